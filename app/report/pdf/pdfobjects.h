// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <qpdf/QPDFObjectHandle.hh>

#include <QByteArray>
#include <QString>

// Qt's types as PDF objects.
namespace votum {

inline QPDFObjectHandle pdfName(const QByteArray &name)
{
    return QPDFObjectHandle::newName("/" + name.toStdString());
}

inline QPDFObjectHandle pdfText(const QString &text)
{
    return QPDFObjectHandle::newUnicodeString(text.toStdString());
}

} // namespace votum
