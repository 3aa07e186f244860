// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/case/answersfile.h"
#include "core/case/proposals.h"
#include "core/case/recipients.h"
#include "core/judgement/decision.h"
#include "core/judgement/display.h"
#include "resources/resources.h"
#include "support/casebuilder.h"
#include "support/smallcatalogue.h"
#include "support/testing.h"

#include <QJsonDocument>
#include <QSet>

using namespace Qt::StringLiterals;
using namespace votum;

// The shipped examples and the requests the rules were tried on end as a specialist would say.
class ExamplesTest : public QObject
{
    Q_OBJECT

private slots:
    void examples_data();
    void examples();
    void examplesAreTheSameInBothLanguages();
    void cards_data();
    void cards();
    void reviewedRequests_data();
    void reviewedRequests();
    void reviewedRequestNamesItsAlternatives();
    void reviewedRequestWantsProof();
    void reviewedRequestSplitsItsPurposes();
};

void ExamplesTest::examples_data()
{
    QTest::addColumn<QString>("path");
    QTest::addColumn<QString>("outcome");
    QTest::addColumn<QString>("proposed");
    QCOMPARE(shippedExamples().size(), 4);
    for (const QString &path : shippedExamples()) {
        const bool publisher = path.contains("publisher"_L1);
        QTest::newRow(qPrintable(path))
            << path << (publisher ? u"PERMISSIBLE_WITH_CONDITIONS"_s : u"NOT_PERMISSIBLE_UNTIL"_s)
            << (publisher ? u"D2"_s : u"D4"_s);
    }
}

void ExamplesTest::examples()
{
    QFETCH(QString, path);
    QFETCH(QString, outcome);
    QFETCH(QString, proposed);
    const Result<AnswersFile> file = parseAnswersFile(shipped(), bytesOf(path));
    VERIFY_OK(file);
    QVERIFY(file->asOf.isValid());
    const Judgement judgement = evaluate(shipped(), file->assessment, file->asOf);
    QCOMPARE(outcomeCode(judgement.overall), outcome);
    QCOMPARE(decisionCode(judgement.proposed), proposed);
    for (const AnswerKey &key : judgement.openQuestions) // open on purpose, not forgotten
        QVERIFY2(file->assessment.answer(key), qPrintable(key.toString()));
    for (const MeasurePlan &plan : file->assessment.measures)
        QVERIFY2(judgement.finding(plan.finding), qPrintable(plan.finding));
    const DecisionCheck check = checkDecision(file->assessment, judgement);
    QCOMPARE(check.missing, QStringList{u"opinionMissing"_s}); // only issued by a person
    QVERIFY(!check.milder && !check.formalDefect);
    const Result<AnswersFile> again =
        parseAnswersFile(shipped(), composeAnswersFile(shipped(), file->assessment, file->asOf));
    VERIFY_OK(again);
    Assessment expected = file->assessment;
    expected.privateNotes.clear();
    QVERIFY(again->assessment == expected);
}

void ExamplesTest::examplesAreTheSameInBothLanguages()
{
    for (const QString &name : {u"publisher"_s, u"travel-agency"_s}) {
        const auto judged = [&](const QString &language) {
            const QString path = u":/examples/"_s + name + u'.' + language + u".json"_s;
            const Result<AnswersFile> file = parseAnswersFile(shipped(), bytesOf(path));
            return file ? inWords(evaluate(shipped(), file->assessment, file->asOf))
                        : inWords(file.error());
        };
        QCOMPARE(judged(u"de"_s), judged(u"en"_s));
    }
}

void ExamplesTest::cards_data()
{
    QTest::addColumn<QString>("path");
    for (const QString &path : shippedExamples())
        QTest::newRow(qPrintable(path)) << path;
}

// A card is a question, however many recipients and purposes it is asked of. A fifth of them come
// with an answer that the catalogue's read sources give; of a provider of one's own it knows
// little.
void ExamplesTest::cards()
{
    QFETCH(QString, path);
    const Result<AnswersFile> file = parseAnswersFile(shipped(), bytesOf(path));
    VERIFY_OK(file);
    QSet<QString> visible, proposed;
    for (const AnswerKey &key : evaluate(shipped(), file->assessment, file->asOf).applicable) {
        visible.insert(key.question);
        const std::optional<Proposal> proposal =
            proposalFor(shipped(), file->assessment, key, testDay);
        if (proposal && proposal->isVerified())
            proposed.insert(key.question);
    }
    qInfo() << visible.size() << "cards visible," << proposed.size() << "with a proposal";
    QVERIFY(visible.size() <= 60);
    QVERIFY(5 * proposed.size() >= visible.size());
}

// Three requests as a data protection officer would expect them to be judged: what must stand among
// the findings that count, and what must not.
void ExamplesTest::reviewedRequests_data()
{
    QTest::addColumn<QString>("name");
    QTest::addColumn<QString>("outcome");
    QTest::addColumn<QStringList>("must");
    QTest::addColumn<QStringList>("mustNot");
    QTest::newRow("appointment reminders by SMS")
        << u"review-a-sms-reminders.json"_s << u"PERMISSIBLE_WITH_CONDITIONS"_s
        << QStringList{u"SEC-01:no"_s, u"AVV-02:unrev@r:gateway"_s, u"TRF-01:parent@r:gateway"_s,
                       u"DSR-01:plan"_s}
        << QStringList{u"CON-02:none@p:trans"_s, u"CON-11:yes@p:trans"_s,
                       u"CH-03:contract@p:trans"_s, u"AVV-04:no@r:carrier"_s};
    QTest::newRow("parents' group in Signal")
        << u"review-b-parents-group.json"_s << u"NOT_PERMISSIBLE_UNTIL"_s
        << QStringList{u"CH-05:yes@p:task"_s, u"CON-01:task0@p:task"_s}
        << QStringList{u"CON-10:no@p:task"_s, u"CON-02:none@p:task"_s};
    QTest::newRow("car dealer with lists for retargeting")
        << u"review-c-car-dealer.json"_s << u"NOT_PERMISSIBLE_UNTIL"_s
        << QStringList{u"CON-12:none@p:aud"_s, u"TRF-03:act@r:meta-inc"_s}
        << QStringList{u"TRF-04:none@r:meta-inc"_s, u"CON-15:none@p:mkt"_s};
}

void ExamplesTest::reviewedRequests()
{
    QFETCH(QString, name);
    QFETCH(QString, outcome);
    QFETCH(QStringList, must);
    QFETCH(QStringList, mustNot);
    const Result<AnswersFile> file = parseAnswersFile(shipped(), testData(name));
    VERIFY_OK(file);
    const Judgement judgement = evaluate(shipped(), file->assessment, file->asOf);
    QStringList blocking;
    for (const Finding &finding : judgement.findings) {
        if (!finding.closed && finding.severity >= Severity::OpenCritical)
            blocking << finding.key;
    }
    QVERIFY2(outcomeCode(judgement.overall) == outcome, qPrintable(blocking.join(u' ')));
    for (const QString &key : must)
        QVERIFY2(judgement.finding(key) && !judgement.finding(key)->closed, qPrintable(key));
    for (const QString &key : mustNot)
        QVERIFY2(!judgement.finding(key), qPrintable(key));
    QStringList open;
    for (const AnswerKey &key : judgement.openQuestions)
        open << key.toString();
    QVERIFY2(open.isEmpty(), qPrintable(open.join(u' '))); // the request was filled in completely
}

// "Not permissible as a group": single messages, a portal or e-mail are named as the ways out.
void ExamplesTest::reviewedRequestNamesItsAlternatives()
{
    const Result<AnswersFile> file =
        parseAnswersFile(shipped(), testData(u"review-b-parents-group.json"_s));
    VERIFY_OK(file);
    const Judgement judgement = evaluate(shipped(), file->assessment, file->asOf);
    QCOMPARE(judgement.finding(u"CH-05:yes@p:task")->measures, (QStringList{u"M42"_s, u"M43"_s}));
    QVERIFY(shipped().measure(u"M43")->text.in(Language::English).contains("a portal"_L1));
}

// A newsletter to people whose opt-in is not proven is as little permissible as the lists.
void ExamplesTest::reviewedRequestWantsProof()
{
    const Result<AnswersFile> file =
        parseAnswersFile(shipped(), testData(u"review-c-car-dealer.json"_s));
    VERIFY_OK(file);
    Assessment assessment = file->assessment;
    assessment.answers[{u"CON-15"_s, purposeSubject(u"mkt"_s)}].value = QStringList{u"none"_s};
    QCOMPARE(evaluate(shipped(), assessment, file->asOf).outcomeFor(u"mkt"),
             Outcome::NotPermissibleUntil);
}

void ExamplesTest::reviewedRequestSplitsItsPurposes()
{
    const Result<AnswersFile> file =
        parseAnswersFile(shipped(), testData(u"review-c-car-dealer.json"_s));
    VERIFY_OK(file);
    const Judgement judgement = evaluate(shipped(), file->assessment, file->asOf);
    QVERIFY(judgement.purposesDiffer());
    QCOMPARE(judgement.outcomeFor(u"service"), Outcome::WithConditions);
    QCOMPARE(judgement.outcomeFor(u"mkt"), Outcome::WithConditions);
    QCOMPARE(judgement.outcomeFor(u"aud"), Outcome::NotPermissibleUntil);
    const LocalText words = resultText(shipped(), file->assessment, judgement);
    QCOMPARE(words.in(Language::English).count(u';'),
             2); // the split comes first: one part for each purpose
    QVERIFY2(
        words.in(Language::English)
            .contains(outcomeText(shipped(), Outcome::NotPermissibleUntil).in(Language::English)),
        qPrintable(words.in(Language::English)));
    QVERIFY2(words.in(Language::German)
                 .contains(outcomeText(shipped(), Outcome::WithConditions).in(Language::German)),
             qPrintable(words.in(Language::German)));
}

QTEST_APPLESS_MAIN(ExamplesTest)
#include "examplestest.moc"
