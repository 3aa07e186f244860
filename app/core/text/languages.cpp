// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/text/language.h"

using namespace Qt::StringLiterals;

namespace votum {

// Alone in this file: a test with a language more brings a table of its own, and the linker then
// does not ask for this one.
const QList<LanguageInfo> &languages()
{
    static const QList<LanguageInfo> table{
        {"de"_L1, u"de-DE"_s, QLocale(QLocale::German, QLocale::Germany), u"dd.MM.yyyy"_s,
         u"label.german"_s, u"Deutsch"_s},
        {"en"_L1, u"en-GB"_s, QLocale(QLocale::English, QLocale::UnitedKingdom), u"d MMMM yyyy"_s,
         u"label.english"_s, u"English"_s},
    };
    return table;
}

} // namespace votum
