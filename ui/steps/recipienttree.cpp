// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/steps/recipienttree.h"

#include "core/case/recipients.h"
#include "core/judgement/display.h"
#include "core/text/visible.h"
#include "ui/look/language.h"
#include "ui/look/theme.h"

#include <QDrag>
#include <QDropEvent>
#include <QHeaderView>
#include <QKeyEvent>
#include <QMimeData>
#include <QSet>
#include <QStyledItemDelegate>
#include <QTreeWidgetItemIterator>
#include <QWheelEvent>

#include <algorithm>
#include <optional>

using namespace Qt::StringLiterals;

namespace votum {

namespace {

enum Column { NameColumn, CountryColumn, PartColumn };
constexpr int idRole = Qt::UserRole;

QString idOf(const QTreeWidgetItem *item)
{
    return item ? item->data(NameColumn, idRole).toString() : QString();
}

std::optional<RecipientTree::Way> wayOf(const QKeyEvent &key)
{
    if (key.modifiers() != Qt::AltModifier &&
        key.modifiers() != (Qt::AltModifier | Qt::KeypadModifier))
        return std::nullopt;
    switch (key.key()) {
    case Qt::Key_Up:
        return RecipientTree::Way::Up;
    case Qt::Key_Down:
        return RecipientTree::Way::Down;
    case Qt::Key_Right:
        return RecipientTree::Way::Inwards;
    case Qt::Key_Left:
        return RecipientTree::Way::Outwards;
    default:
        return std::nullopt;
    }
}

// Rows as high as their wrapped words need: Qt's tree takes each text for one line.
class WrappingDelegate : public QStyledItemDelegate
{
public:
    explicit WrappingDelegate(QTreeWidget *tree) : QStyledItemDelegate(tree), m_tree(tree) {}

    QSize sizeHint(const QStyleOptionViewItem &option, const QModelIndex &index) const override
    {
        const int space = unit(m_tree);
        int width = m_tree->columnWidth(index.column()) - space;
        if (index.column() == NameColumn) {
            for (QModelIndex up = index; up.isValid(); up = up.parent())
                width -= m_tree->indentation();
        }
        const int height = option.fontMetrics
                               .boundingRect(0, 0, std::max(width, 4 * space), 0, Qt::TextWordWrap,
                                             index.data().toString())
                               .height();
        return {0, height + space};
    }

private:
    QTreeWidget *m_tree;
};

} // namespace

RecipientTree::RecipientTree(QWidget *parent) : QTreeWidget(parent)
{
    setColumnCount(PartColumn + 1);
    setItemDelegate(new WrappingDelegate(this));
    setEditTriggers(NoEditTriggers);
    setSelectionMode(SingleSelection);
    setAllColumnsShowFocus(true);
    setExpandsOnDoubleClick(false);
    setWordWrap(true);
    setTextElideMode(Qt::ElideNone);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    setVerticalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
    setDragDropMode(InternalMove);
    header()->setSectionsMovable(false);
    header()->setSectionsClickable(false);
    header()->setStretchLastSection(false);
    header()->setSectionResizeMode(QHeaderView::Stretch);
    header()->setSectionResizeMode(CountryColumn, QHeaderView::Fixed);
    header()->resizeSection(CountryColumn, 15 * unit(this));
    header()->setDefaultAlignment(Qt::AlignLeft | Qt::AlignVCenter);
    connect(this, &QTreeWidget::itemExpanded, this, &RecipientTree::fit);
    connect(this, &QTreeWidget::itemCollapsed, this, &RecipientTree::fit);
    connect(this, &QTreeWidget::itemActivated, this, &RecipientTree::editWanted);
}

void RecipientTree::showLinks(const Catalogue &catalogue, const std::vector<Recipient> &links)
{
    if (links == m_shown && m_language == windowLanguage())
        return;
    m_shown = links;
    m_language = windowLanguage();
    const QString chosen = chosenId();
    QSet<QString> folded;
    for (QTreeWidgetItemIterator item(this); *item; ++item) {
        if ((*item)->childCount() > 0 && !(*item)->isExpanded())
            folded.insert(idOf(*item));
    }
    const QSignalBlocker quiet(this);
    clear();
    addUnder(invisibleRootItem(), {}, catalogue, links);
    for (QTreeWidgetItemIterator item(this); *item; ++item)
        (*item)->setExpanded(!folded.contains(idOf(*item)));
    chooseId(chosen);
    fit();
}

void RecipientTree::addUnder(QTreeWidgetItem *above, const QString &aboveId,
                             const Catalogue &catalogue, const std::vector<Recipient> &links)
{
    for (const Recipient &link : links) {
        if (link.under != aboveId)
            continue;
        const QString country = countryText(catalogue, link.country).in(windowLanguage());
        auto *item = new QTreeWidgetItem(above, {oneLine(link.name), country, oneLine(link.part)});
        item->setData(NameColumn, idRole, link.id);
        for (int column = NameColumn; column <= PartColumn; ++column)
            item->setTextAlignment(column, Qt::AlignLeft | Qt::AlignVCenter);
        QStringList said{link.name};
        if (!country.isEmpty())
            said << country;
        said << (link.isContracted() ? tr("contracted by us")
                                     : tr("under %1").arg(above->text(NameColumn)));
        item->setData(NameColumn, Qt::AccessibleTextRole, said.join(u", "_s));
        addUnder(item, link.id, catalogue, links);
    }
}

void RecipientTree::setEditable(bool editable)
{
    m_editable = editable;
    setDragEnabled(editable);
    setAcceptDrops(editable);
}

QString RecipientTree::chosenId() const
{
    const QList<QTreeWidgetItem *> chosen = selectedItems();
    return chosen.isEmpty() ? QString() : idOf(chosen.front());
}

void RecipientTree::chooseId(const QString &id)
{
    if (id.isEmpty())
        return;
    for (QTreeWidgetItemIterator item(this); *item; ++item) {
        if (idOf(*item) == id)
            return setCurrentItem(*item);
    }
}

// The keys of the tree are not to turn the page: the view beneath goes with Alt and an arrow to the
// next step.
bool RecipientTree::event(QEvent *event)
{
    if (event->type() == QEvent::ShortcutOverride && m_editable && !chosenId().isEmpty() &&
        wayOf(*static_cast<QKeyEvent *>(event))) {
        event->accept();
        return true;
    }
    const bool handled = QTreeWidget::event(event);
    if (event->type() == QEvent::Show || event->type() == QEvent::FontChange)
        fit();
    return handled;
}

void RecipientTree::keyPressEvent(QKeyEvent *event)
{
    const bool can = m_editable && !chosenId().isEmpty();
    const std::optional<Way> way = wayOf(*event);
    if (can && way)
        emit moveWanted(*way);
    else if (can && event->key() == Qt::Key_F2)
        emit editWanted();
    else if (can && event->key() == Qt::Key_Delete)
        emit removeWanted();
    else
        QTreeWidget::keyPressEvent(event);
}

// Qt's own would take the row away once it is dropped.
void RecipientTree::startDrag(Qt::DropActions)
{
    auto *drag = new QDrag(this);
    drag->setMimeData(model()->mimeData(selectedIndexes()));
    drag->setPixmap(viewport()->grab(visualRect(currentIndex())));
    drag->exec(Qt::MoveAction);
}

// As Qt draws it while the drag is on its way.
RecipientTree::DropIndicatorPosition RecipientTree::dropAt(QPoint point) const
{
    const QTreeWidgetItem *target = itemAt(point);
    if (!target)
        return OnViewport;
    const QRect row = visualItemRect(target);
    const int edge = std::clamp(qRound(row.height() / 5.5), 2, 12);
    if (point.y() - row.top() < edge)
        return AboveItem;
    return row.bottom() - point.y() < edge ? BelowItem : OnItem;
}

// What comes from elsewhere was not let in.
void RecipientTree::dropEvent(QDropEvent *event)
{
    event->setAccepted(dropChosen(event->position().toPoint()));
    stopAutoScroll();
    setState(NoState);
    viewport()->update();
}

// Asked for once the drag is over: a change builds the rows anew.
bool RecipientTree::dropChosen(QPoint point)
{
    const QString id = chosenId();
    QTreeWidgetItem *target = itemAt(point);
    QTreeWidgetItem *above = nullptr, *before = nullptr;
    switch (dropAt(point)) {
    case OnItem:
        above = target;
        break;
    case AboveItem:
        above = target->parent();
        before = target;
        break;
    case BelowItem: // before what then comes: under the item, if that is open, else beside it
        if (target->isExpanded() && target->childCount() > 0) {
            above = target;
            before = target->child(0);
        } else {
            above = target->parent();
            QTreeWidgetItem *list = above ? above : invisibleRootItem();
            before = list->child(list->indexOfChild(target) + 1);
        }
        break;
    case OnViewport:
        break;
    }
    const bool moves = !id.isEmpty() && idOf(above) != id && idOf(before) != id;
    if (moves)
        QMetaObject::invokeMethod(
            this,
            [this, id, aboveId = idOf(above), beforeId = idOf(before)] {
                emit placeWanted(id, aboveId, beforeId);
            },
            Qt::QueuedConnection);
    return moves;
}

QSize RecipientTree::sizeHint() const
{
    return {QTreeWidget::sizeHint().width(), contentHeight()};
}

QSize RecipientTree::minimumSizeHint() const
{
    return {0, contentHeight()};
}

void RecipientTree::resizeEvent(QResizeEvent *event)
{
    QTreeWidget::resizeEvent(event);
    scheduleDelayedItemsLayout(); // other widths, other lines
    fit();
}

void RecipientTree::wheelEvent(QWheelEvent *event)
{
    event->ignore(); // scrolls the page
}

int RecipientTree::contentHeight() const
{
    int height = header()->sizeHint().height() + 2 * frameWidth();
    for (QTreeWidgetItemIterator item(const_cast<RecipientTree *>(this)); *item; ++item) {
        bool shown = true;
        for (const QTreeWidgetItem *up = (*item)->parent(); up; up = up->parent())
            shown = shown && up->isExpanded();
        if (shown)
            height += rowHeight(indexFromItem(*item));
    }
    return height;
}

void RecipientTree::fit()
{
    const int height = contentHeight();
    if (height == m_height)
        return;
    m_height = height;
    updateGeometry();
}

} // namespace votum
