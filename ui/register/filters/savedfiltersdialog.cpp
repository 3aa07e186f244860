// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/register/filters/savedfiltersdialog.h"

#include "ui/look/icons.h"
#include "ui/look/textlabel.h"

#include <QHBoxLayout>
#include <QListWidget>
#include <QPushButton>
#include <QTimer>
#include <QVBoxLayout>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace votum {

SavedFiltersDialog::SavedFiltersDialog(const std::vector<SavedFilter> &filters,
                                       const std::optional<SavedFilter> &added, QWidget *parent)
    : Dialog(u"savedFiltersDialog"_s, QDialogButtonBox::Ok | QDialogButtonBox::Cancel, parent)
    , m_list(new QListWidget(this))
    , m_rename(new QPushButton(icon(u"edit"_s), tr("&Rename"), this))
    , m_remove(new QPushButton(icon(u"trash"_s), tr("Re&move"), this))
    , m_fault(new TextLabel(TextLabel::Tone::Small, this))
{
    setWindowTitle(tr("Saved filters"));
    auto *hint = new TextLabel(TextLabel::Tone::Quiet, this);
    hint->setText(tr("Search and filters of this store under a name, for you on this computer."));
    m_list->setObjectName("savedFilters"_L1);
    m_list->setAccessibleName(windowTitle());
    m_list->setEditTriggers(QAbstractItemView::EditKeyPressed | QAbstractItemView::DoubleClicked);
    m_list->setDragDropMode(QAbstractItemView::InternalMove);
    m_rename->setObjectName("renameFilter"_L1);
    m_rename->setToolTip(tr("Rename (F2)"));
    m_remove->setObjectName("removeFilter"_L1);
    auto *side = new QVBoxLayout;
    for (QPushButton *button : {m_rename, m_remove}) {
        button->setAutoDefault(false);
        side->addWidget(button);
    }
    side->addStretch(1);
    auto *row = new QHBoxLayout;
    row->addWidget(m_list, 1);
    row->addLayout(side);
    column()->addWidget(hint);
    column()->addLayout(row, 1);
    column()->addWidget(m_fault);
    for (const SavedFilter &filter : filters)
        add(filter);
    m_list->setCurrentRow(0);
    if (added) {
        add(*added);
        m_list->setCurrentRow(m_list->count() - 1);
        QTimer::singleShot(0, m_list, [this] { m_list->editItem(m_list->currentItem()); });
    }
    connect(m_rename, &QPushButton::clicked, this, [this] {
        m_list->setFocus();
        m_list->editItem(m_list->currentItem());
    });
    connect(m_remove, &QPushButton::clicked, this, [this] {
        delete m_list->currentItem();
        update();
    });
    connect(m_list, &QListWidget::itemChanged, this, &SavedFiltersDialog::update);
    connect(m_list, &QListWidget::currentRowChanged, this, &SavedFiltersDialog::update);
    update();
    m_list->setFocus();
    resizeInUnits(this, 66, 50);
}

void SavedFiltersDialog::add(const SavedFilter &filter)
{
    auto *item = new QListWidgetItem(filter.name, m_list);
    item->setFlags(Qt::ItemIsEnabled | Qt::ItemIsSelectable | Qt::ItemIsEditable |
                   Qt::ItemIsDragEnabled);
    item->setData(Qt::UserRole, filter.state);
}

std::vector<SavedFilter> SavedFiltersDialog::filters() const
{
    std::vector<SavedFilter> filters;
    for (int row = 0; row < m_list->count(); ++row)
        filters.push_back({m_list->item(row)->text().simplified(),
                           m_list->item(row)->data(Qt::UserRole).toByteArray()});
    return filters;
}

// Two of one name could not be told apart in the menu.
void SavedFiltersDialog::update()
{
    QStringList names;
    for (const SavedFilter &filter : filters())
        names << filter.name.toCaseFolded();
    QPushButton *ok = buttons()->button(QDialogButtonBox::Ok);
    const QString fault = names.contains(QString())      ? tr("Each filter needs a name.")
                          : names.removeDuplicates() > 0 ? tr("Two filters have the same name.")
                                                         : QString();
    ok->setEnabled(fault.isEmpty());
    ok->setToolTip(fault);
    m_list->setAccessibleDescription(fault);
    m_fault->setText(fault);
    m_rename->setEnabled(m_list->currentItem());
    m_remove->setEnabled(m_list->currentItem());
}

void SavedFiltersDialog::accept()
{
    emit saved(filters());
    Dialog::accept();
}

} // namespace votum
