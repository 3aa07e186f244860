// SPDX-License-Identifier: GPL-3.0-or-later

#include "store/file/storefile.h"

#include <QFile>
#include <QFileInfo>
#include <QRandomGenerator>
#include <QtEndian>

#include <vector>

#ifdef Q_OS_WIN
#include <qt_windows.h>
#else
#include <sys/stat.h>
#endif

using namespace Qt::StringLiterals;

namespace votum {

namespace {

constexpr qsizetype markSize = 16;
constexpr QByteArrayView markPrefix = "votum-state:";

QByteArray none()
{
    return QByteArray(markSize, '\0');
}

// SQLite's write-ahead log (sqlite.org/fileformat2.html, section 4.1).
constexpr qint64 logHeader = 32, frameHeader = 24;

quint32 word(const QByteArray &bytes, qsizetype offset)
{
    return qFromBigEndian<quint32>(bytes.constData() + offset);
}

struct Log
{
    bool hasChanges = false; // whole ones: what was cut short in its writing counts for nothing
    std::vector<StateMark> marks;
};

Log readLog(QFile &file)
{
    Log log;
    const QByteArray header = file.read(logHeader);
    if (header.size() < logHeader)
        return log;
    const qint64 page = word(header, 8);
    const QByteArray salts = header.mid(16, 8);
    if (page < 512 || page > 65536)
        return log;
    std::vector<StateMark> begun; // of the change that is not whole yet
    while (true) {
        const QByteArray frame = file.read(frameHeader + page);
        if (frame.size() < frameHeader + page || frame.mid(8, 8) != salts)
            return log; // the end, or frames of a log before this one
        if (StateMark mark = markIn(frame); !mark.now.isEmpty())
            begun.push_back(mark);
        if (word(frame, 4) == 0)
            continue;
        log.hasChanges = true;
        log.marks.insert(log.marks.end(), begun.begin(), begun.end());
        begun.clear();
    }
}

bool isOurs(const StateMark &file, const std::vector<StateMark> &marks)
{
    if (marks.empty())
        return file.now.isEmpty(); // of a store from before the marks
    for (const StateMark &mark : marks) {
        // The store's first mark follows on none.
        if (file.now == mark.now || file.now == mark.before ||
            (file.now.isEmpty() && mark.before == none()))
            return true;
    }
    return false;
}

// The mark of a file that only its log makes whole: SQLite refuses it, so it is looked for.
StateMark markSought(QFile &file)
{
    constexpr qint64 piece = 1 << 20;
    const qint64 overlap = firstMark().row().size();
    for (qint64 at = 0; at < file.size(); at += piece - overlap) {
        if (!file.seek(at))
            break;
        if (StateMark mark = markIn(file.read(piece)); !mark.now.isEmpty())
            return mark;
    }
    return {};
}

} // namespace

std::optional<FileIdentity> identityOf(const QString &path)
{
#ifdef Q_OS_WIN
    const HANDLE handle = CreateFileW(reinterpret_cast<const wchar_t *>(path.utf16()), 0,
                                      FILE_SHARE_READ | FILE_SHARE_WRITE | FILE_SHARE_DELETE,
                                      nullptr, OPEN_EXISTING, FILE_FLAG_BACKUP_SEMANTICS, nullptr);
    if (handle == INVALID_HANDLE_VALUE)
        return {};
    BY_HANDLE_FILE_INFORMATION information{};
    const bool isKnown = GetFileInformationByHandle(handle, &information);
    CloseHandle(handle);
    if (!isKnown)
        return {};
    return FileIdentity{information.dwVolumeSerialNumber,
                        quint64(information.nFileIndexHigh) << 32 | information.nFileIndexLow};
#else
    struct stat status
    {
    };
    if (stat(QFile::encodeName(path).constData(), &status) != 0)
        return {};
    return FileIdentity{quint64(status.st_dev), quint64(status.st_ino)};
#endif
}

bool isOpenToOthers(const QString &path)
{
#ifdef Q_OS_WIN
    Q_UNUSED(path); // there the profile's access list decides
    return false;
#else
    struct stat status
    {
    };
    return stat(QFile::encodeName(path).constData(), &status) == 0 && (status.st_mode & 077) != 0;
#endif
}

QByteArray StateMark::row() const
{
    return markPrefix.toByteArray() + before + now;
}

StateMark firstMark()
{
    return markAfter({{}, none()});
}

StateMark markAfter(const StateMark &mark)
{
    StateMark next;
    next.before = mark.now;
    next.now.resize(markSize);
    QRandomGenerator::system()->fillRange(reinterpret_cast<quint32 *>(next.now.data()),
                                          markSize / qsizetype(sizeof(quint32)));
    return next;
}

StateMark markIn(const QByteArray &bytes)
{
    const qsizetype found = bytes.indexOf(markPrefix);
    const qsizetype first = found + markPrefix.size();
    if (found < 0 || bytes.size() < first + 2 * markSize)
        return {};
    return {bytes.mid(first, markSize), bytes.mid(first + markSize, markSize)};
}

StateMark markOf(Database &database)
{
    if (!database.value(u"SELECT 1 FROM sqlite_schema WHERE name = 'state'"_s).isValid())
        return {};
    return markIn(database.value(u"SELECT mark FROM state"_s).toByteArray());
}

StateMark MarkPlace::read(QFile &file) const
{
    return size > 0 && file.seek(offset) ? markIn(file.read(size)) : StateMark();
}

MarkPlace markPlaceOf(Database &database)
{
    const qint64 size = database.value(u"PRAGMA page_size"_s).toLongLong();
    const qint64 page =
        database.value(u"SELECT rootpage FROM sqlite_schema WHERE name = 'state'"_s).toLongLong();
    return {(page - 1) * size, page == 0 ? 0 : size};
}

LeftLog logBeside(const QString &path)
{
    QFile log(path + u"-wal"_s);
    if (log.size() == 0 || !log.open(QIODevice::ReadOnly))
        return LeftLog::None;
    const Log changes = readLog(log);
    if (!changes.hasChanges)
        return LeftLog::None;
    StateMark mark;
    try {
        Database file(path, Database::Access::Inspect);
        mark = markOf(file);
    } catch (const Failure &) {
        QFile file(path);
        if (file.open(QIODevice::ReadOnly))
            mark = markSought(file);
    }
    return isOurs(mark, changes.marks) ? LeftLog::Ours : LeftLog::Foreign;
}

QString freeName(const QString &log)
{
    QString name = log + u".foreign"_s;
    for (int i = 2; QFileInfo::exists(name); ++i)
        name = log + u".foreign-%1"_s.arg(i);
    return name;
}

QStringList setForeignLogsAside(const QString &path)
{
    QStringList foreign;
    // Twice, lest another program moved the changes from one to the other between the two looks.
    const LeftLog first = logBeside(path), second = logBeside(path);
    if (first == LeftLog::Foreign && second == LeftLog::Foreign)
        foreign << path + u"-wal"_s;
    if (QFileInfo(path + u"-journal"_s).size() > 0)
        foreign << path + u"-journal"_s;
    for (QString &name : foreign) {
        const QString aside = freeName(name);
        if (!QFile::rename(name, aside))
            throw Failure{{u"storeReadOnly"_s, {path}, name}};
        name = aside;
    }
    return foreign;
}

} // namespace votum
