// SPDX-License-Identifier: GPL-3.0-or-later

#include "cli/commands/catalogue/differencejson.h"
#include "cli/commands/catalogue/differenceprinter.h"
#include "core/catalogue/cataloguereader.h"
#include "export/files.h"

using namespace Qt::StringLiterals;

namespace votum {

namespace {

Result<Catalogue> catalogueAt(const QString &path)
{
    const Result<std::vector<CatalogueFile>> files = catalogueFiles({path});
    return files ? parseCatalogue(*files) : files.error();
}

int tell(CommandContext &context, const Catalogue &before, const Catalogue &after,
         const Arguments &arguments)
{
    const std::vector<CatalogueDifference> differences = catalogueDiff(before, after);
    if (arguments.has(u"json"_s)) {
        context.print(
            QJsonDocument(QJsonObject{{u"before"_s, catalogueToJson(before)},
                                      {u"after"_s, catalogueToJson(after)},
                                      {u"differences"_s, differencesToJson(differences)}}));
        return Done;
    }
    context.out << versionWords(context, before) << u" → "_s << versionWords(context, after)
                << '\n';
    for (const CatalogueDifference &difference : differences)
        printDifference(context, difference);
    return Done;
}

} // namespace

int runCatalogueDiff(CommandContext &context, const Arguments &arguments)
{
    if (arguments.positional.isEmpty() && context.own)
        return tell(context, *context.own, context.catalogue, arguments);
    if (arguments.positional.size() != 2) {
        context.tell(CommandText::tr("name two catalogues, or --catalogue or --overlay"));
        return WrongUsage;
    }
    const Result<Catalogue> before = catalogueAt(arguments.positional.first());
    if (!before)
        return report(context, before.error(), arguments.positional.first());
    const QString path = arguments.positional.last(), overlay = arguments.value(u"overlay"_s);
    Result<Catalogue> after = catalogueAt(path);
    if (!after)
        return report(context, after.error(), path);
    if (!overlay.isEmpty()) {
        const Result<std::vector<CatalogueFile>> files = catalogueFiles({overlay});
        after = files ? withOverlay(*after, *files) : files.error();
        if (!after)
            return report(context, after.error(), overlay);
    }
    return tell(context, *before, *after, arguments);
}

} // namespace votum
