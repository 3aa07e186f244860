// SPDX-License-Identifier: GPL-3.0-or-later

#include "cli/commands/command.h"
#include "cli/commands/given.h"
#include "cli/commands/json.h"
#include "core/case/answersfile.h"

using namespace Qt::StringLiterals;

namespace votum {

int runList(CommandContext &context, const Arguments &arguments)
{
    Session session(context.catalogue, context.clock);
    if (const Result<void> opened = openStore(context, session, arguments); !opened)
        return report(context, opened.error());
    if (arguments.has(u"json"_s)) {
        context.print(QJsonDocument(casesToJson(context.catalogue, session.cases())));
        return Done;
    }
    const auto word = [&](const QString &key) {
        return context.catalogue.word(key).in(context.language);
    };
    for (const CaseSummary &item : session.cases())
        context.out << item.fileNumber << u" v"_s << item.version << u"  "_s
                    << word(u"status."_s + statusCode(item.status)) << u"  "_s
                    << (item.fault ? CommandText::tr("cannot be read")
                                   : word(u"outcome."_s + item.outcome))
                    << u"  "_s << oneLine(item.title, mostOfALine) << '\n';
    return Done;
}

} // namespace votum
