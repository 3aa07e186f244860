// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/judgement/decision.h"
#include "core/record/record.h"

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

Record::CatalogueId recordCatalogue(const RecordInput &in);
Record::File recordFile(const RecordInput &in);
std::vector<Record::Recipient> recordRecipients(const RecordInput &in);
Record::Results recordResult(const RecordInput &in);
std::vector<Record::Finding> recordFindings(const RecordInput &in);
std::vector<Record::Step> recordSteps(const RecordInput &in);
std::vector<Record::Area> recordAreas(const RecordInput &in);
std::vector<Record::Question> recordAnswers(const RecordInput &in);
std::vector<Record::ChannelFact> recordChannelFacts(const RecordInput &in);
Record::Dpia recordDpia(const RecordInput &in);
Record::Risks recordRisks(const RecordInput &in);
std::vector<Record::Plausibility> recordPlausibility(const RecordInput &in);
Record::Measures recordMeasures(const RecordInput &in);
std::vector<Record::Evidence> recordEvidence(const RecordInput &in);
std::vector<Record::Term> recordTerms(const RecordInput &in);
std::vector<Record::HistoryLine> recordHistory(const RecordInput &in);
std::vector<ComposedParagraph> recordProcessing(const RecordInput &in);
std::vector<Record::Text> recordTexts(const RecordInput &in);
std::vector<Record::Source> recordSources(const RecordInput &in);
std::vector<Record::GlossaryEntry> recordGlossary(const RecordInput &in);
QMap<QString, LocalText> recordWords(const RecordInput &in);

// "K", and the word for it.
Coded<QString> confidenceOf(const Catalogue &catalogue, const QString &code);

} // namespace votum
