// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/judgement/display.h"
#include "core/record/record.h"
#include "support/casebuilder.h"
#include "support/smallcatalogue.h"
#include "support/testing.h"

#include <QJsonArray>

using namespace Qt::StringLiterals;
using namespace votum;

namespace {

constexpr int maxAge = 12;

QJsonObject fact(const QString &field, QDate asOf)
{
    return {{u"field"_s, field},
            {u"value"_s, local(field)},
            {u"asOf"_s, asOf.toString(Qt::ISODate)},
            {u"confidence"_s, u"V"_s},
            {u"sources"_s, QJsonArray{u"S1"_s}}};
}

// A mode with a fact of the last day that is young enough, and one a day older.
Catalogue catalogueOf(int months)
{
    SmallCatalogue small;
    QJsonObject meta = small.json().value(u"meta"_s).toObject();
    if (months > 0)
        meta.insert(u"factMaxAgeMonths"_s, months);
    small.json().insert(u"meta"_s, meta);
    QJsonObject words = small.json().value(u"words"_s).toObject();
    words.insert(u"label.stale"_s, local(u"older than %1"_s));
    small.json().insert(u"words"_s, words);
    const QDate oldest = testDay.addMonths(-maxAge);
    small.add(u"channels"_s, {{u"id"_s, u"pigeon"_s},
                              {u"brand"_s, u"Pigeon"_s},
                              {u"name"_s, local(u"pigeon"_s)},
                              {u"summary"_s, local(u"summary"_s)},
                              {u"facts"_s, QJsonArray{fact(u"young"_s, oldest),
                                                      fact(u"old"_s, oldest.addDays(-1))}}});
    return small.build();
}

// What the record of a case over the mode says of each fact's age.
QStringList ages(const Catalogue &catalogue, QDate asOf)
{
    Assessment assessment = CaseBuilder::planned(catalogue).assessment;
    assessment.channel = u"pigeon"_s;
    RecordContext context;
    context.time = QDateTime(QDate(2040, 1, 1), QTime(12, 0), Qt::UTC); // whenever it is composed
    const Result<QJsonObject> record = parseRecordObject(
        composeRecord(catalogue, assessment, evaluate(catalogue, assessment, asOf), context));
    QStringList list;
    for (const QJsonValue &one : record->value(u"channelFacts"_s).toArray())
        list << one[u"stale"_s][u"en"_s].toString();
    return list;
}

} // namespace

// A fact of the catalogue older than its limit asks to be checked again, on the day of the case.
class FactAgeTest : public QObject
{
    Q_OBJECT

private slots:
    void ages_data();
    void ages();
    void aFactIsStaleOnTheDayAsked();
    void theRecordTellsTheAgeOnTheDayOfTheCase();
    void aFactMayHaveALimitOfItsOwn();
    void theShippedCatalogueHasALimit();
};

void FactAgeTest::ages_data()
{
    QTest::addColumn<QDate>("date");
    QTest::addColumn<int>("months");
    QTest::addColumn<bool>("aged");
    QTest::newRow("today") << testDay << 12 << false;
    QTest::newRow("last day") << testDay.addMonths(-12) << 12 << false;
    QTest::newRow("a day more") << testDay.addMonths(-12).addDays(-1) << 12 << true;
    QTest::newRow("no limit") << testDay.addYears(-9) << 0 << false;
    QTest::newRow("no date") << QDate() << 12 << true;
    QTest::newRow("no date, no limit") << QDate() << 0 << false;
    QTest::newRow("end of month") << QDate(2026, 5, 23) << 6 << false;
}

void FactAgeTest::ages()
{
    QFETCH(QDate, date);
    QFETCH(int, months);
    QTEST(isAged(date, months, testDay), "aged");
}

void FactAgeTest::aFactIsStaleOnTheDayAsked()
{
    const Catalogue limited = catalogueOf(maxAge), unlimited = catalogueOf(0);
    const std::vector<Fact> &facts = limited.channels.front().facts;
    QVERIFY(!isStale(limited, facts[0], testDay) && isStale(limited, facts[1], testDay));
    QVERIFY(isStale(limited, facts[0], testDay.addDays(1)));
    QVERIFY(!isStale(unlimited, facts[1], testDay.addYears(9)));
    QVERIFY(staleText(limited, facts[0], testDay).isEmpty());
    QCOMPARE(staleText(limited, facts[1], testDay).in(Language::German), u"older than 12 de"_s);
}

void FactAgeTest::theRecordTellsTheAgeOnTheDayOfTheCase()
{
    const QString stale = u"older than 12 en"_s;
    const Catalogue limited = catalogueOf(maxAge);
    QCOMPARE(::ages(limited, testDay), (QStringList{{}, stale}));
    QCOMPARE(::ages(limited, testDay.addDays(-1)), (QStringList{{}, {}}));
    QCOMPARE(::ages(limited, testDay.addDays(1)), (QStringList{stale, stale}));
    QCOMPARE(::ages(catalogueOf(0), testDay.addYears(9)), (QStringList{{}, {}}));
}

void FactAgeTest::aFactMayHaveALimitOfItsOwn()
{
    const Catalogue limited = catalogueOf(maxAge), unlimited = catalogueOf(0);
    Fact fact = limited.channels.front().facts[0];
    fact.maxAgeMonths = 6;
    QVERIFY(isStale(limited, fact, testDay) && isStale(unlimited, fact, testDay));
    QCOMPARE(staleText(limited, fact, testDay).in(Language::German), u"older than 6 de"_s);
    fact.asOf = testDay.addMonths(-6);
    QVERIFY(!isStale(limited, fact, testDay));
    // Limits and windows of a platform change several times a year.
    const Channel *cloud = shipped().channel(u"whatsapp-cloud-provider");
    const auto limits = std::find_if(cloud->facts.begin(), cloud->facts.end(),
                                     [](const Fact &one) { return one.field == "blocking"_L1; });
    QVERIFY(limits != cloud->facts.end());
    QCOMPARE(maxAgeMonths(shipped(), *limits), 6);
    QCOMPARE(maxAgeMonths(shipped(), cloud->facts.front()), shipped().factMaxAgeMonths);
}

void FactAgeTest::theShippedCatalogueHasALimit()
{
    QCOMPARE(shipped().factMaxAgeMonths, 12);
    QVERIFY(shipped().word(u"label.stale"_s).in(Language::German).contains(u"%1"_s));
}

QTEST_APPLESS_MAIN(FactAgeTest)
#include "factagetest.moc"
