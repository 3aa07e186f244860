// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/register/registertable.h"

#include "core/case/answersfile.h"
#include "core/text/visible.h"
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
#include <QTextLayout>

#include <algorithm>
#include <array>
#include <cmath>

using namespace Qt::StringLiterals;

namespace votum {

namespace {

// The head of a group goes across the table, whatever its columns: each cell paints its share. Of a
// row of two lines each cell paints both.
class RegisterDelegate : public QStyledItemDelegate
{
public:
    explicit RegisterDelegate(RegisterTable *table) : QStyledItemDelegate(table), m_table(table) {}

    void paint(QPainter *painter, const QStyleOptionViewItem &option,
               const QModelIndex &index) const override
    {
        const QVariant words = index.data(RegisterModel::GroupRole);
        if (!words.isValid() && m_table->form() == RegisterTable::Form::Table)
            return QStyledItemDelegate::paint(painter, option, index);
        if (!words.isValid())
            return paintLines(painter, option, index);
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
    void paintLines(QPainter *painter, const QStyleOptionViewItem &option,
                    const QModelIndex &index) const
    {
        const auto *model = static_cast<const RegisterModel *>(index.model());
        const CaseSummary &summary = model->summary(index.row());
        const CaseCells &cells = model->cells();
        const int column = index.column(), u = unit(m_table), side = iconSide(m_table);
        const bool isTitle = column == RegisterModel::Title;
        const QPalette &palette = option.palette;
        QStyleOptionViewItem ground = option;
        ground.index = index;
        m_table->style()->drawControl(QStyle::CE_ItemViewItem, &ground, painter, m_table);
        painter->save();
        painter->setPen(lineColor(palette));
        painter->drawLine(option.rect.bottomLeft(), option.rect.bottomRight());
        QRect room = option.rect.adjusted(u, 0, -u, 0);
        const QFont font = option.font, small = smallFont(font);
        const int line = QFontMetrics(font).height(), height = line + QFontMetrics(small).height();
        room.setTop(room.top() + (room.height() - height) / 2);
        const QIcon mark = cells.decoration(summary, isTitle ? RegisterModel::Result : column);
        if (column == RegisterModel::Result) {
            const auto role = CaseCells::resultRole(summary);
            painter->setPen(role ? roleColor(*role, palette) : quietColor(palette));
            paintWrapped(painter, room, font, cells.fullText(summary, column));
            return painter->restore();
        }
        if (!mark.isNull()) {
            mark.paint(painter, room.left(), room.top() + (line - side) / 2, side, side);
            room.setLeft(room.left() + side + u);
        }
        QFont strong = font;
        strong.setWeight(isTitle ? QFont::DemiBold : QFont::Normal);
        const QString second = cells.secondLine(summary, column);
        painter->setPen(palette.color(QPalette::Text));
        room.setHeight(second.isEmpty() ? height : line);
        paintLine(painter, room, strong, index.data().toString());
        painter->setPen(quietColor(palette));
        paintLine(painter, QRect(room.left(), room.top() + line, room.width(), height - line),
                  small, oneLine(second, mostOfALine));
        painter->restore();
    }

    static void paintLine(QPainter *painter, const QRect &room, const QFont &font,
                          const QString &text)
    {
        painter->setFont(font);
        painter->drawText(room, Qt::AlignVCenter | Qt::TextSingleLine,
                          QFontMetrics(font).elidedText(text, Qt::ElideRight, room.width()));
    }

    // In two lines; what is more ends in an ellipsis.
    static void paintWrapped(QPainter *painter, const QRect &room, const QFont &font,
                             const QString &text)
    {
        const QString words = oneLine(text, mostOfALine);
        QTextLayout layout(words, font);
        layout.beginLayout();
        QTextLine first = layout.createLine();
        first.setLineWidth(room.width());
        layout.endLayout();
        const int end = first.textLength(), line = QFontMetrics(font).height();
        const bool isOne = end >= words.size();
        QRect upper(room.left(), room.top(), room.width(), isOne ? room.height() : line);
        if (isOne) // level with the middle of its row
            upper.setHeight(line + QFontMetrics(smallFont(font)).height());
        paintLine(painter, upper, font, words.left(end));
        paintLine(painter, QRect(room.left(), room.top() + line, room.width(), line), font,
                  words.mid(end));
    }

    RegisterTable *m_table;
};

} // namespace

RegisterTable::RegisterTable(QWidget *parent) : ColumnTable(parent)
{
    setObjectName("registerTable"_L1);
    setSelectionMode(QAbstractItemView::ExtendedSelection);
    setShowGrid(false);
    setWordWrap(false);
    setContextMenuPolicy(Qt::CustomContextMenu);
    setItemDelegate(new RegisterDelegate(this));
    verticalHeader()->setDefaultSectionSize(fontMetrics().height() + 2 * unit(this));
    horizontalHeader()->setSectionsMovable(true);
    horizontalHeader()->setContextMenuPolicy(Qt::CustomContextMenu);
    connect(horizontalHeader(), &QHeaderView::customContextMenuRequested, this,
            &RegisterTable::showHeaderMenu);
}

// What was chosen of the table is kept while rows are shown; the order of the cases is that of
// both.
void RegisterTable::setForm(Form form)
{
    if (form == m_form)
        return;
    const bool areRows = form == Form::Rows;
    QHeaderView *header = horizontalHeader();
    const int column = header->sortIndicatorSection();
    const Qt::SortOrder order = header->sortIndicatorOrder();
    if (areRows) {
        m_state = columnState();
        m_columns = shownColumns();
    }
    m_form = form;
    registerModel()->setTwoLines(areRows);
    verticalHeader()->setDefaultSectionSize(
        fontMetrics().height() + (areRows ? QFontMetrics(smallFont(font())).height() : 0) +
        2 * unit(this));
    header->setSectionsMovable(!areRows);
    header->setSectionResizeMode(areRows ? QHeaderView::Fixed : QHeaderView::Interactive);
    if (areRows) {
        useUsualColumns();
    } else {
        restoreColumns(m_state);
        sortByColumn(column, order);
    }
    if (const int row = currentIndex().row(); row >= 0) // the keys go on from a column shown
        selectionModel()->setCurrentIndex(model()->index(row, shownColumns().front()),
                                          QItemSelectionModel::NoUpdate);
}

std::vector<int> RegisterTable::tableColumns() const
{
    return m_form == Form::Rows ? m_columns : shownColumns();
}

QByteArray RegisterTable::tableState() const
{
    return m_form == Form::Rows ? m_state : columnState();
}

bool RegisterTable::restoreTable(const QByteArray &state)
{
    const Form form = m_form;
    setForm(Form::Table);
    const bool isDone = restoreColumns(state);
    setForm(form);
    if (isDone && form == Form::Rows)
        m_state = state; // without what showing it for a moment made of it
    return isDone;
}

void RegisterTable::useUsualTable()
{
    const Form form = m_form;
    setForm(Form::Table);
    useUsualColumns();
    setForm(form);
}

QDialog *RegisterTable::askForColumns()
{
    auto *dialog = new ColumnsDialog(this, window());
    dialog->open();
    return dialog;
}

void RegisterTable::showHeaderMenu(const QPoint &at)
{
    if (m_form == Form::Rows)
        return;
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

void RegisterTable::layOutColumns()
{
    if (m_form == Form::Rows)
        layOutRows();
    else
        layOutTable();
}

// Whatever was chosen of the table.
void RegisterTable::layOutRows()
{
    constexpr std::array order{RegisterModel::Title, RegisterModel::Result, RegisterModel::Status,
                               RegisterModel::Changed};
    std::array<Width, RegisterModel::columns> widths{};
    widths[RegisterModel::Title] = {24, 40};
    widths[RegisterModel::Result] = {19, 28};
    widths[RegisterModel::Status] = {21, 30};
    widths[RegisterModel::Changed] = {12, 13};
    for (int column = 0; column < RegisterModel::columns; ++column)
        setColumnHidden(column, std::ranges::find(order, column) == order.end());
    for (int place = 0; place < int(order.size()); ++place) {
        QHeaderView *header = horizontalHeader();
        header->moveSection(header->visualIndex(order[size_t(place)]), place);
    }
    share(widths);
}

// Where nobody chose and even the least is too much, who asked for it gives way, then the channel,
// which the preview tells both, then the day of the last change.
void RegisterTable::layOutTable()
{
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
    double least = 0;
    for (int column = 0; column < RegisterModel::columns; ++column) {
        if (!areColumnsChosen())
            setColumnHidden(column, column >= RegisterModel::usualColumns);
        if (!isColumnHidden(column))
            least += widths[size_t(column)].least;
    }
    for (const int column :
         {RegisterModel::Requester, RegisterModel::Channel, RegisterModel::Changed}) {
        if (areColumnsChosen() || viewport()->width() >= least * unit(this))
            break;
        setColumnHidden(column, true);
        least -= widths[size_t(column)].least;
    }
    share(widths);
}

void RegisterTable::share(std::span<const Width> widths)
{
    const double room = double(viewport()->width()) / unit(this);
    double least = 0, usual = 0;
    for (int column = 0; column < RegisterModel::columns; ++column) {
        if (isColumnHidden(column))
            continue;
        least += widths[size_t(column)].least;
        usual += widths[size_t(column)].usual;
    }
    const double spare = std::max(usual - least, 1.0); // one column may have no more than its least
    const double part = std::clamp((room - least) / spare, 0.0, 1.0);
    for (int i = 0; i < RegisterModel::columns; ++i) {
        if (isColumnHidden(i))
            continue;
        double width = std::lerp(widths[size_t(i)].least, widths[size_t(i)].usual, part);
        if (i == RegisterModel::Title)
            width += std::max(0.0, room - usual);
        setColumnWidth(i, int(width * unit(this)));
    }
}

} // namespace votum
