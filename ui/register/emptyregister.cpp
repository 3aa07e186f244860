// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/register/emptyregister.h"

#include "ui/look/controls.h"
#include "ui/look/icons.h"
#include "ui/look/theme.h"

#include <QEvent>
#include <QHBoxLayout>
#include <QLabel>
#include <QPushButton>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace votum {

EmptyRegister::EmptyRegister(QWidget *parent)
    : QWidget(parent)
    , m_welcome(new QLabel(this))
    , m_text(new QLabel(this))
    , m_new(new QPushButton(icon(u"add"_s), {}, this))
    , m_example(new QPushButton(icon(u"document"_s), {}, this))
{
    m_welcome->setFont(titleFont(font()));
    m_welcome->setAlignment(Qt::AlignCenter);
    m_text->setWordWrap(true);
    m_text->setAlignment(Qt::AlignCenter);
    m_new->setObjectName("newCaseFirst"_L1);
    m_new->setDefault(true);
    makePrimary(m_new);
    connect(m_new, &QPushButton::clicked, this, &EmptyRegister::newRequested);
    auto *picture = new QLabel(this);
    picture->setPixmap(
        programIcon().pixmap(QSize(8 * unit(this), 8 * unit(this)), devicePixelRatioF()));
    auto *buttons = new QHBoxLayout;
    buttons->setSpacing(2 * unit(this));
    buttons->addStretch();
    buttons->addWidget(m_new);
    buttons->addWidget(m_example);
    buttons->addStretch();
    auto *layout = new QVBoxLayout(this);
    layout->setSpacing(2 * unit(this));
    layout->addStretch(2);
    layout->addWidget(picture, 0, Qt::AlignCenter);
    layout->addWidget(m_welcome);
    layout->addWidget(m_text);
    layout->addLayout(buttons);
    layout->addStretch(3);
    retranslate();
}

void EmptyRegister::setExampleMenu(QMenu *menu)
{
    m_example->setMenu(menu);
}

void EmptyRegister::setReady(bool hasStore)
{
    m_hasStore = hasStore;
    retranslate();
}

void EmptyRegister::changeEvent(QEvent *event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::LanguageChange)
        retranslate();
}

void EmptyRegister::retranslate()
{
    m_welcome->setText(m_hasStore ? tr("Your register is still empty") : tr("No store is open"));
    m_new->setEnabled(m_hasStore);
    m_text->setText(tr("Votum guides you from the request for a messaging channel to a documented "
                       "decision."));
    m_new->setText(tr("New assessment…"));
    m_example->setText(tr("Open the example"));
}

} // namespace votum
