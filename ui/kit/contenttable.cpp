// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/kit/contenttable.h"

#include "core/text/visible.h"
#include "ui/look/theme.h"

#include <QHeaderView>
#include <QWheelEvent>

namespace votum {

namespace {

// In lines of a word or few: a long head would take the width of its neighbours.
QString inLines(const QString &text)
{
    constexpr int most = 12; // letters of a line, if its word is not longer
    QString lines;
    qsizetype length = 0;
    for (const QString &word : text.split(u' ')) {
        const bool fits = length + word.size() < most;
        if (!lines.isEmpty())
            lines += fits ? u' ' : u'\n';
        length = fits ? length + word.size() + 1 : word.size();
        lines += word;
    }
    return lines;
}

} // namespace

ContentTable::ContentTable(int columns, QWidget *parent) : QTableWidget(0, columns, parent)
{
    setEditTriggers(QAbstractItemView::NoEditTriggers);
    setSelectionBehavior(QAbstractItemView::SelectRows);
    setSelectionMode(QAbstractItemView::SingleSelection);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    setVerticalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
    setWordWrap(true);
    setTabKeyNavigation(false);
    setShowGrid(true);
    setGridStyle(Qt::SolidLine);
    verticalHeader()->hide();
    verticalHeader()->setSectionResizeMode(QHeaderView::ResizeToContents);
    horizontalHeader()->setSectionResizeMode(QHeaderView::Stretch);
    horizontalHeader()->setDefaultAlignment(Qt::AlignLeft | Qt::AlignVCenter);
    horizontalHeader()->setHighlightSections(false);
    horizontalHeader()->setSectionsClickable(false);
}

void ContentTable::setCell(int row, int column, const QString &text)
{
    QTableWidgetItem *cell = item(row, column);
    if (!cell) {
        cell = new QTableWidgetItem;
        cell->setTextAlignment(Qt::AlignLeft | Qt::AlignVCenter);
        setItem(row, column, cell);
    }
    const QString shown = visible(text);
    if (cell->text() == shown)
        return;
    cell->setText(shown);
    cell->setToolTip(exactToolTip(shown)); // a long word may not fit
}

void ContentTable::setHead(const QStringList &texts)
{
    QStringList labels;
    for (const QString &text : texts)
        labels << (text.size() > 20 ? inLines(text) : text);
    setHorizontalHeaderLabels(labels);
}

QSize ContentTable::sizeHint() const
{
    return {QTableWidget::sizeHint().width(), contentHeight()};
}

QSize ContentTable::minimumSizeHint() const
{
    return {0, contentHeight()};
}

void ContentTable::resizeEvent(QResizeEvent *event)
{
    QTableWidget::resizeEvent(event);
    resizeRowsToContents();
    fit();
}

void ContentTable::wheelEvent(QWheelEvent *event)
{
    event->ignore();
}

bool ContentTable::event(QEvent *event)
{
    const bool handled = QTableWidget::event(event);
    if (event->type() == QEvent::LayoutRequest || event->type() == QEvent::Show)
        fit();
    return handled;
}

int ContentTable::contentHeight() const
{
    const int head = horizontalHeader()->isHidden() ? 0 : horizontalHeader()->sizeHint().height();
    return head + verticalHeader()->length() + 2 * frameWidth();
}

void ContentTable::fit()
{
    if (contentHeight() == m_height)
        return;
    m_height = contentHeight();
    updateGeometry();
}

} // namespace votum
