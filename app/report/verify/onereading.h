// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QByteArray>

#include <qpdf/QPDF.hh>

namespace votum {

// Throws std::exception if readers may differ in what the file is made of: an object in two
// generations or twice in its stream, a tree of pages that tells another count than it has, a sign
// that libqpdf alone takes for a space. `bytes` are those of the file, known to be sound up to
// `from`.
void requireOneReading(QPDF &file, const QByteArray &bytes, qsizetype from = 0);

} // namespace votum
