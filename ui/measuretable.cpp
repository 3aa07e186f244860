#include "ui/measuretable.h"

#include "ui/measuremodel.h"
#include "ui/theme.h"

#include <QEvent>
#include <QHeaderView>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace votum {

MeasureTable::MeasureTable(QWidget *parent) : ColumnTable(parent)
{
    setObjectName("measureTable"_L1);
    setSelectionMode(QAbstractItemView::ExtendedSelection);
    setWordWrap(true);
    setVerticalScrollMode(QAbstractItemView::ScrollPerPixel);
    verticalHeader()->setSectionResizeMode(QHeaderView::ResizeToContents);
    setMinimumHeight(24 * unit(this));
    limitRows();
}

void MeasureTable::changeEvent(QEvent *event)
{
    ColumnTable::changeEvent(event);
    if (event->type() == QEvent::FontChange)
        limitRows();
}

void MeasureTable::limitRows()
{
    constexpr int lines = 3;
    verticalHeader()->setMaximumSectionSize(lines * fontMetrics().lineSpacing() + unit(this));
}

// The two texts take what the others leave.
void MeasureTable::layOutColumns()
{
    const int owner = 17 * unit(this), due = 12 * unit(this), status = 17 * unit(this);
    const int rest = std::max(viewport()->width() - owner - due - status, 40 * unit(this));
    setColumnWidth(MeasureModel::Text, rest / 2);
    setColumnWidth(MeasureModel::Closes, rest - rest / 2);
    setColumnWidth(MeasureModel::Owner, owner);
    setColumnWidth(MeasureModel::Due, due);
    setColumnWidth(MeasureModel::Status, status);
}

} // namespace votum
