// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "report/verify/difference.h"
#include "report/verify/painting.h"

#include <functional>
#include <optional>

namespace votum {

// Compares the content of pages of two files. Throws as PaintReader.
class PageDifference
{
public:
    PageDifference(QPDF &found, QPDF &expected) : m_found(found), m_expected(expected) {}

    // Without the page's number.
    std::optional<Difference> first(const QPDFObjectHandle &found,
                                    const QPDFObjectHandle &expected);
    // Words of a page that should be there: of the places for which `counts`.
    using Counts = std::function<bool(const QRectF &place)>;
    QString wordsWhere(const QPDFObjectHandle &expected, const Counts &counts);

private:
    PaintReader m_found, m_expected;
};

} // namespace votum
