// SPDX-License-Identifier: GPL-3.0-or-later

#include "cli/commands/command.h"
#include "export/files.h"
#include "lint/lintexceptions.h"
#include "resources/resources.h"

using namespace Qt::StringLiterals;

namespace votum {

namespace {

QString sentence(const LintFinding &finding)
{
    const QString first = finding.arguments.value(0), second = finding.arguments.value(1);
    switch (finding.check) {
    case LintCheck::Reference:
        return CommandText::tr("does not fit together; expected: %1").arg(first);
    case LintCheck::Language:
        return CommandText::tr("one language is missing, or two have the same words");
    case LintCheck::Length:
        return CommandText::tr("in %1 %2 characters, in %3 %4")
            .arg(first, second, finding.arguments.value(2), finding.arguments.value(3));
    case LintCheck::Space:
        return CommandText::tr("a line may break within “%1”").arg(first);
    case LintCheck::Short:
        return CommandText::tr("a short form of at most %1 characters is missing").arg(mostShort);
    case LintCheck::Promise:
        return CommandText::tr("promises compliance: “%1”").arg(first);
    case LintCheck::NeverAsked:
        return CommandText::tr("no answers lead to this question: %1").arg(first);
    case LintCheck::NeverArises:
        return CommandText::tr("no answers make it arise");
    case LintCheck::AlwaysArises:
        return CommandText::tr("arises whatever is answered");
    case LintCheck::Decisive:
        return CommandText::tr("the mark of a decisive question is wrong");
    case LintCheck::Unknown:
        return CommandText::tr("a missing answer leaves no open point");
    case LintCheck::NoWayOut:
        return CommandText::tr("blocks, and names no measure");
    case LintCheck::MeasureUnused:
        return CommandText::tr("no finding that a measure can close names this one");
    case LintCheck::MeasureRisk:
        return CommandText::tr("this measure lowers no risk");
    case LintCheck::Date:
        return CommandText::tr("no date, or not a possible one");
    case LintCheck::Confidence:
        return CommandText::tr("no mark of confidence, or verified without a source");
    case LintCheck::Stale:
        return CommandText::tr("older than the catalogue allows");
    case LintCheck::SourceUnused:
        return CommandText::tr("nothing names this source");
    case LintCheck::HomePage:
        return CommandText::tr("the address is a home page, not the page that was read: %1")
            .arg(first);
    case LintCheck::NoAddress:
        return CommandText::tr("no address, and the title does not say that there is none");
    case LintCheck::Mirror:
        return CommandText::tr("a copy kept by others, or a whole project of code: %1").arg(first);
    case LintCheck::Judgment:
        return CommandText::tr("a decision of a court without its number or the court");
    case LintCheck::NoSource:
        return CommandText::tr("no source");
    case LintCheck::Memory:
        return CommandText::tr("law that is marked as from memory");
    case LintCheck::Floor:
        return CommandText::tr("only %1 % of the facts are verified, at least %2 % have to be")
            .arg(first, second);
    case LintCheck::Exception:
        break;
    }
    return CommandText::tr("the exception from “%1” is needed no more").arg(first);
}

// Those of --exceptions; else what the program's own catalogue may fall behind in.
Result<LintExceptions> exceptions(const Arguments &arguments)
{
    const QString name = arguments.value(u"exceptions"_s);
    // Own content alone leaves the catalogue what it is.
    const bool isOther =
        !arguments.positional.isEmpty() || arguments.values.contains(u"catalogue"_s);
    if (name.isEmpty() && isOther)
        return LintExceptions();
    if (name.isEmpty())
        return parseLintExceptions(shippedExceptions());
    const Result<std::vector<CatalogueFile>> files = catalogueFiles({name});
    if (!files)
        return files.error();
    return parseLintExceptions(files->front());
}

Result<std::vector<LintFinding>> lint(const CommandContext &context, const Arguments &arguments)
{
    const Result<LintExceptions> excepted = exceptions(arguments);
    if (!excepted)
        return excepted.error();
    if (arguments.positional.isEmpty())
        return lintCatalogue(context.catalogue, *excepted);
    const Result<std::vector<CatalogueFile>> files = catalogueFiles(arguments.positional);
    if (!files)
        return files.error();
    const QString folder = arguments.value(u"overlay"_s);
    if (folder.isEmpty())
        return lintCatalogue(*files, *excepted);
    const Result<std::vector<CatalogueFile>> overlay = catalogueFiles({folder});
    return overlay ? lintCatalogue(*files, *excepted, *overlay) : overlay.error();
}

} // namespace

int runCatalogueLint(CommandContext &context, const Arguments &arguments)
{
    const Result<std::vector<LintFinding>> findings = lint(context, arguments);
    if (!findings)
        return report(context, findings.error());
    ExitCode code = Done;
    for (const LintFinding &finding : *findings) {
        if (isHint(finding.check) && !arguments.has(u"hints"_s))
            continue;
        if (!isHint(finding.check))
            code = JobFailed;
        context.out << finding.place << u": "_s << sentence(finding) << u" ("_s
                    << codeOf(finding.check) << u")\n"_s;
    }
    return code;
}

} // namespace votum
