// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/case/casefile.h"
#include "core/judgement/evaluate.h"

#include <QString>

namespace votum {

// Codes of the register as words of the window's present language. GUI thread.
QString outcomeWord(const Catalogue &catalogue, const QString &outcomeCode); // "not judged yet"
// The same in a word or two, for a column; the whole stands beside it or in a tool tip.
QString shortOutcomeWord(const QString &outcomeCode);
// What was decided, in a word or two: for one purpose; for all, "differs" where they do.
QString shortDecisionWord(DecisionCode decision);
QString shortDecisionWord(const QMap<QString, DecisionCode> &decisions); // empty: none
QString statusWord(const Catalogue &catalogue, CaseStatus status);
QString channelWord(const Catalogue &catalogue, const QString &channelId); // empty: "not chosen"
// "2026-0007", from the second version on "2026-0007 / 2".
QString referenceText(const QString &fileNumber, int version);
// What has become of a sealed case's judgement by today's date and catalogue (`today`); empty if
// nothing, or if the case is not sealed. The record stays as it is.
QString sinceSealed(const Catalogue &catalogue, const CaseSummary &row, const Judgement &today);
// "LinguaModel Inc. (under DialogKern AI GmbH)", "newsletter": a subject, and where a link stands
// that is not contracted; empty for the case.
QString placedSubject(const Catalogue &catalogue, const Assessment &assessment,
                      const Subject &subject);
// "newsletter: " and the finding's text; of the case, its text alone.
QString findingWords(const Catalogue &catalogue, const Assessment &assessment,
                     const Finding &finding);
// A checksum in two lines: it has no place to wrap of its own.
QString checksumLines(const QString &sha256);

} // namespace votum
