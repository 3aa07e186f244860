// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/case/answersfile.h"
#include "core/record/fearedevents.h"
#include "core/record/record.h"
#include "formats/data/casetables.h"
#include "formats/data/csv.h"
#include "formats/data/ods.h"
#include "formats/data/pia.h"
#include "formats/data/processingtable.h"
#include "formats/data/zipfile.h"
#include "support/testing.h"
#include "support/unpacked.h"

#include <QJsonDocument>
#include <QXmlStreamReader>

#include <set>

using namespace Qt::StringLiterals;

namespace votum {

namespace {

Record exampleRecord()
{
    const Result<AnswersFile> file =
        parseAnswersFile(shipped(), bytesOf(u":/examples/publisher.de.json"_s));
    const Judgement judgement = evaluate(shipped(), file->assessment, file->asOf);
    RecordContext context;
    context.time = QDateTime(QDate(2026, 11, 23), QTime(9, 8, 7), Qt::UTC);
    return *parseRecord(composeRecord(shipped(), file->assessment, judgement, context));
}

// The cells of an ODS table by sheet and row: value types before the text.
QStringList cellsOf(const QByteArray &ods, const QString &sheet)
{
    QStringList cells;
    QXmlStreamReader reader(unpacked(ods).value("content.xml"));
    bool isIn = false;
    while (!reader.atEnd()) {
        reader.readNext();
        if (reader.isStartElement() && reader.name() == u"table")
            isIn = reader.attributes().value(u"table:name"_s) == sheet;
        if (isIn && reader.isStartElement() && reader.name() == u"table-cell") {
            const QString type = reader.attributes().value(u"office:value-type"_s).toString();
            cells << type + u":"_s + reader.readElementText(QXmlStreamReader::IncludeChildElements);
        }
    }
    return reader.hasError() ? QStringList{reader.errorString()} : cells;
}

QJsonObject piaOf(const Record &record)
{
    return QJsonDocument::fromJson(toPia(record, Language::German)).object();
}

} // namespace

class CaseDataTest : public QObject
{
    Q_OBJECT

private slots:
    void tablesHoldWhatTheRecordHolds()
    {
        const Record record = exampleRecord();
        for (const Language language : record.languages) {
            const std::vector<DataTable> tables = caseTables(record, language);
            QCOMPARE(tables.size(), size_t(3));
            size_t answers = 0;
            for (const Record::Question &question : record.answers)
                answers += question.rows.size();
            QVERIFY(answers > 20);
            QCOMPARE(tables[0].rows.size(), answers);
            QCOMPARE(tables[1].rows.size(), record.findings.size());
            QCOMPARE(tables[2].rows.size(), record.measures.planned.size());
            for (const DataTable &table : tables) {
                QVERIFY(!table.title.isEmpty());
                QVERIFY(!table.head.contains(QString()));
                for (const QStringList &row : table.rows)
                    QCOMPARE(row.size(), table.head.size());
            }
        }
    }

    void aMeasureSaysWhoAndWhen()
    {
        const Record record = exampleRecord();
        const Record::PlannedMeasure &plan = record.measures.planned.front();
        const QStringList row = caseTables(record, Language::English)[2].rows.front();
        QVERIFY(row.contains(plan.owner));
        QVERIFY(row.contains(plan.due.toString(Qt::ISODate)));
        QCOMPARE(row.front(),
                 record.measures.catalogue.value(plan.measure).text.in(Language::English));
    }

    void aSheetHoldsTextAndDays()
    {
        const QByteArray ods = toOds(
            {{{u"Name"_s, u"Tag"_s}, {{u"=1+1"_s, u"2026-11-23"_s}, {u"0815"_s, {}}}, u"A/b"_s}});
        QCOMPARE(unpacked(ods).value("mimetype"),
                 "application/vnd.oasis.opendocument.spreadsheet"_ba);
        QCOMPARE(cellsOf(ods, u"Ab"_s),
                 (QStringList{u"string:Name"_s, u"string:Tag"_s, u"string:=1+1"_s,
                              u"date:2026-11-23"_s, u"string:0815"_s, u":"_s}));
    }

    void zipGivesTheSameBytes()
    {
        const std::vector<PackedFile> files{
            {"a.txt", "eins", true}, {"ordner/ä.txt", QByteArray(100000, 'x')}, {"leer", {}}};
        const QByteArray zip = toZip(files);
        QCOMPARE(toZip(files), zip);
        QVERIFY(zip.size() < 2000);
        const auto read = unpacked(zip);
        QCOMPARE(read.size(), 3);
        for (const PackedFile &file : files)
            QCOMPARE(read.value(file.name), file.bytes);
    }

    // What PIA's own import demands, or it stores half of a case or none of its answers.
    void piaTakesTheFile()
    {
        const Record record = exampleRecord();
        const QJsonObject file = piaOf(record);
        QCOMPARE(file.size(), 5);
        QVERIFY(file[u"pia"_s].isObject());
        for (const auto &key : {u"answers"_s, u"measures"_s, u"evaluations"_s, u"comments"_s})
            QVERIFY(file[key].isArray());
        // 2.: questions by number, once each, each with an object of three.
        static const std::set<int> asked{111, 112, 113, 121, 122, 123, 211, 212, 213,
                                         214, 215, 221, 222, 223, 224, 225, 226, 227,
                                         321, 322, 323, 324, 325, 326, 331, 332, 333,
                                         334, 335, 336, 341, 342, 343, 344, 345, 346};
        std::set<int> given;
        for (const QJsonValue &each : file[u"answers"_s].toArray()) {
            QVERIFY(each[u"reference_to"_s].isDouble());
            const int number = each[u"reference_to"_s].toInt();
            QVERIFY(asked.contains(number));
            QVERIFY(given.insert(number).second);
            const QJsonObject data = each[u"data"_s].toObject();
            QCOMPARE(data.keys(), (QStringList{u"gauge"_s, u"list"_s, u"text"_s}));
            // Of a feared event four lists, then severity and likelihood with words.
            const int part = number / 100 == 3 ? number % 10 : 0;
            QVERIFY(data[u"list"_s].isArray());
            QCOMPARE(data[u"list"_s].toArray().isEmpty(), part < 1 || part > 4);
            QCOMPARE(data[u"text"_s].isNull(), part >= 1 && part <= 4);
            QVERIFY(data[u"text"_s].isNull() || !data[u"text"_s].toString().isEmpty());
            QCOMPARE(data[u"gauge"_s].isNull(), part < 5);
            if (part >= 5)
                QVERIFY(data[u"gauge"_s].toInt() >= 1 && data[u"gauge"_s].toInt() <= 4);
            for (const QJsonValue &item : data[u"list"_s].toArray())
                QVERIFY(!item.toString().isEmpty());
        }
        for (const int number : {111, 112, 113, 121, 211, 222, 226, 227, 321, 322,
                                 323, 324, 325, 326, 331, 335, 336, 341, 345, 346})
            QVERIFY2(given.contains(number), qPrintable(QString::number(number)));
        QVERIFY(!file[u"measures"_s].toArray().isEmpty());
        std::set<int> ids;
        for (const QJsonValue &each : file[u"measures"_s].toArray()) {
            QVERIFY(ids.insert(each[u"id"_s].toInt()).second);
            QVERIFY(!each[u"title"_s].toString().isEmpty());
        }
        // Nothing is judged or validated by us.
        const QJsonObject pia = file[u"pia"_s].toObject();
        QCOMPARE(pia[u"name"_s].toString(), record.file.title);
        QCOMPARE(pia[u"status"_s].toInt(-1), 0);
        QVERIFY(pia[u"dpo_status"_s].isNull());
        QVERIFY(file[u"evaluations"_s].toArray().isEmpty());
        QCOMPARE(pia[u"created_at"_s].toString(), u"2026-11-23T09:08:07.000Z"_s);
    }

    // Each scenario has its place among the feared events, or none for a reason; a new one would be
    // left out of the file unnoticed.
    void everyScenarioHasItsFearedEvents()
    {
        QVERIFY(shipped().risks.size() > 5);
        for (const RiskScenario &scenario : shipped().risks)
            QVERIFY2(fearedEventsOf(scenario.id), qPrintable(scenario.id));
        QVERIFY(!fearedEventsOf(u"R-OTHER"_s));
    }

    void piaTakesTheWorstScenario()
    {
        Record record = exampleRecord();
        const auto gauge = [&](int question) {
            for (const QJsonValue &each : piaOf(record)[u"answers"_s].toArray()) {
                if (each[u"reference_to"_s].toInt() == question)
                    return each[u"data"_s][u"gauge"_s].toInt();
            }
            return 0;
        };
        for (Record::Risk &risk : record.risks.list) {
            const bool isLoss = fearedEventsOf(risk.id)->contains(FearedEvent::Loss);
            risk.severity = isLoss ? 2 : 1;
            risk.after = isLoss ? 3 : 1;
            risk.before = 4; // not the present state
        }
        QCOMPARE(gauge(325), 1);
        QCOMPARE(gauge(345), 2);
        QCOMPARE(gauge(346), 3);
        record.risks.list.front().severity = 9; // of no level: a record may come from anywhere
        QCOMPARE(gauge(325), 1);
        record.risks.list.clear();
        QCOMPARE(gauge(325), 0);
    }

    // A purpose a row, and none that was refused; a sealed entry asks for nothing to be added.
    void theEntryIsARowForEachPurpose()
    {
        Record record = exampleRecord();
        for (const Language language : record.languages) {
            const DataTable table = processingTable(record, language);
            QCOMPARE(table.rows.size(), record.result.purposes.size());
            QVERIFY(table.rows.size() > 1);
            for (const QStringList &row : table.rows)
                QCOMPARE(row.size(), table.head.size());
            for (size_t i = 0; i < table.rows.size(); ++i) {
                const QString name = record.result.purposes[i].text.in(language);
                QCOMPARE(table.rows[i][4], name);
                for (size_t other = 0; other < table.rows.size(); ++other) {
                    const QString foreign =
                        record.result.purposes[other].text.in(language) + u": "_s;
                    QVERIFY(!table.rows[i].mid(6).join(u'\n').contains(foreign));
                }
            }
        }
        record.result.purposes.front().decision = {DecisionCode::D4, {}};
        QCOMPARE(processingTable(record, Language::German).rows.size(),
                 record.result.purposes.size() - 1);
        for (Record::Purpose &purpose : record.result.purposes)
            purpose.decision = {DecisionCode::D7, {}};
        QVERIFY(processingTable(record, Language::German).rows.empty());
    }

    // Heads that differ stand beside each other; a cell nobody has is empty, and none opens a
    // formula.
    void entriesOfManyCasesAreOneTable()
    {
        const DataTable joined = joinedTable({{{u"A"_s, u"B"_s}, {{u"=1"_s, u"x\ny"_s}}},
                                              {{u"Z"_s}, {}},
                                              {{u"B"_s, u"C"_s}, {{u"2"_s, u"3"_s}}}});
        QCOMPARE(toCsv(joined), "\xEF\xBB\xBF"
                                "A,B,Z,C\r\n'=1,\"x\ny\",,\r\n,2,,3\r\n"_ba);
    }

    void piaTextIsTheirHtml()
    {
        Record record = exampleRecord();
        record.file.title = u"<b>x</b>"_s;
        record.recipients.front().name = u"<img src=x onerror=y> & Söhne"_s;
        const QByteArray bytes = toPia(record, Language::German);
        QVERIFY(!bytes.contains("<img"));
        QVERIFY(bytes.contains("&lt;img"));
        for (const QJsonValue &each : piaOf(record)[u"answers"_s].toArray()) {
            const QString text = each[u"data"_s][u"text"_s].toString();
            QXmlStreamReader reader(u"<t>"_s + QString(text).replace(u"<br>"_s, u"<br/>"_s) +
                                    u"</t>"_s);
            while (!reader.atEnd()) {
                reader.readNext();
                static const QStringList allowed{u"t"_s,  u"p"_s,  u"br"_s,
                                                 u"ul"_s, u"li"_s, u"strong"_s};
                QVERIFY(!reader.isStartElement() || allowed.contains(reader.name().toString()));
            }
            QVERIFY2(!reader.hasError(), qPrintable(reader.errorString()));
        }
    }

    void theSameRecordGivesTheSameBytes()
    {
        const Record record = exampleRecord();
        QCOMPARE(toPia(record, Language::English), toPia(record, Language::English));
        QCOMPARE(toOds(caseTables(record, Language::English)),
                 toOds(caseTables(record, Language::English)));
    }
};

} // namespace votum

QTEST_GUILESS_MAIN(votum::CaseDataTest)
#include "casedatatest.moc"
