// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/store/storekeeper.h"

#include "export/backups.h"
#include "session/session.h"
#include "ui/settings/settings.h"

#include <QFileInfo>
#include <QThread>

#include <algorithm>
#include <chrono>
#include <utility>

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace votum {

namespace {

const QString faultyStore = u"faultyStore"_s; // the state that outlives the program

}

StoreKeeper::StoreKeeper(Session *session, Settings *settings, QObject *parent)
    : QObject(parent), m_session(session), m_settings(settings)
{
    m_soon.setSingleShot(true);
    m_soon.setInterval(3s); // the window comes first
    m_hourly.setInterval(1h);
    connect(&m_soon, &QTimer::timeout, this, &StoreKeeper::lookAfter);
    connect(&m_hourly, &QTimer::timeout, this, &StoreKeeper::lookAfter);
    connect(m_session, &Session::changed, this, &StoreKeeper::reread);
    m_hourly.start();
    reread();
}

StoreKeeper::~StoreKeeper()
{
    if (m_thread)
        m_thread->wait();
}

void StoreKeeper::reread()
{
    if (m_session->storePath() == m_path) {
        if (m_casesDue > 0) // perhaps no longer
            m_soon.start();
        return;
    }
    m_path = m_session->storePath();
    ++m_opening;
    m_isUnclean = m_session->storeEndedAmidst() ||
                  m_settings->state(faultyStore) == m_path.toUtf8(); // until it is sound again
    m_faults.reset();
    m_failure.reset();
    m_casesDue = 0;
    m_soon.start();
    emit finished();
}

void StoreKeeper::countDue()
{
    const Result<std::vector<CaseRetention>> cases = m_session->retention();
    const auto isDue = [today = m_session->today()](const CaseRetention &item) {
        return item.isDue(today);
    };
    const int due = cases ? int(std::ranges::count_if(*cases, isDue)) : 0;
    if (std::exchange(m_casesDue, due) != due)
        emit finished();
}

void StoreKeeper::lookAfter()
{
    if (m_path.isEmpty() || m_session->isReadOnly() ||
        m_path != QFileInfo(m_settings->storePath()).canonicalFilePath())
        return;
    countDue();
    if (isBackupDue(backupsOf(m_settings->value(Setting::BackupFolder), m_path), m_session->now()))
        start(true);
    else if (m_isUnclean)
        start(false);
}

void StoreKeeper::check()
{
    if (!m_path.isEmpty())
        start(false);
}

void StoreKeeper::start(bool withBackup)
{
    if (m_thread)
        return;
    const Result<std::shared_ptr<void>> hold = m_session->holdStore();
    if (!hold) {
        m_failure = hold.error();
        return emit finished();
    }
    m_hold = *hold;
    auto found = std::make_shared<Result<std::vector<Error>>>(std::vector<Error>());
    const QString path = m_path, folder = m_settings->value(Setting::BackupFolder);
    const int kept = m_settings->number(Setting::BackupsKept);
    const QDateTime now = m_session->now();
    m_thread = QThread::create([=] {
        *found = withBackup ? makeBackup(path, folder, now, kept) : Session::checkStoreFile(path);
    });
    m_thread->setParent(this);
    connect(m_thread, &QThread::finished, this,
            [this, opening = m_opening, found] { finish(opening, *found); });
    m_thread->start(QThread::LowPriority);
}

void StoreKeeper::finish(int opening, const Result<std::vector<Error>> &found)
{
    m_thread->deleteLater();
    m_thread = nullptr;
    m_hold.reset();
    if (opening != m_opening) { // another store by now: what was read may have been cut short
        m_soon.start();
        return emit finished();
    }
    m_isUnclean = false;
    m_failure = found ? std::nullopt : std::optional(found.error());
    if (found) {
        m_faults = *found;
        m_settings->setState(faultyStore, found->empty() ? QByteArray() : m_path.toUtf8());
    }
    emit finished();
}

} // namespace votum
