// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/impact/caseimpact.h"
#include "support/casebuilder.h"
#include "support/smallcatalogue.h"
#include "support/testing.h"

#include <QTest>

using namespace Qt::StringLiterals;
using namespace votum;

namespace {

// A bare case with a link in Japan, for which there is an adequacy decision.
Assessment caseInJapan()
{
    CaseBuilder builder = CaseBuilder::planned(shipped());
    builder.recipient(u"r2"_s, u"JP"_s);
    const Subject link = recipientSubject(u"r2"_s);
    builder.answer(u"TRF-01"_s, valueAnswer({u"tc"_s}, testDay), link)
        .answer(u"TRF-02"_s, valueAnswer({u"adeq"_s}, testDay), link);
    return builder.assessment;
}

Catalogue withoutDecision(const QString &code)
{
    Catalogue catalogue = shipped();
    for (Country &country : catalogue.countries) {
        if (country.code == code) {
            country.destination = u"none"_s;
            country.act = {};
        }
    }
    catalogue.setSha256(u"another"_s);
    return catalogue;
}

CaseImpact impact(const Catalogue &before, const Catalogue &after, const Assessment &assessment,
                  bool isSealed = false)
{
    return impactOn({before, after, catalogueDiff(before, after)}, assessment, isSealed, testDay);
}

QStringList groundsOf(const CaseImpact &impact)
{
    QStringList ids;
    for (const CatalogueDifference &ground : impact.grounds)
        ids << codeOf(ground.kind) + u' ' + ground.id;
    return ids;
}

// Answers A-01 with `code`, over a catalogue with rule X-1 about "bad".
Assessment smallCase(const Catalogue &catalogue, const QString &code)
{
    return CaseBuilder::planned(catalogue).answer(u"A-01"_s, code).assessment;
}

Catalogue smallOne(const QString &severity, const QString &words = {})
{
    SmallCatalogue small;
    small.question(u"A-01"_s, u"ok bad worse=KO_UNTIL"_s);
    small.rule(u"X-1"_s, severity, u"any(A-01,bad)"_s);
    if (!words.isEmpty()) {
        QJsonObject question = small.item(u"questions"_s, 3);
        question.insert(u"text"_s, local(words));
        small.setItem(u"questions"_s, 3, question);
    }
    return small.build();
}

} // namespace

// What another catalogue makes of a case, and whether the case rests on what differs.
class CaseImpactTest : public QObject
{
    Q_OBJECT

private slots:
    void theDecisionThatFell();
    void theDecisionOfAnotherCountry();
    void aRuleThatWeighsMore();
    void aRuleThatDoesNotArise();
    void aTextAloneConcernsNobody();
    void anOptionNobodyChose();
    void aFactOfTheChannel();
    void theSameCatalogue();
    void againstTheRecord();
    void nothingOfARecordChanges();
    void ofAnOpenCaseWithItsResultAlone();
};

void CaseImpactTest::theDecisionThatFell()
{
    const Catalogue after = withoutDecision(u"JP"_s);
    const CaseImpact told = impact(shipped(), after, caseInJapan());
    QVERIFY(told.isConcerned());
    QVERIFY2(groundsOf(told).contains(u"country JP"_s), qPrintable(groundsOf(told).join(u'\n')));
    QVERIFY(!told.findings.empty()); // the answer contradicts what is known by now
    const auto claim =
        std::find_if(told.findings.begin(), told.findings.end(), [](const FindingImpact &finding) {
            return finding.id.startsWith(u"TRF-02:fact"_s);
        });
    QVERIFY(claim != told.findings.end());
    QVERIFY(!claim->before && claim->now);
    QCOMPARE(*claim->now, Severity::OpenCritical);
    QCOMPARE(claim->subject.in(Language::English), u"Company r2"_s);
}

void CaseImpactTest::theDecisionOfAnotherCountry()
{
    const CaseImpact told = impact(shipped(), withoutDecision(u"CA"_s), caseInJapan());
    QVERIFY(!told.isConcerned());
    QCOMPARE(told.before, std::optional(told.now));
}

void CaseImpactTest::aRuleThatWeighsMore()
{
    const Catalogue before = smallOne(u"PRE"_s), after = smallOne(u"KO_UNTIL"_s);
    const CaseImpact told = impact(before, after, smallCase(before, u"bad"_s));
    QCOMPARE(told.before, std::optional(Outcome::WithConditions));
    QCOMPARE(told.now, Outcome::NotPermissibleUntil);
    QVERIFY(told.changesResult());
    QCOMPARE(told.purposes.size(), size_t(1));
    QCOMPARE(told.purposes.front().before, std::optional(Outcome::WithConditions));
    QCOMPARE(told.purposes.front().now, Outcome::NotPermissibleUntil);
    QCOMPARE(groundsOf(told), QStringList{u"rule X-1"_s});
    QCOMPARE(told.findings.size(), size_t(1));
    QCOMPARE(told.findings.front().before, std::optional(Severity::Pre));
    QCOMPARE(told.findings.front().now, std::optional(Severity::KnockOutUntil));
}

void CaseImpactTest::aRuleThatDoesNotArise()
{
    const Catalogue before = smallOne(u"PRE"_s), after = smallOne(u"KO_UNTIL"_s);
    QVERIFY(!impact(before, after, smallCase(before, u"ok"_s)).isConcerned());
}

void CaseImpactTest::aTextAloneConcernsNobody()
{
    const Catalogue before = smallOne(u"PRE"_s), after = smallOne(u"PRE"_s, u"clearer"_s);
    QCOMPARE(catalogueDiff(before, after).size(), size_t(1));
    QVERIFY(!impact(before, after, smallCase(before, u"bad"_s)).isConcerned());
    Catalogue worded = before; // of what the case rests on, too
    worded.rules.front().finding.text = same(u"otherwise"_s);
    for (Country &country : worded.countries)
        country.name = same(u"otherwise"_s);
    QCOMPARE(catalogueDiff(before, worded).size(), size_t(1) + worded.countries.size());
    QVERIFY(!impact(before, worded, smallCase(before, u"bad"_s)).isConcerned());
}

void CaseImpactTest::anOptionNobodyChose()
{
    const Catalogue before = smallOne(u"PRE"_s);
    Catalogue after = before;
    after.questions[3].options[2].finding->severity = Severity::KnockOut;
    QCOMPARE(catalogueDiff(before, after).size(), size_t(1));
    QVERIFY(!impact(before, after, smallCase(before, u"bad"_s)).isConcerned());
    const CaseImpact chosen = impact(before, after, smallCase(before, u"worse"_s));
    QCOMPARE(groundsOf(chosen), QStringList{u"question A-01"_s});
    QCOMPARE(chosen.now, Outcome::NotPermissible);
}

void CaseImpactTest::aFactOfTheChannel()
{
    Catalogue after = shipped();
    Channel &channel = after.channels.front();
    channel.facts.front().value = same(u"Somebody else"_s);
    Assessment assessment = CaseBuilder::planned(shipped()).assessment;
    QVERIFY(!impact(shipped(), after, assessment).isConcerned()); // no channel is chosen
    assessment.channel = channel.id;
    const CaseImpact told = impact(shipped(), after, assessment);
    QCOMPARE(groundsOf(told),
             QStringList{u"fact "_s + channel.id + u'/' + channel.facts.front().field});
    QVERIFY(!told.changesResult());
    assessment.channel = after.channels.back().id;
    QVERIFY(!impact(shipped(), after, assessment).isConcerned());
}

void CaseImpactTest::theSameCatalogue()
{
    QVERIFY(!impact(shipped(), shipped(), caseInJapan(), true).isConcerned());
}

void CaseImpactTest::againstTheRecord()
{
    const Catalogue before = smallOne(u"PRE"_s), after = smallOne(u"KO_UNTIL"_s);
    const Assessment assessment = smallCase(before, u"bad"_s);
    const Result<Record> record =
        parseRecord(composeRecord(before, assessment, evaluate(before, assessment, testDay), {}));
    VERIFY_OK(record);
    QVERIFY(!impactOn(*record, before, assessment, testDay).isConcerned());
    const CaseImpact told = impactOn(*record, after, assessment, testDay);
    QCOMPARE(told.before, std::optional(Outcome::WithConditions));
    QCOMPARE(told.now, Outcome::NotPermissibleUntil);
    QCOMPARE(told.purposes.front().before, std::optional(Outcome::WithConditions));
    QCOMPARE(told.findings.front().id, u"X-1"_s);
    QVERIFY(told.grounds.empty()); // what differed is not known any more
}

void CaseImpactTest::nothingOfARecordChanges()
{
    const Assessment assessment = caseInJapan();
    const QByteArray bytes =
        composeRecord(shipped(), assessment, evaluate(shipped(), assessment, testDay), {});
    const Result<Record> record = parseRecord(bytes);
    VERIFY_OK(record);
    const Record copy = *record;
    QVERIFY(impactOn(*record, withoutDecision(u"JP"_s), assessment, testDay).isConcerned());
    QVERIFY(*record == copy);
    QVERIFY(assessment == caseInJapan());
}

void CaseImpactTest::ofAnOpenCaseWithItsResultAlone()
{
    const Catalogue after = smallOne(u"KO_UNTIL"_s);
    const Assessment assessment = smallCase(after, u"bad"_s);
    const CaseImpact told = impactOn(Outcome::WithConditions, after, assessment, testDay);
    QVERIFY(told.changesResult());
    QVERIFY(!impactOn(Outcome::NotPermissibleUntil, after, assessment, testDay).isConcerned());
    QVERIFY(!impactOn(std::nullopt, after, assessment, testDay).isConcerned());
}

QTEST_GUILESS_MAIN(CaseImpactTest)
#include "caseimpacttest.moc"
