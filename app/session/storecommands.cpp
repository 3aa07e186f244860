// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/catalogue/catalogue.h"
#include "session/refusal.h"
#include "session/rejudge.h"
#include "session/session.h"
#include "store/store.h"

using namespace Qt::StringLiterals;

// The store as a file: opening, settling, checking, backups, and the clock it is held against.

namespace votum {

Result<void> Session::openStore(const QString &path, StoreOpening opening, OwnContent ownContent)
{
    Result<std::unique_ptr<Store>> opened = Store::open(path, opening);
    if (!opened)
        return opened.error();
    std::unique_ptr<Store> store = *std::move(opened);
    Result<HouseRuleHistory> rules = store->houseRules();
    if (!rules)
        return rules.error();
    Rejudging rejudging(*store, catalogue(), today(), line(JournalAction::Rejudged));
    Result<std::vector<CaseSummary>> rows = std::vector<CaseSummary>();
    const auto prepare = [&]() -> Result<void> {
        rows = store->list();
        if (!rows || store->isReadOnly())
            return rows ? Result<void>() : rows.error();
        if (ownContent == OwnContent::Needed) {
            if (const Result<void> whole = requireOverlay(*rows, catalogue()); !whole)
                return whole.error();
        }
        rows = judgeOpenCases(*store, *std::move(rows), rejudging);
        return rows ? Result<void>() : rows.error();
    };
    const Result<void> prepared = store->isReadOnly() ? prepare() : store->atomically(prepare);
    if (!prepared)
        return prepared.error();
    forgetCase();
    m_store = std::move(store);
    m_isClockTrusted = false;
    m_houseRules = *std::move(rules);
    replaceCases(*std::move(rows), rejudging.unreadable());
    emit changed();
    return {};
}

void Session::closeStore()
{
    forgetCase();
    m_store.reset();
    replaceCases({}, {});
    m_houseRules.clear();
    emit changed();
}

QString Session::storePath() const
{
    return m_store ? m_store->path() : QString();
}

bool Session::isReadOnly() const
{
    return m_store && m_store->isReadOnly();
}

std::vector<Error> Session::storeNotes() const
{
    return m_store ? m_store->notes() : std::vector<Error>();
}

bool Session::storeEndedAmidst() const
{
    return m_store && m_store->endedAmidst();
}

Result<void> Session::backup(const QString &targetPath) const
{
    return m_store ? m_store->backup(targetPath) : refuse(u"noStore"_s);
}

Result<std::vector<Error>> Session::checkStore() const
{
    if (!m_store)
        return refuse(u"noStore"_s);
    return m_store->check();
}

Result<std::shared_ptr<void>> Session::holdStore()
{
    if (!m_store)
        return refuse(u"noStore"_s);
    return m_store->hold();
}

Result<std::vector<Error>> Session::checkStoreFile(const QString &path)
{
    return Store::checkFile(path);
}

Result<std::vector<Error>> Session::backupStoreFile(const QString &path, const QString &targetPath)
{
    return Store::backupFile(path, targetPath);
}

Result<std::vector<CaseSummary>> Session::casesIn(const QString &path)
{
    const Result<std::unique_ptr<Store>> store = Store::open(path, StoreOpening::Read);
    if (!store)
        return store.error();
    return (*store)->list();
}

Result<QString> Session::restoreStore(const QString &backup, const QString &path)
{
    return Store::restore(backup, path);
}

// Continuous work must not put it off.
void Session::settleSoon()
{
    if (!m_settling.isActive())
        m_settling.start();
}

std::optional<Error> Session::clockFault() const
{
    // Two computers that share a store need not agree to the second.
    constexpr int secondsApart = 300;
    if (!m_store || m_isClockTrusted)
        return {};
    const auto text = [](const QDateTime &time) {
        return time.toLocalTime().toString(u"yyyy-MM-dd HH:mm"_s);
    };
    const Result<QDateTime> last = m_store->lastChange();
    if (!last)
        return last.error();
    if (last->isValid() && m_clock().addSecs(secondsApart) < *last)
        return Error{u"clockBehind"_s, {text(*last), text(m_clock())}, {}};
    if (today().addYears(1) < catalogue().asOf)
        return Error{u"clockOld"_s, {text(m_clock())}, {}};
    return {};
}

void Session::trustClock()
{
    m_isClockTrusted = true;
}

} // namespace votum
