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

} // namespace

int runCatalogueDiff(CommandContext &context, const Arguments &arguments)
{
    const Result<Catalogue> before = catalogueAt(arguments.positional.first());
    if (!before)
        return report(context, before.error(), arguments.positional.first());
    const Result<Catalogue> after = catalogueAt(arguments.positional.last());
    if (!after)
        return report(context, after.error(), arguments.positional.last());
    const std::vector<CatalogueDifference> differences = catalogueDiff(*before, *after);
    if (arguments.has(u"json"_s)) {
        context.print(
            QJsonDocument(QJsonObject{{u"before"_s, catalogueToJson(*before)},
                                      {u"after"_s, catalogueToJson(*after)},
                                      {u"differences"_s, differencesToJson(differences)}}));
        return Done;
    }
    context.out << versionWords(context, *before) << u" → "_s << versionWords(context, *after)
                << '\n';
    for (const CatalogueDifference &difference : differences)
        printDifference(context, difference);
    return Done;
}

} // namespace votum
