// SPDX-License-Identifier: GPL-3.0-or-later

#include "cli/commands/command.h"
#include "cli/commands/given.h"
#include "cli/commands/judgementprinter.h"
#include "core/case/answersfile.h"

using namespace Qt::StringLiterals;

namespace votum {

int runEvaluate(CommandContext &context, const Arguments &arguments)
{
    AnswersFile file;
    if (const int fault = loadAnswers(context, arguments, file))
        return fault;
    return printJudgement(context, file.assessment,
                          evaluate(context.catalogue, file.assessment, file.asOf),
                          arguments.has(u"json"_s));
}

} // namespace votum
