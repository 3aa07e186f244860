// SPDX-License-Identifier: GPL-3.0-or-later

#include "cli/commands/command.h"
#include "cli/commands/given.h"
#include "export/evidencefiles.h"

#include <QDir>
#include <QJsonArray>
#include <QJsonObject>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace votum {

namespace {

// Some have no file, some only its name.
QString stateOf(const Session &session, const EvidenceItem &item)
{
    if (item.fileName.isEmpty())
        return {};
    return session.keepsContent(item.sha256) ? CommandText::tr("kept in the store")
                                             : CommandText::tr("not in the store");
}

void list(CommandContext &context, const Session &session, bool asJson)
{
    QJsonArray items;
    for (const EvidenceItem &item : session.assessment().evidence) {
        if (asJson)
            items.append(QJsonObject{{u"id"_s, item.id},
                                     {u"title"_s, item.title},
                                     {u"link"_s, item.link},
                                     {u"date"_s, item.date.toString(Qt::ISODate)},
                                     {u"file"_s, item.fileName},
                                     {u"size"_s, item.size},
                                     {u"sha256"_s, item.sha256},
                                     {u"kept"_s, session.keepsContent(item.sha256)}});
        else
            context.out << oneLine({item.id, item.title, dateText(item.date, context.language),
                                    item.link, item.fileName, stateOf(session, item)})
                        << '\n';
    }
    if (asJson)
        context.print(QJsonDocument(items));
}

Result<void> add(Session &session, const QStringList &paths)
{
    for (const QString &path : paths) {
        const Result<EvidenceItem> item = takeIn(session, path);
        const Result<void> saved = item ? session.saveEvidence(*item) : item.error();
        if (!saved)
            return saved.error();
    }
    return {};
}

Result<void> remove(Session &session, const QString &id, const QString &reason)
{
    const std::vector<EvidenceItem> &items = session.assessment().evidence;
    if (std::none_of(items.begin(), items.end(),
                     [&id](const EvidenceItem &item) { return item.id == id; }))
        return Error{u"evidenceUnknown"_s, {id}, {}};
    return session.removeEvidence(id, reason);
}

Result<void> write(CommandContext &context, const Session &session, const QString &folder,
                   Existing existing)
{
    if (const Result<void> made = makeFolder(folder); !made)
        return made.error();
    for (const EvidenceItem &item : session.assessment().evidence) {
        if (!session.keepsContent(item.sha256))
            continue;
        const QString path = QDir(folder).filePath(nameFor(item));
        if (const Result<void> copied = copyOut(session, item, path, existing); !copied)
            return copied.error();
        context.out << path << '\n';
    }
    return {};
}

} // namespace

int runEvidence(CommandContext &context, const Arguments &arguments)
{
    QStringList added = arguments.values.values(u"add"_s);
    std::reverse(added.begin(), added.end());
    const QString removed = arguments.value(u"remove"_s), folder = arguments.value(u"out"_s);
    Session session(context.catalogue, context.clock);
    Result<void> done = openCase(context, session, arguments);
    if (done)
        done = add(session, added);
    if (done && !removed.isEmpty())
        done = remove(session, removed, arguments.value(u"reason"_s));
    if (done && !folder.isEmpty())
        done = write(context, session, folder, existingFiles(arguments));
    if (!done)
        return report(context, done.error());
    if (folder.isEmpty())
        list(context, session, arguments.has(u"json"_s));
    return Done;
}

} // namespace votum
