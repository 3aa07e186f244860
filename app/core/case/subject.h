// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QHash>
#include <QString>

#include <optional>

namespace votum {

// Below, at or above 0, as the texts' characters are in order. The keys of an assessment are
// compared very often, and mostly share their texts.
inline int ordered(const QString &left, const QString &right)
{
    const bool isShared = left.constData() == right.constData() && left.size() == right.size();
    return isShared ? 0 : left.compare(right);
}

// Of what a question is asked or a finding holds: the case (both empty), one recipient, one
// purpose, or a pair of both.
struct Subject
{
    QString recipient;
    QString purpose;

    bool isCase() const { return recipient.isEmpty() && purpose.isEmpty(); }
    // "" for the case, else "@r:RECIPIENT", "@p:PURPOSE" or "@r:RECIPIENT,p:PURPOSE".
    QString suffix() const;
    // The inverse of suffix(); nothing if the text is not of that form.
    static std::optional<Subject> fromSuffix(QStringView suffix);

    bool operator==(const Subject &) const = default;
    bool operator<(const Subject &other) const
    {
        const int order = ordered(recipient, other.recipient);
        return order != 0 ? order < 0 : ordered(purpose, other.purpose) < 0;
    }
};

// A question and of whom it is asked.
struct AnswerKey
{
    QString question;
    Subject subject;

    QString toString() const { return question + subject.suffix(); }
    static std::optional<AnswerKey> fromString(QStringView text);

    bool operator==(const AnswerKey &) const = default;
    bool operator<(const AnswerKey &other) const
    {
        const int order = ordered(question, other.question);
        return order != 0 ? order < 0 : subject < other.subject;
    }
};

inline size_t qHash(const AnswerKey &key, size_t seed = 0)
{
    return qHashMulti(seed, key.question, key.subject.recipient, key.subject.purpose);
}

} // namespace votum
