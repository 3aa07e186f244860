// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/case/casefile.h"

#include <QJsonObject>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace votum {

CaseStatus statusOn(const CaseSummary &summary, QDate day)
{
    const bool isPast = summary.validUntil.isValid() && summary.validUntil < day;
    return isPast && summary.status == CaseStatus::Sealed ? CaseStatus::Expired : summary.status;
}

QDate reviewAskedBy(const CaseEvent &event)
{
    return isTrigger(event.kind) ? QDate::fromString(event.subject, Qt::ISODate) : QDate();
}

bool isMet(const MeasurePlan &plan, const std::vector<CaseEvent> &events)
{
    return plan.isDone() || std::any_of(events.begin(), events.end(), [&](const CaseEvent &event) {
               return event.kind == CaseEvent::Kind::ConditionMet &&
                      (event.subject == plan.finding ||
                       event.subject == plan.finding + u' ' + plan.measure);
           });
}

CaseStatus statusAfter(const std::vector<CaseEvent> &events)
{
    CaseStatus status = CaseStatus::Sealed;
    for (const CaseEvent &event : events) {
        if (status == CaseStatus::Revoked || status == CaseStatus::Superseded)
            break;
        if (event.kind == CaseEvent::Kind::Suspension)
            status = CaseStatus::Suspended;
        else if (event.kind == CaseEvent::Kind::ReleaseCheck)
            status = CaseStatus::Sealed;
        else if (event.kind == CaseEvent::Kind::Revocation)
            status = CaseStatus::Revoked;
        else if (event.kind == CaseEvent::Kind::Superseded)
            status = CaseStatus::Superseded;
    }
    return status;
}

QJsonArray eventsToJson(const std::vector<CaseEvent> &events)
{
    QJsonArray array;
    for (const CaseEvent &event : events)
        array.append(QJsonObject{{u"kind"_s, eventCode(event.kind)},
                                 {u"date"_s, event.date.toString(Qt::ISODate)},
                                 {u"time"_s, event.time.toUTC().toString(Qt::ISODateWithMs)},
                                 {u"author"_s, event.author},
                                 {u"subject"_s, event.subject},
                                 {u"text"_s, event.text},
                                 {u"sha256"_s, event.sha256}});
    return array;
}

std::vector<CaseEvent> eventsFromJson(const QJsonArray &array)
{
    std::vector<CaseEvent> events;
    for (const QJsonValue &value : array) {
        const QJsonObject object = value.toObject();
        const std::optional<CaseEvent::Kind> kind =
            eventFromCode(object.value(u"kind"_s).toString());
        if (!kind)
            continue;
        CaseEvent event;
        event.kind = *kind;
        event.date = QDate::fromString(object.value(u"date"_s).toString(), Qt::ISODate);
        event.time = QDateTime::fromString(object.value(u"time"_s).toString(), Qt::ISODateWithMs);
        event.author = object.value(u"author"_s).toString();
        event.subject = object.value(u"subject"_s).toString();
        event.text = object.value(u"text"_s).toString();
        event.sha256 = object.value(u"sha256"_s).toString();
        events.push_back(event);
    }
    return events;
}

} // namespace votum
