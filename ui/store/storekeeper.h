// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/text/result.h"

#include <QDateTime>
#include <QObject>
#include <QTimer>

#include <memory>
#include <optional>
#include <vector>

class QThread;

namespace votum {

class Session;
class Settings;

// Looks after the open store: backs it up once a day, which checks it too, and checks it when the
// program before ended amid its work or the last check found something wrong, in a thread of its
// own; counts the cases due for deletion. Of a store opened for reading, and of one that is not the
// person's own (the examples), nothing. GUI thread.
class StoreKeeper : public QObject
{
    Q_OBJECT

public:
    // Both must outlive it. Looks at the store some time after it is opened, then every hour.
    StoreKeeper(Session *session, Settings *settings, QObject *parent = nullptr);
    ~StoreKeeper() override; // waits for what is under way

    void lookAfter(); // at once
    // A check, whatever is due; finished() follows.
    void check();
    bool isBusy() const { return m_thread != nullptr; }

    // What the last check found, of the store that is open; nothing: there was none.
    const std::optional<std::vector<Error>> &faults() const { return m_faults; }
    // Why the last backup, or check, could not be made.
    const std::optional<Error> &failure() const { return m_failure; }
    // As of the last look; by the rules of the organisation (core/judgement/retention.h).
    int casesDue() const { return m_casesDue; }
    bool isSomethingWrong() const { return m_failure || (m_faults && !m_faults->empty()); }

signals:
    void finished();

private:
    void start(bool withBackup);
    void finish(int opening, const Result<std::vector<Error>> &found);
    void reread();
    void countDue();

    Session *m_session;
    Settings *m_settings;
    QTimer m_soon, m_hourly;
    QString m_path;    // of the store the rest is about
    int m_opening = 0; // counts them: another store may lie at the same path
    bool m_isUnclean = false;
    int m_casesDue = 0;
    std::optional<std::vector<Error>> m_faults;
    std::optional<Error> m_failure;
    QThread *m_thread = nullptr;
    std::shared_ptr<void> m_hold;
};

} // namespace votum
