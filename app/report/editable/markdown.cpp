// SPDX-License-Identifier: GPL-3.0-or-later

#include "report/editable/markdown.h"

#include "formats/data/xmltext.h"

#include <QRegularExpression>

using namespace Qt::StringLiterals;

namespace votum {

namespace {

// Signs that mean something anywhere in a line; a sign at its beginning is escaped by escaped().
constexpr QStringView signs = u"\\`*_[]<>|~&";

QString escaped(const QString &text)
{
    // "1." or "#" or "-" in front of a line would begin a list or a heading.
    static const QRegularExpression begins(u"^(\\s*)(\\d+)([.)])(?=\\s|$)|^(\\s*)([#+=-])"_s,
                                           QRegularExpression::MultilineOption);
    QString out;
    out.reserve(text.size());
    for (const QChar c : text) {
        if (c == QChar::LineSeparator || c == QChar::ParagraphSeparator) {
            out += u'\n';
        } else if (c >= u' ' || c == u'\n') {
            if (signs.contains(c))
                out += u'\\';
            out += c;
        }
    }
    return out.replace(begins, u"\\1\\2\\4\\\\3\\5"_s);
}

// `lineBreak`: how a line ends within the paragraph.
QString markup(const QList<Run> &runs, const QString &lineBreak)
{
    QString out;
    for (const Run &run : runs) {
        QString text = escaped(run.text);
        // A mark of emphasis must touch the word.
        if (const QString inner = text.trimmed(); run.bold && !inner.isEmpty()) {
            const qsizetype from = text.indexOf(inner);
            text = text.left(from) + u"**"_s + inner + u"**"_s + text.mid(from + inner.size());
        }
        if (isSafeLink(run.url))
            text = u'[' + text + u"](<"_s + QString(run.url).remove(u'<').remove(u'>') + u">)"_s;
        out += text;
    }
    return out.trimmed().replace(u'\n', lineBreak);
}

class MarkdownComposer final : public EditableComposer
{
public:
    QByteArray finish(const PageFrame &frame, const DocumentInfo &, Paper) override
    {
        m_out.insert(m_contentsAt, contents());
        QString head;
        for (const QString &mark : {frame.mark, frame.draftMark})
            head += mark.isEmpty() ? QString() : u"**"_s + escaped(mark) + u"**\n\n"_s;
        return (head + m_out + u"---\n\n"_s + escaped(frame.footerLeft) + u'\n').toUtf8();
    }

private:
    // A block: each line behind the mark of the panel it stands in, and an empty line after it.
    void block(const QString &text)
    {
        if (text.isEmpty())
            return;
        for (const QString &line : text.split(u'\n'))
            m_out +=
                QString(m_prefix + line).trimmed() == u">"_s ? u">\n"_s : m_prefix + line + u'\n';
        m_out += m_prefix.trimmed() + u'\n';
    }

    void writeTitle(const QString &text, const QString &subtitle) override
    {
        block(u"# "_s + escaped(text));
        m_isTitled = true;
        block(escaped(subtitle));
    }

    void writeHeading(const Heading &heading, int) override
    {
        block(QString(heading.level + (m_isTitled ? 1 : 0), u'#') + u' ' + escaped(heading.text));
    }

    void writeParagraph(const QList<Run> &runs, ParagraphStyle style) override
    {
        QString text = markup(runs, u"\\\n"_s);
        if (style == ParagraphStyle::Answer || style == ParagraphStyle::Caption)
            text = markup({Run{.text = textOf(runs), .bold = true}}, u"\\\n"_s);
        if (style == ParagraphStyle::Quote)
            text = u"> "_s + text.replace(u'\n', u"\n> "_s);
        block(text);
    }

    void writeList(const QList<ListItem> &items, ListKind kind) override
    {
        QStringList lines;
        for (qsizetype i = 0; i < items.size(); ++i) {
            const ListItem &item = items[i];
            const QString mark =
                kind == ListKind::Numbers ? QString::number(i + 1) + u". "_s : u"- "_s;
            const QString below = QString(mark.size(), u' ');
            QString text;
            if (!item.label.isEmpty())
                text = u"**"_s + escaped(item.label) + u"** "_s;
            for (const QList<Run> &runs : item.paragraphs)
                text += (text.isEmpty() || text.endsWith(u"** "_s) ? QString() : u"\\\n"_s) +
                        markup(runs, u"\\\n"_s);
            lines << QString(2 * item.depth, u' ') + mark +
                         text.replace(u'\n', u'\n' + QString(2 * item.depth, u' ') + below);
        }
        block(lines.join(u'\n'));
    }

    // What it shows: a text has no place for it.
    void writePicture(const Picture &picture) override
    {
        block(u'*' + escaped(picture.description) + u'*');
    }

    void writeTable(const Table &table) override
    {
        if (!table.caption.isEmpty())
            block(u"**"_s + escaped(table.caption) + u"**"_s);
        QStringList head;
        for (qsizetype i = 0; i < table.weights.size(); ++i)
            head << escaped(table.head.value(i));
        QStringList lines{row(head), row(QStringList(head.size(), u"---"_s))};
        for (const QList<Cell> &cells : table.rows) {
            QStringList texts;
            for (const Cell &cell : cells) {
                texts << (table.rowHeaders && texts.isEmpty()
                              ? markup({Run{.text = textOf(cell.runs), .bold = true}}, u"<br>"_s)
                              : markup(cell.runs, u"<br>"_s));
                for (int i = 1; i < cell.columnSpan; ++i)
                    texts << QString();
            }
            lines << row(texts);
        }
        block(lines.join(u'\n'));
    }

    void openPanel(Tone) override { m_prefix = u"> "_s; }
    void closePanel() override
    {
        m_prefix.clear();
        m_out += u'\n';
    }
    void markContents() override { m_contentsAt = m_out.size(); }
    void writePageBreak() override {}

    static QString textOf(const QList<Run> &runs)
    {
        QString text;
        for (const Run &run : runs)
            text += run.text;
        return text;
    }

    static QString row(const QStringList &cells)
    {
        return u"| "_s + cells.join(u" | "_s) + u" |"_s;
    }

    QString contents() const
    {
        if (contentsLevels() == 0)
            return {};
        QString text = (m_isTitled ? u"## "_s : u"# "_s) + escaped(contentsTitle()) + u"\n\n"_s;
        for (const Heading &heading : headings()) {
            if (heading.level <= contentsLevels())
                text += u"- "_s + escaped(heading.text) + u'\n';
        }
        return text + u'\n';
    }

    QString m_out, m_prefix;
    qsizetype m_contentsAt = 0;
    bool m_isTitled = false;
};

} // namespace

std::unique_ptr<EditableComposer> markdownComposer()
{
    return std::make_unique<MarkdownComposer>();
}

} // namespace votum
