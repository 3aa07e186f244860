// SPDX-License-Identifier: GPL-3.0-or-later

#include "cli/commands/command.h"
#include "cli/commands/given.h"
#include "export/caseformats.h"

#include <QDir>

using namespace Qt::StringLiterals;

namespace votum {

namespace {

struct Wanted
{
    std::optional<Addressee> addressee;
    std::optional<FormFormat> format;
    QString recipient, folder;
};

// What is wrong with the options, or nothing.
QString faultIn(const Wanted &wanted)
{
    if (!wanted.addressee)
        return CommandText::tr("--for takes %1").arg(codeList<Addressee>());
    if (!wanted.format)
        return CommandText::tr("--format takes %1").arg(codeList<FormFormat>());
    if (wanted.folder.isEmpty())
        return CommandText::tr("--out is missing");
    if (!wanted.recipient.isEmpty() && wanted.addressee != Addressee::Provider)
        return CommandText::tr("--recipient is for a provider’s questionnaire");
    return {};
}

} // namespace

int runQuestionnaire(CommandContext &context, const Arguments &arguments)
{
    const Wanted wanted{fromCode<Addressee>(arguments.value(u"for"_s)),
                        fromCode<FormFormat>(arguments.value(u"format"_s, u"html"_s)),
                        arguments.value(u"recipient"_s), arguments.value(u"out"_s)};
    if (const QString fault = faultIn(wanted); !fault.isEmpty()) {
        context.tell(fault);
        return WrongUsage;
    }
    const Result<Session::Preview> preview = previewCase(context, arguments);
    if (!preview)
        return report(context, preview.error());
    if (!wanted.recipient.isEmpty() && !preview->assessment.recipient(wanted.recipient))
        return report(context, {u"recipient"_s, {wanted.recipient}, {}});
    const Result<NamedFile> file =
        makeForm(context.catalogue,
                 questionnaireFor(context.catalogue, preview->assessment, preview->judgement,
                                  *wanted.addressee, wanted.recipient),
                 context.language, *wanted.format);
    if (!file)
        return report(context, file.error());
    if (const Result<void> made = makeFolder(wanted.folder); !made)
        return report(context, made.error());
    const QString path = QDir(wanted.folder).filePath(file->name);
    if (const Result<void> saved = saveFile(path, file->bytes, existingFiles(arguments)); !saved)
        return report(context, saved.error());
    context.out << path << '\n';
    return Done;
}

} // namespace votum
