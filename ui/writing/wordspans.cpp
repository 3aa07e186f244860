// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/writing/wordspans.h"

#include <QRegularExpression>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace votum {

std::vector<WordSpan> wordSpans(const QString &text)
{
    static const QRegularExpression token(u"\\S+"_s);
    static const QRegularExpression noWords(u"[\\d@_\\\\]|://|^www\\.|\\p{L}\\.\\p{L}"_s,
                                            QRegularExpression::UseUnicodePropertiesOption);
    static const QRegularExpression letters(u"[\\p{L}\\p{M}]+(?:[-‐‑'’][\\p{L}\\p{M}]+)*"_s,
                                            QRegularExpression::UseUnicodePropertiesOption);
    std::vector<WordSpan> spans;
    for (auto tokens = token.globalMatch(text); tokens.hasNext();) {
        const QRegularExpressionMatch whole = tokens.next();
        if (noWords.match(whole.captured()).hasMatch())
            continue;
        for (auto words = letters.globalMatch(whole.captured()); words.hasNext();) {
            const QRegularExpressionMatch found = words.next();
            const QString written = found.captured();
            const bool isLower = std::ranges::any_of(written, [](QChar c) { return c.isLower(); });
            if (isLower && written.size() > 1)
                spans.push_back({int(whole.capturedStart() + found.capturedStart()),
                                 int(found.capturedLength())});
        }
    }
    return spans;
}

QStringList partsOf(const QString &word)
{
    static const QRegularExpression afterHyphen(u"(?<=[-‐‑])"_s);
    return word.split(afterHyphen, Qt::SkipEmptyParts);
}

} // namespace votum
