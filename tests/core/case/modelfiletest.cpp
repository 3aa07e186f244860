// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/case/purposes.h"
#include "core/judgement/judgedcase.h"
#include "support/casebuilder.h"
#include "support/smallcatalogue.h"
#include "support/testing.h"

#include <QJsonArray>
#include <QJsonDocument>

using namespace Qt::StringLiterals;
using namespace votum;

namespace {

const Catalogue &small()
{
    static const Catalogue built = [] {
        SmallCatalogue catalogue;
        catalogue.question(u"MANY"_s, u"a b none!"_s, {.kind = u"several"_s});
        catalogue.question(u"TOP"_s, u"ok"_s,
                           {.scope = u"recipient"_s, .when = u"link(contracted)"_s});
        catalogue.question(u"GOAL"_s, u"ok"_s, {.scope = u"purpose"_s});
        catalogue.question(u"NEWS"_s, u"ok"_s,
                           {.scope = u"purpose"_s, .when = u"any(CTX-01,mkt)"_s});
        return catalogue.build();
    }();
    return built;
}

const QByteArray file = R"({
  "recipients": [{"id": "a", "name": "A"}, {"id": "b", "name": "B", "under": "a"}],
  "purposes": [{"id": "service", "kind": "service"},
               {"id": "moving", "kind": "service", "name": "Moving house"},
               {"id": "mkt", "kind": "mkt", "name": "News"}],
  "answers": {"MANY": {"value": ["a"], "notKnown": ["b"]},
              "TOP": "ok", "NEWS": "ok", "GOAL": {"value": "ok", "purpose": "moving"}},
  "plausibility": [{"check": "PL-1@p:mkt", "reason": "Checked: no.", "author": "Jule"}]
})";

} // namespace

// The answers file with a tree, named purposes, points not known and settled questions.
class ModelFileTest : public QObject
{
    Q_OBJECT

private slots:
    void reads();
    void comesBackAsItWas();
    void whatNobodySaidIsLeftOut();
    void oldAnswersOfTheCaseStayApart();
    void badInput_data();
    void badInput();
};

void ModelFileTest::reads()
{
    const Result<AnswersFile> read = parseAnswersFile(small(), file);
    VERIFY_OK(read);
    const Assessment &assessment = read->assessment;
    QCOMPARE(assessment.recipient(u"b")->under, u"a"_s);
    QCOMPARE(purposesAsked(small(), assessment).size(), size_t(3));
    QCOMPARE(assessment.answerText(u"CTX-01"), u"service"_s); // chosen by naming
    QCOMPARE(assessment.answer({u"MANY"_s, {}})->notKnown, QStringList{u"b"_s});
    QVERIFY(assessment.answer({u"GOAL"_s, purposeSubject(u"moving"_s)}));
    QCOMPARE(assessment.plausibility.value(u"PL-1@p:mkt"_s).reason, u"Checked: no."_s);
}

void ModelFileTest::comesBackAsItWas()
{
    const Assessment once = parseAnswersFile(small(), file)->assessment;
    const QByteArray composed = composeAnswersFile(small(), once, testDay);
    const Result<AnswersFile> again = parseAnswersFile(small(), composed);
    VERIFY_OK(again);
    QVERIFY(again->assessment == once);
    QVERIFY(again->forEvery.empty()); // each answer names its subject by now
    Assessment lessKinds = once;      // a purpose whose kind is taken away is kept for undo only
    lessKinds.answers.insert({u"CTX-01"_s, {}}, valueAnswer({u"service"_s}));
    VERIFY_OK(parseAnswersFile(small(), composeAnswersFile(small(), lessKinds, testDay)));
    Assessment nothingKnown = once;
    nothingKnown.answers[{u"MANY"_s, {}}].value.clear();
    const Result<AnswersFile> open =
        parseAnswersFile(small(), composeAnswersFile(small(), nothingKnown, testDay));
    VERIFY_OK(open);
    QVERIFY(open->assessment == nothingKnown);
}

void ModelFileTest::whatNobodySaidIsLeftOut()
{
    const AnswersFile read = *parseAnswersFile(small(), file);
    const AnswerKey beneath{u"TOP"_s, recipientSubject(u"b"_s)};
    const AnswerKey other{u"NEWS"_s, purposeSubject(u"moving"_s)};
    QVERIFY(read.assessment.answer(beneath));
    const Assessment asked = askedIn(small(), read, testDay);
    QVERIFY(!asked.answer(beneath));
    QVERIFY(!asked.answer(other));
    QVERIFY(asked.answer({u"TOP"_s, recipientSubject(u"a"_s)}));
    QVERIFY(asked.answer({u"NEWS"_s, purposeSubject(u"mkt"_s)}));
}

// Given for the case while the question was still asked of it: not an answer for every subject.
void ModelFileTest::oldAnswersOfTheCaseStayApart()
{
    Assessment old = parseAnswersFile(small(), file)->assessment;
    old.answers.insert({u"NEWS"_s, {}}, valueAnswer({u"ok"_s}));
    const QByteArray composed = composeAnswersFile(small(), old, testDay);
    const Result<AnswersFile> again = parseAnswersFile(small(), composed);
    VERIFY_OK(again);
    QVERIFY(again->assessment == old);
}

void ModelFileTest::badInput_data()
{
    QTest::addColumn<QByteArray>("old");
    QTest::addColumn<QByteArray>("fresh");
    QTest::addColumn<QString>("path");
    const auto row = [](const char *name, const QByteArray &old, const QByteArray &fresh,
                        const QString &path) { QTest::newRow(name) << old << fresh << path; };
    row("above unknown", R"("under": "a")", R"("under": "x")", u"$.recipients"_s);
    row("under itself", R"("under": "a")", R"("under": "b")", u"$.recipients"_s);
    row("kind unknown", R"("kind": "mkt")", R"("kind": "x")", u"$.purposes[2].kind"_s);
    row("id twice", R"("id": "moving")", R"("id": "service")", u"$.purposes[1].id"_s);
    row("id of no id", R"("id": "moving")", R"("id": "m o")", u"$.purposes[1].id"_s);
    row("name twice", R"("name": "News")", R"("name": "Moving house")", u"$.purposes[2].name"_s);
    row("point unknown", R"("notKnown": ["b"])", R"("notKnown": ["x"])", u"$.answers.MANY"_s);
    row("point in both", R"("notKnown": ["b"])", R"("notKnown": ["a"])", u"$.answers.MANY"_s);
    row("nothing said", R"(["a"], "notKnown": ["b"])", R"([])", u"$.answers.MANY"_s);
    row("purpose unknown", R"("purpose": "moving")", R"("purpose": "x")", u"$.answers.GOAL"_s);
    row("no reason", R"("reason": "Checked: no.")", R"("reason": " ")",
        u"$.plausibility[0].reason"_s);
}

void ModelFileTest::badInput()
{
    QFETCH(QByteArray, old);
    QFETCH(QByteArray, fresh);
    QFETCH(QString, path);
    QByteArray bytes = file;
    bytes.replace(old, fresh);
    QVERIFY(bytes != file);
    const Result<AnswersFile> read = parseAnswersFile(small(), bytes);
    VERIFY_ERROR(read, "answersFile");
    QCOMPARE(read.error().arguments.value(0).section(u" (line "_s, 0, 0), path);
}

QTEST_APPLESS_MAIN(ModelFileTest)
#include "modelfiletest.moc"
