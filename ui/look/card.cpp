// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/look/card.h"

#include "ui/look/theme.h"

#include <QGuiApplication>
#include <QPainter>
#include <QVBoxLayout>

namespace votum {

namespace {

constexpr int flashMilliseconds = 1600;

} // namespace

Card::Card(QWidget *parent) : QWidget(parent), m_column(new QVBoxLayout(this))
{
    const int space = unit(this);
    m_column->setContentsMargins(2 * space, 3 * space / 2, 2 * space, 3 * space / 2);
    m_column->setSpacing(space);
    m_flash.setSingleShot(true);
    m_flash.setInterval(flashMilliseconds);
    connect(&m_flash, &QTimer::timeout, this, qOverload<>(&QWidget::update));
}

Card *Card::on(QWidget *page)
{
    auto *card = new Card(page);
    auto *layout = new QVBoxLayout(page);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->addWidget(card);
    return card;
}

void Card::flash()
{
    m_flash.start();
    update();
}

void Card::setCurrent(bool current)
{
    m_isCurrent = current;
    update();
}

void Card::paintEvent(QPaintEvent *)
{
    const QPalette palette = QGuiApplication::palette();
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    // In a dark scheme the sheet is lighter than the page, so that fields stand out from both.
    painter.setBrush(isDark(palette) ? palette.color(QPalette::Window).lighter(120)
                                     : palette.color(QPalette::Base));
    painter.setPen(m_flash.isActive() ? QPen(accentColor(palette), 3)
                   : m_isCurrent      ? QPen(accentColor(palette), 1.5)
                                      : QPen(lineColor(palette), 1));
    painter.drawRoundedRect(QRectF(rect()).adjusted(1.5, 1.5, -1.5, -1.5), unit(this) / 2.0,
                            unit(this) / 2.0);
}

} // namespace votum
