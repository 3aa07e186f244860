// SPDX-License-Identifier: GPL-3.0-or-later

#include "report/manual/markdownreader.h"

#include <QRegularExpression>
#include <QStringList>

using namespace Qt::StringLiterals;

namespace votum {

namespace {

using Kind = ManualBlock::Kind;

// "01-first-case#start" -> "first-case#start", "#start" -> "CHAPTER#start".
QString targetOf(const QString &link, const QString &chapter)
{
    const QString file = link.section(u'#', 0, 0), anchor = link.section(u'#', 1);
    const QString id = file.isEmpty() ? chapter : chapterId(file);
    return anchor.isEmpty() ? id : QString(id + u'#' + anchor);
}

class ChapterReader
{
public:
    ChapterReader(QString id, const QString &markdown)
        : m_lines(markdown.split(u'\n')), m_chapter{std::move(id), {}, {}}
    {
    }

    ManualChapter read()
    {
        while (m_at < m_lines.size()) {
            const QString &line = m_lines[m_at];
            if (line.trimmed().isEmpty())
                ++m_at;
            else if (line.startsWith(u'#'))
                readHeading();
            else if (line.startsWith("```"_L1))
                readCode();
            else if (line.startsWith(u'|'))
                readTable();
            else if (line.startsWith("> "_L1))
                add(Kind::Note,
                    {spansOf(takeText([](const QString &next) { return next.startsWith("> "_L1); })
                                 .replace(u" > "_s, u" "_s)
                                 .mid(2))});
            else if (isItem(line))
                readList();
            else if (line.startsWith("!["_L1))
                readPicture();
            else
                add(Kind::Paragraph, {spansOf(takeText([](const QString &next) {
                        return !next.trimmed().isEmpty() && !isItem(next) && !next.startsWith(u'|');
                    }))});
        }
        return std::move(m_chapter);
    }

private:
    static const QRegularExpression &numbered()
    {
        static const QRegularExpression pattern(u"^\\d+\\. "_s);
        return pattern;
    }

    static bool isItem(const QString &line)
    {
        return line.startsWith("- "_L1) || numbered().match(line).hasMatch();
    }

    ManualBlock &add(Kind kind, std::vector<QList<ManualSpan>> texts)
    {
        m_chapter.blocks.push_back({kind, std::move(texts)});
        return m_chapter.blocks.back();
    }

    // The lines from here on that belong together, the first in any case, as one.
    template<class Belongs>
    QString takeText(Belongs belongs)
    {
        QStringList lines{m_lines[m_at++].trimmed()};
        while (m_at < m_lines.size() && belongs(m_lines[m_at]))
            lines << m_lines[m_at++].trimmed();
        return lines.join(u' ');
    }

    void readHeading()
    {
        static const QRegularExpression heading(u"^(#+) +(.*?)(?: *\\{#([a-z0-9-]+)\\})?$"_s);
        const QRegularExpressionMatch found = heading.match(m_lines[m_at++].trimmed());
        if (found.capturedLength(1) == 1 && m_chapter.title.isEmpty()) {
            m_chapter.title = found.captured(2);
            return;
        }
        ManualBlock &block = add(Kind::Heading, {spansOf(found.captured(2))});
        block.level = int(found.capturedLength(1));
        block.anchor = found.captured(3);
    }

    void readCode()
    {
        QStringList lines;
        for (++m_at; m_at < m_lines.size() && !m_lines[m_at].startsWith("```"_L1); ++m_at)
            lines << m_lines[m_at];
        ++m_at;
        add(Kind::Code, {{ManualSpan{lines.join(u'\n'), ManualSpan::Look::Code}}});
    }

    void readList()
    {
        const bool isNumbered = !m_lines[m_at].startsWith("- "_L1);
        std::vector<QList<ManualSpan>> items;
        while (m_at < m_lines.size() && isItem(m_lines[m_at]) &&
               m_lines[m_at].startsWith("- "_L1) != isNumbered) {
            const QString item =
                takeText([](const QString &next) { return next.startsWith("  "_L1); });
            items.push_back(spansOf(item.section(u' ', 1)));
        }
        add(isNumbered ? Kind::Numbers : Kind::Bullets, std::move(items));
    }

    void readTable()
    {
        static const QRegularExpression rule(u"^\\|[\\s|:-]+\\|$"_s);
        std::vector<QList<ManualSpan>> cells;
        int columns = 0;
        for (; m_at < m_lines.size() && m_lines[m_at].startsWith(u'|'); ++m_at) {
            const QString line = m_lines[m_at].trimmed();
            if (rule.match(line).hasMatch())
                continue;
            const QStringList texts = line.mid(1, line.size() - 2).split(u'|');
            columns = columns ? columns : int(texts.size());
            for (int i = 0; i < columns; ++i)
                cells.push_back(spansOf(texts.value(i).trimmed()));
        }
        add(Kind::Table, std::move(cells)).columns = columns;
    }

    void readPicture()
    {
        static const QRegularExpression picture(u"^!\\[(.*)\\]\\((.*)\\)$"_s);
        const QRegularExpressionMatch found = picture.match(m_lines[m_at++].trimmed());
        add(Kind::Picture, {{ManualSpan{found.captured(1)}}}).picture = found.captured(2);
    }

    QList<ManualSpan> spansOf(const QString &text) const
    {
        static const QRegularExpression marked(
            u"`([^`]+)`|\\*\\*(.+?)\\*\\*|\\*(.+?)\\*|\\[([^\\]]+)\\]\\(([^)]+)\\)"_s);
        QList<ManualSpan> spans;
        const auto put = [&spans](ManualSpan span) {
            if (!span.text.isEmpty())
                spans << std::move(span);
        };
        qsizetype done = 0;
        for (auto all = marked.globalMatch(text); all.hasNext();) {
            const QRegularExpressionMatch found = all.next();
            put({text.mid(done, found.capturedStart() - done)});
            put({found.captured(1), ManualSpan::Look::Code});
            put({found.captured(2) + found.captured(3), ManualSpan::Look::Strong});
            put({found.captured(4), ManualSpan::Look::Plain,
                 targetOf(found.captured(5), m_chapter.id)});
            done = found.capturedEnd();
        }
        put({text.mid(done)});
        return spans;
    }

    const QStringList m_lines;
    qsizetype m_at = 0;
    ManualChapter m_chapter;
};

} // namespace

QString chapterId(const QString &fileName)
{
    static const QRegularExpression name(u"^(?:\\d+-)?(.*?)(?:\\.md)?$"_s);
    return name.match(fileName).captured(1);
}

ManualChapter readChapter(const QString &fileName, const QString &markdown)
{
    return ChapterReader(chapterId(fileName), markdown).read();
}

} // namespace votum
