// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/catalogue/catalogue.h"
#include "core/judgement/broughtup.h"
#include "session/refusal.h"
#include "session/rejudge.h"
#include "session/session.h"
#include "store/rescue.h"
#include "store/store.h"

#include <QSet>
#include <QUuid>

#include <algorithm>
#include <utility>

using namespace Qt::StringLiterals;

// The store as a file: opening, settling, checking, backups, and the clock it is held against; and
// the files it keeps as evidence.

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

Result<bool> Session::holdsAny(const QString &path, const QStringList &uuids)
{
    return Store::holdsAny(path, uuids);
}

Result<std::vector<CaseSummary>> Session::casesIn(const QString &path)
{
    const Result<std::unique_ptr<Store>> store = Store::open(path, StoreOpening::Read);
    if (!store)
        return store.error();
    return (*store)->list();
}

Result<std::vector<RescuedCase>> Session::rescuedFrom(const QString &path,
                                                      const std::atomic_bool *isCancelled)
{
    return votum::rescuedFrom(path, isCancelled);
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
    const auto text = [](const QDateTime &time) { return time.toUTC().toString(Qt::ISODate); };
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

// --- evidence and its files

namespace {

// What a line tells of a file: its checksum, and why.
QString told(const QString &sha256, const QString &reason)
{
    return QStringList{sha256, reason}.join(sha256.isEmpty() || reason.isEmpty() ? u""_s : u" "_s);
}

QSet<QString> sumsIn(const Assessment &assessment)
{
    QSet<QString> sums;
    for (const EvidenceItem &item : assessment.evidence) {
        if (!item.sha256.isEmpty())
            sums.insert(item.sha256);
    }
    return sums;
}

} // namespace

Result<void> Session::requireReason(const QString &sha256, const QString &reason) const
{
    if (!m_store || sha256.isEmpty() || !reason.trimmed().isEmpty())
        return {};
    const Result<bool> kept = m_store->hasContent(sha256);
    if (!kept)
        return kept.error();
    return *kept ? refuse(u"reasonMissing"_s) : Result<void>();
}

Result<void> Session::saveEvidence(const EvidenceItem &item, const QString &reason)
{
    if (item.title.trimmed().isEmpty())
        return refuse(u"titleMissing"_s);
    if (item.link.trimmed().isEmpty() && item.fileName.isEmpty())
        return refuse(u"evidencePlaceMissing"_s);
    Assessment next = m_assessment;
    const auto isSame = [&](const EvidenceItem &known) { return known.id == item.id; };
    const auto place = std::find_if(next.evidence.begin(), next.evidence.end(), isSame);
    EvidenceItem &target = place == next.evidence.end() ? next.evidence.emplace_back() : *place;
    const EvidenceItem before = std::exchange(target, item);
    if (target.id.isEmpty())
        target.id = QUuid::createUuid().toString(QUuid::WithoutBraces);
    const JournalEvidence subject{target.id, target.title};
    if (before.sha256 == item.sha256)
        return commit(std::move(next), line(JournalAction::Evidence, subject));
    if (const Result<void> given = requireReason(before.sha256, reason); !given)
        return given.error();
    return commit(std::move(next), line(JournalAction::Evidence, subject, before.sha256,
                                        told(item.sha256, reason.trimmed())));
}

Result<void> Session::removeEvidence(const QString &evidenceId, const QString &reason)
{
    Assessment next = m_assessment;
    EvidenceItem removed;
    std::erase_if(next.evidence, [&](const EvidenceItem &item) {
        if (item.id == evidenceId)
            removed = item;
        return item.id == evidenceId;
    });
    if (const Result<void> given = requireReason(removed.sha256, reason); !given)
        return given.error();
    return commit(std::move(next),
                  line(JournalAction::EvidenceRemoved, JournalEvidence{evidenceId, removed.title},
                       removed.sha256, reason.trimmed()));
}

Result<qint64> Session::beginContent()
{
    if (!m_store)
        return refuse(u"noStore"_s);
    return m_store->beginContent();
}

Result<void> Session::addContent(qint64 arrival, const QByteArray &piece)
{
    if (!m_store)
        return refuse(u"noStore"_s);
    settleSoon();
    return m_store->addContent(arrival, piece);
}

Result<QString> Session::endContent(qint64 arrival)
{
    if (!m_store)
        return refuse(u"noStore"_s);
    settleSoon();
    return m_store->endContent(arrival);
}

void Session::dropContent(qint64 arrival)
{
    if (m_store)
        m_store->dropContent(arrival);
}

void Session::dropContent(const QString &sha256)
{
    if (m_store && !sumsIn(m_assessment).contains(sha256))
        (void)m_store->dropUnusedContents({sha256});
}

bool Session::keepsContent(const QString &sha256) const
{
    if (!m_store || sha256.isEmpty())
        return false;
    const Result<bool> kept = m_store->hasContent(sha256);
    return kept && *kept;
}

Result<QByteArray> Session::contentPiece(const QString &sha256, int number) const
{
    if (!m_store)
        return refuse(u"noStore"_s);
    return m_store->contentPiece(sha256, number);
}

// No step leads back to them any more.
void Session::dropTakenBack()
{
    QSet<QString> gone;
    for (const std::vector<Step> *steps : {&m_undo, &m_redo}) {
        for (const Step &step : *steps)
            gone.unite(sumsIn(step.assessment));
    }
    gone.subtract(sumsIn(m_assessment));
    if (m_store && !gone.isEmpty())
        (void)m_store->dropUnusedContents(gone.values());
}

// --- a case that travels

Result<void> Session::checkCaseFile(const QString &path)
{
    const Result<std::unique_ptr<Store>> file = Store::open(path, StoreOpening::Read);
    return file ? (*file)->checkCaseFile() : file.error();
}

Result<void> Session::exportCase(const QString &storePath, const QString &uuid,
                                 const QString &targetPath)
{
    return Store::exportCase(storePath, uuid, targetPath);
}

Result<Standing> Session::standingOf(const Session &caseFile) const
{
    if (!m_store || !caseFile.m_store)
        return refuse(u"noStore"_s);
    return m_store->standingOf(*caseFile.m_store);
}

Result<void> Session::takeCase(const Session &caseFile)
{
    if (!m_store || !caseFile.m_store)
        return refuse(u"noStore"_s);
    Rejudging rejudging(*m_store, catalogue(), today(), line(JournalAction::Rejudged));
    Result<std::vector<CaseSummary>> rows = std::vector<CaseSummary>();
    std::optional<StoredCase> open;
    const Result<void> kept = m_store->atomically([&]() -> Result<void> {
        const Result<std::vector<qint64>> ids =
            m_store->takeCase(*caseFile.m_store, m_proposals.numbering);
        if (!ids)
            return ids.error();
        for (const qint64 id : *ids) {
            const Result<CaseSummary> row = m_store->summary(id);
            if (!row)
                return row.error();
            const Result<void> judged =
                row->isOpen() ? rejudging.byCatalogue(*row) : Result<void>();
            if (!judged)
                return judged.error();
            if (id != m_caseId)
                continue;
            Result<StoredCase> stored = m_store->loadCase(id);
            if (!stored)
                return stored.error();
            open = *std::move(stored);
        }
        rows = m_store->versionsOf(ids->back());
        return rows ? Result<void>() : rows.error();
    });
    if (!kept)
        return kept.error();
    m_unreadable.insert(rejudging.unreadable());
    for (const CaseSummary &row : *rows)
        place(row);
    if (open)
        take(*std::move(open));
    emit changed();
    return {};
}

Result<void> Session::takeAsNew(const Session &caseFile)
{
    if (!m_store || !caseFile.m_store || caseFile.cases().empty())
        return refuse(u"noStore"_s);
    const auto isEarlier = [](const CaseSummary &one, const CaseSummary &other) {
        return one.version < other.version;
    };
    const std::vector<CaseSummary> &rows = caseFile.cases();
    const qint64 latest = std::max_element(rows.begin(), rows.end(), isEarlier)->id;
    Result<Assessment> assessment = caseFile.m_store->load(latest);
    if (!assessment)
        return assessment.error();
    const auto ids = addCases({asDraft(broughtUp(catalogue(), *std::move(assessment), today()))},
                              [&] { return m_store->copyContents(*caseFile.m_store); });
    return ids ? Result<void>() : ids.error();
}

} // namespace votum
