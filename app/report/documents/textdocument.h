// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/texts/textblocks.h"
#include "report/pages/pages.h"

namespace votum {

class EditableComposer;

// A text a case gives (core/texts/textblocks.h) as a document of its own, to hand out or to send.

struct TextOptions
{
    Language language = Language::German;
    Paper paper = Paper::A4;
    QString programVersion;
};

// The laid-out pages: for printing, and for renderText(). A text with gaps is marked as a draft on
// every page. Any thread that may use QFont (Qt: GUI application running).
Pages layoutText(const JudgedCase &judged, const ComposedText &text, const TextOptions &options);

// The finished file: PDF/A-3a and PDF/UA-1, without a record; its date is the day of the judgement.
// Same arguments, same bytes. Errors as renderPages().
Result<QByteArray> renderText(const JudgedCase &judged, const ComposedText &text,
                              const TextOptions &options);

// The same to be edited. Same arguments, same bytes; any thread.
QByteArray renderEditableText(const JudgedCase &judged, const ComposedText &text,
                              const TextOptions &options, EditableComposer &composer);

// "2026-0007_v1_Probe-GmbH_TB-09-r-provider_Questions-to-the-provider_en.pdf": no two texts of a
// case share one.
QString textFileName(const Assessment &assessment, const ComposedText &text, Language language,
                     QLatin1StringView suffix = QLatin1StringView(".pdf"));

} // namespace votum
