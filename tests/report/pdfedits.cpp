// SPDX-License-Identifier: GPL-3.0-or-later

#include "pdfedits.h"

#include <qpdf/Buffer.hh>

namespace votum {

QByteArray rewritten(const QByteArray &pdf, const std::function<void(QPDF &)> &change,
                     const std::function<void(QPDFWriter &)> &prepare)
{
    QPDF file;
    file.processMemoryFile("pdf", pdf.constData(), size_t(pdf.size()));
    change(file);
    QPDFWriter writer(file);
    writer.setOutputMemory();
    if (prepare)
        prepare(writer);
    writer.write();
    const auto bytes = writer.getBufferSharedPointer();
    return {reinterpret_cast<const char *>(bytes->getBuffer()), qsizetype(bytes->getSize())};
}

Handle firstPage(QPDF &file)
{
    return file.getAllPages().front();
}

std::string contentOf(Handle page)
{
    const auto data = page.getKey("/Contents").getStreamData(qpdf_dl_generalized);
    return {reinterpret_cast<const char *>(data->getBuffer()), data->getSize()};
}

void setContent(QPDF &file, Handle page, const std::string &content)
{
    page.replaceKey("/Contents", Handle::newStream(&file, content));
}

} // namespace votum
