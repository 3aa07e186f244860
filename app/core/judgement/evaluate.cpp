// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/catalogue/known.h"
#include "core/judgement/answertable.h"
#include "core/judgement/claims.h"
#include "core/judgement/consequences.h"
#include "core/judgement/display.h"
#include "core/judgement/weights.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace votum {

namespace {

// Its answer is the day on which something ends, and needs no evidence of its own.
bool isExpiry(const Question &question)
{
    return question.id == questionId::transferExpiry;
}

class Evaluation
{
    using Slot = AnswerTable::Slot;
    using Binding = AnswerTable::Binding;

public:
    Evaluation(const Catalogue &catalogue, const Assessment &assessment, QDate asOf)
        : m_catalogue(catalogue)
        , m_assessment(assessment)
        , m_answers(catalogue, assessment, asOf, m_judgement)
        , m_weights(catalogue, assessment, m_answers, asOf)
    {
        m_judgement.asOf = asOf;
        m_judgement.inUse = m_weights.isInUse();
    }

    Judgement run()
    {
        judgeDpia();
        collectFindings();
        judgeRisks(m_catalogue, m_assessment, m_answers.dataSeverity(), m_judgement);
        judgeRules(true);
        sortFindings();
        judgePurposes(m_answers.purposes(), m_judgement);
        checkPlausibility();
        return std::move(m_judgement);
    }

private:
    // --- threshold analysis ---------------------------------------------------------------------
    void judgeDpia()
    {
        DpiaThreshold &dpia = m_judgement.dpia;
        for (const DpiaCriterion &criterion : m_catalogue.dpia) {
            const bool met = !criterion.when.isEmpty() && m_answers.exists(criterion.when, {});
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
        for (size_t i = 0; i < m_catalogue.questions.size(); ++i) {
            const Question &question = m_catalogue.questions[i];
            const std::vector<Slot> &slots_ = m_answers.slotsOf(i);
            for (size_t place = 0; place < slots_.size(); ++place) {
                if (slots_[place].applies)
                    judgeSlot(question, slots_[place],
                              AnswerTable::bindingOf(question.scope, place));
            }
        }
        if (std::optional<PlausibilityNote> note = noRecipientNote(m_catalogue, m_assessment))
            addClaim(*std::move(note), nullptr, Severity::OpenCritical);
        else if (m_assessment.recipients.empty())
            add(noRecipients());
        for (PlausibilityNote &note : missingLinks(m_catalogue, m_assessment))
            addClaim(std::move(note), nullptr,
                     m_assessment.channel.isEmpty() ? Severity::Pre : Severity::OpenCritical);
        for (PlausibilityNote &note : missingProcessors(m_catalogue, m_assessment, m_judgement))
            addClaim(std::move(note), nullptr, Severity::Pre);
        for (PlausibilityNote &note : unnamedCountries(m_catalogue, m_assessment))
            addClaim(std::move(note), nullptr, Severity::OpenCritical);
        for (PlausibilityNote &note : missingPlatforms(m_catalogue, m_assessment, m_judgement))
            addClaim(std::move(note), nullptr, Severity::OpenCritical);
        for (PlausibilityNote &note : earlierTerms(m_catalogue, m_assessment, m_judgement))
            addEarlierTerm(std::move(note));
        judgeRules(false);
        sortFindings();
    }

    // Rules that look at the risks come after them; they raise none themselves.
    void judgeRules(bool onRisks)
    {
        for (const Rule &rule : m_catalogue.rules) {
            if (rule.when.names(Condition::Operator::ResidualHigh) == onRisks)
                judgeRule(rule);
        }
    }

    void sortFindings()
    {
        std::stable_sort(
            m_judgement.findings.begin(), m_judgement.findings.end(),
            [](const Finding &a, const Finding &b) { return a.severity > b.severity; });
    }

    void judgeSlot(const Question &question, const Slot &slot, Binding binding)
    {
        const AnswerKey key{question.id, m_answers.subjectOf(binding)};
        m_judgement.applicable.push_back(key);
        if (slot.isOpen()) {
            m_judgement.openQuestions.push_back(key);
            Finding finding = openPoint(question, key, Finding::Kind::Unknown,
                                        m_weights.ofUnknown(question, slot, binding));
            finding.notStarted = slot.state == AnswerState::Unanswered;
            add(std::move(finding));
            return;
        }
        if (slot.state == AnswerState::NotApplicable)
            addClaim(notApplicableNote(m_catalogue, question, key), &question,
                     m_weights.ofUnknown(question, slot, binding));
        if (std::optional<PlausibilityNote> note =
                contradictionOf(m_catalogue, m_assessment, key, m_judgement.asOf))
            addClaim(*std::move(note), &question,
                     FindingWeights::decisiveOr(question, Severity::Hint));
        if (slot.notKnown) {
            m_judgement.openQuestions.push_back(key);
            add(openPoints(question, key, slot, binding));
        }
        if (slot.aged)
            add(openPoint(question, key, Finding::Kind::Aged,
                          isExpiry(question)
                              ? Weight(Severity::Pre)
                              : FindingWeights::decisiveOr(question, Severity::Open)));
        for (size_t i = 0; i < question.options.size(); ++i) {
            const std::optional<FindingText> &text = question.options[i].finding;
            const bool chosen = slot.chosen >> i & 1;
            if (!text || slot.state != AnswerState::Value || chosen == text->ifMissing ||
                (slot.notKnown >> i & 1))
                continue;
            if (!text->when.isEmpty() && !m_answers.exists(text->when, binding))
                continue;
            Finding finding = fromText(question.id + u':' + question.options[i].code, *text,
                                       binding, question.area);
            finding.because = {key};
            add(std::move(finding));
        }
    }

    Finding openPoint(const Question &question, const AnswerKey &key, Finding::Kind kind,
                      const Weight &weight) const
    {
        const bool unknown = kind == Finding::Kind::Unknown;
        Finding finding;
        finding.kind = kind;
        finding.id = question.id + u':' + (unknown ? optionCode::unknown : optionCode::aged);
        finding.subject = key.subject;
        finding.area = question.area;
        weight.lieOn(finding);
        finding.risk = question.risk;
        finding.text = unknown ? question.unknownText
                       : isExpiry(question)
                           ? m_catalogue.word(u"finding.expired"_s).arg(question.text)
                           : m_catalogue.word(u"finding.aged"_s)
                                 .arg(question.text)
                                 .arg(QString::number(question.maxAgeMonths));
        finding.shortText = shortOf(m_catalogue,
                                    unknown              ? u"short.unknown"_s
                                    : isExpiry(question) ? u"short.expired"_s
                                                         : u"short.aged"_s,
                                    question);
        finding.legal = question.legal;
        finding.sources = question.sources;
        finding.measures = question.unknownMeasures;
        finding.because = {key};
        return finding;
    }

    // Some points of a multiple choice are not known.
    Finding openPoints(const Question &question, const AnswerKey &key, const Slot &slot,
                       Binding binding) const
    {
        Finding finding = openPoint(question, key, Finding::Kind::Unknown,
                                    m_weights.ofUnknown(question, slot, binding));
        LocalText points;
        for (size_t i = 0; i < question.options.size(); ++i) {
            if (!(slot.notKnown >> i & 1))
                continue;
            const Option &option = question.options[i];
            finding.notKnown << option.code;
            points = joined(points, u"; "_s, option.text);
        }
        finding.text = m_catalogue.word(u"finding.notKnown"_s).arg(question.text).arg(points);
        finding.shortText = shortOf(m_catalogue, u"short.notKnown"_s, question);
        return finding;
    }

    Finding noRecipients() const
    {
        Finding finding;
        finding.kind = Finding::Kind::NoRecipients;
        finding.id = u"CHAIN:unk"_s;
        finding.area = areaCode::contracts.toString();
        finding.derived = Severity::OpenCritical;
        finding.text = m_catalogue.word(u"finding.noRecipients"_s);
        finding.shortText = m_catalogue.word(u"short.none"_s);
        finding.legal = m_catalogue.word(u"finding.noRecipients.legal"_s);
        finding.notStarted = true;
        return finding;
    }

    void judgeRule(const Rule &rule)
    {
        m_answers.forEachBinding(rule.perRecipient, rule.perPurpose, {}, [&](Binding binding) {
            if (!m_answers.holds(rule.when, binding) ||
                (!rule.unless.isEmpty() && m_answers.holds(rule.unless, binding)))
                return false;
            Finding finding = fromText(rule.id, rule.finding, binding, rule.area);
            finding.kind = Finding::Kind::Rule;
            finding.because = namedBy(rule, binding);
            add(std::move(finding));
            return false;
        });
    }

    std::vector<AnswerKey> namedBy(const Rule &rule, Binding binding) const
    {
        QStringList names = rule.when.questions();
        if (rule.when.names(Condition::Operator::Dpia)) {
            for (const DpiaCriterion &criterion : m_catalogue.dpia) {
                if (!criterion.when.isEmpty() && m_answers.exists(criterion.when, {}))
                    names << criterion.when.questions();
            }
        }
        names.removeDuplicates();
        return answersTo(names, binding);
    }

    std::vector<AnswerKey> answersTo(const QStringList &names, Binding binding) const
    {
        std::vector<AnswerKey> keys;
        for (const QString &name : names) {
            const size_t place = size_t(m_catalogue.questionIndex(name));
            const Slot *slot = m_answers.slotOf(place, binding);
            const Scope scope = m_catalogue.questions[place].scope;
            const Subject subject =
                m_answers.subjectOf({scope == Scope::Recipient ? binding.recipient : -1,
                                     scope == Scope::Purpose ? binding.purpose : -1});
            if (slot && slot->applies)
                keys.push_back({name, subject});
        }
        return keys;
    }

    // A German rule elsewhere: what the catalogue says of that state, else the same place becomes
    // an open point (README.md "Findings").
    Finding fromText(const QString &id, const FindingText &text, Binding binding,
                     const QString &area) const
    {
        Finding finding;
        finding.id = id;
        finding.subject = m_answers.subjectOf(binding);
        finding.area = area;
        finding.derived = m_weights.of(text);
        if (const Deviation *deviation = m_weights.deviationOf(text, binding))
            finding.deviation = *deviation;
        finding.shortText = text.shortText;
        finding.text = text.text;
        finding.legal = text.legal;
        finding.contested = text.contested;
        finding.sources = text.sources;
        finding.measures = text.measures;
        finding.needsAll = text.needsAll;
        finding.risk = text.risk;
        const NationalFinding *national =
            m_weights.isForeign(text) ? m_weights.nationalOf(text) : nullptr;
        if (national) {
            finding.text = national->text;
            finding.legal = national->legal;
            finding.contested = national->contested;
            finding.sources = national->sources;
        } else if (m_weights.isForeign(text)) {
            finding.contested = {}; // nobody disputes what another country's law says
            if (text.severity > Severity::Open)
                finding.text = m_catalogue.word(u"finding.nationalRule"_s).arg(text.text);
        }
        return finding;
    }

    // As heavy as an answer that has aged; an own term is an open point of the request.
    void addEarlierTerm(PlausibilityNote note)
    {
        const Question *purposes = m_catalogue.question(questionId::purposes);
        const Question *question =
            note.because.empty() ? nullptr : m_catalogue.question(note.because.front().question);
        addClaim(std::move(note), question,
                 question ? FindingWeights::decisiveOr(*question, Severity::Open) : Severity::Open,
                 purposes ? purposes->area : QString());
    }

    // A claim weighs so much until a person has confirmed it; HINT: it is only asked back. Without
    // a question it is about the area, the chain unless another is named.
    void addClaim(PlausibilityNote note, const Question *question, const Weight &weight,
                  const QString &area = areaCode::contracts.toString())
    {
        note.answered = answerOf(note.key());
        if (!note.answered && weight.inForce != Severity::Hint) {
            Finding finding;
            finding.kind = Finding::Kind::Claim;
            finding.id = note.id;
            finding.subject = note.subject;
            finding.area = question ? question->area : area;
            weight.lieOn(finding);
            finding.text = note.text;
            finding.shortText = note.shortText;
            finding.legal = note.legal;
            if (question) {
                finding.measures = question->unknownMeasures;
                finding.risk = question->risk;
            }
            finding.because = note.because;
            add(std::move(finding));
        }
        m_judgement.plausibility.push_back(std::move(note));
    }

    std::optional<PlausibilityAnswer> answerOf(const QString &key) const
    {
        const auto answer = m_assessment.plausibility.constFind(key);
        return answer == m_assessment.plausibility.constEnd() ? std::nullopt
                                                              : std::optional(*answer);
    }

    void add(Finding finding)
    {
        m_weights.layOver(finding);
        m_judgement.findings.push_back(std::move(finding));
    }

    // --- contradictions -------------------------------------------------------------------------
    void checkPlausibility()
    {
        for (const PlausibilityCheck &check : m_catalogue.plausibility) {
            if (check.when.isEmpty())
                continue;
            m_answers.forEachBinding(check.when.isPerRecipient(), check.when.isPerPurpose(), {},
                                     [&](Binding binding) {
                                         if (!m_answers.holds(check.when, binding))
                                             return false;
                                         PlausibilityNote note;
                                         note.id = check.id;
                                         note.subject = m_answers.subjectOf(binding);
                                         note.text = check.text;
                                         note.ask = check.ask;
                                         note.because = answersTo(check.when.questions(), binding);
                                         note.answered = answerOf(note.key());
                                         m_judgement.plausibility.push_back(std::move(note));
                                         return false;
                                     });
        }
    }

    const Catalogue &m_catalogue;
    const Assessment &m_assessment;
    Judgement m_judgement;
    AnswerTable m_answers;
    FindingWeights m_weights;
};

} // namespace

Judgement evaluate(const Catalogue &catalogue, const Assessment &assessment, QDate asOf)
{
    return Evaluation(catalogue, assessment, asOf).run();
}

} // namespace votum
