// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/kit/disclosure.h"

#include "ui/look/linkbutton.h"
#include "ui/look/theme.h"

#include <QEvent>
#include <QVBoxLayout>

namespace votum {

Disclosure::Disclosure(QWidget *parent)
    : QWidget(parent)
    , m_button(new LinkButton({}, this))
    , m_body(new QWidget(this))
    , m_content(new QVBoxLayout(m_body))
{
    m_button->setArrow(Qt::RightArrow);
    m_content->setContentsMargins(2 * unit(this), 0, 0, unit(this));
    m_content->setSpacing(unit(this));
    m_body->hide();
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(unit(this) / 2);
    layout->addWidget(m_button);
    layout->addWidget(m_body);
    connect(m_button, &LinkButton::clicked, this, [this] { setOpen(!isOpen()); });
    describe();
}

void Disclosure::setTitle(const QString &title)
{
    if (m_button->text() == title)
        return;
    m_button->setText(title);
    m_button->updateGeometry();
    m_button->setAccessibleName(title);
}

bool Disclosure::isOpen() const
{
    return !m_body->isHidden();
}

void Disclosure::setOpen(bool open)
{
    if (open == isOpen())
        return;
    m_button->setArrow(open ? Qt::DownArrow : Qt::RightArrow);
    if (open)
        emit opening(); // the content is made before it is shown
    m_body->setVisible(open);
    describe();
}

void Disclosure::changeEvent(QEvent *event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::LanguageChange)
        describe();
}

void Disclosure::describe()
{
    m_button->setAccessibleDescription(isOpen() ? tr("expanded") : tr("collapsed"));
}

} // namespace votum
