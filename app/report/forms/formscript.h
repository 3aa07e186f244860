// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QStringView>

namespace votum {

// What makes a questionnaire’s page a form: how it looks, and the script that saves its answers as
// the JSON of core/inquiry/reply.h and reads them back. Neither fetches anything; the page allows
// exactly these two texts and nothing else to act.
extern const QStringView formStyle, formScript;

} // namespace votum
