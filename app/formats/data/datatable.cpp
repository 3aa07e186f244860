// SPDX-License-Identifier: GPL-3.0-or-later

#include "formats/data/datatable.h"

#include "core/judgement/display.h"

using namespace Qt::StringLiterals;

namespace votum {

DataTable registerTable(const Catalogue &catalogue, const std::vector<CaseSummary> &cases,
                        Language language)
{
    const auto word = [&](const QString &key) { return catalogue.word(key).in(language); };
    DataTable table;
    for (const auto &key :
         {u"label.fileNumber"_s, u"label.version"_s, u"label.title"_s, u"label.organisation"_s,
          u"label.channel"_s, u"label.requester"_s, u"label.department"_s, u"label.status"_s,
          u"label.result"_s, u"label.decision"_s, u"list.decidedOn"_s, u"label.review"_s,
          u"list.nextMeasure"_s, u"label.changed"_s})
        table.head << word(key);
    for (const CaseSummary &item : cases) {
        const Channel *channel = catalogue.channel(item.channel);
        const QString result =
            item.fault ? catalogue.errorText(*item.fault, language)
                       : (item.outcome.isEmpty() ? QString() : word(u"outcome."_s + item.outcome));
        table.rows.push_back(
            {item.fileNumber, QString::number(item.version), item.title, item.organisation,
             channel ? channel->name.in(language) : item.channel, item.requester, item.department,
             word(u"status."_s + statusCode(item.status)), result,
             decisionLines(catalogue, item, language).join(u"; "_s),
             item.decidedOn.toString(Qt::ISODate), item.review.toString(Qt::ISODate),
             item.nextMeasureDue.toString(Qt::ISODate),
             item.changed.toUTC().toString(Qt::ISODate)});
    }
    return table;
}

QString measureWords(const Catalogue &catalogue, const QString &measure, Language language)
{
    const Measure *known = catalogue.measure(measure);
    return known ? known->text.in(language) : measure;
}

DataTable measureTable(const Catalogue &catalogue, const std::vector<CaseMeasure> &measures,
                       Language language)
{
    DataTable table;
    for (const auto &key :
         {u"label.due"_s, u"label.measure"_s, u"label.owner"_s, u"label.fileNumber"_s,
          u"label.version"_s, u"label.title"_s, u"label.organisation"_s, u"label.department"_s})
        table.head << catalogue.word(key).in(language);
    for (const auto &[of, plan] : measures)
        table.rows.push_back({plan->due.toString(Qt::ISODate),
                              measureWords(catalogue, plan->measure, language), plan->owner,
                              of->fileNumber, QString::number(of->version), of->title,
                              of->organisation, of->department});
    return table;
}

} // namespace votum
