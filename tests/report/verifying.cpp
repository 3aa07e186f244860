// SPDX-License-Identifier: GPL-3.0-or-later

#include "verifying.h"

#include "pdfedits.h"

#include "support/testing.h"

using namespace Qt::StringLiterals;

namespace votum {

QByteArray documentBy(const QString &version, DocumentKind kind, const QByteArray &record)
{
    DocumentOptions options = optionsFor(kind);
    options.programVersion = version;
    return *renderPdf(record, options);
}

QByteArray sameBytes(const QByteArray &pdf)
{
    return rewritten(pdf, [](QPDF &) {});
}

Verification verified(const QByteArray &pdf)
{
    const Result<Verification> result = verifyPdf(pdf, recordVersion);
    Verification failed;
    if (!result)
        failed.seal = inWords(result.error());
    return result ? *result : failed;
}

QString wordsOf(const std::optional<Difference> &difference)
{
    if (!difference)
        return u"no difference"_s;
    return (codeOf(difference->kind) + u" on page "_s + QString::number(difference->page) +
            u", found: "_s + difference->found + u", expected: "_s + difference->expected);
}

} // namespace votum
