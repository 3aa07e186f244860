// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/words/stepof.h"

#include "core/catalogue/known.h"

using namespace Qt::StringLiterals;

namespace votum {

int stepIndex(const Catalogue &catalogue, QStringView id)
{
    for (size_t i = 0; i < catalogue.steps.size(); ++i) {
        if (catalogue.steps[i].id == id)
            return int(i);
    }
    return 0;
}

int stepOf(const Catalogue &catalogue, const QString &question)
{
    const Question *found = catalogue.question(question);
    return found ? stepIndex(catalogue, found->step) : 0;
}

int stepOf(const Catalogue &catalogue, const Finding &finding)
{
    // What the chain lacks is mended where the chain is.
    if (finding.kind == Finding::Kind::NoRecipients ||
        (finding.because.empty() && finding.id.startsWith("CHAIN:"_L1)))
        return stepIndex(catalogue, stepId::channel);
    for (const AnswerKey &key : finding.because) {
        const Question *question = catalogue.question(key.question);
        if (question && question->area == finding.area)
            return stepIndex(catalogue, question->step);
    }
    return finding.because.empty() ? 0 : stepOf(catalogue, finding.because.front().question);
}

} // namespace votum
