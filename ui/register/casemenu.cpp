// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/register/casemenu.h"

#include "session/session.h"
#include "ui/look/icons.h"
#include "ui/register/casetrash.h"
#include "ui/words/messagebar.h"

#include <QAction>
#include <QMenu>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace votum {

bool isReviewable(const CaseSummary &summary)
{
    return !summary.isOpen() && summary.status != CaseStatus::Superseded &&
           summary.status != CaseStatus::Revoked;
}

namespace {

template<class Wanted>
std::vector<CaseSummary> only(std::vector<CaseSummary> cases, Wanted isWanted)
{
    std::erase_if(cases, [&](const CaseSummary &summary) { return !isWanted(summary); });
    return cases;
}

bool isDraft(const CaseSummary &summary)
{
    return summary.isOpen();
}

} // namespace

CaseMenu::CaseMenu(Session *session, MessageBar *messages, CaseTrash *trash, QWidget *view)
    : QObject(view), m_session(session), m_messages(messages), m_trash(trash), m_view(view)
{
}

void CaseMenu::show(const std::vector<CaseSummary> &cases, bool areTrashed, const QPoint &at)
{
    if (cases.empty())
        return;
    QMenu menu(m_view);
    menu.setObjectName("caseMenu"_L1);
    if (areTrashed)
        fillForTrash(menu, cases);
    else if (cases.size() == 1)
        fillForOne(menu, cases.front());
    else
        fillForMany(menu, cases);
    menu.exec(at);
}

void CaseMenu::fillForTrash(QMenu &menu, const std::vector<CaseSummary> &cases)
{
    menu.addAction(icon(u"undo"_s), tr("Restore"), this, [=, this] { m_trash->restore(cases); });
    menu.addAction(icon(u"trash"_s), tr("Delete permanently…"), this,
                   [=, this] { m_trash->askToErase(cases); });
}

void CaseMenu::fillForOne(QMenu &menu, const CaseSummary &summary)
{
    menu.addAction(icon(u"edit"_s), tr("Open"), this,
                   [=, this] { emit openRequested(summary.id); });
    menu.addAction(icon(u"document"_s), tr("Show record"), this,
                   [=, this] { emit reportRequested(summary.id); });
    menu.addAction(icon(u"copy"_s), tr("Duplicate"), this,
                   [=, this] { m_messages->check(m_session->duplicateCase(summary.id)); });
    menu.addSeparator();
    QAction *trigger = menu.addAction(icon(u"warning"_s), tr("Record a trigger for review…"), this,
                                      &CaseMenu::triggerRequested);
    trigger->setEnabled(isReviewable(summary) && !m_session->isReadOnly());
    menu.addSeparator();
    QAction *trash = menu.addAction(icon(u"trash"_s), tr("Move to trash"), this,
                                    [=, this] { m_trash->moveIn({summary}); });
    trash->setEnabled(summary.isOpen()); // a sealed record stays
}

void CaseMenu::fillForMany(QMenu &menu, const std::vector<CaseSummary> &cases)
{
    const std::vector<CaseSummary> decided = only(cases, isReviewable),
                                   drafts = only(cases, isDraft);
    const int all = int(cases.size());
    menu.addAction(icon(u"save"_s), tr("Export %n record(s)…", nullptr, all), this,
                   &CaseMenu::exportRequested);
    menu.addAction(icon(u"save"_s), tr("Export list of %n case(s)…", nullptr, all), this,
                   &CaseMenu::listRequested);
    menu.addAction(icon(u"print"_s), tr("Print list of %n case(s)…", nullptr, all), this,
                   &CaseMenu::printRequested);
    menu.addSeparator();
    QAction *review =
        menu.addAction(icon(u"copy"_s), tr("Begin %n review(s)", nullptr, int(decided.size())),
                       this, [=, this] { beginReviews(decided); });
    review->setObjectName("beginReviews"_L1);
    QAction *trigger = menu.addAction(
        icon(u"warning"_s),
        tr("Record a trigger for review of %n case(s)…", nullptr, int(decided.size())), this,
        &CaseMenu::triggerRequested);
    menu.addSeparator();
    QAction *trash = menu.addAction(icon(u"trash"_s),
                                    tr("Move %n draft(s) to trash", nullptr, int(drafts.size())),
                                    this, [=, this] { m_trash->moveIn(drafts); });
    trash->setObjectName("trashMany"_L1);
    const bool mayChange = !m_session->isReadOnly();
    review->setEnabled(mayChange && !decided.empty());
    trigger->setEnabled(mayChange && !decided.empty());
    trash->setEnabled(mayChange && !drafts.empty());
}

void CaseMenu::beginReviews(const std::vector<CaseSummary> &cases)
{
    std::vector<qint64> ids, begun;
    for (const CaseSummary &summary : cases)
        ids.push_back(summary.id);
    if (!m_messages->check(m_session->createReviews(ids)))
        return;
    for (const CaseSummary &row : m_session->cases()) {
        const auto isBegunOf = [&](const CaseSummary &of) {
            return of.uuid == row.uuid && of.version + 1 == row.version;
        };
        if (std::ranges::any_of(cases, isBegunOf))
            begun.push_back(row.id);
    }
    m_messages->tell(
        Role::Fine, [count = int(ids.size())] { return tr("%n review(s) begun.", nullptr, count); },
        {[] { return tr("Undo"); },
         [this, begun] { m_messages->check(m_session->trashCases(begun)); }});
}

} // namespace votum
