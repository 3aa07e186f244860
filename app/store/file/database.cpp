// SPDX-License-Identifier: GPL-3.0-or-later

#include "store/file/database.h"

#include "store/file/storefile.h"

#include <QFile>
#include <QScopeGuard>
#include <QSqlDatabase>
#include <QSqlError>
#include <QUrl>
#include <QUuid>

using namespace Qt::StringLiterals;

namespace votum {

namespace {

// SQLite's result codes (sqlite.org/rescode.html), as QSqlError carries them.
enum SqliteCode {
    SqlitePerm = 3,
    SqliteBusy = 5,
    SqliteLocked = 6,
    SqliteReadOnly = 8,
    SqliteIoError = 10,
    SqliteFull = 13,
    SqliteCantOpen = 14,
    SqliteNotADatabase = 26,
    SqliteIoShortRead = 522
};

QString storeCode(int native)
{
    if (native == SqliteIoShortRead)
        return u"storeDamaged"_s;
    switch (native & 0xff) {
    case SqlitePerm:
    case SqliteReadOnly:
        return u"storeReadOnly"_s;
    case SqliteBusy:
    case SqliteLocked:
        return u"storeLocked"_s;
    case SqliteFull:
        return u"storeFull"_s;
    case SqliteIoError: // a quota too; a full disk is SqliteFull
        return u"storeDisk"_s;
    case SqliteCantOpen:
        return u"storeUnreadable"_s;
    case SqliteNotADatabase:
        return u"storeNotAStore"_s;
    default: // malformed, or not the tables we know
        return u"storeDamaged"_s;
    }
}

thread_local int statementsUntilRefusal = 0;

// A null text would be bound as NULL, which no column of ours takes; half a surrogate pair would
// swallow the character after it.
QVariant bindable(const QVariant &value)
{
    if (value.typeId() == QMetaType::QString) {
        const QString text = value.toString();
        if (text.isNull())
            return u""_s;
        return text.isValidUtf16() ? text : QString::fromUtf8(text.toUtf8());
    }
    if (value.typeId() == QMetaType::QByteArray && value.toByteArray().isNull())
        return QByteArray("");
    return value;
}

// VACUUM INTO does not wait for the disk. A transaction on the copy does: its sync covers all of
// the file.
void makeDurable(const QString &path)
{
    Database copy(path, Database::Access::ReadWrite);
    copy.run(u"PRAGMA synchronous = FULL"_s);
    if (copy.value(u"PRAGMA quick_check(1)"_s).toString() != "ok"_L1)
        copy.fail(u"storeDamaged"_s, u"the copy is not sound"_s);
    const QString version = copy.value(u"PRAGMA user_version"_s).toString();
    Transaction transaction(copy);
    copy.run(u"PRAGMA user_version = "_s + version);
    // Its pages lie otherwise: no log of the original may take it for the state it begins at.
    if (copy.value(u"SELECT 1 FROM sqlite_schema WHERE name = 'state'"_s).isValid())
        copy.run(u"UPDATE state SET mark = ?"_s, {firstMark().row()});
    transaction.commit();
}

// The file as SQLite wants it (sqlite.org/uri.html): a share of Windows, "//server/…", is a path to
// it and no server.
QString uriOf(const QString &path, QLatin1StringView query)
{
    return (path.startsWith(u'/') ? u"file://"_s : u"file:"_s) +
           QString::fromLatin1(QUrl::toPercentEncoding(path, "/")) + query;
}

} // namespace

bool refuseStatement(int number)
{
    const bool wasReached = statementsUntilRefusal == 0;
    statementsUntilRefusal = number;
    return wasReached;
}

Database::Database(const QString &path, Access access)
    : m_path(path), m_connection(u"store-"_s + QUuid::createUuid().toString(QUuid::WithoutBraces))
{
    QSqlDatabase database = QSqlDatabase::addDatabase(u"QSQLITE"_s, m_connection);
    if (access == Access::Inspect) {
        database.setConnectOptions(u"QSQLITE_OPEN_URI;QSQLITE_OPEN_READONLY"_s);
        database.setDatabaseName(uriOf(path, "?immutable=1"_L1));
    } else {
        // Never makes a file: where it is gone it is missing.
        const bool isFile = path != ":memory:"_L1;
        database.setConnectOptions(u"QSQLITE_OPEN_URI;QSQLITE_BUSY_TIMEOUT=0"_s);
        database.setDatabaseName(isFile ? uriOf(path, "?mode=rw"_L1) : path);
    }
    if (database.open())
        return;
    const QSqlError error = database.lastError();
    database = QSqlDatabase();
    QSqlDatabase::removeDatabase(m_connection);
    fail(error);
}

Database::~Database()
{
    m_statements.clear();
    if (m_isAbandoned)
        return;
    QSqlDatabase::database(m_connection, false).close();
    QSqlDatabase::removeDatabase(m_connection);
}

void Database::abandon()
{
    m_isAbandoned = true;
    // One more reference than Qt gives up at the program's end.
    static std::vector<QSqlDatabase> *const kept = new std::vector<QSqlDatabase>;
    kept->push_back(QSqlDatabase::database(m_connection, false));
}

QSqlQuery &Database::execute(const QString &sql, const QVariantList &values)
{
    if (statementsUntilRefusal > 0 && --statementsUntilRefusal == 0)
        fail(u"storeFull"_s, u"refused for a test: "_s + sql);
    auto found = m_statements.find(sql);
    if (found == m_statements.end()) {
        QSqlQuery query(QSqlDatabase::database(m_connection, false));
        query.setForwardOnly(true);
        if (!query.prepare(sql))
            fail(query.lastError());
        found = m_statements.emplace(sql, std::move(query)).first;
    }
    QSqlQuery &query = found->second;
    for (int i = 0; i < values.size(); ++i)
        query.bindValue(i, bindable(values[i]));
    if (!query.exec()) {
        const QSqlError error = query.lastError();
        query.finish();
        fail(error);
    }
    return query;
}

qint64 Database::run(const QString &sql, const QVariantList &values)
{
    QSqlQuery &query = execute(sql, values);
    const qint64 id = query.lastInsertId().toLongLong();
    query.finish();
    return id;
}

void Database::each(const QString &sql, const QVariantList &values,
                    const std::function<void(const QSqlQuery &)> &read)
{
    QSqlQuery &query = execute(sql, values);
    // An unfinished SELECT would hold its read transaction open.
    const auto finish = qScopeGuard([&query] { query.finish(); });
    while (query.next())
        read(query);
    if (query.lastError().isValid())
        fail(query.lastError());
}

QVariant Database::value(const QString &sql, const QVariantList &values)
{
    QVariant first;
    each(sql, values, [&first](const QSqlQuery &row) {
        if (!first.isValid())
            first = row.value(0);
    });
    return first;
}

void Database::copyTo(const QString &target)
{
    try {
        // VACUUM INTO fills an empty file, and keeps its rights.
        QFile file(target);
        if (!file.open(QIODevice::WriteOnly | QIODevice::NewOnly,
                       QFileDevice::ReadOwner | QFileDevice::WriteOwner))
            fail(u"storeReadOnly"_s, file.errorString());
        file.close();
        run(u"VACUUM INTO ?"_s, {target});
        makeDurable(target);
    } catch (Failure &failure) {
        QFile::remove(target);
        failure.error.arguments = QStringList{target};
        throw;
    }
}

void Database::fail(const QString &code, const QString &detail) const
{
    throw Failure{{code, {m_path}, detail}};
}

void Database::fail(const QSqlError &error) const
{
    const int native = error.nativeErrorCode().toInt();
    fail(storeCode(native), error.databaseText() + u" ("_s + error.driverText() + u", "_s +
                                QString::number(native) + u')');
}

Transaction::Transaction(Database &database) : m_database(database), m_depth(database.m_depth + 1)
{
    m_database.run(isOuter() ? u"BEGIN IMMEDIATE"_s : u"SAVEPOINT part"_s);
    m_database.m_depth = m_depth;
}

Transaction::~Transaction()
{
    m_database.m_depth = m_depth - 1;
    if (!m_isOpen)
        return;
    // After "disk full" SQLite has already rolled back; then this fails, which is as it should be.
    static_cast<void>(attempt([this] {
        if (isOuter())
            return (void)m_database.run(u"ROLLBACK"_s);
        m_database.run(u"ROLLBACK TO part"_s);
        m_database.run(u"RELEASE part"_s);
    }));
}

void Transaction::commit()
{
    m_database.run(isOuter() ? u"COMMIT"_s : u"RELEASE part"_s);
    m_isOpen = false;
}

} // namespace votum
