// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/register/registertable.h"

#include "ui/look/icons.h"
#include "ui/look/theme.h"
#include "ui/register/columnsdialog.h"
#include "ui/register/registermodel.h"

#include <QAction>
#include <QHeaderView>
#include <QMenu>

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
    horizontalHeader()->setContextMenuPolicy(Qt::CustomContextMenu);
    connect(horizontalHeader(), &QHeaderView::customContextMenuRequested, this,
            &RegisterTable::showHeaderMenu);
}

void RegisterTable::askForColumns()
{
    (new ColumnsDialog(this, window()))->open();
}

void RegisterTable::showHeaderMenu(const QPoint &at)
{
    QMenu menu(this);
    menu.setObjectName("columnMenu"_L1);
    const std::vector<int> shown = shownColumns();
    for (int column = 0; column < RegisterModel::columns; ++column) {
        QAction *action = menu.addAction(model()->headerData(column, Qt::Horizontal).toString(),
                                         this, [this, column, shown](bool isWanted) {
                                             std::vector<int> wanted = shown;
                                             std::erase(wanted, column);
                                             if (isWanted)
                                                 wanted.push_back(column);
                                             chooseColumns(wanted);
                                         });
        action->setCheckable(true);
        action->setChecked(!isColumnHidden(column));
        action->setEnabled(!action->isChecked() || shown.size() > 1); // one stays
    }
    menu.addSeparator();
    menu.addAction(icon(u"settings"_s), tr("Columns…"), this, &RegisterTable::askForColumns);
    menu.addAction(icon(u"undo"_s), tr("Usual columns"), this, &ColumnTable::useUsualColumns);
    menu.exec(horizontalHeader()->mapToGlobal(at));
}

// Columns share what room there is, between the least they need and the usual; the title takes what
// is left. Where nobody chose and even the least is too much, who asked for it gives way, then the
// channel, which the preview tells both, then the day of the last change.
void RegisterTable::layOutColumns()
{
    struct Width
    {
        double least, usual; // in units
    };
    constexpr std::array<Width, RegisterModel::columns> widths{{{14, 14},
                                                                {18, 34},
                                                                {12, 24},
                                                                {9, 17},
                                                                {14, 16},
                                                                {20, 21},
                                                                {18, 19},
                                                                {12, 19},
                                                                {12, 13},
                                                                {12, 24},
                                                                {12, 20},
                                                                {12, 13},
                                                                {12, 19},
                                                                {12, 15}}};
    const double room = double(viewport()->width()) / unit(this);
    double least = 0, usual = 0;
    for (int column = 0; column < RegisterModel::columns; ++column) {
        if (!areColumnsChosen())
            setColumnHidden(column, column >= RegisterModel::usualColumns);
        if (isColumnHidden(column))
            continue;
        least += widths[size_t(column)].least;
        usual += widths[size_t(column)].usual;
    }
    for (const int column :
         {RegisterModel::Requester, RegisterModel::Channel, RegisterModel::Changed}) {
        if (areColumnsChosen() || room >= least)
            break;
        setColumnHidden(column, true);
        least -= widths[size_t(column)].least;
        usual -= widths[size_t(column)].usual;
    }
    const double spare = std::max(usual - least, 1.0); // one column may have no more than its least
    const double share = std::clamp((room - least) / spare, 0.0, 1.0);
    for (int i = 0; i < RegisterModel::columns; ++i) {
        if (isColumnHidden(i))
            continue;
        double width = std::lerp(widths[size_t(i)].least, widths[size_t(i)].usual, share);
        if (i == RegisterModel::Title)
            width += std::max(0.0, room - usual);
        setColumnWidth(i, int(width * unit(this)));
    }
}

} // namespace votum
