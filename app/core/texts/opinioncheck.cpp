// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/texts/opinioncheck.h"

#include "core/texts/textblocks.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace votum {

QStringList opinionMissing(const Catalogue &catalogue, const Assessment &assessment,
                           const Judgement &judgement)
{
    const Opinion &draft = assessment.opinion;
    QStringList missing;
    const auto require = [&missing](bool met, const QString &code) {
        if (!met)
            missing << code;
    };
    require(!draft.text.trimmed().isEmpty(), u"opinionTextMissing"_s);
    require(!hasGap(catalogue, draft.text), u"opinionGap"_s);
    require(!draft.author.trimmed().isEmpty(), u"opinionAuthorMissing"_s);
    require(!judgement.purposes.empty(), u"purposesMissing"_s);
    require(std::ranges::all_of(
                judgement.purposes,
                [&](const QString &purpose) { return draft.purposes.contains(purpose); },
                &PurposeJudgement::purpose),
            u"opinionPurposeMissing"_s);
    return missing;
}

} // namespace votum
