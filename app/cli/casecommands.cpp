#include "cli/commandline.h"
#include "cli/json.h"
#include "core/answersfile.h"
#include "core/display.h"
#include "report/document.h"
#include "report/evidence.h"
#include "store/store.h"

#include <QDir>
#include <QFileInfo>
#include <QJsonDocument>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace votum {

namespace {

Result<void> openStore(CommandContext &context, Session &session, const Arguments &arguments)
{
    session.setAuthor(context.author);
    return session.openStore(arguments.value(u"store"_s));
}

QString wordFor(const CommandContext &context, const QString &key)
{
    return context.catalogue.word(key).in(context.language);
}

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

    Result<void> write(qint64 id)
    {
        if (!QDir().mkpath(m_folder))
            return Error{u"fileUnwritable"_s, {m_folder}, {}};
        if (const Result<void> opened = m_session.openCase(id); !opened)
            return opened.error();
        const QByteArray record = m_session.recordBytes();
        if (m_format == "json"_L1)
            return writeJson(record);
        m_options.events = m_session.sealedRecord().events;
        if (m_isAll && !hasDocument(record))
            return {};
        if (const Result<void> found = findEvidence(record); !found)
            return found.error();
        return writePdfs(record);
    }

private:
    Result<void> put(const QString &name, const QByteArray &bytes)
    {
        const QString path = QDir(m_folder).filePath(name);
        Result<void> written = writeFile(path, bytes);
        if (written)
            m_context.out << path << '\n';
        return written;
    }

    Result<void> writeJson(const QByteArray &record)
    {
        const Assessment &assessment = m_session.assessment();
        return put(u"%1_v%2.json"_s.arg(assessment.fileNumber).arg(assessment.version), record);
    }

    QString readOptions(const Arguments &arguments)
    {
        m_isAll = arguments.has(u"all"_s);
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

    bool hasDocument(const QByteArray &record) const
    {
        const std::vector<DocumentKind> kinds = availableDocuments(record, m_options.events);
        return std::find(kinds.begin(), kinds.end(), m_options.kind) != kinds.end();
    }

    // The files of the folder that the record lists, read before anything is written.
    Result<void> findEvidence(const QByteArray &record)
    {
        m_options.evidence.clear();
        if (m_evidence.isEmpty())
            return {};
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
        Result<std::vector<QByteArray>> picked = pickEvidence(*parsed, found);
        if (!picked)
            return picked.error();
        m_options.evidence = *std::move(picked);
        return {};
    }

    // All are rendered before the first is written.
    Result<void> writePdfs(const QByteArray &record)
    {
        std::vector<QByteArray> pdfs;
        for (const Language language : m_languages) {
            m_options.language = language;
            Result<QByteArray> pdf = renderPdf(record, m_options);
            if (!pdf)
                return pdf.error();
            pdfs.push_back(*std::move(pdf));
        }
        for (size_t i = 0; i < pdfs.size(); ++i) {
            m_options.language = m_languages[i];
            const QString code = documentType(m_options.kind).code;
            if (const Result<void> noted = m_session.noteIssued(code, m_languages[i], pdfs[i]);
                !noted)
                return noted.error();
            if (const Result<void> written = put(documentFileName(record, m_options), pdfs[i]);
                !written)
                return written.error();
        }
        return {};
    }

    CommandContext &m_context;
    Session &m_session;
    QString m_folder, m_format, m_evidence, m_fault;
    std::vector<Language> m_languages;
    DocumentOptions m_options;
    bool m_isAll = false;
};

} // namespace

Result<qint64> findCase(const Session &session, const QString &name)
{
    for (const CaseSummary &item : session.cases()) {
        const QString versioned = u"%1_v%2"_s.arg(item.fileNumber).arg(item.version);
        if (name == QString::number(item.id) || name == versioned)
            return item.id;
    }
    const CaseSummary *latest = nullptr;
    for (const CaseSummary &item : session.cases()) {
        if (item.fileNumber == name && (!latest || item.version > latest->version))
            latest = &item;
    }
    if (!latest)
        return Error{u"unknownCase"_s, {name}, {}};
    return latest->id;
}

int runImport(CommandContext &context, const Arguments &arguments)
{
    std::vector<Assessment> cases;
    for (const QString &path : arguments.positional) { // all are read before the first is added
        const Result<QByteArray> bytes = readFile(path);
        if (!bytes)
            return report(context, bytes.error());
        Result<AnswersFile> file = parseAnswersFile(context.catalogue, *bytes);
        if (!file)
            return report(context, file.error(), path);
        file->assessment.isExample |= arguments.has(u"example"_s);
        cases.push_back(std::move(file->assessment));
    }
    Session session(context.catalogue, context.clock);
    if (const Result<void> opened = openStore(context, session, arguments); !opened)
        return report(context, opened.error());
    for (const Assessment &assessment : cases) {
        if (const Result<void> added = session.importCase(assessment); !added)
            return report(context, added.error());
        context.out << session.assessment().fileNumber << '\n';
    }
    return Done;
}

int runList(CommandContext &context, const Arguments &arguments)
{
    Session session(context.catalogue, context.clock);
    if (const Result<void> opened = openStore(context, session, arguments); !opened)
        return report(context, opened.error());
    if (arguments.has(u"json"_s)) {
        context.out << QString::fromUtf8(QJsonDocument(casesToJson(session.cases())).toJson());
        return Done;
    }
    for (const CaseSummary &item : session.cases())
        context.out << item.fileNumber << u" v"_s << item.version << u"  "_s
                    << wordFor(context, u"status."_s + statusCode(item.status)) << u"  "_s
                    << wordFor(context, u"outcome."_s + item.outcome) << u"  "_s << item.title
                    << '\n';
    return Done;
}

int runExport(CommandContext &context, const Arguments &arguments)
{
    Session session(context.catalogue, context.clock);
    Exporter exporter(context, session, arguments);
    const bool all = arguments.has(u"all"_s);
    QString fault = exporter.fault();
    if (all != arguments.positional.isEmpty())
        fault = CommandText::tr("name one case or --all");
    if (!fault.isEmpty()) {
        context.err << u"votum-cli: "_s << fault << '\n';
        return WrongUsage;
    }
    if (const Result<void> opened = openStore(context, session, arguments); !opened)
        return report(context, opened.error());
    std::vector<qint64> ids;
    for (const CaseSummary &item : session.cases()) {
        if (all)
            ids.push_back(item.id);
    }
    if (!all) {
        const Result<qint64> id = findCase(session, arguments.positional.first());
        if (!id)
            return report(context, id.error());
        ids.push_back(*id);
    }
    for (const qint64 id : ids) {
        if (const Result<void> written = exporter.write(id); !written)
            return report(context, written.error());
    }
    return Done;
}

int runSeal(CommandContext &context, const Arguments &arguments)
{
    Session session(context.catalogue, context.clock);
    if (const Result<void> opened = openStore(context, session, arguments); !opened)
        return report(context, opened.error());
    const Result<qint64> id = findCase(session, arguments.positional.first());
    if (!id)
        return report(context, id.error());
    if (const Result<void> opened = session.openCase(*id); !opened)
        return report(context, opened.error());
    if (!session.isFrozen()) {
        if (const Result<void> issued = session.issueOpinion(); !issued)
            return report(context, issued.error());
    }
    if (const Result<void> sealed = session.seal(); !sealed)
        return report(context, sealed.error());
    context.out << session.assessment().fileNumber << u' ' << session.sealedRecord().sha256 << '\n';
    return Done;
}

} // namespace votum
