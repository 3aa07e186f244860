// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QSize>

class QPainter;
class QPushButton;
class QRect;
class QStyleOption;
class QStyleOptionButton;
class QStyleOptionComboBox;
class QStyleOptionHeader;
class QStyleOptionToolButton;
class QWidget;

namespace votum {

// How the program's own controls look: flat, with an outline that can be seen, two units high and
// more. ProgramStyle (programstyle.h) asks for them. GUI thread.

// The one step that leads on in a window: filled with the accent.
void makePrimary(QPushButton *button);
void setIconAfter(QPushButton *button); // an arrow that leads on stands behind the words

// From what is in them.
QSize pushButtonSize(const QStyleOptionButton &option, const QSize &content, const QWidget &button);
QSize fieldSize(const QSize &styled, const QWidget *field);

void drawPushButton(const QStyleOptionButton &option, QPainter *painter, const QWidget &button);
// The ground and outline of a tool button; one that raises itself has them only while it is on,
// hovered over or in focus.
void drawToolPanel(const QStyleOption &option, QPainter *painter);
// Ground, outline and arrow; what is chosen is drawn by the style beneath.
void drawComboPanel(const QStyleOptionComboBox &option, const QRect &arrow, QPainter *painter);
void drawFieldPanel(const QStyleOption &option, QPainter *painter);
void drawHeaderSection(const QStyleOptionHeader &option, QPainter *painter);

} // namespace votum
