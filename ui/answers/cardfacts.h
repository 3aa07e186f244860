// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/judgement/claims.h"
#include "ui/answers/answereditor.h"

#include <QSet>

namespace votum {

class Session;

// What one row needs to know of the judgement.
struct RowFacts
{
    AnswerMarks marks;
    QStringList findings;       // keys of what this answer brought about, alone or with others
    std::optional<Offer> offer; // what can be confirmed
    bool isOpen = false;        // not answered, or not known
    bool editable = true;
    bool several = false; // other subjects are asked the same
};

// What the cards of a step need to know, looked up once per change.
struct CardFacts
{
    QSet<AnswerKey> applicable, open;
    QHash<AnswerKey, AnswerMarks> marks;
    QHash<AnswerKey, QStringList> findings;
    QHash<AnswerKey, Offer> offers;
    // Of these, in the order of the screen, those that somebody read and that are not too old.
    std::vector<AnswerKey> sure;
    bool editable = true;

    RowFacts of(const AnswerKey &key) const;
};
CardFacts cardFacts(const Session &session, const QString &step);

} // namespace votum
