// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/document/pagetext.h"

#include "report/pages/fonts.h"
#include "report/pages/painter.h"

#include <QRawFont>

#include <algorithm>
#include <cmath>
#include <limits>

using namespace Qt::StringLiterals;

namespace votum {

namespace {

// The paragraph, heading or cell a node is part of; of a figure, each piece of text in it.
const Node *blockOf(const Node *node)
{
    while (node->parent && node->parent->role != "Figure" &&
           (node->role.isEmpty() || node->role == "Link" || node->role == "Span"))
        node = node->parent;
    return node;
}

bool isCell(const Node *block)
{
    return block->role == "TH" || block->role == "TD";
}

QString folded(QString text)
{
    for (QChar &letter : text) {
        if (letter.isSpace())
            letter = u' ';
        else if (letter == u'\u2010' || letter == u'\u2011')
            letter = u'-';
    }
    return text;
}

} // namespace

PageText::PageText(const Pages &pages)
{
    const Node *block = nullptr;
    for (int page = 0; page < pages.count; ++page) {
        for (const Ink &ink : inksOf(pages, page)) {
            for (const Mark &mark : ink.marks) {
                const auto *glyphs = std::get_if<GlyphMark>(&mark);
                if (!ink.node || !glyphs || glyphs->isHyphen ||
                    glyphs->glyphs.glyphIndexes().isEmpty())
                    continue;
                const Node *const before = std::exchange(block, blockOf(ink.node));
                if (before && before != block)
                    separate(before, block);
                m_pages.resize(size_t(page) + 1, int(m_text.size()));
                append(*glyphs, page);
            }
        }
    }
    m_pages.resize(size_t(pages.count) + 1, int(m_text.size()));
}

void PageText::separate(const Node *before, const Node *after)
{
    const bool isRow = isCell(before) && isCell(after) && before->parent == after->parent;
    m_text += before->role == "Lbl" ? u' ' : isRow ? u'\t' : u'\n';
    m_lefts.push_back(float(m_lines.back().right));
}

void PageText::append(const GlyphMark &mark, int page)
{
    const QRawFont font = mark.glyphs.rawFont();
    const QList<QPointF> positions = mark.glyphs.positions();
    const QList<quint32> glyphs = mark.glyphs.glyphIndexes();
    const qreal baseline = mark.at.y() + positions.first().y();
    const int from = int(m_text.size());
    if (m_lines.empty() || m_lines.back().page != page || m_lines.back().to != from ||
        std::abs(m_lines.back().baseline - baseline) > 1)
        m_lines.push_back(
            {from, from, page, baseline, baseline - font.ascent(), baseline + font.descent(), 0});
    for (const QPointF &position : positions)
        m_lefts.push_back(float(mark.at.x() + position.x()));
    m_text += reportCharacters(mark.glyphs);
    m_lines.back().to = int(m_text.size());
    m_lines.back().right = mark.at.x() + positions.last().x() +
                           font.advancesForGlyphIndexes({glyphs.last()}).value(0).x();
}

int PageText::pageAt(int position) const
{
    const auto after = std::upper_bound(m_pages.begin(), m_pages.end(), position);
    return std::clamp(int(after - m_pages.begin()) - 1, 0, std::max(0, int(m_pages.size()) - 2));
}

qreal PageText::leftOf(const Line &line, int position) const
{
    return position < line.to ? qreal(m_lefts[size_t(position)]) : line.right;
}

QRectF PageText::rectOf(const Line &line, int from, int to) const
{
    return {QPointF(leftOf(line, std::max(from, line.from)), line.top),
            QPointF(leftOf(line, std::min(to, line.to)), line.bottom)};
}

QList<PageText::Place> PageText::places(int from, int to) const
{
    QList<Place> places;
    auto line = std::upper_bound(m_lines.begin(), m_lines.end(), from,
                                 [](int position, const Line &one) { return position < one.to; });
    for (; line != m_lines.end() && line->from < to; ++line)
        places.append({line->page, rectOf(*line, from, to)});
    return places;
}

int PageText::positionAt(int page, QPointF point) const
{
    const auto onPage = std::ranges::equal_range(m_lines, page, std::ranges::less(), &Line::page);
    const Line *nearest = nullptr;
    qreal least = std::numeric_limits<qreal>::max();
    for (const Line &line : onPage) {
        const QRectF rect = rectOf(line, line.from, line.to);
        const qreal aside = std::max({rect.left() - point.x(), point.x() - rect.right(), 0.0});
        const qreal away = std::max({rect.top() - point.y(), point.y() - rect.bottom(), 0.0});
        if (const qreal distance = aside + 3 * away; distance < least) { // along the line is nearer
            least = distance;
            nearest = &line;
        }
    }
    if (!nearest)
        return beginOf(page);
    int position = nearest->from;
    while (position < nearest->to &&
           point.x() > (leftOf(*nearest, position) + leftOf(*nearest, position + 1)) / 2)
        ++position;
    return position;
}

bool PageText::hasLetterAt(int page, QPointF point) const
{
    const auto onPage = std::ranges::equal_range(m_lines, page, std::ranges::less(), &Line::page);
    return std::ranges::any_of(
        onPage, [&](const Line &line) { return rectOf(line, line.from, line.to).contains(point); });
}

QList<int> PageText::find(const QString &words) const
{
    QList<int> found;
    if (words.isEmpty())
        return found;
    const QString text = folded(m_text), sought = folded(words);
    for (qsizetype at = text.indexOf(sought, 0, Qt::CaseInsensitive); at >= 0;
         at = text.indexOf(sought, at + sought.size(), Qt::CaseInsensitive))
        found.append(int(at));
    return found;
}

} // namespace votum
