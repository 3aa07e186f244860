// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/judgement/judgedcase.h"
#include "core/judgement/terms.h"
#include "kindtable.h"
#include "support/testing.h"

using namespace Qt::StringLiterals;
using namespace votum;

namespace {

const std::array tables{u"kinds/kinds.txt"_s, u"kinds/reviewed.txt"_s};

QStringList inWordsOf(const std::vector<Finding> &findings)
{
    QStringList words;
    for (const Finding &finding : findings)
        words << finding.key + u'=' +
                     (finding.closed ? u"closed"_s : severityCode(finding.severity));
    return words;
}

bool isAbout(const AnswerKey &wanted, const QString &id, const Subject &subject)
{
    return wanted.question == id && (wanted.subject.isCase() || wanted.subject == subject);
}

// The finding as the catalogue words it for the state of the seat.
bool isOfSeat(const Finding &finding, const Assessment &assessment)
{
    const Answer *seat = assessment.answer({u"CTX-06"_s, {}});
    const FindingText *text = nullptr;
    for (const Rule &rule : shipped().rules) {
        if (rule.id == finding.id)
            text = &rule.finding;
    }
    if (const Question *question = shipped().question(finding.id.section(u':', 0, 0))) {
        const Option *option = question->option(finding.id.section(u':', 1));
        text = option && option->finding ? &*option->finding : text;
    }
    if (!seat || !text)
        return false;
    for (const NationalFinding &national : text->elsewhere) {
        if (national.seats.contains(seat->value.value(0)))
            return finding.text == national.text;
    }
    return seat->value.value(0) == text->jurisdiction && finding.text == text->text;
}

bool isMet(const Finding &finding, const Expectation &wanted, const Assessment &assessment)
{
    if (finding.closed != (wanted.code == "closed"_L1) ||
        (!finding.closed && severityCode(finding.severity) != wanted.code))
        return false;
    return std::all_of(wanted.flags.begin(), wanted.flags.end(), [&](const QString &flag) {
        if (flag == "all"_L1)
            return finding.needsAll;
        if (flag == "contested"_L1)
            return !finding.contested.isEmpty();
        return flag == "seat"_L1 ? isOfSeat(finding, assessment) : finding.risk == flag;
    });
}

// Proposed, if each purpose is decided as proposed.
bool isTerm(const JudgedCase &judged, const QString &answer)
{
    Assessment decided = judged.assessment;
    for (const PurposeJudgement &purpose : judged.judgement.purposes)
        decided.decision.purposes.insert(purpose.purpose, purpose.proposed);
    const std::vector<Term> terms = proposedTerms(judged.catalogue, decided, judged.judgement);
    return std::any_of(terms.begin(), terms.end(),
                       [&](const Term &term) { return term.from == answer; });
}

bool holds(const JudgedCase &judged, const Expectation &wanted, const KindRow &row)
{
    const Judgement &judgement = judged.judgement;
    const std::vector<Finding> &findings = judgement.findings;
    bool isThere = false;
    switch (wanted.kind) {
    case Expectation::Kind::Result:
    case Expectation::Kind::Decision: {
        const bool isResult = wanted.kind == Expectation::Kind::Result;
        if (wanted.purpose.isEmpty())
            return wanted.code ==
                   (isResult ? outcomeCode(judgement.overall) : decisionCode(judgement.proposed));
        for (const PurposeJudgement &purpose : judgement.purposes) {
            if (purpose.purpose == wanted.purpose)
                return wanted.code ==
                       (isResult ? outcomeCode(purpose.outcome) : decisionCode(purpose.proposed));
        }
        return false;
    }
    case Expectation::Kind::Finding:
        for (const Finding &finding : findings) {
            if (!isAbout(wanted.key, finding.id, finding.subject))
                continue;
            if (!wanted.negative && !isMet(finding, wanted, judged.assessment))
                return false;
            isThere = true;
        }
        break;
    case Expectation::Kind::Asked:
        for (const AnswerKey &key : judgement.applicable)
            isThere |= isAbout(wanted.key, key.question, key.subject);
        break;
    case Expectation::Kind::Contradiction:
        for (const PlausibilityNote &note : judgement.plausibility)
            isThere |= !note.answered && isAbout(wanted.key, note.id, note.subject);
        break;
    case Expectation::Kind::Term:
        isThere = isTerm(judged, wanted.key.question);
        break;
    case Expectation::Kind::Only:
        return std::all_of(findings.begin(), findings.end(), [&](const Finding &finding) {
            return finding.closed || finding.severity == Severity::Hint ||
                   std::any_of(row.expected.begin(), row.expected.end(),
                               [&](const Expectation &other) {
                                   return other.kind == Expectation::Kind::Finding &&
                                          isAbout(other.key, finding.id, finding.subject);
                               });
        });
    }
    return isThere != wanted.negative;
}

} // namespace

// Every kind of case that was judged wrongly once, by how little it differs from a complete one,
// and the requests on which that was found.
class KindsTest : public QObject
{
    Q_OBJECT

private slots:
    void rows_data();
    void rows();
    void slips_data();
    void slips();
};

void KindsTest::rows_data()
{
    QTest::addColumn<KindRow>("row");
    for (const QString &table : tables) {
        const Result<std::vector<KindRow>> rows = parseKinds(QString::fromUtf8(testData(table)));
        VERIFY_OK(rows);
        QVERIFY(!rows->empty());
        for (const KindRow &row : *rows)
            QTest::newRow(qPrintable(table + u':' + QString::number(row.line))) << row;
    }
}

void KindsTest::rows()
{
    QFETCH(KindRow, row);
    const Assessment assessment = askedIn(shipped(), row.file, row.file.asOf);
    const Judgement judgement = evaluate(shipped(), assessment, row.file.asOf);
    const JudgedCase judged(shipped(), assessment, judgement);
    for (const AnswerKey &changed : row.changed) // else the change would say nothing
        QVERIFY2(std::any_of(judgement.applicable.begin(), judgement.applicable.end(),
                             [&](const AnswerKey &key) {
                                 return isAbout(changed, key.question, key.subject);
                             }),
                 qPrintable(changed.toString() + u" is not asked"_s));
    for (const MeasurePlan &plan : assessment.measures)
        QVERIFY2(judgement.finding(plan.finding), qPrintable(plan.finding));
    for (const QString &settled : assessment.plausibility.keys())
        QVERIFY2(std::any_of(judgement.plausibility.begin(), judgement.plausibility.end(),
                             [&](const PlausibilityNote &note) { return note.key() == settled; }),
                 qPrintable(settled));
    QStringList missed;
    for (const Expectation &wanted : row.expected) {
        if (!holds(judged, wanted, row))
            missed << wanted.word;
    }
    QStringList asks;
    for (const PlausibilityNote &note : judgement.plausibility)
        asks << u'?' + note.key();
    QVERIFY2(missed.isEmpty(),
             qPrintable(missed.join(u' ') + u" of: "_s + outcomeCode(judgement.overall) + u' ' +
                        decisionCode(judgement.proposed) + u' ' +
                        inWordsOf(judgement.findings).join(u' ') + u' ' + asks.join(u' ')));
}

// What the table would otherwise pass over.
void KindsTest::slips_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<QString>("word");
    const auto row = [](const char *name, const QString &text, const QString &word) {
        QTest::newRow(name) << u"set BASE: kinds/base.json\n\n"_s + text << word;
    };
    row("no result", u"BASE CTX-04=mid ->"_s, u"BASE CTX-04=mid ->"_s);
    row("only what should not be", u"BASE -> !CH-05:yes"_s, u"BASE -> !CH-05:yes"_s);
    row("no case", u"-> PERMISSIBLE"_s, u"-> PERMISSIBLE"_s);
    row("two arrows", u"BASE -> D1 -> D2"_s, u"BASE -> D1 -> D2"_s);
    row("no file", u"CTX-04=mid BASE -> D1"_s, u"CTX-04=mid"_s);
    row("another file", u"kinds/other.json -> D1"_s, u"kinds/other.json"_s);
    row("another set", u"BASE OTHER -> D1"_s, u"OTHER"_s);
    row("a set twice", u"set BASE: kinds/base.json"_s, u"BASE"_s);
    row("an empty set", u"set NONE:"_s, u"set NONE:"_s);
    row("question", u"BASE CTX-99=x -> D1"_s, u"CTX-99=x"_s);
    row("option", u"BASE CTX-04=huge -> D1"_s, u"$.answers.CTX-04"_s);
    row("option of a list", u"BASE CTX-02=cons,who -> D1"_s, u"$.answers.CTX-02"_s);
    row("subject", u"BASE CTX-05@p:nobody=ads -> D1"_s, u"$.answers.CTX-05[1]"_s);
    row("point that is there", u"BASE AVV-13+=own -> D1"_s, u"AVV-13+=own"_s);
    row("point that is not there", u"BASE AVV-13-=res -> D1"_s, u"AVV-13-=res"_s);
    row("point of no list", u"BASE CTX-04-=small -> D1"_s, u"CTX-04-=small"_s);
    row("absent anyway", u"BASE -CON-02 -> D1"_s, u"-CON-02"_s);
    row("recipient", u"BASE @r:who=US -> D1"_s, u"@r:who=US"_s);
    row("recipient above", u"BASE @r:sub<who=US -> D1"_s, u"$.recipients"_s);
    row("country", u"BASE @r:bsp=XX -> D1"_s, u"$.recipients[0].country"_s);
    row("measure", u"BASE done:M9999:X-07 -> D1"_s, u"$.measures[0].measure"_s);
    row("result", u"BASE -> PERMITTED"_s, u"PERMITTED"_s);
    row("decision", u"BASE -> D8"_s, u"D8"_s);
    row("not this result", u"BASE -> !D2"_s, u"!D2"_s);
    row("severity", u"BASE -> CH-05:yes=BAD"_s, u"CH-05:yes=BAD"_s);
    row("no severity", u"BASE -> CH-05:yes"_s, u"CH-05:yes"_s);
    row("finding", u"BASE -> X-9999=PRE"_s, u"X-9999=PRE"_s);
    row("option without a finding", u"BASE -> CTX-04:small=PRE"_s, u"CTX-04:small=PRE"_s);
    row("the same should not arise", u"BASE -> D1 !CTX-04:small"_s, u"!CTX-04:small"_s);
    row("property", u"BASE -> CH-05:yes=PRE+some"_s, u"CH-05:yes=PRE+some"_s);
    row("contradiction", u"BASE -> ?PL-9999"_s, u"?PL-9999"_s);
    row("question asked", u"BASE -> CTX-99"_s, u"CTX-99"_s);
    row("term", u"BASE -> ~CH-05:yes"_s, u"~CH-05:yes"_s);
}

void KindsTest::slips()
{
    QFETCH(QString, text);
    QFETCH(QString, word);
    const Result<std::vector<KindRow>> rows = parseKinds(text);
    VERIFY_ERROR(rows, "table");
    QCOMPARE(rows.error().arguments.front(), u"3"_s);
    QCOMPARE(rows.error().arguments.back().section(u": "_s, 0, 0), word);
}

QTEST_APPLESS_MAIN(KindsTest)
#include "kindstest.moc"
