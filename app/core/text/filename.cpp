// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/text/filename.h"

#include <QFileInfo>
#include <QList>
#include <QRegularExpression>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace votum {

namespace {

constexpr qsizetype mostBytes = 120, mostOfAPart = 60;

// Without the last character, which may be two code units, and what should not end a part.
void shorten(QString &part)
{
    if (part.size() > 1 && part.back().isLowSurrogate())
        part.chop(1);
    part.chop(1);
    while (part.endsWith(u'-'))
        part.chop(1);
}

QString checkedPart(const QString &text)
{
    QString part;
    for (const char32_t sign : text.normalized(QString::NormalizationForm_C).toUcs4()) {
        if (QChar::isLetterOrNumber(sign) || QChar::isMark(sign))
            part += QChar::fromUcs4(sign);
        else if (!part.isEmpty() && !part.endsWith(u'-'))
            part += u'-';
    }
    while (part.endsWith(u'-') || part.size() > mostOfAPart)
        shorten(part);
    return part;
}

bool isOfADevice(const QString &name)
{
    static const QRegularExpression device(u"^(CON|PRN|AUX|NUL|(COM|LPT)[0-9¹²³])$"_s,
                                           QRegularExpression::CaseInsensitiveOption);
    return device.match(name).hasMatch();
}

} // namespace

QString fileName(const QStringList &parts, QLatin1StringView suffix)
{
    QStringList checked;
    for (const QString &part : parts)
        checked << checkedPart(part);
    checked.removeAll(QString());
    const auto joined = [&checked, suffix]() -> QString { return checked.join(u'_') + suffix; };
    while (joined().toUtf8().size() > mostBytes)
        shorten(*std::max_element(checked.begin(), checked.end(),
                                  [](const QString &a, const QString &b) {
                                      return a.toUtf8().size() < b.toUtf8().size();
                                  }));
    if (checked.isEmpty() || isOfADevice(checked.join(u'_')))
        checked << u"votum"_s;
    return joined();
}

QString withSuffix(const QString &path, QLatin1StringView suffix)
{
    return path.isEmpty() || !QFileInfo(path).suffix().isEmpty() ? path : path + suffix;
}

QString withEnding(const QString &path, const QString &ending, const QStringList &others)
{
    if (path.endsWith(ending, Qt::CaseInsensitive))
        return path;
    for (const QString &other : others) {
        if (path.endsWith(other, Qt::CaseInsensitive))
            return path.chopped(other.size()) + ending;
    }
    return path + ending;
}

} // namespace votum
