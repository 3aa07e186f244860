// SPDX-License-Identifier: GPL-3.0-or-later

#include "cli/commands/command.h"
#include "cli/commands/given.h"
#include "export/files.h"
#include "formats/catalogue/cataloguehtml.h"

using namespace Qt::StringLiterals;

namespace votum {

int runCatalogueExport(CommandContext &context, const Arguments &arguments)
{
    const QString path = arguments.value(u"out"_s);
    if (path.isEmpty()) {
        context.tell(CommandText::tr("--out is missing"));
        return WrongUsage;
    }
    const QList<Language> languages =
        chosenLanguages(context, arguments, context.catalogue.languages);
    const Result<void> written =
        saveFile(path, renderCatalogueHtml(context.catalogue, languages, context.today()),
                 existingFiles(arguments));
    if (!written)
        return report(context, written.error());
    context.out << path << '\n';
    return Done;
}

} // namespace votum
