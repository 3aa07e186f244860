#include "export/files.h"

#include <QCryptographicHash>
#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QSaveFile>

using namespace Qt::StringLiterals;

namespace votum {

Result<QByteArray> readFile(const QString &path)
{
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly))
        return Error{u"fileUnreadable"_s, {QDir::toNativeSeparators(path)}, file.errorString()};
    return file.readAll();
}

Result<void> saveFile(const QString &path, const QByteArray &bytes)
{
    QSaveFile file(path);
    if (!file.open(QIODevice::WriteOnly) || file.write(bytes) != bytes.size() || !file.commit())
        return Error{u"fileUnwritable"_s, {QDir::toNativeSeparators(path)}, file.errorString()};
    return {};
}

Result<FileSum> fileSum(const QString &path)
{
    QFile file(path);
    QCryptographicHash hash(QCryptographicHash::Sha256);
    if (!file.open(QIODevice::ReadOnly) || !hash.addData(&file))
        return Error{u"fileUnreadable"_s, {QDir::toNativeSeparators(path)}, file.errorString()};
    return FileSum{QFileInfo(path).fileName(), QString::fromLatin1(hash.result().toHex()),
                   file.size()};
}

} // namespace votum
