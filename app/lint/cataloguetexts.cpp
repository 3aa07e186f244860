// SPDX-License-Identifier: GPL-3.0-or-later

#include "lint/cataloguetexts.h"

using namespace Qt::StringLiterals;

namespace votum {

namespace {

using Visit = std::function<void(const QString &, const LocalText &)>;

// Texts that may be left out are visited only where they are written.
void ifWritten(const Visit &visit, const QString &place, const LocalText &text)
{
    if (!text.isEmpty())
        visit(place, text);
}

void visitFinding(const Visit &visit, const QString &place, const FindingText &finding)
{
    visit(place + u".finding.text"_s, finding.text);
    visit(place + u".finding.legal"_s, finding.legal);
    ifWritten(visit, place + u".finding.short"_s, finding.shortText);
    ifWritten(visit, place + u".finding.contested"_s, finding.contested);
    for (const NationalFinding &other : finding.elsewhere) {
        const QString there = place + u".finding.elsewhere."_s + other.seats.join(u'+');
        visit(there + u".text"_s, other.text);
        visit(there + u".legal"_s, other.legal);
        ifWritten(visit, there + u".contested"_s, other.contested);
    }
}

void visitQuestion(const Visit &visit, const Question &question)
{
    const QString place = u"questions."_s + question.id;
    visit(place + u".text"_s, question.text);
    ifWritten(visit, place + u".short"_s, question.shortText);
    visit(place + u".why"_s, question.why);
    visit(place + u".help"_s, question.help);
    visit(place + u".legal"_s, question.legal);
    ifWritten(visit, place + u".notApplicable"_s, question.notApplicable);
    visit(place + u".unknown.text"_s, question.unknownText);
    for (const Option &option : question.options) {
        const QString own = place + u'.' + option.code;
        visit(own + u".text"_s, option.text);
        ifWritten(visit, own + u".short"_s, option.shortText);
        ifWritten(visit, own + u".term"_s, option.term);
        if (option.finding)
            visitFinding(visit, own, *option.finding);
    }
}

void visitProposals(const Visit &visit, const QString &place,
                    const std::vector<Proposal> &proposals)
{
    for (const Proposal &proposal : proposals)
        ifWritten(visit, place + u".proposals."_s + proposal.question, proposal.note);
}

void visitChannel(const Visit &visit, const Channel &channel)
{
    const QString place = u"channels."_s + channel.id;
    visit(place + u".name"_s, channel.name);
    visit(place + u".summary"_s, channel.summary);
    for (const Fact &fact : channel.facts)
        visit(place + u".facts."_s + fact.field, fact.value);
    visitProposals(visit, place, channel.proposals);
    for (const ChainLink &link : channel.chain) {
        visit(place + u".chain."_s + link.id + u".part"_s, link.part);
        visitProposals(visit, place + u".chain."_s + link.id, link.proposals);
    }
}

void visitRisks(const Visit &visit, const Catalogue &catalogue)
{
    for (const RiskScenario &risk : catalogue.risks) {
        const QString place = u"risks."_s + risk.id;
        visit(place + u".text"_s, risk.text);
        visit(place + u".goals"_s, risk.goals);
        ifWritten(visit, place + u".help"_s, risk.help);
    }
    for (const RiskLevel &level : catalogue.riskLevels) {
        const QString place = u"riskLevels."_s + QString::number(level.level);
        visit(place + u".severity"_s, level.severity);
        visit(place + u".likelihood"_s, level.likelihood);
        visit(place + u".help"_s, level.help);
        visit(place + u".helpLikelihood"_s, level.helpLikelihood);
    }
    for (const DpiaCriterion &criterion : catalogue.dpia)
        visit(u"dpia.%1.text"_s.arg(criterion.number), criterion.text);
}

void visitRules(const Visit &visit, const Catalogue &catalogue)
{
    for (const Rule &rule : catalogue.rules)
        visitFinding(visit, u"rules."_s + rule.id, rule.finding);
    for (const PlausibilityCheck &check : catalogue.plausibility) {
        visit(u"plausibility."_s + check.id + u".text"_s, check.text);
        visit(u"plausibility."_s + check.id + u".ask"_s, check.ask);
    }
    for (const Measure &measure : catalogue.measures) {
        const QString place = u"measures."_s + measure.id;
        visit(place + u".text"_s, measure.text);
        visit(place + u".evidence"_s, measure.evidence);
        visit(place + u".owner"_s, measure.owner);
    }
}

void visitTextBlocks(const Visit &visit, const Catalogue &catalogue)
{
    for (const TextBlock &block : catalogue.textBlocks) {
        const QString place = u"textBlocks."_s + block.id;
        visit(place + u".title"_s, block.title);
        visit(place + u".use"_s, block.use);
        visit(place + u".legal"_s, block.legal);
        for (size_t i = 0; i < block.parts.size(); ++i) {
            const QString part = place + u".parts[%1]"_s.arg(i);
            ifWritten(visit, part + u".text"_s, block.parts[i].text);
            ifWritten(visit, part + u".empty"_s, block.parts[i].empty);
        }
    }
}

} // namespace

void forEachText(const Catalogue &catalogue, const Visit &visit)
{
    visit(u"meta.title"_s, catalogue.title);
    for (const Step &step : catalogue.steps) {
        visit(u"steps."_s + step.id + u".title"_s, step.title);
        visit(u"steps."_s + step.id + u".intro"_s, step.intro);
    }
    for (const Area &area : catalogue.areas)
        visit(u"areas."_s + area.code + u".title"_s, area.title);
    for (const Question &question : catalogue.questions)
        visitQuestion(visit, question);
    visitRules(visit, catalogue);
    visitRisks(visit, catalogue);
    for (const Channel &channel : catalogue.channels)
        visitChannel(visit, channel);
    for (const Country &country : catalogue.countries) {
        const QString place = u"countries."_s + country.code;
        visit(place + u".name"_s, country.name);
        ifWritten(visit, place + u".act"_s, country.act);
        ifWritten(visit, place + u".scope"_s, country.scope);
    }
    visitTextBlocks(visit, catalogue);
    for (const Deviation &deviation : catalogue.deviations)
        ifWritten(visit, u"overrides.%1.reason"_s.arg(deviation.finding), deviation.reason);
    for (const GlossaryEntry &entry : catalogue.glossary) {
        visit(u"glossary."_s + entry.term.in(Language::English) + u".term"_s, entry.term);
        visit(u"glossary."_s + entry.term.in(Language::English) + u".explanation"_s,
              entry.explanation);
    }
    for (auto word = catalogue.words.begin(); word != catalogue.words.end(); ++word)
        visit(u"words."_s + word.key(), word.value());
    for (auto error = catalogue.errors.begin(); error != catalogue.errors.end(); ++error)
        visit(u"errors."_s + error.key(), error.value());
}

} // namespace votum
