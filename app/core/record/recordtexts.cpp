#include "core/record/recordsections.h"
#include "core/texts/textblocks.h"

using namespace Qt::StringLiterals;

namespace votum {

// What Art. 30(1) GDPR wants in the record of processing activities, as far as the case knows it:
// the paragraphs of the text block, which every record has.
QJsonArray recordProcessing(const RecordInput &in)
{
    const JudgedCase judged(in.catalogue, in.assessment, in.judgement);
    const std::vector<ComposedText> texts = composeTexts(judged, processingEntry);
    if (texts.empty())
        return {};
    return toJson(in.catalogue, texts.front()).value(u"paragraphs"_s).toArray();
}

// The texts chosen for the annex, each with every word, in the catalogue's order.
QJsonArray recordTexts(const RecordInput &in)
{
    QJsonArray list;
    if (in.assessment.texts.isEmpty())
        return list;
    const JudgedCase judged(in.catalogue, in.assessment, in.judgement);
    for (const ComposedText &text : composeTexts(judged)) {
        if (text.id != processingEntry && in.assessment.texts.contains(text.key))
            list.append(toJson(in.catalogue, text));
    }
    return list;
}

} // namespace votum
