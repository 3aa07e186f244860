// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/kit/columntable.h"

#include <QHeaderView>
#include <QScopedValueRollback>

#include <algorithm>

namespace votum {

namespace {

// Before the state of the header: whether its widths are somebody's will, and which are shown.
char markOf(bool drawn, bool chosen)
{
    return chosen ? (drawn ? 'b' : 'c') : (drawn ? 'd' : 's');
}

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
    connect(header, &QHeaderView::sectionResized, this, [this] {
        if (!isVisible() || m_layingOut)
            return;
        m_drawn = true;
        emit columnsChanged();
    });
    connect(header, &QHeaderView::sectionMoved, this, [this] {
        if (!m_layingOut)
            emit columnsChanged();
    });
    connect(header, &QHeaderView::sortIndicatorChanged, this, &ColumnTable::columnsChanged);
}

std::vector<int> ColumnTable::shownColumns() const
{
    std::vector<int> shown;
    for (int place = 0; place < horizontalHeader()->count(); ++place) {
        if (const int column = horizontalHeader()->logicalIndex(place); !isColumnHidden(column))
            shown.push_back(column);
    }
    return shown;
}

void ColumnTable::chooseColumns(const std::vector<int> &columns)
{
    Q_ASSERT(!columns.empty());
    if (columns == shownColumns() && m_chosen)
        return;
    {
        const QScopedValueRollback ours(m_layingOut, true);
        m_chosen = true;
        QHeaderView *header = horizontalHeader();
        for (int column = 0; column < header->count(); ++column)
            setColumnHidden(column, std::ranges::find(columns, column) == columns.end());
        for (size_t place = 0; place < columns.size(); ++place)
            header->moveSection(header->visualIndex(columns[place]), int(place));
    }
    shareRoom();
    emit columnsChanged();
}

void ColumnTable::useUsualColumns()
{
    {
        const QScopedValueRollback ours(m_layingOut, true);
        m_chosen = m_drawn = false;
        QHeaderView *header = horizontalHeader();
        for (int column = 0; column < header->count(); ++column) {
            header->moveSection(header->visualIndex(column), column);
            setColumnHidden(column, false);
        }
    }
    shareRoom();
    emit columnsChanged();
}

QByteArray ColumnTable::columnState() const
{
    return markOf(m_drawn, m_chosen) + horizontalHeader()->saveState();
}

bool ColumnTable::restoreColumns(const QByteArray &state)
{
    for (const bool drawn : {false, true}) {
        for (const bool chosen : {false, true}) {
            if (!state.startsWith(markOf(drawn, chosen)))
                continue;
            {
                const QScopedValueRollback ours(m_layingOut, true);
                if (!horizontalHeader()->restoreState(state.sliced(1)))
                    return false;
            }
            m_drawn = drawn;
            m_chosen = chosen;
            shareRoom();
            return true;
        }
    }
    return false;
}

void ColumnTable::resizeEvent(QResizeEvent *event)
{
    QTableView::resizeEvent(event);
    shareRoom();
}

void ColumnTable::shareRoom()
{
    if (m_drawn || !model())
        return;
    const QScopedValueRollback ours(m_layingOut, true);
    layOutColumns();
}

} // namespace votum
