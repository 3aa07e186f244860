// SPDX-License-Identifier: GPL-3.0-or-later

#include "cli/commandline.h"

#include "cli/completion.h"
#include "core/catalogue/cataloguereader.h"
#include "export/files.h"

#include <QRegularExpression>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace votum {

namespace {

QStringList languageCodes(const QList<Language> &languages)
{
    QStringList codes;
    for (const Language language : languages)
        codes << languageCode(language);
    return codes;
}

QString usage(const Command &command)
{
    return u"votum-cli "_s + command.name + u' ' + command.synopsis;
}

// Of one command, or of all.
void printHelp(CommandContext &context, const Command *only)
{
    if (!only)
        context.out << CommandText::tr("Assess messaging channels and document the decision, "
                                       "without a window.")
                    << "\n\n";
    for (const Command &command : allCommands()) {
        if (!only || only->name == command.name)
            context.out << "  " << usage(command) << "\n      " << command.summary << '\n';
    }
    context.out << '\n'
                << CommandText::tr("Everywhere: --lang %1, --author NAME, --catalogue FOLDER, "
                                   "--overlay FOLDER, --without-overlay, --clock-is-right, --help, "
                                   "--version.\n"
                                   "Exit codes: 0 done, 1 the job failed, 2 wrong usage, 3 bad "
                                   "input, 4 not the file that was issued.")
                       .arg(languageCodes(context.catalogue.languages).join(u'|'))
                << '\n';
}

int wrongUsage(CommandContext &context, const QString &what, const Command *command = nullptr)
{
    context.tell(what);
    context.err << (command ? usage(*command) : u"votum-cli --help"_s) << '\n';
    return WrongUsage;
}

// Fills `parsed`; returns what is wrong, or nothing.
QString parse(const Command &command, const QStringList &words, Arguments &parsed)
{
    const std::vector<CommandOption> options = command.options();
    for (qsizetype i = 0; i < words.size(); ++i) {
        if (!words[i].startsWith("--"_L1)) {
            parsed.positional << words[i];
            continue;
        }
        const QString name = words[i].section(u'=', 0, 0).mid(2);
        const bool hasValue = words[i].contains(u'=');
        const auto option =
            std::find_if(options.begin(), options.end(),
                         [&](const CommandOption &each) { return each.name == name; });
        if (option == options.end() || (option->value.isEmpty() && hasValue))
            return CommandText::tr("unknown option --%1").arg(name);
        if (option->value.isEmpty())
            parsed.flags.insert(name);
        else if (hasValue)
            parsed.values.insert(name, words[i].section(u'=', 1));
        else if (i + 1 < words.size())
            parsed.values.insert(name, words[++i]);
        else
            return CommandText::tr("--%1 needs a value").arg(name);
    }
    const qsizetype count = parsed.positional.size();
    if (count < command.minimum || (command.maximum >= 0 && count > command.maximum))
        return CommandText::tr("wrong number of arguments");
    return {};
}

bool takeLanguage(CommandContext &context, const Arguments &arguments, QString &fault)
{
    const QString code = arguments.value(u"lang"_s);
    const std::optional<Language> language = languageFromCode(code);
    if (language && context.catalogue.languages.contains(*language))
        context.language = *language;
    else if (!code.isEmpty() && !meansAll(code))
        fault = CommandText::tr("--lang takes %1 or, for export, all")
                    .arg(languageCodes(context.catalogue.languages).join(u", "_s));
    return fault.isEmpty();
}

int run(const Command &command, CommandContext &context, const Arguments &parsed)
{
    QString fault;
    if (!takeLanguage(context, parsed, fault))
        return wrongUsage(context, fault, &command);
    if (command.needsStore && parsed.value(u"store"_s).isEmpty())
        return wrongUsage(context, CommandText::tr("--store is missing"), &command);
    if (!parsed.value(u"author"_s).isEmpty())
        context.author = parsed.value(u"author"_s);
    return command.run(context, parsed);
}

// The catalogue to work with: the program's own or another one, with own content laid over it.
Result<Catalogue> chosenCatalogue(const CommandContext &context, const Arguments &parsed)
{
    const QString path = parsed.value(u"catalogue"_s), overlay = parsed.value(u"overlay"_s);
    Result<Catalogue> chosen = context.catalogue;
    if (!path.isEmpty()) {
        const Result<std::vector<CatalogueFile>> files = catalogueFiles({path});
        chosen = files ? parseCatalogue(*files) : files.error();
    }
    if (!chosen || overlay.isEmpty())
        return chosen;
    const Result<std::vector<CatalogueFile>> files = catalogueFiles({overlay});
    return files ? withOverlay(*chosen, *files) : files.error();
}

int runOver(const Command &command, const CommandContext &context, const Arguments &parsed)
{
    CommandContext other = context;
    const Result<Catalogue> catalogue = chosenCatalogue(context, parsed);
    if (!catalogue)
        return report(other, catalogue.error());
    CommandContext over{
        *catalogue,       context.clock,  context.out,           context.err,
        context.language, context.author, context.errIsTerminal, &context.catalogue};
    return run(command, over, parsed);
}

} // namespace

std::vector<CommandOption> Command::options() const
{
    static const QRegularExpression option(u"--([a-z-]+)(?: ([^\\s\\[\\]-][^\\s\\[\\]]*))?"_s);
    std::vector<CommandOption> list;
    for (auto match = option.globalMatch(synopsis); match.hasNext();) {
        const auto found = match.next();
        list.push_back({found.captured(1), found.captured(2)});
    }
    list.push_back({u"clock-is-right"_s, {}});
    list.push_back({u"lang"_s, languageCodes(allLanguages()).join(u'|')});
    list.push_back({u"author"_s, u"NAME"_s});
    list.push_back({u"catalogue"_s, u"FOLDER"_s});
    list.push_back({u"overlay"_s, u"FOLDER"_s});
    list.push_back({u"without-overlay"_s, {}});
    return list;
}

std::vector<Command> allCommands()
{
    const QString codes = languageCodes(allLanguages()).join(u'|');
    return {
        {u"questions"_s, u"[--json] [--lang "_s + codes + u"]"_s,
         CommandText::tr("List every question of the catalogue."), 0, 0, false, runQuestions},
        {u"evaluate"_s, u"FILE [--json] [--lang "_s + codes + u"] [--as-of DATE]"_s,
         CommandText::tr("Judge an answers file without a store."), 1, 1, false, runEvaluate},
        {u"compare"_s, u"FILE [--channel ID]… [--json] [--lang "_s + codes + u"] [--as-of DATE]"_s,
         CommandText::tr("Compare other channels for the request of an answers file."), 1, 1, false,
         runCompare},
        {u"import"_s,
         u"FILE… --store FILE [--example] [--preview] [--as-new] [--numbering PATTERN] "
         u"[--passphrase-file FILE] [--take all|KEY]…"_s,
         CommandText::tr("Add answers files as new cases, begin cases anew from records and PDFs, "
                         "take over case files; prints their file numbers. Of replies to "
                         "questionnaires list what they propose, and take what is named."),
         1, -1, true, runImport},
        {u"questionnaire"_s,
         u"ID --store FILE --for department|it|provider --out DIR [--format html|pdf] [--recipient "
         u"LINK] [--force] [--lang "_s +
             codes + u"]"_s,
         CommandText::tr("Write the open questions that others can answer as a form to fill in."),
         1, 1, true, runQuestionnaire},
        {u"list"_s, u"--store FILE [--json] [--format csv|ods|ics] [--out FILE] [--force]"_s,
         CommandText::tr("List the cases of a store, also as a table for spreadsheets, or what "
                         "is due as a calendar."),
         0, 0, true, runList},
        {u"show"_s, u"ID --store FILE [--json]"_s,
         CommandText::tr("Show one case with its judgement."), 1, 1, true, runShow},
        {u"history"_s, u"ID --store FILE [--json]"_s,
         CommandText::tr("Tell who changed what in a case, and when."), 1, 1, true, runHistory},
        {u"changes"_s, u"EARLIER LATER --store FILE [--json]"_s,
         CommandText::tr("Tell what differs between two versions of a case."), 2, 2, true,
         runChanges},
        {u"evidence"_s,
         u"ID --store FILE [--add FILE]… [--remove ENTRY --reason TEXT] "
         u"[--out DIR [--force]] [--json]"_s,
         CommandText::tr("List the evidence of a case; add files to it, which the store keeps, "
                         "remove an entry, write the files kept."),
         1, 1, true, runEvidence},
        {u"export"_s,
         u"ID|--all --store FILE --lang "_s + codes +
             u"|all --format pdf|docx|odt|html|md|mail|csv|ods|pia|art30|json|answers|case "
             u"--out DIR [--document record|short|opinion|actions|tia|addendum] "
             u"[--paper a4|letter] "
             u"[--with-evidence] [--evidence DIR] [--letterhead NAME] [--address TEXT] "
             u"[--logo FILE --logo-text TEXT] [--mark WORDS] [--distribution WHO]… "
             u"[--passphrase] [--passphrase-file FILE] "
             u"[--force] [--progress]"_s,
         CommandText::tr("Write decision records, or another document made from them."), 0, 1, true,
         runExport},
        {u"texts"_s,
         u"FILE [--as-of DATE]|ID --store FILE [--text TEXT] [--json|--out DIR [--format "
         u"pdf|docx|odt|html|md] [--force]] "
         u"[--lang "_s +
             codes + u"]"_s,
         CommandText::tr("List the texts a case gives to send and hand out, print one, or "
                         "write them as files."),
         1, 1, false, runTexts},
        {u"seal"_s, u"ID --store FILE"_s,
         CommandText::tr("Issue the drafted opinion if need be, and seal the case."), 1, 1, true,
         runSeal},
        {u"event"_s,
         u"ID --store FILE [--kind conditionMet|releaseCheck|signedScan|suspension|revocation "
         u"--text TEXT [--date DATE] [--concerns SUBJECT] [--file FILE]] [--json]"_s,
         CommandText::tr("Append an event to a sealed case; without one, list those there are and "
                         "what may be reported as met."),
         1, 1, true, runEvent},
        {u"verify"_s, u"FILE [--store FILE]"_s,
         CommandText::tr("Check the seal of a record or of a PDF."), 1, 1, false, runVerify},
        {u"check"_s, u"--store FILE [--json]"_s,
         CommandText::tr("Check a store: whether the file is whole, and whether anything was "
                         "changed in it besides the program. Exit code 1 if so."),
         0, 0, true, runCheck},
        {u"backup"_s, u"--store FILE --out FILE [--passphrase] [--passphrase-file FILE]"_s,
         CommandText::tr("Copy a store into a new file, and check the copy."), 0, 0, true,
         runBackup},
        {u"restore"_s, u"BACKUP --store FILE [--passphrase-file FILE]"_s,
         CommandText::tr("Put a backup in the place of a store; the present one is kept beside "
                         "it."),
         1, 1, true, runRestore},
        {u"rescue"_s, u"--store FILE --out DIR [--force]"_s,
         CommandText::tr("Write what can still be read of a damaged store as files to import: the "
                         "records of what was sealed, the answers of all else."),
         0, 0, true, runRescue},
        {u"retention"_s,
         u"[CASE…] --store FILE [--rule draft|refused|ended --months N] [--hold] [--release] "
         u"[--until DATE] "
         u"[--delete] [--reason TEXT] [--backups DIR] [--due] [--json]"_s,
         CommandText::tr("Tell what falls due for deletion under the organisation’s rules; lay "
                         "down a rule; hold cases, keep them longer, or delete those due."),
         0, -1, true, runRetention},
        {u"catalogue lint"_s, u"[FILE…] [--exceptions FILE] [--hints]"_s,
         CommandText::tr("Check the catalogue, or the files or folder of another."), 0, -1, false,
         runCatalogueLint},
        {u"catalogue show"_s, u"QUESTION|RULE|CHANNEL|MEASURE|TEXT [--lang "_s + codes + u"]"_s,
         CommandText::tr("Show one entry of the catalogue."), 1, 1, false, runCatalogueShow},
        {u"catalogue export"_s, u"--out FILE.html [--force] [--lang "_s + codes + u"|all]"_s,
         CommandText::tr("Write the whole catalogue as one page."), 0, 0, false,
         runCatalogueExport},
        {u"catalogue diff"_s, u"[OLD NEW] [--json]"_s,
         CommandText::tr("Tell what differs between two catalogues, files or folders, or "
                         "between the program’s own and that of --catalogue and --overlay."),
         0, 2, false, runCatalogueDiff},
        {u"catalogue impact"_s, u"--store FILE [--json] [--reviews]"_s,
         CommandText::tr("Tell which cases rest on what differs in the catalogue of "
                         "--catalogue and --overlay, or in the program’s own since they were "
                         "judged, and what they would be judged now; begin their reviews."),
         0, 0, true, runCatalogueImpact},
        {u"manual"_s,
         u"--out FILE [--format pdf|docx|odt|html|md] [--paper a4|letter] [--force] [--lang "_s +
             codes + u"]"_s,
         CommandText::tr("Write the manual as one document."), 0, 0, false, runManual},
        {u"completion"_s, u"bash|zsh|fish"_s,
         CommandText::tr("Print what a shell reads to complete these words."), 1, 1, false,
         runCompletion}};
}

int runCommandLine(CommandContext &context, const QStringList &arguments)
{
    if (arguments.isEmpty())
        return wrongUsage(context, CommandText::tr("name a command"));
    const std::vector<Command> commands = allCommands();
    const auto named = std::find_if(commands.begin(), commands.end(), [&](const Command &command) {
        const QStringList words = command.name.split(u' ');
        return arguments.mid(0, words.size()) == words;
    });
    const Command *command = named == commands.end() ? nullptr : &*named;
    if (arguments.contains(u"--help"_s)) {
        printHelp(context, command);
        return Done;
    }
    if (arguments.contains(u"--version"_s)) {
        context.out << "votum-cli " << QStringLiteral(VOTUM_VERSION) << '\n';
        return Done;
    }
    if (!command)
        return wrongUsage(context, CommandText::tr("unknown command %1").arg(arguments.first()));
    Arguments parsed;
    const qsizetype words = command->name.count(u' ') + 1;
    const QString fault = parse(*command, arguments.mid(words), parsed);
    if (!fault.isEmpty())
        return wrongUsage(context, fault, command);
    if (parsed.values.contains(u"catalogue"_s) || parsed.values.contains(u"overlay"_s))
        return runOver(*command, context, parsed);
    return run(*command, context, parsed);
}

} // namespace votum
