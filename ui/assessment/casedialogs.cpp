// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/assessment/casedialogs.h"

#include "session/session.h"
#include "ui/casetools/casedialog.h"
#include "ui/casetools/comparedialog.h"
#include "ui/casetools/finddialog.h"
#include "ui/casetools/historydialog.h"
#include "ui/casetools/questionnairedialog.h"
#include "ui/casetools/replydialog.h"
#include "ui/casetools/textsdialog.h"
#include "ui/casetools/versionsdialog.h"
#include "ui/kit/typing.h"

namespace votum {

CaseDialogs::CaseDialogs(Session *session, QWidget *view)
    : QObject(view), m_session(session), m_view(view)
{
}

template<class Dialog, class... More>
Dialog *CaseDialogs::open(More... more)
{
    if (!m_session->hasCase())
        return nullptr;
    settle(m_view->focusWidget());
    auto *dialog = new Dialog(m_session, more..., m_view);
    dialog->open();
    return dialog;
}

void CaseDialogs::showDetails()
{
    if (!m_session->isFrozen())
        open<CaseDialog>();
}

void CaseDialogs::showComparison()
{
    open<CompareDialog>();
}

void CaseDialogs::showFind()
{
    open<FindDialog>(&m_sought, [this](const CaseHit &hit) { emit hitChosen(hit); });
}

void CaseDialogs::showVersions()
{
    open<VersionsDialog>();
}

void CaseDialogs::showHistory()
{
    open<HistoryDialog>([this](const AnswerKey &key) { emit questionChosen(key); });
}

void CaseDialogs::showTexts(Settings *settings)
{
    open<TextsDialog>(settings);
}

void CaseDialogs::showQuestionnaire(Settings *settings)
{
    open<QuestionnaireDialog>(settings);
}

void CaseDialogs::showReply(Settings *settings)
{
    if (ReplyDialog *dialog = open<ReplyDialog>(settings))
        dialog->choose();
}

} // namespace votum
