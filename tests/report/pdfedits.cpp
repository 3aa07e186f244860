// SPDX-License-Identifier: GPL-3.0-or-later

#include "pdfedits.h"

#include <QString> // adds up arrays of bytes, too

#include <qpdf/Buffer.hh>

namespace votum {

QByteArray rewritten(const QByteArray &pdf, const Edit &change,
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

Update::Update(const QByteArray &pdf) : m_pdf(pdf)
{
    m_file.processMemoryFile("pdf", m_pdf.constData(), size_t(m_pdf.size()));
    m_next = int(m_file.getTrailer().getKey("/Size").getIntValue());
}

int Update::add(const std::string &object)
{
    m_objects[m_next] = object;
    return m_next++;
}

int Update::addStream(const std::string &dictionary, const std::string &content)
{
    return add("<<" + dictionary + " /Length " + std::to_string(content.size()) + ">>\nstream\n" +
               content + "\nendstream");
}

void Update::set(Handle object)
{
    m_objects[object.getObjectID()] = object.unparseResolved();
}

void Update::replace(Handle object, const std::string &text)
{
    m_objects[object.getObjectID()] = text;
}

void Update::setStream(Handle object, const std::string &content)
{
    m_objects[object.getObjectID()] =
        "<</Length " + std::to_string(content.size()) + ">>\nstream\n" + content + "\nendstream";
}

QByteArray Update::written(bool isSigned) const
{
    QPDF &file = const_cast<Update *>(this)->m_file;
    const qsizetype last = m_pdf.lastIndexOf("startxref\n") + 10;
    const QByteArray previous = m_pdf.mid(last, m_pdf.indexOf('\n', last) - last);
    QByteArray pdf = m_pdf, table = "xref\n";
    for (const auto &[number, object] : m_objects) {
        table += QByteArray::number(number) + " 1\n" +
                 QByteArray::number(pdf.size()).rightJustified(10, '0') + " 00000 n \n";
        pdf += QByteArray::number(number) + " 0 obj\n" + QByteArray::fromStdString(object) +
               "\nendobj\n";
    }
    const qsizetype at = pdf.size();
    pdf += table + "trailer\n<</Size " + QByteArray::number(m_next) + " /Root " +
           QByteArray::fromStdString(file.getTrailer().getKey("/Root").unparse()) + " /Info " +
           QByteArray::fromStdString(file.getTrailer().getKey("/Info").unparse()) + " /Prev " +
           previous + ">>\nstartxref\n" + QByteArray::number(at) + "\n%%EOF\n";
    if (!isSigned)
        return pdf;
    // The range is what lies before and after the place of the signature.
    const qsizetype begin = pdf.lastIndexOf("/Contents <") + 10, end = pdf.indexOf('>', begin) + 1;
    const qsizetype range = pdf.lastIndexOf("/ByteRange [0 ") + 14;
    const QByteArray numbers = QByteArray::number(begin) + ' ' + QByteArray::number(end) + ' ' +
                               QByteArray::number(pdf.size() - end);
    return pdf.replace(range, 40, numbers.leftJustified(40, ' '));
}

namespace {

Handle fieldNamed(QPDF &file, const std::string &name)
{
    Handle form = file.getRoot().getKey("/AcroForm");
    for (Handle field :
         form.isDictionary() ? form.getKey("/Fields").getArrayAsVector() : std::vector<Handle>()) {
        if (field.getKey("/T").getUTF8Value() == name)
            return field;
    }
    return Handle::newNull();
}

// One of look's three resources is a white dot, one a state that lets see through.
std::string lookIn(Update &update, const std::string &rect, const std::string &content)
{
    const int image = update.addStream("/Type /XObject /Subtype /Image /Width 1 /Height 1 "
                                       "/BitsPerComponent 8 /ColorSpace /DeviceGray",
                                       "\xff");
    Handle box = Handle::parse(rect);
    const auto corners = box.getArrayAsRectangle();
    const int look = update.addStream(
        "/Type /XObject /Subtype /Form /BBox [0 0 " + std::to_string(corners.urx - corners.llx) +
            ' ' + std::to_string(corners.ury - corners.lly) + "] /Resources <</Font " +
            "<</F1 <</Type /Font /Subtype /Type1 /BaseFont /Courier>> >> /XObject <</Im " +
            std::to_string(image) + " 0 R>> /ExtGState <</Clear <</ca 0.3>> >> >>",
        content);
    return "<</N " + std::to_string(look) + " 0 R>>";
}

} // namespace

QByteArray signedWith(const QByteArray &pdf, const Pen &pen)
{
    Update update(pdf);
    QPDF &file = update.file();
    const int value = update.add("<</Type " + pen.type +
                                 " /Filter /Adobe.PPKLite /SubFilter "
                                 "/ETSI.CAdES.detached /ByteRange [0 " +
                                 std::string(40, ' ') + "] /Contents <" + std::string(200, '0') +
                                 "> " + pen.value + ">>");
    Handle field = fieldNamed(file, pen.field);
    const std::string valueEntry = " /V " + std::to_string(value) + " 0 R ";
    if (field.isDictionary()) {
        std::string object = field.unparseResolved();
        std::string added = valueEntry;
        if (!pen.look.empty()) {
            field.removeKey("/AP");
            object = field.unparseResolved();
            added += " /AP " + lookIn(update, field.getKey("/Rect").unparse(), pen.look);
        }
        object.insert(object.rfind(">>"), added + pen.widget);
        update.replace(field, object);
    } else {
        Handle page = file.getAllPages().at(size_t(pen.page)), root = file.getRoot();
        const int widget =
            update.add("<</Type /Annot /Subtype /Widget /FT /Sig /F 132 /T (" + pen.field +
                       ") /Rect " + pen.rect + " /P " + page.unparse() + valueEntry +
                       (pen.look.empty() ? std::string()
                                         : " /AP " + lookIn(update, pen.rect, pen.look) + ' ') +
                       pen.widget + ">>");
        const Handle object = file.getObjectByID(widget, 0);
        if (!page.hasKey("/Annots"))
            page.replaceKey("/Annots", Handle::newArray());
        if (!root.hasKey("/AcroForm"))
            root.replaceKey("/AcroForm", Handle::parse("<</Fields [] /SigFlags 3>>"));
        page.getKey("/Annots").appendItem(object);
        root.getKey("/AcroForm").getKey("/Fields").appendItem(object);
        update.set(page);
        update.set(root);
    }
    if (pen.besides)
        pen.besides(update);
    QByteArray bytes = update.written(true);
    if (!pen.isRangeRight)
        bytes.replace(bytes.lastIndexOf("/ByteRange [0 ") + 12, 1, "1");
    return bytes;
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

std::string bytesOf(Handle stream)
{
    const auto data = stream.getStreamData(qpdf_dl_generalized);
    return {reinterpret_cast<const char *>(data->getBuffer()), data->getSize()};
}

void setBytes(Handle stream, const std::string &bytes)
{
    stream.replaceStreamData(bytes, Handle::newNull(), Handle::newNull());
}

Edit around(const std::string &before, const std::string &after)
{
    return [before, after](QPDF &file) {
        setContent(file, firstPage(file), before + contentOf(firstPage(file)) + after);
    };
}

Edit withPageEntry(const char *key, const std::string &value)
{
    return [key, value](QPDF &file) { firstPage(file).replaceKey(key, Handle::parse(value)); };
}

Edit withAnnotation(const std::string &annotation)
{
    return [annotation](QPDF &file) {
        if (!firstPage(file).hasKey("/Annots"))
            firstPage(file).replaceKey("/Annots", Handle::newArray());
        firstPage(file).getKey("/Annots").appendItem(
            file.makeIndirectObject(Handle::parse(annotation)));
    };
}

Edit content(const std::string &from, const std::string &to)
{
    return [from, to](QPDF &file) {
        std::string text = contentOf(firstPage(file));
        const size_t at = from.empty() ? text.size() : text.find(from);
        if (at == std::string::npos)
            qFatal("the page has no %s", from.c_str());
        setContent(file, firstPage(file), text.replace(at, from.size(), to));
    };
}

Handle firstFont(QPDF &file)
{
    Handle fonts = firstPage(file).getKey("/Resources").getKey("/Font");
    return fonts.getKey("/F1");
}

Handle descendantOf(QPDF &file)
{
    return firstFont(file).getKey("/DescendantFonts").getArrayItem(0);
}

Edit fontProgram(const std::function<void(std::string &)> &change)
{
    return [change](QPDF &file) {
        Handle program = descendantOf(file).getKey("/FontDescriptor").getKey("/FontFile2");
        std::string bytes = bytesOf(program);
        change(bytes);
        setBytes(program, bytes);
    };
}

size_t tableIn(const std::string &font, const char *tag)
{
    const size_t entry = font.find(tag) + 8;
    size_t at = 0;
    for (size_t i = 0; i < 4; ++i)
        at = at << 8 | static_cast<unsigned char>(font.at(entry + i));
    return at;
}

} // namespace votum
