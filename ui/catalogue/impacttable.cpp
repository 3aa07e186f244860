// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/catalogue/impacttable.h"

#include "core/text/visible.h"
#include "ui/catalogue/differencewords.h"
#include "ui/look/icons.h"
#include "ui/look/language.h"
#include "ui/words/roles.h"
#include "ui/words/words.h"

#include <QHeaderView>
#include <QStyledItemDelegate>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace votum {

namespace {

enum Column { Case, State, SoFar, Then, Why };

constexpr qsizetype mostReasons = 6; // on the screen; on paper all stand

// The icon stands beside the first line of its text.
class TopDelegate : public QStyledItemDelegate
{
public:
    using QStyledItemDelegate::QStyledItemDelegate;

protected:
    void initStyleOption(QStyleOptionViewItem *option, const QModelIndex &index) const override
    {
        QStyledItemDelegate::initStyleOption(option, index);
        option->decorationAlignment = Qt::AlignLeft | Qt::AlignTop;
    }
};

// How much it matters: what cannot be read, a changed result, whatever else.
int rankOf(const StoredImpact &item)
{
    if (item.cannotBeRead())
        return 2;
    return item.impact.changesResult() ? 0 : 1;
}

bool purposesDiffer(const CaseImpact &impact)
{
    return std::any_of(impact.purposes.begin(), impact.purposes.end(),
                       [&](const CaseImpact::Purpose &purpose) {
                           return purpose.now != impact.purposes.front().now;
                       });
}

} // namespace

std::vector<StoredImpact> concerned(std::vector<StoredImpact> list)
{
    std::erase_if(list, [](const StoredImpact &item) {
        return !item.cannotBeRead() && !item.impact.isConcerned();
    });
    std::stable_sort(list.begin(), list.end(),
                     [](const StoredImpact &one, const StoredImpact &other) {
                         return rankOf(one) < rankOf(other);
                     });
    return list;
}

QString resultSoFar(const StoredImpact &item)
{
    return shortOutcomeWord(item.row.outcome);
}

QString resultThen(const StoredImpact &item)
{
    const auto word = [](Outcome outcome) { return shortOutcomeWord(outcomeCode(outcome)); };
    if (!purposesDiffer(item.impact))
        return word(item.impact.now);
    QStringList lines;
    for (const CaseImpact::Purpose &purpose : item.impact.purposes)
        lines << purpose.text.in(windowLanguage()) + u": "_s + word(purpose.now);
    return lines.join(u'\n');
}

QString stateWords(const Catalogue &catalogue, const StoredImpact &item)
{
    const QString status = statusWord(catalogue, item.row.status);
    return item.isUnderReview ? ImpactTable::tr("%1; a review has been begun").arg(status) : status;
}

ImpactTable::ImpactTable(QWidget *parent) : ReadingTable(5, parent)
{
    setHorizontalHeaderLabels(
        {tr("Case"), tr("State"), tr("Result so far"), tr("Result then"), tr("Why")});
    setAccessibleName(tr("Cases concerned"));
    setItemDelegate(new TopDelegate(this));
    const int widths[] = {26, 16, 19, 19}; // in units; the reasons have what is left
    for (int column = Case; column <= Then; ++column) {
        horizontalHeader()->setSectionResizeMode(column, QHeaderView::Interactive);
        horizontalHeader()->resizeSection(column, widths[column] * unit(this));
    }
}

void ImpactTable::fill(const Catalogue &after, const std::vector<StoredImpact> &list)
{
    setRowCount(0);
    for (const StoredImpact &item : concerned(list))
        addCase(after, item);
}

void ImpactTable::addCase(const Catalogue &after, const StoredImpact &item)
{
    const QString name =
        referenceText(item.row.fileNumber, item.row.version) + u'\n' + oneLine(item.row.title);
    if (item.cannotBeRead()) {
        addRow({name,
                stateWords(after, item),
                {},
                {},
                after.errorText(*item.row.fault, windowLanguage())});
        return;
    }
    QStringList why = reasonsOf(after, item.impact);
    const QString all = why.join(u'\n');
    if (const qsizetype more = why.size() - mostReasons; more > 0) {
        why = why.first(mostReasons);
        why << tr("and %n more", nullptr, int(more));
    }
    addRow({name, stateWords(after, item), resultSoFar(item), resultThen(item), why.join(u'\n')});
    const int row = rowCount() - 1;
    if (const auto before = outcomeFromCode(item.row.outcome))
        this->item(row, SoFar)->setIcon(icon(roleOf(*before)));
    this->item(row, Then)->setIcon(icon(roleOf(item.impact.now)));
    this->item(row, SoFar)->setToolTip(exactToolTip(outcomeWord(after, item.row.outcome)));
    this->item(row, Then)->setToolTip(
        exactToolTip(outcomeWord(after, outcomeCode(item.impact.now))));
    this->item(row, Why)->setToolTip(exactToolTip(all));
}

} // namespace votum
