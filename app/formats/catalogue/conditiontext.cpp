// SPDX-License-Identifier: GPL-3.0-or-later

#include "formats/catalogue/conditiontext.h"

using namespace Qt::StringLiterals;

namespace votum {

namespace {

// In one pass, so that a "%2" within a text stays what it is.
LocalText filled(const LocalText &pattern, const QString &id, const LocalText &text,
                 const LocalText &rest)
{
    return inEach([&](Language language) {
        return pattern.in(language).arg(id, text.in(language), rest.in(language));
    });
}

class Words
{
public:
    Words(const Catalogue &catalogue, const Condition &condition)
        : m_catalogue(catalogue), m_condition(condition)
    {
    }

    LocalText at(int place) const
    {
        using Operator = Condition::Operator;
        const Condition::Node &node = m_condition.nodes()[size_t(place)];
        switch (node.op) {
        case Operator::Any:
            return filled(word(u"any"_s), node.question, textOf(node), options(node));
        case Operator::Aged: {
            const LocalText pattern = word(u"aged"_s);
            return inEach([&](Language language) {
                return pattern.in(language).arg(node.question, textOf(node).in(language));
            });
        }
        case Operator::Link:
            return word(node.beneath ? u"link.beneath"_s : u"link.contracted"_s);
        case Operator::Dpia:
            return word(u"dpia"_s).arg(QString::number(node.number));
        case Operator::ResidualHigh:
            return word(u"residual"_s);
        case Operator::Result:
            return word(u"result"_s).arg(outcomes(node));
        case Operator::Not:
            return word(u"not"_s).arg(enclosed(node.left, true));
        case Operator::And:
            return joined(enclosed(node.left, false), word(u"and"_s), enclosed(node.right, false));
        case Operator::Or:
            break;
        }
        return joined(at(node.left), word(u"or"_s), at(node.right));
    }

private:
    LocalText word(const QString &key) const { return m_catalogue.word(u"condition."_s + key); }

    const LocalText &textOf(const Condition::Node &node) const
    {
        return m_catalogue.questions[size_t(node.index)].text;
    }

    LocalText options(const Condition::Node &node) const
    {
        LocalText list;
        const Question &question = m_catalogue.questions[size_t(node.index)];
        for (const QString &code : node.codes) {
            const Option *option = question.option(code);
            const LocalText one = option ? word(u"option"_s).arg(option->text) : word(u"unknown"_s);
            list = joined(list, word(u"optionOr"_s), one);
        }
        return list;
    }

    LocalText outcomes(const Condition::Node &node) const
    {
        LocalText list;
        for (const QString &code : node.codes) {
            const LocalText one = m_catalogue.word(u"outcome."_s + code);
            list = joined(list, word(u"optionOr"_s), word(u"option"_s).arg(one));
        }
        return list;
    }

    LocalText enclosed(int place, bool whole) const
    {
        const Condition::Operator op = m_condition.nodes()[size_t(place)].op;
        const bool needed =
            op == Condition::Operator::Or ||
            (whole && op != Condition::Operator::Dpia && op != Condition::Operator::Link &&
             op != Condition::Operator::ResidualHigh);
        LocalText text = at(place);
        if (!needed)
            return text;
        return inEach(
            [&](Language language) -> QString { return u'(' + text.in(language) + u')'; });
    }

    const Catalogue &m_catalogue;
    const Condition &m_condition;
};

} // namespace

LocalText conditionText(const Catalogue &catalogue, const Condition &condition)
{
    if (condition.isEmpty())
        return {};
    return Words(catalogue, condition).at(int(condition.nodes().size()) - 1);
}

} // namespace votum
