// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "session/session.h"
#include "support/casebuilder.h"
#include "support/testing.h"

#include <QSignalSpy>
#include <QTemporaryDir>

namespace votum {

// For what only prepares a test: an error ends it.
void must(const Result<void> &result);

// A session at work: a store in a folder of its own, the shipped catalogue unless told otherwise,
// and a clock that stands at 23 November 2026, 09:00 UTC until it is moved.
class Desk
{
public:
    explicit Desk(const Catalogue &catalogue = shipped());

    QString path(const QString &name = QStringLiteral("cases.votum")) const;
    // Another session on the same file; this one must have closed its store.
    std::unique_ptr<Session> reopened() const;

    void createCase(); // an empty one, WhatsApp through a provider
    void importExample(const QString &name = QStringLiteral("publisher.de"));
    void giveOpinion(); // the drafted one is issued
    void seal();        // opinion and decision as in the example

    QStringList actions() const; // of the journal, oldest first
    CaseSummary row();           // the open case in the register, read again from the store

    QTemporaryDir folder;
    QDateTime time;
    Session session;
};

// The id of a finding on which opinions differ, open and below a knock-out.
QString contestedIn(const Session &session);
// The drafts of a store as an older program left them: judged by another catalogue, with another
// result. No session may have it open.
void makeOld(const QString &path);

// Runs a command and says how often it made the windows read again.
template<class Command>
int signalsOf(Session &session, Command command)
{
    const QSignalSpy spy(&session, &Session::changed);
    command();
    return int(spy.count());
}

} // namespace votum
