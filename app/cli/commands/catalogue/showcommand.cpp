// SPDX-License-Identifier: GPL-3.0-or-later

#include "cli/commands/command.h"
#include "formats/catalogue/catalogueentry.h"

using namespace Qt::StringLiterals;

namespace votum {

int runCatalogueShow(CommandContext &context, const Arguments &arguments)
{
    const QString id = arguments.positional.first();
    const std::optional<CatalogueEntry> entry =
        composeEntry(context.catalogue, id, context.today());
    if (!entry) {
        context.tell(CommandText::tr("The catalogue has no entry %1.").arg(id));
        return BadInput;
    }
    const auto shown = [&](const LocalText &text) { return text.in(context.language); };
    context.out << entry->id << u"  "_s << shown(entry->title) << '\n';
    for (const EntryPart &part : entry->parts) {
        const QString indent = part.heading.isEmpty() ? u"  "_s : u"    "_s;
        if (!part.heading.isEmpty())
            context.out << u"\n  "_s << shown(part.heading) << '\n';
        for (const EntryRow &row : part.rows)
            context.out << indent << shown(row.label) << u": "_s << shown(row.text) << '\n';
    }
    return Done;
}

} // namespace votum
