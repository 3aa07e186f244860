// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/case/houserule.h"

using namespace Qt::StringLiterals;

namespace votum {

QMap<QString, HouseRule> inForce(const HouseRuleHistory &history)
{
    QMap<QString, HouseRule> rules;
    for (auto entry = history.begin(); entry != history.end(); ++entry) {
        if (!entry->empty() && entry->back().severity)
            rules.insert(entry.key(), entry->back());
    }
    return rules;
}

std::vector<ContestedPoint> contestedPoints(const Catalogue &catalogue)
{
    std::vector<ContestedPoint> points;
    const auto add = [&points](const QString &id, const FindingText &text) {
        if (!text.contested.isEmpty())
            points.push_back({id, &text});
    };
    for (const Question &question : catalogue.questions) {
        for (const Option &option : question.options) {
            if (option.finding)
                add(question.id + u':' + option.code, *option.finding);
        }
    }
    for (const Rule &rule : catalogue.rules)
        add(rule.id, rule.finding);
    return points;
}

std::optional<Error> faultIn(const Catalogue &catalogue, const QString &finding,
                             const HouseRule &rule)
{
    if (rule.severity) {
        const FindingText *text = catalogue.finding(finding);
        if (!text)
            return Error{u"finding"_s, {finding}, {}};
        if (text->contested.isEmpty())
            return Error{u"notContested"_s, {finding}, {}};
        if (*rule.severity <= text->severity)
            return Error{u"notStricter"_s, {finding, severityCode(text->severity)}, {}};
    }
    if (rule.reason.trimmed().isEmpty())
        return Error{u"reasonMissing"_s, {finding}, {}};
    return std::nullopt;
}

} // namespace votum
