// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "formats/catalogue/catalogueentry.h"

namespace votum {

// Writes the rows of one part; what is empty gets no row.
class EntryWriter
{
public:
    EntryWriter(const Catalogue &catalogue, EntryPart &part) : m_catalogue(catalogue), m_part(part)
    {
    }

    void row(const QString &label, const LocalText &text);
    void row(const QString &label, const QString &text) { row(label, same(text)); }
    void row(const LocalText &label, const LocalText &text);
    void condition(const QString &label, const Condition &condition);
    void sources(const QStringList &ids);
    void measures(const QString &label, const QStringList &ids);
    void risk(const QString &label, const QStringList &ids);
    void confidence(const QString &code);
    void provenance(const Provenance &provenance, QDate asOf);
    void finding(const FindingText &finding);

private:
    const Catalogue &m_catalogue;
    EntryPart &m_part;
};

// "V: read in the source".
LocalText confidenceText(const Catalogue &catalogue, const QString &code);
LocalText sourceText(const Catalogue &catalogue, const Source &source);

} // namespace votum
