// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/text/result.h"

#include <QStringList>

#include <functional>
#include <vector>

namespace votum {

// A condition of the catalogue, parsed once: any(QUESTION,code,…), aged(QUESTION), link(contracted)
// or link(beneath) for a recipient's place in the tree, dpia>=N, residual(high), result(CODE,…) of
// the purpose or else of the case, combined with ! & | and parentheses; & binds stronger than |.
// A default-made condition is empty; ask isEmpty() before holds().
class Condition
{
public:
    enum class Operator { Any, Aged, Link, Dpia, ResidualHigh, Result, Not, And, Or };

    struct Node
    {
        Operator op = Operator::Any;
        QString question = {};     // Any, Aged
        QStringList codes = {};    // Any: options; Result: outcomes
        int number = 0;            // Dpia
        int left = -1;             // Not, And, Or: index of an operand
        int right = -1;            // And, Or
        int index = -1;            // Any, Aged: the question's place in the catalogue
        quint64 mask = 0;          // Any, Result: one bit for each option or outcome named
        bool unknown = false;      // Any: the code `unk` is named
        bool beneath = false;      // Link: asks for a link under another, not a contracted one
        bool perRecipient = false; // Link; or the question is asked of each recipient
        bool perPurpose = false;   // … of each purpose, or is the question of the purposes
    };

    // Error "condition": what was expected, and where (in the detail).
    static Result<Condition> parse(const QString &text);

    bool isEmpty() const { return m_nodes.empty(); }
    const QString &text() const { return m_text; }
    // Every question the condition names, each once.
    QStringList questions() const;
    bool names(Operator op) const;
    const std::vector<Node> &nodes() const { return m_nodes; }

    // Lets the catalogue fill index, mask, unknown and scope of the nodes that name something of
    // it.
    void bind(const std::function<void(Node &)> &fill);
    // Known once bound: whether it is evaluated once per recipient, per purpose, or per pair.
    bool isPerRecipient() const { return m_perRecipient; }
    bool isPerPurpose() const { return m_perPurpose; }

    // True if the condition holds. `Facts` has any(), aged(), link() and result() of a node, dpia()
    // and residualHigh(); a template, because evaluation asks thousands of times.
    template<class Facts>
    bool holds(const Facts &facts) const
    {
        return holdsAt(facts, m_nodes.size() - 1);
    }

    // Whether it may come to hold, and not to hold, once what is unknown is known. `Facts` has
    // mayBe() of a term and whether it holds now, besides what holds() needs.
    struct Possible
    {
        bool yes = false, no = false;
    };
    template<class Facts>
    Possible possible(const Facts &facts) const
    {
        return possibleAt(facts, m_nodes.size() - 1);
    }

private:
    template<class Facts>
    Possible possibleAt(const Facts &facts, size_t at) const
    {
        const Node &node = m_nodes[at];
        if (node.left < 0)
            return facts.mayBe(node, holdsAt(facts, at));
        const Possible left = possibleAt(facts, size_t(node.left));
        if (node.op == Operator::Not)
            return {left.no, left.yes};
        const Possible right = possibleAt(facts, size_t(node.right));
        if (node.op == Operator::And)
            return {left.yes && right.yes, left.no || right.no};
        return {left.yes || right.yes, left.no && right.no};
    }

    template<class Facts>
    bool holdsAt(const Facts &facts, size_t at) const
    {
        const Node &node = m_nodes[at];
        switch (node.op) {
        case Operator::Any:
            return facts.any(node);
        case Operator::Aged:
            return facts.aged(node);
        case Operator::Link:
            return facts.link(node);
        case Operator::Dpia:
            return facts.dpia() >= node.number;
        case Operator::ResidualHigh:
            return facts.residualHigh();
        case Operator::Result:
            return facts.result(node);
        case Operator::Not:
            return !holdsAt(facts, size_t(node.left));
        case Operator::And:
            return holdsAt(facts, size_t(node.left)) && holdsAt(facts, size_t(node.right));
        case Operator::Or:
            break;
        }
        return holdsAt(facts, size_t(node.left)) || holdsAt(facts, size_t(node.right));
    }

    QString m_text;
    std::vector<Node> m_nodes; // operands before their operator; the last one is the whole
    bool m_perRecipient = false;
    bool m_perPurpose = false;
};

} // namespace votum
