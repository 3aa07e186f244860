// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "report/content/composer.h"
#include "report/content/hyphenation.h"
#include "report/pages/boxes.h"
#include "report/pages/textgate.h"
#include "report/pages/theme.h"

#include <QSet>
#include <QStringList>
#include <QTextLayout>

#include <vector>

namespace votum {

// How a block of text is set. `width` in page units.
struct TextStyle
{
    theme::Type type;
    qreal width = 0;
    Tone tone = Tone::Text; // of runs without a tone of their own
    Qt::Alignment alignment = Qt::AlignLeft;
    const Division *division = nullptr; // without it no word is divided
};

// Runs of text broken into lines. Links and other languages become child nodes of `owner`; without
// an owner the text is an artifact.
class LaidText
{
public:
    // The words, and the characters replaced by the text gate, are added to `said`.
    LaidText(const QList<Run> &runs, const TextStyle &style, Node *owner, Said &said);

    int lineCount() const { return m_layout.lineCount(); }
    qreal lineHeight() const { return m_lineHeight; }
    qreal height() const { return m_lineHeight * lineCount(); }
    // Whether the line ends within a word, which goes on in the next.
    bool isDivided(int line) const { return m_divided.contains(line); }

    // Appends what line `line` draws with its top left corner at `at`.
    void appendLine(int line, QPointF at, std::vector<Item> &items) const;

private:
    // A stretch of the text with one look.
    struct Span
    {
        int from = 0;
        int to = 0;
        const Node *node = nullptr;
        QColor color;
        bool link = false;
        QString language; // where it is not the document's
    };

    Q_DISABLE_COPY_MOVE(LaidText)

    QString appendRuns(const QList<Run> &runs, const TextStyle &style, Node *owner, Said &said);
    void breakLines(const TextStyle &style);
    bool divide(QTextLine &line, const TextStyle &style);
    QString languageAt(int position, const Division &division) const;
    void appendSpan(const Span &span, const QTextLine &line, QPointF at,
                    std::vector<Item> &items) const;
    void appendAfter(const Item &last, QChar sign, QPointF at, std::vector<Item> &items) const;
    Item item(const Span &span, const QRectF &bounds, Mark mark) const;

    QTextLayout m_layout;
    QList<QTextLayout::FormatRange> m_formats;
    std::vector<Span> m_spans;
    QSet<int> m_divided; // lines
    qreal m_lineHeight = 0;
    qreal m_baseline = 0; // from the line's top
};

// Appends text that belongs to no node, in one line, shortened to `width` where it is longer.
void appendArtifactLine(const QString &text, const TextStyle &style, Artifact artifact, QPointF at,
                        std::vector<Item> &items);

} // namespace votum
