// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/case/answersfile.h"
#include "core/judgement/answertable.h"

#include <QSet>

namespace votum {

// A case with its judgement, to ask conditions of the catalogue about. The three must outlive it.
// Pure; any thread.
class JudgedCase
{
public:
    JudgedCase(const Catalogue &catalogue, const Assessment &assessment,
               const Judgement &judgement);

    // As evaluate() reads it: of a scope the condition names and the subject leaves free, one
    // subject suffices. An empty condition holds.
    bool holds(const Condition &condition, const Subject &subject) const;

    // The question is asked, and unknown or not answered.
    bool isOpen(const AnswerKey &key) const { return m_open.contains(key); }

    const Catalogue &catalogue;
    const Assessment &assessment;
    const Judgement &judgement;

private:
    AnswerTable m_answers;
    QSet<AnswerKey> m_open;
};

// The case of an answers file, without what the file answers for every subject where the question
// is not asked of that subject: nobody said it. Also what a file of an older model becomes.
Assessment askedIn(const Catalogue &catalogue, const AnswersFile &file, QDate asOf);

} // namespace votum
