// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/words/sourcetext.h"

#include "core/catalogue/catalogue.h"
#include "ui/look/language.h"
#include "ui/words/words.h"

#include <QEvent>
#include <QGuiApplication>

using namespace Qt::StringLiterals;

namespace votum {

namespace {

// Rich text takes the colour of its links from the application, not from the label.
QString line(const Source &source)
{
    QString text =
        source.publisher.isEmpty() ? source.title : source.publisher + u": "_s + source.title;
    QString when = source.date.isValid() ? shortDate(source.date) : source.dateText;
    if (when.isEmpty() && source.retrieved.isValid())
        when = SourceText::tr("undated, retrieved %1").arg(shortDate(source.retrieved));
    if (!when.isEmpty())
        text += u" ("_s + when + u')';
    text = text.toHtmlEscaped();
    if (source.url.isEmpty())
        return text;
    return u"<a href=\"%1\" style=\"color:%2\">%3</a>"_s.arg(
        source.url.toHtmlEscaped(), accentColor(QGuiApplication::palette()).name(), text);
}

} // namespace

SourceText::SourceText(const Catalogue &catalogue, const QStringList &sources, QWidget *parent)
    : TextLabel(Tone::Small, parent), m_catalogue(catalogue), m_sources(sources)
{
    setTextFormat(Qt::RichText);
    setTextInteractionFlags(Qt::TextBrowserInteraction);
    setOpenExternalLinks(true);
    fill();
}

void SourceText::setSources(const QStringList &sources)
{
    m_sources = sources;
    fill();
}

void SourceText::changeEvent(QEvent *event)
{
    TextLabel::changeEvent(event);
    if (event->type() == QEvent::PaletteChange)
        fill();
}

void SourceText::fill()
{
    QStringList lines{tr("Sources:")};
    for (const QString &id : m_sources) {
        if (const Source *source = m_catalogue.source(id))
            lines << line(*source);
    }
    setText(lines.join(u"<br>"_s));
}

QString askWhomText(const QString &code)
{
    if (code == "it"_L1)
        return SourceText::tr("Whom to ask: IT or information security");
    if (code == "provider"_L1)
        return SourceText::tr("Whom to ask: the provider");
    if (code == "legal"_L1)
        return SourceText::tr("Whom to ask: procurement or legal");
    if (code == "department"_L1)
        return SourceText::tr("Whom to ask: the department");
    return SourceText::tr("Whom to ask: the requester");
}

} // namespace votum
