// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QByteArray>
#include <QStringList>

namespace votum {

// What a metadata packet (ISO 16684-1) says, sorted, in whichever of XMP's ways it is written; none
// if it is no XML.
struct XmpStatements
{
    QStringList ofTheDocument;
    QStringList ofTheWriter; // who wrote the file last, and when

    explicit XmpStatements(const QByteArray &packet);
};

} // namespace votum
