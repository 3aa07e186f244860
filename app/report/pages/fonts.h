// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QFont>
#include <QString>

class QGlyphRun;

namespace votum {

// The bundled font (resources/fonts). `size` in points; laid out in page units of 1/20 pt without
// hinting, so that line breaks are the same on every machine. Needs a QGuiApplication; any thread.
QFont reportFont(qreal size, bool bold);

// Whether the bundled font has this character. Any thread.
bool reportFontHas(char32_t character);

// The characters these glyphs show, one each: every glyph of the bundled font belongs to one
// character (resources/fonts). Any thread.
QString reportCharacters(const QGlyphRun &glyphs);

} // namespace votum
