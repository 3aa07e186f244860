// SPDX-License-Identifier: GPL-3.0-or-later

#include "cli/commands/command.h"
#include "cli/commands/given.h"
#include "export/files.h"
#include "report/documents/findingrows.h"

#include <QJsonArray>
#include <QJsonObject>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace votum {

namespace {

// What was entered, and what may be reported as met.
class EventList
{
public:
    EventList(CommandContext &context, const Session &session, const Record &record)
        : m_context(context)
        , m_view(record, context.language)
        , m_subjects(m_view)
        , m_events(session.sealedRecord().events)
        , m_open(reportable(m_view, m_events))
    {
    }

    bool isOpen(const QString &subject) const
    {
        return std::ranges::find(m_open, subject, &Reportable::subject) != m_open.end();
    }

    void print() const
    {
        for (const CaseEvent &event : m_events)
            m_context.out << oneLine({dateText(event.date, m_context.language), kindText(event),
                                      event.text, event.subject, event.author})
                          << '\n';
        for (const Reportable &item : m_open)
            m_context.out << oneLine({CommandText::tr("open"), item.subject,
                                      dateText(item.due, m_context.language),
                                      m_subjects.of(item.subject)})
                          << '\n';
    }

    void printJson() const
    {
        QJsonArray open;
        for (const Reportable &item : m_open)
            open.append(QJsonObject{{u"concerns"_s, item.subject},
                                    {u"due"_s, item.due.toString(Qt::ISODate)},
                                    {u"text"_s, m_subjects.of(item.subject)}});
        m_context.print(
            QJsonDocument(QJsonObject{{u"events"_s, eventsToJson(m_events)}, {u"open"_s, open}}));
    }

private:
    QString kindText(const CaseEvent &event) const
    {
        return m_context.catalogue.word(u"event."_s + eventCode(event.kind)).in(m_context.language);
    }

    CommandContext &m_context;
    RecordView m_view;
    SubjectWords m_subjects;
    const std::vector<CaseEvent> &m_events;
    std::vector<Reportable> m_open;
};

// What is wrong with the options, or nothing; else the event they tell.
QString readEvent(const Arguments &arguments, QDate today, CaseEvent &event)
{
    const auto kind = eventFromCode(arguments.value(u"kind"_s));
    // Superseded is what the next version's seal says; triggers concern many cases.
    if (!kind || *kind == CaseEvent::Kind::Superseded || isTrigger(*kind))
        return CommandText::tr("--kind takes conditionMet, releaseCheck, signedScan, suspension or "
                               "revocation");
    event.kind = *kind;
    event.text = arguments.value(u"text"_s);
    event.subject = arguments.value(u"concerns"_s);
    if (!event.subject.isEmpty() && event.kind != CaseEvent::Kind::ConditionMet)
        return CommandText::tr("--concerns is for --kind conditionMet");
    const QString date = arguments.value(u"date"_s);
    event.date = date.isEmpty() ? today : QDate::fromString(date, Qt::ISODate);
    if (!event.date.isValid())
        return CommandText::tr("--date takes a day such as 2026-11-23");
    return {};
}

} // namespace

int runEvent(CommandContext &context, const Arguments &arguments)
{
    Session session(context.catalogue, context.clock);
    const bool isNew = !arguments.value(u"kind"_s).isEmpty();
    CaseEvent event;
    if (const QString fault = isNew ? readEvent(arguments, session.today(), event) : QString();
        !fault.isEmpty()) {
        context.tell(fault);
        return WrongUsage;
    }
    if (const Result<void> opened = openCase(context, session, arguments); !opened)
        return report(context, opened.error());
    if (!session.isSealed())
        return report(context, Error{u"notSealed"_s, {}, {}});
    const Result<Record> record = parseRecord(session.sealedRecord().bytes);
    if (!record)
        return report(context, record.error());
    const EventList list(context, session, *record);
    if (!isNew) {
        arguments.has(u"json"_s) ? list.printJson() : list.print();
        return Done;
    }
    if (!event.subject.isEmpty() && !list.isOpen(event.subject)) {
        context.tell(CommandText::tr("--concerns: not among what is open; without --kind the "
                                     "command lists it"));
        return WrongUsage;
    }
    if (const QString path = arguments.value(u"file"_s); !path.isEmpty()) {
        const Result<FileSum> sum = fileSum(path);
        if (!sum)
            return report(context, sum.error());
        event.sha256 = sum->sha256;
    }
    const Result<void> appended = session.appendEvent(event);
    return appended ? int(Done) : report(context, appended.error());
}

} // namespace votum
