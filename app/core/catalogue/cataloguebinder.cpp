// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/catalogue/cataloguebinder.h"

#include "core/catalogue/known.h"
#include "core/catalogue/textslots.h"

using namespace Qt::StringLiterals;

namespace votum {

namespace {

class Binder
{
public:
    Binder(Catalogue &catalogue, JsonFault &fault) : m_catalogue(catalogue), m_fault(fault) {}

    void run()
    {
        requireBasics();
        m_catalogue.index();
        m_catalogue.askingOrder.clear(); // it may have been bound before something was added
        for (Question &question : m_catalogue.questions)
            question.rules.clear();
        requireKnown(m_catalogue, m_fault);
        for (Question &question : m_catalogue.questions)
            bindQuestion(question);
        for (Rule &rule : m_catalogue.rules)
            bindRule(rule);
        for (Deviation &deviation : m_catalogue.deviations)
            bindDeviation(deviation);
        for (PlausibilityCheck &check : m_catalogue.plausibility)
            bindPlausibility(check);
        for (DpiaCriterion &criterion : m_catalogue.dpia) {
            const QString path = u"dpia.%1.when"_s.arg(criterion.number);
            bind(criterion.when, path);
            refuse(criterion.when, {Operator::Dpia, Operator::ResidualHigh, Operator::Result},
                   path);
        }
        for (TextBlock &block : m_catalogue.textBlocks)
            bindTextBlock(block);
        for (const Measure &measure : m_catalogue.measures)
            requireRisks(measure);
        for (const Channel &channel : m_catalogue.channels)
            checkChannel(channel);
        for (const Country &country : m_catalogue.countries)
            checkCountry(country);
        if (m_fault.hasFault())
            return;
        markDecisive();
        orderQuestions();
    }

private:
    using Operator = Condition::Operator;

    void fail(const QString &path, const QString &expected) { m_fault.set(path, expected); }

    void requireBasics()
    {
        if (m_catalogue.id.isEmpty())
            fail(u"meta"_s, u"the catalogue's id, version and date"_s);
        if (m_catalogue.steps.empty() || m_catalogue.areas.empty())
            fail(u"steps"_s, u"steps and areas"_s);
        if (m_catalogue.riskMatrix.size() != 4 || m_catalogue.riskLevels.size() != 4)
            fail(u"riskMatrix"_s, u"a matrix and levels of 4"_s);
    }

    void bindQuestion(Question &question)
    {
        const QString path = u"questions."_s + question.id;
        const auto isStep = [&](const Step &step) { return step.id == question.step; };
        if (std::none_of(m_catalogue.steps.begin(), m_catalogue.steps.end(), isStep))
            fail(path + u".step"_s, u"a step of the catalogue"_s);
        requireArea(question.area, path);
        requireSources(question.sources, path);
        requireMeasures(question.unknownMeasures, path + u".unknown"_s);
        if (!question.risk.isEmpty() && !m_catalogue.risk(question.risk))
            fail(path + u".risk"_s, u"a risk of the catalogue"_s);
        bind(question.when, path + u".when"_s);
        refuse(question.when, {Operator::Dpia, Operator::ResidualHigh, Operator::Result},
               path + u".when"_s);
        for (Option &option : question.options) {
            if (!question.isFact)
                requirePlaces(option, question, path + u'.' + option.code + u".settles"_s);
            if (!option.finding)
                continue;
            bindFinding(*option.finding, path + u'.' + option.code);
            if (option.finding->ifMissing && question.kind != QuestionKind::Several)
                fail(path + u'.' + option.code + u".ifMissing"_s, u"a question of kind several"_s);
        }
    }

    // Where a basis for a transfer can carry it.
    void requirePlaces(const Option &option, const Question &question, const QString &path)
    {
        if (!option.settles.isEmpty() && question.scope != Scope::Recipient)
            fail(path, u"a question of facts, or one asked of each recipient"_s);
        const Question *destination = m_catalogue.question(questionId::destination);
        for (const QString &place : option.settles) {
            if (!destination || !(destination->option(place) || m_catalogue.country(place)))
                fail(path, u"countries of the catalogue, and options of %1"_s.arg(
                               questionId::destination));
        }
    }

    void bindRule(Rule &rule)
    {
        const QString path = u"rules."_s + rule.id;
        requireArea(rule.area, path);
        bind(rule.when, path + u".when"_s);
        bind(rule.unless, path + u".unless"_s);
        refuse(rule.when, {Operator::Result}, path + u".when"_s);
        refuse(rule.unless, {Operator::ResidualHigh, Operator::Result}, path + u".unless"_s);
        if (!rule.finding.risk.isEmpty()) // which would raise the risk it follows from
            refuse(rule.when, {Operator::ResidualHigh}, path + u".when"_s);
        bindFinding(rule.finding, path);
        if (rule.finding.ifMissing)
            fail(path + u".ifMissing"_s, u"an option of a question"_s);
        if (!rule.finding.when.isEmpty())
            fail(path + u".finding.when"_s, u"the condition in the rule's own when"_s);
        rule.perRecipient = rule.when.isPerRecipient() || rule.unless.isPerRecipient();
        rule.perPurpose = rule.when.isPerPurpose() || rule.unless.isPerPurpose();
    }

    // Its condition sees the subject of the finding, and no other. It asks for answers given, so
    // that nothing left open lowers anything.
    void bindDeviation(Deviation &deviation)
    {
        const QString path = u"overrides.%1.when"_s.arg(deviation.finding);
        bind(deviation.when, path);
        for (const Condition::Node &node : deviation.when.nodes()) {
            const bool isJoint = node.op == Operator::And || node.op == Operator::Or;
            const bool isGiven = node.op == Operator::Any && !node.unknown;
            if (!isJoint && !isGiven && node.op != Operator::Link)
                fail(path, u"any() of answers given and link(), joined by & and |"_s);
        }
        bool isOfRecipient = false, isOfPurpose = false;
        for (const Rule &rule : m_catalogue.rules) {
            if (rule.id == deviation.finding) {
                isOfRecipient = rule.perRecipient;
                isOfPurpose = rule.perPurpose;
            }
        }
        const Question *question = m_catalogue.question(deviation.finding.section(u':', 0, 0));
        isOfRecipient |= question && question->scope == Scope::Recipient;
        isOfPurpose |= question && question->scope == Scope::Purpose;
        if ((deviation.when.isPerRecipient() && !isOfRecipient) ||
            (deviation.when.isPerPurpose() && !isOfPurpose))
            fail(path, u"questions asked once, or of whom the finding concerns"_s);
    }

    void bindPlausibility(PlausibilityCheck &check)
    {
        const QString path = u"plausibility."_s + check.id + u".when"_s;
        bind(check.when, path);
        refuse(check.when, {Operator::Result}, path);
    }

    void bindFinding(FindingText &finding, const QString &path)
    {
        bind(finding.when, path + u".when"_s);
        refuse(finding.when, {Operator::ResidualHigh, Operator::Result}, path + u".when"_s);
        requireSources(finding.sources, path);
        requireMeasures(finding.measures, path);
        if (!finding.risk.isEmpty() && !m_catalogue.risk(finding.risk))
            fail(path + u".risk"_s, u"a risk of the catalogue"_s);
        const Question *seat = m_catalogue.question(questionId::seat);
        if (!finding.jurisdiction.isEmpty() && seat && !seat->option(finding.jurisdiction))
            fail(path + u".jurisdiction"_s, u"an option of "_s + questionId::seat);
        for (const NationalFinding &other : finding.elsewhere) {
            requireSources(other.sources, path + u".elsewhere"_s);
            for (const QString &code : other.seats) {
                if (code == finding.jurisdiction || (seat && !seat->option(code)))
                    fail(path + u".elsewhere"_s, u"another option of "_s + questionId::seat);
            }
        }
    }

    // Texts are made of a case already judged: their conditions may ask for everything.
    void bindTextBlock(TextBlock &block)
    {
        const QString path = u"textBlocks."_s + block.id;
        requireSources(block.sources, path);
        bind(block.when, path + u".when"_s);
        requireQuestions(questionsInSlots(block.title), path + u".title"_s);
        for (size_t i = 0; i < block.parts.size(); ++i) {
            TextPart &part = block.parts[i];
            const QString place = path + u".parts[%1]"_s.arg(i);
            bind(part.when, place + u".when"_s);
            requireQuestions(questionsInSlots(part.text), place + u".text"_s);
            requireQuestions(questionsInSlots(part.empty), place + u".empty"_s);
            requireQuestions(questionsInList(part.of), place + u".of"_s);
        }
    }

    void requireQuestions(const QStringList &ids, const QString &path)
    {
        for (const QString &id : ids) {
            if (!m_catalogue.question(id))
                fail(path, u"a question of the catalogue instead of "_s + id);
        }
    }

    // Questions come before the criteria, these before the findings, those before the risks and the
    // results: a condition cannot see what is only derived after it.
    void refuse(const Condition &condition, std::initializer_list<Operator> later,
                const QString &path)
    {
        if (std::any_of(later.begin(), later.end(),
                        [&](Operator op) { return condition.names(op); }))
            fail(path, u"no dpia, residual or result that is only known later"_s);
    }

    void bind(Condition &condition, const QString &path)
    {
        condition.bind([&](Condition::Node &node) {
            if (node.op == Operator::Result)
                return bindResult(node, path);
            node.index = m_catalogue.questionIndex(node.question);
            if (node.index < 0)
                return fail(path, u"a question of the catalogue instead of "_s + node.question);
            const Question &question = m_catalogue.questions[size_t(node.index)];
            node.perRecipient = question.scope == Scope::Recipient;
            node.perPurpose =
                question.scope == Scope::Purpose || question.id == questionId::purposes;
            for (const QString &code : node.codes) {
                if (code == optionCode::unknown) {
                    node.unknown = true;
                    continue;
                }
                const int option = question.optionIndex(code);
                if (option < 0)
                    return fail(path, u"an option of %1 instead of %2"_s.arg(node.question, code));
                node.mask |= quint64(1) << option;
            }
        });
    }

    void bindResult(Condition::Node &node, const QString &path)
    {
        for (const QString &code : node.codes) {
            const std::optional<Outcome> outcome = outcomeFromCode(code);
            if (!outcome)
                return fail(path, codeList<Outcome>() + u" instead of "_s + code);
            node.mask |= quint64(1) << int(*outcome);
        }
    }

    void requireArea(const QString &code, const QString &path)
    {
        if (!m_catalogue.area(code))
            fail(path + u".area"_s, u"an area of the catalogue"_s);
    }

    void requireSources(const QStringList &ids, const QString &path)
    {
        for (const QString &id : ids) {
            if (!m_catalogue.source(id))
                fail(path + u".sources"_s, u"a source of the catalogue instead of "_s + id);
        }
    }

    void requireMeasures(const QStringList &ids, const QString &path)
    {
        for (const QString &id : ids) {
            if (!m_catalogue.measure(id))
                fail(path + u".measures"_s, u"a measure of the catalogue instead of "_s + id);
        }
    }

    void requireRisks(const Measure &measure)
    {
        for (const QString &id : measure.lowers) {
            if (!m_catalogue.risk(id))
                fail(u"measures."_s + measure.id + u".lowers"_s, u"a risk instead of "_s + id);
        }
    }

    void checkProposals(const std::vector<Proposal> &proposals, const QString &path)
    {
        for (const Proposal &proposal : proposals) {
            const Question *question = m_catalogue.question(proposal.question);
            const QString place = path + u".proposals."_s + proposal.question;
            requireSources(proposal.sources, place);
            if (!question) {
                fail(place, u"a question of the catalogue"_s);
                continue;
            }
            for (const QString &code : proposal.value) {
                if (!question->option(code))
                    fail(place, u"an option of %1 instead of %2"_s.arg(proposal.question, code));
            }
        }
    }

    void checkChannel(const Channel &channel)
    {
        const QString path = u"channels."_s + channel.id;
        for (const Fact &fact : channel.facts)
            requireSources(fact.sources, path + u".facts."_s + fact.field);
        checkProposals(channel.proposals, path);
        for (const ChainLink &link : channel.chain) {
            if (!link.country.isEmpty() && !m_catalogue.country(link.country))
                fail(path + u".chain."_s + link.id, u"a country instead of "_s + link.country);
            checkProposals(link.proposals, path + u".chain."_s + link.id);
        }
    }

    void checkCountry(const Country &country)
    {
        requireSources(country.sources, u"countries."_s + country.code);
        const Question *destination = m_catalogue.question(questionId::destination);
        if (destination && !destination->option(country.destination))
            fail(u"countries."_s + country.code,
                 u"an option of "_s + questionId::destination + u" as destination"_s);
    }

    void markDecisive(const Condition &condition)
    {
        QStringList names = condition.questions();
        if (condition.names(Condition::Operator::Dpia)) {
            for (const DpiaCriterion &criterion : m_catalogue.dpia)
                names << criterion.when.questions();
        }
        for (const QString &name : names)
            m_catalogue.questions[size_t(m_catalogue.questionIndex(name))].decisive = true;
    }

    void noteRule(int place, QStringList names)
    {
        names.removeDuplicates();
        for (const QString &name : names)
            m_catalogue.questions[size_t(m_catalogue.questionIndex(name))].rules.push_back(place);
    }

    // Decisive: opens others, has a knock-out among its options, or is named by the condition of a
    // knock-out (core/judgement/README.md "Answers").
    void markDecisive()
    {
        for (size_t i = 0; i < m_catalogue.questions.size(); ++i) {
            Question &question = m_catalogue.questions[i];
            markDecisive(question.when);
            question.decisive |= question.id == questionId::purposes;
            for (const Option &option : question.options) {
                if (!option.finding || !isKnockOut(option.finding->heaviest()))
                    continue;
                question.decisive = true;
                markDecisive(option.finding->when);
            }
        }
        for (size_t i = 0; i < m_catalogue.rules.size(); ++i) {
            const Rule &rule = m_catalogue.rules[i];
            if (isKnockOut(rule.finding.heaviest())) {
                markDecisive(rule.when);
                markDecisive(rule.unless);
            } else if (!rule.when.names(Condition::Operator::ResidualHigh)) {
                noteRule(int(i), rule.when.questions() + rule.unless.questions());
            }
        }
        for (Question &question : m_catalogue.questions)
            question.decisiveByCatalogue = question.decisive;
    }

    // Depth first, so that a question stands after all that its condition names.
    void orderQuestions()
    {
        m_state.assign(m_catalogue.questions.size(), State::New);
        for (size_t i = 0; i < m_catalogue.questions.size(); ++i)
            visit(i);
    }

    void visit(size_t place)
    {
        if (m_state[place] == State::Done)
            return;
        const Question &question = m_catalogue.questions[place];
        if (m_state[place] == State::Open)
            return fail(u"questions."_s + question.id + u".when"_s, u"no circle of conditions"_s);
        m_state[place] = State::Open;
        for (const QString &name : question.when.questions())
            visit(size_t(m_catalogue.questionIndex(name)));
        m_state[place] = State::Done;
        m_catalogue.askingOrder.push_back(int(place));
    }

    enum class State { New, Open, Done };
    Catalogue &m_catalogue;
    JsonFault &m_fault;
    std::vector<State> m_state;
};

} // namespace

void bindCatalogue(Catalogue &catalogue, JsonFault &fault)
{
    Binder(catalogue, fault).run();
}

} // namespace votum
