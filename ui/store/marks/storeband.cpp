// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/store/marks/storeband.h"

#include "ui/look/icons.h"
#include "ui/look/theme.h"

#include <QDir>
#include <QEvent>
#include <QHBoxLayout>
#include <QLabel>
#include <QPainter>
#include <QStyle>
#include <QToolButton>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace votum {

StoreBand::StoreBand(QWidget *parent)
    : QWidget(parent), m_name(new QLabel(this)), m_edit(new QToolButton(this))
{
    setObjectName("storeBand"_L1);
    m_name->setTextFormat(Qt::PlainText);
    QFont font = m_name->font();
    font.setWeight(QFont::DemiBold);
    m_name->setFont(font);
    m_edit->setObjectName("editStoreMark"_L1);
    m_edit->setAutoRaise(true);
    m_edit->setIcon(icon(u"edit"_s));
    auto *layout = new QHBoxLayout(this);
    layout->setContentsMargins(4 * unit(this), unit(this) / 4, unit(this), unit(this) / 4);
    layout->addWidget(m_name, 1);
    layout->addWidget(m_edit);
    connect(m_edit, &QToolButton::clicked, this, &StoreBand::editRequested);
    retranslate();
}

void StoreBand::show(const StoreMark &mark, const QString &path)
{
    m_mark = mark;
    m_path = path;
    m_name->setText(mark.name);
    retranslate();
    update();
    setVisible(true);
}

void StoreBand::retranslate()
{
    m_name->setAccessibleName(tr("Store: %1, %2").arg(m_mark.name, markColorName(m_mark.color)));
    m_name->setToolTip(exactToolTip(QDir::toNativeSeparators(m_path)));
    m_edit->setToolTip(tr("Name and colour of the store…"));
    m_edit->setAccessibleName(m_edit->toolTip());
}

void StoreBand::changeEvent(QEvent *event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::LanguageChange)
        retranslate();
}

// A block at the beginning of the line and a rule below it; the name says the same.
void StoreBand::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    const QColor color = markColor(m_mark.color, palette());
    const int u = unit(this);
    const QRect block = QStyle::visualRect(layoutDirection(), rect(), {0, 0, 2 * u, height()});
    painter.fillRect(block, color);
    painter.fillRect(0, height() - std::max(2, u / 4), width(), std::max(2, u / 4), color);
}

} // namespace votum
