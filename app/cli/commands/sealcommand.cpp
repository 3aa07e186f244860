// SPDX-License-Identifier: GPL-3.0-or-later

#include "cli/commands/command.h"
#include "cli/commands/given.h"
#include "report/documents/document.h"

using namespace Qt::StringLiterals;

namespace votum {

namespace {

// Said before the seal is set, in the words of whoever seals.
void tellReplaced(CommandContext &context, const QByteArray &record)
{
    const QStringList replaced = replacedCharacters(record);
    if (replaced.isEmpty())
        return;
    context.tell(
        CommandText::tr("The entries contain characters that the font of the PDF lacks: %1. In the "
                        "PDF each is replaced by its number in square brackets and listed on the "
                        "last page; the record keeps the originals.")
            .arg(replaced.join(u", "_s)));
}

} // namespace

int runSeal(CommandContext &context, const Arguments &arguments)
{
    Session session(context.catalogue, context.clock);
    if (const Result<void> opened = openCase(context, session, arguments); !opened)
        return report(context, opened.error());
    if (!session.isFrozen()) {
        if (const Result<void> issued = session.issueOpinion(); !issued)
            return report(context, issued.error());
    }
    tellReplaced(context, session.recordBytes());
    if (const Result<void> sealed = session.seal(); !sealed)
        return report(context, sealed.error());
    context.out << session.assessment().fileNumber << u' ' << session.sealedRecord().sha256 << '\n';
    return Done;
}

} // namespace votum
