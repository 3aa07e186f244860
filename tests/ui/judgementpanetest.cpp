// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/findings/judgementpane.h"
#include "core/case/answersfile.h"
#include "core/judgement/progress.h"
#include "ui/findings/findingitem.h"
#include "ui/kit/disclosure.h"
#include "ui/kit/growingtext.h"
#include "ui/look/iconlabel.h"
#include "ui/look/linkbutton.h"
#include "ui/mainwindow.h"
#include "viewdesk.h"

#include <QFile>
#include <QLabel>
#include <QListWidget>
#include <QScrollBar>

#include <algorithm>
#include <tuple>

using namespace Qt::StringLiterals;
using namespace votum;

// The judgement beside the step, where there is little room.
class JudgementPaneTest : public QObject, protected ViewDesk
{
    Q_OBJECT

private:
    JudgementPane *pane() const { return find<JudgementPane>(u"judgement"_s); }
    // Shown, if it is not among the heaviest.
    FindingItem *item(const QString &key) const
    {
        if (!m_view->findChild<FindingItem *>(u"finding:"_s + key))
            pane()->reveal(key);
        return find<FindingItem>(u"finding:"_s + key);
    }
    int rowsShown() const
    {
        const QList<FindingItem *> all = pane()->findChildren<FindingItem *>();
        return int(std::count_if(all.begin(), all.end(),
                                 [](const FindingItem *row) { return row->isVisible(); }));
    }
    // The number a text ends in, or has after these words.
    static int numberIn(const QString &text, const QString &after = {})
    {
        QString digits;
        for (const QChar letter : text.mid(after.isEmpty() ? 0 : text.indexOf(after))) {
            if (letter.isDigit())
                digits += letter;
            else if (!digits.isEmpty())
                break;
        }
        return digits.toInt();
    }
    void importExample(const QString &path)
    {
        QFile file(path);
        QVERIFY(file.open(QIODevice::ReadOnly));
        const Result<AnswersFile> read =
            parseAnswersFile(m_desk->session.catalogue(), file.readAll());
        QVERIFY(read);
        QVERIFY(m_desk->session.importCase(read->assessment));
        QCoreApplication::processEvents();
    }
    static bool isSaid(const QString &text, const QWidget *in)
    {
        const QList<QLabel *> labels = in->findChildren<QLabel *>();
        return std::any_of(labels.begin(), labels.end(), [&](const QLabel *label) {
            return label->isVisible() && label->text() == text;
        });
    }
    // Two links that leave the European Economic Area without a basis.
    void transferTwice()
    {
        QVERIFY(m_desk->session.saveRecipient({u"a"_s, u"Alpha GmbH"_s, {}, {}, {}}));
        QVERIFY(m_desk->session.saveRecipient({u"b"_s, u"Beta Inc."_s, {}, {}, {}}));
        for (const QString &id : {u"a"_s, u"b"_s}) {
            give(u"TRF-01@r:"_s + id, {u"tc"_s});
            give(u"TRF-02@r:"_s + id, {u"none"_s});
            give(u"TRF-04@r:"_s + id, {u"none"_s});
        }
    }

private slots:
    void cleanup() { close(); }

    // What is the same of several is one row, with all of them; each answer is a way back.
    void equalFindingsAreOneRow()
    {
        open();
        transferTwice();
        FindingItem *row = item(u"TRF-04:none@r:a"_s);
        QVERIFY(row->isVisible());
        QCOMPARE(row->keys(), QStringList({u"TRF-04:none@r:a"_s, u"TRF-04:none@r:b"_s}));
        QVERIFY(isSaid(u"Alpha GmbH; Beta Inc."_s, row));
        row->findChild<Disclosure *>()->setOpen(true);
        auto *link = find<LinkButton>(u"because:TRF-04@r:b"_s, row);
        QVERIFY2(link->text().startsWith(u"Beta Inc.: "_s), qPrintable(link->text()));
        click(link);
        QCOMPARE(m_view->step(), 4);
        // One of them stands otherwise: two rows, and the one that was open stays open.
        give(u"TRF-04@r:b"_s, {u"scc"_s});
        QCOMPARE(row->keys(), QStringList(u"TRF-04:none@r:a"_s));
        QVERIFY(isSaid(u"Alpha GmbH"_s, row));
        QVERIFY(row->findChild<Disclosure *>()->isOpen());
    }

    // Of one link it is said where it stands; of all of them how many they are.
    void aRowSaysWhomItConcerns()
    {
        open();
        for (const auto &[id, name, under] : {std::tuple(u"a"_s, u"Alpha GmbH"_s, u""_s),
                                              std::tuple(u"b"_s, u"Beta Inc."_s, u"a"_s),
                                              std::tuple(u"c"_s, u"Gamma Ltd."_s, u""_s)}) {
            QVERIFY(m_desk->session.saveRecipient({id, name, {}, {}, under}));
            give(u"TRF-01@r:"_s + id, {u"parent"_s});
        }
        QCoreApplication::processEvents();
        QVERIFY(isSaid(u"all recipients (3)"_s, item(u"TRF-01:parent@r:a"_s)));
        give(u"TRF-01@r:a"_s, {u"eea"_s});
        give(u"TRF-01@r:c"_s, {u"eea"_s});
        QCoreApplication::processEvents();
        QVERIFY(isSaid(u"Beta Inc. (under Alpha GmbH)"_s, item(u"TRF-01:parent@r:b"_s)));
    }

    void aMeasureIsPlannedForEach()
    {
        open();
        transferTwice();
        FindingItem *row = item(u"TRF-04:none@r:a"_s);
        row->findChild<Disclosure *>()->setOpen(true);
        const Finding *finding = m_desk->session.judgement().finding(u"TRF-04:none@r:a");
        QVERIFY(!finding->measures.isEmpty());
        const QString measure = u"measure:"_s + finding->measures.front();
        click(find<QPushButton>(measure, row));
        accept(openDialog(u"measureDialog"_s));
        const std::vector<MeasurePlan> &plans = m_desk->session.assessment().measures;
        QCOMPARE(plans.size(), size_t(2));
        QCOMPARE(plans[0].finding, u"TRF-04:none@r:a"_s);
        QCOMPARE(plans[1].finding, u"TRF-04:none@r:b"_s);
        QCOMPARE(row->keys().size(), 2); // they still stand the same
        // Planned against one only, they no longer do.
        QVERIFY(m_desk->session.removeMeasure(u"TRF-04:none@r:b"_s, plans[1].measure));
        QCOMPARE(row->keys().size(), 1);
        QVERIFY(m_desk->session.undo());
        QCoreApplication::processEvents();
        click(find<QPushButton>(measure, item(u"TRF-04:none@r:a"_s)));
        QDialog *dialog = openDialog(u"measureDialog"_s);
        for (QPushButton *button : dialog->findChildren<QPushButton *>()) {
            if (button->text() == u"Remove the measure"_s)
                click(button);
        }
        QVERIFY(plans.empty());
    }

    // The present step's, or all; the number of rows is said of both.
    void theFindingsOfTheStep()
    {
        open();
        give(u"CH-02"_s, {u"byod"_s});
        transferTwice();
        auto *ofStep = find<QToolButton>(u"findingsOfStep"_s);
        auto *ofAll = find<QToolButton>(u"findingsOfAll"_s);
        click(ofStep);
        m_view->showStep(1);
        QCoreApplication::processEvents();
        QVERIFY(find<FindingItem>(u"finding:CH-02:byod"_s)->isVisible());
        QVERIFY(!m_view->findChild<FindingItem *>(u"finding:TRF-04:none@r:a"_s));
        QVERIFY(numberIn(ofStep->text()) < numberIn(ofAll->text()));
        QVERIFY(
            m_view->findChild<FindingItem *>(u"finding:CHAIN:country@r:a"_s)); // where it is named
        m_view->showStep(4);
        QCoreApplication::processEvents();
        QVERIFY(find<FindingItem>(u"finding:TRF-04:none@r:a"_s)->isVisible());
        QVERIFY(!m_view->findChild<FindingItem *>(u"finding:CH-02:byod"_s));
        click(ofAll);
        QCoreApplication::processEvents();
        QVERIFY(find<FindingItem>(u"finding:CH-02:byod"_s)->isVisible());
    }

    void theHeaviestAreShownTheRestUnfolds()
    {
        open();
        importExample(shippedExamples().constFirst());
        click(find<QToolButton>(u"findingsOfAll"_s));
        QCoreApplication::processEvents();
        const int all = numberIn(find<QToolButton>(u"findingsOfAll"_s)->text());
        QVERIFY(all > 8);
        QCOMPARE(rowsShown(), 5);
        int unfolded = 0;
        for (Disclosure *section : pane()->findChildren<Disclosure *>()) {
            if (!section->objectName().startsWith(u"group:"_s) || !section->isVisible())
                continue;
            if (!section->isOpen())
                click(section->button());
            for (LinkButton *link : section->findChildren<LinkButton *>()) {
                if (link->isVisible() && link->text().endsWith(u" more"_s))
                    click(link);
            }
            unfolded += numberIn(section->button()->text());
            QCoreApplication::processEvents();
        }
        QCOMPARE(unfolded, all);
        QCOMPARE(rowsShown(), all);
    }

    // What it comes from, and what can be done about it now.
    void theHeadlineLeadsOn()
    {
        open();
        auto *cause = find<LinkButton>(u"cause"_s, pane());
        auto *next = find<LinkButton>(u"next"_s, pane());
        QVERIFY2(cause->text().contains(u"decisive points are open"_s), qPrintable(cause->text()));
        QVERIFY2(next->text().startsWith(u"Next: answer"_s), qPrintable(next->text()));
        click(next);
        QVERIFY(find<QScrollArea>(u"page:request"_s)->isAncestorOf(QApplication::focusWidget()));
        give(u"CH-02"_s, {u"byod"_s});
        QCoreApplication::processEvents();
        const Finding *heaviest = &m_desk->session.judgement().findings.front();
        QVERIFY(isKnockOut(heaviest->severity));
        const LocalText &words =
            heaviest->shortText.isEmpty() ? heaviest->text : heaviest->shortText;
        QVERIFY2(cause->text().contains(words.in(Language::English)), qPrintable(cause->text()));
        click(cause);
        QVERIFY(item(heaviest->key)->isAncestorOf(QApplication::focusWidget()));
    }

    void anAnswerLeadsToItsFindings()
    {
        open();
        transferTwice();
        m_view->showStep(4);
        click(find<QToolButton>(u"showFinding"_s, row(u"TRF-04@r:b"_s)));
        FindingItem *shown = item(u"TRF-04:none@r:a"_s);
        QVERIFY(shown->findChild<Disclosure *>()->isOpen());
        QVERIFY(shown->isAncestorOf(QApplication::focusWidget()));
        click(find<LinkButton>(u"because:TRF-04@r:b"_s, shown));
        QVERIFY(row(u"TRF-04@r:b"_s)->isAncestorOf(QApplication::focusWidget()));
    }

    // Outline, pane and register count the same.
    void countsAgree()
    {
        open();
        QStringList cases = shippedExamples();
        cases.prepend({}); // the new one
        for (const QString &path : cases) {
            if (!path.isEmpty())
                importExample(path);
            const Session &session = m_desk->session;
            const std::vector<Progress> steps =
                progressOf(session.catalogue(), session.assessment(), session.judgement());
            const Progress all = inAll(steps);
            QCOMPARE(find<QLabel>(u"answeredInAll"_s)->text(),
                     u"%1 of %2 answered"_s.arg(all.answered).arg(all.asked));
            const auto &findings = session.judgement().findings;
            QCOMPARE(all.unanswered(),
                     int(std::count_if(findings.begin(), findings.end(),
                                       [](const Finding &each) { return each.notStarted; })));
            const auto unanswered = [this] {
                auto *list = find<QWidget>(u"unanswered"_s, pane());
                return list->isVisible() ? numberIn(list->findChild<IconLabel *>()->text()) : 0;
            };
            click(find<QToolButton>(u"findingsOfAll"_s));
            QCOMPARE(unanswered(), all.unanswered());
            click(find<QToolButton>(u"findingsOfStep"_s));
            const auto *outline = find<QListWidget>(u"outline"_s);
            for (int step = 0; step < outline->count(); ++step) {
                m_view->showStep(step);
                const Progress &its = steps[size_t(step)];
                const QString said = outline->item(step)->data(Qt::AccessibleTextRole).toString();
                QVERIFY2(said.contains(u"%1 of %2 answered"_s.arg(its.answered).arg(its.asked)),
                         qPrintable(said));
                QCOMPARE(unanswered(), its.unanswered());
            }
        }
    }

    void anotherCaseBeginsAtTheTop()
    {
        open();
        importExample(shippedExamples().constFirst());
        pane()->verticalScrollBar()->setValue(pane()->verticalScrollBar()->maximum());
        importExample(shippedExamples().constLast());
        QCOMPARE(pane()->verticalScrollBar()->value(), 0);
        QVERIFY(find<QToolButton>(u"findingsOfStep"_s)->isChecked());
    }

    void aPlausibilityQuestionIsAnswered()
    {
        open();
        give(u"CTX-12"_s, {u"publicadmin"_s});
        give(u"CTX-07"_s, {u"priv"_s});
        auto *pane = find<JudgementPane>(u"judgement"_s);
        QCoreApplication::processEvents();
        // One line, with the questions in it.
        auto *section = find<Disclosure>(u"asked"_s, pane);
        QVERIFY(section->isVisible() && !section->isOpen());
        click(section->button());
        QCoreApplication::processEvents();
        auto *asked = find<QWidget>(u"check:PL-16"_s, pane);
        QVERIFY(asked->isVisible());
        QVERIFY(!find<QWidget>(u"checked"_s, pane)->isVisible());
        click(find<LinkButton>(u"answerCheck"_s, asked));
        QDialog *dialog = openDialog(u"plausibilityDialog"_s);
        QVERIFY(dialog);
        auto *reason = find<GrowingText>(u"reason"_s, dialog);
        type(reason, u"  "_s);
        accept(dialog);
        QVERIFY(dialog->isVisible()); // without a reason
        QVERIFY(m_desk->session.assessment().plausibility.isEmpty());
        type(reason, u"Das Amt nutzt es wie ein Betrieb."_s);
        accept(dialog);
        const PlausibilityAnswer given =
            m_desk->session.assessment().plausibility.value(u"PL-16"_s);
        QCOMPARE(given.reason, u"Das Amt nutzt es wie ein Betrieb."_s);
        QCOMPARE(given.author, u"Ada Probe"_s);
        QCoreApplication::processEvents();
        // It lies folded at the end, with who and when, and can be taken back.
        auto *checked = find<Disclosure>(u"checked"_s, pane);
        QVERIFY(checked->isVisible());
        QVERIFY(!checked->isOpen());
        checked->setOpen(true);
        QCoreApplication::processEvents();
        QVERIFY(isSaid(u"Checked, because: Das Amt nutzt es wie ein Betrieb."_s, checked));
        QVERIFY(isSaid(u"entered by Ada Probe on 04/05/2026"_s, checked));
        auto *remove = find<LinkButton>(u"removeCheck"_s, checked);
        QTRY_VERIFY(remove->height() > 0);
        click(remove);
        QCoreApplication::processEvents();
        QVERIFY(m_desk->session.assessment().plausibility.isEmpty());
        QVERIFY(find<QWidget>(u"check:PL-16"_s, pane)->isVisible());
        QVERIFY(!checked->isVisible());
    }

    // It does not scroll sideways: German words at a large font must fit.
    void theLongestWordFits()
    {
        const QFont usual = QApplication::font();
        QFont large = usual;
        large.setPointSizeF(usual.pointSizeF() * 1.3);
        QApplication::setFont(large);
        Translation translation;
        translation.speak(Language::German);
        Desk desk;
        QVERIFY(desk.session.openStore(desk.path()));
        for (const QString &path : shippedExamples()) {
            QFile file(path);
            QVERIFY(file.open(QIODevice::ReadOnly));
            const Result<AnswersFile> answers =
                parseAnswersFile(desk.session.catalogue(), file.readAll());
            QVERIFY(answers);
            MainWindow window(&desk.session, &desk.settings, &translation);
            window.resize(1024, 700);
            window.show();
            QVERIFY(QTest::qWaitForWindowActive(&window));
            QVERIFY(desk.session.importCase(answers->assessment));
            auto *pane = window.findChild<JudgementPane *>();
            QTRY_VERIFY(pane->isVisible());
            QTest::qWait(200);
            QVERIFY2(pane->widget()->width() <= pane->viewport()->width(), qPrintable(path));
            QCOMPARE(window.size(), QSize(1024, 700));
            desk.session.closeCase();
        }
        QApplication::setFont(usual);
    }
};

QTEST_MAIN(JudgementPaneTest)
#include "judgementpanetest.moc"
