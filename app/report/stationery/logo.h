// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/text/result.h"
#include "report/content/picture.h"

#include <QByteArray>

namespace votum {

inline constexpr qsizetype mostBytesOfALogo = 4 * 1024 * 1024;
inline constexpr int mostPixelsOfALogo = 4000; // each way

// The picture in the bytes of a PNG or JPEG, made smaller where it is larger than what is printed
// (report/stationery/stationery.h). Errors "logoUndescribed" without words for whoever cannot see
// it, "logoUnreadable" for any other file, a damaged one, or one beyond these limits, which is
// found out before it is decoded. Needs no QGuiApplication; any thread.
Result<Picture> parseLogo(const QByteArray &bytes, const QString &description);

} // namespace votum
