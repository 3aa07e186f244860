// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/case/assessment.h"

namespace votum {

// Characters of a title and of an organisation: they stand on one line everywhere.
inline constexpr int mostOfALine = 300;

// The answers file, a case as JSON to try one, to exchange one, to feed one in. Its format:
// resources/examples/README.md.
struct AnswersFile
{
    Assessment assessment;
    QDate asOf; // invalid: not named
    // Answers the file gives once for every subject. Of whom the question is not asked nobody said
    // this: askedIn() of core/judgement/judgedcase.h takes those out.
    std::vector<AnswerKey> forEvery;
};

// Error "answersFile" with arguments: JSON path with line and column, what was expected. Unknown
// question, option, subject, key or a wrong type is refused, and so is more than any case has;
// nothing is ignored. "answersArePdf", "…Store", "…Record", "…Catalogue", "…Pia", "…Reply" for
// another file.
Result<AnswersFile> parseAnswersFile(const Catalogue &catalogue, const QByteArray &bytes);

// The inverse: everything but the private notes. Answers to questions this catalogue does not know
// stand apart, so that nothing is lost and a mistyped question is still refused.
QByteArray composeAnswersFile(const Catalogue &catalogue, const Assessment &assessment, QDate asOf);

} // namespace votum
