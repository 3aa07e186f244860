// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/record/recordsections.h"

#include "core/catalogue/known.h"

namespace votum {

// What Art. 30(1) GDPR wants in the record of processing activities, as far as the case knows it:
// the paragraphs of the text block, which every record has.
std::vector<ComposedParagraph> recordProcessing(const RecordInput &in)
{
    const JudgedCase judged(in.catalogue, in.assessment, in.judgement);
    const std::vector<ComposedText> texts = composeTexts(judged, textBlockId::processingEntry);
    return texts.empty() ? std::vector<ComposedParagraph>() : texts.front().paragraphs;
}

Record::Text recordText(const Catalogue &catalogue, const ComposedText &text)
{
    return {text.key,
            text.id,
            text.subject,
            text.title,
            text.use,
            text.legal,
            text.sources,
            confidenceOf(catalogue, text.confidence),
            text.hasGaps(catalogue),
            text.paragraphs};
}

// The texts chosen for the annex, each with every word, in the catalogue's order.
std::vector<Record::Text> recordTexts(const RecordInput &in)
{
    std::vector<Record::Text> list;
    if (in.assessment.texts.isEmpty())
        return list;
    const JudgedCase judged(in.catalogue, in.assessment, in.judgement);
    for (const ComposedText &text : composeTexts(judged)) {
        if (text.id != textBlockId::processingEntry && in.assessment.texts.contains(text.key))
            list.push_back(recordText(in.catalogue, text));
    }
    return list;
}

} // namespace votum
