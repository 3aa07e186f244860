// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/record/history.h"
#include "core/case/answersfile.h"
#include "core/case/houserule.h"
#include "core/case/purposes.h"
#include "core/judgement/display.h"
#include "resources/resources.h"
#include "support/casebuilder.h"
#include "support/smallcatalogue.h"
#include "support/testing.h"

using namespace Qt::StringLiterals;
using namespace votum;

namespace {

const AnswerKey scale{u"CTX-04"_s, {}};

LocalText optionText(const QString &option)
{
    return shipped().question(scale.question)->option(option)->text;
}

} // namespace

// The journal as a person reads it.
class HistoryTest : public QObject
{
    Q_OBJECT

private slots:
    void newestFirstInWords();
    void whatIsDoneInARowIsOneEntry();
    void whatDiffersIsNeverMerged_data();
    void whatDiffersIsNeverMerged();
    void answersAreTold_data();
    void answersAreTold();
    void subjectsHaveTheirNames_data();
    void subjectsHaveTheirNames();
    void beforeAndAfterHaveTheirWords_data();
    void beforeAndAfterHaveTheirWords();
    void everyActionHasItsWords();
    void oldLinesReadAsBefore_data();
    void oldLinesReadAsBefore();

private:
    static QDateTime at(int minute) { return QDateTime(testDay, QTime(9, minute), Qt::UTC); }
    static std::vector<HistoryEntry> history(const std::vector<JournalLine> &journal)
    {
        const Assessment assessment = publisher();
        return historyOf(shipped(), assessment, evaluate(shipped(), assessment, testDay), journal);
    }
    static Assessment publisher()
    {
        return parseAnswersFile(shipped(), bytesOf(u":/examples/publisher.de.json"_s))->assessment;
    }
};

void HistoryTest::newestFirstInWords()
{
    const std::vector<HistoryEntry> entries =
        history({{at(0), u"me"_s, JournalAction::Created, {}, {}, {}},
                 {at(5), u"you"_s, JournalAction::Answered, scale, {}, u"large"_s}});
    QCOMPARE(entries.size(), size_t(2));
    QCOMPARE(entries[0].author, u"you"_s);
    QCOMPARE(entries[0].from, at(5));
    QCOMPARE(entries[0].to, at(5));
    QCOMPARE(entries[0].what.in(Language::German), u"Antwort geändert"_s);
    QCOMPARE(entries[0].subject, shipped().question(u"CTX-04"_s)->text);
    QCOMPARE(entries[0].question, (AnswerKey{u"CTX-04"_s, {}}));
    QCOMPARE(entries[1].what.in(Language::English), u"case created"_s);
    QVERIFY(entries[1].subject.isEmpty() && entries[1].change().isEmpty() && !entries[1].question);
}

void HistoryTest::whatIsDoneInARowIsOneEntry()
{
    const JournalLine typed{at(1), u"me"_s, JournalAction::Answered, AnswerKey{u"REQ-01"_s, {}},
                            {},    {}};
    JournalLine later = typed, other = typed, nextDay = typed;
    later.time = at(3);
    other.time = at(4);
    other.author = u"you"_s;
    nextDay.author = other.author;
    nextDay.time = other.time.addDays(1);
    const std::vector<HistoryEntry> entries = history({typed, later, other, nextDay});
    QCOMPARE(entries.size(), size_t(3));
    QCOMPARE(entries[2].from, at(1));
    QCOMPARE(entries[2].to, at(3));
    QCOMPARE(entries[1].author, u"you"_s);
    // A note added to an answer that stays.
    const JournalLine given{at(5), u"me"_s, JournalAction::Answered, scale, u"small"_s, u"large"_s};
    JournalLine noted = given;
    noted.time = at(6);
    noted.before = given.after;
    const std::vector<HistoryEntry> one = history({given, noted});
    QCOMPARE(one.size(), size_t(1));
    QCOMPARE(one[0].to, at(6));
    QCOMPARE(one[0].before, optionText(u"small"_s));
}

// Of one person, on one day, at one question, in a row: still two answers.
void HistoryTest::whatDiffersIsNeverMerged_data()
{
    const JournalLine line{at(1), u"me"_s, JournalAction::Answered, scale, u"small"_s, u"large"_s};
    QTest::addColumn<JournalLine>("second");
    const auto row = [&line](const char *name, auto change) {
        JournalLine second = line;
        second.time = at(2);
        change(second);
        QTest::newRow(name) << second;
    };
    row("another answer", [](JournalLine &second) {
        second.before = u"large"_s;
        second.after = u"mid"_s;
    });
    row("another answer, from the same", [](JournalLine &second) { second.after = u"mid"_s; });
    row("the same answer, from another", [](JournalLine &second) { second.before = u"mid"_s; });
    row("another question", [](JournalLine &second) {
        second.subject = AnswerKey{u"CTX-05"_s, {}};
    });
    row("another subject of the question", [](JournalLine &second) {
        second.subject = AnswerKey{u"CTX-04"_s, {u"r"_s, {}}};
    });
    row("undone", [](JournalLine &second) { second.action = JournalAction::Undone; });
    row("another person", [](JournalLine &second) { second.author = u"you"_s; });
    row("another day", [](JournalLine &second) { second.time = at(2).addDays(1); });
}

void HistoryTest::whatDiffersIsNeverMerged()
{
    QFETCH(JournalLine, second);
    const JournalLine first{at(1), u"me"_s, JournalAction::Answered, scale, u"small"_s, u"large"_s};
    const std::vector<HistoryEntry> entries = history({first, second});
    QCOMPARE(entries.size(), size_t(2));
    QCOMPARE(entries[1].from, entries[1].to);
    QCOMPARE(entries[1].change().in(Language::English),
             optionText(u"small"_s).in(Language::English) + u" → "_s +
                 optionText(u"large"_s).in(Language::English));
}

void HistoryTest::answersAreTold_data()
{
    QTest::addColumn<QString>("question");
    QTest::addColumn<Answer>("answer");
    QTest::addColumn<QString>("told");
    QTest::newRow("choice")
        << u"CTX-04"_s << valueAnswer({u"large"_s})
        << shipped().question(u"CTX-04"_s)->option(u"large")->text.in(Language::German);
    QTest::newRow("several")
        << u"CTX-01"_s << valueAnswer({u"service"_s, u"mkt"_s})
        << shipped().question(u"CTX-01"_s)->option(u"service")->text.in(Language::German) +
               u"; "_s + shipped().question(u"CTX-01"_s)->option(u"mkt")->text.in(Language::German);
    QTest::newRow("unknown") << u"CTX-04"_s << unknownAnswer()
                             << shipped().word(u"state.unknown"_s).in(Language::German);
    QTest::newRow("not applicable")
        << u"CTX-04"_s << notApplicable(u"why"_s)
        << shipped().word(u"state.notApplicable"_s).in(Language::German);
    QTest::newRow("removed") << u"CTX-04"_s << Answer()
                             << shipped().word(u"state.unanswered"_s).in(Language::German);
    QTest::newRow("free text") << u"REQ-01"_s << valueAnswer({u"Sales"_s}) << QString();
    QTest::newRow("date") << u"REQ-03"_s << valueAnswer({u"2026-11-02"_s}) << u"02.11.2026"_s;
}

void HistoryTest::answersAreTold()
{
    QFETCH(QString, question);
    QFETCH(Answer, answer);
    QFETCH(QString, told);
    const Question *asked = shipped().question(question);
    QVERIFY(asked);
    const std::vector<HistoryEntry> entries = history({{at(0),
                                                        u"me"_s,
                                                        JournalAction::Answered,
                                                        AnswerKey{question, {}},
                                                        {},
                                                        answerValue(*asked, &answer)}});
    QCOMPARE(entries.front().after.in(Language::German), told);
    QCOMPARE(entries.front().change().in(Language::German), told);
    QVERIFY(answerValue(*asked, nullptr).isEmpty());
}

void HistoryTest::subjectsHaveTheirNames_data()
{
    QTest::addColumn<JournalAction>("action");
    QTest::addColumn<JournalSubject>("subject");
    QTest::addColumn<LocalText>("told");
    const Assessment assessment = publisher();
    const Judgement judgement = evaluate(shipped(), assessment, testDay);
    const Finding &finding = judgement.findings.front();
    const MeasurePlan &plan = assessment.measures.front();
    const auto row = [](const char *name, JournalAction action, const JournalSubject &subject,
                        const LocalText &told) {
        QTest::newRow(name) << action << subject << told;
    };
    using Action = JournalAction;
    row("nothing", Action::Notes, {}, {});
    row("told by another", Action::Answered, JournalTold{{u"CTX-04"_s, {}}, u"E. Muster"_s},
        joined(shipped().question(u"CTX-04"_s)->text, u" "_s,
               shipped().word(u"journal.told"_s).arg(u"E. Muster"_s)));
    row("finding", Action::Judged, JournalFinding{finding.key}, finding.text);
    row("finding that does not arise", Action::Judged, JournalFinding{u"CH-02:byod@p:service"_s},
        shipped().question(u"CH-02"_s)->option(u"byod")->finding->text);
    row("gone finding", Action::Judged, JournalFinding{u"GONE:x"_s}, same(u"GONE:x"_s));
    row("measure", Action::Measure, JournalMeasures{{{plan.measure, plan.finding}}},
        shipped().measure(plan.measure)->text);
    const Measure &first = shipped().measures[0], &second = shipped().measures[1];
    row("measures", Action::MeasureRemoved,
        JournalMeasures{
            {{first.id, u"A:b@r:x,p:y"_s}, {second.id, u"C"_s}, {first.id, u"D"_s}, {u"M0"_s, {}}}},
        {first.text.in(Language::German) + u"; "_s + second.text.in(Language::German) + u"; M0"_s,
         first.text.in(Language::English) + u"; "_s + second.text.in(Language::English) +
             u"; M0"_s});
    row("risk", Action::Risk, JournalRisk{shipped().risks.front().id},
        shipped().risks.front().text);
    row("recipient", Action::Recipient, JournalRecipient{u"r9"_s, u"Mail Ltd"_s},
        same(u"Mail Ltd"_s));
    // What is named like something else is still what it is.
    row("recipient named like a measure", Action::RecipientRemoved,
        JournalRecipient{u"r9"_s, first.id}, same(first.id));
    row("evidence named like a channel", Action::Evidence, JournalEvidence{u"e"_s, u"signal"_s},
        same(u"signal"_s));
    row("chain", Action::Recipient, JournalChain{u"signal"_s},
        shipped().channel(u"signal"_s)->name);
    row("text", Action::TextAdded, JournalText{u"TB-01@p:mkt"_s},
        shipped().textBlock(u"TB-01")->title);
    row("catalogue", Action::Rejudged, JournalCatalogue{u"2026.1"_s}, same(u"2026.1"_s));
    const ContestedPoint contested = contestedPoints(shipped()).front();
    row("house rule", Action::HouseRule, JournalHouseRule{contested.id}, contested.text->text);
    row("words", Action::Evidence, JournalWords{u"a letter"_s}, same(u"a letter"_s));
    const Question *perPurpose = shipped().question(u"CON-01");
    row("answer", Action::Answered, AnswerKey{u"CON-01"_s, {{}, u"mkt"_s}},
        {perPurpose->text.in(Language::German) + u" – "_s +
             purposeText(shipped(), publisher(), u"mkt"_s).in(Language::German),
         perPurpose->text.in(Language::English) + u" – "_s +
             purposeText(shipped(), publisher(), u"mkt"_s).in(Language::English)});
    row("gone question", Action::Answered, AnswerKey{u"GONE-01"_s, {u"x"_s, {}}},
        same(u"GONE-01@r:x"_s));
}

void HistoryTest::subjectsHaveTheirNames()
{
    QFETCH(JournalAction, action);
    QFETCH(JournalSubject, subject);
    QFETCH(LocalText, told);
    const std::vector<HistoryEntry> entries = history({{at(0), u"me"_s, action, subject, {}, {}}});
    QCOMPARE(entries.front().subject.in(Language::German), told.in(Language::German));
    QCOMPARE(entries.front().subject.in(Language::English), told.in(Language::English));
}

void HistoryTest::beforeAndAfterHaveTheirWords_data()
{
    QTest::addColumn<JournalAction>("action");
    QTest::addColumn<QString>("before");
    QTest::addColumn<QString>("after");
    QTest::addColumn<QString>("told");
    const auto row = [](JournalAction action, const QString &before, const QString &after,
                        const QString &told) {
        QTest::newRow(qPrintable(codeOf(action) + u' ' + before))
            << action << before << after << told;
    };
    using Action = JournalAction;
    const QString signal = shipped().channel(u"signal"_s)->name.in(Language::German);
    row(Action::Channel, {}, u"signal"_s, signal);
    row(Action::Channel, u"fax"_s, u"signal"_s, u"fax → "_s + signal);
    row(Action::Language, u"de"_s, u"en"_s, u"Deutsch → Englisch"_s);
    row(Action::Titled, u"Old"_s, u"New"_s, u"Old → New"_s);
    row(Action::Titled, u"New"_s, u"New"_s, u"New"_s); // another organisation
    row(Action::Rejudged, u"PERMISSIBLE"_s, u"NOT_DECIDABLE"_s,
        u"zulässig → noch nicht entscheidbar"_s);
    row(Action::HouseRule, u"PERMISSIBLE"_s, u"NOT_DECIDABLE"_s,
        u"zulässig → noch nicht entscheidbar"_s);
    row(Action::BroughtOver, {}, u"CH-05 GONE"_s,
        shipped().question(u"CH-05"_s)->text.in(Language::German) + u"; GONE"_s);
    row(Action::Judged, {}, u"because"_s, u"because"_s);
    row(Action::OpinionIssued, {}, u"00ff"_s, {}); // a checksum, which the record shows
    row(Action::Sealed, {}, u"00ff"_s, {});
}

void HistoryTest::beforeAndAfterHaveTheirWords()
{
    QFETCH(JournalAction, action);
    QFETCH(QString, before);
    QFETCH(QString, after);
    QFETCH(QString, told);
    QCOMPARE(history({{at(0), u"me"_s, action, {}, before, after}})
                 .front()
                 .change()
                 .in(Language::German),
             told);
}

void HistoryTest::everyActionHasItsWords()
{
    for (int i = 0; i < int(codesOf<JournalAction>.size()); ++i) {
        const HistoryEntry entry =
            history({{at(0), u"me"_s, JournalAction(i), {}, {}, {}}}).front();
        QVERIFY2(!entry.what.in(Language::German).startsWith(u'[') &&
                     !entry.what.in(Language::English).startsWith(u'['),
                 qPrintable(codeOf(JournalAction(i))));
    }
}

// Lines as programs before typed journals wrote them: shown as they were shown then.
void HistoryTest::oldLinesReadAsBefore_data()
{
    QTest::addColumn<QString>("action");
    QTest::addColumn<QString>("subject");
    QTest::addColumn<QString>("detail");
    QTest::addColumn<QString>("told");
    const auto row = [](const char *action, const QString &subject, const QString &detail,
                        const QString &told) {
        QTest::addRow("%s %s", action, qPrintable(subject.left(20)))
            << QString::fromLatin1(action) << subject << detail << told;
    };
    const Assessment assessment = publisher();
    const Recipient &recipient = assessment.recipients.front();
    const Finding finding = evaluate(shipped(), assessment, testDay).findings.front();
    const Measure &measure = shipped().measures.front();
    const auto question = [](const QString &id) {
        return shipped().question(id)->text.in(Language::German);
    };
    row("created", {}, {}, u"|"_s);
    row("answered", u"CTX-04"_s, u"large"_s,
        question(u"CTX-04"_s) + u'|' + optionText(u"large"_s).in(Language::German));
    row("answered", u"REQ-01"_s, {}, question(u"REQ-01"_s) + u'|');
    row("answered", u"GONE-01@r:x"_s, u"yes"_s, u"GONE-01@r:x|yes"_s);
    row("undone", u"CTX-04"_s, {}, question(u"CTX-04"_s) + u'|');
    row("redone", {}, {}, u"|"_s);
    row("measure", measure.id + u" A:b@r:x, "_s + measure.id + u" C"_s, {},
        measure.text.in(Language::German) + u'|');
    row("judged", finding.key, u"because"_s, finding.text.in(Language::German) + u"|because"_s);
    row("risk", shipped().risks.front().id, {},
        shipped().risks.front().text.in(Language::German) + u'|');
    row("recipient", recipient.id, {}, recipient.name + u'|'); // moved
    row("recipient", u"Mail Ltd"_s, {}, u"Mail Ltd|"_s);       // changed
    row("recipient", u"signal"_s, {},
        shipped().channel(u"signal"_s)->name.in(Language::German) + u'|'); // a chain
    row("recipientRemoved", u"Mail Ltd"_s, {}, u"Mail Ltd|"_s);
    row("evidence", u"A letter"_s, {}, u"A letter|"_s);
    row("textAdded", u"TB-01@p:mkt"_s, {},
        shipped().textBlock(u"TB-01")->title.in(Language::German) + u'|');
    row("titled", {}, u"New"_s, u"|New"_s);
    row("channel", u"signal"_s, {},
        u"|"_s + shipped().channel(u"signal"_s)->name.in(Language::German));
    row("language", u"en"_s, {}, u"|Englisch"_s);
    row("rejudged", u"2026.1"_s, u"PERMISSIBLE → NOT_DECIDABLE"_s,
        u"2026.1|zulässig → noch nicht entscheidbar"_s);
    row("houseRule", {}, u"PERMISSIBLE → NOT_DECIDABLE"_s,
        u"|zulässig → noch nicht entscheidbar"_s);
    row("opinionIssued", {}, u"00ff"_s, u"|"_s);
    row("opinionWithdrawn", {}, u"A → B said so"_s, u"|A → B said so"_s);
    row("sealed", {}, u"00ff"_s, u"|"_s);
}

void HistoryTest::oldLinesReadAsBefore()
{
    QFETCH(QString, action);
    QFETCH(QString, subject);
    QFETCH(QString, detail);
    QFETCH(QString, told);
    const auto line = lineFromOldText(at(0), u"me"_s, action, subject, detail);
    QVERIFY(line);
    const HistoryEntry entry = history({*line}).front();
    QCOMPARE(entry.subject.in(Language::German) + u'|' + entry.change().in(Language::German), told);
    QVERIFY(!entry.what.in(Language::German).startsWith(u'['));
}

QTEST_APPLESS_MAIN(HistoryTest)
#include "historytest.moc"
