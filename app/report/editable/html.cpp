// SPDX-License-Identifier: GPL-3.0-or-later

#include "report/editable/html.h"

#include "formats/data/xmltext.h"
#include "report/pages/theme.h"

#include <QSet>

using namespace Qt::StringLiterals;

namespace votum {

namespace {

constexpr QStringView style = uR"css(
:root { color-scheme: light; }
* { box-sizing: border-box; }
body { margin: 0 auto; max-width: 60rem; padding: 1.5rem; color: #1f2933; background: #ffffff;
       font: 1rem/1.5 "Noto Sans", "Segoe UI", Arial, sans-serif; }
a[href] { color: #17557a; }
.skip { position: absolute; left: -100rem; }
.skip:focus { left: 1rem; top: 1rem; padding: .5rem; background: #ffffff; }
h1, h2, h3, h4 { color: #17557a; line-height: 1.25; overflow-wrap: break-word; }
h1 { font-size: 1.9rem; margin: 0 0 .5rem; }
h2 { font-size: 1.45rem; margin: 2.5rem 0 .5rem; }
h3 { font-size: 1.15rem; margin: 1.75rem 0 .5rem; }
h4 { font-size: 1rem; margin: 1.25rem 0 .25rem; color: #1f2933; }
p { margin: .5rem 0; overflow-wrap: break-word; }
.subtitle, .lead { font-size: 1.15rem; }
.answer { font-size: 1.45rem; font-weight: bold; margin: .25rem 0; }
.note { font-size: .92rem; }
.small, footer, header p { font-size: .88rem; color: #56616c; }
.caption { font-size: .92rem; font-weight: bold; color: #56616c; margin-top: 1rem; }
.draft { font-weight: bold; letter-spacing: .1em; color: #8a4500; }
blockquote { margin: .75rem 0; padding-left: 1rem; border-left: 2px solid #8a97a3; }
table { width: 100%; border-collapse: collapse; margin: .75rem 0; font-size: .92rem; }
caption { text-align: left; font-weight: bold; color: #56616c; padding: .25rem 0; }
th, td { padding: .3rem .5rem; border-bottom: 1px solid #cfd6dd; text-align: left;
         vertical-align: top; overflow-wrap: break-word; }
thead th { background: #f2f4f6; border-bottom: 1px solid #8a97a3; }
ul.labels { list-style: none; padding: 0; }
.label { font-weight: bold; color: #17557a; }
.panel { margin: 1rem 0; padding: .5rem 1rem; border-left: 4px solid; color: #1f2933; }
nav ol { list-style: none; padding-left: 0; }
nav ol ol { padding-left: 1.25rem; }
@media print {
  body { max-width: none; padding: 0; font-size: 9.5pt; }
  .skip, nav { display: none; }
  h1, h2, h3, h4, caption { break-after: avoid; }
  tr { break-inside: avoid; }
  .page { break-before: page; }
}
@page { margin: 18mm; }
)css";

QString classOf(Tone tone)
{
    switch (tone) {
    case Tone::Text:
        return {};
    case Tone::Muted:
        return u"muted"_s;
    case Tone::Accent:
        return u"accent"_s;
    case Tone::Blocking:
        return u"blocking"_s;
    case Tone::Serious:
        return u"serious"_s;
    case Tone::Notice:
        return u"notice"_s;
    case Tone::Fine:
        return u"fine"_s;
    case Tone::Open:
        return u"open"_s;
    }
    Q_UNREACHABLE();
}

// The colours of the report (report/pages/theme.h), by meaning.
QString toneStyles()
{
    QString css;
    for (const Tone tone : {Tone::Muted, Tone::Accent, Tone::Blocking, Tone::Serious, Tone::Notice,
                            Tone::Fine, Tone::Open}) {
        const QString ink = theme::ink(tone).name(), tint = theme::tint(tone).name();
        css += u".%1 { color: %2; } td.%1 { background: %3; } "
               ".panel.%1 { border-color: %2; background: %3; color: #1f2933; }\n"_s.arg(
                   classOf(tone), ink, tint);
    }
    return css;
}

QString attribute(QStringView name, const QString &value)
{
    return value.isEmpty() ? QString() : u" "_s + name + u"=\""_s + xmlText(value) + u'"';
}

QString element(const QString &name, const QString &content, const QString &attributes = {})
{
    return u'<' + name + attributes + u'>' + content + u"</"_s + name + u">\n"_s;
}

QString placeOf(const QString &anchor)
{
    return u"place-"_s + anchor;
}

class HtmlComposer final : public EditableComposer
{
public:
    QByteArray finish(const PageFrame &frame, const DocumentInfo &info, Paper) override
    {
        m_body.insert(m_contentsAt, contents());
        // What leads nowhere in this document stays as words.
        for (const QString &target : std::as_const(m_targets)) {
            if (!m_anchors.contains(target))
                m_body.replace(linkTo(target), u"<a>"_s);
        }
        QString out =
            u"<!DOCTYPE html>\n<html lang=\"%1\">\n<head>\n"_s.arg(xmlText(info.language));
        out += u"<meta charset=\"utf-8\"/>\n"
               "<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\"/>\n"_s;
        for (const auto &[name, value] :
             {std::pair(u"author"_s, info.author), std::pair(u"description"_s, info.subject),
              std::pair(u"generator"_s, info.creator)})
            out += u"<meta"_s + attribute(u"name", name) + u" content=\""_s + xmlText(value) +
                   u"\"/>\n"_s;
        out += element(u"title"_s, xmlText(info.title));
        out += u"<style>"_s + style + toneStyles() + u"</style>\n</head>\n<body>\n"_s;
        // The words of the contents, or of the document, lead past them.
        out += element(u"a"_s, xmlText(info.title), u" class=\"skip\" href=\"#content\""_s);
        out += u"<header>\n"_s + element(u"p"_s, xmlText(frame.header));
        for (const QString &mark : {frame.mark, frame.draftMark})
            out +=
                mark.isEmpty() ? QString() : element(u"p"_s, xmlText(mark), u" class=\"draft\""_s);
        out += u"</header>\n<main id=\"content\">\n"_s + m_body + u"</main>\n"_s;
        out += u"<footer>"_s + element(u"p"_s, xmlText(frame.footerLeft)) + u"</footer>\n"_s;
        return (out + u"</body>\n</html>\n"_s).toUtf8();
    }

private:
    void writeTitle(const QString &text, const QString &subtitle) override
    {
        m_body += element(u"h1"_s, xmlText(text), takeBreak());
        m_isTitled = true;
        if (!subtitle.isEmpty())
            m_body += element(u"p"_s, xmlText(subtitle), u" class=\"subtitle\""_s);
    }

    void writeHeading(const Heading &heading, int number) override
    {
        const int level = m_isTitled ? heading.level + 1 : heading.level;
        QString text = xmlText(heading.text);
        if (const QString marked = mark(heading.anchor); !marked.isEmpty())
            text = u"<span"_s + marked + u'>' + text + u"</span>"_s;
        m_body += element(u'h' + QString::number(level), text,
                          u" id=\"h%1\""_s.arg(number) + takeBreak());
    }

    void writeParagraph(const QList<Run> &runs, ParagraphStyle paragraph) override
    {
        static constexpr QStringView classes[] = {u"",      u"lead", u"answer", u"note",
                                                  u"small", u"",     u"caption"};
        const QString text =
            element(u"p"_s, markup(runs), attribute(u"class", classes[int(paragraph)].toString()));
        m_body += paragraph == ParagraphStyle::Quote ? element(u"blockquote"_s, text) : text;
    }

    void writeList(const QList<ListItem> &items, ListKind kind) override
    {
        const QString name = kind == ListKind::Numbers ? u"ol"_s : u"ul"_s;
        const QString open =
            kind == ListKind::Labels ? u"<ul class=\"labels\">\n"_s : u'<' + name + u">\n"_s;
        int depth = -1;
        for (const ListItem &item : items) {
            if (item.depth > depth) {
                m_body += open;
            } else {
                m_body += u"</li>\n"_s;
                for (; depth > item.depth; --depth)
                    m_body += u"</"_s + name + u">\n</li>\n"_s;
            }
            depth = item.depth;
            m_body += u"<li>"_s;
            if (!item.label.isEmpty())
                m_body += element(u"span"_s, xmlText(item.label),
                                  u" class=\"label\""_s + mark(item.anchor));
            m_body += markup(item.paragraphs.front());
            for (const QList<Run> &note : item.paragraphs.mid(1))
                m_body += element(u"p"_s, markup(note), u" class=\"note\""_s);
        }
        for (; depth >= 0; --depth)
            m_body += u"</li>\n</"_s + name + u">\n"_s;
    }

    void writePicture(const Picture &picture) override
    {
        const QSizeF size = sizeOf(picture);
        m_body +=
            u"<p><img src=\"data:image/png;base64,"_s +
            QString::fromLatin1(pngOf(picture).toBase64()) + u"\" alt=\""_s +
            xmlText(picture.description) + u'"' +
            u" style=\"width: %1pt; height: %2pt\"/></p>\n"_s.arg(size.width()).arg(size.height());
    }

    void writeTable(const Table &table) override
    {
        m_body += u"<table>\n"_s;
        if (!table.caption.isEmpty())
            m_body += element(u"caption"_s, xmlText(table.caption));
        if (!table.head.isEmpty()) {
            m_body += u"<thead>\n<tr>\n"_s;
            for (const QString &label : table.head)
                m_body += element(u"th"_s, xmlText(label), u" scope=\"col\""_s);
            m_body += u"</tr>\n</thead>\n"_s;
        }
        m_body += u"<tbody>\n"_s;
        for (const QList<Cell> &cells : table.rows) {
            m_body += u"<tr>\n"_s;
            for (qsizetype i = 0; i < cells.size(); ++i) {
                const bool isHead = table.rowHeaders && i == 0;
                QString attributes = attribute(u"class", classOf(cells[i].tone));
                if (isHead)
                    attributes += u" scope=\"row\""_s;
                if (cells[i].columnSpan > 1)
                    attributes += u" colspan=\"%1\""_s.arg(cells[i].columnSpan);
                m_body += element(isHead ? u"th"_s : u"td"_s, markup(cells[i].runs), attributes);
            }
            m_body += u"</tr>\n"_s;
        }
        m_body += u"</tbody>\n</table>\n"_s;
    }

    void openPanel(Tone tone) override
    {
        m_body += u"<div class=\"panel "_s + classOf(tone) + u"\">\n"_s;
    }

    void closePanel() override { m_body += u"</div>\n"_s; }
    void markContents() override
    {
        m_contentsAt = m_body.size();
        m_contentsStartPage = std::exchange(m_startsPage, false);
    }
    void writePageBreak() override { m_startsPage = true; }

    static QString linkTo(const QString &target)
    {
        return u"<a"_s + attribute(u"href", u'#' + placeOf(target)) + u'>';
    }

    // The attribute that others lead to; the first of a name counts.
    QString mark(const QString &anchor)
    {
        if (anchor.isEmpty() || m_anchors.contains(anchor))
            return {};
        m_anchors.insert(anchor);
        return attribute(u"id", placeOf(anchor));
    }

    QString markup(const QList<Run> &runs)
    {
        QString out;
        for (const Run &run : runs) {
            QString text = xmlText(run.text).replace(u'\n', u"<br/>"_s);
            if (run.bold)
                text = u"<strong>"_s + text + u"</strong>"_s;
            const QString spanned = attribute(u"class", classOf(run.tone)) +
                                    attribute(u"lang", run.language) + mark(run.anchor);
            if (!spanned.isEmpty())
                text = u"<span"_s + spanned + u'>' + text + u"</span>"_s;
            if (isSafeLink(run.url)) {
                text = u"<a"_s + attribute(u"href", run.url) + u'>' + text + u"</a>"_s;
            } else if (!run.target.isEmpty()) {
                m_targets.insert(run.target);
                text = linkTo(run.target) + text + u"</a>"_s;
            }
            out += text;
        }
        return out;
    }

    QString takeBreak()
    {
        return std::exchange(m_startsPage, false) ? u" class=\"page\""_s : QString();
    }

    QString contents() const
    {
        if (contentsLevels() == 0)
            return {};
        QString items;
        for (size_t i = 0; i < headings().size(); ++i) {
            if (headings()[i].level <= contentsLevels())
                items += element(u"li"_s, u"<a href=\"#h%1\">"_s.arg(i) +
                                              xmlText(headings()[i].text) + u"</a>"_s);
        }
        const QString level = m_isTitled ? u"h2"_s : u"h1"_s;
        return element(u"nav"_s,
                       element(level, xmlText(contentsTitle()), u" id=\"contents\""_s) +
                           element(u"ol"_s, items),
                       u" aria-labelledby=\"contents\""_s +
                           (m_contentsStartPage ? u" class=\"page\""_s : QString()));
    }

    QString m_body;
    QSet<QString> m_anchors, m_targets;
    qsizetype m_contentsAt = 0;
    bool m_isTitled = false;
    bool m_startsPage = false;
    bool m_contentsStartPage = false;
};

} // namespace

std::unique_ptr<EditableComposer> htmlComposer()
{
    return std::make_unique<HtmlComposer>();
}

} // namespace votum
