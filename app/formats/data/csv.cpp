// SPDX-License-Identifier: GPL-3.0-or-later

#include "formats/data/csv.h"

using namespace Qt::StringLiterals;

namespace votum {

namespace {

// What opens a formula, or is thrown away before it: of ASCII, and the full-width forms that some
// programs take for the same. A row of cells cannot be forged either: quotes are doubled.
bool opensFormula(const QString &text)
{
    static const QString signs = u"=+-@\t\r\n\uff1d\uff0b\uff0d\uff20"_s;
    for (const QChar character : text) {
        if (signs.contains(character))
            return true;
        if (!character.isSpace() && character.isPrint())
            return false;
    }
    return false;
}

QString cell(const QString &text)
{
    QString safe = opensFormula(text) ? u'\'' + text : text;
    if (safe.contains(u'"') || safe.contains(u',') || safe.contains(u'\n') ||
        safe.contains(u'\r') || safe.startsWith(u' ') || safe.endsWith(u' '))
        return u'"' + safe.replace(u'"', u"\"\""_s) + u'"';
    return safe;
}

QString line(const QStringList &cells)
{
    QStringList escaped;
    for (const QString &text : cells)
        escaped << cell(text);
    return escaped.join(u',') + u"\r\n"_s;
}

} // namespace

QByteArray toCsv(const DataTable &table)
{
    QString text(QChar::ByteOrderMark);
    text += line(table.head);
    for (const QStringList &row : table.rows)
        text += line(row);
    return text.toUtf8();
}

} // namespace votum
