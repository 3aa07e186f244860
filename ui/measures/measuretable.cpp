// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/measures/measuretable.h"

#include "ui/look/theme.h"
#include "ui/measures/measurelist.h"

#include <QHeaderView>
#include <QItemSelection>
#include <QKeyEvent>
#include <QMouseEvent>
#include <QScrollBar>
#include <QStyledItemDelegate>
#include <QTextLayout>

#include <algorithm>
#include <array>
#include <cmath>

using namespace Qt::StringLiterals;

namespace votum {

namespace {

constexpr int mostLines = 4;

// The text as far as it fits into so many lines of this width (in pixels).
QString firstLines(const QString &text, const QFont &font, int width)
{
    QString wrapped = text;
    wrapped.replace(u'\n', QChar(QChar::LineSeparator));
    QTextLayout layout(wrapped, font);
    layout.beginLayout();
    int start = 0;
    for (int i = 0; i < mostLines; ++i) {
        QTextLine line = layout.createLine();
        if (!line.isValid())
            return text;
        line.setLineWidth(width);
        start = line.textStart();
    }
    const bool isWhole = !layout.createLine().isValid();
    layout.endLayout();
    return isWhole ? text
                   : text.left(start) +
                         QFontMetrics(font).elidedText(text.mid(start).replace(u'\n', u' '),
                                                       Qt::ElideRight, width);
}

// Qt's own elision lets a part of the next line show.
class FewLines : public QStyledItemDelegate
{
public:
    using QStyledItemDelegate::QStyledItemDelegate;

protected:
    void initStyleOption(QStyleOptionViewItem *option, const QModelIndex &index) const override
    {
        QStyledItemDelegate::initStyleOption(option, index);
        const int margin = option->widget->style()->pixelMetric(QStyle::PM_FocusFrameHMargin,
                                                                option, option->widget) +
                           1;
        const bool hasIcon = option->features & QStyleOptionViewItem::HasDecoration;
        const int besides = hasIcon ? option->decorationSize.width() + 2 * margin : 0;
        option->text =
            firstLines(option->text, option->font, option->rect.width() - besides - 2 * margin);
    }
};

} // namespace

MeasureTable::MeasureTable(QWidget *parent) : ColumnTable(parent)
{
    setObjectName("measureTable"_L1);
    setSelectionMode(QAbstractItemView::ExtendedSelection);
    setWordWrap(true);
    setVerticalScrollMode(QAbstractItemView::ScrollPerPixel);
    setItemDelegate(new FewLines(this));
    verticalHeader()->setSectionResizeMode(QHeaderView::ResizeToContents);
    setMinimumHeight(24 * unit(this));
}

void MeasureTable::setList(MeasureList *list)
{
    m_list = list;
    connect(list, &QAbstractItemModel::modelAboutToBeReset, this, &MeasureTable::remember);
    setModel(list);
    connect(list, &QAbstractItemModel::modelReset, this, &MeasureTable::restore);
    showHeadings();
}

bool MeasureTable::isHeading(const QModelIndex &index) const
{
    return index.isValid() && m_list->isHeading(index.row());
}

void MeasureTable::remember()
{
    m_selected.clear();
    for (const QModelIndex &index : selectionModel()->selectedRows())
        m_selected.insert(index.data(MeasureList::KeyRole).toString());
    m_current = currentIndex().data(MeasureList::KeyRole).toString();
    m_scroll = verticalScrollBar()->value();
}

void MeasureTable::restore()
{
    showHeadings();
    QItemSelection selection;
    QModelIndex current;
    for (int row = 0; row < m_list->rowCount(); ++row) {
        const QModelIndex index = m_list->index(row, 0);
        const QString key = index.data(MeasureList::KeyRole).toString();
        if (m_selected.contains(key))
            selection.select(index, index);
        if (!m_current.isEmpty() && key == m_current)
            current = index;
    }
    if (current.isValid())
        selectionModel()->setCurrentIndex(current, QItemSelectionModel::NoUpdate);
    selectionModel()->select(selection, QItemSelectionModel::Select | QItemSelectionModel::Rows);
    verticalScrollBar()->setValue(m_scroll);
}

void MeasureTable::showHeadings()
{
    clearSpans();
    for (int row = 0; row < m_list->rowCount(); ++row) {
        if (m_list->isHeading(row))
            setSpan(row, 0, 1, MeasureModel::columns);
    }
}

void MeasureTable::keyPressEvent(QKeyEvent *event)
{
    const QModelIndex at = currentIndex();
    if (!isHeading(at) || event->modifiers() != Qt::NoModifier)
        return ColumnTable::keyPressEvent(event);
    switch (event->key()) {
    case Qt::Key_Space:
    case Qt::Key_Return:
    case Qt::Key_Enter:
        return m_list->setFolded(at.row(), !m_list->isFolded(at.row()));
    case Qt::Key_Left:
        return m_list->setFolded(at.row(), true);
    case Qt::Key_Right:
        return m_list->setFolded(at.row(), false);
    default:
        return ColumnTable::keyPressEvent(event);
    }
}

void MeasureTable::mouseReleaseEvent(QMouseEvent *event)
{
    ColumnTable::mouseReleaseEvent(event);
    const QModelIndex at = indexAt(event->position().toPoint());
    const bool isClick = !selectionModel()->hasSelection(); // and not the end of a drag
    if (event->button() == Qt::LeftButton && isHeading(at) && isClick)
        m_list->setFolded(at.row(), !m_list->isFolded(at.row()));
}

// Columns share what room there is, between the least they need and the usual; the two texts take
// what is left.
void MeasureTable::layOutColumns()
{
    struct Width
    {
        double least, usual; // in units
    };
    constexpr std::array<Width, MeasureModel::columns> widths{
        {{18, 34}, {18, 34}, {12, 23}, {12.5, 13}, {12, 18}}};
    const double room = double(viewport()->width()) / unit(this);
    double least = 0, usual = 0;
    for (const Width &width : widths) {
        least += width.least;
        usual += width.usual;
    }
    const double share = std::clamp((room - least) / (usual - least), 0.0, 1.0);
    for (int i = 0; i < MeasureModel::columns; ++i) {
        double width = std::lerp(widths[size_t(i)].least, widths[size_t(i)].usual, share);
        if (i == MeasureModel::Text || i == MeasureModel::Closes)
            width += std::max(0.0, room - usual) / 2;
        setColumnWidth(i, int(width * unit(this)));
    }
}

} // namespace votum
