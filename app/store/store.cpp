// SPDX-License-Identifier: GPL-3.0-or-later

#include "store/store.h"

#include "core/record/record.h"
#include "store/check.h"
#include "store/storedata.h"
#include "store/tables/caserows.h"
#include "store/tables/casetables.h"
#include "store/tables/content.h"
#include "store/tables/followup.h"
#include "store/tables/houserules.h"
#include "store/tables/retention.h"
#include "store/tables/schema.h"
#include "store/tables/sealing.h"
#include "store/tables/search.h"
#include "store/travel.h"

#include <QFile>
#include <QFileInfo>
#include <QSet>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace votum {

Store::Store(std::unique_ptr<Data> data) : m_data(std::move(data)) {}

Store::~Store() = default;

Result<std::unique_ptr<Store>> Store::open(const QString &path, StoreOpening opening)
{
    return attempt(
        [&] { return std::unique_ptr<Store>(new Store(std::make_unique<Data>(path, opening))); });
}

QString Store::path() const
{
    return m_data->path();
}

bool Store::isReadOnly() const
{
    return m_data->isReadOnly();
}

const std::vector<Error> &Store::notes() const
{
    return m_data->notes();
}

bool Store::endedAmidst() const
{
    return m_data->endedAmidst();
}

void Store::settle()
{
    (void)attempt([this] { m_data->settle(); });
}

Result<std::shared_ptr<void>> Store::hold()
{
    return attempt([this] { return m_data->hold(); });
}

Result<void> Store::atomically(const std::function<Result<void>()> &work)
{
    return m_data->change([&work] {
        if (const Result<void> done = work(); !done)
            throw Failure{done.error()};
    });
}

// --- the register --------------------------------------------------------------------------------

Result<std::vector<CaseSummary>> Store::list(bool trashed) const
{
    return attempt([&] {
        return readSummaries(m_data->database(),
                             u"WHERE v.trashed = ? ORDER BY v.changed DESC, v.id DESC"_s,
                             {trashed});
    });
}

Result<QSet<qint64>> Store::search(const QString &text, bool includeNotes) const
{
    return attempt([&] { return findVersions(m_data->database(), text, includeNotes); });
}

Result<CaseSummary> Store::summary(qint64 id) const
{
    return attempt([&] { return summaryOf(m_data->database(), id); });
}

Result<std::vector<CaseSummary>> Store::versionsOf(qint64 id) const
{
    return attempt([&] {
        return readSummaries(m_data->database(),
                             u"WHERE v.case_id = (SELECT case_id FROM versions WHERE id = ?) AND "
                             "NOT v.trashed ORDER BY v.version"_s,
                             {id});
    });
}

Result<std::vector<OpenMeasure>> Store::openMeasures() const
{
    return attempt([&] { return readOpenMeasures(m_data->database()); });
}

Result<QDateTime> Store::lastChange() const
{
    return attempt([&] {
        return timeFrom(m_data->database()
                            .value(u"SELECT max(newest) FROM (SELECT max(changed) AS newest FROM "
                                   "versions WHERE trashed = 0 UNION ALL SELECT max(changed) FROM "
                                   "versions WHERE trashed = 1)"_s)
                            .toString());
    });
}

// --- one case ------------------------------------------------------------------------------------

namespace {

void writeVerdict(Database &database, qint64 id, const CaseChange::Verdict &verdict)
{
    database.run(u"UPDATE versions SET outcome = ?, catalogue = ? WHERE id = ?"_s,
                 {verdict.outcome, verdict.catalogue, id});
}

} // namespace

Result<std::vector<CaseSummary>> Store::create(const std::vector<NewCase> &cases)
{
    return m_data->change([&] {
        Database &database = m_data->database();
        std::vector<CaseSummary> rows;
        Words words;
        for (const NewCase &fresh : cases) {
            const qint64 caseId =
                insertCase(database, fresh.line.time.toLocalTime().date().year(), fresh.numbering);
            const qint64 id = insertVersion(database, caseId, 1, fresh.line.time);
            writeParts(database, id, toParts(fresh.assessment), words);
            refreshDraft(database, id);
            writeVerdict(database, id, fresh.verdict);
            writeJournal(database, id, fresh.line);
            rows.push_back(summaryOf(database, id));
        }
        writeWords(database, words);
        return rows;
    });
}

Result<qint64> Store::create(const Assessment &assessment, const JournalLine &line)
{
    const auto rows = create(std::vector<NewCase>{{assessment, line}});
    return rows ? Result<qint64>(rows->front().id) : rows.error();
}

Result<qint64> Store::createVersion(qint64 sealedId, const JournalLine &line)
{
    return m_data->change([&] {
        Database &database = m_data->database();
        const VersionHead from = sealedHead(database, sealedId);
        const int last =
            database.value(u"SELECT max(version) FROM versions WHERE case_id = ?"_s, {from.caseId})
                .toInt();
        if (last != from.version)
            throw Failure{{u"laterVersion"_s, {from.fileNumber}, {}}};
        const Result<std::vector<Part>> parts = continuedParts(readParts(database, sealedId));
        if (!parts)
            throw Failure{parts.error()};
        const qint64 id = insertVersion(database, from.caseId, last + 1, line.time);
        Words words;
        writeParts(database, id, *parts, words);
        writeWords(database, words);
        bringUnderHouseRules(database, id);
        refreshDraft(database, id);
        writeJournal(database, id, line);
        return id;
    });
}

Result<Assessment> Store::load(qint64 id) const
{
    return attempt([&] { return readAssessment(m_data->database(), id); });
}

Result<StoredCase> Store::loadCase(qint64 id) const
{
    return attempt([&] {
        Database &database = m_data->database();
        return StoredCase{summaryOf(database, id), readAssessment(database, id),
                          readSealed(database, id)};
    });
}

Result<CaseSummary> Store::save(qint64 id, const CaseChange &change)
{
    Q_ASSERT(change.parts.empty() || !change.lines.empty());
    return m_data->change([&] {
        Database &database = m_data->database();
        draftHead(database, id);
        for (const PartChange &part : change.parts) {
            if (part.after.kind.isEmpty())
                removePart(database, id, part.before);
            else
                writePart(database, id, part.after);
        }
        if (!change.parts.empty())
            refreshDraft(database, id);
        if (change.verdict)
            writeVerdict(database, id, *change.verdict);
        for (const JournalLine &line : change.lines)
            writeJournal(database, id, line);
        return summaryOf(database, id);
    });
}

Result<void> Store::setTrashed(qint64 id, bool trashed, const JournalLine &line)
{
    return m_data->change([&] {
        Database &database = m_data->database();
        draftHead(database, id);
        database.run(u"UPDATE versions SET trashed = ? WHERE id = ?"_s, {trashed, id});
        writeJournal(database, id, line);
    });
}

Result<void> Store::erase(const std::vector<qint64> &ids)
{
    Database &database = m_data->database();
    Result<void> done = m_data->change([&] {
        for (const qint64 id : ids)
            eraseVersion(database, id);
        forgetWords(database);
    });
    if (done)
        settle(); // the log beside the file still holds the pages as they were
    return done;
}

Result<std::vector<JournalLine>> Store::journal(qint64 id) const
{
    return attempt([&] {
        head(m_data->database(), id);
        return readJournal(m_data->database(), id);
    });
}

// --- house rules ---------------------------------------------------------------------------------

Result<HouseRuleHistory> Store::houseRules() const
{
    return attempt([&] { return readHouseRules(m_data->database()); });
}

Result<void> Store::setHouseRule(const QString &finding, const HouseRule &rule)
{
    return m_data->change([&] { layDown(m_data->database(), finding, rule); });
}

// --- how long cases are kept ---------------------------------------------------------------------

Result<RetentionHistory> Store::retentionHistory() const
{
    return attempt([&] { return readRetention(m_data->database()); });
}

Result<std::vector<CaseRetention>> Store::retention(QDate today) const
{
    return attempt([&] {
        Database &database = m_data->database();
        return retentionOf(readKeptCases(database, today), readRetention(database));
    });
}

Result<void> Store::enterRetention(const RetentionHistory &entries)
{
    using Act = RetentionEntry::Act;
    const bool erases = std::any_of(entries.begin(), entries.end(), [](const RetentionEntry &each) {
        return each.act == Act::Erased;
    });
    Result<void> done = m_data->change([&] {
        for (const RetentionEntry &entry : entries)
            enter(m_data->database(), entry);
        if (erases)
            forgetWords(m_data->database());
    });
    if (done && erases)
        settle(); // the log beside the file still holds the pages as they were
    return done;
}

Result<bool> Store::holdsAny(const QString &path, const QStringList &uuids)
{
    return attempt([&] {
        Database database(path, Database::Access::Inspect);
        requireNoViews(database);
        return std::any_of(uuids.begin(), uuids.end(), [&database](const QString &uuid) {
            return database
                .value(u"SELECT 1 FROM versions v JOIN cases c ON c.id = v.case_id "
                       "WHERE c.uuid = ?"_s,
                       {uuid})
                .isValid();
        });
    });
}

// --- sealing and after ---------------------------------------------------------------------------

Result<void> Store::seal(qint64 id, const QByteArray &record, const QString &sha256, QDate review,
                         QDate decidedOn, const JournalLine &line)
{
    Q_ASSERT(sha256 == sealOf(record));
    return m_data->change(
        [&] { writeSeal(m_data->database(), id, record, sha256, review, decidedOn, line); });
}

Result<SealedRecord> Store::sealedRecord(qint64 id) const
{
    return attempt([&] {
        head(m_data->database(), id);
        return readSealed(m_data->database(), id);
    });
}

Result<void> Store::appendEvent(qint64 id, const CaseEvent &event)
{
    return m_data->change([&] {
        sealedHead(m_data->database(), id);
        writeEvent(m_data->database(), id, event);
    });
}

Result<void> Store::noteIssued(qint64 id, const QString &document, const QString &language,
                               const QString &sha256, const QDateTime &time)
{
    return m_data->change(
        [&] { writeIssued(m_data->database(), id, document, language, sha256, time); });
}

Result<Origin> Store::originOf(const QString &seal, const QString &fileSha256,
                               const QString &link) const
{
    return attempt([&] { return votum::originOf(m_data->database(), seal, fileSha256, link); });
}

// --- files kept as evidence ----------------------------------------------------------------------

static_assert(Store::pieceSize == largestPiece);

Result<qint64> Store::beginContent()
{
    return m_data->change([this] { return m_data->arrive(insertContent(m_data->database())); });
}

Result<void> Store::addContent(qint64 arrival, const QByteArray &piece)
{
    Q_ASSERT(!piece.isEmpty() && piece.size() <= pieceSize);
    Result<void> added =
        m_data->change([&] { addPiece(m_data->database(), m_data->arrival(arrival), piece); });
    if (!added)
        dropContent(arrival);
    return added;
}

Result<QString> Store::endContent(qint64 arrival)
{
    Result<QString> sum = m_data->change(
        [&] { return completeContent(m_data->database(), m_data->arrival(arrival)); });
    if (!sum)
        dropContent(arrival);
    m_data->forget(arrival);
    return sum;
}

void Store::dropContent(qint64 arrival)
{
    (void)m_data->change([&] { removeContent(m_data->database(), m_data->arrival(arrival).row); });
    m_data->forget(arrival);
}

Result<bool> Store::hasContent(const QString &sha256) const
{
    return attempt([&] { return votum::hasContent(m_data->database(), sha256); });
}

Result<QByteArray> Store::contentPiece(const QString &sha256, int number) const
{
    return attempt([&] { return readPiece(m_data->database(), sha256, number); });
}

Result<void> Store::dropUnusedContents(const QStringList &sha256s)
{
    return m_data->change([&] { dropUnused(m_data->database(), sha256s); });
}

// --- a case on its way ---------------------------------------------------------------------------

bool Store::isCaseFile() const
{
    return m_data->isCaseFile();
}

Result<void> Store::exportCase(const QString &path, const QString &uuid, const QString &targetPath)
{
    return attempt([&] { Data::exportCase(path, uuid, targetPath); });
}

Result<void> Store::checkCaseFile() const
{
    return attempt([&] {
        if (!isCaseFile())
            throw Failure{{u"caseFile"_s, {path()}, u"a store"_s}};
        requireCaseFile(m_data->database());
    });
}

Result<Standing> Store::standingOf(const Store &caseFile) const
{
    return attempt([&] {
        Database &theirs = caseFile.m_data->database();
        requireNotErased(m_data->database(), uuidIn(theirs));
        return votum::standingOf(m_data->database(), theirs, uuidIn(theirs));
    });
}

Result<QStringList> Store::contentsIn(const Store &caseFile) const
{
    return attempt([&] {
        Database &theirs = caseFile.m_data->database();
        return contentsOfCase(theirs, uuidIn(theirs));
    });
}

Result<void> Store::copyContents(const Store &caseFile)
{
    return m_data->change([&] {
        Database &theirs = caseFile.m_data->database();
        for (const QString &sha256 : contentsOfCase(theirs, uuidIn(theirs)))
            copyContent(m_data->database(), theirs, sha256);
    });
}

Result<std::vector<qint64>> Store::takeCase(const Store &caseFile, const QString &numbering)
{
    return m_data->change(
        [&] { return takeNewer(m_data->database(), caseFile.m_data->database(), numbering); });
}

// --- the file ------------------------------------------------------------------------------------

namespace {

void copyTo(Database &database, const QString &targetPath)
{
    const QString target = QFileInfo(targetPath).absoluteFilePath();
    if (targetPath.isEmpty() || !QFileInfo(QFileInfo(target).path()).isDir())
        throw Failure{{u"storeFolder"_s, {targetPath}, {}}};
    if (QFileInfo::exists(target) || QFileInfo(target).isSymLink())
        throw Failure{{u"storeExists"_s, {target}, {}}};
    database.copyTo(target);
}

} // namespace

Result<void> Store::backup(const QString &targetPath) const
{
    return attempt([&] { copyTo(m_data->database(), targetPath); });
}

Result<std::vector<Error>> Store::backupFile(const QString &path, const QString &targetPath)
{
    return attempt([&] {
        {
            Database database(path, Database::Access::Inspect);
            copyTo(database, targetPath);
        }
        Database copy(targetPath, Database::Access::Inspect);
        return storeFaults(copy);
    });
}

Result<QString> Store::restore(const QString &backup, const QString &path)
{
    return attempt([&] { return Data::restore(backup, path); });
}

Result<std::vector<Error>> Store::check() const
{
    return attempt([&] {
        std::vector<Error> faults = storeFaults(m_data->database());
        if (!isReadOnly()) {
            for (const QString &fault : indexFaults(m_data->database()))
                faults.push_back({u"checkIndex"_s, {}, fault});
        }
        return faults;
    });
}

Result<std::vector<Error>> Store::checkFile(const QString &path)
{
    return attempt([&path] {
        Database database(path, Database::Access::Inspect);
        if (examine(database, schemaVersion) == schemaVersion)
            return storeFaults(database);
        Data older(path, StoreOpening::Read);
        return storeFaults(older.database());
    });
}

} // namespace votum
