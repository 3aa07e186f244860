#include "cli/commandline.h"
#include "cli/interrupt.h"
#include "report/document.h"
#include "report/evidence.h"

#include <QDir>
#include <QFileInfo>
#include <QThreadPool>

#include <algorithm>
#include <deque>
#include <future>

using namespace Qt::StringLiterals;

namespace votum {

namespace {

// A file to be written and, if it is to be noted, what it is.
struct Output
{
    QString name;
    QByteArray bytes;
    Language language = Language::German;
};

using Outputs = std::vector<Output>;

// What the export needs of one case; without a language there is nothing to write.
struct Job
{
    QByteArray record;
    DocumentOptions options;
    std::vector<Language> languages;
};

// All documents of the job or none. Any thread.
Result<Outputs> rendered(Job job)
{
    Outputs outputs;
    for (const Language language : job.languages) {
        job.options.language = language;
        Result<QByteArray> pdf = renderPdf(job.record, job.options);
        if (!pdf)
            return pdf.error();
        outputs.push_back({documentFileName(job.record, job.options), *std::move(pdf), language});
    }
    return outputs;
}

// Reads cases and writes files, in the session's thread.
class Exporter
{
public:
    Exporter(CommandContext &context, Session &session, const Arguments &arguments)
        : m_context(context)
        , m_session(session)
        , m_folder(arguments.value(u"out"_s, u"."_s))
        , m_format(arguments.value(u"format"_s, u"pdf"_s))
    {
        const QString lang = arguments.value(u"lang"_s);
        if (lang != "en"_L1)
            m_languages.push_back(Language::German);
        if (lang != "de"_L1)
            m_languages.push_back(Language::English);
        if (lang.isEmpty())
            m_languages = {context.language};
        m_options.programVersion = QStringLiteral(VOTUM_VERSION);
        m_fault = readOptions(arguments);
    }

    // What is wrong with the options, or nothing.
    const QString &fault() const { return m_fault; }
    int filesWritten() const { return m_filesWritten; }

    Result<void> makeFolder() const
    {
        if (!QDir().mkpath(m_folder))
            return Error{u"fileUnwritable"_s, {m_folder}, {}};
        return {};
    }

    // What to do for the case, to be run in any thread.
    Result<std::function<Result<Outputs>()>> task(qint64 id)
    {
        if (const Result<void> opened = m_session.openCase(id); !opened)
            return opened.error();
        Job job{m_session.recordBytes(), m_options, m_languages};
        if (m_format == "json"_L1) {
            const Assessment &assessment = m_session.assessment();
            const QString name =
                u"%1_v%2.json"_s.arg(assessment.fileNumber).arg(assessment.version);
            return {[output = Output{name, job.record}] { return Outputs{output}; }};
        }
        job.options.events = m_session.sealedRecord().events;
        if (m_isAll && !hasDocument(job))
            return {[] { return Outputs(); }};
        Result<std::vector<QByteArray>> evidence = evidenceFor(job.record);
        if (!evidence)
            return evidence.error();
        job.options.evidence = *std::move(evidence);
        return {[job = std::move(job)] { return rendered(job); }};
    }

    // Each document is noted before it is handed out.
    Result<void> write(qint64 id, const Outputs &outputs)
    {
        for (const Output &output : outputs) {
            if (m_format == "pdf"_L1) {
                if (const Result<void> noted = m_session.noteIssued(
                        id, documentType(m_options.kind).code, output.language, output.bytes);
                    !noted)
                    return noted.error();
            }
            const QString path = QDir(m_folder).filePath(output.name);
            if (const Result<void> written = writeFile(path, output.bytes); !written)
                return written.error();
            ++m_filesWritten;
            m_context.out << path << Qt::endl;
        }
        return {};
    }

private:
    QString readOptions(const Arguments &arguments)
    {
        m_isAll = arguments.has(u"all"_s);
        if (m_isAll != arguments.positional.isEmpty())
            return CommandText::tr("name one case or --all");
        if (m_format != "pdf"_L1 && m_format != "json"_L1)
            return CommandText::tr("--format takes pdf or json");
        QStringList codes;
        for (const DocumentType &type : documentTypes)
            codes << type.code;
        const auto kind = documentKind(arguments.value(u"document"_s, codes.first()));
        if (!kind)
            return CommandText::tr("--document takes one of %1").arg(codes.join(u", "_s));
        const auto paper = paperFromCode(arguments.value(u"paper"_s, u"a4"_s));
        if (!paper)
            return CommandText::tr("--paper takes a4 or letter");
        m_options.kind = *kind;
        m_options.paper = *paper;
        m_evidence = arguments.value(u"evidence"_s);
        return {};
    }

    static bool hasDocument(const Job &job)
    {
        const std::vector<DocumentKind> kinds = availableDocuments(job.record, job.options.events);
        return std::find(kinds.begin(), kinds.end(), job.options.kind) != kinds.end();
    }

    // The files of the folder that the record lists.
    Result<std::vector<QByteArray>> evidenceFor(const QByteArray &record) const
    {
        if (m_evidence.isEmpty())
            return std::vector<QByteArray>();
        const Result<QJsonObject> parsed = parseRecord(record);
        if (!parsed)
            return parsed.error();
        std::vector<EvidenceFile> found;
        for (const QFileInfo &file : QDir(m_evidence).entryInfoList(QDir::Files, QDir::Name)) {
            if (!mayBeEvidence(*parsed, file.fileName(), file.size()))
                continue;
            Result<QByteArray> bytes = readFile(file.filePath());
            if (!bytes)
                return bytes.error();
            found.push_back({file.fileName(), *std::move(bytes)});
        }
        return pickEvidence(*parsed, found);
    }

    CommandContext &m_context;
    Session &m_session;
    QString m_folder, m_format, m_evidence, m_fault;
    std::vector<Language> m_languages;
    DocumentOptions m_options;
    bool m_isAll = false;
    int m_filesWritten = 0;
};

// Takes case after case through the exporter. The documents are rendered by two threads; few cases
// are under way at a time, so that the memory does not grow with their number.
class BulkExport
{
public:
    BulkExport(CommandContext &context, Exporter &exporter, bool wantsProgress)
        : m_context(context)
        , m_exporter(exporter)
        , m_wantsProgress(wantsProgress || context.errIsTerminal)
    {
        m_workers.setMaxThreadCount(workers);
        m_workers.setExpiryTimeout(-1);
    }

    int run(std::vector<CaseSummary> cases) // a copy: the session reads its list anew
    {
        for (const CaseSummary &item : cases) {
            if (m_interrupt.isAsked())
                break;
            start(item);
            if (m_underWay.size() == casesUnderWay)
                finishFirst(cases.size());
        }
        while (!m_underWay.empty() && !m_interrupt.isAsked())
            finishFirst(cases.size());
        m_workers.clear();
        m_workers.waitForDone();
        clearProgress();
        return close(cases.size());
    }

private:
    static constexpr int workers = 2;
    static constexpr size_t casesUnderWay = 2 * workers;

    struct UnderWay
    {
        qint64 id;
        QString name;
        std::future<Result<Outputs>> outputs;
    };

    void start(const CaseSummary &item)
    {
        const auto promise = std::make_shared<std::promise<Result<Outputs>>>();
        m_underWay.push_back(
            {item.id, u"%1_v%2"_s.arg(item.fileNumber).arg(item.version), promise->get_future()});
        Result<std::function<Result<Outputs>()>> task = m_exporter.task(item.id);
        if (!task)
            return promise->set_value(task.error());
        m_workers.start([promise, task = *std::move(task)] { promise->set_value(task()); });
    }

    void finishFirst(size_t count)
    {
        UnderWay first = std::move(m_underWay.front());
        m_underWay.pop_front();
        const Result<Outputs> outputs = first.outputs.get();
        clearProgress();
        const Result<void> written =
            outputs ? m_exporter.write(first.id, *outputs) : Result<void>(outputs.error());
        ++m_done;
        if (!written) {
            ++m_failed;
            report(m_context, written.error(), first.name);
        }
        if (m_wantsProgress)
            m_context.err << CommandText::tr("%1 of %2").arg(m_done).arg(count)
                          << (m_context.errIsTerminal ? u""_s : u"\n"_s) << Qt::flush;
    }

    // On a terminal the progress is one line that is written over.
    void clearProgress()
    {
        if (m_wantsProgress && m_context.errIsTerminal)
            m_context.err << u"\r\x1b[K"_s << Qt::flush;
    }

    int close(size_t count)
    {
        const QString files = QString::number(m_exporter.filesWritten());
        if (m_done < count) {
            m_context.err << u"votum-cli: "_s
                          << CommandText::tr(
                                 "Interrupted. Cases done: %1 of %2. Files written: %3.")
                                 .arg(m_done)
                                 .arg(count)
                                 .arg(files)
                          << '\n';
            return JobFailed;
        }
        if (m_failed == 0)
            return Done;
        m_context.err << u"votum-cli: "_s
                      << CommandText::tr("Cases that failed: %1 of %2. Files written: %3.")
                             .arg(m_failed)
                             .arg(count)
                             .arg(files)
                      << '\n';
        return JobFailed;
    }

    CommandContext &m_context;
    Exporter &m_exporter;
    bool m_wantsProgress;
    Interrupt m_interrupt;
    std::deque<UnderWay> m_underWay;
    size_t m_done = 0, m_failed = 0;
    QThreadPool m_workers; // ends first
};

int exportOne(CommandContext &context, Session &session, Exporter &exporter, const QString &name)
{
    const Result<qint64> id = findCase(session, name);
    if (!id)
        return report(context, id.error());
    const auto task = exporter.task(*id);
    if (!task)
        return report(context, task.error());
    const Result<Outputs> outputs = (*task)();
    if (!outputs)
        return report(context, outputs.error());
    const Result<void> written = exporter.write(*id, *outputs);
    return written ? int(Done) : report(context, written.error());
}

} // namespace

int runExport(CommandContext &context, const Arguments &arguments)
{
    Session session(context.catalogue, context.clock);
    Exporter exporter(context, session, arguments);
    if (!exporter.fault().isEmpty()) {
        context.err << u"votum-cli: "_s << exporter.fault() << '\n';
        return WrongUsage;
    }
    if (const Result<void> opened = openStore(context, session, arguments); !opened)
        return report(context, opened.error());
    if (const Result<void> made = exporter.makeFolder(); !made)
        return report(context, made.error());
    if (!arguments.has(u"all"_s))
        return exportOne(context, session, exporter, arguments.positional.first());
    return BulkExport(context, exporter, arguments.has(u"progress"_s)).run(session.cases());
}

} // namespace votum
