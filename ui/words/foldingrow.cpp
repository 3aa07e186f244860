// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/words/foldingrow.h"

#include "ui/look/theme.h"

#include <QBoxLayout>
#include <QEvent>

namespace votum {

FoldingRow::FoldingRow(QWidget *parent)
    : QWidget(parent)
    , m_groups(new QBoxLayout(QBoxLayout::LeftToRight, this))
    , m_left(new QWidget(this))
    , m_right(new QWidget(this))
{
    m_groups->setContentsMargins(0, 0, 0, 0);
    m_groups->setSpacing(0);
    m_groups->addWidget(m_left, 0, Qt::AlignLeft);
    m_groups->addWidget(m_right, 1, Qt::AlignRight);
    for (QWidget *group : {m_left, m_right}) {
        auto *row = new QHBoxLayout(group);
        row->setContentsMargins(0, 0, 0, 0);
        row->setSpacing(unit(this) / 2);
    }
    // As narrow as whoever holds it: it folds instead.
    setSizePolicy(QSizePolicy::Ignored, QSizePolicy::Fixed);
}

void FoldingRow::addLeft(QWidget *widget)
{
    m_left->layout()->addWidget(widget);
}

void FoldingRow::addRight(QWidget *widget)
{
    m_right->layout()->addWidget(widget);
}

void FoldingRow::resizeEvent(QResizeEvent *event)
{
    QWidget::resizeEvent(event);
    fold();
}

bool FoldingRow::event(QEvent *event)
{
    const bool done = QWidget::event(event);
    if (event->type() == QEvent::LayoutRequest)
        fold();
    return done;
}

void FoldingRow::fold()
{
    const bool fits = m_left->sizeHint().width() + m_right->sizeHint().width() <= width();
    m_groups->setDirection(fits ? QBoxLayout::LeftToRight : QBoxLayout::TopToBottom);
}

} // namespace votum
