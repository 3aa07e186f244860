#include "ui/files.h"

#include <QDir>
#include <QFile>
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

} // namespace votum
