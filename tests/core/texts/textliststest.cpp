// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/case/answersfile.h"
#include "core/texts/textblocks.h"
#include "support/casebuilder.h"
#include "support/smallcatalogue.h"
#include "support/testing.h"

using namespace Qt::StringLiterals;
using namespace votum;

namespace {

// A catalogue with a text that lists what is to be done before use, then, under "later", what has a
// due date; and as many conditions as wanted.
SmallCatalogue withDuties(int conditions)
{
    SmallCatalogue small;
    small.question(u"LATER"_s, u"ok bad=POST"_s).question(u"BLOCK"_s, u"ok bad=KO_UNTIL"_s);
    for (int i = 0; i < conditions; ++i)
        small.question(u"Q-%1"_s.arg(i), u"ok bad=PRE"_s);
    for (int i = 0; i < conditions; ++i) { // each with words of its own
        QJsonObject question = small.item(u"questions"_s, 5 + i);
        QJsonArray options = question.value(u"options"_s).toArray();
        QJsonObject bad = options.at(1).toObject(), finding = bad.value(u"finding"_s).toObject();
        finding.insert(u"text"_s, local(u"duty %1"_s.arg(i)));
        bad.insert(u"finding"_s, finding);
        options.replace(1, bad);
        question.insert(u"options"_s, options);
        small.setItem(u"questions"_s, 5 + i, question);
    }
    const auto list = [](const QString &of) {
        return QJsonObject{{u"kind"_s, u"list"_s}, {u"of"_s, of}, {u"most"_s, 5}};
    };
    const QJsonObject later{{u"kind"_s, u"paragraph"_s}, {u"text"_s, local(u"later"_s)}};
    small.add(u"textBlocks"_s,
              {{u"id"_s, u"TB"_s},
               {u"scope"_s, u"case"_s},
               {u"title"_s, local(u"Title"_s)},
               {u"use"_s, local(u"For all"_s)},
               {u"legal"_s, local(u"Art. 5"_s)},
               {u"sources"_s, QJsonArray()},
               {u"confidence"_s, u"A"_s},
               {u"parts"_s, QJsonArray{list(u"conditions"_s), later, list(u"requirements"_s)}}});
    QJsonObject words = small.json().value(u"words"_s).toObject();
    words.insert(u"text.further"_s, local(u"and %1 more"_s));
    words.insert(u"text.by"_s, local(u"by %1"_s));
    words.insert(u"text.gap"_s, local(u"[%1]"_s));
    words.insert(u"text.gap.due"_s, local(u"due"_s));
    small.json().insert(u"words"_s, words);
    return small;
}

// What stands before and after "later".
std::pair<QStringList, QStringList> duties(const Catalogue &catalogue, const Assessment &assessment)
{
    const Judgement judgement = evaluate(catalogue, assessment, testDay);
    std::pair<QStringList, QStringList> lists;
    bool isLater = false;
    const std::vector<ComposedText> texts = composeTexts({catalogue, assessment, judgement});
    for (const ComposedParagraph &one : texts.front().paragraphs) {
        if (one.kind == TextPart::Kind::Paragraph)
            isLater = true;
        else
            (isLater ? lists.second : lists.first) << one.text.in(Language::English);
    }
    return lists;
}

std::vector<ComposedText> enquiries(const CaseBuilder &builder)
{
    const Judgement judgement = builder.judge();
    return composeTexts({shipped(), builder.assessment, judgement}, u"TB-12");
}

QString words(const CaseBuilder &builder, Language language)
{
    QString all;
    for (const ComposedText &text : enquiries(builder))
        all += text.title.in(language) + u'\n' + plainText(text, language);
    return all;
}

} // namespace

// What the texts list: what is to be done, and whom to ask.
class TextListsTest : public QObject
{
    Q_OBJECT

private slots:
    void aDutyStandsOnce();
    void aLongListIsCut();
    void ofWhatIsRefusedOnlyWhatBlocks();
    void theProviderIsAskedAboutFacts();
    void eachProviderIsAskedWhatIsOpenOfIt();
    void theContractIsAnotherLetter();
    void offersAloneCanBeStopped();
};

void TextListsTest::aDutyStandsOnce()
{
    const Catalogue catalogue = withDuties(1).build();
    CaseBuilder builder = CaseBuilder::planned(catalogue);
    builder.answers(u"LATER=bad BLOCK=ok Q-0=bad"_s);
    QCOMPARE(duties(catalogue, builder.assessment).first, QStringList{u"duty 0 en"_s});
    QCOMPARE(duties(catalogue, builder.assessment).second.size(), 1);
    builder.plan(u"Q-0:bad"_s, u"M1"_s, u"IT"_s, testDay)
        .plan(u"LATER:bad"_s, u"M1"_s, u"IT"_s, testDay.addMonths(2));
    QCOMPARE(duties(catalogue, builder.assessment).first,
             QStringList{u"M1 en – IT, by 23 November 2026 en"_s});
    QCOMPARE(duties(catalogue, builder.assessment).second, QStringList());
}

void TextListsTest::aLongListIsCut()
{
    for (const int conditions : {5, 8}) {
        const Catalogue catalogue = withDuties(conditions).build();
        CaseBuilder builder = CaseBuilder::planned(catalogue);
        builder.answers(u"LATER=ok BLOCK=ok"_s);
        for (int i = 0; i < conditions; ++i)
            builder.answer(u"Q-%1"_s.arg(i), u"bad"_s);
        QStringList list = duties(catalogue, builder.assessment).first;
        if (conditions > 5)
            QCOMPARE(list.takeLast(), u"and 3 more en"_s);
        QCOMPARE(list.size(), 5);
        QCOMPARE(list.first(), u"duty 0 en"_s);
    }
}

void TextListsTest::ofWhatIsRefusedOnlyWhatBlocks()
{
    const Catalogue catalogue = withDuties(2).build();
    CaseBuilder builder = CaseBuilder::planned(catalogue);
    builder.answers(u"LATER=bad BLOCK=bad Q-0=bad Q-1=bad"_s);
    const auto decided = [&](DecisionCode code) {
        builder.assessment.decision.purposes = {{u"service"_s, code}};
        return duties(catalogue, builder.assessment);
    };
    QCOMPARE(duties(catalogue, builder.assessment).first.size(), 3); // not decided yet: all
    for (const DecisionCode code : {DecisionCode::D1, DecisionCode::D2, DecisionCode::D3}) {
        QCOMPARE(decided(code).first.size(), 3);
        QCOMPARE(decided(code).second.size(), 1);
    }
    for (const DecisionCode code :
         {DecisionCode::D4, DecisionCode::D5, DecisionCode::D6, DecisionCode::D7}) {
        QCOMPARE(decided(code).first, QStringList{u"finding KO_UNTIL en"_s});
        QCOMPARE(decided(code).second, QStringList());
    }
}

void TextListsTest::theProviderIsAskedAboutFacts()
{
    CaseBuilder builder = CaseBuilder::planned(shipped());
    QCOMPARE(enquiries(builder).size(), size_t(1));
    for (const Language language : {Language::German, Language::English}) {
        const QString letter = words(builder, language);
        for (const QString &id : {u"TRF-01"_s, u"SEC-01"_s}) {
            const Question *question = shipped().question(id);
            QVERIFY2(letter.contains(id + u": "_s + question->text.in(language)),
                     qPrintable(letter));
            QVERIFY(letter.contains(question->options[0].text.in(language)));
        }
        QVERIFY(letter.contains(u"Company r1"_s));
        QVERIFY(!letter.contains(u"TOS-02"_s)); // the operator's terms are asked elsewhere
    }
    builder.answers(u"SEC-01=e2e ADR-01=none"_s);
    QVERIFY(!words(builder, Language::English).contains(u"SEC-01"_s));
    builder.answers(u"TRF-01=eea AVV-01=ind"_s);
    QVERIFY2(enquiries(builder).empty(), qPrintable(words(builder, Language::English)));
}

void TextListsTest::eachProviderIsAskedWhatIsOpenOfIt()
{
    CaseBuilder builder = CaseBuilder::planned(shipped());
    builder.recipient(u"r2"_s).answers(u"SEC-01=e2e ADR-01=none TRF-01=eea AVV-01=ind"_s);
    QCOMPARE(enquiries(builder).size(), size_t(1));
    QCOMPARE(enquiries(builder).front().key, u"TB-12@r:r2"_s);
    QVERIFY(words(builder, Language::German).contains(u"Company r2"_s));
    QVERIFY(!words(builder, Language::German).contains(u"Company r1"_s));
}

// Facts and clauses are asked for apart, so that no question reaches a provider twice.
void TextListsTest::theContractIsAnotherLetter()
{
    CaseBuilder builder = CaseBuilder::planned(shipped());
    builder.answers(u"AVV-01=proc AVV-02=gap AVV-13=scope"_s);
    const Judgement judgement = builder.judge();
    const std::vector<ComposedText> letters =
        composeTexts({shipped(), builder.assessment, judgement}, u"TB-09");
    QCOMPARE(letters.size(), size_t(1));
    QVERIFY(!plainText(letters[0], Language::English).contains(u"TRF-01"_s));
    QVERIFY(words(builder, Language::English).contains(u"TRF-01"_s));
}

// Where advertising comes along with other messages; else STOP says it all.
void TextListsTest::offersAloneCanBeStopped()
{
    for (const bool hasOffers : {true, false}) {
        CaseBuilder builder = CaseBuilder::planned(shipped(), {u"trans"_s});
        builder.answers(u"CH-03=optin CON-01=contract CON-11="_s +
                        (hasOffers ? u"yes"_s : u"no"_s));
        const Judgement judgement = builder.judge();
        const std::vector<ComposedText> replies =
            composeTexts({shipped(), builder.assessment, judgement}, u"TB-03");
        QCOMPARE(replies.size(), size_t(1));
        QCOMPARE(plainText(replies[0], Language::English).contains("STOP OFFERS"_L1), hasOffers);
    }
}

QTEST_APPLESS_MAIN(TextListsTest)
#include "textliststest.moc"
