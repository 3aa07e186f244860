#include "core/recordsections.h"
#include "core/textblocks.h"

using namespace Qt::StringLiterals;

namespace votum {

// The texts chosen for the annex, each with every word, in the catalogue's order.
QJsonArray recordTexts(const RecordInput &in)
{
    QJsonArray list;
    if (in.assessment.texts.isEmpty())
        return list;
    const JudgedCase judged(in.catalogue, in.assessment, in.judgement);
    for (const ComposedText &text : composeTexts(judged)) {
        if (in.assessment.texts.contains(text.key))
            list.append(toJson(in.catalogue, text));
    }
    return list;
}

} // namespace votum
