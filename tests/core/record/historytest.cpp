#include "core/record/history.h"
#include "core/case/answersfile.h"
#include "core/judgement/display.h"
#include "resources/resources.h"
#include "support/casebuilder.h"
#include "support/smallcatalogue.h"
#include "support/testing.h"

using namespace Qt::StringLiterals;
using namespace votum;

// The journal as a person reads it.
class HistoryTest : public QObject
{
    Q_OBJECT

private slots:
    void newestFirstInWords();
    void whatIsDoneInARowIsOneEntry();
    void answersAreTold_data();
    void answersAreTold();
    void subjectsHaveTheirNames_data();
    void subjectsHaveTheirNames();
    void theUnknownStaysReadable();

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
        history({{at(0), u"me"_s, u"created"_s, {}, {}},
                 {at(5), u"you"_s, u"answered"_s, u"CTX-04"_s, u"large"_s}});
    QCOMPARE(entries.size(), size_t(2));
    QCOMPARE(entries[0].author, u"you"_s);
    QCOMPARE(entries[0].from, at(5));
    QCOMPARE(entries[0].to, at(5));
    QCOMPARE(entries[0].what.de, u"Antwort geändert"_s);
    QCOMPARE(entries[0].subject, shipped().question(u"CTX-04"_s)->text);
    QCOMPARE(entries[0].question, (AnswerKey{u"CTX-04"_s, {}}));
    QCOMPARE(entries[1].what.en, u"case created"_s);
    QVERIFY(entries[1].subject.isEmpty() && entries[1].detail.isEmpty() && !entries[1].question);
}

void HistoryTest::whatIsDoneInARowIsOneEntry()
{
    const JournalLine typed{at(1), u"me"_s, u"answered"_s, u"REQ-01"_s, {}};
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
}

void HistoryTest::answersAreTold_data()
{
    QTest::addColumn<QString>("question");
    QTest::addColumn<Answer>("answer");
    QTest::addColumn<QString>("told");
    QTest::newRow("choice") << u"CTX-04"_s << valueAnswer({u"large"_s})
                            << shipped().question(u"CTX-04"_s)->option(u"large")->text.de;
    QTest::newRow("several") << u"CTX-01"_s << valueAnswer({u"service"_s, u"mkt"_s})
                             << shipped().question(u"CTX-01"_s)->option(u"service")->text.de +
                                    u"; "_s +
                                    shipped().question(u"CTX-01"_s)->option(u"mkt")->text.de;
    QTest::newRow("unknown") << u"CTX-04"_s << unknownAnswer()
                             << shipped().word(u"state.unknown"_s).de;
    QTest::newRow("not applicable")
        << u"CTX-04"_s << notApplicable(u"why"_s) << shipped().word(u"state.notApplicable"_s).de;
    QTest::newRow("removed") << u"CTX-04"_s << Answer() << shipped().word(u"state.unanswered"_s).de;
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
    const std::vector<HistoryEntry> entries =
        history({{at(0), u"me"_s, u"answered"_s, question, journalDetail(*asked, answer)}});
    QCOMPARE(entries.front().detail.de, told);
}

void HistoryTest::subjectsHaveTheirNames_data()
{
    QTest::addColumn<QString>("action");
    QTest::addColumn<QString>("subject");
    QTest::addColumn<LocalText>("told");
    const Assessment assessment = publisher();
    const Judgement judgement = evaluate(shipped(), assessment, testDay);
    const Finding &finding = judgement.findings.front();
    const MeasurePlan &plan = assessment.measures.front();
    const Recipient &recipient = assessment.recipients.front();
    const auto row = [](const char *action, const QString &subject, const LocalText &told) {
        QTest::newRow(action) << QString::fromLatin1(action) << subject << told;
    };
    row("judged", finding.key, finding.text);
    row("measure", plan.measure + u' ' + plan.finding, shipped().measure(plan.measure)->text);
    const Measure &first = shipped().measures[0], &second = shipped().measures[1];
    row("measureRemoved",
        first.id + u" A:b@r:x,p:y, "_s + second.id + u" C, "_s + first.id + u" D"_s,
        {first.text.de + u"; "_s + second.text.de, first.text.en + u"; "_s + second.text.en});
    row("risk", shipped().risks.front().id, shipped().risks.front().text);
    row("recipient", recipient.id, {recipient.name, recipient.name});
    row("channel", u"signal"_s, shipped().channel(u"signal"_s)->name);
    row("language", u"en"_s, {u"Englisch"_s, u"English"_s});
    row("textAdded", u"TB-01@p:mkt"_s, shipped().textBlock(u"TB-01")->title);
    const Question *perPurpose = shipped().question(u"CON-01");
    row("answered", u"CON-01@p:mkt"_s,
        {perPurpose->text.de + u" – "_s + purposeText(shipped(), u"mkt"_s).de,
         perPurpose->text.en + u" – "_s + purposeText(shipped(), u"mkt"_s).en});
}

void HistoryTest::subjectsHaveTheirNames()
{
    QFETCH(QString, action);
    QFETCH(QString, subject);
    QFETCH(LocalText, told);
    const std::vector<HistoryEntry> entries = history({{at(0), u"me"_s, action, subject, {}}});
    QCOMPARE(entries.front().subject.de, told.de);
    QCOMPARE(entries.front().subject.en, told.en);
    QVERIFY(!entries.front().what.de.startsWith(u'['));
}

void HistoryTest::theUnknownStaysReadable()
{
    const std::vector<HistoryEntry> entries =
        history({{at(0), u"me"_s, u"answered"_s, u"GONE-01@r:x"_s, u"yes"_s},
                 {at(1), u"me"_s, u"rejudged"_s, u"2026.1"_s, u"PERMISSIBLE → NOT_DECIDABLE"_s},
                 {at(2), u"me"_s, u"sealed"_s, {}, u"00ff"_s}});
    QCOMPARE(entries[2].subject.de, u"GONE-01@r:x"_s);
    QCOMPARE(entries[2].detail.de, u"yes"_s);
    QVERIFY(!entries[2].question);
    QCOMPARE(entries[1].detail.de, u"zulässig → noch nicht entscheidbar"_s);
    QVERIFY(entries[0].detail.isEmpty());
}

QTEST_APPLESS_MAIN(HistoryTest)
#include "historytest.moc"
