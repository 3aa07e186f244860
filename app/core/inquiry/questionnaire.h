// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/judgement/evaluate.h"

namespace votum {

// The questions of a case that somebody else can answer: the department, IT, a provider. Pure; any
// thread.

enum class Addressee { Department, It, Provider };
template<>
inline constexpr auto codesOf<Addressee> = codeTable<Addressee::Provider>("department", "it",
                                                                          "provider");
// Its words are the catalogue's: "IT / information security".
LocalText addresseeText(const Catalogue &catalogue, Addressee addressee);

struct Questionnaire
{
    struct Item
    {
        AnswerKey key;
        const Question *question; // of the catalogue, which must outlive this
        LocalText subject;        // whom it is asked of, in words; empty: the case
        QString wording;          // wordingOf() the question
    };

    QString caseUuid, fileNumber;
    int version = 1; // of the case
    QString title, organisation;
    LocalText channel; // empty: none is chosen
    Addressee addressee = Addressee::Department;
    LocalText provider; // the recipient it is for; empty: whoever is addressed
    QDate asOf;
    std::vector<Item> items; // in the order of the screen
};

// What is asked at present, lies with the addressee (Question::askWhom; the requester’s questions
// go to the department) and is open, too old, or has to be confirmed. To a provider named by
// `recipient` nothing about other recipients is told: only that link and those under it are asked
// about.
Questionnaire questionnaireFor(const Catalogue &catalogue, const Assessment &assessment,
                               const Judgement &judgement, Addressee addressee,
                               const QString &recipient = {});

// SHA-256, in lower-case hex, over all that the catalogue says when it asks this: text, reason,
// help and options in every language. Whoever answered answered this.
QString wordingOf(const Question &question);

} // namespace votum
