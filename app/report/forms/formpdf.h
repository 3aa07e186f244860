// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/inquiry/questionnaire.h"
#include "core/text/result.h"
#include "report/pages/pages.h"

namespace votum {

// A questionnaire as a PDF form (PDF/A-3a and PDF/UA-1 as long as it is empty), in one language,
// which any program that knows forms fills in offline. It has no scripts. Attached is the reply as
// it is before anybody has answered, which tells replyInPdf() what was asked. Errors as
// renderPages(). The same arguments give the same bytes; any thread that may use QFont.
Result<QByteArray> renderFormPdf(const Catalogue &catalogue, const Questionnaire &questionnaire,
                                 Language language, Paper paper, const QString &programVersion);

// What begins the names of a form's fields, "1f00c0de:": of what is attached, so that no field of
// another form is taken for one of these.
QString formPrefix(const QByteArray &attachment);

// What the form asks in its order has the fields "q1", "q2" …: the answer in one of these, its
// points and what comes with it in others of that beginning.
namespace formfields {
inline constexpr QLatin1StringView attachment("votum-questionnaire.json");
inline constexpr QLatin1StringView informant("informant"), function("function"), date("date");
inline constexpr QLatin1StringView text("-text"), day("-date"), number("-number"),
    country("-country"), unknown("-unknown"), note("-note"), evidence("-evidence"),
    evidenceDate("-evidenceDate");
// Of one point: yes, no or unknown; of what stands instead of all points: yes.
inline constexpr QLatin1StringView point("-point-"), alone("-alone-");
inline constexpr QLatin1StringView yes("yes"), no("no"), notKnown("unknown");
} // namespace formfields

} // namespace votum
