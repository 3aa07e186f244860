// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/texts/purposelists.h"

#include "core/case/purposes.h"
#include "core/judgement/decision.h"
#include "core/texts/gaps.h"

using namespace Qt::StringLiterals;

namespace votum {

// Those of the judgement the text is about.
std::vector<PurposeJudgement> PurposeLists::judged() const
{
    std::vector<PurposeJudgement> all = judgement().purposes;
    std::erase_if(all, [this](const PurposeJudgement &item) {
        return !m_subject.purpose.isEmpty() && item.purpose != m_subject.purpose;
    });
    return all;
}

LocalText PurposeLists::named(const PurposeJudgement &item, const LocalText &text) const
{
    return item.purpose == m_subject.purpose
               ? text
               : joined(purposeText(catalogue(), assessment(), item.purpose), u": "_s, text);
}

std::vector<LocalText> PurposeLists::purposes() const
{
    std::vector<LocalText> items;
    const Decision &decision = assessment().decision;
    for (const PurposeJudgement &item : judged()) {
        const auto decided = decision.purposes.constFind(item.purpose);
        LocalText text = gap(catalogue(), catalogue().word(u"text.gap.decision"_s));
        if (decided != decision.purposes.constEnd())
            text = decisionText(catalogue(), *decided);
        if (decided != decision.purposes.constEnd() && *decided == DecisionCode::D3)
            text = joined(text, u", "_s, pilot(decision));
        items.push_back(named(item, text));
    }
    if (checkDecision(assessment(), judgement()).suspendedApproval)
        items.push_back(catalogue().word(u"text.suspended"_s));
    return items;
}

LocalText PurposeLists::pilot(const Decision &decision) const
{
    const LocalText until = dateText(decision.validUntil);
    const LocalText limit = same(decision.scopeLimit.trimmed());
    return catalogue()
        .word(u"text.pilot"_s)
        .arg(until.isEmpty() ? gap(catalogue(), catalogue().word(u"text.gap.due"_s)) : until)
        .arg(limit.isEmpty() ? gap(catalogue(), catalogue().word(u"label.scopeLimit"_s)) : limit);
}

std::vector<LocalText> PurposeLists::opinions() const
{
    std::vector<LocalText> items;
    const Opinion &opinion = assessment().opinion;
    for (const PurposeJudgement &item : judged()) {
        const auto given = opinion.purposes.constFind(item.purpose);
        if (opinion.isIssued() && given != opinion.purposes.constEnd())
            items.push_back(named(item, opinionText(catalogue(), *given)));
    }
    return items;
}

bool PurposeLists::isRefused() const
{
    bool isDecided = false;
    for (const PurposeJudgement &item : judged()) {
        const auto decided = assessment().decision.purposes.constFind(item.purpose);
        if (decided == assessment().decision.purposes.constEnd())
            continue;
        if (isApproval(*decided))
            return false;
        isDecided = true;
    }
    return isDecided;
}

} // namespace votum
