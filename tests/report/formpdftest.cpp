// SPDX-License-Identifier: GPL-3.0-or-later

#include "report/forms/formpdf.h"
#include "core/inquiry/proposedanswers.h"
#include "pdfedits.h"
#include "report/forms/formreply.h"
#include "sampledocument.h"
#include "support/casebuilder.h"
#include "support/testing.h"

#include <QFile>
#include <QJsonDocument>
#include <QJsonObject>
#include <QProcess>
#include <QTemporaryDir>
#include <QTest>

#include <qpdf/QPDFEmbeddedFileDocumentHelper.hh>

using namespace Qt::StringLiterals;
using namespace votum;

namespace {

CaseBuilder begun()
{
    CaseBuilder builder = CaseBuilder::planned(shipped(), {u"service"_s, u"mkt"_s});
    builder.assessment.uuid = u"5d0c-1"_s;
    builder.assessment.fileNumber = u"2026-0007"_s;
    builder.assessment.title = u"„News“ über WhatsApp"_s;
    builder.assessment.organisation = u"A & B"_s;
    return builder;
}

Questionnaire questionnaire(Addressee addressee = Addressee::It)
{
    const CaseBuilder builder = begun();
    return questionnaireFor(shipped(), builder.assessment, builder.judge(), addressee);
}

Result<QByteArray> form(Addressee addressee = Addressee::It, Language language = Language::German)
{
    return renderFormPdf(shipped(), questionnaire(addressee), language, Paper::A4, u"0.1.0"_s);
}

// "q3" of the form for IT.
QString fieldOf(const QString &key)
{
    const Questionnaire asked = questionnaire();
    for (size_t i = 0; i < asked.items.size(); ++i) {
        if (asked.items[i].key.toString() == key)
            return u'q' + QString::number(i + 1);
    }
    return key;
}

// What is filled in: by field the words, or of boxes the code.
using Filled = QList<QPair<QString, QString>>;

const Filled somebody{{u"informant"_s, u" Erika <b>Müster</b>"_s},
                      {u"function"_s, u"IT"_s},
                      {u"date"_s, u"24.11.2026"_s}};

Handle fieldNamed(QPDF &file, const QString &name)
{
    for (const Handle &field : file.getRoot().getKey("/AcroForm").getKey("/Fields").aitems()) {
        // Behind the form's own beginning.
        if (Handle(field).getKey("/T").getUTF8Value().substr(9) == name.toStdString())
            return field;
    }
    qFatal("no field %s", qPrintable(name));
}

// As a program writes it that tells which box is ticked, or only shows it.
QByteArray filled(const QByteArray &pdf, const Filled &values, bool isTold = true)
{
    return rewritten(pdf, [&](QPDF &file) {
        for (const auto &[name, value] : values) {
            Handle field = fieldNamed(file, name);
            if (field.getKey("/FT").getName() != "/Btn") {
                field.replaceKey("/V", Handle::newUnicodeString(value.toStdString()));
                continue;
            }
            Handle code = Handle::newName("/" + value.toStdString());
            if (isTold)
                field.replaceKey("/V", code);
            Handle boxes = field.getKey("/Kids");
            if (!boxes.isArray())
                boxes = Handle::newArray({field});
            for (Handle box : boxes.getArrayAsVector()) {
                if (box.getKey("/AP").getKey("/N").hasKey(code.getName()))
                    box.replaceKey("/AS", code);
            }
        }
    });
}

// "CH-02 = mdm; note; evidence, 2026-11-02", an unknown point as "?crm".
QStringList told(const Result<Reply> &reply)
{
    if (!reply)
        return {reply.error().code};
    QStringList lines;
    for (const Reply::Given &given : reply->answers) {
        const Answer &answer = given.answer;
        QString line = given.key + u" = "_s + answer.value.join(u' ');
        if (answer.state == AnswerState::Unknown)
            line += u"unknown"_s;
        for (const QString &point : answer.notKnown)
            line += u" ?"_s + point;
        for (const QString &more :
             {answer.note, answer.evidence, answer.evidenceDate.toString(Qt::ISODate)}) {
            if (!more.isEmpty())
                line += u"; "_s + more;
        }
        lines << line;
    }
    return lines;
}

Filled with(Filled more)
{
    return somebody + more;
}

} // namespace

// The questionnaire as a PDF form, and what comes back in it.
class FormPdfTest : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase()
    {
        const Result<QByteArray> made = form();
        VERIFY_OK(made);
        m_form = *made;
        VERIFY_OK(form(Addressee::Department));
        VERIFY_OK(form(Addressee::Provider, Language::English));
    }

    void isTheSameEachTime() { QCOMPARE(*form(), m_form); }

    // Each question has its fields, each box its words, and nothing acts by itself.
    void everyQuestionCanBeAnswered()
    {
        QPDF file;
        file.processMemoryFile("form", m_form.constData(), size_t(m_form.size()));
        Handle acro = file.getRoot().getKey("/AcroForm");
        std::set<std::string> names, told;
        for (Handle field : acro.getKey("/Fields").aitems()) {
            QVERIFY(names.insert(field.getKey("/T").getUTF8Value().substr(9)).second);
            QVERIFY(
                told.insert(field.getKey("/TU").getUTF8Value()).second); // nothing is told alike
        }
        const Questionnaire asked = questionnaire();
        QVERIFY(!asked.items.empty());
        for (size_t i = 0; i < asked.items.size(); ++i) {
            const std::string name = "q" + std::to_string(i + 1);
            QVERIFY(names.contains(name + "-note") && names.contains(name + "-evidence") &&
                    names.contains(name + "-evidenceDate"));
            QVERIFY(names.contains(name) || names.contains(name + "-unknown"));
            if (asked.items[i].question->kind != QuestionKind::Several)
                continue;
            for (const Option &option : asked.items[i].question->options)
                QVERIFY(names.contains(name + (option.exclusive ? "-alone-" : "-point-") +
                                       option.code.toStdString()));
        }
        for (const Handle &object : file.getAllObjects()) {
            if (!Handle(object).isDictionary())
                continue;
            QVERIFY(!Handle(object).hasKey("/AA") && !Handle(object).hasKey("/JS"));
        }
        QVERIFY(!acro.hasKey("/XFA") && !acro.hasKey("/NeedAppearances"));
    }

    void whatIsFilledInIsRead_data()
    {
        QTest::addColumn<Filled>("values");
        QTest::addColumn<QStringList>("expected");
        const auto row = [](const char *name, const Filled &values, const QStringList &expected) {
            QTest::newRow(name) << values << expected;
        };
        const QString devices = fieldOf(u"CH-02"_s), tools = fieldOf(u"CTX-05@p:service"_s);
        QStringList open;
        for (const Option &option : shipped().question(u"CTX-05"_s)->options) {
            if (!option.exclusive && option.code != u"ai"_s && option.code != u"crm"_s)
                open << u" ?"_s + option.code;
        }
        const QString rest = open.join(QString());
        row("nobody", {}, {u"replyNobody"_s});
        row("no name", {{u"date"_s, u"24.11.2026"_s}}, {u"replyNobody"_s});
        row("no day", {{u"informant"_s, u"E"_s}}, {u"replyDay"_s});
        row("a day that cannot be told", {{u"informant"_s, u"E"_s}, {u"date"_s, u"11/24/2026"_s}},
            {u"replyDay"_s});
        for (const char *day : {"2026-11-24", "24.11.2026", "24. 11. 26", "24.11.2026.",
                                "24. November 2026", "24 November 2026"})
            row(day, {{u"informant"_s, u"E"_s}, {u"date"_s, QString::fromUtf8(day)}}, {});
        row("nothing", somebody, {});
        row("one", with({{devices, u"mdm"_s}}), {u"CH-02 = mdm"_s});
        row("not known", with({{devices, u"unk"_s}}), {u"CH-02 = unknown"_s});
        row("a note alone", with({{devices + u"-note"_s, u"ask Max"_s}}),
            {u"CH-02 = unknown; ask Max"_s});
        row("evidence",
            with({{devices, u"mdm"_s},
                  {devices + u"-evidence"_s, u"MDM report"_s},
                  {devices + u"-evidenceDate"_s, u" 2. 11. 2026"_s}}),
            {u"CH-02 = mdm; MDM report; 2026-11-02"_s});
        row("evidence of some day",
            with({{devices, u"mdm"_s},
                  {devices + u"-evidence"_s, u"MDM report"_s},
                  {devices + u"-evidenceDate"_s, u"in November"_s}}),
            {u"CH-02 = mdm; MDM report (in November)"_s});
        row("points",
            with({{tools + u"-point-ai"_s, u"yes"_s}, {tools + u"-point-crm"_s, u"no"_s}}),
            {u"CTX-05@p:service = ai"_s + rest});
        row("points not known",
            with({{tools + u"-point-ai"_s, u"yes"_s},
                  {tools + u"-point-crm"_s, u"no"_s},
                  {tools + u"-unknown"_s, u"yes"_s}}),
            {u"CTX-05@p:service = ai"_s + rest});
        row("none of them", with({{tools + u"-alone-none"_s, u"yes"_s}}),
            {u"CTX-05@p:service = none"_s});
        row("none of them, as of one is said",
            with({{tools + u"-alone-none"_s, u"yes"_s}, {tools + u"-point-ai"_s, u"no"_s}}),
            {u"CTX-05@p:service = none"_s});
        row("lines of another program",
            with({{devices, u"mdm"_s}, {devices + u"-note"_s, u"one\rtwo\r\nthree\x07"_s}}),
            {u"CH-02 = mdm; one\ntwo\nthree"_s});
        row("none, or who knows",
            with({{tools + u"-alone-none"_s, u"yes"_s}, {tools + u"-unknown"_s, u"yes"_s}}),
            {u"CTX-05@p:service = unknown"_s});
    }
    void whatIsFilledInIsRead()
    {
        QFETCH(Filled, values);
        QFETCH(QStringList, expected);
        QCOMPARE(told(replyInPdf(filled(m_form, values))), expected);
        QCOMPARE(told(replyInPdf(filled(m_form, values, false))), expected);
    }

    // A point and what stands in the place of all points: nobody guesses which of them holds.
    void whatContradictsItselfIsNotTaken()
    {
        const QString tools = fieldOf(u"CTX-05@p:service"_s);
        const Result<Reply> reply =
            replyInPdf(filled(m_form, with({{tools + u"-alone-none"_s, u"yes"_s},
                                            {tools + u"-point-ai"_s, u"yes"_s}})));
        VERIFY_OK(reply);
        const std::vector<ProposedAnswer> proposed = proposals(*reply);
        QCOMPARE(proposed.size(), size_t(1));
        QCOMPARE(proposed[0].standing, ProposedAnswer::State::Refused);
    }

    // No to each point is what the catalogue has an option for.
    void noToAllIsAnAnswer()
    {
        const QString tools = fieldOf(u"CTX-05@p:service"_s);
        Filled values = somebody;
        for (const Option &option : shipped().question(u"CTX-05"_s)->options) {
            if (!option.exclusive)
                values.append({tools + u"-point-"_s + option.code, u"no"_s});
        }
        const Result<Reply> reply = replyInPdf(filled(m_form, values));
        VERIFY_OK(reply);
        const std::vector<ProposedAnswer> proposed = proposals(*reply);
        QCOMPARE(proposed.size(), size_t(1));
        QVERIFY(proposed[0].fillsGap());
        QCOMPARE(proposed[0].answer.value, QStringList(u"none"_s));
    }

    // Two boxes of one question are ticked, which a program can show: neither is the answer.
    void twoBoxesAreNoAnswer()
    {
        const QByteArray pdf = rewritten(filled(m_form, somebody), [](QPDF &file) {
            Handle boxes = fieldNamed(file, fieldOf(u"CH-02"_s)).getKey("/Kids");
            for (const char *code : {"/mdm", "/byod"}) {
                for (Handle box : boxes.getArrayAsVector()) {
                    if (box.getKey("/AP").getKey("/N").hasKey(code))
                        box.replaceKey("/AS", Handle::newName(code));
                }
            }
        });
        QCOMPARE(proposals(*replyInPdf(pdf))[0].standing, ProposedAnswer::State::Refused);
    }

    // As pdfunite joins them: what was attached to one, and the fields of both.
    void fieldsOfAnotherFormAreNone()
    {
        const Result<QByteArray> other = form(Addressee::Department);
        VERIFY_OK(other);
        const QByteArray pdf = rewritten(filled(m_form, somebody), [&](QPDF &file) {
            const QByteArray theirs = filled(*other, {{u"q1-note"_s, u"of the other"_s}});
            QPDF foreign;
            foreign.processMemoryFile("other", theirs.constData(), size_t(theirs.size()));
            Handle fields = file.getRoot().getKey("/AcroForm").getKey("/Fields");
            fields.appendItem(file.copyForeignObject(fieldNamed(foreign, u"q1-note"_s)));
        });
        const Result<Reply> reply = replyInPdf(pdf);
        VERIFY_OK(reply);
        QVERIFY(reply->answers.empty());
        // A form whose fields were made part of the page is none any more.
        VERIFY_ERROR(
            replyInPdf(rewritten(filled(m_form, somebody),
                                 [](QPDF &file) { file.getRoot().removeKey("/AcroForm"); })),
            "replyNoForm");
    }

    void whoAnsweredIsTold()
    {
        const Result<Reply> reply = replyInPdf(filled(m_form, somebody));
        VERIFY_OK(reply);
        QCOMPARE(reply->who(), u"Erika <b>Müster</b> (IT)"_s);
        QCOMPARE(reply->date, QDate(2026, 11, 24));
        QCOMPARE(reply->caseUuid, u"5d0c-1"_s);
        QCOMPARE(reply->fileNumber, u"2026-0007"_s);
        QCOMPARE(reply->catalogueSha256, shipped().sha256());
    }

    // What was asked in other words than the catalogue's is taken by nobody unseen.
    void alteredQuestionsAreTold()
    {
        const QByteArray pdf = filled(m_form, with({{fieldOf(u"CH-02"_s), u"mdm"_s}}));
        QCOMPARE(proposals(*replyInPdf(pdf))[0].standing, ProposedAnswer::State::Open);
        const auto altered = [&](const QByteArray &from, const QByteArray &to) {
            return proposals(*replyInPdf(
                withAttachment(pdf, [&](QByteArray bytes) { return bytes.replace(from, to); })))[0];
        };
        const Question &devices = *shipped().question(u"CH-02"_s);
        QCOMPARE(altered(devices.text.in(Language::German).toUtf8(), "Alles in Ordnung?").standing,
                 ProposedAnswer::State::Altered);
        QCOMPARE(altered(wordingOf(devices).toUtf8(), QByteArray(64, 'a')).standing,
                 ProposedAnswer::State::Changed);
        QCOMPARE(altered("\"CH-02\"", "\"NO-99\"").standing, ProposedAnswer::State::Refused);
    }

    void otherFilesGetWords()
    {
        VERIFY_ERROR(replyInPdf({}), "replyNoForm");
        VERIFY_ERROR(replyInPdf("%PDF-1.7\nnothing"), "replyNoForm");
        VERIFY_ERROR(replyInPdf(sample::render(2)), "replyNoForm");
        VERIFY_ERROR(replyInPdf(withAttachment(m_form, [](QByteArray) { return QByteArray("{"); })),
                     "replyFile");
        VERIFY_ERROR(replyInPdf(withAttachment(m_form,
                                               [](QByteArray bytes) {
                                                   return bytes.replace("\"formatVersion\": 1",
                                                                        "\"formatVersion\": 2");
                                               })),
                     "replyNewer");
        const QByteArray half = filled(m_form, somebody);
        const Result<Reply> torn = replyInPdf(half.first(half.size() / 2));
        QVERIFY(!torn);
    }

    // Fields that lie in each other, and more than anybody fills in.
    void hostileFormsEnd()
    {
        const QByteArray endless = rewritten(filled(m_form, somebody), [](QPDF &file) {
            Handle field = fieldNamed(file, u"informant"_s);
            field.replaceKey("/Kids", Handle::newArray({field, field}));
        });
        VERIFY_OK(replyInPdf(endless)); // each is seen once
        const QByteArray deep = rewritten(filled(m_form, somebody), [](QPDF &file) {
            Handle field = fieldNamed(file, u"informant"_s);
            for (int level = 0; level < 10; ++level) {
                Handle kid = file.makeIndirectObject(Handle::newDictionary());
                field.replaceKey("/Kids", Handle::newArray({kid}));
                field = kid;
            }
        });
        QVERIFY_THROWS_EXCEPTION(std::exception, replyInPdf(deep));
        const QByteArray many = rewritten(filled(m_form, somebody), [](QPDF &file) {
            Handle fields = file.getRoot().getKey("/AcroForm").getKey("/Fields");
            for (int i = 0; i < 20'000; ++i)
                fields.appendItem(Handle::newDictionary());
        });
        QVERIFY_THROWS_EXCEPTION(std::exception, replyInPdf(many));
        const QByteArray long1 =
            filled(m_form, with({{fieldOf(u"CH-02"_s), u"mdm"_s},
                                 {fieldOf(u"CH-02"_s) + u"-note"_s, QString(30'000, u'x')}}));
        VERIFY_ERROR(replyInPdf(long1), "replyFile");
    }

    // By a person in Evince or Okular, and by another library.
    void othersFillItIn_data()
    {
        QTest::addColumn<QString>("library");
        QTest::newRow("poppler") << u"poppler"_s;
        QTest::newRow("pypdf") << u"pypdf"_s;
    }
    void othersFillItIn()
    {
        QFETCH(QString, library);
        const QTemporaryDir folder;
        const QString blank = folder.filePath(u"form.pdf"_s), done = folder.filePath(u"done.pdf"_s);
        QFile out(blank);
        QVERIFY(out.open(QIODevice::WriteOnly) && out.write(m_form) == m_form.size());
        out.close();
        const QString devices = fieldOf(u"CH-02"_s), tools = fieldOf(u"CTX-05@p:mkt"_s);
        const QJsonObject values{{u"informant"_s, u"Erika Müster"_s},
                                 {u"date"_s, u"2026-11-24"_s},
                                 {devices, 0},
                                 {devices + u"-note"_s, u"erste Zeile\nzweite"_s},
                                 {tools + u"-alone-none"_s, 0},
                                 {fieldOf(u"CTX-05@p:service"_s) + u"-point-ai"_s, 1}};
        QProcess process;
        process.start(u"/usr/bin/python3"_s,
                      {QStringLiteral(VOTUM_SOURCE_DIR "/tests/support/fillform.py"), library,
                       blank, done,
                       QString::fromUtf8(QJsonDocument(values).toJson(QJsonDocument::Compact))});
        QVERIFY(process.waitForFinished(120'000));
        if (process.exitCode() == 77 && qgetenv("CI") != "true")
            QSKIP("the library is not installed");
        QVERIFY2(process.exitCode() == 0, process.readAllStandardError().constData());
        QFile file(done);
        QVERIFY(file.open(QIODevice::ReadOnly));
        const Result<Reply> reply = replyInPdf(file.readAll());
        VERIFY_OK(reply);
        QCOMPARE(reply->who(), u"Erika Müster"_s);
        const QStringList lines = told(reply);
        QCOMPARE(lines.size(), 3);
        QVERIFY2(lines[0].startsWith(u"CTX-05@p:service =  ?"_s), qPrintable(lines[0]));
        QCOMPARE(lines[1], u"CTX-05@p:mkt = none"_s);
        QCOMPARE(lines[2], u"CH-02 = "_s + shipped().question(u"CH-02"_s)->options[0].code +
                               u"; erste Zeile\nzweite"_s);
    }

private:
    static std::vector<ProposedAnswer> proposals(const Reply &reply)
    {
        const CaseBuilder builder = begun();
        const auto proposed =
            proposedAnswers(shipped(), builder.assessment, builder.judge(), reply);
        return proposed ? *proposed : std::vector<ProposedAnswer>();
    }

    // Also the names of the fields, as whoever alters it can.
    static QByteArray withAttachment(const QByteArray &pdf,
                                     const std::function<QByteArray(QByteArray)> &change)
    {
        return rewritten(pdf, [&](QPDF &file) {
            QPDFEmbeddedFileDocumentHelper files(file);
            auto specification =
                files.getEmbeddedFile(QString(formfields::attachment).toStdString());
            Handle stream = specification->getEmbeddedFileStream();
            const auto data = stream.getStreamData();
            const QByteArray bytes = change(QByteArray(
                reinterpret_cast<const char *>(data->getBuffer()), qsizetype(data->getSize())));
            stream.replaceStreamData(bytes.toStdString(), Handle::newNull(), Handle::newNull());
            for (Handle field :
                 file.getRoot().getKey("/AcroForm").getKey("/Fields").getArrayAsVector())
                field.replaceKey(
                    "/T", Handle::newUnicodeString(formPrefix(bytes).toStdString() +
                                                   field.getKey("/T").getUTF8Value().substr(9)));
        });
    }

    QByteArray m_form;
};

QTEST_MAIN(FormPdfTest)
#include "formpdftest.moc"
