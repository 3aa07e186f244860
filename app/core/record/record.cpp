// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/record/record.h"

#include "core/case/parts.h"
#include "core/judgement/decision.h"
#include "core/record/recordchanges.h"
#include "core/record/recordfields.h"
#include "core/record/recordsections.h"
#include "core/record/versions.h"

#include <QCryptographicHash>
#include <QJsonArray>
#include <QJsonDocument>

using namespace Qt::StringLiterals;

namespace votum {

QByteArray composeRecord(const Catalogue &catalogue, const Assessment &assessment,
                         const Judgement &judgement, const RecordContext &context)
{
    const RecordInput in{catalogue, assessment, judgement, context,
                         checkDecision(assessment, judgement)};
    Record record;
    record.languages = catalogue.languages;
    record.sealed = context.isSealed;
    record.composedAt = context.time;
    record.composedBy = context.author;
    record.program = context.programVersion;
    record.catalogue = recordCatalogue(in);
    record.file = recordFile(in);
    record.recipients = recordRecipients(in);
    record.result = recordResult(in);
    record.findings = recordFindings(in);
    record.steps = recordSteps(in);
    record.areas = recordAreas(in);
    record.answers = recordAnswers(in);
    record.channelFacts = recordChannelFacts(in);
    record.dpia = recordDpia(in);
    record.risks = recordRisks(in);
    record.plausibility = recordPlausibility(in);
    record.measures = recordMeasures(in);
    record.evidence = recordEvidence(in);
    record.opinion = assessment.opinion;
    record.decision = assessment.decision;
    record.decision.terms.clear();
    record.terms = recordTerms(in);
    record.history = recordHistory(in);
    record.processingRecord = recordProcessing(in);
    record.texts = recordTexts(in);
    record.sources = recordSources(in);
    record.glossary = recordGlossary(in);
    record.words = recordWords(in);
    if (const Result<Record> previous = parseRecord(context.previousRecord)) {
        record.changes = changesBetween(*previous, record);
        record.versions = versionsUpTo(*previous);
    }
    return bytesOf(record);
}

QByteArray bytesOf(const Record &record)
{
    QJsonObject object = toJsonObject(record, record.languages);
    object.insert(u"format"_s, recordFormat.toString());
    object.insert(u"formatVersion"_s, record.formatVersion);
    return QJsonDocument(object).toJson(QJsonDocument::Compact);
}

QJsonObject toJson(const Record::Text &text, const QList<Language> &languages)
{
    return toJsonObject(text, languages);
}

QJsonArray toJson(const std::vector<Record::Change> &changes, const QList<Language> &languages)
{
    QJsonArray list;
    for (const Record::Change &change : changes)
        list.append(toJsonObject(change, languages));
    return list;
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
