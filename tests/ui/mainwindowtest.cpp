// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/mainwindow.h"
#include "ui/assessment/assessmentview.h"
#include "ui/desk.h"
#include "ui/document/documentpages.h"
#include "ui/document/reportview.h"
#include "ui/register/allmeasurespage.h"
#include "ui/register/registermodel.h"
#include "ui/register/registerview.h"
#include "ui/words/messagebar.h"

#include <QAction>
#include <QApplication>
#include <QComboBox>
#include <QDialog>
#include <QFileDialog>
#include <QLabel>
#include <QLineEdit>
#include <QMenu>
#include <QMenuBar>
#include <QPushButton>
#include <QRegularExpression>
#include <QTableView>
#include <QTimer>

using namespace Qt::StringLiterals;
using namespace votum;

namespace {

template<class View>
View *find(const QWidget &window)
{
    return window.findChild<View *>();
}

// The message above the views; not the banner of the examples.
QString message(const QWidget &window)
{
    return window.findChild<MessageBar *>(u"messageBar"_s)->text();
}

QStringList menuTitles(const QMainWindow &window)
{
    QStringList titles;
    for (const QAction *action : window.menuBar()->actions())
        titles.append(action->text().remove(u'&'));
    return titles;
}

QAction *action(const QWidget &window, const QString &text)
{
    for (QAction *action : window.findChildren<QAction *>()) {
        if (action->text() == text)
            return action;
    }
    return nullptr;
}

} // namespace

// Alt and a letter choose one thing of a menu, and of each menu under it.
void checkLetters(const QList<QAction *> &menu)
{
    static const QRegularExpression mark(u"&([^&])"_s);
    QHash<QString, QString> taken;
    for (const QAction *action : menu) {
        const QString words = action->text();
        const QString letter = mark.match(QString(words).remove(u"&&"_s)).captured(1).toLower();
        QVERIFY2(letter.isEmpty() || !taken.contains(letter),
                 qPrintable(words + u" / "_s + taken.value(letter)));
        taken.insert(letter, words);
        if (action->menu())
            checkLetters(action->menu()->actions());
    }
}

// An empty store: one that is missing is never made unasked.
QString made(Desk &desk)
{
    static_cast<void>(desk.session.openStore(desk.path()).has_value());
    desk.session.closeStore();
    return desk.path();
}

class MainWindowTest : public QObject
{
    Q_OBJECT

private slots:
    void init() { m_translation.speak(Language::English); }

    void startsInAnEmptyRegister()
    {
        Desk desk;
        MainWindow window(&desk.session, &desk.settings, &m_translation);
        QVERIFY(window.openStore(made(desk)));
        window.show();
        QVERIFY(find<RegisterView>(window)->isVisible());
        QCOMPARE(message(window), QString());
        QCOMPARE(window.windowTitle(), u"Votum"_s);
        QCOMPARE(menuTitles(window),
                 (QStringList{u"File"_s, u"Edit"_s, u"View"_s, u"Assessment"_s, u"Help"_s}));
    }

    void noMenuHasALetterTwice()
    {
        Desk desk;
        MainWindow window(&desk.session, &desk.settings, &m_translation);
        QVERIFY(window.openStore(made(desk)));
        for (const Language language : {Language::German, Language::English}) {
            m_translation.speak(language);
            QCoreApplication::sendPostedEvents();
            checkLetters(window.menuBar()->actions());
        }
    }

    void showsWhatIsOpen()
    {
        Desk desk;
        MainWindow window(&desk.session, &desk.settings, &m_translation);
        QVERIFY(window.openStore(made(desk)));
        window.show();
        QVERIFY(QTest::qWaitForWindowActive(&window));
        QVERIFY(desk.session.createCase(u"Travel"_s, u"Probe"_s, Language::German,
                                        u"whatsapp-consumer"_s));
        QVERIFY(find<AssessmentView>(window)->isVisible());
        QCOMPARE(window.windowTitle(),
                 u"%1 Travel – Votum"_s.arg(desk.session.assessment().fileNumber));
        QTest::keyClick(&window, Qt::Key_P, Qt::ControlModifier | Qt::ShiftModifier);
        auto *report = find<ReportView>(window);
        QVERIFY(report->isVisible());
        QVERIFY(report->file()->bytes.startsWith("%PDF-"));
        QVERIFY(report->findChild<DocumentPages *>()->pages().count > 1);
        QTest::keyClick(&window, Qt::Key_W, Qt::ControlModifier);
        QVERIFY(!desk.session.hasCase());
        QVERIFY(find<RegisterView>(window)->isVisible());
        QCOMPARE(find<RegisterView>(window)->selectedCase(), desk.session.cases().back().id);
    }

    // Not at the first start, and once only.
    void whatIsNewIsOfferedOnceAfterAnUpdate()
    {
        Desk desk;
        const auto startedAs = [&](const QString &version) {
            MainWindow window(&desk.session, &desk.settings, &m_translation);
            window.openStore(made(desk));
            window.tellNews(version);
            window.show();
            return message(window);
        };
        QCOMPARE(startedAs(u"0.1.0"_s), QString());
        QCOMPARE(startedAs(u"0.1.0"_s), QString());
        QCOMPARE(startedAs(u"0.2.0"_s), u"This is Votum 0.2.0."_s);
        QCOMPARE(startedAs(u"0.2.0"_s), QString());
    }

    void theKeyOfTheRegisterLeavesTheMeasuresOfAllCases()
    {
        Desk desk;
        MainWindow window(&desk.session, &desk.settings, &m_translation);
        QVERIFY(window.openStore(made(desk)));
        window.show();
        QVERIFY(QTest::qWaitForWindowActive(&window));
        QTest::keyClick(&window, Qt::Key_D, Qt::ControlModifier | Qt::ShiftModifier);
        QVERIFY(find<AllMeasuresPage>(window)->isVisible());
        QTest::keyClick(QApplication::focusWidget() ? QApplication::focusWidget() : &window,
                        Qt::Key_W, Qt::ControlModifier);
        QVERIFY(find<RegisterView>(window)->isVisible());
    }

    // The document's language is its own: the window's does not change it.
    void reportHasItsOwnLanguage()
    {
        Desk desk;
        MainWindow window(&desk.session, &desk.settings, &m_translation);
        QVERIFY(window.openStore(made(desk)));
        window.show();
        QVERIFY(QTest::qWaitForWindowActive(&window));
        QVERIFY(desk.session.createCase(u"Travel"_s, {}, Language::German, {}));
        QTest::keyClick(&window, Qt::Key_P, Qt::ControlModifier | Qt::ShiftModifier);
        auto *report = find<ReportView>(window);
        QCOMPARE(report->language(), Language::German);
        const QByteArray german = report->file()->bytes;
        m_translation.speak(Language::German);
        QCoreApplication::sendPostedEvents();
        QCOMPARE(report->file()->bytes, german);
        report->setLanguage(Language::English);
        QVERIFY(report->file()->bytes != german);
        QVERIFY(report->file()->bytes.startsWith("%PDF-"));
    }

    // Ctrl+F searches what is shown, and goes on searching in another language of the document.
    void findSearchesWhatIsShown()
    {
        Desk desk;
        MainWindow window(&desk.session, &desk.settings, &m_translation);
        QVERIFY(window.openStore(made(desk)));
        window.show();
        QVERIFY(QTest::qWaitForWindowActive(&window));
        QVERIFY(desk.session.createCase(u"Travel"_s, {}, Language::German, {}));
        QTest::keyClick(&window, Qt::Key_P, Qt::ControlModifier | Qt::ShiftModifier);
        QVERIFY(action(window, u"&Find in the document"_s));
        QTest::keyClick(&window, Qt::Key_F, Qt::ControlModifier);
        auto *report = find<ReportView>(window);
        auto *words = report->findChild<QLineEdit *>(u"documentSearch"_s);
        QVERIFY(report->isVisible() && words->hasFocus());
        words->setText(u"Travel"_s);
        auto *count = report->findChild<QLabel *>(u"hitCount"_s);
        QTRY_VERIFY(count->text().startsWith(u"1 of "_s));
        words->setText(u"Datenschutz"_s);
        QTRY_VERIFY(count->text().startsWith(u"1 of "_s));
        report->setLanguage(Language::English);
        QCOMPARE(count->text(), u"No hits"_s);
        report->setLanguage(Language::German);
        QTRY_VERIFY(count->text().startsWith(u"1 of "_s));
        QTest::keyClick(&window, Qt::Key_W, Qt::ControlModifier);
        QVERIFY(action(window, u"&Find in the register"_s));
        QTest::keyClick(&window, Qt::Key_F, Qt::ControlModifier);
        QVERIFY(window.findChild<QLineEdit *>(u"registerSearch"_s)->hasFocus());
    }

    // What the record lacks cannot be chosen; the paper is remembered.
    void reportOffersTheDocumentsThereAre()
    {
        Desk desk;
        MainWindow window(&desk.session, &desk.settings, &m_translation);
        QVERIFY(window.openStore(made(desk)));
        window.show();
        QVERIFY(QTest::qWaitForWindowActive(&window));
        QVERIFY(desk.session.createCase(u"Travel"_s, {}, Language::German, {}));
        QTest::keyClick(&window, Qt::Key_P, Qt::ControlModifier | Qt::ShiftModifier);
        auto *report = find<ReportView>(window);
        const QByteArray first = report->file()->bytes;
        auto *kinds = report->findChild<QComboBox *>(u"documentKind"_s);
        const auto enabled = [kinds](DocumentKind kind) {
            return kinds->model()
                ->index(kinds->findData(int(kind)), 0)
                .flags()
                .testFlag(Qt::ItemIsEnabled);
        };
        QVERIFY(enabled(DocumentKind::ShortRecord) && enabled(DocumentKind::ActionPlan));
        QVERIFY(!enabled(DocumentKind::Opinion) && !enabled(DocumentKind::Addendum));
        QCOMPARE(DocumentKind(kinds->currentData().toInt()), DocumentKind::ShortRecord);
        kinds->setCurrentIndex(kinds->findData(int(DocumentKind::FullRecord)));
        QVERIFY(report->file()->bytes.startsWith("%PDF-"));
        QVERIFY(report->file()->bytes.size() > first.size());
        auto *papers = report->findChild<QComboBox *>(u"paper"_s);
        QCOMPARE(desk.settings.paper(), Paper::A4);
        papers->setCurrentIndex(papers->findData(int(Paper::Letter)));
        QCOMPARE(desk.settings.paper(), Paper::Letter);
        QCOMPARE(report->findChild<DocumentPages *>()->pages().sizeInPoints.toSize(),
                 QSize(612, 792));
    }

    // Only the file with the checksum in the list goes in; a changed one is named.
    void reportEmbedsEvidence()
    {
        Desk desk;
        MainWindow window(&desk.session, &desk.settings, &m_translation);
        QVERIFY(window.openStore(made(desk)));
        window.show();
        QVERIFY(QTest::qWaitForWindowActive(&window));
        QVERIFY(desk.session.createCase(u"Travel"_s, {}, Language::German, {}));
        EvidenceItem item;
        item.title = u"Contract"_s;
        item.fileName = u"contract.txt"_s;
        item.size = 3;
        item.sha256 = // SHA-256 of "abc": FIPS 180-2, appendix B.1
            u"ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad"_s;
        QVERIFY(desk.session.saveEvidence(item));
        QTest::keyClick(&window, Qt::Key_P, Qt::ControlModifier | Qt::ShiftModifier);
        auto *report = find<ReportView>(window);
        auto *embed = report->findChild<QAction *>(u"embedEvidence"_s);
        const auto embedWith = [&](const QByteArray &content) {
            QFile file(desk.folder.filePath(u"contract.txt"_s));
            QVERIFY(file.open(QIODevice::WriteOnly));
            file.write(content);
            file.close();
            QTimer::singleShot(0, qApp, [&desk] {
                auto *files = qobject_cast<QFileDialog *>(QApplication::activeModalWidget());
                QVERIFY(files);
                files->findChild<QLineEdit *>()->setText(desk.folder.path());
                QTest::keyClick(files->findChild<QLineEdit *>(), Qt::Key_Return);
            });
            embed->trigger();
        };
        embedWith("abd");
        QVERIFY(!embed->isChecked());
        QVERIFY(message(window).contains(u"contract.txt"_s));
        QVERIFY(!report->file()->bytes.contains("Supplement"));
        const qsizetype size = report->file()->bytes.size();
        embedWith("abc");
        QVERIFY(embed->isChecked());
        QVERIFY(report->file()->bytes.size() > size);
        embed->trigger();
        QVERIFY(!embed->isChecked());
        QCOMPARE(report->file()->bytes.size(), size);
    }

    // Words of a foreign file turn no line around, and begin none.
    void foreignWordsAreShownAndDoNotAct()
    {
        Desk desk;
        QVERIFY(desk.session.openStore(desk.path()));
        MainWindow window(&desk.session, &desk.settings, &m_translation);
        const QString title = u"Akte\u202efdp\u0007\nzwei "_s + QString(400, u'x');
        QVERIFY(
            desk.session.createCase(title, u"Büro"_s, Language::German, u"whatsapp-consumer"_s));
        QCOMPARE(desk.session.assessment().title, title);
        window.show();
        QVERIFY2(window.windowTitle().contains(u"Akte\ufffdfdp\ufffd⏎zwei x"_s),
                 qPrintable(window.windowTitle()));
        QVERIFY(window.windowTitle().size() < 350);
        desk.session.closeCase();
        const auto *table = window.findChild<QTableView *>(u"registerTable"_s);
        QVERIFY(table);
        const QModelIndex cell = table->model()->index(0, RegisterModel::Title);
        QVERIFY2(cell.data().toString().startsWith(u"Akte\ufffdfdp\ufffd⏎zwei x"_s),
                 qPrintable(cell.data().toString().left(40)));
        QVERIFY(!cell.data(Qt::ToolTipRole).toString().contains(QChar(0x202e)));
        for (const QLabel *label : window.findChildren<QLabel *>())
            QVERIFY2(!label->text().contains(QChar(0x202e)), qPrintable(label->objectName()));
    }

    // What no dialog asked about is asked in the message bar.
    void otherFilesAreReplacedOnlyIfAsked()
    {
        Desk desk;
        QVERIFY(desk.session.openStore(desk.path()));
        MainWindow window(&desk.session, &desk.settings, &m_translation);
        QVERIFY(desk.session.createCase(u"Titel"_s, u"../Büro"_s, Language::German,
                                        u"whatsapp-consumer"_s));
        window.show();
        const auto write = [&desk](const QString &name) {
            QFile file(desk.folder.filePath(name));
            QVERIFY(file.open(QIODevice::WriteOnly) && file.write("other") == 5);
        };
        const auto size = [&desk](const QString &name) {
            return QFileInfo(desk.folder.filePath(name)).size();
        };
        // Does it with the file or folder entered, and then presses the button of the message.
        const auto doWith = [&](const QString &words, const QString &entered) {
            for (QAction *action : window.findChildren<QAction *>()) {
                if (QString(action->text()).remove(u'&') != words)
                    continue;
                QTimer::singleShot(0, qApp, [entered] {
                    auto *files = qobject_cast<QFileDialog *>(QApplication::activeModalWidget());
                    QVERIFY(files);
                    files->findChild<QLineEdit *>()->setText(entered);
                    QTest::keyClick(files->findChild<QLineEdit *>(), Qt::Key_Return);
                });
                action->trigger();
                return;
            }
            QFAIL("no such action");
        };
        const auto replace = [&window] {
            for (QPushButton *button : window.findChildren<QPushButton *>()) {
                if (button->isVisible() && button->text() == u"Replace"_s)
                    return button->click();
            }
            QFAIL("nothing is asked");
        };

        write(u"answers.json"_s);
        doWith(u"Export answers file…"_s, desk.folder.filePath(u"answers"_s)); // without suffix
        QVERIFY(message(window).contains(u"already exists"_s));
        QCOMPARE(size(u"answers.json"_s), 5);
        replace();
        QVERIFY(size(u"answers.json"_s) > 100);

        QTest::keyClick(&window, Qt::Key_P, Qt::ControlModifier | Qt::ShiftModifier);
        const QString german = u"Büro_%1_v1_%2_Kurzfassung_de.pdf"_s.arg(
            desk.session.assessment().fileNumber, desk.session.assessment().title);
        write(german);
        doWith(u"Save PDF in all languages…"_s, desk.folder.path());
        QVERIFY2(message(window).contains(german), qPrintable(message(window)));
        QCOMPARE(size(german), 5);
        replace();
        QVERIFY(size(german) > 10'000);
        QVERIFY(message(window).startsWith(u"Saved in"_s));
    }

    void switchesTheLanguageWhileItRuns()
    {
        Desk desk;
        MainWindow window(&desk.session, &desk.settings, &m_translation);
        QVERIFY(window.openStore(made(desk)));
        window.show();
        for (QAction *action : window.findChildren<QAction *>()) {
            if (action->text() == u"&Deutsch"_s)
                action->trigger();
        }
        QCoreApplication::sendPostedEvents();
        QCOMPARE(menuTitles(window), (QStringList{u"Datei"_s, u"Bearbeiten"_s, u"Ansicht"_s,
                                                  u"Bewertung"_s, u"Hilfe"_s}));
        QCOMPARE(desk.settings.language(), Language::German);
    }

    void anErrorStaysInTheWindow()
    {
        Desk desk;
        QFile file(desk.folder.filePath(u"letter.votum"_s));
        QVERIFY(file.open(QIODevice::WriteOnly));
        file.write(QByteArray(4096, 'x'));
        file.close();
        MainWindow window(&desk.session, &desk.settings, &m_translation);
        window.show();
        QTest::ignoreMessage(QtWarningMsg, QRegularExpression(u".*store.*"_s));
        QVERIFY(!window.openStore(file.fileName()));
        QVERIFY(message(window).contains(u"letter.votum"_s));
        const QString english = message(window);
        m_translation.speak(Language::German); // the message follows the language
        QCoreApplication::sendPostedEvents();
        QVERIFY(message(window).contains(u"letter.votum"_s));
        QVERIFY(message(window) != english);
        QVERIFY(window.openStore(made(desk)));
        QCOMPARE(message(window), QString());
    }

    void examplesStayApart()
    {
        Desk desk;
        MainWindow window(&desk.session, &desk.settings, &m_translation);
        QVERIFY(window.openStore(made(desk)));
        window.show();
        auto *banner = window.findChild<MessageBar *>(u"exampleBanner"_s);
        QVERIFY(!banner->isVisible());
        QMenu *examples = nullptr;
        for (QMenu *menu : window.findChildren<QMenu *>()) {
            if (menu->title().remove(u'&') == u"Open an example"_s)
                examples = menu;
        }
        QVERIFY(examples);
        emit examples->aboutToShow();
        QCOMPARE(examples->actions().size(), 2);
        examples->actions().last()->trigger();
        QCOMPARE(message(window), QString());
        QVERIFY(banner->isVisible());
        QVERIFY(desk.session.storePath() != desk.path());
        QVERIFY(desk.session.assessment().isExample);
        QCOMPARE(desk.session.assessment().language, Language::English);
        QVERIFY(!desk.session.judgement().findings.empty());
        QVERIFY(find<AssessmentView>(window)->isVisible());
        const QString example = desk.session.storePath();
        banner->findChild<QPushButton *>()->click();
        QCOMPARE(desk.session.storePath(), desk.path());
        QVERIFY(desk.session.cases().empty());
        QVERIFY(!banner->isVisible());
        emit examples->aboutToShow(); // and again, made anew
        examples->actions().first()->trigger();
        QCOMPARE(message(window), QString());
        QVERIFY(desk.session.storePath() != example);
        QCOMPARE(desk.session.cases().size(), 2u);
    }

    // Whatever changed while the case was open stands in the register when it is shown.
    void theRegisterKnowsWhatChanged()
    {
        Desk desk;
        MainWindow window(&desk.session, &desk.settings, &m_translation);
        QVERIFY(window.openStore(made(desk)));
        window.show();
        QVERIFY(QTest::qWaitForWindowActive(&window));
        QVERIFY(desk.session.createCase(u"Travel"_s, {}, Language::German, {}));
        QVERIFY(desk.session.setTitle(u"Journeys"_s, {}));
        QVERIFY(desk.session.setChannel(u"signal"_s));
        QTest::keyClick(&window, Qt::Key_W, Qt::ControlModifier);
        auto *table = window.findChild<QTableView *>(u"registerTable"_s);
        QVERIFY(table->isVisible());
        const auto shown = [&](int column) { return table->model()->index(0, column).data(); };
        QCOMPARE(shown(RegisterModel::Title).toString(), u"Journeys"_s);
        QCOMPARE(shown(RegisterModel::Channel).toString(), u"Signal"_s);
        QVERIFY(table->hasFocus());
        QTest::keyClick(table, Qt::Key_Return);
        QVERIFY(find<AssessmentView>(window)->isVisible());
    }

    void theMenuReachesWhatBelongsToTheCase()
    {
        Desk desk;
        MainWindow window(&desk.session, &desk.settings, &m_translation);
        QVERIFY(window.openStore(made(desk)));
        window.show();
        QVERIFY(QTest::qWaitForWindowActive(&window));
        for (const QString &text :
             {u"&Case details…"_s, u"C&ompare channels…"_s, u"&Text blocks…"_s, u"&Measures"_s,
              u"&Evidence"_s, u"&Private notes"_s})
            QVERIFY(!action(window, text)->isEnabled());
        QVERIFY(desk.session.createCase(u"Travel"_s, {}, Language::German, {}));
        QTest::keyClick(&window, Qt::Key_E, Qt::ControlModifier | Qt::ShiftModifier);
        QVERIFY(window.findChild<QWidget *>(u"evidencePage"_s)->isVisible());
        QTest::keyClick(&window, Qt::Key_M, Qt::ControlModifier | Qt::ShiftModifier);
        QVERIFY(window.findChild<QWidget *>(u"measuresPage"_s)->isVisible());
        auto *notes = window.findChild<QWidget *>(u"privateNotes"_s);
        action(window, u"&Private notes"_s)->trigger();
        QVERIFY(notes->isVisible());
        QTRY_VERIFY(notes->hasFocus());
        action(window, u"&Private notes"_s)->trigger();
        QVERIFY(!notes->isVisible());
        action(window, u"&Case details…"_s)->trigger();
        auto *dialog = window.findChild<QDialog *>(u"caseDialog"_s);
        QVERIFY(dialog->isVisible());
        dialog->reject();
        desk.issueOpinion();
        QVERIFY(!action(window, u"&Case details…"_s)->isEnabled());
        action(window, u"C&ompare channels…"_s)->trigger(); // it only reads
        dialog = window.findChild<QDialog *>(u"compareDialog"_s);
        QVERIFY(dialog->isVisible());
        dialog->reject();
        QTest::keyClick(&window, Qt::Key_T, Qt::ControlModifier);
        dialog = window.findChild<QDialog *>(u"textsDialog"_s);
        QVERIFY(dialog && dialog->isVisible());
        dialog->reject();
        QVERIFY(action(window, u"&Evidence"_s)->isEnabled());
        window.close();
        QVERIFY(!desk.settings.state(u"measureColumns"_s).isEmpty());
    }

    void theTrashIsInTheMenu()
    {
        Desk desk;
        MainWindow window(&desk.session, &desk.settings, &m_translation);
        QVERIFY(window.openStore(made(desk)));
        const qint64 thrown = desk.addCase(u"Thrown"_s);
        desk.addCase(u"Kept"_s);
        QVERIFY(desk.session.trashCase(thrown));
        window.show();
        QVERIFY(desk.session.openCase(desk.session.cases().back().id));
        action(window, u"&Trash"_s)->trigger();
        QVERIFY(find<RegisterView>(window)->isVisible());
        QCOMPARE(find<RegisterView>(window)->selectedCase(), thrown);
    }

    // What is shown, in the form chosen; a file that stands there is asked about by the dialog.
    void theRegisterLeaves()
    {
        Desk desk;
        QVERIFY(desk.session.openStore(desk.path()));
        desk.addCase(u"Terminerinnerung"_s);
        desk.addCase(u"Newsletter"_s);
        MainWindow window(&desk.session, &desk.settings, &m_translation);
        window.show();
        QTest::keyClicks(window.findChild<QLineEdit *>(u"registerSearch"_s), u"Termin"_s);
        const auto save = [&](qsizetype form, const QString &name) {
            QTimer::singleShot(0, &window, [&, form, name] {
                auto *dialog = qobject_cast<QFileDialog *>(QApplication::activeModalWidget());
                QVERIFY(dialog);
                dialog->selectNameFilter(dialog->nameFilters().value(form));
                dialog->findChild<QLineEdit *>(u"fileNameEdit"_s)
                    ->setText(desk.folder.filePath(name));
                static_cast<QDialog *>(dialog)->accept();
            });
            window.findChild<QAction *>(u"exportRegister"_s)->trigger();
            QFile file(desk.folder.filePath(name));
            return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
        };
        const QByteArray table = save(0, u"list.csv"_s);
        QVERIFY(table.contains("Terminerinnerung") && !table.contains("Newsletter"));
        QVERIFY(message(window).contains(u"list.csv"_s));
        QVERIFY(save(2, u"due.ics"_s).startsWith("BEGIN:VCALENDAR"));
        // The ending follows the form.
        save(1, u"other.csv"_s);
        QFile sheet(desk.folder.filePath(u"other.ods"_s));
        QVERIFY(sheet.open(QIODevice::ReadOnly) && sheet.readAll().startsWith("PK"));
    }

    void remembersItsSize()
    {
        Desk desk;
        {
            MainWindow window(&desk.session, &desk.settings, &m_translation);
            window.show();
            window.resize(window.minimumWidth() + 37, window.minimumHeight() + 41);
            QVERIFY(window.close());
        }
        MainWindow window(&desk.session, &desk.settings, &m_translation);
        QCOMPARE(window.size(), QSize(window.minimumWidth() + 37, window.minimumHeight() + 41));
    }

private:
    Translation m_translation;
};

QTEST_MAIN(MainWindowTest)
#include "mainwindowtest.moc"
