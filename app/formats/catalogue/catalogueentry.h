// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/catalogue/catalogue.h"

namespace votum {

// The catalogue as a person reads it, in both languages: one composition for the terminal and for
// the page. Pure; any thread.

struct EntryRow
{
    LocalText label, text;
};

struct EntryPart
{
    LocalText heading; // empty: of the entry itself
    std::vector<EntryRow> rows;
};

struct CatalogueEntry
{
    QString id;      // may be empty
    LocalText title; // empty: the section's own
    std::vector<EntryPart> parts;
};

// The question, rule, channel, measure, contradiction, risk or text block of this id, with
// everything it has; nothing if there is none.
// `asOf`: the day on which the age of facts is told.
std::optional<CatalogueEntry> composeEntry(const Catalogue &catalogue, QStringView id, QDate asOf);

CatalogueEntry composeEntry(const Catalogue &catalogue, const Question &question);
CatalogueEntry composeEntry(const Catalogue &catalogue, const Rule &rule);
CatalogueEntry composeEntry(const Catalogue &catalogue, const PlausibilityCheck &check);
CatalogueEntry composeEntry(const Catalogue &catalogue, const Measure &measure);
CatalogueEntry composeEntry(const Catalogue &catalogue, const RiskScenario &risk);
CatalogueEntry composeEntry(const Catalogue &catalogue, const TextBlock &block);
CatalogueEntry composeEntry(const Catalogue &catalogue, const Channel &channel, QDate asOf);

} // namespace votum
