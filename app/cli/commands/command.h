// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/catalogue/catalogue.h"
#include "core/text/visible.h"
#include "session/session.h"

#include <QCoreApplication>
#include <QJsonDocument>
#include <QMultiHash>
#include <QSet>
#include <QStringList>
#include <QTextStream>

namespace votum {

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
    const Catalogue *own = nullptr;        // the program's, where --catalogue names another

    QDate today() const { return clock().toLocalTime().date(); }
    // A line for a person on `err`, with the program's name before it.
    void tell(const QString &words)
    {
        err << QLatin1StringView("votum-cli: ") << escaped(words) << Qt::endl;
    }
    void print(const QJsonDocument &json) { out << QString::fromUtf8(json.toJson()); }
};

// The exit codes of votum-cli(1).
enum ExitCode { Done = 0, JobFailed = 1, WrongUsage = 2, BadInput = 3, NotAsIssued = 4 };

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

// Whether --lang says so: "all", or "both" as when there were two.
bool meansAll(const QString &code);
// The languages of --lang; those given where it is not.
QList<Language> chosenLanguages(const CommandContext &context, const Arguments &arguments,
                                const QList<Language> &otherwise);

class CommandText
{
    Q_DECLARE_TR_FUNCTIONS(votum::CommandText)
};

// The parts that are there, on one line.
QString oneLine(QStringList parts);

// Says an error in the user's language on `err`, with the file it concerns, and returns the code
// for it.
int report(CommandContext &context, const Error &error, const QString &file = {});

// The commands, each in a file of its own.
int runQuestionnaire(CommandContext &context, const Arguments &arguments);
int runQuestions(CommandContext &context, const Arguments &arguments);
int runEvaluate(CommandContext &context, const Arguments &arguments);
int runCompare(CommandContext &context, const Arguments &arguments);
int runImport(CommandContext &context, const Arguments &arguments);
int runList(CommandContext &context, const Arguments &arguments);
int runShow(CommandContext &context, const Arguments &arguments);
int runHistory(CommandContext &context, const Arguments &arguments);
int runChanges(CommandContext &context, const Arguments &arguments);
int runEvent(CommandContext &context, const Arguments &arguments);
int runEvidence(CommandContext &context, const Arguments &arguments);
int runExport(CommandContext &context, const Arguments &arguments);
int runTexts(CommandContext &context, const Arguments &arguments);
int runSeal(CommandContext &context, const Arguments &arguments);
int runVerify(CommandContext &context, const Arguments &arguments);
int runCheck(CommandContext &context, const Arguments &arguments);
int runBackup(CommandContext &context, const Arguments &arguments);
int runRestore(CommandContext &context, const Arguments &arguments);
int runRescue(CommandContext &context, const Arguments &arguments);
int runRetention(CommandContext &context, const Arguments &arguments);
int runCatalogueLint(CommandContext &context, const Arguments &arguments);
int runCatalogueShow(CommandContext &context, const Arguments &arguments);
int runCatalogueExport(CommandContext &context, const Arguments &arguments);
int runCatalogueDiff(CommandContext &context, const Arguments &arguments);
int runCatalogueImpact(CommandContext &context, const Arguments &arguments);
int runManual(CommandContext &context, const Arguments &arguments);

} // namespace votum
