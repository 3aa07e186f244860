// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/text/result.h"

namespace votum {

// The error a command refuses with: a code whose words stand in the catalogue, and its argument.
inline Error refuse(const QString &code, const QString &argument = {})
{
    return {code, {argument}, {}};
}

} // namespace votum
