// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/casetools/casesearch.h"

#include "core/judgement/display.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace votum {

namespace {

class Search
{
public:
    Search(const Catalogue &catalogue, const Assessment &assessment, const Judgement &judgement,
           Language language, const QString &words)
        : m_catalogue(catalogue)
        , m_assessment(assessment)
        , m_judgement(judgement)
        , m_language(language)
        , m_words(words.simplified().split(u' ', Qt::SkipEmptyParts))
    {
    }

    std::vector<CaseHit> run()
    {
        if (m_words.isEmpty())
            return {};
        for (const AnswerKey &key : m_judgement.applicable)
            searchAnswer(key);
        for (const Finding &finding : m_judgement.findings) {
            if (!finding.notStarted)
                add(CaseHit::Kind::Finding, nameOf(finding.subject), finding.text.in(m_language),
                    {}, finding.key);
        }
        for (const MeasurePlan &plan : m_assessment.measures)
            searchMeasure(plan);
        add(CaseHit::Kind::Notes, {}, m_assessment.privateNotes, {}, {});
        add(CaseHit::Kind::Opinion, {}, m_assessment.opinion.text, {}, {});
        add(CaseHit::Kind::Opinion, {}, m_assessment.decision.text, {}, {});
        return std::move(m_hits);
    }

private:
    void searchAnswer(const AnswerKey &key)
    {
        const Question *question = m_catalogue.question(key.question);
        if (!question)
            return;
        const QString text = question->text.in(m_language);
        const bool isFirst = m_hits.empty() || !m_hits.back().question ||
                             m_hits.back().question->question != key.question ||
                             m_hits.back().kind != CaseHit::Kind::Question;
        if (isFirst)
            add(CaseHit::Kind::Question, {}, text, key, {});
        const Answer *answer = m_assessment.answer(key);
        if (!answer)
            return;
        const QString subject = nameOf(key.subject);
        const QString where = subject.isEmpty() ? text : subject + u": "_s + text;
        if (answer->state == AnswerState::Value)
            add(CaseHit::Kind::Answer, where,
                answerText(m_catalogue, *question, answer).in(m_language), key, {});
        for (const QString &beside : {answer->note, answer->evidence, answer->informant})
            add(CaseHit::Kind::Remark, where, beside, key, {});
    }

    void searchMeasure(const MeasurePlan &plan)
    {
        const Measure *measure = m_catalogue.measure(plan.measure);
        const Finding *finding = m_judgement.finding(plan.finding);
        QStringList parts{measure ? measure->text.in(m_language) : plan.measure};
        for (const QString &part : {plan.owner, plan.evidence}) {
            if (!part.isEmpty())
                parts << part;
        }
        add(CaseHit::Kind::Measure, finding ? nameOf(finding->subject) : QString(),
            parts.join(u" · "_s), {}, plan.finding);
    }

    QString nameOf(const Subject &subject) const
    {
        return subjectText(m_catalogue, m_assessment, subject).in(m_language);
    }

    void add(CaseHit::Kind kind, const QString &where, const QString &text,
             const std::optional<AnswerKey> &question, const QString &finding)
    {
        // A name beside it counts where the text itself has one of the words.
        const QString all = kind == CaseHit::Kind::Question ? text : where + u'\n' + text;
        const auto has = [](const QString &in) {
            return [in](const QString &word) { return in.contains(word, Qt::CaseInsensitive); };
        };
        if (std::all_of(m_words.begin(), m_words.end(), has(all)) &&
            std::any_of(m_words.begin(), m_words.end(), has(text)))
            m_hits.push_back({kind, where, text, question, finding});
    }

    const Catalogue &m_catalogue;
    const Assessment &m_assessment;
    const Judgement &m_judgement;
    Language m_language;
    QStringList m_words;
    std::vector<CaseHit> m_hits;
};

} // namespace

std::vector<CaseHit> searchCase(const Catalogue &catalogue, const Assessment &assessment,
                                const Judgement &judgement, Language language, const QString &words)
{
    return Search(catalogue, assessment, judgement, language, words).run();
}

} // namespace votum
