// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/judgement/broughtup.h"

#include "support/casebuilder.h"
#include "support/smallcatalogue.h"

#include <QTest>

using namespace Qt::StringLiterals;
using namespace votum;

namespace {

// F and V were asked of the case once.
const Catalogue &catalogue()
{
    static const Catalogue built = [] {
        SmallCatalogue small;
        const SmallCatalogue::More several{.scope = u"purpose"_s, .kind = u"several"_s};
        small.question(u"F"_s, u"none! ai=PRE track"_s, several);
        small.question(u"V"_s, u"no na yes=POST"_s, {.scope = u"purpose"_s});
        const auto widen = [&](int place, const QJsonArray &codes) {
            QJsonObject question = small.item(u"questions"_s, place);
            question.insert(u"widened"_s, codes);
            small.setItem(u"questions"_s, place, question);
        };
        widen(3, {u"none"_s});
        widen(4, {u"no"_s, u"na"_s});
        small.rule(u"X-1"_s, u"PRE"_s, u"any(F,ai)"_s);
        return small.build();
    }();
    return built;
}

Assessment caseFor(const QStringList &purposes)
{
    return CaseBuilder::planned(catalogue(), purposes).assessment;
}

const Subject service{{}, u"service"_s}, mkt{{}, u"mkt"_s};
const FindingJudgement remark{{}, {}, false, u"Known."_s, u"Ada"_s, {}};

Assessment up(const Assessment &assessment)
{
    const Assessment now = broughtUp(catalogue(), assessment, testDay);
    Assessment twice = broughtUp(catalogue(), now, testDay);
    return twice == now ? now : Assessment(); // the second time nothing is left to do
}

} // namespace

class BroughtUpTest : public QObject
{
    Q_OBJECT

private slots:
    void whatHoldsOfEachGoesToEach();
    void whatMayHoldOfSomeStays();
    void theOnlyOneTakesAnything();
    void theNewAnswerGoesBeforeTheOld();
    void withoutPurposesNothingMoves();
    void whatPeopleSaidFollows();
    void ofNoFindingItStays();
    void doneStaysDone();
};

void BroughtUpTest::whatHoldsOfEachGoesToEach()
{
    Assessment old = caseFor({u"service"_s, u"mkt"_s});
    Answer none = valueAnswer({u"none"_s}, testDay);
    none.note = u"switched off"_s;
    none.informant = u"IT"_s;
    old.answers.insert({u"F"_s, {}}, none);
    for (const Answer &other : {valueAnswer({u"na"_s}), unknownAnswer(), notApplicable(u"no"_s)}) {
        old.answers.insert({u"V"_s, {}}, other);
        const Assessment now = up(old);
        QCOMPARE(now.answers.value({u"V"_s, service}), other);
        QCOMPARE(now.answers.value({u"V"_s, mkt}), other);
        QVERIFY(!now.answer({u"V"_s, {}}));
    }
    const Assessment now = up(old);
    for (const Subject &subject : {service, mkt})
        QCOMPARE(now.answers.value({u"F"_s, subject}), none);
    QVERIFY(!now.answer({u"F"_s, {}}));
    QVERIFY(!now.answer({u"V"_s, {}}));
    QCOMPARE(now.answers.size(), old.answers.size() + 2);
}

void BroughtUpTest::whatMayHoldOfSomeStays()
{
    Assessment old = caseFor({u"service"_s, u"mkt"_s});
    old.answers.insert({u"F"_s, {}}, valueAnswer({u"ai"_s}));
    old.answers.insert({u"V"_s, {}}, valueAnswer({u"yes"_s}));
    QCOMPARE(up(old).answers, old.answers);
    const Judgement judgement = evaluate(catalogue(), up(old), testDay);
    QVERIFY(!judgement.finding(u"F:ai"_s));
    QVERIFY(judgement.finding(u"F:unk@p:service"_s));
    QVERIFY(judgement.finding(u"F:unk@p:mkt"_s));
}

void BroughtUpTest::theOnlyOneTakesAnything()
{
    Assessment old = caseFor({u"mkt"_s});
    old.answers.insert({u"F"_s, {}}, valueAnswer({u"ai"_s, u"track"_s}));
    old.answers.insert({u"V"_s, {}}, notApplicable(u"nobody is written to"_s));
    const Assessment now = up(old);
    QCOMPARE(now.answers.value({u"F"_s, mkt}), valueAnswer({u"ai"_s, u"track"_s}));
    QCOMPARE(now.answers.value({u"V"_s, mkt}), notApplicable(u"nobody is written to"_s));
    QVERIFY(!now.answer({u"F"_s, {}}));
}

void BroughtUpTest::theNewAnswerGoesBeforeTheOld()
{
    Assessment old = caseFor({u"service"_s, u"mkt"_s});
    old.answers.insert({u"F"_s, {}}, valueAnswer({u"none"_s}));
    old.answers.insert({u"F"_s, mkt}, valueAnswer({u"track"_s}));
    const Assessment now = up(old);
    QCOMPARE(now.answers.value({u"F"_s, mkt}), valueAnswer({u"track"_s}));
    QCOMPARE(now.answers.value({u"F"_s, service}), valueAnswer({u"none"_s}));
}

void BroughtUpTest::withoutPurposesNothingMoves()
{
    Assessment old = caseFor({u"service"_s});
    old.answers.remove({u"CTX-01"_s, {}});
    old.answers.insert({u"F"_s, {}}, valueAnswer({u"none"_s}));
    QCOMPARE(up(old), old);
}

// Of the case a finding was one; by now it arises of each purpose. Who has said something of one of
// these already keeps it.
void BroughtUpTest::whatPeopleSaidFollows()
{
    Assessment old = caseFor({u"service"_s, u"mkt"_s});
    old.answers.insert({u"F"_s, service}, valueAnswer({u"ai"_s}));
    old.answers.insert({u"F"_s, mkt}, valueAnswer({u"ai"_s}));
    FindingJudgement own = remark;
    own.acceptance = u"Of the newsletter alone."_s;
    old.judgements = {{u"X-1"_s, remark}, {u"F:ai"_s, remark}, {u"F:ai@p:mkt"_s, own}};
    old.measures = {{u"X-1"_s, u"M1"_s, u"Office"_s, testDay, {}, {}},
                    {u"X-1@p:mkt"_s, u"M1"_s, u"Sales"_s, testDay, {}, {}}};
    const Assessment now = up(old);
    const QMap<QString, FindingJudgement> expected{{u"X-1@p:service"_s, remark},
                                                   {u"X-1@p:mkt"_s, remark},
                                                   {u"F:ai@p:service"_s, remark},
                                                   {u"F:ai@p:mkt"_s, own}};
    QCOMPARE(now.judgements, expected);
    const std::vector<MeasurePlan> plans{
        {u"X-1@p:service"_s, u"M1"_s, u"Office"_s, testDay, {}, {}},
        {u"X-1@p:mkt"_s, u"M1"_s, u"Sales"_s, testDay, {}, {}}};
    QCOMPARE(now.measures, plans);
}

void BroughtUpTest::ofNoFindingItStays()
{
    Assessment old = caseFor({u"service"_s, u"mkt"_s});
    old.judgements.insert(u"X-1"_s, remark);
    old.judgements.insert(u"GONE:yes"_s, remark);
    old.measures = {{u"X-1"_s, u"M1"_s, u"Office"_s, testDay, {}, {}}};
    QCOMPARE(up(old), old);
}

void BroughtUpTest::doneStaysDone()
{
    Assessment old = caseFor({u"service"_s});
    old.answers.insert({u"F"_s, {}}, valueAnswer({u"ai"_s}));
    old.answers.insert({u"V"_s, {}}, valueAnswer({u"no"_s}));
    old.measures = {{u"F:ai"_s, u"M1"_s, u"Office"_s, testDay, testDay, u"log"_s},
                    {u"X-1"_s, u"M1"_s, u"Office"_s, testDay, testDay, u"log"_s}};
    const Judgement judgement = evaluate(catalogue(), up(old), testDay);
    for (const QString &key : {u"F:ai@p:service"_s, u"X-1@p:service"_s}) {
        QVERIFY2(judgement.finding(key), qPrintable(key));
        QVERIFY(judgement.finding(key)->closed);
    }
}

QTEST_APPLESS_MAIN(BroughtUpTest)
#include "broughtuptest.moc"
