// SPDX-License-Identifier: GPL-3.0-or-later

#include "cli/commands/command.h"
#include "cli/commands/given.h"
#include "cli/commands/json.h"
#include "core/case/answersfile.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace votum {

int runList(CommandContext &context, const Arguments &arguments)
{
    Session session(context.catalogue, context.clock);
    if (const Result<void> opened = openStore(context, session, arguments); !opened)
        return report(context, opened.error());
    std::vector<CaseSummary> cases = session.cases();
    std::ranges::sort(cases, std::greater(),
                      [](const CaseSummary &row) { return std::pair(row.changed, row.id); });
    if (arguments.has(u"json"_s)) {
        context.print(QJsonDocument(casesToJson(context.catalogue, cases)));
        return Done;
    }
    const auto word = [&](const QString &key) {
        return context.catalogue.word(key).in(context.language);
    };
    for (const CaseSummary &item : cases)
        context.out << item.fileNumber << u" v"_s << item.version << u"  "_s
                    << word(u"status."_s + statusCode(item.status)) << u"  "_s
                    << (item.fault ? CommandText::tr("cannot be read")
                                   : word(u"outcome."_s + item.outcome))
                    << u"  "_s << oneLine(item.title, mostOfALine) << '\n';
    return Done;
}

} // namespace votum
