// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/record/record.h"
#include "core/case/answersfile.h"
#include "core/case/purposes.h"
#include "core/texts/textblocks.h"
#include "resources/resources.h"
#include "support/casebuilder.h"
#include "support/testing.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QRegularExpression>

#include <algorithm>
#include <functional>

using namespace Qt::StringLiterals;
using namespace votum;

namespace {

AnswersFile example(const QString &path)
{
    return *parseAnswersFile(shipped(), bytesOf(path));
}

RecordContext context()
{
    RecordContext context;
    context.programVersion = u"0.1.0"_s;
    context.author = u"Jule Sample"_s;
    context.time = QDateTime(testDay, QTime(10, 30), Qt::UTC);
    context.isSealed = true;
    for (const JournalAction action :
         {JournalAction::Created, JournalAction::OpinionIssued, JournalAction::OpinionWithdrawn,
          JournalAction::NewVersion, JournalAction::Rejudged})
        context.history.push_back({context.time, u"me"_s, action, {}, {}, u"history detail"_s});
    return context;
}

QByteArray recordOf(const Assessment &assessment, QDate asOf)
{
    return composeRecord(shipped(), assessment, evaluate(shipped(), assessment, asOf), context());
}

QByteArray recordOf(const QString &path)
{
    const AnswersFile file = example(path);
    return recordOf(file.assessment, file.asOf);
}

QJsonObject parsed(const QByteArray &record)
{
    return QJsonDocument::fromJson(record).object();
}

// Visits every value with the path to it.
void walk(const QJsonValue &value, const QString &path,
          const std::function<void(const QJsonValue &, const QString &)> &visit)
{
    visit(value, path);
    const QJsonObject object = value.toObject();
    for (auto entry = object.begin(); entry != object.end(); ++entry)
        walk(entry.value(), path + u'.' + entry.key(), visit);
    const QJsonArray array = value.toArray();
    for (qsizetype i = 0; i < array.size(); ++i)
        walk(array[i], path + u"[]"_s, visit);
}

// Every free text of a case carries its own mark, so that it can be looked for.
Assessment marked(QStringList &marks)
{
    Assessment a = example(u":/examples/publisher.de.json"_s).assessment;
    const auto mark = [&](const QString &what) {
        marks << u"¶%1 %2¶"_s.arg(marks.size()).arg(what);
        return marks.last();
    };
    a.title = mark(u"title"_s);
    a.organisation = mark(u"organisation"_s);
    for (Recipient &recipient : a.recipients) {
        recipient.name = mark(u"recipient"_s);
        recipient.part = mark(u"part"_s);
    }
    for (auto entry = a.answers.begin(); entry != a.answers.end(); ++entry) {
        const Question *question = shipped().question(entry.key().question);
        if (question->kind == QuestionKind::Text)
            entry->value = QStringList{mark(u"answer"_s)};
        entry->note = mark(u"note"_s);
        entry->evidence = mark(u"evidence"_s);
        entry->informant = mark(u"informant"_s);
        entry->author = mark(u"author"_s);
    }
    FindingJudgement judgement;
    judgement.severity = Severity::Post;
    judgement.reason = mark(u"reason"_s);
    judgement.acceptance = mark(u"acceptance"_s);
    judgement.author = mark(u"author"_s);
    a.judgements.insert(u"DSR-01:plan"_s, judgement);
    for (MeasurePlan &plan : a.measures) {
        plan.owner = mark(u"owner"_s);
        if (plan.done.isValid())
            plan.evidence = mark(u"evidence"_s);
    }
    a.risks.insert(u"R-CONF"_s,
                   {3, 2, 1, mark(u"reason"_s), mark(u"accepted"_s), mark(u"by"_s), {}});
    a.evidence = {
        {u"e1"_s, mark(u"title"_s), mark(u"link"_s), mark(u"file"_s), u"00"_s, testDay, 5}};
    a.opinion.text = mark(u"text"_s);
    a.opinion.author = mark(u"author"_s);
    a.opinion.function = mark(u"function"_s);
    a.opinion.place = mark(u"place"_s);
    a.decision.text = mark(u"text"_s);
    a.decision.decider = mark(u"decider"_s);
    a.decision.function = mark(u"function"_s);
    a.decision.place = mark(u"place"_s);
    a.decision.scopeLimit = mark(u"limit"_s);
    a.decision.residualRisk = mark(u"risk"_s);
    a.decision.deviationReason = mark(u"deviation"_s);
    a.decision.terms = {{{}, mark(u"own"_s)}, {u"CH-07:yes"_s, mark(u"term"_s)}};
    return a;
}

} // namespace

class RecordTest : public QObject
{
    Q_OBJECT

private slots:
    void everyTextIsInBothLanguages_data();
    void everyTextIsInBothLanguages();
    void noWordIsMissing_data();
    void noWordIsMissing();
    void emptyCaseHasNoMissingWordEither();
    void privateNotesAreNeverInside();
    void everyTypedTextIsInside();
    void sameArgumentsGiveSameBytes();
    void readsBack_data();
    void readsBack();
    void foreignBytesAreRefused_data();
    void foreignBytesAreRefused();
    void theEntryOfAProcessingIsWhole();
    void saysWhatWasJudged();
    void keepsInactiveAndForgottenAnswers();
    void overridesShowBothWeights();
    void placesAndNamesAreInside();
    void pointsNotKnownStandApart();
    void answeredPlausibilityIsInside();
    void termsStandInTheirLanguages();
    void withoutTermsTheBytesStay();
    void sealIsTheHashOfTheBytes();
    void impactAssessmentStandsUnderItsRecipient();
    void opinionHashFollowsTheFacts();
};

void RecordTest::everyTextIsInBothLanguages_data()
{
    QTest::addColumn<QString>("path");
    for (const QString &path : shippedExamples())
        QTest::newRow(qPrintable(path)) << path;
}

void RecordTest::everyTextIsInBothLanguages()
{
    QFETCH(QString, path);
    QStringList faults;
    int texts = 0;
    walk(parsed(recordOf(path)), {}, [&](const QJsonValue &value, const QString &place) {
        const QJsonObject text = value.toObject();
        if (!text.contains(u"de"_s) && !text.contains(u"en"_s))
            return;
        ++texts;
        const bool german = !text.value(u"de"_s).toString().isEmpty();
        const bool english = !text.value(u"en"_s).toString().isEmpty();
        const bool mayBeEmpty = place.endsWith(".subject"_L1); // the case itself has no name
        if (german != english || (!german && !mayBeEmpty))
            faults << place;
    });
    faults.removeDuplicates();
    QVERIFY2(faults.isEmpty(), qPrintable(faults.join(u'\n')));
    QVERIFY(texts > 1000);
}

void RecordTest::noWordIsMissing_data()
{
    everyTextIsInBothLanguages_data();
}

// A word the catalogue lacks is shown as "[key]".
void RecordTest::noWordIsMissing()
{
    QFETCH(QString, path);
    const QString record = QString::fromUtf8(recordOf(path));
    static const QRegularExpression placeholder(u"\"\\[[\\w.:-]+\\]"_s);
    const QRegularExpressionMatch match = placeholder.match(record);
    QVERIFY2(!match.hasMatch(), qPrintable(match.captured()));
}

void RecordTest::emptyCaseHasNoMissingWordEither()
{
    const QString record = QString::fromUtf8(recordOf(Assessment(), testDay));
    static const QRegularExpression placeholder(u"\"\\[[\\w.:-]+\\]"_s);
    QVERIFY2(!placeholder.match(record).hasMatch(),
             qPrintable(placeholder.match(record).captured()));
}

void RecordTest::privateNotesAreNeverInside()
{
    AnswersFile file = example(u":/examples/publisher.de.json"_s);
    const QByteArray without = [&] {
        Assessment silent = file.assessment;
        silent.privateNotes.clear();
        return recordOf(silent, file.asOf);
    }();
    file.assessment.privateNotes = u"the board is divided"_s;
    QCOMPARE(recordOf(file.assessment, file.asOf), without);
}

void RecordTest::everyTypedTextIsInside()
{
    QStringList marks;
    const Assessment assessment = marked(marks);
    QSet<QString> found;
    walk(parsed(recordOf(assessment, testDay)), {}, [&](const QJsonValue &value, const QString &) {
        if (value.isString())
            found.insert(value.toString());
    });
    QVERIFY(marks.size() > 300);
    for (const QString &mark : std::as_const(marks))
        QVERIFY2(found.contains(mark), qPrintable(mark));
}

void RecordTest::sameArgumentsGiveSameBytes()
{
    const AnswersFile file = example(u":/examples/travel-agency.en.json"_s);
    const QByteArray record = recordOf(file.assessment, file.asOf);
    for (int i = 0; i < 3; ++i)
        QCOMPARE(recordOf(file.assessment, file.asOf), record);
    // Answers entered in another order are the same answers.
    Assessment turned = file.assessment;
    turned.answers.clear();
    const QList<AnswerKey> keys = file.assessment.answers.keys();
    for (auto key = keys.rbegin(); key != keys.rend(); ++key)
        turned.answers.insert(*key, file.assessment.answers.value(*key));
    QCOMPARE(recordOf(turned, file.asOf), record);
}

void RecordTest::readsBack_data()
{
    QTest::addColumn<QString>("name");
    for (const char *name :
         {"publisher.de", "publisher.en", "travel-agency.de", "travel-agency.en"})
        QTest::newRow(name) << QString::fromLatin1(name);
}

// All of it: written once more, the bytes are the same.
void RecordTest::readsBack()
{
    QFETCH(QString, name);
    const QByteArray bytes = recordOf(u":/examples/%1.json"_s.arg(name));
    const Result<Record> record = parseRecord(bytes);
    VERIFY_OK(record);
    QCOMPARE(record->sealed, true);
    QCOMPARE(record->composedBy, u"Jule Sample"_s);
    QCOMPARE(record->catalogue.sha256, shipped().sha256());
    QCOMPARE(record->catalogue.version, shipped().version);
    QCOMPARE(record->languages, (QList<Language>{Language::German, Language::English}));
    QCOMPARE(bytesOf(*record), bytes);
}

void RecordTest::foreignBytesAreRefused_data()
{
    QTest::addColumn<QByteArray>("bytes");
    QTest::addColumn<QByteArray>("error");
    QTest::newRow("nothing") << QByteArray() << QByteArray("record");
    QTest::newRow("no JSON") << QByteArray("%PDF-1.7") << QByteArray("record");
    QTest::newRow("a list") << QByteArray("[]") << QByteArray("record");
    QTest::newRow("another document")
        << QByteArray(R"({"format":"invoice"})") << QByteArray("record");
    QTest::newRow("cut off") << recordOf(u":/examples/publisher.en.json"_s).chopped(1)
                             << QByteArray("record");
    QTest::newRow("newer") << QByteArray(
                                  R"({"format":"votum-record","formatVersion":3,"program":"9.0"})")
                           << QByteArray("recordNewer");
}

void RecordTest::foreignBytesAreRefused()
{
    QFETCH(QByteArray, bytes);
    QFETCH(QByteArray, error);
    const Result<Record> record = parseRecord(bytes);
    VERIFY_ERROR(record, error.constData());
    if (error == "recordNewer")
        QCOMPARE(record.error().arguments.value(0), u"9.0"_s);
}

void RecordTest::theEntryOfAProcessingIsWhole()
{
    const AnswersFile file = example(u":/examples/publisher.en.json"_s);
    const Judgement judgement = evaluate(shipped(), file.assessment, file.asOf);
    const ComposedText entry =
        composeTexts({shipped(), file.assessment, judgement}, u"TB-08").front();
    // Word for word, but for what would have to be added: a sealed record says that it is missing.
    const std::vector<ComposedParagraph> sealed =
        parseRecord(recordOf(file.assessment, file.asOf))->processingRecord;
    QCOMPARE(sealed.size(), entry.paragraphs.size());
    int gaps = 0;
    for (size_t i = 0; i < sealed.size(); ++i) {
        for (const Language language : {Language::German, Language::English}) {
            const QString before = entry.paragraphs[i].text.in(language);
            const bool isGap = hasGap(shipped(), before);
            gaps += isGap;
            QCOMPARE(sealed[i].text.in(language) == before, !isGap);
            QVERIFY(!hasGap(shipped(), sealed[i].text.in(language)));
        }
    }
    QVERIFY(gaps > 0);
    // A purpose that is refused has no entry, and a case without another one none at all.
    Assessment refused = file.assessment;
    const Purpose first = purposesAsked(shipped(), refused).front();
    const auto names = [&](const Purpose &purpose) {
        const auto entries = parseRecord(recordOf(refused, file.asOf))->processingRecord;
        return std::ranges::any_of(entries, [&](const ComposedParagraph &one) {
            return one.text.in(Language::German)
                .startsWith(purposeTitle(shipped(), purpose).in(Language::German) + u": "_s);
        });
    };
    QVERIFY(names(first));
    refused.decision.purposes[first.id] = DecisionCode::D4;
    QVERIFY(!names(first) && names(purposesAsked(shipped(), refused).back()));
    for (const Purpose &purpose : purposesAsked(shipped(), refused))
        refused.decision.purposes[purpose.id] = DecisionCode::D7;
    QVERIFY(parseRecord(recordOf(refused, file.asOf))->processingRecord.empty());
}

void RecordTest::saysWhatWasJudged()
{
    const AnswersFile file = example(u":/examples/travel-agency.en.json"_s);
    const Judgement judgement = evaluate(shipped(), file.assessment, file.asOf);
    const QJsonObject record = parsed(recordOf(file.assessment, file.asOf));
    const QJsonObject result = record.value(u"result"_s).toObject();
    QCOMPARE(result.value(u"overall"_s).toObject().value(u"code"_s).toString(),
             outcomeCode(judgement.overall));
    QCOMPARE(result.value(u"purposes"_s).toArray().size(), 2);
    QCOMPARE(result.value(u"asOf"_s).toString(), file.asOf.toString(Qt::ISODate));
    const QJsonArray findings = record.value(u"findings"_s).toArray();
    QCOMPARE(size_t(findings.size()), judgement.findings.size());
    for (qsizetype i = 0; i < findings.size(); ++i)
        QCOMPARE(findings[i].toObject().value(u"key"_s).toString(),
                 judgement.findings[size_t(i)].key);
    QSet<QString> active;
    for (const QJsonValue &question : record.value(u"answers"_s).toArray()) {
        for (const QJsonValue &row : question.toObject().value(u"rows"_s).toArray()) {
            if (row.toObject().value(u"active"_s).toBool())
                active.insert(row.toObject().value(u"key"_s).toString());
        }
    }
    QCOMPARE(size_t(active.size()), judgement.applicable.size());
    Assessment twice = file.assessment; // chosen or not, the entry stands in the record once
    twice.texts = QStringList{u"TB-03"_s, u"TB-08"_s};
    const QJsonArray texts = parsed(recordOf(twice, file.asOf)).value(u"texts"_s).toArray();
    QCOMPARE(texts.size(), 1);
    QCOMPARE(texts[0][u"id"_s].toString(), u"TB-03"_s);
    // Every source a finding names travels with the record.
    QSet<QString> sources;
    for (const QJsonValue &source : record.value(u"sources"_s).toArray())
        sources.insert(source.toObject().value(u"id"_s).toString());
    for (const Finding &finding : judgement.findings) {
        for (const QString &source : finding.sources)
            QVERIFY2(sources.contains(source), qPrintable(source));
    }
}

void RecordTest::keepsInactiveAndForgottenAnswers()
{
    AnswersFile file = example(u":/examples/publisher.en.json"_s);
    file.assessment.answers.insert({u"TOS-08"_s, {}}, valueAnswer({u"minor"_s})); // nobody is minor
    file.assessment.answers.insert({u"OLD-77"_s, {}}, valueAnswer({u"kept value"_s}));
    const QJsonObject record = parsed(recordOf(file.assessment, file.asOf));
    QMap<QString, QJsonObject> rows;
    for (const QJsonValue &question : record.value(u"answers"_s).toArray()) {
        for (const QJsonValue &row : question.toObject().value(u"rows"_s).toArray())
            rows.insert(row.toObject().value(u"key"_s).toString(), row.toObject());
    }
    for (const QString &key : {u"TOS-08"_s, u"OLD-77"_s}) {
        QVERIFY2(rows.contains(key), qPrintable(key));
        QVERIFY(!rows.value(key).value(u"active"_s).toBool(true));
    }
    QCOMPARE(rows.value(u"OLD-77"_s).value(u"shown"_s).toObject().value(u"de"_s).toString(),
             u"kept value"_s);
}

void RecordTest::overridesShowBothWeights()
{
    AnswersFile file = example(u":/examples/publisher.en.json"_s);
    FindingJudgement judgement;
    judgement.severity = Severity::KnockOutUntil;
    judgement.reason = u"stricter here"_s;
    file.assessment.judgements.insert(u"DSR-01:plan"_s, judgement);
    const QJsonObject record = parsed(recordOf(file.assessment, file.asOf));
    int shown = 0;
    for (const QJsonValue &value : record.value(u"findings"_s).toArray()) {
        const QJsonObject finding = value.toObject();
        if (finding.value(u"key"_s) != u"DSR-01:plan"_s) {
            QVERIFY(!finding.contains(u"derived"_s));
            continue;
        }
        ++shown;
        QCOMPARE(finding.value(u"severity"_s).toObject().value(u"code"_s), u"KO_UNTIL"_s);
        QCOMPARE(finding.value(u"derived"_s).toObject().value(u"code"_s), u"PRE"_s);
        QCOMPARE(finding.value(u"judgement"_s).toObject().value(u"reason"_s), u"stricter here"_s);
    }
    QCOMPARE(shown, 1);
}

void RecordTest::placesAndNamesAreInside()
{
    AnswersFile file = example(u":/examples/publisher.en.json"_s);
    file.assessment.recipients = {{u"a"_s, u"Alpha"_s, u"DE"_s, {}},
                                  {u"b"_s, u"Beta"_s, u"US"_s, {}, u"a"_s},
                                  {u"c"_s, u"Gamma"_s, {}, {}, u"b"_s}};
    file.assessment.purposes = {{u"mkt-2"_s, u"mkt"_s, u"Event news"_s}};
    const QByteArray bytes = recordOf(file.assessment, file.asOf);
    const QJsonArray recipients = parsed(bytes).value(u"recipients"_s).toArray();
    QVERIFY(!recipients[0].toObject().contains(u"under"_s));
    QCOMPARE(recipients[1][u"under"_s].toString(), u"a"_s);
    const Result<Record> record = parseRecord(bytes);
    VERIFY_OK(record);
    QVERIFY(!record->isFlat());
    QVERIFY(record->recipients[0].region->code == Record::Region::Eea);
    QVERIFY(record->recipients[1].region->code == Record::Region::Third);
    QCOMPARE(record->recipients[1].region->text, (LocalText{u"Drittland"_s, u"third country"_s}));
    QVERIFY(!record->recipients[2].region);
    const std::vector<Record::Purpose> &purposes = record->result.purposes;
    QCOMPARE(purposes.size(), 2u);
    QCOMPARE(purposes[0].id, u"service"_s);
    QCOMPARE(purposes[0].kind, u"service"_s);
    QCOMPARE(purposes[0].name, QString());
    QVERIFY(purposes[0].kindText.isEmpty());
    QCOMPARE(purposes[1].id, u"mkt-2"_s);
    QCOMPARE(purposes[1].kind, u"mkt"_s);
    QCOMPARE(purposes[1].name, u"Event news"_s);
    QCOMPARE(purposes[1].text, same(u"Event news"_s));
    QCOMPARE(purposes[1].kindText.in(Language::English), u"Newsletter"_s);
}

void RecordTest::pointsNotKnownStandApart()
{
    AnswersFile file = example(u":/examples/publisher.en.json"_s);
    const auto rowOf = [&](const QStringList &value, const QStringList &notKnown) {
        Answer &answer = file.assessment.answers[{u"CH-09"_s, {}}];
        answer.value = value;
        answer.notKnown = notKnown;
        const Result<Record> record = parseRecord(recordOf(file.assessment, file.asOf));
        const auto question =
            std::find_if(record->answers.begin(), record->answers.end(),
                         [](const Record::Question &one) { return one.id == u"CH-09"_s; });
        return question->rows.front();
    };
    const auto words = [](const QString &code) {
        return shipped().question(u"CH-09")->option(code)->text;
    };
    QVERIFY(rowOf({u"own"_s}, {}).notKnownText.isEmpty());
    const Record::Row both = rowOf({u"own"_s}, {u"watch"_s});
    QCOMPARE(both.shown, words(u"own"_s));
    QCOMPARE(both.notKnownText, words(u"watch"_s));
    QCOMPARE(both.notKnown, QStringList{u"watch"_s});
    const Record::Row nothing = rowOf({}, {u"watch"_s});
    QVERIFY(nothing.shown.isEmpty());
    QCOMPARE(nothing.notKnownText, words(u"watch"_s));

    const Result<Record> record = parseRecord(recordOf(file.assessment, file.asOf));
    const auto finding =
        std::find_if(record->findings.begin(), record->findings.end(),
                     [](const Record::Finding &one) { return one.key == u"CH-09:unk"_s; });
    QVERIFY(finding != record->findings.end());
    QCOMPARE(finding->notKnown, QStringList{u"watch"_s});
}

void RecordTest::answeredPlausibilityIsInside()
{
    AnswersFile file = example(u":/examples/publisher.en.json"_s);
    const Question &features = *shipped().question(u"CTX-05");
    for (const Subject &subject : file.assessment.subjects(shipped(), features.scope))
        file.assessment.answers.insert({features.id, subject}, valueAnswer({u"track"_s}, testDay));
    const std::vector<PlausibilityNote> notes =
        evaluate(shipped(), file.assessment, file.asOf).plausibility;
    QVERIFY(!notes.empty());
    const PlausibilityAnswer answer{u"only totals"_s, u"P. Weber"_s,
                                    QDateTime(testDay, QTime(8, 0), Qt::UTC)};
    file.assessment.plausibility.insert(notes.front().key(), answer);
    const Result<Record> record = parseRecord(recordOf(file.assessment, file.asOf));
    VERIFY_OK(record);
    QCOMPARE(record->plausibility.size(), notes.size());
    QCOMPARE(record->plausibility.front().key, notes.front().key());
    QVERIFY(record->plausibility.front().answered == answer);
    for (size_t i = 1; i < notes.size(); ++i)
        QVERIFY(!record->plausibility[i].answered);
}

void RecordTest::termsStandInTheirLanguages()
{
    AnswersFile file = example(u":/examples/publisher.en.json"_s);
    Decision &decision = file.assessment.decision;
    const LocalText named = shipped().question(u"CH-07"_s)->option(u"yes"_s)->term;
    decision.terms = {{{}, u"At most 3,000 people."_s},
                      {u"CH-07:yes"_s, named.in(Language::English)},
                      {u"CON-11:no"_s, u"No offers in replies."_s}};
    const Result<Record> record = parseRecord(recordOf(file.assessment, file.asOf));
    VERIFY_OK(record);
    const Record::Term own{{}, same(u"At most 3,000 people."_s), {}},
        unchanged{u"CH-07:yes"_s, named, {}};
    QCOMPARE(record->terms.size(), size_t(3));
    QVERIFY(record->terms[0] == own);
    QVERIFY(record->terms[1] == unchanged);
    QCOMPARE(record->terms[2].text, same(u"No offers in replies."_s));
    QCOMPARE(record->terms[2].concerns,
             purposeText(shipped(), file.assessment, u"service"_s)); // only of this one
    QVERIFY(record->decision.terms.empty());                         // they stand there once
    for (DecisionCode &code : decision.purposes)
        code = DecisionCode::D4;
    QVERIFY(parseRecord(recordOf(file.assessment, file.asOf))->terms.empty());
}

// What was sealed before there were terms reads and writes as ever.
void RecordTest::withoutTermsTheBytesStay()
{
    AnswersFile file = example(u":/examples/publisher.en.json"_s);
    file.assessment.decision.terms.clear();
    const QByteArray bytes = recordOf(file.assessment, file.asOf);
    QVERIFY(!parsed(bytes).contains(u"terms"_s));
    QVERIFY(!parsed(bytes).value(u"decision"_s).toObject().contains(u"terms"_s));
    const Result<Record> record = parseRecord(bytes);
    VERIFY_OK(record);
    QVERIFY(record->terms.empty());
    QCOMPARE(bytesOf(*record), bytes);
}

void RecordTest::sealIsTheHashOfTheBytes()
{
    // SHA-256 of "abc": FIPS 180-2, appendix B.1.
    QCOMPARE(sealOf("abc"), u"ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad"_s);
    const QByteArray record = recordOf(u":/examples/publisher.en.json"_s);
    QVERIFY(!record.contains(sealOf(record).toLatin1())); // stands beside it, never inside
}

// What annex 4 prints: the transfer impact assessment of each recipient, in both languages.
void RecordTest::impactAssessmentStandsUnderItsRecipient()
{
    CaseBuilder builder = CaseBuilder::planned(shipped());
    builder.answers(u"TRF-01=tc TRF-02=none TRF-04=scc TRF-05=ok TIA-02=f702 TIA-07=napply "
                    "TIA-08=2027-05-23"_s);
    builder.recipient(u"r2"_s).answer(u"TRF-01"_s, valueAnswer({u"eea"_s}, testDay),
                                      recipientSubject(u"r2"_s));
    builder.assessment.recipients[0].name = u"Alpha Ltd"_s;
    builder.assessment.recipients[1].name = u"Beta GmbH"_s;
    const QJsonObject record = parsed(recordOf(builder.assessment, testDay));
    const QJsonObject title = record.value(u"words"_s)[u"area.TIA"_s].toObject();
    QCOMPARE(title.value(u"de"_s).toString(), u"Transfer-Folgenabschätzung (TIA)"_s);
    QCOMPARE(title.value(u"en"_s).toString(), u"Transfer impact assessment (TIA)"_s);
    QStringList names;
    for (const QJsonValue &recipient : record.value(u"recipients"_s).toArray())
        names << recipient[u"name"_s].toString();
    QCOMPARE(names, QStringList({u"Alpha Ltd"_s, u"Beta GmbH"_s}));
    QMap<QString, QJsonObject> shown;
    for (const QJsonValue &question : record.value(u"answers"_s).toArray()) {
        if (question[u"area"_s] != u"TIA"_s)
            continue;
        const QJsonArray rows = question[u"rows"_s].toArray();
        QCOMPARE(rows.size(), 1); // the recipient within the EEA needs none
        QCOMPARE(rows[0][u"subject"_s][u"de"_s].toString(), u"Alpha Ltd"_s);
        QCOMPARE(rows[0][u"subject"_s][u"en"_s].toString(), u"Alpha Ltd"_s);
        shown.insert(question[u"id"_s].toString(), rows[0][u"shown"_s].toObject());
    }
    QCOMPARE(shown.size(), 9);
    QVERIFY(shown[u"TIA-02"_s][u"de"_s].toString().contains("FISA 702"_L1));
    QCOMPARE(shown[u"TIA-08"_s][u"de"_s].toString(), u"23.05.2027"_s);
    QCOMPARE(shown[u"TIA-08"_s][u"en"_s].toString(), u"23 May 2027"_s);
    QVERIFY(shown[u"TIA-07"_s][u"de"_s] != shown[u"TIA-07"_s][u"en"_s]);
}

void RecordTest::opinionHashFollowsTheFacts()
{
    const Assessment facts = example(u":/examples/publisher.en.json"_s).assessment;
    const QString hash = opinionHash(facts);
    QCOMPARE(hash.size(), 64);
    QCOMPARE(opinionHash(facts), hash);
    Assessment same = facts; // what goes on after the opinion does not touch it
    same.privateNotes = u"x"_s;
    same.measures.clear();
    same.decision = {};
    same.opinion.issuedAt = QDateTime(testDay, QTime(9, 0), Qt::UTC);
    same.opinion.hash = u"x"_s;
    QCOMPARE(opinionHash(same), hash);
    Assessment other = facts;
    other.answers[{u"CTX-04"_s, {}}].note = u"x"_s;
    QVERIFY(opinionHash(other) != hash);
    other = facts;
    other.recipients.pop_back();
    QVERIFY(opinionHash(other) != hash);
    other = facts;
    other.opinion.text += u'.';
    QVERIFY(opinionHash(other) != hash);
    Assessment here = facts, there = facts; // the same words about another finding
    FindingJudgement judgement;
    judgement.acceptance = u"seen"_s;
    here.judgements = {{u"DSR-01:plan"_s, judgement}};
    there.judgements = {{u"DSR-01:no"_s, judgement}};
    QVERIFY(opinionHash(here) != opinionHash(there));
}

QTEST_APPLESS_MAIN(RecordTest)
#include "recordtest.moc"
