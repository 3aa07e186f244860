// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/judgement/evaluate.h"
#include "store/store.h"

namespace votum {

// What the store keeps of a judgement with the case's row.
CaseChange::Verdict verdictOf(const Catalogue &catalogue, const Judgement &judgement);

// Says in the rows of versions that cannot be read why.
void mark(std::vector<CaseSummary> &rows, const QMap<qint64, Error> &unreadable);

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
    // The same; returns its row as it then is.
    Result<CaseSummary> byCatalogue(qint64 id);
    // Every draft, in the trash too, under the rules it now carries; `finding`: the one whose rule
    // has changed. What is frozen or sealed keeps its rules.
    Result<void> byHouseRule(const QString &finding);

    const QMap<qint64, Error> &unreadable() const { return m_unreadable; }
    bool hasSaved() const { return m_hasSaved; } // what rows tell is no longer all true

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
    bool m_hasSaved = false;
};

// Error "overlayMissing" (organisation): an open case was judged with own content of an
// organisation, and the catalogue has none.
Result<void> requireOverlay(const std::vector<CaseSummary> &rows, const Catalogue &catalogue);

// Every open case of these by the catalogue, and the register it gives, without marks; a step of
// the caller's transaction.
Result<std::vector<CaseSummary>> judgeOpenCases(const Store &store, std::vector<CaseSummary> rows,
                                                Rejudging &rejudging);

} // namespace votum
