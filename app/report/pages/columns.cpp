// SPDX-License-Identifier: GPL-3.0-or-later

#include "report/pages/columns.h"

#include "report/pages/fonts.h"
#include "report/pages/pages.h"
#include "report/pages/theme.h"

#include <QFontMetricsF>

#include <numeric>

namespace votum {

namespace {

constexpr double padding = 2 * theme::cellPaddingX * unitsPerPoint;
// The letters of a word are narrower on average, so a word that fits by this need not be measured.
constexpr double wideLetter = 0.8 * theme::cell.size * unitsPerPoint;

bool isBreak(QChar c)
{
    return (c.isSpace() && c != QChar::Nbsp) || c == u'-' || c == u'/';
}

// Keeps the width of the longest word of each column, not measuring what surely fits.
class WordMeasure
{
public:
    explicit WordMeasure(const QList<double> &shares) : m_needed(shares.size(), 0), m_shares(shares)
    {
    }

    void add(qsizetype column, const QString &text, bool bold)
    {
        qsizetype from = 0;
        for (qsizetype at = 0; at <= text.size(); ++at) {
            if (at < text.size() && !isBreak(text[at]))
                continue;
            const qsizetype length = qMin(at + 1, text.size()) - from;
            if (double(length) * wideLetter > m_shares[column] - padding)
                addWord(column, text.mid(from, length).trimmed(), bold);
            from = at + 1;
        }
    }

    const QList<double> &needed() const { return m_needed; }

private:
    void addWord(qsizetype column, const QString &word, bool bold)
    {
        const QFontMetricsF &metrics = bold ? m_bold : m_regular;
        const double width = metrics.horizontalAdvance(word) + padding + 1;
        m_needed[column] = qMax(m_needed[column], width);
    }

    QList<double> m_needed;
    const QList<double> &m_shares;
    const QFontMetricsF m_regular{reportFont(theme::cell.size, false)};
    const QFontMetricsF m_bold{reportFont(theme::cell.size, true)};
};

QList<double> neededWidths(const Table &table, const QList<double> &shares)
{
    WordMeasure measure(shares);
    for (qsizetype column = 0; column < table.head.size(); ++column)
        measure.add(column, table.head[column], true);
    for (const QList<Cell> &row : table.rows) {
        qsizetype column = 0;
        for (const Cell &cell : row) {
            const bool header = table.rowHeaders && column == 0;
            for (const Run &run : cell.runs) {
                if (cell.columnSpan <= 1)
                    measure.add(column, run.text, run.bold || header);
            }
            column += qMax(1, cell.columnSpan);
        }
    }
    return measure.needed();
}

// Gives every column what it needs and shares the rest by weight among those that need no more than
// their share. Where all needs together are too wide, the shares stand.
QList<double> balanced(const QList<double> &shares, const QList<double> &needed, double width)
{
    QList<bool> fixed(shares.size(), false);
    QList<double> widths = shares;
    for (bool changed = true; changed;) {
        changed = false;
        double left = width;
        double weight = 0;
        for (qsizetype i = 0; i < shares.size(); ++i) {
            left -= fixed[i] ? needed[i] : 0;
            weight += fixed[i] ? 0 : shares[i];
        }
        if (left < 0 || weight <= 0)
            return shares;
        for (qsizetype i = 0; i < shares.size(); ++i) {
            widths[i] = fixed[i] ? needed[i] : shares[i] / weight * left;
            if (!fixed[i] && widths[i] < needed[i])
                changed = fixed[i] = true;
        }
    }
    return widths;
}

} // namespace

QList<double> columnEdges(const Table &table, double width)
{
    const double sum = std::accumulate(table.weights.begin(), table.weights.end(), 0.0);
    QList<double> shares;
    for (const double weight : table.weights)
        shares.append(weight / sum * width);
    QList<double> edges{0};
    for (const double column : balanced(shares, neededWidths(table, shares), width))
        edges.append(edges.last() + column);
    return edges;
}

} // namespace votum
