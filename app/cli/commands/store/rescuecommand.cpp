// SPDX-License-Identifier: GPL-3.0-or-later

#include "cli/commands/command.h"
#include "cli/commands/given.h"
#include "export/casefile.h"
#include "store/rescue.h"

#include <QDir>

using namespace Qt::StringLiterals;

namespace votum {

int runRescue(CommandContext &context, const Arguments &arguments)
{
    const QString folder = arguments.value(u"out"_s);
    if (folder.isEmpty()) {
        context.tell(CommandText::tr("--out is missing"));
        return WrongUsage;
    }
    const Result<std::vector<RescuedCase>> cases = rescuedFrom(arguments.value(u"store"_s));
    const Result<void> made = cases ? makeFolder(folder) : Result<void>(cases.error());
    if (!made)
        return report(context, made.error());
    const NamedFiles files = rescuedFiles(context.catalogue, *cases, context.today());
    int lacking = 0;
    for (size_t i = 0; i < files.size(); ++i) {
        const QString path = QDir(folder).filePath(files[i].name);
        const Result<void> saved = saveFile(path, files[i].bytes, existingFiles(arguments));
        if (!saved)
            return report(context, saved.error());
        context.out << path << '\n';
        if ((*cases)[i].isWhole)
            continue;
        ++lacking;
        context.tell(CommandText::tr("%1: a part of it could not be read").arg(files[i].name));
    }
    context.tell(CommandText::tr("Versions of cases rescued: %1, of these not whole: %2. What the "
                                 "damage hides altogether cannot be counted.")
                     .arg(files.size())
                     .arg(lacking));
    return lacking == 0 ? Done : JobFailed;
}

} // namespace votum
