#include "desk.h"

#include "ui/answerrow.h"
#include "ui/mainwindow.h"
#include "ui/questioncard.h"

#include <QAbstractButton>
#include <QApplication>
#include <QComboBox>
#include <QDialog>
#include <QFileDialog>
#include <QLineEdit>
#include <QTimer>

using namespace votum;
using namespace Qt::StringLiterals;

// A whole case without a mouse: from the empty register to the sealed record on disk. Every control
// is reached with Tab and the shortcuts alone, and everything goes in as key presses.
class KeyboardTest : public QObject
{
    Q_OBJECT

private:
    // A window that has just come up or gone may leave nobody with the focus for a moment.
    static QWidget *focus()
    {
        for (int tries = 0; tries < 100; ++tries) {
            if (QWidget *widget = QApplication::focusWidget())
                return widget;
            if (QWidget *window = QApplication::activeWindow(); window && tries > 5)
                return window;
            QTest::qWait(10);
        }
        qFatal("nothing has the focus");
    }

    static void press(int key, Qt::KeyboardModifiers modifiers = {})
    {
        QTest::keyClick(focus(), Qt::Key(key), modifiers);
        QCoreApplication::processEvents();
    }

    static void type(const QString &text)
    {
        for (const QChar character : text)
            QTest::sendKeyEvent(QTest::Click, focus(), Qt::Key_unknown, QString(character), {});
    }

    static bool tabTo(const QWidget *target)
    {
        for (int presses = 0; target && presses < 600; ++presses) {
            if (focus() == target || (target->focusProxy() && focus() == target->focusProxy()))
                return true;
            press(Qt::Key_Tab);
        }
        return false;
    }

    template<class T = QWidget>
    static T *named(const QWidget *in, const QString &name)
    {
        for (T *found : in->findChildren<T *>(name)) {
            if (found->isVisible())
                return found;
        }
        return nullptr;
    }

    static QWidget *dialog(const QString &name = {})
    {
        for (QWidget *widget : QApplication::topLevelWidgets()) {
            const bool wanted = name.isEmpty() || widget->objectName() == name;
            if (wanted && widget->isVisible() && qobject_cast<QDialog *>(widget))
                return widget;
        }
        return nullptr;
    }

    // The first option that raises no finding, else the first.
    static QString harmless(const Question &question)
    {
        for (const Option &option : question.options) {
            if (!option.finding)
                return option.code;
        }
        return question.options.front().code;
    }

    static bool isAnswered(const Session &session, const AnswerKey &key)
    {
        const Answer *answer = session.assessment().answer(key);
        return answer && answer->state == AnswerState::Value;
    }

    static bool answerChoice(AnswerRow *row, const Question &question)
    {
        const QString code = harmless(question);
        if (auto *box = named<QComboBox>(row, u"answerBox"_s)) {
            if (!tabTo(box))
                return false;
            while (box->currentData().toString() != code) {
                const int before = box->currentIndex();
                press(Qt::Key_Down);
                if (box->currentIndex() == before)
                    return false;
            }
            return true;
        }
        auto *wanted = named<QAbstractButton>(row, u"option-"_s + code);
        if (question.kind == QuestionKind::Several) {
            if (!tabTo(wanted))
                return false;
            press(Qt::Key_Space);
            return true;
        }
        auto *first = named<QAbstractButton>(row, u"option-"_s + question.options.front().code);
        if (!tabTo(first))
            return false;
        press(Qt::Key_Space);
        for (size_t moves = 0; focus() != wanted && moves < question.options.size(); ++moves)
            press(Qt::Key_Down);
        return focus() == wanted;
    }

    static bool answer(AnswerRow *row, const Question &question)
    {
        if (!question.options.empty())
            return answerChoice(row, question);
        const QString name = question.kind == QuestionKind::Date     ? u"date"_s
                             : question.kind == QuestionKind::Number ? u"answerNumber"_s
                                                                     : u"answerText"_s;
        if (!tabTo(named(row, name)))
            return false;
        type(question.kind == QuestionKind::Date     ? u"2026-05-01"_s
             : question.kind == QuestionKind::Number ? u"12"_s
                                                     : u"Fernweh & Größe"_s);
        press(Qt::Key_Tab);
        return true;
    }

    // Answers what the step asks, and what its answers make it ask, until nothing is left.
    static QString answerStep(const Session &session, const QWidget &window, const QString &step)
    {
        for (int rounds = 0; rounds < 400; ++rounds) {
            const auto isOpen = [&](const AnswerKey &key) {
                return session.catalogue().question(key.question)->step == step &&
                       !isAnswered(session, key);
            };
            const std::vector<AnswerKey> &keys = session.judgement().applicable;
            const auto open = std::find_if(keys.begin(), keys.end(), isOpen);
            if (open == keys.end())
                return {};
            const AnswerKey key = *open; // answering replaces the judgement
            auto *row = named<AnswerRow>(&window, u"row:"_s + key.toString());
            if (!row || !answer(row, *session.catalogue().question(key.question)))
                return key.toString() + u" cannot be reached"_s;
            if (!isAnswered(session, key))
                return key.toString() + u" was not answered"_s;
        }
        return u"no end"_s;
    }

    static bool chooseLast(QComboBox *box, const QString &code)
    {
        if (!tabTo(box))
            return false;
        for (int i = 0; i < box->count() && box->currentData().toString() != code; ++i)
            press(Qt::Key_Down);
        return box->currentData().toString() == code;
    }

    static bool typeInto(const QWidget *in, const QString &name, const QString &text)
    {
        if (!tabTo(named(in, name)))
            return false;
        type(text);
        press(Qt::Key_Tab);
        return true;
    }

private slots:
    void fromTheEmptyRegisterToTheSealedPdf()
    {
        Desk desk;
        Translation translation;
        translation.speak(Language::English);
        MainWindow window(&desk.session, &desk.settings, &translation);
        QVERIFY(window.openStore(desk.path()));
        window.resize(1200, 800);
        window.show();
        window.activateWindow();
        QVERIFY(QTest::qWaitForWindowActive(&window));

        QTimer::singleShot(300, &window, [] { // the dialog runs a loop of its own
            QWidget *newCase = dialog();
            if (!newCase)
                return;
            type(u"Anfragen über Threema"_s);
            if (chooseLast(named<QComboBox>(newCase, u"caseChannel"_s), u"threema-work"_s))
                press(Qt::Key_Return);
            if (dialog() == newCase)
                press(Qt::Key_Escape);
        });
        press(Qt::Key_N, Qt::ControlModifier);
        QVERIFY(desk.session.hasCase());
        QCOMPARE(desk.session.assessment().title, u"Anfragen über Threema"_s);

        press(Qt::Key_2, Qt::ControlModifier);
        QVERIFY(tabTo(named(&window, u"usualChain"_s)));
        press(Qt::Key_Space);
        QVERIFY(!desk.session.assessment().recipients.empty());

        for (int step = 0; step < 9; ++step) {
            press(Qt::Key_1 + step, Qt::ControlModifier);
            const QString fault =
                answerStep(desk.session, window, desk.session.catalogue().steps[size_t(step)].id);
            QVERIFY2(fault.isEmpty(), qPrintable(fault));
        }
        QVERIFY(desk.session.judgement().openQuestions.empty());

        const QWidget *page = named(&window, u"page:decision"_s);
        QVERIFY(page);
        const QList<QComboBox *> choices = page->findChildren<QComboBox *>(u"choice-0"_s);
        QCOMPARE(choices.size(), 2);
        QVERIFY(chooseLast(choices.front(), u"reject"_s));
        QVERIFY(typeInto(page, u"opinionText"_s, u"Nach Prüfung rate ich ab."_s));
        if (desk.session.assessment().opinion.author.isEmpty())
            QVERIFY(typeInto(page, u"opinionAuthor"_s, u"Ada Probe"_s));
        QVERIFY(tabTo(named(page, u"issueOpinion"_s)));
        press(Qt::Key_Space);
        QVERIFY(desk.session.assessment().opinion.isIssued());

        QVERIFY(chooseLast(choices.back(), u"D4"_s));
        QVERIFY(typeInto(page, u"decisionText"_s, u"Abgelehnt; es bleibt bei E-Mail."_s));
        QVERIFY(typeInto(page, u"decider"_s, u"Bo Leitung"_s));
        QVERIFY2(desk.session.decisionCheck().missing.isEmpty(),
                 qPrintable(desk.session.decisionCheck().missing.join(u", "_s)));
        QVERIFY(tabTo(named(page, u"seal"_s)));
        press(Qt::Key_Space);
        QWidget *question = dialog(u"sealQuestion"_s);
        QVERIFY(question);
        QVERIFY(tabTo(named(question, u"sealNow"_s)));
        press(Qt::Key_Space);
        QVERIFY(desk.session.isSealed());

        press(Qt::Key_P, Qt::ControlModifier | Qt::ShiftModifier);
        const QString path = desk.folder.filePath(u"akte.pdf"_s);
        QTimer::singleShot(500, &window, [path] {
            QWidget *saving = dialog();
            QLineEdit *name = saving ? saving->findChild<QLineEdit *>() : nullptr;
            if (!name)
                return;
            name->setFocus();
            QTest::keyClick(name, Qt::Key_A, Qt::ControlModifier);
            QTest::keyClicks(name, path);
            QTest::keyClick(name, Qt::Key_Return);
        });
        press(Qt::Key_S, Qt::ControlModifier | Qt::ShiftModifier);
        QFile file(path);
        QVERIFY(file.open(QIODevice::ReadOnly));
        QVERIFY(file.readAll().startsWith("%PDF-1.7"));
    }
};

QTEST_MAIN(KeyboardTest)
#include "tst_keyboard.moc"
