// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/register/filters/savedfilters.h"

#include "ui/settings/settings.h"

#include <QDataStream>

using namespace Qt::StringLiterals;

namespace votum {

namespace {

constexpr quint32 form = 1; // of the bytes

QString stateName(const QString &storePath)
{
    return Settings::nameForStore(u"filters"_s, storePath);
}

} // namespace

std::vector<SavedFilter> savedFilters(const Settings &settings, const QString &storePath)
{
    QDataStream in(settings.state(stateName(storePath)));
    in.setVersion(QDataStream::Qt_6_0);
    quint32 written = 0;
    in >> written;
    std::vector<SavedFilter> filters;
    while (written == form && in.status() == QDataStream::Ok && !in.atEnd()) {
        SavedFilter filter;
        in >> filter.name >> filter.state;
        filters.push_back(filter);
    }
    return in.status() == QDataStream::Ok ? filters : std::vector<SavedFilter>();
}

void saveFilters(Settings &settings, const QString &storePath,
                 const std::vector<SavedFilter> &filters)
{
    QByteArray bytes;
    QDataStream out(&bytes, QDataStream::WriteOnly);
    out.setVersion(QDataStream::Qt_6_0);
    out << form;
    for (const SavedFilter &filter : filters)
        out << filter.name << filter.state;
    settings.setState(stateName(storePath), bytes);
}

} // namespace votum
