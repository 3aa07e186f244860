// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "report/pages/pages.h"

#include <vector>

// Composed content on its way to pages: a stack of boxes that are never split.
namespace votum {

struct Said;

// A piece of content in its box; a node, or an artifact.
struct Item
{
    const Node *node = nullptr;
    Artifact artifact = Artifact::None;
    QRectF bounds;
    Mark mark;
};

// A ground that runs behind a series of boxes, across page breaks.
struct Panel
{
    qreal left = 0;
    qreal width = 0;
    qreal barWidth = 0;
    QColor bar;
    QColor tint;
};

// Places in lists beside the boxes; -1 is none.
struct Box
{
    qreal before = 0; // space above, dropped at the top of a page
    qreal height = 0;
    bool keepWithNext = false;  // heading and text, first and last two lines of a paragraph
    bool groupWithNext = false; // given up where the group is taller than a page
    bool startsPage = false;
    int repeatedHead = -1; // the head to repeat where this box begins a page
    int panel = -1;
    int bookmark = -1;
    std::vector<Item> items; // relative to the box's top left corner
};

// A picture as large as it is printed, with `left` page units beside it.
Box pictureBox(const Picture &picture, qreal left, const Node *figure);

// Puts it at the top of the boxes from `first` on, which end no higher than it does.
void placeBeside(const Box &picture, std::vector<Box> &boxes, size_t first);

// Keeps the first two rows together and the last two, so that none stands alone at the foot of a
// page or under a repeated head. `rows`: where each begins; the last one ends with the boxes.
void joinRows(std::vector<Box> &boxes, const std::vector<size_t> &rows);

// The columns of a form side by side.
Box formRowBox(const QList<FormCell> &cells, qreal left, qreal width, Node *parent, Said &said);

struct Placement
{
    int page = 0;
    qreal top = 0; // within the page's content area
    bool headAbove = false;
};

// Where each box goes on pages whose content area is `height` high. Pure.
std::vector<Placement> placeBoxes(const std::vector<Box> &boxes, const std::vector<Box> &heads,
                                  qreal height);

} // namespace votum
