// SPDX-License-Identifier: GPL-3.0-or-later

#include "lint/witness.h"
#include "support/testing.h"

using namespace votum;

class WitnessTest : public QObject
{
    Q_OBJECT

private slots:
    void theWitnessShowsWhatWasAsked();
};

void WitnessTest::theWitnessShowsWhatWasAsked()
{
    WitnessSearch search(shipped());
    for (const Rule &rule : shipped().rules) {
        const std::optional<Assessment> with = search.rule(rule, true);
        const std::optional<Assessment> without = search.rule(rule, false);
        QVERIFY2(with && without, qPrintable(rule.id));
        const auto arises = [&](const Assessment &assessment) {
            const Judgement judgement = evaluate(shipped(), assessment, shipped().asOf);
            return std::any_of(judgement.findings.begin(), judgement.findings.end(),
                               [&](const Finding &finding) { return finding.id == rule.id; });
        };
        QVERIFY2(arises(*with), qPrintable(rule.id));
        QVERIFY2(!arises(*without), qPrintable(rule.id));
        for (auto answer = with->answers.begin(); answer != with->answers.end(); ++answer)
            VERIFY_OK(withAnswer(shipped(), *with, answer.key(), answer.value()));
    }
}

QTEST_APPLESS_MAIN(WitnessTest)
#include "witnesstest.moc"
