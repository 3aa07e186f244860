// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/judgement/answertable.h"

#include "core/case/purposes.h"
#include "core/catalogue/known.h"

#include <algorithm>

namespace votum {

// --- what a condition may ask --------------------------------------------------------------------

struct AnswerTable::Facts
{
    const AnswerTable &table;
    Binding binding;

    bool any(const Condition::Node &node) const
    {
        const Slot *slot = table.slotOf(size_t(node.index), binding);
        if (!slot || !slot->applies)
            return false;
        if (slot->isOpen())
            return node.unknown;
        if (size_t(node.index) == table.m_purposeQuestion && binding.purpose >= 0)
            return node.mask & purposeBit();
        // Asked for what is unknown: of the options named, if any is.
        const quint64 named = node.mask ? node.mask : ~quint64(0);
        return (node.mask & slot->chosen) || (node.unknown && (named & slot->notKnown));
    }
    // What is open may turn out as either; so may what counts criteria or risks.
    Condition::Possible mayBe(const Condition::Node &node, bool holds) const
    {
        const bool isOfQuestion = node.index >= 0;
        const Slot *slot = isOfQuestion ? table.slotOf(size_t(node.index), binding) : nullptr;
        const bool isOpen =
            slot && slot->applies && (slot->isOpen() || (slot->notKnown & node.mask && !holds));
        const bool isCounted = node.op == Condition::Operator::Dpia ||
                               node.op == Condition::Operator::ResidualHigh ||
                               node.op == Condition::Operator::Result;
        return {holds || isOpen || isCounted, !holds || isOpen || isCounted};
    }
    bool link(const Condition::Node &node) const
    {
        return binding.recipient >= 0 &&
               node.beneath !=
                   table.m_assessment.recipients[size_t(binding.recipient)].isContracted();
    }
    bool aged(const Condition::Node &node) const
    {
        const Slot *slot = table.slotOf(size_t(node.index), binding);
        return slot && slot->applies && slot->aged;
    }
    // Of the purpose it is about, else of the case.
    bool result(const Condition::Node &node) const
    {
        Outcome outcome = table.m_judgement.overall;
        for (const PurposeJudgement &item : table.m_judgement.purposes) {
            if (binding.purpose >= 0 &&
                item.purpose == table.m_purposes[size_t(binding.purpose)].id)
                outcome = item.outcome;
        }
        return node.mask >> int(outcome) & 1;
    }
    int dpia() const { return table.m_judgement.dpia.met; }
    bool residualHigh() const
    {
        const std::vector<RiskAssessment> &risks = table.m_judgement.risks;
        return std::any_of(risks.begin(), risks.end(), [this](const RiskAssessment &risk) {
            return risk.cellAfter.risk == RiskClass::High &&
                   (risk.isOverridden() || raisedBeforeUse(risk));
        });
    }

private:
    // What may be done after the start does not alone make the risk high before it.
    bool raisedBeforeUse(const RiskAssessment &risk) const
    {
        return std::any_of(risk.findings.begin(), risk.findings.end(), [&](const QString &key) {
            const Finding *finding = table.m_judgement.finding(key);
            return finding && !finding->closed &&
                   qMax(finding->severity, finding->catalogued) >= Severity::Pre;
        });
    }
    quint64 purposeBit() const
    {
        const Question &question = table.m_catalogue.questions[table.m_purposeQuestion];
        return quint64(1) << question.optionIndex(table.m_purposes[size_t(binding.purpose)].kind);
    }
};

AnswerTable::AnswerTable(const Catalogue &catalogue, const Assessment &assessment, QDate asOf,
                         const Judgement &judgement)
    : m_catalogue(catalogue)
    , m_assessment(assessment)
    , m_judgement(judgement)
    , m_purposes(purposesAsked(catalogue, assessment))
    , m_purposeQuestion(size_t(catalogue.questionIndex(questionId::purposes)))
    , m_slots(catalogue.questions.size())
{
    readAnswers(asOf);
    settleApplicability();
}

const AnswerTable::Slot *AnswerTable::slotOf(size_t question, Binding binding) const
{
    const std::vector<Slot> &slots_ = m_slots[question];
    int place = 0;
    if (m_catalogue.questions[question].scope == Scope::Recipient)
        place = binding.recipient;
    if (m_catalogue.questions[question].scope == Scope::Purpose)
        place = binding.purpose;
    return place < 0 ? nullptr : &slots_[size_t(place)];
}

AnswerTable::Binding AnswerTable::bindingOf(Scope scope, size_t place)
{
    return {scope == Scope::Recipient ? int(place) : -1, scope == Scope::Purpose ? int(place) : -1};
}

AnswerTable::Binding AnswerTable::bindingOf(const Subject &subject) const
{
    const std::vector<Recipient> &recipients = m_assessment.recipients;
    const auto recipient =
        std::find_if(recipients.begin(), recipients.end(), [&subject](const Recipient &one) {
            return !subject.recipient.isEmpty() && one.id == subject.recipient;
        });
    const auto purpose =
        std::find_if(m_purposes.begin(), m_purposes.end(),
                     [&subject](const Purpose &one) { return one.id == subject.purpose; });
    return {recipient == recipients.end() ? -1 : int(recipient - recipients.begin()),
            purpose == m_purposes.end() ? -1 : int(purpose - m_purposes.begin())};
}

Subject AnswerTable::subjectOf(Binding binding) const
{
    Subject subject;
    if (binding.recipient >= 0)
        subject.recipient = m_assessment.recipients[size_t(binding.recipient)].id;
    if (binding.purpose >= 0)
        subject.purpose = m_purposes[size_t(binding.purpose)].id;
    return subject;
}

size_t AnswerTable::subjectCount(Scope scope) const
{
    if (scope == Scope::Recipient)
        return m_assessment.recipients.size();
    return scope == Scope::Purpose ? m_purposes.size() : 1;
}

bool AnswerTable::holds(const Condition &condition, Binding binding) const
{
    return condition.holds(Facts{*this, binding});
}

Condition::Possible AnswerTable::possible(const Condition &condition, Binding binding) const
{
    return condition.possible(Facts{*this, binding});
}

bool AnswerTable::mayExist(const Condition &condition, Binding fixed) const
{
    return forEachBinding(condition.isPerRecipient(), condition.isPerPurpose(), fixed,
                          [&](Binding binding) { return possible(condition, binding).yes; });
}

bool AnswerTable::exists(const Condition &condition, Binding fixed) const
{
    return forEachBinding(condition.isPerRecipient(), condition.isPerPurpose(), fixed,
                          [&](Binding binding) { return holds(condition, binding); });
}

// --- answers -------------------------------------------------------------------------------------

void AnswerTable::readAnswers(QDate asOf)
{
    for (size_t i = 0; i < m_slots.size(); ++i) {
        const Question &question = m_catalogue.questions[i];
        m_slots[i].resize(subjectCount(question.scope));
        for (size_t place = 0; place < m_slots[i].size(); ++place) {
            const Subject subject = subjectOf(bindingOf(question.scope, place));
            if (const Answer *answer = m_assessment.answer({question.id, subject}))
                m_slots[i][place] = read(question, *answer, asOf);
        }
    }
    if (m_purposes.empty() && m_purposeQuestion < m_slots.size())
        m_slots[m_purposeQuestion][0].state = AnswerState::Unanswered;
}

AnswerTable::Slot AnswerTable::read(const Question &question, const Answer &answer, QDate asOf)
{
    Slot slot;
    slot.state = answer.state;
    if (slot.state == AnswerState::NotApplicable &&
        (answer.note.trimmed().isEmpty() || question.notApplicable.isEmpty()))
        slot.state = AnswerState::Unanswered;
    if (slot.state != AnswerState::Value)
        return slot;
    for (const QString &code : question.options.empty() ? QStringList() : answer.value) {
        const int option = question.optionIndex(code);
        if (option < 0) // the catalogue no longer knows it: kept, shown, not judged
            slot.state = AnswerState::Unanswered;
        else
            slot.chosen |= quint64(1) << option;
    }
    for (const QString &code : answer.notKnown) {
        const int option = question.optionIndex(code);
        if (option >= 0)
            slot.notKnown |= quint64(1) << option;
    }
    slot.aged = isAged(answer.evidenceDate, question.maxAgeMonths, asOf) ||
                (question.maxAgeMonths > 0 && answer.evidenceDate > asOf) ||
                (question.id == questionId::transferExpiry &&
                 QDate::fromString(answer.value.value(0), Qt::ISODate) < asOf);
    return slot;
}

void AnswerTable::settleApplicability()
{
    for (const int i : m_catalogue.askingOrder) {
        const Question &question = m_catalogue.questions[size_t(i)];
        std::vector<Slot> &slots_ = m_slots[size_t(i)];
        for (size_t place = 0; place < slots_.size(); ++place) {
            slots_[place].applies =
                question.when.isEmpty() || exists(question.when, bindingOf(question.scope, place));
        }
    }
}

int AnswerTable::dataSeverity() const
{
    int severity = 1;
    for (size_t i = 0; i < m_slots.size(); ++i) {
        const std::vector<Option> &options = m_catalogue.questions[i].options;
        const auto isWeighted = [](const Option &option) { return option.weight > 0; };
        if (std::none_of(options.begin(), options.end(), isWeighted))
            continue;
        for (const Slot &slot : m_slots[i]) {
            if (slot.applies && slot.isOpen())
                return 4; // unknown data: the worst is assumed
            for (size_t option = 0; option < options.size(); ++option) {
                if (slot.applies && (slot.chosen >> option & 1))
                    severity = qMax(severity, options[option].weight);
            }
        }
    }
    return severity;
}

} // namespace votum
