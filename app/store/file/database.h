// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/text/result.h"

#include <QSqlQuery>
#include <QVariant>

#include <functional>
#include <unordered_map>

class QSqlError;

namespace votum {

// Thrown and caught inside this room only: attempt() turns it into the Result that leaves it.
struct Failure
{
    Error error;
};

template<class Work>
auto attempt(Work work) -> Result<decltype(work())>
{
    try {
        if constexpr (std::is_void_v<decltype(work())>) {
            work();
            return {};
        } else {
            return work();
        }
    } catch (const Failure &failure) {
        return failure.error;
    }
}

// For tests alone: from now on the statement of this number in this thread, whatever connection it
// belongs to, is refused as if the disk were full; those before and after it run. 0: none, as it is
// outside tests. Returns whether the number of the call before was reached.
bool refuseStatement(int number);

// One connection to one SQLite file, held by this connection alone from its first access on.
// Statements are prepared once and kept. Every function throws Failure with one of Store's codes,
// the path, and SQLite's words. One thread.
class Database
{
public:
    enum class Access {
        ReadWrite,
        Inspect
    }; // Inspect: reads the bytes as they lie, touches nothing

    Database(const QString &path, Access access);
    ~Database();
    Database(const Database &) = delete;
    Database &operator=(const Database &) = delete;

    const QString &path() const { return m_path; }

    // Runs one statement; returns the id of the row it inserted, if it did.
    qint64 run(const QString &sql, const QVariantList &values = {});
    // Calls `read` for every row.
    void each(const QString &sql, const QVariantList &values,
              const std::function<void(const QSqlQuery &)> &read);
    // The first column of the first row; an invalid QVariant: no row.
    QVariant value(const QString &sql, const QVariantList &values = {});

    // Never closes the file: SQLite would bring the log in, and remove it, though both are somebody
    // else's by now. They stay open until the program ends.
    void abandon();

    // A consistent copy, durable when this returns. The file must not exist yet, its folder must.
    void copyTo(const QString &target);

    [[noreturn]] void fail(const QString &code, const QString &detail) const;

private:
    friend class Transaction;

    QSqlQuery &execute(const QString &sql, const QVariantList &values);
    [[noreturn]] void fail(const QSqlError &error) const;

    QString m_path;
    QString m_connection;
    std::unordered_map<QString, QSqlQuery> m_statements;
    int m_depth = 0; // of transactions
    bool m_isAbandoned = false;
};

// All or nothing: undone unless commit() was reached. One inside another is a part of it: kept when
// the outer one is.
class Transaction
{
public:
    explicit Transaction(Database &database);
    ~Transaction();
    Transaction(const Transaction &) = delete;
    Transaction &operator=(const Transaction &) = delete;

    void commit();
    bool isOuter() const { return m_depth == 1; }

private:
    Database &m_database;
    int m_depth;
    bool m_isOpen = true;
};

} // namespace votum
