#include "cli/commandline.h"
#include "cli/json.h"
#include "core/case/answersfile.h"
#include "core/judgement/display.h"
#include "report/documents/document.h"

#include <QJsonDocument>

using namespace Qt::StringLiterals;

namespace votum {

namespace {

QString wordFor(const CommandContext &context, const QString &key)
{
    return context.catalogue.word(key).in(context.language);
}

// Said before the seal is set, in the words of whoever seals.
void tellReplaced(CommandContext &context, const QByteArray &record)
{
    const QStringList replaced = replacedCharacters(record);
    if (replaced.isEmpty())
        return;
    context.err << u"votum-cli: "_s
                << CommandText::tr(
                       "The entries contain characters that the font of the PDF lacks: %1. In the "
                       "PDF each is replaced by its number in square brackets and listed on the "
                       "last page; the record keeps the originals.")
                       .arg(replaced.join(u", "_s))
                << Qt::endl;
}

} // namespace

Result<void> openStore(CommandContext &context, Session &session, const Arguments &arguments)
{
    session.setAuthor(context.author);
    return session.openStore(arguments.value(u"store"_s));
}

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

Result<void> openCase(CommandContext &context, Session &session, const Arguments &arguments)
{
    if (const Result<void> opened = openStore(context, session, arguments); !opened)
        return opened.error();
    const Result<qint64> id = findCase(session, arguments.positional.first());
    return id ? session.openCase(*id) : id.error();
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

int runSeal(CommandContext &context, const Arguments &arguments)
{
    Session session(context.catalogue, context.clock);
    if (const Result<void> opened = openCase(context, session, arguments); !opened)
        return report(context, opened.error());
    if (!session.isFrozen()) {
        if (const Result<void> issued = session.issueOpinion(); !issued)
            return report(context, issued.error());
    }
    tellReplaced(context, session.recordBytes());
    if (const Result<void> sealed = session.seal(); !sealed)
        return report(context, sealed.error());
    context.out << session.assessment().fileNumber << u' ' << session.sealedRecord().sha256 << '\n';
    return Done;
}

} // namespace votum
