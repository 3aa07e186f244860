// SPDX-License-Identifier: GPL-3.0-or-later

#include "formats/catalogue/catalogueentry.h"

#include "core/judgement/display.h"
#include "formats/catalogue/conditiontext.h"
#include "formats/catalogue/entrywriter.h"

#include <array>

using namespace Qt::StringLiterals;

namespace votum {

namespace {

void writeQuestion(const Catalogue &catalogue, EntryWriter writer, const Question &question)
{
    const auto word = [&](const QString &key) { return catalogue.word(u"catalogue."_s + key); };
    writer.row(u"catalogue.why"_s, question.why);
    writer.row(u"catalogue.help"_s, question.help);
    writer.row(u"label.legal"_s, question.legal);
    writer.condition(u"catalogue.askedIf"_s, question.when);
    writer.row(u"catalogue.scope"_s, word(u"scope."_s + codeOf(question.scope)));
    writer.row(u"catalogue.short"_s, question.shortText);
    writer.row(u"catalogue.kind"_s, word(u"kind."_s + codeOf(question.kind)));
    writer.row(u"catalogue.decisive"_s, word(question.decisive ? u"yes"_s : u"no"_s));
    if (!question.notApplicable.isEmpty())
        writer.row(u"catalogue.notApplicable"_s, question.notApplicable);
    if (question.maxAgeMonths > 0)
        writer.row(u"catalogue.maxAge"_s, QString::number(question.maxAgeMonths));
    writer.row(
        u"catalogue.askWhom"_s,
        word(u"askWhom."_s + (question.askWhom.isEmpty() ? u"requester"_s : question.askWhom)));
    if (const Area *area = catalogue.area(question.area))
        writer.row(u"catalogue.area"_s, area->title);
    writer.risk(u"catalogue.risk"_s, {question.risk});
    writer.row(u"catalogue.unknown"_s, question.unknownText);
    writer.measures(u"label.cure"_s, question.unknownMeasures);
    writer.sources(question.sources);
    writer.confidence(question.confidence);
}

void writeOption(const Catalogue &catalogue, EntryWriter writer, const Option &option)
{
    const auto word = [&](const QString &key) { return catalogue.word(u"catalogue."_s + key); };
    writer.row(u"catalogue.text"_s, option.text);
    writer.row(u"catalogue.short"_s, option.shortText);
    if (option.exclusive)
        writer.row(u"catalogue.exclusive"_s, word(u"yes"_s));
    if (option.weight > 0)
        writer.row(u"catalogue.weight"_s, QString::number(option.weight));
    if (!option.finding)
        return;
    if (option.finding->ifMissing)
        writer.row(u"catalogue.ifMissing"_s, word(u"notChosen"_s));
    writer.condition(u"catalogue.onlyIf"_s, option.finding->when);
    writer.finding(*option.finding);
}

void writeProposals(const Catalogue &catalogue, const std::vector<Proposal> &proposals,
                    const LocalText &prefix, QDate asOf, CatalogueEntry &entry)
{
    for (const Proposal &proposal : proposals) {
        const Question *question = catalogue.question(proposal.question);
        EntryPart &part = entry.parts.emplace_back();
        const LocalText what = catalogue.word(u"catalogue.proposal"_s).arg(proposal.question);
        part.heading = joined(prefix, QString(), what);
        EntryWriter writer(catalogue, part);
        writer.row(u"label.question"_s, question->text);
        Answer answer;
        answer.state = AnswerState::Value;
        answer.value = proposal.value;
        writer.row(u"label.answer"_s, answerText(catalogue, *question, &answer));
        writer.row(u"label.note"_s, proposal.note);
        writer.provenance(proposal, asOf);
    }
}

// What a list of a text block lists: "answers:CTX-01", "openQuestions:it", "recipients".
LocalText listText(const Catalogue &catalogue, const QString &of)
{
    const LocalText text = catalogue.word(u"catalogue.list."_s + of.section(u':', 0, 0));
    const QString about = of.section(u':', 1);
    if (const Question *question = catalogue.question(about))
        return text.arg(question->id).arg(question->text);
    return about.isEmpty() ? text : text.arg(catalogue.word(u"catalogue.askWhom."_s + about));
}

void writeTextPart(const Catalogue &catalogue, EntryWriter writer, const TextPart &part)
{
    const auto word = [&](const QString &key) { return catalogue.word(u"catalogue."_s + key); };
    writer.row(word(u"textPart."_s + codeOf(part.kind)), part.text);
    if (part.kind == TextPart::Kind::List)
        writer.row(u"catalogue.lists"_s, listText(catalogue, part.of));
    writer.row(u"catalogue.nothingListed"_s, part.empty);
    if (part.required)
        writer.row(u"catalogue.nothingListed"_s, word(u"noText"_s));
    if (part.most > 0)
        writer.row(u"catalogue.most"_s, same(QString::number(part.most)));
    if (part.each != Scope::Case)
        writer.row(u"catalogue.stands"_s, word(u"scope."_s + codeOf(part.each)));
    writer.condition(u"catalogue.standsIf"_s, part.when);
}

// Where something of this id is named: the ids of questions, findings and rules.
template<class Names>
QString namedBy(const Catalogue &catalogue, Names names)
{
    QStringList places;
    for (const Question &question : catalogue.questions) {
        for (const Option &option : question.options) {
            if (option.finding && names(*option.finding))
                places << question.id + u':' + option.code;
        }
    }
    for (const Rule &rule : catalogue.rules) {
        if (names(rule.finding))
            places << rule.id;
    }
    return places.join(u", "_s);
}

template<class Items>
const typename Items::value_type *byId(const Items &items, QStringView id)
{
    const auto found =
        std::find_if(items.begin(), items.end(), [id](const auto &item) { return item.id == id; });
    return found == items.end() ? nullptr : &*found;
}

} // namespace

CatalogueEntry composeEntry(const Catalogue &catalogue, const Question &question)
{
    CatalogueEntry entry{question.id, question.text, {{}}};
    writeQuestion(catalogue, {catalogue, entry.parts.front()}, question);
    for (const Option &option : question.options) {
        EntryPart &part = entry.parts.emplace_back();
        part.heading = catalogue.word(u"catalogue.option"_s).arg(option.code);
        writeOption(catalogue, {catalogue, part}, option);
    }
    return entry;
}

CatalogueEntry composeEntry(const Catalogue &catalogue, const Rule &rule)
{
    CatalogueEntry entry{rule.id, {}, {{}}};
    if (const Area *area = catalogue.area(rule.area))
        entry.title = area->title;
    EntryWriter writer(catalogue, entry.parts.front());
    writer.condition(u"catalogue.arisesIf"_s, rule.when);
    writer.condition(u"catalogue.unless"_s, rule.unless);
    writer.finding(rule.finding);
    writer.confidence(rule.confidence);
    return entry;
}

CatalogueEntry composeEntry(const Catalogue &catalogue, const PlausibilityCheck &check)
{
    CatalogueEntry entry{check.id, check.text, {{}}};
    EntryWriter writer(catalogue, entry.parts.front());
    writer.condition(u"catalogue.arisesIf"_s, check.when);
    writer.row(u"catalogue.ask"_s, check.ask);
    return entry;
}

CatalogueEntry composeEntry(const Catalogue &catalogue, const Measure &measure)
{
    CatalogueEntry entry{measure.id, measure.text, {{}}};
    EntryWriter writer(catalogue, entry.parts.front());
    writer.row(u"catalogue.measure.kind"_s,
               catalogue.word(u"catalogue.measure.kind."_s + measure.kind));
    writer.row(u"label.evidence"_s, measure.evidence);
    writer.row(u"label.owner"_s, measure.owner);
    writer.row(u"catalogue.dueDays"_s, QString::number(measure.dueDays));
    writer.risk(u"catalogue.lowers"_s, measure.lowers);
    QStringList places;
    for (const Question &question : catalogue.questions) {
        if (question.unknownMeasures.contains(measure.id))
            places << question.id + u":unk"_s;
    }
    const QString findings = namedBy(catalogue, [&](const FindingText &finding) {
        return finding.measures.contains(measure.id);
    });
    if (!findings.isEmpty())
        places.prepend(findings);
    writer.row(u"catalogue.namedBy"_s, places.join(u", "_s));
    return entry;
}

CatalogueEntry composeEntry(const Catalogue &catalogue, const RiskScenario &risk)
{
    CatalogueEntry entry{risk.id, risk.text, {{}}};
    EntryWriter writer(catalogue, entry.parts.front());
    writer.row(u"label.goals"_s, risk.goals);
    writer.row(u"catalogue.help"_s, risk.help);
    writer.row(u"catalogue.namedBy"_s, namedBy(catalogue, [&](const FindingText &finding) {
                   return finding.risk == risk.id;
               }));
    return entry;
}

CatalogueEntry composeEntry(const Catalogue &catalogue, const Channel &channel, QDate asOf)
{
    CatalogueEntry entry{channel.id, channel.name, {{}}};
    EntryWriter writer(catalogue, entry.parts.front());
    writer.row(u"catalogue.brand"_s, channel.brand);
    writer.row(u"catalogue.summary"_s, channel.summary);
    for (const Fact &fact : channel.facts) {
        EntryPart &part = entry.parts.emplace_back();
        part.heading = catalogue.word(u"fact."_s + fact.field);
        EntryWriter own(catalogue, part);
        own.row(u"label.value"_s, fact.value);
        own.provenance(fact, asOf);
    }
    writeProposals(catalogue, channel.proposals, {}, asOf, entry);
    for (const ChainLink &link : channel.chain) {
        EntryPart &part = entry.parts.emplace_back();
        part.heading = catalogue.word(u"catalogue.link"_s).arg(link.name);
        EntryWriter own(catalogue, part);
        own.row(u"label.country"_s, countryText(catalogue, link.country));
        own.row(u"label.part"_s, link.part);
        const QString prefix = link.name + u": "_s;
        writeProposals(catalogue, link.proposals, {prefix, prefix}, asOf, entry);
    }
    return entry;
}

CatalogueEntry composeEntry(const Catalogue &catalogue, const TextBlock &block)
{
    CatalogueEntry entry{block.id, block.title, {{}}};
    EntryWriter writer(catalogue, entry.parts.front());
    writer.row(u"catalogue.use"_s, block.use);
    writer.row(u"catalogue.stands"_s, catalogue.word(u"catalogue.scope."_s + codeOf(block.scope)));
    writer.condition(u"catalogue.standsIf"_s, block.when);
    writer.row(u"label.legal"_s, block.legal);
    writer.sources(block.sources);
    writer.confidence(block.confidence);
    for (const TextPart &part : block.parts)
        writeTextPart(catalogue, {catalogue, entry.parts.emplace_back()}, part);
    return entry;
}

std::optional<CatalogueEntry> composeEntry(const Catalogue &catalogue, QStringView id, QDate asOf)
{
    if (const Question *question = catalogue.question(id))
        return composeEntry(catalogue, *question);
    if (const Rule *rule = byId(catalogue.rules, id))
        return composeEntry(catalogue, *rule);
    if (const Channel *channel = catalogue.channel(id))
        return composeEntry(catalogue, *channel, asOf);
    if (const Measure *measure = catalogue.measure(id))
        return composeEntry(catalogue, *measure);
    if (const PlausibilityCheck *check = byId(catalogue.plausibility, id))
        return composeEntry(catalogue, *check);
    if (const RiskScenario *risk = catalogue.risk(id))
        return composeEntry(catalogue, *risk);
    if (const TextBlock *block = catalogue.textBlock(id))
        return composeEntry(catalogue, *block);
    return std::nullopt;
}

} // namespace votum
