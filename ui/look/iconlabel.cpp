// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/look/iconlabel.h"

#include "ui/look/icons.h"

#include <QEvent>
#include <QHBoxLayout>

using namespace Qt::StringLiterals;

namespace votum {

IconLabel::IconLabel(TextLabel::Tone tone, QWidget *parent)
    : QWidget(parent), m_icon(new QLabel(this)), m_text(new TextLabel(tone, this))
{
    m_text->setAlignment(Qt::AlignTop | Qt::AlignLeft); // where the icon is
    auto *layout = new QHBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(unit(this));
    layout->addWidget(m_icon, 0, Qt::AlignTop);
    layout->addWidget(m_text, 1);
}

void IconLabel::set(Role role, const QString &text, bool colored)
{
    setIcon(icon(role), u"role-%1"_s.arg(int(role)));
    setText(text, colored ? std::optional(role) : std::nullopt);
}

void IconLabel::set(const QString &iconName, const QString &text)
{
    setIcon(icon(iconName), iconName);
    setText(text, std::nullopt);
}

// The same again must cost nothing: a new pixmap would have the whole page laid out anew.
void IconLabel::setIcon(const QIcon &source, const QString &name)
{
    if (name == m_name)
        return;
    m_name = name;
    m_source = source;
    paintIcon();
}

void IconLabel::setText(const QString &text, std::optional<Role> role)
{
    m_text->setRole(role);
    if (text == m_text->text())
        return;
    m_text->setText(text);
    setAccessibleName(text);
}

void IconLabel::changeEvent(QEvent *event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::PaletteChange)
        paintIcon();
}

void IconLabel::paintIcon()
{
    const int side = QFontMetrics(m_text->font()).height();
    m_icon->setPixmap(m_source.pixmap(QSize(side, side), devicePixelRatioF()));
}

} // namespace votum
