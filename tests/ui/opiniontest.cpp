// SPDX-License-Identifier: GPL-3.0-or-later

#include "viewdesk.h"

#include "core/case/answersfile.h"
#include "core/case/purposes.h"
#include "ui/findings/findingitem.h"
#include "ui/kit/datefield.h"
#include "ui/kit/growingtext.h"
#include "ui/look/iconlabel.h"
#include "ui/look/linkbutton.h"

#include <QAbstractItemView>
#include <QCheckBox>
#include <QClipboard>
#include <QComboBox>
#include <QLabel>
#include <QLineEdit>
#include <QRegularExpression>
#include <QSignalSpy>
#include <QTableWidget>

#include <ctime>

using namespace votum;

// What people say about the findings, and what they conclude: measures, overrides, opinion,
// decision, seal.
class OpinionTest : public QObject, protected ViewDesk
{
    Q_OBJECT

private slots:
    void init() { open(); }
    void cleanup() { close(); }

    void aMeasureIsPlannedAndClosesItsFinding();
    void aKnockOutIsOverriddenOnlyWithReasonAndTwoTicks();
    void anIssuedOpinionFreezes();
    void anIssuedOpinionFoldsToALine();
    void aDraftIsNoOpinion();
    void whatIsIssuedIsShownBefore();
    void whatTheSettingsHaveIsProposed();
    void aMilderDecisionNeedsItsReason();
    void termsOfAnApprovalAreTakenWordedAndAdded();
    void termsOfTheVersionBeforeAreAskedAgain();
    void sealingFreezesEverything();
    void whatSealingNeedsIsTickedOffOrLeadsThere();
    void aMetConditionEndsTheWait();
    void theListOfConditionsStaysNarrow();
    void aSealedCaseTellsWhatTimeHasDone();
    void theWindowDatesAsTheRecordDoes();

private:
    void issueOpinion(OpinionClass code);
    void confirm(const QString &button, const QString &page, const QString &act);
    static QStringList linesOf(QWidget *page);
    void sealExample();
    bool told(const QString &start) const; // by a label one can see
};

bool OpinionTest::told(const QString &start) const
{
    const QList<QLabel *> labels = m_view->findChildren<QLabel *>();
    return std::any_of(labels.begin(), labels.end(), [&](const QLabel *label) {
        return label->isVisible() && label->text().startsWith(start);
    });
}

// Presses the button, and that of the page it opens.
void OpinionTest::confirm(const QString &button, const QString &page, const QString &act)
{
    click(find<QPushButton>(button));
    auto *question = openDialog(page);
    QVERIFY(question);
    click(find<QPushButton>(act, question));
    m_view->activateWindow(); // which a desktop does by itself
    QVERIFY(QTest::qWaitForWindowActive(m_view.get()));
}

// What the page before the act says, line by line.
QStringList OpinionTest::linesOf(QWidget *page)
{
    QStringList lines;
    for (const QLabel *label : page->findChildren<QLabel *>())
        lines << label->text();
    for (const LinkButton *link : page->findChildren<LinkButton *>())
        lines << link->text();
    return lines;
}

void OpinionTest::issueOpinion(OpinionClass code)
{
    m_view->showStep(8);
    Opinion opinion;
    for (const Purpose &purpose :
         purposesAsked(m_desk->session.catalogue(), m_desk->session.assessment()))
        opinion.purposes.insert(purpose.id, code);
    opinion.author = u"Dora Schutz"_s;
    QVERIFY(m_desk->session.draftOpinion(opinion));
    auto *text = find<GrowingText>(u"opinionText"_s);
    text->setFocus();
    type(text, u"Stellungnahme."_s);
    confirm(u"issueOpinion"_s, u"issueQuestion"_s, u"issueNow"_s);
    QVERIFY(m_desk->session.assessment().opinion.isIssued());
}

void OpinionTest::aMeasureIsPlannedAndClosesItsFinding()
{
    give(u"CH-02"_s, {u"byod"_s});
    auto *item = find<FindingItem>(u"finding:CH-02:byod"_s);
    click(item->findChild<LinkButton *>());
    click(find<QPushButton>(u"measure:M02"_s, item));
    auto *dialog = openDialog(u"measureDialog"_s);
    QVERIFY(dialog);
    QVERIFY(!find<QLineEdit>(u"owner"_s, dialog)->text().isEmpty());
    accept(dialog);
    const std::vector<MeasurePlan> &plans = m_desk->session.assessment().measures;
    QCOMPARE(plans.size(), size_t(1));
    QCOMPARE(plans.front().finding, u"CH-02:byod"_s);
    QVERIFY(plans.front().due > m_desk->session.today());
    QVERIFY(!m_desk->session.judgement().finding(u"CH-02:byod")->closed);

    click(find<QPushButton>(u"measure:M02"_s, item));
    dialog = openDialog(u"measureDialog"_s);
    QVERIFY(dialog);
    click(find<QCheckBox>(u"done"_s, dialog));
    accept(dialog); // without evidence: refused, and said so
    QVERIFY(dialog->isVisible());
    type(find<QLineEdit>(u"evidence"_s, dialog), u"Geräteliste"_s);
    accept(dialog);
    QVERIFY(m_desk->session.judgement().finding(u"CH-02:byod")->closed);
}

void OpinionTest::aKnockOutIsOverriddenOnlyWithReasonAndTwoTicks()
{
    const QString key = u"X-04@p:service"_s;
    give(u"CTX-01"_s, {u"service"_s});
    give(u"CTX-03"_s, {u"art9"_s});
    give(u"CH-01"_s, {u"pubch"_s});
    const Finding *hard = m_desk->session.judgement().finding(key);
    QVERIFY(hard && hard->severity == Severity::KnockOut);
    auto *item = find<FindingItem>(u"finding:"_s + key);
    click(item->findChild<LinkButton *>());
    click(find<QPushButton>(u"override"_s, item));
    auto *dialog = openDialog(u"judgeDialog"_s);
    QVERIFY(dialog);
    auto *weight = find<QComboBox>(u"weight"_s, dialog);
    weight->setCurrentIndex(weight->findData(int(Severity::Pre)));
    accept(dialog);
    QVERIFY(dialog->isVisible()); // no reason
    type(find<GrowingText>(u"reason"_s, dialog), u"Nur Terminvereinbarung."_s);
    click(find<QCheckBox>(u"weighed"_s, dialog));
    accept(dialog);
    QVERIFY(dialog->isVisible()); // confirmed once only
    QCOMPARE(m_desk->session.judgement().finding(key)->severity, Severity::KnockOut);
    click(find<QCheckBox>(u"sure"_s, dialog));
    accept(dialog);
    QCOMPARE(m_desk->session.judgement().finding(key)->severity, Severity::Pre);
    const Catalogue &catalogue = m_desk->session.catalogue();
    const QString told = catalogue.word(u"label.overridden"_s)
                             .arg(catalogue.word(u"severity.KO_HARD"_s))
                             .arg(catalogue.word(u"severity.PRE"_s))
                             .in(Language::English);
    bool both = false; // old and new weight are shown
    for (const QLabel *label : find<FindingItem>(u"finding:"_s + key)->findChildren<QLabel *>())
        both |= label->text().contains(told);
    QVERIFY(both);
}

void OpinionTest::anIssuedOpinionFreezes()
{
    give(u"CTX-01"_s, {u"service"_s});
    m_view->showStep(8);
    click(find<QPushButton>(u"issueOpinion"_s)); // no text yet: nothing can be issued
    auto *question = openDialog(u"issueQuestion"_s);
    QVERIFY(question);
    QVERIFY(!find<QPushButton>(u"issueNow"_s, question)->isEnabled());
    question->reject();
    QVERIFY(!m_desk->session.isFrozen());
    issueOpinion(OpinionClass::NoFinalOpinion);
    m_view->showStep(1);
    QVERIFY(!option(u"CH-02"_s, u"mdm"_s)->isEnabled());
    QVERIFY(!find<QComboBox>(u"channel"_s)->isEnabled());
    QVERIFY(find<QWidget>(u"messageBar"_s)->isVisible());
    m_view->showStep(0);
    QVERIFY(find<GrowingText>(u"answerText"_s, card(u"REQ-01"_s))->isReadOnly());
    m_view->showStep(8);
    click(find<LinkButton>(u"unfoldOpinion"_s));
    click(find<QPushButton>(u"withdrawOpinion"_s));
    QVERIFY(m_desk->session.isFrozen()); // no reason
    type(find<GrowingText>(u"withdrawReason"_s), u"Neuer Sachverhalt."_s);
    click(find<QPushButton>(u"withdrawOpinion"_s));
    QVERIFY(!m_desk->session.isFrozen());
    QVERIFY(!find<QWidget>(u"messageBar"_s)->isVisible());
    m_view->showStep(1);
    QVERIFY(option(u"CH-02"_s, u"mdm"_s)->isEnabled());
}

// By whom, when and to what effect stays to be seen; the rest on a click, or where a field of it is
// gone to.
void OpinionTest::anIssuedOpinionFoldsToALine()
{
    give(u"CTX-01"_s, {u"service"_s});
    m_view->showStep(8);
    auto *text = find<GrowingText>(u"opinionText"_s);
    auto *byline = find<QLabel>(u"opinionByline"_s);
    auto *unfold = find<LinkButton>(u"unfoldOpinion"_s);
    QVERIFY(text->isVisible() && !byline->isVisible());
    issueOpinion(OpinionClass::RejectionRecommended);
    QVERIFY(!text->isVisible() && byline->isVisible());
    QVERIFY(byline->text().startsWith(u"Dora Schutz, "_s));
    QVERIFY(byline->text().endsWith(u" · concerns, rejection recommended"_s));
    QCOMPARE(unfold->accessibleName(), u"Show the opinion"_s);
    click(unfold);
    QVERIFY(text->isVisible());
    QCOMPARE(unfold->accessibleName(), u"Hide the opinion"_s);
    Decision decision;
    decision.place = u"Kiel"_s;
    QVERIFY(m_desk->session.draftDecision(decision));
    QVERIFY(text->isVisible()); // whoever unfolded it keeps it so
    click(unfold);
    QVERIFY(!text->isVisible());
    auto *reason = find<GrowingText>(u"withdrawReason"_s);
    m_view->reveal(reason);
    QVERIFY(reason->isVisible() && reason->hasFocus());
    QVERIFY(m_desk->session.withdrawOpinion(u"Neuer Sachverhalt."_s));
    QVERIFY(text->isVisible() && !byline->isVisible());
}

// The draft fills an empty field alone, and is not issued before its gaps are filled.
void OpinionTest::aDraftIsNoOpinion()
{
    m_view->showStep(8);
    auto *draft = find<QPushButton>(u"draftOpinion"_s);
    QVERIFY(!draft->isVisible()); // no purpose yet
    give(u"CTX-01"_s, {u"service"_s});
    m_view->showStep(8);
    QVERIFY(draft->isVisible());
    click(draft);
    const Session &session = m_desk->session;
    const QString text = session.assessment().opinion.text;
    QVERIFY(!text.isEmpty());
    auto *field = find<GrowingText>(u"opinionText"_s);
    QCOMPARE(field->toPlainText(), text);
    type(field, u"Eigenes. "_s);
    click(draft); // appended: what was written stays
    QCOMPARE(field->toPlainText(), u"Eigenes. "_s + text + u"\n\n"_s + text);
    QCOMPARE(session.assessment().opinion.text, field->toPlainText());
    field->undo();
    QVERIFY(!field->toPlainText().contains(text + u"\n\n"_s + text));
    QVERIFY(!session.isFrozen());
    Opinion opinion = session.assessment().opinion;
    opinion.purposes.insert(u"service"_s, OpinionClass::NoFinalOpinion);
    QVERIFY(m_desk->session.draftOpinion(opinion));
    opinion.text = text;
    QVERIFY(m_desk->session.draftOpinion(opinion));
    click(find<QPushButton>(u"issueOpinion"_s));
    auto *question = openDialog(u"issueQuestion"_s);
    QVERIFY(question);
    QVERIFY(!find<QPushButton>(u"issueNow"_s, question)->isEnabled());
    click(find<LinkButton>(u"finalGap:opinionText"_s, question)); // leads to the gap's field
    QVERIFY(!openDialog(u"issueQuestion"_s));
    m_view->activateWindow(); // which a desktop does by itself
    QTRY_VERIFY(field->hasFocus());
    QVERIFY(!session.isFrozen());
    QString filled = text;
    filled.replace(QRegularExpression(u"\\[[^\\]]*\\]"_s), u"gelesen"_s);
    opinion.text = filled;
    QVERIFY(m_desk->session.draftOpinion(opinion));
    confirm(u"issueOpinion"_s, u"issueQuestion"_s, u"issueNow"_s);
    QVERIFY(session.isFrozen());
}

// On one page: the result and the opinion on each purpose, who issues it, what is to be done by
// whom, the evidence; what is missing before all of it.
void OpinionTest::whatIsIssuedIsShownBefore()
{
    Session &session = m_desk->session;
    give(u"CTX-01"_s, {u"service"_s});
    Answer named;
    named.state = AnswerState::Value;
    named.value = {u"mdm"_s};
    named.evidence = u"Richtlinie Mobilgeräte"_s;
    QVERIFY(session.answer(*AnswerKey::fromString(u"CH-02"_s), named));
    EvidenceItem link;
    link.id = u"e1"_s;
    link.title = u"Vertrag"_s;
    link.link = u"https://votum.invalid/vertrag"_s;
    QVERIFY(session.saveEvidence(link));
    Opinion opinion;
    opinion.purposes.insert(u"service"_s, OpinionClass::NoFinalOpinion);
    opinion.author = u"Dora Schutz"_s;
    opinion.text = u"Noch offen.\nSiehe unten."_s;
    QVERIFY(session.draftOpinion(opinion));
    m_view->showStep(8);
    click(find<QPushButton>(u"issueOpinion"_s));
    auto *page = openDialog(u"issueQuestion"_s);
    QVERIFY(page);
    const QStringList lines = linesOf(page);
    QVERIFY(lines.contains(u"Noch offen.\nSiehe unten."_s));
    QVERIFY(lines.contains(u"Dora Schutz"_s));
    QVERIFY(lines.contains(u"– Vertrag (link, not enclosed)"_s));
    QVERIFY(lines.contains(u"– Richtlinie Mobilgeräte (named, not enclosed)"_s));
    QVERIFY(lines.contains(u"1 document named as evidence is not enclosed."_s));
    QVERIFY(find<QPushButton>(u"issueNow"_s, page)->isEnabled()); // nothing required is missing
    click(find<LinkButton>(u"finalGap:opinionFunction"_s, page));
    m_view->activateWindow();
    QTRY_VERIFY(find<QLineEdit>(u"opinionFunction"_s)->hasFocus());
    QVERIFY(!session.isFrozen());
    click(find<QPushButton>(u"issueOpinion"_s));
    page = openDialog(u"issueQuestion"_s);
    QVERIFY(page);
    click(find<LinkButton>(u"finalGap:"_s, page)); // of the evidence
    QTRY_VERIFY(find<QWidget>(u"evidencePage"_s)->isVisible());
}

void OpinionTest::whatTheSettingsHaveIsProposed()
{
    Session &session = m_desk->session;
    session.setProposals({u"Datenschutzbeauftragte"_s, u"Lindenau"_s, {18, 6, 3}});
    give(u"CTX-01"_s, {u"service"_s});
    m_view->showStep(8);
    auto *text = find<GrowingText>(u"opinionText"_s);
    text->setFocus();
    type(text, u"Stellungnahme."_s);
    text->settle();
    QCOMPARE(session.assessment().opinion.author, session.author());
    QCOMPARE(session.assessment().opinion.function, u"Datenschutzbeauftragte"_s);
    QCOMPARE(session.assessment().opinion.place, u"Lindenau"_s);
    issueOpinion(OpinionClass::NoConcerns);
    auto *date = find<QLineEdit>(u"date"_s, find<DateField>(u"decisionDate"_s));
    date->setFocus();
    date->setText(u"04/05/2026"_s);
    QTest::keyClick(date, Qt::Key_Return);
    QCOMPARE(session.assessment().decision.date, QDate(2026, 5, 4));
    QCOMPARE(session.assessment().decision.review, QDate(2027, 11, 4));
}

void OpinionTest::aMilderDecisionNeedsItsReason()
{
    give(u"CTX-01"_s, {u"service"_s});
    issueOpinion(OpinionClass::RejectionRecommended);
    auto *deviation = find<GrowingText>(u"deviation"_s);
    QVERIFY(!deviation->isVisible());
    Decision decision = m_desk->session.assessment().decision;
    decision.purposes.insert(u"service"_s, DecisionCode::D5);
    QVERIFY(m_desk->session.draftDecision(decision));
    QVERIFY(deviation->isVisible());
    deviation->setFocus();
    type(deviation, u"Pilot ohne Kundendaten."_s);
    click(find<QCheckBox>(u"adviceKnown"_s));
    QCOMPARE(m_desk->session.assessment().decision.deviationReason, u"Pilot ohne Kundendaten."_s);
    QVERIFY(m_desk->session.assessment().decision.adviceKnown);
}

// Proposed in the language of the case, with keys alone: ticked, worded otherwise, an own one
// added.
void OpinionTest::termsOfAnApprovalAreTakenWordedAndAdded()
{
    give(u"CTX-01"_s, {u"service"_s});
    give(u"CTX-04"_s, {u"small"_s});
    m_view->showStep(8);
    auto *own = find<QLineEdit>(u"ownTerm"_s);
    QVERIFY(!own->isVisible()); // nothing is approved
    Decision decision;
    decision.purposes.insert(u"service"_s, DecisionCode::D2);
    QVERIFY(m_desk->session.draftDecision(decision));
    const auto terms = [this] { return m_desk->session.assessment().decision.terms; };
    const QString proposed = u"Der Kanal bleibt auf etwa 500 Personen begrenzt."_s;
    auto *box = find<QCheckBox>(u"term-0"_s);
    auto *text = find<GrowingText>(u"termText-0"_s);
    QVERIFY(own->isVisible() && box->isVisible() && !box->isChecked());
    QCOMPARE(text->toPlainText(), proposed);
    QVERIFY(box->accessibleName().endsWith(proposed));
    QVERIFY(terms().empty()); // proposed is not laid down

    box->setFocus();
    QTest::keyClick(box, Qt::Key_Space);
    QCOMPARE(terms(), (std::vector<LastingTerm>{{u"CTX-04:small"_s, proposed}}));
    QTest::keyClick(box, Qt::Key_Space);
    QVERIFY(terms().empty());

    QTest::keyClick(box, Qt::Key_Tab);
    QVERIFY(text->hasFocus());
    text->moveCursor(QTextCursor::End);
    type(text, u" Sonst nicht."_s);
    QVERIFY(box->isChecked());
    QTest::keyClick(text, Qt::Key_Tab);
    const LastingTerm worded{u"CTX-04:small"_s, proposed + u" Sonst nicht."_s};
    QCOMPARE(terms(), std::vector{worded});
    QVERIFY(box->isChecked());

    own->setFocus();
    type(own, u"Nur in Kiel."_s);
    QTest::keyClick(own, Qt::Key_Return);
    const LastingTerm added{{}, u"Nur in Kiel."_s};
    QCOMPARE(terms(), (std::vector{worded, added}));
    QCOMPARE(own->text(), QString());
    QVERIFY(own->hasFocus()); // for the next one
    type(own, u"Nur in Kiel."_s);
    QTest::keyClick(own, Qt::Key_Return);
    QCOMPARE(terms().size(), size_t(2));
    click(find<QCheckBox>(u"term-1"_s));
    QCOMPARE(terms(), std::vector{worded});
    QVERIFY(!find<QCheckBox>(u"term-1"_s)->isVisible());
    auto *all = find<LinkButton>(u"allTerms"_s);
    QVERIFY(!all->isVisible()); // nothing is left to tick
    give(u"SEC-01"_s, {u"tls"_s});
    give(u"ADR-01"_s, {u"none"_s});
    click(all);
    QCOMPARE(terms().size(), size_t(3));
    QCOMPARE(terms().front(), worded);
    QVERIFY(!all->isVisible());
}

void OpinionTest::termsOfTheVersionBeforeAreAskedAgain()
{
    give(u"CTX-01"_s, {u"service"_s});
    issueOpinion(OpinionClass::NoFinalOpinion);
    Decision decision;
    decision.purposes.insert(u"service"_s, DecisionCode::D5);
    decision.date = m_desk->session.today();
    decision.review = decision.date.addMonths(12);
    decision.decider = u"Leonie Leitung"_s;
    decision.text = u"Noch offen."_s;
    decision.terms = {{{}, u"Nur in Kiel."_s}};
    QVERIFY(m_desk->session.draftDecision(decision));
    QVERIFY(m_desk->session.seal());
    QVERIFY(!find<QLineEdit>(u"ownTerm"_s)->isVisible());
    QVERIFY(m_desk->session.reopenAsNewVersion());
    auto *row = find<QWidget>(u"check:TERM:1"_s);
    QVERIFY(row);
    QVERIFY(row->findChild<IconLabel *>()->text().startsWith(
        u"Does this still hold? The earlier approval was bound to a lasting term: “Nur in Kiel.”"_s));
    click(row->findChild<LinkButton *>(u"answerCheck"_s));
    auto *dialog = openDialog(u"plausibilityDialog"_s);
    QVERIFY(dialog);
    type(find<GrowingText>(u"reason"_s, dialog), u"Nur dort gibt es ihn."_s);
    accept(dialog);
    QVERIFY(!m_desk->session.judgement().finding(u"TERM:1"));
}

void OpinionTest::sealingFreezesEverything()
{
    give(u"CTX-01"_s, {u"service"_s});
    issueOpinion(OpinionClass::RejectionRecommended);
    QVERIFY(!find<QPushButton>(u"seal"_s)->isEnabled());
    click(find<LinkButton>(u"missing:deciderMissing"_s)); // what is missing leads to its field
    QVERIFY(find<QLineEdit>(u"decider"_s)->hasFocus());
    Decision decision;
    decision.purposes.insert(u"service"_s, DecisionCode::D4);
    decision.date = m_desk->session.today();
    decision.review = decision.date.addMonths(12);
    decision.decider = u"Leonie Leitung"_s;
    QVERIFY(m_desk->session.draftDecision(decision));
    auto *text = find<GrowingText>(u"decisionText"_s);
    text->setFocus();
    type(text, u"Zu viele Fragen offen."_s);
    text->clearFocus();
    QCOMPARE(m_desk->session.decisionCheck().missing, QStringList());
    auto *review = find<QLineEdit>(u"date"_s, find<DateField>(u"review"_s));
    const QString proposed = review->text();
    review->setText(u"25.1125.05.2027"_s);
    review->setFocus();
    click(find<QPushButton>(u"seal"_s)); // nothing final rests on a date that is none
    QVERIFY(!openDialog(u"sealQuestion"_s));
    QVERIFY(review->hasFocus());
    review->setText(proposed);
    click(find<QPushButton>(u"seal"_s));
    auto *question = openDialog(u"sealQuestion"_s);
    QVERIFY(question);
    QVERIFY(!m_desk->session.isSealed());
    QVERIFY(linesOf(question).contains(u"Zu viele Fragen offen."_s));
    QVERIFY(linesOf(question).filter(u"Review date: "_s).size() == 1);
    QCOMPARE(linesOf(question).filter(u"U+"_s), QStringList());
    question->reject();
    decision = m_desk->session.assessment().decision;
    decision.text += u" 😀 und 中"_s;
    QVERIFY(m_desk->session.draftDecision(decision));
    click(find<QPushButton>(u"seal"_s));
    question = openDialog(u"sealQuestion"_s);
    QVERIFY(question);
    QCOMPARE(linesOf(question).filter(u"the PDF lacks: U+1F600 (😀), U+4E2D (中). In"_s).size(), 1);
    click(find<QPushButton>(u"sealNow"_s, question));
    QVERIFY(m_desk->session.isSealed());
    const QString sha256 = m_desk->session.sealedRecord().sha256;
    const auto *hash = find<QLabel>(u"sealHash"_s);
    QCOMPARE(hash->text(),
             u"Seal "_s + sha256.left(4) + u' ' + sha256.mid(4, 4) + u" … "_s + sha256.right(4));
    QVERIFY(hash->accessibleName().contains(sha256));
    click(find<LinkButton>(u"copySeal"_s));
    QCOMPARE(QGuiApplication::clipboard()->text(), sha256);
    QVERIFY(find<QWidget>(u"sealed"_s)->isVisible()); // in the head of the case
    QSignalSpy records(m_view.get(), &AssessmentView::recordsRequested);
    click(find<QPushButton>(u"saveRecords"_s));
    QCOMPARE(records.count(), 1);
    QVERIFY(find<GrowingText>(u"decisionText"_s)->isReadOnly());
    type(find<GrowingText>(u"eventText"_s), u"Unterschrieben abgelegt."_s);
    click(find<QPushButton>(u"addEvent"_s));
    QCOMPARE(m_desk->session.sealedRecord().events.size(), size_t(1));
    const qint64 sealed = m_desk->session.caseId();
    click(find<QPushButton>(u"newVersion"_s));
    QVERIFY(m_desk->session.caseId() != sealed);
    QCOMPARE(m_desk->session.assessment().version, 2);
    QVERIFY(!m_desk->session.isFrozen());
}

void OpinionTest::whatSealingNeedsIsTickedOffOrLeadsThere()
{
    give(u"CTX-01"_s, {u"service"_s});
    m_view->showStep(8);
    QVERIFY(find<LinkButton>(u"missing:opinionMissing"_s)->isVisible());
    QVERIFY(!told(u"The opinion is issued."_s));
    issueOpinion(OpinionClass::RejectionRecommended);
    QVERIFY(told(u"The opinion is issued."_s) && told(u"Not yet ready to be sealed"_s));
    QVERIFY(!told(u"The decision is complete."_s));
    click(find<QAbstractButton>(u"choice-0-D4"_s));
    QCOMPARE(m_desk->session.assessment().decision.purposes.value(u"service"_s), DecisionCode::D4);
    Decision decision = m_desk->session.assessment().decision;
    decision.decider = u"Leonie Leitung"_s;
    decision.text = u"Zu viele Fragen offen."_s;
    QVERIFY(m_desk->session.draftDecision(decision));
    QVERIFY(told(u"The decision is complete."_s) && told(u"Ready to be sealed"_s));
    const std::vector<AnswerKey> &open = m_desk->session.judgement().openQuestions;
    QVERIFY(!open.empty());
    auto *link = find<LinkButton>(u"openQuestions"_s);
    QVERIFY(link->text().startsWith(QString::number(open.size())));
    click(link); // to the first of them
    QVERIFY(m_view->step() != 8);
    QVERIFY(row(open.front().toString())->isVisible());
}

// The publisher's case, imported and sealed.
void OpinionTest::sealExample()
{
    Session &session = m_desk->session;
    QFile file(u":/examples/publisher.en.json"_s);
    QVERIFY(file.open(QIODevice::ReadOnly));
    const Result<AnswersFile> example = parseAnswersFile(session.catalogue(), file.readAll());
    QVERIFY(example);
    m_desk->time = QDateTime(QDate(2026, 11, 25), QTime(12, 2), Qt::UTC);
    QVERIFY(session.importCase(example->assessment));
    QVERIFY(session.issueOpinion());
    QVERIFY(session.seal());
}

// Which measure an event is about is chosen, told in words, and no longer waited for.
void OpinionTest::aMetConditionEndsTheWait()
{
    Session &session = m_desk->session;
    sealExample();
    QVERIFY(session.isSealed());
    const auto due = [&] {
        for (const CaseSummary &row : session.cases()) {
            if (row.id == session.caseId())
                return row.nextMeasureDue;
        }
        return QDate();
    };
    m_view->showStep(8);
    const QDate before = due();
    QVERIFY(before.isValid());
    auto *kind = find<QComboBox>(u"eventKind"_s), *about = find<QComboBox>(u"eventAbout"_s);
    auto *text = find<GrowingText>(u"eventText"_s);
    const int open = about->count();
    // What is not about a condition offers none and carries none.
    kind->setCurrentIndex(kind->findData(int(CaseEvent::Kind::SignedScan)));
    QVERIFY(about->isHidden());
    about->setCurrentIndex(1);
    type(text, u"Abgelegt."_s);
    click(find<QPushButton>(u"addEvent"_s));
    QCOMPARE(session.sealedRecord().events.back().subject, QString());
    QCOMPARE(due(), before);
    kind->setCurrentIndex(kind->findData(int(CaseEvent::Kind::ConditionMet)));
    QVERIFY(!about->isHidden());
    while (due() == before && about->count() > 1) { // those due that day, one after the other
        m_desk->time = m_desk->time.addSecs(1);     // each by itself, not one act
        about->setCurrentIndex(1);
        const QString subject = about->currentData().toString();
        type(text, u"Erledigt."_s);
        click(find<QPushButton>(u"addEvent"_s));
        QCOMPARE(session.sealedRecord().events.back().subject, subject);
        QCOMPARE(about->findData(subject), -1);
        QCOMPARE(about->currentIndex(), 0);
        const QString measure =
            session.catalogue().measure(subject.section(u' ', -1))->text.in(Language::English);
        const auto *table = find<QTableWidget>(u"eventsTable"_s);
        const QString told = table->item(table->rowCount() - 1, 2)->text();
        QVERIFY2(told.startsWith(u"Erledigt.\nConcerns: "_s + measure), qPrintable(told));
    }
    QVERIFY(due() != before);
    QVERIFY(about->count() < open);
}

// However long its texts are; the whole is in the tool tip, and below what is chosen.
void OpinionTest::theListOfConditionsStaysNarrow()
{
    sealExample();
    m_view->showStep(8);
    auto *kind = find<QComboBox>(u"eventKind"_s), *about = find<QComboBox>(u"eventAbout"_s);
    kind->setCurrentIndex(kind->findData(int(CaseEvent::Kind::ConditionMet)));
    int longest = 0;
    for (int i = 1; i < about->count(); ++i) {
        const QString whole = about->itemData(i, Qt::ToolTipRole).toString();
        QVERIFY(whole.startsWith(about->itemText(i).left(20)));
        QCOMPARE(about->itemData(i, Qt::AccessibleTextRole).toString(), whole);
        if (whole.size() > about->itemData(longest, Qt::ToolTipRole).toString().size())
            longest = i;
    }
    const QString whole = about->itemData(longest, Qt::ToolTipRole).toString();
    QVERIFY(about->itemText(longest).contains(QChar(0x2026)));
    QVERIFY(about->fontMetrics().horizontalAdvance(whole) > 1000);
    about->showPopup();
    QVERIFY(QTest::qWaitForWindowExposed(about->view()->window()));
    QVERIFY(about->view()->window()->width() < 800);
    about->hidePopup();
    about->setCurrentIndex(longest);
    QVERIFY(find<QLabel>(u"aboutText"_s)->text() == whole);
}

// Sealed cases never change; their facts may become stale, which is shown.
void OpinionTest::aSealedCaseTellsWhatTimeHasDone()
{
    Session &session = m_desk->session;
    sealExample();
    QVERIFY(session.isSealed());
    const qint64 id = session.caseId();
    const QByteArray record = session.recordBytes();
    QVERIFY(!told(u"Answers too old"_s) && !told(u"Sealed as"_s));
    m_desk->time = m_desk->time.addYears(4);
    session.closeCase();
    QVERIFY(session.openCase(id));
    QVERIFY(told(u"Answers too old by now"_s) != told(u"Sealed as: "_s));
    QCOMPARE(session.recordBytes(), record);
}

// Where it is tomorrow already, the seal still has the time that stands in the sealed PDF.
void OpinionTest::theWindowDatesAsTheRecordDoes()
{
    const QByteArray before = qgetenv("TZ");
    qputenv("TZ", "Pacific/Auckland");
    tzset();
    sealExample();
    m_view->showStep(8);
    click(find<LinkButton>(u"unfoldOpinion"_s));
    const bool isSealed = told(u"Sealed on 25 November 2026, 12:02 UTC"_s);
    const bool isIssued = told(u"Issued on 25 November 2026, 12:02 UTC."_s);
    before.isNull() ? qunsetenv("TZ") : qputenv("TZ", before);
    tzset();
    QVERIFY(isSealed);
    QVERIFY(isIssued);
}

QTEST_MAIN(OpinionTest)
#include "opiniontest.moc"
