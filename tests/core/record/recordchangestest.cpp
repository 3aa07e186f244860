// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/record/recordchanges.h"
#include "core/case/answersfile.h"
#include "core/record/recordfields.h"
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
    void treeAndNamesAreTold();
    void whatWasAskedOfTheCaseIsFoundAgain();
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
    QVERIFY2(lines.filter(QRegularExpression(u"^finding: .* \\| none -> "_s)).size() == 1,
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
    QCOMPARE(back.filter(QRegularExpression(u"^finding: .* -> none"_s)).size(), 1);
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
        Record::Row row;
        row.key = {u"Q"_s, subject};
        row.subject = same(subject.purpose);
        row.shown = same(shown);
        row.active = true;
        return row;
    };
    const auto finding = [](const Subject &subject) {
        Record::Finding finding;
        finding.key = u"X-1"_s + subject.suffix();
        finding.subject = same(subject.purpose);
        finding.text = same(u"rule"_s);
        finding.severity.text = same(u"heavy"_s);
        return finding;
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

QTEST_APPLESS_MAIN(RecordChangesTest)
#include "recordchangestest.moc"
