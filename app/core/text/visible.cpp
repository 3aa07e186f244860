// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/text/visible.h"

using namespace Qt::StringLiterals;

namespace votum {

namespace {

bool isBreak(QChar sign)
{
    const char16_t code = sign.unicode();
    return (code >= 0x0a && code <= 0x0d) || code == 0x85 || code == 0x2028 || code == 0x2029;
}

// Controls, the marks, embeddings, overrides and isolates of direction (Unicode 15, annex 9), and
// line breaks other than the usual one.
bool acts(QChar sign)
{
    const char16_t code = sign.unicode();
    return sign.category() == QChar::Other_Control || code == 0x061c || code == 0x200e ||
           code == 0x200f || (code >= 0x2028 && code <= 0x202e) ||
           (code >= 0x2066 && code <= 0x2069);
}

template<class Replace> // QString(QChar)
QString replaced(const QString &text, Replace replace)
{
    QString shown;
    shown.reserve(text.size());
    for (const QChar sign : text) {
        if (acts(sign) && sign != u'\n' && sign != u'\t')
            shown += replace(sign);
        else
            shown += sign;
    }
    return shown;
}

} // namespace

QString visible(const QString &text)
{
    return replaced(QString(text).replace(u"\r\n"_s, u"\n"_s), [](QChar sign) {
        return isBreak(sign) ? QString(u'\n') : QString(QChar::ReplacementCharacter);
    });
}

QString oneLine(const QString &text, qsizetype most)
{
    const bool isCut = most > 0 && text.size() > most;
    QString shown = isCut ? text.left(most) : text;
    if (isCut && shown.back().isHighSurrogate())
        shown.chop(1);
    return visible(shown).replace(u'\n', u'⏎').replace(u'\t', u' ') + (isCut ? u"…"_s : QString());
}

QString escaped(const QString &text)
{
    return replaced(text, [](QChar sign) -> QString {
        return u"\\u%1"_s.arg(int(sign.unicode()), 4, 16, QLatin1Char('0'));
    });
}

} // namespace votum
