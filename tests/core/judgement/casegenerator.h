// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/case/purposes.h"
#include "core/catalogue/known.h"
#include "support/casebuilder.h"
#include "support/testing.h"

#include <array>
#include <random>

namespace votum {

using namespace Qt::StringLiterals;

// Random cases that look like real ones: mostly good answers, some bad, unknown, old or missing.
class CaseGenerator
{
public:
    explicit CaseGenerator(quint64 seed) : m_random(seed) {}

    Assessment make()
    {
        constexpr std::array noises{0, 3, 10, 40, 150, 500}; // of a thousand answers
        m_noise = noises[size_t(below(noises.size()))];
        Assessment assessment;
        const int links = below(3) + 1;
        for (int i = 0; i < links; ++i) { // each contracted, or under one before it
            const int above = below(size_t(i) + 1);
            assessment.recipients.push_back({u"r%1"_s.arg(i),
                                             u"Company %1"_s.arg(i),
                                             u"DE"_s,
                                             {},
                                             above == i ? QString() : u"r%1"_s.arg(above)});
        }
        for (const Question &question : shipped().questions) {
            if (question.id == questionId::purposes)
                assessment.answers.insert({question.id, {}}, valueAnswer(purposes(question)));
        }
        if (below(3) == 0) { // two of a kind
            const QString kind = purposesAsked(shipped(), assessment).front().kind;
            assessment = *withPurpose(shipped(), assessment, {{}, kind, u"Another"_s});
        }
        for (const Question &question : shipped().questions) {
            if (question.id == questionId::purposes)
                continue;
            for (const Subject &subject : assessment.subjects(shipped(), question.scope))
                answer(assessment, question, subject);
        }
        // No mode is chosen; that its facts were checked is confirmed, or nothing were permissible.
        assessment.plausibility.insert(u"CHAIN:mode"_s, {u"random"_s, u"x"_s, {}});
        if (m_noise < 40)
            assessment.plausibility.insert(u"CHAIN:processor"_s, {u"random"_s, u"x"_s, {}});
        return assessment;
    }

    int below(size_t limit) { return int(m_random() % limit); }

private:
    bool isNoise() { return below(1000) < m_noise; }

    QStringList purposes(const Question &question)
    {
        QStringList codes{question.options[size_t(below(question.options.size()))].code};
        for (const Option &option : question.options) {
            if (below(6) == 0 && option.code != codes.first())
                codes << option.code;
        }
        return codes;
    }

    void answer(Assessment &assessment, const Question &question, const Subject &subject)
    {
        const bool noise = isNoise();
        Answer given;
        const int kind = noise ? below(10) : 0;
        if (kind == 1)
            return; // missing
        if (kind == 2)
            given = unknownAnswer();
        else if (kind == 3 && !question.notApplicable.isEmpty())
            given = notApplicable(u"random"_s);
        else
            given = valueAnswer(value(question, noise), testDay.addDays(-below(90)));
        if (kind == 4)
            given.evidenceDate = testDay.addMonths(-30);
        if (noise && question.kind == QuestionKind::Several && below(3) == 0)
            leaveOpen(question, given);
        assessment.answers.insert({question.id, subject}, given);
    }

    // Of some points, chosen or not, it is no longer known whether they hold.
    void leaveOpen(const Question &question, Answer &given)
    {
        const auto isExclusive = [&](const QString &code) {
            return question.option(code)->exclusive;
        };
        if (given.state != AnswerState::Value ||
            std::any_of(given.value.begin(), given.value.end(), isExclusive))
            return;
        for (const Option &option : question.options) {
            if (option.exclusive || below(3) != 0)
                continue;
            given.value.removeAll(option.code);
            given.notKnown << option.code;
        }
    }

    static QStringList pointsOf(const Question &question)
    {
        QStringList codes;
        for (const Option &option : question.options) {
            if (option.finding && option.finding->ifMissing)
                codes << option.code;
        }
        return codes;
    }

    QStringList value(const Question &question, bool noise)
    {
        switch (question.kind) {
        case QuestionKind::One:
        case QuestionKind::Several:
            break;
        case QuestionKind::Date:
            return {u"2026-11-02"_s};
        case QuestionKind::Number:
            return {QString::number(below(1000))};
        case QuestionKind::Country:
            return {shipped().countries[size_t(below(shipped().countries.size()))].code};
        case QuestionKind::Text:
            return {u"text"_s};
        }
        // A list of points to be met: a quiet case meets them all.
        const QStringList points = pointsOf(question);
        if (!noise && !points.isEmpty())
            return points;
        std::vector<const Option *> choices;
        for (const Option &option : question.options) {
            const bool good = !option.finding || option.finding->severity == Severity::Hint ||
                              option.finding->ifMissing;
            if (noise || good)
                choices.push_back(&option);
        }
        if (choices.empty())
            choices.push_back(&question.options.front());
        // The first good option is the plainest one: a quiet case takes it more often than not.
        const size_t first = noise || below(4) == 0 ? size_t(below(choices.size())) : 0;
        QStringList codes{choices[first]->code};
        const bool many = question.kind == QuestionKind::Several && !choices[first]->exclusive;
        for (const Option *option : choices) {
            // A check list is well answered where nothing is missing.
            const bool due = !noise && option->finding && option->finding->ifMissing;
            if (many && !option->exclusive && option != choices[first] && (due || below(8) == 0))
                codes << option->code;
        }
        return codes;
    }

    std::mt19937_64 m_random; // the same numbers on every platform
    int m_noise = 0;
};

} // namespace votum
