// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/record/recordchanges.h"
#include "core/case/answersfile.h"
#include "core/record/recordfields.h"
#include "core/record/versions.h"
#include "support/casebuilder.h"
#include "support/testing.h"

#include <QRegularExpression>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace votum;

namespace {

QByteArray recordOf(const Assessment &assessment, QDate asOf, const QByteArray &previous)
{
    RecordContext context;
    context.time = QDateTime(testDay, QTime(10, 30), Qt::UTC);
    context.previousRecord = previous;
    return composeRecord(shipped(), assessment, evaluate(shipped(), assessment, asOf), context);
}

// The changes from the record before, in English: "kind: what | subject | before -> after".
QStringList changesFrom(const QByteArray &previous, const Assessment &assessment, QDate asOf)
{
    QStringList lines;
    const Result<Record> record = parseRecord(recordOf(assessment, asOf, previous));
    if (!record || !record->changes)
        return lines;
    const auto english = [](const std::optional<LocalText> &text) {
        return text.value_or(LocalText()).in(Language::English);
    };
    for (const Record::Change &one : *record->changes)
        lines << u"%1: %2 | %3 | %4 -> %5"_s.arg(codeOf(one.kind), english(one.what),
                                                 english(one.subject), english(one.before),
                                                 english(one.after));
    return lines;
}

} // namespace

// What differs between two versions of a case.
class RecordChangesTest : public QObject
{
    Q_OBJECT

private slots:
    void newVersionListsItsChanges();
    void theVersionsAreListed();
    void treeAndNamesAreTold();
    void whatWasAskedOfTheCaseIsFoundAgain();
    void placesNamesAndPointsAreTold();
    void anOlderRecordDiffersInWhatWasChangedAlone();
    void aFindingClosedSinceIsTold();
    void termsAreTold();
};

// A sealed case continues only as version n+1 with a list of changes.
void RecordChangesTest::newVersionListsItsChanges()
{
    const AnswersFile file =
        *parseAnswersFile(shipped(), bytesOf(u":/examples/publisher.en.json"_s));
    const QByteArray first = recordOf(file.assessment, file.asOf, {});
    QCOMPARE(changesFrom(first, file.assessment, file.asOf), QStringList());

    Assessment next = file.assessment;
    next.version = 2;
    next.title = u"Renamed"_s;
    next.recipients.back().country = u"CH"_s;
    next.answers[{u"CTX-04"_s, {}}].value = QStringList{u"large"_s};
    next.answers[{u"REQ-02"_s, {}}].note = u"since May"_s;
    next.answers[{u"SEC-03"_s, {}}].value = QStringList{u"no"_s};
    const QStringList lines = changesFrom(first, next, file.asOf);
    const QString all = lines.join(u'\n');
    const auto has = [&](const QString &line) {
        return std::any_of(lines.begin(), lines.end(),
                           [&](const QString &one) { return one.contains(line); });
    };
    QVERIFY2(has(u"case: Project |  | Industry news over WhatsApp -> Renamed"_s), qPrintable(all));
    QVERIFY2(has(u"-> Switzerland"_s), qPrintable(all));
    QVERIFY2(has(u"answer: On what scale will data be processed?"_s), qPrintable(all));
    QVERIFY2(has(u"\nsince May"_s), qPrintable(all));
    // The second: what the transfer rested on does not hold in the new country.
    QVERIFY2(lines.filter(QRegularExpression(u"^finding: .* \\| none -> "_s)).size() == 2,
             qPrintable(all));
    QStringList kinds;
    for (const QString &line : lines) {
        if (kinds.isEmpty() || kinds.back() != line.section(u':', 0, 0))
            kinds << line.section(u':', 0, 0);
    }
    QCOMPARE(kinds,
             QStringList({u"case"_s, u"result"_s, u"recipient"_s, u"finding"_s, u"answer"_s}));

    // And back again: what has come is what goes.
    const QByteArray changed = recordOf(next, file.asOf, {});
    const QStringList back = changesFrom(changed, file.assessment, file.asOf);
    QCOMPARE(back.size(), lines.size());
    QCOMPARE(back.filter(QRegularExpression(u"^finding: .* -> none"_s)).size(), 2);
}

void RecordChangesTest::treeAndNamesAreTold()
{
    const AnswersFile file =
        *parseAnswersFile(shipped(), bytesOf(u":/examples/publisher.en.json"_s));
    Assessment flat = file.assessment;
    flat.purposes.clear();
    for (Recipient &link : flat.recipients)
        link.under.clear();
    Assessment next = flat;
    next.version = 2;
    next.recipients.back().under = next.recipients.front().id;
    next.purposes = {{u"mkt"_s, u"mkt"_s, u"Industry news"_s}};
    const QStringList lines = changesFrom(recordOf(flat, file.asOf, {}), next, file.asOf);
    const QString all = lines.join(u'\n');
    const QStringList placed = lines.filter(u"recipient: Recipient | Meta Platforms, Inc. | "_s);
    QVERIFY2(placed.size() == 1, qPrintable(all));
    const QStringList ends = placed.front().section(u" | "_s, 2).split(u" -> "_s);
    QCOMPARE(ends.back(), ends.front() + u"; engaged by Meldeweg Messaging GmbH"_s);
    QVERIFY2(lines.contains(u"result: Purpose |  | Newsletter -> Industry news"_s),
             qPrintable(all));
}

// A question asked of the case once is by now asked of each purpose: who still says what was said
// has changed nothing, and of the others the old answer is told.
void RecordChangesTest::whatWasAskedOfTheCaseIsFoundAgain()
{
    const auto row = [](const Subject &subject, const QString &shown) {
        Record::Row made;
        made.key = {u"Q"_s, subject};
        made.subject = same(subject.purpose);
        made.shown = same(shown);
        made.active = true;
        return made;
    };
    const auto finding = [](const Subject &subject) {
        Record::Finding made;
        made.key = u"X-1"_s + subject.suffix();
        made.subject = same(subject.purpose);
        made.text = same(u"rule"_s);
        made.severity.text = same(u"heavy"_s);
        return made;
    };
    const Subject service{{}, u"service"_s}, mkt{{}, u"mkt"_s};
    Record before, after;
    Record::Question question;
    question.text = same(u"question"_s);
    question.rows = {row({}, u"none"_s)};
    before.answers = {question};
    before.findings = {finding({})};
    question.rows = {row(service, u"none"_s), row(mkt, u"tracking"_s)};
    after.answers = {question};
    after.findings = {finding(mkt)};
    const std::vector<Record::Change> changes = changesBetween(before, after);
    QCOMPARE(changes.size(), size_t(1));
    QCOMPARE(changes.front().subject, std::optional(same(u"mkt"_s)));
    QCOMPARE(changes.front().before, std::optional(same(u"none"_s)));
    QCOMPARE(changes.front().after, std::optional(same(u"tracking"_s)));
    // The other way round nothing was said of the case before.
    QCOMPARE(changesBetween(after, before).size(), size_t(5));
}

void RecordChangesTest::placesNamesAndPointsAreTold()
{
    const AnswersFile file =
        *parseAnswersFile(shipped(), bytesOf(u":/examples/publisher.en.json"_s));
    Assessment first = file.assessment;
    first.purposes.clear();
    const Question &features = *shipped().question(u"CTX-05");
    for (const Subject &subject : first.subjects(shipped(), features.scope))
        first.answers.insert({features.id, subject}, valueAnswer({u"track"_s}, testDay));
    first.recipients = {{u"a"_s, u"Alpha"_s, u"DE"_s, {}}, {u"b"_s, u"Beta"_s, u"FR"_s, u"host"_s}};
    const QByteArray before = recordOf(first, file.asOf, {});

    Assessment next = first;
    next.recipients[1].under = u"a"_s;
    next.purposes = {{u"service"_s, u"service"_s, u"Readers"_s},
                     {u"service-2"_s, u"service"_s, u"Subscribers"_s}};
    Answer &precautions = next.answers[{u"CH-09"_s, {}}];
    precautions.value = QStringList{u"own"_s};
    precautions.notKnown = QStringList{u"watch"_s};
    const std::vector<PlausibilityNote> notes = evaluate(shipped(), next, file.asOf).plausibility;
    const auto note = std::find_if(notes.begin(), notes.end(), [](const PlausibilityNote &one) {
        return one.subject.purpose == u"service"_s;
    });
    QVERIFY(note != notes.end());
    next.plausibility.insert(note->key(), {u"only totals"_s, u"P. Weber"_s, {}});

    const QStringList lines = changesFrom(before, next, file.asOf);
    const QString all = lines.join(u'\n');
    QVERIFY2(lines.contains(u"recipient: Recipient | Beta | France; host -> "
                            "France; host; engaged by Alpha"_s),
             qPrintable(all));
    QVERIFY2(lines.contains(u"result: Purpose |  | Customer enquiries -> Readers"_s),
             qPrintable(all));
    QVERIFY2(lines.contains(u"result: Purpose |  | none -> Subscribers"_s), qPrintable(all));
    const QString watched =
        shipped().question(u"CH-09")->option(u"watch")->text.in(Language::English);
    QCOMPARE(
        lines.filter(u"not known: "_s + watched).filter(QRegularExpression(u"^answer: "_s)).size(),
        1);
    QVERIFY2(lines.contains(u"plausibility: %1 | Readers | none -> only totals – P. Weber"_s.arg(
                 note->text.in(Language::English))),
             qPrintable(all));

    const QStringList back = changesFrom(recordOf(next, file.asOf, {}), first, file.asOf);
    QVERIFY(back.contains(u"result: Purpose |  | Subscribers -> none"_s));
    QVERIFY(back.contains(u"result: Purpose |  | Readers -> Customer enquiries"_s));
}

// A record from before there were places and names says the same as one of today without them.
void RecordChangesTest::anOlderRecordDiffersInWhatWasChangedAlone()
{
    const AnswersFile file =
        *parseAnswersFile(shipped(), bytesOf(u":/examples/publisher.en.json"_s));
    Record older = *parseRecord(recordOf(file.assessment, file.asOf, {}));
    older.formatVersion = 1;
    for (Record::Recipient &recipient : older.recipients) {
        recipient.under.clear();
        recipient.region.reset();
    }
    for (Record::Purpose &purpose : older.result.purposes) {
        purpose.kind.clear();
        purpose.name.clear();
        purpose.kindText = {};
    }
    Assessment flat = file.assessment;
    for (Recipient &recipient : flat.recipients)
        recipient.under.clear();
    const QByteArray bytes = bytesOf(older);
    QCOMPARE(changesFrom(bytes, flat, file.asOf)
                 .filter(QRegularExpression(u"^(recipient|plausibility): "_s)),
             QStringList());
    flat.recipients.back().under = flat.recipients.front().id;
    const QStringList lines = changesFrom(bytes, flat, file.asOf);
    QCOMPARE(lines.filter(QRegularExpression(u"^recipient: "_s)).size(), 1);
    QVERIFY(lines.filter(u"; engaged by "_s + flat.recipients.front().name).size() == 1);
}

void RecordChangesTest::aFindingClosedSinceIsTold()
{
    Record::Finding finding;
    finding.key = u"X-1"_s;
    finding.text = same(u"rule"_s);
    finding.severity.text = same(u"heavy"_s);
    Record before, after;
    before.findings = {finding};
    finding.closed = true;
    after.findings = {finding};
    after.words = {{u"label.fulfilled"_s, same(u"fulfilled"_s)}};
    const std::vector<Record::Change> changes = changesBetween(before, after);
    QCOMPARE(changes.size(), size_t(1));
    QCOMPARE(changes.front().before, std::optional(same(u"heavy"_s)));
    QCOMPARE(changes.front().after, std::optional(same(u"heavy – fulfilled"_s)));
}

// An own term is what it says, one of an answer is told with both wordings.
void RecordChangesTest::termsAreTold()
{
    AnswersFile file = *parseAnswersFile(shipped(), bytesOf(u":/examples/publisher.en.json"_s));
    std::vector<LastingTerm> &terms = file.assessment.decision.terms;
    terms = {{u"CON-11:no"_s, u"No offers."_s}, {{}, u"Kiel."_s}, {{}, u"Lübeck."_s}};
    const QByteArray first = recordOf(file.assessment, file.asOf, {});
    QCOMPARE(changesFrom(first, file.assessment, file.asOf), QStringList());
    terms = {{u"CON-11:no"_s, u"Offers of the own house."_s}, {{}, u"Kiel."_s}, {{}, u"Bonn."_s}};
    const QString start = u"result: Lasting terms of the approval |  | "_s;
    const QStringList lines = changesFrom(first, file.assessment, file.asOf);
    QCOMPARE(lines.size(), 3);
    QVERIFY2(lines[0].startsWith(start + u"No offers. (concerns: "_s) &&
                 lines[0].contains(u") -> Offers of the own house. (concerns: "_s),
             qPrintable(lines[0]));
    QCOMPARE(lines[1], start + u"none -> Bonn."_s);
    QCOMPARE(lines[2], start + u"Lübeck. -> none"_s);
}

// Each record knows those before it, though it is given the last alone.
void RecordChangesTest::theVersionsAreListed()
{
    const AnswersFile file =
        *parseAnswersFile(shipped(), bytesOf(u":/examples/publisher.en.json"_s));
    Assessment next = file.assessment;
    const QByteArray first = recordOf(next, file.asOf, {});
    QVERIFY(parseRecord(first)->versions.empty());
    QCOMPARE(versionOf(*parseRecord(first)).news.in(Language::English), u"first version"_s);
    next.version = 2;
    next.answers[{u"REQ-02"_s, {}}].note = u"since May"_s;
    const QByteArray second = recordOf(next, file.asOf, first);
    next.version = 3;
    const Record third = *parseRecord(recordOf(next, file.asOf, second));
    QCOMPARE(third.versions.size(), size_t(2));
    const std::vector<Record::Version> all = versionsUpTo(third);
    const QStringList news{u"first version"_s, u"answers (1)"_s, u"no change of content"_s};
    for (size_t i = 0; i < all.size(); ++i) {
        QCOMPARE(all[i].number, int(i) + 1);
        QCOMPARE(all[i].news.in(Language::English), news[qsizetype(i)]);
        QVERIFY(!all[i].outcome.isEmpty());
        QVERIFY(!all[i].sealedAt.isValid()); // drafts
    }
    QVERIFY(parseRecord(bytesOf(third))->versions == third.versions);
}

QTEST_APPLESS_MAIN(RecordChangesTest)
#include "recordchangestest.moc"
