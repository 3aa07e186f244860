#include "core/catalogue/cataloguebinder.h"
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

FindingText readFinding(const JsonValue &value, const QString &path, JsonFault &fault)
{
    JsonObject object(value, path, fault);
    FindingText finding;
    finding.severity = object.code<Severity>("severity");
    finding.text = object.local("text");
    finding.legal = object.local("legal");
    finding.contested = object.optionalLocal("contested");
    finding.sources = object.texts("sources");
    finding.measures = object.texts("measures");
    finding.jurisdiction = object.optionalText("jurisdiction");
    finding.risk = object.optionalText("risk");
    finding.when = readCondition(object, "when");
    finding.ifMissing = object.flag("ifMissing");
    return finding;
}

Option readOption(JsonObject &object, const QString &inheritedRisk)
{
    Option option;
    option.code = object.text("code");
    if (option.code == "unk"_L1)
        object.fail("code", u"another code: unk is reserved"_s);
    option.text = object.local("text");
    option.shortText = object.optionalLocal("short");
    option.exclusive = object.flag("exclusive");
    option.weight = object.number("weight", 0);
    if (option.weight < 0 || option.weight > 4)
        object.fail("weight", u"a level from 1 to 4"_s);
    const JsonValue finding = object.value("finding");
    if (!finding.isUndefined()) {
        option.finding = readFinding(finding, object.path("finding"), object.fault());
        if (option.finding->risk.isEmpty())
            option.finding->risk = inheritedRisk;
    }
    return option;
}

Question readQuestion(JsonObject &object)
{
    Question question;
    question.id = object.text("id");
    question.step = object.text("step");
    question.area = object.text("area");
    question.scope = object.code<Scope>("scope");
    question.kind = object.code<QuestionKind>("kind");
    question.text = object.local("text");
    question.why = object.local("why");
    question.help = object.local("help");
    question.legal = object.local("legal");
    question.sources = object.texts("sources");
    question.confidence = object.oneOf("confidence", confidences);
    question.askWhom = object.optionalText("askWhom");
    question.risk = object.optionalText("risk");
    question.maxAgeMonths = object.number("maxAgeMonths", 0);
    question.mandatory = object.flag("mandatory");
    question.when = readCondition(object, "when");
    JsonObject unknown(object.value("unknown"), object.path("unknown"), object.fault());
    question.unknownText = unknown.local("text");
    question.unknownMeasures = unknown.texts("measures");
    object.each("options", [&](JsonObject &option) {
        question.options.push_back(readOption(option, question.risk));
    });
    const bool choice =
        question.kind == QuestionKind::One || question.kind == QuestionKind::Several;
    if (choice != !question.options.empty() || question.options.size() > 63)
        object.fail("options", choice ? u"1 to 63 options"_s : u"none for this kind"_s);
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
    rule.finding = readFinding(object.value("finding"), object.path("finding"), object.fault());
    return rule;
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

std::vector<Proposal> readProposals(JsonObject &object)
{
    std::vector<Proposal> proposals;
    object.each("proposals", [&](JsonObject &item) { proposals.push_back(readProposal(item)); });
    return proposals;
}

Channel readChannel(JsonObject &object)
{
    Channel channel;
    channel.id = object.text("id");
    channel.brand = object.text("brand");
    channel.name = object.local("name");
    channel.summary = object.local("summary");
    object.each("facts", [&](JsonObject &item) {
        Fact fact;
        readProvenance(item, fact);
        fact.field = item.text("field");
        fact.value = item.local("value");
        channel.facts.push_back(std::move(fact));
    });
    channel.proposals = readProposals(object);
    object.each("chain", [&](JsonObject &item) {
        ChainLink link;
        link.id = item.text("id");
        link.name = item.text("name");
        link.country = item.optionalText("country");
        link.part = item.local("part");
        link.proposals = readProposals(item);
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
    return measure;
}

// The words of a text block; refuses a slot that its scope does not know.
LocalText readSlotted(JsonObject &object, std::string_view key, bool optional, Scope scope,
                      Scope each = Scope::Case)
{
    LocalText text = optional ? object.optionalLocal(key) : object.local(key);
    for (const Language language : {Language::German, Language::English}) {
        const QString fault = slotFault(text.in(language), scope, each);
        if (!fault.isEmpty())
            object.fault().set(object.path(key) + u'.' + languageCode(language), fault);
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
    if (!isTextList(part.of))
        object.fail("of", u"conditions, requirements, purposes, recipients, openQuestions:… or "
                          "answers:…"_s);
    part.empty = readSlotted(object, "empty", true, scope);
    part.required = object.flag("required");
    return part;
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

void readRiskMatrix(JsonObject &file, Catalogue &catalogue)
{
    const JsonValue value = file.value("riskMatrix");
    if (value.isUndefined())
        return;
    std::vector<JsonValue> rows = value.toArray();
    std::reverse(rows.begin(), rows.end()); // the file begins with severity 4
    for (const JsonValue &row : rows) {
        std::vector<RiskCell> cells;
        for (const JsonValue &item : row.toArray()) {
            QString text = item.toString();
            const bool border = text.endsWith(u'*');
            if (border)
                text.chop(1);
            const std::optional<RiskClass> risk = fromCode<RiskClass>(text);
            if (!risk)
                file.fail("riskMatrix", u"low, medium or high, with or without *"_s);
            cells.push_back({risk.value_or(RiskClass::Low), border});
        }
        if (cells.size() != 4 || rows.size() != 4)
            file.fail("riskMatrix", u"4 rows of 4 cells"_s);
        catalogue.riskMatrix.push_back(std::move(cells));
    }
}

void readRisks(JsonObject &file, Catalogue &catalogue)
{
    file.each("risks", [&](JsonObject &item) {
        const QString id = item.text("id");
        const LocalText text = item.local("text"), goals = item.local("goals");
        catalogue.risks.push_back({id, text, goals, item.optionalLocal("help")});
    });
    file.each("riskLevels", [&](JsonObject &item) {
        RiskLevel level;
        level.level = item.number("level", 0);
        level.severity = item.local("severity");
        level.likelihood = item.local("likelihood");
        level.help = item.local("help");
        level.helpLikelihood = item.local("helpLikelihood");
        catalogue.riskLevels.push_back(std::move(level));
    });
    readRiskMatrix(file, catalogue);
    file.each("dpia", [&](JsonObject &item) {
        const int number = item.number("number", 0);
        const LocalText text = item.local("text");
        catalogue.dpia.push_back({number, text, readCondition(item, "when")});
    });
}

QMap<QString, LocalText> readTexts(JsonObject &file, std::string_view key,
                                   QMap<QString, LocalText> texts)
{
    const JsonValue value = file.value(key);
    if (value.isUndefined())
        return texts;
    JsonObject object(value, file.path(key), file.fault());
    for (const std::string_view name : object.keys())
        texts.insert(asText(name), object.local(name));
    return texts;
}

void readMeta(JsonObject &file, Catalogue &catalogue)
{
    if (!file.has("meta"))
        return;
    JsonObject meta(file.value("meta"), file.path("meta"), file.fault());
    catalogue.id = meta.text("id");
    catalogue.version = meta.text("version");
    catalogue.asOf = meta.date("asOf");
    catalogue.factMaxAgeMonths = meta.number("factMaxAgeMonths", 0);
    catalogue.title = meta.local("title");
}

void readCatalogueObject(JsonObject &file, Catalogue &catalogue)
{
    readMeta(file, catalogue);
    file.each("steps", [&](JsonObject &item) {
        const QString id = item.text("id");
        const LocalText title = item.local("title");
        catalogue.steps.push_back({id, title, item.local("intro")});
    });
    file.each("areas", [&](JsonObject &item) {
        const QString code = item.text("code");
        catalogue.areas.push_back({code, item.local("title")});
    });
    file.each("questions",
              [&](JsonObject &item) { catalogue.questions.push_back(readQuestion(item)); });
    file.each("rules", [&](JsonObject &item) { catalogue.rules.push_back(readRule(item)); });
    file.each("plausibility", [&](JsonObject &item) {
        const QString id = item.text("id");
        const Condition when = readCondition(item, "when");
        const LocalText text = item.local("text");
        catalogue.plausibility.push_back({id, when, text, item.local("ask")});
    });
    file.each("measures",
              [&](JsonObject &item) { catalogue.measures.push_back(readMeasure(item)); });
    readRisks(file, catalogue);
    file.each("channels",
              [&](JsonObject &item) { catalogue.channels.push_back(readChannel(item)); });
    file.each("countries",
              [&](JsonObject &item) { catalogue.countries.push_back(readCountry(item)); });
    file.each("sources", [&](JsonObject &item) { catalogue.sources.push_back(readSource(item)); });
    file.each("glossary", [&](JsonObject &item) {
        const LocalText term = item.local("term");
        catalogue.glossary.push_back({term, item.local("explanation")});
    });
    file.each("textBlocks",
              [&](JsonObject &item) { catalogue.textBlocks.push_back(readTextBlock(item)); });
    catalogue.words = readTexts(file, "words", catalogue.words);
    catalogue.errors = readTexts(file, "errors", catalogue.errors);
}

} // namespace

Result<Catalogue> parseCatalogue(const std::vector<CatalogueFile> &files)
{
    Catalogue catalogue;
    for (const CatalogueFile &file : files) {
        const JsonDocument document(file.bytes);
        if (document.fault()) {
            const auto &[offset, reason] = *document.fault();
            const QString place = offset ? u"character %1"_s.arg(*offset) : u"$"_s;
            return Error{u"catalogue"_s, {file.name, place, reason}, {}};
        }
        JsonFault fault;
        {
            JsonObject object(document.root(), u"$"_s, fault);
            readCatalogueObject(object, catalogue);
        }
        if (fault.hasFault())
            return Error{u"catalogue"_s, {file.name, fault.path(), fault.expected()}, {}};
    }
    JsonFault fault;
    bindCatalogue(catalogue, fault);
    if (fault.hasFault())
        return Error{u"catalogue"_s, {u"*"_s, fault.path(), fault.expected()}, {}};
    catalogue.hash(files);
    return catalogue;
}

} // namespace votum
