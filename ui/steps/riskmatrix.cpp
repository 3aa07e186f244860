// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/steps/riskmatrix.h"

#include "core/catalogue/catalogue.h"
#include "core/judgement/display.h"
#include "ui/look/language.h"
#include "ui/look/theme.h"
#include "ui/words/roles.h"

#include <QHeaderView>
#include <QPainter>
#include <QStyledItemDelegate>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace votum {

namespace {

enum RiskMatrixRole { RoleOfCell = Qt::UserRole, WordOfCell, ScenariosOfCell };
constexpr int likelihoods = 4;

QString levelText(const RiskLevel &level, int value, LocalText RiskLevel::*word)
{
    return u"%1 %2"_s.arg(value).arg((level.*word).in(windowLanguage()));
}

// The word above, the badges beneath it in as many rows as they need.
class MatrixDelegate : public QStyledItemDelegate
{
public:
    explicit MatrixDelegate(QTableView *matrix) : QStyledItemDelegate(matrix), m_matrix(matrix) {}

    int marked = 0; // scenario

    void paint(QPainter *painter, const QStyleOptionViewItem &option,
               const QModelIndex &index) const override
    {
        if (!index.data(WordOfCell).isValid())
            return QStyledItemDelegate::paint(painter, option, index);
        const QPalette palette = option.palette;
        const Role role = Role(index.data(RoleOfCell).toInt());
        const QColor ink = roleColor(role, palette);
        const QRect cell = option.rect.adjusted(1, 1, -1, -1);
        painter->save();
        painter->setRenderHint(QPainter::Antialiasing);
        painter->setPen(Qt::NoPen);
        painter->setBrush(tint(role, palette));
        painter->drawRoundedRect(cell, unit(m_matrix) / 2.0, unit(m_matrix) / 2.0);
        const QList<int> here = numbers(index);
        const QFont font = smallFont(option.font);
        const int word = wordHeight(index, font, cell.width());
        const int badges = rows(here, cell.width()) * pitch();
        int y = cell.top() + (cell.height() - word - badges) / 2;
        painter->setFont(font);
        painter->setPen(ink);
        painter->drawText(QRect(cell.left(), y, cell.width(), word),
                          Qt::AlignCenter | Qt::TextWordWrap, index.data(WordOfCell).toString());
        y += word + (pitch() - side()) / 2;
        const int most = perRow(cell.width());
        for (int i = 0; i < here.size(); ++i) {
            const int inRow = std::min(most, int(here.size()) - i / most * most);
            const QRectF badge(cell.center().x() - inRow * pitch() / 2 + i % most * pitch(),
                               y + i / most * pitch(), side(), side());
            paintBadge(painter, badge, here[i], ink, palette, font);
        }
        if (option.state & QStyle::State_HasFocus && m_matrix->hasFocus()) {
            painter->setPen(QPen(accentColor(palette), 2));
            painter->setBrush(Qt::NoBrush);
            painter->drawRoundedRect(cell, unit(m_matrix) / 2.0, unit(m_matrix) / 2.0);
        }
        painter->restore();
    }

    QSize sizeHint(const QStyleOptionViewItem &option, const QModelIndex &index) const override
    {
        if (!index.data(WordOfCell).isValid())
            return QStyledItemDelegate::sizeHint(option, index);
        const int width = std::max(option.rect.width() - 2, pitch());
        const int height = wordHeight(index, smallFont(option.font), width) +
                           std::max(1, rows(numbers(index), width)) * pitch() + unit(m_matrix);
        return {width, height};
    }

private:
    static QList<int> numbers(const QModelIndex &index)
    {
        return index.data(ScenariosOfCell).value<QList<int>>();
    }
    static int wordHeight(const QModelIndex &index, const QFont &font, int width)
    {
        return QFontMetrics(font)
            .boundingRect(QRect(0, 0, width, 0), Qt::AlignCenter | Qt::TextWordWrap,
                          index.data(WordOfCell).toString())
            .height();
    }
    int side() const { return QFontMetrics(smallFont(m_matrix->font())).height() + 4; }
    int pitch() const { return side() + unit(m_matrix) / 2; }
    int perRow(int width) const { return std::max(1, width / pitch()); }
    int rows(const QList<int> &numbers, int width) const
    {
        return (int(numbers.size()) + perRow(width) - 1) / perRow(width);
    }
    void paintBadge(QPainter *painter, const QRectF &badge, int number, const QColor &ink,
                    const QPalette &palette, const QFont &font) const
    {
        const bool isMarked = number == marked;
        painter->setPen(isMarked ? QPen(palette.color(QPalette::Text), 2) : QPen(Qt::NoPen));
        painter->setBrush(ink);
        painter->drawEllipse(isMarked ? badge.adjusted(-1, -1, 1, 1) : badge);
        QFont strong = font;
        strong.setWeight(QFont::DemiBold);
        painter->setFont(strong);
        painter->setPen(palette.color(QPalette::Base));
        painter->drawText(badge, Qt::AlignCenter, QString::number(number));
    }

    QTableView *m_matrix;
};

} // namespace

QString riskCellText(const Catalogue &catalogue, const RiskCell &cell)
{
    const QString text = riskText(catalogue, cell.risk).in(windowLanguage());
    return cell.border ? text + u" *"_s : text;
}

RiskMatrix::RiskMatrix(const Catalogue &catalogue, QWidget *parent)
    : ContentTable(1 + likelihoods, parent), m_catalogue(catalogue)
{
    setSelectionMode(QAbstractItemView::NoSelection);
    setShowGrid(false);
    setFrameShape(QFrame::NoFrame);
    setItemDelegate(new MatrixDelegate(this));
    setRowCount(int(catalogue.riskLevels.size()));
    horizontalHeader()->setSectionResizeMode(QHeaderView::Stretch);
    horizontalHeader()->setSectionResizeMode(0, QHeaderView::ResizeToContents);
    horizontalHeader()->setDefaultAlignment(Qt::AlignCenter);
}

void RiskMatrix::retranslate()
{
    wordHead();
}

void RiskMatrix::resizeEvent(QResizeEvent *event)
{
    ContentTable::resizeEvent(event);
    wordHead();
}

// Each likelihood in words where there is room for them, else by its number alone: the words stand
// at the rows, and in the tool tip.
void RiskMatrix::wordHead()
{
    QStringList words, numbers;
    bool doFit = true;
    for (int value = 1; value <= likelihoods; ++value) {
        const RiskLevel &level = m_catalogue.riskLevels[size_t(value - 1)];
        const QString word = level.likelihood.in(windowLanguage());
        const QFontMetrics metrics(horizontalHeader()->font());
        doFit = doFit && metrics.horizontalAdvance(word) + 2 * unit(this) <= columnWidth(value);
        numbers << QString::number(value);
        words << numbers.back() + u'\n' + word;
    }
    setHead(QStringList(m_catalogue.word(u"label.harm"_s).in(windowLanguage())) +
            (doFit ? words : numbers));
    for (int value = 1; value <= likelihoods; ++value) {
        const QString whole =
            levelText(m_catalogue.riskLevels[size_t(value - 1)], value, &RiskLevel::likelihood);
        horizontalHeaderItem(value)->setToolTip(exactToolTip(whole));
        horizontalHeaderItem(value)->setData(Qt::AccessibleTextRole, whole);
    }
}

// Rows: severity, highest first; columns: likelihood. To assistive technology each cell says its
// class and which scenarios lie in it.
void RiskMatrix::fill(const std::vector<RiskAssessment> &risks, int RiskAssessment::*likelihood)
{
    for (int row = 0; row < rowCount(); ++row) {
        const int severity = rowCount() - row;
        setCell(
            row, 0,
            levelText(m_catalogue.riskLevels[size_t(severity - 1)], severity, &RiskLevel::severity)
                .replace(u' ', u'\n'));
        for (int value = 1; value <= likelihoods; ++value) {
            const RiskCell &cell = m_catalogue.riskMatrix[size_t(severity - 1)][size_t(value - 1)];
            QList<int> here;
            QStringList named;
            for (size_t i = 0; i < risks.size(); ++i) {
                if (risks[i].severity != severity || risks[i].*likelihood != value)
                    continue;
                here << int(i + 1);
                named << QString::number(i + 1);
            }
            const QString word = riskCellText(m_catalogue, cell);
            setCell(row, value,
                    named.isEmpty() ? word
                                    : word + u'\n' + tr("Scenario %1").arg(named.join(u", "_s)));
            QTableWidgetItem *its = item(row, value);
            its->setData(RoleOfCell, int(roleOf(cell.risk)));
            its->setData(WordOfCell, word);
            its->setData(ScenariosOfCell, QVariant::fromValue(here));
        }
    }
    resizeRowsToContents();
    updateGeometry();
}

int RiskMatrix::marked() const
{
    return static_cast<const MatrixDelegate *>(itemDelegate())->marked;
}

void RiskMatrix::mark(int number)
{
    static_cast<MatrixDelegate *>(itemDelegate())->marked = number;
    viewport()->update();
}

} // namespace votum
