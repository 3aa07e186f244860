// SPDX-License-Identifier: GPL-3.0-or-later

#include "viewdesk.h"

#include "core/judgement/display.h"
#include "ui/look/linkbutton.h"

#include <QLabel>
#include <QMenu>
#include <QTableWidget>

#include <algorithm>

using namespace votum;
using namespace Qt::StringLiterals;

// How answers are given: points of a multiple choice that are not known, the same answer for
// several, the answer of the like as a proposal.
class AnswersTest : public QObject, protected ViewDesk
{
    Q_OBJECT

private slots:
    void init();
    void cleanup() { close(); }

    void aPointMayBeNotKnown();
    void whatIsOpenWeighsAtItsPoint();
    void keysSayNotKnown();
    void theRestBecomesNotKnown();
    void anExclusiveOptionTakesAllAway();
    void noPointAtAllIsNoAnswer();
    void whatIsNotKnownIsShownAgain();
    void sameForAllAsked();
    void sameForThoseUnderALink();
    void sameForChosenOnes();
    void sameIsOneStepBack();
    void theLikeIsProposed();
    void theAnswerOfTheWholeCaseIsProposed();
    void aLongChoiceStandsBeneathItsList();

private:
    QAbstractButton *notKnown(const QString &code) const
    {
        return find<QAbstractButton>(u"notKnown-"_s + code, row(u"CH-09"_s));
    }
    QString count() const;
    QAction *same(const QString &key, const QString &name) const;
    QString proposal(const QString &key) const; // empty: none
    void addLinks();
};

void AnswersTest::init()
{
    open();
    m_view->showStep(1);
}

QString AnswersTest::count() const
{
    const auto *label = find<QLabel>(u"count"_s, row(u"CH-09"_s));
    return label->isVisible() ? label->text() : QString();
}

// The menu is filled when it opens.
QAction *AnswersTest::same(const QString &key, const QString &name) const
{
    auto *button = find<QToolButton>(u"sameAnswer"_s, row(key));
    click(button);
    auto *menu = button->findChild<QMenu *>();
    QAction *found = menu->findChild<QAction *>(name);
    menu->close();
    return found;
}

QString AnswersTest::proposal(const QString &key) const
{
    auto *strip = find<QWidget>(u"proposal"_s, row(key));
    if (!strip->isVisible())
        return {};
    for (const QLabel *label : strip->findChildren<QLabel *>()) {
        if (!label->text().isEmpty())
            return label->text().section(u'\n', 0, 0);
    }
    return {};
}

// Alpha, contracted; Beta and Gamma under it; Delta, contracted.
void AnswersTest::addLinks()
{
    for (const auto &[id, name, under] :
         {std::tuple(u"a"_s, u"Alpha GmbH"_s, u""_s), std::tuple(u"b"_s, u"Beta Inc."_s, u"a"_s),
          std::tuple(u"c"_s, u"Gamma Ltd."_s, u"a"_s), std::tuple(u"d"_s, u"Delta AG"_s, u""_s)})
        QVERIFY(m_desk->session.saveRecipient({id, name, {}, {}, under}));
    m_view->showStep(4);
}

void AnswersTest::aPointMayBeNotKnown()
{
    QVERIFY(count().isEmpty());
    click(option(u"CH-09"_s, u"own"_s));
    QCOMPARE(answer(u"CH-09"_s).value, QStringList(u"own"_s));
    // The tick says no of the five others, and says that it does.
    QCOMPARE(count(), u"Yes: 1 · not known: 0 · no: 5"_s);
    click(notKnown(u"export"_s));
    QCOMPARE(answer(u"CH-09"_s).notKnown, QStringList(u"export"_s));
    QCOMPARE(answer(u"CH-09"_s).value, QStringList(u"own"_s));
    QCOMPARE(count(), u"Yes: 1 · not known: 1 · no: 4"_s);
    // What is meant for the small button beside its few pixels does not tick.
    QAbstractButton *end = notKnown(u"end"_s);
    QWidget *line = end->parentWidget();
    QTest::mouseClick(line, Qt::LeftButton, {},
                      QPoint(end->geometry().center().x(), line->height() - 1));
    QCOMPARE(answer(u"CH-09"_s).notKnown, QStringList({u"export"_s, u"end"_s}));
    QCOMPARE(answer(u"CH-09"_s).value, QStringList(u"own"_s));
    click(notKnown(u"end"_s));
    // Yes takes the place of not known, and the other way round.
    click(option(u"CH-09"_s, u"export"_s));
    QVERIFY(answer(u"CH-09"_s).notKnown.isEmpty());
    QCOMPARE(answer(u"CH-09"_s).value, QStringList({u"own"_s, u"export"_s}));
    click(notKnown(u"own"_s));
    QCOMPARE(answer(u"CH-09"_s).value, QStringList(u"export"_s));
    QCOMPARE(answer(u"CH-09"_s).notKnown, QStringList(u"own"_s));
    QVERIFY(!option(u"CH-09"_s, u"own"_s)->isChecked());
    QCOMPARE(option(u"CH-09"_s, u"own"_s)->accessibleName().section(u", "_s, -1), u"not known"_s);
}

// One point open leaves the question open: that is said at the point, not at "not yet known".
void AnswersTest::whatIsOpenWeighsAtItsPoint()
{
    click(option(u"CH-09"_s, u"own"_s));
    click(notKnown(u"end"_s));
    QCoreApplication::processEvents();
    const auto said = [this](const QString &code) {
        QStringList texts;
        for (const QLabel *label :
             option(u"CH-09"_s, code)->parentWidget()->findChildren<QLabel *>()) {
            if (label->isVisible() && !label->text().isEmpty())
                texts << label->text();
        }
        return texts.mid(1).join(u' '); // after the option's own
    };
    const Finding *open = m_desk->session.judgement().finding(u"CH-09:unk");
    QVERIFY(open);
    QCOMPARE(said(u"end"_s),
             u"not known: "_s +
                 severityText(m_desk->session.catalogue(), open->severity).in(Language::English));
    QCOMPARE(said(u"unk"_s), QString());
    click(option(u"CH-09"_s, u"unk"_s));
    QCoreApplication::processEvents();
    QCOMPARE(said(u"end"_s), QString());
    QVERIFY(!said(u"unk"_s).isEmpty());
}

void AnswersTest::keysSayNotKnown()
{
    QAbstractButton *own = option(u"CH-09"_s, u"own"_s);
    own->setFocus();
    QTest::keyClick(own, Qt::Key_N);
    QCOMPARE(answer(u"CH-09"_s).notKnown, QStringList(u"own"_s));
    QVERIFY(own->hasFocus());
    QTest::keyClick(own, '?', Qt::ShiftModifier);
    QCOMPARE(answer(u"CH-09"_s), Answer());
    QTest::keyClick(own, Qt::Key_Space);
    QCOMPARE(answer(u"CH-09"_s).value, QStringList(u"own"_s));
}

void AnswersTest::theRestBecomesNotKnown()
{
    click(option(u"CH-09"_s, u"block"_s));
    click(find<LinkButton>(u"restNotKnown"_s, row(u"CH-09"_s)));
    QCOMPARE(answer(u"CH-09"_s).value, QStringList(u"block"_s));
    QCOMPARE(answer(u"CH-09"_s).notKnown,
             QStringList({u"own"_s, u"export"_s, u"prov"_s, u"end"_s, u"watch"_s}));
    QVERIFY(!find<LinkButton>(u"restNotKnown"_s, row(u"CH-09"_s))->isVisible());
}

void AnswersTest::anExclusiveOptionTakesAllAway()
{
    click(option(u"CH-09"_s, u"own"_s));
    click(notKnown(u"end"_s));
    click(option(u"CH-09"_s, u"none"_s));
    QCOMPARE(answer(u"CH-09"_s).value, QStringList(u"none"_s));
    QVERIFY(answer(u"CH-09"_s).notKnown.isEmpty());
    QVERIFY(count().isEmpty());
    QVERIFY(!row(u"CH-09"_s)->findChild<QWidget *>(u"notKnown-none"_s));
    click(notKnown(u"end"_s));
    QVERIFY(answer(u"CH-09"_s).value.isEmpty());
    QCOMPARE(answer(u"CH-09"_s).notKnown, QStringList(u"end"_s));
}

void AnswersTest::noPointAtAllIsNoAnswer()
{
    click(notKnown(u"own"_s));
    QCOMPARE(answer(u"CH-09"_s).state, AnswerState::Value);
    click(notKnown(u"own"_s));
    QCOMPARE(answer(u"CH-09"_s), Answer());
    click(notKnown(u"own"_s));
    click(option(u"CH-09"_s, u"unk"_s)); // all of it
    QCOMPARE(answer(u"CH-09"_s).state, AnswerState::Unknown);
    QVERIFY(answer(u"CH-09"_s).notKnown.isEmpty());
}

void AnswersTest::whatIsNotKnownIsShownAgain()
{
    click(notKnown(u"own"_s));
    QVERIFY(m_desk->session.undo());
    QVERIFY(!notKnown(u"own"_s)->isChecked());
    QVERIFY(m_desk->session.redo());
    QVERIFY(notKnown(u"own"_s)->isChecked());
}

void AnswersTest::sameForAllAsked()
{
    give(u"CTX-01"_s, {u"service"_s, u"mkt"_s, u"int"_s});
    m_view->showStep(3);
    click(option(u"CON-01@p:service"_s, u"unk"_s));
    same(u"CON-01@p:service"_s, u"sameAll"_s)->trigger();
    for (const QString &purpose : {u"service"_s, u"mkt"_s, u"int"_s}) {
        QCOMPARE(answer(u"CON-01@p:"_s + purpose).state, AnswerState::Unknown);
        QVERIFY(option(u"CON-01@p:"_s + purpose, u"unk"_s)->isChecked());
    }
}

void AnswersTest::sameForThoseUnderALink()
{
    addLinks();
    click(option(u"TRF-01@r:d"_s, u"eea"_s));
    QVERIFY(!same(u"TRF-01@r:d"_s, u"sameUnder:d"_s)); // nobody stands there
    QAction *under = same(u"TRF-01@r:d"_s, u"sameUnder:a"_s);
    QVERIFY(under);
    QCOMPARE(under->text(), u"Those under Alpha GmbH (2)"_s);
    under->trigger();
    QCOMPARE(answer(u"TRF-01@r:b"_s).value, QStringList(u"eea"_s));
    QCOMPARE(answer(u"TRF-01@r:c"_s).value, QStringList(u"eea"_s));
    QCOMPARE(answer(u"TRF-01@r:a"_s), Answer());
}

void AnswersTest::sameForChosenOnes()
{
    addLinks();
    give(u"TRF-01@r:b"_s, {u"tc"_s});
    click(option(u"TRF-01@r:a"_s, u"eea"_s));
    same(u"TRF-01@r:a"_s, u"sameChosen"_s)->trigger();
    auto *dialog = openDialog(u"sameAnswerDialog"_s);
    QVERIFY(dialog);
    auto *list = find<QTableWidget>(u"others"_s, dialog);
    QCOMPARE(list->rowCount(), 3);
    QCOMPARE(list->item(0, 0)->text(), u"Beta Inc. (under Alpha GmbH)"_s);
    // Who has an answer already shows it, and is not ticked.
    QCOMPARE(list->item(0, 0)->checkState(), Qt::Unchecked);
    QCOMPARE(
        list->item(0, 1)->text(),
        m_desk->session.catalogue().question(u"TRF-01")->option(u"tc")->text.in(Language::English));
    QCOMPARE(list->item(1, 0)->checkState(), Qt::Checked);
    list->setCurrentCell(2, 0);
    list->setFocus();
    QTest::keyClick(list, Qt::Key_Space); // not Delta
    accept(dialog);
    QCOMPARE(answer(u"TRF-01@r:c"_s).value, QStringList(u"eea"_s));
    QCOMPARE(answer(u"TRF-01@r:b"_s).value, QStringList(u"tc"_s));
    QCOMPARE(answer(u"TRF-01@r:d"_s), Answer());
}

void AnswersTest::sameIsOneStepBack()
{
    addLinks();
    click(option(u"TRF-01@r:a"_s, u"eea"_s));
    same(u"TRF-01@r:a"_s, u"sameAll"_s)->trigger();
    QCOMPARE(answer(u"TRF-01@r:d"_s).value, QStringList(u"eea"_s));
    QVERIFY(m_desk->session.undo());
    QCOMPARE(answer(u"TRF-01@r:d"_s), Answer());
    QCOMPARE(answer(u"TRF-01@r:b"_s), Answer());
    QCOMPARE(answer(u"TRF-01@r:a"_s).value, QStringList(u"eea"_s));
}

void AnswersTest::theLikeIsProposed()
{
    addLinks();
    QCOMPARE(proposal(u"TRF-01@r:d"_s), QString());
    click(option(u"TRF-01@r:a"_s, u"eea"_s));
    QVERIFY(proposal(u"TRF-01@r:d"_s).startsWith(u"As answered for Alpha GmbH: “"_s));
    QCOMPARE(proposal(u"TRF-01@r:b"_s), QString()); // it stands elsewhere
    QCOMPARE(answer(u"TRF-01@r:d"_s), Answer());
    const auto &open = m_desk->session.judgement().openQuestions;
    QVERIFY(std::count(open.begin(), open.end(), *AnswerKey::fromString(u"TRF-01@r:d")) == 1);
    click(find<QPushButton>(u"confirm"_s, row(u"TRF-01@r:d"_s)));
    QCOMPARE(answer(u"TRF-01@r:d"_s).value, QStringList(u"eea"_s));
    QVERIFY(answer(u"TRF-01@r:d"_s).fromProposal.isEmpty());
    QCOMPARE(proposal(u"TRF-01@r:d"_s), QString());
}

// An answer from before the question was asked of every purpose.
void AnswersTest::theAnswerOfTheWholeCaseIsProposed()
{
    give(u"CTX-01"_s, {u"service"_s, u"mkt"_s});
    Assessment old = m_desk->session.assessment();
    Answer given;
    given.state = AnswerState::Value;
    given.value = QStringList(u"contract"_s);
    old.answers.insert({u"CON-01"_s, {}}, given);
    old.uuid.clear();
    QVERIFY(m_desk->session.importCase(old));
    m_view->showStep(3);
    QVERIFY(proposal(u"CON-01@p:mkt"_s).startsWith(u"As answered for the whole case before: “"_s));
    click(find<QPushButton>(u"confirm"_s, row(u"CON-01@p:mkt"_s)));
    QCOMPARE(answer(u"CON-01@p:mkt"_s).value, QStringList(u"contract"_s));
}

void AnswersTest::aLongChoiceStandsBeneathItsList()
{
    m_view->showStep(0);
    const std::vector<Option> &options = m_desk->session.catalogue().question(u"CTX-12")->options;
    const auto length = [](const Option &option) {
        return option.text.in(Language::English).size();
    };
    const auto [shortest, longest] = std::minmax_element(
        options.begin(), options.end(),
        [&](const Option &one, const Option &other) { return length(one) < length(other); });
    auto *whole = find<QLabel>(u"whole"_s, row(u"CTX-12"_s));
    give(u"CTX-12"_s, {longest->code});
    QVERIFY(whole->isVisible());
    QCOMPARE(whole->text(), longest->text.in(Language::English));
    give(u"CTX-12"_s, {shortest->code});
    QVERIFY(!whole->isVisible());
}

QTEST_MAIN(AnswersTest)
#include "answerstest.moc"
