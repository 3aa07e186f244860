// SPDX-License-Identifier: GPL-3.0-or-later

#include "formats/data/datatable.h"

#include "core/judgement/display.h"

using namespace Qt::StringLiterals;

namespace votum {

namespace {

QString wordOf(RegisterField field)
{
    switch (field) {
    case RegisterField::FileNumber:
        return u"label.fileNumber"_s;
    case RegisterField::Version:
        return u"label.version"_s;
    case RegisterField::Title:
        return u"label.title"_s;
    case RegisterField::Organisation:
        return u"label.organisation"_s;
    case RegisterField::Channel:
        return u"label.channel"_s;
    case RegisterField::Requester:
        return u"label.requester"_s;
    case RegisterField::Department:
        return u"label.department"_s;
    case RegisterField::Status:
        return u"label.status"_s;
    case RegisterField::Result:
        return u"label.result"_s;
    case RegisterField::Decision:
        return u"label.decision"_s;
    case RegisterField::DecidedOn:
        return u"list.decidedOn"_s;
    case RegisterField::Review:
        return u"label.review"_s;
    case RegisterField::NextMeasure:
        return u"list.nextMeasure"_s;
    case RegisterField::Changed:
        return u"label.changed"_s;
    case RegisterField::ValidUntil:
        return u"label.validUntil"_s;
    }
    Q_UNREACHABLE();
}

QString cell(const Catalogue &catalogue, const CaseSummary &item, RegisterField field,
             Language language)
{
    const auto word = [&](const QString &key) { return catalogue.word(key).in(language); };
    switch (field) {
    case RegisterField::FileNumber:
        return item.fileNumber;
    case RegisterField::Version:
        return QString::number(item.version);
    case RegisterField::Title:
        return item.title;
    case RegisterField::Organisation:
        return item.organisation;
    case RegisterField::Channel: {
        const Channel *channel = catalogue.channel(item.channel);
        return channel ? channel->name.in(language) : item.channel;
    }
    case RegisterField::Requester:
        return item.requester;
    case RegisterField::Department:
        return item.department;
    case RegisterField::Status:
        return word(u"status."_s + statusCode(item.status));
    case RegisterField::Result:
        return item.fault               ? catalogue.errorText(*item.fault, language)
               : item.outcome.isEmpty() ? QString()
                                        : word(u"outcome."_s + item.outcome);
    case RegisterField::Decision:
        return decisionLines(catalogue, item, language).join(u"; "_s);
    case RegisterField::DecidedOn:
        return item.decidedOn.toString(Qt::ISODate);
    case RegisterField::Review:
        return item.review.toString(Qt::ISODate);
    case RegisterField::NextMeasure:
        return item.nextMeasureDue.toString(Qt::ISODate);
    case RegisterField::Changed:
        return item.changed.toUTC().toString(Qt::ISODate);
    case RegisterField::ValidUntil:
        return item.validUntil.toString(Qt::ISODate);
    }
    Q_UNREACHABLE();
}

} // namespace

std::vector<RegisterField> usualFields()
{
    std::vector<RegisterField> fields;
    for (int field = 0; field < int(RegisterField::ValidUntil); ++field)
        fields.push_back(RegisterField(field));
    return fields;
}

DataTable registerTable(const Catalogue &catalogue, const std::vector<CaseSummary> &cases,
                        Language language, const std::vector<RegisterField> &fields)
{
    DataTable table;
    for (const RegisterField field : fields)
        table.head << catalogue.word(wordOf(field)).in(language);
    for (const CaseSummary &item : cases) {
        QStringList row;
        for (const RegisterField field : fields)
            row << cell(catalogue, item, field, language);
        table.rows.push_back(row);
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
