#include "cli/commandline.h"
#include "cli/json.h"
#include "core/answersfile.h"
#include "core/display.h"
#include "report/document.h"
#include "report/verify.h"
#include "store/store.h"

#include <QJsonDocument>

using namespace Qt::StringLiterals;

namespace votum {

namespace {

QString wordFor(const CommandContext &context, const QString &key)
{
    return context.catalogue.word(key).in(context.language);
}

// What a store says about a seal: sealed here, issued here.
int compareWithStore(CommandContext &context, const QString &storePath, const QString &seal,
                     const QByteArray &bytes, bool isPdf)
{
    const Result<std::unique_ptr<Store>> store = Store::open(storePath);
    if (!store)
        return report(context, store.error());
    const Result<qint64> sealedHere = (*store)->findSeal(seal);
    if (!sealedHere)
        return report(context, sealedHere.error());
    context.out << (*sealedHere != 0 ? CommandText::tr("This store sealed the record.")
                                     : CommandText::tr("This store does not know the seal."))
                << '\n';
    if (*sealedHere == 0)
        return JobFailed;
    const Result<bool> issued = (*store)->hasIssued(sealOf(bytes));
    if (isPdf && issued)
        context.out << (*issued ? CommandText::tr("This store issued exactly this file.")
                                : CommandText::tr("This store did not issue this file."))
                    << '\n';
    return Done;
}

int verifyDocument(CommandContext &context, const QByteArray &bytes, QString &seal)
{
    const Result<Verification> checked = verifyPdf(bytes, QStringLiteral(VOTUM_VERSION));
    if (!checked)
        return report(context, checked.error());
    seal = checked->seal;
    switch (checked->verdict) {
    case Verification::Verdict::Untouched:
        context.out << CommandText::tr("Untouched: rendered anew, the same bytes.") << '\n';
        break;
    case Verification::Verdict::RecordIntact:
        context.out << CommandText::tr("Made by version %1 of the program: only the embedded "
                                       "record was read, the visible pages were not compared.")
                           .arg(checked->program)
                    << '\n';
        break;
    case Verification::Verdict::Altered:
        context.out << CommandText::tr("ALTERED: the file differs from what its record gives.")
                    << '\n';
        break;
    }
    if (!checked->isSealed)
        context.out << CommandText::tr("The record is a draft and bears no seal.") << '\n';
    return checked->verdict == Verification::Verdict::Altered ? JobFailed : Done;
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
    tellReplaced(context, session.recordBytes());
    if (const Result<void> sealed = session.seal(); !sealed)
        return report(context, sealed.error());
    context.out << session.assessment().fileNumber << u' ' << session.sealedRecord().sha256 << '\n';
    return Done;
}

int runVerify(CommandContext &context, const Arguments &arguments)
{
    const Result<QByteArray> bytes = readFile(arguments.positional.first());
    if (!bytes)
        return report(context, bytes.error());
    const bool isPdf = bytes->startsWith("%PDF");
    QString seal = sealOf(*bytes);
    int code = Done;
    if (isPdf) {
        code = verifyDocument(context, *bytes, seal);
        if (code == BadInput)
            return code;
    } else if (const Result<QJsonObject> record = parseRecord(*bytes); !record) {
        return report(context, record.error(), arguments.positional.first());
    }
    context.out << CommandText::tr("Seal (SHA-256): %1").arg(seal) << '\n';
    const QString store = arguments.value(u"store"_s);
    const int known =
        store.isEmpty() ? int(Done) : compareWithStore(context, store, seal, *bytes, isPdf);
    return code == Done ? known : code;
}

} // namespace votum
