// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QByteArray>
#include <QString>
#include <QStringList>

namespace votum {

// What a reading of a tagged PDF by its structure gives.
struct StructureReading
{
    QString fault;     // the first contradiction found; empty if none
    QStringList roles; // every element's role in reading order
    int marks = 0;
    int annotations = 0;
    QStringList languages; // of elements that name one
};

// Walks the structure tree and the pages' content and holds each against the other: every marked
// piece belongs to exactly one element, the parent tree leads back to it, and the reading order is
// the painting order.
StructureReading readStructure(const QByteArray &pdf);

} // namespace votum
