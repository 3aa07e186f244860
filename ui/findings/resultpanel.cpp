// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/findings/resultpanel.h"

#include "core/case/purposes.h"
#include "core/judgement/display.h"
#include "session/session.h"
#include "ui/findings/plausibilitylist.h"
#include "ui/look/card.h"
#include "ui/look/iconlabel.h"
#include "ui/look/language.h"
#include "ui/words/roles.h"
#include "ui/words/words.h"

#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace votum {

ResultPanel::ResultPanel(Session *session, QWidget *parent)
    : QWidget(parent)
    , m_session(session)
    , m_title(new TextLabel(TextLabel::Tone::Quiet, this))
    , m_overall(new IconLabel(TextLabel::Tone::Heading, this))
    , m_purposes(new QVBoxLayout)
    , m_proposal(new TextLabel(TextLabel::Tone::Plain, this))
    , m_dpia(new IconLabel(TextLabel::Tone::Plain, this))
    , m_remarks(new QVBoxLayout)
    , m_checks(new PlausibilityList(session, PlausibilityList::Which::Open, this))
{
    m_overall->setObjectName("overall"_L1);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(unit(this));
    m_purposes->setSpacing(unit(this) / 2);
    m_remarks->setSpacing(unit(this) / 2);
    layout->addWidget(m_title);
    layout->addLayout(m_purposes);
    layout->addWidget(m_overall);
    layout->addWidget(m_proposal);
    layout->addWidget(m_dpia);
    layout->addLayout(m_remarks);
    layout->addWidget(m_checks);
}

void ResultPanel::reread()
{
    const Judgement &judgement = m_session->judgement();
    rereadResult(judgement);
    rereadRemarks(judgement);
    m_checks->reread();
}

// Lines are reused; those left over are hidden.
void ResultPanel::addLine(Role role, const QString &text)
{
    if (m_line == m_target->count())
        m_target->addWidget(new IconLabel(TextLabel::Tone::Plain, this));
    auto *label = static_cast<IconLabel *>(m_target->itemAt(m_line++)->widget());
    label->set(role, text);
    label->show();
}

void ResultPanel::rereadResult(const Judgement &judgement)
{
    const Catalogue &catalogue = m_session->catalogue();
    const Language language = windowLanguage();
    const bool split = judgement.purposesDiffer();
    m_target = m_purposes;
    m_line = 0;
    for (const PurposeJudgement &item : judgement.purposes) {
        if (!split)
            break;
        addLine(roleOf(item.outcome),
                u"%1: %2\n%3"_s.arg(
                    purposeText(catalogue, m_session->assessment(), item.purpose).in(language),
                    outcomeText(catalogue, item.outcome).in(language),
                    tr("Proposed decision: %1")
                        .arg(decisionText(catalogue, item.proposed).in(language))));
    }
    for (int i = m_line; i < m_purposes->count(); ++i)
        m_purposes->itemAt(i)->widget()->hide();
    const QString overall = outcomeText(catalogue, judgement.overall).in(language);
    m_overall->set(roleOf(judgement.overall), split ? tr("Overall: %1").arg(overall) : overall,
                   true);
    m_proposal->setText(
        tr("Proposed decision: %1").arg(decisionText(catalogue, judgement.proposed).in(language)));
    m_proposal->setVisible(!split);
}

void ResultPanel::rereadRemarks(const Judgement &judgement)
{
    const Catalogue &catalogue = m_session->catalogue();
    const Language language = windowLanguage();
    using Dpia = DpiaThreshold::Outcome;
    const bool likely = judgement.dpia.outcome == Dpia::Likely;
    const bool check = judgement.dpia.outcome == Dpia::Check;
    const Role none = judgement.openQuestions.empty() ? Role::Fine : Role::Open; // not known yet
    m_dpia->set(likely  ? Role::Serious
                : check ? Role::Notice
                        : none,
                (likely  ? tr("DPIA: %1 criteria met, likely needed").arg(judgement.dpia.met)
                 : check ? tr("DPIA: one criterion met, to be examined")
                         : tr("DPIA: no criterion met so far")));
    m_target = m_remarks;
    m_line = 0;
    if (const CaseSummary *row = m_session->caseRows().find(m_session->caseId())) {
        const QString since = sinceSealed(catalogue, *row, judgement);
        if (!since.isEmpty())
            addLine(Role::Open, since);
    }
    if (judgement.inUseAndBlocked())
        addLine(Role::Blocking, catalogue.word(u"text.inUse"_s).in(language));
    for (int i = m_line; i < m_remarks->count(); ++i)
        m_remarks->itemAt(i)->widget()->hide();
}

void ResultPanel::retranslate()
{
    m_title->setText(tr("Result as the rules see it today"));
    m_checks->retranslate();
}

} // namespace votum
