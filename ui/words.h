#pragma once

#include "core/casefile.h"

#include <QString>

namespace votum {

// Codes of the register as words of the window's present language. GUI thread.
QString outcomeWord(const Catalogue &catalogue, const QString &outcomeCode); // "not judged yet"
// The same in a word or two, for a column; the whole stands beside it or in a tool tip.
QString shortOutcomeWord(const QString &outcomeCode);
QString statusWord(const Catalogue &catalogue, CaseStatus status);
QString channelWord(const Catalogue &catalogue, const QString &channelId); // empty: "not chosen"
// "2026-0007", from the second version on "2026-0007 / 2".
QString referenceText(const QString &fileNumber, int version);
QString shortDate(QDate date); // empty for an invalid date

} // namespace votum
