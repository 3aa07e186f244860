// SPDX-License-Identifier: GPL-3.0-or-later

#include "report/stationery/logo.h"

#include "report/stationery/stationery.h"

#include <QBuffer>
#include <QImage>
#include <QImageReader>

using namespace Qt::StringLiterals;

namespace votum {

namespace {

// By how the bytes begin (ISO/IEC 15948, 5.2; ITU-T T.81, B.1.1.3); empty: neither.
QByteArray formatOf(const QByteArray &bytes)
{
    if (bytes.startsWith("\x89PNG\r\n\x1a\n"))
        return "png";
    return bytes.startsWith("\xff\xd8\xff") ? "jpeg" : QByteArray();
}

} // namespace

Result<Picture> parseLogo(const QByteArray &bytes, const QString &description)
{
    const auto unreadable = [](const QString &why) {
        return Error{
            u"logoUnreadable"_s,
            {QString::number(mostBytesOfALogo / 1024 / 1024), QString::number(mostPixelsOfALogo)},
            why};
    };
    if (description.trimmed().isEmpty())
        return Error{u"logoUndescribed"_s, {}, {}};
    const QByteArray format = formatOf(bytes);
    if (format.isEmpty() || bytes.size() > mostBytesOfALogo)
        return unreadable(u"%1 bytes"_s.arg(bytes.size()));
    QBuffer buffer;
    buffer.setData(bytes);
    buffer.open(QIODevice::ReadOnly);
    QImageReader reader(&buffer, format);
    reader.setAutoDetectImageFormat(false);
    const QSize size = reader.size();
    if (size.isEmpty() || size.width() > mostPixelsOfALogo || size.height() > mostPixelsOfALogo)
        return unreadable(u"%1 x %2"_s.arg(size.width()).arg(size.height()));
    QImage image = reader.read();
    if (image.isNull())
        return unreadable(reader.errorString());
    if (image.width() > logoWidth || image.height() > logoHeight)
        image = image.scaled(logoWidth, logoHeight, Qt::KeepAspectRatio, Qt::SmoothTransformation);
    image.convertTo(QImage::Format_RGBA8888);
    Picture picture{image.width(), image.height(), {}, description.trimmed()};
    for (int y = 0; y < image.height(); ++y)
        picture.pixels.append(reinterpret_cast<const char *>(image.constScanLine(y)),
                              qsizetype(image.width()) * 4);
    return picture;
}

} // namespace votum
