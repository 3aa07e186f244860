// SPDX-License-Identifier: GPL-3.0-or-later

#include "viewdesk.h"

#include "core/case/answersfile.h"
#include "ui/answers/answereditor.h"
#include "ui/answers/rowhead.h"
#include "ui/kit/growingtext.h"
#include "ui/look/iconlabel.h"

#include <QComboBox>
#include <QFile>
#include <QRadioButton>

using namespace votum;
using namespace Qt::StringLiterals;

// Answering without the mouse: digits choose, Enter goes on, rows are gone through like a sheet.
class AnsweringTest : public QObject, protected ViewDesk
{
    Q_OBJECT

private slots:
    void init() { open(); }
    void cleanup() { close(); }

    void aStepBeginsAtItsFirstOpenQuestion();
    void digitsChoose();
    void enterGoesOnAndBack();
    void enterLeavesTheStepAndSaysSo();
    void enterStaysInAFieldOfSeveralLines();
    void enterConfirmsThenGoesOn();
    void verifiedFactsAreConfirmedAtOnce();
    void oneRowIsOpen();
    void closedRowsAreAnsweredLikeASheet();
    void aRowSaysWhatIsAnswered();
    void onlyWhatIsOpen();
    void theCardInUseStandsOut();
    void anExampleIsAnsweredWithDigitsAndEnter();

private:
    static QWidget *focus() { return QApplication::focusWidget(); }
    void press(Qt::Key key, Qt::KeyboardModifiers modifiers = {})
    {
        ++m_keys;
        QTest::keyClick(focus(), key, modifiers);
        QCoreApplication::processEvents();
    }
    AnswerRow *rowInUse() const
    {
        QWidget *up = focus();
        while (up && !qobject_cast<AnswerRow *>(up))
            up = up->parentWidget();
        return qobject_cast<AnswerRow *>(up);
    }
    QString keyInUse() const { return rowInUse() ? rowInUse()->key().toString() : QString(); }
    bool isRowOpen(const QString &key) const { return find<AnswerRow>(u"row:"_s + key)->isOpen(); }
    QString told() const
    {
        auto *label = find<IconLabel>(u"told"_s);
        return label->isVisible() ? label->text() : QString();
    }
    void addLinks();
    void enter(const Answer &wanted);

    int m_keys = 0;
};

void AnsweringTest::addLinks()
{
    for (const auto &[id, name] :
         {std::pair(u"a"_s, u"Alpha GmbH"_s), {u"b"_s, u"Beta Inc."_s}, {u"c"_s, u"Gamma Ltd."_s}})
        QVERIFY(m_desk->session.saveRecipient({id, name, {}, {}, {}}));
    m_view->showStep(4);
}

void AnsweringTest::aStepBeginsAtItsFirstOpenQuestion()
{
    QCOMPARE(keyInUse(), u"REQ-01"_s); // the case was opened
    give(u"CH-01"_s, {u"bizapp"_s});
    QVERIFY(m_desk->session.addUsualChain());
    m_view->showStep(1);
    const QString first = keyInUse();
    QVERIFY(!first.isEmpty() && first != u"CH-01"_s);
    // Nothing open: the first that can be answered, never the head of the page.
    m_view->showStep(2);
    QVERIFY(!keyInUse().isEmpty());
    // Where the channel is not chosen that comes first.
    QVERIFY(m_desk->session.setChannel({}));
    m_view->showStep(1);
    QCOMPARE(focus()->objectName(), u"channel"_s);
}

void AnsweringTest::digitsChoose()
{
    m_view->showStep(0);
    option(u"CTX-04"_s, u"unk"_s)->setFocus();
    const std::vector<Option> &options = m_desk->session.catalogue().question(u"CTX-04")->options;
    press(Qt::Key_2);
    QCOMPARE(answer(u"CTX-04"_s).value, QStringList(options[1].code));
    QCOMPARE(focus(), option(u"CTX-04"_s, options[1].code));
    press(Qt::Key_0);
    QCOMPARE(answer(u"CTX-04"_s).state, AnswerState::Unknown);
    press(Qt::Key_9); // there is none
    QCOMPARE(answer(u"CTX-04"_s).state, AnswerState::Unknown);
    press(Qt::Key_1, Qt::ControlModifier); // that is another command
    QCOMPARE(answer(u"CTX-04"_s).state, AnswerState::Unknown);
    // Of several points each digit is a tick, on and off.
    option(u"CTX-01"_s, u"service"_s)->setFocus();
    const std::vector<Option> &kinds = m_desk->session.catalogue().question(u"CTX-01")->options;
    press(Qt::Key_1);
    press(Qt::Key_3);
    QCOMPARE(answer(u"CTX-01"_s).value, QStringList({kinds[0].code, kinds[2].code}));
    press(Qt::Key_1);
    QCOMPARE(answer(u"CTX-01"_s).value, QStringList(kinds[2].code));
}

void AnsweringTest::enterGoesOnAndBack()
{
    QCOMPARE(keyInUse(), u"REQ-01"_s);
    press(Qt::Key_Return, Qt::ControlModifier);
    QCOMPARE(keyInUse(), u"REQ-01"_s); // the shortcut belongs to the main window
    m_view->goToOpen(1);
    QCOMPARE(keyInUse(), u"REQ-02"_s);
    m_view->goToOpen(1);
    QCOMPARE(keyInUse(), u"REQ-03"_s);
    press(Qt::Key_Return); // of a date
    const QString after = keyInUse();
    QVERIFY(after != u"REQ-03"_s);
    m_view->goToOpen(-1);
    QCOMPARE(keyInUse(), u"REQ-03"_s);
    // What is answered is passed by.
    give(u"REQ-02"_s, {u"Vertrieb"_s});
    press(Qt::Key_Return, Qt::ShiftModifier);
    QCOMPARE(keyInUse(), u"REQ-01"_s);
    m_view->goToOpen(-1);
    QCOMPARE(keyInUse(), u"REQ-01"_s);
    QCOMPARE(told(), u"No question before this one is open."_s);
    QVERIFY(m_view->isAncestorOf(focus()));
}

void AnsweringTest::enterLeavesTheStepAndSaysSo()
{
    m_view->showStep(7);
    const auto stepOfUse = [this] { return m_view->step(); };
    QVERIFY(!keyInUse().isEmpty());
    for (int keys = 0; stepOfUse() == 7 && keys < 30; ++keys) {
        QCOMPARE(told(), QString());
        press(Qt::Key_Return);
    }
    QCOMPARE(stepOfUse(), 8);
    QCOMPARE(told(), u"Nothing further is open in step 8; this is step 9."_s);
    press(Qt::Key_Return);
    QCOMPARE(told(), QString());
}

void AnsweringTest::enterStaysInAFieldOfSeveralLines()
{
    auto *text = find<GrowingText>(u"answerText"_s, card(u"REQ-01"_s));
    QCOMPARE(focus(), text);
    type(text, u"Frau Holm"_s);
    press(Qt::Key_Return);
    type(text, u"Praxis"_s);
    QCOMPARE(text->toPlainText(), u"Frau Holm\nPraxis"_s);
    m_view->goToOpen(1);
    QCOMPARE(answer(u"REQ-01"_s).value, QStringList(u"Frau Holm\nPraxis"_s)); // saved on leaving
    QCOMPARE(keyInUse(), u"REQ-02"_s);
}

void AnsweringTest::enterConfirmsThenGoesOn()
{
    QVERIFY(m_desk->session.addUsualChain());
    m_view->showStep(1);
    m_view->goToOpen(-1); // from wherever it begins
    m_view->showStep(1);
    QCOMPARE(keyInUse(), u"CH-01"_s);
    QCOMPARE(focus()->objectName(), u"confirm"_s);
    press(Qt::Key_Return);
    QCOMPARE(answer(u"CH-01"_s).value, QStringList(u"bizapp"_s));
    QCOMPARE(keyInUse(), u"CH-01"_s);
    press(Qt::Key_Return);
    QVERIFY(keyInUse() != u"CH-01"_s);
    // A digit corrects from there as well.
    QVERIFY(m_desk->session.undo());
    m_view->showStep(1);
    QCOMPARE(focus()->objectName(), u"confirm"_s);
    press(Qt::Key_1);
    QCOMPARE(answer(u"CH-01"_s).state, AnswerState::Value);
    QVERIFY(answer(u"CH-01"_s).fromProposal.isEmpty());
}

void AnsweringTest::verifiedFactsAreConfirmedAtOnce()
{
    m_view->showStep(2);
    auto *confirm = find<QPushButton>(u"confirmSure"_s, find<QWidget>(u"page:terms"_s));
    QVERIFY(confirm->isVisible());
    const Assessment before = m_desk->session.assessment();
    const int count = confirm->text().section(u' ', 1, 1).toInt();
    QVERIFY(count > 1);
    click(confirm);
    const Assessment &now = m_desk->session.assessment();
    QCOMPARE(now.answers.size() - before.answers.size(), count);
    for (auto it = now.answers.begin(); it != now.answers.end(); ++it) {
        if (!before.answers.contains(it.key()))
            QVERIFY2(!it->fromProposal.isEmpty(), qPrintable(it.key().toString()));
    }
    QVERIFY(!confirm->isVisible());
    QVERIFY2(told().startsWith(u"%1 answers confirmed"_s.arg(count)), qPrintable(told()));
    QVERIFY(m_desk->session.undo());
    QVERIFY(m_desk->session.assessment() == before);
}

void AnsweringTest::oneRowIsOpen()
{
    addLinks();
    QCOMPARE(keyInUse(), u"TRF-01@r:a"_s);
    QVERIFY(isRowOpen(u"TRF-01@r:a"_s));
    QVERIFY(!isRowOpen(u"TRF-01@r:b"_s));
    press(Qt::Key_1);
    QVERIFY(isRowOpen(u"TRF-01@r:a"_s)); // until the person moves on
    press(Qt::Key_Return);
    QCOMPARE(keyInUse(), u"TRF-01@r:b"_s);
    QVERIFY(isRowOpen(u"TRF-01@r:b"_s));
    QVERIFY(!isRowOpen(u"TRF-01@r:a"_s));
    click(find<RowHead>(u"rowHead"_s, find<AnswerRow>(u"row:TRF-01@r:c"_s)));
    QVERIFY(!isRowOpen(u"TRF-01@r:b"_s));
    QVERIFY(isRowOpen(u"TRF-01@r:c"_s));
    click(find<RowHead>(u"rowHead"_s, find<AnswerRow>(u"row:TRF-01@r:c"_s)));
    QVERIFY(!isRowOpen(u"TRF-01@r:c"_s));
}

void AnsweringTest::closedRowsAreAnsweredLikeASheet()
{
    addLinks();
    row(u"TRF-01@r:a"_s)->setOpen(false);
    const std::vector<Option> &options = m_desk->session.catalogue().question(u"TRF-01")->options;
    find<RowHead>(u"rowHead"_s, find<AnswerRow>(u"row:TRF-01@r:a"_s))->setFocus();
    int option = 1;
    for (const QString &id : {u"a"_s, u"b"_s, u"c"_s}) {
        QCOMPARE(keyInUse(), u"TRF-01@r:"_s + id);
        press(Qt::Key(Qt::Key_0 + option));
        QCOMPARE(answer(u"TRF-01@r:"_s + id).value, QStringList(options[size_t(option) - 1].code));
        QVERIFY(!isRowOpen(u"TRF-01@r:"_s + id));
        ++option;
        press(Qt::Key_Down);
    }
    press(Qt::Key_Up);
    press(Qt::Key_Space); // opens it, at its answer
    QVERIFY(isRowOpen(u"TRF-01@r:c"_s));
    QVERIFY(qobject_cast<QRadioButton *>(focus()) && focus()->isVisible());
    QVERIFY(qobject_cast<QRadioButton *>(focus())->isChecked());
}

void AnsweringTest::aRowSaysWhatIsAnswered()
{
    addLinks();
    const auto said = [this](const QString &id) {
        auto *row = find<AnswerRow>(u"row:TRF-01@r:"_s + id);
        return find<RowHead>(u"rowHead"_s, row)->accessibleName();
    };
    QCOMPARE(said(u"b"_s), u"Beta Inc., not answered yet"_s);
    give(u"TRF-01@r:a"_s, {u"tc"_s});
    const Catalogue &catalogue = m_desk->session.catalogue();
    const QString text = catalogue.question(u"TRF-01")->option(u"tc")->text.in(Language::English);
    QVERIFY2(said(u"a"_s).startsWith(u"Alpha GmbH, "_s + text), qPrintable(said(u"a"_s)));
    QVERIFY2(said(u"b"_s).startsWith(u"Beta Inc., Proposed: "_s + text), qPrintable(said(u"b"_s)));
    QCOMPARE(find<TextLabel>(u"answered"_s, card(u"TRF-01"_s))->text(),
             u"1 of 3 recipients answered"_s);
    QVERIFY(m_desk->session.saveRecipient({u"b"_s, u"Beta Inc."_s, {}, {}, u"a"_s}));
    QVERIFY2(said(u"b"_s).startsWith(u"Beta Inc., under Alpha GmbH"_s), qPrintable(said(u"b"_s)));
}

void AnsweringTest::onlyWhatIsOpen()
{
    give(u"REQ-01"_s, {u"Frau Holm"_s});
    auto *toggle = find<QToolButton>(u"onlyOpen"_s, find<QWidget>(u"page:request"_s));
    click(toggle);
    QVERIFY(m_view->isOnlyOpen());
    QVERIFY(!card(u"REQ-01"_s)->isVisible());
    QVERIFY(card(u"REQ-02"_s)->isVisible());
    // What is answered now stays until the person moves on.
    find<GrowingText>(u"answerText"_s, card(u"REQ-02"_s))->setFocus();
    type(focus(), u"Vertrieb"_s);
    m_view->goToOpen(1);
    QCOMPARE(keyInUse(), u"REQ-03"_s);
    QVERIFY(!card(u"REQ-02"_s)->isVisible());
    m_view->showStep(1); // it holds of all steps
    QVERIFY(find<QToolButton>(u"onlyOpen"_s, find<QWidget>(u"page:channel"_s))->isChecked());
    m_view->setOnlyOpen(false);
    m_view->showStep(0);
    QVERIFY(card(u"REQ-01"_s)->isVisible());
}

void AnsweringTest::theCardInUseStandsOut()
{
    const auto edge = [this](const QString &question) { // its colour
        QuestionCard *shown = card(question);
        return shown->grab().toImage().pixelColor(shown->width() / 2, 1);
    };
    const QColor usual = edge(u"REQ-02"_s);
    QVERIFY(edge(u"REQ-01"_s) != usual);
    m_view->goToOpen(1);
    QVERIFY(edge(u"REQ-02"_s) != usual);
    QCOMPARE(edge(u"REQ-01"_s), usual);
}

// As a person would: the digits of the answer, and on.
void AnsweringTest::enter(const Answer &wanted)
{
    const Question &question = *m_desk->session.catalogue().question(rowInUse()->key().question);
    if (rowInUse()->findChild<QComboBox *>(u"answerBox"_s) && focus()->objectName() == "confirm"_L1)
        press(Qt::Key_Tab);
    if (focus()->objectName() == "answerBox"_L1) {
        auto *box = qobject_cast<QComboBox *>(focus());
        const QString code =
            wanted.state == AnswerState::Unknown ? u"unk"_s : wanted.value.value(0);
        const int index = box->findData(code);
        for (int steps = 0; box->currentIndex() != index && steps < 40; ++steps)
            press(box->currentIndex() < index ? Qt::Key_Down : Qt::Key_Up);
    } else if (question.kind == QuestionKind::Text) {
        type(focus(), wanted.value.value(0));
        m_keys += int(wanted.value.value(0).size());
    } else if (question.kind == QuestionKind::Date) {
        const QDate date = QDate::fromString(wanted.value.value(0), Qt::ISODate);
        type(focus(), date.toString(u"d/M/yyyy"_s));
        m_keys += 8;
    } else if (wanted.state == AnswerState::Unknown) {
        press(Qt::Key_0);
    } else {
        for (size_t i = 0; i < question.options.size(); ++i) {
            const QString &code = question.options[i].code;
            const bool holds = wanted.value.contains(code),
                       notKnown = wanted.notKnown.contains(code);
            if (!holds && !notKnown)
                continue;
            if (i < 9 && holds) {
                press(Qt::Key(Qt::Key_1 + int(i)));
                continue;
            }
            QAbstractButton *button = option(rowInUse()->key().toString(), code);
            button->setFocus();
            press(holds ? Qt::Key_Space : Qt::Key_N);
        }
    }
}

// Steps 5 and 6, where most is asked of most subjects.
void AnsweringTest::anExampleIsAnsweredWithDigitsAndEnter()
{
    QFile file(shippedExamples().constFirst());
    QVERIFY(file.open(QIODevice::ReadOnly));
    const Catalogue &catalogue = m_desk->session.catalogue();
    const Result<AnswersFile> read = parseAnswersFile(catalogue, file.readAll());
    QVERIFY(read);
    const Assessment wanted = read->assessment;
    Assessment blank = wanted;
    const auto isOfTheSteps = [&](const AnswerKey &key) {
        const QString step = catalogue.question(key.question)->step;
        return step == u"transfer"_s || step == u"contract"_s;
    };
    for (auto it = wanted.answers.begin(); it != wanted.answers.end(); ++it) {
        if (isOfTheSteps(it.key()))
            blank.answers.remove(it.key());
    }
    blank.uuid.clear();
    QVERIFY(m_desk->session.importCase(blank));
    m_keys = 0;
    int answered = 0;
    // An answer may bring a question above it: then once more.
    for (int rounds = 0; rounds < 3; ++rounds) {
        m_view->showStep(4);
        ++m_keys;
        while (m_view->step() == 4 || m_view->step() == 5) {
            QVERIFY2(rowInUse(), qPrintable(focus()->objectName()));
            const Answer answer = wanted.answers.value(rowInUse()->key());
            const Answer *given = m_desk->session.assessment().answer(rowInUse()->key());
            if (answer.state != AnswerState::Unanswered && !given) {
                enter(answer);
                ++answered;
            }
            const QString before = keyInUse(), name = focus()->objectName();
            if (name == "answerText"_L1 || name == "confirm"_L1)
                m_view->goToOpen(1), ++m_keys; // Ctrl+Enter
            else
                press(Qt::Key_Return);
            QCoreApplication::processEvents();
            if (keyInUse() == before)
                break; // the only one that is open
        }
    }
    QVERIFY(answered >= 10);
    for (auto it = wanted.answers.begin(); it != wanted.answers.end(); ++it) {
        const Answer given = m_desk->session.assessment().answers.value(it.key());
        if (isOfTheSteps(it.key()) && m_desk->session.judgement().applies(it.key()))
            QVERIFY2(given.value == it->value && given.state == it->state &&
                         given.notKnown == it->notKnown,
                     qPrintable(it.key().toString() + u": "_s + given.value.join(u' ')));
    }
    qInfo("%d answers, %d keys", answered, m_keys);
    // One or two for each, and a few for what has no digit.
    QVERIFY2(m_keys < 6 * answered, qPrintable(QString::number(m_keys)));
}

QTEST_MAIN(AnsweringTest)
#include "answeringtest.moc"
