// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/case/casefile.h"

#include <QObject>

#include <vector>

class QWidget;

namespace votum {

class MessageBar;
class Session;

// Moves drafts into the trash and out of it, and erases them for good; the message bar says what
// was done and offers the way back. GUI thread.
class CaseTrash : public QObject
{
    Q_OBJECT

public:
    // All three must outlive it; `view` is the parent of what is asked.
    CaseTrash(Session *session, MessageBar *messages, QWidget *view);

    void moveIn(const std::vector<CaseSummary> &drafts); // all or none
    void restore(const std::vector<CaseSummary> &drafts);
    void askToErase(const std::vector<CaseSummary> &drafts); // for good, after a question

signals:
    void openRequested(qint64 id); // of a draft just restored

private:
    void erase(const std::vector<CaseSummary> &drafts);

    Session *m_session;
    MessageBar *m_messages;
    QWidget *m_view;
};

} // namespace votum
