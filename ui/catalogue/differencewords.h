// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/impact/caseimpact.h"

#include <QStringList>

namespace votum {

// Differences between catalogues, and what they do to a case, as words of the window's present
// language. `catalogue`: the newer one, for names and texts. GUI thread.

QString kindWords(EntryKind kind); // of several: "Countries"
QString changeWord(EntryChange change);
// "Option eu: finding: weight".
QString partWords(const QString &part);
// A value as a person reads it: codes by their words, nothing as a dash.
QString valueWords(const Catalogue &catalogue, const CatalogueDifference &difference,
                   const QString &part, const LocalText &value);
// "Japan: status of the country: adequacy decision → no decision": what judgements rest on, long
// values only named.
QString differenceSummary(const Catalogue &catalogue, const CatalogueDifference &difference);
// "New: Company r2: the answer contradicts … (decisive open point)".
QString findingImpactWords(const Catalogue &catalogue, const FindingImpact &finding);
// Why a case is concerned: what it rests on, then its findings, a line each.
QStringList reasonsOf(const Catalogue &catalogue, const CaseImpact &impact);

} // namespace votum
