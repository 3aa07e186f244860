#include "ui/iconlabel.h"

#include "ui/icons.h"

#include <QEvent>
#include <QHBoxLayout>

namespace votum {

IconLabel::IconLabel(TextLabel::Tone tone, QWidget *parent)
    : QWidget(parent), m_icon(new QLabel(this)), m_text(new TextLabel(tone, this))
{
    auto *layout = new QHBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(unit(this));
    layout->addWidget(m_icon, 0, Qt::AlignTop);
    layout->addWidget(m_text, 1);
}

void IconLabel::set(Role role, const QString &text, bool colored)
{
    m_source = icon(role);
    m_text->setText(text);
    m_text->setRole(colored ? std::optional(role) : std::nullopt);
    setAccessibleName(text);
    paintIcon();
}

void IconLabel::set(const QString &iconName, const QString &text)
{
    m_source = icon(iconName);
    m_text->setText(text);
    setAccessibleName(text);
    paintIcon();
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
