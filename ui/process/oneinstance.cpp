// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/process/oneinstance.h"

#include "export/files.h"

#include <QCoreApplication>
#include <QDir>
#include <QElapsedTimer>
#include <QFile>
#include <QSysInfo>
#include <QThread>

using namespace Qt::StringLiterals;

namespace votum {

namespace {

constexpr int patienceMilliseconds = 5000; // a first one may be opening a large store
constexpr qint64 longestPath = 32768;      // bytes
const QString suffix = u".open"_s;

} // namespace

OneInstance::OneInstance(const QString &folder, QObject *parent)
    : QObject(parent), m_folder(folder), m_lock(QDir(folder).filePath(u"lock"_s))
{
    if (!makeFolder(folder))
        return;
    QFile::setPermissions(folder, QFile::ReadOwner | QFile::WriteOwner | QFile::ExeOwner);
    m_lock.setStaleLockTime(0); // never by its age: only if its process is gone
    m_isFirst = m_lock.tryLock(0);
    if (!m_isFirst)
        return;
    for (const QString &left : QDir(folder).entryList({u'*' + suffix}, QDir::Files))
        QFile::remove(QDir(folder).filePath(left)); // nobody waits for it any more
    m_watcher.addPath(folder);
    connect(&m_watcher, &QFileSystemWatcher::directoryChanged, this, &OneInstance::take);
}

bool OneInstance::handOver(const QString &file) const
{
    qint64 process = 0;
    QString computer, program;
    if (m_isFirst || !m_lock.getLockInfo(&process, &computer, &program) ||
        computer != QSysInfo::machineHostName())
        return false; // of another computer, or left behind
    const QString request =
        QDir(m_folder).filePath(QString::number(QCoreApplication::applicationPid()) + suffix);
    if (!saveFile(request, file.toUtf8(), Existing::Replaced))
        return false;
    QElapsedTimer waiting;
    waiting.start();
    while (QFile::exists(request)) {
        if (waiting.hasExpired(patienceMilliseconds))
            return !QFile::remove(request); // not removed: it was taken this very moment
        QThread::msleep(20);
    }
    return true;
}

void OneInstance::take()
{
    for (const QString &name : QDir(m_folder).entryList({u'*' + suffix}, QDir::Files)) {
        const QString request = QDir(m_folder).filePath(name);
        const Result<QByteArray> file = readFile(request, longestPath);
        if (QFile::remove(request) && file)
            emit handedOver(QString::fromUtf8(*file));
    }
}

} // namespace votum
