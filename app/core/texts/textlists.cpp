// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/texts/textlists.h"

#include "core/judgement/display.h"
#include "core/texts/answerlists.h"
#include "core/texts/dutylists.h"
#include "core/texts/purposelists.h"

using namespace Qt::StringLiterals;

namespace votum {

namespace {

// "What may happen – before measures; at present; after those planned"
std::vector<LocalText> risks(const JudgedCase &judged)
{
    std::vector<LocalText> items;
    const auto level = [&judged](const RiskCell &cell) {
        return riskText(judged.catalogue, cell.risk);
    };
    for (const RiskAssessment &risk : judged.judgement.risks) {
        const RiskScenario *scenario = judged.catalogue.risk(risk.scenario);
        if (!scenario)
            continue;
        LocalText text = judged.catalogue.word(u"text.risk"_s)
                             .arg(level(risk.cellBefore))
                             .arg(level(risk.cellAfter));
        if (risk.planned > 0 && risk.planned != risk.after)
            text = joined(text, u"; "_s,
                          judged.catalogue.word(u"text.riskThen"_s).arg(level(risk.cellPlanned)));
        items.push_back(joined(scenario->text, u" – "_s, text));
    }
    return items;
}

std::vector<LocalText> criteria(const JudgedCase &judged)
{
    std::vector<LocalText> items;
    for (const DpiaThreshold::Criterion &criterion : judged.judgement.dpia.criteria) {
        if (criterion.met)
            items.push_back(criterion.text);
    }
    return items;
}

std::vector<LocalText> itemsOf(const JudgedCase &judged, const Subject &subject, const ListedIn &of)
{
    const AnswerLists answers(judged, subject);
    const PurposeLists purposes(judged, subject);
    const DutyLists duties(judged, subject, purposes.isRefused());
    switch (of.list) {
    case TextList::Conditions:
    case TextList::Requirements:
    case TextList::Open:
        return duties.duties(of.list);
    case TextList::Hints:
        return duties.hints();
    case TextList::Findings:
        return duties.findings();
    case TextList::Contested:
        return duties.contested();
    case TextList::Measures:
        return duties.measures();
    case TextList::Risks:
        return risks(judged);
    case TextList::Criteria:
        return criteria(judged);
    case TextList::Terms:
        return duties.terms();
    case TextList::Purposes:
        return purposes.purposes();
    case TextList::Opinions:
        return purposes.opinions();
    case TextList::Recipients:
        return answers.recipients();
    case TextList::Flow:
        return answers.flow();
    case TextList::OpenQuestions:
        return answers.openQuestions(of.about);
    case TextList::Answers:
        break;
    }
    return answers.answers(of.about);
}

} // namespace

std::vector<LocalText> listed(const JudgedCase &judged, const Subject &subject, const ListedIn &of,
                              int most)
{
    std::vector<LocalText> items = itemsOf(judged, subject, of);
    const size_t limit = most > 0 ? size_t(most) : items.size();
    if (items.size() > limit) {
        const QString rest = QString::number(items.size() - limit);
        items.resize(limit);
        items.push_back(judged.catalogue.word(u"text.further"_s).arg(rest));
    }
    return items;
}

} // namespace votum
