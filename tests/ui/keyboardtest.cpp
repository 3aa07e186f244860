// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/assessment/assessmentview.h"
#include "ui/desk.h"
#include "ui/mainwindow.h"

#include <QAbstractButton>
#include <QApplication>
#include <QButtonGroup>
#include <QCheckBox>
#include <QFileDialog>
#include <QKeyEvent>
#include <QLineEdit>
#include <QListWidget>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QRadioButton>
#include <QScrollArea>

using namespace Qt::StringLiterals;
using namespace votum;

namespace {

constexpr int mostTabs = 3000; // of one walk through a step: more is a circle

// The answer this case gets: the first option, the present day, a word; a person with a keyboard
// would type no more.
const QString typed = u"Rückfragen zu Buchungen"_s;

QWidget *focus()
{
    return QApplication::focusWidget();
}

// Keys go where the focus is. When a dialog closes, a desktop gives it back to the window behind;
// the offscreen platform leaves that to us.
void press(Qt::Key key, Qt::KeyboardModifiers modifiers = {})
{
    if (!QApplication::activeWindow()) {
        QWidget *window = QApplication::topLevelWidgets().constFirst();
        for (QWidget *each : QApplication::topLevelWidgets())
            window = qobject_cast<MainWindow *>(each) ? each : window;
        window->activateWindow();
        QVERIFY(QTest::qWaitForWindowActive(window));
    }
    QTest::keyClick(focus() ? focus() : QApplication::activeWindow(), key, modifiers);
}

// keyClicks() knows no umlauts.
void type(const QString &text)
{
    for (const QChar letter : text) {
        QKeyEvent event(QEvent::KeyPress, 0, Qt::NoModifier, QString(letter));
        QApplication::sendEvent(focus(), &event);
    }
}

QString name()
{
    return focus() ? focus()->objectName() : QString();
}

// Where the widget stands on its page, for comparing the order of the screen.
QRect place(const QWidget *widget, const QScrollArea *page)
{
    return {widget->mapTo(page->widget(), QPoint()), widget->size()};
}

} // namespace

// A whole case without a mouse: from Ctrl+N to the sealed PDF. Every control is reached with Tab
// and F6, in the order of the screen, and worked with the keys of its kind.
class KeyboardTest : public QObject
{
    Q_OBJECT

private slots:
    void aCaseIsFilledSealedAndPrinted();

private:
    void startCase();
    void enterPage();
    void walk(int step);
    void work();
    void workOption(QAbstractButton *option, const AnswerKey &key);
    void workChoice(QRadioButton *option);
    void workButton();
    void confirm(const QString &act);
    bool isUnanswered(const AnswerKey &key) const;
    QStringList unanswered(int step) const;
    const Assessment &now() const { return m_desk.session.assessment(); }

    Desk m_desk;
    Translation m_translation;
    AssessmentView *m_view = nullptr;
};

void KeyboardTest::startCase()
{
    QTimer::singleShot(0, this, [] {
        QTRY_COMPARE(name(), u"caseTitle"_s);
        type(typed);
        while (name() != "caseChannel"_L1)
            press(Qt::Key_Tab);
        const auto *list = qobject_cast<QListWidget *>(focus());
        while (!list->currentItem() ||
               list->currentItem()->data(Qt::UserRole) != u"whatsapp-business-app"_s)
            press(Qt::Key_Down);
        press(Qt::Key_Return);
    });
    press(Qt::Key_N, Qt::ControlModifier);
    QVERIFY(m_desk.session.hasCase());
    QCOMPARE(now().title, typed);
}

void KeyboardTest::enterPage()
{
    const auto inPage = [] {
        for (QWidget *up = focus(); up; up = up->parentWidget()) {
            if (up->objectName().startsWith("page:"_L1))
                return true;
        }
        return false;
    };
    for (int tries = 0; tries < 6 && !inPage(); ++tries)
        press(Qt::Key_F6);
    QVERIFY(inPage());
}

bool KeyboardTest::isUnanswered(const AnswerKey &key) const
{
    const Answer *answer = now().answer(key);
    return !answer || answer->state == AnswerState::Unanswered;
}

QStringList KeyboardTest::unanswered(int step) const
{
    QStringList keys;
    const Catalogue &catalogue = m_desk.session.catalogue();
    for (const AnswerKey &key : m_desk.session.judgement().openQuestions) {
        if (catalogue.question(key.question)->step == catalogue.steps[size_t(step)].id &&
            isUnanswered(key))
            keys << key.toString();
    }
    return keys;
}

// Tab from the first control of the step to the last; each one is worked when it has the focus.
void KeyboardTest::walk(int step)
{
    press(Qt::Key(Qt::Key_1 + step), Qt::ControlModifier);
    QCOMPARE(m_view->step(), step);
    enterPage();
    const QWidget *up = focus();
    while (!up->objectName().startsWith("page:"_L1))
        up = up->parentWidget();
    const auto *page = qobject_cast<const QScrollArea *>(up);
    while (page->isAncestorOf(focus())) // to its first control
        press(Qt::Key_Backtab);
    press(Qt::Key_Tab);
    for (int tabs = 0; page->isAncestorOf(focus()); ++tabs) {
        QVERIFY2(tabs < mostTabs, qPrintable(name()));
        const QWidget *worked = nullptr;
        while (worked != focus()) { // a button that goes hands the focus on
            worked = focus();
            work();
        }
        if (!m_desk.session.hasCase() || !page->isAncestorOf(focus()))
            return;
        QCoreApplication::processEvents(); // what the answer brought takes its place
        const QWidget *before = focus();
        press(Qt::Key_Tab);
        if (page->isAncestorOf(focus()))
            QVERIFY2(place(focus(), page).bottom() >= place(before, page).top(),
                     qPrintable(name() + u" stands above "_s + before->objectName()));
    }
}

void KeyboardTest::work()
{
    std::optional<AnswerKey> key;
    for (QWidget *up = focus(); up && !key; up = up->parentWidget()) {
        if (up->objectName().startsWith("row:"_L1))
            key = AnswerKey::fromString(up->objectName().mid(4));
    }
    if (!key) {
        if (auto *option = qobject_cast<QRadioButton *>(focus()))
            return workChoice(option);
        return workButton();
    }
    if (!isUnanswered(*key))
        return;
    if (name() == "rowHead"_L1 && focus()->accessibleDescription() == "zugeklappt"_L1)
        press(Qt::Key_Space);
    else if (name().startsWith("option-"_L1))
        workOption(qobject_cast<QAbstractButton *>(focus()), *key);
    else if (name() == "answerBox"_L1)
        press(Qt::Key_Down);
    else if (name() == "answerText"_L1)
        type(typed);
    else if (name() == "answerNumber"_L1)
        type(u"3"_s);
    else if (name() == "date"_L1)
        type(QLocale().toString(m_desk.session.today(), QLocale::ShortFormat));
}

// A radio button is gone to and chosen with the arrows, a tick box is ticked with the space bar.
void KeyboardTest::workOption(QAbstractButton *option, const AnswerKey &key)
{
    press(Qt::Key_Space);
    QVERIFY2(!isUnanswered(key), qPrintable(key.toString()));
    if (qobject_cast<QRadioButton *>(option)) {
        const QStringList first = now().answer(key)->value;
        press(Qt::Key_Down);
        QVERIFY2(now().answer(key)->value != first,
                 qPrintable(key.toString() + focus()->objectName() + first.join(u' ')));
        press(Qt::Key_Up);
        QCOMPARE(now().answer(key)->value, first);
    }
}

// Of opinion and decision.
void KeyboardTest::workChoice(QRadioButton *option)
{
    if (!name().startsWith("choice-"_L1) || option->group()->checkedButton())
        return;
    // Whatever the answers led to, rejection is always offered.
    const auto isRejection = [] {
        return name().endsWith("-reject"_L1) || name().endsWith("-D4"_L1);
    };
    for (int downs = 0; downs < 9 && !isRejection(); ++downs)
        press(Qt::Key_Down);
    QVERIFY2(isRejection(), qPrintable(name()));
    press(Qt::Key_Space);
    QVERIFY(option->group()->checkedButton());
}

// Presses the button, and in the page it opens the one named.
void KeyboardTest::confirm(const QString &act)
{
    press(Qt::Key_Space);
    QTRY_VERIFY(focus() && focus()->window() == QApplication::activeModalWidget());
    for (int tabs = 0; name() != act && tabs < 200; ++tabs)
        press(Qt::Key_Tab);
    press(Qt::Key_Space);
    m_view->window()->activateWindow(); // which a desktop does by itself
    QVERIFY(QTest::qWaitForWindowActive(m_view->window()));
}

void KeyboardTest::workButton()
{
    const Opinion &opinion = now().opinion;
    if (name() == "usualChain"_L1 && now().recipients.empty()) {
        press(Qt::Key_Space);
        QVERIFY(!now().recipients.empty());
    } else if (name() == "opinionText"_L1 && opinion.text.isEmpty()) {
        type(u"Ablehnung empfohlen: Die Bedingungen fehlen."_s);
    } else if (name() == "opinionAuthor"_L1 && opinion.author.isEmpty()) {
        type(u"Dora Schütz"_s);
    } else if (name() == "issueOpinion"_L1 && !opinion.isIssued()) {
        confirm(u"issueNow"_s);
        QVERIFY(now().opinion.isIssued());
    } else if (name() == "decisionText"_L1 && now().decision.text.isEmpty()) {
        type(u"Wir folgen der Stellungnahme."_s);
    } else if (name() == "decider"_L1 && now().decision.decider.isEmpty()) {
        type(u"Leonie Leitung"_s);
    } else if (name() == "seal"_L1 && focus()->isEnabled()) {
        confirm(u"sealNow"_s);
        QVERIFY(m_desk.session.isSealed());
    }
}

void KeyboardTest::aCaseIsFilledSealedAndPrinted()
{
    m_translation.speak(Language::German);
    m_desk.settings.set(Setting::WindowLanguage, u"de"_s);
    MainWindow window(&m_desk.session, &m_desk.settings, &m_translation);
    window.resize(1280, 900);
    QVERIFY(m_desk.session.openStore(m_desk.path()));
    window.show();
    QVERIFY(QTest::qWaitForWindowActive(&window));
    startCase();
    m_view = window.findChild<AssessmentView *>();

    const int steps = int(m_desk.session.catalogue().steps.size());
    for (int step = 0; step < steps; ++step) {
        // An answer may bring a question above it: a second round, as a person would take.
        for (int round = 0; round < 3 && (round == 0 || !unanswered(step).isEmpty()); ++round)
            walk(step);
        if (QTest::currentTestFailed())
            return;
    }
    for (int step = 0; step < steps; ++step)
        QCOMPARE(unanswered(step), QStringList());
    QVERIFY2(m_desk.session.isSealed(),
             qPrintable(m_desk.session.decisionCheck().missing.join(u' ')));

    const QString path = m_desk.folder.filePath(u"niederschrift.pdf"_s);
    press(Qt::Key_P, Qt::ControlModifier | Qt::ShiftModifier);
    QTimer::singleShot(0, this, [path] {
        auto *dialog = qobject_cast<QFileDialog *>(QApplication::activeModalWidget());
        QVERIFY(dialog);
        dialog->activateWindow();
        QTRY_VERIFY(qobject_cast<QLineEdit *>(focus()) && focus()->window() == dialog);
        press(Qt::Key_A, Qt::ControlModifier);
        type(path);
        press(Qt::Key_Return);
    });
    press(Qt::Key_S, Qt::ControlModifier | Qt::ShiftModifier);
    QFile pdf(path);
    QVERIFY(pdf.open(QIODevice::ReadOnly));
    QVERIFY(pdf.read(5).startsWith("%PDF-"));
    QVERIFY(pdf.size() > 50'000);
}

QTEST_MAIN(KeyboardTest)
#include "keyboardtest.moc"
