// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QString>

namespace votum {

// Text for XML 1.0, in an element or an attribute: what the format cannot hold (controls, halves of
// a pair) is left out.
QString xmlText(QStringView text);
// Whether a link may stand in a file others open: pages of the web and mail.
bool isSafeLink(const QString &url);
} // namespace votum
