// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/writing/ownwords.h"

#include <QDir>
#include <QFile>
#include <QFileInfo>

using namespace Qt::StringLiterals;

namespace votum {

namespace {

constexpr qint64 mostBytes = 1 << 20;

} // namespace

OwnWords::OwnWords(const QString &path) : m_path(path)
{
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly))
        return;
    const QStringList lines = QString::fromUtf8(file.read(mostBytes)).split(u'\n');
    for (const QString &line : lines)
        m_words.insert(line.trimmed());
    m_words.remove(QString());
}

bool OwnWords::contains(const QString &word) const
{
    return m_words.contains(word) || m_words.contains(word.left(1).toLower() + word.mid(1));
}

Result<void> OwnWords::add(const QString &word)
{
    if (m_words.contains(word))
        return {};
    m_words.insert(word);
    const Error unwritable{u"fileUnwritable"_s, {QDir::toNativeSeparators(m_path)}, {}};
    if (!QDir().mkpath(QFileInfo(m_path).path()))
        return unwritable;
    QFile file(m_path);
    if (!file.open(QIODevice::ReadWrite))
        return Error{unwritable.code, unwritable.arguments, file.errorString()};
    // A last line written by hand may lack its end.
    QByteArray line = word.toUtf8() + '\n';
    if (file.size() > 0 && file.seek(file.size() - 1) && file.read(1) != "\n")
        line.prepend('\n');
    if (!file.seek(file.size()) || file.write(line) != line.size() || !file.flush())
        return Error{unwritable.code, unwritable.arguments, file.errorString()};
    return {};
}

} // namespace votum
