// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/words/fieldcolumns.h"

#include "ui/look/theme.h"

#include <QGridLayout>
#include <QLabel>

#include <algorithm>

namespace votum {

namespace {

constexpr int narrow = 58; // units; a date and its button need a quarter of it

} // namespace

FieldColumns::FieldColumns(QWidget *parent) : QWidget(parent), m_grid(new QGridLayout(this))
{
    m_grid->setContentsMargins(0, 0, 0, 0);
    m_grid->setHorizontalSpacing(2 * unit(this));
    m_grid->setVerticalSpacing(unit(this) / 2);
}

void FieldColumns::add(QWidget *field, bool isWide)
{
    m_cells.push_back({new QLabel(this), field, isWide});
    m_cells.back().caption->setBuddy(field);
    arrange();
}

void FieldColumns::caption(QWidget *field, const QString &caption)
{
    const auto cell = std::find_if(m_cells.begin(), m_cells.end(),
                                   [field](const Cell &one) { return one.field == field; });
    Q_ASSERT(cell != m_cells.end());
    cell->caption->setText(caption);
    field->setAccessibleName(QString(caption).remove(u'&'));
}

void FieldColumns::arrange()
{
    int row = 0, column = 0;
    for (const Cell &cell : m_cells) {
        const int span = cell.isWide ? 2 : 1;
        if (column + span > m_columns) {
            row += 2;
            column = 0;
        }
        m_grid->addWidget(cell.caption, row, column, 1, span);
        m_grid->addWidget(cell.field, row + 1, column, 1, span, Qt::AlignTop);
        column += span;
    }
    for (int i = 0; i < 4; ++i)
        m_grid->setColumnStretch(i, i < m_columns ? 1 : 0);
}

void FieldColumns::resizeEvent(QResizeEvent *event)
{
    QWidget::resizeEvent(event);
    const int columns = width() < narrow * unit(this) ? 2 : 4;
    if (columns == m_columns)
        return;
    m_columns = columns;
    arrange();
}

} // namespace votum
