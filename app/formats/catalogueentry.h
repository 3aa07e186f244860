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

struct CatalogueSection
{
    QString anchor;
    LocalText title, intro;
    std::vector<CatalogueEntry> entries;
};

// The question, rule, channel, measure, contradiction, risk or text block of this id, with
// everything it has; nothing if there is none.
// `asOf`: the day on which the age of facts is told.
std::optional<CatalogueEntry> composeEntry(const Catalogue &catalogue, QStringView id, QDate asOf);

// Everything, in the order of the screen.
std::vector<CatalogueSection> composeCatalogue(const Catalogue &catalogue, QDate asOf);

} // namespace votum
