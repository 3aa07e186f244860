// SPDX-License-Identifier: GPL-3.0-or-later

#include "cli/commands/command.h"
#include "cli/commands/given.h"
#include "store/store.h"

#include <QJsonArray>
#include <QJsonObject>

using namespace Qt::StringLiterals;

namespace votum {

namespace {

QJsonObject faultsToJson(const CommandContext &context, const std::vector<Error> &faults)
{
    QJsonArray list;
    for (const Error &fault : faults)
        list << QJsonObject{{u"code"_s, fault.code},
                            {u"concerns"_s, fault.arguments.value(0)},
                            {u"text"_s, context.catalogue.errorText(fault, context.language)},
                            {u"detail"_s, fault.detail}};
    return {{u"sound"_s, faults.empty()}, {u"faults"_s, list}};
}

} // namespace

// Also of a store that another program has open: then the file is read as it lies.
int runCheck(CommandContext &context, const Arguments &arguments)
{
    const QString path = arguments.value(u"store"_s);
    const Result<std::unique_ptr<Store>> store = Store::open(path, StoreOpening::Read);
    // A file too damaged to open is what the check is for.
    Result<std::vector<Error>> faults =
        store ? (*store)->check() : Result<std::vector<Error>>(store.error());
    if (!store && store.error().code == "storeDamaged"_L1)
        faults = std::vector<Error>{{u"checkFile"_s, {}, store.error().detail}};
    if (!store && store.error().code == "storeForeign"_L1) {
        faults = std::vector<Error>();
        for (const QString &name : store.error().arguments.value(1).split(u", "_s))
            faults->push_back({u"checkSchema"_s, {name}, {}});
    }
    if (!faults)
        return report(context, faults.error());
    if (arguments.has(u"json"_s)) {
        context.print(QJsonDocument(faultsToJson(context, *faults)));
        return faults->empty() ? Done : JobFailed;
    }
    for (const Error &fault : *faults) {
        context.out << context.catalogue.errorText(fault, context.language) << '\n';
        if (!fault.detail.isEmpty())
            context.out << u"  ("_s << oneLine(fault.detail) << u")\n"_s;
    }
    if (faults->empty())
        context.out << CommandText::tr("The store is sound.") << '\n';
    return faults->empty() ? Done : JobFailed;
}

} // namespace votum
