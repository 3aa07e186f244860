#include "ui/textlabel.h"

#include "ui/theme.h"

#include <QEvent>
#include <QFormLayout>
#include <QGuiApplication>

namespace votum {

TextLabel::TextLabel(Tone tone, QWidget *parent) : QLabel(parent), m_tone(tone)
{
    setWordWrap(true);
    setTextFormat(Qt::PlainText);
    setTextInteractionFlags(Qt::TextSelectableByMouse);
    if (tone == Tone::Title)
        setFont(titleFont(font()));
    else if (tone == Tone::Heading)
        setFont(headingFont(font()));
    else if (tone == Tone::Small)
        setFont(smallFont(font()));
    else if (tone == Tone::Strong) {
        QFont strong = font();
        strong.setWeight(QFont::DemiBold);
        setFont(strong);
    }
    color();
}

TextLabel::TextLabel(Tone tone, const QString &text, QWidget *parent) : TextLabel(tone, parent)
{
    setText(text);
}

void TextLabel::changeEvent(QEvent *event)
{
    QLabel::changeEvent(event);
    if (event->type() == QEvent::PaletteChange)
        color();
}

void TextLabel::color()
{
    if (m_tone == Tone::Quiet || m_tone == Tone::Small)
        colorText(this, quietColor(QGuiApplication::palette()));
}

void captionField(QFormLayout *form, QWidget *field, const QString &caption)
{
    if (auto *label = qobject_cast<QLabel *>(form->labelForField(field))) {
        label->setText(caption);
        label->setBuddy(field);
    }
    field->setAccessibleName(caption);
}

} // namespace votum
