// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/catalogue/catalogueitems.h"

#include "core/catalogue/known.h"
#include "core/catalogue/onlyonce.h"
#include "core/catalogue/textslots.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace votum {

namespace {

const QStringList confidences{u"V"_s, u"S"_s, u"K"_s, u"A"_s};

Condition readCondition(JsonObject &object, std::string_view key)
{
    const QString text = object.optionalText(key);
    if (text.isEmpty())
        return {};
    Result<Condition> condition = Condition::parse(text);
    if (condition)
        return *std::move(condition);
    object.fail(key, condition.error().arguments.value(1));
    return {};
}

NationalFinding readNational(JsonObject &object)
{
    NationalFinding finding;
    finding.seats = object.texts("seats");
    if (finding.seats.isEmpty())
        object.fail("seats", u"the states it holds in"_s);
    finding.severity = object.code<Severity>("severity");
    finding.text = object.local("text");
    finding.legal = object.local("legal");
    finding.contested = object.optionalLocal("contested");
    finding.sources = object.texts("sources");
    return finding;
}

FindingText readFinding(JsonObject &around)
{
    JsonObject object(around.value("finding"), around, "finding");
    FindingText finding;
    finding.severity = object.code<Severity>("severity");
    if (object.has("inUse"))
        finding.inUse = object.code<Severity>("inUse");
    finding.text = object.local("text");
    finding.shortText = object.optionalLocal("short");
    finding.legal = object.local("legal");
    finding.contested = object.optionalLocal("contested");
    finding.sources = object.texts("sources");
    finding.measures = object.texts("measures");
    if (object.has("need"))
        finding.needsAll = object.oneOf("need", {u"one"_s, u"all"_s}) == "all"_L1;
    finding.jurisdiction = object.optionalText("jurisdiction");
    object.each("elsewhere",
                [&](JsonObject &item) { finding.elsewhere.push_back(readNational(item)); });
    if (finding.jurisdiction.isEmpty() && !finding.elsewhere.empty())
        object.fail("elsewhere", u"a jurisdiction, outside of which it holds"_s);
    finding.risk = object.optionalText("risk");
    finding.when = readCondition(object, "when");
    finding.ifMissing = object.flag("ifMissing");
    return finding;
}

Option readOption(JsonObject &object, const QString &inheritedRisk)
{
    Option option;
    option.code = object.text("code");
    if (option.code == optionCode::unknown || option.code == optionCode::aged)
        object.fail("code", u"another code: %1 is reserved"_s.arg(option.code));
    option.text = object.local("text");
    option.shortText = object.optionalLocal("short");
    option.exclusive = object.flag("exclusive");
    option.weight = object.number("weight", 0);
    if (option.weight < 0 || option.weight > 4)
        object.fail("weight", u"a level from 1 to 4"_s);
    option.settles = object.texts("settles");
    option.term = object.optionalLocal("term");
    if (object.has("finding")) {
        option.finding = readFinding(object);
        if (option.finding->risk.isEmpty())
            option.finding->risk = inheritedRisk;
    }
    return option;
}

void readProvenance(JsonObject &object, Provenance &provenance)
{
    provenance.asOf = object.date("asOf");
    provenance.sources = object.texts("sources");
    provenance.confidence = object.oneOf("confidence", confidences);
    provenance.maxAgeMonths = object.number("maxAgeMonths", 0);
}

Proposal readProposal(JsonObject &object)
{
    Proposal proposal;
    readProvenance(object, proposal);
    proposal.question = object.text("question");
    const JsonValue value = object.value("value");
    if (value.isString())
        proposal.value = {value.toString()};
    else
        proposal.value = object.texts("value");
    if (proposal.value.isEmpty())
        object.fail("value", u"an option code or a list of them"_s);
    proposal.note = object.optionalLocal("note");
    return proposal;
}

std::vector<Proposal> readProposals(JsonObject &object, bool isOwn)
{
    std::vector<Proposal> proposals;
    OnlyOnce questions;
    object.each("proposals", [&](JsonObject &item) {
        proposals.push_back(readProposal(item));
        proposals.back().isOwn = isOwn;
        questions.require(item, "question", proposals.back().question);
    });
    return proposals;
}

// The words of a text block; refuses a slot that its scope does not know.
LocalText readSlotted(JsonObject &object, std::string_view key, bool optional, Scope scope,
                      Scope each = Scope::Case)
{
    LocalText text = optional ? object.optionalLocal(key) : object.local(key);
    for (int place = 0; place < languages().size(); ++place) {
        const QString fault = slotFault(text.in(Language(place)), scope, each);
        if (!fault.isEmpty())
            object.fault().set(object.path(key) + u'.' + languageCode(Language(place)), fault);
    }
    return text;
}

TextPart readTextPart(JsonObject &object, Scope scope)
{
    TextPart part;
    part.kind = object.code<TextPart::Kind>("kind");
    const bool isList = part.kind == TextPart::Kind::List;
    part.when = readCondition(object, "when");
    if (!isList && object.has("each"))
        part.each = object.code<Scope>("each");
    part.text = readSlotted(object, "text", isList, scope, part.each);
    if (!isList)
        return part;
    part.of = object.text("of");
    if (!listedIn(part.of))
        object.fail("of", codeList<TextList>() + u", the last two with :WHOM or :QUESTION"_s);
    part.empty = readSlotted(object, "empty", true, scope);
    part.required = object.flag("required");
    part.most = object.number("most", 0);
    return part;
}

} // namespace

Question readQuestion(JsonObject &object)
{
    Question question;
    question.id = object.text("id");
    question.step = object.text("step");
    question.area = object.text("area");
    question.scope = object.code<Scope>("scope");
    question.kind = object.code<QuestionKind>("kind");
    question.text = object.local("text");
    question.shortText = object.optionalLocal("short");
    question.why = object.local("why");
    question.help = object.local("help");
    question.legal = object.local("legal");
    question.sources = object.texts("sources");
    question.confidence = object.oneOf("confidence", confidences);
    if (object.has("askWhom"))
        question.askWhom =
            object.oneOf("askWhom", {u"it"_s, u"provider"_s, u"legal"_s, u"department"_s});
    question.risk = object.optionalText("risk");
    question.maxAgeMonths = object.number("maxAgeMonths", 0);
    question.notApplicable = object.optionalLocal("notApplicable");
    question.isFact = object.flag("fact");
    question.when = readCondition(object, "when");
    question.widened = object.texts("widened");
    if (!question.widened.isEmpty() && question.scope == Scope::Case)
        object.fail("widened", u"a question asked of each recipient or purpose"_s);
    JsonObject unknown(object.value("unknown"), object, "unknown");
    question.unknownText = unknown.local("text");
    question.unknownMeasures = unknown.texts("measures");
    OnlyOnce codes;
    object.each("options", [&](JsonObject &option) {
        question.options.push_back(readOption(option, question.risk));
        codes.require(option, "code", question.options.back().code);
    });
    const bool choice =
        question.kind == QuestionKind::One || question.kind == QuestionKind::Several;
    if (choice != !question.options.empty() || question.options.size() > 63)
        object.fail("options", choice ? u"1 to 63 options"_s : u"none for this kind"_s);
    const auto requireOptions = [&](std::string_view key, const QStringList &named) {
        for (const QString &code : named) {
            if (!question.option(code))
                object.fail(key, u"options of this question"_s);
        }
    };
    requireOptions("widened", question.widened);
    for (const Option &option : question.options) {
        if (question.isFact) // else the binder looks
            requireOptions("options", option.settles);
        if (option.weight > 0 && isOwnContent(question.id))
            object.fail("options", u"no weight: which data weigh how much the catalogue says"_s);
    }
    return question;
}

Rule readRule(JsonObject &object)
{
    Rule rule;
    rule.id = object.text("id");
    rule.area = object.text("area");
    rule.confidence = object.oneOf("confidence", confidences);
    rule.when = readCondition(object, "when");
    if (rule.when.isEmpty())
        object.fail("when", u"a condition"_s);
    rule.unless = readCondition(object, "unless");
    rule.finding = readFinding(object);
    return rule;
}

Channel readChannel(JsonObject &object)
{
    Channel channel;
    channel.id = object.text("id");
    channel.brand = object.text("brand");
    channel.basedOn = object.optionalText("basedOn");
    const bool isOwn = isOwnContent(channel.id);
    if (!channel.basedOn.isEmpty() && !isOwn)
        object.fail("basedOn", u"an own channel of an organisation"_s);
    channel.name = object.local("name");
    channel.summary = object.local("summary");
    OnlyOnce facts, links;
    object.each("facts", [&](JsonObject &item) {
        Fact fact;
        readProvenance(item, fact);
        fact.field = item.text("field");
        fact.value = item.local("value");
        fact.isOwn = isOwn;
        facts.require(item, "value", fact.field + u' ', fact.value);
        channel.facts.push_back(std::move(fact));
    });
    channel.proposals = readProposals(object, isOwn);
    object.each("chain", [&](JsonObject &item) {
        ChainLink link;
        link.id = item.text("id");
        links.require(item, "id", link.id);
        link.name = item.text("name");
        link.country = item.optionalText("country");
        link.under = item.optionalText("under");
        const auto isAbove = [&](const ChainLink &above) { return above.id == link.under; };
        if (!link.under.isEmpty() && channel.basedOn.isEmpty() &&
            std::none_of(channel.chain.begin(), channel.chain.end(), isAbove))
            item.fail("under", u"a link of this chain that stands before"_s);
        link.part = item.local("part");
        link.proposals = readProposals(item, isOwn);
        channel.chain.push_back(std::move(link));
    });
    return channel;
}

Country readCountry(JsonObject &object)
{
    Country country;
    readProvenance(object, country);
    country.code = object.text("code");
    country.name = object.local("name");
    country.destination = object.text("destination");
    country.act = object.optionalLocal("act");
    country.scope = object.optionalLocal("scope");
    country.validUntil = object.optionalDate("validUntil");
    return country;
}

Source readSource(JsonObject &object)
{
    Source source;
    source.id = object.text("id");
    source.title = object.text("title");
    source.publisher = object.text("publisher");
    source.url = object.optionalText("url");
    source.language = object.text("language");
    source.confidence = object.oneOf("confidence", confidences);
    source.dateText = object.optionalText("date");
    source.date = QDate::fromString(source.dateText, Qt::ISODate);
    source.retrieved = object.optionalDate("retrieved");
    if (source.dateText.isEmpty() && !source.retrieved.isValid())
        object.fail("date", u"a date, or retrieved"_s);
    return source;
}

Measure readMeasure(JsonObject &object)
{
    Measure measure;
    measure.id = object.text("id");
    measure.kind = object.oneOf("kind", {u"legal"_s, u"contract"_s, u"org"_s, u"tech"_s});
    measure.text = object.local("text");
    measure.evidence = object.local("evidence");
    measure.owner = object.local("owner");
    measure.lowers = object.texts("lowers");
    measure.dueDays = object.number("dueDays", 30);
    measure.clarifies = object.flag("clarifies");
    measure.offeredFor = object.texts("for");
    const bool isOwn = isOwnContent(measure.id);
    if (isOwn && !measure.lowers.isEmpty())
        object.fail("lowers", u"nothing: an own measure lowers no risk, a person may"_s);
    if (!isOwn && !measure.offeredFor.isEmpty())
        object.fail("for", u"an own measure of an organisation"_s);
    return measure;
}

Deviation readDeviation(JsonObject &object)
{
    Deviation deviation;
    deviation.finding = object.text("finding");
    const bool raises = object.has("atLeast");
    if (raises == object.has("atMost"))
        object.fail("atLeast", u"either atLeast or atMost"_s);
    else if (raises)
        deviation.atLeast = object.code<Severity>("atLeast");
    else
        deviation.atMost = object.code<Severity>("atMost");
    deviation.when = readCondition(object, "when");
    if (raises && !deviation.when.isEmpty())
        object.fail("when", u"a rule of its own, where more is asked under a condition"_s);
    deviation.reason = raises ? object.optionalLocal("reason") : object.local("reason");
    deviation.author = raises ? object.optionalText("author") : object.text("author");
    deviation.date = raises ? object.optionalDate("date") : object.date("date");
    return deviation;
}

TextBlock readTextBlock(JsonObject &object)
{
    TextBlock block;
    block.id = object.text("id");
    block.scope = object.code<Scope>("scope");
    block.title = readSlotted(object, "title", false, block.scope);
    block.use = object.local("use");
    block.legal = object.local("legal");
    block.sources = object.texts("sources");
    block.confidence = object.oneOf("confidence", confidences);
    block.when = readCondition(object, "when");
    object.each("parts",
                [&](JsonObject &part) { block.parts.push_back(readTextPart(part, block.scope)); });
    if (block.parts.empty())
        object.fail("parts", u"at least one part"_s);
    return block;
}

PlausibilityCheck readPlausibility(JsonObject &object)
{
    PlausibilityCheck check;
    check.id = object.text("id");
    check.when = readCondition(object, "when");
    check.text = object.local("text");
    check.ask = object.local("ask");
    return check;
}

RiskScenario readScenario(JsonObject &object)
{
    RiskScenario risk;
    risk.id = object.text("id");
    risk.text = object.local("text");
    risk.goals = object.local("goals");
    risk.help = object.optionalLocal("help");
    return risk;
}

RiskLevel readRiskLevel(JsonObject &object)
{
    RiskLevel level;
    level.level = object.number("level", 0);
    level.severity = object.local("severity");
    level.likelihood = object.local("likelihood");
    level.help = object.local("help");
    level.helpLikelihood = object.local("helpLikelihood");
    return level;
}

DpiaCriterion readCriterion(JsonObject &object)
{
    DpiaCriterion criterion;
    criterion.number = object.number("number", 0);
    criterion.text = object.local("text");
    criterion.when = readCondition(object, "when");
    return criterion;
}

Step readStep(JsonObject &object)
{
    Step step;
    step.id = object.text("id");
    step.title = object.local("title");
    step.intro = object.local("intro");
    return step;
}

Area readArea(JsonObject &object)
{
    Area area;
    area.code = object.text("code");
    area.title = object.local("title");
    if (object.has("examined"))
        area.examined = object.code<Area::Examined>("examined");
    area.section = object.number("section", 0);
    if (area.section != 0 && area.section != 1 && area.section != 3)
        object.fail("section", u"1 or 3, whose facts its answers are"_s);
    area.annex = object.number("annex", 1);
    if (area.annex != 1 && area.annex != 4)
        object.fail("annex", u"1 or 4, which has its answers in full"_s);
    return area;
}

GlossaryEntry readGlossaryEntry(JsonObject &object)
{
    GlossaryEntry entry;
    entry.term = object.local("term");
    entry.explanation = object.local("explanation");
    return entry;
}

} // namespace votum
