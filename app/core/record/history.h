#pragma once

#include "core/case/casefile.h"
#include "core/judgement/evaluate.h"

namespace votum {

// The journal of a case as a person reads it. Pure; any thread.

// What one person did to one thing in a row.
struct HistoryEntry
{
    QDateTime from, to; // UTC; the same if it was done once
    QString author;
    LocalText what;                    // "answer changed"
    LocalText subject;                 // the question, the finding, the name …; may be empty
    LocalText detail;                  // the answer given, the reason …; may be empty
    std::optional<AnswerKey> question; // of the catalogue, to go to
};

// Newest first. `judgement` gives the findings their words; one that no longer arises keeps its
// key.
std::vector<HistoryEntry> historyOf(const Catalogue &catalogue, const Assessment &assessment,
                                    const Judgement &judgement,
                                    const std::vector<JournalLine> &journal);

// What the journal keeps of an answer: its codes, date, number or state. A free text is not kept a
// second time, because the journal only grows and what was corrected would stay in it.
QString journalDetail(const Question &question, const Answer &answer);

} // namespace votum
