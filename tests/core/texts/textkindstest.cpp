// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/catalogue/textslots.h"
#include "core/judgement/display.h"
#include "core/texts/textblocks.h"
#include "support/casebuilder.h"
#include "support/smallcatalogue.h"
#include "support/testing.h"

using namespace Qt::StringLiterals;
using namespace votum;

namespace {

// One text: what stands in it, in one language.
QStringList lines(Catalogue catalogue, const Assessment &assessment, const TextPart &part,
                  Language language, Scope scope = Scope::Case)
{
    TextBlock block;
    block.id = u"TB"_s;
    block.scope = scope;
    block.title = same(u"Title"_s);
    block.parts = {part};
    catalogue.textBlocks = {block};
    const Judgement judgement = evaluate(catalogue, assessment, testDay);
    QStringList all;
    for (const ComposedText &text : composeTexts({catalogue, assessment, judgement})) {
        for (const ComposedParagraph &one : text.paragraphs)
            all << one.text.in(language);
    }
    return all;
}

TextPart listOf(const QString &of)
{
    TextPart part;
    part.kind = TextPart::Kind::List;
    part.of = of;
    part.empty = {u"nichts"_s, u"nothing"_s};
    return part;
}

TextPart paragraphOf(const QString &words, const QString &when = {})
{
    TextPart part;
    part.text = same(words);
    if (!when.isEmpty())
        part.when = *Condition::parse(when);
    return part;
}

Catalogue withShippedWords(SmallCatalogue &small)
{
    Catalogue catalogue = small.build();
    catalogue.words = shipped().words;
    return catalogue;
}

// One question for each weight, answered "bad"; BLOCK only of the newsletter.
Catalogue weights()
{
    SmallCatalogue small;
    small.question(u"BLOCK"_s, u"ok bad=KO_UNTIL"_s, {.scope = u"purpose"_s})
        .question(u"BEFORE"_s, u"ok bad=PRE"_s, {.scope = u"recipient"_s})
        .question(u"LATER"_s, u"ok bad=POST"_s)
        .question(u"ASK"_s, u"ok bad=OPEN"_s)
        .question(u"NOTE"_s, u"ok bad=HINT"_s);
    return withShippedWords(small);
}

CaseBuilder heavy(const Catalogue &catalogue)
{
    CaseBuilder builder = CaseBuilder::planned(catalogue, {u"service"_s, u"mkt"_s});
    builder.answers(u"BEFORE=bad LATER=bad ASK=bad NOTE=bad"_s)
        .answer(u"BLOCK"_s, u"ok"_s, purposeSubject(u"service"_s))
        .answer(u"BLOCK"_s, u"bad"_s, purposeSubject(u"mkt"_s));
    return builder;
}

} // namespace

// Each kind of list, each slot and each condition a text block may have, in both languages.
class TextKindsTest : public QObject
{
    Q_OBJECT

private slots:
    void fourListsShareOutWhatIsOpen();
    void findingsAreShort();
    void whatIsContestedNamesItsFinding();
    void measuresPlannedAndDone();
    void risksAndCriteria();
    void terms();
    void opinionsOnceIssued();
    void recipientsAndTheirWay();
    void pointsOfAnAnswer();
    void aTextAboutAPurposeHoldsItsOwn();
    void aRestIsCounted();
    void slotsOfTheJudgement();
    void theDayOfTheEvidence();
    void theResultDecidesWhatStands();
    void whatNeedNotBeSaidIsNotThere();
    void everyKindHasAWord();
    void otherListsAreRefused();
};

void TextKindsTest::fourListsShareOutWhatIsOpen()
{
    const Catalogue catalogue = weights();
    const Assessment assessment = heavy(catalogue).assessment;
    const auto english = [&](const QString &of) {
        return lines(catalogue, assessment, listOf(of), Language::English);
    };
    QCOMPARE(english(u"conditions"_s),
             (QStringList{u"finding KO_UNTIL en (concerns: mkt en)"_s, u"finding PRE en"_s}));
    QCOMPARE(english(u"requirements"_s),
             QStringList{u"finding POST en – [please add: deadline]"_s});
    QCOMPARE(english(u"open"_s), QStringList{u"finding OPEN en"_s});
    QCOMPARE(english(u"hints"_s), QStringList{u"finding HINT en"_s});
    QCOMPARE(lines(catalogue, assessment, listOf(u"requirements"_s), Language::German),
             QStringList{u"finding POST de – [bitte ergänzen: Frist]"_s});
}

void TextKindsTest::findingsAreShort()
{
    Catalogue catalogue = weights();
    const Assessment assessment = heavy(catalogue).assessment;
    FindingText &block =
        *catalogue.questions[size_t(catalogue.questionIndex(u"BLOCK"))].options[1].finding;
    block.shortText = {u"kurz"_s, u"short"_s};
    FindingText &before =
        *catalogue.questions[size_t(catalogue.questionIndex(u"BEFORE"))].options[1].finding;
    before.shortText = {};
    before.text = {u"Ein Satz."_s, u"A sentence."_s};
    QCOMPARE(lines(catalogue, assessment, listOf(u"findings"_s), Language::English),
             (QStringList{u"short (Art.\u00A05 en) (concerns: mkt en)"_s,
                          u"Company r1: A sentence (Art.\u00A05 en)"_s}));
    QCOMPARE(lines(catalogue, assessment, listOf(u"findings"_s), Language::German).value(1),
             u"Company r1: Ein Satz (Art.\u00A05 de)"_s);
}

void TextKindsTest::whatIsContestedNamesItsFinding()
{
    Catalogue catalogue = weights();
    const Assessment assessment = heavy(catalogue).assessment;
    QCOMPARE(lines(catalogue, assessment, listOf(u"contested"_s), Language::English),
             QStringList{u"nothing"_s});
    FindingText &later =
        *catalogue.questions[size_t(catalogue.questionIndex(u"LATER"))].options[1].finding;
    later.shortText = {};
    later.contested = {u"Manche sehen es anders."_s, u"Some see it differently."_s};
    QCOMPARE(lines(catalogue, assessment, listOf(u"contested"_s), Language::German),
             QStringList{u"Manche sehen es anders."_s});
    later.shortText = {u"kurz"_s, u"short"_s};
    QCOMPARE(lines(catalogue, assessment, listOf(u"contested"_s), Language::English),
             QStringList{u"short: Some see it differently."_s});
}

void TextKindsTest::measuresPlannedAndDone()
{
    const Catalogue catalogue = weights();
    CaseBuilder builder = heavy(catalogue);
    const auto measures = [&](Language language) {
        return lines(catalogue, builder.assessment, listOf(u"measures"_s), language);
    };
    QCOMPARE(measures(Language::German), QStringList{u"nichts"_s});
    builder.plan(u"LATER:bad"_s, u"M1"_s, u"IT"_s, testDay)
        .measure(u"BEFORE:bad@r:r1"_s, u"M2"_s, testDay.addDays(-1));
    QCOMPARE(measures(Language::German),
             (QStringList{u"M2 de – erledigt am 22.11.2026"_s, u"M1 de – IT, bis 23.11.2026"_s}));
    QCOMPARE(measures(Language::English), (QStringList{u"M2 en – done on 22 November 2026"_s,
                                                       u"M1 en – IT, by 23 November 2026"_s}));
    // Done for one finding, planned for another: not done.
    builder.plan(u"ASK:bad"_s, u"M2"_s, u"HR"_s, testDay);
    QCOMPARE(measures(Language::English).value(0), u"M2 en – HR, by 23 November 2026"_s);
}

void TextKindsTest::risksAndCriteria()
{
    SmallCatalogue small;
    small.question(u"DATA"_s, u"few*2 many*4"_s)
        .question(u"LOCK"_s, u"ok bad=PRE"_s, {.risk = u"R-1"_s})
        .dpia(1, u"any(DATA,many)"_s)
        .dpia(2, u"any(DATA,few)"_s);
    const Catalogue catalogue = withShippedWords(small);
    CaseBuilder builder = CaseBuilder::planned(catalogue);
    builder.answers(u"DATA=many LOCK=bad"_s);
    const auto listed = [&](const QString &of, Language language) {
        return lines(catalogue, builder.assessment, listOf(of), language).value(0);
    };
    QCOMPARE(listed(u"risks"_s, Language::English),
             u"R-1 en – before measures: high risk; at present: high risk"_s);
    builder.measure(u"LOCK:bad"_s, u"M1"_s, testDay);
    builder.answers(u"DATA=few"_s);
    QCOMPARE(listed(u"risks"_s, Language::German),
             u"R-1 de – vor Maßnahmen: Risiko; derzeit: geringes Risiko"_s);
    QCOMPARE(lines(catalogue, builder.assessment, listOf(u"criteria"_s), Language::English).size(),
             1);
    builder.answer(u"DATA"_s, unknownAnswer());
    QCOMPARE(listed(u"criteria"_s, Language::German), u"nichts"_s);
}

void TextKindsTest::terms()
{
    SmallCatalogue small;
    small.question(u"FREE"_s, u"ok bad=PRE"_s, {.scope = u"purpose"_s});
    Catalogue catalogue = withShippedWords(small);
    catalogue.questions[size_t(catalogue.questionIndex(u"FREE"))].options[0].term = {
        u"Es bleibt frei."_s, u"It remains free."_s};
    CaseBuilder builder = CaseBuilder::planned(catalogue, {u"service"_s, u"mkt"_s});
    builder.answer(u"FREE"_s, u"ok"_s, purposeSubject(u"service"_s))
        .answer(u"FREE"_s, u"bad"_s, purposeSubject(u"mkt"_s));
    const TextPart list = listOf(u"terms"_s);
    QCOMPARE(lines(catalogue, builder.assessment, list, Language::German),
             QStringList{u"Es bleibt frei. (betrifft: service de)"_s});
    QCOMPARE(lines(catalogue, builder.assessment, list, Language::English, Scope::Purpose),
             (QStringList{u"It remains free."_s, u"nothing"_s}));
    // Once the decision lays some down, these.
    builder.assessment.decision.purposes = {{u"service"_s, DecisionCode::D2},
                                            {u"mkt"_s, DecisionCode::D2}};
    builder.assessment.decision.terms = {{u"FREE:ok"_s, u"Frei, bis es voll ist."_s},
                                         {{}, u"Nur in Kiel."_s}};
    QCOMPARE(lines(catalogue, builder.assessment, list, Language::English),
             (QStringList{u"Frei, bis es voll ist. (concerns: service en)"_s, u"Nur in Kiel."_s}));
    QCOMPARE(lines(catalogue, builder.assessment, list, Language::English, Scope::Purpose),
             (QStringList{u"Frei, bis es voll ist."_s, u"Nur in Kiel."_s, u"Nur in Kiel."_s}));
}

void TextKindsTest::opinionsOnceIssued()
{
    const Catalogue catalogue = weights();
    CaseBuilder builder = heavy(catalogue);
    const auto opinions = [&] {
        return lines(catalogue, builder.assessment, listOf(u"opinions"_s), Language::English);
    };
    Opinion &opinion = builder.assessment.opinion;
    opinion.purposes = {{u"service"_s, OpinionClass::NoConcerns}};
    QCOMPARE(opinions(), QStringList{u"nothing"_s});
    opinion.issuedAt = QDateTime(testDay, QTime(9, 0), Qt::UTC);
    QCOMPARE(opinions(),
             QStringList{u"service en: "_s +
                         opinionText(catalogue, OpinionClass::NoConcerns).in(Language::English)});
}

void TextKindsTest::recipientsAndTheirWay()
{
    SmallCatalogue small;
    const Catalogue catalogue = withShippedWords(small);
    CaseBuilder builder = CaseBuilder::planned(catalogue);
    builder.recipient(u"r2"_s, u"US"_s, u"r1"_s);
    builder.assessment.organisation = u"Muster GmbH"_s;
    builder.assessment.recipients[1].part = u"stores"_s;
    QCOMPARE(
        lines(catalogue, builder.assessment, listOf(u"recipients"_s), Language::German),
        (QStringList{u"Company r1, DE de"_s, u"Company r2, US de, eingesetzt von Company r1"_s}));
    QCOMPARE(lines(catalogue, builder.assessment, listOf(u"flow"_s), Language::English),
             (QStringList{u"Muster GmbH → Company r1, DE en"_s,
                          u"Company r1 → Company r2, US en (stores)"_s}));
    builder.assessment.recipients.clear();
    QCOMPARE(lines(catalogue, builder.assessment, listOf(u"flow"_s), Language::German),
             QStringList{u"nichts"_s});
}

void TextKindsTest::pointsOfAnAnswer()
{
    SmallCatalogue small;
    small.question(u"MANY"_s, u"a b c"_s, {.kind = u"several"_s});
    const Catalogue catalogue = withShippedWords(small);
    CaseBuilder builder = CaseBuilder::planned(catalogue, {u"service"_s, u"mkt"_s});
    Answer answer = valueAnswer({u"c"_s, u"a"_s});
    answer.notKnown = QStringList{u"b"_s};
    builder.answer(u"MANY"_s, answer);
    QCOMPARE(lines(catalogue, builder.assessment, listOf(u"answers:MANY"_s), Language::English),
             (QStringList{u"a en"_s, u"c en"_s, u"[please add: answer to “MANY en” (MANY)]"_s}));
    QCOMPARE(lines(catalogue, builder.assessment, listOf(u"answers:CTX-01"_s), Language::German),
             (QStringList{u"service de"_s, u"mkt de"_s}));
    QCOMPARE(lines(catalogue, builder.assessment, paragraphOf(u"{answer:CTX-01}"_s),
                   Language::German, Scope::Purpose),
             (QStringList{u"service de"_s, u"mkt de"_s}));
}

void TextKindsTest::aTextAboutAPurposeHoldsItsOwn()
{
    const Catalogue catalogue = weights();
    const Assessment assessment = heavy(catalogue).assessment;
    QCOMPARE(
        lines(catalogue, assessment, listOf(u"conditions"_s), Language::English, Scope::Purpose),
        (QStringList{u"finding PRE en"_s, u"finding KO_UNTIL en"_s, u"finding PRE en"_s}));
    QCOMPARE(
        lines(catalogue, assessment, listOf(u"conditions"_s), Language::English, Scope::Recipient),
        QStringList{u"finding PRE en"_s});
}

void TextKindsTest::aRestIsCounted()
{
    const Catalogue catalogue = weights();
    TextPart list = listOf(u"conditions"_s);
    list.most = 1;
    QCOMPARE(lines(catalogue, heavy(catalogue).assessment, list, Language::German).value(1),
             u"Weitere Punkte im Maßnahmenplan: 1"_s);
    list.most = 2;
    QCOMPARE(lines(catalogue, heavy(catalogue).assessment, list, Language::German).size(), 2);
}

void TextKindsTest::slotsOfTheJudgement()
{
    const Catalogue catalogue = weights();
    CaseBuilder builder = heavy(catalogue);
    const auto filled = [&](const QString &words, Language language, Scope scope) {
        return lines(catalogue, builder.assessment, paragraphOf(words), language, scope);
    };
    QCOMPARE(
        filled(u"{result}"_s, Language::English, Scope::Purpose),
        (QStringList{u"permissible with conditions"_s,
                     outcomeText(catalogue, Outcome::NotPermissibleUntil).in(Language::English)}));
    QVERIFY(filled(u"{result}"_s, Language::German, Scope::Case)
                .value(0)
                .startsWith(u"service de: "_s));
    // The officer's own, drafted or issued, before what the rules propose.
    builder.assessment.opinion.purposes = {{u"service"_s, OpinionClass::RejectionRecommended}};
    QCOMPARE(filled(u"{opinion}"_s, Language::German, Scope::Purpose),
             (QStringList{
                 opinionText(catalogue, OpinionClass::RejectionRecommended).in(Language::German),
                 opinionText(catalogue, builder.judge().purposes[1].proposedOpinion)
                     .in(Language::German)}));
    QCOMPARE(filled(u"{dpia}"_s, Language::English, Scope::Case),
             QStringList{catalogue.word(u"dpia.unlikely"_s).in(Language::English)});
    QCOMPARE(filled(u"{country}"_s, Language::German, Scope::Recipient), QStringList{u"DE de"_s});
}

void TextKindsTest::theDayOfTheEvidence()
{
    const Catalogue catalogue = weights();
    CaseBuilder builder = heavy(catalogue);
    const TextPart part = paragraphOf(u"{evidence:BEFORE}"_s);
    QCOMPARE(lines(catalogue, builder.assessment, part, Language::German, Scope::Recipient),
             QStringList{u"23.11.2026"_s});
    builder.answer(u"BEFORE"_s, valueAnswer({u"bad"_s}), recipientSubject(u"r1"_s));
    QCOMPARE(lines(catalogue, builder.assessment, part, Language::English, Scope::Recipient),
             QStringList{u"[please add: date of the evidence]"_s});
}

void TextKindsTest::theResultDecidesWhatStands()
{
    SmallCatalogue small;
    small.question(u"BLOCK"_s, u"ok bad=KO_UNTIL"_s, {.scope = u"purpose"_s});
    const QJsonObject part{{u"kind"_s, u"paragraph"_s},
                           {u"text"_s, local(u"{result}"_s)},
                           {u"when"_s, u"result(NOT_PERMISSIBLE_UNTIL,NOT_PERMISSIBLE)"_s}};
    for (const bool ofPurpose : {true, false}) {
        SmallCatalogue with = small;
        with.add(u"textBlocks"_s, {{u"id"_s, u"TB"_s},
                                   {u"scope"_s, ofPurpose ? u"purpose"_s : u"case"_s},
                                   {u"title"_s, local(u"Title"_s)},
                                   {u"use"_s, local(u"For all"_s)},
                                   {u"legal"_s, local(u"Art. 5"_s)},
                                   {u"sources"_s, QJsonArray()},
                                   {u"confidence"_s, u"A"_s},
                                   {u"parts"_s, QJsonArray{part}}});
        const Catalogue catalogue = withShippedWords(with);
        CaseBuilder builder = CaseBuilder::planned(catalogue, {u"service"_s, u"mkt"_s});
        builder.answer(u"BLOCK"_s, u"ok"_s, purposeSubject(u"service"_s))
            .answer(u"BLOCK"_s, u"bad"_s, purposeSubject(u"mkt"_s));
        const Judgement judgement = builder.judge();
        QStringList found;
        for (const ComposedText &text : composeTexts({catalogue, builder.assessment, judgement})) {
            if (!text.paragraphs.empty())
                found << text.key;
        }
        QCOMPARE(found, QStringList{ofPurpose ? u"TB@p:mkt"_s : u"TB"_s});
    }
}

void TextKindsTest::whatNeedNotBeSaidIsNotThere()
{
    SmallCatalogue small;
    const Catalogue catalogue = withShippedWords(small);
    CaseBuilder builder = CaseBuilder::planned(catalogue);
    for (const QString &of :
         {u"conditions"_s, u"requirements"_s, u"open"_s, u"hints"_s, u"findings"_s, u"contested"_s,
          u"measures"_s, u"criteria"_s, u"terms"_s, u"opinions"_s, u"openQuestions:it"_s}) {
        QCOMPARE(lines(catalogue, builder.assessment, listOf(of), Language::German),
                 QStringList{u"nichts"_s});
        TextPart list = listOf(of);
        list.required = true;
        QCOMPARE(lines(catalogue, builder.assessment, list, Language::English), QStringList());
    }
}

void TextKindsTest::everyKindHasAWord()
{
    for (const QLatin1StringView code : codesOf<TextList>)
        QVERIFY2(shipped().words.contains(u"catalogue.list."_s + code), code.data());
}

void TextKindsTest::otherListsAreRefused()
{
    for (const QLatin1StringView code : codesOf<TextList>) {
        const bool isAbout = code == "openQuestions"_L1 || code == "answers"_L1;
        QCOMPARE(listedIn(code).has_value(), !isAbout);
        QCOMPARE(listedIn(code + u":it"_s).has_value(), isAbout);
    }
    for (const QString &of :
         {u"wishes"_s, u""_s, u"openQuestions:mayor"_s, u"answers:"_s, u"answers:A b"_s})
        QVERIFY2(!listedIn(of), qPrintable(of));
}

QTEST_APPLESS_MAIN(TextKindsTest)
#include "textkindstest.moc"
