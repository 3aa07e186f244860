// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/case/answersfile.h"
#include "core/record/record.h"
#include "support/casebuilder.h"
#include "support/testing.h"

#include <QSet>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace votum;

namespace {

const QDateTime composedAt(testDay, QTime(10, 30), Qt::UTC);

Result<Record> recordOf(const Assessment &assessment, const std::vector<JournalLine> &history = {})
{
    RecordContext context;
    context.time = composedAt;
    context.history = history;
    return parseRecord(
        composeRecord(shipped(), assessment, evaluate(shipped(), assessment, testDay), context));
}

} // namespace

// What a record takes over from catalogue, case and journal.
class ContentTest : public QObject
{
    Q_OBJECT

private slots:
    void sourcesOfEveryChannelFactAreInside();
    void milderThanTheOpinionIsToldWherePurposesAre();
    void historyTellsWhatWasBeforeAndAfter();
    void evidenceOfAMeasureHasTheDayItWasDone();
};

void ContentTest::sourcesOfEveryChannelFactAreInside()
{
    for (const Channel &channel : shipped().channels) {
        Assessment assessment;
        assessment.channel = channel.id;
        QSet<QString> sources;
        const Result<Record> record = recordOf(assessment);
        VERIFY_OK(record);
        for (const Record::Source &source : record->sources)
            sources.insert(source.id);
        for (const Fact &fact : channel.facts) {
            for (const QString &source : fact.sources)
                QVERIFY2(sources.contains(source), qPrintable(channel.id + u' ' + source));
        }
    }
}

void ContentTest::milderThanTheOpinionIsToldWherePurposesAre()
{
    Assessment assessment =
        parseAnswersFile(shipped(), bytesOf(u":/examples/publisher.en.json"_s))->assessment;
    const auto isMilder = [&assessment](DecisionCode decided) {
        for (DecisionCode &code : assessment.decision.purposes)
            code = decided;
        return recordOf(assessment)->result.purposes.front().milder;
    };
    for (OpinionClass &opinion : assessment.opinion.purposes)
        opinion = OpinionClass::NoConcernsIfMet;
    QVERIFY(isMilder(DecisionCode::D1));
    QVERIFY(!isMilder(DecisionCode::D2)); // what was advised
    QVERIFY(!isMilder(DecisionCode::D4));
}

void ContentTest::historyTellsWhatWasBeforeAndAfter()
{
    const Result<Record> record =
        recordOf({}, {{composedAt, u"me"_s, JournalAction::Rejudged, {}, u"old"_s, u"new"_s},
                      {composedAt, u"me"_s, JournalAction::OpinionWithdrawn, {}, {}, u"reason"_s}});
    VERIFY_OK(record);
    QCOMPARE(record->history[0].detail, u"old → new"_s);
    QCOMPARE(record->history[1].detail, u"reason"_s);
}

void ContentTest::evidenceOfAMeasureHasTheDayItWasDone()
{
    Assessment assessment;
    MeasurePlan plan;
    plan.finding = u"DSR-01:plan"_s;
    plan.measure = u"M22"_s;
    plan.due = testDay;
    plan.done = testDay.addDays(-3);
    plan.evidence = u"Minutes"_s;
    assessment.measures = {plan};
    const Result<Record> record = recordOf(assessment);
    VERIFY_OK(record);
    QCOMPARE(record->evidence.size(), size_t(1));
    QCOMPARE(record->evidence[0].title, plan.evidence);
    QCOMPARE(record->evidence[0].date, plan.done);
    QCOMPARE(record->evidence[0].of, plan.measure);
}

QTEST_APPLESS_MAIN(ContentTest)
#include "contenttest.moc"
