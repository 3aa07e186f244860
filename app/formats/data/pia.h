// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/record/record.h"

namespace votum {

// A case as a draft for "PIA", the software of the French authority CNIL for data protection impact
// assessments (its import file, as version 4.1 reads it): context, principles, risks, measures
// planned and the officer's advice are filled in; the evaluations are left to whoever goes on in
// it. The same record gives the same bytes. Pure; any thread.
QByteArray toPia(const Record &record, Language language);

} // namespace votum
