// SPDX-License-Identifier: GPL-3.0-or-later

#include "cli/commands/command.h"
#include "cli/commands/json.h"

using namespace Qt::StringLiterals;

namespace votum {

int runQuestions(CommandContext &context, const Arguments &arguments)
{
    if (arguments.has(u"json"_s)) {
        context.print(QJsonDocument(questionsToJson(context.catalogue)));
        return Done;
    }
    for (const Question &question : context.catalogue.questions) {
        context.out << question.id << u"  "_s << question.text.in(context.language) << '\n';
        for (const Option &option : question.options)
            context.out << u"    "_s << option.code << u": "_s << option.text.in(context.language)
                        << '\n';
    }
    return Done;
}

} // namespace votum
