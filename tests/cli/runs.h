#pragma once

#include <QFile>
#include <QJsonDocument>
#include <QJsonObject>
#include <QProcess>

// Runs of the command line program, and what it prints.

using namespace Qt::StringLiterals;

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
    return QStringLiteral(VOTUM_SOURCE_DIR) + u"/resources/examples/"_s + name + u".json"_s;
}

inline QByteArray bytesOf(const QString &path)
{
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}
