// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/assessment/caseplace.h"

#include "ui/settings/settings.h"

#include <QDataStream>

using namespace Qt::StringLiterals;

namespace votum {

namespace {

constexpr quint32 form = 1; // of the bytes

} // namespace

QByteArray CasePlace::toBytes() const
{
    QByteArray bytes;
    QDataStream out(&bytes, QDataStream::WriteOnly);
    out.setVersion(QDataStream::Qt_6_0);
    out << form << caseId << uuid << qint32(step) << side << qint32(scroll) << onlyOpen << panes
        << registry;
    return bytes;
}

CasePlace CasePlace::fromBytes(const QByteArray &bytes)
{
    QDataStream in(bytes);
    in.setVersion(QDataStream::Qt_6_0);
    CasePlace place;
    quint32 written = 0;
    qint32 step = 0, scroll = 0;
    in >> written;
    if (written != form)
        return {};
    in >> place.caseId >> place.uuid >> step >> place.side >> scroll >> place.onlyOpen >>
        place.panes >> place.registry;
    place.step = step;
    place.scroll = scroll;
    return in.status() == QDataStream::Ok && in.atEnd() ? place : CasePlace();
}

QString CasePlace::stateName(const QString &storePath)
{
    return Settings::nameForStore(u"place"_s, storePath);
}

} // namespace votum
