// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QProcess>
#include <QStringList>
#include <QTemporaryDir>

// votum-cli as a user runs it.

struct Outcome
{
    int code = -1;
    QByteArray out, err;

    QJsonObject object() const { return QJsonDocument::fromJson(out).object(); }
    QStringList lines() const { return QString::fromUtf8(out).split(u'\n', Qt::SkipEmptyParts); }
};

inline Outcome run(const QStringList &arguments)
{
    QProcess process;
    process.start(QStringLiteral(VOTUM_CLI), arguments);
    if (!process.waitForFinished(300'000))
        return {};
    return {process.exitCode(), process.readAllStandardOutput(), process.readAllStandardError()};
}

inline QString example(const QString &name)
{
    return QStringLiteral(VOTUM_SOURCE_DIR) + QStringLiteral("/resources/examples/") + name +
           QStringLiteral(".json");
}

inline QByteArray bytesOf(const QString &path)
{
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

// A test with a folder of its own.
class ProgramTest : public QObject
{
protected:
    QString path(const QString &name) const { return m_folder.filePath(name); }

    QString written(const QString &name, const QByteArray &bytes) const
    {
        QFile file(path(name));
        if (!file.open(QIODevice::WriteOnly) || file.write(bytes) != bytes.size())
            return {};
        return file.fileName();
    }

private:
    QTemporaryDir m_folder;
};
