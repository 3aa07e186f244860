#pragma once

#include <QString>
#include <QStringList>

#include <vector>

namespace votum {

// One row of the rooms' table in ARCHITECTURE.md. A row may name a folder or a single file; for a
// file the most exact row holds.
struct Room
{
    QString path;          // "app/core", "ui/main.cpp"
    QStringList rooms;     // last parts of the paths it may include besides its own
    QStringList modules;   // of Qt, without "Qt"
    QStringList libraries; // what other include paths begin with: "qpdf", "simdjson"
    bool translates = false;
    bool readsClock = false;
};

// The table's rows; empty if the text holds no such table.
std::vector<Room> parseRooms(const QString &architecture);

// Comments blanked, line breaks kept. With `literals` the contents of texts are blanked too.
QString withoutComments(const QString &source, bool literals);

// What the sources of app/ and ui/ under `root` do against the table of its ARCHITECTURE.md, one
// "file:line: what" each, sorted. `qtHeaders` is the folder that holds QtCore, QtGui …
QStringList findViolations(const QString &root, const QString &qtHeaders);

} // namespace votum
