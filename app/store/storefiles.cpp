// SPDX-License-Identifier: GPL-3.0-or-later

#include "store/store.h"

#include "store/check.h"
#include "store/file/migration.h"
#include "store/storedata.h"
#include "store/tables/casetables.h"
#include "store/tables/content.h"
#include "store/tables/retention.h"
#include "store/travel.h"

#include <QFileInfo>

using namespace Qt::StringLiterals;

// What goes into a store and out of it as files.
namespace votum {

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
    return m_data->change([&] {
        Database &mine = m_data->database(), &theirs = caseFile.m_data->database();
        const QString uuid = uuidIn(theirs);
        requireNotErased(mine, uuid);
        const Standing standing = votum::standingOf(mine, theirs, uuid);
        if (standing != Standing::New && standing != Standing::Newer)
            throw Failure{{u"caseNotNewer"_s,
                           {theirs.value(u"SELECT file_number FROM cases"_s).toString()},
                           {}}};
        votum::takeCase(mine, theirs, uuid, Notes::Travel, numbering);
        std::vector<qint64> ids;
        mine.each(u"SELECT v.id, v.status FROM versions v JOIN cases c ON c.id = v.case_id "
                  "WHERE c.uuid = ? ORDER BY v.version"_s,
                  {uuid},
                  [&ids](const QSqlQuery &row) { ids.push_back(row.value(0).toLongLong()); });
        for (const qint64 id : ids)
            bringUnderHouseRules(mine, id);
        return ids;
    });
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
