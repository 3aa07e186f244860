// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/case/parts.h"
#include "core/case/answersfile.h"
#include "core/case/casefile.h"
#include "resources/resources.h"
#include "support/casebuilder.h"
#include "support/testing.h"

using namespace Qt::StringLiterals;
using namespace votum;

namespace {

Assessment example()
{
    return parseAnswersFile(shipped(), bytesOf(u":/examples/publisher.de.json"_s))->assessment;
}

QStringList kindsOf(const std::vector<PartChange> &changes)
{
    QStringList kinds;
    for (const PartChange &change : changes)
        kinds << (change.after.kind.isEmpty() ? u'-' + change.before.kind : change.after.kind);
    kinds.sort();
    return kinds;
}

} // namespace

// An assessment as the store keeps it.
class PartsTest : public QObject
{
    Q_OBJECT

private slots:
    void roundTrip();
    void orderOfPartsDoesNotCount();
    void listsKeepTheirOrder();
    void oneAnswerIsOnePart();
    void removedAndAdded();
    void theNextVersionBegins();
    void damagedIsNamed_data();
    void damagedIsNamed();
    void eventsReadBack();
    void codesReadBack();
};

void PartsTest::roundTrip()
{
    Assessment assessment = example();
    assessment.privateNotes = u"only for me"_s;
    assessment.judgements.insert(u"DSR-01:plan"_s,
                                 {Severity::Post, u"why"_s, true, u"ok"_s, u"me"_s,
                                  QDateTime(testDay, QTime(9, 0), Qt::UTC)});
    assessment.risks.insert(u"R-CONF"_s, {3, 2, 1, u"why"_s, u"small"_s, u"boss"_s, testDay});
    assessment.evidence = {{u"x"_s, u"Contract"_s, {}, u"c.pdf"_s, u"00"_s, testDay, 5}};
    assessment.answers.insert({u"GONE"_s, {u"r"_s, u"p"_s}}, valueAnswer({u"kept"_s}));
    const Result<Assessment> read = fromParts(toParts(assessment));
    VERIFY_OK(read);
    QVERIFY(*read == assessment);
    QVERIFY(changedParts(assessment, *read).empty());
}

void PartsTest::orderOfPartsDoesNotCount()
{
    const Assessment assessment = example();
    std::vector<Part> parts = toParts(assessment);
    std::stable_partition(parts.begin(), parts.end(),
                          [](const Part &part) { return part.kind == "measure"_L1; });
    std::vector<Part> turned;
    for (const Part &part : parts) {
        if (part.kind == "recipient"_L1)
            turned.insert(turned.begin(), part);
        else
            turned.push_back(part);
    }
    const Result<Assessment> read = fromParts(turned);
    VERIFY_OK(read);
    QVERIFY(*read == assessment);
}

void PartsTest::listsKeepTheirOrder()
{
    Assessment before = example(), after = before;
    std::swap(after.recipients[0], after.recipients[3]);
    QCOMPARE(kindsOf(changedParts(before, after)), (QStringList{u"recipient"_s, u"recipient"_s}));
    const Result<Assessment> read = fromParts(toParts(after));
    VERIFY_OK(read);
    QCOMPARE(read->recipients, after.recipients);
}

void PartsTest::oneAnswerIsOnePart()
{
    const Assessment before = example();
    Assessment after = before;
    after.answers[{u"CTX-04"_s, {}}].value = QStringList{u"large"_s};
    const std::vector<PartChange> changes = changedParts(before, after);
    QCOMPARE(changes.size(), size_t(1));
    QCOMPARE(changes.front().before.key, u"CTX-04"_s);
    QCOMPARE(changes.front().after.kind, u"answer"_s);
    QVERIFY(changes.front().before.json != changes.front().after.json);
}

void PartsTest::removedAndAdded()
{
    const Assessment before = example();
    Assessment after = before;
    after.answers.remove({u"CTX-04"_s, {}});
    after.privateNotes = u"new"_s;
    after.decision = {};
    QCOMPARE(kindsOf(changedParts(before, after)),
             (QStringList{u"-answer"_s, u"-decision"_s, u"notes"_s}));
}

// Opinion, decision and what a person confirmed of terms stay behind; the terms are asked again.
void PartsTest::theNextVersionBegins()
{
    Assessment sealed = example();
    sealed.decision.terms = {{u"CTX-04:small"_s, u"Stays small."_s}, {{}, u"Only in Kiel."_s}};
    sealed.earlierTerms = {{{}, u"Of before."_s}};
    sealed.plausibility = {{u"TERM:1"_s, {u"Seen."_s, u"Ada"_s, {}}},
                           {u"P-01"_s, {u"Checked."_s, u"Ada"_s, {}}}};
    const Result<Assessment> read = fromParts(toParts(sealed));
    VERIFY_OK(read);
    QVERIFY(*read == sealed);
    const Result<std::vector<Part>> parts = continuedParts(toParts(sealed));
    VERIFY_OK(parts);
    const Result<Assessment> next = fromParts(*parts);
    VERIFY_OK(next);
    Assessment expected = sealed;
    expected.opinion = {};
    expected.decision = {};
    expected.houseRules.clear();
    expected.earlierTerms = sealed.decision.terms;
    expected.plausibility.remove(u"TERM:1"_s);
    QVERIFY(*next == expected);
    VERIFY_ERROR(continuedParts({{u"decision"_s, {}, "{\"terms\": [{\"text\": \"\"}]}"}}), "part");
}

void PartsTest::damagedIsNamed_data()
{
    QTest::addColumn<QString>("kind");
    QTest::addColumn<QString>("key");
    QTest::addColumn<QJsonObject>("value");
    QTest::newRow("unknown kind") << u"mood"_s << u"m"_s << QJsonObject{{u"place"_s, 1}};
    QTest::newRow("no key") << u"answer"_s << u"@r:"_s << QJsonObject{{u"note"_s, u"x"_s}};
    QTest::newRow("unknown field") << u"answer"_s << u"A"_s << QJsonObject{{u"colour"_s, u"x"_s}};
    QTest::newRow("wrong type") << u"opinion"_s << u""_s << QJsonObject{{u"text"_s, 7}};
    QTest::newRow("wrong date") << u"decision"_s << u""_s << QJsonObject{{u"date"_s, u"soon"_s}};
    QTest::newRow("wrong code") << u"judgement"_s << u"K"_s
                                << QJsonObject{{u"severity"_s, u"LOW"_s}};
}

void PartsTest::damagedIsNamed()
{
    QFETCH(QString, kind);
    QFETCH(QString, key);
    QFETCH(QJsonObject, value);
    const Result<Assessment> read = fromParts({partOf(kind, key, value)});
    VERIFY_ERROR(read, "part");
    QCOMPARE(read.error().arguments.value(0), kind + u' ' + key);
    QVERIFY(!read.error().detail.isEmpty());
}

void PartsTest::eventsReadBack()
{
    std::vector<CaseEvent> events;
    for (int kind = 0; kind <= int(CaseEvent::Kind::Superseded); ++kind)
        events.push_back({CaseEvent::Kind(kind), testDay.addDays(kind),
                          QDateTime(testDay, QTime(9, kind), Qt::UTC), u"me"_s, u"M1"_s, u"ä"_s,
                          u"00"_s});
    const QJsonArray json = eventsToJson(events);
    QCOMPARE(json.size(), 6);
    QCOMPARE(eventsToJson(eventsFromJson(json)), json);
    QCOMPARE(eventsFromJson(json)[3].kind, CaseEvent::Kind::Suspension);
    QVERIFY(eventsFromJson({QJsonObject{{u"kind"_s, u"party"_s}}}).empty());
}

void PartsTest::codesReadBack()
{
    for (int i = 0; i <= int(CaseStatus::Revoked); ++i)
        QCOMPARE(statusFromCode(statusCode(CaseStatus(i))), CaseStatus(i));
    for (int i = 0; i <= int(CaseEvent::Kind::Superseded); ++i)
        QCOMPARE(eventFromCode(eventCode(CaseEvent::Kind(i))), CaseEvent::Kind(i));
    QVERIFY(!statusFromCode(u"open"));
    QVERIFY(!eventFromCode(u""));
}

QTEST_APPLESS_MAIN(PartsTest)
#include "partstest.moc"
