// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/catalogue/known.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace votum {

namespace {

void requireQuestion(const Question &question, const KnownQuestion &known, JsonFault &fault)
{
    const QString path = u"questions."_s + question.id;
    const QString relied = u", on which the program relies"_s;
    if (question.scope != known.scope)
        fault.set(path + u".scope"_s, u"the scope "_s + codeOf(known.scope) + relied);
    if (question.kind != known.kind)
        fault.set(path + u".kind"_s, u"the kind "_s + codeOf(known.kind) + relied);
    for (const QStringView code : known.options) {
        if (!code.isEmpty() && !question.option(code))
            fault.set(path + u".options"_s, u"an option "_s + code + relied);
    }
}

} // namespace

void requireKnown(const Catalogue &catalogue, JsonFault &fault)
{
    const auto require = [&](const QString &list, QStringView id, bool isThere) {
        if (!isThere && !catalogue.isPartial)
            fault.set(list + u'.' + id, u"this id, on which the program relies"_s);
    };
    for (const KnownQuestion &known : knownQuestions) {
        const Question *question = catalogue.question(known.id);
        require(u"questions"_s, known.id, question);
        if (question)
            requireQuestion(*question, known, fault);
    }
    for (const QStringView id : knownSteps) {
        const auto isIt = [id](const Step &step) { return step.id == id; };
        require(u"steps"_s, id, std::any_of(catalogue.steps.begin(), catalogue.steps.end(), isIt));
    }
    for (const QStringView code : knownAreas)
        require(u"areas"_s, code, catalogue.area(code));
    for (const QStringView id : knownTextBlocks)
        require(u"textBlocks"_s, id, catalogue.textBlock(id));
    for (const QStringView id : knownChannels)
        require(u"channels"_s, id, catalogue.channel(id));
}

} // namespace votum
