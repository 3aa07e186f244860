// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/judgement/evaluate.h"
#include "store/store.h"

namespace votum {

// What the store keeps of a judgement with the case's row.
CaseChange::Verdict verdictOf(const Catalogue &catalogue, const Judgement &judgement);

// The register, the versions that cannot be read marked.
Result<std::vector<CaseSummary>> markedRegister(const Store &store,
                                                const QMap<qint64, Error> &unreadable);

// Judges cases that are not open anew, as core/judgement/broughtup.h brings them up, and saves what
// they give; what is brought up and a result that changes are journalled
// (core/judgement/README.md). A version that cannot be read is passed over and told. The caller
// makes one transaction of it.
class Rejudging
{
public:
    // `stamp`: time and author of the lines.
    Rejudging(Store &store, const Catalogue &catalogue, QDate today, const JournalLine &stamp);

    // Under the installed catalogue, if another one judged last.
    Result<void> byCatalogue(const CaseSummary &row);
    // Under the rules it now carries; `finding`: the one whose rule has changed.
    Result<void> byHouseRule(const CaseSummary &row, const QString &finding);

    const QMap<qint64, Error> &unreadable() const { return m_unreadable; }

private:
    Result<void> judge(const CaseSummary &row, const Assessment &assessment, JournalAction action,
                       const JournalSubject &subject);
    // Nothing: it cannot be read.
    Result<std::optional<Assessment>> read(qint64 id);

    Store &m_store;
    const Catalogue &m_catalogue;
    QDate m_today;
    JournalLine m_stamp;
    QMap<qint64, Error> m_unreadable;
};

// Error "overlayMissing" (organisation): an open case was judged with own content of an
// organisation, and the catalogue has none.
Result<void> requireOverlay(const Store &store, const Catalogue &catalogue);

// Every open case by the catalogue, and the register it gives; a step of the caller's transaction.
Result<std::vector<CaseSummary>> judgeOpenCases(const Store &store, Rejudging &rejudging);

} // namespace votum
