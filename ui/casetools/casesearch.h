// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/judgement/evaluate.h"

namespace votum {

// Where something that was sought stands in a case.
struct CaseHit
{
    enum class Kind { Question, Answer, Remark, Finding, Measure, Notes, Opinion };

    Kind kind = Kind::Question;
    QString where, text; // the question, the finding … it belongs to; what was found
    // One of these leads there; of notes and opinion neither.
    std::optional<AnswerKey> question;
    QString finding; // key; of a measure as well

    bool operator==(const CaseHit &) const = default;
};

// In questions that are asked, answers with what stands beside them, findings, measures planned,
// notes, opinion and decision: what holds all of these words, in any case of letters, in the order
// of the screen. No words: nothing. Pure; any thread.
std::vector<CaseHit> searchCase(const Catalogue &catalogue, const Assessment &assessment,
                                const Judgement &judgement, Language language,
                                const QString &words);

} // namespace votum
