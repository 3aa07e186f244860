#include "cli/commands/command.h"
#include "cli/commands/given.h"
#include "core/record/record.h"
#include "core/record/recordchanges.h"

#include <QJsonArray>
#include <QJsonObject>

using namespace Qt::StringLiterals;

namespace votum {

namespace {

Result<QJsonObject> recordOf(const Session &session, const QString &name)
{
    const Result<qint64> id = findCase(session, name);
    if (!id)
        return id.error();
    const Result<Session::CaseRecord> record = session.caseRecord(*id);
    return record ? parseRecordObject(record->bytes) : record.error();
}

} // namespace

int runChanges(CommandContext &context, const Arguments &arguments)
{
    Session session(context.catalogue, context.clock);
    if (const Result<void> opened = openStore(context, session, arguments); !opened)
        return report(context, opened.error());
    const Result<QJsonObject> earlier = recordOf(session, arguments.positional.first());
    if (!earlier)
        return report(context, earlier.error());
    const Result<QJsonObject> later = recordOf(session, arguments.positional.last());
    if (!later)
        return report(context, later.error());
    const QJsonArray changes = changesBetween(*earlier, *later);
    if (arguments.has(u"json"_s)) {
        context.print(QJsonDocument(changes));
        return Done;
    }
    const QString language = languageCode(context.language);
    for (const QJsonValue &change : changes) {
        const auto words = [&](const QString &field) { return change[field][language].toString(); };
        context.out << oneLine({words(u"what"_s), words(u"subject"_s),
                                words(u"before"_s) + u" → "_s + words(u"after"_s)})
                    << '\n';
    }
    return Done;
}

} // namespace votum
