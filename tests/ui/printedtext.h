// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QProcess>
#include <QString>
#include <QStringList>

namespace votum {

// What a program prints; empty if it cannot.
inline QString outputOf(const QString &program, const QStringList &arguments)
{
    QProcess process;
    process.start(program, arguments);
    return process.waitForFinished() ? QString::fromUtf8(process.readAllStandardOutput())
                                     : QString();
}

// What pdftotext reads in a file, in reading order, a form feed after each page; ligatures as
// letters, and divided words in one.
inline QString printedText(const QString &path)
{
    return outputOf(QStringLiteral("pdftotext"),
                    {QStringLiteral("-raw"), path, QStringLiteral("-")})
        .replace(QStringLiteral("\u00ad\n"), QString())
        .normalized(QString::NormalizationForm_KC);
}

} // namespace votum
