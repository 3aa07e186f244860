// SPDX-License-Identifier: GPL-3.0-or-later

#include "cli/commands/given.h"

#include "core/judgement/judgedcase.h"
#include "export/files.h"
#include "report/stationery/logo.h"
#include "report/stationery/stationery.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace votum {

Session::OwnContent ownContentOf(const Arguments &arguments)
{
    return arguments.has(u"without-overlay"_s) ? Session::OwnContent::Waived
                                               : Session::OwnContent::Needed;
}

Result<void> openStore(CommandContext &context, Session &session, const Arguments &arguments)
{
    session.setAuthor(context.author);
    const QString path = arguments.value(u"store"_s);
    const Result<void> opened =
        session.openStore(path, StoreOpening::Change, ownContentOf(arguments));
    static const QStringList readable{u"storeReadOnly"_s, u"storeFull"_s, u"storeDisk"_s,
                                      u"storeLocked"_s,   u"storeHeld"_s, u"overlayMissing"_s};
    const bool mayRead = !opened && readable.contains(opened.error().code);
    if (mayRead && session.openStore(path, StoreOpening::Read)) {
        if (opened.error().code == "overlayMissing"_L1)
            context.tell(context.catalogue.errorText(opened.error(), context.language));
        context.tell(CommandText::tr("The store is opened for reading only."));
    } else if (!opened) {
        return opened.error();
    }
    if (arguments.has(u"clock-is-right"_s))
        session.trustClock();
    for (const Error &note : session.storeNotes())
        context.tell(context.catalogue.errorText(note, context.language));
    return {};
}

Result<Stationery> stationeryGiven(const Arguments &arguments)
{
    const QString logo = arguments.value(u"logo"_s), words = arguments.value(u"logo-text"_s);
    Stationery given;
    given.name = arguments.value(u"letterhead"_s).trimmed();
    given.address = arguments.value(u"address"_s).trimmed();
    given.mark = arguments.value(u"mark"_s).trimmed();
    given.distribution = arguments.values.values(u"distribution"_s);
    std::reverse(given.distribution.begin(), given.distribution.end());
    if (!logo.isEmpty()) {
        const Result<QByteArray> bytes = readFile(logo, mostBytesOfALogo);
        if (!bytes)
            return bytes.error();
        Result<Picture> picture = parseLogo(*bytes, words);
        if (!picture)
            return picture.error();
        given.logo = *std::move(picture);
    }
    if (const Result<void> checked = checkStationery(given); !checked)
        return checked.error();
    return given;
}

Result<qint64> findCase(const Session &session, const QString &name)
{
    const CaseSummary *named = nullptr;
    for (const CaseSummary &item : session.cases()) {
        if (name == QString::number(item.id))
            return item.id;
        if (name != caseName(item))
            continue;
        if (named && named->uuid != item.uuid)
            return Error{u"caseAmbiguous"_s, {name}, {}};
        named = &item;
    }
    if (named)
        return named->id;
    const CaseSummary *latest = nullptr;
    for (const CaseSummary &item : session.cases()) {
        if (item.fileNumber != name)
            continue;
        if (latest && latest->uuid != item.uuid)
            return Error{u"caseAmbiguous"_s, {name}, {}};
        if (!latest || item.version > latest->version)
            latest = &item;
    }
    if (!latest)
        return Error{u"unknownCase"_s, {name}, {}};
    return latest->id;
}

Result<void> openCase(CommandContext &context, Session &session, const Arguments &arguments)
{
    if (const Result<void> opened = openStore(context, session, arguments); !opened)
        return opened.error();
    const Result<qint64> id = findCase(session, arguments.positional.first());
    return id ? session.openCase(*id) : id.error();
}

Result<Session::Preview> previewCase(CommandContext &context, const Arguments &arguments)
{
    Session session(context.catalogue, context.clock);
    if (const Result<void> opened = openStore(context, session, arguments); !opened)
        return opened.error();
    const Result<qint64> id = findCase(session, arguments.positional.first());
    return id ? session.preview(*id) : id.error();
}

int loadAnswers(CommandContext &context, const Arguments &arguments, AnswersFile &file)
{
    const QString path = arguments.positional.first();
    const Result<QByteArray> bytes = readFile(path, mostBytesParsed);
    if (!bytes)
        return report(context, bytes.error());
    Result<AnswersFile> parsed = parseAnswersFile(context.catalogue, *bytes);
    if (!parsed)
        return report(context, parsed.error(), path);
    file = *std::move(parsed);
    if (!file.asOf.isValid())
        file.asOf = context.today();
    if (const QString wanted = arguments.value(u"as-of"_s); !wanted.isEmpty())
        file.asOf = QDate::fromString(wanted, Qt::ISODate);
    if (!file.asOf.isValid()) {
        context.tell(CommandText::tr("--as-of takes a date like 2026-11-23"));
        return WrongUsage;
    }
    file.assessment = askedIn(context.catalogue, file, file.asOf);
    return Done;
}

Existing existingFiles(const Arguments &arguments)
{
    return arguments.has(u"force"_s) ? Existing::Replaced : Existing::Kept;
}

QString caseName(const CaseSummary &summary)
{
    return u"%1_v%2"_s.arg(summary.fileNumber).arg(summary.version);
}

} // namespace votum
