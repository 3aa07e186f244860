// SPDX-License-Identifier: GPL-3.0-or-later

#include "cli/commands/catalogue/differenceprinter.h"

using namespace Qt::StringLiterals;

namespace votum {

namespace {

QString headOf(const CommandContext &context, const CatalogueDifference &difference)
{
    return oneLine(
        {codeOf(difference.kind) + u' ' + difference.id, difference.title.in(context.language)});
}

QString changeWord(EntryChange change)
{
    switch (change) {
    case EntryChange::Added:
        return CommandText::tr("new");
    case EntryChange::Removed:
        return CommandText::tr("gone");
    case EntryChange::Changed:
        break;
    }
    return CommandText::tr("changed");
}

QString valueOf(const CommandContext &context, const LocalText &value)
{
    return value.isEmpty() ? u"–"_s : oneLine({value.in(context.language)});
}

constexpr int mostOnOneLine = 60; // characters of a value

QString judgedLine(const CommandContext &context, const PartDifference &part)
{
    return part.part + u": "_s + valueOf(context, part.before) + u" → "_s +
           valueOf(context, part.after);
}

} // namespace

QString versionWords(const CommandContext &context, const Catalogue &catalogue)
{
    return CommandText::tr("%1 (as of %2)")
        .arg(catalogue.edition(), dateText(catalogue.asOf).in(context.language));
}

void printDifference(CommandContext &context, const CatalogueDifference &difference)
{
    context.out << changeWord(difference.change) << u"  "_s << headOf(context, difference) << '\n';
    if (difference.change != EntryChange::Changed)
        return;
    QStringList words;
    for (const PartDifference &part : difference.parts) {
        if (part.isJudged)
            context.out << u"    "_s << judgedLine(context, part) << '\n';
        else
            words << part.part;
    }
    if (!words.isEmpty())
        context.out << u"    "_s << CommandText::tr("words: %1").arg(words.join(u", "_s)) << '\n';
}

QString differenceLine(const CommandContext &context, const CatalogueDifference &difference)
{
    QStringList parts;
    for (const PartDifference &part : difference.parts) {
        const bool isLong = part.before.in(context.language).size() > mostOnOneLine ||
                            part.after.in(context.language).size() > mostOnOneLine;
        if (part.isJudged)
            parts << (isLong ? part.part : judgedLine(context, part));
    }
    const bool isChanged = difference.change == EntryChange::Changed;
    return headOf(context, difference) + u" – "_s +
           (isChanged ? parts.join(u"; "_s) : changeWord(difference.change));
}

} // namespace votum
