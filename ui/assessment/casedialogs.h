// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/case/subject.h"

#include <QObject>

class QWidget;

namespace votum {

struct CaseHit;
class Session;
class Settings;

// The dialogs about the open case. Each saves first what is being typed in the view; without a case
// none opens. GUI thread.
class CaseDialogs : public QObject
{
    Q_OBJECT

public:
    // The dialogs belong to `view`. Both must outlive it.
    CaseDialogs(Session *session, QWidget *view);

    void showDetails();                 // title, organisation and language
    void showComparison();              // of this case over other channels
    void showFind();                    // where words stand in this case
    void showVersions();                // what differs between two versions of this case
    void showHistory();                 // who changed what, and when
    void showTexts(Settings *settings); // what to send to customers, staff, department and provider
    void showQuestionnaire(Settings *settings);
    void showReply(Settings *settings);

signals:
    void questionChosen(const votum::AnswerKey &key);
    void hitChosen(const votum::CaseHit &hit);

private:
    template<class Dialog, class... More>
    Dialog *open(More... more); // nullptr: no case is open

    Session *m_session;
    QWidget *m_view;
    QString m_sought;
};

} // namespace votum
