// SPDX-License-Identifier: GPL-3.0-or-later

#include "casegenerator.h"
#include "core/case/houserule.h"
#include "core/catalogue/known.h"
#include "support/casebuilder.h"
#include "support/testing.h"

#include <array>
#include <atomic>
#include <mutex>
#include <thread>

using namespace Qt::StringLiterals;
using namespace votum;

namespace {

int wantedSets()
{
    const int wanted = qEnvironmentVariableIntValue("VOTUM_PROPERTY_SETS");
    if (wanted > 0)
        return wanted;
#if defined(__SANITIZE_ADDRESS__) || !defined(NDEBUG)
    return 1'000;
#else
    return 100'000;
#endif
}

bool isBlocked(Outcome outcome)
{
    return outcome >= Outcome::NotPermissibleUntil;
}

bool isPermissible(Outcome outcome)
{
    return outcome <= Outcome::WithConditions;
}

struct Tally
{
    std::array<std::atomic<int>, 5> outcomes{};
    std::atomic<int> removals{0}, notApplicables{0}, worse{0}, blocked{0}, unknowns{0}, done{0};
    std::mutex mutex;
    QString violation; // the first one

    void violate(const QString &text)
    {
        const std::lock_guard lock(mutex);
        if (violation.isEmpty())
            violation = text;
    }
};

// Permissible, permissible with conditions, anything else: what a person may act on.
int classOf(Outcome outcome)
{
    return qMin(int(outcome), int(Outcome::NotDecidable));
}

QString describe(quint64 seed, const QString &move, const Judgement &before, const Judgement &after)
{
    return u"seed %1, %2: %3 became %4\n%5\n---\n%6"_s.arg(seed).arg(
        move, outcomeCode(before.overall), outcomeCode(after.overall), inWords(before),
        inWords(after));
}

// An applicable answer, weighed towards the decisive ones half of the time.
std::optional<AnswerKey> anyAnswer(CaseGenerator &random, const Assessment &assessment,
                                   const Judgement &judgement)
{
    const bool decisiveOnly = random.below(2) == 0;
    std::vector<AnswerKey> keys;
    for (const AnswerKey &key : judgement.applicable) {
        if (assessment.answer(key) && (!decisiveOnly || shipped().question(key.question)->decisive))
            keys.push_back(key);
    }
    if (keys.empty())
        return std::nullopt;
    return keys[size_t(random.below(keys.size()))];
}

int weightOf(const Option &option)
{
    return option.finding && !option.finding->ifMissing ? int(option.finding->severity) : -1;
}

// Where an answer sends the case down another branch, in which other questions are asked or none,
// its own finding does not say whether it is worse; what each leads to is held in kinds.txt.
bool isBranch(const Question &question)
{
    static const QSet<QString> branches{
        u"AVV-02"_s, u"CH-03"_s,  u"CON-02"_s, u"CON-18"_s, u"CTX-07"_s, u"CTX-12"_s, u"CTX-13"_s,
        u"DOC-02"_s, u"TIA-07"_s, u"TOS-05"_s, u"TRF-01"_s, u"TRF-03"_s, u"TRF-12"_s, u"TRF-24"_s};
    return branches.contains(question.id);
}

// The same question with one answer that bears a heavier finding of its own, or with one point less
// of a multiple choice; nothing if there is none.
std::optional<Answer> worseThan(CaseGenerator &random, const Question &question,
                                const Answer &answer)
{
    if (answer.state != AnswerState::Value || answer.value.isEmpty() || question.options.empty() ||
        question.id == questionId::purposes || isBranch(question))
        return std::nullopt;
    Answer worse = answer;
    std::vector<QString> codes;
    if (question.kind == QuestionKind::One) {
        const int weight = weightOf(*question.option(answer.value.front()));
        for (const Option &option : question.options) {
            if (weightOf(option) > weight)
                codes.push_back(option.code);
        }
        if (codes.empty())
            return std::nullopt;
        worse.value = QStringList{codes[size_t(random.below(codes.size()))]};
        return worse;
    }
    for (const QString &code : answer.value) {
        const std::optional<FindingText> &finding = question.option(code)->finding;
        if (finding && finding->ifMissing)
            codes.push_back(code);
    }
    if (codes.empty() || answer.value.size() < 2)
        return std::nullopt;
    worse.value.removeAll(codes[size_t(random.below(codes.size()))]);
    return worse;
}

void checkOne(quint64 seed, Tally &tally)
{
    CaseGenerator random(seed);
    Assessment assessment = random.make();
    if (random.below(2) == 0)
        assessment.answers.insert({questionId::projectState.toString(), {}},
                                  valueAnswer({u"inuse"_s}));
    const Judgement before = evaluate(shipped(), assessment, testDay);
    ++tally.outcomes[size_t(before.overall)];
    if (!before.openQuestions.empty()) {
        ++tally.unknowns;
        if (before.overall == Outcome::Permissible)
            tally.violate(u"seed %1: permissible with open questions"_s.arg(seed));
    }
    const std::optional<AnswerKey> key = anyAnswer(random, assessment, before);
    if (!key)
        return;
    const Question &question = *shipped().question(key->question);
    const auto compare = [&](const QString &move, const Assessment &moved, bool isOpen) {
        const Judgement after = evaluate(shipped(), moved, testDay);
        bool better = classOf(after.overall) < classOf(before.overall) ||
                      (isOpen && after.overall == Outcome::Permissible);
        for (const PurposeJudgement &purpose : before.purposes) {
            if (key->subject.purpose.isEmpty() || key->subject.purpose == purpose.purpose)
                better |= classOf(after.outcomeFor(purpose.purpose)) < classOf(purpose.outcome);
        }
        if (better)
            tally.violate(describe(seed, key->toString() + u' ' + move, before, after));
    };
    tally.blocked += isBlocked(before.overall) ? 1 : 0;
    ++tally.removals;
    Assessment moved = assessment;
    moved.answers.remove(*key);
    compare(u"removed"_s, moved, true);
    if (!question.notApplicable.isEmpty()) {
        ++tally.notApplicables;
        moved.answers.insert(*key, notApplicable(u"it does not apply"_s));
        compare(u"not applicable"_s, moved, false);
    }
    if (const auto worse = worseThan(random, question, *assessment.answer(*key))) {
        ++tally.worse;
        moved.answers.insert(*key, *worse);
        compare(worse->value.join(u','), moved, false);
    }
}

template<class Check>
void onAllCores(int sets, Check check)
{
    std::vector<std::jthread> threads;
    const int cores = int(qBound(1u, std::thread::hardware_concurrency(), 8u));
    for (int core = 0; core < cores; ++core)
        threads.emplace_back([=] {
            for (int i = core; i < sets; i += cores)
                check(quint64(i) + 1);
        });
}

} // namespace

// What app/core/judgement/README.md promises of every case, tried on many random ones with the
// shipped catalogue.
class PropertiesTest : public QObject
{
    Q_OBJECT

private slots:
    void generatedCasesAreLegal();
    void deterministicAndFreeOfOrder();
    void noSingleAnswerHelps();
    void unknownWeighsLikeMissing();
    void addingARecipientNeverHeals();
    void aPointNotKnownNeverHelps();
    void unaskedAnswersNeverCount();
    void aHouseRuleNeverHelps();
};

// The generator writes answers directly; core must accept every one of them.
void PropertiesTest::generatedCasesAreLegal()
{
    for (quint64 seed = 1; seed <= 40; ++seed) {
        const Assessment assessment = CaseGenerator(seed).make();
        Assessment again;
        again.recipients = assessment.recipients;
        again.purposes = assessment.purposes;
        again.plausibility = assessment.plausibility;
        for (auto entry = assessment.answers.begin(); entry != assessment.answers.end(); ++entry) {
            Result<Assessment> next =
                withAnswer(shipped(), std::move(again), entry.key(), entry.value());
            QVERIFY2(next.has_value(), qPrintable(entry.key().toString()));
            again = *std::move(next);
        }
        QVERIFY(again == assessment);
    }
}

void PropertiesTest::deterministicAndFreeOfOrder()
{
    const int sets = qMin(2'000, wantedSets());
    Tally tally;
    onAllCores(sets, [&](quint64 seed) {
        CaseGenerator random(seed);
        const Assessment assessment = random.make();
        const QString words = inWords(evaluate(shipped(), assessment, testDay));
        Assessment turned;
        turned.recipients.assign(assessment.recipients.rbegin(), assessment.recipients.rend());
        turned.purposes = assessment.purposes;
        turned.plausibility = assessment.plausibility;
        QList<AnswerKey> keys = assessment.answers.keys();
        for (qsizetype i = keys.size(); i > 1; --i)
            keys.swapItemsAt(i - 1, random.below(size_t(i)));
        for (const AnswerKey &key : keys) {
            Answer answer = assessment.answers.value(key);
            std::reverse(answer.value.begin(), answer.value.end()); // codes of a list have none
            turned.answers.insert(key, answer);
        }
        if (inWords(evaluate(shipped(), turned, testDay)) != words)
            tally.violate(u"seed %1: the order counts"_s.arg(seed));
        if (inWords(evaluate(shipped(), assessment, testDay)) != words)
            tally.violate(u"seed %1: judged otherwise the second time"_s.arg(seed));
        ++tally.done;
    });
    QVERIFY2(tally.violation.isEmpty(), qPrintable(tally.violation));
    QCOMPARE(tally.done.load(), sets);
}

// No single answer moved towards worse, unknown or not applicable makes the result of the whole, or
// of a purpose it is about, better, planned or in use; and what is open never gives "permissible".
void PropertiesTest::noSingleAnswerHelps()
{
    const int sets = wantedSets();
    Tally tally;
    onAllCores(sets, [&](quint64 seed) { checkOne(seed, tally); });
    QVERIFY2(tally.violation.isEmpty(), qPrintable(tally.violation));
    QStringList spread;
    for (size_t i = 0; i < tally.outcomes.size(); ++i)
        spread << outcomeCode(Outcome(i)) + u' ' + QString::number(tally.outcomes[i].load());
    qInfo("%s; open %d, removed %d, not applicable %d, worse %d, blocked %d",
          qPrintable(spread.join(u", "_s)), tally.unknowns.load(), tally.removals.load(),
          tally.notApplicables.load(), tally.worse.load(), tally.blocked.load());
    // The cases must not all be alike, or the properties would hold by accident.
    for (size_t i = 0; i < tally.outcomes.size(); ++i)
        QVERIFY2(tally.outcomes[i] > sets / 300, qPrintable(spread[qsizetype(i)]));
    QVERIFY(tally.unknowns > sets / 10);
    QVERIFY(tally.removals > sets * 9 / 10);
    QVERIFY(tally.notApplicables > sets / 50);
    QVERIFY(tally.worse > sets / 5);
    QVERIFY(tally.blocked > sets / 10);
}

void PropertiesTest::unknownWeighsLikeMissing()
{
    const int sets = qMin(2'000, wantedSets());
    Tally tally;
    onAllCores(sets, [&](quint64 seed) {
        CaseGenerator random(seed);
        Assessment missing = random.make();
        const Judgement judgement = evaluate(shipped(), missing, testDay);
        const std::optional<AnswerKey> key = anyAnswer(random, missing, judgement);
        if (!key)
            return;
        Assessment unknown = missing;
        unknown.answers.insert(*key, unknownAnswer());
        missing.answers.remove(*key);
        const Judgement a = evaluate(shipped(), unknown, testDay);
        const Judgement b = evaluate(shipped(), missing, testDay);
        if (a.overall != b.overall || a.findings.size() != b.findings.size())
            tally.violate(u"seed %1, %2"_s.arg(seed).arg(key->toString()));
        ++tally.done;
    });
    QVERIFY2(tally.violation.isEmpty(), qPrintable(tally.violation));
    QVERIFY(tally.done > sets * 9 / 10);
}

// One good link never heals another: a further recipient, well answered, takes no finding away.
void PropertiesTest::addingARecipientNeverHeals()
{
    const int sets = qMin(2'000, wantedSets());
    Tally tally;
    onAllCores(sets, [&](quint64 seed) {
        CaseGenerator random(seed);
        Assessment assessment = random.make();
        const Judgement before = evaluate(shipped(), assessment, testDay);
        Assessment more = assessment;
        more.recipients.push_back({u"good"_s, u"Good Ltd"_s, u"DE"_s, {}});
        for (auto entry = assessment.answers.begin(); entry != assessment.answers.end(); ++entry) {
            if (entry.key().subject.recipient == "r0"_L1) // contracted, as the new one
                more.answers.insert({entry.key().question, recipientSubject(u"good"_s)}, *entry);
        }
        const Judgement after = evaluate(shipped(), more, testDay);
        for (const Finding &finding : before.findings) {
            if (!after.finding(finding.key))
                tally.violate(u"seed %1: %2 is gone"_s.arg(seed).arg(finding.key));
        }
        if (after.overall < before.overall)
            tally.violate(u"seed %1: better with one more recipient"_s.arg(seed));
        ++tally.done;
    });
    QVERIFY2(tally.violation.isEmpty(), qPrintable(tally.violation));
    QCOMPARE(tally.done.load(), sets);
}

// A point that held and of which nothing is known any more never makes a result better.
void PropertiesTest::aPointNotKnownNeverHelps()
{
    const int sets = qMin(20'000, wantedSets());
    Tally tally;
    onAllCores(sets, [&](quint64 seed) {
        CaseGenerator random(seed);
        Assessment assessment = random.make();
        const Judgement before = evaluate(shipped(), assessment, testDay);
        std::vector<AnswerKey> keys;
        for (const AnswerKey &key : before.applicable) {
            const Question &question = *shipped().question(key.question);
            const Answer *answer = assessment.answer(key);
            if (question.kind == QuestionKind::Several && question.id != questionId::purposes &&
                answer && answer->state == AnswerState::Value && !answer->value.isEmpty() &&
                !question.option(answer->value.front())->exclusive)
                keys.push_back(key);
        }
        if (keys.empty())
            return;
        const AnswerKey key = keys[size_t(random.below(keys.size()))];
        Answer &answer = assessment.answers[key];
        answer.notKnown << answer.value.takeAt(random.below(size_t(answer.value.size())));
        const Judgement after = evaluate(shipped(), assessment, testDay);
        const auto compare = [&](Outcome was, Outcome is) {
            if ((isBlocked(was) && isPermissible(is)) || is == Outcome::Permissible)
                tally.violate(describe(seed, key.toString(), before, after));
        };
        compare(before.overall, after.overall);
        for (const PurposeJudgement &purpose : before.purposes) {
            if (key.subject.purpose.isEmpty() || key.subject.purpose == purpose.purpose)
                compare(purpose.outcome, after.outcomeFor(purpose.purpose));
        }
        ++tally.done;
    });
    QVERIFY2(tally.violation.isEmpty(), qPrintable(tally.violation));
    QVERIFY(tally.done > sets * 9 / 10);
}

// What is said to a question that is not asked changes nothing.
void PropertiesTest::unaskedAnswersNeverCount()
{
    const int sets = qMin(2'000, wantedSets());
    Tally tally;
    onAllCores(sets, [&](quint64 seed) {
        CaseGenerator random(seed);
        Assessment assessment = random.make();
        const Judgement before = evaluate(shipped(), assessment, testDay);
        const qsizetype all = assessment.answers.size();
        assessment.answers.removeIf(
            [&](QMap<AnswerKey, Answer>::iterator entry) { return !before.applies(entry.key()); });
        tally.removals += int(all - assessment.answers.size());
        if (inWords(evaluate(shipped(), assessment, testDay)) != inWords(before))
            tally.violate(u"seed %1: an answer nobody asked for counts"_s.arg(seed));
        ++tally.done;
    });
    QVERIFY2(tally.violation.isEmpty(), qPrintable(tally.violation));
    QCOMPARE(tally.done.load(), sets);
    QVERIFY(tally.removals > sets);
}

// A stricter answer to contested points never makes a result better, for the whole or a purpose.
void PropertiesTest::aHouseRuleNeverHelps()
{
    const int sets = qMin(5'000, wantedSets());
    const std::vector<ContestedPoint> points = contestedPoints(shipped());
    Tally tally;
    std::atomic<int> applied{0};
    onAllCores(sets, [&](quint64 seed) {
        CaseGenerator random(seed);
        Assessment assessment = random.make();
        const Judgement plain = evaluate(shipped(), assessment, testDay);
        for (const ContestedPoint &point : points) {
            const int severity = random.below(size_t(Severity::KnockOut) + 1);
            assessment.houseRules.insert(point.id, {Severity(severity), u"x"_s, {}, {}});
        }
        const Judgement strict = evaluate(shipped(), assessment, testDay);
        for (const Finding &finding : strict.findings)
            applied += finding.houseRule ? 1 : 0;
        bool better = strict.overall < plain.overall;
        for (const PurposeJudgement &purpose : plain.purposes)
            better |= strict.outcomeFor(purpose.purpose) < purpose.outcome;
        if (better)
            tally.violate(u"seed %1\n%2\n---\n%3"_s.arg(seed).arg(inWords(plain), inWords(strict)));
    });
    QVERIFY2(tally.violation.isEmpty(), qPrintable(tally.violation));
    QVERIFY2(applied > sets / 20, qPrintable(QString::number(applied)));
}

QTEST_APPLESS_MAIN(PropertiesTest)
#include "propertiestest.moc"
