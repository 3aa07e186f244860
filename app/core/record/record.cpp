#include "core/record/record.h"

#include "core/case/assessmentjson.h"
#include "core/case/parts.h"
#include "core/judgement/decision.h"
#include "core/record/recordchanges.h"
#include "core/record/recordfields.h"
#include "core/record/recordsections.h"

#include <QCryptographicHash>
#include <QJsonArray>
#include <QJsonDocument>

using namespace Qt::StringLiterals;

namespace votum {

QJsonObject json(const LocalText &text)
{
    return {{u"de"_s, text.de}, {u"en"_s, text.en}};
}

QJsonObject coded(const QString &code, const LocalText &text)
{
    return {{u"code"_s, code}, {u"text"_s, json(text)}};
}

QString isoDate(QDate date)
{
    return date.toString(Qt::ISODate);
}

QByteArray composeRecord(const Catalogue &catalogue, const Assessment &assessment,
                         const Judgement &judgement, const RecordContext &context)
{
    const RecordInput in{catalogue, assessment, judgement, context,
                         checkDecision(assessment, judgement)};
    QJsonObject record{{u"format"_s, recordFormat.toString()},
                       {u"formatVersion"_s, recordFormatVersion}};
    record.insert(u"sealed"_s, context.isSealed);
    record.insert(u"composedAt"_s, context.time.toUTC().toString(Qt::ISODate));
    record.insert(u"composedBy"_s, context.author);
    record.insert(u"program"_s, context.programVersion);
    record.insert(u"catalogue"_s, recordCatalogue(in));
    record.insert(u"case"_s, recordCase(in));
    record.insert(u"recipients"_s, recordRecipients(in));
    record.insert(u"result"_s, recordResult(in));
    record.insert(u"findings"_s, recordFindings(in));
    record.insert(u"steps"_s, recordSteps(in));
    record.insert(u"answers"_s, recordAnswers(in));
    record.insert(u"channelFacts"_s, recordChannelFacts(in));
    record.insert(u"dpia"_s, recordDpia(in));
    record.insert(u"risks"_s, recordRisks(in));
    record.insert(u"plausibility"_s, recordPlausibility(in));
    record.insert(u"measures"_s, recordMeasures(in));
    record.insert(u"evidence"_s, recordEvidence(in));
    record.insert(u"opinion"_s, toJson(assessment.opinion));
    record.insert(u"decision"_s, toJson(assessment.decision));
    record.insert(u"history"_s, recordHistory(in));
    record.insert(u"processingRecord"_s, recordProcessing(in));
    if (const QJsonArray texts = recordTexts(in); !texts.isEmpty())
        record.insert(u"texts"_s, texts);
    record.insert(u"sources"_s, recordSources(in));
    record.insert(u"glossary"_s, recordGlossary(in));
    record.insert(u"words"_s, recordWords(in));
    if (const Result<QJsonObject> previous = parseRecordObject(context.previousRecord))
        record.insert(u"changes"_s, changesBetween(*previous, record));
    return QJsonDocument(record).toJson(QJsonDocument::Compact);
}

QByteArray bytesOf(const Record &record)
{
    QJsonObject object = toJsonObject(record, record.languages);
    object.insert(u"format"_s, recordFormat.toString());
    object.insert(u"formatVersion"_s, recordFormatVersion);
    return QJsonDocument(object).toJson(QJsonDocument::Compact);
}

QString sealOf(const QByteArray &recordBytes)
{
    return QString::fromLatin1(
        QCryptographicHash::hash(recordBytes, QCryptographicHash::Sha256).toHex());
}

Result<QJsonObject> parseRecordObject(const QByteArray &recordBytes)
{
    QJsonParseError error;
    const QJsonDocument document = QJsonDocument::fromJson(recordBytes, &error);
    const QJsonObject record = document.object();
    if (error.error != QJsonParseError::NoError ||
        record.value(u"format"_s).toString() != recordFormat)
        return Error{u"record"_s, {}, error.errorString()};
    if (record.value(u"formatVersion"_s).toInt() > recordFormatVersion)
        return Error{u"recordNewer"_s, {record.value(u"program"_s).toString()}, {}};
    return record;
}

QString opinionHash(const Assessment &assessment)
{
    Assessment facts = assessment;
    facts.decision = {};
    facts.privateNotes.clear();
    facts.measures.clear(); // these and the evidence for them go on after the opinion
    facts.evidence.clear();
    facts.opinion.issuedAt = {};
    facts.opinion.hash.clear();
    QByteArrayList parts; // [kind, key, value] of each, in one JSON array
    for (const Part &part : toParts(facts)) {
        const QJsonDocument name(QJsonArray{part.kind, part.key});
        parts << name.toJson(QJsonDocument::Compact).chopped(1) + ',' + part.json + ']';
    }
    return sealOf('[' + parts.join(',') + ']');
}

} // namespace votum
