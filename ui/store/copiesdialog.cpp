// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/store/copiesdialog.h"

#include "ui/kit/readingtable.h"
#include "ui/look/language.h"
#include "ui/look/textlabel.h"
#include "ui/look/theme.h"
#include "ui/words/errorline.h"

#include <QDir>
#include <QFileInfo>
#include <QHeaderView>
#include <QPushButton>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace votum {

CopiesDialog::CopiesDialog(const Catalogue &catalogue, std::vector<HoldingCopy> copies,
                           QWidget *parent)
    : Dialog(u"copiesDialog"_s, QDialogButtonBox::Close, parent)
    , m_copies(std::move(copies))
    , m_error(new ErrorLine(catalogue, this))
{
    setWindowTitle(tr("Copies that still hold what was deleted"));
    auto *table = new ReadingTable(3, this);
    table->setObjectName("copies"_L1);
    table->setAccessibleName(windowTitle());
    table->setHorizontalHeaderLabels({tr("File"), tr("Made"), tr("Goes by itself")});
    table->horizontalHeader()->setSectionResizeMode(QHeaderView::ResizeToContents);
    table->horizontalHeader()->setSectionResizeMode(0, QHeaderView::Stretch);
    for (const HoldingCopy &copy : m_copies) {
        table->addRow(
            {QFileInfo(copy.path).fileName(), dayAndTime(copy.made),
             copy.goesOn.isValid() ? tr("about %1").arg(shortDate(copy.goesOn)) : tr("no")});
        table->item(table->rowCount() - 1, 0)->setToolTip(QDir::toNativeSeparators(copy.path));
    }
    column()->addWidget(new TextLabel(
        TextLabel::Tone::Plain,
        tr("The store no longer holds the deleted cases, but these copies of it do, or cannot be "
           "read. Backups go as newer ones take their place; copies beside the store stay until "
           "somebody deletes them. Copies elsewhere, on other disks or with others, are not known "
           "here."),
        this));
    column()->addWidget(table, 1);
    column()->addWidget(m_error);
    auto *erase = addButton(u"deleteCopies"_s, u"trash"_s, tr("&Delete these files"));
    connect(erase, &QPushButton::clicked, this, &CopiesDialog::erase);
    resize(90 * unit(this), 50 * unit(this));
}

void CopiesDialog::erase()
{
    if (!m_error->check(deleteCopies(m_copies)))
        return;
    emit deleted();
    accept();
}

} // namespace votum
