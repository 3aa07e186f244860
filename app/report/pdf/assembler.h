// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/text/result.h"
#include "report/content/composer.h"
#include "report/pages/pages.h"

#include <QByteArray>
#include <QDateTime>
#include <QList>
#include <QString>

namespace votum {

// A file embedded in the PDF (ISO 19005-3, 6.8). `relationship`: Source, Data, Alternative,
// Supplement or Unspecified.
struct Attachment
{
    QString name;
    QString mimeType;
    QString description;
    QByteArray data;
    QByteArray relationship = "Source";
};

// `language` is the document's, BCP 47 ("de-DE"); `date` is written as the date of making, so the
// same record gives the same bytes: never pass the clock.
// `identifier` is what an archive files it under. `document` stays the same for whatever is made of
// one case in one language, `instance` for one content of it; the identifiers of XMP are made of
// them, and left out where they are empty.
struct Meta : DocumentInfo
{
    QString keywords;
    QString identifier;
    QByteArray document, instance;
    QList<Attachment> attachments;
};

// The pages as PDF/A-3a and PDF/UA-1 in one file; the same pages and meta give the same bytes.
// Fails with `pdfRefused` (a guard found pages that would not conform; `detail` says which) or
// `pdfFailed` (libqpdf). Call it in the thread that composed the pages.
Result<QByteArray> renderPages(const Pages &pages, const Meta &meta);

} // namespace votum
