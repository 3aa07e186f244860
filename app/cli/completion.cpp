// SPDX-License-Identifier: GPL-3.0-or-later

#include "cli/completion.h"

#include "cli/commandline.h"

using namespace Qt::StringLiterals;

namespace votum {

namespace {

// "de|en" as the words "de en"; nothing where any text or file may stand.
QString choices(const CommandOption &option)
{
    return option.value.contains(u'|') ? QString(option.value).replace(u'|', u' ') : QString();
}

// The options of a command, each once: its own --lang comes before the one of all commands.
std::vector<CommandOption> optionsOnce(const Command &command)
{
    std::vector<CommandOption> once;
    QSet<QString> known;
    for (const CommandOption &option : command.options()) {
        if (!known.contains(option.name))
            once.push_back(option);
        known.insert(option.name);
    }
    return once;
}

QString quoted(const QString &words, QLatin1StringView quote)
{
    return u'\'' + QString(words).replace(u'\'', quote) + u'\'';
}

// The first words of the commands, or the second ones after `first`, each with what it does.
std::vector<std::pair<QString, QString>> words(const QString &first)
{
    std::vector<std::pair<QString, QString>> list;
    for (const Command &command : allCommands()) {
        const QStringList name = command.name.split(u' ');
        if (first.isEmpty() && (list.empty() || list.back().first != name[0]))
            list.emplace_back(name[0], name.size() == 1 ? command.summary : QString());
        else if (!first.isEmpty() && name[0] == first)
            list.emplace_back(name.value(1), command.summary);
    }
    return list;
}

QString namesOf(const QString &first)
{
    QStringList names;
    for (const auto &[name, summary] : words(first))
        names << name;
    return names.join(u' ');
}

// Branches of a shell's "case": what follows an option, and the options of a command.
QString valueBranches(const QString &branch)
{
    QString branches;
    for (const Command &command : allCommands()) {
        for (const CommandOption &option : optionsOnce(command)) {
            const QString list = choices(option);
            if (!list.isEmpty())
                branches += branch.arg(command.name + u" --"_s + option.name, list);
        }
    }
    return branches;
}

QString optionBranches(const QString &branch)
{
    QString branches;
    for (const Command &command : allCommands()) {
        QStringList names;
        for (const CommandOption &option : optionsOnce(command))
            names << u"--"_s + option.name;
        branches += branch.arg(command.name, (names << u"--help"_s).join(u' '));
    }
    return branches;
}

QString bash()
{
    const QString branch = u"    \"%1\") words='%2' ;;\n"_s;
    return u"# Completes votum-cli in bash.\n"
           "_votum_cli() {\n"
           "    local command=${COMP_WORDS[1]} words=''\n"
           "    [[ $command != catalogue ]] || command+=\" ${COMP_WORDS[2]}\"\n"
           "    case \"$command ${COMP_WORDS[COMP_CWORD-1]}\" in\n"_s +
           valueBranches(branch) + u"    \"catalogue \"*\" catalogue\") words='"_s +
           namesOf(u"catalogue"_s) +
           u"' ;;\n"
           "    *) case \"$COMP_CWORD ${COMP_WORDS[COMP_CWORD]}\" in\n"
           "    \"1 \"*) words='"_s +
           namesOf({}) +
           u" --help --version' ;;\n"
           "    *\" -\"*) case \"$command\" in\n"_s +
           optionBranches(branch) +
           u"    esac ;;\n"
           "    esac ;;\n"
           "    esac\n"
           "    COMPREPLY=($(compgen -W \"$words\" -- \"${COMP_WORDS[COMP_CWORD]}\"))\n"
           "}\n"
           "complete -o default -F _votum_cli votum-cli\n"_s;
}

QString zshList(const QString &first)
{
    QString list;
    for (const auto &[name, summary] : words(first))
        list += u' ' + quoted(name + u':' + QString(summary).replace(u':', u"\\:"_s), "'\\''"_L1);
    return list;
}

QString zsh()
{
    const QString branch = u"\"%1\") compadd -- %2; return ;;\n"_s;
    return u"#compdef votum-cli\n"
           "# Completes votum-cli in zsh.\n"
           "local command=$words[2]\n"
           "local -a names\n"
           "[[ $command != catalogue ]] || command+=\" $words[3]\"\n"
           "if (( CURRENT == 2 )); then\n"
           "names=("_s +
           zshList({}) +
           u")\n_describe command names\nreturn\n"
           "elif (( CURRENT == 3 )) && [[ $words[2] == catalogue ]]; then\n"
           "names=("_s +
           zshList(u"catalogue"_s) +
           u")\n_describe command names\nreturn\n"
           "fi\n"
           "case \"$command $words[CURRENT-1]\" in\n"_s +
           valueBranches(branch) + u"esac\nif [[ $PREFIX == -* ]]; then case \"$command\" in\n"_s +
           optionBranches(branch) + u"esac; fi\n_files\n"_s;
}

QString fish()
{
    QString lines = u"# Completes votum-cli in fish.\n"_s;
    const auto complete = [&lines](const QString &condition, const QString &rest) {
        lines += u"complete -c votum-cli -n '"_s + condition + u"' "_s + rest + u'\n';
    };
    for (const auto &[name, summary] : words({}))
        complete(u"__fish_use_subcommand"_s,
                 u"-f -a "_s + name + u" -d "_s + quoted(summary, "\\'"_L1));
    const QString second = namesOf(u"catalogue"_s);
    for (const auto &[name, summary] : words(u"catalogue"_s))
        complete(u"__fish_seen_subcommand_from catalogue; "
                 "and not __fish_seen_subcommand_from "_s +
                     second,
                 u"-f -a "_s + name + u" -d "_s + quoted(summary, "\\'"_L1));
    for (const Command &command : allCommands()) {
        const QStringList name = command.name.split(u' ');
        QString condition = u"__fish_seen_subcommand_from "_s + name.back() +
                            (name.size() == 1 ? u"; and not __fish_seen_subcommand_from catalogue"_s
                                              : u"; and __fish_seen_subcommand_from catalogue"_s);
        for (const CommandOption &option : optionsOnce(command)) {
            const QString list = choices(option);
            complete(condition, u"-l "_s + option.name +
                                    (option.value.isEmpty() ? QString()
                                     : list.isEmpty()       ? u" -r"_s
                                                            : u" -x -a '"_s + list + u'\''));
        }
    }
    return lines;
}

} // namespace

int runCompletion(CommandContext &context, const Arguments &arguments)
{
    const QString shell = arguments.positional.first();
    if (shell == "bash"_L1)
        context.out << bash();
    else if (shell == "zsh"_L1)
        context.out << zsh();
    else if (shell == "fish"_L1)
        context.out << fish();
    else {
        context.tell(CommandText::tr("completion takes bash, zsh or fish"));
        return WrongUsage;
    }
    return Done;
}

} // namespace votum
