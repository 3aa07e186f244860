// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/store/restoredialog.h"

#include "core/catalogue/catalogue.h"
#include "export/backups.h"
#include "session/session.h"
#include "ui/kit/readingtable.h"
#include "ui/look/language.h"
#include "ui/look/textlabel.h"
#include "ui/settings/settings.h"
#include "ui/store/passphrasedialog.h"
#include "ui/words/errorline.h"
#include "ui/words/words.h"

#include <QDir>
#include <QFileDialog>
#include <QFileInfo>
#include <QGuiApplication>
#include <QHeaderView>
#include <QListWidget>
#include <QPushButton>
#include <QSet>
#include <QVBoxLayout>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace votum {

RestoreDialog::RestoreDialog(const Catalogue &catalogue, Settings *settings, const QString &store,
                             const std::optional<std::vector<CaseSummary>> &present,
                             QWidget *parent)
    : Dialog(u"restoreDialog"_s, QDialogButtonBox::Cancel, parent)
    , m_catalogue(catalogue)
    , m_settings(settings)
    , m_present(present)
    , m_list(new QListWidget(this))
    , m_holds(new TextLabel(TextLabel::Tone::Strong, this))
    , m_loses(new TextLabel(TextLabel::Tone::Plain, this))
    , m_lost(new ReadingTable(3, this))
    , m_restore(addButton(u"restore"_s, u"backup"_s, tr("&Restore")))
    , m_error(new ErrorLine(catalogue, this))
{
    setWindowTitle(tr("Restore a backup"));
    auto *intro = new TextLabel(
        TextLabel::Tone::Plain,
        tr("The backup takes the place of %1. The present file is not deleted: it stays beside it "
           "under another name.")
            .arg(QDir::toNativeSeparators(store)),
        this);
    m_list->setObjectName("backups"_L1);
    m_list->setAccessibleName(tr("Backups"));
    m_lost->setObjectName("lost"_L1);
    m_lost->setHorizontalHeaderLabels({tr("Case"), tr("Title"), tr("Last change")});
    m_lost->horizontalHeader()->setSectionResizeMode(1, QHeaderView::Stretch);
    auto *choose = addButton(u"chooseFile"_s, u"folder"_s, tr("&Other file…"));
    column()->addWidget(intro);
    column()->addWidget(m_list, 1);
    column()->addWidget(m_holds);
    column()->addWidget(m_loses);
    column()->addWidget(m_lost, 1);
    column()->addWidget(m_error);

    connect(m_list, &QListWidget::currentRowChanged, this, &RestoreDialog::showBackup);
    connect(choose, &QPushButton::clicked, this, &RestoreDialog::chooseFile);
    connect(m_restore, &QPushButton::clicked, this, [this] {
        const QString backup = m_list->currentItem()->data(Qt::UserRole).toString();
        accept();
        emit chosen(backup);
    });
    for (const Backup &backup : backupsOf(settings->value(Setting::BackupFolder), store))
        add(backup.path, dayAndTime(backup.made));
    m_list->setCurrentRow(0);
    showBackup();
    resize(76 * unit(this), 60 * unit(this));
}

void RestoreDialog::offerRescue()
{
    auto *rescue = addButton(u"rescue"_s, u"save"_s, tr("&Save readable cases…"));
    connect(rescue, &QPushButton::clicked, this, &RestoreDialog::rescueWanted);
}

void RestoreDialog::add(const QString &path, const QString &text)
{
    auto *item = new QListWidgetItem(
        u"%1  –  %2"_s.arg(text, locale().formattedDataSize(QFileInfo(path).size())), m_list);
    item->setData(Qt::UserRole, path);
    item->setToolTip(QDir::toNativeSeparators(path));
}

void RestoreDialog::chooseFile()
{
    const QString path =
        QFileDialog::getOpenFileName(this, tr("Choose a backup"), m_settings->folder(),
                                     tr("Votum stores (*.votum);;All files (*)"));
    if (!path.isEmpty())
        addFile(path);
}

void RestoreDialog::addFile(const QString &path)
{
    m_error->clear();
    if (!isLockedFile(path)) {
        add(path, QDir::toNativeSeparators(path));
        return m_list->setCurrentRow(m_list->count() - 1);
    }
    auto *dialog = new PassphraseDialog(PassphraseDialog::For::Opening, m_catalogue,
                                        QFileInfo(path).fileName(), this);
    connect(dialog, &PassphraseDialog::given, this,
            [this, path](const Passphrase &passphrase) { unlock(path, passphrase); });
    dialog->open();
}

void RestoreDialog::unlock(const QString &path, const Passphrase &passphrase)
{
    QGuiApplication::setOverrideCursor(Qt::WaitCursor);
    const Result<ReadableFile> file = ReadableFile::of(path, passphrase);
    QGuiApplication::restoreOverrideCursor();
    if (!m_error->check(file))
        return;
    m_unlocked.push_back(*file);
    add(file->path(), QDir::toNativeSeparators(path));
    m_list->setCurrentRow(m_list->count() - 1);
}

void RestoreDialog::showBackup()
{
    const QListWidgetItem *item = m_list->currentItem();
    m_lost->setRowCount(0);
    m_lost->hide();
    m_loses->hide();
    m_restore->setEnabled(false);
    m_list->setVisible(m_list->count() > 0);
    if (!item) {
        m_holds->setText(
            tr("There is no backup in %1. Please choose a file yourself.")
                .arg(QDir::toNativeSeparators(m_settings->value(Setting::BackupFolder))));
        return;
    }
    const Result<std::vector<CaseSummary>> rows =
        Session::casesIn(item->data(Qt::UserRole).toString());
    if (!rows) {
        m_holds->setText(m_catalogue.errorText(rows.error(), windowLanguage()));
        return;
    }
    m_restore->setEnabled(true);
    QDateTime last;
    QSet<QString> cases;
    for (const CaseSummary &row : *rows) {
        last = std::max(last, row.changed);
        cases.insert(row.uuid);
    }
    const QString count = tr("%n case(s)", nullptr, int(cases.size()));
    m_holds->setText(last.isValid()
                         ? tr("It holds %1, last changed %2.").arg(count, dayAndTime(last))
                         : tr("It holds %1.").arg(count));
    m_loses->show();
    if (!m_present) {
        m_loses->setText(tr("The present store cannot be read, so it is not known what it holds "
                            "beyond the backup."));
        return;
    }
    const std::vector<CaseSummary> lost = lostBy(*m_present, *rows);
    m_loses->setText(lost.empty() ? tr("It contains everything in the present store.")
                                  : tr("These would be lost, or fall back to an earlier state:"));
    m_lost->setVisible(!lost.empty());
    for (const CaseSummary &row : lost)
        m_lost->addRow(
            {referenceText(row.fileNumber, row.version), row.title, dayAndTime(row.changed)});
}

} // namespace votum
