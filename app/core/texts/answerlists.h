// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/texts/subjectlists.h"

namespace votum {

// The lists in a text block that say what was answered, about the text's subject; private to core.
class AnswerLists : private SubjectLists
{
public:
    using SubjectLists::SubjectLists;

    // One for each subject the question is asked of, and for each point where there is but one.
    std::vector<LocalText> answers(const QString &about) const;
    // Each question once, with whom it is asked about and what can be answered.
    std::vector<LocalText> openQuestions(const QString &whom) const;
    std::vector<LocalText> recipients() const;
    // "From → to, state (what it does)"
    std::vector<LocalText> flow() const;

private:
    LocalText answer(const Question &question, const AnswerKey &key) const;
    std::vector<AnswerKey> keysOf(const Question &question) const;
    LocalText inShort(const Question &question, const AnswerKey &key) const;
    std::vector<LocalText> points(const Question &question, const AnswerKey &key) const;
    QString kindOf(const QString &purpose) const;
    LocalText placeOf(const Recipient &recipient) const;
    LocalText openQuestion(const Question &question, const LocalText &subjects) const;
};

} // namespace votum
