// SPDX-License-Identifier: GPL-3.0-or-later

#include "cli/commands/command.h"
#include "cli/commands/given.h"
#include "core/judgement/retention.h"
#include "export/backups.h"

#include <QJsonArray>
#include <QJsonObject>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace votum {

namespace {

using Act = RetentionEntry::Act;

// What is to be entered, and about what; the options name one act at most.
struct Asked
{
    std::optional<Act> act;
    QString value;
    bool isUnclear = false;
};

Asked askedFor(const Arguments &arguments)
{
    Asked asked;
    const auto take = [&asked](bool isNamed, Act act, const QString &value) {
        if (!isNamed)
            return;
        asked.isUnclear = asked.isUnclear || asked.act;
        asked.act = act;
        asked.value = value;
    };
    const QString months = arguments.value(u"months"_s), until = arguments.value(u"until"_s);
    take(arguments.values.contains(u"rule"_s), Act::Rule, months == u'0' ? QString() : months);
    take(arguments.has(u"hold"_s), Act::Hold, {});
    take(arguments.has(u"release"_s), Act::Release, {});
    take(!until.isEmpty(), Act::Prolong, until);
    take(arguments.has(u"delete"_s), Act::Erased, {});
    const bool isRule = asked.act == Act::Rule;
    // Whoever forgets the months withdraws nothing.
    asked.isUnclear = asked.isUnclear || (isRule == months.isEmpty()) ||
                      (asked.act && isRule != arguments.positional.isEmpty());
    return asked;
}

// By UUID or file number.
Result<QString> uuidOf(const std::vector<CaseRetention> &cases, const QString &name)
{
    QStringList found;
    for (const CaseRetention &item : cases) {
        if (name == item.kept.uuid || name == item.kept.fileNumber)
            found << item.kept.uuid;
    }
    if (found.size() == 1)
        return found.first();
    return Error{found.isEmpty() ? u"unknownCase"_s : u"caseAmbiguous"_s, {name}, {}};
}

QJsonObject entryToJson(const RetentionEntry &entry)
{
    return {{u"reason"_s, entry.reason},
            {u"author"_s, entry.author},
            {u"time"_s, entry.time.toUTC().toString(Qt::ISODate)}};
}

QJsonObject toJson(const std::vector<CaseRetention> &cases, const RetentionHistory &history,
                   QDate today)
{
    QJsonArray rules, list, erased;
    for (const QLatin1StringView code : codesOf<RetentionStage>) {
        if (const auto rule = ruleOf(history, *fromCode<RetentionStage>(QString(code)))) {
            QJsonObject item = entryToJson(*rule);
            item[u"stage"_s] = rule->about;
            item[u"months"_s] = rule->value.toInt();
            rules << item;
        }
    }
    for (const CaseRetention &item : cases) {
        QJsonObject json{{u"uuid"_s, item.kept.uuid},
                         {u"fileNumber"_s, item.kept.fileNumber},
                         {u"title"_s, item.kept.title},
                         {u"stage"_s, codeOf(item.kept.stage)},
                         {u"since"_s, item.kept.since.toString(Qt::ISODate)},
                         {u"prolonged"_s, item.prolonged.toString(Qt::ISODate)},
                         {u"due"_s, item.due.toString(Qt::ISODate)},
                         {u"isDue"_s, item.isDue(today)}};
        if (item.hold)
            json[u"hold"_s] = entryToJson(*item.hold);
        list << json;
    }
    for (const RetentionEntry &entry : history) {
        if (entry.act != Act::Erased)
            continue;
        QJsonObject item = entryToJson(entry);
        item[u"uuid"_s] = entry.about;
        item[u"protocol"_s] = QJsonDocument::fromJson(entry.value.toUtf8()).object();
        erased << item;
    }
    return {{u"rules"_s, rules}, {u"cases"_s, list}, {u"erased"_s, erased}};
}

void print(CommandContext &context, const std::vector<CaseRetention> &cases,
           const RetentionHistory &history)
{
    const auto stageWord = [&context](const QString &code) {
        return context.catalogue.word(u"retention."_s + code).in(context.language);
    };
    bool hasRule = false;
    for (const QLatin1StringView code : codesOf<RetentionStage>) {
        const auto rule = ruleOf(history, *fromCode<RetentionStage>(QString(code)));
        if (!rule)
            continue;
        hasRule = true;
        context.out << oneLine({stageWord(rule->about),
                                CommandText::tr("%n month(s)", nullptr, rule->value.toInt()),
                                rule->reason})
                    << '\n';
    }
    if (!hasRule)
        context.out << CommandText::tr("No rule is laid down, so nothing falls due.") << '\n';
    for (const CaseRetention &item : cases) {
        const QString due = dateText(item.due, context.language);
        context.out << oneLine({item.kept.fileNumber, stageWord(codeOf(item.kept.stage)),
                                item.hold ? CommandText::tr("held since %1: %2")
                                                .arg(dateText(item.hold->time.toLocalTime().date(),
                                                              context.language),
                                                     item.hold->reason)
                                : due.isEmpty() ? CommandText::tr("not due")
                                : item.isDue(context.today())
                                    ? CommandText::tr("due since %1").arg(due)
                                    : CommandText::tr("due on %1").arg(due),
                                item.kept.title})
                    << '\n';
    }
}

void tellCopies(CommandContext &context, const std::vector<HoldingCopy> &copies)
{
    for (const HoldingCopy &copy : copies)
        context.out << (copy.goesOn.isValid()
                            ? CommandText::tr("%1 still holds it, until about %2.")
                                  .arg(copy.path, dateText(copy.goesOn, context.language))
                            : CommandText::tr("%1 still holds it, until somebody deletes it.")
                                  .arg(copy.path))
                    << '\n';
}

} // namespace

int runRetention(CommandContext &context, const Arguments &arguments)
{
    const Asked asked = askedFor(arguments);
    if (asked.isUnclear) {
        context.tell(CommandText::tr("name one thing to do: --rule with --months, or for the cases "
                                     "named --hold, --release, --until or --delete"));
        return WrongUsage;
    }
    Session session(context.catalogue, context.clock);
    if (const Result<void> opened = openStore(context, session, arguments); !opened)
        return report(context, opened.error());
    Result<std::vector<CaseRetention>> cases = session.retention();
    if (!cases)
        return report(context, cases.error());
    QStringList abouts;
    for (const QString &name : arguments.positional) {
        const Result<QString> uuid = uuidOf(*cases, name);
        if (!uuid)
            return report(context, uuid.error());
        abouts << *uuid;
    }
    if (asked.act) {
        const bool isRule = asked.act == Act::Rule;
        const QStringList about = isRule ? QStringList{arguments.value(u"rule"_s)} : abouts;
        if (const Result<void> done = session.decideRetention(*asked.act, about, asked.value,
                                                              arguments.value(u"reason"_s));
            !done)
            return report(context, done.error());
    }
    if (asked.act == Act::Erased) {
        for (const QString &name : arguments.positional)
            context.out << CommandText::tr("%1 is deleted; the protocol of it is kept.").arg(name)
                        << '\n';
        tellCopies(context, copiesHolding(arguments.value(u"backups"_s), session.storePath(),
                                          abouts, context.clock()));
        return Done;
    }
    cases = session.retention();
    const Result<RetentionHistory> history = session.retentionHistory();
    if (!cases || !history)
        return report(context, cases ? history.error() : cases.error());
    std::erase_if(*cases, [&](const CaseRetention &item) {
        return (!abouts.isEmpty() && !abouts.contains(item.kept.uuid)) ||
               (arguments.has(u"due"_s) && !item.isDue(context.today()));
    });
    if (arguments.has(u"json"_s))
        context.print(QJsonDocument(toJson(*cases, *history, context.today())));
    else
        print(context, *cases, *history);
    return Done;
}

} // namespace votum
