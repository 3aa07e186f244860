// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/inquiry/questionnaire.h"

namespace votum {

// A questionnaire as one HTML file (UTF-8) in every language of the catalogue, this one first. It
// works without a network, which it forbids itself (Content Security Policy), and saves the answers
// as `replyName`, the JSON of core/inquiry/reply.h. The same arguments give the same bytes. Pure;
// any thread.
QByteArray renderFormHtml(const Catalogue &catalogue, const Questionnaire &questionnaire,
                          Language first, const QString &replyName);

} // namespace votum
