// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/kit/columntable.h"

#include <QHeaderView>
#include <QScopedValueRollback>

namespace votum {

namespace {

// Before the state of the header: whether its widths are somebody's will.
constexpr char drawnMark = 'd', sharedMark = 's';

} // namespace

ColumnTable::ColumnTable(QWidget *parent) : QTableView(parent)
{
    setSelectionBehavior(QAbstractItemView::SelectRows);
    setTabKeyNavigation(false);
    setSortingEnabled(true);
    setHorizontalScrollMode(QAbstractItemView::ScrollPerPixel);
    verticalHeader()->hide();
    QHeaderView *header = horizontalHeader();
    header->setHighlightSections(false);
    connect(header, &QHeaderView::sectionResized, this,
            [this] { m_drawn = m_drawn || (isVisible() && !m_layingOut); });
}

QByteArray ColumnTable::columnState() const
{
    return (m_drawn ? drawnMark : sharedMark) + horizontalHeader()->saveState();
}

bool ColumnTable::restoreColumns(const QByteArray &state)
{
    m_drawn = state.startsWith(drawnMark);
    return (m_drawn || state.startsWith(sharedMark)) &&
           horizontalHeader()->restoreState(state.sliced(1));
}

void ColumnTable::resizeEvent(QResizeEvent *event)
{
    QTableView::resizeEvent(event);
    if (m_drawn || !model())
        return;
    const QScopedValueRollback ours(m_layingOut, true);
    layOutColumns();
}

} // namespace votum
