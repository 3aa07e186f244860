// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "report/pages/pages.h"

#include <qpdf/QPDF.hh>
#include <qpdf/QPDFObjectHandle.hh>

#include <map>
#include <string>

namespace votum {

// The fields of a document's Forms (ISO 32000-1, 12.7), empty, with the looks that PDF/A asks for
// (ISO 19005-3, 6.3.3).
class Fields
{
public:
    explicit Fields(QPDF &pdf) : m_pdf(pdf) {}

    // Makes an annotation in its place on a page, "/Widget", what the Form is filled in with.
    void add(const Node &form, QPDFObjectHandle widget);
    // Once, at the end.
    void write();

private:
    void addBox(const FormField &field, QPDFObjectHandle widget);
    QPDFObjectHandle radio(const FormField &field);

    QPDF &m_pdf;
    QPDFObjectHandle m_fields = QPDFObjectHandle::newArray();
    std::map<QString, QPDFObjectHandle> m_radios; // by name
    std::map<std::string, QPDFObjectHandle> m_looks;
    bool m_isSigned = false, m_isWritten = false; // whether there is something to sign, to write
};

} // namespace votum
