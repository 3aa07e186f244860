// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "report/pdf/assembler.h"

#include <qpdf/QPDF.hh>

namespace votum {

// Writes Info and XMP, which say the same, and the claim to PDF/A-3a and PDF/UA-1.
void writeMetadata(QPDF &pdf, const Meta &meta);

// Embeds the attachments as associated files of the document (ISO 19005-3, 6.8).
void embedFiles(QPDF &pdf, const Meta &meta);

} // namespace votum
