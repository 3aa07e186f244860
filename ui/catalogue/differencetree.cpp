// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/catalogue/differencetree.h"

#include "core/text/visible.h"
#include "ui/catalogue/differencewords.h"
#include "ui/look/language.h"
#include "ui/look/theme.h"

#include <QHeaderView>
#include <QStyledItemDelegate>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace votum {

namespace {

constexpr int judgedRole = Qt::UserRole;

// Texts are wrapped in the width of their column, which QTreeView alone does not measure.
class WrappingDelegate : public QStyledItemDelegate
{
public:
    explicit WrappingDelegate(QTreeWidget *tree) : QStyledItemDelegate(tree), m_tree(tree) {}

    QSize sizeHint(const QStyleOptionViewItem &option, const QModelIndex &index) const override
    {
        const QString text = index.data().toString();
        const QSize one = QStyledItemDelegate::sizeHint(option, index);
        int width = m_tree->columnWidth(index.column()) - unit(m_tree);
        if (index.column() == 0) {
            for (QModelIndex up = index; up.isValid(); up = up.parent())
                width -= m_tree->indentation();
        }
        if (text.isEmpty() || one.width() <= width)
            return one;
        const QRect bounds = option.fontMetrics.boundingRect(
            QRect(0, 0, std::max(width, 1), 1 << 20), Qt::TextWordWrap, text);
        return {width, std::max(one.height(), bounds.height() + unit(m_tree) / 2)};
    }

protected:
    void initStyleOption(QStyleOptionViewItem *option, const QModelIndex &index) const override
    {
        QStyledItemDelegate::initStyleOption(option, index);
        option->displayAlignment = Qt::AlignLeft | Qt::AlignTop;
    }

private:
    QTreeWidget *m_tree;
};

constexpr int mostOpened = 40; // entries: more, and the groups are closed at first

QTreeWidgetItem *row(QTreeWidgetItem *parent, const QStringList &cells, bool isJudged)
{
    auto *item = new QTreeWidgetItem(parent);
    for (int column = 0; column < cells.size(); ++column) {
        item->setText(column, visible(cells[column]));
        item->setToolTip(column, exactToolTip(cells[column]));
    }
    item->setData(0, judgedRole, isJudged);
    return item;
}

} // namespace

DifferenceTree::DifferenceTree(QWidget *parent) : QTreeWidget(parent)
{
    setColumnCount(3);
    setHeaderLabels({tr("What differs"), tr("Before"), tr("After")});
    setAccessibleName(tr("What differs"));
    setWordWrap(true);
    setItemDelegate(new WrappingDelegate(this));
    setVerticalScrollMode(QAbstractItemView::ScrollPerPixel);
    connect(header(), &QHeaderView::sectionResized, this, [this] { scheduleDelayedItemsLayout(); });
    header()->setSectionResizeMode(QHeaderView::Stretch);
    header()->setHighlightSections(false);
}

void DifferenceTree::fill(const Catalogue &after,
                          const std::vector<CatalogueDifference> &differences)
{
    clear();
    QTreeWidgetItem *group = nullptr;
    std::optional<EntryKind> kind;
    for (const CatalogueDifference &difference : differences) {
        if (kind != difference.kind) {
            group = row(invisibleRootItem(), {kindWords(difference.kind)}, false);
            QFont bold = font();
            bold.setBold(true);
            group->setFont(0, bold);
            group->setFirstColumnSpanned(true);
        }
        kind = difference.kind;
        addEntry(group, after, difference);
    }
    filter();
    if (differences.size() <= mostOpened)
        expandAll();
}

void DifferenceTree::addEntry(QTreeWidgetItem *group, const Catalogue &after,
                              const CatalogueDifference &difference)
{
    const bool isJudged = difference.isJudged();
    const QString title = difference.title.in(windowLanguage());
    const bool isChanged = difference.change == EntryChange::Changed;
    // What belongs to a channel is known by its words, everything else by its id too.
    const QString head = title.isEmpty() || title == difference.id ? difference.id
                         : difference.channel.isEmpty() ? u"%1  %2"_s.arg(difference.id, title)
                                                        : title;
    const QString change = changeWord(difference.change);
    auto *entry = row(group,
                      {head, difference.change == EntryChange::Removed ? change : QString(),
                       difference.change == EntryChange::Added ? change : QString()},
                      isJudged);
    if (!isChanged)
        return;
    for (const PartDifference &part : difference.parts)
        row(entry,
            {partWords(part.part), valueWords(after, difference, part.part, part.before),
             valueWords(after, difference, part.part, part.after)},
            part.isJudged);
    group->setData(0, judgedRole, group->data(0, judgedRole).toBool() || isJudged);
}

void DifferenceTree::showJudgedOnly(bool only)
{
    m_judgedOnly = only;
    filter();
}

// A group tells how many entries it shows, and vanishes with the last.
void DifferenceTree::filter()
{
    const auto isShown = [this](const QTreeWidgetItem *item) {
        return !m_judgedOnly || item->data(0, judgedRole).toBool();
    };
    for (int i = 0; i < topLevelItemCount(); ++i) {
        QTreeWidgetItem *group = topLevelItem(i);
        int shown = 0;
        for (int j = 0; j < group->childCount(); ++j) {
            QTreeWidgetItem *entry = group->child(j);
            entry->setHidden(!isShown(entry));
            shown += isShown(entry) ? 1 : 0;
            for (int k = 0; k < entry->childCount(); ++k)
                entry->child(k)->setHidden(!isShown(entry->child(k)));
        }
        const QString title = group->text(0).section(u" ("_s, 0, 0);
        group->setText(0, u"%1 (%2)"_s.arg(title).arg(shown));
        group->setHidden(shown == 0);
    }
}

} // namespace votum
