// SPDX-License-Identifier: GPL-3.0-or-later

#include "cli/commands/command.h"
#include "cli/commands/given.h"
#include "core/judgement/judgedcase.h"
#include "export/files.h"

using namespace Qt::StringLiterals;

namespace votum {

int runImport(CommandContext &context, const Arguments &arguments)
{
    std::vector<Assessment> cases;
    for (const QString &path : arguments.positional) { // all are read before the first is added
        const Result<QByteArray> bytes = readFile(path, mostBytesParsed);
        if (!bytes)
            return report(context, bytes.error());
        Result<AnswersFile> file = parseAnswersFile(context.catalogue, *bytes);
        if (!file)
            return report(context, file.error(), path);
        cases.push_back(askedIn(context.catalogue, *file, context.today()));
        cases.back().isExample |= arguments.has(u"example"_s);
    }
    Session session(context.catalogue, context.clock);
    session.setAuthor(context.author);
    const Result<void> opened = session.openStore(arguments.value(u"store"_s), StoreOpening::Create,
                                                  ownContentOf(arguments));
    if (!opened)
        return report(context, opened.error());
    if (arguments.has(u"clock-is-right"_s))
        session.trustClock();
    for (const Assessment &assessment : cases) {
        if (const Result<void> added = session.importCase(assessment); !added)
            return report(context, added.error());
        context.out << session.assessment().fileNumber << '\n';
    }
    return Done;
}

} // namespace votum
