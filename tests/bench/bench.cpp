#include "core/answersfile.h"
#include "report/document.h"
#include "resources/resources.h"
#include "session/session.h"
#include "support/casebuilder.h"
#include "support/testing.h"

#include <QElapsedTimer>
#include <QGuiApplication>
#include <QProcess>
#include <QTemporaryDir>
#include <QTextStream>

#include <algorithm>
#include <functional>

using namespace Qt::StringLiterals;
using namespace votum;

// How long the things take that a person waits for: median and 95th percentile in milliseconds.
// votum-bench [--quick]: few rounds, to see that it runs.

namespace {

class Bench
{
public:
    explicit Bench(bool quick) : m_quick(quick) {}

    // Runs the work so often and prints one line; a false ends the program as failed.
    void run(const QString &name, int rounds, const std::function<bool()> &work)
    {
        std::vector<double> times;
        for (int i = 0; i < (m_quick ? 2 : rounds); ++i) {
            QElapsedTimer timer;
            timer.start();
            if (!work())
                qFatal("%s failed", qPrintable(name));
            times.push_back(double(timer.nsecsElapsed()) / 1e6);
        }
        std::sort(times.begin(), times.end());
        m_out << u"%1 median %2 ms  p95 %3 ms  (%4 rounds)\n"_s.arg(name, -52)
                     .arg(times[times.size() / 2], 9, 'f', 3)
                     .arg(times[times.size() * 95 / 100], 9, 'f', 3)
                     .arg(times.size());
        m_out.flush();
    }

private:
    bool m_quick;
    QTextStream m_out{stdout};
};

AnswersFile publisher()
{
    return *parseAnswersFile(shipped(), bytesOf(u":/examples/publisher.de.json"_s));
}

RecordContext benchContext()
{
    RecordContext context;
    context.programVersion = QStringLiteral(VOTUM_VERSION);
    context.author = u"bench"_s;
    context.time = QDateTime(testDay, QTime(9, 0), Qt::UTC);
    return context;
}

void benchCore(Bench &bench, const AnswersFile &file, const QByteArray &record)
{
    const std::vector<CatalogueFile> files = shippedCatalogue();
    bench.run(u"catalogue: parse and bind"_s, 40,
              [&] { return parseCatalogue(files).has_value(); });
    bench.run(u"evaluate: whole catalogue, publisher"_s, 400, [&] {
        return evaluate(shipped(), file.assessment, file.asOf).overall == Outcome::WithConditions;
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

void benchPdf(Bench &bench, const QByteArray &record)
{
    for (const DocumentKind kind : {DocumentKind::Opinion, DocumentKind::FullRecord}) {
        DocumentOptions options;
        options.kind = kind;
        options.programVersion = QStringLiteral(VOTUM_VERSION);
        const Result<Pages> pages = layoutDocument(record, options);
        const Result<QByteArray> pdf = renderPdf(record, options);
        if (!pages || !pdf)
            qFatal("%s", qPrintable(inWords(pages ? pdf.error() : pages.error())));
        const QString name = kind == DocumentKind::Opinion ? u"opinion"_s : u"record"_s;
        bench.run(u"PDF: %1, %2 pages, %3 kB"_s.arg(name).arg(pages->count).arg(pdf->size() / 1024),
                  12, [&] { return renderPdf(record, options).has_value(); });
    }
}

} // namespace

int main(int argc, char **argv)
{
    qputenv("QT_QPA_PLATFORM", "offscreen");
    QGuiApplication application(argc, argv);
    Bench bench(QCoreApplication::arguments().contains(u"--quick"_s));
    AnswersFile file = publisher();
    file.assessment.opinion.issuedAt = QDateTime(testDay, QTime(9, 0), Qt::UTC);
    const Judgement judgement = evaluate(shipped(), file.assessment, file.asOf);
    const QByteArray record = composeRecord(shipped(), file.assessment, judgement, benchContext());
    benchCore(bench, file, record);
    benchSession(bench, file);
    benchPdf(bench, record);
    bench.run(u"votum-cli --version: start to end"_s, 20, [] {
        QProcess process;
        process.setStandardOutputFile(QProcess::nullDevice());
        process.setStandardErrorFile(QProcess::nullDevice());
        process.start(QStringLiteral(VOTUM_CLI), {u"--version"_s});
        return process.waitForFinished() && process.exitCode() == 0;
    });
    return 0;
}
