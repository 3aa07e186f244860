// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QList>
#include <QString>

#include <vector>

namespace votum {

struct CatalogueFile;

// The manual as values: what window, paper and search read. It is written in Markdown, a file a
// chapter; what of Markdown is understood says markdownreader.h.

struct ManualSpan
{
    enum class Look { Plain, Strong, Code };

    QString text;
    Look look = Look::Plain;
    QString target = {}; // where it leads: "chapter" or "chapter#anchor"; empty: nowhere

    bool operator==(const ManualSpan &) const = default;
};

struct ManualBlock
{
    enum class Kind { Heading, Paragraph, Note, Code, Bullets, Numbers, Table, Picture };

    Kind kind = Kind::Paragraph;
    // One text; of a list one for each item, of a table one for each cell, row by row, the head
    // first; of a picture what it shows, in words.
    std::vector<QList<ManualSpan>> texts;
    int level = 0;        // of a heading: 2 or 3
    int columns = 0;      // of a table
    QString anchor = {};  // of a heading: the same in every language
    QString picture = {}; // its file, beside the chapter's
};

struct ManualChapter
{
    QString id; // "first-case", of the file 01-first-case; the same in every language
    QString title;
    std::vector<ManualBlock> blocks;
};

// Never empty. The first chapter's title is the manual's, and its text the introduction.
struct Manual
{
    std::vector<ManualChapter> chapters;

    const ManualChapter *chapter(const QString &id) const; // nullptr: there is none
};

// The files in the order of their names. Whatever is not understood is a paragraph: the tests of
// the manual tell what its authors got wrong. Any thread.
Manual parseManual(const std::vector<CatalogueFile> &files);

// The words alone, without their look.
QString plainText(const QList<ManualSpan> &spans);

} // namespace votum
