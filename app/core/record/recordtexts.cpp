// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/record/recordsections.h"

#include "core/case/purposes.h"
#include "core/catalogue/known.h"

#include <QRegularExpression>

using namespace Qt::StringLiterals;

namespace votum {

namespace {

bool isRefused(const Assessment &assessment, const Purpose &purpose)
{
    const DecisionCode decision = assessment.decision.purposes.value(purpose.id, DecisionCode::D1);
    return decision == DecisionCode::D4 || decision == DecisionCode::D7;
}

// The case without the purposes that were rejected or stopped: what does not take place has no
// entry. Their kinds are no longer chosen either, where no other purpose is of them.
Assessment withoutRefused(const Catalogue &catalogue, Assessment assessment)
{
    std::vector<Purpose> kept = purposesAsked(catalogue, assessment);
    const size_t asked = kept.size();
    std::erase_if(kept, [&](const Purpose &purpose) { return isRefused(assessment, purpose); });
    if (kept.size() == asked)
        return assessment;
    QStringList kinds;
    for (const Purpose &purpose : kept)
        kinds << purpose.kind;
    Answer &chosen = assessment.answers[{questionId::purposes.toString(), {}}];
    chosen.value.removeIf([&](const QString &kind) { return !kinds.contains(kind); });
    assessment.purposes = std::move(kept);
    return assessment;
}

// A sealed entry says what was not recorded; what is to be added stands in the text the case
// offers, not in a record that nobody can add to.
LocalText withoutGaps(const Catalogue &catalogue, const LocalText &text)
{
    const LocalText gap = catalogue.word(u"text.gap"_s),
                    none = catalogue.word(u"text.notRecorded"_s);
    return inEach([&](Language language) {
        const QString open = gap.in(language).section(u"%1"_s, 0, 0),
                      close = gap.in(language).section(u"%1"_s, 1);
        const QRegularExpression pattern = gapPattern(gap.in(language));
        QString whole = text.in(language);
        for (QRegularExpressionMatch match = pattern.match(whole); match.hasMatch();
             match = pattern.match(whole, match.capturedStart())) {
            const QString what = match.captured().sliced(open.size()).chopped(close.size());
            whole.replace(match.capturedStart(), match.capturedLength(),
                          none.in(language).arg(what));
        }
        return whole;
    });
}

} // namespace

// What Art. 30(1) GDPR wants in the record of processing activities, as far as the case knows it:
// the paragraphs of the text block, which every record has, for the purposes not rejected. None of
// a case whose every purpose is.
std::vector<ComposedParagraph> recordProcessing(const RecordInput &in)
{
    const Assessment kept = withoutRefused(in.catalogue, in.assessment);
    if (purposesAsked(in.catalogue, kept).empty() &&
        !purposesAsked(in.catalogue, in.assessment).empty())
        return {};
    const JudgedCase judged(in.catalogue, kept, in.judgement);
    const std::vector<ComposedText> texts = composeTexts(judged, textBlockId::processingEntry);
    if (texts.empty())
        return {};
    std::vector<ComposedParagraph> paragraphs = texts.front().paragraphs;
    if (in.context.isSealed) {
        for (ComposedParagraph &paragraph : paragraphs)
            paragraph.text = withoutGaps(in.catalogue, paragraph.text);
    }
    return paragraphs;
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
