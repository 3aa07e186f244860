// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/assessment/casefoot.h"

#include "session/session.h"
#include "ui/kit/unsaved.h"
#include "ui/look/controls.h"
#include "ui/look/iconlabel.h"
#include "ui/look/icons.h"
#include "ui/look/language.h"
#include "ui/look/theme.h"
#include "ui/words/words.h"

#include <QAccessible>
#include <QHBoxLayout>
#include <QLabel>
#include <QPushButton>

using namespace Qt::StringLiterals;

namespace votum {

CaseFoot::CaseFoot(const Session *session, QWidget *view)
    : QWidget(view), m_session(session), m_view(view)
{
    const auto make = [this](const QString &iconName, const QString &name) {
        auto *button = new QPushButton(icon(iconName), {}, this);
        button->setObjectName(name);
        return button;
    };
    m_back = make(u"back"_s, u"back"_s);
    m_next = make(u"next"_s, u"next"_s);
    makePrimary(m_next);
    setIconAfter(m_next);
    m_saved = new QLabel(this);
    m_saved->setObjectName("saved"_L1);
    m_told = new IconLabel(TextLabel::Tone::Plain, this);
    m_told->setObjectName("told"_L1);
    m_told->hide();
    auto *layout = new QHBoxLayout(this);
    layout->setContentsMargins(2 * unit(this), unit(this), 2 * unit(this), unit(this));
    layout->setSpacing(unit(this));
    // What is told takes the place of what is saved, in the middle.
    layout->addWidget(m_back);
    layout->addStretch(1);
    layout->addWidget(m_saved);
    layout->addWidget(m_told, 8);
    layout->addStretch(1);
    layout->addWidget(m_next);
    connect(m_back, &QPushButton::clicked, this, [this] { emit goRequested(-1); });
    connect(m_next, &QPushButton::clicked, this, [this] { emit goRequested(1); });
}

void CaseFoot::setWays(const QString &back, const QString &next)
{
    for (const auto &[button, way] : {std::pair(m_back, back), std::pair(m_next, next)}) {
        button->setText(QString(way).replace(u'&', u"&&"_s));
        button->setEnabled(!way.isEmpty());
        button->setVisible(!way.isEmpty());
    }
}

void CaseFoot::tell(const QString &text)
{
    m_told->set(Role::Notice, text);
    m_told->show();
    QAccessibleEvent alert(m_told, QAccessible::Alert);
    QAccessible::updateAccessibility(&alert);
}

void CaseFoot::untell()
{
    m_told->hide();
}

void CaseFoot::rereadSaved()
{
    const QDateTime saved = m_session->savedAt();
    m_saved->setVisible(!m_session->isSealed() && !m_session->isReadOnly());
    if (!Unsaved::heldIn(m_view).isEmpty())
        return m_saved->setText(tr("Not everything is saved"));
    m_saved->setText(saved.isValid() ? tr("Saved %1").arg(localTime(saved))
                                     : tr("Everything is saved as you enter it"));
}

void CaseFoot::retranslate()
{
    m_back->setToolTip(tr("Back (Alt+Left)"));
    m_next->setToolTip(tr("On (Alt+Right)"));
}

} // namespace votum
