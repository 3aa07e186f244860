// SPDX-License-Identifier: GPL-3.0-or-later

#include "target.h"

#include "core/case/answersfile.h"
#include "support/testing.h"

using namespace votum;

int LLVMFuzzerInitialize(int *, char ***)
{
    shipped();
    return 0;
}

// What is read can be written, and is read again as the same; what is not is told in words.
int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
    const Result<AnswersFile> file = parseAnswersFile(shipped(), bytesOf(data, size));
    if (!file) {
        for (const Language language : shipped().languages)
            promise(!shipped().errorText(file.error(), language).isEmpty(), "no words");
        return 0;
    }
    const QByteArray written = composeAnswersFile(shipped(), file->assessment, file->asOf);
    const Result<AnswersFile> again = parseAnswersFile(shipped(), written);
    if (again)
        promise(composeAnswersFile(shipped(), again->assessment, again->asOf) == written,
                "written otherwise the second time");
    return 0;
}
