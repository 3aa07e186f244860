// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/register/casetrash.h"

#include "session/session.h"
#include "ui/words/messagebar.h"
#include "ui/words/words.h"

#include <QMessageBox>
#include <QPushButton>

using namespace Qt::StringLiterals;

namespace votum {

namespace {

std::vector<qint64> idsOf(const std::vector<CaseSummary> &cases)
{
    std::vector<qint64> ids;
    ids.reserve(cases.size());
    for (const CaseSummary &summary : cases)
        ids.push_back(summary.id);
    return ids;
}

} // namespace

CaseTrash::CaseTrash(Session *session, MessageBar *messages, QWidget *view)
    : QObject(view), m_session(session), m_messages(messages), m_view(view)
{
}

void CaseTrash::moveIn(const std::vector<CaseSummary> &drafts)
{
    const std::vector<qint64> ids = idsOf(drafts);
    if (drafts.empty() || !m_messages->check(m_session->trashCases(ids)))
        return;
    m_messages->tell(Role::Notice,
                     [title = drafts.front().title, count = int(ids.size())] {
                         return count == 1 ? tr("“%1” is in the trash.").arg(title)
                                           : tr("%n draft(s) are in the trash.", nullptr, count);
                     },
                     {[] { return tr("Undo"); },
                      [this, ids] { m_messages->check(m_session->trashCases(ids, false)); }});
}

void CaseTrash::restore(const std::vector<CaseSummary> &drafts)
{
    const std::vector<qint64> ids = idsOf(drafts);
    if (drafts.empty() || !m_messages->check(m_session->trashCases(ids, false)))
        return;
    if (drafts.size() > 1)
        return m_messages->tell(Role::Fine, [count = int(ids.size())] {
            return tr("%n draft(s) are back in the register.", nullptr, count);
        });
    m_messages->tell(
        Role::Fine,
        [title = drafts.front().title] { return tr("“%1” is back in the register.").arg(title); },
        {[] { return tr("Open"); }, [this, id = ids.front()] { emit openRequested(id); }});
}

void CaseTrash::askToErase(const std::vector<CaseSummary> &drafts)
{
    QStringList names;
    for (const CaseSummary &draft : drafts)
        names << tr("%1 “%2”").arg(referenceText(draft.fileNumber, draft.version), draft.title);
    constexpr qsizetype mostNamed = 10;
    const qsizetype unnamed = names.size() - mostNamed;
    if (unnamed > 0)
        names = names.first(mostNamed) << tr("and %n more", nullptr, int(unnamed));
    auto *question =
        new QMessageBox(QMessageBox::Warning, tr("Delete permanently"),
                        tr("Delete %n draft(s) for good?", nullptr, int(drafts.size())),
                        QMessageBox::Cancel, m_view);
    question->setObjectName("eraseQuestion"_L1);
    question->setAttribute(Qt::WA_DeleteOnClose);
    question->setTextFormat(Qt::PlainText);
    question->setInformativeText(
        names.join(u'\n') + u"\n\n"_s +
        tr("Answers, notes and journal are erased from the store and cannot be brought back. "
           "Backups keep them. The file number is not given again."));
    QPushButton *yes = question->addButton(tr("Delete permanently"), QMessageBox::DestructiveRole);
    question->setDefaultButton(QMessageBox::Cancel);
    connect(yes, &QPushButton::clicked, this, [this, drafts] { erase(drafts); });
    question->open();
}

void CaseTrash::erase(const std::vector<CaseSummary> &drafts)
{
    const std::vector<qint64> ids = idsOf(drafts);
    if (!m_messages->check(m_session->eraseCases(ids)))
        return;
    m_messages->tell(Role::Notice, [count = int(ids.size())] {
        return tr("%n draft(s) permanently deleted.", nullptr, count);
    });
}

} // namespace votum
