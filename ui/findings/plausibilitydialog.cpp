// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/findings/plausibilitydialog.h"

#include "core/judgement/evaluate.h"
#include "session/session.h"
#include "ui/kit/datefield.h"
#include "ui/kit/growingtext.h"
#include "ui/look/language.h"
#include "ui/look/textlabel.h"

#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace votum {

PlausibilityDialog::PlausibilityDialog(Session *session, const PlausibilityNote &note,
                                       const QString &words, QWidget *parent)
    : FormDialog(u"plausibilityDialog"_s, session->catalogue(), parent)
    , m_session(session)
    , m_key(note.key())
    , m_reason(new GrowingText(3, this))
    , m_evidenceDate(new DateField(this))
{
    setWindowTitle(tr("Does this fit together?"));
    m_reason->setObjectName("reason"_L1);
    addHeading(words);
    column()->insertWidget(
        1, new TextLabel(TextLabel::Tone::Plain, note.ask.in(windowLanguage()), this));
    if (note.answered)
        m_reason->showSettled(note.answered->reason);
    addField(m_reason, tr("Checked, because"));
    tellBeneath(u"reasonMissing"_s);
    m_evidenceDate->setVisible(isContradictionClaim(m_key));
    if (!isContradictionClaim(m_key))
        return;
    m_evidenceDate->setObjectName("evidenceDate"_L1);
    if (note.answered)
        m_evidenceDate->showDate(note.answered->evidenceDate);
    addField(m_evidenceDate, tr("Date of the evidence"));
    tellBeneath(u"evidenceDateMissing"_s);
}

Result<void> PlausibilityDialog::save()
{
    const QString reason = m_reason->toPlainText().trimmed();
    if (reason.isEmpty())
        return Error{u"reasonMissing"_s, {}, {}};
    return m_session->answerPlausibility(m_key, reason, m_evidenceDate->date());
}

} // namespace votum
