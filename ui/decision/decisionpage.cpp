// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/decision/decisionpage.h"

#include "session/session.h"
#include "ui/decision/decisionpanel.h"
#include "ui/decision/opinionpanel.h"
#include "ui/decision/sealpanel.h"
#include "ui/look/theme.h"

#include <QVBoxLayout>

namespace votum {

DecisionPage::DecisionPage(Session *session, QWidget *parent)
    : StepPart(parent)
    , m_session(session)
    , m_parts{new OpinionPanel(session, this), new DecisionPanel(session, this),
              new SealPanel(session, this)}
{
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(3 * unit(this) / 2);
    for (StepPart *part : m_parts) {
        layout->addWidget(part);
        connect(part, &StepPart::measuresRequested, this, &StepPart::measuresRequested);
        connect(part, &StepPart::evidenceRequested, this, &StepPart::evidenceRequested);
        connect(part, &StepPart::questionRequested, this, &StepPart::questionRequested);
        connect(part, &StepPart::recordsRequested, this, &StepPart::recordsRequested);
    }
}

void DecisionPage::reread()
{
    for (StepPart *part : m_parts)
        part->reread();
}

void DecisionPage::retranslate()
{
    for (StepPart *part : m_parts)
        part->retranslate();
}

QWidget *DecisionPage::openField() const
{
    if (m_session->isSealed() || m_session->isReadOnly())
        return nullptr;
    return m_session->assessment().opinion.isIssued() ? m_parts[1] : m_parts[0];
}

void DecisionPage::open(const QWidget *field)
{
    for (StepPart *part : m_parts)
        part->open(field);
}

} // namespace votum
