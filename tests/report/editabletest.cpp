// SPDX-License-Identifier: GPL-3.0-or-later

#include "documentrecords.h"
#include "report/documents/document.h"
#include "report/editable/html.h"
#include "report/editable/markdown.h"
#include "report/editable/opendocument.h"
#include "report/editable/wordfile.h"
#include "sampledocument.h"
#include "support/testing.h"
#include "support/unpacked.h"

#include <QProcess>
#include <QRegularExpression>
#include <QStandardPaths>
#include <QTemporaryDir>
#include <QXmlStreamReader>

using namespace Qt::StringLiterals;
using namespace votum;

namespace {

using Maker = std::unique_ptr<EditableComposer> (*)();

struct Form
{
    const char *name;
    Maker maker;
    const char *text; // the part with the text; none: the file itself is the text
};

constexpr Form forms[] = {{"html", htmlComposer, nullptr},
                          {"md", markdownComposer, nullptr},
                          {"docx", wordComposer, "word/document.xml"},
                          {"odt", openDocumentComposer, "content.xml"}};

void addForms()
{
    QTest::addColumn<int>("form");
    for (int i = 0; i < int(std::size(forms)); ++i)
        QTest::newRow(forms[i].name) << i;
}

QByteArray sampleAs(const Form &form)
{
    const auto composer = form.maker();
    sample::compose(*composer, 12);
    return composer->finish(sample::frame(), sample::meta(), Paper::A4);
}

// A document of one paragraph.
QByteArray paragraphAs(const Form &form, const QList<Run> &runs)
{
    const auto composer = form.maker();
    composer->paragraph(runs, ParagraphStyle::Body);
    return composer->finish({}, {}, Paper::A4);
}

QByteArray textPart(const Form &form, const QByteArray &file)
{
    return form.text ? unpacked(file).value(form.text) : file;
}

// Every element's local name, and all text, of well-formed XML; the error in words if it is not.
struct Xml
{
    QStringList elements;
    QString text, error;
};

Xml readXml(const QByteArray &bytes)
{
    Xml xml;
    QXmlStreamReader reader(bytes);
    while (!reader.atEnd()) {
        reader.readNext();
        if (reader.isStartElement())
            xml.elements << reader.name().toString();
        if (reader.isStartElement() && reader.name() == u"br")
            xml.text += u' ';
        else if (reader.isCharacters())
            xml.text += reader.text();
    }
    if (reader.hasError())
        xml.error = reader.errorString();
    return xml;
}

// The text as a reader of the form sees it, without its signs.
QString shownBy(const Form &form, const QByteArray &file)
{
    QString text = form.maker == &markdownComposer ? QString::fromUtf8(file)
                                                   : readXml(textPart(form, file)).text;
    if (form.maker == &markdownComposer) {
        static const QRegularExpression sign(u"\\\\(.)"_s);
        text.remove(u"**"_s).replace(sign, u"\\1"_s).replace(u"<br>"_s, u" "_s);
    }
    return text.simplified();
}

// Words by which a text is found whatever stands between them.
QStringList wordsOf(const QString &text)
{
    static const QRegularExpression word(u"[\\p{L}\\p{N}]{4,}"_s);
    QStringList words;
    for (auto each = word.globalMatch(text); each.hasNext();)
        words << each.next().captured();
    words.removeDuplicates();
    return words;
}

} // namespace

// Documents that other programs edit.
class EditableTest : public QObject
{
    Q_OBJECT

private slots:
    void theSameCallsGiveTheSameBytes_data() { addForms(); }
    void theSameCallsGiveTheSameBytes()
    {
        QFETCH(int, form);
        QVERIFY(!sampleAs(forms[form]).isEmpty());
        QCOMPARE(sampleAs(forms[form]), sampleAs(forms[form]));
    }

    void everyWordIsThere_data() { addForms(); }
    void everyWordIsThere()
    {
        QFETCH(int, form);
        const auto composer = forms[form].maker();
        sample::compose(*composer, 12);
        const QStringList said = wordsOf(composer->textSoFar());
        QVERIFY(said.size() > 50);
        const QString shown =
            shownBy(forms[form], composer->finish(sample::frame(), sample::meta(), Paper::A4));
        for (const QString &word : said)
            QVERIFY2(shown.contains(word), qPrintable(word));
    }

    // Of the packed ones, each part.
    void theXmlIsWellFormed_data() { addForms(); }
    void theXmlIsWellFormed()
    {
        QFETCH(int, form);
        const QByteArray file = sampleAs(forms[form]);
        if (!forms[form].text) {
            if (forms[form].maker == &htmlComposer)
                QCOMPARE(readXml(file).error, QString());
            return;
        }
        const auto parts = unpacked(file);
        QVERIFY(parts.size() >= 5);
        for (auto part = parts.begin(); part != parts.end(); ++part) {
            if (part.key() != "mimetype")
                QVERIFY2(readXml(part.value()).error.isEmpty(), part.key().constData());
        }
    }

    // Whoever cannot see it moves by these.
    void aPageOfTheWebHasItsStructure()
    {
        const QString html = QString::fromUtf8(sampleAs(forms[0]));
        QVERIFY(html.contains(u"<html lang=\"de-DE\">"_s));
        QVERIFY(html.indexOf(u"href=\"#content\""_s) < html.indexOf(u"<header"_s));
        for (const auto &part :
             {u"<main id=\"content\">"_s, u"<nav aria-labelledby="_s, u"<footer>"_s, u"<caption>"_s,
              u"scope=\"col\""_s, u"scope=\"row\""_s, u"<span lang=\"en-GB\">"_s})
            QVERIFY2(html.contains(part), qPrintable(part));
        QVERIFY(!html.contains(u"<script"_s));
        static const QRegularExpression heading(u"<h(\\d)"_s);
        int level = 0;
        for (auto each = heading.globalMatch(html); each.hasNext();) {
            const int next = each.next().captured(1).toInt();
            QVERIFY2(next <= level + 1, qPrintable(u"h%1 after h%2"_s.arg(next).arg(level)));
            level = next;
        }
        QCOMPARE(html.count(u"<h1"_s), 1);
        // Each line of the contents leads to a heading.
        static const QRegularExpression link(u"<a href=\"#(h\\d+)\""_s);
        int links = 0;
        for (auto each = link.globalMatch(html); each.hasNext(); ++links)
            QVERIFY(html.contains(u" id=\"%1\""_s.arg(each.next().captured(1))));
        QVERIFY(links > 3);
    }

    // What leads to another place of the document leads there; what has none is words.
    void referencesInHtmlLead()
    {
        const std::unique_ptr<EditableComposer> composer = htmlComposer();
        composer->heading(1, u"Erstens"_s, u"one"_s);
        composer->paragraph({Run{.text = u"Nr. 1"_s, .target = u"one"_s},
                             Run{.text = u"Nr. 2"_s, .target = u"two"_s},
                             Run{.text = u"Nr. 3"_s, .target = u"three"_s}},
                            ParagraphStyle::Body);
        composer->entries({{u"2"_s, plain(u"Satz"_s), {}, u"two"_s}});
        const QString html =
            QString::fromUtf8(composer->finish(sample::frame(), sample::meta(), Paper::A4));
        QVERIFY(html.contains(u"<a href=\"#place-one\">Nr. 1</a>"_s));
        QVERIFY(html.contains(u"<a href=\"#place-two\">Nr. 2</a>"_s));
        QVERIFY(html.contains(u"<a>Nr. 3</a>"_s));
        QCOMPARE(html.count(u"id=\"place-one\""_s), 1);
        QCOMPARE(html.count(u"id=\"place-two\""_s), 1);
    }

    void officeFilesHaveHeadingsAndHeads()
    {
        const QByteArray word = textPart(forms[2], sampleAs(forms[2]));
        for (const char *part : {"w:val=\"Title\"", "w:val=\"Heading1\"", "w:val=\"Heading2\"",
                                 "w:val=\"Heading3\"", "<w:tblHeader/>", "<w:numPr>",
                                 "w:lang w:val=\"en-GB\"", "<w:hyperlink r:id=", "<w:tblCaption"})
            QVERIFY2(word.contains(part), part);
        const QByteArray text = textPart(forms[3], sampleAs(forms[3]));
        for (const char *part :
             {"text:outline-level=\"1\"", "text:outline-level=\"3\"", "<table:table-header-rows>",
              "<text:list ", "fo:language=\"en\" fo:country=\"GB\"", "xlink:href=\"https://"})
            QVERIFY2(text.contains(part), part);
        // By its first bytes other programs know the kind of file.
        QCOMPARE(sampleAs(forms[3]).mid(30, 47),
                 "mimetypeapplication/vnd.oasis.opendocument.text"_ba);
    }

    void numberedListsBeginAtOne()
    {
        const auto composer = wordComposer();
        for (int i = 0; i < 2; ++i)
            composer->list({plain(u"Eins"_s), plain(u"Zwei"_s)}, true);
        const auto parts = unpacked(composer->finish({}, {}, Paper::A4));
        QCOMPARE(parts["word/document.xml"].count("<w:numId w:val=\"2\"/>"), 2);
        QCOMPARE(parts["word/document.xml"].count("<w:numId w:val=\"3\"/>"), 2);
        QCOMPARE(parts["word/numbering.xml"].count("<w:startOverride w:val=\"1\"/>"), 2);
    }

    // What somebody typed is text, whatever it says.
    void typedTextStaysText_data() { addForms(); }
    void typedTextStaysText()
    {
        QFETCH(int, form);
        const QString typed =
            u"<script>alert(1)</script> ]]> &amp; %1 %2 ![x](http://a.b) **c** | d"_s;
        const QByteArray file = paragraphAs(forms[form], plain(typed));
        QByteArray text = textPart(forms[form], file);
        if (forms[form].maker == &markdownComposer) {
            static const QRegularExpression escaped(u"\\\\."_s);
            text = QString::fromUtf8(text).remove(escaped).toUtf8();
        }
        QVERIFY(!text.contains("<script"));
        if (forms[form].maker == &markdownComposer)
            QVERIFY(!text.contains("](http") && !text.contains("**c") && !text.contains("| d"));
        const QString shown = shownBy(forms[form], file);
        QVERIFY2(shown.contains(u"<script>alert(1)</script>"_s), qPrintable(shown));
        QVERIFY2(shown.contains(u"%1 %2"_s), qPrintable(shown));
    }

    void whatXmlCannotHoldIsLeftOut_data() { addForms(); }
    void whatXmlCannotHoldIsLeftOut()
    {
        QFETCH(int, form);
        QString typed = u"vor\u0000\u0001\u001b\ufffe"_s;
        typed += QChar(0xd800); // half of a pair
        typed += u"nach"_s;
        const QByteArray file = paragraphAs(forms[form], plain(typed));
        if (forms[form].maker != &markdownComposer)
            QCOMPARE(readXml(textPart(forms[form], file)).error, QString());
        const QString shown = shownBy(forms[form], file);
        QVERIFY(shown.contains(u"vor"_s) && shown.contains(u"nach"_s));
        QVERIFY(!shown.contains(QChar(u'\u001b')));
    }

    void onlyLinksOfTheWebAndMailAreLinks_data() { addForms(); }
    void onlyLinksOfTheWebAndMailAreLinks()
    {
        QFETCH(int, form);
        for (const auto &url : {u"javascript:alert(1)"_s, u"file:///etc/passwd"_s, u"//host/x"_s}) {
            const QByteArray file = paragraphAs(forms[form], {Run{.text = u"hier"_s, .url = url}});
            const QByteArray whole = forms[form].text ? unpacked(file).values().join() : file;
            QVERIFY2(!whole.contains(url.toUtf8()), qPrintable(url));
            QVERIFY(shownBy(forms[form], file).contains(u"hier"_s));
        }
    }

    void aLineThatLooksLikeAListIsNone()
    {
        const QByteArray file =
            paragraphAs(forms[1], plain(u"1. Januar\n- Strich\n# Kreuz\n31.12.2026"_s));
        QCOMPARE(file.left(file.indexOf("\n\n")),
                 "1\\. Januar\\\n\\- Strich\\\n\\# Kreuz\\\n31.12.2026"_ba);
    }

    // Of each record and language, each document there is.
    void everyDocumentInEveryForm_data() { addForms(); }
    void everyDocumentInEveryForm()
    {
        QFETCH(int, form);
        const QByteArray bytes = recordOf(u"publisher.de"_s, {.texts = {}, .hasFile = false});
        const auto record = ParsedRecord::of(bytes);
        VERIFY_OK(record);
        for (const DocumentKind kind : availableDocuments(bytes, someEvents())) {
            for (const Language language : record->record.languages) {
                DocumentOptions options = optionsFor(kind, language);
                options.events = someEvents();
                const auto file = renderEditable(*record, options, *forms[form].maker());
                VERIFY_OK(file);
                const QString shown = forms[form].text
                                          ? shownBy(forms[form], *file) +
                                                QString::fromUtf8(unpacked(*file).values().join())
                                          : shownBy(forms[form], *file);
                QVERIFY(shown.contains(record->record.file.title));
                // It says that it is not what was sealed.
                const QString mark = record->record.words.value(u"doc.editable"_s).in(language);
                QVERIFY(!mark.isEmpty());
                QVERIFY2(shown.contains(mark), forms[form].name);
                QVERIFY(documentFileName(record->record, options, ".docx"_L1).endsWith(u".docx"_s));
            }
        }
    }

    void aDraftSaysSo_data() { addForms(); }
    void aDraftSaysSo()
    {
        QFETCH(int, form);
        const auto record = ParsedRecord::of(recordOf(u"publisher.de"_s, {.isSealed = false}));
        VERIFY_OK(record);
        const auto file =
            renderEditable(*record, optionsFor(DocumentKind::ShortRecord), *forms[form].maker());
        VERIFY_OK(file);
        const QByteArray whole = forms[form].text ? unpacked(*file).values().join() : *file;
        QVERIFY(whole.contains(
            record->record.words.value(u"doc.draft"_s).in(Language::German).toUtf8()));
    }

    void aLanguageTheRecordLacksIsAnError()
    {
        auto record = ParsedRecord::of(recordOf(u"publisher.de"_s));
        VERIFY_OK(record);
        record->record.languages = {Language::German};
        VERIFY_ERROR(renderEditable(*record,
                                    optionsFor(DocumentKind::ShortRecord, Language::English),
                                    *htmlComposer()),
                     "languageUnavailable");
    }

    // As another program reads them.
    void libreOfficeReadsThem_data()
    {
        QTest::addColumn<int>("form");
        QTest::newRow("docx") << 2;
        QTest::newRow("odt") << 3;
        QTest::newRow("html") << 0;
    }
    void libreOfficeReadsThem()
    {
        QFETCH(int, form);
        const QString office = QStandardPaths::findExecutable(u"soffice"_s);
        if (office.isEmpty())
            QSKIP("LibreOffice is not installed");
        QTemporaryDir folder;
        const auto record = ParsedRecord::of(recordOf(u"publisher.de"_s));
        VERIFY_OK(record);
        const auto composer = forms[form].maker();
        const auto file = renderEditable(*record, optionsFor(DocumentKind::ShortRecord), *composer);
        VERIFY_OK(file);
        const QString path = folder.filePath(u"record."_s + QLatin1StringView(forms[form].name));
        QVERIFY(writeFile(path, *file));
        QProcess program;
        program.start(office, {u"-env:UserInstallation=file://"_s + folder.path() + u"/profile"_s,
                               u"--headless"_s, u"--convert-to"_s, u"txt:Text (encoded):UTF8"_s,
                               u"--outdir"_s, folder.path(), path});
        QVERIFY(program.waitForFinished(120000));
        QFile made(folder.filePath(u"record.txt"_s));
        QVERIFY(made.open(QIODevice::ReadOnly));
        const QString read = QString::fromUtf8(made.readAll());
        const QStringList said = wordsOf(composer->textSoFar());
        QVERIFY(said.size() > 200);
        for (const QString &word : said)
            QVERIFY2(read.contains(word), qPrintable(word));
    }
};

QTEST_MAIN(EditableTest)
#include "editabletest.moc"
