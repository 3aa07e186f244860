// SPDX-License-Identifier: GPL-3.0-or-later

#include "formats/data/listformats.h"
#include "formats/data/csv.h"
#include "formats/data/icalendar.h"
#include "support/testing.h"

using namespace Qt::StringLiterals;

namespace votum {

class ListFormatsTest : public QObject
{
    Q_OBJECT

private slots:
    void aCellSaysWhatItHolds_data();
    void aCellSaysWhatItHolds();
    void theRegisterAsATable();
    void whatIsDueAsACalendar();
    void anEntryKeepsItsUid();
    void aLongLineIsFolded();
    void measuresOfAllCases();
    void formsAreFoundByTheirCode();
};

namespace {

CaseSummary sealedCase()
{
    CaseSummary item;
    item.id = 7;
    item.uuid = u"0f0f"_s;
    item.fileNumber = u"2026-0007"_s;
    item.title = u"Terminerinnerung; per WhatsApp, bald"_s;
    item.organisation = u"Stadtwerke \"Süd\""_s;
    item.channel = u"signal"_s;
    item.status = CaseStatus::Sealed;
    item.outcome = u"PERMISSIBLE"_s;
    item.decisions = {{u"service"_s, DecisionCode::D1}, {u"newsletter"_s, DecisionCode::D4}};
    item.decidedOn = QDate(2026, 11, 23);
    item.review = QDate(2027, 2, 28);
    item.nextMeasureDue = QDate(2026, 12, 31);
    item.changed = QDateTime(QDate(2026, 11, 23), QTime(9, 8, 7), Qt::UTC);
    return item;
}

QByteArray cellOf(const QString &text)
{
    QByteArray csv = toCsv({{u"H"_s}, {{text}}});
    if (!csv.startsWith("\xef\xbb\xbfH\r\n") || !csv.endsWith("\r\n"))
        return "no table";
    return csv.mid(6).chopped(2);
}

// The lines of a calendar, unfolded as RFC 5545 tells.
QList<QByteArray> linesOf(QByteArray calendar)
{
    return calendar.replace("\r\n ", "").split('\n');
}

} // namespace

void ListFormatsTest::aCellSaysWhatItHolds_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<QByteArray>("cell");
    const auto add = [](const char *name, const QString &text, const QByteArray &cell) {
        QTest::newRow(name) << text << cell;
    };
    add("plain", u"Müller"_s, "Müller");
    add("empty", {}, "");
    add("comma", u"a,b"_s, "\"a,b\"");
    add("quote", u"a\"b"_s, "\"a\"\"b\"");
    add("two lines", u"a\nb"_s, "\"a\nb\"");
    add("formula", u"=1+1"_s, "'=1+1");
    add("plus", u"+49 30 1234"_s, "'+49 30 1234");
    add("minus", u"-2+3"_s, "'-2+3");
    add("at", u"@SUM(A1)"_s, "'@SUM(A1)");
    add("tab", u"\t=1"_s, "'\t=1");
    add("return", u"\r=1"_s, "\"'\r=1\"");
    add("blank before", u" =1"_s, "' =1");
    add("no-break space before", u"\u00a0=1"_s, "'\u00a0=1");
    add("zero-width before", u"\u200b=1"_s, "'\u200b=1");
    add("byte order mark before", u"\ufeff=1"_s, "'\ufeff=1");
    add("full width", u"\uff1dcmd"_s, "'\uff1dcmd");
    add("a cell within", u"x\",=1,\""_s, "\"x\"\",=1,\"\"\"");
    add("in the middle", u"a=1"_s, "a=1");
}

void ListFormatsTest::aCellSaysWhatItHolds()
{
    QFETCH(const QString, text);
    QTEST(cellOf(text), "cell");
}

void ListFormatsTest::theRegisterAsATable()
{
    CaseSummary open;
    open.fileNumber = u"2026-0008"_s;
    open.title = u"Offen"_s;
    open.changed = sealedCase().changed;
    const DataTable table = registerTable(shipped(), {sealedCase(), open}, Language::English);
    QCOMPARE(table.head.size(), 14);
    QCOMPARE(table.rows.size(), size_t(2));
    for (const QStringList &row : table.rows)
        QCOMPARE(row.size(), table.head.size());
    const DataTable two = registerTable(shipped(), {sealedCase()}, Language::English,
                                        {RegisterField::Title, RegisterField::ValidUntil});
    QCOMPARE(two.head.size(), 2);
    QCOMPARE(two.rows.front(),
             (QStringList{sealedCase().title, sealedCase().validUntil.toString(Qt::ISODate)}));
    QSet<QString> heads;
    for (int field = 0; field <= int(RegisterField::ValidUntil); ++field)
        heads
            << registerTable(shipped(), {}, Language::German, {RegisterField(field)}).head.value(0);
    QCOMPARE(heads.size(), int(RegisterField::ValidUntil) + 1);
    const QStringList &row = table.rows.front();
    QCOMPARE(row[0], u"2026-0007"_s);
    QCOMPARE(row[1], u"1"_s);
    QCOMPARE(row[4], u"Signal"_s);
    QVERIFY(row[9].contains(u": rejection"_s) && row[9].contains(u"; "_s));
    QCOMPARE(row.mid(10), (QStringList{u"2026-11-23"_s, u"2027-02-28"_s, u"2026-12-31"_s,
                                       u"2026-11-23T09:08:07Z"_s}));
    QCOMPARE(table.rows.back().mid(8, 5), QStringList(5, QString()));
}

void ListFormatsTest::whatIsDueAsACalendar()
{
    CaseSummary open = sealedCase(), ended = sealedCase(), lying = sealedCase();
    open.uuid = u"aaaa"_s;
    open.status = CaseStatus::Draft; // a review is due only of what was decided
    ended.status = CaseStatus::Superseded;
    lying.fault = Error{u"caseUnreadable"_s, {}, {}};
    const QByteArray calendar =
        toICalendar(shipped(), {sealedCase(), open, ended, lying}, Language::German);
    QVERIFY(calendar.startsWith("BEGIN:VCALENDAR\r\nVERSION:2.0\r\n"));
    QVERIFY(calendar.endsWith("END:VCALENDAR\r\n"));
    QCOMPARE(calendar.count("BEGIN:VEVENT"), 3);
    QCOMPARE(calendar.count("BEGIN:VALARM"), 3);
    const QList<QByteArray> lines = linesOf(calendar);
    QVERIFY(lines.contains("UID:review-0f0f@votum\r"));
    QVERIFY(lines.contains("DTSTART;VALUE=DATE:20270228\r"));
    QVERIFY(lines.contains("DTEND;VALUE=DATE:20270301\r"));
    QVERIFY(lines.contains("DTSTAMP:20261123T090807Z\r"));
    QVERIFY(lines.contains("SUMMARY:Überprüfung 2026-0007: Terminerinnerung\\; per WhatsApp\\, "
                           "bald (Stadtwerke \"Süd\")\r"));
    QVERIFY(lines.contains("UID:measure-aaaa@votum\r"));
    QVERIFY(!lines.contains("UID:review-aaaa@votum\r"));
}

// A later export replaces the entry and counts for more.
void ListFormatsTest::anEntryKeepsItsUid()
{
    CaseSummary later = sealedCase();
    later.version = 2;
    later.review = QDate(2028, 1, 1);
    later.changed = later.changed.addDays(30);
    const auto lineOf = [](const CaseSummary &item, const QByteArray &start) {
        for (const QByteArray &line : linesOf(toICalendar(shipped(), {item}, Language::English))) {
            if (line.startsWith(start))
                return line.trimmed().mid(start.size());
        }
        return QByteArray();
    };
    QVERIFY(!lineOf(later, "UID:").isEmpty());
    QCOMPARE(lineOf(later, "UID:"), lineOf(sealedCase(), "UID:"));
    QVERIFY(lineOf(later, "SEQUENCE:").toLongLong() >
            lineOf(sealedCase(), "SEQUENCE:").toLongLong());
}

void ListFormatsTest::aLongLineIsFolded()
{
    CaseSummary item = sealedCase();
    item.title = u"Ü🙂"_s.repeated(100) + u"\r\nBEGIN:VEVENT"_s; // no line of its own
    const QByteArray calendar = toICalendar(shipped(), {item}, Language::English);
    for (const QByteArray &line : calendar.split('\n')) {
        QVERIFY(line.size() <= 76);                        // with the return
        QVERIFY(QString::fromUtf8(line).toUtf8() == line); // no character is cut
    }
    QCOMPARE(calendar.count("\r\nBEGIN:VEVENT"), 2);
    QVERIFY(linesOf(calendar).join().contains(u"Ü🙂"_s.repeated(100).toUtf8()));
}

void ListFormatsTest::measuresOfAllCases()
{
    const CaseSummary of = sealedCase();
    const MeasurePlan owned{u"SEC-02:nocopy"_s,  u"M73"_s, u"Ada; Probe"_s,
                            QDate(2026, 12, 24), {},       {}};
    const MeasurePlan bare{u"SEC-02:nocopy"_s, u"own-1"_s, {}, {}, {}, {}}; // not in the catalogue
    const std::vector<CaseMeasure> measures{{&of, &owned}, {&of, &bare}};
    const DataTable table = measureTable(shipped(), measures, Language::English);
    const QString words = shipped().measure(u"M73")->text.in(Language::English);
    QCOMPARE(table.rows.size(), size_t(2));
    for (const QStringList &row : table.rows)
        QCOMPARE(row.size(), table.head.size());
    QCOMPARE(table.rows[0].first(5),
             (QStringList{u"2026-12-24"_s, words, u"Ada; Probe"_s, u"2026-0007"_s, u"1"_s}));
    QCOMPARE(table.rows[1].first(3), (QStringList{QString(), u"own-1"_s, QString()}));
    const QByteArray calendar = toICalendar(shipped(), measures, Language::German);
    QCOMPARE(calendar.count("BEGIN:VEVENT"), 1); // what has no date is in no calendar
    const QList<QByteArray> lines = linesOf(calendar);
    QVERIFY(lines.contains("DTSTART;VALUE=DATE:20261224\r"));
    const QByteArray all = lines.join();
    QVERIFY(all.contains("Ada\\; Probe"));
    QVERIFY(all.contains(QByteArray("2026-0007")));
    // Each measure keeps an UID of its own.
    MeasurePlan other = owned;
    other.measure = u"M50"_s;
    MeasurePlan later = owned;
    later.due = later.due.addDays(9);
    const auto uid = [&](const MeasurePlan &plan) {
        for (const QByteArray &line : linesOf(toICalendar(
                 shipped(), std::vector<CaseMeasure>{{&of, &plan}}, Language::English))) {
            if (line.startsWith("UID:"))
                return line;
        }
        return QByteArray();
    };
    QVERIFY(!uid(owned).isEmpty());
    QCOMPARE(uid(later), uid(owned));
    QVERIFY(uid(other) != uid(owned));
}

void ListFormatsTest::formsAreFoundByTheirCode()
{
    for (const ListFormat &each : listFormats) {
        QCOMPARE(listFormat(QString::fromLatin1(each.code)), &each);
        QVERIFY(!shipped().word(QString::fromLatin1(each.wordId)).in(Language::German).isEmpty());
        QVERIFY(!each.write(shipped(), {sealedCase()}, Language::English, usualFields()).isEmpty());
        QVERIFY(!each.writeMeasures(shipped(), std::vector<CaseMeasure>(), Language::English)
                     .isEmpty());
    }
    QVERIFY(!listFormat(u"xls"));
}

} // namespace votum

QTEST_GUILESS_MAIN(votum::ListFormatsTest)
#include "listformatstest.moc"
