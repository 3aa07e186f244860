// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/catalogue/catalogue.h"
#include "report/manual/manual.h"
#include "report/pages/pages.h"

namespace votum {

class EditableComposer;

// The manual as one document. Pictures are left out, and links are words: both belong to the
// window.

struct ManualOptions
{
    Language language = Language::German;
    Paper paper = Paper::A4;
    QString programVersion;
};

// PDF/A-3a and PDF/UA-1; with a fresh composer, a file for other programs. The catalogue lends the
// words of every document ("Page 1 of 9") and its day. Same arguments, same bytes. Errors as
// renderPages(). Any thread that may use QFont.
Result<QByteArray> renderManual(const Manual &manual, const Catalogue &catalogue,
                                const ManualOptions &options, EditableComposer *composer = nullptr);

// "Votum-Handbuch_0.1.0_de.pdf"
QString manualFileName(const Manual &manual, const ManualOptions &options,
                       QLatin1StringView suffix = QLatin1StringView(".pdf"));

} // namespace votum
