// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/words/languagebox.h"

#include "core/judgement/display.h"
#include "ui/look/language.h"

#include <QComboBox>

namespace votum {

QString languageName(const Catalogue &catalogue, Language language)
{
    return languageText(catalogue, language).in(windowLanguage());
}

void nameLanguages(QComboBox *box, const Catalogue &catalogue)
{
    for (const Language language : catalogue.languages) {
        if (box->findData(int(language)) < 0)
            box->addItem({}, int(language));
        box->setItemText(box->findData(int(language)), languageName(catalogue, language));
    }
}

void chooseLanguage(QComboBox *box, Language language)
{
    box->setCurrentIndex(box->findData(int(language)));
}

Language chosenLanguage(const QComboBox *box)
{
    return Language(box->currentData().toInt());
}

} // namespace votum
