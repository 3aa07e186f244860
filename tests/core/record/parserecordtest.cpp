// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/record/recordfields.h"
#include "support/testing.h"

#include <QJsonDocument>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace votum;

namespace {

QByteArray kept(const QString &name)
{
    return bytesOf(u"%1/tests/data/records/%2"_s.arg(QStringLiteral(VOTUM_SOURCE_DIR), name));
}

QJsonObject objectOf(const QByteArray &record)
{
    return QJsonDocument::fromJson(record).object();
}

QByteArray written(const QJsonObject &record)
{
    return QJsonDocument(record).toJson(QJsonDocument::Compact);
}

// A copy in which the value at the path, "findings/0/severity", is another, or none.
QJsonValue changed(const QJsonValue &value, QStringList path, const QJsonValue &to)
{
    if (path.isEmpty())
        return to;
    const QString first = path.takeFirst();
    if (value.isArray()) {
        QJsonArray list = value.toArray();
        const qsizetype place = first.toInt();
        list[place] = changed(list.at(place), path, to);
        return list;
    }
    QJsonObject object = value.toObject();
    if (path.isEmpty() && to.isUndefined())
        object.remove(first);
    else
        object[first] = changed(object.value(first), path, to);
    return object;
}

QByteArray with(const QString &path, const QJsonValue &to)
{
    const QJsonObject record = objectOf(kept(u"publisher.de.json"_s));
    return written(changed(record, path.split(u'/'), to).toObject());
}

// Every path to a key of an object in the value, once a list.
void pathsIn(const QJsonValue &value, const QString &path, QStringList &paths)
{
    if (value.isArray() && !value.toArray().isEmpty())
        pathsIn(value.toArray().first(), path + u"/0"_s, paths);
    const QJsonObject object = value.toObject();
    for (auto entry = object.begin(); entry != object.end(); ++entry) {
        const QString own = path.isEmpty() ? entry.key() : path + u'/' + entry.key();
        paths << own;
        pathsIn(entry.value(), own, paths);
    }
}

} // namespace

// Bytes of others: older records, newer ones, and what is none.
class ParseRecordTest : public QObject
{
    Q_OBJECT

private slots:
    void olderRecordsAreReadWhole_data();
    void olderRecordsAreReadWhole();
    void whatIsNotKnownIsReadOver();
    void whatMayBeMissing_data();
    void whatMayBeMissing();
    void anotherTypeIsAFault();
    void faultsSayWhere_data();
    void faultsSayWhere();
    void hostileBytes_data();
    void hostileBytes();
};

void ParseRecordTest::olderRecordsAreReadWhole_data()
{
    QTest::addColumn<QString>("name");
    QTest::addColumn<QString>("seal");
    QTest::newRow("publisher")
        << u"publisher.de.json"_s
        << u"6255a13b92ac4bc3a9297ba906825433acc744cfbfd01a326d684f16ef85202f"_s;
    QTest::newRow("travel agency")
        << u"travel-agency.en.json"_s
        << u"9f41c94ba17a2112c7fc1c1e063231c7416fb09aab47c09763f5c3992e0ab031"_s;
}

// Sealed by an earlier build: nothing in them is lost to the types.
void ParseRecordTest::olderRecordsAreReadWhole()
{
    QFETCH(QString, name);
    QFETCH(QString, seal);
    const QByteArray bytes = kept(name);
    QCOMPARE(sealOf(bytes), seal);
    const Result<Record> record = parseRecord(bytes);
    VERIFY_OK(record);
    QVERIFY(record->sealed);
    QVERIFY(!record->findings.empty());
    QVERIFY(!record->words.isEmpty());
    QVERIFY(record->areas.empty()); // which came later
    QCOMPARE(bytesOf(*record), bytes);
}

void ParseRecordTest::whatIsNotKnownIsReadOver()
{
    const Record plain = *parseRecord(kept(u"publisher.de.json"_s));
    for (const QString &path :
         {u"later"_s, u"case/later"_s, u"findings/0/later"_s, u"findings/0/text/xx"_s,
          u"answers/0/rows/0/later"_s, u"opinion/later"_s, u"risks/matrix/0/0/later"_s}) {
        const Result<Record> record = parseRecord(with(path, u"more"_s));
        VERIFY_OK(record);
        QVERIFY2(*record == plain, qPrintable(path));
    }
}

void ParseRecordTest::whatMayBeMissing_data()
{
    QTest::addColumn<QString>("path");
    for (const char *path : {"texts",
                             "changes",
                             "case/title",
                             "case/organisation",
                             "case/language",
                             "case/channel",
                             "case/channelName",
                             "case/channelBrand",
                             "case/channelSummary",
                             "findings/0/contested",
                             "result/purposes/0/opinion",
                             "result/purposes/0/decision",
                             "answers/0/area",
                             "answers/0/freeText",
                             "answers/0/legal",
                             "answers/0/rows/0/note",
                             "risks/list/0/cellPlanned",
                             "measures/planned/0/owner",
                             "opinion/text",
                             "decision/review",
                             "processingRecord/0/kind"})
        QTest::newRow(path) << QString::fromLatin1(path);
}

void ParseRecordTest::whatMayBeMissing()
{
    QFETCH(QString, path);
    VERIFY_OK(parseRecord(with(path, QJsonValue::Undefined)));
}

// No key is read whatever it holds.
void ParseRecordTest::anotherTypeIsAFault()
{
    const QJsonObject record = objectOf(kept(u"publisher.de.json"_s));
    QStringList paths;
    pathsIn(record, {}, paths);
    QVERIFY(paths.size() > 250);
    int seen = 0;
    for (const QString &path : std::as_const(paths)) {
        if (path.startsWith("words/"_L1) && ++seen > 3)
            continue; // they are all alike
        const Result<Record> read = parseRecord(
            written(changed(record, path.split(u'/'), QJsonArray{QJsonValue::Null}).toObject()));
        QVERIFY2(!read && read.error().code == "record"_L1, qPrintable(path));
    }
}

void ParseRecordTest::faultsSayWhere_data()
{
    QTest::addColumn<QString>("path");
    QTest::addColumn<QJsonValue>("value");
    QTest::addColumn<QString>("where");
    const auto row = [](const char *path, const QJsonValue &value, const char *where) {
        QTest::newRow(path) << QString::fromLatin1(path) << value << QString::fromLatin1(where);
    };
    row("findings/0/severity/code", u"WORST"_s, "record.findings[0].severity.code");
    row("findings/0/kind", u"guess"_s, "record.findings[0].kind");
    row("result/overall/code", u""_s, "record.result.overall.code");
    row("result/purposes/0/proposed/code", u"D8"_s, "record.result.purposes[0].proposed.code");
    row("answers/0/rows/0/key", u"CTX-01@x:y"_s, "record.answers[0].rows[0].key");
    row("answers/0/rows/0/state", u"perhaps"_s, "record.answers[0].rows[0].state");
    row("case/version", 1.5, "record.case.version");
    row("case/version", 4e9, "record.case.version");
    row("result/asOf", u"yesterday"_s, "record.result.asOf");
    row("composedAt", u"noon"_s, "record.composedAt");
    row("opinion/purposes", QJsonObject{{u"a"_s, u"maybe"_s}}, "record.opinion.purposes.a");
    row("risks/matrix/0/0/code", u"worse"_s, "record.risks.matrix[0][0].code");
    row("findings", QJsonValue::Undefined, "record.findings");
    row("words", QJsonValue::Undefined, "record.words");
    const QJsonObject area{{u"code"_s, u"REQ"_s}, {u"section"_s, 1}, {u"annex"_s, 1}};
    row("areas", QJsonArray{area}, "record.areas[0].examined");
    row("findings/0/key", QJsonValue::Undefined, "record.findings[0].key");
}

void ParseRecordTest::faultsSayWhere()
{
    QFETCH(QString, path);
    QFETCH(QJsonValue, value);
    QFETCH(QString, where);
    const Result<Record> record = parseRecord(with(path, value));
    VERIFY_ERROR(record, "record");
    QCOMPARE(record.error().detail.section(u": "_s, 0, 0), where);
}

void ParseRecordTest::hostileBytes_data()
{
    QTest::addColumn<QByteArray>("bytes");
    const QByteArray good = kept(u"publisher.de.json"_s);
    const QByteArray head = R"({"format":"votum-record","formatVersion":1,)";
    QTest::newRow("deep list") << QByteArray(head + R"("words":)" + QByteArray(200'000, '[') + '}');
    QTest::newRow("deep, closed") << QByteArray(head + R"("words":)" + QByteArray(200'000, '[') +
                                                QByteArray(200'000, ']') + '}');
    QByteArray deepObject = head + R"("case":)";
    for (int i = 0; i < 100'000; ++i)
        deepObject += R"({"case":)";
    QTest::newRow("deep object") << deepObject;
    QTest::newRow("a key twice") << QByteArray(good).replace(R"("sealed":true)",
                                                             R"("sealed":true,"sealed":false)");
    QTest::newRow("a key twice, within")
        << QByteArray(good).replace(R"("case":{)", R"("case":{"version":1,)");
    QTest::newRow("many keys") << [&] {
        QByteArray bytes = head + R"("sealed":true)";
        for (int i = 0; i < 100'000; ++i)
            bytes += ",\"k" + QByteArray::number(i) + "\":0";
        return QByteArray(bytes + '}');
    }();
    QTest::newRow("a huge number")
        << QByteArray(good).replace(R"("formatVersion":1)", R"("formatVersion":1e400)");
    QTest::newRow("no UTF-8") << QByteArray(good).replace("votum-cli", "votum\xff"
                                                                       "cli");
    QTest::newRow("half a character") << QByteArray(good).replace("votum-cli", R"(votum\ud800cli)");
    QTest::newRow("two documents") << QByteArray(good + good);
    QTest::newRow("null") << QByteArray("null");
    QTest::newRow("format as a list") << QByteArray(R"({"format":["votum-record"]})");
    for (const qsizetype cut : {qsizetype(1), good.size() / 3, good.size() - 1})
        QTest::addRow("cut at %lld", qlonglong(cut)) << good.left(cut);
}

// Refused, at once and for good.
void ParseRecordTest::hostileBytes()
{
    QFETCH(QByteArray, bytes);
    QVERIFY(bytes != kept(u"publisher.de.json"_s));
    VERIFY_ERROR(parseRecord(bytes), "record");
}

QTEST_GUILESS_MAIN(ParseRecordTest)
#include "parserecordtest.moc"
