// SPDX-License-Identifier: GPL-3.0-or-later

#include "store/file/migration.h"

#include <QFileInfo>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace votum {

namespace {

QString copyPath(const QString &path, int version)
{
    QString base = path;
    if (base.endsWith(".votum"_L1))
        base.chop(6);
    base += u".before-v%1"_s.arg(version);
    QString target = base + u".votum"_s;
    for (int i = 2; QFileInfo::exists(target); ++i)
        target = base + u"-%1.votum"_s.arg(i);
    return target;
}

void runSteps(Database &database, int from, const std::vector<Migration> &steps)
{
    Transaction transaction(database);
    for (const Migration &step : steps) {
        if (step.version <= from)
            continue;
        for (const QString &statement : step.statements)
            database.run(statement);
    }
    for (const Migration &step : steps) {
        if (step.version > from && step.work)
            step.work(database);
    }
    if (database.value(u"PRAGMA foreign_key_check"_s).isValid())
        database.fail(u"storeDamaged"_s, u"a migration left rows without their parent"_s);
    database.run(u"PRAGMA application_id = %1"_s.arg(applicationId));
    database.run(u"PRAGMA user_version = %1"_s.arg(steps.back().version));
    transaction.commit();
}

} // namespace

int examine(Database &database, int newest)
{
    const qint64 application = database.value(u"PRAGMA application_id"_s).toLongLong();
    const int version = database.value(u"PRAGMA user_version"_s).toInt();
    const bool isEmpty = database.value(u"SELECT count(*) FROM sqlite_schema"_s).toInt() == 0;
    if (isEmpty && application == 0 && version == 0)
        return 0;
    if (application != applicationId && application != caseFileId)
        database.fail(u"storeNotAStore"_s, u"application id %1"_s.arg(application));
    if (version > newest)
        throw Failure{{u"storeNewer"_s,
                       {database.path(), QString::number(version), QString::number(newest)},
                       {}}};
    return version;
}

void migrate(Database &database, int from, const std::vector<Migration> &steps)
{
    if (from == steps.back().version)
        return;
    if (from > 0)
        database.copyTo(copyPath(database.path(), steps.back().version));
    const bool leftTraces = std::any_of(steps.begin(), steps.end(), [from](const Migration &step) {
        return step.leavesNoTrace && step.version > from;
    });
    if (from > 0 && leftTraces)
        database.run(u"VACUUM"_s); // before the steps: where it fails, it is tried again
    runSteps(database, from, steps);
}

} // namespace votum
