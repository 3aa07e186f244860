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

QTEST_APPLESS_MAIN(RecordChangesTest)
#include "recordchangestest.moc"
