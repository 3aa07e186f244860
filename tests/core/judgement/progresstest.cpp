// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/judgement/progress.h"
#include "core/case/answersfile.h"
#include "support/testing.h"

#include <set>

using namespace Qt::StringLiterals;
using namespace votum;

// Wherever questions are counted, the numbers are these.
class ProgressTest : public QObject
{
    Q_OBJECT

private slots:
    void whatIsNotAcceptedIsNotAnswered();
    void withoutRecipientsOneQuestionIsLeft();
};

// A real case, in which "not applicable" is claimed of every open question, most of which always
// apply: what the judgement counts as not answered, the progress does.
void ProgressTest::whatIsNotAcceptedIsNotAnswered()
{
    const auto file = parseAnswersFile(shipped(), testData(u"utility-seven-recipients.json"_s));
    VERIFY_OK(file);
    Assessment assessment = file->assessment;
    for (const AnswerKey &key : evaluate(shipped(), assessment, file->asOf).openQuestions) {
        Answer claim;
        claim.state = AnswerState::NotApplicable;
        claim.note = u"Betrifft uns nicht."_s;
        assessment.answers.insert(key, claim);
    }
    const Judgement judgement = evaluate(shipped(), assessment, file->asOf);
    std::vector<std::set<AnswerKey>> open(shipped().steps.size());
    for (const Finding &finding : judgement.findings) {
        if (!finding.notStarted)
            continue;
        for (const AnswerKey &key : finding.because) {
            const QString &step = shipped().question(key.question)->step;
            for (size_t i = 0; i < open.size(); ++i) {
                if (shipped().steps[i].id == step)
                    open[i].insert(key);
            }
        }
    }
    const std::vector<Progress> steps = progressOf(shipped(), assessment, judgement);
    QCOMPARE(steps.size(), open.size());
    int claimed = 0;
    for (size_t i = 0; i < steps.size(); ++i)
        QCOMPARE(steps[i].unanswered(), int(open[i].size()));
    for (const AnswerKey &key : judgement.applicable) {
        const Answer *answer = assessment.answer(key);
        claimed += answer && answer->state == AnswerState::NotApplicable &&
                           std::ranges::count(judgement.openQuestions, key)
                       ? 1
                       : 0;
    }
    QVERIFY(claimed > 0);
    QCOMPARE(inAll(steps).asked, int(judgement.applicable.size()));
}

void ProgressTest::withoutRecipientsOneQuestionIsLeft()
{
    const Assessment empty;
    const Judgement judgement = evaluate(shipped(), empty, QDate(2026, 11, 23));
    const Progress all = inAll(progressOf(shipped(), empty, judgement));
    QCOMPARE(all.answered, 0);
    QCOMPARE(all.asked, int(judgement.applicable.size()) + 1);
}

QTEST_GUILESS_MAIN(ProgressTest)
#include "progresstest.moc"
