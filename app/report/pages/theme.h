// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "report/content/composer.h"

#include <QColor>
#include <QMarginsF>

// The look of the report in one place. Lengths in points.
namespace votum::theme {

inline constexpr QMarginsF margins{50, 50, 50, 50};
inline constexpr qreal headerTop = 27;
inline constexpr qreal footerRise = 33; // from the page's lower edge

struct Type
{
    qreal size;
    bool bold;
    qreal before;  // space above
    qreal leading; // line height as a multiple of the size
};

inline constexpr Type body{9.5, false, 4.5, 1.3};
inline constexpr Type lead{11, false, 6, 1.4};
inline constexpr Type answer{14.5, true, 3, 1.3};
inline constexpr Type note{9, false, 2.5, 1.24};
inline constexpr Type smallPrint{9, false, 1.5, 1.24};
inline constexpr Type caption{9, true, 10, 1.38};
inline constexpr Type cell{9, false, 0, 1.24};
inline constexpr Type cellHead{9, true, 0, 1.24};
inline constexpr Type documentTitle{17, true, 0, 1.25};
inline constexpr Type frame{7.5, false, 0, 1.3};
inline constexpr Type frameMark{7.5, true, 0, 1.3};
inline constexpr Type contents[] = {
    {9, false, 0.5, 1.35}, {9, false, 0.5, 1.35}, {9, false, 0.5, 1.35}};
inline constexpr Type headings[] = {
    {13.5, true, 15, 1.25}, {11, true, 10, 1.3}, {9.5, true, 7, 1.32}};

inline constexpr qreal listIndent = 16;
inline constexpr qreal listGap = 1;
inline constexpr qreal entryIndent = 34;
inline constexpr qreal entryGap = 5;
inline constexpr qreal noteGap = 0.5; // above a note of an entry
inline constexpr qreal cellPaddingX = 5;
inline constexpr qreal cellPaddingY = 2;
inline constexpr qreal hairline = 0.5;
inline constexpr qreal panelBar = 3;
inline constexpr qreal panelPadding = 10;
inline constexpr qreal signatureSpace = 40; // to write in, above the rule
inline constexpr qreal formGap = 3;         // above a row of a form
inline constexpr qreal formColumn = 10;     // between its columns
inline constexpr qreal formBox = 9;         // a box to tick
inline constexpr qreal formIndent = 15;     // of the words beside it
inline constexpr qreal formLine = 17;       // a line to write on
inline constexpr qreal formEdge = 1;
inline constexpr qreal formText = 42; // room for several
inline constexpr qreal contentsIndent = 12;
inline constexpr qreal pictureWidth = 180; // at most, and no pixel larger than a point
inline constexpr qreal pictureHeight = 54;
inline constexpr qreal pictureGap = 14;
inline constexpr qreal treeIndent = 24;
inline constexpr qreal treeGap = 8; // above each box but the first
inline constexpr qreal treeBoxWidth = 330;
inline constexpr qreal treeEdge = 0.75;
inline constexpr qreal arrowWidth = 1;
inline constexpr qreal arrowHead = 5;

inline constexpr QColor rule{0xcf, 0xd6, 0xdd};
inline constexpr QColor strongRule{0x8a, 0x97, 0xa3};
inline constexpr QColor watermark{0xec, 0xee, 0xf1};

// Dark enough for text on white and on tint(tone) (contrast of 4.5 : 1 at least, WCAG 1.4.3).
QColor ink(Tone tone);
// The background that goes with a tone.
QColor tint(Tone tone);

} // namespace votum::theme
