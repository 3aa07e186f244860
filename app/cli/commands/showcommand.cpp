// SPDX-License-Identifier: GPL-3.0-or-later

#include "cli/commands/command.h"
#include "cli/commands/given.h"
#include "cli/commands/judgementprinter.h"
#include "core/case/answersfile.h"

using namespace Qt::StringLiterals;

namespace votum {

int runShow(CommandContext &context, const Arguments &arguments)
{
    const Result<Session::Preview> preview = previewCase(context, arguments);
    if (!preview)
        return report(context, preview.error());
    if (!arguments.has(u"json"_s))
        context.out << preview->assessment.fileNumber << u" v"_s << preview->assessment.version
                    << u"  "_s << oneLine(preview->assessment.title, mostOfALine) << '\n';
    return printJudgement(context, preview->assessment, preview->judgement,
                          arguments.has(u"json"_s));
}

} // namespace votum
