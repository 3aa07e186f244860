// SPDX-License-Identifier: GPL-3.0-or-later

#include "report/verify/textdifference.h"

#include <QSet>

namespace votum {

namespace {

bool isSpace(QChar c)
{
    return c.isSpace() || c == QChar::Null;
}

QString joined(const std::vector<PageText::Piece> &pieces)
{
    QString text;
    for (const PageText::Piece &piece : pieces)
        text += piece.text.normalized(QString::NormalizationForm_C) + u' ';
    return text;
}

// The page on which character `at` of the joined text stands.
int pageOf(const std::vector<PageText::Piece> &pieces, qsizetype at)
{
    for (const PageText::Piece &piece : pieces) {
        at -= piece.text.normalized(QString::NormalizationForm_C).size() + 1;
        if (at < 0)
            return piece.page;
    }
    return 0;
}

// Some words around character `at`.
QString excerpt(const QString &text, qsizetype at)
{
    constexpr qsizetype before = 24, length = 80;
    if (at >= text.size())
        return {};
    qsizetype start = qMax<qsizetype>(0, at - before), end = qMin(text.size(), start + length);
    while (start > 0 && start < at && !text[start - 1].isSpace())
        ++start;
    while (end < text.size() && end > at + 1 && !text[end].isSpace())
        --end;
    return text.mid(start, end - start).simplified();
}

QString lettersOf(const QString &text)
{
    QString letters;
    for (const QChar c : text) {
        if (!isSpace(c) && !c.isDigit())
            letters += c;
    }
    return letters;
}

} // namespace

std::optional<TextDifference> firstDifference(const PageText &found, const PageText &expected)
{
    const QString here = joined(found.body), there = joined(expected.body);
    qsizetype i = 0, j = 0;
    for (;; ++i, ++j) {
        while (i < here.size() && isSpace(here[i]))
            ++i;
        while (j < there.size() && isSpace(there[j]))
            ++j;
        if (i >= here.size() || j >= there.size() || here[i] != there[j])
            break;
    }
    if (i < here.size() || j < there.size())
        return TextDifference{pageOf(found.body, i), excerpt(here, i), excerpt(there, j)};
    // What repeats on each page must at least be said somewhere.
    const QString body = lettersOf(there);
    QSet<QString> repeated;
    for (const PageText::Piece &piece : expected.artifacts)
        repeated.insert(lettersOf(piece.text.normalized(QString::NormalizationForm_C)));
    for (const PageText::Piece &piece : found.artifacts) {
        const QString text = lettersOf(piece.text.normalized(QString::NormalizationForm_C));
        if (!repeated.contains(text) && !body.contains(text))
            return TextDifference{piece.page, excerpt(piece.text, 0), {}};
    }
    return std::nullopt;
}

} // namespace votum
