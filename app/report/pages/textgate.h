// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QString>
#include <QStringList>

namespace votum {

// A text as the report can print it: normalised (NFC), without controls and invisible format
// characters, and with every character the bundled font lacks replaced by its number in brackets,
// "[U+1F600]". One such character unreplaced would break PDF/A. The record keeps the original.
struct GatedText
{
    QString text;
    QStringList replaced; // the characters replaced, in order of appearance, each once
};

// Line breaks of any kind come out as QChar::LineSeparator, a tab as a space. Needs a
// QGuiApplication; any thread.
GatedText gateText(const QString &text);

// What a document has said so far, as it is printed, and the characters replaced in it.
struct Said
{
    QString text;
    QStringList replaced; // each once
};

// How a replaced character is listed for the reader: "U+1F600".
QString characterNumber(char32_t character);
// For where the character can be shown: "U+1F600 (😀)"; the number alone for one without a shape.
QString withSample(const QString &number);

} // namespace votum
