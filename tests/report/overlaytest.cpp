// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/case/answersfile.h"
#include "core/record/record.h"
#include "documentrecords.h"
#include "support/casebuilder.h"
#include "support/testing.h"

using namespace Qt::StringLiterals;
using namespace votum;

namespace {

// The publisher does not watch over the framework; the organisation weighs that more mildly.
QByteArray deviatingRecord(const QString &monitored)
{
    const Catalogue catalogue = withExampleOverlay();
    Result<AnswersFile> file =
        parseAnswersFile(catalogue, bytesOf(u":/examples/publisher.de.json"_s));
    if (!file)
        qFatal("%s", qPrintable(inWords(file.error())));
    Assessment assessment = file->assessment;
    assessment.answers.insert({u"TRF-11"_s, {}}, valueAnswer({u"no"_s}, testDay));
    assessment.answers.insert({u"OWN-MON"_s, {}}, valueAnswer({monitored}, testDay));
    assessment.texts << u"OWN-T1"_s;
    RecordContext context;
    context.programVersion = recordVersion;
    context.author = u"Petra Weber"_s;
    context.time = QDateTime(testDay, QTime(10, 0), Qt::UTC);
    return composeRecord(catalogue, assessment, evaluate(catalogue, assessment, testDay), context);
}

} // namespace

// Own content of an organisation in the documents: named, marked, with the reason for what it
// weighs otherwise; from the record alone.
class OverlayTest : public QObject
{
    Q_OBJECT

private slots:
    void theRecordSaysWhose_data();
    void theRecordSaysWhose();
    void theShortRecordWarnsToo();
    void withoutADeviationNothingIsSaid();
    void anOlderRecordSaysNothing();
};

void OverlayTest::theRecordSaysWhose_data()
{
    QTest::addColumn<Language>("language");
    QTest::addColumn<QStringList>("words");
    QTest::newRow("de") << Language::German
                        << QStringList{u"Stadtwerke Musterstadt, Fassung 3, Stand 20.11.2026"_s,
                                       u"Prüfsumme der eigenen Inhalte"_s,
                                       u"milder als der Katalog"_s,
                                       u"Abweichung der Organisation vom Katalog"_s,
                                       u"Dr. Kim Beispiel, DSB"_s,
                                       u"Die Konzernrevision prüft"_s,
                                       u"Eigene Frage: Ist der Kanal"_s,
                                       u"(eigener Text)"_s};
    QTest::newRow("en") << Language::English
                        << QStringList{u"Stadtwerke Musterstadt, version 3, as of"_s,
                                       u"Checksum of the own content"_s,
                                       u"milder than the catalogue"_s,
                                       u"Departure of the organisation from the catalogue"_s,
                                       u"Dr. Kim Beispiel, DSB"_s,
                                       u"Group audit checks every month"_s,
                                       u"Own question: Is the channel"_s,
                                       u"(own text)"_s};
}

void OverlayTest::theRecordSaysWhose()
{
    QFETCH(const Language, language);
    QFETCH(const QStringList, words);
    const QString text =
        textOf(deviatingRecord(u"yes"_s), optionsFor(DocumentKind::FullRecord, language));
    for (const QString &word : words)
        QVERIFY2(text.contains(word), qPrintable(word));
}

void OverlayTest::theShortRecordWarnsToo()
{
    const QString text = textOf(deviatingRecord(u"yes"_s), optionsFor(DocumentKind::ShortRecord));
    for (const QString &word : {u"Eigene Inhalte"_s, u"Stadtwerke Musterstadt, Fassung 3"_s,
                                u"Nach eigenen Vorgaben der Organisation milder gewichtet"_s,
                                u"milder als der Katalog"_s})
        QVERIFY2(text.contains(word), qPrintable(word));
}

void OverlayTest::withoutADeviationNothingIsSaid()
{
    const QByteArray record = deviatingRecord(u"no"_s); // its condition does not hold
    QVERIFY(!record.contains("\"deviation\""));
    const QString text = textOf(record, optionsFor(DocumentKind::ShortRecord));
    QVERIFY(!text.contains(u"milder gewichtet"_s));
    QVERIFY(text.contains(u"Eigene Vorgabe: Nicht von der Konzernrevision geprüft"_s) ||
            text.contains(u"Eigene Vorgabe: Der Kanal fehlt"_s));
}

void OverlayTest::anOlderRecordSaysNothing()
{
    const QString text = textOf(recordOf(u"publisher.de"_s), optionsFor(DocumentKind::FullRecord));
    QVERIFY(!text.contains(u"Eigene Inhalte"_s));
    QVERIFY(!text.contains(u"Eigene Frage"_s));
}

QTEST_MAIN(OverlayTest)
#include "overlaytest.moc"
