#include "core/evaluate.h"

#include "core/consequences.h"

#include <QMultiHash>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace votum {

namespace {

// One question asked of one subject.
struct Slot
{
    const Answer *answer = nullptr;
    AnswerState state = AnswerState::Unanswered;
    quint64 chosen = 0; // one bit for each option
    bool applies = false;
    bool aged = false;

    bool isOpen() const
    {
        return state == AnswerState::Unanswered || state == AnswerState::Unknown;
    }
};

// Which recipient and which purpose a condition sees; -1: none.
struct Binding
{
    int recipient = -1;
    int purpose = -1;
};

class Evaluation
{
public:
    Evaluation(const Catalogue &catalogue, const Assessment &assessment, QDate asOf)
        : m_catalogue(catalogue)
        , m_assessment(assessment)
        , m_purposes(assessment.purposes(catalogue))
    {
        m_judgement.asOf = asOf;
        for (const MeasurePlan &plan : assessment.measures)
            m_plans.insert(plan.finding, &plan);
    }

    Judgement run()
    {
        readAnswers();
        settleApplicability();
        judgeDpia();
        collectFindings();
        judgeRisks(m_catalogue, m_assessment, dataSeverity(), m_judgement);
        judgePurposes(m_purposes, m_assessment.answerText(questionId::projectState), m_judgement);
        checkPlausibility();
        return std::move(m_judgement);
    }

    // --- what a condition may ask ---------------------------------------------------------------
    struct Facts
    {
        const Evaluation &evaluation;
        Binding binding;

        bool any(const Condition::Node &node) const
        {
            const Slot *slot = evaluation.slotOf(size_t(node.index), binding);
            if (!slot || !slot->applies)
                return false;
            if (slot->isOpen())
                return node.unknown;
            if (size_t(node.index) == evaluation.m_purposeQuestion && binding.purpose >= 0)
                return node.mask & evaluation.purposeBit(binding.purpose);
            return node.mask & slot->chosen;
        }
        bool aged(const Condition::Node &node) const
        {
            const Slot *slot = evaluation.slotOf(size_t(node.index), binding);
            return slot && slot->applies && slot->aged;
        }
        int dpia() const { return evaluation.m_judgement.dpia.met; }
        bool residualHigh() const
        {
            const std::vector<RiskAssessment> &risks = evaluation.m_judgement.risks;
            return std::any_of(risks.begin(), risks.end(), [](const RiskAssessment &risk) {
                return risk.cellAfter.risk == RiskClass::High;
            });
        }
    };

private:
    quint64 purposeBit(int purpose) const
    {
        const Question &question = m_catalogue.questions[m_purposeQuestion];
        return quint64(1) << question.optionIndex(m_purposes[purpose]);
    }

    const Slot *slotOf(size_t question, Binding binding) const
    {
        const std::vector<Slot> &slots_ = m_slots[question];
        int place = 0;
        if (m_catalogue.questions[question].scope == Scope::Recipient)
            place = binding.recipient;
        if (m_catalogue.questions[question].scope == Scope::Purpose)
            place = binding.purpose;
        return place < 0 ? nullptr : &slots_[size_t(place)];
    }

    bool holds(const Condition &condition, Binding binding) const
    {
        return condition.holds(Facts{*this, binding});
    }

    // Calls `visit` for every binding of the scopes asked for that are still free; stops at true.
    template<class Visit>
    bool forEachBinding(bool perRecipient, bool perPurpose, Binding fixed, Visit visit) const
    {
        const bool freeRecipient = perRecipient && fixed.recipient < 0;
        const bool freePurpose = perPurpose && fixed.purpose < 0;
        const int recipients = freeRecipient ? int(m_assessment.recipients.size()) : 1;
        const int purposes = freePurpose ? int(m_purposes.size()) : 1;
        for (int r = 0; r < recipients; ++r) {
            for (int p = 0; p < purposes; ++p) {
                const Binding binding{freeRecipient ? r : fixed.recipient,
                                      freePurpose ? p : fixed.purpose};
                if (visit(binding))
                    return true;
            }
        }
        return false;
    }

    bool exists(const Condition &condition, Binding fixed) const
    {
        return forEachBinding(condition.isPerRecipient(), condition.isPerPurpose(), fixed,
                              [&](Binding binding) { return holds(condition, binding); });
    }

    Subject subjectOf(Binding binding) const
    {
        Subject subject;
        if (binding.recipient >= 0)
            subject.recipient = m_assessment.recipients[size_t(binding.recipient)].id;
        if (binding.purpose >= 0)
            subject.purpose = m_purposes[binding.purpose];
        return subject;
    }

    static Binding bindingOf(Scope scope, size_t place)
    {
        return {scope == Scope::Recipient ? int(place) : -1,
                scope == Scope::Purpose ? int(place) : -1};
    }

    size_t subjectCount(Scope scope) const
    {
        if (scope == Scope::Recipient)
            return m_assessment.recipients.size();
        return scope == Scope::Purpose ? size_t(m_purposes.size()) : 1;
    }

    // --- answers --------------------------------------------------------------------------------
    void readAnswers()
    {
        m_purposeQuestion = size_t(m_catalogue.questionIndex(questionId::purposes));
        m_slots.resize(m_catalogue.questions.size());
        for (size_t i = 0; i < m_slots.size(); ++i) {
            const Question &question = m_catalogue.questions[i];
            m_slots[i].resize(subjectCount(question.scope));
            for (size_t place = 0; place < m_slots[i].size(); ++place) {
                const Subject subject = subjectOf(bindingOf(question.scope, place));
                if (const Answer *answer = m_assessment.answer({question.id, subject}))
                    m_slots[i][place] = read(question, *answer);
            }
        }
        if (m_purposes.isEmpty() && m_purposeQuestion < m_slots.size())
            m_slots[m_purposeQuestion][0].state = AnswerState::Unanswered;
    }

    Slot read(const Question &question, const Answer &answer) const
    {
        Slot slot;
        slot.answer = &answer;
        slot.state = answer.state;
        if (slot.state == AnswerState::NotApplicable && answer.note.trimmed().isEmpty())
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
        slot.aged = isAged(answer.evidenceDate, question.maxAgeMonths, m_judgement.asOf);
        return slot;
    }

    void settleApplicability()
    {
        for (const int i : m_catalogue.askingOrder) {
            const Question &question = m_catalogue.questions[size_t(i)];
            std::vector<Slot> &slots_ = m_slots[size_t(i)];
            for (size_t place = 0; place < slots_.size(); ++place) {
                slots_[place].applies = question.when.isEmpty() ||
                                        exists(question.when, bindingOf(question.scope, place));
            }
        }
    }

    // --- threshold analysis ---------------------------------------------------------------------
    void judgeDpia()
    {
        DpiaThreshold &dpia = m_judgement.dpia;
        for (const DpiaCriterion &criterion : m_catalogue.dpia) {
            const bool met = !criterion.when.isEmpty() && exists(criterion.when, {});
            dpia.criteria.push_back({criterion.number, criterion.text, met});
            dpia.met += met ? 1 : 0;
        }
        if (dpia.met > 0)
            dpia.outcome =
                dpia.met > 1 ? DpiaThreshold::Outcome::Likely : DpiaThreshold::Outcome::Check;
    }

    // --- findings -------------------------------------------------------------------------------
    void collectFindings()
    {
        for (size_t i = 0; i < m_slots.size(); ++i) {
            const Question &question = m_catalogue.questions[i];
            for (size_t place = 0; place < m_slots[i].size(); ++place) {
                if (m_slots[i][place].applies)
                    judgeSlot(question, m_slots[i][place], bindingOf(question.scope, place));
            }
        }
        if (m_assessment.recipients.empty())
            add(noRecipients());
        for (const Rule &rule : m_catalogue.rules)
            judgeRule(rule);
        std::stable_sort(
            m_judgement.findings.begin(), m_judgement.findings.end(),
            [](const Finding &a, const Finding &b) { return a.severity > b.severity; });
    }

    void judgeSlot(const Question &question, const Slot &slot, Binding binding)
    {
        const AnswerKey key{question.id, subjectOf(binding)};
        m_judgement.applicable.push_back(key);
        if (slot.isOpen()) {
            m_judgement.openQuestions.push_back(key);
            Finding finding = openPoint(question, key, Finding::Kind::Unknown);
            finding.notStarted = slot.state == AnswerState::Unanswered;
            add(std::move(finding));
            return;
        }
        if (slot.aged)
            add(openPoint(question, key, Finding::Kind::Aged));
        for (size_t i = 0; i < question.options.size(); ++i) {
            const std::optional<FindingText> &text = question.options[i].finding;
            const bool chosen = slot.chosen >> i & 1;
            if (!text || slot.state != AnswerState::Value || chosen == text->ifMissing)
                continue;
            if (!text->when.isEmpty() && !exists(text->when, binding))
                continue;
            Finding finding = fromText(question.id + u':' + question.options[i].code, *text,
                                       key.subject, question.area);
            finding.because = {key};
            add(std::move(finding));
        }
    }

    Finding openPoint(const Question &question, const AnswerKey &key, Finding::Kind kind) const
    {
        const bool unknown = kind == Finding::Kind::Unknown;
        Finding finding;
        finding.kind = kind;
        finding.id = question.id + (unknown ? u":unk"_s : u":aged"_s);
        finding.subject = key.subject;
        finding.area = question.area;
        finding.derived = question.decisive ? Severity::OpenCritical : Severity::Open;
        finding.text = unknown ? question.unknownText
                               : m_catalogue.word(u"finding.aged"_s)
                                     .arg(question.text)
                                     .arg(QString::number(question.maxAgeMonths));
        finding.legal = question.legal;
        finding.sources = question.sources;
        finding.measures = question.unknownMeasures;
        finding.because = {key};
        return finding;
    }

    Finding noRecipients() const
    {
        Finding finding;
        finding.kind = Finding::Kind::NoRecipients;
        finding.id = u"CHAIN:unk"_s;
        finding.area = u"AVV"_s;
        finding.derived = Severity::OpenCritical;
        finding.text = m_catalogue.word(u"finding.noRecipients"_s);
        finding.legal = m_catalogue.word(u"finding.noRecipients.legal"_s);
        finding.notStarted = true;
        return finding;
    }

    void judgeRule(const Rule &rule)
    {
        forEachBinding(rule.perRecipient, rule.perPurpose, {}, [&](Binding binding) {
            if (!holds(rule.when, binding) ||
                (!rule.unless.isEmpty() && holds(rule.unless, binding)))
                return false;
            Finding finding = fromText(rule.id, rule.finding, subjectOf(binding), rule.area);
            finding.kind = Finding::Kind::Rule;
            finding.because = namedBy(rule, binding);
            add(std::move(finding));
            return false;
        });
    }

    std::vector<AnswerKey> namedBy(const Rule &rule, Binding binding) const
    {
        std::vector<AnswerKey> keys;
        QStringList names = rule.when.questions();
        if (rule.when.names(Condition::Operator::Dpia)) {
            for (const DpiaCriterion &criterion : m_catalogue.dpia) {
                if (!criterion.when.isEmpty() && exists(criterion.when, {}))
                    names << criterion.when.questions();
            }
        }
        names.removeDuplicates();
        for (const QString &name : names) {
            const size_t place = size_t(m_catalogue.questionIndex(name));
            const Slot *slot = slotOf(place, binding);
            const Scope scope = m_catalogue.questions[place].scope;
            const Subject subject = subjectOf({scope == Scope::Recipient ? binding.recipient : -1,
                                               scope == Scope::Purpose ? binding.purpose : -1});
            if (slot && slot->applies)
                keys.push_back({name, subject});
        }
        return keys;
    }

    // A German rule elsewhere: the same place becomes an open point (model.md "Judgement").
    Finding fromText(const QString &id, const FindingText &text, const Subject &subject,
                     const QString &area) const
    {
        Finding finding;
        finding.id = id;
        finding.subject = subject;
        finding.area = area;
        finding.derived = text.severity;
        finding.text = text.text;
        const bool foreign = !text.jurisdiction.isEmpty() &&
                             m_assessment.answerText(questionId::seat) != text.jurisdiction;
        if (foreign && text.severity > Severity::Open) {
            finding.derived = Severity::Open;
            finding.text = m_catalogue.word(u"finding.nationalRule"_s).arg(text.text);
        }
        finding.legal = text.legal;
        if (!foreign) // nobody disputes what another country's law says
            finding.contested = text.contested;
        finding.sources = text.sources;
        finding.measures = text.measures;
        finding.risk = text.risk;
        return finding;
    }

    // Lays what the organisation laid down and what people said about the finding over it.
    void add(Finding finding)
    {
        finding.key = finding.id + finding.subject.suffix();
        finding.catalogued = finding.derived;
        if (!finding.contested.isEmpty())
            applyHouseRule(finding);
        finding.severity = finding.derived;
        if (finding.kind == Finding::Kind::Option || finding.kind == Finding::Kind::Rule) {
            const auto judgement = m_assessment.judgements.constFind(finding.key);
            if (judgement != m_assessment.judgements.constEnd() && judgement->severity &&
                (finding.derived != Severity::KnockOut || judgement->confirmedTwice))
                finding.severity = *judgement->severity;
            close(finding);
        }
        m_judgement.findings.push_back(std::move(finding));
    }

    void applyHouseRule(Finding &finding) const
    {
        const auto rule = m_assessment.houseRules.constFind(finding.id);
        if (rule == m_assessment.houseRules.constEnd() || rule->severity <= finding.catalogued)
            return; // a newer catalogue may have become as strict
        finding.houseRule = *rule;
        finding.derived = *rule->severity;
    }

    // Closed when every measure set against it, and at least one, is done with dated evidence.
    void close(Finding &finding) const
    {
        if (finding.severity == Severity::KnockOut || finding.severity == Severity::Hint)
            return;
        bool allDone = false;
        for (auto plan = m_plans.constFind(finding.key);
             plan != m_plans.constEnd() && plan.key() == finding.key; ++plan) {
            if (!(*plan)->isDone() || (*plan)->done > m_judgement.asOf)
                return;
            allDone = true;
            finding.closedOn = qMax(finding.closedOn, (*plan)->done);
        }
        finding.closed = allDone;
    }

    // --- risks ----------------------------------------------------------------------------------
    int dataSeverity() const
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

    void checkPlausibility()
    {
        for (const PlausibilityCheck &check : m_catalogue.plausibility) {
            if (check.when.isEmpty())
                continue;
            forEachBinding(check.when.isPerRecipient(), check.when.isPerPurpose(), {},
                           [&](Binding binding) {
                               if (holds(check.when, binding))
                                   m_judgement.plausibility.push_back(
                                       {check.id, subjectOf(binding), check.text, check.ask});
                               return false;
                           });
        }
    }

    const Catalogue &m_catalogue;
    const Assessment &m_assessment;
    QStringList m_purposes;
    QMultiHash<QString, const MeasurePlan *> m_plans;
    std::vector<std::vector<Slot>> m_slots; // [question][subject]
    size_t m_purposeQuestion = 0;
    Judgement m_judgement;
};

} // namespace

Judgement evaluate(const Catalogue &catalogue, const Assessment &assessment, QDate asOf)
{
    return Evaluation(catalogue, assessment, asOf).run();
}

} // namespace votum
