// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "report/verify/difference.h"
#include "report/verify/signature.h"

#include <QByteArray>

#include <qpdf/QPDF.hh>

#include <map>
#include <optional>
#include <set>
#include <vector>

namespace votum {

// The fields of a file that are signed, or may be: what a signature may bring along and show, and
// what of the page beneath it can still be read.
class SignedFields
{
public:
    // Of `found`, read from `bytes`; all three outlive it. `expected`: the pages without them.
    SignedFields(QPDF &found, const QByteArray &bytes, QPDF &expected);

    // Whether it is a field to sign; what is in it, take() judges.
    static bool canSign(QPDFObjectHandle widget);
    // Takes one shown on this page (1 is the first). A difference: it is more than such a field, or
    // hides what stands beneath. Throws as Look.
    std::optional<Difference> take(QPDFObjectHandle widget, int page);

    bool holdsAny() const { return !m_fields.empty(); }
    bool holds(QPDFObjectHandle field) const { return m_fields.count(field.getObjGen()) != 0; }
    std::vector<Signature> signatures() const; // in the order in which they were made
    bool hasEmpty() const { return m_hasEmpty; }

private:
    // What it shows, into `signature`.
    std::optional<Difference> readLook(QPDFObjectHandle widget, int page, Signature &signature);

    QPDF &m_found;
    const QByteArray &m_bytes;
    QPDF &m_expected;
    std::set<QPDFObjGen> m_fields;
    std::multimap<long long, Signature> m_signatures; // by the end of what they cover
    bool m_hasEmpty = false;
};

} // namespace votum
