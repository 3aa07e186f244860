// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/record/fearedevents.h"

#include <QHash>

using namespace Qt::StringLiterals;

namespace votum {

std::optional<QList<FearedEvent>> fearedEventsOf(const QString &scenario)
{
    using enum FearedEvent;
    static const QHash<QString, QList<FearedEvent>> known{
        {u"R-CONF"_s, {Access}}, {u"R-THIRD"_s, {Access}}, {u"R-TRANSFER"_s, {Access}},
        {u"R-LINK"_s, {Access}}, {u"R-AUTO"_s, {Change}},  {u"R-LOSS"_s, {Change, Loss}},
        {u"R-MISSED"_s, {Loss}}, {u"R-UNWANTED"_s, {}},    {u"R-TRANSP"_s, {}}};
    const auto found = known.constFind(scenario);
    if (found == known.constEnd())
        return std::nullopt;
    return *found;
}

} // namespace votum
