// SPDX-License-Identifier: GPL-3.0-or-later

#include "support/casebuilder.h"
#include "core/case/proposals.h"
#include "core/case/recipients.h"

#include "support/testing.h"

using namespace Qt::StringLiterals;

namespace votum {

Answer valueAnswer(const QStringList &codes, QDate evidenceDate)
{
    Answer answer;
    answer.state = AnswerState::Value;
    answer.value = codes;
    answer.evidenceDate = evidenceDate;
    return answer;
}

Answer unknownAnswer()
{
    Answer answer;
    answer.state = AnswerState::Unknown;
    return answer;
}

Answer notApplicable(const QString &note)
{
    Answer answer;
    answer.state = AnswerState::NotApplicable;
    answer.note = note;
    return answer;
}

Subject recipientSubject(const QString &id)
{
    return {id, {}};
}

Subject purposeSubject(const QString &id)
{
    return {{}, id};
}

void CaseBuilder::take(Result<Assessment> next)
{
    if (!next)
        qFatal("%s", qPrintable(inWords(next.error())));
    assessment = *std::move(next);
}

CaseBuilder CaseBuilder::planned(const Catalogue &catalogue, const QStringList &purposes)
{
    CaseBuilder builder(catalogue);
    builder.recipient(u"r1"_s)
        .answer(u"CTX-01"_s, valueAnswer(purposes))
        .answer(u"CTX-06"_s, u"DE"_s)
        .answer(u"CTX-09"_s, u"planned"_s);
    return builder;
}

CaseBuilder &CaseBuilder::recipient(const QString &id, const QString &country, const QString &under)
{
    take(withRecipient(assessment, {id, u"Company "_s + id, country, {}, under}));
    return *this;
}

CaseBuilder &CaseBuilder::answer(const QString &question, const Answer &answer,
                                 const Subject &subject)
{
    take(withAnswer(m_catalogue, assessment, {question, subject}, answer));
    return *this;
}

CaseBuilder &CaseBuilder::measure(const QString &finding, const QString &measure, QDate done,
                                  const QString &evidence)
{
    MeasurePlan plan;
    plan.finding = finding;
    plan.measure = measure;
    plan.done = done;
    plan.evidence = evidence;
    take(withMeasure(m_catalogue, assessment, plan));
    return *this;
}

CaseBuilder &CaseBuilder::plan(const QString &finding, const QString &measure, const QString &owner,
                               QDate due)
{
    MeasurePlan plan;
    plan.finding = finding;
    plan.measure = measure;
    plan.owner = owner;
    plan.due = due;
    take(withMeasure(m_catalogue, assessment, plan));
    return *this;
}

CaseBuilder &CaseBuilder::overrule(const QString &finding, Severity severity, Severity derived,
                                   bool confirmedTwice)
{
    FindingJudgement judgement;
    judgement.severity = severity;
    judgement.reason = u"because"_s;
    judgement.confirmedTwice = confirmedTwice;
    take(withJudgement(assessment, finding, judgement, derived));
    return *this;
}

CaseBuilder &CaseBuilder::risk(const QString &scenario, const RiskJudgement &judgement)
{
    take(withRisk(assessment, scenario, judgement));
    return *this;
}

CaseBuilder &CaseBuilder::answers(const QString &words)
{
    for (const QString &word : words.split(u' ', Qt::SkipEmptyParts)) {
        const QString id = word.section(u'=', 0, 0);
        const QStringList codes = word.section(u'=', 1).split(u',');
        const Question *question = m_catalogue.question(id);
        const Scope scope = question ? question->scope : Scope::Case;
        std::vector<Subject> subjects{recipientSubject(u"r1"_s)};
        if (scope != Scope::Recipient)
            subjects = assessment.subjects(m_catalogue, scope);
        for (const Subject &subject : subjects)
            answer(id, codes.contains(u"unk"_s) ? unknownAnswer() : valueAnswer(codes, testDay),
                   subject);
    }
    return *this;
}

} // namespace votum
