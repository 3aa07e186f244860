// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/case/casefile.h"
#include "report/documents/recordview.h"

#include <QSet>

namespace votum {

class PageComposer;

// The chapters of the decision record in their order. Everything they say comes from the record.

// What proves a record: its seal, and the link of its store's chain (empty: none is known).
struct SealText
{
    QString sha256, link;
};
// The page that decides, under the document's title: may we use the channel, until when, on what
// conditions, who says so and signs. Events since sealing count.
void composeDecisionPage(Composer &composer, const RecordView &view, const QString &title,
                         const std::vector<CaseEvent> &events);
void composeRequest(Composer &composer, const RecordView &view);      // 1
void composePersons(Composer &composer, const RecordView &view);      // 2
void composeFacts(Composer &composer, const RecordView &view);        // 3
void composeStandards(Composer &composer, const RecordView &view);    // 4
void composeExamination(Composer &composer, const RecordView &view);  // 5
void composeFindings(Composer &composer, const RecordView &view);     // 6
void composeOpenPoints(Composer &composer, const RecordView &view);   // 7
void composeThreshold(Composer &composer, const RecordView &view);    // 8
void composeRisks(Composer &composer, const RecordView &view);        // 9
void composeActionPlan(Composer &composer, const RecordView &view);   // 10
void composeAlternatives(Composer &composer, const RecordView &view); // 11
void composeOpinion(Composer &composer, const RecordView &view);      // 12
void composeDecision(Composer &composer, const RecordView &view);     // 13
void composeReview(Composer &composer, const RecordView &view);       // 14
void composeHistory(Composer &composer, const RecordView &view);      // 15
// `embedded`: the checksums of the evidence files in this PDF.
void composeAnnexes(Composer &composer, const RecordView &view,
                    const std::vector<CaseEvent> &events, const QSet<QString> &embedded = {});

// Where an opinion or transfers stand: in a record, which says elsewhere what they rest on, or by
// themselves.
enum class Setting { Record, Alone };

// What the smaller documents are made of.
void composeFileData(Composer &composer, const RecordView &view, const SealText &seal,
                     const std::vector<CaseEvent> &events);
// Of these, what the first page of a record does not say: state, times, languages and seal.
void composeSeal(Composer &composer, const RecordView &view, const SealText &seal,
                 const std::vector<CaseEvent> &events);
// What became of a sealed record, where it no longer stands as sealed: "Suspended (3 December
// 2026)"; else empty.
QString stateText(const RecordView &view, const std::vector<CaseEvent> &events);
// The same as a banner.
void composeState(Composer &composer, const RecordView &view, const std::vector<CaseEvent> &events);
// On the first page: what use waits for, with who and by when.
void composeConditionsOfUse(Composer &composer, const RecordView &view);
// On the first page, where nothing is approved: what stands in the way.
void composeObstacles(Composer &composer, const RecordView &view);
// For the person who decides.
void composeDecisionSignature(Composer &composer, const RecordView &view);
void composeFindingsInShort(Composer &composer, const RecordView &view);
void composeOpenPointList(Composer &composer, const RecordView &view);
void composeOpenActions(Composer &composer, const RecordView &view);
// The measures the opinion depends on: what it makes a condition of, by purpose.
void composeConditions(Composer &composer, const RecordView &view);
void composeDecisionBody(Composer &composer, const RecordView &view);
void composeAnswers(Composer &composer, const RecordView &view);
void composeChannelFacts(Composer &composer, const RecordView &view);
void composeEvents(Composer &composer, const RecordView &view,
                   const std::vector<CaseEvent> &events);

// All versions of the case up to this one, as a table; nothing where it is the first, or where the
// record is too old to know the others.
void composeVersions(Composer &composer, const RecordView &view, int headingLevel);
// At the end of a document: who gets it. Nothing if nobody is named.
void composeDistribution(Composer &composer, const RecordView &view, const QStringList &names);

// What is still to be added stands in bold, so that none of it is overlooked.
QList<Run> withGaps(const RecordView &view, const QString &text);
// One after the other (core/texts/textblocks.h).
void composeParagraphs(Composer &composer, const RecordView &view,
                       const std::vector<ComposedParagraph> &paragraphs, int headingLevel);
// At the end of a document, if need be: the characters its font lacks.
void composeReplaced(PageComposer &composer, const RecordView &view);

// "6 Knock-outs, conditions …" as a heading of level 1.
void sectionHeading(Composer &composer, const RecordView &view, int number);
// The answer itself: typed text in the language of the case.
QList<Run> answerRuns(const RecordView &view, const Record::Question &question,
                      const Record::Row &row);
// The answer with all that was said of it, under a heading that names whom it concerns.
QList<Run> answerOf(const RecordView &view, const Record::Question &question, Record::Row row);
// The answers in force, each once, with whom it was given for, who said so and what shows it.
QList<Run> activeAnswers(const RecordView &view, const Record::Question &question);
// A number of a finding's row -> the measures against it, by their numbers in section 10.
QHash<QString, QStringList> measureNumbers(const RecordView &view);
// The opinion as it was issued or drafted, with the block to sign. Alone it names its conditions,
// which the other documents have in a section of their own.
void composeOpinionBody(Composer &composer, const RecordView &view, Setting setting);
// Of which organisation the own content is, and its version; empty: there is none.
QString ownContentText(const RecordView &view);
// That the decision is milder than the opinion, and for which purposes.
QString milderText(const RecordView &view);
// Label and text in one paragraph: half the room of a table, for the annexes.
void composeRunIn(Composer &composer, const QList<QPair<QString, QList<Run>>> &rows);
// Small print; nothing where the record is older than the words.
void composeNote(Composer &composer, const RecordView &view, const QString &word,
                 const QStringList &arguments = {});

} // namespace votum
