// SPDX-License-Identifier: GPL-3.0-or-later

#include "cli/commands/command.h"
#include "cli/commands/passphraseentry.h"
#include "export/backups.h"
#include "export/lockedcopy.h"
#include "store/store.h"

using namespace Qt::StringLiterals;

namespace votum {

namespace {

void tellFaults(CommandContext &context, const std::vector<Error> &faults)
{
    for (const Error &fault : faults)
        context.tell(context.catalogue.errorText(fault, context.language));
}

} // namespace

// The copy is kept even of a store with faults: it is what can be saved.
int runBackup(CommandContext &context, const Arguments &arguments)
{
    const QString target = arguments.value(u"out"_s);
    if (target.isEmpty()) {
        context.tell(CommandText::tr("--out is missing"));
        return WrongUsage;
    }
    const Result<Passphrase> passphrase = passphraseToLock(arguments);
    if (!passphrase)
        return report(context, passphrase.error());
    const Result<std::unique_ptr<Store>> store =
        Store::open(arguments.value(u"store"_s), StoreOpening::Read);
    if (!store)
        return report(context, store.error());
    Result<std::vector<Error>> faults = std::vector<Error>();
    const Result<void> copied = writeLocked(target, *passphrase, [&](const QString &copy) {
        const Result<void> made = (*store)->backup(copy);
        if (made)
            faults = Store::checkFile(copy);
        return made;
    });
    if (!copied)
        return report(context, copied.error());
    if (!faults)
        return report(context, faults.error());
    tellFaults(context, *faults);
    context.out << target << '\n';
    return faults->empty() ? Done : JobFailed;
}

int runRestore(CommandContext &context, const Arguments &arguments)
{
    const QString backup = arguments.positional.first(), path = arguments.value(u"store"_s);
    const Result<Passphrase> passphrase = passphraseToOpen(arguments, {backup});
    if (!passphrase)
        return report(context, passphrase.error());
    const Result<QString> aside = restoreBackup(backup, path, *passphrase);
    if (!aside)
        return report(context, aside.error());
    if (!aside->isEmpty())
        context.out << CommandText::tr("The previous store is kept as %1.").arg(*aside) << '\n';
    const Result<std::unique_ptr<Store>> store = Store::open(path, StoreOpening::Read);
    if (!store)
        return report(context, store.error());
    const Result<std::vector<CaseSummary>> rows = (*store)->list();
    const Result<std::vector<Error>> faults = rows ? (*store)->check() : rows.error();
    if (!faults)
        return report(context, faults.error());
    tellFaults(context, *faults);
    context.out << CommandText::tr("%1 cases and versions restored.").arg(rows->size()) << '\n';
    return faults->empty() ? Done : JobFailed;
}

} // namespace votum
