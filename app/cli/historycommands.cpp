#include "cli/commandline.h"
#include "core/record/history.h"
#include "core/record/record.h"
#include "core/record/recordchanges.h"

#include <QJsonArray>
#include <QJsonDocument>

using namespace Qt::StringLiterals;

namespace votum {

namespace {

QJsonObject json(const LocalText &text)
{
    return {{u"de"_s, text.de}, {u"en"_s, text.en}};
}

QJsonArray json(const std::vector<HistoryEntry> &history)
{
    QJsonArray list;
    for (const HistoryEntry &entry : history)
        list.append(
            QJsonObject{{u"from"_s, entry.from.toUTC().toString(Qt::ISODate)},
                        {u"to"_s, entry.to.toUTC().toString(Qt::ISODate)},
                        {u"author"_s, entry.author},
                        {u"what"_s, json(entry.what)},
                        {u"subject"_s, json(entry.subject)},
                        {u"detail"_s, json(entry.detail)},
                        {u"question"_s, entry.question ? entry.question->toString() : QString()}});
    return list;
}

void print(CommandContext &context, const QJsonArray &list)
{
    context.out << QString::fromUtf8(QJsonDocument(list).toJson());
}

// What is there of a line's parts, on one line.
QString line(QStringList parts)
{
    parts.removeAll(QString());
    return parts.join(u"  "_s).replace(u'\n', u' ');
}

Result<QJsonObject> recordOf(const Session &session, const QString &name)
{
    const Result<qint64> id = findCase(session, name);
    if (!id)
        return id.error();
    const Result<Session::CaseRecord> record = session.caseRecord(*id);
    return record ? parseRecordObject(record->bytes) : record.error();
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
        print(context, json(history));
        return Done;
    }
    for (const HistoryEntry &entry : history)
        context.out << line({entry.to.toLocalTime().toString(u"yyyy-MM-dd HH:mm"_s), entry.author,
                             entry.what.in(context.language), entry.subject.in(context.language),
                             entry.detail.in(context.language)})
                    << '\n';
    return Done;
}

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
        print(context, changes);
        return Done;
    }
    const QString language = languageCode(context.language);
    for (const QJsonValue &change : changes) {
        const auto words = [&](const QString &field) { return change[field][language].toString(); };
        context.out << line({words(u"what"_s), words(u"subject"_s),
                             words(u"before"_s) + u" → "_s + words(u"after"_s)})
                    << '\n';
    }
    return Done;
}

} // namespace votum
