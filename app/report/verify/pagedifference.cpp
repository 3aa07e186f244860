// SPDX-License-Identifier: GPL-3.0-or-later

#include "report/verify/pagedifference.h"

#include "report/verify/foreignpdf.h"

#include <algorithm>
#include <set>

namespace votum {

namespace {

using Kind = Difference::Kind;
using Painting = std::vector<Painted>;

constexpr size_t before = 24, after = 60; // glyphs around the place

// The text of those painted from `first` to before `last` for which `counts`.
template<class Counts>
QString wordsOf(const Painting &painting, size_t first, size_t last, Counts counts)
{
    QString words;
    for (size_t i = first; i < last; ++i) {
        const bool isInWord = i > first && continuesWord(painting[i - 1], painting[i]);
        if (!isInWord)
            words += u' ';
        if (painting[i].kind == Painted::Kind::Glyph && counts(painting[i].bounds))
            words += painting[i].text;
    }
    return words.simplified().left(mostShown);
}

// Some words around what is painted at `at`, from the beginning of one on.
QString wordsAround(const Painting &painting, size_t at)
{
    if (at >= painting.size())
        return {};
    size_t first = at - std::min(at, before);
    while (first > 0 && first < at && continuesWord(painting[first - 1], painting[first]))
        ++first;
    return wordsOf(painting, first, std::min(painting.size(), at + after),
                   [](const QRectF &) { return true; });
}

QString wordsIn(const Painting &painting, const PageDifference::Counts &counts)
{
    return wordsOf(painting, 0, painting.size(), counts);
}

// What strange operators do to a page that begin at `at`: they paint something of their own, or
// change how what follows is shown.
Kind kindOfStrange(const Painting &painting, size_t at)
{
    static const std::set<QByteArray> paints{"B",  "B*", "BI", "Do", "EI", "F",  "f", "f*",
                                             "ID", "S",  "b",  "b*", "s",  "sh", "'", "\""};
    for (; at < painting.size() && painting[at].kind == Painted::Kind::Strange; ++at) {
        const QByteArray &what = painting[at].what;
        if (paints.count(what.mid(what.lastIndexOf(' ') + 1)) != 0)
            return Kind::Covered;
    }
    return Kind::Hidden;
}

size_t skipMarks(const Painting &painting, size_t at)
{
    while (at < painting.size() && painting[at].kind == Painted::Kind::Tag)
        ++at;
    return at;
}

Difference differenceAt(const Painting &found, const Painting &expected, size_t at)
{
    const size_t i = skipMarks(found, at), j = skipMarks(expected, at);
    Difference difference{Kind::Text, 0, wordsAround(found, i), wordsAround(expected, j)};
    const Painted *here = i < found.size() ? &found[i] : nullptr;
    const Painted *there = j < expected.size() ? &expected[j] : nullptr;
    if ((!here && !there) || (here && there && here->looksLike(*there))) {
        difference.kind = Kind::Tags;
        return difference;
    }
    if (here && here->kind == Painted::Kind::Strange) {
        difference.kind = kindOfStrange(found, i);
        if (difference.kind == Kind::Covered)
            difference.found.clear();
    } else if (here && here->kind == Painted::Kind::Area) {
        const bool isGrown = !there || there->kind != Painted::Kind::Area ||
                             here->bounds.width() > there->bounds.width() ||
                             here->bounds.height() > there->bounds.height();
        difference.kind = isGrown ? Kind::Covered : Kind::Hidden;
        difference.found.clear();
        difference.expected = wordsIn(
            expected, [here](const QRectF &place) { return here->bounds.intersects(place); });
    } else if (!here) {
        difference.kind = difference.expected.isEmpty() ? Kind::Hidden : Kind::Text;
    } else if (there && here->text == there->text) {
        const bool isSameShape = !here->what.isEmpty() && here->what == there->what;
        const bool isSamePlace = here->bounds.intersects(there->bounds);
        difference.kind = isSameShape ? Kind::Hidden : isSamePlace ? Kind::Glyphs : Kind::Text;
    }
    return difference;
}

} // namespace

std::optional<Difference> PageDifference::first(const QPDFObjectHandle &found,
                                                const QPDFObjectHandle &expected)
{
    const Painting here = m_found.read(found), there = m_expected.read(expected);
    const auto [i, j] =
        std::mismatch(here.begin(), here.end(), there.begin(), there.end(),
                      [](const Painted &a, const Painted &b) { return a.looksLike(b); });
    if (i == here.end() && j == there.end())
        return std::nullopt;
    return differenceAt(here, there, size_t(i - here.begin()));
}

QString PageDifference::wordsWhere(const QPDFObjectHandle &expected, const Counts &counts)
{
    return wordsIn(m_expected.read(expected), counts);
}

} // namespace votum
