// SPDX-License-Identifier: GPL-3.0-or-later

#include "target.h"

#include "core/catalogue/cataloguereader.h"
#include "support/testing.h"

using namespace Qt::StringLiterals;
using namespace votum;

int LLVMFuzzerInitialize(int *, char ***)
{
    shipped();
    return 0;
}

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
    const Result<Catalogue> catalogue = parseCatalogue({{u"fuzz.json"_s, bytesOf(data, size)}});
    if (!catalogue) {
        for (const Language language : shipped().languages)
            promise(!shipped().errorText(catalogue.error(), language).isEmpty(), "no words");
    }
    return 0;
}
