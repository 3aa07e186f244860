// SPDX-License-Identifier: GPL-3.0-or-later

#include "report/verify/signedfields.h"

#include "report/verify/foreignpdf.h"
#include "report/verify/look.h"
#include "report/verify/pagedifference.h"

#include <string>

namespace votum {

namespace {

using Handle = QPDFObjectHandle;
using Kind = Difference::Kind;
using Keys = std::set<std::string>;

Handle attribute(Handle field, const char *key)
{
    if (!field.hasKey(key) && field.getKey("/Parent").isDictionary())
        field = field.getKey("/Parent");
    return field.getKey(key);
}

// What a signature covers tells which came first.
long long endOf(Handle value)
{
    Handle range = value.getKey("/ByteRange");
    return range.getArrayItem(2).getIntValue() + range.getArrayItem(3).getIntValue();
}

} // namespace

SignedFields::SignedFields(QPDF &found, const QByteArray &bytes, QPDF &expected)
    : m_found(found), m_bytes(bytes), m_expected(expected)
{
}

bool SignedFields::canSign(Handle widget)
{
    return widget.isDictionary() && widget.getKey("/Subtype").isNameAndEquals("/Widget") &&
           attribute(widget, "/FT").isNameAndEquals("/Sig");
}

std::optional<Difference> SignedFields::take(Handle widget, int page)
{
    static const Keys ofFields{"/AP",   "/Border",       "/DA",      "/F", "/FT",     "/Ff",
                               "/Kids", "/Lock",         "/MK",      "/P", "/Parent", "/Rect",
                               "/SV",   "/StructParent", "/Subtype", "/T", "/TU",     "/Type",
                               "/V"};
    Handle field = widget.getKey("/Parent").isDictionary() ? widget.getKey("/Parent") : widget;
    Handle look = widget.getKey("/AP").isDictionary() ? widget.getKey("/AP") : widget;
    if (field.hasKey("/Parent") || (widget.hasKey("/MK") && !look.hasKey("/N")))
        return Difference{Kind::Forms, page, wordsOf(field), {}};
    for (Handle part : {widget, field}) {
        for (const std::string &key : part.getKeys()) {
            if (ofFields.count(key) == 0)
                return Difference{Kind::Forms, page, QString::fromStdString(key), {}};
        }
        m_fields.insert(part.getObjGen());
    }
    Handle value = attribute(widget, "/V");
    const bool isSigned = isSignature(value, m_bytes);
    if (!isSigned && !value.isNull())
        return Difference{Kind::Forms, page, wordsOf(value), {}};
    Signature signature;
    if (isSigned)
        signature.isStamp = value.getKey("/Type").isNameAndEquals("/DocTimeStamp");
    if (isSigned && value.getKey("/Name").isString())
        signature.name = wordsOf(value.getKey("/Name"));
    const std::optional<Difference> hidden = readLook(widget, page, signature);
    if (isSigned)
        m_signatures.emplace(endOf(value), signature);
    if (hidden || isSigned)
        return hidden;
    if (!signature.words.isEmpty() || signature.page != 0)
        return Difference{Kind::Covered, page, signature.words, signature.beneath};
    m_hasEmpty = true;
    return {};
}

std::optional<Difference> SignedFields::readLook(Handle widget, int page, Signature &signature)
{
    Handle box = widget.getKey("/Rect"), looks = widget.getKey("/AP");
    if (!box.isRectangle())
        return {};
    const auto corners = box.getArrayAsRectangle();
    const QRectF rect =
        QRectF(QPointF(corners.llx, corners.lly), QPointF(corners.urx, corners.ury)).normalized();
    if (rect.isEmpty() || !looks.isDictionary())
        return {};
    if (looks.getKeys() != Keys{"/N"} || !looks.getKey("/N").isStream())
        return Difference{Kind::Covered, page, {}, {}};
    const std::string content = unpacked(looks.getKey("/N"), unpackedLimit(m_bytes));
    if (content.find_first_not_of(" \r\n\t") == std::string::npos)
        return {};
    const Look look(m_found, looks.getKey("/N"), rect);
    PageDifference pages(m_found, m_expected);
    Handle beneath = m_expected.getAllPages().at(size_t(page) - 1);
    signature.page = page;
    signature.words = look.words().left(mostShown);
    signature.beneath =
        pages.wordsWhere(beneath, [&rect](const QRectF &one) { return rect.intersects(one); });
    const QString hidden =
        pages.wordsWhere(beneath, [&look](const QRectF &one) { return look.hides(one); });
    if (hidden.isEmpty())
        return {};
    return Difference{Kind::Covered, page, signature.words, hidden};
}

std::vector<Signature> SignedFields::signatures() const
{
    std::vector<Signature> all;
    for (const auto &[end, signature] : m_signatures)
        all.push_back(signature);
    return all;
}

} // namespace votum
