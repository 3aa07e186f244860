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

const FindingText *findingText(const Catalogue &catalogue, QStringView id)
{
    const qsizetype colon = id.indexOf(u':');
    if (colon >= 0) {
        const Question *question = catalogue.question(id.left(colon));
        const Option *option = question ? question->option(id.mid(colon + 1)) : nullptr;
        return option && option->finding ? &*option->finding : nullptr;
    }
    for (const Rule &rule : catalogue.rules) {
        if (rule.id == id)
            return &rule.finding;
    }
    return nullptr;
}

std::optional<Error> faultIn(const Catalogue &catalogue, const QString &finding,
                             const HouseRule &rule)
{
    if (rule.severity) {
        const FindingText *text = findingText(catalogue, finding);
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
