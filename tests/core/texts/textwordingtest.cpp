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

QString first(const ComposedText &text)
{
    return text.paragraphs.front().text.in(Language::English);
}

} // namespace

// The shipped texts say what fits the case: to whom a letter goes, where a number comes from, what
// is forbidden.
class TextWordingTest : public QObject
{
    Q_OBJECT

private slots:
    void aboutALinkBeneathTheContractingPartyIsAsked();
    void theNoticeSaysWhereTheNumberComesFrom();
    void theNoticeNamesNoOfficerWhereThereIsNone();
    void whatIsApprovedIsNotForbidden();
    void aNoticeSpeaksToItsReader();
};

// Of a link beneath, what is open and what is missing is asked of the party one contracts with.
void TextWordingTest::aboutALinkBeneathTheContractingPartyIsAsked()
{
    const Assessment assessment =
        CaseBuilder::planned(shipped())
            .recipient(u"r2"_s, u"US"_s, u"r1"_s)
            .answers(u"TRF-01=unk"_s)
            .answer(u"TRF-01"_s, u"tc"_s, recipientSubject(u"r2"_s))
            .answer(u"SUB-01"_s, valueAnswer({u"auth"_s, u"same"_s, u"part"_s}),
                    recipientSubject(u"r2"_s))
            .assessment;
    const Judgement judgement = evaluate(shipped(), assessment, testDay);
    const JudgedCase source{shipped(), assessment, judgement};
    const std::vector<ComposedText> enquiries = composeTexts(source, u"TB-12");
    QCOMPARE(enquiries.size(), size_t(2));
    QCOMPARE(first(enquiries[0]), u"To: Company r1"_s);
    QCOMPARE(first(enquiries[1]), u"To: Company r1"_s);
    const QString involved = u"Company r2 is involved in the service we obtain from you."_s;
    QVERIFY(!plainText(enquiries[0], Language::English).contains(involved));
    QVERIFY(plainText(enquiries[1], Language::English).contains(involved));
    const std::vector<ComposedText> letters = composeTexts(source, u"TB-13");
    QCOMPARE(letters.size(), size_t(1));
    QCOMPARE(first(letters[0]), u"To: Company r1"_s);
    const QStringList items = itemsOf(letters[0]);
    QCOMPARE(items.size(), 2); // own purposes: it is a controller in part, and that is documented
    QVERIFY(items[0].startsWith("Current list"_L1));
    QVERIFY(items[1].startsWith("Full information on whom"_L1));
    QVERIFY(composeTexts(source, u"TB-09").empty());
    // A controller in part runs the platform, though one has no contract with it.
    QVERIFY(plainText(composeTexts(source, u"TB-05").front(), Language::English)
                .contains(u"is run by Company r2."_s));
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
    const QString papers = u"Sending or requesting identity documents or bank details"_s;
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

// A notice to the public names the role, not "your organisation"; only who decides alone is said to
// do so; the right to object stands by itself (Art. 21(4) GDPR).
void TextWordingTest::aNoticeSpeaksToItsReader()
{
    const QString alone = u"alone decides on that processing"_s;
    const auto notice = [](const QString &answers) {
        return plainText(composed(answers, u"TB-05"), Language::English);
    };
    const QString joint = notice(u"AVV-01=joint"_s);
    QVERIFY2(joint.contains(u"Company r1, Germany: joint controller\n"_s), qPrintable(joint));
    QVERIFY(!joint.contains(alone));
    QVERIFY(notice(u"AVV-01=ind"_s).contains(u"Company r1 "_s + alone));
    const QString heading = u"\n\nYour right to object\n\n"_s;
    QVERIFY(notice(u"CON-01=li"_s).contains(heading));
    QVERIFY(!notice(u"CON-01=contract CON-11=no"_s).contains(heading));
}

QTEST_APPLESS_MAIN(TextWordingTest)
#include "textwordingtest.moc"
