// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "store/file/database.h"
#include "store/file/storefile.h"
#include "store/store.h"
#include "store/tables/content.h"

#include <QFile>
#include <QTemporaryDir>

#include <memory>
#include <unordered_map>

namespace votum {

// An open store: who holds it, the connection to its file, and what is known of that file.
class Store::Data
{
public:
    // Locks, examines, creates or migrates; throws Failure.
    Data(const QString &path, StoreOpening opening);
    ~Data();

    // As Store::restore(); throws Failure.
    static QString restore(const QString &backup, const QString &path);

    // As Store::exportCase(); throws Failure.
    static void exportCase(const QString &path, const QString &uuid, const QString &target);

    bool isCaseFile() const { return m_isCaseFile; }
    Database &database() { return *m_database; }
    const QString &path() const { return m_path; }
    bool isReadOnly() const { return m_isReadOnly; }
    const std::vector<Error> &notes() const { return m_notes; }
    bool endedAmidst() const { return m_endedAmidst; }

    // Runs the work as one transaction.
    template<class Work>
    auto change(Work work) -> Result<decltype(work())>
    {
        return attempt([&] {
            requireWritable();
            Transaction transaction(*m_database);
            if constexpr (std::is_void_v<decltype(work())>) {
                work();
                commit(transaction);
            } else {
                auto result = work();
                commit(transaction);
                return result;
            }
        });
    }

    // Files on their way in, by ids that no other store of this process gives. arrival():
    // "storeGone".
    qint64 arrive(qint64 row);
    Incoming &arrival(qint64 id);
    void forget(qint64 id) { m_arrivals.erase(id); }

    // Brings what is saved into the file itself, unless somebody reads the file.
    void settle();
    std::shared_ptr<void> hold();

private:
    void openForReading();
    void openForWriting(StoreOpening opening);
    void create();
    void close();
    void requireWritable();
    bool isSameFile(); // as was opened
    bool isTakenOver() const;
    void dropLog();
    void requireSameFile(); // "storeGone"
    // Marks the new state; the outermost transaction alone.
    void commit(Transaction &transaction);

    QString m_path;
    bool m_isReadOnly = false;
    bool m_isCaseFile = false;
    bool m_isHolder = false; // the lock file is ours
    bool m_isListed = false; // among those open in this process
    bool m_endedAmidst = false;
    std::vector<Error> m_notes;
    std::unique_ptr<QTemporaryDir> m_copy; // what is read where the file itself is not ready for it
    std::unique_ptr<Database> m_database;
    std::shared_ptr<int> m_hold = std::make_shared<int>(); // shared with whoever holds it

    std::unordered_map<qint64, Incoming> m_arrivals;

    std::optional<FileIdentity> m_identity, m_logIdentity;
    // Read besides SQLite, and closed after it: POSIX takes a process's locks of a file from it as
    // soon as it closes one of its descriptors.
    QFile m_file;
    MarkPlace m_place;
    std::vector<StateMark> m_marks; // those the file may show: since the log was last brought in
    qint64 m_changes = 0;           // SQLite's count at the last mark
};

} // namespace votum
