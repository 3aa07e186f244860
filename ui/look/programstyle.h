// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QPalette>
#include <QProxyStyle>

class QStyleOptionViewItem;

namespace votum {

// The outline of what can be chosen or typed into; contrast at least 3 : 1 (WCAG 2.2, 1.4.11).
QColor rimColor(const QPalette &palette);
// What a system's palette needs: legiblePlaceholder() (theme.h), and the program's accent for what
// is selected, one colour in lists, tables and text.
QPalette programPalette(const QPalette &system);

// The platform's style, with what people press, choose and type into drawn by the program
// (controls.h): indicators, buttons and fields have an outline that can be seen (rimColor()), the
// focus is a ring in the accent colour everywhere, a row that is chosen is tinted and keeps the
// colour of its text, buttons of dialogs bear no icons of another family. Windows' own style has no
// dark colours in this Qt: where the system is dark, Fusion takes its place. GUI thread.
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
    QSize sizeFromContents(ContentsType type, const QStyleOption *option, const QSize &size,
                           const QWidget *widget) const override;
    QRect subElementRect(SubElement element, const QStyleOption *option,
                         const QWidget *widget) const override;
    int pixelMetric(PixelMetric metric, const QStyleOption *option,
                    const QWidget *widget) const override;
    int styleHint(StyleHint hint, const QStyleOption *option = nullptr,
                  const QWidget *widget = nullptr,
                  QStyleHintReturn *returned = nullptr) const override;

private:
    void drawChosen(const QStyleOptionViewItem &option, QPainter *painter,
                    const QWidget *widget) const;
};

} // namespace votum
