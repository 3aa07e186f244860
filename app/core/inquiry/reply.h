// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/inquiry/questionnaire.h"

namespace votum {

// What comes back of a questionnaire, as its form saves it: JSON, whoever filled it in with
// whatever program. Nothing of it is believed: what becomes of it proposedAnswers() says.
struct Reply
{
    // As it was asked in the form, and what was answered; words as they stood there.
    struct Given
    {
        struct Choice
        {
            QString code, text;
            bool operator==(const Choice &) const = default;
        };

        QString key, wording, asked;
        std::vector<Choice> options;
        Answer answer; // its value, remark and evidence, and nothing else
        bool operator==(const Given &) const = default;
    };

    QString caseUuid, fileNumber;
    Addressee addressee = Addressee::Department;
    QString catalogueVersion, catalogueSha256;
    QString informant, function; // who answers; the function may be empty
    QDate date;                  // on which the form was filled in
    std::vector<Given> answers;

    QString who() const; // "Erika Muster (IT)"
    bool operator==(const Reply &) const = default;
};

inline constexpr QLatin1StringView replyFormat("votum-reply");
inline constexpr int replyFormatVersion = 1;
// More is no reply but a file made to do harm, or another one.
inline constexpr qsizetype mostBytesReplied = qsizetype(4) << 20;
inline constexpr int mostOfAText = 20'000; // characters

// Whether the bytes claim to be a reply: others may be read as something else.
bool isReply(const QByteArray &bytes);
// Errors: "replyFile" with the place and what was expected there; "replyNewer" if a newer form
// saved it. Nothing unknown is passed over.
Result<Reply> parseReply(const QByteArray &bytes);
// The inverse, as a form saves it.
QByteArray composeReply(const Reply &reply);

} // namespace votum
