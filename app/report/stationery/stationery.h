// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/text/result.h"
#include "report/content/composer.h"

#include <QByteArray>
#include <QString>
#include <QStringList>

#include <optional>

namespace votum {

// What an organisation adds to the papers made of its records. None of it is sealed: it is an
// option of a document, which carries it as a file, so that the document can be made anew and
// compared.
struct Stationery
{
    QString name;             // of the controller, as its letterhead has it
    QString address;          // one line, or more
    Picture logo;             // described, or left out
    QString mark;             // "Confidential", on every page
    QStringList distribution; // who gets the document, one a line

    bool isEmpty() const { return *this == Stationery(); }
    bool operator==(const Stationery &) const = default;
};

// What has room on a page, in characters; how many get a document; the pixels of a logo, which is
// printed at 288 to the inch.
inline constexpr qsizetype mostOfALetterhead = 200, mostOfAMark = 60, mostOnAList = 60;
inline constexpr int logoWidth = 720, logoHeight = 216;

// Error "stationeryTooLong" with these limits; "logoUnreadable" where the logo is no whole picture,
// "logoUndescribed" where it has no words.
Result<void> checkStationery(const Stationery &stationery);

// The file in a PDF that says it, the same bytes for the same stationery. Pure; any thread.
QByteArray composeStationery(const Stationery &stationery);
// The inverse; nothing for bytes that say anything else, or more than is acceptable. A picture
// comes as its pixels: nothing has to be decoded of what others made. Any thread.
std::optional<Stationery> parseStationery(const QByteArray &bytes);

// On the first page, above the document's name: logo, name and address, and the mark as text, so
// that it is heard as well. `mark` as the document’s language has it.
void composeLetterhead(Composer &composer, const Stationery &stationery, const QString &mark);

// A line each thing of it that a page shows, beside the pictures.
QStringList linesOf(const Stationery &stationery);

} // namespace votum
