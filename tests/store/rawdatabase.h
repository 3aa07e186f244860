// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QString>
#include <QVariant>

namespace votum {

// A connection that knows nothing of our program, as somebody else's SQLite tool would have it.
class RawDatabase
{
public:
    explicit RawDatabase(const QString &path);
    ~RawDatabase();
    RawDatabase(const RawDatabase &) = delete;
    RawDatabase &operator=(const RawDatabase &) = delete;

    // SQLite's words if it refused; empty: done.
    QString run(const QString &sql);
    QVariant value(const QString &sql);
    // Every row of every table, as text: two files that hold the same compare equal. Without the
    // marks and links, of which two are never the same, where a case came from, and how the index
    // keeps its words.
    QString contents();

private:
    QStringList column(const QString &sql);

    QString m_name;
};

// A copy of the store of tests/data/model1; its README.md tells what is in it.
void putOldStore(const QString &path);

} // namespace votum
