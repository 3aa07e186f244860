#include "core/record/recordsections.h"

#include "core/case/assessmentjson.h"
#include "core/judgement/display.h"
#include "core/texts/textblocks.h"

#include <QSet>

using namespace Qt::StringLiterals;

namespace votum {

QJsonObject recordCatalogue(const RecordInput &in)
{
    return {{u"id"_s, in.catalogue.id},
            {u"version"_s, in.catalogue.version},
            {u"asOf"_s, isoDate(in.catalogue.asOf)},
            {u"sha256"_s, in.catalogue.sha256()},
            {u"title"_s, json(in.catalogue.title)}};
}

QJsonObject recordCase(const RecordInput &in)
{
    QJsonObject object = caseToJson(in.assessment);
    object.insert(u"uuid"_s, in.assessment.uuid);
    object.insert(u"fileNumber"_s, in.assessment.fileNumber);
    object.insert(u"version"_s, in.assessment.version);
    if (const Channel *channel = in.catalogue.channel(in.assessment.channel)) {
        object.insert(u"channelName"_s, json(channel->name));
        object.insert(u"channelBrand"_s, channel->brand);
        object.insert(u"channelSummary"_s, json(channel->summary));
    }
    return object;
}

QJsonArray recordRecipients(const RecordInput &in)
{
    QJsonArray list;
    for (const Recipient &item : in.assessment.recipients) {
        QJsonObject object = toJson(item);
        object.insert(u"id"_s, item.id);
        object.insert(u"countryName"_s, json(countryText(in.catalogue, item.country)));
        list.append(object);
    }
    return list;
}

namespace {

QJsonObject purposeResult(const RecordInput &in, const PurposeJudgement &item)
{
    QJsonObject object{
        {u"id"_s, item.purpose},
        {u"text"_s, json(purposeText(in.catalogue, item.purpose))},
        {u"outcome"_s, coded(outcomeCode(item.outcome), outcomeText(in.catalogue, item.outcome))},
        {u"proposed"_s,
         coded(decisionCode(item.proposed), decisionText(in.catalogue, item.proposed))}};
    const auto opinion = in.assessment.opinion.purposes.constFind(item.purpose);
    const auto decided = in.assessment.decision.purposes.constFind(item.purpose);
    const bool hasOpinion = opinion != in.assessment.opinion.purposes.constEnd();
    const bool isDecided = decided != in.assessment.decision.purposes.constEnd();
    if (hasOpinion)
        object.insert(u"opinion"_s,
                      coded(opinionCode(*opinion), opinionText(in.catalogue, *opinion)));
    if (isDecided)
        object.insert(u"decision"_s,
                      coded(decisionCode(*decided), decisionText(in.catalogue, *decided)));
    object.insert(u"milder"_s, hasOpinion && isDecided && rank(*decided) < rank(*opinion));
    return object;
}

} // namespace

QJsonObject recordResult(const RecordInput &in)
{
    QJsonArray purposes;
    for (const PurposeJudgement &item : in.judgement.purposes)
        purposes.append(purposeResult(in, item));
    return {{u"asOf"_s, isoDate(in.judgement.asOf)},
            {u"overall"_s, coded(outcomeCode(in.judgement.overall),
                                 outcomeText(in.catalogue, in.judgement.overall))},
            {u"summary"_s, json(resultText(in.catalogue, in.judgement))},
            {u"proposed"_s, coded(decisionCode(in.judgement.proposed),
                                  decisionText(in.catalogue, in.judgement.proposed))},
            {u"purposesDiffer"_s, in.judgement.purposesDiffer()},
            {u"inUseAndBlocked"_s, in.judgement.inUseAndBlocked},
            {u"suspendedApproval"_s, in.check.suspendedApproval},
            {u"milder"_s, in.check.milder},
            {u"formalDefect"_s, in.check.formalDefect},
            {u"purposes"_s, purposes}};
}

QJsonArray recordSteps(const RecordInput &in)
{
    QJsonArray list;
    for (const Step &step : in.catalogue.steps)
        list.append(QJsonObject{{u"id"_s, step.id}, {u"title"_s, json(step.title)}});
    return list;
}

QJsonArray recordChannelFacts(const RecordInput &in)
{
    QJsonArray list;
    const Channel *channel = in.catalogue.channel(in.assessment.channel);
    if (!channel)
        return list;
    for (const Fact &fact : channel->facts) {
        QJsonObject object{
            {u"field"_s, json(in.catalogue.word(u"fact."_s + fact.field))},
            {u"value"_s, json(fact.value)},
            {u"asOf"_s, isoDate(fact.asOf)},
            {u"sources"_s, QJsonArray::fromStringList(fact.sources)},
            {u"confidence"_s,
             coded(fact.confidence, in.catalogue.word(u"confidence."_s + fact.confidence))}};
        const LocalText stale = staleText(in.catalogue, fact, in.judgement.asOf);
        if (!stale.isEmpty())
            object.insert(u"stale"_s, json(stale));
        list.append(object);
    }
    return list;
}

QJsonArray recordHistory(const RecordInput &in)
{
    std::vector<JournalLine> lines = in.context.history;
    if (in.context.isSealed)
        lines.push_back({in.context.time, in.context.author, u"sealed"_s, {}, {}});
    QJsonArray list;
    for (const JournalLine &line : lines)
        list.append(QJsonObject{{u"time"_s, line.time.toUTC().toString(Qt::ISODate)},
                                {u"author"_s, line.author},
                                {u"action"_s, json(in.catalogue.word(u"journal."_s + line.action))},
                                {u"subject"_s, line.subject},
                                {u"detail"_s, line.detail}});
    return list;
}

namespace {

QJsonObject sourceObject(const RecordInput &in, const Source &source)
{
    return {{u"id"_s, source.id},
            {u"title"_s, source.title},
            {u"publisher"_s, source.publisher},
            {u"date"_s, source.dateText},
            {u"retrieved"_s, isoDate(source.retrieved)},
            {u"url"_s, source.url},
            {u"language"_s, source.language},
            {u"confidence"_s,
             coded(source.confidence, in.catalogue.word(u"confidence."_s + source.confidence))}};
}

} // namespace

// The sources this record rests on: of its findings, of the channel's facts and of the texts in it.
QJsonArray recordSources(const RecordInput &in)
{
    QSet<QString> used;
    const auto use = [&](const QStringList &ids) { used.unite({ids.begin(), ids.end()}); };
    for (const Finding &finding : in.judgement.findings)
        use(finding.sources);
    if (const Channel *channel = in.catalogue.channel(in.assessment.channel)) {
        for (const Fact &fact : channel->facts)
            use(fact.sources);
    }
    QStringList texts = in.assessment.texts;
    texts.append(processingEntry.toString());
    for (const QString &key : std::as_const(texts)) {
        if (const TextBlock *block = in.catalogue.textBlock(key.section(u'@', 0, 0)))
            use(block->sources);
    }
    QJsonArray list;
    for (const Source &source : in.catalogue.sources) {
        if (used.contains(source.id))
            list.append(sourceObject(in, source));
    }
    return list;
}

QJsonArray recordGlossary(const RecordInput &in)
{
    QJsonArray list;
    for (const GlossaryEntry &entry : in.catalogue.glossary)
        list.append(QJsonObject{{u"term"_s, json(entry.term)},
                                {u"explanation"_s, json(entry.explanation)}});
    return list;
}

QJsonObject recordWords(const RecordInput &in)
{
    QJsonObject object;
    for (auto entry = in.catalogue.words.begin(); entry != in.catalogue.words.end(); ++entry)
        object.insert(entry.key(), json(entry.value()));
    for (const Area &area : in.catalogue.areas)
        object.insert(u"area."_s + area.code, json(area.title));
    return object;
}

} // namespace votum
