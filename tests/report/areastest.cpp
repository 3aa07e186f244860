// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/case/answersfile.h"
#include "core/catalogue/cataloguereader.h"
#include "core/record/record.h"
#include "documentrecords.h"
#include "resources/resources.h"
#include "support/casebuilder.h"
#include "support/testing.h"

#include <QJsonArray>
#include <QJsonDocument>

using namespace Qt::StringLiterals;
using namespace votum;

namespace {

// An area nobody knew, with one question whose one answer is a condition.
constexpr const char *newFile = R"({
  "areas": [{"code": "WEL", "title": {"de": "Neues Gebiet", "en": "Brand new area"}%1}],
  "questions": [{
    "id": "WEL-01", "step": "safeguards", "area": "WEL", "scope": "case", "kind": "one",
    "text": {"de": "Frage des neuen Gebiets?", "en": "Question of the new area?"},
    "why": {"de": "Darum.", "en": "Because."},
    "help": {"de": "Hilfe.", "en": "Help."},
    "legal": {"de": "Art. 5 DSGVO", "en": "Art. 5 GDPR"}, "confidence": "A",
    "unknown": {"text": {"de": "Offen.", "en": "Open."}},
    "options": [{"code": "bad", "text": {"de": "schlecht", "en": "bad"}, "finding": {
      "severity": "PRE", "text": {"de": "Befund des Neuen", "en": "Finding of the new"},
      "legal": {"de": "Art. 5 DSGVO", "en": "Art. 5 GDPR"}}}]
  }]
})";

Catalogue catalogueWith(const QString &whereItStands)
{
    std::vector<CatalogueFile> files = shippedCatalogue();
    files.push_back({u"welfare.json"_s, QString::fromUtf8(newFile).arg(whereItStands).toUtf8()});
    Result<Catalogue> catalogue = parseCatalogue(files);
    if (!catalogue)
        qFatal("%s", qPrintable(inWords(catalogue.error())));
    return *std::move(catalogue);
}

QByteArray recordWith(const QString &whereItStands)
{
    const Catalogue catalogue = catalogueWith(whereItStands);
    const Result<AnswersFile> read =
        parseAnswersFile(catalogue, bytesOf(u":/examples/publisher.en.json"_s));
    if (!read)
        qFatal("%s", qPrintable(inWords(read.error())));
    AnswersFile file = *read;
    file.assessment.answers.insert({u"WEL-01"_s, {}}, valueAnswer({u"bad"_s}));
    RecordContext context;
    context.programVersion = recordVersion;
    context.author = u"Petra Weber"_s;
    context.time = QDateTime(testDay, QTime(10, 0), Qt::UTC);
    return composeRecord(catalogue, file.assessment,
                         evaluate(catalogue, file.assessment, file.asOf), context);
}

QString fullText(const QByteArray &record)
{
    return textOf(record, optionsFor(DocumentKind::FullRecord, Language::English));
}

// From the second place of `first` on, the contents being the first: to the next place of `last`.
QString between(const QString &text, const QString &first, const QString &last)
{
    const qsizetype from = text.indexOf(first, text.indexOf(first) + 1);
    return from < 0 ? QString() : text.mid(from, text.indexOf(last, from) - from);
}

QString examination(const QByteArray &record)
{
    return between(fullText(record), u"5 Examination"_s, u"6 Bars to use"_s);
}

} // namespace

// Where the record shows an area the catalogue says, and the record carries it on.
class AreasTest : public QObject
{
    Q_OBJECT

private slots:
    void newAreaIsExamined()
    {
        const QByteArray record = recordWith({});
        const QString section = examination(record);
        QVERIFY2(section.contains("Brand new area"_L1), qPrintable(section));
        QVERIFY(fullText(record).contains("Finding of the new"_L1));
        const Result<Record> parsed = parseRecord(record);
        VERIFY_OK(parsed);
        QCOMPARE(parsed->areas.back(), (Record::Area{.code = u"WEL"_s}));
        QCOMPARE(parsed->words.value(u"area.WEL"_s).in(Language::German), u"Neues Gebiet"_s);
    }

    // The number in its row is that of the finding.
    void itsFindingStandsInItsRow()
    {
        const QString text = fullText(recordWith({}));
        const QString findings = between(text, u"6 Bars to use"_s, u"7 Open points"_s);
        const qsizetype at = findings.indexOf("Finding of the new"_L1);
        QVERIFY(at > 0);
        const QString number = findings.left(at).trimmed().section(u' ', -1);
        const QString row = examination(recordWith({})).section(u"Brand new area"_s, 1).left(40);
        QVERIFY2(row.contains(number), qPrintable(number + u" / "_s + row));
    }

    void areaMayStayOutOfTheExamination()
    {
        const QString section = examination(recordWith(uR"(, "examined": "never")"_s));
        QVERIFY(section.contains("Data subject rights"_L1));
        QVERIFY(!section.contains("Brand new area"_L1));
    }

    void areaMayBelongToASection_data()
    {
        QTest::addColumn<QString>("where");
        QTest::addColumn<QString>("first");
        QTest::addColumn<QString>("last");
        QTest::newRow("the request")
            << uR"(, "section": 1)"_s << u"1 Background and request"_s << u"2 People and roles"_s;
        QTest::newRow("the facts")
            << uR"(, "section": 3)"_s << u"3 Facts"_s << u"4 Standards applied and date"_s;
    }

    void areaMayBelongToASection()
    {
        QFETCH(QString, where);
        QFETCH(QString, first);
        QFETCH(QString, last);
        const QString question = u"Question of the new area?"_s;
        QVERIFY(between(fullText(recordWith(where)), first, last).contains(question));
        QVERIFY(!between(fullText(recordWith({})), first, last).contains(question));
    }

    void areaMayBelongToTheAnnexOnTransfers()
    {
        const DocumentOptions options = optionsFor(DocumentKind::Transfer, Language::English);
        const QString text = textOf(recordWith(uR"(, "annex": 4)"_s), options);
        QVERIFY2(text.contains("Brand new area"_L1), qPrintable(text));
        QVERIFY(!textOf(recordWith({}), options).contains("Brand new area"_L1));
    }

    // Records from before carried no areas; they look as they did.
    void earlierRecordIsShownAsBefore_data()
    {
        QTest::addColumn<DocumentKind>("kind");
        for (const DocumentKind kind :
             {DocumentKind::FullRecord, DocumentKind::ShortRecord, DocumentKind::Transfer})
            QTest::newRow(qPrintable(QString(documentType(kind).code))) << kind;
    }

    void earlierRecordIsShownAsBefore()
    {
        QFETCH(DocumentKind, kind);
        for (const QString &example : {u"publisher.de"_s, u"travel-agency.de"_s}) {
            const QByteArray now = recordOf(example);
            QJsonObject earlier = QJsonDocument::fromJson(now).object();
            QVERIFY(!earlier.take(u"areas"_s).toArray().isEmpty());
            const QByteArray before = QJsonDocument(earlier).toJson(QJsonDocument::Compact);
            const auto shown = [&](const QByteArray &record) {
                return textOf(record, optionsFor(kind)).remove(sealOf(record)).remove(u' ');
            };
            QCOMPARE(shown(before), shown(now));
        }
    }
};

QTEST_MAIN(AreasTest)
#include "areastest.moc"
