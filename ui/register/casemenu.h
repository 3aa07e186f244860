// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/case/casefile.h"

#include <QObject>

#include <vector>

class QMenu;
class QPoint;
class QWidget;

namespace votum {

class CaseTrash;
class MessageBar;
class Session;

// What can be done with the cases selected in the register, one or many, each as one act; the
// message bar says what was done. GUI thread.
class CaseMenu : public QObject
{
    Q_OBJECT

public:
    // All four must outlive it; `view` is the parent of the menu.
    CaseMenu(Session *session, MessageBar *messages, CaseTrash *trash, QWidget *view);

    void show(const std::vector<CaseSummary> &cases, bool areTrashed, const QPoint &at);
    // A new version of each that is decided and in force; those begun can be moved to the trash
    // again.
    void beginReviews(const std::vector<CaseSummary> &cases);

signals:
    void openRequested(qint64 id);
    void reportRequested(qint64 id);
    void exportRequested();  // the records of those selected
    void listRequested();    // those selected as a table or calendar
    void printRequested();   // their list
    void triggerRequested(); // for those selected

private:
    void fillForOne(QMenu &menu, const CaseSummary &summary);
    void fillForMany(QMenu &menu, const std::vector<CaseSummary> &cases);
    void fillForTrash(QMenu &menu, const std::vector<CaseSummary> &cases);

    Session *m_session;
    MessageBar *m_messages;
    CaseTrash *m_trash;
    QWidget *m_view;
};

// Decided, and neither ended nor replaced: what can be reviewed.
bool isReviewable(const CaseSummary &summary);

} // namespace votum
