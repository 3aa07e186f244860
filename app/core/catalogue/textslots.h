// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/catalogue/catalogue.h"

namespace votum {

// The slots in the words of a text block:
//   {organisation} {title} {channel} {brand} {operator} {fileNumber} {dpo} {date} {review} {dpia}
//   {result} {opinion}      of the purpose the text or part is about, else of the case
//   {recipient} {purpose}   in a text or part about each of them only
//   {contractor} {country}  beside {recipient}: who is contracted, above it or itself; its state
//   {answer:QUESTION}       the answer, or the answers about each subject
//   {evidence:QUESTION}     the date of the evidence for it
//   {?what is missing}      what no case knows: a gap to be filled in by hand
struct TextPiece
{
    QString slot;  // "organisation", "answer", "?"; empty: `words` stand as they are
    QString words; // the words; of answer and evidence: the question; of a gap: what is missing
};
std::vector<TextPiece> piecesOf(const QString &text);

// What is expected instead of a slot that a text about these subjects does not know, or of a brace
// that is not closed; empty: nothing is wrong.
QString slotFault(const QString &text, Scope scope, Scope each = Scope::Case);

// What a list of a text block lists, in a text about a purpose or recipient of that alone. The
// first four share out what is open by its weight, so that no list repeats another.
enum class TextList {
    Conditions,   // what is to be done before use
    Requirements, // … by a date
    Open,         // what is to be clarified
    Hints,
    Findings, // what is to be done before use, as found and in short
    Contested,
    Measures,
    Risks,
    Criteria, // of WP 248, those met
    Terms,    // what an approval stays bound to
    Purposes, // and decisions
    Opinions, // once issued
    Recipients,
    Flow,          // who passes data on to whom
    OpenQuestions, // :WHOM, who knows
    Answers        // :QUESTION
};
template<>
inline constexpr auto codesOf<TextList> = codeTable<TextList::Answers>(
    "conditions", "requirements", "open", "hints", "findings", "contested", "measures", "risks",
    "criteria", "terms", "purposes", "opinions", "recipients", "flow", "openQuestions", "answers");

struct ListedIn
{
    TextList list = TextList::Conditions;
    QString about; // whom, or which question
};
// Nothing: not what a list may list.
std::optional<ListedIn> listedIn(const QString &of);

// The questions that slots, or a list, name.
QStringList questionsInSlots(const LocalText &text);
QStringList questionsInList(const QString &of);

} // namespace votum
