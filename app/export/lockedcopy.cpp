// SPDX-License-Identifier: GPL-3.0-or-later

#include "export/lockedcopy.h"

#include <QDir>
#include <QTemporaryDir>

using namespace Qt::StringLiterals;

namespace votum {

Result<ReadableFile> ReadableFile::of(const QString &path, const Passphrase &passphrase)
{
    ReadableFile file;
    file.m_given = file.m_path = path;
    if (!isLockedFile(path))
        return file;
    if (passphrase.isEmpty())
        return Error{u"passphraseNeeded"_s, {QDir::toNativeSeparators(path)}, {}};
    file.m_folder = std::make_shared<QTemporaryDir>();
    file.m_path = file.m_folder->filePath(u"unlocked"_s);
    if (const Result<void> done = unlockFile(path, file.m_path, passphrase); !done)
        return done.error();
    return file;
}

Error ReadableFile::named(Error error) const
{
    for (QString &argument : error.arguments) {
        if (argument == m_path)
            argument = m_given;
    }
    return error;
}

Result<void> writeLocked(const QString &target, const Passphrase &passphrase,
                         const std::function<Result<void>(const QString &)> &write)
{
    if (passphrase.isEmpty())
        return write(target);
    const QTemporaryDir folder;
    const QString plain = folder.filePath(u"plain"_s);
    if (const Result<void> written = write(plain); !written)
        return written.error();
    return lockFile(plain, target, passphrase);
}

} // namespace votum
