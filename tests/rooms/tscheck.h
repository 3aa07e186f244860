// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QMap>
#include <QString>
#include <QStringList>

#include <vector>

namespace votum {

// One message of a Qt Linguist file.
struct Message
{
    QString context, source, comment;
    bool isPlural = false;
    QString state;            // "unfinished", "vanished" …; empty: finished
    QStringList translations; // one, or one for each plural form

    QString key() const { return context + u'\x1f' + source + u'\x1f' + comment; }
};

// By key(); empty if the file cannot be read or is damaged.
QMap<QString, Message> readTs(const QString &path);

// What keeps a message from being finished: unfinished, empty, another set of %1, %2 … Empty: none.
QStringList findFaults(const QMap<QString, Message> &messages);

} // namespace votum
