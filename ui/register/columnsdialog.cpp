// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/register/columnsdialog.h"

#include "ui/kit/columntable.h"
#include "ui/look/icons.h"
#include "ui/look/textlabel.h"
#include "ui/register/registermodel.h"

#include <QHBoxLayout>
#include <QKeyEvent>
#include <QListWidget>
#include <QPushButton>
#include <QVBoxLayout>

#include <algorithm>
#include <numeric>

using namespace Qt::StringLiterals;

namespace votum {

ColumnsDialog::ColumnsDialog(ColumnTable *table, QWidget *parent)
    : Dialog(u"columnsDialog"_s, QDialogButtonBox::Ok | QDialogButtonBox::Cancel, parent)
    , m_table(table)
    , m_list(new QListWidget(this))
    , m_up(new QPushButton(icon(u"up"_s), tr("&Up"), this))
    , m_down(new QPushButton(icon(u"down"_s), tr("&Down"), this))
    , m_usual(new QPushButton(tr("U&sual columns"), this))
    , m_isUsual(!table->areColumnsChosen())
{
    setWindowTitle(tr("Columns of the register"));
    auto *hint = new TextLabel(TextLabel::Tone::Quiet, this);
    hint->setText(tr("What is ticked is shown, printed and exported, from left to right as it "
                     "stands here."));
    m_list->setObjectName("columns"_L1);
    m_list->setAccessibleName(windowTitle());
    m_list->setAccessibleDescription(tr("Space shows or hides a column, Alt+Up and Alt+Down move "
                                        "it."));
    m_list->setDragDropMode(QAbstractItemView::InternalMove);
    m_list->installEventFilter(this);
    m_up->setObjectName("columnUp"_L1);
    m_down->setObjectName("columnDown"_L1);
    m_usual->setObjectName("usualColumns"_L1);
    auto *buttonColumn = new QVBoxLayout;
    for (QPushButton *button : {m_up, m_down, m_usual}) {
        button->setAutoDefault(false);
        buttonColumn->addWidget(button);
    }
    buttonColumn->addStretch(1);
    auto *row = new QHBoxLayout;
    row->addWidget(m_list, 1);
    row->addLayout(buttonColumn);
    column()->addWidget(hint);
    column()->addLayout(row, 1);
    connect(m_up, &QPushButton::clicked, this, [this] { move(-1); });
    connect(m_down, &QPushButton::clicked, this, [this] { move(1); });
    connect(m_usual, &QPushButton::clicked, this, [this] {
        std::vector<int> usual(RegisterModel::usualColumns);
        std::iota(usual.begin(), usual.end(), 0);
        fill(usual);
        m_isUsual = true;
        updateButtons();
    });
    fill(table->shownColumns());
    const auto changed = [this] {
        m_isUsual = false;
        updateButtons();
    };
    connect(m_list, &QListWidget::itemChanged, this, changed);
    connect(m_list->model(), &QAbstractItemModel::rowsMoved, this, changed);
    connect(m_list, &QListWidget::currentRowChanged, this, &ColumnsDialog::updateButtons);
    updateButtons();
    m_list->setFocus();
    resizeInUnits(this, 66, 62);
}

// Those shown first, as they stand; then the others.
void ColumnsDialog::fill(const std::vector<int> &shown)
{
    const QSignalBlocker quiet(m_list);
    m_list->clear();
    std::vector<int> all = shown;
    for (int column = 0; column < RegisterModel::columns; ++column) {
        if (std::ranges::find(shown, column) == shown.end())
            all.push_back(column);
    }
    for (size_t i = 0; i < all.size(); ++i) {
        auto *item = new QListWidgetItem(
            m_table->model()->headerData(all[i], Qt::Horizontal).toString(), m_list);
        item->setData(Qt::UserRole, all[i]);
        item->setFlags(Qt::ItemIsEnabled | Qt::ItemIsSelectable | Qt::ItemIsUserCheckable |
                       Qt::ItemIsDragEnabled);
        item->setCheckState(i < shown.size() ? Qt::Checked : Qt::Unchecked);
    }
    m_list->setCurrentRow(0);
}

std::vector<int> ColumnsDialog::chosen() const
{
    std::vector<int> columns;
    for (int row = 0; row < m_list->count(); ++row) {
        if (m_list->item(row)->checkState() == Qt::Checked)
            columns.push_back(m_list->item(row)->data(Qt::UserRole).toInt());
    }
    return columns;
}

void ColumnsDialog::move(int by)
{
    const int row = m_list->currentRow();
    if (row < 0 || row + by < 0 || row + by >= m_list->count())
        return;
    {
        const QSignalBlocker quiet(m_list);
        QListWidgetItem *item = m_list->takeItem(row);
        m_list->insertItem(row + by, item);
        m_list->setCurrentItem(item);
    }
    m_isUsual = false;
    updateButtons();
}

void ColumnsDialog::updateButtons()
{
    const int row = m_list->currentRow();
    m_up->setEnabled(row > 0);
    m_down->setEnabled(row >= 0 && row + 1 < m_list->count());
    m_usual->setEnabled(!m_isUsual);
    QPushButton *ok = buttons()->button(QDialogButtonBox::Ok);
    ok->setEnabled(!chosen().empty());
    ok->setToolTip(ok->isEnabled() ? QString() : tr("At least one column has to be shown."));
}

bool ColumnsDialog::eventFilter(QObject *watched, QEvent *event)
{
    if (watched == m_list && event->type() == QEvent::KeyPress) {
        const auto *key = static_cast<QKeyEvent *>(event);
        if (key->modifiers() == Qt::AltModifier &&
            (key->key() == Qt::Key_Up || key->key() == Qt::Key_Down)) {
            move(key->key() == Qt::Key_Up ? -1 : 1);
            return true;
        }
    }
    return Dialog::eventFilter(watched, event);
}

void ColumnsDialog::accept()
{
    if (m_isUsual)
        m_table->useUsualColumns();
    else
        m_table->chooseColumns(chosen());
    Dialog::accept();
}

} // namespace votum
