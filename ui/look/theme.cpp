// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/look/theme.h"

#include "core/text/visible.h"

#include <QFontMetricsF>
#include <QGuiApplication>
#include <QScreen>
#include <QTextDocument>
#include <QWidget>

#include <array>
#include <cmath>

using namespace Qt::StringLiterals;

namespace votum {

namespace {

struct Shades
{
    QColor light, dark;
};

// In the order of Role.
constexpr std::array<Shades, 5> roles{{
    {QColor(0xa8, 0x1e, 0x1e), QColor(0xff, 0x9a, 0x92)},
    {QColor(0x8a, 0x45, 0x00), QColor(0xff, 0xbc, 0x6b)},
    {QColor(0x1f, 0x56, 0x9c), QColor(0x93, 0xc0, 0xff)},
    {QColor(0x1b, 0x63, 0x2f), QColor(0x86, 0xd9, 0x9b)},
    {QColor(0x62, 0x3f, 0x8c), QColor(0xcf, 0xb6, 0xf5)},
}};
constexpr Shades accent{QColor(0x17, 0x55, 0x7a), QColor(0x7c, 0xc4, 0xee)};

double luminance(const QColor &color)
{
    const auto linear = [](double value) {
        return value <= 0.04045 ? value / 12.92 : std::pow((value + 0.055) / 1.055, 2.4);
    };
    return 0.2126 * linear(color.redF()) + 0.7152 * linear(color.greenF()) +
           0.0722 * linear(color.blueF());
}

QFont scaled(QFont font, double factor, QFont::Weight weight)
{
    if (font.pointSizeF() > 0)
        font.setPointSizeF(font.pointSizeF() * factor);
    else
        font.setPixelSize(int(std::lround(font.pixelSize() * factor)));
    font.setWeight(weight);
    return font;
}

// Black on white or white on black, nearly: somebody needs it so. Then text and icons have a
// contrast of at least 7 : 1 (WCAG 2.2, 1.4.6), tints are none, and lines are as strong as text.
// Black on the grey of an ordinary light scheme has 18.
bool isHighContrast(const QPalette &palette)
{
    return contrast(palette.color(QPalette::WindowText), palette.color(QPalette::Window)) >= 20;
}

} // namespace

QColor blend(const QColor &top, const QColor &bottom, double share)
{
    const auto mix = [share](int over, int under) {
        return int(std::lround(over * share + under * (1 - share)));
    };
    return QColor(mix(top.red(), bottom.red()), mix(top.green(), bottom.green()),
                  mix(top.blue(), bottom.blue()));
}

bool isDark(const QPalette &palette)
{
    return palette.color(QPalette::WindowText).lightnessF() >
           palette.color(QPalette::Window).lightnessF();
}

QColor roleColor(Role role, const QPalette &palette)
{
    const Shades &shades = roles[size_t(role)];
    return isDark(palette) ? shades.dark : shades.light;
}

QColor tint(Role role, const QPalette &palette)
{
    return blend(roleColor(role, palette), palette.color(QPalette::Base),
                 isHighContrast(palette) ? 0 : 0.09);
}

QColor accentColor(const QPalette &palette)
{
    return isDark(palette) ? accent.dark : accent.light;
}

QColor accentTint(const QPalette &palette)
{
    return blend(accentColor(palette), palette.color(QPalette::Base),
                 isHighContrast(palette) ? 0 : 0.12);
}

QColor quietColor(const QPalette &palette)
{
    return blend(palette.color(QPalette::WindowText), palette.color(QPalette::Window),
                 isHighContrast(palette) ? 1 : 0.72);
}

QPalette legiblePlaceholder(const QPalette &system)
{
    QPalette changes;
    const QColor base = system.color(QPalette::Base),
                 hint = system.color(QPalette::PlaceholderText);
    const bool isHigh = isHighContrast(system);
    if (contrast(blend(hint, base, hint.alphaF()), base) < (isHigh ? 7 : 3))
        changes.setColor(QPalette::PlaceholderText,
                         blend(system.color(QPalette::Text), base, isHigh ? 0.8 : 0.6));
    return changes;
}

QColor lineColor(const QPalette &palette)
{
    return blend(palette.color(QPalette::WindowText), palette.color(QPalette::Window),
                 isHighContrast(palette) ? 1 : 0.2);
}

double contrast(const QColor &one, const QColor &other)
{
    const double first = luminance(one), second = luminance(other);
    return (std::max(first, second) + 0.05) / (std::min(first, second) + 0.05);
}

int unit(const QWidget *widget)
{
    return std::max(4, int(std::lround(QFontMetricsF(widget->font()).height() / 2)));
}

void resizeInUnits(QWidget *window, int width, int height)
{
    const QSize room = window->screen()->availableSize() * 0.95; // the frame takes some
    window->resize((QSize(width, height) * unit(window)).boundedTo(room));
}

int iconSide(const QWidget *widget)
{
    return 2 * unit(widget);
}

QFont titleFont(const QFont &base)
{
    return scaled(base, 1.6, QFont::DemiBold);
}

QFont headingFont(const QFont &base)
{
    return scaled(base, 1.2, QFont::DemiBold);
}

QFont smallFont(const QFont &base)
{
    return scaled(base, 0.92, QFont::Normal);
}

QString exactToolTip(const QString &text)
{
    const QString shown = visible(text);
    if (!Qt::mightBeRichText(shown))
        return shown;
    return u"<span>"_s + shown.toHtmlEscaped() + u"</span>"_s;
}

void colorText(QWidget *widget, const QColor &color)
{
    QPalette palette = widget->palette();
    if (palette.color(QPalette::WindowText) == color)
        return;
    palette.setColor(QPalette::WindowText, color);
    palette.setColor(QPalette::Text, color);
    widget->setPalette(palette);
}

} // namespace votum
