#include "cli/commandline.h"

#include <QFile>
#include <QSaveFile>

using namespace Qt::StringLiterals;

namespace votum {

namespace {

const QString storeOption = u"store"_s;

QString usage(const Command &command)
{
    return u"votum-cli "_s + command.name + u' ' + command.synopsis;
}

void printHelp(CommandContext &context)
{
    context.out << CommandText::tr("Assess messaging channels and document the decision, without "
                                   "a window.")
                << "\n\n";
    for (const Command &command : allCommands())
        context.out << "  " << usage(command) << "\n      " << command.summary << '\n';
    context.out << '\n'
                << CommandText::tr("Everywhere: --lang de|en, --author NAME, --help, --version.\n"
                                   "Exit codes: 0 done, 1 the job failed, 2 wrong usage, 3 bad "
                                   "input.")
                << '\n';
}

int wrongUsage(CommandContext &context, const QString &what, const Command *command = nullptr)
{
    context.err << u"votum-cli: "_s << what << '\n';
    context.err << (command ? usage(*command) : u"votum-cli --help"_s) << '\n';
    return WrongUsage;
}

// Fills `parsed`; returns what is wrong, or nothing.
QString parse(const Command &command, const QStringList &words, Arguments &parsed)
{
    for (qsizetype i = 0; i < words.size(); ++i) {
        if (!words[i].startsWith("--"_L1)) {
            parsed.positional << words[i];
            continue;
        }
        const QString name = words[i].section(u'=', 0, 0).mid(2);
        const bool hasValue = words[i].contains(u'=');
        if (command.flags.contains(name) && !hasValue) {
            parsed.flags.insert(name);
        } else if (!command.values.contains(name)) {
            return CommandText::tr("unknown option --%1").arg(name);
        } else if (hasValue) {
            parsed.values.insert(name, words[i].section(u'=', 1));
        } else if (i + 1 < words.size()) {
            parsed.values.insert(name, words[++i]);
        } else {
            return CommandText::tr("--%1 needs a value").arg(name);
        }
    }
    const qsizetype count = parsed.positional.size();
    if (count < command.minimum || (command.maximum >= 0 && count > command.maximum))
        return CommandText::tr("wrong number of arguments");
    return {};
}

bool takeLanguage(CommandContext &context, const Arguments &arguments, QString &fault)
{
    const QString code = arguments.value(u"lang"_s);
    if (code == "de"_L1)
        context.language = Language::German;
    else if (code == "en"_L1)
        context.language = Language::English;
    else if (!code.isEmpty() && code != "both"_L1)
        fault = CommandText::tr("--lang takes de, en or, for export, both");
    return fault.isEmpty();
}

} // namespace

std::vector<Command> allCommands()
{
    const QString lang = u"lang"_s, author = u"author"_s;
    return {{u"questions"_s,
             u"[--json] [--lang de|en]"_s,
             CommandText::tr("List every question of the catalogue."),
             {lang},
             {u"json"_s},
             0,
             0,
             runQuestions},
            {u"evaluate"_s,
             u"FILE [--json] [--lang de|en] [--as-of DATE]"_s,
             CommandText::tr("Judge an answers file without a store."),
             {lang, u"as-of"_s},
             {u"json"_s},
             1,
             1,
             runEvaluate},
            {u"compare"_s,
             u"FILE [--channel ID]… [--json] [--lang de|en] [--as-of DATE]"_s,
             CommandText::tr("Compare other channels for the request of an answers file."),
             {lang, u"as-of"_s, u"channel"_s},
             {u"json"_s},
             1,
             1,
             runCompare},
            {u"import"_s,
             u"FILE… --store FILE [--example]"_s,
             CommandText::tr("Add answers files as new cases; prints their file numbers."),
             {storeOption, lang, author},
             {u"example"_s},
             1,
             -1,
             runImport},
            {u"list"_s,
             u"--store FILE [--json]"_s,
             CommandText::tr("List the cases of a store."),
             {storeOption, lang},
             {u"json"_s},
             0,
             0,
             runList},
            {u"show"_s,
             u"ID --store FILE [--json]"_s,
             CommandText::tr("Show one case with its judgement."),
             {storeOption, lang},
             {u"json"_s},
             1,
             1,
             runShow},
            {u"history"_s,
             u"ID --store FILE [--json]"_s,
             CommandText::tr("Tell who changed what in a case, and when."),
             {storeOption, lang},
             {u"json"_s},
             1,
             1,
             runHistory},
            {u"changes"_s,
             u"EARLIER LATER --store FILE [--json]"_s,
             CommandText::tr("Tell what differs between two versions of a case."),
             {storeOption, lang},
             {u"json"_s},
             2,
             2,
             runChanges},
            {u"export"_s,
             u"ID|--all --store FILE --lang de|en|both --format pdf|json --out DIR "
             u"[--document record|short|opinion|actions|tia|addendum] [--paper a4|letter] "
             u"[--evidence DIR] [--progress]"_s,
             CommandText::tr("Write decision records, or another document made from them."),
             {storeOption, lang, u"format"_s, u"out"_s, u"document"_s, u"paper"_s, u"evidence"_s,
              author},
             {u"all"_s, u"progress"_s},
             0,
             1,
             runExport},
            {u"texts"_s,
             u"FILE [--as-of DATE]|ID --store FILE [--text TEXT] [--json|--out DIR] "
             u"[--lang de|en]"_s,
             CommandText::tr("List the texts a case gives to send and hand out, print one, or "
                             "write them as PDF."),
             {storeOption, lang, u"as-of"_s, u"text"_s, u"out"_s},
             {u"json"_s},
             1,
             1,
             runTexts},
            {u"seal"_s,
             u"ID --store FILE"_s,
             CommandText::tr("Issue the drafted opinion if need be, and seal the case."),
             {storeOption, lang, author},
             {},
             1,
             1,
             runSeal},
            {u"verify"_s,
             u"FILE [--store FILE]"_s,
             CommandText::tr("Check the seal of a record or of a PDF."),
             {storeOption, lang},
             {},
             1,
             1,
             runVerify},
            {u"catalogue lint"_s,
             u"[FILE…] [--hints]"_s,
             CommandText::tr("Check the catalogue, or the files or folder of another."),
             {lang},
             {u"hints"_s},
             0,
             -1,
             runCatalogueLint},
            {u"catalogue show"_s,
             u"QUESTION|RULE|CHANNEL|MEASURE|TEXT [--lang de|en]"_s,
             CommandText::tr("Show one entry of the catalogue."),
             {lang},
             {},
             1,
             1,
             runCatalogueShow},
            {u"catalogue export"_s,
             u"--out FILE.html [--lang de|en|both]"_s,
             CommandText::tr("Write the whole catalogue as one page."),
             {lang, u"out"_s},
             {},
             0,
             0,
             runCatalogueExport}};
}

int runCommandLine(CommandContext &context, const QStringList &arguments)
{
    if (arguments.isEmpty())
        return wrongUsage(context, CommandText::tr("name a command"));
    if (arguments.contains(u"--help"_s)) {
        printHelp(context);
        return Done;
    }
    if (arguments.contains(u"--version"_s)) {
        context.out << "votum-cli " << QStringLiteral(VOTUM_VERSION) << '\n';
        return Done;
    }
    for (const Command &command : allCommands()) {
        const QStringList words = command.name.split(u' ');
        if (arguments.mid(0, words.size()) != words)
            continue;
        Arguments parsed;
        QString fault = parse(command, arguments.mid(words.size()), parsed);
        if (!fault.isEmpty() || !takeLanguage(context, parsed, fault))
            return wrongUsage(context, fault, &command);
        static const QStringList withoutStore{u"verify"_s, u"texts"_s}; // if need be
        const bool wantsStore =
            command.values.contains(storeOption) && !withoutStore.contains(command.name);
        if (wantsStore && parsed.value(storeOption).isEmpty())
            return wrongUsage(context, CommandText::tr("--store is missing"), &command);
        if (!parsed.value(u"author"_s).isEmpty())
            context.author = parsed.value(u"author"_s);
        return command.run(context, parsed);
    }
    return wrongUsage(context, CommandText::tr("unknown command %1").arg(arguments.first()));
}

int report(CommandContext &context, const Error &error, const QString &file)
{
    static const QStringList badInput{u"answersFile"_s,        u"record"_s,
                                      u"recordNewer"_s,        u"pdfDamaged"_s,
                                      u"catalogue"_s,          u"pdfWithoutRecord"_s,
                                      u"pdfEncrypted"_s,       u"fileUnreadable"_s,
                                      u"storeNotAStore"_s,     u"storeNewer"_s,
                                      u"storeDamaged"_s,       u"storeUnreadable"_s,
                                      u"storeFolder"_s,        u"unknownCase"_s,
                                      u"storeMissingCase"_s,   u"evidenceFileMissing"_s,
                                      u"evidenceFileChanged"_s};
    context.err << u"votum-cli: "_s << (file.isEmpty() ? QString() : file + u": "_s)
                << context.catalogue.errorText(error, context.language) << '\n';
    if (!error.detail.isEmpty())
        context.err << u"  ("_s << error.detail << u")\n"_s;
    return badInput.contains(error.code) ? BadInput : JobFailed;
}

Result<QByteArray> readFile(const QString &path)
{
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly))
        return Error{u"fileUnreadable"_s, {path}, file.errorString()};
    return file.readAll();
}

Result<void> writeFile(const QString &path, const QByteArray &bytes)
{
    QSaveFile file(path);
    if (!file.open(QIODevice::WriteOnly) || file.write(bytes) != bytes.size() || !file.commit())
        return Error{u"fileUnwritable"_s, {path}, file.errorString()};
    return {};
}

} // namespace votum
