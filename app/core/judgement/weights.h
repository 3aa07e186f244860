// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/judgement/answertable.h"

#include <QMultiHash>

namespace votum {

// How much something weighs by the catalogue, and with what the organisation added: never less.
struct Weight
{
    Severity catalogued, inForce;

    Weight(Severity severity) : Weight(severity, severity) {}
    Weight(Severity catalogued_, Severity inForce_) : catalogued(catalogued_), inForce(inForce_) {}
    void lieOn(Finding &finding) const
    {
        finding.derived = catalogued;
        if (inForce > catalogued)
            finding.deviation = Deviation{.finding = finding.id, .atLeast = inForce};
    }
};

// How much findings weigh in a case, a part of evaluate(): by the catalogue, where it is used and
// in this state; by what the organisation laid down; by what people said and did. Refers to its
// arguments, which must outlive it. Pure.
class FindingWeights
{
public:
    FindingWeights(const Catalogue &catalogue, const Assessment &assessment,
                   const AnswerTable &answers, QDate asOf);

    bool isInUse() const { return m_isInUse; } // or in a pilot
    // A rule of another state than the organisation's.
    bool isForeign(const FindingText &text) const;
    // What the catalogue says of the place in the organisation's own state; null: nothing.
    const NationalFinding *nationalOf(const FindingText &text) const;
    // The weight here and now: national law, and use that has begun.
    Severity of(const FindingText &text) const;
    // What the organisation makes of it; null: the same.
    const Deviation *deviationOf(const FindingText &text, AnswerTable::Binding binding) const;
    static Weight decisiveOr(const Question &question, Severity otherwise);
    // Of a question not answered, or of the points of it that are not known.
    Weight ofUnknown(const Question &question, const AnswerTable::Slot &slot,
                     AnswerTable::Binding binding) const;
    // Lays what the organisation laid down and what people said about the finding over it: key,
    // weight in force, whether measures closed it.
    void layOver(Finding &finding) const;

private:
    bool mayWeigh(const FindingText &text, Severity more) const;
    bool mayArise(const Rule &rule, AnswerTable::Binding binding) const;
    void applyDeviation(Finding &finding) const;
    void applyHouseRule(Finding &finding) const;
    void close(Finding &finding) const;
    bool isClarifying(const QString &id) const;

    const Catalogue &m_catalogue;
    const Assessment &m_assessment;
    const AnswerTable &m_answers;
    QDate m_asOf;
    bool m_isInUse = false;
    QMultiHash<QString, const MeasurePlan *> m_plans;
};

} // namespace votum
