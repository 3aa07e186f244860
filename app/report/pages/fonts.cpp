// SPDX-License-Identifier: GPL-3.0-or-later

#include "report/pages/fonts.h"

#include "report/pages/pages.h"

#include <QFontDatabase>
#include <QRawFont>
#include <QString>

#include <bitset>

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

} // namespace votum
