// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/text/language.h"

class QComboBox;

namespace votum {

class Catalogue;

QString languageName(const Catalogue &catalogue, Language language); // in the window's language

// One item a language, named in the window's language; the item's data is the Language. Called
// again it names the items anew.
void nameLanguages(QComboBox *box, const Catalogue &catalogue);
void chooseLanguage(QComboBox *box, Language language);
Language chosenLanguage(const QComboBox *box);

} // namespace votum
