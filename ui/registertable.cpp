#include "ui/registertable.h"

#include "ui/registermodel.h"
#include "ui/theme.h"

#include <QHeaderView>
#include <QScopedValueRollback>

#include <algorithm>
#include <array>
#include <cmath>

using namespace Qt::StringLiterals;

namespace votum {

namespace {

// Before the state of the header: whether its widths are somebody's will.
constexpr char drawnMark = 'd', sharedMark = 's';

} // namespace

RegisterTable::RegisterTable(QWidget *parent) : QTableView(parent)
{
    setObjectName("registerTable"_L1);
    setSelectionBehavior(QAbstractItemView::SelectRows);
    setSelectionMode(QAbstractItemView::SingleSelection);
    setTabKeyNavigation(false);
    setSortingEnabled(true);
    setShowGrid(false);
    setWordWrap(false);
    setContextMenuPolicy(Qt::CustomContextMenu);
    setHorizontalScrollMode(QAbstractItemView::ScrollPerPixel);
    verticalHeader()->hide();
    verticalHeader()->setDefaultSectionSize(fontMetrics().height() + 2 * unit(this));
    QHeaderView *header = horizontalHeader();
    header->setHighlightSections(false);
    header->setSectionsMovable(true);
    connect(header, &QHeaderView::sectionResized, this,
            [this] { m_drawn = m_drawn || (isVisible() && !m_layingOut); });
}

QByteArray RegisterTable::columnState() const
{
    return (m_drawn ? drawnMark : sharedMark) + horizontalHeader()->saveState();
}

bool RegisterTable::restoreColumns(const QByteArray &state)
{
    m_drawn = state.startsWith(drawnMark);
    return (m_drawn || state.startsWith(sharedMark)) &&
           horizontalHeader()->restoreState(state.sliced(1));
}

void RegisterTable::resizeEvent(QResizeEvent *event)
{
    QTableView::resizeEvent(event);
    layOutColumns();
}

// Columns share what room there is, between the least they need and the usual; the title takes what
// is left. Where even the least is too much, who asked for it gives way, then the channel, which
// the preview tells both, then the day of the last change.
void RegisterTable::layOutColumns()
{
    if (m_drawn || !model())
        return;
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
    const QScopedValueRollback ours(m_layingOut, true);
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
