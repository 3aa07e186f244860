// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QString>
#include <QStringList>

#include <vector>

namespace votum {

// One row of the rooms' table in ARCHITECTURE.md. A row may name a folder or a single file; for a
// file the most exact row holds.
struct Room
{
    QString path;          // "app/core/case", "ui/main.cpp"
    QStringList rooms;     // that it may include besides its own: "core/case", "core" for all below
    QStringList modules;   // of Qt, without "Qt"
    QStringList libraries; // what other include paths begin with: "qpdf", "simdjson"
    bool translates = false;
    bool readsClock = false;

    QString name() const; // as in rooms: without "app/"
    bool mayInclude(const QString &room) const;
};

// One row of the table of calls: a function, and the rooms that may call it.
struct Call
{
    QString function;
    QStringList rooms; // as in Room
};

// A folder with more sources than that has more than one subject.
inline constexpr qsizetype mostFiles = 25;

// The table's rows; empty if the text holds no such table.
std::vector<Room> parseRooms(const QString &architecture);
std::vector<Call> parseCalls(const QString &architecture);

// Comments blanked, line breaks kept. With `literals` the contents of texts are blanked too.
QString withoutComments(const QString &source, bool literals);

// The sources of app/, resources/ and ui/ under `root` beside which no header of their name lies,
// but for main.cpp, sorted: one type or verb has one pair of files.
QStringList findSingles(const QString &root);

// What the sources of app/, resources/ and ui/ under `root`, and the link lines of their folders,
// do against the tables of its ARCHITECTURE.md, one "file:line: what" each, sorted. `qtHeaders` is
// the folder that holds QtCore, QtGui …
QStringList findViolations(const QString &root, const QString &qtHeaders);

} // namespace votum
