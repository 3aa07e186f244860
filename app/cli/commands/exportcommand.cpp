// SPDX-License-Identifier: GPL-3.0-or-later

#include "cli/commands/command.h"
#include "cli/commands/given.h"
#include "cli/commands/interrupt.h"
#include "cli/commands/passphraseentry.h"
#include "core/case/answersfile.h"
#include "core/record/record.h"
#include "export/casefile.h"
#include "export/documentqueue.h"
#include "export/evidencefolder.h"
#include "export/files.h"
#include "report/stationery/stationery.h"

#include <QDir>

#include <algorithm>
#include <map>

using namespace Qt::StringLiterals;

namespace votum {

namespace {

// Reads cases and writes files, in the session's thread.
class Exporter
{
public:
    Exporter(CommandContext &context, Session &session, const Arguments &arguments)
        : m_context(context)
        , m_session(session)
        , m_folder(arguments.value(u"out"_s, u"."_s))
        , m_format(arguments.value(u"format"_s, u"pdf"_s))
        , m_languages(meansAll(arguments.value(u"lang"_s)) ? QList<Language>()
                                                           : QList<Language>{context.language})
    {
        m_options.programVersion = QStringLiteral(VOTUM_VERSION);
        m_existing = existingFiles(arguments);
        m_fault = readOptions(arguments);
    }

    // What is wrong with the options, or nothing.
    const QString &fault() const { return m_fault; }
    int filesWritten() const { return m_filesWritten; }

    const QString &folder() const { return m_folder; }
    bool isOfWholeCases() const { return m_format == "case"_L1; }
    void setPassphrase(const Passphrase &passphrase) { m_passphrase = passphrase; }

    void setStationery(const Stationery &stationery) { m_options.stationery = stationery; }

    // How to make the files of the case.
    Result<FileTask> task(qint64 id) const
    {
        const Result<Session::CaseRecord> record = m_session.caseRecord(id);
        if (!record)
            return record.error();
        if (m_format == "answers"_L1)
            return answersTask(id);
        if (m_format == "json"_L1)
            return FileTask(
                [file = recordFile(summaryOf(id), record->bytes)] { return NamedFiles{file}; });
        DocumentOptions options = m_options;
        options.events = record->events;
        options.link = record->link;
        if (m_isAll && m_caseFormat->isOfDocument && !hasDocument(record->bytes, options))
            return FileTask([] { return NamedFiles(); });
        if (m_isWithEvidence) {
            Result<std::vector<QByteArray>> evidence =
                evidenceFor(m_session, record->bytes, m_evidence);
            if (!evidence)
                return evidence.error();
            options.evidence = *std::move(evidence);
        }
        return documentTask(record->bytes, options, m_languages, *m_caseFormat);
    }

    // Whether all cases are the rows of one table.
    bool isOneTable() const { return m_caseFormat && m_caseFormat->rows; }

    Result<void> addRows(qint64 id)
    {
        const Result<Session::CaseRecord> stored = m_session.caseRecord(id);
        if (!stored)
            return stored.error();
        const Result<Record> record = parseRecord(stored->bytes);
        if (!record)
            return record.error();
        const QList<Language> languages = m_languages.isEmpty() ? allLanguages() : m_languages;
        for (const Language language : languages) {
            if (record->languages.contains(language))
                m_tables[language].push_back(m_caseFormat->rows(*record, language));
            else if (!m_languages.isEmpty())
                return Error{u"languageUnavailable"_s, {languageInfo(language).ownName}, {}};
        }
        return {};
    }

    Result<void> writeRows()
    {
        for (const auto &[language, tables] : m_tables) {
            const NamedFile file = tableOfMany(*m_caseFormat, tables, language);
            const QString path = QDir(m_folder).filePath(file.name);
            if (const Result<void> saved = saveFile(path, file.bytes, m_existing); !saved)
                return saved.error();
            ++m_filesWritten;
            m_context.out << path << Qt::endl;
        }
        return {};
    }

    // A whole case, all its versions.
    Result<void> writeCase(qint64 id)
    {
        const QString path = QDir(m_folder).filePath(caseFileName(summaryOf(id)));
        const Result<std::shared_ptr<void>> held = m_session.holdStore();
        if (!held)
            return held.error();
        const Result<void> written =
            saveCaseFile(m_session.storePath(), summaryOf(id).uuid, path, m_existing, m_passphrase);
        if (!written)
            return written.error();
        ++m_filesWritten;
        m_context.out << path << Qt::endl;
        return {};
    }

    Result<void> write(qint64 id, const NamedFiles &files)
    {
        for (const NamedFile &file : files) {
            const QString path = QDir(m_folder).filePath(file.name);
            if (const Result<void> issued = issueAs(m_session, id, file, path, m_existing); !issued)
                return issued.error();
            ++m_filesWritten;
            m_context.out << path << Qt::endl;
        }
        return {};
    }

private:
    Result<FileTask> answersTask(qint64 id) const
    {
        const Result<Session::Preview> shown = m_session.preview(id);
        if (!shown)
            return shown.error();
        const NamedFile file{
            answersFileName(summaryOf(id)),
            composeAnswersFile(m_context.catalogue, shown->assessment, m_session.today())};
        return FileTask([file] { return NamedFiles{file}; });
    }

    QString readOptions(const Arguments &arguments)
    {
        m_isAll = arguments.has(u"all"_s);
        if (m_isAll != arguments.positional.isEmpty())
            return CommandText::tr("name one case or --all");
        m_caseFormat = caseFormat(m_format);
        static const QStringList others{u"json"_s, u"answers"_s, u"case"_s};
        if (!m_caseFormat && !others.contains(m_format))
            return CommandText::tr("--format takes %1").arg(formatCodes(false, others));
        const bool isLocked =
            arguments.has(u"passphrase"_s) || !arguments.value(u"passphrase-file"_s).isEmpty();
        if (isLocked && !isOfWholeCases())
            return CommandText::tr("a passphrase is for --format case");
        const auto kind = fromCode<DocumentKind>(
            arguments.value(u"document"_s, codeOf(DocumentKind::FullRecord)));
        if (!kind)
            return CommandText::tr("--document takes one of %1").arg(codeList<DocumentKind>());
        const auto paper =
            fromCode<Paper>(arguments.value(u"paper"_s, codeOf(Paper::A4)).toLower());
        if (!paper)
            return CommandText::tr("--paper takes a4 or letter");
        m_options.kind = *kind;
        m_options.paper = *paper;
        if (arguments.values.contains(u"logo-text"_s) && !arguments.values.contains(u"logo"_s))
            return CommandText::tr("--logo-text describes a --logo");
        m_evidence = arguments.value(u"evidence"_s);
        m_isWithEvidence = arguments.has(u"with-evidence"_s) || !m_evidence.isEmpty();
        return {};
    }

    const CaseSummary &summaryOf(qint64 id) const { return *m_session.caseRows().find(id); }

    const CaseFormat *m_caseFormat = nullptr; // none: the data itself
    CommandContext &m_context;
    Session &m_session;
    QString m_folder, m_format, m_evidence, m_fault;
    Passphrase m_passphrase;
    const QList<Language> m_languages; // none: all that the record offers
    DocumentOptions m_options;
    bool m_isAll = false, m_isWithEvidence = false;
    Existing m_existing = Existing::Kept;
    std::map<Language, std::vector<DataTable>> m_tables;
    int m_filesWritten = 0;
};

// Takes case after case through the exporter.
class BulkExport
{
public:
    BulkExport(CommandContext &context, Exporter &exporter, bool wantsProgress)
        : m_context(context)
        , m_exporter(exporter)
        , m_wantsProgress(wantsProgress || context.errIsTerminal)
    {
    }

    int run(const std::vector<CaseSummary> &cases)
    {
        std::vector<qint64> ids;
        ids.reserve(cases.size());
        for (const CaseSummary &item : cases)
            ids.push_back(item.id);
        if (m_exporter.isOfWholeCases())
            return runWhole(cases);
        if (m_exporter.isOneTable())
            return runTable(cases);
        DocumentQueue queue(ids, [this](qint64 id) { return m_exporter.task(id); });
        while (!queue.isEmpty() && !m_interrupt.isAsked())
            finish(queue.take(), cases);
        clearProgress();
        return close(cases.size());
    }

private:
    // Of all cases one file: of each its last version, unless its approval was revoked.
    int runTable(const std::vector<CaseSummary> &cases)
    {
        QHash<QString, int> last;
        for (const CaseSummary &item : cases)
            last[item.uuid] = std::max(last.value(item.uuid), item.version);
        for (const CaseSummary &item : cases) {
            if (m_interrupt.isAsked())
                break;
            const bool counts =
                item.version == last.value(item.uuid) && item.status != CaseStatus::Revoked;
            finish(counts ? m_exporter.addRows(item.id) : Result<void>(), cases);
        }
        clearProgress();
        if (m_done == cases.size()) {
            if (const Result<void> written = m_exporter.writeRows(); !written)
                return report(m_context, written.error());
        }
        return close(cases.size());
    }

    // Of each case one file.
    int runWhole(const std::vector<CaseSummary> &cases)
    {
        QSet<QString> done;
        for (const CaseSummary &item : cases) {
            if (m_interrupt.isAsked())
                break;
            const bool isNext = !done.contains(item.uuid);
            done.insert(item.uuid);
            finish(isNext ? m_exporter.writeCase(item.id) : Result<void>(), cases);
        }
        clearProgress();
        return close(cases.size());
    }

    void finish(const DocumentQueue::Made &made, const std::vector<CaseSummary> &cases)
    {
        finish(made.files ? m_exporter.write(made.id, *made.files)
                          : Result<void>(made.files.error()),
               cases);
    }

    void finish(const Result<void> &written, const std::vector<CaseSummary> &cases)
    {
        clearProgress();
        const CaseSummary &item = cases[m_done++];
        if (!written) {
            ++m_failed;
            report(m_context, written.error(), caseName(item));
        }
        if (m_wantsProgress)
            m_context.err << CommandText::tr("%1 of %2").arg(m_done).arg(cases.size())
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
            m_context.tell(CommandText::tr("Interrupted. Cases done: %1 of %2. Files written: %3.")
                               .arg(m_done)
                               .arg(count)
                               .arg(files));
            return JobFailed;
        }
        if (m_failed == 0)
            return Done;
        m_context.tell(CommandText::tr("Cases that failed: %1 of %2. Files written: %3.")
                           .arg(m_failed)
                           .arg(count)
                           .arg(files));
        return JobFailed;
    }

    CommandContext &m_context;
    Exporter &m_exporter;
    bool m_wantsProgress;
    Interrupt m_interrupt;
    size_t m_done = 0, m_failed = 0;
};

int exportOne(CommandContext &context, Session &session, Exporter &exporter, const QString &name)
{
    const Result<qint64> id = findCase(session, name);
    if (!id)
        return report(context, id.error());
    if (exporter.isOfWholeCases()) {
        const Result<void> written = exporter.writeCase(*id);
        return written ? int(Done) : report(context, written.error());
    }
    const auto task = exporter.task(*id);
    if (!task)
        return report(context, task.error());
    const Result<NamedFiles> files = (*task)();
    if (!files)
        return report(context, files.error());
    if (files->empty())
        return report(context, {u"nothingToExport"_s, {name}, {}});
    const Result<void> written = exporter.write(*id, *files);
    return written ? int(Done) : report(context, written.error());
}

} // namespace

int runExport(CommandContext &context, const Arguments &arguments)
{
    Session session(context.catalogue, context.clock);
    Exporter exporter(context, session, arguments);
    if (!exporter.fault().isEmpty()) {
        context.tell(exporter.fault());
        return WrongUsage;
    }
    const Result<Passphrase> passphrase = passphraseToLock(arguments);
    if (!passphrase)
        return report(context, passphrase.error());
    exporter.setPassphrase(*passphrase);
    const Result<Stationery> stationery = stationeryGiven(arguments);
    if (!stationery)
        return report(context, stationery.error(), arguments.value(u"logo"_s));
    exporter.setStationery(*stationery);
    if (const Result<void> opened = openStore(context, session, arguments); !opened)
        return report(context, opened.error());
    if (const Result<void> made = makeFolder(exporter.folder()); !made)
        return report(context, made.error());
    if (!arguments.has(u"all"_s))
        return exportOne(context, session, exporter, arguments.positional.first());
    return BulkExport(context, exporter, arguments.has(u"progress"_s)).run(session.cases());
}

} // namespace votum
