// SPDX-License-Identifier: GPL-3.0-or-later

#include "bench.h"

#include "../report/sampledocument.h"
#include "core/case/answersfile.h"
#include "core/catalogue/cataloguereader.h"
#include "report/documents/document.h"
#include "report/pages/fonts.h"
#include "report/verify/verify.h"
#include "resources/resources.h"
#include "session/session.h"
#include "support/casebuilder.h"
#include "support/testing.h"

#include <QBuffer>
#include <QGuiApplication>
#include <QPainter>
#include <QPdfWriter>
#include <QProcess>
#include <QSqlDatabase>
#include <QSqlError>
#include <QSqlQuery>
#include <QSqlRecord>
#include <QTemporaryDir>

#include <algorithm>
#include <cstdio>
#include <ctime>
#include <map>

using namespace Qt::StringLiterals;
using namespace votum;

// votum-bench [--quick]: how long the things take that need no window; --quick runs few rounds, to
// see that it runs.

namespace {

AnswersFile example(const QString &name)
{
    return *parseAnswersFile(shipped(), bytesOf(u":/examples/%1.json"_s.arg(name)));
}

RecordContext benchContext()
{
    RecordContext context;
    context.programVersion = QStringLiteral(VOTUM_VERSION);
    context.author = u"bench"_s;
    context.time = QDateTime(testDay, QTime(9, 0), Qt::UTC);
    return context;
}

// In milliseconds. Afterwards nothing of it runs on.
double parseTime()
{
    const std::vector<CatalogueFile> files = shippedCatalogue();
    QElapsedTimer timer;
    timer.start();
    const Result<Catalogue> catalogue = parseCatalogue(files, shippedCatalogueSha256());
    const double time = double(timer.nsecsElapsed()) / 1e6;
    if (!catalogue)
        qFatal("the catalogue cannot be read");
    return time;
}

// A program reads the catalogue once, at its start, when nothing is warm. So a cold round is a
// process of its own: this program with --parse.
void benchParse(Bench &bench)
{
    std::vector<double> cold, warm;
    for (int i = 0; i < bench.rounds(40); ++i) {
        QProcess process;
        process.start(QCoreApplication::applicationFilePath(), {u"--parse"_s});
        if (!process.waitForFinished() || process.exitCode() != 0)
            qFatal("the catalogue could not be read");
        cold.push_back(process.readAllStandardOutput().toDouble());
        warm.push_back(parseTime());
    }
    bench.print(u"catalogue: parse and bind, cold"_s, cold);
    bench.print(u"catalogue: parse and bind, warm"_s, warm);
}

void benchCore(Bench &bench, const AnswersFile &file, const QByteArray &record)
{
    benchParse(bench);
    bench.run(u"evaluate: whole catalogue, publisher"_s, 400, [&] {
        return evaluate(shipped(), file.assessment, file.asOf).overall == Outcome::WithConditions;
    });
    const AnswersFile large =
        *parseAnswersFile(shipped(), testData(u"utility-seven-recipients.json"_s));
    bench.run(u"evaluate: seven recipients, three purposes"_s, 400, [&] {
        return evaluate(shipped(), large.assessment, large.asOf).purposes.size() == 3;
    });
    const Judgement judgement = evaluate(shipped(), file.assessment, file.asOf);
    const RecordContext context = benchContext();
    bench.run(u"record: compose (%1 kB)"_s.arg(record.size() / 1024), 60, [&] {
        return composeRecord(shipped(), file.assessment, judgement, context).size() > 1000;
    });
}

// Every round is one command of the window: saved, durable, judged, shown.
void benchSession(Bench &bench, const AnswersFile &file)
{
    QTemporaryDir folder;
    const auto clock = [] { return QDateTime(testDay, QTime(9, 0), Qt::UTC); };
    Session session(shipped(), clock);
    if (!session.openStore(folder.filePath(u"bench.votum"_s)))
        qFatal("no store");
    bench.run(u"session: import a whole case"_s, 20,
              [&] { return session.importCase(file.assessment).has_value(); });
    int round = 0;
    bench.run(u"session: answer, saved durably"_s, 300, [&] {
        Answer answer = valueAnswer({++round % 2 ? u"small"_s : u"large"_s});
        answer.note = QString::number(round);
        return session.answer({u"CTX-04"_s, {}}, answer).has_value();
    });
    bench.run(u"session: open a case"_s, 60,
              [&] { return session.openCase(session.caseId()).has_value(); });
}

// Every table of the store but those SQLite keeps for its index, as rows.
std::map<QString, std::vector<QVariantList>> rowsOf(QSqlDatabase &database)
{
    std::map<QString, std::vector<QVariantList>> tables;
    for (const QString &table :
         {u"cases"_s, u"versions"_s, u"parts"_s, u"journal"_s, u"chain"_s, u"part_words"_s}) {
        QSqlQuery query(u"SELECT * FROM "_s + table, database);
        while (query.next()) {
            QVariantList row;
            for (int i = 0; i < query.record().count(); ++i)
                row << query.value(i);
            tables[table].push_back(row);
        }
    }
    return tables;
}

// The least SQLite can do with them: one transaction, prepared statements.
double plainTime(const std::map<QString, std::vector<QVariantList>> &tables, const QString &path)
{
    QSqlDatabase database = QSqlDatabase::addDatabase(u"QSQLITE"_s, path);
    database.setDatabaseName(path);
    if (!database.open())
        qFatal("no database");
    QSqlQuery query(database);
    bool done = true;
    for (const auto &[table, rows] : tables) {
        QStringList columns;
        for (qsizetype i = 0; i < rows.front().size(); ++i)
            columns << u"c%1"_s.arg(i);
        const QString make = table == "part_words"_L1
                                 ? u"CREATE VIRTUAL TABLE %1 USING fts5 (%2, tokenize = "
                                   "'unicode61 remove_diacritics 2', prefix = '2 3')"_s
                                 : u"CREATE TABLE %1 (%2)"_s;
        done = done && query.exec(make.arg(table, columns.join(u',')));
    }
    QElapsedTimer timer;
    timer.start();
    done = done && database.transaction();
    for (const auto &[table, rows] : tables) {
        query.prepare(u"INSERT INTO %1 VALUES (%2)"_s.arg(
            table, QStringList(rows.front().size(), u"?"_s).join(u',')));
        for (const QVariantList &row : rows) {
            for (qsizetype i = 0; i < row.size(); ++i)
                query.bindValue(int(i), row[i]);
            done = done && query.exec();
        }
    }
    done = done && database.commit();
    const double time = double(timer.nsecsElapsed()) / 1e6;
    if (!done)
        qFatal("%s", qPrintable(query.lastError().text()));
    query = QSqlQuery();
    database = {};
    QSqlDatabase::removeDatabase(path);
    return time;
}

// Whole cases at once, all or none; beside the same rows in SQLite alone.
void benchImport(Bench &bench, const AnswersFile &file)
{
    const int cases = bench.rounds(200);
    QTemporaryDir folder;
    const QString path = folder.filePath(u"import.votum"_s);
    double time = 0;
    {
        Session session(shipped(), [] { return QDateTime(testDay, QTime(9, 0), Qt::UTC); });
        if (!session.openStore(path))
            qFatal("no store");
        QElapsedTimer timer;
        timer.start();
        if (!session.importCases(std::vector(size_t(cases), file.assessment)))
            qFatal("not imported");
        time = double(timer.nsecsElapsed()) / 1e6;
    }
    std::map<QString, std::vector<QVariantList>> rows;
    {
        QSqlDatabase database = QSqlDatabase::addDatabase(u"QSQLITE"_s, path);
        database.setDatabaseName(path);
        if (!database.open())
            qFatal("no store");
        rows = rowsOf(database);
    }
    QSqlDatabase::removeDatabase(path);
    const double plain = plainTime(rows, folder.filePath(u"plain.db"_s));
    bench.figure(u"session: import, a case of many"_s, time / cases, u"ms"_s);
    bench.figure(u"session: import beside the same rows in SQLite"_s, time / plain, u"times"_s,
                 u"(%1 cases, %2 ms alone)"_s.arg(cases).arg(plain, 0, 'f', 0));
}

QByteArray recordOf(const AnswersFile &file)
{
    return composeRecord(shipped(), file.assessment,
                         evaluate(shipped(), file.assessment, file.asOf), benchContext());
}

// Median of the processor's milliseconds.
double processorTime(int rounds, const std::function<bool()> &work)
{
    std::vector<double> times;
    for (int i = 0; i < rounds; ++i) {
        const std::clock_t start = std::clock();
        if (!work())
            qFatal("a document could not be made");
        times.push_back(double(std::clock() - start) * 1000 / CLOCKS_PER_SEC);
    }
    std::sort(times.begin(), times.end());
    return times[times.size() / 2];
}

// The file's text, page by page and line by line.
QList<QStringList> linesOf(const QByteArray &pdf)
{
    QProcess process;
    process.start(u"pdftotext"_s, {u"-raw"_s, u"-"_s, u"-"_s});
    process.write(pdf);
    process.closeWriteChannel();
    if (!process.waitForFinished() || process.exitCode() != 0)
        qFatal("pdftotext failed");
    QList<QStringList> pages;
    const QString text = QString::fromUtf8(process.readAllStandardOutput());
    for (const QString &page : text.split(u'\f', Qt::SkipEmptyParts))
        pages << page.split(u'\n');
    return pages;
}

// The least Qt can do for such a file: the lines as they are, without layout, tags or attachments.
bool paintBare(const QList<QStringList> &pages)
{
    QBuffer buffer;
    buffer.open(QIODevice::WriteOnly);
    QPdfWriter writer(&buffer);
    writer.setResolution(72 * int(unitsPerPoint));
    QPainter painter(&writer);
    painter.setFont(reportFont(9, false));
    for (const QStringList &page : pages) {
        if (&page != &pages.first())
            writer.newPage();
        qreal y = 0;
        for (const QString &line : page)
            painter.drawText(QPointF(0, y += 11 * unitsPerPoint), line);
    }
    return painter.end() && buffer.size() > 1000;
}

using Make = std::function<Result<QByteArray>()>;

void benchFile(Bench &bench, const QString &name, const Make &make, bool besideBare = false)
{
    const Result<QByteArray> pdf = make();
    if (!pdf)
        qFatal("%s", qPrintable(inWords(pdf.error())));
    const QList<QStringList> pages = linesOf(*pdf);
    const int rounds = bench.rounds(pages.size() > 20 ? 12 : 30);
    const double time = processorTime(rounds, [&] { return make().has_value(); });
    bench.figure(u"PDF: %1, a page"_s.arg(name), time / double(pages.size()), u"ms"_s,
                 u"(%1 pages, %2 kB, %3 ms)"_s.arg(pages.size())
                     .arg(pdf->size() / 1024)
                     .arg(time, 0, 'f', 1));
    if (!besideBare)
        return;
    const double bare = processorTime(rounds, [&] { return paintBare(pages); });
    bench.figure(u"PDF: %1, beside its lines painted bare"_s.arg(name), time / bare, u"times"_s,
                 u"(%1 ms bare)"_s.arg(bare, 0, 'f', 1));
}

Make document(const QString &name, DocumentKind kind)
{
    DocumentOptions options;
    options.kind = kind;
    options.programVersion = QStringLiteral(VOTUM_VERSION);
    return [record = recordOf(example(name)), options] { return renderPdf(record, options); };
}

Make sampleOf(int rows)
{
    return [rows] { return Result<QByteArray>(sample::render(rows)); };
}

// About 10, 30 and 40 pages.
void benchPdf(Bench &bench)
{
    benchFile(bench, u"short record"_s, document(u"travel-agency.de"_s, DocumentKind::ShortRecord),
              true);
    benchFile(bench, u"sample, 70 rows"_s, sampleOf(70), true);
    benchFile(bench, u"record of the travel agency"_s,
              document(u"travel-agency.de"_s, DocumentKind::FullRecord));
    benchFile(bench, u"record of the publisher"_s,
              document(u"publisher.de"_s, DocumentKind::FullRecord));
    benchFile(bench, u"sample, 500 rows"_s, sampleOf(500));
    const QByteArray full = *document(u"publisher.de"_s, DocumentKind::FullRecord)();
    bench.run(u"verify: record of the publisher"_s, 10, [&] {
        const Result<Verification> verified = verifyPdf(full, QStringLiteral(VOTUM_VERSION));
        return verified && verified->verdict == Verification::Verdict::Untouched;
    });
}

// Every case of a store at once, by the program that has no window.
void benchBulk(Bench &bench, const AnswersFile &file)
{
    const int cases = bench.rounds(20);
    QTemporaryDir folder;
    const QString path = folder.filePath(u"bulk.votum"_s);
    {
        Session session(shipped(), [] { return QDateTime(testDay, QTime(9, 0), Qt::UTC); });
        if (!session.openStore(path) ||
            !session.importCases(std::vector(size_t(cases), file.assessment)))
            qFatal("no store");
    }
    QProcess process;
    process.setStandardOutputFile(QProcess::nullDevice());
    QElapsedTimer timer;
    timer.start();
    process.start(QStringLiteral(VOTUM_CLI), {u"export"_s, u"--all"_s, u"--store"_s, path,
                                              u"--out"_s, folder.filePath(u"out"_s)});
    if (!process.waitForFinished(600'000) || process.exitCode() != 0)
        qFatal("not exported: %s", process.readAllStandardError().constData());
    bench.figure(u"votum-cli export --all, a case"_s, double(timer.elapsed()) / cases, u"ms"_s,
                 u"(%1 cases)"_s.arg(cases));
}

} // namespace

int main(int argc, char **argv)
{
    qputenv("QT_QPA_PLATFORM", "offscreen");
    QGuiApplication application(argc, argv);
    if (QCoreApplication::arguments().contains(u"--parse"_s)) {
        std::printf("%f", parseTime());
        return 0;
    }
    Bench bench(QCoreApplication::arguments().contains(u"--quick"_s));
    AnswersFile file = example(u"publisher.de"_s);
    file.assessment.opinion.issuedAt = QDateTime(testDay, QTime(9, 0), Qt::UTC);
    benchCore(bench, file, recordOf(file));
    benchSession(bench, file);
    benchImport(bench, file);
    benchPdf(bench);
    benchBulk(bench, file);
    bench.run(u"votum-cli --version: start to end"_s, 20, [] {
        QProcess process;
        process.setStandardOutputFile(QProcess::nullDevice());
        process.setStandardErrorFile(QProcess::nullDevice());
        process.start(QStringLiteral(VOTUM_CLI), {u"--version"_s});
        return process.waitForFinished() && process.exitCode() == 0;
    });
    return 0;
}
