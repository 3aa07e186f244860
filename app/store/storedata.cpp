// SPDX-License-Identifier: GPL-3.0-or-later

#include "store/storedata.h"

#include "store/schema.h"

#include <QDir>
#include <QFile>
#include <QFileInfo>

using namespace Qt::StringLiterals;

namespace votum {

namespace {

[[noreturn]] void fail(const QString &code, const QString &path, const QString &detail)
{
    throw Failure{{code, {path}, detail}};
}

void requireFolder(const QString &path)
{
    const QString folder = QFileInfo(path).path();
    if (path.isEmpty() || !QFileInfo(folder).isDir())
        fail(u"storeFolder"_s, path, folder);
}

void requireReadableFile(const QString &path)
{
    QFile file(path);
    if (!file.exists())
        return;
    if (!QFileInfo(path).isFile() || !file.open(QIODevice::ReadOnly))
        fail(u"storeUnreadable"_s, path, file.errorString());
    const QByteArray head = file.read(16);
    if (head != QByteArray("SQLite format 3\0", 16).left(head.size()))
        fail(u"storeNotAStore"_s, path, u"not an SQLite file"_s);
    file.close();
    // SQLite would open it for reading and fail at the first change.
    if (!file.open(QIODevice::ReadWrite))
        fail(u"storeReadOnly"_s, path, file.errorString());
}

bool isSettled(const QString &path)
{
    const auto isEmpty = [&path](const QString &suffix) {
        return QFileInfo(path + suffix).size() == 0;
    };
    return isEmpty(u"-wal"_s) && isEmpty(u"-journal"_s);
}

// Judges the bytes before anything is opened for writing, so that a file refused stays untouched.
// After a crash the last transactions lie beside the file and SQLite has to bring them in first.
void refuseUnfit(const QString &path)
{
    if (QFileInfo(path).size() == 0 || !isSettled(path))
        return;
    Database probe(path, Database::Access::Inspect);
    examine(probe, Store::schemaVersion);
    // SQLite itself overlooks the loss of a part of the last page.
    const qint64 pages = probe.value(u"PRAGMA page_count"_s).toLongLong();
    if (pages * probe.value(u"PRAGMA page_size"_s).toLongLong() > QFileInfo(path).size())
        fail(u"storeDamaged"_s, path, u"the end of the file is missing"_s);
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
}

} // namespace

Store::Data::Data(const QString &path)
    : m_path(path.isEmpty() ? path : QFileInfo(path).absoluteFilePath())
    , m_lock(m_path + u".lock"_s)
{
    requireFolder(m_path);
    lock();
    requireReadableFile(m_path);
    refuseUnfit(m_path);
    m_database = std::make_unique<Database>(m_path, Database::Access::ReadWrite);
    // The system's own lock holds against programs that know nothing of ours, and keeps the WAL's
    // index in memory, so that a store works on a network drive. Before the first access, or never.
    m_database->run(u"PRAGMA locking_mode = EXCLUSIVE"_s);
    const int version = examine(*m_database, schemaVersion);
    configure(*m_database);
    migrate(*m_database, version, migrations());
    m_database->run(u"PRAGMA foreign_keys = ON"_s); // off while tables are rebuilt
}

void Store::Data::lock()
{
    m_lock.setStaleLockTime(0); // stale only when its process is gone, however old
    if (m_lock.tryLock(0))
        return;
    switch (m_lock.error()) {
    case QLockFile::LockFailedError: {
        qint64 process = 0;
        QString host, program;
        m_lock.getLockInfo(&process, &host, &program);
        fail(u"storeLocked"_s, m_path, u"%1 (%2) on %3"_s.arg(program).arg(process).arg(host));
    }
    case QLockFile::PermissionError:
        fail(u"storeReadOnly"_s, m_path, m_lock.fileName());
    default: // QLockFile could make the file but not fill it
        fail(u"storeFull"_s, m_path, m_lock.fileName());
    }
}

} // namespace votum
