#include "core/case/casefile.h"

#include <QJsonObject>

#include <algorithm>
#include <array>

using namespace Qt::StringLiterals;

namespace votum {

namespace {

constexpr std::array statusCodes{"draft"_L1,      "opinion"_L1,   "sealed"_L1,
                                 "superseded"_L1, "suspended"_L1, "revoked"_L1};
constexpr std::array eventCodes{"conditionMet"_L1, "releaseCheck"_L1, "signedScan"_L1,
                                "suspension"_L1,   "revocation"_L1,   "superseded"_L1};

template<class Enum, class Codes>
std::optional<Enum> fromCode(const Codes &codes, QStringView code)
{
    for (size_t i = 0; i < codes.size(); ++i) {
        if (code == codes[i])
            return Enum(i);
    }
    return std::nullopt;
}

} // namespace

QString statusCode(CaseStatus status)
{
    return statusCodes[size_t(status)];
}

std::optional<CaseStatus> statusFromCode(QStringView code)
{
    return fromCode<CaseStatus>(statusCodes, code);
}

QString eventCode(CaseEvent::Kind kind)
{
    return eventCodes[size_t(kind)];
}

std::optional<CaseEvent::Kind> eventFromCode(QStringView code)
{
    return fromCode<CaseEvent::Kind>(eventCodes, code);
}

bool isMet(const MeasurePlan &plan, const std::vector<CaseEvent> &events)
{
    return plan.isDone() || std::any_of(events.begin(), events.end(), [&](const CaseEvent &event) {
               return event.kind == CaseEvent::Kind::ConditionMet &&
                      (event.subject == plan.finding ||
                       event.subject == plan.finding + u' ' + plan.measure);
           });
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
