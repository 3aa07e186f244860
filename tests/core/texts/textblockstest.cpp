// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/texts/textblocks.h"

#include "core/case/answersfile.h"
#include "core/case/parts.h"
#include "core/case/purposes.h"
#include "core/catalogue/known.h"
#include "core/judgement/display.h"
#include "lint/cataloguelint.h"
#include "resources/resources.h"
#include "support/casebuilder.h"
#include "support/smallcatalogue.h"
#include "support/testing.h"

#include <QJsonArray>
#include <QJsonDocument>

#include <algorithm>
#include <array>

using namespace Qt::StringLiterals;
using namespace votum;

namespace {

constexpr std::array examples{"travel-agency.de"_L1, "travel-agency.en"_L1, "publisher.de"_L1,
                              "publisher.en"_L1};

Assessment example(const QString &name)
{
    const QByteArray bytes = bytesOf(u":/examples/%1.json"_s.arg(name));
    return parseAnswersFile(shipped(), bytes)->assessment;
}

std::vector<ComposedText> composed(const Catalogue &catalogue, const Assessment &assessment,
                                   QStringView block = {})
{
    const Judgement judgement = evaluate(catalogue, assessment, testDay);
    return composeTexts({catalogue, assessment, judgement}, block);
}

std::vector<ComposedText> composed(const QString &answers, QStringView block)
{
    return composed(shipped(), CaseBuilder::planned(shipped()).answers(answers).assessment, block);
}

QStringList itemsOf(const ComposedText &text, Language language)
{
    QStringList items;
    for (const ComposedParagraph &paragraph : text.paragraphs) {
        if (paragraph.kind == TextPart::Kind::Item)
            items << paragraph.text.in(language);
    }
    return items;
}

QStringList clausesOfTheContract()
{
    QStringList codes;
    for (const Option &option : shipped().question(u"AVV-13")->options) {
        if (option.finding && option.finding->ifMissing)
            codes << option.code;
    }
    return codes;
}

LocalText clauseInTheLetter(const QString &code)
{
    const QString missing = u"!any(AVV-13,%1)"_s.arg(code);
    for (const TextPart &part : shipped().textBlock(u"TB-09")->parts) {
        if (part.when.text() == missing)
            return part.text;
    }
    return {};
}

// A catalogue with one text block, whose parts are given.
SmallCatalogue withBlock(const QJsonArray &parts, const QString &scope = u"case"_s)
{
    SmallCatalogue catalogue;
    catalogue.question(u"A-1"_s, u"ok bad=PRE"_s);
    catalogue.add(u"textBlocks"_s, QJsonObject{{u"id"_s, u"TB"_s},
                                               {u"scope"_s, scope},
                                               {u"title"_s, local(u"Title"_s)},
                                               {u"use"_s, local(u"Use"_s)},
                                               {u"legal"_s, local(u"Art. 5"_s)},
                                               {u"sources"_s, QJsonArray()},
                                               {u"confidence"_s, u"A"_s},
                                               {u"parts"_s, parts}});
    return catalogue;
}

QJsonObject paragraph(const QString &words, const QString &kind = u"paragraph"_s)
{
    return {{u"kind"_s, kind}, {u"text"_s, local(words)}};
}

} // namespace

// The texts made from a case: those of the shipped catalogue, and the format.
class TextBlocksTest : public QObject
{
    Q_OBJECT

private slots:
    void theTwentyThreeAreThere();
    void examplesLeaveNoBraces();
    void everyBlockIsComposedForAnExample();
    void whatIsUnknownIsAGap();
    void messagesAreShort();
    void missingClausesAndOnlyThose();
    void noLetterAboutACompleteContract();
    void consentTextOnlyForConsent();
    void stopIsAnsweredWhereThereIsSomethingToStop();
    void operatorIsAskedWhatIsOpen();
    void requiredListDropsTheText();
    void headingsAndListsFollowWhatThereIs();
    void eachStandsOncePerSubject();
    void whatCannotBeIsFound();
    void brokenBlockIsRefused_data();
    void brokenBlockIsRefused();
    void aDraftedOpinionCannotBeIssuedUnread();
    void keptTextsRoundTrip();
    void onlyTextsOfTheCaseAreKept();
    void issuedOpinionFreezesTheTexts();
};

void TextBlocksTest::theTwentyThreeAreThere()
{
    QStringList ids;
    for (const TextBlock &block : shipped().textBlocks)
        ids << block.id;
    QCOMPARE(ids.join(u' '),
             u"TB-01 TB-02 TB-03 TB-04 TB-05 TB-06 TB-07 TB-08 TB-09 TB-10 TB-11 TB-12 TB-13 "
             "TB-14 TB-15 TB-16 TB-17 TB-18 TB-19 TB-20 TB-21 TB-22 TB-23"_s);
}

void TextBlocksTest::examplesLeaveNoBraces()
{
    for (const QLatin1StringView name : examples) {
        for (const ComposedText &text : composed(shipped(), example(name))) {
            for (const Language language : {Language::German, Language::English}) {
                const QString whole = text.title.in(language) + plainText(text, language);
                QVERIFY2(!whole.contains(u'{') && !whole.contains(u'}'), qPrintable(whole));
                QVERIFY2(!whole.contains(u"%1"_s) && !whole.contains(u"%2"_s), qPrintable(whole));
                QVERIFY2(!whole.contains("text.gap"_L1),
                         qPrintable(whole)); // a word that is not there
                QVERIFY2(whole.size() > 100, qPrintable(text.key));
            }
        }
    }
}

void TextBlocksTest::everyBlockIsComposedForAnExample()
{
    QStringList missing;
    for (const TextBlock &block : shipped().textBlocks)
        missing << block.id;
    for (const QLatin1StringView name : examples) {
        for (const ComposedText &text : composed(shipped(), example(name)))
            missing.removeAll(text.id);
    }
    // Both know what IT knows; neither deals with secrets, with standard clauses or jointly.
    QCOMPARE(missing.join(u' '), u"TB-11 TB-14 TB-16 TB-17"_s);
    // What every case needs, and the answer to STOP, both have.
    for (const QLatin1StringView name : {"travel-agency.de"_L1, "publisher.de"_L1}) {
        for (const QStringView id : {u"TB-03", u"TB-04", u"TB-05", u"TB-06", u"TB-07", u"TB-08"})
            QCOMPARE(composed(shipped(), example(name), id).size(), size_t(1));
    }
}

void TextBlocksTest::whatIsUnknownIsAGap()
{
    CaseBuilder builder = CaseBuilder::planned(shipped());
    builder.assessment.organisation.clear();
    const std::vector<ComposedText> open = composed(shipped(), builder.assessment, u"TB-08");
    QCOMPARE(open.size(), size_t(1));
    QVERIFY(open[0].hasGaps(shipped()));
    const QString german = plainText(open[0], Language::German);
    const QString english = plainText(open[0], Language::English);
    QVERIFY2(german.contains(u"[bitte ergänzen: Name der Organisation]"_s), qPrintable(german));
    QVERIFY2(english.contains("[please add: name of the organisation]"_L1), qPrintable(english));
    QVERIFY2(german.contains(u"Personen\n\n– [bitte ergänzen: Antwort auf „Wessen Daten"_s),
             qPrintable(german));
    builder.assessment.organisation = u"Muster GmbH"_s;
    builder.answers(u"SEC-01=e2e"_s);
    const ComposedText known = composed(shipped(), builder.assessment, u"TB-08").front();
    QVERIFY(plainText(known, Language::English).contains("Controller: Muster GmbH, "_L1));
    QVERIFY(plainText(known, Language::English).contains("Messages end-to-end encrypted"_L1));
}

void TextBlocksTest::messagesAreShort()
{
    for (const QLatin1StringView name : examples) {
        for (const QStringView id : {u"TB-02", u"TB-03", u"TB-04"}) {
            for (const ComposedText &text : composed(shipped(), example(name), id)) {
                for (const ComposedParagraph &message : text.paragraphs) {
                    QVERIFY2(message.text.in(Language::German).size() < 400,
                             qPrintable(message.text.in(Language::German)));
                    QVERIFY2(message.text.in(Language::English).size() < 400,
                             qPrintable(message.text.in(Language::English)));
                }
            }
        }
    }
}

void TextBlocksTest::missingClausesAndOnlyThose()
{
    const QStringList clauses = clausesOfTheContract();
    const QString contract = u"AVV-01=proc AVV-02=gap AVV-13="_s;
    // Of the letter, the items about the contract.
    const auto listedIn = [&](const QString &answers) {
        const std::vector<ComposedText> letters = composed(contract + answers, u"TB-09");
        const QStringList items =
            letters.empty() ? QStringList() : itemsOf(letters.front(), Language::German);
        QStringList codes;
        for (const QString &clause : clauses) {
            if (items.contains(clauseInTheLetter(clause).in(Language::German)))
                codes << clause;
        }
        return codes;
    };
    QCOMPARE(listedIn(u"none"_s), clauses);
    for (const QString &clause : clauses) {
        QVERIFY2(!clauseInTheLetter(clause).isEmpty(), qPrintable(clause));
        QStringList rest = clauses;
        rest.removeOne(clause);
        QCOMPARE(listedIn(rest.join(u',')), QStringList(clause));
        QCOMPARE(listedIn(clause), rest);
    }
}

void TextBlocksTest::noLetterAboutACompleteContract()
{
    const QString all = clausesOfTheContract().join(u',');
    const QString reserved = u"AVV-01=proc AVV-02=gap AVV-13="_s + all + u",res"_s;
    QCOMPARE(composed(reserved, u"TB-09").size(), size_t(1)); // what must not stand there
    for (const QString &answers : QStringList{u"AVV-01=proc AVV-02=ok AVV-13="_s + all,
                                              u"AVV-01=proc AVV-02=ok AVV-13=unk"_s,
                                              u"AVV-01=proc AVV-02=none"_s, u"AVV-01=ind"_s})
        QVERIFY2(composed(answers, u"TB-09").empty(), qPrintable(answers));
}

void TextBlocksTest::consentTextOnlyForConsent()
{
    const Subject service = purposeSubject(u"service"_s);
    CaseBuilder builder = CaseBuilder::planned(shipped());
    builder.answer(u"CON-11"_s, u"no"_s, service).answer(u"CON-01"_s, u"cons"_s, service);
    const std::vector<ComposedText> texts = composed(shipped(), builder.assessment, u"TB-01");
    QCOMPARE(texts.size(), size_t(1));
    QCOMPARE(texts[0].key, u"TB-01@p:service"_s);
    const QString words = plainText(texts[0], Language::German);
    QVERIFY2(words.contains("START [bitte erg"_L1) && words.contains("STOP"_L1), qPrintable(words));
    QVERIFY2(!words.contains("Werbung"_L1), qPrintable(words));
    builder.answer(u"CON-11"_s, u"yes"_s, service);
    QVERIFY(plainText(composed(shipped(), builder.assessment, u"TB-01").front(), Language::German)
                .contains("Werbung"_L1));
    builder.answer(u"CON-11"_s, u"no"_s, service).answer(u"CON-01"_s, u"contract"_s, service);
    QVERIFY(composed(shipped(), builder.assessment, u"TB-01").empty());
    QVERIFY(composed(shipped(), builder.assessment, u"TB-02").empty());
}

void TextBlocksTest::stopIsAnsweredWhereThereIsSomethingToStop()
{
    for (const QLatin1StringView name : examples) {
        const std::vector<ComposedText> replies = composed(shipped(), example(name), u"TB-03");
        QCOMPARE(replies.size(), size_t(1));
        QVERIFY(replies[0]
                    .paragraphs[0]
                    .text.in(Language::German)
                    .startsWith("Sie sind abgemeldet."_L1));
        QVERIFY(replies[0]
                    .paragraphs[0]
                    .text.in(Language::English)
                    .startsWith("You are unsubscribed."_L1));
    }
    CaseBuilder builder = CaseBuilder::planned(shipped(), {u"trans"_s});
    const Subject purpose = purposeSubject(u"trans"_s);
    builder.answer(u"CON-11"_s, u"no"_s, purpose).answer(u"CON-01"_s, u"contract"_s, purpose);
    QVERIFY(composed(shipped(), builder.assessment, u"TB-03").empty());
}

void TextBlocksTest::operatorIsAskedWhatIsOpen()
{
    const QString settled = u"CH-01=bizapp TOS-02=yes TOS-05=meta TOS-06=eea"_s;
    CaseBuilder builder = CaseBuilder::planned(shipped(), {u"service"_s, u"mkt"_s});
    builder.answers(settled);
    for (const QString &purpose : {u"service"_s, u"mkt"_s})
        builder.answer(u"TOS-03"_s, u"yes"_s, purposeSubject(purpose));
    QVERIFY(composed(shipped(), builder.assessment, u"TB-10").empty());
    builder.answer(u"TOS-03"_s, unknownAnswer(), purposeSubject(u"mkt"_s));
    const std::vector<ComposedText> letters = composed(shipped(), builder.assessment, u"TB-10");
    QCOMPARE(letters.size(), size_t(1));
    const QStringList items = itemsOf(letters[0], Language::English);
    QCOMPARE(items.size(), 1);
    QVERIFY2(items[0].contains("Newsletter"_L1), qPrintable(items[0]));
}

void TextBlocksTest::requiredListDropsTheText()
{
    CaseBuilder builder = CaseBuilder::planned(shipped());
    const auto enquiry = [&] { return composed(shipped(), builder.assessment, u"TB-11"); };
    QCOMPARE(enquiry().size(), size_t(1));
    QVERIFY(itemsOf(enquiry()[0], Language::German)[0].startsWith("CTX-05: "_L1));
    // Answered one after the other, until nothing is left to ask.
    for (int round = 0; round < 60 && !enquiry().empty(); ++round) {
        const QString id = itemsOf(enquiry()[0], Language::German)[0].section(u':', 0, 0);
        const Question *question = shipped().question(id);
        const std::vector<AnswerKey> asked = builder.judge().applicable;
        const auto key = std::find_if(asked.begin(), asked.end(), [&](const AnswerKey &one) {
            return one.question == id && !builder.assessment.answer(one);
        });
        QVERIFY2(key != asked.end(), qPrintable(id));
        builder.answer(id, question->options[0].code, key->subject);
    }
    QVERIFY(enquiry().empty());
}

void TextBlocksTest::headingsAndListsFollowWhatThereIs()
{
    const QJsonObject list{{u"kind"_s, u"list"_s},
                           {u"of"_s, u"conditions"_s},
                           {u"text"_s, local(u"Open"_s)},
                           {u"empty"_s, local(u"None"_s)}};
    QJsonObject onlyBad = paragraph(u"Bad"_s);
    onlyBad.insert(u"when"_s, u"any(A-1,bad)"_s);
    const Catalogue catalogue =
        withBlock({paragraph(u"First"_s, u"heading"_s), list, paragraph(u"Second"_s, u"heading"_s),
                   onlyBad, paragraph(u"Third"_s, u"heading"_s)})
            .build();
    CaseBuilder builder = CaseBuilder::planned(catalogue);
    const auto words = [&] {
        QStringList all;
        const ComposedText text = composed(catalogue, builder.assessment).front();
        for (const ComposedParagraph &one : text.paragraphs)
            all << one.text.in(Language::English).section(u' ', 0, 0);
        return all.join(u' ');
    };
    builder.answer(u"A-1"_s, u"ok"_s);
    QCOMPARE(words(), u"First None"_s);
    builder.answer(u"A-1"_s, u"bad"_s);
    QCOMPARE(words(), u"First Open finding Second Bad"_s);
}

void TextBlocksTest::eachStandsOncePerSubject()
{
    QJsonObject part = paragraph(u"{purpose}"_s);
    part.insert(u"each"_s, u"purpose"_s);
    const Catalogue every = withBlock({part}).build();
    const auto paragraphs = [](const Catalogue &catalogue) {
        const CaseBuilder builder = CaseBuilder::planned(catalogue, {u"service"_s, u"mkt"_s});
        return composed(catalogue, builder.assessment).front().paragraphs;
    };
    QCOMPARE(paragraphs(every).size(), size_t(2));
    QVERIFY(!(paragraphs(every)[0] == paragraphs(every)[1]));
    part.insert(u"when"_s, u"any(CTX-01,mkt)"_s);
    const Catalogue one = withBlock({part}).build();
    QCOMPARE(paragraphs(one).size(), size_t(1));
    QVERIFY(paragraphs(one)[0] == paragraphs(every)[1]);
    const Catalogue two = withBlock({paragraph(u"{purpose}"_s)}, u"purpose"_s).build();
    const CaseBuilder builder = CaseBuilder::planned(two, {u"service"_s, u"mkt"_s});
    const std::vector<ComposedText> texts = composed(two, builder.assessment);
    QCOMPARE(texts.size(), size_t(2));
    QCOMPARE(texts[1].key, u"TB@p:mkt"_s);
}

void TextBlocksTest::whatCannotBeIsFound()
{
    const auto never = [](const SmallCatalogue &catalogue) {
        QStringList places;
        for (const LintFinding &fault : lintCatalogue(catalogue.build())) {
            if (fault.check == LintCheck::NeverArises && fault.place.startsWith("textBlocks"_L1))
                places << fault.place;
        }
        return places.join(u' ');
    };
    QJsonObject possible = paragraph(u"Yes"_s), impossible = paragraph(u"No"_s);
    possible.insert(u"when"_s, u"any(A-1,bad)"_s);
    impossible.insert(u"when"_s, u"any(A-1,bad)&any(A-1,ok)"_s);
    QCOMPARE(never(withBlock({possible})), QString());
    QCOMPARE(never(withBlock({possible, impossible})), u"textBlocks.TB.parts[1]"_s);
    // A result is there for some answers, whichever they are.
    QJsonObject ofResult = paragraph(u"Result"_s);
    ofResult.insert(u"when"_s, u"result(PERMISSIBLE)"_s);
    QCOMPARE(never(withBlock({ofResult})), QString());
    SmallCatalogue whole = withBlock({possible});
    QJsonObject block = whole.item(u"textBlocks"_s, 0);
    block.insert(u"when"_s, u"any(A-1,bad)&any(A-1,ok)"_s);
    whole.setItem(u"textBlocks"_s, 0, block);
    QCOMPARE(never(whole), u"textBlocks.TB"_s);
}

void TextBlocksTest::brokenBlockIsRefused_data()
{
    QTest::addColumn<QJsonObject>("part");
    QTest::addColumn<QString>("path");
    const QString parts = u"textBlocks[0].parts[0]."_s;
    const auto list = [](const QString &of) {
        return QJsonObject{{u"kind"_s, u"list"_s}, {u"of"_s, of}};
    };
    QTest::newRow("slot") << paragraph(u"{organization}"_s) << parts + u"text.de"_s;
    QTest::newRow("brace") << paragraph(u"{title"_s) << parts + u"text.de"_s;
    QTest::newRow("other scope") << paragraph(u"{recipient}"_s) << parts + u"text.de"_s;
    QTest::newRow("empty gap") << paragraph(u"{?}"_s) << parts + u"text.de"_s;
    QTest::newRow("question") << paragraph(u"{answer:A-9}"_s) << u"textBlocks.TB.parts[0].text"_s;
    QTest::newRow("list") << list(u"wishes"_s) << parts + u"of"_s;
    QTest::newRow("whom") << list(u"openQuestions:mayor"_s) << parts + u"of"_s;
    QTest::newRow("nothing asked") << list(u"answers:"_s) << parts + u"of"_s;
    QTest::newRow("nobody to ask") << list(u"conditions:it"_s) << parts + u"of"_s;
    QTest::newRow("evidence") << paragraph(u"{evidence:A-9}"_s) << u"textBlocks.TB.parts[0].text"_s;
    QJsonObject other = paragraph(u"x"_s);
    other.insert(u"when"_s, u"result(FINE)"_s);
    QTest::newRow("result") << other << u"textBlocks.TB.parts[0].when"_s;
    QTest::newRow("listed question") << list(u"answers:A-9"_s) << u"textBlocks.TB.parts[0].of"_s;
    QTest::newRow("kind") << paragraph(u"x"_s, u"verse"_s) << parts + u"kind"_s;
}

void TextBlocksTest::brokenBlockIsRefused()
{
    QFETCH(QJsonObject, part);
    QFETCH(QString, path);
    VERIFY_OK(withBlock({paragraph(u"{title} {?gap} {answer:A-1}"_s)}).parse());
    const Result<Catalogue> refused = withBlock({part}).parse();
    VERIFY_ERROR(refused, "catalogue");
    QVERIFY2(refused.error().arguments.join(u' ').contains(path),
             qPrintable(inWords(refused.error())));
}

// Whatever the result: the draft holds a gap, which a person has to fill.
void TextBlocksTest::aDraftedOpinionCannotBeIssuedUnread()
{
    const auto drafted = [](const Assessment &assessment, Language language) {
        const Judgement judgement = evaluate(shipped(), assessment, testDay);
        return draftedOpinion({shipped(), assessment, judgement}, language);
    };
    for (const Language language : {Language::German, Language::English}) {
        for (const QLatin1StringView name : examples) {
            const Assessment assessment = example(name);
            const QString text = drafted(assessment, language);
            QVERIFY2(hasGap(shipped(), text), qPrintable(text));
            for (const PurposeJudgement &item : evaluate(shipped(), assessment, testDay).purposes) {
                const LocalText purpose = purposeText(shipped(), assessment, item.purpose);
                QVERIFY2(text.contains(purpose.in(language)), qPrintable(text));
                const LocalText result = outcomeText(shipped(), item.outcome);
                QVERIFY2(text.contains(result.in(language)), qPrintable(text));
            }
        }
    }
    QVERIFY(!hasGap(shipped(), u"Keine Bedenken [siehe oben]."_s));
    for (const TextPart &part : shipped().textBlock(textBlockId::draftedOpinion)->parts) {
        if (part.when.isEmpty() && part.text.in(Language::German).contains(u"{?"_s))
            return; // it stands in every draft
    }
    QFAIL("a draft without a gap");
}

void TextBlocksTest::keptTextsRoundTrip()
{
    Assessment assessment = example(u"publisher.de"_s);
    for (const QString &key : {u"TB-09@r:meta-ireland"_s, u"TB-01@p:mkt"_s, u"TB-03"_s}) {
        const Result<Assessment> next = withText(shipped(), assessment, key, true);
        VERIFY_OK(next);
        assessment = *next;
    }
    const QStringList kept{u"TB-01@p:mkt"_s, u"TB-03"_s, u"TB-09@r:meta-ireland"_s};
    QCOMPARE(assessment.texts, kept);
    const Result<Assessment> parts = fromParts(toParts(assessment));
    VERIFY_OK(parts);
    QCOMPARE(parts->texts, kept);
    const Result<AnswersFile> file =
        parseAnswersFile(shipped(), composeAnswersFile(shipped(), assessment, testDay));
    VERIFY_OK(file);
    QCOMPARE(file->assessment.texts, kept);
    const Result<Assessment> less = withText(shipped(), assessment, u"TB-03"_s, false);
    VERIFY_OK(less);
    QCOMPARE(less->texts, (QStringList{u"TB-01@p:mkt"_s, u"TB-09@r:meta-ireland"_s}));
    const std::vector<PartChange> changes = changedParts(assessment, *less);
    QCOMPARE(changes.size(), size_t(1));
    QCOMPARE(changes[0].before.key, u"TB-03"_s);
}

void TextBlocksTest::onlyTextsOfTheCaseAreKept()
{
    const Assessment assessment = example(u"publisher.de"_s);
    for (const QString &key : {u"TB-99"_s, u"TB-03@p:mkt"_s, u"TB-01"_s, u"TB-09@r:nobody"_s,
                               u"TB-01@p:aud"_s, u"CTX-01"_s, QString()})
        VERIFY_ERROR(withText(shipped(), assessment, key, true), "text");
    const QByteArray bytes = composeAnswersFile(shipped(), assessment, testDay);
    QJsonObject object = QJsonDocument::fromJson(bytes).object();
    object.insert(u"texts"_s, QJsonArray{u"TB-99"_s});
    VERIFY_ERROR(parseAnswersFile(shipped(), QJsonDocument(object).toJson()), "answersFile");
}

void TextBlocksTest::issuedOpinionFreezesTheTexts()
{
    Assessment assessment = example(u"publisher.de"_s);
    assessment.opinion.issuedAt = QDateTime(testDay, QTime(9, 0), Qt::UTC);
    VERIFY_ERROR(withText(shipped(), assessment, u"TB-03"_s, true), "frozen");
}

QTEST_APPLESS_MAIN(TextBlocksTest)
#include "textblockstest.moc"
