// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/case/subject.h"

using namespace Qt::StringLiterals;

namespace votum {

QString Subject::suffix() const
{
    if (isCase())
        return {};
    if (purpose.isEmpty())
        return u"@r:"_s + recipient;
    if (recipient.isEmpty())
        return u"@p:"_s + purpose;
    return u"@r:"_s + recipient + u",p:"_s + purpose;
}

std::optional<Subject> Subject::fromSuffix(QStringView suffix)
{
    Subject subject;
    if (suffix.isEmpty())
        return subject;
    if (!suffix.startsWith(u'@'))
        return std::nullopt;
    for (const QStringView part : suffix.mid(1).split(u',')) {
        QString &field = part.startsWith("r:"_L1) ? subject.recipient : subject.purpose;
        const bool known = part.startsWith("r:"_L1) || part.startsWith("p:"_L1);
        if (!known || part.size() == 2 || !field.isEmpty())
            return std::nullopt;
        field = part.mid(2).toString();
    }
    return subject;
}

std::optional<AnswerKey> AnswerKey::fromString(QStringView text)
{
    const qsizetype at = text.indexOf(u'@');
    const std::optional<Subject> subject =
        Subject::fromSuffix(at < 0 ? QStringView() : text.mid(at));
    const QStringView question = at < 0 ? text : text.left(at);
    if (!subject || question.isEmpty())
        return std::nullopt;
    return AnswerKey{question.toString(), *subject};
}

} // namespace votum
