// SPDX-License-Identifier: GPL-3.0-or-later

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
    LocalText what;          // "answer changed"
    LocalText subject;       // the question, the finding, the name …; may be empty
    LocalText before, after; // the answers, the results …; a reason is after; may be empty
    std::optional<AnswerKey> question; // of the catalogue, to go to

    LocalText change() const; // "before → after", or what there is of it
};

// Newest first. `judgement` gives the findings their words, else the catalogue; one that it does
// not know keeps its key.
std::vector<HistoryEntry> historyOf(const Catalogue &catalogue, const Assessment &assessment,
                                    const Judgement &judgement,
                                    const std::vector<JournalLine> &journal);

// What the journal keeps of an answer: its codes, date, number or state. Empty: there was none
// (nullptr), or it is a free text. That is not kept a second time, because the journal only grows
// and what was corrected would stay in it.
QString answerValue(const Question &question, const Answer *answer);

} // namespace votum
