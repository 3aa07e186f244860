// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QByteArray>
#include <QImage>
#include <QRectF>
#include <QString>

#include <qpdf/QPDF.hh>

namespace votum {

// Whether the value of a field has the form of a signature over `bytes` or their beginning (ISO
// 32000-1, 12.8.1): over all of it but the place of the signature itself.
bool isSignature(QPDFObjectHandle value, const QByteArray &bytes);

// What the appearance of a signature paints on its page.
class Look
{
public:
    // `form` is shown within `rect`, in points from the page's lower left corner. Throws
    // std::exception for a damaged one, Excess for one larger than any signature's.
    Look(QPDF &file, QPDFObjectHandle form, const QRectF &rect);

    const QString &words() const { return m_words; }
    // Whether so much of this place of the page lies beneath areas or pictures that what stands
    // there cannot be read. Dark words and thin lines hide nothing.
    bool hides(const QRectF &place) const;

private:
    QRectF m_rect;
    QImage m_cover; // of the rectangle: how opaque and how light the areas on it are
    QString m_words;
};

} // namespace votum
