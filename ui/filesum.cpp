#include "ui/filesum.h"

#include <QCryptographicHash>
#include <QDir>
#include <QFile>
#include <QFileInfo>

using namespace Qt::StringLiterals;

namespace votum {

Result<FileSum> fileSum(const QString &path)
{
    QFile file(path);
    QCryptographicHash hash(QCryptographicHash::Sha256);
    if (!file.open(QIODevice::ReadOnly) || !hash.addData(&file))
        return Error{u"fileUnreadable"_s, {QDir::toNativeSeparators(path)}, file.errorString()};
    return FileSum{QFileInfo(path).fileName(), QString::fromLatin1(hash.result().toHex()),
                   file.size()};
}

QString checksumLines(const QString &sha256)
{
    const qsizetype half = sha256.size() / 2;
    return sha256.left(half) + u'\n' + sha256.mid(half);
}

} // namespace votum
