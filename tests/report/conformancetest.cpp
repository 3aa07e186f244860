// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/case/answersfile.h"
#include "documentrecords.h"
#include "hardcases.h"
#include "report/documents/textdocument.h"
#include "report/forms/formpdf.h"
#include "report/manual/manualpaper.h"
#include "resources/shippedmanual.h"
#include "sampledocument.h"
#include "support/casebuilder.h"
#include "support/testing.h"

#include <QGuiApplication>
#include <QPainter>
#include <QPdfWriter>
#include <QProcess>
#include <QTemporaryDir>
#include <QTextStream>

using namespace Qt::StringLiterals;
using namespace votum;

// Every kind of document, the examples, their texts and the hard cases before veraPDF, all in one
// call per profile. VOTUM_VERAPDF names its command line jar (org.verapdf.apps:cli); without it the
// test is skipped, but fails where nothing may be skipped (CI=true).

namespace {

constexpr int skipped = 77;
const QString control = u"untagged.pdf"_s; // must be refused

// The files before the validator; a document that cannot be made ends the program as failed.
class Folder
{
public:
    void add(const QString &name, const Result<QByteArray> &pdf)
    {
        if (!pdf)
            qFatal("%s: %s", qPrintable(name), qPrintable(inWords(pdf.error())));
        const QString path = m_folder.filePath(name);
        if (!writeFile(path, *pdf))
            qFatal("%s cannot be written", qPrintable(path));
        m_paths << path;
    }

    void addUntagged()
    {
        const QString path = m_folder.filePath(control);
        QPdfWriter writer(path);
        QPainter painter(&writer);
        painter.drawText(QPointF(500, 500), u"Text ohne Struktur"_s);
        painter.end();
        m_paths << path;
    }

    const QStringList &paths() const { return m_paths; }

private:
    QTemporaryDir m_folder;
    QStringList m_paths;
};

// A logo of two pixels, one of them half opaque.
Picture halfSeen()
{
    return {2, 1, QByteArray("\xff\x00\x00\xff\x00\x80\xff\x80", 8), u"Ein Balken"_s};
}

void addDocuments(Folder &folder)
{
    const QByteArray record = recordOf(u"publisher.de"_s, {.hasFile = true});
    for (const DocumentType &type : documentTypes) {
        DocumentOptions options = optionsFor(type.kind);
        options.evidence = {"abc", "abcd"};
        folder.add(type.code + u".pdf"_s, renderPdf(record, options));
        options.stationery = {u"Verlag GmbH"_s,
                              u"Musterweg 1"_s,
                              halfSeen(),
                              u"Vertraulich"_s,
                              {u"Geschäftsführung"_s}};
        folder.add(type.code + u"-stationery.pdf"_s, renderPdf(record, options));
    }
    folder.add(u"sample.pdf"_s, sample::render(18));
    const QByteArray tree = recordOf(treeCase(), testDay, true);
    for (const Language language : {Language::German, Language::English}) {
        for (const DocumentKind kind : {DocumentKind::FullRecord, DocumentKind::Transfer})
            folder.add(u"tree-"_s + codeOf(kind) + languageCode(language) + u".pdf"_s,
                       renderPdf(tree, optionsFor(kind, language)));
    }
}

void addExamplesAndHardCases(Folder &folder)
{
    for (const Language language : {Language::German, Language::English}) {
        const QString ending = u'-' + languageCode(language) + u".pdf"_s;
        for (const QString &example : {u"publisher.de"_s, u"travel-agency.en"_s})
            folder.add(example + ending, renderPdf(recordOf(example),
                                                   optionsFor(DocumentKind::FullRecord, language)));
        for (const QString &name : hardCaseNames())
            folder.add(QString(name).replace(u' ', u'-') + ending,
                       rendered(hardCase(name), language));
    }
    folder.add(u"draft.pdf"_s, renderPdf(recordOf(u"publisher.de"_s, {.isSealed = false}),
                                         optionsFor(DocumentKind::FullRecord)));
}

// Every text the examples give to send or to hand out.
void addTexts(Folder &folder)
{
    for (const QString &example : {u"publisher.de"_s, u"travel-agency.en"_s}) {
        const Result<AnswersFile> file =
            parseAnswersFile(shipped(), bytesOf(u":/examples/"_s + example + u".json"_s));
        if (!file)
            qFatal("%s: %s", qPrintable(example), qPrintable(inWords(file.error())));
        const Judgement judgement = evaluate(shipped(), file->assessment, testDay);
        const JudgedCase judged(shipped(), file->assessment, judgement);
        const Language language = file->assessment.language;
        for (const ComposedText &text : composeTexts(judged))
            folder.add(
                example + u'-' + textFileName(file->assessment, text, language),
                renderText(judged, text, {.language = language, .programVersion = recordVersion}));
    }
}

void addManual(Folder &folder)
{
    for (const Language language : allLanguages())
        folder.add(
            u"manual-"_s + languageCode(language) + u".pdf"_s,
            renderManual(
                parseManual(shippedManual(language)), shipped(),
                {.language = language, .paper = Paper::A4, .programVersion = recordVersion}));
}

// What others fill in, before anybody has.
void addForms(Folder &folder)
{
    const CaseBuilder builder = CaseBuilder::planned(shipped(), {u"service"_s, u"mkt"_s});
    for (const Language language : {Language::German, Language::English}) {
        for (const Addressee addressee :
             {Addressee::Department, Addressee::It, Addressee::Provider})
            folder.add(u"form-"_s + codeOf(addressee) + languageCode(language) + u".pdf"_s,
                       renderFormPdf(shipped(),
                                     questionnaireFor(shipped(), builder.assessment,
                                                      builder.judge(), addressee),
                                     language, Paper::A4, recordVersion));
    }
}

// Whether the validator passes every file but the control, and says so of each.
bool conform(const QString &jar, const QString &flavour, const QStringList &paths)
{
    QProcess process;
    process.start(u"java"_s, QStringList{u"-jar"_s, jar, u"--flavour"_s, flavour, u"--format"_s,
                                         u"text"_s, u"-v"_s} +
                                 paths);
    if (!process.waitForFinished(-1))
        qFatal("java cannot be run");
    const QString verdicts = QString::fromUtf8(process.readAllStandardOutput());
    QTextStream out(stdout);
    bool isFine = true;
    for (const QString &path : paths) {
        const bool isControl = path.endsWith(control);
        const QString expected = (isControl ? u"FAIL "_s : u"PASS "_s) + path + u' ' + flavour;
        if (verdicts.contains(expected))
            continue;
        out << flavour << u": not \""_s << expected << u"\"\n"_s;
        isFine = false;
    }
    if (!isFine)
        out << verdicts << QString::fromUtf8(process.readAllStandardError());
    return isFine;
}

} // namespace

int main(int argc, char **argv)
{
    QGuiApplication application(argc, argv);
    const QString jar = qEnvironmentVariable("VOTUM_VERAPDF");
    if (jar.isEmpty()) {
        QTextStream(stdout) << "VOTUM_VERAPDF does not name veraPDF's jar\n";
        return qEnvironmentVariable("CI") == "true"_L1 ? 1 : skipped;
    }
    Folder folder;
    addDocuments(folder);
    addExamplesAndHardCases(folder);
    addTexts(folder);
    addManual(folder);
    addForms(folder);
    folder.addUntagged();
    const bool isArchival = conform(jar, u"3a"_s, folder.paths());
    const bool isAccessible = conform(jar, u"ua1"_s, folder.paths());
    return isArchival && isAccessible ? 0 : 1;
}
