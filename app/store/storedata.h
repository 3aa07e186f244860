// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "store/database.h"
#include "store/store.h"

#include <QLockFile>

namespace votum {

// An open store: the lock beside the file, and the connection to it.
class Store::Data
{
public:
    // Locks, examines, creates or migrates; throws Failure.
    explicit Data(const QString &path);

    Database &database() { return *m_database; }

    // Runs the work as one transaction.
    template<class Work>
    auto change(Work work) -> Result<decltype(work())>
    {
        return attempt([&] {
            Transaction transaction(*m_database);
            if constexpr (std::is_void_v<decltype(work())>) {
                work();
                transaction.commit();
            } else {
                auto result = work();
                transaction.commit();
                return result;
            }
        });
    }

private:
    void lock();

    QString m_path;
    QLockFile m_lock; // outlives the connection
    std::unique_ptr<Database> m_database;
};

} // namespace votum
