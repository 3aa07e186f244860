// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/catalogue/differencetree.h"

#include "ui/catalogue/differencewords.h"
#include "ui/look/language.h"
#include "ui/look/theme.h"

#include <QHeaderView>

using namespace Qt::StringLiterals;

namespace votum {

namespace {

constexpr int judgedRole = Qt::UserRole;

QTreeWidgetItem *row(QTreeWidgetItem *parent, const QStringList &cells, bool isJudged)
{
    auto *item = new QTreeWidgetItem(parent);
    for (int column = 0; column < cells.size(); ++column) {
        item->setText(column, QString(cells[column]).replace(u'\n', u' '));
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
    setTextElideMode(Qt::ElideRight);
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
    if (topLevelItemCount() > 0)
        setCurrentItem(topLevelItem(0));
}

void DifferenceTree::addEntry(QTreeWidgetItem *group, const Catalogue &after,
                              const CatalogueDifference &difference)
{
    const bool isJudged = difference.isJudged();
    const QString title = difference.title.in(windowLanguage());
    const bool isChanged = difference.change == EntryChange::Changed;
    const QString head = title.isEmpty() || title == difference.id
                             ? difference.id
                             : u"%1  %2"_s.arg(difference.id, title);
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
