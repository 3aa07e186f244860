// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/catalogue/cataloguereader.h"
#include "support/smallcatalogue.h"
#include "support/testing.h"

#include <QJsonDocument>

#include <functional>

using namespace Qt::StringLiterals;
using namespace votum;

namespace {

// One entry in every list.
SmallCatalogue sound()
{
    SmallCatalogue catalogue;
    const QJsonObject provenance{{u"asOf"_s, u"2026-01-01"_s}, {u"confidence"_s, u"V"_s}};
    QJsonObject fact = provenance, proposal = provenance;
    fact.insert(u"field"_s, u"number"_s);
    fact.insert(u"value"_s, local(u"a number"_s));
    proposal.insert(u"question"_s, u"CTX-06"_s);
    proposal.insert(u"value"_s, u"DE"_s);
    const QJsonObject link{
        {u"id"_s, u"host"_s}, {u"name"_s, u"Host"_s}, {u"part"_s, local(u"hosts"_s)}};
    catalogue.rule(u"X-1"_s, u"PRE"_s, u"any(CTX-06,DE)"_s);
    catalogue.plausibility(u"PL-1"_s, u"any(CTX-06,DE)"_s);
    catalogue.dpia(1, u"any(CTX-06,DE)"_s);
    catalogue.add(u"glossary"_s,
                  {{u"term"_s, local(u"word"_s)}, {u"explanation"_s, local(u"what it means"_s)}});
    const QJsonObject part{{u"kind"_s, u"paragraph"_s}, {u"text"_s, local(u"text"_s)}};
    catalogue.add(u"textBlocks"_s, {{u"id"_s, u"TB-1"_s},
                                    {u"scope"_s, u"case"_s},
                                    {u"title"_s, local(u"title"_s)},
                                    {u"use"_s, local(u"use"_s)},
                                    {u"legal"_s, local(u"legal"_s)},
                                    {u"confidence"_s, u"V"_s},
                                    {u"parts"_s, QJsonArray{part}}});
    catalogue.add(u"channels"_s, {{u"id"_s, u"mail"_s},
                                  {u"brand"_s, u"Mail"_s},
                                  {u"name"_s, local(u"Mail"_s)},
                                  {u"summary"_s, local(u"Mail"_s)},
                                  {u"facts"_s, QJsonArray{fact}},
                                  {u"proposals"_s, QJsonArray{proposal}},
                                  {u"chain"_s, QJsonArray{link}}});
    catalogue.json().insert(u"errors"_s, QJsonObject{{u"full"_s, local(u"full"_s)}});
    return catalogue;
}

QByteArray bytesOf(SmallCatalogue &catalogue)
{
    return QJsonDocument(catalogue.json()).toJson(QJsonDocument::Compact);
}

// File, path without its place, and what was found, of the refusal of these files.
QStringList refusalOf(const std::vector<CatalogueFile> &files)
{
    const Result<Catalogue> read = parseCatalogue(files);
    if (read)
        return {u"accepted"_s};
    QStringList refusal = read.error().arguments;
    refusal[1] = refusal[1].section(u" (line"_s, 0, 0); // and where that is
    return refusal;
}

} // namespace

class DoublesTest : public QObject
{
    Q_OBJECT

private slots:
    void soundIsRead();
    void entryOfAListStandsOnce_data();
    void entryOfAListStandsOnce();
    void entryOfAnEntryStandsOnce_data();
    void entryOfAnEntryStandsOnce();
    void keyOfAnObjectStandsOnce_data();
    void keyOfAnObjectStandsOnce();
    void wordOrErrorStandsInOneFile_data();
    void wordOrErrorStandsInOneFile();
    void metaAndMatrixStandInOneFile();
    void factsOfOneFieldMaySayDifferentThings();
};

void DoublesTest::soundIsRead()
{
    VERIFY_OK(sound().parse());
}

void DoublesTest::entryOfAListStandsOnce_data()
{
    QTest::addColumn<QString>("list");
    QTest::addColumn<QString>("key"); // where its name stands
    QTest::addColumn<QString>("name");
    const auto row = [](const char *list, const QString &key, const QString &name) {
        QTest::newRow(list) << QString::fromLatin1(list) << key << name;
    };
    row("steps", u"id"_s, u"request"_s);
    row("areas", u"code"_s, u"A"_s);
    row("questions", u"id"_s, u"CTX-01"_s);
    row("rules", u"id"_s, u"X-1"_s);
    row("plausibility", u"id"_s, u"PL-1"_s);
    row("measures", u"id"_s, u"M1"_s);
    row("risks", u"id"_s, u"R-1"_s);
    row("riskLevels", u"level"_s, u"1"_s);
    row("dpia", u"number"_s, u"1"_s);
    row("channels", u"id"_s, u"mail"_s);
    row("countries", u"code"_s, u"DE"_s);
    row("sources", u"id"_s, u"S1"_s);
    row("glossary", u"term"_s, u"de word de"_s);
    row("textBlocks", u"id"_s, u"TB-1"_s);
}

void DoublesTest::entryOfAListStandsOnce()
{
    QFETCH(QString, list);
    QFETCH(QString, key);
    QFETCH(QString, name);
    SmallCatalogue catalogue = sound();
    const QByteArray first = bytesOf(catalogue);
    const QJsonObject item = catalogue.item(list, 0);
    const QString found = u"another one: %1 stands twice"_s.arg(name);
    catalogue.add(list, item);
    const qsizetype last = catalogue.json().value(list).toArray().size() - 1;
    QCOMPARE(refusalOf({{u"small.json"_s, bytesOf(catalogue)}}),
             QStringList({u"small.json"_s, u"$.%1[%2].%3"_s.arg(list).arg(last).arg(key), found}));

    const QByteArray more = QJsonDocument(QJsonObject{{list, QJsonArray{item}}}).toJson();
    QCOMPARE(refusalOf({{u"small.json"_s, first}, {u"more.json"_s, more}}),
             QStringList({u"more.json"_s, u"$.%1[0].%2"_s.arg(list, key), found}));
}

void DoublesTest::entryOfAnEntryStandsOnce_data()
{
    QTest::addColumn<QString>("list");
    QTest::addColumn<QString>("inner");
    QTest::addColumn<QString>("key");
    QTest::addColumn<QString>("name");
    QTest::newRow("option of a question")
        << u"questions"_s << u"options"_s << u"code"_s << u"service"_s;
    QTest::newRow("fact of a channel")
        << u"channels"_s << u"facts"_s << u"value"_s << u"de number a number de"_s;
    QTest::newRow("proposal of a channel")
        << u"channels"_s << u"proposals"_s << u"question"_s << u"CTX-06"_s;
    QTest::newRow("link of a chain") << u"channels"_s << u"chain"_s << u"id"_s << u"host"_s;
}

void DoublesTest::entryOfAnEntryStandsOnce()
{
    QFETCH(QString, list);
    QFETCH(QString, inner);
    QFETCH(QString, key);
    QFETCH(QString, name);
    SmallCatalogue catalogue = sound();
    QJsonObject item = catalogue.item(list, 0);
    QJsonArray items = item.value(inner).toArray();
    items.append(items.at(0));
    item.insert(inner, items);
    catalogue.setItem(list, 0, item);
    const QString path = u"$.%1[0].%2[%3].%4"_s.arg(list, inner).arg(items.size() - 1).arg(key);
    QCOMPARE(refusalOf({{u"small.json"_s, bytesOf(catalogue)}}),
             QStringList({u"small.json"_s, path, u"another one: %1 stands twice"_s.arg(name)}));
}

void DoublesTest::keyOfAnObjectStandsOnce_data()
{
    QTest::addColumn<QByteArray>("before"); // what the key is put behind
    QTest::addColumn<QByteArray>("field");
    QTest::addColumn<QString>("path");
    QTest::newRow("of the file") << QByteArray("{") << QByteArray("\"rules\":[],") << u"$.rules"_s;
    QTest::newRow("of the meta") << QByteArray("\"meta\":{") << QByteArray("\"version\":\"2\",")
                                 << u"$.meta.version"_s;
    QTest::newRow("word") << QByteArray("\"words\":{")
                          << QByteArray("\"finding.aged\":{\"de\":\"alt\",\"en\":\"old\"},")
                          << u"$.words.finding.aged"_s;
    QTest::newRow("error") << QByteArray("\"errors\":{")
                           << QByteArray("\"full\":{\"de\":\"voll\",\"en\":\"full\"},")
                           << u"$.errors.full"_s;
    QTest::newRow("of a text") << QByteArray("\"finding.aged\":{") << QByteArray("\"en\":\"old\",")
                               << u"$.words.finding.aged.en"_s;
    QTest::newRow("of an entry") << QByteArray("\"rules\":[{")
                                 << QByteArray("\"when\":\"any(CTX-06,EEA)\",")
                                 << u"$.rules[0].when"_s;
}

void DoublesTest::keyOfAnObjectStandsOnce()
{
    QFETCH(QByteArray, before);
    QFETCH(QByteArray, field);
    QFETCH(QString, path);
    SmallCatalogue catalogue = sound();
    QByteArray bytes = bytesOf(catalogue);
    const qsizetype at = bytes.indexOf(before);
    QVERIFY(at >= 0);
    bytes.insert(at + before.size(), field);
    QCOMPARE(refusalOf({{u"small.json"_s, bytes}}),
             QStringList({u"small.json"_s, path, u"this key once: it stands twice"_s}));
}

void DoublesTest::wordOrErrorStandsInOneFile_data()
{
    QTest::addColumn<QByteArray>("more");
    QTest::addColumn<QString>("path");
    QTest::newRow("word") << QByteArray(R"({"words":{"finding.aged":{"de":"alt","en":"old"}}})")
                          << u"$.words.finding.aged"_s;
    QTest::newRow("error") << QByteArray(R"({"errors":{"full":{"de":"voll","en":"full"}}})")
                           << u"$.errors.full"_s;
}

void DoublesTest::wordOrErrorStandsInOneFile()
{
    QFETCH(QByteArray, more);
    QFETCH(QString, path);
    SmallCatalogue catalogue = sound();
    QCOMPARE(refusalOf({{u"small.json"_s, bytesOf(catalogue)}, {u"more.json"_s, more}}),
             QStringList({u"more.json"_s, path, u"another key: this one stands twice"_s}));
}

void DoublesTest::metaAndMatrixStandInOneFile()
{
    SmallCatalogue catalogue = sound();
    for (const QString &key : {u"meta"_s, u"riskMatrix"_s}) {
        const QJsonObject more{{key, catalogue.json().value(key)}};
        const QStringList refusal = refusalOf({{u"small.json"_s, bytesOf(catalogue)},
                                               {u"more.json"_s, QJsonDocument(more).toJson()}});
        QCOMPARE(refusal.mid(0, 2), QStringList({u"more.json"_s, QString(u"$."_s + key)}));
    }
}

// A channel has several facts of one field, each with its own source and date.
void DoublesTest::factsOfOneFieldMaySayDifferentThings()
{
    SmallCatalogue catalogue = sound();
    QJsonObject channel = catalogue.item(u"channels"_s, 0);
    QJsonArray facts = channel.value(u"facts"_s).toArray();
    QJsonObject fact = facts.at(0).toObject();
    fact.insert(u"value"_s, local(u"another number"_s));
    facts.append(fact);
    channel.insert(u"facts"_s, facts);
    catalogue.setItem(u"channels"_s, 0, channel);
    VERIFY_OK(catalogue.parse());
}

QTEST_APPLESS_MAIN(DoublesTest)
#include "doublestest.moc"
