// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/case/answersfile.h"
#include "export/backups.h"
#include "export/filecheck.h"
#include "ui/desk.h"
#include "ui/kit/readingtable.h"
#include "ui/look/iconlabel.h"
#include "ui/mainwindow.h"
#include "ui/store/arrivedialog.h"
#include "ui/store/casecommands.h"
#include "ui/store/checkdialog.h"
#include "ui/store/passphrasedialog.h"
#include "ui/store/restoredialog.h"
#include "ui/store/retentiondialog.h"
#include "ui/store/storecommands.h"
#include "ui/store/storekeeper.h"
#include "ui/words/errorline.h"
#include "ui/words/messagebar.h"

#include <QAbstractButton>
#include <QAction>
#include <QApplication>
#include <QComboBox>
#include <QDialogButtonBox>
#include <QDir>
#include <QFile>
#include <QLabel>
#include <QLineEdit>
#include <QListWidget>
#include <QMessageBox>
#include <QPushButton>
#include <QSignalSpy>
#include <QSqlDatabase>
#include <QSqlQuery>
#include <QSysInfo>
#include <QTimer>
#include <QToolButton>

using namespace Qt::StringLiterals;
using namespace votum;

// Opening what is not as it should be, backups that make themselves, check and restore.
class StoreTest : public QObject
{
    Q_OBJECT

private slots:
    void init();
    void cleanup();

    void aMissingStoreIsNotMadeUnasked();
    void aDamagedStoreOffersItsBackups();
    void whatCannotBeChangedIsRead();
    void aStoreOnAnotherComputer_data();
    void aStoreOnAnotherComputer();
    void itBacksUpOnceADay();
    void onlyTheOwnStoreIsLookedAfter();
    void anUncleanEndIsChecked();
    void whatIsDueForDeletionIsTold();
    void aFailedBackupIsTold();
    void theCheckTellsWhatIsWrong();
    void theRestoreShowsWhatWouldBeLost();
    void aCaseArrivesOnceItWasSeen();
    void aLockedCaseAsksForItsPassphrase();
    void aLockedBackupIsRestored();
    void aPassphraseIsEnteredTwice();
    void aBrokenCaseFileIsTold();
    void anAnswersFileBeginsACase();
    void manyAnswersFilesBeginTheirCases();
    void aDamagedStoreGivesWhatCanBeRead();

private:
    void write(const QString &sql);
    void answer(const QString &button);    // to the next question
    QString exported(const QString &name); // the open case, as a case file
    template<class T>
    T *shown() const
    {
        return m_window.findChild<T *>();
    }

    std::unique_ptr<Desk> m_desk;
    std::unique_ptr<MessageBar> m_messages;
    std::unique_ptr<StoreCommands> m_stores;
    std::unique_ptr<CaseCommands> m_cases;
    std::unique_ptr<StoreKeeper> m_keeper;
    QWidget m_window;
    Translation m_translation;
};

void StoreTest::init()
{
    m_translation.speak(Language::English);
    m_desk = std::make_unique<Desk>();
    QVERIFY(m_desk->session.openStore(m_desk->path()));
    m_desk->addCase(u"First"_s);
    m_messages = std::make_unique<MessageBar>(m_desk->session.catalogue());
    m_stores = std::make_unique<StoreCommands>(&m_desk->session, &m_desk->settings,
                                               m_messages.get(), &m_window);
    m_cases = std::make_unique<CaseCommands>(&m_desk->session, &m_desk->settings, m_messages.get(),
                                             &m_window);
    m_keeper = std::make_unique<StoreKeeper>(&m_desk->session, &m_desk->settings);
}

void StoreTest::cleanup()
{
    m_keeper.reset();
    m_cases.reset();
    m_stores.reset();
    m_messages.reset();
    m_desk.reset();
}

void StoreTest::write(const QString &sql)
{
    m_desk->session.closeStore();
    {
        QSqlDatabase raw = QSqlDatabase::addDatabase(u"QSQLITE"_s, u"raw"_s);
        raw.setDatabaseName(m_desk->path());
        QVERIFY(raw.open());
        QSqlQuery query(raw);
        QVERIFY(query.exec(sql));
    }
    QSqlDatabase::removeDatabase(u"raw"_s);
}

void StoreTest::answer(const QString &button)
{
    QTimer::singleShot(0, this, [button] {
        auto *question = qobject_cast<QMessageBox *>(QApplication::activeModalWidget());
        QVERIFY(question);
        for (QAbstractButton *each : question->buttons()) {
            if (each->text().remove(u'&') == button)
                return each->click();
        }
        question->reject();
        QFAIL("no such button");
    });
}

void StoreTest::aMissingStoreIsNotMadeUnasked()
{
    const QString slip = m_desk->folder.filePath(u"slip.votum"_s);
    QVERIFY(!m_stores->open(slip));
    QVERIFY(!QFile::exists(slip));
    auto *way = m_messages->findChild<QPushButton *>();
    QCOMPARE(way->text(), u"Create a new store there"_s);
    way->click();
    QVERIFY(QFile::exists(slip));
    QCOMPARE(m_desk->settings.storePath(), slip);
}

void StoreTest::aDamagedStoreOffersItsBackups()
{
    m_keeper->lookAfter();
    QTRY_VERIFY(!m_keeper->isBusy());
    m_desk->session.closeStore();
    QVERIFY(QFile::resize(m_desk->path(), 0));
    QVERIFY(!m_stores->open(m_desk->path()));
    auto *way = m_messages->findChild<QPushButton *>();
    QCOMPARE(way->text(), u"Restore a backup…"_s);
    way->click();
    QTRY_VERIFY(shown<RestoreDialog>());
    auto *dialog = shown<RestoreDialog>();
    QCOMPARE(dialog->findChild<QListWidget *>(u"backups"_s)->count(), 1);
    dialog->findChild<QPushButton *>(u"restore"_s)->click();
    QVERIFY(m_desk->session.hasStore());
    QCOMPARE(m_desk->session.cases().size(), size_t(1));
    QVERIFY(m_messages->text().contains("own.replaced.votum"_L1));
    QVERIFY(QFile::exists(m_desk->folder.filePath(u"own.replaced.votum"_s)));
}

void StoreTest::whatCannotBeChangedIsRead()
{
    // Root may write everywhere; so the lock's place is taken by a folder.
    m_desk->session.closeStore();
    QVERIFY(QDir().mkpath(m_desk->path() + u".lock/x"_s));
    MainWindow window(&m_desk->session, &m_desk->settings, &m_translation);
    QVERIFY(window.openStore(m_desk->path()));
    QVERIFY(m_desk->session.isReadOnly());
    QCOMPARE(m_desk->session.cases().size(), size_t(1));
    const QList<MessageBar *> bars = window.findChildren<MessageBar *>();
    QVERIFY(std::any_of(bars.begin(), bars.end(), [](const MessageBar *bar) {
        return !bar->isHidden() && bar->text().startsWith("Opened for reading only"_L1);
    }));
    QVERIFY(m_desk->session.openCase(m_desk->session.cases().back().id));
    QVERIFY(m_desk->session.isFrozen());
    const Result<void> refused = m_desk->session.setTitle(u"x"_s, {});
    QCOMPARE(refused.error().code, u"storeReadOnly"_s);
    m_desk->session.closeStore();
}

void StoreTest::aStoreOnAnotherComputer_data()
{
    QTest::addColumn<QString>("button");
    QTest::addColumn<bool>("opens");
    QTest::addColumn<bool>("changes");
    QTest::newRow("left alone") << u"Cancel"_s << false << false;
    QTest::newRow("read") << u"Open for reading"_s << true << false;
    QTest::newRow("taken over") << u"Take over"_s << true << true;
}

void StoreTest::aStoreOnAnotherComputer()
{
    QFETCH(const QString, button);
    QFETCH(const bool, opens);
    QFETCH(const bool, changes);
    m_desk->session.closeStore();
    QFile lock(m_desk->path() + u".lock"_s);
    QVERIFY(lock.open(QIODevice::WriteOnly));
    lock.write("4711\nvotum\nDESK-7\nanother-machine\nboot\n");
    lock.close();
    answer(button);
    m_stores->open(m_desk->path());
    QCOMPARE(m_desk->session.hasStore(), opens);
    QCOMPARE(m_desk->session.hasStore() && !m_desk->session.isReadOnly(), changes);
}

void StoreTest::itBacksUpOnceADay()
{
    const auto made = [this] {
        m_keeper->lookAfter();
        [this] { QTRY_VERIFY(!m_keeper->isBusy()); }();
        return backupsOf(m_desk->settings.value(Setting::BackupFolder), m_desk->path()).size();
    };
    QCOMPARE(made(), size_t(1));
    QCOMPARE(made(), size_t(1));
    QVERIFY(m_keeper->faults() && m_keeper->faults()->empty());
    QVERIFY(!m_keeper->isSomethingWrong());
    m_desk->time = m_desk->time.addDays(1);
    QCOMPARE(made(), size_t(2));
    // While it is made, work goes on.
    m_desk->time = m_desk->time.addDays(1);
    m_keeper->lookAfter();
    for (int i = 0; i < 20; ++i)
        m_desk->addCase(u"meanwhile"_s);
    QTRY_VERIFY(!m_keeper->isBusy());
    QVERIFY(!m_keeper->isSomethingWrong());
    QCOMPARE(m_desk->session.cases().size(), size_t(21));
}

void StoreTest::onlyTheOwnStoreIsLookedAfter()
{
    QVERIFY(m_desk->session.openStore(m_desk->folder.filePath(u"examples.votum"_s)));
    m_keeper->lookAfter();
    QVERIFY(!m_keeper->isBusy());
}

void StoreTest::whatIsDueForDeletionIsTold()
{
    Session &session = m_desk->session;
    MainWindow window(&session, &m_desk->settings, &m_translation);
    window.show();
    auto *keeper = window.findChild<StoreKeeper *>();
    auto *due = window.findChild<QLabel *>(u"dueLine"_s);
    keeper->lookAfter();
    QTRY_VERIFY(!keeper->isBusy());
    QVERIFY(!due->isVisible());
    QVERIFY(session.decideRetention(RetentionEntry::Act::Rule, {u"draft"_s}, u"6"_s, u"Rule"_s));
    m_desk->time = m_desk->time.addMonths(7);
    keeper->lookAfter();
    QTRY_VERIFY(!keeper->isBusy());
    QVERIFY(due->isVisible());
    QVERIFY(due->text().contains(u"1 case due for deletion"_s));
    emit due->linkActivated(u"deletions"_s);
    auto *dialog = window.findChild<RetentionDialog *>();
    QVERIFY(dialog && dialog->isVisible());
    QVERIFY(session.decideRetention(RetentionEntry::Act::Prolong, {session.cases().front().uuid},
                                    session.today().addYears(1).toString(Qt::ISODate), u"Why"_s));
    keeper->lookAfter();
    QVERIFY(!due->isVisible());
}

void StoreTest::anUncleanEndIsChecked()
{
    m_keeper->lookAfter();
    QTRY_VERIFY(!m_keeper->isBusy());
    write(u"UPDATE versions SET title = 'x'"_s);
    QFile lock(m_desk->path() + u".lock"_s); // as a program leaves it that was killed
    QVERIFY(lock.open(QIODevice::WriteOnly));
    lock.close();
    QVERIFY(m_stores->open(m_desk->path()));
    m_keeper->lookAfter();
    QTRY_VERIFY(!m_keeper->isBusy());
    QVERIFY(m_keeper->isSomethingWrong());
    QCOMPARE(m_keeper->faults()->front().code, u"checkRow"_s);
    // Not forgotten by the next start, though today's backup is made.
    m_desk->session.closeStore();
    QVERIFY(m_stores->open(m_desk->path()));
    QVERIFY(!m_keeper->isSomethingWrong());
    m_keeper->lookAfter();
    QTRY_VERIFY(m_keeper->isSomethingWrong());
}

void StoreTest::aFailedBackupIsTold()
{
    MainWindow window(&m_desk->session, &m_desk->settings, &m_translation);
    QFile file(m_desk->folder.filePath(u"file"_s));
    QVERIFY(file.open(QIODevice::WriteOnly));
    m_desk->settings.set(Setting::BackupFolder, file.fileName() + u"/below"_s);
    auto *keeper = window.findChild<StoreKeeper *>();
    auto *state = window.findChild<QToolButton *>(u"storeState"_s);
    QVERIFY(keeper && state && state->isHidden());
    keeper->lookAfter();
    QTRY_VERIFY(!keeper->isBusy());
    QVERIFY(!state->isHidden());
    QCOMPARE(state->text(), u"The daily backup failed"_s);
}

void StoreTest::theCheckTellsWhatIsWrong()
{
    {
        auto *dialog = new CheckDialog(m_desk->session.catalogue(), m_keeper.get(),
                                       &m_desk->settings, m_desk->path(), &m_window);
        dialog->open();
        QTRY_COMPARE(dialog->findChild<IconLabel *>(u"verdict"_s)->text(), u"The store is sound"_s);
        delete dialog;
    }
    write(u"UPDATE versions SET title = 'x'"_s);
    QVERIFY(m_desk->session.openStore(m_desk->path()));
    auto *dialog = new CheckDialog(m_desk->session.catalogue(), m_keeper.get(), &m_desk->settings,
                                   m_desk->path(), &m_window);
    dialog->open();
    auto *faults = dialog->findChild<ReadingTable *>(u"faults"_s);
    QTRY_COMPARE(faults->rowCount(), 1);
    QVERIFY(faults->item(0, 0)->text().startsWith("2026-0001 v1:"_L1));
    QSignalSpy wanted(dialog, &CheckDialog::restoreRequested);
    dialog->findChild<QPushButton *>(u"restore"_s)->click();
    QCOMPARE(wanted.size(), 1);
}

void StoreTest::theRestoreShowsWhatWouldBeLost()
{
    m_keeper->lookAfter();
    QTRY_VERIFY(!m_keeper->isBusy());
    m_desk->time = m_desk->time.addSecs(3600);
    m_desk->addCase(u"Second"_s);
    m_stores->chooseBackup();
    auto *dialog = shown<RestoreDialog>();
    QVERIFY(dialog);
    auto *lost = dialog->findChild<ReadingTable *>(u"lost"_s);
    QCOMPARE(lost->rowCount(), 1);
    QCOMPARE(lost->item(0, 1)->text(), u"Second"_s);
    dialog->findChild<QPushButton *>(u"restore"_s)->click();
    QCOMPARE(m_desk->session.cases().size(), size_t(1));
    QCOMPARE(m_desk->session.cases().back().title, u"First"_s);
}

QString StoreTest::exported(const QString &name)
{
    Session &session = m_desk->session;
    const QString file = m_desk->folder.filePath(name);
    const Result<std::shared_ptr<void>> hold = session.holdStore();
    if (!hold || !saveCaseFile(session.storePath(), session.assessment().uuid, file))
        return {};
    return file;
}

namespace {

const QString right = u"korrekt Pferd Batterie"_s;

void enter(PassphraseDialog *dialog, const QString &passphrase)
{
    dialog->findChild<QLineEdit *>(u"passphrase"_s)->setText(passphrase);
    dialog->accept();
    QCoreApplication::sendPostedEvents(nullptr, QEvent::DeferredDelete);
}

} // namespace

void StoreTest::aLockedCaseAsksForItsPassphrase()
{
    Session &session = m_desk->session;
    QVERIFY(session.openCase(session.cases().front().id));
    const QString file = m_desk->folder.filePath(u"locked.votumcase"_s);
    const Result<std::shared_ptr<void>> hold = session.holdStore();
    QVERIFY(hold && saveCaseFile(session.storePath(), session.assessment().uuid, file,
                                 Existing::Kept, Passphrase(right)));
    QVERIFY(session.openStore(m_desk->folder.filePath(u"other.votum"_s)));
    m_cases->importFiles({file});
    QVERIFY(shown<PassphraseDialog>());
    enter(shown<PassphraseDialog>(), u"korrekt Pferd"_s);
    QTRY_VERIFY(m_messages->text().contains(u"does not fit"_s));
    QVERIFY(!shown<ArriveDialog>());
    m_cases->importFiles({file});
    enter(shown<PassphraseDialog>(), right);
    QTRY_VERIFY(shown<ArriveDialog>());
    shown<ArriveDialog>()->accept();
    QCOMPARE(session.cases().size(), size_t(1));
    QCOMPARE(session.cases().front().title, u"First"_s);
    // It is a case, and no store to be opened.
    QVERIFY(!m_stores->open(file));
    QVERIFY(m_messages->text().contains(u"locked with a passphrase"_s));
}

void StoreTest::aLockedBackupIsRestored()
{
    const QString backup = m_desk->folder.filePath(u"locked.votum"_s);
    QVERIFY(writeLocked(backup, Passphrase(right),
                        [this](const QString &target) { return m_desk->session.backup(target); }));
    m_desk->addCase(u"Second"_s);
    m_stores->chooseBackup();
    auto *dialog = shown<RestoreDialog>();
    const auto *list = dialog->findChild<QListWidget *>(u"backups"_s);
    dialog->addFile(backup);
    enter(dialog->findChild<PassphraseDialog *>(), u"korrekt Pferd"_s);
    QVERIFY(dialog->findChild<ErrorLine *>()->text().contains(u"does not fit"_s));
    QCOMPARE(list->count(), 0);
    dialog->addFile(backup);
    enter(dialog->findChild<PassphraseDialog *>(), right);
    QCOMPARE(list->count(), 1);
    QCOMPARE(dialog->findChild<ReadingTable *>(u"lost"_s)->rowCount(), 1);
    dialog->findChild<QPushButton *>(u"restore"_s)->click();
    QCOMPARE(m_desk->session.cases().size(), size_t(1));
    QCOMPARE(m_desk->session.cases().back().title, u"First"_s);
}

void StoreTest::aPassphraseIsEnteredTwice()
{
    PassphraseDialog dialog(PassphraseDialog::For::Locking, m_desk->session.catalogue(),
                            u"Export"_s, &m_window);
    dialog.setAttribute(Qt::WA_DeleteOnClose, false);
    QStringList given;
    connect(&dialog, &PassphraseDialog::given, this, [&given](const Passphrase &passphrase) {
        given << QString::fromUtf8(passphrase.bytes());
    });
    auto *first = dialog.findChild<QLineEdit *>(u"passphrase"_s),
         *again = dialog.findChild<QLineEdit *>(u"again"_s);
    const auto told = [&dialog] { return dialog.findChild<ErrorLine *>()->text(); };
    dialog.show();
    QCOMPARE(dialog.findChild<QDialogButtonBox *>()->button(QDialogButtonBox::Ok)->text(),
             u"&Lock"_s);
    QCOMPARE(first->echoMode(), QLineEdit::Password);
    first->setText(u"elf Zeichen"_s);
    again->setText(u"elf Zeichen"_s);
    dialog.accept();
    QVERIFY(dialog.isVisible() && told().contains(u"at least 12"_s));
    first->setText(right);
    dialog.accept();
    QVERIFY(dialog.isVisible() && told().contains(u"differ"_s));
    again->setText(right);
    dialog.accept();
    QVERIFY(!dialog.isVisible());
    QVERIFY(first->text().isEmpty());
    dialog.show();
    dialog.findChild<QPushButton *>(u"draw"_s)->click();
    QCOMPARE(first->text().size(), 29);
    QCOMPARE(first->echoMode(), QLineEdit::Normal); // to be noted down
    const QString drawn = first->text();
    dialog.accept();
    dialog.show();
    dialog.findChild<QPushButton *>(u"without"_s)->click();
    QCOMPARE(given, (QStringList{right, drawn, QString()}));
}

void StoreTest::aCaseArrivesOnceItWasSeen()
{
    Session &session = m_desk->session;
    QVERIFY(session.openCase(session.cases().front().id));
    const QString file = exported(u"first.votumcase"_s);
    QVERIFY(!file.isEmpty());
    QVERIFY(session.setTitle(u"Renamed here"_s, {}));
    const QString later = exported(u"later.votumcase"_s);
    // Into another store, in two steps: the file of before, then the one that goes on.
    QVERIFY(session.openStore(m_desk->folder.filePath(u"other.votum"_s)));
    QVERIFY(session.cases().empty());
    m_cases->importFiles({file});
    QTRY_VERIFY(shown<ArriveDialog>());
    auto *dialog = shown<ArriveDialog>();
    QCOMPARE(dialog->findChild<QListWidget *>(u"arriving"_s)->count(), 1);
    QVERIFY(dialog->findChild<QComboBox *>(u"choice"_s)->currentText().startsWith("Take it"_L1));
    QVERIFY(session.cases().empty()); // nothing yet
    dialog->reject();
    QVERIFY(session.cases().empty());
    QCoreApplication::sendPostedEvents(nullptr, QEvent::DeferredDelete);
    m_cases->importFiles({file});
    QTRY_VERIFY(shown<ArriveDialog>());
    shown<ArriveDialog>()->accept();
    QCOMPARE(session.cases().size(), size_t(1));
    QCOMPARE(session.cases().front().title, u"First"_s);
    QCOMPARE(m_messages->text(), u"1 case imported"_s);
    QCoreApplication::sendPostedEvents(nullptr, QEvent::DeferredDelete);
    // What would change is shown.
    m_cases->importFiles({later});
    QTRY_VERIFY(shown<ArriveDialog>());
    dialog = shown<ArriveDialog>();
    auto *changes = dialog->findChild<ReadingTable *>(u"changes"_s);
    QVERIFY(changes->rowCount() > 0);
    QCOMPARE(changes->item(0, 2)->text(), u"First"_s);
    QCOMPARE(changes->item(0, 3)->text(), u"Renamed here"_s);
    dialog->accept();
    QCOMPARE(session.cases().front().title, u"Renamed here"_s);
    QCoreApplication::sendPostedEvents(nullptr, QEvent::DeferredDelete);
    // What is there already is left out, unless it is to be a case of its own.
    m_cases->importFiles({later});
    QTRY_VERIFY(shown<ArriveDialog>());
    dialog = shown<ArriveDialog>();
    auto *choice = dialog->findChild<QComboBox *>(u"choice"_s);
    QCOMPARE(choice->currentText(), u"Leave it out"_s);
    QTest::keyClick(choice, Qt::Key_Home);
    QCOMPARE(choice->currentText(), u"Take its latest version as a new case"_s);
    emit choice->activated(choice->currentIndex());
    dialog->accept();
    QCOMPARE(session.cases().size(), size_t(2));
}

void StoreTest::aBrokenCaseFileIsTold()
{
    Session &session = m_desk->session;
    QVERIFY(session.openCase(session.cases().front().id));
    const QString file = exported(u"first.votumcase"_s);
    QVERIFY(QFile::resize(file, QFileInfo(file).size() - 4096));
    m_cases->importFiles({file});
    QTRY_VERIFY(!m_messages->text().isEmpty());
    QVERIFY(!shown<ArriveDialog>());
    QCOMPARE(session.cases().size(), size_t(1));
}

// In a thread of its own, because a PDF may take its time.
void StoreTest::anAnswersFileBeginsACase()
{
    Session &session = m_desk->session;
    QVERIFY(session.openCase(session.cases().front().id));
    const QString file = m_desk->folder.filePath(u"answers.json"_s);
    QVERIFY(saveFile(
        file, composeAnswersFile(session.catalogue(), session.assessment(), session.today())));
    m_cases->importFiles({file});
    QTRY_COMPARE(session.cases().size(), size_t(2));
    QCOMPARE(session.assessment().title, u"First"_s);
}

void StoreTest::manyAnswersFilesBeginTheirCases()
{
    Session &session = m_desk->session;
    QVERIFY(session.openCase(session.cases().front().id));
    const QByteArray answers =
        composeAnswersFile(session.catalogue(), session.assessment(), session.today());
    QStringList files;
    for (const QString &name : {u"one.json"_s, u"two.json"_s, u"three.json"_s}) {
        files << m_desk->folder.filePath(name);
        QVERIFY(saveFile(files.last(), name.startsWith("two"_L1) ? "{" : answers));
    }
    m_cases->importFiles(files);
    QTRY_VERIFY(m_messages->text().contains(u"None of the files was imported"_s));
    QVERIFY(m_messages->text().contains(u"two.json"_s));
    QCOMPARE(session.cases().size(), size_t(1));
    files.removeAt(1);
    m_cases->importFiles(files);
    QTRY_COMPARE(session.cases().size(), size_t(3));
    QCOMPARE(m_messages->text(), u"2 cases imported"_s);
}

// The last page is gone, and no backup was made.
void StoreTest::aDamagedStoreGivesWhatCanBeRead()
{
    Session &session = m_desk->session;
    const QString store = session.storePath(), out = m_desk->folder.filePath(u"out"_s);
    QVERIFY(QDir().mkpath(out));
    session.closeStore();
    QVERIFY(QFile::resize(store, QFileInfo(store).size() - 4096));
    QVERIFY(!m_stores->open(store));
    const auto buttons = m_messages->findChildren<QAbstractButton *>();
    QVERIFY(std::any_of(buttons.begin(), buttons.end(), [](const QAbstractButton *button) {
        return button->text() == u"Save readable cases…"_s;
    }));
    m_stores->rescueInto(out, store);
    QTRY_VERIFY(m_messages->text().startsWith(u"1 version saved"_s));
    QVERIFY(session.openStore(m_desk->folder.filePath(u"other.votum"_s)));
    QStringList files;
    for (const QString &name : QDir(out).entryList(QDir::Files))
        files << out + u'/' + name;
    m_cases->importFiles(files);
    QTRY_COMPARE(session.cases().size(), size_t(1));
    QCOMPARE(session.cases().front().title, u"First"_s);
}

// The test is its own child, as the program is.
int main(int argc, char **argv)
{
    if (const std::optional<int> code = checkAsChild(argc, argv))
        return *code;
    QApplication application(argc, argv);
    StoreTest test;
    return QTest::qExec(&test, argc, argv);
}
#include "storetest.moc"
