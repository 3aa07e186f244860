// SPDX-License-Identifier: GPL-3.0-or-later

#include "report/pages/fonts.h"

#include "report/pages/pages.h"

#include <QFontDatabase>
#include <QGlyphRun>
#include <QRawFont>

#include <bitset>
#include <vector>

// A static library's resources are dropped by the linker unless asked for, outside any namespace.
static void initialiseResources()
{
    Q_INIT_RESOURCE(fonts);
}

namespace votum {

using namespace Qt::StringLiterals;

namespace {

constexpr char32_t characterCount = 0x10000;
using Repertoire = std::bitset<characterCount>;

QString loadFamily()
{
    initialiseResources();
    const int regular = QFontDatabase::addApplicationFont(u":/report/VotumSans-Regular.ttf"_s);
    const int bold = QFontDatabase::addApplicationFont(u":/report/VotumSans-Bold.ttf"_s);
    Q_ASSERT_X(regular >= 0 && bold >= 0, "reportFont", "bundled font not loaded");
    Q_UNUSED(bold)
    return QFontDatabase::applicationFontFamilies(regular).value(0);
}

// Loaded once; the initialisation of a local static is thread-safe.
const QString &family()
{
    static const QString name = loadFamily();
    return name;
}

Repertoire readRepertoire()
{
    const QRawFont regular = QRawFont::fromFont(reportFont(10, false));
    const QRawFont bold = QRawFont::fromFont(reportFont(10, true));
    Repertoire characters;
    for (char32_t c = 0x20; c < characterCount; ++c)
        characters[c] = regular.supportsCharacter(c) && bold.supportsCharacter(c);
    return characters;
}

// The character of each glyph, by its number.
std::vector<QChar> readGlyphs(bool bold)
{
    const QRawFont font = QRawFont::fromFont(reportFont(10, bold));
    std::vector<QChar> characters;
    for (char32_t c = 0x20; c < characterCount; ++c) {
        if (!reportFontHas(c))
            continue;
        const QList<quint32> glyphs = font.glyphIndexesForString(QChar(char16_t(c)));
        const size_t glyph = glyphs.value(0);
        if (characters.size() <= glyph)
            characters.resize(glyph + 1, QChar::ReplacementCharacter);
        characters[glyph] = QChar(char16_t(c));
    }
    return characters;
}

} // namespace

QFont reportFont(qreal size, bool bold)
{
    QFont font(family());
    font.setPixelSize(qRound(size * unitsPerPoint));
    font.setWeight(bold ? QFont::Bold : QFont::Normal);
    font.setHintingPreference(QFont::PreferNoHinting);
    font.setStyleStrategy(QFont::NoFontMerging);
    return font;
}

bool reportFontHas(char32_t character)
{
    static const Repertoire characters = readRepertoire();
    return character < characterCount && characters[character];
}

QString reportCharacters(const QGlyphRun &glyphs)
{
    static const std::vector<QChar> regular = readGlyphs(false), bold = readGlyphs(true);
    const std::vector<QChar> &known = glyphs.rawFont().weight() >= QFont::Bold ? bold : regular;
    QString text;
    const QList<quint32> indexes = glyphs.glyphIndexes();
    for (const quint32 glyph : indexes)
        text += glyph < known.size() ? known[glyph] : QChar(QChar::ReplacementCharacter);
    return text;
}

} // namespace votum
