// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/catalogue/condition.h"
#include "support/testing.h"

#include <algorithm>

using namespace Qt::StringLiterals;
using namespace votum;

namespace {

// The facts of a test: what any() and aged() find true.
struct Facts
{
    QStringList trueQuestions;
    int criteria = 0;
    bool high = false;

    bool any(const Condition::Node &node) const { return trueQuestions.contains(node.question); }
    bool aged(const Condition::Node &node) const
    {
        return trueQuestions.contains(u"aged:"_s + node.question);
    }
    bool link(const Condition::Node &node) const
    {
        return node.beneath == trueQuestions.contains(u"beneath"_s);
    }
    int dpia() const { return criteria; }
    bool residualHigh() const { return high; }
    bool result(const Condition::Node &node) const
    {
        return std::any_of(node.codes.begin(), node.codes.end(),
                           [this](const QString &code) { return trueQuestions.contains(code); });
    }
};

} // namespace

class ConditionTest : public QObject
{
    Q_OBJECT

private slots:
    void holds_data();
    void holds();
    void isRefused_data();
    void isRefused();
    void namesItsQuestionsOnce();
    void keepsCodesAndText();
};

void ConditionTest::holds_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<QStringList>("facts");
    QTest::addColumn<bool>("expected");

    const QString both = u"any(A,x)&any(B,x)"_s;
    QTest::newRow("any, true") << u"any(A,x)"_s << QStringList{u"A"_s} << true;
    QTest::newRow("any, false") << u"any(A,x)"_s << QStringList{} << false;
    QTest::newRow("not") << u"!any(A,x)"_s << QStringList{} << true;
    QTest::newRow("not not") << u"!!any(A,x)"_s << QStringList{} << false;
    QTest::newRow("and, one missing") << both << QStringList{u"A"_s} << false;
    QTest::newRow("and") << both << QStringList{u"A"_s, u"B"_s} << true;
    QTest::newRow("or, second") << u"any(A,x)|any(B,x)"_s << QStringList{u"B"_s} << true;
    // & binds stronger than |: a | (b & c), on either side.
    const QString orAnd = u"any(A,x)|any(B,x)&any(C,x)"_s;
    QTest::newRow("a | b & c: a") << orAnd << QStringList{u"A"_s} << true;
    QTest::newRow("a | b & c: b") << orAnd << QStringList{u"B"_s} << false;
    const QString andOr = u"any(A,x)&any(B,x)|any(C,x)"_s;
    QTest::newRow("a & b | c: c") << andOr << QStringList{u"C"_s} << true;
    QTest::newRow("a & b | c: a") << andOr << QStringList{u"A"_s} << false;
    const QString grouped = u"any(A,x)&(any(B,x)|any(C,x))"_s;
    QTest::newRow("parentheses: c") << grouped << QStringList{u"C"_s} << false;
    QTest::newRow("parentheses: a, c") << grouped << QStringList{u"A"_s, u"C"_s} << true;
    // ! binds strongest.
    const QString notAnd = u"!any(A,x)&any(B,x)"_s;
    QTest::newRow("!a & b: none") << notAnd << QStringList{} << false;
    QTest::newRow("!a & b: b") << notAnd << QStringList{u"B"_s} << true;
    const QString notGroup = u"!(any(A,x)|any(B,x))"_s;
    QTest::newRow("!(a | b): b") << notGroup << QStringList{u"B"_s} << false;
    QTest::newRow("!(a | b): none") << notGroup << QStringList{} << true;
    QTest::newRow("spaces") << u"  any( A , x )  &  ! any(B,x) "_s << QStringList{u"A"_s} << true;
    QTest::newRow("aged") << u"aged(A)"_s << QStringList{u"aged:A"_s} << true;
    QTest::newRow("beneath") << u"link(beneath)"_s << QStringList{u"beneath"_s} << true;
    QTest::newRow("not beneath") << u"link(beneath)"_s << QStringList{} << false;
    QTest::newRow("contracted") << u"link(contracted)"_s << QStringList{} << true;
    QTest::newRow("not contracted")
        << u"link( contracted )"_s << QStringList{u"beneath"_s} << false;
    QTest::newRow("dpia, met") << u"dpia>=2"_s << QStringList{u"2"_s} << true;
    QTest::newRow("dpia, not met") << u"dpia >= 3"_s << QStringList{u"2"_s} << false;
    QTest::newRow("residual") << u"residual(high)"_s << QStringList{u"high"_s} << true;
    QTest::newRow("no residual") << u"residual(high)"_s << QStringList{} << false;
    QTest::newRow("result") << u"result(X,Y)"_s << QStringList{u"Y"_s} << true;
    QTest::newRow("another result") << u"!result(X,Y)"_s << QStringList{u"Z"_s} << true;
}

void ConditionTest::holds()
{
    QFETCH(QString, text);
    QFETCH(QStringList, facts);
    QFETCH(bool, expected);
    const Result<Condition> condition = Condition::parse(text);
    VERIFY_OK(condition);
    const Facts known{facts, facts.value(0).toInt(), facts.contains(u"high"_s)};
    QCOMPARE(condition->holds(known), expected);
}

void ConditionTest::isRefused_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<int>("position"); // of the fault, counted from 1

    QTest::newRow("nothing") << u""_s << 1;
    QTest::newRow("blank") << u"  "_s << 3;
    QTest::newRow("a word alone") << u"CTX-01"_s << 7;
    QTest::newRow("no code") << u"any(A)"_s << 7;
    QTest::newRow("no question") << u"any(,x)"_s << 5;
    QTest::newRow("code missing after comma") << u"any(A,)"_s << 7;
    QTest::newRow("not closed") << u"any(A,x"_s << 8;
    QTest::newRow("group not closed") << u"(any(A,x)"_s << 10;
    QTest::newRow("closed twice") << u"any(A,x))"_s << 9;
    QTest::newRow("operator at the end") << u"any(A,x)&"_s << 10;
    QTest::newRow("operator at the beginning") << u"|any(A,x)"_s << 1;
    QTest::newRow("two operators") << u"any(A,x)&&any(B,x)"_s << 10;
    QTest::newRow("no operator") << u"any(A,x) any(B,x)"_s << 10;
    QTest::newRow("unknown place") << u"link(above)"_s << 12;
    QTest::newRow("unknown function") << u"all(A,x)"_s << 9;
    QTest::newRow("aged with code") << u"aged(A,x)"_s << 10;
    QTest::newRow("residual of another class") << u"residual(low)"_s << 14;
    QTest::newRow("result without code") << u"result()"_s << 8;
    QTest::newRow("dpia without comparison") << u"dpia=2"_s << 5;
    QTest::newRow("dpia without number") << u"dpia>="_s << 7;
    QTest::newRow("dpia with a word") << u"dpia>=two"_s << 10;
    QTest::newRow("dpia with zero, always true") << u"dpia>=0"_s << 8;
}

void ConditionTest::isRefused()
{
    QFETCH(QString, text);
    QFETCH(int, position);
    const Result<Condition> condition = Condition::parse(text);
    VERIFY_ERROR(condition, "condition");
    QCOMPARE(condition.error().arguments.value(0), text);
    const QString place = u" at character %1"_s.arg(position);
    QVERIFY2(condition.error().arguments.value(1).endsWith(place),
             qPrintable(condition.error().arguments.value(1)));
}

void ConditionTest::namesItsQuestionsOnce()
{
    const Result<Condition> condition = Condition::parse(u"any(B,x)|aged(A)&!any(B,y)|dpia>=2"_s);
    VERIFY_OK(condition);
    QCOMPARE(condition->questions(), (QStringList{u"B"_s, u"A"_s}));
    QVERIFY(condition->names(Condition::Operator::Dpia));
    QVERIFY(condition->names(Condition::Operator::Not));
    QVERIFY(!condition->names(Condition::Operator::ResidualHigh));
}

void ConditionTest::keepsCodesAndText()
{
    const Result<Condition> condition = Condition::parse(u"any(CH-01,private,unk)"_s);
    VERIFY_OK(condition);
    QCOMPARE(condition->text(), u"any(CH-01,private,unk)"_s);
    QCOMPARE(condition->nodes().size(), size_t(1));
    QCOMPARE(condition->nodes().front().codes, (QStringList{u"private"_s, u"unk"_s}));
    QVERIFY(Condition().isEmpty());
    QVERIFY(!condition->isEmpty());
}

QTEST_APPLESS_MAIN(ConditionTest)
#include "conditiontest.moc"
