// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/help/chapterhtml.h"

#include "ui/look/theme.h"

#include <QPalette>

using namespace Qt::StringLiterals;

namespace votum {

namespace {

using Kind = ManualBlock::Kind;

QString markup(const QList<ManualSpan> &spans)
{
    QString html;
    for (const ManualSpan &span : spans) {
        QString text = span.text.toHtmlEscaped().replace(u'\n', u"<br/>"_s);
        if (span.look == ManualSpan::Look::Strong)
            text = u"<b>%1</b>"_s.arg(text);
        else if (span.look == ManualSpan::Look::Code)
            text = u"<code>%1</code>"_s.arg(text);
        if (!span.target.isEmpty())
            text = u"<a href=\"manual:%1\">%2</a>"_s.arg(span.target, text);
        html += text;
    }
    return html;
}

QString tableOf(const ManualBlock &block, const QString &head)
{
    QString html = u"<table width=\"100%\" cellspacing=\"0\" cellpadding=\"6\">"_s;
    for (size_t i = 0; i < block.texts.size(); i += size_t(block.columns)) {
        html += u"<tr>"_s;
        for (size_t j = i; j < i + size_t(block.columns) && j < block.texts.size(); ++j)
            html += i == 0 ? u"<th align=\"left\" bgcolor=\"%1\">%2</th>"_s.arg(
                                 head, markup(block.texts[j]))
                           : u"<td valign=\"top\">%1</td>"_s.arg(markup(block.texts[j]));
        html += u"</tr>"_s;
    }
    return html + u"</table>"_s;
}

QString blockHtml(const ManualBlock &block, const QPalette &palette)
{
    const QString first = markup(block.texts.front());
    switch (block.kind) {
    case Kind::Heading:
        return u"<h%1><a name=\"%2\"></a>%3</h%1>"_s.arg(QString::number(block.level), block.anchor,
                                                         first);
    case Kind::Paragraph:
        return u"<p>%1</p>"_s.arg(first);
    case Kind::Note:
        return u"<table width=\"100%\" cellspacing=\"0\" cellpadding=\"10\"><tr>"
               "<td bgcolor=\"%1\">%2</td></tr></table>"_s.arg(tint(Role::Notice, palette).name(),
                                                               first);
    case Kind::Code:
        return u"<p style=\"margin-left: 24px\">%1</p>"_s.arg(first);
    case Kind::Bullets:
    case Kind::Numbers: {
        QString items;
        for (const QList<ManualSpan> &text : block.texts)
            items += u"<li>%1</li>"_s.arg(markup(text));
        return (block.kind == Kind::Numbers ? u"<ol>%1</ol>"_s : u"<ul>%1</ul>"_s).arg(items);
    }
    case Kind::Table:
        return tableOf(block, accentTint(palette).name());
    case Kind::Picture:
        return u"<p><img src=\"picture:%1\" alt=\"%2\"/><br/><small>%2</small></p>"_s.arg(
            block.picture, first);
    }
    Q_UNREACHABLE();
}

} // namespace

QString chapterHtml(const ManualChapter &chapter, const QPalette &palette, int unit)
{
    QString html = u"<style>p, li { line-height: 135%; } h1, h2, h3 { color: %1; } "
                   "h1 { font-size: 20pt; } h2 { font-size: 14pt; margin-top: %2px; } "
                   "h3 { font-size: 11pt; margin-top: %3px; } li { margin-bottom: %4px; } "
                   "a { color: %1; } code { font-family: monospace; }</style><h1>%5</h1>"_s
                       .arg(accentColor(palette).name())
                       .arg(4 * unit)
                       .arg(2 * unit)
                       .arg(unit / 2)
                       .arg(chapter.title.toHtmlEscaped());
    for (const ManualBlock &block : chapter.blocks)
        html += blockHtml(block, palette);
    return html;
}

} // namespace votum
