#include "cli/commands/command.h"
#include "export/files.h"
#include "formats/cataloguehtml.h"

using namespace Qt::StringLiterals;

namespace votum {

int runCatalogueExport(CommandContext &context, const Arguments &arguments)
{
    const QString path = arguments.value(u"out"_s);
    if (path.isEmpty()) {
        context.tell(CommandText::tr("--out is missing"));
        return WrongUsage;
    }
    const QString lang = arguments.value(u"lang"_s, u"both"_s);
    std::vector<Language> languages;
    if (lang != "en"_L1)
        languages.push_back(Language::German);
    if (lang != "de"_L1)
        languages.push_back(Language::English);
    const Result<void> written =
        saveFile(path, renderCatalogueHtml(context.catalogue, languages, context.today()));
    if (!written)
        return report(context, written.error());
    context.out << path << '\n';
    return Done;
}

} // namespace votum
