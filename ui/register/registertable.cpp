// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/register/registertable.h"

#include "ui/look/icons.h"
#include "ui/look/theme.h"
#include "ui/register/columnsdialog.h"
#include "ui/register/registermodel.h"

#include <QAction>
#include <QHeaderView>
#include <QKeyEvent>
#include <QMenu>
#include <QMouseEvent>
#include <QPainter>
#include <QStyledItemDelegate>

#include <algorithm>
#include <array>
#include <cmath>

using namespace Qt::StringLiterals;

namespace votum {

namespace {

// The head of a group goes across the table, whatever its columns: each cell paints its share.
class GroupDelegate : public QStyledItemDelegate
{
public:
    explicit GroupDelegate(QTableView *table) : QStyledItemDelegate(table), m_table(table) {}

    void paint(QPainter *painter, const QStyleOptionViewItem &option,
               const QModelIndex &index) const override
    {
        const QVariant words = index.data(RegisterModel::GroupRole);
        if (!words.isValid())
            return QStyledItemDelegate::paint(painter, option, index);
        const QPalette &palette = option.palette;
        const QRect line(0, option.rect.y(), m_table->viewport()->width(), option.rect.height());
        painter->save();
        painter->setClipRect(option.rect);
        painter->fillRect(option.rect, palette.color(QPalette::Window));
        const int u = unit(m_table), side = iconSide(m_table);
        const QRect place = QStyle::alignedRect(option.direction, Qt::AlignLeft | Qt::AlignVCenter,
                                                {side, side}, line.adjusted(u / 2, 0, -u / 2, 0));
        icon(index.data(RegisterModel::FoldedRole).toBool() ? u"next"_s : u"down"_s)
            .paint(painter, place);
        QFont font = option.font;
        font.setWeight(QFont::DemiBold);
        painter->setFont(font);
        painter->setPen(palette.color(QPalette::WindowText));
        const int indent = side + u;
        const QRect room =
            QStyle::visualRect(option.direction, line, line.adjusted(indent, 0, -u / 2, 0));
        painter->drawText(
            room, Qt::AlignVCenter | Qt::TextSingleLine | Qt::AlignLeading,
            QFontMetrics(font).elidedText(words.toString(), Qt::ElideRight, room.width()));
        if (m_table->hasFocus() && m_table->currentIndex().row() == index.row()) {
            painter->setPen(QPen(accentColor(palette), 2));
            painter->drawRect(line.adjusted(1, 1, -1, -1));
        }
        painter->restore();
    }

private:
    QTableView *m_table;
};

} // namespace

RegisterTable::RegisterTable(QWidget *parent) : ColumnTable(parent)
{
    setObjectName("registerTable"_L1);
    setSelectionMode(QAbstractItemView::ExtendedSelection);
    setShowGrid(false);
    setWordWrap(false);
    setContextMenuPolicy(Qt::CustomContextMenu);
    setItemDelegate(new GroupDelegate(this));
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

RegisterModel *RegisterTable::registerModel() const
{
    return qobject_cast<RegisterModel *>(model());
}

void RegisterTable::fold(int groupRow, bool isFolded)
{
    if (groupRow < 0)
        return;
    // What is hidden is neither current nor selected.
    setCurrentIndex(model()->index(groupRow, std::max(0, currentIndex().column())));
    registerModel()->fold(groupRow, isFolded);
}

void RegisterTable::keyPressEvent(QKeyEvent *event)
{
    const int row = currentIndex().row(), head = registerModel()->groupRow(row);
    const bool isHead = row >= 0 && row == head;
    const bool isFolded = isHead && model()->index(row, 0).data(RegisterModel::FoldedRole).toBool();
    switch (event->modifiers() == Qt::NoModifier && head >= 0 ? event->key() : 0) {
    case Qt::Key_Left:
        if (isHead)
            return fold(head, true);
        return setCurrentIndex(model()->index(head, currentIndex().column()));
    case Qt::Key_Right:
        if (isHead)
            fold(head, false);
        return;
    case Qt::Key_Return:
    case Qt::Key_Enter:
    case Qt::Key_Space:
        if (isHead)
            return fold(head, !isFolded);
        break;
    default:
        break;
    }
    ColumnTable::keyPressEvent(event);
}

void RegisterTable::mousePressEvent(QMouseEvent *event)
{
    const QModelIndex at = indexAt(event->position().toPoint());
    if (event->button() == Qt::LeftButton && at.isValid() && registerModel()->isGroup(at.row()))
        fold(at.row(), !at.data(RegisterModel::FoldedRole).toBool());
    else
        ColumnTable::mousePressEvent(event);
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
                                                                {13, 17},
                                                                {14, 16},
                                                                {20, 21},
                                                                {18, 19},
                                                                {12, 19},
                                                                {12, 13},
                                                                {12, 24},
                                                                {12, 20},
                                                                {13, 14},
                                                                {19, 20},
                                                                {13, 15}}};
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
