// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <qpdf/QPDF.hh>
#include <qpdf/QPDFWriter.hh>

#include <QByteArray>

#include <functional>

namespace votum {

using Handle = QPDFObjectHandle;

// The file written anew by libqpdf, after `change`.
QByteArray rewritten(const QByteArray &pdf, const std::function<void(QPDF &)> &change,
                     const std::function<void(QPDFWriter &)> &prepare = {});

Handle firstPage(QPDF &file);
std::string contentOf(Handle page);
void setContent(QPDF &file, Handle page, const std::string &content);

} // namespace votum
