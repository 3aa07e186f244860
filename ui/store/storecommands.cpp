// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/store/storecommands.h"

#include "core/text/filename.h"
#include "core/text/visible.h"
#include "export/backups.h"
#include "export/casefile.h"
#include "session/session.h"
#include "ui/look/language.h"
#include "ui/look/theme.h"
#include "ui/settings/settings.h"
#include "ui/store/marks/storemark.h"
#include "ui/store/passphrasedialog.h"
#include "ui/store/restoredialog.h"
#include "ui/words/messagebar.h"

#include <QDir>
#include <QFileDialog>
#include <QFileInfo>
#include <QMenu>
#include <QMessageBox>
#include <QPushButton>

#include <algorithm>
#include <atomic>
#include <memory>

using namespace Qt::StringLiterals;

namespace votum {

StoreCommands::StoreCommands(Session *session, Settings *settings, MessageBar *messages,
                             QWidget *window)
    : QObject(window)
    , m_session(session)
    , m_settings(settings)
    , m_messages(messages)
    , m_window(window)
    , m_background(messages, window)
{
}

bool StoreCommands::open(const QString &path)
{
    const bool isNew = path == Settings::defaultStorePath() &&
                       backupsOf(m_settings->value(Setting::BackupFolder), path).empty();
    // Only the default folder is made; a missing one elsewhere is more likely a slip or a drive
    // that is not there.
    if (isNew)
        QDir().mkpath(QFileInfo(path).path());
    return open(path, isNew ? StoreOpening::Create : StoreOpening::Change);
}

bool StoreCommands::open(const QString &path, StoreOpening opening)
{
    m_wanted = path;
    Result<void> opened = m_session->openStore(path, opening);
    const QString code = opened ? QString() : opened.error().code;
    if (code == "storeReadOnly"_L1 || code == "storeFull"_L1 || code == "storeDisk"_L1) {
        const Result<void> reading = m_session->openStore(path, StoreOpening::Read);
        if (reading)
            opened = reading;
    }
    if (!opened) {
        refuse(path, opened.error());
        return false;
    }
    m_messages->hide();
    const std::vector<Error> notes = m_session->storeNotes();
    if (const std::optional<Error> fault = m_session->clockFault())
        m_messages->tell(
            *fault, {[] { return tr("The clock is right"); }, [this] { m_session->trustClock(); }});
    else if (!notes.empty())
        m_messages->tell(notes.front());
    return true;
}

void StoreCommands::refuse(const QString &path, const Error &error)
{
    if (error.code == "storeHeld"_L1)
        return askToTakeOver(path, error);
    const bool isGone = error.code == "storeMissing"_L1;
    const bool isDamaged = error.code == "storeDamaged"_L1 || error.code == "storeForeign"_L1;
    const bool hasBackups = !backupsOf(m_settings->value(Setting::BackupFolder), path).empty();
    MessageBar::Action way{[] { return tr("Open another store…"); }, [this] { choose(); }};
    if (error.code == "storeNotAStore"_L1 && isLockedFile(path))
        return m_messages->tell(
            Error{u"backupLocked"_s, {QDir::toNativeSeparators(path)}, {}},
            {[] { return tr("Restore a backup…"); }, [this] { chooseBackup(); }});
    if (error.code == "storeLocked"_L1)
        way = {[] { return tr("Open for reading"); },
               [this, path] { open(path, StoreOpening::Read); }};
    else if ((isGone || isDamaged) && hasBackups)
        way = {[] { return tr("Restore a backup…"); }, [this] { chooseBackup(); }};
    else if (isDamaged)
        way = {[] { return tr("Save readable cases…"); }, [this, path] { rescue(path); }};
    else if (isGone)
        way = {[] { return tr("Create a new store there"); },
               [this, path] { remember(path, StoreOpening::Create); }};
    else if (error.code == "overlayMissing"_L1) {
        way = {[] { return tr("Judge without own content…"); },
               [this, path] { openWithoutOwnContent(path); }};
        // What nobody decided is not judged anew; all of it can be read.
        if (const Result<void> read = m_session->openStore(path, StoreOpening::Read); !read)
            return m_messages->tell(read.error(), way);
    }
    m_messages->tell(error, way);
}

void StoreCommands::askToTakeOver(const QString &path, const Error &error)
{
    QMessageBox question(QMessageBox::Warning, tr("Open store"),
                         m_session->catalogue().errorText(error, windowLanguage()),
                         QMessageBox::Cancel, m_window);
    question.setTextFormat(Qt::PlainText);
    QPushButton *read = question.addButton(tr("Open for &reading"), QMessageBox::AcceptRole);
    QPushButton *take = question.addButton(tr("&Take over"), QMessageBox::DestructiveRole);
    question.setDefaultButton(read);
    question.exec();
    if (question.clickedButton() == read)
        open(path, StoreOpening::Read);
    else if (question.clickedButton() == take)
        open(path, StoreOpening::TakeOver);
    else
        m_messages->tell(error, {[] { return tr("Open another store…"); }, [this] { choose(); }});
}

void StoreCommands::chooseBackup()
{
    if (m_session->hasStore())
        return chooseBackup(m_session->storePath(), m_session->cases(), false);
    const auto rescued = std::make_shared<std::optional<Rescued>>();
    readDamaged(m_wanted, rescued, [this, rescued, store = m_wanted](bool) {
        std::optional<std::vector<CaseSummary>> present;
        if (*rescued && **rescued) {
            present.emplace();
            for (const RescuedCase &each : ***rescued)
                present->push_back(each.row);
        }
        chooseBackup(store, present, present.has_value());
    });
}

void StoreCommands::chooseBackup(const QString &store,
                                 const std::optional<std::vector<CaseSummary>> &present,
                                 bool isRescue)
{
    auto *dialog = new RestoreDialog(m_session->catalogue(), m_settings, store, present, m_window);
    if (isRescue)
        dialog->offerRescue();
    connect(dialog, &RestoreDialog::rescueWanted, this, [this, store] { rescue(store); });
    connect(dialog, &RestoreDialog::chosen, this,
            [this, store](const QString &backup) { restore(backup, store); });
    dialog->open();
}

// All of it is read, page by page.
void StoreCommands::readDamaged(const QString &store,
                                const std::shared_ptr<std::optional<Rescued>> &read,
                                std::function<void(bool isCancelled)> then)
{
    m_background.run(
        tr("Looking for what can still be read of the store…"),
        [read, store](const std::atomic_bool &isCancelled) {
            *read = Session::rescuedFrom(store, &isCancelled);
        },
        std::move(then));
}

void StoreCommands::rescue(const QString &store)
{
    const QString folder = QFileDialog::getExistingDirectory(
        m_window, tr("Folder for the readable cases"), m_settings->folder());
    if (!folder.isEmpty())
        rescueInto(folder, store);
}

void StoreCommands::rescueInto(const QString &folder, const QString &store)
{
    const auto rescued = std::make_shared<std::optional<Rescued>>();
    readDamaged(store, rescued, [this, rescued, folder](bool isCancelled) {
        if (!isCancelled && m_messages->check(**rescued))
            saveRescued(***rescued, folder);
    });
}

void StoreCommands::saveRescued(const std::vector<RescuedCase> &cases, const QString &folder)
{
    for (const NamedFile &file : rescuedFiles(m_session->catalogue(), cases, m_session->today())) {
        if (!m_messages->check(saveFile(QDir(folder).filePath(file.name), file.bytes)))
            return;
    }
    const auto lacking = std::count_if(cases.begin(), cases.end(),
                                       [](const RescuedCase &each) { return !each.isWhole; });
    m_messages->tell(
        lacking == 0 ? Role::Fine : Role::Notice,
        [count = int(cases.size()), lacking = int(lacking)] {
            const QString saved = tr("%n version(s) of cases saved, to be imported into another "
                                     "store.",
                                     nullptr, count);
            return lacking == 0
                       ? saved
                       : saved + u' ' +
                             tr("Of %n of them a part could not be read.", nullptr, lacking);
        },
        MessageBar::showInFolder(folder));
}

// The store is closed for it, and opened again whatever comes of it.
void StoreCommands::restore(const QString &backup, const QString &store)
{
    m_session->closeStore();
    const Result<QString> aside = Session::restoreStore(backup, store);
    if (!open(store, StoreOpening::Change))
        return;
    if (!aside)
        return m_messages->tell(aside.error());
    const QString kept = *aside;
    if (kept.isEmpty())
        m_messages->tell(Role::Fine, [] { return tr("The backup was restored."); });
    else
        m_messages->tell(
            Role::Fine,
            [kept] {
                return tr("The backup was restored. The previous store is kept as %1.")
                    .arg(QDir::toNativeSeparators(kept));
            },
            MessageBar::showInFolder(kept));
}

void StoreCommands::openWithoutOwnContent(const QString &path)
{
    auto *question = new QMessageBox(
        QMessageBox::Question, tr("Judge without own content"),
        tr("Judge the open cases anew without the own content of the organisation?\n\nThis is "
           "entered in their history. Answers to own questions are kept, and sealed cases stay as "
           "they are."),
        QMessageBox::Cancel, m_window);
    question->setObjectName("withoutOwnContent"_L1);
    question->setAttribute(Qt::WA_DeleteOnClose);
    QPushButton *yes = question->addButton(tr("Judge without it"), QMessageBox::AcceptRole);
    question->setDefaultButton(QMessageBox::Cancel);
    connect(yes, &QPushButton::clicked, this, [this, path] {
        m_session->closeStore(); // it may be open to be read
        if (m_messages->check(
                m_session->openStore(path, StoreOpening::Change, Session::OwnContent::Waived)))
            m_messages->hide();
    });
    question->open();
}

void StoreCommands::choose()
{
    const QString path = QFileDialog::getOpenFileName(m_window, tr("Open store"),
                                                      QFileInfo(m_settings->storePath()).path(),
                                                      tr("Votum stores (*.votum);;All files (*)"));
    if (!path.isEmpty())
        remember(path, StoreOpening::Change);
}

void StoreCommands::fillRecent(QMenu *menu)
{
    menu->clear();
    const QStringList paths = recentStores(*m_settings);
    int number = 0;
    for (const QString &path : paths) {
        const StoreMark mark = storeMark(*m_settings, path);
        const QString words =
            tr("%1 – %2", "name of a store and its file")
                .arg(oneLine(mark.name),
                     menu->fontMetrics().elidedText(QDir::toNativeSeparators(path), Qt::ElideMiddle,
                                                    60 * unit(m_window)));
        QAction *action =
            menu->addAction(markIcon(mark.color, menu->palette(), iconSide(m_window)),
                            u"&%1 "_s.arg(++number % 10) + QString(words).replace(u'&', u"&&"_s),
                            this, [this, path] { emit recentChosen(path); });
        action->setToolTip(exactToolTip(QDir::toNativeSeparators(path)));
        action->setStatusTip(markColorName(mark.color));
        action->setEnabled(path != m_session->storePath());
    }
    menu->addSeparator();
    QAction *clear = menu->addAction(tr("&Clear this list"), this,
                                     [this] { forgetOthers(*m_settings, m_session->storePath()); });
    clear->setEnabled(paths.size() > 1);
}

void StoreCommands::openRecent(const QString &path)
{
    remember(path, StoreOpening::Change);
}

void StoreCommands::create()
{
    const QString path = withSuffix(
        QFileDialog::getSaveFileName(
            m_window, tr("New store"), QDir(m_settings->folder()).filePath(u"votum.votum"_s),
            tr("Votum stores (*.votum)"), nullptr, QFileDialog::DontConfirmOverwrite),
        ".votum"_L1);
    if (path.isEmpty())
        return;
    if (QFileInfo::exists(path)) // never over an existing one
        m_messages->tell(Error{u"fileExists"_s, {QDir::toNativeSeparators(path)}, {}});
    else
        remember(path, StoreOpening::Create);
}

void StoreCommands::remember(const QString &path, StoreOpening opening)
{
    if (open(path, opening))
        m_settings->setStorePath(path);
}

void StoreCommands::backUp()
{
    auto *dialog = new PassphraseDialog(PassphraseDialog::For::Locking, m_session->catalogue(),
                                        tr("Back up store"), m_window);
    connect(dialog, &PassphraseDialog::given, this, &StoreCommands::saveBackup);
    dialog->open();
}

void StoreCommands::saveBackup(const Passphrase &passphrase)
{
    const QString name = u"%1-%2.votum"_s.arg(QFileInfo(m_session->storePath()).baseName(),
                                              m_session->today().toString(Qt::ISODate));
    const QString path =
        withSuffix(QFileDialog::getSaveFileName(
                       m_window, tr("Back up store"), QDir(m_settings->folder()).filePath(name),
                       tr("Votum stores (*.votum)"), nullptr, QFileDialog::DontConfirmOverwrite),
                   ".votum"_L1);
    if (path.isEmpty())
        return;
    const Result<void> saved = writeLocked(
        path, passphrase, [this](const QString &target) { return m_session->backup(target); });
    if (!m_messages->check(saved))
        return;
    m_settings->setFolder(QFileInfo(path).path());
    m_messages->tell(
        Role::Fine, [path] { return tr("Backed up to %1").arg(QDir::toNativeSeparators(path)); },
        MessageBar::showInFolder(path));
}

} // namespace votum
