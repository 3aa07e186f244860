// SPDX-License-Identifier: GPL-3.0-or-later

#include "cli/commands/command.h"
#include "cli/commands/given.h"
#include "core/record/history.h"

#include <QJsonArray>
#include <QJsonObject>

using namespace Qt::StringLiterals;

namespace votum {

namespace {

QJsonArray json(const std::vector<HistoryEntry> &history)
{
    QJsonArray list;
    for (const HistoryEntry &entry : history)
        list.append(
            QJsonObject{{u"from"_s, entry.from.toUTC().toString(Qt::ISODate)},
                        {u"to"_s, entry.to.toUTC().toString(Qt::ISODate)},
                        {u"author"_s, entry.author},
                        {u"what"_s, toJson(entry.what)},
                        {u"subject"_s, toJson(entry.subject)},
                        {u"detail"_s, toJson(entry.change())},
                        {u"before"_s, toJson(entry.before)},
                        {u"after"_s, toJson(entry.after)},
                        {u"question"_s, entry.question ? entry.question->toString() : QString()}});
    return list;
}

} // namespace

int runHistory(CommandContext &context, const Arguments &arguments)
{
    Session session(context.catalogue, context.clock);
    if (const Result<void> opened = openCase(context, session, arguments); !opened)
        return report(context, opened.error());
    const Result<std::vector<JournalLine>> journal = session.journal();
    if (!journal)
        return report(context, journal.error());
    const std::vector<HistoryEntry> history =
        historyOf(context.catalogue, session.assessment(), session.judgement(), *journal);
    if (arguments.has(u"json"_s)) {
        context.print(QJsonDocument(json(history)));
        return Done;
    }
    for (const HistoryEntry &entry : history)
        context.out << oneLine({momentText(entry.to, context.language), entry.author,
                                entry.what.in(context.language), entry.subject.in(context.language),
                                entry.change().in(context.language)})
                    << '\n';
    return Done;
}

} // namespace votum
