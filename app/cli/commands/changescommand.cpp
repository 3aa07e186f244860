// SPDX-License-Identifier: GPL-3.0-or-later

#include "cli/commands/command.h"
#include "cli/commands/given.h"
#include "core/record/record.h"
#include "core/record/recordchanges.h"

#include <QJsonDocument>

using namespace Qt::StringLiterals;

namespace votum {

namespace {

Result<Record> recordOf(const Session &session, const QString &name)
{
    const Result<qint64> id = findCase(session, name);
    if (!id)
        return id.error();
    const Result<Session::CaseRecord> record = session.caseRecord(*id);
    return record ? parseRecord(record->bytes) : record.error();
}

} // namespace

QString changeLine(const CommandContext &context, const Record::Change &change)
{
    const auto words = [&](const std::optional<LocalText> &text) {
        return text ? text->in(context.language) : QString();
    };
    return oneLine({words(change.what), words(change.subject),
                    words(change.before) + u" → "_s + words(change.after)});
}

int runChanges(CommandContext &context, const Arguments &arguments)
{
    Session session(context.catalogue, context.clock);
    if (const Result<void> opened = openStore(context, session, arguments); !opened)
        return report(context, opened.error());
    const Result<Record> earlier = recordOf(session, arguments.positional.first());
    if (!earlier)
        return report(context, earlier.error());
    const Result<Record> later = recordOf(session, arguments.positional.last());
    if (!later)
        return report(context, later.error());
    const std::vector<Record::Change> changes = changesBetween(*earlier, *later);
    if (arguments.has(u"json"_s)) {
        context.print(QJsonDocument(toJson(changes, later->languages)));
        return Done;
    }
    for (const Record::Change &change : changes)
        context.out << changeLine(context, change) << '\n';
    return Done;
}

} // namespace votum
