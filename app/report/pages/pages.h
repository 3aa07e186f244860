// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/text/codes.h"
#include "report/content/picture.h"

#include <QByteArray>
#include <QColor>
#include <QGlyphRun>
#include <QHash>
#include <QList>
#include <QPainterPath>
#include <QPair>
#include <QPointF>
#include <QRectF>
#include <QSizeF>
#include <QString>

#include <memory>
#include <optional>
#include <utility>
#include <variant>
#include <vector>

// A composed document before it becomes a file or paper: what the text means (a tree of nodes), and
// what is drawn where (inks). Lengths and positions are in page units, 1/20 pt, from the page's top
// left corner.
namespace votum {

inline constexpr qreal unitsPerPoint = 20;
inline constexpr qreal u = unitsPerPoint; // in formulas

enum class Paper { A4, Letter };
template<>
inline constexpr auto codesOf<Paper> = codeTable<Paper::Letter>("a4", "letter");

// What stands in the place of a Form (ISO 32000-1, 12.7.4): something to sign, to write, to choose
// from a list, or one box to tick. Of the Radios of one name one is ticked.
struct FormField
{
    enum class Kind { Signature, Line, Text, List, Radio, Check };

    Kind kind = Kind::Signature;
    QString name;                                // ASCII, without a full stop
    QString value = {};                          // of a box: the code it stands for, ASCII
    QString asked = {};                          // what it is an answer to, if anything
    int most = 0;                                // characters, of what is written
    QList<QPair<QString, QString>> options = {}; // of a List: codes and words

    bool isBox() const { return kind == Kind::Radio || kind == Kind::Check; }
};

// A column of a form: words, and a field beneath them; a box stands at their left.
struct FormCell
{
    double weight = 1; // shares out the width
    QString words;
    std::optional<FormField> field = {};
};

// One structure element of ISO 32000-1, 14.8.4. A node without a role is a piece of its parent's
// text.
struct Node
{
    QByteArray role;
    QString language;               // BCP 47; empty: as the parent
    QString alternative;            // /Alt, required for a Figure and a Form
    QString url;                    // of a Link out of the document
    QString linkText;               // what a Link says of itself where it is not shown
    const Node *target = nullptr;   // of a Link within the document
    QString anchor;                 // what Links lead here by
    QString reference;              // of a Link whose target is still to be found: its anchor
    QByteArray scope;               // of a TH: Column or Row
    QByteArray listNumbering;       // of an L: Disc or Decimal
    std::optional<FormField> field; // of a Form
    int columnSpan = 1;             // of a TH or TD
    Node *parent = nullptr;
    std::vector<std::unique_ptr<Node>> children;

    Node *add(const QByteArray &childRole)
    {
        auto child = std::make_unique<Node>();
        child->role = childRole;
        child->parent = this;
        children.push_back(std::move(child));
        return children.back().get();
    }
    bool isForm() const { return field.has_value(); }
    bool isLink() const { return !url.isEmpty() || target; }
    // The node that is written as a structure element: this one, or the parent of a piece of text.
    const Node *element() const { return role.isEmpty() ? parent : this; }
};

struct GlyphMark
{
    QPointF at;
    QGlyphRun glyphs;
    QColor color;
    bool isHyphen = false; // divides a word at the end of a line: no part of the text
};

struct FillMark
{
    QRectF rect;
    QColor color;
};

// A drawing, as the draft mark: as text it would run through the text a reader copies.
struct PathMark
{
    QPainterPath path;
    QColor color;
};

struct PictureMark
{
    QRectF rect;
    Picture picture;
};

// The place of a field, which a Form leaves free: nothing is drawn.
struct FieldMark
{
};

using Mark = std::variant<GlyphMark, FillMark, PathMark, PictureMark, FieldMark>;

inline void translate(Mark &mark, QPointF by)
{
    if (auto *glyphs = std::get_if<GlyphMark>(&mark))
        glyphs->at += by;
    else if (auto *fill = std::get_if<FillMark>(&mark))
        fill->rect.translate(by);
    else if (auto *path = std::get_if<PathMark>(&mark))
        path->path.translate(by);
    else if (auto *picture = std::get_if<PictureMark>(&mark))
        picture->rect.translate(by);
}

// Content without meaning of its own (ISO 32000-1, 14.8.2.2.2). Layout: tints, bars and rules.
enum class Artifact { None, Layout, Watermark, RepeatedHead, Header, Footer };

// What one node, or one kind of artifact, puts on one page. A Link has one ink per line.
struct Ink
{
    int page = 0;
    const Node *node = nullptr;
    Artifact artifact = Artifact::None;
    QRectF bounds;
    std::vector<Mark> marks;
};

struct Bookmark
{
    int level = 1;
    QString title;
    int page = 0;
    qreal top = 0;
    const Node *node = nullptr;
};

// Where something stands: on which page, and how far from its top.
struct Place
{
    int page = 0;
    qreal top = 0;
};

// Inks are ordered by page, and on a page in reading order. The tree is shared and never changes.
// Glyphs belong to the thread that shaped them: compose, render and print in one thread.
struct Pages
{
    QSizeF sizeInPoints;
    int count = 0;
    std::shared_ptr<const Node> root;
    std::vector<Ink> inks;
    std::vector<Bookmark> bookmarks;
    QHash<const Node *, Place> places; // of what Links lead to
};

} // namespace votum
