// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/case/answersfile.h"
#include "core/catalogue/cataloguereader.h"
#include "core/judgement/display.h"
#include "core/judgement/evaluate.h"
#include "resources/resources.h"
#include "support/testing.h"

#include <QRegularExpression>
#include <QSet>

using namespace Qt::StringLiterals;
using namespace votum;

// The catalogue inside the program: that it reads, and what the program promises of it.
class ShippedCatalogueTest : public QObject
{
    Q_OBJECT

private slots:
    void isRead();
    void hasTheNineSteps();
    void everyKnockOutNamesAMeasure();
    void everyMeasureIsNamed();
    void everyWordOfTheProgramIsThere();
    void whatLeavesAnAnswerOpenIsShort();
    void everyQuestionOpenedIsGuardedByADecisiveOne();
    void everyChannelHasEveryFact();
    void proposalsFitTheirSubject();
    void scopesAreThoseOfTheModel_data();
    void scopesAreThoseOfTheModel();
    void germanAndEnglishAreBothWritten();
    void timesAreSaidAsPeopleWriteThem();
    void helpIsShortAndSaysWhatIsEvidence();
    void sourcesHaveAnAddress();
    void examplesAskNoMoreThanNeeded();
};

void ShippedCatalogueTest::isRead()
{
    const Result<Catalogue> catalogue = parseCatalogue(shippedCatalogue());
    VERIFY_OK(catalogue);
    QVERIFY(catalogue->asOf.isValid());
    QCOMPARE(catalogue->sha256().size(), 64);
    QCOMPARE(shippedCatalogueSha256(), catalogue->sha256()); // that of the build
    QVERIFY(catalogue->questions.size() > 90);
    QVERIFY(catalogue->channels.size() >= 23);
}

void ShippedCatalogueTest::hasTheNineSteps()
{
    QStringList ids;
    for (const Step &step : shipped().steps)
        ids << step.id;
    QCOMPARE(ids.join(u' '),
             u"request channel terms consent transfer contract safeguards risk decision"_s);
}

void ShippedCatalogueTest::everyKnockOutNamesAMeasure()
{
    const auto check = [](const QString &id, const FindingText &finding) {
        if (finding.severity == Severity::KnockOutUntil)
            QVERIFY2(!finding.measures.isEmpty(), qPrintable(id));
        QVERIFY2(!finding.legal.isEmpty(), qPrintable(id));
    };
    for (const Question &question : shipped().questions) {
        for (const Option &option : question.options) {
            if (option.finding)
                check(question.id + u':' + option.code, *option.finding);
        }
    }
    for (const Rule &rule : shipped().rules)
        check(rule.id, rule.finding);
}

// A measure nobody proposes would never be found.
void ShippedCatalogueTest::everyMeasureIsNamed()
{
    QSet<QString> named;
    const auto note = [&](const QStringList &measures) {
        for (const QString &id : measures)
            named.insert(id);
    };
    for (const Question &question : shipped().questions) {
        note(question.unknownMeasures);
        for (const Option &option : question.options) {
            if (option.finding)
                note(option.finding->measures);
        }
    }
    for (const Rule &rule : shipped().rules)
        note(rule.finding.measures);
    for (const Measure &measure : shipped().measures)
        QVERIFY2(named.contains(measure.id), qPrintable(measure.id));
}

// What is the matter with an answer, and the longest subject of a question.
void ShippedCatalogueTest::whatLeavesAnAnswerOpenIsShort()
{
    for (const QString &word :
         {u"unknown"_s, u"notKnown"_s, u"aged"_s, u"expired"_s, u"fact"_s, u"notApplicable"_s}) {
        for (const Language language : {Language::German, Language::English}) {
            const QString text = shipped().word(u"short."_s + word).in(language);
            QVERIFY2(text.contains("%1"_L1), qPrintable(word));
            QVERIFY2(text.size() - 2 + mostSubject <= mostShort, qPrintable(text));
        }
    }
}

void ShippedCatalogueTest::everyWordOfTheProgramIsThere()
{
    QStringList keys{u"finding.aged"_s,
                     u"finding.expired"_s,
                     u"claim.processor"_s,
                     u"claim.processor.ask"_s,
                     u"claim.processor.legal"_s,
                     u"claim.none"_s,
                     u"claim.none.ask"_s,
                     u"short.mode"_s,
                     u"short.link"_s,
                     u"short.none"_s,
                     u"short.country"_s,
                     u"short.platform"_s,
                     u"short.processor"_s,
                     u"short.term"_s,
                     u"claim.platform"_s,
                     u"claim.platform.ask"_s,
                     u"claim.platform.legal"_s,
                     u"finding.noRecipients"_s,
                     u"finding.noRecipients.legal"_s,
                     u"finding.nationalRule"_s,
                     u"state.unanswered"_s,
                     u"state.unknown"_s,
                     u"state.notApplicable"_s,
                     u"label.unknownQuestion"_s,
                     u"label.asOf"_s,
                     u"label.notVerified"_s,
                     u"risk.low"_s,
                     u"risk.medium"_s,
                     u"risk.high"_s,
                     u"dpia.unlikely"_s,
                     u"dpia.check"_s,
                     u"dpia.likely"_s};
    for (int i = 0; i <= int(Outcome::NotPermissible); ++i)
        keys << u"outcome."_s + outcomeCode(Outcome(i));
    for (int i = 0; i <= int(Severity::KnockOut); ++i)
        keys << u"severity."_s + severityCode(Severity(i));
    for (int i = 0; i <= int(DecisionCode::D7); ++i)
        keys << u"decision."_s + decisionCode(DecisionCode(i));
    for (int i = 0; i <= int(OpinionClass::RejectionRecommended); ++i)
        keys << u"opinion."_s + opinionCode(OpinionClass(i));
    for (const QString &code : {u"V"_s, u"S"_s, u"K"_s, u"A"_s})
        keys << u"confidence."_s + code;
    for (const Channel &channel : shipped().channels) {
        for (const Fact &fact : channel.facts)
            keys << u"fact."_s + fact.field;
    }
    for (const QString &key : std::as_const(keys))
        QVERIFY2(shipped().words.contains(key), qPrintable(key));
    QVERIFY(shipped().word(u"finding.aged"_s).in(Language::German).contains("%2"_L1));
    QVERIFY(shipped().word(u"finding.nationalRule"_s).in(Language::English).contains("%1"_L1));
}

void ShippedCatalogueTest::everyQuestionOpenedIsGuardedByADecisiveOne()
{
    for (const Question &question : shipped().questions) {
        for (const QString &guard : question.when.questions())
            QVERIFY2(shipped().question(guard)->decisive, qPrintable(question.id + u' ' + guard));
    }
}

void ShippedCatalogueTest::everyChannelHasEveryFact()
{
    QSet<QString> fields;
    const QString prefix = u"fact."_s;
    for (auto word = shipped().words.keyBegin(); word != shipped().words.keyEnd(); ++word) {
        if (word->startsWith(prefix))
            fields << word->mid(prefix.size());
    }
    QVERIFY(fields.size() >= 20);
    const auto isBacked = [](const Provenance &said) {
        return !said.isVerified() || !said.sources.isEmpty();
    };
    for (const Channel &channel : shipped().channels) {
        QSet<QString> missing = fields;
        for (const Fact &fact : channel.facts) {
            missing.remove(fact.field);
            QVERIFY2(isBacked(fact), qPrintable(channel.id + u' ' + fact.field));
        }
        QVERIFY2(missing.isEmpty(), qPrintable(channel.id + u' ' + missing.values().join(u' ')));
        for (const Proposal &proposal : channel.proposals)
            QVERIFY2(isBacked(proposal), qPrintable(channel.id + u' ' + proposal.question));
        for (const ChainLink &link : channel.chain) {
            for (const Proposal &proposal : link.proposals)
                QVERIFY2(isBacked(proposal), qPrintable(link.id + u' ' + proposal.question));
        }
    }
}

void ShippedCatalogueTest::proposalsFitTheirSubject()
{
    const auto check = [](const std::vector<Proposal> &proposals, bool ofLink, const QString &id) {
        for (const Proposal &proposal : proposals) {
            const Question *question = shipped().question(proposal.question);
            QVERIFY2((question->scope == Scope::Recipient) == ofLink,
                     qPrintable(id + u' ' + proposal.question));
            QVERIFY2(question->kind == QuestionKind::Several || proposal.value.size() == 1,
                     qPrintable(id + u' ' + proposal.question));
        }
    };
    for (const Channel &channel : shipped().channels) {
        check(channel.proposals, false, channel.id);
        for (const ChainLink &link : channel.chain)
            check(link.proposals, true, channel.id + u' ' + link.id);
    }
}

void ShippedCatalogueTest::scopesAreThoseOfTheModel_data()
{
    QTest::addColumn<QStringList>("ids");
    QTest::addColumn<Scope>("scope");
    QStringList recipients, purposes{u"CH-03"_s, u"TOS-03"_s};
    for (int i = 1; i <= 9; ++i) {
        recipients << u"TRF-%1"_s.arg(i, 2, 10, QChar(u'0'))
                   << u"TIA-%1"_s.arg(i, 2, 10, QChar(u'0'));
    }
    for (const int i : {1, 2, 3, 7, 8, 9, 10, 11, 12, 13, 15, 16, 17, 18})
        purposes << u"CON-%1"_s.arg(i, 2, 10, QChar(u'0'));
    for (const Question &question : shipped().questions) {
        if (question.area == "AVV"_L1)
            recipients << question.id;
    }
    recipients << u"AVV-13"_s << u"TRF-12"_s << u"TRF-14"_s << u"TRF-24"_s;
    QTest::newRow("recipient") << recipients << Scope::Recipient;
    QTest::newRow("purpose") << purposes << Scope::Purpose;
    QTest::newRow("case") << QStringList{u"CTX-01"_s, u"CTX-06"_s, u"CH-01"_s, u"TRF-10"_s,
                                         u"TRF-13"_s, u"TRF-17"_s, u"TRF-23"_s}
                          << Scope::Case;
}

void ShippedCatalogueTest::scopesAreThoseOfTheModel()
{
    QFETCH(QStringList, ids);
    QFETCH(Scope, scope);
    for (const QString &id : ids) {
        QVERIFY2(shipped().question(id), qPrintable(id));
        QVERIFY2(shipped().question(id)->scope == scope, qPrintable(id));
    }
}

// A text copied from one language into the other would pass the reader.
void ShippedCatalogueTest::germanAndEnglishAreBothWritten()
{
    for (const Question &question : shipped().questions) {
        QVERIFY2(question.text.in(Language::German) != question.text.in(Language::English),
                 qPrintable(question.id));
        QVERIFY2(question.help.in(Language::German) != question.help.in(Language::English),
                 qPrintable(question.id));
        QVERIFY2(question.unknownText.in(Language::German) !=
                     question.unknownText.in(Language::English),
                 qPrintable(question.id));
    }
    for (const Rule &rule : shipped().rules)
        QVERIFY2(rule.finding.text.in(Language::German) != rule.finding.text.in(Language::English),
                 qPrintable(rule.id));
    for (const Measure &measure : shipped().measures)
        QVERIFY2(measure.text.in(Language::German) != measure.text.in(Language::English),
                 qPrintable(measure.id));
}

// Two to five sentences, of which one says what counts as evidence.
void ShippedCatalogueTest::timesAreSaidAsPeopleWriteThem()
{
    const Error behind{
        u"clockBehind"_s, {u"2026-11-23T09:05:00Z"_s, u"2026-01-02T23:30:00Z"_s}, {}};
    const QDateTime last(QDate(2026, 11, 23), QTime(9, 5), Qt::UTC);
    const QString time = last.toLocalTime().toString(u"HH:mm"_s);
    const QString german = shipped().errorText(behind, Language::German);
    QVERIFY2(german.contains(u"am 23.11.2026, "_s + time), qPrintable(german));
    const QString english = shipped().errorText(behind, Language::English);
    QVERIFY2(english.contains(u"on 23 November 2026, "_s + time), qPrintable(english));
    const Error erased{u"caseErased"_s, {u"2026-0001"_s, u"2026-03-02"_s}, {}};
    QVERIFY(shipped().errorText(erased, Language::German).contains(u"2026-0001 wurde"_s));
    QVERIFY(shipped().errorText(erased, Language::German).contains(u"am 02.03.2026 "_s));
    QVERIFY(shipped().errorText(erased, Language::English).contains(u"on 2 March 2026 "_s));
    const Error reply{u"replyFile"_s, {u"$"_s, u"a date like 2026-11-23"_s}, {}};
    QVERIFY(shipped().errorText(reply, Language::German).contains(u"ein Datum wie"_s));
    // What a file is called is no day.
    const Error exists{u"fileExists"_s, {u"2026-03-02"_s}, {}};
    QVERIFY(shipped().errorText(exists, Language::German).contains(u"2026-03-02"_s));
}

void ShippedCatalogueTest::helpIsShortAndSaysWhatIsEvidence()
{
    static const QRegularExpression full(u"(?<!Abs|Art|Nr|lit|no|\\d)[.?!](?= [A-ZÄÖÜ„“]|$)"_s);
    static const QRegularExpression german(u"[Nn]achweis|[Bb]eleg"_s);
    static const QRegularExpression english(u"[Ee]vidence"_s);
    for (const Question &question : shipped().questions) {
        for (const Language language : {Language::German, Language::English}) {
            const QString help = question.help.in(language);
            const qsizetype sentences = help.count(full);
            QVERIFY2(sentences >= 2 && sentences <= 5, qPrintable(question.id + u' ' + help));
            QVERIFY2(help.contains(language == Language::German ? german : english),
                     qPrintable(question.id + u' ' + help));
        }
    }
}

void ShippedCatalogueTest::sourcesHaveAnAddress()
{
    for (const Source &source : shipped().sources)
        QVERIFY2(!source.url.isEmpty() || source.title.endsWith(u"(ohne Netzadresse)"_s),
                 qPrintable(source.id));
}

// A card counts once for all its subjects: sixty in all, forty-five outside transfer and contract.
void ShippedCatalogueTest::examplesAskNoMoreThanNeeded()
{
    for (const QString &name : {u"publisher.de"_s, u"travel-agency.de"_s}) {
        const Result<AnswersFile> file =
            parseAnswersFile(shipped(), bytesOf(u":/examples/"_s + name + u".json"_s));
        VERIFY_OK(file);
        QSet<QString> all, outside;
        for (const AnswerKey &key : evaluate(shipped(), file->assessment, file->asOf).applicable) {
            all.insert(key.question);
            const QString &step = shipped().question(key.question)->step;
            if (step != "transfer"_L1 && step != "contract"_L1)
                outside.insert(key.question);
        }
        QVERIFY2(outside.size() <= 45, qPrintable(name + u' ' + QString::number(outside.size())));
        QVERIFY2(all.size() <= 60, qPrintable(name + u' ' + QString::number(all.size())));
    }
}

QTEST_APPLESS_MAIN(ShippedCatalogueTest)
#include "shippedcataloguetest.moc"
