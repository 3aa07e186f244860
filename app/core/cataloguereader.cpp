#include "core/cataloguebinder.h"
#include "core/textslots.h"

#include <QCryptographicHash>
#include <QJsonDocument>

#include <future>

using namespace Qt::StringLiterals;

namespace votum {

namespace {

const QStringList confidences{u"V"_s, u"S"_s, u"K"_s, u"A"_s};

Condition readCondition(JsonObject &object, const QString &key)
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

Scope readScope(JsonObject &object, const QString &key)
{
    const QStringList scopes{u"case"_s, u"recipient"_s, u"purpose"_s};
    return Scope(qMax(0, scopes.indexOf(object.oneOf(key, scopes))));
}

FindingText readFinding(const QJsonValue &value, const QString &path, JsonFault &fault)
{
    JsonObject object(value, path, fault);
    FindingText finding;
    const std::optional<Severity> severity = severityFromCode(object.text(u"severity"_s));
    if (!severity)
        object.fail(u"severity"_s, u"HINT, OPEN, POST, PRE, OPEN_CRIT, KO_UNTIL or KO_HARD"_s);
    finding.severity = severity.value_or(Severity::KnockOut);
    finding.text = object.local(u"text"_s);
    finding.legal = object.local(u"legal"_s);
    finding.contested = object.optionalLocal(u"contested"_s);
    finding.sources = object.texts(u"sources"_s);
    finding.measures = object.texts(u"measures"_s);
    finding.jurisdiction = object.optionalText(u"jurisdiction"_s);
    finding.risk = object.optionalText(u"risk"_s);
    finding.when = readCondition(object, u"when"_s);
    finding.ifMissing = object.flag(u"ifMissing"_s);
    return finding;
}

Option readOption(JsonObject &object, const QString &inheritedRisk)
{
    Option option;
    option.code = object.text(u"code"_s);
    if (option.code == "unk"_L1)
        object.fail(u"code"_s, u"another code: unk is reserved"_s);
    option.text = object.local(u"text"_s);
    option.shortText = object.optionalLocal(u"short"_s);
    option.exclusive = object.flag(u"exclusive"_s);
    option.weight = object.number(u"weight"_s, 0);
    if (option.weight < 0 || option.weight > 4)
        object.fail(u"weight"_s, u"a level from 1 to 4"_s);
    const QJsonValue finding = object.value(u"finding"_s);
    if (!finding.isUndefined()) {
        option.finding = readFinding(finding, object.path(u"finding"_s), object.fault());
        if (option.finding->risk.isEmpty())
            option.finding->risk = inheritedRisk;
    }
    return option;
}

Question readQuestion(JsonObject &object)
{
    Question question;
    question.id = object.text(u"id"_s);
    question.step = object.text(u"step"_s);
    question.area = object.text(u"area"_s);
    question.scope = readScope(object, u"scope"_s);
    const QStringList kinds{u"one"_s,  u"several"_s, u"text"_s,
                            u"date"_s, u"number"_s,  u"country"_s};
    question.kind = QuestionKind(kinds.indexOf(object.oneOf(u"kind"_s, kinds)));
    question.text = object.local(u"text"_s);
    question.why = object.local(u"why"_s);
    question.help = object.local(u"help"_s);
    question.legal = object.local(u"legal"_s);
    question.sources = object.texts(u"sources"_s);
    question.confidence = object.oneOf(u"confidence"_s, confidences);
    question.askWhom = object.optionalText(u"askWhom"_s);
    question.risk = object.optionalText(u"risk"_s);
    question.maxAgeMonths = object.number(u"maxAgeMonths"_s, 0);
    question.mandatory = object.flag(u"mandatory"_s);
    question.when = readCondition(object, u"when"_s);
    JsonObject unknown(object.value(u"unknown"_s), object.path(u"unknown"_s), object.fault());
    question.unknownText = unknown.local(u"text"_s);
    question.unknownMeasures = unknown.texts(u"measures"_s);
    object.each(u"options"_s, [&](JsonObject &option) {
        question.options.push_back(readOption(option, question.risk));
    });
    const bool choice =
        question.kind == QuestionKind::One || question.kind == QuestionKind::Several;
    if (choice != !question.options.empty() || question.options.size() > 63)
        object.fail(u"options"_s, choice ? u"1 to 63 options"_s : u"none for this kind"_s);
    return question;
}

Rule readRule(JsonObject &object)
{
    Rule rule;
    rule.id = object.text(u"id"_s);
    rule.area = object.text(u"area"_s);
    rule.confidence = object.oneOf(u"confidence"_s, confidences);
    rule.when = readCondition(object, u"when"_s);
    if (rule.when.isEmpty())
        object.fail(u"when"_s, u"a condition"_s);
    rule.unless = readCondition(object, u"unless"_s);
    rule.finding =
        readFinding(object.value(u"finding"_s), object.path(u"finding"_s), object.fault());
    return rule;
}

void readProvenance(JsonObject &object, Provenance &provenance)
{
    provenance.asOf = object.date(u"asOf"_s);
    provenance.sources = object.texts(u"sources"_s);
    provenance.confidence = object.oneOf(u"confidence"_s, confidences);
}

Proposal readProposal(JsonObject &object)
{
    Proposal proposal;
    readProvenance(object, proposal);
    proposal.question = object.text(u"question"_s);
    const QJsonValue value = object.value(u"value"_s);
    if (value.isString())
        proposal.value = {value.toString()};
    else
        proposal.value = object.texts(u"value"_s);
    if (proposal.value.isEmpty())
        object.fail(u"value"_s, u"an option code or a list of them"_s);
    proposal.note = object.optionalLocal(u"note"_s);
    return proposal;
}

std::vector<Proposal> readProposals(JsonObject &object)
{
    std::vector<Proposal> proposals;
    object.each(u"proposals"_s, [&](JsonObject &item) { proposals.push_back(readProposal(item)); });
    return proposals;
}

Channel readChannel(JsonObject &object)
{
    Channel channel;
    channel.id = object.text(u"id"_s);
    channel.brand = object.text(u"brand"_s);
    channel.name = object.local(u"name"_s);
    channel.summary = object.local(u"summary"_s);
    object.each(u"facts"_s, [&](JsonObject &item) {
        Fact fact;
        readProvenance(item, fact);
        fact.field = item.text(u"field"_s);
        fact.value = item.local(u"value"_s);
        channel.facts.push_back(std::move(fact));
    });
    channel.proposals = readProposals(object);
    object.each(u"chain"_s, [&](JsonObject &item) {
        ChainLink link;
        link.id = item.text(u"id"_s);
        link.name = item.text(u"name"_s);
        link.country = item.optionalText(u"country"_s);
        link.part = item.local(u"part"_s);
        link.proposals = readProposals(item);
        channel.chain.push_back(std::move(link));
    });
    return channel;
}

Country readCountry(JsonObject &object)
{
    Country country;
    readProvenance(object, country);
    country.code = object.text(u"code"_s);
    country.name = object.local(u"name"_s);
    country.destination = object.text(u"destination"_s);
    country.act = object.optionalLocal(u"act"_s);
    country.scope = object.optionalLocal(u"scope"_s);
    country.validUntil = object.optionalDate(u"validUntil"_s);
    return country;
}

Source readSource(JsonObject &object)
{
    Source source;
    source.id = object.text(u"id"_s);
    source.title = object.text(u"title"_s);
    source.publisher = object.text(u"publisher"_s);
    source.url = object.optionalText(u"url"_s);
    source.language = object.text(u"language"_s);
    source.confidence = object.oneOf(u"confidence"_s, confidences);
    source.dateText = object.optionalText(u"date"_s);
    source.date = QDate::fromString(source.dateText, Qt::ISODate);
    source.retrieved = object.optionalDate(u"retrieved"_s);
    if (source.dateText.isEmpty() && !source.retrieved.isValid())
        object.fail(u"date"_s, u"a date, or retrieved"_s);
    return source;
}

Measure readMeasure(JsonObject &object)
{
    Measure measure;
    measure.id = object.text(u"id"_s);
    measure.kind = object.oneOf(u"kind"_s, {u"legal"_s, u"contract"_s, u"org"_s, u"tech"_s});
    measure.text = object.local(u"text"_s);
    measure.evidence = object.local(u"evidence"_s);
    measure.owner = object.local(u"owner"_s);
    measure.lowers = object.texts(u"lowers"_s);
    measure.dueDays = object.number(u"dueDays"_s, 30);
    return measure;
}

// The words of a text block; refuses a slot that its scope does not know.
LocalText readSlotted(JsonObject &object, const QString &key, bool optional, Scope scope,
                      Scope each = Scope::Case)
{
    LocalText text = optional ? object.optionalLocal(key) : object.local(key);
    for (const Language language : {Language::German, Language::English}) {
        const QString fault = slotFault(text.in(language), scope, each);
        if (!fault.isEmpty())
            object.fail(key + u'.' + languageCode(language), fault);
    }
    return text;
}

TextPart readTextPart(JsonObject &object, Scope scope)
{
    const QStringList kinds{u"heading"_s, u"paragraph"_s, u"item"_s, u"list"_s};
    TextPart part;
    part.kind = TextPart::Kind(qMax(0, kinds.indexOf(object.oneOf(u"kind"_s, kinds))));
    const bool isList = part.kind == TextPart::Kind::List;
    part.when = readCondition(object, u"when"_s);
    if (!isList && object.has(u"each"_s))
        part.each = readScope(object, u"each"_s);
    part.text = readSlotted(object, u"text"_s, isList, scope, part.each);
    if (!isList)
        return part;
    part.of = object.text(u"of"_s);
    if (!isTextList(part.of))
        object.fail(u"of"_s, u"conditions, requirements, purposes, recipients, openQuestions:… or "
                             "answers:…"_s);
    part.empty = readSlotted(object, u"empty"_s, true, scope);
    part.required = object.flag(u"required"_s);
    return part;
}

TextBlock readTextBlock(JsonObject &object)
{
    TextBlock block;
    block.id = object.text(u"id"_s);
    block.scope = readScope(object, u"scope"_s);
    block.title = readSlotted(object, u"title"_s, false, block.scope);
    block.use = object.local(u"use"_s);
    block.legal = object.local(u"legal"_s);
    block.sources = object.texts(u"sources"_s);
    block.confidence = object.oneOf(u"confidence"_s, confidences);
    block.when = readCondition(object, u"when"_s);
    object.each(u"parts"_s,
                [&](JsonObject &part) { block.parts.push_back(readTextPart(part, block.scope)); });
    if (block.parts.empty())
        object.fail(u"parts"_s, u"at least one part"_s);
    return block;
}

void readRiskMatrix(JsonObject &file, Catalogue &catalogue)
{
    const QJsonValue value = file.value(u"riskMatrix"_s);
    if (value.isUndefined())
        return;
    const QStringList classes{u"low"_s, u"medium"_s, u"high"_s};
    const QJsonArray rows = value.toArray();
    for (qsizetype row = rows.size() - 1; row >= 0; --row) { // the file begins with severity 4
        std::vector<RiskCell> cells;
        for (const QJsonValue &item : rows[row].toArray()) {
            QString text = item.toString();
            const bool border = text.endsWith(u'*');
            if (border)
                text.chop(1);
            if (!classes.contains(text))
                file.fail(u"riskMatrix"_s, u"low, medium or high, with or without *"_s);
            cells.push_back({RiskClass(qMax(0, int(classes.indexOf(text)))), border});
        }
        if (cells.size() != 4 || rows.size() != 4)
            file.fail(u"riskMatrix"_s, u"4 rows of 4 cells"_s);
        catalogue.riskMatrix.push_back(std::move(cells));
    }
}

void readRisks(JsonObject &file, Catalogue &catalogue)
{
    file.each(u"risks"_s, [&](JsonObject &item) {
        const QString id = item.text(u"id"_s);
        const LocalText text = item.local(u"text"_s), goals = item.local(u"goals"_s);
        catalogue.risks.push_back({id, text, goals, item.optionalLocal(u"help"_s)});
    });
    file.each(u"riskLevels"_s, [&](JsonObject &item) {
        RiskLevel level;
        level.level = item.number(u"level"_s, 0);
        level.severity = item.local(u"severity"_s);
        level.likelihood = item.local(u"likelihood"_s);
        level.help = item.local(u"help"_s);
        level.helpLikelihood = item.local(u"helpLikelihood"_s);
        catalogue.riskLevels.push_back(std::move(level));
    });
    readRiskMatrix(file, catalogue);
    file.each(u"dpia"_s, [&](JsonObject &item) {
        const int number = item.number(u"number"_s, 0);
        const LocalText text = item.local(u"text"_s);
        catalogue.dpia.push_back({number, text, readCondition(item, u"when"_s)});
    });
}

QMap<QString, LocalText> readTexts(JsonObject &file, const QString &key,
                                   QMap<QString, LocalText> texts)
{
    const QJsonValue value = file.value(key);
    if (value.isUndefined())
        return texts;
    JsonObject object(value, file.path(key), file.fault());
    for (const QString &name : object.keys())
        texts.insert(name, object.local(name));
    return texts;
}

void readMeta(JsonObject &file, Catalogue &catalogue)
{
    if (!file.has(u"meta"_s))
        return;
    JsonObject meta(file.value(u"meta"_s), file.path(u"meta"_s), file.fault());
    catalogue.id = meta.text(u"id"_s);
    catalogue.version = meta.text(u"version"_s);
    catalogue.asOf = meta.date(u"asOf"_s);
    catalogue.factMaxAgeMonths = meta.number(u"factMaxAgeMonths"_s, 0);
    catalogue.title = meta.local(u"title"_s);
}

void readCatalogueObject(JsonObject &file, Catalogue &catalogue)
{
    readMeta(file, catalogue);
    file.each(u"steps"_s, [&](JsonObject &item) {
        const QString id = item.text(u"id"_s);
        const LocalText title = item.local(u"title"_s);
        catalogue.steps.push_back({id, title, item.local(u"intro"_s)});
    });
    file.each(u"areas"_s, [&](JsonObject &item) {
        const QString code = item.text(u"code"_s);
        catalogue.areas.push_back({code, item.local(u"title"_s)});
    });
    file.each(u"questions"_s,
              [&](JsonObject &item) { catalogue.questions.push_back(readQuestion(item)); });
    file.each(u"rules"_s, [&](JsonObject &item) { catalogue.rules.push_back(readRule(item)); });
    file.each(u"plausibility"_s, [&](JsonObject &item) {
        const QString id = item.text(u"id"_s);
        const Condition when = readCondition(item, u"when"_s);
        const LocalText text = item.local(u"text"_s);
        catalogue.plausibility.push_back({id, when, text, item.local(u"ask"_s)});
    });
    file.each(u"measures"_s,
              [&](JsonObject &item) { catalogue.measures.push_back(readMeasure(item)); });
    readRisks(file, catalogue);
    file.each(u"channels"_s,
              [&](JsonObject &item) { catalogue.channels.push_back(readChannel(item)); });
    file.each(u"countries"_s,
              [&](JsonObject &item) { catalogue.countries.push_back(readCountry(item)); });
    file.each(u"sources"_s,
              [&](JsonObject &item) { catalogue.sources.push_back(readSource(item)); });
    file.each(u"glossary"_s, [&](JsonObject &item) {
        const LocalText term = item.local(u"term"_s);
        catalogue.glossary.push_back({term, item.local(u"explanation"_s)});
    });
    file.each(u"textBlocks"_s,
              [&](JsonObject &item) { catalogue.textBlocks.push_back(readTextBlock(item)); });
    catalogue.words = readTexts(file, u"words"_s, catalogue.words);
    catalogue.errors = readTexts(file, u"errors"_s, catalogue.errors);
}

QString hashOf(const std::vector<CatalogueFile> &files)
{
    QCryptographicHash hash(QCryptographicHash::Sha256);
    for (const CatalogueFile &file : files)
        hash.addData(file.bytes);
    return QString::fromLatin1(hash.result().toHex());
}

} // namespace

Result<Catalogue> parseCatalogue(const std::vector<CatalogueFile> &files)
{
    // A third of the whole is the hash; it runs beside the reading.
    std::future<QString> hash = std::async(std::launch::async, [&files] { return hashOf(files); });
    Catalogue catalogue;
    for (const CatalogueFile &file : files) {
        QJsonParseError error;
        const QJsonDocument document = QJsonDocument::fromJson(file.bytes, &error);
        if (error.error != QJsonParseError::NoError) {
            const QString place = u"character %1"_s.arg(error.offset);
            return Error{u"catalogue"_s, {file.name, place, error.errorString()}, {}};
        }
        JsonFault fault;
        {
            const QJsonValue root = document.isObject() ? document.object() : QJsonValue();
            JsonObject object(root, u"$"_s, fault);
            readCatalogueObject(object, catalogue);
        }
        if (fault.hasFault())
            return Error{u"catalogue"_s, {file.name, fault.path(), fault.expected()}, {}};
    }
    JsonFault fault;
    bindCatalogue(catalogue, fault);
    if (fault.hasFault())
        return Error{u"catalogue"_s, {u"*"_s, fault.path(), fault.expected()}, {}};
    catalogue.sha256 = hash.get();
    return catalogue;
}

} // namespace votum
