// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/store/storecommands.h"

#include "core/case/answersfile.h"
#include "core/text/filename.h"
#include "core/text/visible.h"
#include "export/backups.h"
#include "export/casefile.h"
#include "formats/data/listformats.h"
#include "session/session.h"
#include "ui/look/language.h"
#include "ui/settings/settings.h"
#include "ui/store/arrivedialog.h"
#include "ui/store/restoredialog.h"
#include "ui/words/messagebar.h"

#include <QDir>
#include <QFileDialog>
#include <QFileInfo>
#include <QMessageBox>
#include <QProgressDialog>
#include <QPushButton>
#include <QThread>

#include <algorithm>
#include <atomic>
#include <memory>

using namespace Qt::StringLiterals;

namespace votum {

namespace {

QString withSuffix(const QString &path, QLatin1StringView suffix)
{
    return path.isEmpty() || !QFileInfo(path).suffix().isEmpty() ? path : path + suffix;
}

} // namespace

StoreCommands::StoreCommands(Session *session, Settings *settings, MessageBar *messages,
                             QWidget *window)
    : QObject(window)
    , m_session(session)
    , m_settings(settings)
    , m_messages(messages)
    , m_window(window)
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
    if (code == "storeReadOnly"_L1 || code == "storeFull"_L1) {
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
    const bool hasBackups = !backupsOf(m_settings->value(Setting::BackupFolder), path).empty();
    MessageBar::Action way{[] { return tr("Open another store…"); }, [this] { choose(); }};
    if (error.code == "storeNotAStore"_L1 && isLockedFile(path))
        return m_messages->tell(
            Error{u"backupLocked"_s, {QDir::toNativeSeparators(path)}, {}},
            {[] { return tr("Restore a backup…"); }, [this] { chooseBackup(); }});
    if (error.code == "storeLocked"_L1)
        way = {[] { return tr("Open for reading"); },
               [this, path] { open(path, StoreOpening::Read); }};
    else if ((isGone || error.code == "storeDamaged"_L1) && hasBackups)
        way = {[] { return tr("Restore a backup…"); }, [this] { chooseBackup(); }};
    else if (error.code == "storeDamaged"_L1 && Session::rescuedFrom(path))
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
    const QString store = m_session->hasStore() ? m_session->storePath() : m_wanted;
    std::optional<std::vector<CaseSummary>> present;
    bool isRescue = false;
    if (m_session->hasStore()) {
        present = m_session->cases();
    } else if (const auto rescued = Session::rescuedFrom(store)) {
        isRescue = true;
        present.emplace();
        for (const RescuedCase &each : *rescued)
            present->push_back(each.row);
    }
    auto *dialog = new RestoreDialog(m_session->catalogue(), m_settings, store, present, m_window);
    if (isRescue)
        dialog->offerRescue();
    connect(dialog, &RestoreDialog::rescueWanted, this, [this, store] { rescue(store); });
    connect(dialog, &RestoreDialog::chosen, this,
            [this, store](const QString &backup) { restore(backup, store); });
    dialog->open();
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
    const Result<std::vector<RescuedCase>> cases = Session::rescuedFrom(store);
    if (!m_messages->check(cases))
        return;
    for (const NamedFile &file : rescuedFiles(m_session->catalogue(), *cases, m_session->today())) {
        if (!m_messages->check(saveFile(QDir(folder).filePath(file.name), file.bytes)))
            return;
    }
    const auto lacking = std::count_if(cases->begin(), cases->end(),
                                       [](const RescuedCase &each) { return !each.isWhole; });
    m_messages->tell(
        lacking == 0 ? Role::Fine : Role::Notice,
        [count = int(cases->size()), lacking = int(lacking)] {
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

void StoreCommands::ask(PassphraseDialog::For purpose, const QString &file,
                        std::function<void(const Passphrase &)> then)
{
    auto *dialog = new PassphraseDialog(purpose, m_session->catalogue(), file, m_window);
    connect(dialog, &PassphraseDialog::given, this, std::move(then));
    dialog->open();
}

void StoreCommands::backUp()
{
    ask(PassphraseDialog::For::Locking, tr("Back up store"),
        [this](const Passphrase &passphrase) { saveBackup(passphrase); });
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

// --- cases in and out

StoreCommands::~StoreCommands()
{
    if (m_thread)
        m_thread->wait();
}

bool StoreCommands::inThread(std::function<void()> work, std::function<void()> then)
{
    if (m_thread) {
        m_messages->tell(Role::Notice, [] {
            return tr("Another file is still being read or written. Please try again in a moment.");
        });
        return false;
    }
    m_thread = QThread::create(std::move(work));
    m_thread->setParent(this);
    connect(m_thread, &QThread::finished, this, [this, then = std::move(then)] {
        m_thread->deleteLater();
        m_thread = nullptr;
        then();
    });
    m_thread->start();
    return true;
}

void StoreCommands::chooseImport()
{
    const QStringList paths = QFileDialog::getOpenFileNames(
        m_window, tr("Import cases"), m_settings->folder(),
        tr("Case files, answers files, records (*.votumcase *.json *.pdf);;All files (*)"));
    if (!paths.isEmpty())
        importFiles(paths);
}

void StoreCommands::importFiles(const QStringList &paths)
{
    m_settings->setFolder(QFileInfo(paths.first()).path());
    QStringList cases, others;
    for (const QString &path : paths)
        (isCaseFile(path) ? cases : others) << path;
    if (cases.isEmpty())
        return begin(others);
    if (!others.isEmpty())
        m_messages->tell(Role::Notice, [] {
            return tr("Of the files chosen only the case files are shown now. Choose the others "
                      "once more by themselves.");
        });
    const auto read = [this, cases](const Passphrase &passphrase) { check(cases, passphrase); };
    const auto locked = std::find_if(cases.begin(), cases.end(), isLockedFile);
    if (locked == cases.end())
        return read({});
    ask(PassphraseDialog::For::Opening, QFileInfo(*locked).fileName(), read);
}

// Each is checked by another process, which takes its time where a case has large files.
void StoreCommands::check(const QStringList &paths, const Passphrase &passphrase)
{
    using Files = std::vector<ReadableFile>;
    auto files = std::make_shared<Result<Files>>(Files());
    auto isCancelled = std::make_shared<std::atomic_bool>(false);
    auto *busy =
        new QProgressDialog(tr("Case files are being checked…"), tr("Cancel"), 0, 0, m_window);
    busy->setObjectName("checkingCaseFiles"_L1);
    busy->setWindowModality(Qt::WindowModal);
    busy->setValue(0);
    busy->setMinimumDuration(500); // milliseconds: most take less
    connect(busy, &QProgressDialog::canceled, this, [isCancelled] { *isCancelled = true; });
    const bool isBegun = inThread(
        [files, isCancelled, paths, passphrase] {
            for (const QString &path : paths) {
                Result<ReadableFile> file = soundCaseFile(path, passphrase, isCancelled.get());
                if (!file) {
                    *files = file.error();
                    return;
                }
                (*files)->push_back(*std::move(file));
            }
        },
        [this, files, isCancelled, busy, store = m_session->storePath()] {
            busy->deleteLater();
            if (!*isCancelled && store == m_session->storePath() && m_messages->check(*files))
                arrive(**files);
        });
    if (!isBegun)
        delete busy;
}

void StoreCommands::arrive(const std::vector<ReadableFile> &files)
{
    std::vector<ArrivingCase> arriving;
    for (const ReadableFile &file : files) {
        Result<ArrivingCase> item = lookAtCaseFile(*m_session, file);
        if (!m_messages->check(item))
            return;
        arriving.push_back(*std::move(item));
    }
    auto *dialog = new ArriveDialog(m_session, std::move(arriving), m_window);
    connect(dialog, &ArriveDialog::taken, this, &StoreCommands::tellImported);
    dialog->open();
}

// A PDF is taken apart by another process, which may take its time.
void StoreCommands::begin(const QStringList &paths)
{
    using Cases = std::vector<Assessment>;
    auto begun = std::make_shared<Result<Cases>>(Cases());
    auto read = std::make_shared<QString>(); // the last
    inThread(
        [begun, read, paths, catalogue = &m_session->catalogue(), today = m_session->today()] {
            for (const QString &path : paths) {
                *read = QFileInfo(path).fileName();
                Result<Assessment> one = caseFrom(*catalogue, path, today);
                if (!one) {
                    *begun = one.error();
                    return;
                }
                (*begun)->push_back(*std::move(one));
            }
        },
        [this, begun, read, count = paths.size(), store = m_session->storePath()] {
            if (store != m_session->storePath())
                return;
            if (!*begun && count > 1)
                return m_messages->tell(Role::Blocking, [this, begun, read] {
                    return tr("%1: %2 None of the files was imported.")
                        .arg(oneLine(*read),
                             m_session->catalogue().errorText(begun->error(), windowLanguage()));
                });
            if (!m_messages->check(*begun) || !m_messages->check(m_session->importCases(**begun)))
                return;
            if (count > 1)
                tellImported(int(count));
        });
}

void StoreCommands::tellImported(int count)
{
    m_messages->tell(Role::Fine, [count] { return tr("%n case(s) imported", nullptr, count); });
}

void StoreCommands::exportCase()
{
    const auto &cases = m_session->cases();
    const auto open = std::find_if(cases.begin(), cases.end(), [this](const CaseSummary &row) {
        return row.id == m_session->caseId();
    });
    if (open == cases.end())
        return;
    ask(PassphraseDialog::For::Locking, tr("Export case file"),
        [this, name = caseFileName(*open)](const Passphrase &passphrase) {
            const QString chosen = QFileDialog::getSaveFileName(
                m_window, tr("Export case file"), QDir(m_settings->folder()).filePath(name),
                tr("Case files (*.votumcase)"));
            if (chosen.isEmpty())
                return;
            const QString path = withSuffix(chosen, QLatin1StringView(caseFileSuffix));
            // The dialog asked about the name as it was chosen.
            saveCase(path, path == chosen ? Existing::Replaced : Existing::Kept, passphrase);
        });
}

void StoreCommands::saveCase(const QString &path, Existing existing, const Passphrase &passphrase)
{
    const Result<std::shared_ptr<void>> hold = m_session->holdStore();
    if (!m_messages->check(hold))
        return;
    auto done = std::make_shared<Result<void>>();
    inThread(
        [done, path, existing, passphrase, store = m_session->storePath(),
         uuid = m_session->assessment().uuid] {
            *done = saveCaseFile(store, uuid, path, existing, passphrase);
        },
        [this, done, path, passphrase, held = *hold] {
            if (!*done)
                return m_messages->tellNotSaved(done->error(), [this, path, passphrase] {
                    saveCase(path, Existing::Replaced, passphrase);
                });
            m_settings->setFolder(QFileInfo(path).path());
            m_messages->tellSaved(path);
        });
}

void StoreCommands::exportAnswers()
{
    const Assessment &assessment = m_session->assessment();
    const QString name = fileName({assessment.fileNumber, assessment.organisation}, ".json"_L1);
    const QString chosen = QFileDialog::getSaveFileName(m_window, tr("Export answers file"),
                                                        QDir(m_settings->folder()).filePath(name),
                                                        tr("Answers files (*.json)"));
    if (chosen.isEmpty())
        return;
    const QString path = withSuffix(chosen, ".json"_L1);
    // The dialog asked about the name as it was chosen.
    saveWhole(
        path,
        composeAnswersFile(m_session->catalogue(), m_session->assessment(), m_session->today()),
        path == chosen ? Existing::Replaced : Existing::Kept);
}

void StoreCommands::exportRegister(const std::vector<qint64> &shown)
{
    const Catalogue &catalogue = m_session->catalogue();
    QStringList filters, endings;
    for (const ListFormat &format : listFormats) {
        endings << u'.' + QString::fromLatin1(format.code);
        filters << u"%1 (*.%2)"_s.arg(
            catalogue.word(QString::fromLatin1(format.wordId)).in(windowLanguage()),
            QString::fromLatin1(format.code));
    }
    QString filter;
    const QString chosen = QFileDialog::getSaveFileName(
        m_window, tr("Export register"),
        QDir(m_settings->folder()).filePath(fileName({tr("Register")}, ".csv"_L1)),
        filters.join(u";;"_s), &filter);
    if (chosen.isEmpty())
        return;
    const auto form = std::max<qsizetype>(0, filters.indexOf(filter));
    const ListFormat &format = listFormats[size_t(form)];
    std::vector<CaseSummary> cases;
    for (const qint64 id : shown) {
        if (const CaseSummary *row = m_session->caseRows().find(id))
            cases.push_back(*row);
    }
    const QString path = withEnding(chosen, endings[form], endings);
    // The dialog asked about the name as it was chosen.
    saveWhole(path, format.write(catalogue, cases, windowLanguage()),
              path == chosen ? Existing::Replaced : Existing::Kept);
}

void StoreCommands::saveWhole(const QString &path, const QByteArray &bytes, Existing existing)
{
    if (const Result<void> saved = saveFile(path, bytes, existing); !saved)
        return m_messages->tellNotSaved(
            saved.error(), [this, path, bytes] { saveWhole(path, bytes, Existing::Replaced); });
    m_settings->setFolder(QFileInfo(path).path());
    m_messages->tellSaved(path);
}

} // namespace votum
