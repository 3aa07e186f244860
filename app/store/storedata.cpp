// SPDX-License-Identifier: GPL-3.0-or-later

#include "store/storedata.h"

#include "core/text/filenumber.h"
#include "store/check.h"
#include "store/file/fileplace.h"
#include "store/file/holder.h"
#include "store/file/storelock.h"
#include "store/file/wholefile.h"
#include "store/tables/schema.h"
#include "store/travel.h"

#include <QFile>
#include <QFileInfo>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace votum {

namespace {

// Of a long import without a pause, which settles nothing before it ends.
constexpr qint64 mostBytesOfLog = 16 << 20;

[[noreturn]] void fail(const QString &code, const QString &path, const QString &detail)
{
    throw Failure{{code, {path}, detail}};
}

// A store that was never filled is none: a new one is made elsewhere and put here whole.
void requireStore(const QString &path)
{
    QFile file(path);
    if (!file.exists())
        fail(u"storeMissing"_s, path, {});
    if (!QFileInfo(path).isFile() || !file.open(QIODevice::ReadOnly))
        fail(u"storeUnreadable"_s, path, file.errorString());
    if (file.size() == 0)
        fail(u"storeDamaged"_s, path, u"the file is empty"_s);
    const QByteArray head = file.read(16);
    if (head != QByteArray("SQLite format 3\0", 16).left(head.size()))
        fail(u"storeNotAStore"_s, path, u"not an SQLite file"_s);
}

// SQLite would open it for reading and fail at the first change.
void requireRightToWrite(const QString &path)
{
    QFile file(path);
    if (!file.open(QIODevice::ReadWrite))
        fail(u"storeReadOnly"_s, path, file.errorString());
}

// Judges the bytes before anything is opened for writing, so that a file refused stays untouched.
// After a crash the last transactions lie beside the file and SQLite has to bring them in first.
int versionBefore(const QString &path, bool mayBeCaseFile = false)
{
    Database probe(path, Database::Access::Inspect);
    const int version = examine(probe, Store::schemaVersion);
    if (version == 0)
        fail(u"storeDamaged"_s, path, u"the file holds no tables"_s);
    if (probe.value(u"PRAGMA application_id"_s).toLongLong() == caseFileId && !mayBeCaseFile)
        fail(u"storeIsCaseFile"_s, path, {});
    requireOwnSchema(probe, version);
    // SQLite itself overlooks the loss of a part of the last page.
    const qint64 pages = probe.value(u"PRAGMA page_count"_s).toLongLong();
    if (pages * probe.value(u"PRAGMA page_size"_s).toLongLong() > QFileInfo(path).size())
        fail(u"storeDamaged"_s, path, u"the end of the file is missing"_s);
    return version;
}

void configure(Database &database)
{
    database.run(u"PRAGMA trusted_schema = OFF"_s);
    database.run(u"PRAGMA cell_size_check = ON"_s);
    const QString mode = database.value(u"PRAGMA journal_mode = WAL"_s).toString();
    if (mode != "wal"_L1)
        database.fail(u"storeReadOnly"_s, u"journal mode "_s + mode);
    database.run(u"PRAGMA synchronous = FULL"_s);
    // What is deleted or overwritten is gone from the file. (The pragma answers with a row.)
    (void)database.value(u"PRAGMA secure_delete = ON"_s);
    (void)database.value(u"PRAGMA wal_autocheckpoint = 0"_s); // settle() does it
}

// The system's own lock holds against programs that know nothing of ours, and keeps the log's index
// in memory, so that a store works on a network drive. Before the first access, or never.
std::unique_ptr<Database> lockedDatabase(const QString &path)
{
    auto database = std::make_unique<Database>(path, Database::Access::ReadWrite);
    database->run(u"PRAGMA locking_mode = EXCLUSIVE"_s);
    return database;
}

} // namespace

QString Store::Data::restore(const QString &backup, const QString &path)
{
    const QString store = realPath(path), fresh = freshName(store);
    requireFolder(store);
    const std::optional<FileIdentity> present = identityOf(store);
    if (present && present == identityOf(backup))
        fail(u"restoreSame"_s, store, {});
    if (present && isOpenHere(*present))
        throw lockedFailure(store);
    requireNoHolder(store, false);
    Data source(backup, StoreOpening::Read);
    if (source.isCaseFile())
        fail(u"storeIsCaseFile"_s, backup, {});
    source.database().copyTo(fresh);
    QString aside;
    try {
        if (present)
            aside = keepAside(store);
        putInPlace(fresh, store);
    } catch (const Failure &) {
        QFile::remove(fresh);
        throw;
    }
    QFile::remove(store + u"-wal"_s); // the log of the one before, which has its own
    return aside;
}

// A store of its own, so that what looks at one looks at it too.
void Store::Data::exportCase(const QString &path, const QString &uuid, const QString &target)
{
    requireFolder(target);
    if (QFileInfo::exists(target) || QFileInfo(target).isSymLink())
        fail(u"storeExists"_s, target, {});
    const QString fresh = freshName(target);
    try {
        makePrivate(fresh);
        {
            const std::unique_ptr<Database> file = lockedDatabase(fresh);
            migrate(*file, 0, migrations());
            Database source(path, Database::Access::Inspect);
            Transaction transaction(*file);
            (void)votum::takeCase(*file, source, uuid, Notes::Stay, usualNumbering.toString());
            file->run(u"PRAGMA application_id = %1"_s.arg(caseFileId));
            transaction.commit();
        }
        putInPlace(fresh, target);
    } catch (Failure &failure) {
        QFile::remove(fresh);
        if (failure.error.arguments.value(0) == fresh)
            failure.error.arguments = QStringList{target};
        throw;
    }
}

Store::Data::Data(const QString &path, StoreOpening opening)
    : m_path(realPath(path)), m_isReadOnly(opening == StoreOpening::Read), m_file(m_path)
{
    requireFolder(m_path);
    m_identity = identityOf(m_path);
    if (m_identity && isOpenHere(*m_identity))
        throw lockedFailure(m_path);
    try {
        if (m_isReadOnly)
            openForReading();
        else
            openForWriting(opening);
    } catch (Failure &failure) {
        if (failure.error.code == "storeLocked"_L1)
            failure.error.arguments = lockedFailure(m_path).error.arguments;
        close();
        throw;
    }
    if (isOpenToOthers(m_path))
        m_notes.push_back({u"storeOpenToOthers"_s, {m_path}, {}});
    if (const FilePlace place = placeOf(m_path); place != FilePlace::Local)
        m_notes.push_back(
            {place == FilePlace::Share ? u"storeOnShare"_s : u"storeSynchronised"_s, {m_path}, {}});
}

Store::Data::~Data()
{
    (void)attempt([this] { settle(); });
    close();
}

void Store::Data::close()
{
    // On closing SQLite would bring the log in, even over a file it does not belong to, and remove
    // it, even if it is somebody else's by now.
    if (m_database && !m_isReadOnly && !isSameFile()) {
        if (isTakenOver() || identityOf(m_path + u"-wal"_s) != m_logIdentity)
            m_database->abandon();
        else if (identityOf(m_path) == m_identity) // overwritten in place
            dropLog();
    }
    const bool isMine = m_isHolder && !isTakenOver();
    m_database.reset();
    m_file.close();
    if (isMine)
        QFile::remove(lockOf(m_path));
    if (m_isListed)
        setOpenHere(*m_identity, false);
}

// --- opening ---

// The bytes as they lie; where they are no whole store of this version, a copy of them made one.
void Store::Data::openForReading()
{
    requireStore(m_path);
    const LeftLog log = logBeside(m_path);
    const bool isComplete = log != LeftLog::Ours;
    const int before = isComplete ? versionBefore(m_path, true) : 0;
    if (before == schemaVersion) {
        m_database = std::make_unique<Database>(m_path, Database::Access::Inspect);
        m_database->run(u"PRAGMA trusted_schema = OFF"_s);
        m_isCaseFile = m_database->value(u"PRAGMA application_id"_s).toLongLong() == caseFileId;
        return;
    }
    m_copy = std::make_unique<QTemporaryDir>();
    const QString copy = m_copy->filePath(u"copy.votum"_s);
    // The log first: should its changes reach the file meanwhile, it is none of the file's any
    // more.
    const bool isCopied = m_copy->isValid() &&
                          (isComplete || QFile::copy(m_path + u"-wal"_s, copy + u"-wal"_s)) &&
                          QFile::copy(m_path, copy);
    if (!isCopied)
        fail(u"storeFull"_s, m_path, m_copy->path());
    for (const QString &name : QStringList{copy, copy + u"-wal"_s})
        QFile::setPermissions(name, QFileDevice::ReadOwner | QFileDevice::WriteOwner);
    if (logBeside(copy) == LeftLog::Foreign)
        QFile::remove(copy + u"-wal"_s);
    try {
        m_database = lockedDatabase(copy);
        const int version = examine(*m_database, schemaVersion);
        requireOwnSchema(*m_database, version);
        configure(*m_database);
        m_isCaseFile = m_database->value(u"PRAGMA application_id"_s).toLongLong() == caseFileId;
        migrate(*m_database, version, migrations());
    } catch (Failure &failure) {
        if (failure.error.arguments.value(0) == copy)
            failure.error.arguments[0] = m_path;
        throw;
    }
    (void)m_database->value(u"PRAGMA query_only = ON"_s);
}

void Store::Data::openForWriting(StoreOpening opening)
{
    requireNoHolder(m_path, opening == StoreOpening::TakeOver);
    if (opening == StoreOpening::Create && !QFileInfo::exists(m_path))
        create();
    requireStore(m_path);
    requireRightToWrite(m_path);
    m_identity = identityOf(m_path);
    if (!m_identity)
        fail(u"storeGone"_s, m_path, u"gone while it was opened"_s);
    m_endedAmidst = QFileInfo::exists(lockOf(m_path));
    for (const QString &aside : setForeignLogsAside(m_path))
        m_notes.push_back({u"storeLogAside"_s, {m_path, aside}, {}});
    // Where the file ended amid its changes only both together are a store.
    if (logBeside(m_path) == LeftLog::None)
        (void)versionBefore(m_path);
    else
        m_endedAmidst = true;
    m_file.open(QIODevice::ReadOnly);
    m_database = lockedDatabase(m_path);
    const int version = examine(*m_database, schemaVersion);
    requireOwnSchema(*m_database, version);
    configure(*m_database);
    if (const std::optional<QString> refused = Holder::self().write(lockOf(m_path)))
        fail(*refused, m_path, lockOf(m_path));
    m_isHolder = true;
    setOpenHere(*m_identity, true);
    m_isListed = true;
    migrate(*m_database, version, migrations());
    m_database->run(u"PRAGMA foreign_keys = ON"_s); // off while tables are rebuilt
    m_place = markPlaceOf(*m_database);
    // What the log of a crash, or the migration, leads to is not in the file yet.
    m_marks = {m_place.read(m_file), markOf(*m_database)};
    m_changes = m_database->value(u"SELECT total_changes()"_s).toLongLong();
    m_logIdentity = identityOf(m_path + u"-wal"_s);
    // What was on its way in, or taken back, when the program before ended.
    (void)change([this] { dropUnused(*m_database); });
    settle();
    requireSameFile();
    if (!schemaDifference(*m_database, schemaVersion).missing.isEmpty())
        m_notes.push_back({u"storeUnguarded"_s, {m_path}, {}});
}

void Store::Data::create()
{
    const QString fresh = freshName(m_path);
    try {
        makePrivate(fresh);
        const std::unique_ptr<Database> database = lockedDatabase(fresh);
        configure(*database);
        migrate(*database, 0, migrations());
    } catch (Failure &failure) {
        QFile::remove(fresh);
        failure.error.arguments = QStringList{m_path};
        throw;
    }
    // Never over a file that came here meanwhile: that one is opened.
    if (!QFile::rename(fresh, m_path)) {
        QFile::remove(fresh);
        if (!QFileInfo::exists(m_path))
            fail(u"storeReadOnly"_s, m_path, fresh);
    }
}

// --- changing ---

qint64 Store::Data::arrive(qint64 row)
{
    static qint64 last = 0;
    m_arrivals[++last].row = row;
    return last;
}

Incoming &Store::Data::arrival(qint64 id)
{
    const auto found = m_arrivals.find(id);
    if (found == m_arrivals.end())
        fail(u"storeGone"_s, m_path, u"what arrives belongs to another store"_s);
    return found->second;
}

void Store::Data::requireWritable()
{
    if (m_isReadOnly)
        fail(u"storeReadOnly"_s, m_path, u"opened for reading"_s);
    requireSameFile();
}

bool Store::Data::isSameFile()
{
    if (m_marks.empty()) // not open yet
        return true;
    const StateMark mark = m_place.read(m_file);
    return !isTakenOver() && identityOf(m_path) == m_identity &&
           std::find(m_marks.begin(), m_marks.end(), mark) != m_marks.end();
}

// Somebody on another computer was told that this program is gone.
bool Store::Data::isTakenOver() const
{
    const std::optional<Holder> holder = Holder::read(lockOf(m_path));
    return m_isHolder && holder && !holder->isSelf();
}

void Store::Data::requireSameFile()
{
    if (!isSameFile())
        fail(u"storeGone"_s, m_path, u"another file lies where the store was opened"_s);
}

// What it held is kept under a name of its own; an empty log brings in nothing.
void Store::Data::dropLog()
{
    const QString log = m_path + u"-wal"_s;
    if (QFileInfo(log).size() > 0 && QFile::copy(log, freeName(log)))
        QFile::resize(log, 0);
}

void Store::Data::commit(Transaction &transaction)
{
    if (!transaction.isOuter())
        return transaction.commit();
    const qint64 changes = m_database->value(u"SELECT total_changes()"_s).toLongLong();
    if (changes == m_changes)
        return transaction.commit();
    requireSameFile();
    const StateMark mark = markAfter(m_marks.back());
    m_database->run(u"UPDATE state SET mark = ?"_s, {mark.row()});
    transaction.commit();
    // It is durable: nothing from here on may fail.
    m_marks.push_back(mark);
    m_changes = changes + 1;
    if (QFileInfo(m_path + u"-wal"_s).size() > mostBytesOfLog)
        (void)attempt([this] { settle(); });
}

std::shared_ptr<void> Store::Data::hold()
{
    settle();
    return m_hold;
}

void Store::Data::settle()
{
    if (m_isReadOnly || m_hold.use_count() > 1 || m_marks.empty() || !isSameFile())
        return;
    // The first column tells whether something was in the way.
    if (m_database->value(u"PRAGMA wal_checkpoint(TRUNCATE)"_s).toInt() == 0)
        m_marks.erase(m_marks.begin(), m_marks.end() - 1);
}

} // namespace votum
