// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/answers/cardfacts.h"

#include "core/judgement/display.h"
#include "session/session.h"
#include "ui/look/language.h"

using namespace Qt::StringLiterals;

namespace votum {

CardFacts cardFacts(const Session &session, const QString &step)
{
    const Judgement &judgement = session.judgement();
    const Catalogue &catalogue = session.catalogue();
    CardFacts facts;
    facts.editable = !session.isFrozen();
    facts.applicable = {judgement.applicable.begin(), judgement.applicable.end()};
    facts.open = {judgement.openQuestions.begin(), judgement.openQuestions.end()};
    for (const Finding &finding : judgement.findings) {
        if (finding.notStarted)
            continue;
        for (const AnswerKey &key : finding.because)
            facts.findings[key] << finding.key;
        if (finding.kind == Finding::Kind::Rule || finding.because.empty())
            continue;
        const QString word = finding.closed
                                 ? catalogue.word(u"label.fulfilled"_s).in(windowLanguage())
                                 : severityText(catalogue, finding.severity).in(windowLanguage());
        facts.marks[finding.because.front()].insert(finding.id.section(u':', 1),
                                                    {finding.severity, finding.closed, word});
    }
    for (const AnswerKey &key : judgement.applicable) {
        const Question *question = catalogue.question(key.question);
        if (!facts.editable || !question || question->step != step)
            continue;
        const auto offer = offerFor(catalogue, session.assessment(), judgement, key);
        if (!offer)
            continue;
        facts.offers.insert(key, *offer);
        if (offer->proposal && offer->proposal->isVerified() &&
            staleText(catalogue, *offer->proposal, judgement.asOf).isEmpty())
            facts.sure.push_back(key);
    }
    return facts;
}

RowFacts CardFacts::of(const AnswerKey &key) const
{
    RowFacts facts;
    facts.marks = marks.value(key);
    facts.findings = findings.value(key);
    if (const auto offer = offers.constFind(key); offer != offers.constEnd())
        facts.offer = *offer;
    facts.isOpen = open.contains(key);
    facts.editable = editable;
    return facts;
}

} // namespace votum
