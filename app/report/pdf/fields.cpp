// SPDX-License-Identifier: GPL-3.0-or-later

#include "report/pdf/fields.h"

#include "report/pdf/pdfobjects.h"

namespace votum {

namespace {

using Handle = QPDFObjectHandle;

// Flags of fields (ISO 32000-1, 12.7.4).
constexpr int multiline = 1 << 12, radios = 1 << 15, combo = 1 << 17;

// What is written is shown by the reader's program, which brings this font.
constexpr const char *writing = "/Helv 9.5 Tf 0.12 0.16 0.2 rg";

Handle look(QPDF &pdf, Handle widget, const std::string &content)
{
    Handle stream = Handle::newStream(&pdf, content);
    stream.replaceDict(Handle::parse("<< /Type /XObject /Subtype /Form /Resources << >> >>"));
    const auto rect = widget.getKey("/Rect").getArrayAsRectangle();
    stream.getDict().replaceKey("/BBox", Handle::newArray(Handle::Rectangle(
                                             0, 0, rect.urx - rect.llx, rect.ury - rect.lly)));
    return stream;
}

// Boxes of 9 points: a square with a tick, a circle with a dot.
constexpr const char *square = "q 1 1 1 rg 0.34 0.38 0.42 RG 0.75 w 0.5 0.5 8 8 re B Q\n";
constexpr const char *tick = "q 0.09 0.33 0.48 RG 1.5 w 2 4.6 m 3.8 2.6 l 7 6.8 l S Q\n";
constexpr const char *circle = "q 1 1 1 rg 0.34 0.38 0.42 RG 0.75 w 8.5 4.5 m "
                               "8.5 6.71 6.71 8.5 4.5 8.5 c 2.29 8.5 0.5 6.71 0.5 4.5 c "
                               "0.5 2.29 2.29 0.5 4.5 0.5 c 6.71 0.5 8.5 2.29 8.5 4.5 c b Q\n";
constexpr const char *dot = "q 0.09 0.33 0.48 rg 6.8 4.5 m 6.8 5.77 5.77 6.8 4.5 6.8 c "
                            "3.23 6.8 2.2 5.77 2.2 4.5 c 2.2 3.23 3.23 2.2 4.5 2.2 c "
                            "5.77 2.2 6.8 3.23 6.8 4.5 c f Q\n";

} // namespace

void Fields::add(const Node &form, Handle widget)
{
    using Kind = FormField::Kind;
    const FormField &field = *form.field;
    widget.replaceKey("/TU", pdfText(form.alternative));
    if (field.isBox())
        return addBox(field, widget);
    Handle looks = Handle::newDictionary();
    looks.replaceKey("/N", look(m_pdf, widget, {}));
    widget.replaceKey("/AP", looks);
    widget.replaceKey("/T", pdfText(field.name));
    m_fields.appendItem(widget);
    if (field.kind == Kind::Signature) {
        widget.replaceKey("/FT", Handle::newName("/Sig"));
        m_isSigned = true;
        return;
    }
    m_isWritten = true;
    widget.replaceKey("/DA", Handle::newString(writing));
    if (field.kind == Kind::List) {
        widget.replaceKey("/FT", Handle::newName("/Ch"));
        widget.replaceKey("/Ff", Handle::newInteger(combo));
        Handle options = Handle::newArray();
        for (const auto &[code, words] : field.options)
            options.appendItem(Handle::newArray({pdfText(code), pdfText(words)}));
        widget.replaceKey("/Opt", options);
        return;
    }
    const bool isText = field.kind == Kind::Text;
    widget.replaceKey("/FT", Handle::newName("/Tx"));
    widget.replaceKey("/Ff", Handle::newInteger(isText ? multiline : 0));
    widget.replaceKey("/MaxLen", Handle::newInteger(field.most));
}

void Fields::addBox(const FormField &field, Handle widget)
{
    const bool isRadio = field.kind == FormField::Kind::Radio;
    const std::string empty = isRadio ? circle : square;
    // All boxes are of one size.
    const auto shared = [&](const std::string &content) {
        auto [place, isNew] = m_looks.try_emplace(content);
        return isNew ? place->second = look(m_pdf, widget, content) : place->second;
    };
    Handle states = Handle::newDictionary();
    states.replaceKey("/Off", shared(empty));
    states.replaceKey("/" + field.value.toStdString(), shared(empty + (isRadio ? dot : tick)));
    Handle looks = Handle::newDictionary();
    looks.replaceKey("/N", states);
    widget.replaceKey("/AP", looks);
    widget.replaceKey("/AS", Handle::newName("/Off"));
    widget.replaceKey("/MK", Handle::parse(isRadio ? "<< /CA (l) >>" : "<< /CA (4) >>"));
    if (isRadio) {
        Handle group = radio(field);
        widget.replaceKey("/Parent", group);
        group.getKey("/Kids").appendItem(widget);
        return;
    }
    widget.replaceKey("/FT", Handle::newName("/Btn"));
    widget.replaceKey("/T", pdfText(field.name));
    m_fields.appendItem(widget);
}

// The field that these choices are of.
Handle Fields::radio(const FormField &field)
{
    auto [place, isNew] = m_radios.try_emplace(field.name);
    if (!isNew)
        return place->second;
    Handle group = m_pdf.makeIndirectObject(Handle::parse("<< /FT /Btn /Kids [] >>"));
    group.replaceKey("/Ff", Handle::newInteger(radios));
    group.replaceKey("/T", pdfText(field.name));
    group.replaceKey("/TU", pdfText(field.asked));
    m_fields.appendItem(group);
    return place->second = group;
}

void Fields::write()
{
    if (m_fields.getArrayNItems() == 0)
        return;
    Handle form = Handle::newDictionary();
    form.replaceKey("/Fields", m_fields);
    // Whoever signs is told to append: what was issued stays as it is (ISO 32000-1, 12.7.2).
    if (m_isSigned)
        form.replaceKey("/SigFlags", Handle::newInteger(3));
    if (m_isWritten) {
        form.replaceKey("/DA", Handle::newString(writing));
        form.replaceKey("/DR",
                        Handle::parse("<< /Font << /Helv << /Type /Font /Subtype /Type1 /BaseFont "
                                      "/Helvetica /Encoding /WinAnsiEncoding >> >> >>"));
    }
    m_pdf.getRoot().replaceKey("/AcroForm", form);
}

} // namespace votum
