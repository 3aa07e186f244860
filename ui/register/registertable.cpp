// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/register/registertable.h"

#include "ui/look/theme.h"
#include "ui/register/registermodel.h"

#include <QHeaderView>

#include <algorithm>
#include <array>
#include <cmath>

using namespace Qt::StringLiterals;

namespace votum {

RegisterTable::RegisterTable(QWidget *parent) : ColumnTable(parent)
{
    setObjectName("registerTable"_L1);
    setSelectionMode(QAbstractItemView::ExtendedSelection);
    setShowGrid(false);
    setWordWrap(false);
    setContextMenuPolicy(Qt::CustomContextMenu);
    verticalHeader()->setDefaultSectionSize(fontMetrics().height() + 2 * unit(this));
    horizontalHeader()->setSectionsMovable(true);
}

// Columns share what room there is, between the least they need and the usual; the title takes what
// is left. Where even the least is too much, who asked for it gives way, then the channel, which
// the preview tells both, then the day of the last change.
void RegisterTable::layOutColumns()
{
    struct Width
    {
        double least, usual; // in units
    };
    constexpr std::array<Width, RegisterModel::columns> widths{
        {{14, 14}, {18, 34}, {12, 24}, {9, 17}, {14, 16}, {20, 21}, {18, 19}, {12, 19}, {12, 13}}};
    const double room = double(viewport()->width()) / unit(this);
    double least = 0, usual = 0;
    for (const Width &width : widths) {
        least += width.least;
        usual += width.usual;
    }
    for (const int column :
         {RegisterModel::Requester, RegisterModel::Channel, RegisterModel::Changed}) {
        const bool narrow = room < least;
        setColumnHidden(column, narrow);
        if (narrow) {
            least -= widths[size_t(column)].least;
            usual -= widths[size_t(column)].usual;
        }
    }
    const double share = std::clamp((room - least) / (usual - least), 0.0, 1.0);
    for (int i = 0; i < RegisterModel::columns; ++i) {
        double width = std::lerp(widths[size_t(i)].least, widths[size_t(i)].usual, share);
        if (i == RegisterModel::Title)
            width += std::max(0.0, room - usual);
        setColumnWidth(i, int(width * unit(this)));
    }
}

} // namespace votum
