// SPDX-License-Identifier: GPL-3.0-or-later

#include "desk.h"

#include "resources/shippedmanual.h"
#include "ui/assessment/assessmentview.h"
#include "ui/assessment/casedialogs.h"
#include "ui/help/manualwindow.h"
#include "ui/help/topics.h"
#include "ui/mainwindow.h"

#include <QAction>
#include <QApplication>
#include <QDialog>
#include <QDirIterator>
#include <QFileDialog>
#include <QLineEdit>
#include <QListWidget>
#include <QMenu>
#include <QMenuBar>
#include <QPushButton>
#include <QRegularExpression>
#include <QTableWidget>
#include <QTextBrowser>
#include <QToolButton>
#include <QTreeWidget>

using namespace Qt::StringLiterals;
using namespace votum;

namespace {

// "Datei › Ablage sichern", as the manual writes it.
QString pathOf(const QString &menu, const QString &words)
{
    static const QRegularExpression noise(u"&(?!&)|[\\s\u00a0]*…$|: .*$"_s);
    return QString(menu).remove(noise) + u" › "_s + QString(words).remove(noise);
}

void collectPaths(const QString &menu, const QList<QAction *> &actions, QStringList &paths)
{
    for (const QAction *action : actions) {
        paths << pathOf(menu, action->text());
        if (action->menu())
            collectPaths(action->text(), action->menu()->actions(), paths);
    }
}

QStringList strongWords(const Manual &manual)
{
    QStringList words;
    for (const ManualChapter &chapter : manual.chapters) {
        for (const ManualBlock &block : chapter.blocks) {
            for (const QList<ManualSpan> &text : block.texts) {
                for (const ManualSpan &span : text) {
                    if (span.look == ManualSpan::Look::Strong)
                        words << span.text;
                }
            }
        }
    }
    return words;
}

bool hasTarget(const Manual &manual, const QString &target)
{
    const ManualChapter *chapter = manual.chapter(target.section(u'#', 0, 0));
    return chapter && std::any_of(chapter->blocks.begin(), chapter->blocks.end(),
                                  [&](const ManualBlock &block) {
                                      return block.kind == ManualBlock::Kind::Heading &&
                                             block.anchor == target.section(u'#', 1);
                                  });
}

} // namespace

// The manual in the window: F1 from every place, contents, search, the way back; that it names the
// window's commands as the window does; the list of keys, and why a command is not possible.
class ManualUiTest : public QObject
{
    Q_OBJECT

private slots:
    void init();
    void cleanup();

    void everyTopicIsWritten();
    void everyDialogHasATopic();
    void everyStepIsWritten();
    void everySettingIsNamed();
    void commandsAreNamedAsInTheMenus();
    void f1LeadsToTheStep();
    void f1InADialogLeadsToIt();
    void f1InADialogThatHoldsEverythingUp();
    void contentsAndLinksLead();
    void searchLeads();
    void anotherLanguageKeepsThePlace();
    void escapeClosesAndNothingIsLost();
    void isSaved();
    void aFileOfTheNameIsNotReplacedUnasked();
    void keysOfTheMenusAreListed();
    void disabledCommandsSayWhy();

private:
    ManualWindow *manual() const
    {
        for (QWidget *widget : QApplication::topLevelWidgets()) {
            if (auto *found = qobject_cast<ManualWindow *>(widget); found && found->isVisible())
                return found;
        }
        return nullptr;
    }
    ManualWindow *opened()
    {
        helpAction(1)->trigger();
        if (!QTest::qWaitForWindowActive(manual()))
            qWarning("the manual is not active");
        return manual();
    }
    QAction *helpAction(int index) const
    {
        return m_window->menuBar()->actions().last()->menu()->actions().at(index);
    }
    template<class Window>
    void pressF1(Window *window)
    {
        window->activateWindow();
        QVERIFY(QTest::qWaitForWindowActive(window));
        QTest::keyClick(QApplication::focusWidget() ? QApplication::focusWidget() : window,
                        Qt::Key_F1);
    }
    void openCase()
    {
        QVERIFY(m_desk->session.createCase(u"Newsletter"_s, u"Probe GmbH"_s, Language::German,
                                           u"whatsapp-business-app"_s));
    }
    void save(ManualWindow *window, const QString &path)
    {
        QTimer::singleShot(0, qApp, [path] {
            auto *files = qobject_cast<QFileDialog *>(QApplication::activeModalWidget());
            QVERIFY(files);
            files->findChild<QLineEdit *>()->setText(path);
            QTest::keyClick(files->findChild<QLineEdit *>(), Qt::Key_Return);
        });
        window->findChild<QPushButton *>(u"saveManual"_s)->click();
    }

    std::unique_ptr<Desk> m_desk;
    std::unique_ptr<Translation> m_translation;
    std::unique_ptr<MainWindow> m_window;
};

void ManualUiTest::init()
{
    QApplication::setAttribute(Qt::AA_DontUseNativeDialogs);
    m_desk = std::make_unique<Desk>();
    QVERIFY(m_desk->session.openStore(m_desk->path()));
    m_translation = std::make_unique<Translation>();
    m_translation->speak(Language::English);
    m_window =
        std::make_unique<MainWindow>(&m_desk->session, &m_desk->settings, m_translation.get());
    m_window->show();
    QVERIFY(QTest::qWaitForWindowActive(m_window.get()));
}

void ManualUiTest::cleanup()
{
    m_window.reset();
    m_translation.reset();
    m_desk.reset();
}

void ManualUiTest::everyTopicIsWritten()
{
    for (const Language language : allLanguages()) {
        const Manual manual = parseManual(shippedManual(language));
        for (const Topic &topic : topics())
            QVERIFY2(hasTarget(manual, topic.target), topic.target.data());
    }
}

void ManualUiTest::everyDialogHasATopic()
{
    static const QRegularExpression dialog(
        u"class (\\w+) (?:final )?: public (?:Form)?Dialog\\b"_s);
    int dialogs = 0;
    QDirIterator files(QStringLiteral(VOTUM_SOURCE_DIR "/ui"), {u"*.h"_s}, QDir::Files,
                       QDirIterator::Subdirectories);
    while (files.hasNext()) {
        QFile file(files.next());
        QVERIFY(file.open(QIODevice::ReadOnly));
        const QString source = QString::fromUtf8(file.readAll());
        for (auto found = dialog.globalMatch(source); found.hasNext();) {
            const QString name = found.next().captured(1);
            if (name == "FormDialog"_L1)
                continue;
            ++dialogs;
            QVERIFY2(
                std::ranges::any_of(topics(), [&](const Topic &topic) { return topic.of == name; }),
                qPrintable(name));
        }
    }
    QVERIFY(dialogs > 20);
}

void ManualUiTest::everyStepIsWritten()
{
    const Manual manual = parseManual(shippedManual(Language::English));
    for (const Step &step : shippedCatalogueRead().steps)
        QVERIFY2(hasTarget(manual, u"steps#"_s + step.id), qPrintable(step.id));
}

void ManualUiTest::everySettingIsNamed()
{
    for (const Language language : allLanguages()) {
        const Manual manual = parseManual(shippedManual(language));
        QString said;
        for (const ManualBlock &block : manual.chapter(u"administration"_s)->blocks) {
            for (const QList<ManualSpan> &text : block.texts)
                said += plainText(text) + u'\n';
        }
        for (const SettingInfo &info : settingTable())
            QVERIFY2(said.contains(info.key + u'\n'), info.key.data());
    }
}

void ManualUiTest::commandsAreNamedAsInTheMenus()
{
    for (const Language language : allLanguages()) {
        m_translation->speak(language);
        QCoreApplication::processEvents();
        QStringList paths;
        for (const QAction *menu : m_window->menuBar()->actions())
            collectPaths(menu->text(), menu->menu()->actions(), paths);
        int named = 0;
        for (const QString &words : strongWords(parseManual(shippedManual(language)))) {
            if (!words.contains(u'›'))
                continue;
            ++named;
            QVERIFY2(paths.contains(words), qPrintable(words));
        }
        QVERIFY(named > 30);
    }
}

void ManualUiTest::f1LeadsToTheStep()
{
    pressF1(m_window.get());
    QVERIFY(manual());
    QCOMPARE(manual()->target(), u"window#register"_s);
    openCase();
    auto *view = m_window->findChild<AssessmentView *>();
    view->showStep(4);
    pressF1(m_window.get());
    QCOMPARE(manual()->target(), u"steps#transfer"_s);
    view->showMeasures();
    pressF1(m_window.get());
    QCOMPARE(manual()->target(), u"steps#measures"_s);
    emit view->reportRequested();
    pressF1(m_window.get());
    QCOMPARE(manual()->target(), u"documents#preview"_s);
}

void ManualUiTest::f1InADialogLeadsToIt()
{
    openCase();
    m_window->findChild<AssessmentView *>()->dialogs()->showHistory();
    auto *dialog = m_window->findChild<QDialog *>(u"historyDialog"_s);
    QVERIFY(dialog);
    pressF1(dialog);
    QVERIFY(manual());
    QCOMPARE(manual()->target(), u"window#history"_s);
    QTest::keyClick(manual(), Qt::Key_Escape);
    QVERIFY(!manual());
    QVERIFY(dialog->isVisible()); // the key was the manual's
    pressF1(dialog);
    QVERIFY(manual());
    dialog->reject();
    QTRY_VERIFY(!m_window->findChild<QDialog *>(u"historyDialog"_s));
    QVERIFY(manual()); // one reads on
}

void ManualUiTest::f1InADialogThatHoldsEverythingUp()
{
    bool isSeen = false;
    QTimer::singleShot(0, qApp, [&] {
        QWidget *dialog = QApplication::activeModalWidget();
        QVERIFY(dialog);
        pressF1(dialog);
        QVERIFY(manual());
        QCOMPARE(manual()->target(), u"first-case#begin"_s);
        QCOMPARE(manual()->parentWidget(), dialog); // else it would be blocked
        QTest::keyClicks(manual()->findChild<QLineEdit *>(u"search"_s), u"seal"_s);
        isSeen = !manual()->findChild<QLineEdit *>(u"search"_s)->text().isEmpty();
        qobject_cast<QDialog *>(dialog)->reject();
    });
    QTest::keyClick(m_window.get(), Qt::Key_N, Qt::ControlModifier);
    QVERIFY(isSeen);
    QVERIFY(manual());
}

void ManualUiTest::contentsAndLinksLead()
{
    ManualWindow *window = opened();
    QVERIFY(window);
    QCOMPARE(window->target(), u"manual"_s);
    auto *contents = window->findChild<QTreeWidget *>(u"contents"_s);
    QCOMPARE(contents->topLevelItemCount(), int(window->manual().chapters.size()));
    QTreeWidgetItem *verify = nullptr;
    for (int i = 0; i < contents->topLevelItemCount(); ++i) {
        if (contents->topLevelItem(i)->text(0) == "Checking and signing"_L1)
            verify = contents->topLevelItem(i);
    }
    QVERIFY(verify);
    contents->setCurrentItem(verify);
    QCOMPARE(window->target(), u"verify"_s);
    auto *chapter = window->findChild<QTextBrowser *>(u"chapter"_s);
    QVERIFY(chapter->toPlainText().contains("untouched"_L1, Qt::CaseInsensitive));
    contents->setCurrentItem(verify->child(2));
    QCOMPARE(window->target(), u"verify#signing"_s);
    QTest::keyClick(window, Qt::Key_Left, Qt::AltModifier);
    QCOMPARE(window->target(), u"verify"_s);
    QCOMPARE(contents->currentItem(), verify);
    QTest::keyClick(window, Qt::Key_Right, Qt::AltModifier);
    QCOMPARE(window->target(), u"verify#signing"_s);
    chapter->setSource(QUrl(u"manual:decision#seal"_s)); // as a link does
    QCOMPARE(contents->currentItem()->text(0), u"Sealing"_s);
}

void ManualUiTest::searchLeads()
{
    ManualWindow *window = opened();
    QTest::keyClick(window, Qt::Key_F, Qt::ControlModifier);
    auto *words = window->findChild<QLineEdit *>(u"search"_s);
    QVERIFY(words->hasFocus());
    QTest::keyClicks(words, u"seal"_s);
    auto *hits = window->findChild<QListWidget *>(u"hits"_s);
    QVERIFY(hits->isVisible());
    QVERIFY(hits->count() > 1);
    QTest::keyClick(words, Qt::Key_Return);
    QCOMPARE(window->target(), u"decision"_s);
    QTest::keyClick(words, Qt::Key_Down);
    QVERIFY(window->target() != "decision"_L1);
    words->setText(u"coelacanth"_s);
    QCOMPARE(hits->count(), 0);
    QTest::keyClick(words, Qt::Key_Escape); // the search first, then the window
    QVERIFY(words->text().isEmpty());
    QVERIFY(window->findChild<QTreeWidget *>(u"contents"_s)->isVisible());
    QVERIFY(window->isVisible());
}

void ManualUiTest::anotherLanguageKeepsThePlace()
{
    ManualWindow *window = opened();
    window->showTarget(u"data#backup"_s);
    m_translation->speak(Language::German);
    QTRY_COMPARE(window->windowTitle(), u"Handbuch"_s);
    QCOMPARE(window->target(), u"data#backup"_s);
    QVERIFY(
        window->findChild<QTextBrowser *>(u"chapter"_s)->toPlainText().startsWith("Ihre Daten"_L1));
}

void ManualUiTest::escapeClosesAndNothingIsLost()
{
    ManualWindow *window = opened();
    window->showTarget(u"nowhere#at-all"_s);
    QCOMPARE(window->target(), u"manual"_s);
    QTest::keyClick(window, Qt::Key_Escape);
    QVERIFY(!manual());
    m_window->close();
    QVERIFY(!manual());
}

void ManualUiTest::isSaved()
{
    const QString path = m_desk->folder.filePath(u"manual.pdf"_s);
    save(opened(), path);
    QFile file(path);
    QVERIFY(file.open(QIODevice::ReadOnly));
    QVERIFY(file.read(4) == "%PDF");
    save(opened(), m_desk->folder.filePath(u"manual.html"_s));
    QVERIFY(QFile::exists(m_desk->folder.filePath(u"manual.html"_s)));
}

// The dialog asks about names as typed; an ending it did not see is asked about afterwards.
void ManualUiTest::aFileOfTheNameIsNotReplacedUnasked()
{
    const QString path = m_desk->folder.filePath(u"mine.pdf"_s);
    QFile file(path);
    QVERIFY(file.open(QIODevice::WriteOnly));
    QVERIFY(file.write("mine") == 4);
    file.close();
    ManualWindow *window = opened();
    save(window, m_desk->folder.filePath(u"mine"_s));
    QVERIFY(file.open(QIODevice::ReadOnly));
    QCOMPARE(file.readAll(), QByteArray("mine"));
    file.close();
    QPushButton *replace = nullptr;
    for (QPushButton *button : window->findChildren<QPushButton *>())
        replace = button->isVisible() && button->text() == "Replace"_L1 ? button : replace;
    QVERIFY(replace);
    replace->click();
    QVERIFY(file.open(QIODevice::ReadOnly));
    QVERIFY(file.readAll().startsWith("%PDF"));
}

void ManualUiTest::keysOfTheMenusAreListed()
{
    m_window->findChild<QAction *>(u"shortcuts"_s)->trigger();
    auto *dialog = m_window->findChild<QDialog *>(u"shortcutsDialog"_s);
    QVERIFY(dialog);
    auto *table = dialog->findChild<QTableWidget *>(u"shortcuts"_s);
    QStringList keys;
    for (int row = 0; row < table->rowCount(); ++row)
        keys << table->item(row, 2)->text();
    int listed = 0;
    for (const QAction *action : m_window->findChildren<QAction *>()) {
        if (!qobject_cast<QMenu *>(action->parent()) || action->shortcut().isEmpty())
            continue;
        ++listed;
        QVERIFY2(keys.contains(action->shortcut().toString(QKeySequence::NativeText)),
                 qPrintable(action->text()));
    }
    QVERIFY(listed > 25);
    QVERIFY(table->rowCount() > listed + 15);
    dialog->findChild<QLineEdit *>(u"search"_s)->setText(u"calendar"_s);
    int shown = 0;
    for (int row = 0; row < table->rowCount(); ++row)
        shown += table->isRowHidden(row) ? 0 : 1;
    QCOMPARE(shown, 1);
}

void ManualUiTest::disabledCommandsSayWhy()
{
    const auto reasonOf = [&](const QString &words) {
        for (const QAction *action : m_window->findChildren<QAction *>()) {
            if (pathOf({}, action->text()) == u" › "_s + words)
                return action->isEnabled() ? QString() : action->toolTip();
        }
        return u"no such command"_s;
    };
    QCOMPARE(reasonOf(u"Text blocks"_s), u"No case is open."_s);
    QCOMPARE(reasonOf(u"Export records"_s), u"The register is empty."_s);
    QCOMPARE(reasonOf(u"Undo"_s), u"There is nothing to undo."_s);
    openCase();
    QCOMPARE(reasonOf(u"Text blocks"_s), QString());
    QCOMPARE(reasonOf(u"Compare versions"_s), u"The case has one version only."_s);
    QCOMPARE(reasonOf(u"Continue as new version"_s), u"The case is not sealed yet."_s);
    m_desk->issueOpinion();
    QCOMPARE(reasonOf(u"Case details"_s), u"The opinion is issued; withdraw it first."_s);
    m_desk->seal();
    QCOMPARE(reasonOf(u"Case details"_s), u"The case is sealed."_s);
    QCOMPARE(reasonOf(u"Decide and seal"_s), u"The case is sealed."_s);
    m_desk->session.closeStore();
    QCOMPARE(reasonOf(u"New assessment"_s), u"No store is open."_s);
    // Nothing in a menu is out of reach without a reason.
    for (const QAction *menu : m_window->menuBar()->actions()) {
        for (const QAction *action : menu->menu()->actions()) {
            if (!action->isSeparator() && !action->menu() && !action->isEnabled())
                QVERIFY2(action->toolTip().endsWith(u'.'), qPrintable(action->text()));
        }
    }
}

QTEST_MAIN(ManualUiTest)
#include "manualtest.moc"
