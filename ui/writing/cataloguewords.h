// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/catalogue/catalogue.h"

#include <QSet>
#include <QStringList>

namespace votum {

// What the catalogue says, in this language: the field's own terms stand in it, and the names of
// channels and providers. Copies no text. Any thread.
QStringList catalogueTexts(const Catalogue &catalogue, Language language);

// The words of these texts, and the parts of those with hyphens.
QSet<QString> wordsOf(const QStringList &texts);

} // namespace votum
