// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "report/manual/manual.h"

namespace votum {

// A chapter of the manual from its file, named "NN-id". Of Markdown it knows what the manual
// needs: "# " for the title; "## " and "### " with an anchor, "## Backup {#backup}"; paragraphs;
// lists with "- " and "1. "; tables with "|"; "> " for a note; fenced code; a picture alone on its
// line; within a text *strong*, **strong**, `code` and [words](FILE#anchor). Any
// thread.
ManualChapter readChapter(const QString &fileName, const QString &markdown);

// "first-case", of "01-first-case", with or without the ending of Markdown.
QString chapterId(const QString &fileName);

} // namespace votum
