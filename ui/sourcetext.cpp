#include "ui/sourcetext.h"

#include "core/catalogue.h"
#include "ui/textlabel.h"
#include "ui/words.h"

#include <QCoreApplication>

using namespace Qt::StringLiterals;

namespace votum {

namespace {

struct SourceText
{
    Q_DECLARE_TR_FUNCTIONS(votum::SourceText)
};

QString line(const Source &source)
{
    QString text = source.publisher.isEmpty() ? source.title
                                              : source.publisher + u": "_s + source.title;
    QString when = source.date.isValid() ? shortDate(source.date) : source.dateText;
    if (when.isEmpty() && source.retrieved.isValid())
        when = SourceText::tr("undated, retrieved %1").arg(shortDate(source.retrieved));
    if (!when.isEmpty())
        text += u" ("_s + when + u')';
    text = text.toHtmlEscaped();
    if (source.url.isEmpty())
        return text;
    return u"<a href=\"%1\">%2</a>"_s.arg(source.url.toHtmlEscaped(), text);
}

} // namespace

QLabel *makeSourceLabel(const Catalogue &catalogue, const QStringList &sources, QWidget *parent)
{
    QStringList lines;
    for (const QString &id : sources) {
        if (const Source *source = catalogue.source(id))
            lines << line(*source);
    }
    auto *label = new TextLabel(TextLabel::Tone::Small, parent);
    label->setTextFormat(Qt::RichText);
    label->setTextInteractionFlags(Qt::TextBrowserInteraction);
    label->setOpenExternalLinks(true);
    label->setText(SourceText::tr("Sources:") + u"<br>"_s + lines.join(u"<br>"_s));
    return label;
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
