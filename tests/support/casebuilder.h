// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/judgement/evaluate.h"

namespace votum {

inline const QDate testDay(2026, 11, 23);

Answer valueAnswer(const QStringList &codes, QDate evidenceDate = {});
Answer unknownAnswer();
Answer notApplicable(const QString &note);
Subject recipientSubject(const QString &id);
Subject purposeSubject(const QString &id);

// A case to order; every step goes through core's own with…() and ends the test program if core
// refuses it.
class CaseBuilder
{
public:
    // A bare case in Germany, planned, with these purposes and one recipient "r1" in Germany.
    static CaseBuilder planned(const Catalogue &catalogue,
                               const QStringList &purposes = {QStringLiteral("service")});
    explicit CaseBuilder(const Catalogue &catalogue) : m_catalogue(catalogue) {}

    // Without `under` a link the controller contracts with itself.
    CaseBuilder &recipient(const QString &id, const QString &country = QStringLiteral("DE"),
                           const QString &under = {});
    CaseBuilder &answer(const QString &question, const Answer &answer, const Subject &subject = {});
    CaseBuilder &answer(const QString &question, const QString &code, const Subject &subject = {})
    {
        return answer(question, valueAnswer({code}), subject);
    }
    CaseBuilder &measure(const QString &finding, const QString &measure, QDate done,
                         const QString &evidence = QStringLiteral("log"));
    CaseBuilder &plan(const QString &finding, const QString &measure, const QString &owner,
                      QDate due);
    CaseBuilder &overrule(const QString &finding, Severity severity, Severity derived,
                          bool confirmedTwice = false);
    CaseBuilder &risk(const QString &scenario, const RiskJudgement &judgement);

    Judgement judge(QDate asOf = testDay) const { return evaluate(m_catalogue, assessment, asOf); }

    // "TRF-02=eea,us AVV-01=unk": answers dated testDay, about "r1" where a recipient is asked, and
    // about every purpose chosen so far.
    CaseBuilder &answers(const QString &words);

    Assessment assessment;

private:
    void take(Result<Assessment> next);

    const Catalogue &m_catalogue;
};

} // namespace votum
