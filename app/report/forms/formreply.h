// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/inquiry/reply.h"

namespace votum {

// What a PDF form of report/forms/formpdf.h was filled in with, by whatever program. Nothing of it
// is believed, as of any reply, and what the pages show is not looked at. What reads as neither
// date nor number stays as it was written. Where a question was not answered but something was
// noted, its answer is not known. Errors "replyNoForm": no PDF, or one that is none of these;
// "replyNobody": no name, or no day that can be read; else as parseReply(). Throws std::exception
// for more fields than any of ours has; what libqpdf unpacks has no limits: for files of others see
// export/filecheck.h.
Result<Reply> replyInPdf(const QByteArray &bytes);

} // namespace votum
