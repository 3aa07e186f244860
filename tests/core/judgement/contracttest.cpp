// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/case/answersfile.h"
#include "resources/resources.h"
#include "support/casebuilder.h"
#include "support/testing.h"

#include <QSet>

using namespace Qt::StringLiterals;
using namespace votum;

namespace {

Judgement judged(const QString &answers)
{
    return CaseBuilder::planned(shipped()).answers(answers).judge();
}

// "AVV-13:sub=PRE": what the answers about the contract raise.
QSet<QString> raised(const QString &answers)
{
    QSet<QString> found;
    for (const Finding &finding : judged(answers).findings) {
        if (finding.area == "AVV"_L1 && finding.kind == Finding::Kind::Option)
            found.insert(finding.id + u'=' + severityCode(finding.severity));
    }
    return found;
}

bool isSheetAsked(const QString &answers)
{
    const Judgement judgement = judged(answers);
    return judgement.applies({u"AVV-13"_s, recipientSubject(u"r1"_s)});
}

} // namespace

// Provider and contract with the shipped catalogue, and what holds of the findings of steps 5
// and 6.
class ContractTest : public QObject
{
    Q_OBJECT

private slots:
    void everyClauseIsNamedWhereItIsMissing();
    void lawForbidsOnlyOwnPurposes();
    void ofALinkBeneathOnlyWhatTheLawLeavesToCheck_data();
    void ofALinkBeneathOnlyWhatTheLawLeavesToCheck();
    void everyPointAboutALinkBeneathIsNamedWhereItIsMissing();
    void everyFindingIsSourcedAndDated();
    void contestedPointsSayHowOpinionsDiffer();
    void examplesStayWithinTwentyCards();
};

void ContractTest::everyClauseIsNamedWhereItIsMissing()
{
    const Question *sheet = shipped().question(u"AVV-13"_s);
    QStringList clauses;
    for (const Option &option : sheet->options) {
        if (option.finding && option.finding->ifMissing)
            clauses << option.code;
    }
    QVERIFY(clauses.size() > 20);
    const QString contract = u"AVV-01=proc AVV-02=ok AVV-13="_s;
    QVERIFY(raised(contract + clauses.join(u',')).isEmpty());
    for (const QString &clause : std::as_const(clauses)) {
        QStringList rest = clauses;
        rest.removeOne(clause);
        const QSet<QString> found = raised(contract + rest.join(u','));
        QCOMPARE(found.size(), 1);
        const FindingText &text = *sheet->option(clause)->finding;
        QVERIFY2(found.contains(u"AVV-13:"_s + clause + u'=' + severityCode(text.severity)),
                 qPrintable(clause));
        QVERIFY2(text.severity == Severity::Hint || !text.measures.isEmpty(), qPrintable(clause));
        QVERIFY2(text.legal.in(Language::German).startsWith(u"Art."_s), qPrintable(clause));
    }
    // Without instructions the processor's own purposes are no missing clause but X-201.
    QCOMPARE(raised(contract + u"none"_s).size(), clauses.size() - 1);
    // What the annex to the contract lacks is said once.
    QVERIFY(!raised(contract + u"none AVV-06=no"_s).contains(u"AVV-13:sec=PRE"_s));
    // Asked only where there is a contract to read.
    const QString first = u"AVV-01=proc AVV-02="_s;
    for (const QString &state : {u"ok"_s, u"unrev"_s, u"gap"_s})
        QVERIFY(isSheetAsked(first + state));
    for (const QString &state : {u"plan"_s, u"off"_s, u"none"_s, u"unk"_s})
        QVERIFY(!isSheetAsked(first + state));
}

// A contract with gaps is to be completed before use; only purposes the processor reserves for
// itself make the processing itself unlawful.
void ContractTest::lawForbidsOnlyOwnPurposes()
{
    for (const Option &option : shipped().question(u"AVV-13"_s)->options) {
        if (option.finding)
            QCOMPARE(isKnockOut(option.finding->severity), option.code == "res"_L1);
    }
}

void ContractTest::ofALinkBeneathOnlyWhatTheLawLeavesToCheck_data()
{
    QTest::addColumn<QString>("seat");
    QTest::addColumn<QString>("place");
    QTest::addColumn<QString>("asked");
    QTest::newRow("in the EEA") << u"DE"_s << u"eea"_s << u"SUB-01 TRF-01"_s;
    QTest::newRow("third country") << u"DE"_s << u"tc"_s << u"SUB-01 SUB-02 TRF-01"_s;
    QTest::newRow("partly") << u"EEA"_s << u"mix"_s << u"SUB-01 SUB-02 TRF-01"_s;
    QTest::newRow("Swiss law too") << u"CH"_s << u"tc"_s << u"SUB-01 SUB-02 TRF-01 TRF-12"_s;
}

// Art. 28(2) and (4), Chapter V GDPR.
void ContractTest::ofALinkBeneathOnlyWhatTheLawLeavesToCheck()
{
    QFETCH(QString, seat);
    QFETCH(QString, place);
    QFETCH(QString, asked);
    CaseBuilder builder = CaseBuilder::planned(shipped()).recipient(u"r2"_s, u"US"_s, u"r1"_s);
    builder.answer(u"CTX-06"_s, seat).answer(u"TRF-01"_s, place, recipientSubject(u"r2"_s));
    QStringList questions;
    for (const AnswerKey &key : builder.judge().applicable) {
        if (key.subject == recipientSubject(u"r2"_s))
            questions << key.question;
    }
    questions.sort();
    QCOMPARE(questions.join(u' '), asked);
}

void ContractTest::everyPointAboutALinkBeneathIsNamedWhereItIsMissing()
{
    const auto about = [](const QStringList &points) {
        QStringList found;
        const Judgement judgement =
            CaseBuilder::planned(shipped())
                .recipient(u"r2"_s, u"DE"_s, u"r1"_s)
                .answer(u"SUB-01"_s, valueAnswer(points), recipientSubject(u"r2"_s))
                .judge();
        for (const Finding &finding : judgement.findings) {
            if (finding.id.startsWith("SUB-01:"_L1))
                found << finding.id.section(u':', 1) + u'=' + severityCode(finding.severity);
        }
        found.sort();
        return found.join(u' ');
    };
    const QStringList all{u"auth"_s, u"list"_s, u"same"_s, u"own"_s, u"chain"_s};
    QCOMPARE(about(all), QString());
    QCOMPARE(about({u"list"_s, u"same"_s, u"own"_s, u"chain"_s}), u"auth=PRE"_s);
    QCOMPARE(about({u"auth"_s, u"list"_s, u"own"_s, u"chain"_s}), u"same=KO_UNTIL"_s);
    QCOMPARE(about({u"auth"_s, u"same"_s}), u"chain=PRE list=PRE own=PRE"_s);
    // Who is a controller in part may use data for purposes of his own, on a documented basis.
    QCOMPARE(about({u"auth"_s, u"list"_s, u"same"_s, u"chain"_s, u"part"_s}), QString());
    QCOMPARE(about({u"auth"_s, u"list"_s, u"same"_s, u"chain"_s, u"part0"_s}), u"part0=PRE"_s);
    // Nothing of Art. 28 where nobody works on the organisation's behalf.
    QCOMPARE(about({u"ind"_s}), QString());
    QCOMPARE(about({u"ind0"_s}), u"ind0=PRE"_s);
    QCOMPARE(about({u"carrier"_s}), u"carrier=HINT"_s);
    QCOMPARE(about({u"ref"_s}), u"ref=KO_UNTIL"_s);
    QCOMPARE(about({u"none"_s}), u"none=KO_UNTIL"_s);
}

void ContractTest::everyFindingIsSourcedAndDated()
{
    const QStringList areas{u"TRF"_s, u"TIA"_s, u"AVV"_s};
    const auto check = [](const QString &id, const QStringList &sources) {
        QVERIFY2(!sources.isEmpty(), qPrintable(id));
        for (const QString &source : sources) {
            const Source *found = shipped().source(source);
            QVERIFY2(found->date.isValid() || !found->dateText.isEmpty() ||
                         found->retrieved.isValid(),
                     qPrintable(id + u' ' + source));
        }
    };
    for (const Question &question : shipped().questions) {
        if (!areas.contains(question.area))
            continue;
        check(question.id, question.sources);
        for (const Option &option : question.options) {
            if (option.finding)
                check(question.id + u':' + option.code, option.finding->sources);
        }
    }
    for (const Rule &rule : shipped().rules) {
        if (areas.contains(rule.area))
            check(rule.id, rule.finding.sources);
    }
}

// Where opinions differ; and what the transfer tree adds.
void ContractTest::contestedPointsSayHowOpinionsDiffer()
{
    for (const QString &id :
         {u"TRF-03:act"_s, u"TRF-01:comm"_s, u"ADR-02:hash"_s, u"TRF-01:direct"_s, u"TRF-14:data"_s,
          u"TRF-20:yes"_s, u"TIA-07:napply"_s, u"TIA-09:alone"_s, u"AVV-13:paper"_s}) {
        const Option *option =
            shipped().question(id.section(u':', 0, 0))->option(id.section(u':', 1));
        QVERIFY2(option && option->finding &&
                     !option->finding->contested.in(Language::German).isEmpty() &&
                     option->finding->contested.in(Language::German) !=
                         option->finding->contested.in(Language::English),
                 qPrintable(id));
    }
}

// A card counts once for all its recipients.
void ContractTest::examplesStayWithinTwentyCards()
{
    for (const QString &path : shippedExamples()) {
        const Result<AnswersFile> file = parseAnswersFile(shipped(), bytesOf(path));
        VERIFY_OK(file);
        const Judgement judgement = evaluate(shipped(), file->assessment, file->asOf);
        QSet<QString> cards;
        for (const AnswerKey &key : judgement.applicable) {
            const QString step = shipped().question(key.question)->step;
            if (step == "transfer"_L1 || step == "contract"_L1)
                cards.insert(key.question);
        }
        QVERIFY2(cards.size() <= 20, qPrintable(path + u' ' + cards.values().join(u' ')));
        QVERIFY(cards.size() >= 10);
    }
}

QTEST_APPLESS_MAIN(ContractTest)
#include "contracttest.moc"
