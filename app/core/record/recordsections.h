#pragma once

#include "core/judgement/decision.h"
#include "core/record/record.h"

#include <QJsonArray>

namespace votum {

// What every section of a record is made from. The sections are pure and private to core;
// composeRecord() puts them together.
struct RecordInput
{
    const Catalogue &catalogue;
    const Assessment &assessment;
    const Judgement &judgement;
    const RecordContext &context;
    const DecisionCheck check;
};

// {de, en}, and {code, text}: the two forms of words in a record.
QJsonObject json(const LocalText &text);
QJsonObject coded(const QString &code, const LocalText &text);
QString isoDate(QDate date);

QJsonObject recordCatalogue(const RecordInput &in);
QJsonObject recordCase(const RecordInput &in);
QJsonArray recordRecipients(const RecordInput &in);
QJsonObject recordResult(const RecordInput &in);
QJsonArray recordFindings(const RecordInput &in);
QJsonArray recordSteps(const RecordInput &in);
QJsonArray recordAnswers(const RecordInput &in);
QJsonArray recordChannelFacts(const RecordInput &in);
QJsonObject recordDpia(const RecordInput &in);
QJsonObject recordRisks(const RecordInput &in);
QJsonArray recordPlausibility(const RecordInput &in);
QJsonObject recordMeasures(const RecordInput &in);
QJsonArray recordEvidence(const RecordInput &in);
QJsonArray recordHistory(const RecordInput &in);
QJsonArray recordProcessing(const RecordInput &in);
QJsonArray recordTexts(const RecordInput &in);
QJsonArray recordSources(const RecordInput &in);
QJsonArray recordGlossary(const RecordInput &in);
QJsonObject recordWords(const RecordInput &in);

} // namespace votum
