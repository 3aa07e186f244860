// SPDX-License-Identifier: GPL-3.0-or-later

#include "target.h"

#include "report/documents/document.h"

#include <QGuiApplication>

using namespace votum;

int LLVMFuzzerInitialize(int *argc, char ***argv)
{
    qputenv("QT_QPA_PLATFORM", "offscreen"); // fonts need a GUI, but no screen
    new QGuiApplication(*argc, *argv);
    return 0;
}

// What is a record has documents and names for their files, in every language it offers.
int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
    const Result<ParsedRecord> record = ParsedRecord::of(bytesOf(data, size));
    if (!record)
        return 0;
    for (const Language language : record->record.languages) {
        DocumentOptions options;
        options.language = language;
        const QString name = documentFileName(record->record, options);
        promise(!name.contains(u'/') && name.toUtf8().size() <= 200, "a name that leads elsewhere");
        options.kind = DocumentKind::ShortRecord;
        static_cast<void>(renderPdf(*record, options));
    }
    return 0;
}
