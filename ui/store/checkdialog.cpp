// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/store/checkdialog.h"

#include "core/catalogue/catalogue.h"
#include "export/backups.h"
#include "ui/kit/readingtable.h"
#include "ui/look/iconlabel.h"
#include "ui/look/language.h"
#include "ui/settings/settings.h"
#include "ui/store/storekeeper.h"
#include "ui/words/words.h"

#include <QDir>
#include <QHeaderView>
#include <QProgressBar>
#include <QPushButton>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace votum {

CheckDialog::CheckDialog(const Catalogue &catalogue, StoreKeeper *keeper, Settings *settings,
                         const QString &store, QWidget *parent)
    : Dialog(u"checkDialog"_s, QDialogButtonBox::Close, parent)
    , m_catalogue(catalogue)
    , m_keeper(keeper)
    , m_store(store)
    , m_verdict(new IconLabel(TextLabel::Tone::Heading, this))
    , m_meaning(new TextLabel(TextLabel::Tone::Plain, this))
    , m_backups(new TextLabel(TextLabel::Tone::Quiet, this))
    , m_busy(new QProgressBar(this))
    , m_faults(new ReadingTable(1, this))
    , m_copy(addButton(u"copyFaults"_s, u"copy"_s, tr("C&opy list")))
    , m_restore(addButton(u"restore"_s, u"undo"_s, tr("&Restore a backup…")))
{
    setWindowTitle(tr("Check store"));
    m_verdict->setObjectName("verdict"_L1);
    m_busy->setRange(0, 0);
    m_busy->setTextVisible(false);
    m_busy->setAccessibleName(tr("The store is being checked"));
    m_faults->setObjectName("faults"_L1);
    m_faults->setHorizontalHeaderLabels({tr("What was found")});
    m_faults->horizontalHeader()->setStretchLastSection(true);
    column()->addWidget(m_verdict);
    column()->addWidget(m_busy);
    column()->addWidget(m_meaning);
    column()->addWidget(m_faults, 1);
    column()->addWidget(m_backups);
    column()->addStretch(); // where there is no table

    const std::vector<Backup> backups = backupsOf(settings->value(Setting::BackupFolder), store);
    const QString folder = QDir::toNativeSeparators(settings->value(Setting::BackupFolder));
    m_backups->setText(backups.empty()
                           ? tr("There is no backup yet in %1.").arg(folder)
                           : tr("Last backup: %1, in %2. Votum makes one a day, and keeps the "
                                "newest ten and one of each month for a year.")
                                 .arg(dayAndTime(backups.front().made), folder));
    connect(m_copy, &QPushButton::clicked, m_faults, &ReadingTable::copy);
    connect(m_restore, &QPushButton::clicked, this, [this] {
        accept();
        emit restoreRequested();
    });
    connect(m_keeper, &StoreKeeper::finished, this, &CheckDialog::reread);
    m_keeper->check();
    reread();
    resize(76 * unit(this), 50 * unit(this));
}

void CheckDialog::reread()
{
    const bool isBusy = m_keeper->isBusy();
    const std::vector<Error> faults = m_keeper->faults().value_or(std::vector<Error>());
    const bool isFaulty = !isBusy && (m_keeper->failure() || !faults.empty());
    m_busy->setVisible(isBusy);
    m_meaning->setVisible(!isBusy);
    m_faults->setVisible(!isBusy && !faults.empty());
    m_copy->setVisible(!isBusy && !faults.empty());
    m_restore->setVisible(isFaulty);
    m_faults->setRowCount(0);
    for (const Error &fault : faults)
        m_faults->addRow({m_catalogue.errorText(fault, windowLanguage())});
    if (isBusy) {
        m_verdict->set(Role::Notice, tr("The store is being checked…"));
    } else if (m_keeper->failure()) {
        m_verdict->set(Role::Serious, tr("The store could not be checked"));
        m_meaning->setText(m_catalogue.errorText(*m_keeper->failure(), windowLanguage()));
    } else if (faults.empty()) {
        m_verdict->set(Role::Fine, tr("The store is sound"));
        m_meaning->setText(
            tr("The file is whole, nothing in it was changed by anything but Votum, and "
               "each sealed record matches its seal."));
    } else {
        m_verdict->set(Role::Serious, tr("Something in the store is not as Votum wrote it"));
        m_meaning->setText(tr("A failing disk, a sync client or another program may have changed "
                              "the file. Compare with a backup, and with the PDFs handed out, "
                              "before you rely on what is named here. Damaged records cannot be "
                              "exported."));
    }
}

} // namespace votum
