// SPDX-License-Identifier: GPL-3.0-or-later

#include "report/pages/laidtext.h"

#include "report/pages/fonts.h"
#include "report/pages/textgate.h"

#include <QFontMetricsF>
#include <QRawFont>
#include <QTextOption>
#include <QUrl>

namespace votum {

using namespace Qt::StringLiterals;

namespace {

constexpr qreal underlineOffset = 1.2 * unitsPerPoint;
constexpr qreal underlineWidth = 0.5 * unitsPerPoint;
constexpr qreal narrowest = 80 * unitsPerPoint; // whose words are divided
constexpr qreal leastGain = 0.08;               // of the line's width
constexpr int dividedInARow = 2;                // lines, at most

void addNew(const QStringList &from, QStringList &to)
{
    for (const QString &one : from) {
        if (!to.contains(one))
            to.append(one);
    }
}

bool sameNode(const Run &a, const Run &b)
{
    return a.url == b.url && a.language == b.language && a.target == b.target;
}

// Only addresses a reader may follow safely become links; anything else stays text.
bool isLinkable(const Run &run)
{
    const QUrl url(run.url);
    return url.isValid() && QStringList{u"https"_s, u"http"_s, u"mailto"_s}.contains(url.scheme());
}

Node *nodeFor(const Run &run, const QString &text, Node *owner)
{
    if (!owner || owner->isLink())
        return owner;
    if (isLinkable(run)) {
        Node *link = owner->add("Link");
        link->url = run.url;
        link->linkText = text;
        link->language = run.language;
        return link;
    }
    if (!run.target.isEmpty()) {
        Node *link = owner->add("Link");
        link->reference = run.target;
        link->linkText = text;
        link->language = run.language;
        return link;
    }
    if (!run.language.isEmpty()) {
        Node *span = owner->add("Span");
        span->language = run.language;
        return span;
    }
    return owner->add({});
}

// Where what it draws ends on the right. How wide a line is, versions of Qt do not agree on.
qreal endOf(const Item &item)
{
    const auto *mark = std::get_if<GlyphMark>(&item.mark);
    if (!mark)
        return item.bounds.right();
    const QList<quint32> glyphs = mark->glyphs.glyphIndexes();
    const QPointF advance = mark->glyphs.rawFont().advancesForGlyphIndexes(glyphs).last();
    return mark->at.x() + mark->glyphs.positions().last().x() + advance.x();
}

QTextOption optionFor(const TextStyle &style, QTextOption::WrapMode mode)
{
    QTextOption option(style.alignment);
    option.setWrapMode(mode);
    option.setUseDesignMetrics(true);
    return option;
}

} // namespace

LaidText::LaidText(const QList<Run> &runs, const TextStyle &style, Node *owner, Said &said)
    : m_lineHeight(style.type.size * style.type.leading * unitsPerPoint)
{
    const QFont font = reportFont(style.type.size, style.type.bold);
    m_layout.setCacheEnabled(true); // or every line is shaped once more when it is asked for
    m_layout.setText(appendRuns(runs, style, owner, said));
    m_layout.setFont(font);
    m_layout.setFormats(m_formats);
    breakLines(style);
    const QFontMetricsF metrics(font);
    m_baseline = (m_lineHeight - metrics.ascent() - metrics.descent()) / 2 + metrics.ascent();
}

QString LaidText::appendRuns(const QList<Run> &runs, const TextStyle &style, Node *owner,
                             Said &said)
{
    QString text;
    const Run *previous = nullptr;
    for (const Run &run : runs) {
        const GatedText gated = gateText(run.text);
        addNew(gated.replaced, said.replaced);
        if (gated.text.isEmpty())
            continue;
        if (owner && !run.anchor.isEmpty())
            owner->anchor = run.anchor;
        const bool link = owner && isLinkable(run);
        const Tone tone = run.tone != Tone::Text ? run.tone : link ? Tone::Accent : style.tone;
        Span span;
        span.from = int(text.size());
        span.to = span.from + int(gated.text.size());
        span.node = previous && sameNode(*previous, run) ? m_spans.back().node
                                                         : nodeFor(run, gated.text, owner);
        span.color = theme::ink(tone);
        span.link = link;
        span.language = run.language;
        m_spans.push_back(span);
        if (run.bold) {
            QTextLayout::FormatRange range;
            range.start = span.from;
            range.length = span.to - span.from;
            range.format.setFontWeight(QFont::Bold);
            m_formats.append(range);
        }
        text += gated.text;
        said.text += gated.text;
        previous = &run;
    }
    said.text += QChar::LineSeparator;
    return text;
}

void LaidText::breakLines(const TextStyle &style)
{
    const bool mayDivide = style.division && style.width >= narrowest;
    int dividedBefore = 0;
    m_layout.setTextOption(optionFor(style, QTextOption::WrapAtWordBoundaryOrAnywhere));
    m_layout.beginLayout();
    for (QTextLine line = m_layout.createLine(); line.isValid(); line = m_layout.createLine()) {
        line.setLineWidth(style.width);
        const bool isDivided = mayDivide && dividedBefore < dividedInARow && divide(line, style);
        dividedBefore = isDivided ? dividedBefore + 1 : 0;
        if (isDivided)
            m_divided.insert(lineCount() - 1);
        line.setPosition({0, 0});
    }
    m_layout.endLayout();
}

// Takes as much of the next word onto the line as it has room for. Where that gains little, the
// line stays as it is.
bool LaidText::divide(QTextLine &line, const TextStyle &style)
{
    const QString text = m_layout.text();
    const int from = line.textStart(), end = from + line.textLength();
    const bool isTorn = end > from && end < text.size() && text[end - 1].isLetter();
    const qreal hyphen = QFontMetricsF(m_layout.font()).horizontalAdvance(u'-');
    const qreal least = isTorn ? 0 : line.naturalTextWidth() + leastGain * style.width;
    if (end == text.size() || least > style.width)
        return false;
    const QList<int> points =
        divisionsAt(text, end, languageAt(end, *style.division), style.division->names);
    bool isDivided = false;
    m_layout.setTextOption(optionFor(style, QTextOption::WrapAnywhere));
    for (auto point = points.rbegin(); point != points.rend() && *point > from; ++point) {
        line.setNumColumns(*point - from, style.width);
        const qreal width = line.naturalTextWidth() + hyphen;
        if (width > style.width)
            continue;
        isDivided = width >= least && from + line.textLength() == *point;
        break;
    }
    m_layout.setTextOption(optionFor(style, QTextOption::WrapAtWordBoundaryOrAnywhere));
    if (!isDivided && !points.isEmpty())
        line.setLineWidth(style.width);
    return isDivided;
}

QString LaidText::languageAt(int position, const Division &division) const
{
    for (const Span &span : m_spans) {
        if (position < span.to && !span.language.isEmpty() && position >= span.from)
            return span.language;
    }
    return division.language;
}

void LaidText::appendLine(int line, QPointF at, std::vector<Item> &items) const
{
    const QTextLine textLine = m_layout.lineAt(line);
    const int end = textLine.textStart() + textLine.textLength();
    const size_t before = items.size();
    for (const Span &span : m_spans) {
        if (span.from < end && span.to > textLine.textStart())
            appendSpan(span, textLine, at, items);
    }
    if (line + 1 == lineCount() || end == textLine.textStart() || items.size() == before)
        return;
    if (isDivided(line))
        appendAfter(Item(items.back()), u'-', at, items);
    else if (m_layout.text().at(end - 1).isSpace())
        appendAfter(Item(items.back()), u' ', at, items);
}

void LaidText::appendSpan(const Span &span, const QTextLine &line, QPointF at,
                          std::vector<Item> &items) const
{
    const int from = qMax(span.from, line.textStart());
    const int to = qMin(span.to, line.textStart() + line.textLength());
    const qreal left = line.cursorToX(from);
    const qreal right = line.cursorToX(to);
    const QRectF bounds(at.x() + left, at.y(), right - left, m_lineHeight);
    const QPointF origin = at + QPointF(0, m_baseline - line.ascent());
    for (const QGlyphRun &glyphs : line.glyphRuns(from, to - from))
        items.push_back(item(span, bounds, GlyphMark{origin, glyphs, span.color}));
    if (span.link) {
        const QRectF rule(bounds.left(), at.y() + m_baseline + underlineOffset, bounds.width(),
                          underlineWidth);
        items.push_back(item(span, bounds, FillMark{rule, span.color}));
    }
}

// The end of a line is the end of a word: without a space here a reader would join the two words
// (ISO 32000-1, 14.8.2.5). Where it is not, the hyphen is no part of the word (14.8.2.2.3).
void LaidText::appendAfter(const Item &last, QChar sign, QPointF at, std::vector<Item> &items) const
{
    const auto *glyphs = std::get_if<GlyphMark>(&last.mark);
    const auto *rule = std::get_if<FillMark>(&last.mark); // of a link
    const QRawFont font = glyphs ? glyphs->glyphs.rawFont() : QRawFont::fromFont(m_layout.font());
    QGlyphRun run;
    run.setRawFont(font);
    run.setGlyphIndexes(font.glyphIndexesForString(sign));
    run.setPositions({QPointF(endOf(last) - at.x(), 0)});
    const QColor color = glyphs ? glyphs->color : rule ? rule->color : theme::ink(Tone::Text);
    Item item = last;
    item.mark = GlyphMark{at + QPointF(0, m_baseline), run, color, sign == u'-'};
    items.push_back(item);
}

Item LaidText::item(const Span &span, const QRectF &bounds, Mark mark) const
{
    return {span.node, span.node ? Artifact::None : Artifact::Layout, bounds, std::move(mark)};
}

void appendArtifactLine(const QString &text, const TextStyle &style, Artifact artifact, QPointF at,
                        std::vector<Item> &items)
{
    const QFontMetricsF metrics(reportFont(style.type.size, style.type.bold));
    const QString fitting = metrics.elidedText(gateText(text).text, Qt::ElideRight, style.width);
    Said said;
    const LaidText block(plain(fitting), style, nullptr, said);
    const size_t first = items.size();
    block.appendLine(0, at, items);
    for (size_t i = first; i < items.size(); ++i)
        items[i].artifact = artifact;
}

} // namespace votum
