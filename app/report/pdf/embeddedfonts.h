// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "report/pages/pages.h"

#include <qpdf/QPDF.hh>

#include <QHash>
#include <QRawFont>

#include <map>
#include <string>

namespace votum {

// The glyphs that pages draw, as Qt embeds them: Qt paints every glyph once, each face on a scratch
// page of its own, and the code it gave the glyph is read from there. Lives in the thread that
// composed the pages, and as long as the files that took its objects.
class EmbeddedFonts
{
public:
    struct Glyph
    {
        unsigned code = 0; // of two bytes
        int advance = 0;   // thousandths of the font's size, as the file's /Widths
    };
    struct Face
    {
        std::string name; // of the resource: /F1, /F2 … in the order of first use
        QHash<quint32, Glyph> glyphs;
        QPDFObjectHandle font; // of the scratch file
    };

    // Throws Refused if a font is not the bundled one or Qt did not paint what it was given.
    explicit EmbeddedFonts(const Pages &pages);

    const Face &faceOf(const QRawFont &font) const;
    // Of `pdf`, for every page: /Font with all faces.
    QPDFObjectHandle resources(QPDF &pdf) const;
    // Of `pdf`: the colour profile, which PDF/A asks for.
    QPDFObjectHandle outputIntents(QPDF &pdf) const;

private:
    using Key = std::pair<QString, int>; // family and weight

    static Key keyOf(const QRawFont &font);
    void paint(const std::vector<QGlyphRun> &runs);
    void read(Face &face, const QGlyphRun &run, QPDFObjectHandle page);

    QByteArray m_bytes;
    mutable QPDF m_scratch; // handing its objects on counts as a change
    std::map<Key, Face> m_faces;
};

} // namespace votum
