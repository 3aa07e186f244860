// SPDX-License-Identifier: GPL-3.0-or-later

#include "store/file/holder.h"

#include "store/file/wholefile.h"

#include <QCoreApplication>
#include <QFile>
#include <QFileInfo>
#include <QSysInfo>

#ifndef Q_OS_WIN
#include <csignal>
#endif

using namespace Qt::StringLiterals;

namespace votum {

bool Holder::isOfThisMachine() const
{
    return machine == QSysInfo::machineUniqueId();
}

bool Holder::mayLive() const
{
    if (!isOfThisMachine())
        return true;
#ifdef Q_OS_WIN
    return false; // a lock is lost with its process only
#else
    if (boot != QSysInfo::bootUniqueId() || process == QCoreApplication::applicationPid())
        return false;
    // "4711 (votum) S …": the number may be another program's by now, or of one that has ended and
    // waits for its parent.
    QFile status(u"/proc/%1/stat"_s.arg(process));
    if (status.open(QIODevice::ReadOnly)) {
        const QByteArray line = status.readAll();
        const qsizetype end = line.lastIndexOf(')');
        const QByteArray name = line.left(end).mid(line.indexOf('(') + 1);
        return name == program.toUtf8().left(15) && line.mid(end + 2, 1) != "Z";
    }
    return kill(pid_t(process), 0) == 0;
#endif
}

Holder Holder::self()
{
    return {QCoreApplication::applicationPid(), QCoreApplication::applicationName(),
            QSysInfo::machineHostName(),        QSysInfo::machineUniqueId(),
            QSysInfo::bootUniqueId(),           {}};
}

bool Holder::isSelf() const
{
    return process == QCoreApplication::applicationPid() && isOfThisMachine() &&
           boot == QSysInfo::bootUniqueId();
}

// The lines of Qt's QLockFile, so that a Votum from before, which held stores by it, respects them.
std::optional<Holder> Holder::read(const QString &lockFile)
{
    QFile file(lockFile);
    if (!QFileInfo(lockFile).isFile())
        return {};
    if (!file.open(QIODevice::ReadOnly))
        return Holder{0, u"–"_s, u"–"_s, {}, {}, QFileInfo(lockFile).lastModified()};
    const QList<QByteArray> lines = file.read(4096).split('\n');
    Holder holder;
    holder.process = lines.value(0).toLongLong();
    holder.program = QString::fromUtf8(lines.value(1));
    holder.computer = QString::fromUtf8(lines.value(2));
    holder.machine = lines.value(3);
    holder.boot = lines.value(4);
    holder.since = QFileInfo(lockFile).lastModified();
    const bool isWhole = holder.process > 0 && lines.size() > 5; // each line with its end
    return isWhole ? std::optional(holder) : std::nullopt;
}

std::optional<QString> Holder::write(const QString &lockFile) const
{
    const QString fresh = lockFile + u".new"_s;
    QFile::remove(fresh);
    QFile file(fresh);
    if (!file.open(QIODevice::WriteOnly | QIODevice::NewOnly,
                   QFileDevice::ReadOwner | QFileDevice::WriteOwner))
        return u"storeReadOnly"_s;
    const QByteArray lines = QByteArray::number(process) + '\n' + program.toUtf8() + '\n' +
                             computer.toUtf8() + '\n' + machine + '\n' + boot + '\n';
    const bool isWhole = file.write(lines) == lines.size() && file.flush();
    file.close();
    if (isWhole && !moveOver(fresh, lockFile))
        return {};
    QFile::remove(fresh);
    return isWhole ? u"storeReadOnly"_s : u"storeFull"_s;
}

} // namespace votum
