// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/case/recipients.h"
#include "core/judgement/judgedcase.h"
#include "support/casebuilder.h"
#include "support/testing.h"

#include <set>

using namespace Qt::StringLiterals;
using namespace votum;

namespace {

// A municipal utility: three purposes, seven recipients in a chain, a chatbot. A real request, and
// what it may cost whoever enters it.
constexpr int mostAnswers = 100, mostTicks = 190, mostRowsOfContracts = 20, mostFindings = 60;

} // namespace

class FiguresTest : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase();
    void whatIsAsked();
    void whatIsFound();
    void nothingIsAnsweredThatIsNotAsked();

private:
    std::optional<Assessment> m_assessment;
    Judgement m_judgement;
};

void FiguresTest::initTestCase()
{
    const Result<AnswersFile> file =
        parseAnswersFile(shipped(), testData(u"utility-seven-recipients.json"_s));
    VERIFY_OK(file);
    m_assessment = askedIn(shipped(), *file, file->asOf);
    m_judgement = evaluate(shipped(), *m_assessment, file->asOf);
    QCOMPARE(m_assessment->recipients.size(), size_t(7));
    QCOMPARE(m_judgement.purposes.size(), size_t(3));
}

// Open ones are questions to be answered all the same: each is one answer and one tick.
void FiguresTest::whatIsAsked()
{
    qsizetype ticks = 0, rows = 0;
    for (const AnswerKey &key : m_judgement.applicable) {
        const Answer *answer = m_assessment->answer(key);
        ticks += answer ? qMax(1, answer->value.size() + answer->notKnown.size()) : 1;
        const Question &question = *shipped().question(key.question);
        rows += question.step == shipped().steps[5].id && !key.subject.isCase() ? 1 : 0;
    }
    qInfo("%zu answers, %lld ticks, %lld rows in step 6, open %zu", m_judgement.applicable.size(),
          qint64(ticks), qint64(rows), m_judgement.openQuestions.size());
    QVERIFY(m_judgement.applicable.size() <= mostAnswers);
    QVERIFY(ticks <= mostTicks);
    QVERIFY(rows <= mostRowsOfContracts);
    QVERIFY(rows >= 7); // no link is left out
}

// Findings that differ in their subject alone are shown as one.
void FiguresTest::whatIsFound()
{
    std::set<std::tuple<QString, QString, Severity, bool>> shown;
    for (const Finding &finding : m_judgement.findings)
        shown.insert(
            {finding.id, finding.text.in(Language::German), finding.severity, finding.closed});
    qInfo("%zu findings, shown %zu", m_judgement.findings.size(), shown.size());
    QVERIFY(shown.size() <= mostFindings);
    QVERIFY(m_judgement.overall >= Outcome::NotDecidable); // the case is not easy
}

void FiguresTest::nothingIsAnsweredThatIsNotAsked()
{
    QStringList unasked;
    for (const AnswerKey &key : m_assessment->answers.keys()) {
        if (!m_judgement.applies(key))
            unasked << key.toString();
    }
    QVERIFY2(unasked.isEmpty(), qPrintable(unasked.join(u' ')));
}

QTEST_APPLESS_MAIN(FiguresTest)
#include "figurestest.moc"
