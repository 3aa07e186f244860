// SPDX-License-Identifier: GPL-3.0-or-later

#include "cli/commands/command.h"
#include "cli/commands/given.h"
#include "core/text/codes.h"
#include "export/caseformats.h"
#include "export/files.h"
#include "report/editable/editablecomposer.h"
#include "report/manual/manualpaper.h"
#include "resources/shippedmanual.h"

using namespace Qt::StringLiterals;

namespace votum {

int runManual(CommandContext &context, const Arguments &arguments)
{
    const CaseFormat *format = caseFormat(arguments.value(u"format"_s, pdfFormat().code));
    const std::optional<Paper> paper = fromCode<Paper>(arguments.value(u"paper"_s, u"a4"_s));
    QString fault;
    if (!format || !format->isOfText())
        fault = CommandText::tr("--format takes %1").arg(formatCodes(true));
    else if (!paper)
        fault = CommandText::tr("--paper takes a4 or letter");
    else if (arguments.value(u"out"_s).isEmpty())
        fault = CommandText::tr("--out is missing");
    if (!fault.isEmpty()) {
        context.tell(fault);
        return WrongUsage;
    }
    const auto composer = format->composer ? format->composer() : nullptr;
    const Result<QByteArray> file =
        renderManual(parseManual(shippedManual(context.language)), context.catalogue,
                     {.language = context.language,
                      .paper = *paper,
                      .programVersion = QStringLiteral(VOTUM_VERSION)},
                     composer.get());
    if (!file)
        return report(context, file.error());
    const QString path = arguments.value(u"out"_s);
    if (const Result<void> written = saveFile(path, *file, existingFiles(arguments)); !written)
        return report(context, written.error(), path);
    context.out << path << '\n';
    return Done;
}

} // namespace votum
