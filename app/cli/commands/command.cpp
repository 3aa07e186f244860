// SPDX-License-Identifier: GPL-3.0-or-later

#include "cli/commands/command.h"

#include "core/text/visible.h"

#include <QDir>

using namespace Qt::StringLiterals;

namespace votum {

QString oneLine(QStringList parts)
{
    parts.removeAll(QString());
    return oneLine(parts.join(u"  "_s));
}

int report(CommandContext &context, const Error &error, const QString &file)
{
    static const QStringList badInput{
        u"answersFile"_s,         u"record"_s,          u"recordNewer"_s,
        u"pdfDamaged"_s,          u"catalogue"_s,       u"pdfWithoutRecord"_s,
        u"pdfEncrypted"_s,        u"fileUnreadable"_s,  u"fileTooLarge"_s,
        u"logoUnreadable"_s,      u"logoUndescribed"_s, u"stationeryTooLong"_s,
        u"fileExcessive"_s,       u"storeNotAStore"_s,  u"storeNewer"_s,
        u"storeDamaged"_s,        u"storeUnreadable"_s, u"storeMissing"_s,
        u"storeForeign"_s,        u"storeFolder"_s,     u"unknownCase"_s,
        u"storeMissingCase"_s,    u"caseUnreadable"_s,  u"evidenceFileMissing"_s,
        u"evidenceFileChanged"_s, u"fileEmpty"_s,       u"caseFile"_s,
        u"storeIsCaseFile"_s,     u"caseAmbiguous"_s,   u"passphraseNeeded"_s,
        u"passphraseWrong"_s,     u"lockedDamaged"_s,   u"lockedNewer"_s,
        u"evidenceUnknown"_s,     u"replyFile"_s,       u"replyNewer"_s,
        u"replyNoForm"_s,         u"replyNobody"_s,     u"replyDay"_s,
        u"replyUnknownCase"_s,    u"replyNotThere"_s};
    const bool isNamed = file.isEmpty() || error.arguments.contains(QDir::toNativeSeparators(file));
    context.tell((isNamed ? QString() : file + u": "_s) +
                 context.catalogue.errorText(error, context.language));
    if (!error.detail.isEmpty())
        context.err << u"  ("_s << oneLine(error.detail) << u")\n"_s;
    const bool isOtherFile = error.code.startsWith("answersAre"_L1);
    return isOtherFile || badInput.contains(error.code) ? BadInput : JobFailed;
}

bool meansAll(const QString &code)
{
    return code == "all"_L1 || code == "both"_L1;
}

QList<Language> chosenLanguages(const CommandContext &context, const Arguments &arguments,
                                const QList<Language> &otherwise)
{
    const QString code = arguments.value(u"lang"_s);
    if (meansAll(code))
        return context.catalogue.languages;
    return code.isEmpty() ? otherwise : QList<Language>{context.language};
}

} // namespace votum
