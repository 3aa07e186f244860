// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/judgement/display.h"
#include "core/judgement/judgedcase.h"
#include "support/casebuilder.h"
#include "support/smallcatalogue.h"
#include "support/testing.h"

using namespace Qt::StringLiterals;
using namespace votum;

namespace {

Catalogue catalogue()
{
    SmallCatalogue small;
    small.question(u"LIST"_s,
                   u"hint=~HINT post=~POST pre=~PRE?any(CTX-01,mkt) raised=PRE free none!"_s,
                   {.kind = u"several"_s});
    small.question(u"HARD"_s, u"ko=~KO_UNTIL soft=~POST none!"_s, {.kind = u"several"_s});
    small.rule(u"RULE"_s, u"POST"_s, u"any(LIST,post,unk)"_s);
    small.rule(u"ANY"_s, u"HINT"_s, u"any(LIST,unk)"_s);
    return small.build();
}

Answer partly(const QStringList &yes, const QStringList &notKnown)
{
    Answer answer = valueAnswer(yes);
    answer.notKnown = notKnown;
    return answer;
}

} // namespace

// A multiple choice of which some points are not known (README.md "Answers").
class PartialTest : public QObject
{
    Q_OBJECT

private slots:
    void init();
    void onlyAKnownNoIsMissing();
    void weighsLikeTheWorstItMayHide_data();
    void weighsLikeTheWorstItMayHide();
    void decisiveWeighsMore();
    void nothingKnownIsAnAnswerToo();
    void conditionsSeeWhatIsUnknown();
    void knowingLessNeverHelps();
    void refusals_data();
    void refusals();
    void readsAsSuch();

private:
    Judgement judged(const QString &question, const Answer &answer,
                     const QStringList &purposes = {u"service"_s}) const
    {
        CaseBuilder builder = CaseBuilder::planned(*m_catalogue, purposes);
        builder.answer(u"HARD"_s, valueAnswer({u"ko"_s, u"soft"_s}));
        return builder.answer(question, answer).judge();
    }

    std::optional<Catalogue> m_catalogue;
};

void PartialTest::init()
{
    m_catalogue = catalogue();
}

void PartialTest::onlyAKnownNoIsMissing()
{
    const Judgement judgement = judged(u"LIST"_s, partly({u"free"_s}, {u"post"_s}));
    QVERIFY(judgement.finding(u"LIST:hint"));  // known not to hold
    QVERIFY(!judgement.finding(u"LIST:post")); // nobody said so
    const Finding *open = judgement.finding(u"LIST:unk");
    QVERIFY(open);
    QCOMPARE(open->notKnown, QStringList{u"post"_s});
    QVERIFY(!open->notStarted);
    const AnswerKey key{u"LIST"_s, {}};
    QCOMPARE(std::count(judgement.openQuestions.begin(), judgement.openQuestions.end(), key), 1);
    QVERIFY(judged(u"LIST"_s, valueAnswer({u"free"_s})).finding(u"LIST:post"));
}

void PartialTest::weighsLikeTheWorstItMayHide_data()
{
    QTest::addColumn<QStringList>("notKnown");
    QTest::addColumn<QString>("purpose");
    QTest::addColumn<QString>("severity");
    QTest::newRow("nothing") << QStringList{u"free"_s} << u"mkt"_s << u"OPEN"_s;
    QTest::newRow("a hint") << QStringList{u"hint"_s} << u"mkt"_s << u"OPEN"_s;
    QTest::newRow("a duty") << QStringList{u"hint"_s, u"post"_s} << u"mkt"_s << u"POST"_s;
    QTest::newRow("the worst") << QStringList{u"pre"_s, u"hint"_s} << u"mkt"_s << u"PRE"_s;
    QTest::newRow("what cannot arise") << QStringList{u"pre"_s} << u"service"_s << u"OPEN"_s;
    QTest::newRow("what arises if chosen") << QStringList{u"raised"_s} << u"mkt"_s << u"PRE"_s;
}

void PartialTest::weighsLikeTheWorstItMayHide()
{
    QFETCH(QStringList, notKnown);
    QFETCH(QString, purpose);
    QFETCH(QString, severity);
    const Judgement judgement = judged(u"LIST"_s, partly({}, notKnown), {purpose});
    QCOMPARE(severityCode(judgement.finding(u"LIST:unk")->severity), severity);
}

void PartialTest::decisiveWeighsMore()
{
    QVERIFY(m_catalogue->question(u"HARD")->decisive);
    const Judgement judgement = judged(u"HARD"_s, partly({u"ko"_s}, {u"soft"_s}));
    QCOMPARE(judgement.finding(u"HARD:unk")->severity, Severity::OpenCritical);
}

void PartialTest::nothingKnownIsAnAnswerToo()
{
    const Judgement judgement = judged(u"LIST"_s, partly({}, {u"free"_s}));
    QVERIFY(judgement.finding(u"LIST:post"));
    QVERIFY(judgement.finding(u"LIST:unk"));
    const Result<Assessment> nothing =
        withAnswer(*m_catalogue, CaseBuilder::planned(*m_catalogue).assessment, {u"LIST"_s, {}},
                   partly({}, {}));
    VERIFY_ERROR(nothing, "kind");
}

void PartialTest::conditionsSeeWhatIsUnknown()
{
    QVERIFY(judged(u"LIST"_s, partly({}, {u"post"_s})).finding(u"RULE"));
    QVERIFY(!judged(u"LIST"_s, partly({}, {u"hint"_s})).finding(u"RULE"));
    QVERIFY(judged(u"LIST"_s, partly({u"post"_s}, {u"hint"_s})).finding(u"RULE"));
    QVERIFY(judged(u"LIST"_s, partly({}, {u"hint"_s})).finding(u"ANY"));
    QVERIFY(!judged(u"LIST"_s, valueAnswer({u"hint"_s})).finding(u"ANY"));
}

// From yes to not known, from not known to a no of which nothing worse than a condition follows:
// the result never gets better.
void PartialTest::knowingLessNeverHelps()
{
    const QStringList all{u"hint"_s, u"post"_s, u"pre"_s, u"free"_s};
    int compared = 0;
    for (int states = 0; states < 81; ++states) { // three states of four points
        QStringList yes, notKnown;
        for (int point = 0, rest = states; point < 4; ++point, rest /= 3)
            (rest % 3 == 0 ? yes : notKnown) << (rest % 3 == 2 ? QString() : all[point]);
        yes.removeAll(QString());
        notKnown.removeAll(QString());
        if (yes.isEmpty() && notKnown.isEmpty())
            continue;
        const Outcome was = judged(u"LIST"_s, partly(yes, notKnown), {u"mkt"_s}).overall;
        for (const QString &point : yes) {
            QStringList less = yes, more = notKnown;
            less.removeAll(point);
            more << point;
            QVERIFY(judged(u"LIST"_s, partly(less, more), {u"mkt"_s}).overall >= was);
            ++compared;
        }
    }
    QCOMPARE(compared, 108);
}

void PartialTest::refusals_data()
{
    QTest::addColumn<QStringList>("yes");
    QTest::addColumn<QStringList>("notKnown");
    QTest::addColumn<QString>("error");
    QTest::newRow("both") << QStringList{u"post"_s} << QStringList{u"post"_s} << u"option"_s;
    QTest::newRow("twice") << QStringList{} << QStringList{u"post"_s, u"post"_s} << u"option"_s;
    QTest::newRow("unknown point") << QStringList{} << QStringList{u"other"_s} << u"option"_s;
    QTest::newRow("an answer that stands alone")
        << QStringList{} << QStringList{u"none"_s} << u"option"_s;
    QTest::newRow("beside one that stands alone")
        << QStringList{u"none"_s} << QStringList{u"post"_s} << u"exclusive"_s;
}

void PartialTest::refusals()
{
    QFETCH(QStringList, yes);
    QFETCH(QStringList, notKnown);
    QFETCH(QString, error);
    const Result<Assessment> next =
        withAnswer(*m_catalogue, CaseBuilder::planned(*m_catalogue).assessment, {u"LIST"_s, {}},
                   partly(yes, notKnown));
    QVERIFY(!next);
    QCOMPARE(next.error().code, error);
    const Result<Assessment> ofOne =
        withAnswer(*m_catalogue, CaseBuilder::planned(*m_catalogue).assessment, {u"CTX-06"_s, {}},
                   partly({u"DE"_s}, {u"EEA"_s}));
    VERIFY_ERROR(ofOne, "kind");
}

void PartialTest::readsAsSuch()
{
    const Question &question = *shipped().question(u"CH-09");
    const Answer answer = partly({u"export"_s}, {u"end"_s});
    const QString text = answerText(shipped(), question, &answer).in(Language::English);
    const QString known = question.option(u"export")->text.in(Language::English);
    const QString open = question.option(u"end")->text.in(Language::English);
    QCOMPARE(text, QString(known + u"; not known: "_s + open));
}

QTEST_APPLESS_MAIN(PartialTest)
#include "partialtest.moc"
