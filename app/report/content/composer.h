// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "report/content/picture.h"

#include <QDateTime>
#include <QList>
#include <QPair>
#include <QString>
#include <QStringList>

#include <functional>

namespace votum {

// Colours by meaning; see theme.h for their values. A tone never stands alone: say it in words too.
enum class Tone { Text, Muted, Accent, Blocking, Serious, Notice, Fine, Open };

// A piece of text with one look. A line break in `text` is a line break on paper. `language` (BCP
// 47) only where it differs from the document's.
struct Run
{
    QString text;
    bool bold = false;
    Tone tone = Tone::Text;
    QString url = {};
    QString language = {};
    QString anchor = {}; // what others lead here by; the first of this name counts
    QString target = {}; // the anchor it leads to; plain text in a document without it

    bool operator==(const Run &) const = default;
};

// A text with one look, as paragraph(), list(), table cells and fields() want it.
QList<Run> plain(const QString &text, Tone tone = Tone::Text);

enum class ParagraphStyle { Body, Lead, Answer, Note, Small, Quote, Caption };

// `tone` other than Text tints the cell and colours its words.
struct Cell
{
    QList<Run> runs;
    Tone tone = Tone::Text;
    int columnSpan = 1;

    bool operator==(const Cell &) const = default;
};

// `caption` says what the table is about where no heading does. `weights` share out the width and
// say how many columns there are. The spans of every row add up to that number; an empty `head`
// leaves the head row out. With `rowHeaders` the first cell of each row is its header.
struct Table
{
    QString caption;
    QList<double> weights;
    QStringList head;
    QList<QList<Cell>> rows;
    bool rowHeaders = false;
};

// One item of a list with labels of its own: what it says, and in smaller type what goes with it.
struct Entry
{
    QString label;
    QList<Run> runs;
    QList<QList<Run>> notes = {};
    QString anchor = {}; // see Run
};

// One item of a tree: how far below the first items it stands, and what it says.
struct Branch
{
    int depth = 0;
    QList<Run> runs;
    Tone tone = Tone::Text;
};

// `pageLabel` has %1 for the page and %2 for the number of pages ("Seite %1 von %2"); `draftMark`
// is written large across each page, `mark` in bold at the head of each.
struct PageFrame
{
    QString header;
    QString footerLeft;
    QString pageLabel;
    QString draftMark;
    QString mark = {};

    QString markedHeader() const; // all that stands at the head, in one line
};

// What a file says of itself, beside its content.
struct DocumentInfo
{
    QString title, author, subject, creator;
    QString language; // BCP 47
    QDateTime date;   // UTC
};

// Takes a document in reading order, call by call: as pages (report/pages), or as a file that other
// programs can edit (report/editable). The chapters of report/documents know only this. One
// document, one thread.
class Composer
{
public:
    Composer() = default;
    virtual ~Composer();
    Composer(const Composer &) = delete;
    Composer &operator=(const Composer &) = delete;

    // The document's name on its first page: the largest heading, a bookmark, not in the contents.
    virtual void title(const QString &text, const QString &subtitle = {}) = 0;
    // Level 1 to 3; no level may be skipped. Becomes a bookmark and a line of the contents.
    // `anchor`: see Run.
    virtual void heading(int level, const QString &text, const QString &anchor = {}) = 0;
    virtual void paragraph(const QList<Run> &runs, ParagraphStyle style = ParagraphStyle::Body) = 0;
    virtual void list(const QList<QList<Run>> &items, bool ordered = false) = 0;
    // A list whose items have labels, "4–5", each on one page.
    virtual void entries(const QList<Entry> &entries) = 0;
    // A list with lists in it: the items from top to bottom, each followed by those below it.
    virtual void tree(const QList<Branch> &items) = 0;
    // The same as a drawing: each item in a box, with an arrow to it from the one it stands below.
    // `description` says all of it in words, for whoever cannot see it.
    virtual void treeFigure(const QList<Branch> &items, const QString &description) = 0;
    // Never larger than a letterhead's logo; at its left what `beside` adds, if anything.
    virtual void picture(const Picture &picture, const std::function<void()> &beside) = 0;
    virtual void table(const Table &table) = 0;
    // Label and value, one pair a row.
    void fields(const QList<QPair<QString, QList<Run>>> &rows, const QString &caption = {});
    // A tinted box with a bar at its left; `content` calls this composer.
    virtual void panel(Tone tone, const std::function<void()> &content) = 0;
    // A bold caption and a rule to write on above each label, side by side; never split. The last
    // rule is the one to sign on: over it lies a field for an electronic signature, of a name
    // (ASCII) that stands once in the document.
    virtual void signatureBlock(const QString &field, const QString &caption,
                                const QStringList &labels) = 0;
    // The headings and their pages, placed where called; page numbers are filled in at the end.
    virtual void tableOfContents(const QString &title, int levels = 2) = 0;
    virtual void pageBreak() = 0;
    virtual void space(qreal points) = 0;
    // Everything `content` adds stays on one page, if a page can hold it.
    virtual void keepTogether(const std::function<void()> &content) = 0;

    // All that was said so far, a line each text.
    virtual const QString &textSoFar() const = 0;
};

} // namespace votum
