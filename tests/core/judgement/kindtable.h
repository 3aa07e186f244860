// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/case/answersfile.h"
#include "core/text/result.h"

namespace votum {

// The tables of tests/data/kinds; their grammar stands at the head of kinds.txt.

// One thing that a row wants of the judgement.
struct Expectation
{
    enum class Kind { Result, Decision, Finding, Asked, Contradiction, Term, Only };

    Kind kind = Kind::Result;
    bool negative = false;
    QString word;      // as written
    AnswerKey key;     // whatever stands before "@", and the subject after it
    QString purpose;   // of result and decision; empty: of the whole
    QString code;      // of the result, the decision or the severity; "closed"
    QStringList flags; // of a finding
};

struct KindRow
{
    int line = 0;
    AnswersFile file;
    std::vector<AnswerKey> changed; // what the row itself answers
    std::vector<Expectation> expected;
};

// Error "table" with the line and the reason. Whatever catalogue or grammar do not know is refused,
// and so is a row that nothing could fail.
Result<std::vector<KindRow>> parseKinds(const QString &text);

} // namespace votum
