// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/look/textlabel.h"

#include "core/text/visible.h"

#include <QEvent>
#include <QFormLayout>
#include <QGuiApplication>

namespace votum {

namespace {

class LegibleText : public QObject
{
public:
    explicit LegibleText(QWidget *field) : QObject(field), m_field(field) { color(); }

    bool eventFilter(QObject *, QEvent *event) override
    {
        if (event->type() == QEvent::PaletteChange)
            color();
        return false;
    }

private:
    void color()
    {
        const QColor quiet = quietColor(QGuiApplication::palette());
        QPalette palette = m_field->palette();
        if (palette.color(QPalette::Disabled, QPalette::ButtonText) == quiet)
            return;
        for (const QPalette::ColorRole role :
             {QPalette::ButtonText, QPalette::WindowText, QPalette::Text})
            palette.setColor(QPalette::Disabled, role, quiet);
        m_field->setPalette(palette);
    }

    QWidget *m_field;
};

} // namespace

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

void TextLabel::setText(const QString &text)
{
    QLabel::setText(visible(text));
}

int TextLabel::heightForWidth(int width) const
{
    constexpr int mostWidths = 16;
    if (m_measured != text() || m_heights.size() > mostWidths) {
        m_measured = text();
        m_heights.clear();
    }
    const auto known = m_heights.constFind(width);
    if (known != m_heights.constEnd())
        return *known;
    return *m_heights.insert(width, QLabel::heightForWidth(width));
}

void TextLabel::changeEvent(QEvent *event)
{
    QLabel::changeEvent(event);
    if (event->type() == QEvent::PaletteChange)
        color();
    else if (event->type() == QEvent::FontChange || event->type() == QEvent::StyleChange)
        m_heights.clear();
}

void TextLabel::setRole(std::optional<Role> role)
{
    m_role = role;
    color();
}

void TextLabel::color()
{
    const QPalette palette = QGuiApplication::palette();
    if (m_role)
        colorText(this, roleColor(*m_role, palette));
    else if (m_tone == Tone::Quiet || m_tone == Tone::Small)
        colorText(this, quietColor(palette));
    else
        colorText(this, palette.color(QPalette::WindowText));
}

void keepLegible(QWidget *field)
{
    field->installEventFilter(new LegibleText(field));
}

void captionField(QFormLayout *form, QWidget *field, const QString &caption)
{
    if (auto *label = qobject_cast<QLabel *>(form->labelForField(field))) {
        label->setText(caption);
        label->setBuddy(field);
    }
    field->setAccessibleName(QString(caption).remove(u'&')); // what marks a letter is not read
}

} // namespace votum
