// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QPalette>
#include <QProxyStyle>

namespace votum {

// The outline of what can be chosen or typed into; contrast at least 3 : 1 (WCAG 2.2, 1.4.11).
QColor rimColor(const QPalette &palette);
// What a system's palette needs: legiblePlaceholder() (theme.h), and the program's accent for what
// is selected, one colour in lists, tables and text.
QPalette programPalette(const QPalette &system);

// The platform's style, with what it leaves too faint drawn by the program: indicators and fields
// have an outline that can be seen (rimColor()), the focus is a ring in the accent colour
// everywhere, buttons of dialogs bear no icons of another family. Windows' own style has no dark
// colours in this Qt: where the system is dark, Fusion takes its place. GUI thread.
class ProgramStyle : public QProxyStyle
{
    Q_OBJECT

public:
    ProgramStyle(); // needs the application, whose palette tells light from dark

    void drawPrimitive(PrimitiveElement element, const QStyleOption *option, QPainter *painter,
                       const QWidget *widget = nullptr) const override;
    void drawControl(ControlElement element, const QStyleOption *option, QPainter *painter,
                     const QWidget *widget = nullptr) const override;
    void drawComplexControl(ComplexControl control, const QStyleOptionComplex *option,
                            QPainter *painter, const QWidget *widget = nullptr) const override;
    int styleHint(StyleHint hint, const QStyleOption *option = nullptr,
                  const QWidget *widget = nullptr,
                  QStyleHintReturn *returned = nullptr) const override;
};

} // namespace votum
