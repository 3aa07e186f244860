// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/texts/textblocks.h"
#include "support/casebuilder.h"
#include "support/testing.h"

using namespace Qt::StringLiterals;
using namespace votum;

namespace {

ComposedText composed(const QString &answers, QStringView block)
{
    const Assessment assessment = CaseBuilder::planned(shipped()).answers(answers).assessment;
    const Judgement judgement = evaluate(shipped(), assessment, testDay);
    const std::vector<ComposedText> texts = composeTexts({shipped(), assessment, judgement}, block);
    return texts.size() == 1 ? texts.front() : ComposedText();
}

QStringList itemsOf(const ComposedText &text)
{
    QStringList items;
    for (const ComposedParagraph &paragraph : text.paragraphs) {
        if (paragraph.kind == TextPart::Kind::Item)
            items << paragraph.text.in(Language::English);
    }
    return items;
}

} // namespace

// The shipped texts say what fits the case: to whom a letter goes, where a number comes from, what
// is forbidden.
class TextWordingTest : public QObject
{
    Q_OBJECT

private slots:
    void aboutASubProcessorTheContractingPartyIsAsked_data();
    void aboutASubProcessorTheContractingPartyIsAsked();
    void theNoticeSaysWhereTheNumberComesFrom();
    void theNoticeNamesNoOfficerWhereThereIsNone();
    void whatIsApprovedIsNotForbidden();
};

void TextWordingTest::aboutASubProcessorTheContractingPartyIsAsked_data()
{
    QTest::addColumn<QString>("block");
    QTest::newRow("contract") << u"TB-09"_s;
    QTest::newRow("facts") << u"TB-12"_s;
}

void TextWordingTest::aboutASubProcessorTheContractingPartyIsAsked()
{
    QFETCH(QString, block);
    const QString letter = u"AVV-01=proc AVV-02=gap AVV-13=scope TRF-01=unk AVV-07="_s;
    const ComposedText direct = composed(letter + u"yes"_s, block);
    const ComposedText indirect = composed(letter + u"via"_s, block);
    QCOMPARE(direct.title, indirect.title);
    QCOMPARE(itemsOf(direct), itemsOf(indirect));
    QVERIFY(!itemsOf(direct).isEmpty());
    const QRegularExpression gap = gapPattern(shipped().word(u"text.gap"_s).in(Language::English));
    QCOMPARE(direct.paragraphs.front().text.in(Language::English),
             u"To: "_s + direct.subject.in(Language::English));
    QVERIFY(gap.match(indirect.paragraphs.front().text.in(Language::English)).hasMatch());
    const QString engaged =
        u"You engage %1 as a sub-processor"_s.arg(direct.subject.in(Language::English));
    QVERIFY(!plainText(direct, Language::English).contains(engaged));
    QVERIFY(plainText(indirect, Language::English).contains(engaged));
    QVERIFY(!plainText(indirect, Language::English).contains(u"your own purposes"_s));
}

void TextWordingTest::theNoticeSaysWhereTheNumberComesFrom()
{
    const auto says = [](const QString &answers) {
        return plainText(composed(answers, u"TB-05"), Language::English)
            .contains(u"Where you did not give us your number through this channel"_s);
    };
    QVERIFY(says(u"CH-03=contract CON-07=compat"_s));
    QVERIFY(says(u"CH-03=cust ADR-01=ded"_s));
    QVERIFY(!says(u"CH-03=cust ADR-01=none"_s));
}

void TextWordingTest::theNoticeNamesNoOfficerWhereThereIsNone()
{
    for (const QStringView block : {u"TB-05", u"TB-08"}) {
        const auto names = [&](const QString &answers) {
            return plainText(composed(answers, block), Language::English)
                .contains(u"data protection officer"_s, Qt::CaseInsensitive);
        };
        QVERIFY(names(u"DOC-08=yes"_s));
        QVERIFY(names(u"DOC-08=unk"_s));
        QVERIFY(!names(u"DOC-08=noduty"_s));
    }
}

void TextWordingTest::whatIsApprovedIsNotForbidden()
{
    const QString health = u"Sending or requesting health data and other special categories"_s;
    const QString papers = u"Sending or requesting identity papers or bank details"_s;
    const auto forbids = [](const QString &answers, const QString &words) {
        return itemsOf(composed(answers, u"TB-06")).contains(words);
    };
    QVERIFY(forbids(u"CTX-03=text"_s, health) && forbids(u"CTX-03=text"_s, papers));
    QVERIFY(!forbids(u"CTX-03=art9"_s, health) && forbids(u"CTX-03=art9"_s, papers));
    QVERIFY(forbids(u"CTX-03=ident"_s, health) && !forbids(u"CTX-03=ident"_s, papers));
    const QString unwanted = u"Please do not send health data"_s;
    QVERIFY(plainText(composed(u"CTX-03=text"_s, u"TB-04"), Language::English).contains(unwanted));
    QVERIFY(!plainText(composed(u"CTX-03=art9"_s, u"TB-04"), Language::English).contains(unwanted));
}

QTEST_APPLESS_MAIN(TextWordingTest)
#include "textwordingtest.moc"
