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

// A file that says it is a case on its way: where the check finds it sound it is taken in, and the
// store is as sound as before.
int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
    const QTemporaryDir folder;
    const QString path = folder.filePath(u"fuzz.votumcase"_s);
    QFile file(path);
    if (!file.open(QIODevice::WriteOnly) || file.write(bytesOf(data, size)) != qint64(size))
        return 0;
    file.close();
    const Result<std::unique_ptr<Store>> arriving = Store::open(path, StoreOpening::Read);
    if (!arriving || !(*arriving)->checkCaseFile())
        return 0;
    const Result<std::unique_ptr<Store>> store = Store::open(folder.filePath(u"mine.votum"_s));
    promise(store.has_value(), "no store to take it in");
    const Result<Standing> standing = (*store)->standingOf(**arriving);
    promise(standing && *standing == Standing::New, "not new to an empty store");
    promise((*store)->copyContents(**arriving).has_value(), "its evidence is not taken in");
    promise((*store)->takeCase(**arriving).has_value(), "sound, and not taken in");
    const Result<std::vector<Error>> faults = (*store)->check();
    promise(faults && faults->empty(), "the store it was taken into is not sound");
    return 0;
}
