// SPDX-License-Identifier: GPL-3.0-or-later

#include "store/file/storelock.h"

#include "store/file/holder.h"

#include <QMutex>

#include <algorithm>
#include <vector>

using namespace Qt::StringLiterals;

namespace votum {

namespace {

class OpenHere
{
public:
    bool has(const FileIdentity &file)
    {
        const QMutexLocker locker(&m_mutex);
        return std::find(m_files.begin(), m_files.end(), file) != m_files.end();
    }
    void set(const FileIdentity &file, bool isOpen)
    {
        const QMutexLocker locker(&m_mutex);
        if (isOpen)
            m_files.push_back(file);
        else
            std::erase(m_files, file);
    }

private:
    QMutex m_mutex;
    std::vector<FileIdentity> m_files;
};
Q_GLOBAL_STATIC(OpenHere, openHere)

// The arguments of "storeLocked" and "storeHeld".
QStringList whoHolds(const QString &path, const std::optional<Holder> &holder)
{
    if (!holder)
        return {path, u"–"_s, u"–"_s, u"–"_s};
    return {path, holder->program, holder->computer, holder->since.toUTC().toString(Qt::ISODate)};
}

} // namespace

QString lockOf(const QString &path)
{
    return path + u".lock"_s;
}

Failure lockedFailure(const QString &path)
{
    return {{u"storeLocked"_s, whoHolds(path, Holder::read(lockOf(path))), {}}};
}

void requireNoHolder(const QString &path, bool mayTakeOver)
{
    const std::optional<Holder> other = Holder::read(lockOf(path));
    if (!other || !other->mayLive())
        return;
    if (other->isOfThisMachine())
        throw Failure{{u"storeLocked"_s, whoHolds(path, other), {}}};
    if (!mayTakeOver)
        throw Failure{{u"storeHeld"_s, whoHolds(path, other), {}}};
}

bool isOpenHere(const FileIdentity &file)
{
    return openHere->has(file);
}

void setOpenHere(const FileIdentity &file, bool isOpen)
{
    openHere->set(file, isOpen);
}

} // namespace votum
