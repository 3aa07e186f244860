// SPDX-License-Identifier: GPL-3.0-or-later

#include "target.h"

#include "report/verify/verify.h"

#include <QGuiApplication>

using namespace Qt::StringLiterals;
using namespace votum;

int LLVMFuzzerInitialize(int *argc, char ***argv)
{
    qputenv("QT_QPA_PLATFORM", "offscreen"); // fonts need a GUI, but no screen
    new QGuiApplication(*argc, *argv);
    return 0;
}

// Beside the child's limits: of a file that is checked in this process.
int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
    const Result<Verification> checked = verifyFile(bytesOf(data, size), u"0.1.0"_s);
    promise(checked || !checked.error().code.isEmpty(), "no error either");
    return 0;
}
