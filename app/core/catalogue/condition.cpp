// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/catalogue/condition.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace votum {

namespace {

// Recursive descent over the condition's text; the first fault ends it.
class Parser
{
public:
    explicit Parser(const QString &text) : m_text(text) {}

    bool run()
    {
        parseOr();
        skipSpace();
        if (m_fault.isEmpty() && m_at < m_text.size())
            fail(u"end of condition"_s);
        return m_fault.isEmpty();
    }

    std::vector<Condition::Node> takeNodes() { return std::move(m_nodes); }
    QString fault() const { return m_fault; }

private:
    using Operator = Condition::Operator;

    int parseOr()
    {
        int left = parseAnd();
        while (m_fault.isEmpty() && accept(u'|'))
            left = add({.op = Operator::Or, .left = left, .right = parseAnd()});
        return left;
    }

    int parseAnd()
    {
        int left = parseNot();
        while (m_fault.isEmpty() && accept(u'&'))
            left = add({.op = Operator::And, .left = left, .right = parseNot()});
        return left;
    }

    int parseNot()
    {
        if (accept(u'!'))
            return add({.op = Operator::Not, .left = parseNot()});
        if (accept(u'(')) {
            const int inner = parseOr();
            expect(u')');
            return inner;
        }
        return parseTerm();
    }

    int parseTerm()
    {
        const QString name = word();
        if (name == "dpia"_L1) {
            expect(u'>');
            expect(u'=');
            const int number = word().toInt();
            if (number < 1)
                fail(u"a number from 1"_s);
            return add({.op = Operator::Dpia, .number = number});
        }
        expect(u'(');
        const QString first = word();
        if (name == "residual"_L1 && first == "high"_L1) {
            expect(u')');
            return add({.op = Operator::ResidualHigh});
        }
        QStringList codes;
        while (m_fault.isEmpty() && accept(u','))
            codes << word();
        expect(u')');
        if (name == "any"_L1 && !codes.isEmpty())
            return add({.op = Operator::Any, .question = first, .codes = codes});
        if (name == "result"_L1)
            return add({.op = Operator::Result, .codes = QStringList(first) + codes});
        if (name == "aged"_L1 && codes.isEmpty())
            return add({.op = Operator::Aged, .question = first});
        const bool beneath = first == "beneath"_L1;
        if (name == "link"_L1 && codes.isEmpty() && (beneath || first == "contracted"_L1))
            return add({.op = Operator::Link, .beneath = beneath, .perRecipient = true});
        fail(u"any(question,code,…), aged(question), link(contracted), link(beneath), dpia>=n, "
             "residual(high) or result(code,…)"_s);
        return 0;
    }

    int add(Condition::Node node)
    {
        m_nodes.push_back(std::move(node));
        return int(m_nodes.size()) - 1;
    }

    void skipSpace()
    {
        while (m_at < m_text.size() && m_text[m_at].isSpace())
            ++m_at;
    }

    bool accept(QChar wanted)
    {
        skipSpace();
        if (m_at >= m_text.size() || m_text[m_at] != wanted)
            return false;
        ++m_at;
        return true;
    }

    void expect(QChar wanted)
    {
        if (!accept(wanted))
            fail(QString(wanted));
    }

    QString word()
    {
        skipSpace();
        const qsizetype from = m_at;
        while (m_at < m_text.size() &&
               (m_text[m_at].isLetterOrNumber() || m_text[m_at] == u'-' || m_text[m_at] == u'_'))
            ++m_at;
        if (m_at == from)
            fail(u"a name"_s);
        return m_text.mid(from, m_at - from);
    }

    void fail(const QString &expected)
    {
        if (m_fault.isEmpty())
            m_fault = u"expected %1 at character %2"_s.arg(expected).arg(m_at + 1);
        m_at = m_text.size();
    }

    const QString &m_text;
    qsizetype m_at = 0;
    QString m_fault;
    std::vector<Condition::Node> m_nodes;
};

} // namespace

Result<Condition> Condition::parse(const QString &text)
{
    Parser parser(text);
    if (!parser.run())
        return Error{u"condition"_s, {text, parser.fault()}, {}};
    Condition condition;
    condition.m_text = text;
    condition.m_nodes = parser.takeNodes();
    return condition;
}

QStringList Condition::questions() const
{
    QStringList names;
    for (const Node &node : m_nodes) {
        if (!node.question.isEmpty() && !names.contains(node.question))
            names << node.question;
    }
    return names;
}

bool Condition::names(Operator op) const
{
    return std::any_of(m_nodes.begin(), m_nodes.end(),
                       [op](const Node &node) { return node.op == op; });
}

void Condition::bind(const std::function<void(Node &)> &fill)
{
    for (Node &node : m_nodes) {
        if (!node.question.isEmpty() || !node.codes.isEmpty())
            fill(node);
        m_perRecipient |= node.perRecipient;
        m_perPurpose |= node.perPurpose;
    }
}

} // namespace votum
