// SPDX-License-Identifier: GPL-3.0-or-later

#include "cli/commandline.h"
#include "core/case/answersfile.h"
#include "core/catalogue/cataloguereader.h"
#include "core/judgement/evaluate.h"
#include "core/record/record.h"
#include "report/documents/document.h"
#include "report/verify/verify.h"
#include "resources/resources.h"
#include "support/testing.h"
#include "ui/casetools/casedialog.h"
#include "ui/casetools/newcasedialog.h"
#include "ui/document/reportview.h"
#include "ui/look/language.h"
#include "ui/mainwindow.h"
#include "ui/settings/settings.h"

#include <QAction>
#include <QComboBox>
#include <QJsonArray>
#include <QJsonDocument>
#include <QMenu>
#include <QTemporaryDir>
#include <QTest>

#include <qpdf/QPDF.hh>

#include <functional>

using namespace Qt::StringLiterals;
using namespace votum;

namespace {

constexpr Language madeUp = Language(2); // its row in madeup.cpp
const QString mark = u"Elp"_s;           // begins each of its words

using Change = std::function<void(QJsonObject &)>;

// The same data with `change` made to every text {de, en}.
QJsonValue changed(const QJsonValue &value, const Change &change)
{
    if (value.isArray()) {
        QJsonArray list;
        for (const QJsonValue &item : value.toArray())
            list.append(changed(item, change));
        return list;
    }
    if (!value.isObject())
        return value;
    QJsonObject object = value.toObject();
    if (object.contains(u"de"_s) && object.contains(u"en"_s)) {
        change(object);
        return object;
    }
    for (auto field = object.begin(); field != object.end(); ++field)
        *field = changed(*field, change);
    return object;
}

// The shipped catalogue and the made-up words of a third language.
std::vector<CatalogueFile> filesInThree(const QStringList &declared)
{
    std::vector<CatalogueFile> files = shippedCatalogue();
    for (CatalogueFile &file : files) {
        QJsonObject object =
            changed(QJsonDocument::fromJson(file.bytes).object(), [](QJsonObject &text) {
                text.insert(u"eo"_s, QString(mark + u' ' + text[u"en"_s].toString()));
            }).toObject();
        if (object.contains(u"meta"_s)) {
            QJsonObject meta = object[u"meta"_s].toObject();
            meta.insert(u"languages"_s, QJsonArray::fromStringList(declared));
            object.insert(u"meta"_s, meta);
            object.insert(u"words"_s,
                          QJsonObject{{u"label.madeup"_s, QJsonObject{{u"de"_s, u"Erdacht"_s},
                                                                      {u"en"_s, u"Made up"_s},
                                                                      {u"eo"_s, u"Elpensita"_s}}}});
        }
        file.bytes = QJsonDocument(object).toJson();
    }
    return files;
}

const Catalogue &inThree()
{
    static const Result<Catalogue> catalogue =
        parseCatalogue(filesInThree({u"de"_s, u"en"_s, u"eo"_s}));
    if (!catalogue)
        qFatal("%s", qPrintable(inWords(catalogue.error())));
    return *catalogue;
}

QByteArray recordOf(const Catalogue &catalogue)
{
    AnswersFile file = *parseAnswersFile(catalogue, bytesOf(u":/examples/travel-agency.en.json"_s));
    file.assessment.fileNumber = u"2026-0007"_s;
    RecordContext context;
    context.programVersion = u"0.1.0"_s;
    context.author = u"Ada Probe"_s;
    context.time = QDateTime(QDate(2026, 11, 28), QTime(9, 0), Qt::UTC);
    return composeRecord(catalogue, file.assessment,
                         evaluate(catalogue, file.assessment, QDate(2026, 11, 28)), context);
}

DocumentOptions inMadeUp()
{
    DocumentOptions options;
    options.language = madeUp;
    options.programVersion = u"0.1.0"_s;
    return options;
}

QStringList itemsOf(const QComboBox *box)
{
    QStringList items;
    for (int i = 0; i < box->count(); ++i)
        items << box->itemText(i);
    return items;
}

} // namespace

// A third language is data and one row.
class ThirdLanguageTest : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase() { m_translation.speak(Language::English); }
    void theReaderWantsEveryDeclaredLanguage();
    void aTextOfAnotherLanguageIsRefused();
    void theRecordHasAllItsWords();
    void theDocumentReadsInIt();
    void aRecordWithoutItSaysSo();
    void theWindowOffersIt();
    void theCommandLineKnowsIt();

private:
    Translation m_translation;
};

void ThirdLanguageTest::theReaderWantsEveryDeclaredLanguage()
{
    QCOMPARE(inThree().languages.size(), 3);
    std::vector<CatalogueFile> files = filesInThree({u"de"_s, u"en"_s, u"eo"_s});
    QJsonObject last = QJsonDocument::fromJson(files.back().bytes).object();
    QJsonObject words = last[u"words"_s].toObject();
    const QString key = words.keys().constFirst();
    QJsonObject word = words[key].toObject();
    word.remove(u"eo"_s);
    words.insert(key, word);
    last.insert(u"words"_s, words);
    files.back().bytes = QJsonDocument(last).toJson();
    const Result<Catalogue> read = parseCatalogue(files);
    VERIFY_ERROR(read, "catalogue");
    QCOMPARE(read.error().arguments.value(0), files.back().name);
    QCOMPARE(read.error().arguments.value(1).section(u" (line "_s, 0, 0),
             QString(u"$.words."_s + key + u".eo"_s));
}

void ThirdLanguageTest::aTextOfAnotherLanguageIsRefused()
{
    const Result<Catalogue> read = parseCatalogue(filesInThree({u"de"_s, u"en"_s}));
    VERIFY_ERROR(read, "catalogue");
    QVERIFY(read.error().arguments.value(1).section(u" (line "_s, 0, 0).endsWith(".eo"_L1));
    VERIFY_ERROR(parseCatalogue(filesInThree({u"de"_s, u"en"_s, u"tlh"_s})), "catalogue");
}

void ThirdLanguageTest::theRecordHasAllItsWords()
{
    int texts = 0;
    const QJsonObject record = QJsonDocument::fromJson(recordOf(inThree())).object();
    changed(record, [&texts](QJsonObject &text) {
        ++texts;
        QCOMPARE(text[u"eo"_s].toString().isEmpty(), text[u"en"_s].toString().isEmpty());
    });
    QVERIFY(texts > 1000);
    QCOMPARE(record[u"result"_s][u"overall"_s][u"text"_s][u"eo"_s].toString().left(3), mark);
}

void ThirdLanguageTest::theDocumentReadsInIt()
{
    const QByteArray record = recordOf(inThree());
    const Result<QByteArray> pdf = renderPdf(record, inMadeUp());
    VERIFY_OK(pdf);
    QPDF file;
    file.processMemoryFile("record", pdf->constData(), size_t(pdf->size()));
    QCOMPARE(file.getRoot().getKey("/Lang").getUTF8Value(), std::string("eo"));
    const Result<Verification> verified = verifyPdf(*pdf, u"0.1.0"_s);
    VERIFY_OK(verified);
    QCOMPARE(verified->language, std::optional(madeUp));
    QVERIFY(documentFileName(record, inMadeUp()).endsWith("_eo.pdf"_L1));
    const Result<Pages> pages = layoutDocument(record, inMadeUp());
    VERIFY_OK(pages);
}

void ThirdLanguageTest::aRecordWithoutItSaysSo()
{
    const QJsonObject record = QJsonDocument::fromJson(recordOf(inThree())).object();
    const QJsonValue older = changed(record, [](QJsonObject &text) { text.remove(u"eo"_s); });
    const Result<QByteArray> pdf = renderPdf(QJsonDocument(older.toObject()).toJson(), inMadeUp());
    VERIFY_ERROR(pdf, "languageUnavailable");
    QVERIFY(shipped().errorText(pdf.error(), Language::English).contains("Elpensita"_L1));
}

void ThirdLanguageTest::theWindowOffersIt()
{
    const QTemporaryDir folder;
    Settings settings(folder.filePath(u"votum.ini"_s));
    settings.set(Setting::Author, u"Ada Probe"_s);
    Session session(inThree(), [] { return QDateTime(QDate(2026, 5, 4), QTime(12, 2), Qt::UTC); });
    session.setAuthor(u"Ada Probe"_s);
    VERIFY_OK(session.openStore(folder.filePath(u"own.votum"_s)));
    VERIFY_OK(session.createCase(u"Probe"_s, u"Probe GmbH"_s, madeUp, {}));
    QCOMPARE(session.assessment().language, madeUp);

    const QStringList names{u"German"_s, u"English"_s, u"Made up"_s};
    CaseDialog details(&session, nullptr);
    const auto *language = details.findChild<QComboBox *>(u"caseLanguage"_s);
    QVERIFY(language);
    QCOMPARE(itemsOf(language), names);
    QCOMPARE(language->currentText(), u"Made up"_s);

    MainWindow window(&session, &settings, &m_translation);
    QStringList offered;
    QAction *own = nullptr;
    for (QAction *action : window.findChildren<QAction *>()) {
        if (action->data().isValid() && action->isCheckable() && action->actionGroup() &&
            action->text().remove(u'&') == languageInfo(Language(action->data().toInt())).ownName) {
            offered << action->text().remove(u'&');
            own = action;
        }
    }
    QCOMPARE(offered, QStringList({u"Deutsch"_s, u"English"_s, u"Elpensita"_s}));
    own->trigger();
    QCOMPARE(windowLanguage(), madeUp);
    QCOMPARE(settings.language(), madeUp);
    m_translation.speak(Language::English);
}

void ThirdLanguageTest::theCommandLineKnowsIt()
{
    QString written, told;
    QTextStream out(&written), err(&told);
    CommandContext context{.catalogue = inThree(),
                           .clock = [] { return QDateTime(QDate(2026, 5, 4), QTime(), Qt::UTC); },
                           .out = out,
                           .err = err,
                           .author = u"Ada Probe"_s};
    QCOMPARE(runCommandLine(context, {u"questions"_s, u"--lang"_s, u"eo"_s}), int(Done));
    QVERIFY2(written.contains(mark + u' '), qPrintable(written.left(300)));
    QCOMPARE(runCommandLine(context, {u"questions"_s, u"--lang"_s, u"tlh"_s}), int(WrongUsage));
    QVERIFY2(told.contains("de, en, eo"_L1), qPrintable(told));
    const QTemporaryDir folder;
    const QString page = folder.filePath(u"catalogue.html"_s);
    QCOMPARE(runCommandLine(context,
                            {u"catalogue"_s, u"export"_s, u"--out"_s, page, u"--lang"_s, u"all"_s}),
             int(Done));
    QVERIFY(bytesOf(page).contains("lang=\"eo\""));
}

QTEST_MAIN(ThirdLanguageTest)
#include "thirdtest.moc"
