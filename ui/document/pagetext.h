// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QList>
#include <QRectF>
#include <QString>

#include <vector>

namespace votum {

struct GlyphMark;
struct Node;
struct Pages;

// The words of laid-out pages, in reading order, and where each letter stands. What only belongs to
// the paper is left out (heads and feet of pages, repeated heads of tables, the draft mark): a
// search finds, and a copy holds, what the document says. A line break stands between two blocks, a
// tab between two cells of a row, and nothing where a paragraph is broken into lines: there the
// pages have a space of their own, or divide a word, which is in one here. Places are in page units
// (report/pages/pages.h). Any thread.
class PageText
{
public:
    // A stretch of letters in one line.
    struct Place
    {
        int page = 0; // 0 is the first
        QRectF rect;
    };

    PageText() = default;
    explicit PageText(const Pages &pages);

    const QString &text() const { return m_text; }
    // Where a page begins in the text; that of the one after the last is the text's end.
    int beginOf(int page) const { return m_pages.empty() ? 0 : m_pages[size_t(page)]; }
    int pageAt(int position) const;
    QList<Place> places(int from, int to) const; // from top to bottom
    // The gap between two letters that is nearest to a point of the page.
    int positionAt(int page, QPointF point) const;
    bool hasLetterAt(int page, QPointF point) const;
    // Where these words begin. Capitals do not count, nor whether a space or a hyphen may break.
    QList<int> find(const QString &words) const;

private:
    struct Line
    {
        int from = 0, to = 0;
        int page = 0;
        qreal baseline = 0, top = 0, bottom = 0, right = 0;
    };

    void append(const GlyphMark &mark, int page);
    void separate(const Node *before, const Node *after);
    qreal leftOf(const Line &line, int position) const;
    QRectF rectOf(const Line &line, int from, int to) const;

    QString m_text;
    std::vector<float> m_lefts; // of each letter
    std::vector<Line> m_lines;
    std::vector<int> m_pages; // where each begins, and the text's end
};

} // namespace votum
