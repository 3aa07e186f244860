// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/catalogue/catalogue.h"

namespace votum {

// The slots in the words of a text block:
//   {organisation} {title} {channel} {brand} {operator} {fileNumber} {dpo} {date} {review}
//   {recipient} {purpose}   in a text or part about each of them only
//   {contractor}            beside {recipient}: who is contracted, above it or itself
//   {answer:QUESTION}       the answer, or the answers about each subject
//   {?what is missing}      what no case knows: a gap to be filled in by hand
struct TextPiece
{
    QString slot;  // "organisation", "answer", "?"; empty: `words` stand as they are
    QString words; // the words; of an answer: the question; of a gap: what is missing
};
std::vector<TextPiece> piecesOf(const QString &text);

// What is expected instead of a slot that a text about these subjects does not know, or of a brace
// that is not closed; empty: nothing is wrong.
QString slotFault(const QString &text, Scope scope, Scope each = Scope::Case);

// What a list may list: conditions requirements purposes recipients, openQuestions:WHOM (it
// provider legal department), answers:QUESTION.
bool isTextList(const QString &of);

// The questions that slots, or a list, name.
QStringList questionsInSlots(const LocalText &text);
QStringList questionsInList(const QString &of);

} // namespace votum
