// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/measures/measuretable.h"

#include "ui/look/theme.h"
#include "ui/measures/measuremodel.h"

#include <QHeaderView>
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
