// SPDX-License-Identifier: GPL-3.0-or-later

#include "target.h"

#include "store/store.h"

#include <QCoreApplication>
#include <QFile>
#include <QTemporaryDir>

using namespace Qt::StringLiterals;
using namespace votum;

int LLVMFuzzerInitialize(int *argc, char ***argv)
{
    new QCoreApplication(*argc, *argv);
    return 0;
}

// A file that says it is a store: opened, checked, and everything in it read.
int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
    const QTemporaryDir folder;
    const QString path = folder.filePath(u"fuzz.votum"_s);
    QFile file(path);
    if (!file.open(QIODevice::WriteOnly) || file.write(bytesOf(data, size)) != qint64(size))
        return 0;
    file.close();
    const Result<std::unique_ptr<Store>> store = Store::open(path);
    if (!store)
        return 0;
    static_cast<void>((*store)->check());
    static_cast<void>((*store)->houseRules());
    static_cast<void>((*store)->search(u"a"_s, true));
    for (const bool isTrashed : {false, true}) {
        const Result<std::vector<CaseSummary>> rows = (*store)->list(isTrashed);
        for (const CaseSummary &row : rows ? *rows : std::vector<CaseSummary>()) {
            static_cast<void>((*store)->loadCase(row.id));
            static_cast<void>((*store)->sealedRecord(row.id));
            static_cast<void>((*store)->journal(row.id));
        }
    }
    return 0;
}
