#pragma once

#include "core/catalogue/catalogue.h"
#include "session/session.h"

#include <QCoreApplication>
#include <QStringList>
#include <QTextStream>

namespace votum {

struct AnswersFile;

// What every command may use: nothing of it is global, so that a test can run a command.
struct CommandContext
{
    const Catalogue &catalogue;
    Session::Clock clock; // UTC
    QTextStream &out;
    QTextStream &err;
    Language language = Language::English; // of texts and errors
    QString author;                        // entered with every change
    bool errIsTerminal = false;            // somebody is watching `err`

    QDate today() const { return clock().toLocalTime().date(); }
};

// The exit codes of votum-cli(1).
enum ExitCode { Done = 0, JobFailed = 1, WrongUsage = 2, BadInput = 3 };

// The options and files of one call, after the command's name.
struct Arguments
{
    QStringList positional;
    QMultiHash<QString, QString> values; // option name -> value, the last one named first
    QSet<QString> flags;

    QString value(const QString &name, const QString &fallback = {}) const
    {
        return values.value(name, fallback);
    }
    bool has(const QString &flag) const { return flags.contains(flag); }
};

struct Command
{
    QString name;       // one word or two
    QString synopsis;   // what follows the name
    QString summary;    // one line, translated
    QStringList values; // options that take a value
    QStringList flags;
    int minimum, maximum; // positional arguments; maximum -1: any number
    int (*run)(CommandContext &, const Arguments &);
};

class CommandText
{
    Q_DECLARE_TR_FUNCTIONS(votum::CommandText)
};

// One table of all commands: help, parsing and running come from it.
std::vector<Command> allCommands();

// Runs one call (without the program's name). Returns the exit code.
int runCommandLine(CommandContext &context, const QStringList &arguments);

// Says an error in the user's language on `err`, with the file it concerns, and returns the code
// for it.
int report(CommandContext &context, const Error &error, const QString &file = {});
// The bytes of a file, or the error "fileUnreadable".
Result<QByteArray> readFile(const QString &path);
Result<void> writeFile(const QString &path, const QByteArray &bytes);

// The store the arguments name.
Result<void> openStore(CommandContext &context, Session &session, const Arguments &arguments);
// By id, file number (its latest version) or FILENUMBER_vN. Error "unknownCase".
Result<qint64> findCase(const Session &session, const QString &name);
// The store the arguments name and, open in it, the case named first.
Result<void> openCase(CommandContext &context, Session &session, const Arguments &arguments);
// Reads the answers file named and settles the day; returns the exit code, 0 if it is well.
int loadAnswers(CommandContext &context, const Arguments &arguments, AnswersFile &file);

int runQuestions(CommandContext &context, const Arguments &arguments);
int runEvaluate(CommandContext &context, const Arguments &arguments);
int runCompare(CommandContext &context, const Arguments &arguments);
int runImport(CommandContext &context, const Arguments &arguments);
int runList(CommandContext &context, const Arguments &arguments);
int runShow(CommandContext &context, const Arguments &arguments);
int runHistory(CommandContext &context, const Arguments &arguments);
int runChanges(CommandContext &context, const Arguments &arguments);
int runExport(CommandContext &context, const Arguments &arguments);
int runTexts(CommandContext &context, const Arguments &arguments);
int runSeal(CommandContext &context, const Arguments &arguments);
int runVerify(CommandContext &context, const Arguments &arguments);
int runCatalogueLint(CommandContext &context, const Arguments &arguments);
int runCatalogueShow(CommandContext &context, const Arguments &arguments);
int runCatalogueExport(CommandContext &context, const Arguments &arguments);

} // namespace votum
