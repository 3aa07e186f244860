// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QColor>
#include <QFont>
#include <QPalette>

class QWidget;

namespace votum {

// The look of the window in one place: colours by meaning, distances from the font. GUI thread.

// What a colour says. Never alone: an icon (icons.h) and a word stand beside it.
enum class Role { Blocking, Serious, Notice, Fine, Open };

// Qt 6.4 cannot say whether the scheme is dark: it is if text is lighter than its background.
bool isDark(const QPalette &palette);

// For text and icons on base, window and tint(role) of this palette; contrast at least 4.5 : 1
// (WCAG 2.2, 1.4.3).
QColor roleColor(Role role, const QPalette &palette);
// The background that goes with a role.
QColor tint(Role role, const QPalette &palette);
// The one colour of the program itself: the present step, a chosen filter, the focus of a card.
QColor accentColor(const QPalette &palette);
QColor accentTint(const QPalette &palette);
// For text of second rank; contrast as above.
QColor quietColor(const QPalette &palette);
// What a system's palette needs so that the hints in empty fields can be read (contrast 3 : 1): the
// dark ones of some desktops leave them black. Roles it does not set stay the system's.
QPalette legiblePlaceholder(const QPalette &system);
// For hairlines between areas.
QColor lineColor(const QPalette &palette);

// Of two opaque colours, `share` of the one above.
QColor blend(const QColor &top, const QColor &bottom, double share);
// Contrast of two opaque colours, 1 to 21 (WCAG 2.2, "contrast ratio").
double contrast(const QColor &one, const QColor &other);

// The unit of all distances, in device-independent pixels: 8 at a font of usual size.
int unit(const QWidget *widget);
// Gives a window this size in units, or what the screen has room for.
void resizeInUnits(QWidget *window, int width, int height);
// The side of an icon beside text, in device-independent pixels.
int iconSide(const QWidget *widget);

// Sizes of type, relative to the widget's own font.
QFont titleFont(const QFont &base);   // of a page
QFont headingFont(const QFont &base); // of an area or a card
QFont smallFont(const QFont &base);   // remarks

// A tool tip that shows these words as they are: Qt takes what looks like HTML for HTML.
QString exactToolTip(const QString &text);

// Colours the widget's text now; call it again on QEvent::PaletteChange.
void colorText(QWidget *widget, const QColor &color);

} // namespace votum
