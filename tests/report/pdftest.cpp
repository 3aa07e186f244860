// SPDX-License-Identifier: GPL-3.0-or-later

#include "sampledocument.h"
#include "structurecheck.h"

#include "report/pages/painter.h"

#include <QFile>
#include <QHash>
#include <QImage>
#include <QPainter>
#include <QProcess>
#include <QRegularExpression>
#include <QTemporaryDir>
#include <QThread>
#include <QUuid>
#include <QXmlStreamReader>
#include <QtTest/QTest>

#include <qpdf/QPDF.hh>

#include <ctime>
#include <limits>

using namespace votum;
using namespace Qt::StringLiterals;

// The finished file, looked at with tools that share no code with us.
class PdfTest : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase()
    {
        m_pdf = sample::render(18);
        QVERIFY(!m_pdf.isEmpty());
        m_path = m_directory.filePath(u"sample.pdf"_s);
        QFile file(m_path);
        QVERIFY(file.open(QIODevice::WriteOnly));
        QCOMPARE(file.write(m_pdf), m_pdf.size());
    }

    void isSound()
    {
        QVERIFY(run(u"qpdf"_s, {u"--check"_s, m_path}).contains("No syntax or stream encoding"));
    }

    void structureAndContentAgree()
    {
        const StructureReading reading = readStructure(m_pdf);
        QCOMPARE(reading.fault, QString());
        QVERIFY(reading.marks > 200);
        QCOMPARE(reading.languages.count(u"en-GB"_s), 5);
        QCOMPARE(reading.annotations,
                 reading.roles.count(u"Link"_s) + reading.roles.count(u"Form"_s));
        for (const char *role :
             {"H1",        "H2",    "H3",   "P",          "L",       "Lbl",    "LBody",
              "Table",     "THead", "TH",   "TD",         "Caption", "TOC",    "TOCI",
              "Reference", "Link",  "Span", "BlockQuote", "Div",     "Figure", "Form"})
            QVERIFY2(reading.roles.contains(QString::fromLatin1(role)), role);
    }

    // What a screen reader is given, as poppler reads the tags; the file says what is expected.
    void structureReadsAsWritten()
    {
        PageComposer composer;
        composer.heading(1, u"Größe"_s);
        composer.paragraph({{u"Siehe "_s},
                            {u"DSGVO"_s, false, Tone::Text, u"https://example.org/"_s},
                            {u", dort "_s},
                            {u"controller"_s, true, Tone::Text, {}, u"en-GB"_s}});
        composer.list({plain(u"erstens"_s), plain(u"zweitens"_s)}, true);
        Table table{u"Fristen"_s, {1, 2}, {u"Wer"_s, u"Was"_s}, {}};
        table.rows.append({Cell{plain(u"IT"_s)}, Cell{plain(u"löscht"_s)}});
        composer.table(table);
        const Result<QByteArray> pdf =
            renderPages(composer.finish(sample::frame()), sample::meta());
        QVERIFY(pdf.has_value());
        const QString path = m_directory.filePath(u"structure.pdf"_s);
        QFile file(path);
        QVERIFY(file.open(QIODevice::WriteOnly) && file.write(*pdf) == pdf->size());
        file.close();
        QFile expected(QStringLiteral(VOTUM_SOURCE_DIR "/tests/data/structure.txt"));
        QVERIFY(expected.open(QIODevice::ReadOnly));
        QCOMPARE(QString::fromUtf8(run(u"pdfinfo"_s, {u"-struct-text"_s, path})),
                 QString::fromUtf8(expected.readAll()));
    }

    void textComesBackAsItWasWritten()
    {
        const QString text = QString::fromUtf8(run(u"pdftotext"_s, {m_path, u"-"_s})).simplified();
        QVERIFY(text.contains(u"Müller, Bär & Söhne GmbH, Größe: 1\u00a0200 Beschäftigte"_s) ||
                text.contains(u"Müller, Bär & Söhne GmbH, Größe: 1 200 Beschäftigte"_s));
        QVERIFY(text.contains(u"Pflicht, Frist 30 Tage"_s));
        QVERIFY(text.contains(sample::sentence(1)));
        QVERIFY(text.contains(u"Seite 1 von "_s));
        QVERIFY(!text.contains(u"ENTWURF"_s));
        QVERIFY(!text.contains(QRegularExpression(u"[\ufb00-\ufb06\t]"_s)));
    }

    // ISO 32000-1, 14.8.2.2.3: a reader puts the word together.
    void aDividedWordIsReadInOne()
    {
        PageComposer composer(Paper::A4, {u"de-DE"_s, {}});
        composer.heading(1, u"Anfang"_s);
        const QString word = u"Auftragsverarbeitungsvertragsdatenschutzfolgenabschätzung"_s;
        composer.paragraph(plain(QString(word + u' ').repeated(40)));
        const Result<QByteArray> pdf =
            renderPages(composer.finish(sample::frame()), sample::meta());
        QVERIFY(pdf.has_value());
        QCOMPARE(readStructure(*pdf).fault, QString());
        const QString path = m_directory.filePath(u"divided.pdf"_s);
        QFile file(path);
        QVERIFY(file.open(QIODevice::WriteOnly) && file.write(*pdf) == pdf->size());
        file.close();
        QString text = QString::fromUtf8(run(u"pdftotext"_s, {path, u"-"_s}));
        const qsizetype divided = text.count(u"\u00ad\n"_s);
        QVERIFY(divided > 3);
        QVERIFY(!text.contains(u"-\n"_s));
        text.remove(u"\u00ad\n"_s);
        QCOMPARE(text.count(word), 40);
    }

    // The operators of the file are ours, those on paper Qt's: both must show the same.
    void looksAsItIsPainted()
    {
        PageComposer composer;
        sample::compose(composer, 3);
        composer.paragraph(plain(u"Ą\u0328 e\u0301\u0302 ﬀ – gestapelte Zeichen"_s));
        const Pages pages = composer.finish(sample::frame());
        const Result<QByteArray> pdf = renderPages(pages, sample::meta());
        QVERIFY(pdf.has_value());
        const QString path = m_directory.filePath(u"painted.pdf"_s);
        QFile file(path);
        QVERIFY(file.open(QIODevice::WriteOnly) && file.write(*pdf) == pdf->size());
        file.close();
        for (int page = 0; page < pages.count; ++page) {
            const QString number = QString::number(page + 1);
            const QImage shown = QImage::fromData(
                run(u"pdftoppm"_s, {u"-f"_s, number, u"-l"_s, number, u"-r"_s, u"144"_s, path}));
            QVERIFY(!shown.isNull());
            const double same = difference(shown, painted(pages, page, shown.size(), 0));
            const double moved = difference(shown, painted(pages, page, shown.size(), 1));
            QVERIFY2(
                same * 3 < moved,
                qPrintable(u"page %1: %2, moved by a point %3"_s.arg(number).arg(same).arg(moved)));
        }
    }

    void onlyTheBundledFontsAreUsedAndEmbedded()
    {
        const QList<QByteArray> lines = run(u"pdffonts"_s, {m_path}).trimmed().split('\n').mid(2);
        QCOMPARE(lines.size(), 2);
        for (const QByteArray &line : lines) {
            QVERIFY(line.startsWith("AAAAA"));
            QVERIFY(line.contains("+VotumSans-"));
            QVERIFY(line.contains("yes yes yes"));
        }
    }

    void contentsNamePagesAndLeadThere()
    {
        const QString first =
            QString::fromUtf8(run(u"pdftotext"_s, {u"-l"_s, u"1"_s, u"-layout"_s, m_path, u"-"_s}));
        const QRegularExpression line(u"10 Maßnahmenplan +(\\d+)"_s);
        const int page = line.match(first).captured(1).toInt();
        QVERIFY(page > 1);
        const QString number = QString::number(page);
        const QString there = QString::fromUtf8(
            run(u"pdftotext"_s, {u"-f"_s, number, u"-l"_s, number, m_path, u"-"_s}));
        QVERIFY(there.contains(u"10 Maßnahmenplan"_s));
    }

    void theOutlineHoldsEveryHeading()
    {
        QPDF pdf;
        pdf.processMemoryFile("pdf", m_pdf.constData(), size_t(m_pdf.size()));
        int count = 0;
        countOutline(pdf.getRoot().getKey("/Outlines"), count);
        const QStringList roles = readStructure(m_pdf).roles;
        QCOMPARE(roles.count(u"H1"_s), 1); // the document's name
        QCOMPARE(count, 1 + roles.count(u"H2"_s) + roles.count(u"H3"_s) + roles.count(u"H4"_s));
    }

    void attachmentsComeBackUnchanged()
    {
        for (const Attachment &file : sample::meta().attachments) {
            const QString target = m_directory.filePath(file.name);
            run(u"pdfdetach"_s, {u"-savefile"_s, file.name, u"-o"_s, target, m_path});
            QFile saved(target);
            QVERIFY(saved.open(QIODevice::ReadOnly));
            QCOMPARE(saved.readAll(), file.data);
        }
        QPDF pdf;
        pdf.processMemoryFile("pdf", m_pdf.constData(), size_t(m_pdf.size()));
        const auto associated = pdf.getRoot().getKey("/AF").getArrayAsVector();
        QCOMPARE(associated.size(), size_t(2));
        QCOMPARE(QPDFObjectHandle(associated[0]).getKey("/AFRelationship").getName(),
                 std::string("/Source"));
    }

    void infoAndXmpSayTheSame()
    {
        const QByteArray info = run(u"pdfinfo"_s, {u"-isodates"_s, m_path});
        const QByteArray xmp = run(u"pdfinfo"_s, {u"-meta"_s, m_path});
        QXmlStreamReader reader(xmp);
        QString words;
        while (!reader.atEnd()) {
            if (reader.readNext() == QXmlStreamReader::Characters)
                words += reader.text() + u'|';
        }
        QCOMPARE(reader.errorString(), QString());
        for (const QString &word : {sample::meta().title, sample::meta().subject,
                                    sample::meta().author, sample::meta().creator})
            QVERIFY2(words.contains(word + u'|') && info.contains(word.toUtf8()), qPrintable(word));
        QVERIFY(info.contains("2026-11-23T10:00:00Z"));
        QVERIFY(xmp.contains("<xmp:CreateDate>2026-11-23T10:00:00Z<"));
        QVERIFY(xmp.contains("<pdfaid:part>3<"));
        QVERIFY(xmp.contains("<pdfuaid:part>1<"));
        QVERIFY(info.contains("Tagged:          yes"));
    }

    void identifiersFollowFromWhatTheyName()
    {
        const auto xmpOf = [](const Meta &meta) {
            PageComposer composer;
            sample::compose(composer, 1);
            const Result<QByteArray> pdf = renderPages(composer.finish(sample::frame()), meta);
            QPDF file;
            file.processMemoryFile("pdf", pdf->constData(), size_t(pdf->size()));
            const auto data = file.getRoot().getKey("/Metadata").getStreamData();
            return QByteArray(reinterpret_cast<const char *>(data->getBuffer()),
                              qsizetype(data->getSize()));
        };
        const auto idIn = [](const QByteArray &xmp, const QString &property) {
            const QRegularExpression id(u"<xmpMM:%1>uuid:([0-9a-f-]{36})<"_s.arg(property));
            return id.match(QString::fromUtf8(xmp)).captured(1);
        };
        Meta meta = sample::meta();
        QVERIFY(!xmpOf(meta).contains("xmpMM"));
        meta.identifier = u"2026-0007/1 <sha256>"_s;
        meta.document = "a";
        meta.instance = "b";
        const QByteArray first = xmpOf(meta);
        QVERIFY(first.contains("<dc:identifier>2026-0007/1 &lt;sha256&gt;<"));
        QCOMPARE(QUuid(idIn(first, u"DocumentID"_s)).version(), QUuid::Sha1);
        QCOMPARE(xmpOf(meta), first);
        meta.instance = "c";
        const QByteArray second = xmpOf(meta);
        QCOMPARE(idIn(second, u"DocumentID"_s), idIn(first, u"DocumentID"_s));
        QVERIFY(idIn(second, u"InstanceID"_s) != idIn(first, u"InstanceID"_s));
    }

    // Each run of the program orders its hash tables anew, as a new seed does here.
    void theSameDocumentGivesTheSameBytes()
    {
        for (int i = 0; i < 12; ++i) {
            QHashSeed::resetRandomGlobalSeed();
            QCOMPARE(sample::render(18), m_pdf);
        }
        QVERIFY(sample::render(19) != m_pdf);
        QVERIFY(sample::render(18, Paper::Letter) != m_pdf);
    }

    void anyThreadGivesTheSameBytes()
    {
        QList<QByteArray> results(4);
        std::vector<std::unique_ptr<QThread>> threads;
        for (QByteArray &result : results)
            threads.emplace_back(QThread::create([&result] { result = sample::render(18); }));
        for (const auto &thread : threads)
            thread->start();
        for (const auto &thread : threads)
            QVERIFY(thread->wait());
        for (const QByteArray &result : results)
            QCOMPARE(result, m_pdf);
    }

    void charactersTheFontLacksDoNotSpoilTheFile()
    {
        PageComposer composer;
        composer.heading(1, u"Emoji 😀 und 中"_s);
        composer.paragraph(plain(u"a\u0000b\u202ec e\u0301"_s));
        Meta meta = sample::meta();
        meta.title = u"Titel\u0001 😀\nzweite Zeile"_s;
        const Result<QByteArray> pdf = renderPages(composer.finish(sample::frame()), meta);
        QVERIFY(pdf.has_value());
        QCOMPARE(readStructure(*pdf).fault, QString());
    }

    // Cost grows with the pages, not faster: three times the rows take at most about three times as
    // long. Growth with the square would take nine times.
    void costGrowsWithThePages()
    {
        const double small = fastest(100);
        const double large = fastest(300);
        QVERIFY2(large < 5 * small, qPrintable(u"%1 s to %2 s"_s.arg(small).arg(large)));
    }

private:
    static QByteArray run(const QString &program, const QStringList &arguments)
    {
        QProcess process;
        process.start(program, arguments);
        if (!process.waitForFinished(120000) || process.exitCode() != 0)
            qWarning() << program << "failed:" << process.readAllStandardError();
        return process.readAllStandardOutput();
    }

    static QImage painted(const Pages &pages, int page, QSize size, qreal movedBy)
    {
        QImage image(size, QImage::Format_RGB32);
        image.fill(Qt::white);
        QPainter painter(&image);
        painter.setRenderHints(QPainter::Antialiasing | QPainter::TextAntialiasing);
        painter.scale(2, 2); // 144 dots an inch
        painter.translate(movedBy, 0);
        paintPage(pages, page, painter);
        return image;
    }

    // Mean difference of the brightness, 0 to 255.
    static double difference(const QImage &a, const QImage &b)
    {
        double sum = 0;
        for (int y = 0; y < a.height(); ++y) {
            for (int x = 0; x < a.width(); ++x)
                sum += std::abs(qGray(a.pixel(x, y)) - qGray(b.pixel(x, y)));
        }
        return sum / (double(a.width()) * a.height());
    }

    static void countOutline(QPDFObjectHandle parent, int &count)
    {
        for (QPDFObjectHandle entry = parent.getKey("/First"); entry.isDictionary();
             entry = entry.getKey("/Next")) {
            ++count;
            countOutline(entry, count);
        }
    }

    // Processor time, which other programs do not lengthen; infinite if nothing was rendered.
    static double fastest(int rows)
    {
        double best = std::numeric_limits<double>::infinity();
        for (int i = 0; i < 3; ++i) {
            const std::clock_t start = std::clock();
            if (!sample::render(rows).isEmpty())
                best = qMin(best, double(std::clock() - start) / CLOCKS_PER_SEC);
        }
        return best;
    }

    QTemporaryDir m_directory;
    QByteArray m_pdf;
    QString m_path;
};

QTEST_MAIN(PdfTest)
#include "pdftest.moc"
