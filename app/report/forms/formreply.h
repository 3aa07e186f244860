// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/inquiry/reply.h"

namespace votum {

// What a PDF form of report/forms/formpdf.h was filled in with, by whatever program. Nothing of it
// is believed, as of any reply, and what the pages show is not looked at. What reads as no date
// stays as it was written. Where a question was not answered but something was noted, or where the
// answer beside "not known" cannot be told, it is not known, and the words stand in its note.
// Errors "replyNoForm": no PDF, or one that is none of these; "replyNobody": no name; "replyDay":
// no day, or none that can be read (what stands there); else as parseReply(). Throws std::exception
// for more fields than any of ours has; what libqpdf unpacks has no limits: for files of others see
// export/filecheck.h.
Result<Reply> replyInPdf(const QByteArray &bytes);

} // namespace votum
