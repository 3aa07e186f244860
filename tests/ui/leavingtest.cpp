// SPDX-License-Identifier: GPL-3.0-or-later

#include "unsaveddesk.h"

#include "ui/look/iconlabel.h"
#include "ui/look/linkbutton.h"
#include "ui/process/endsignals.h"
#include "ui/words/errorline.h"
#include "ui/words/messagebar.h"

#include <QClipboard>
#include <QDir>
#include <QFileDialog>
#include <QFileInfo>
#include <QListWidget>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTimer>

#include <csignal>

using namespace Qt::StringLiterals;
using namespace votum;

// Whoever leaves words that are not saved is asked, or they go to a file: they can be looked at,
// tried again, copied, saved elsewhere and left behind.
class LeavingTest : public QObject, UnsavedDesk
{
    Q_OBJECT

private slots:
    void init() { open(); }
    void cleanup() { close(); }

    void theListLeadsToTheField();
    void closingAsks();
    void theyAreSavedElsewhere();
    void aStoreThatCannotBeCopied();
    void leavingTheCaseAsks();
    void theyNeverReachAnotherCase();
    void whatWaitsForItsButtonIsAskedAbout();
    void noOpinionWithoutThem();
    void aSignalSavesFirst();
    void aSignalKeepsWhatIsRefused();
    void anotherCatalogueAsks();
};

void LeavingTest::theListLeadsToTheField()
{
    GrowingText *text = refuseText();
    view()->showStep(1);
    QVERIFY(!text->isVisible());
    answerWith([](UnsavedDialog *dialog) {
        auto *list = dialog->findChild<QListWidget *>();
        QCOMPARE(list->count(), 1);
        QVERIFY(list->item(0)->text().contains(words));
        QVERIFY(!dialog->findChild<QPushButton *>(u"goOn"_s)); // nothing is being left
        list->setFocus();
        QTest::keyClick(list, Qt::Key_Return);
    });
    QTest::mouseClick(button(), Qt::LeftButton);
    QCOMPARE(m_asked, 1);
    QVERIFY(text->isVisible());
    QCOMPARE(m_window->focusWidget(), text);
}

void LeavingTest::closingAsks()
{
    GrowingText *text = refuseText();
    answerWith([](UnsavedDialog *dialog) {
        press(dialog, u"tryAgain"_s);
        QVERIFY(dialog->isVisible());
        QVERIFY(dialog->findChild<ErrorLine *>()->isVisible());
        press(dialog, u"copyWords"_s);
        cancel(dialog);
    });
    QVERIFY(!m_window->close());
    QVERIFY(m_window->isVisible());
    QCOMPARE(text->toPlainText(), words);
    QVERIFY(QGuiApplication::clipboard()->text().contains(words));
    // Tried again when there is room: it closes, and has them.
    answerWith([](UnsavedDialog *dialog) {
        FaultyDisk::heal();
        press(dialog, u"tryAgain"_s);
    });
    QVERIFY(m_window->close());
    QCOMPARE(session().assessment().opinion.text, words);
    // Without them.
    activate();
    breakDisk();
    enter(text, u"!"_s);
    answerWith([](UnsavedDialog *dialog) { press(dialog, u"goOn"_s); });
    QVERIFY(m_window->close());
    QCOMPARE(m_asked, 3);
    // Nothing to ask about.
    m_window->show();
    QVERIFY(m_window->close());
    QCOMPARE(m_asked, 3);
}

void LeavingTest::theyAreSavedElsewhere()
{
    refuseText();
    const QString folder = m_desk->folder.path();
    const auto save = [this, folder](const QString &name, UnsavedDialog *dialog) {
        QTimer::singleShot(0, dialog, [folder, name] {
            auto *files = qobject_cast<QFileDialog *>(QApplication::activeModalWidget());
            QVERIFY(files);
            files->setDirectory(folder);
            files->selectFile(name);
            QMetaObject::invokeMethod(files, "accept");
        });
        press(dialog, u"saveElsewhere"_s);
    };
    answerWith([&](UnsavedDialog *dialog) {
        save(u"kept.votum"_s, dialog);
        QVERIFY(QFile::exists(m_desk->folder.filePath(u"kept.votum"_s)));
        QVERIFY(QFile::exists(m_desk->folder.filePath(u"kept.txt"_s)));
        auto *told = dialog->findChild<IconLabel *>(u"told"_s);
        QVERIFY(told->isVisible() && told->text().contains(u"kept.txt"_s));
        save(u"kept.votum"_s, dialog); // never over a file that is there
        QVERIFY(dialog->findChild<ErrorLine *>()->isVisible());
        press(dialog, u"goOn"_s);
    });
    QVERIFY(m_window->close());
}

void LeavingTest::aStoreThatCannotBeCopied()
{
    refuseText();
    const QString path = m_desk->folder.filePath(u"other.votum"_s);
    FaultyDisk::fail(path.toUtf8(), FaultyDisk::Fault::Write,
                     ENOSPC); // the copy has no room either
    const Result<QStringList> files = unsaved()->saveElsewhere(path);
    QVERIFY(files);
    QCOMPARE(*files, (QStringList{m_desk->folder.filePath(u"other.json"_s),
                                  m_desk->folder.filePath(u"other.txt"_s)}));
    QFile answers(files->first());
    QVERIFY(answers.open(QIODevice::ReadOnly));
    QVERIFY(answers.readAll().contains("Newsletter"));
    // Nowhere: said so.
    QVERIFY(!unsaved()->saveElsewhere(u"/nonexistent/x.votum"_s));
}

void LeavingTest::leavingTheCaseAsks()
{
    GrowingText *text = refuseText();
    const qint64 id = session().caseId();
    answerWith([](UnsavedDialog *dialog) { cancel(dialog); });
    QTest::keyClick(m_window.get(), Qt::Key_W, Qt::ControlModifier);
    QVERIFY(session().hasCase());
    QCOMPARE(text->toPlainText(), words);
    for (const QKeySequence &keys :
         {QKeySequence(QKeySequence::New), QKeySequence(QKeySequence::Open),
          QKeySequence(Qt::CTRL | Qt::SHIFT | Qt::Key_F)}) { // into the register
        const QKeyCombination key = keys[0];
        activate();
        answerWith([](UnsavedDialog *dialog) { cancel(dialog); });
        QTest::keyClick(m_window.get(), key.key(), key.keyboardModifiers());
        QCOMPARE(session().caseId(), id);
    }
    QCOMPARE(m_asked, 4);
    activate();
    answerWith([](UnsavedDialog *dialog) { press(dialog, u"goOn"_s); });
    QTest::keyClick(m_window.get(), Qt::Key_W, Qt::ControlModifier);
    QVERIFY(!session().hasCase());
    // What was left behind does not come back.
    FaultyDisk::heal();
    QVERIFY(session().openCase(id));
    view()->showStep(8);
    QCOMPARE(find<GrowingText>(u"opinionText"_s)->toPlainText(), QString());
}

// Even where nobody was asked.
void LeavingTest::theyNeverReachAnotherCase()
{
    refuseText();
    FaultyDisk::heal();
    QVERIFY(session().createCase(u"Other client"_s, u"Other"_s, Language::German, {}));
    QVERIFY(unsaved()->saveAll());
    QTest::qWait(50);
    QCOMPARE(session().assessment().opinion.text, QString());
    QVERIFY(Unsaved::heldIn(m_window.get()).isEmpty());
}

void LeavingTest::whatWaitsForItsButtonIsAskedAbout()
{
    m_desk->issueOpinion();
    view()->showStep(8);
    find<LinkButton>(u"unfoldOpinion"_s)->click();
    auto *reason = find<GrowingText>(u"withdrawReason"_s);
    QVERIFY(reason->isVisible());
    enter(reason, words);
    QVERIFY(!button()->isVisible()); // nothing was refused
    answerWith([](UnsavedDialog *dialog) {
        QVERIFY(
            dialog->findChild<QListWidget *>()->item(0)->text().contains(u"(not confirmed yet)"_s));
        cancel(dialog);
    });
    QVERIFY(!m_window->close());
    QCOMPARE(m_asked, 1);
    find<QPushButton>(u"withdrawOpinion"_s)->click();
    QVERIFY(m_window->close());
    QCOMPARE(m_asked, 1);
}

void LeavingTest::noOpinionWithoutThem()
{
    GrowingText *text = refuseText();
    find<QPushButton>(u"issueOpinion"_s)->click();
    QVERIFY(!session().isFrozen());
    QVERIFY(find<ErrorLine>(u"opinionError"_s)->isVisible());
    QCOMPARE(text->toPlainText(), words);
}

// The words are in the store when the program has ended.
void LeavingTest::aSignalSavesFirst()
{
    EndSignals signalsOfEnd;
    QSignalSpy received(&signalsOfEnd, &EndSignals::received);
    connect(&signalsOfEnd, &EndSignals::received, m_window.get(),
            [this] { m_window->mayEnd(false); });
    view()->showStep(8);
    auto *text = find<GrowingText>(u"opinionText"_s);
    text->setFocus();
    QString typed;
    for (const int number : {SIGTERM, SIGHUP, SIGINT}) {
        QTest::keyClicks(text, words);
        typed += words;
        QVERIFY(session().assessment().opinion.text != typed);
        std::raise(number);
        QVERIFY(received.wait(1000));
        QCOMPARE(session().assessment().opinion.text, typed);
    }
}

// Nobody can be asked: the words are in a file, and the next start says so.
void LeavingTest::aSignalKeepsWhatIsRefused()
{
    refuseText();
    QVERIFY(m_window->mayEnd(false));
    const QString path = QString::fromUtf8(m_desk->settings.state(u"unsavedWords"_s));
    QVERIFY(QFileInfo(path).path() == m_desk->folder.path());
    QFile file(path);
    QVERIFY(file.open(QIODevice::ReadOnly));
    const QString kept = QString::fromUtf8(file.readAll());
    QVERIFY(kept.contains(words) && kept.contains(u"Opinion"_s) && kept.contains(u"Newsletter"_s));
    FaultyDisk::heal();
    m_window = std::make_unique<MainWindow>(&m_desk->session, &m_desk->settings, &m_translation);
    activate();
    m_window->tellUnsaved();
    auto *bar = find<MessageBar>(u"messageBar"_s);
    QVERIFY(bar->text().contains(QFileInfo(path).fileName()));
    bar->hide();
    m_window->tellUnsaved(); // once
    QCOMPARE(bar->text(), QString());
    // No room beside the store: where the program keeps its own files.
    QTemporaryDir home;
    qputenv("XDG_DATA_HOME", home.path().toUtf8());
    QVERIFY(QDir().mkpath(QFileInfo(Settings::defaultStorePath()).path()));
    refuseText();
    FaultyDisk::fail(m_desk->folder.path().toUtf8(), FaultyDisk::Fault::Write, ENOSPC);
    QVERIFY(m_window->mayEnd(false));
    qunsetenv("XDG_DATA_HOME");
    QFile other(QString::fromUtf8(m_desk->settings.state(u"unsavedWords"_s)));
    QVERIFY(other.fileName().startsWith(home.path()));
    QVERIFY(other.open(QIODevice::ReadOnly));
    QVERIFY(QString::fromUtf8(other.readAll()).contains(words));
    // May somebody be asked, they are.
    QVERIFY(session().hasCase());
    answerWith([](UnsavedDialog *dialog) { cancel(dialog); });
    QVERIFY(!m_window->mayEnd(true));
}

void LeavingTest::anotherCatalogueAsks()
{
    GrowingText *text = refuseText();
    answerWith([](UnsavedDialog *dialog) { cancel(dialog); });
    Result<void> taken;
    QVERIFY(QMetaObject::invokeMethod(m_window.get(),
                                      [&] { taken = m_window->takeCatalogue(nullptr); }));
    QCOMPARE(m_asked, 1);
    QVERIFY(!taken);
    QCOMPARE(taken.error().code, u"unsavedWords"_s);
    QCOMPARE(text->toPlainText(), words);
}

QTEST_MAIN(LeavingTest)

#include "leavingtest.moc"
