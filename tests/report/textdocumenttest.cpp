// SPDX-License-Identifier: GPL-3.0-or-later

#include "report/documents/textdocument.h"
#include "core/case/answersfile.h"
#include "documentrecords.h"
#include "report/verify/verify.h"
#include "resources/resources.h"
#include "structurecheck.h"
#include "support/casebuilder.h"
#include "support/testing.h"

#include <QJsonArray>

#include <set>

using namespace Qt::StringLiterals;
using namespace votum;

namespace {

TextPart part(TextPart::Kind kind, const LocalText &text, Scope each = Scope::Case)
{
    TextPart made;
    made.kind = kind;
    made.text = text;
    made.each = each;
    return made;
}

TextBlock block(const QString &id, Scope scope, std::vector<TextPart> parts)
{
    TextBlock made;
    made.id = id;
    made.scope = scope;
    made.title = {u"Hinweise für Kundinnen und Kunden"_s, u"Information for customers"_s};
    made.use = {u"Für Kundinnen und Kunden, vor dem Beginn"_s,
                u"For customers, before it starts"_s};
    made.legal = {u"Art. 13 DSGVO"_s, u"Art. 13 GDPR"_s};
    made.confidence = u"A"_s;
    made.parts = std::move(parts);
    return made;
}

// The words of the program, with texts of the test's own.
Catalogue catalogueOfTexts()
{
    using Kind = TextPart::Kind;
    Catalogue catalogue = shipped();
    catalogue.words.insert(u"text.gap"_s, {u"[bitte ergänzen: %1]"_s, u"[please add: %1]"_s});
    catalogue.textBlocks = {
        block(u"TB-91"_s, Scope::Case,
              {part(Kind::Heading, {u"Wer verantwortlich ist"_s, u"Who is responsible"_s}),
               part(Kind::Paragraph,
                    {u"Verantwortlich: {organisation}."_s, u"The controller is {organisation}."_s}),
               part(Kind::Item, {u"Empfängt: {recipient}"_s, u"Receives: {recipient}"_s},
                    Scope::Recipient),
               part(Kind::Paragraph, {u"Soweit dieser Text."_s, u"So far this text."_s})}),
        block(u"TB-92"_s, Scope::Recipient,
              {part(Kind::Paragraph,
                    {u"Schreiben Sie an {?Anschrift}."_s, u"Please write to {?address}."_s})})};
    return catalogue;
}

} // namespace

// A text of a case as a document to hand out.
class TextDocumentTest : public QObject
{
    Q_OBJECT

private:
    const Catalogue m_catalogue = catalogueOfTexts();
    CaseBuilder m_case = CaseBuilder::planned(m_catalogue);
    Judgement m_judgement;

    JudgedCase judged() const { return {m_catalogue, m_case.assessment, m_judgement}; }
    static TextOptions options(Language language = Language::German)
    {
        return {.language = language, .programVersion = recordVersion};
    }

private slots:
    void initTestCase()
    {
        m_case.recipient(u"r2"_s);
        m_case.assessment.organisation = u"Verlag Müller GmbH"_s;
        m_case.assessment.fileNumber = u"2026-0007"_s;
        m_case.assessment.language = Language::German;
        m_judgement = m_case.judge();
        QCOMPARE(composeTexts(judged()).size(), size_t(3)); // one, and one for each recipient
    }

    // What a department is handed after the decision is one page.
    void theNoteToTheDepartmentIsOnePage_data()
    {
        QTest::addColumn<QString>("path");
        QCOMPARE(shippedExamples().size(), 4);
        for (const QString &path : shippedExamples())
            QTest::newRow(qPrintable(path)) << path;
    }
    void theNoteToTheDepartmentIsOnePage()
    {
        QFETCH(QString, path);
        const Result<AnswersFile> file = parseAnswersFile(shipped(), bytesOf(path));
        VERIFY_OK(file);
        const Judgement judgement = evaluate(shipped(), file->assessment, file->asOf);
        const JudgedCase example{shipped(), file->assessment, judgement};
        const std::vector<ComposedText> notes = composeTexts(example, u"TB-07");
        QCOMPARE(notes.size(), size_t(1));
        for (const Language language : {Language::German, Language::English})
            QCOMPARE(layoutText(example, notes[0], options(language)).count, 1);
    }

    void saysWhatItIs_data()
    {
        QTest::addColumn<Language>("language");
        QTest::addColumn<QStringList>("words");
        QTest::newRow("German") << Language::German
                                << QStringList{u"Hinweise für Kundinnen und Kunden"_s,
                                               u"Verlag Müller GmbH"_s,
                                               u"2026-0007"_s,
                                               u"Stand des Vorgangs"_s,
                                               u"23.11.2026"_s,
                                               u"Wer verantwortlich ist"_s,
                                               u"Verantwortlich: Verlag Müller GmbH."_s,
                                               u"Empfängt: "_s,
                                               u"Soweit dieser Text."_s,
                                               u"Seite 1 von 1"_s};
        QTest::newRow("English") << Language::English
                                 << QStringList{u"Information for customers"_s,
                                                u"State of the case as of"_s,
                                                u"23 November 2026"_s,
                                                u"Who is responsible"_s,
                                                u"The controller is Verlag Müller GmbH."_s,
                                                u"Page 1 of 1"_s};
    }
    void saysWhatItIs()
    {
        QFETCH(Language, language);
        QFETCH(QStringList, words);
        const ComposedText text = composeTexts(judged()).front();
        const Result<QByteArray> pdf = renderText(judged(), text, options(language));
        VERIFY_OK(pdf);
        const QString read = textOf(*pdf);
        for (const QString &word : words)
            QVERIFY2(read.contains(word), qPrintable(word + u" in "_s + read));
        const StructureReading reading = readStructure(*pdf);
        QCOMPARE(reading.fault, QString());
        QCOMPARE(reading.roles.count(u"L"_s), 1);
        QCOMPARE(reading.roles.count(u"LI"_s), 2);
        // The organisation's name stays German in an English document.
        QCOMPARE(reading.languages.contains(u"de-DE"_s), language == Language::English);
        QCOMPARE(*renderText(judged(), text, options(language)), *pdf);
    }

    void carriesNoRecord()
    {
        const Result<QByteArray> pdf =
            renderText(judged(), composeTexts(judged()).front(), options());
        VERIFY_OK(pdf);
        VERIFY_ERROR(verifyPdf(*pdf, recordVersion), "pdfWithoutRecord");
        const QByteArray info = printedAbout(*pdf, u"pdfinfo"_s);
        QVERIFY2(info.contains("votum-text=TB-91; language=de; paper=a4"), info.constData());
        QVERIFY2(info.contains("2026-11-23") || info.contains("Nov 23"), info.constData());
    }

    // What is not filled in is no final text, and says so on every page; in bold where it stands.
    void gapsMakeADraft()
    {
        const std::vector<ComposedText> texts = composeTexts(judged());
        const auto marks = [&](const ComposedText &text) {
            const Pages pages = layoutText(judged(), text, options());
            return std::count_if(pages.inks.begin(), pages.inks.end(), [](const Ink &ink) {
                return ink.artifact == Artifact::Watermark;
            });
        };
        QCOMPARE(marks(texts[0]), 0);
        QCOMPARE(marks(texts[1]), 1);
        const Result<QByteArray> pdf = renderText(judged(), texts[1], options());
        VERIFY_OK(pdf);
        QVERIFY(textOf(*pdf).contains(u"Schreiben Sie an [bitte ergänzen: Anschrift]."_s));
        QCOMPARE(readStructure(*pdf).fault, QString());
    }

    void paperIsA4OrLetter()
    {
        TextOptions letter = options();
        letter.paper = Paper::Letter;
        const ComposedText text = composeTexts(judged()).front();
        QCOMPARE(layoutText(judged(), text, letter).sizeInPoints, QSizeF(612, 792));
        QVERIFY(layoutText(judged(), text, options()).sizeInPoints != QSizeF(612, 792));
    }

    void fileNamesDiffer()
    {
        std::set<QString> names;
        const std::vector<ComposedText> texts = composeTexts(judged());
        for (const ComposedText &text : texts) {
            for (const Language language : {Language::German, Language::English})
                names.insert(textFileName(m_case.assessment, text, language));
        }
        QCOMPARE(names.size(), 2 * texts.size());
        QVERIFY(names.count(u"Verlag-Müller-GmbH_2026-0007_v1_Information-for-customers_en.pdf"_s));
        QVERIFY(names.count(
            u"Verlag-Müller-GmbH_2026-0007_v1_Information-for-customers_Company-r1_en.pdf"_s));
        Assessment unfiled = m_case.assessment;
        unfiled.fileNumber.clear();
        QCOMPARE(textFileName(unfiled, texts.front(), Language::English),
                 u"Verlag-Müller-GmbH_Information-for-customers_en.pdf"_s);
    }

    // The texts kept in a record are its last annex; the record stays the file's proof.
    void isAnAnnexOfTheRecord_data()
    {
        QTest::addColumn<Language>("language");
        QTest::addColumn<QString>("annex");
        QTest::newRow("German") << Language::German << u"Anlage 8: Texte zum Vorgang"_s;
        QTest::newRow("English") << Language::English << u"Annex 8: Texts for the case"_s;
    }
    void isAnAnnexOfTheRecord()
    {
        QFETCH(Language, language);
        QFETCH(QString, annex);
        const QStringList chosen{u"TB-03"_s, u"TB-09@r:provider"_s};
        const QByteArray record = recordOf(u"publisher.de"_s, {.texts = chosen});
        const QJsonArray texts = parsedRecord(record).value(u"texts"_s).toArray();
        QCOMPARE(texts.size(), chosen.size());
        const DocumentOptions whole = optionsFor(DocumentKind::FullRecord, language);
        const Result<QByteArray> pdf = renderPdf(record, whole);
        VERIFY_OK(pdf);
        QCOMPARE(readStructure(*pdf).fault, QString());
        const Result<Verification> verified = verifyPdf(*pdf, recordVersion);
        VERIFY_OK(verified);
        QCOMPARE(verified->verdict, Verification::Verdict::Untouched);
        const QString read = textOf(*pdf);
        const QString last = read.mid(read.lastIndexOf(annex));
        QVERIFY(last.startsWith(annex));
        for (const QJsonValue &text : texts) {
            for (const QString &key : {u"title"_s, u"use"_s})
                QVERIFY(last.contains(text[key][languageCode(language)].toString()));
            const QJsonValue paragraph = text[u"paragraphs"_s].toArray().first()[u"text"_s];
            QVERIFY(last.contains(paragraph[languageCode(language)].toString().left(30)));
        }
        QVERIFY(!textOf(recordOf(u"publisher.de"_s), whole).contains(annex));
    }
};

QTEST_MAIN(TextDocumentTest)
#include "textdocumenttest.moc"
