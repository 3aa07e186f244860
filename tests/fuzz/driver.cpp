// SPDX-License-Identifier: GPL-3.0-or-later

#include "target.h"

#include <QDirIterator>
#include <QFile>
#include <QFileInfo>

#include <cstdio>

// In place of libFuzzer where there is none: gives the target every file named, and of a folder
// every file in it.
int main(int argc, char **argv)
{
    LLVMFuzzerInitialize(&argc, &argv);
    int files = 0;
    const auto give = [&files](const QString &path) {
        QFile file(path);
        if (!file.open(QIODevice::ReadOnly))
            return;
        const QByteArray bytes = file.readAll();
        LLVMFuzzerTestOneInput(reinterpret_cast<const uint8_t *>(bytes.constData()),
                               size_t(bytes.size()));
        ++files;
    };
    for (int i = 1; i < argc; ++i) {
        const QString path = QFile::decodeName(argv[i]);
        if (!QFileInfo(path).isDir())
            give(path);
        for (QDirIterator each(path, QDir::Files, QDirIterator::Subdirectories); each.hasNext();)
            give(each.next());
    }
    std::printf("%d inputs\n", files);
    return files > 0 ? 0 : 1;
}
