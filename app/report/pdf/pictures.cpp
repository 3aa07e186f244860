// SPDX-License-Identifier: GPL-3.0-or-later

#include "report/pdf/pictures.h"

#include "report/pdf/inkcontent.h"

#include <algorithm>

namespace votum {

namespace {

using Handle = QPDFObjectHandle;

Handle image(QPDF &pdf, const Picture &picture, const std::string &samples, const char *colours)
{
    Handle stream = Handle::newStream(&pdf, samples);
    Handle entries = Handle::parse("<< /Type /XObject /Subtype /Image /BitsPerComponent 8 >>");
    entries.replaceKey("/Width", Handle::newInteger(picture.width));
    entries.replaceKey("/Height", Handle::newInteger(picture.height));
    entries.replaceKey("/ColorSpace", Handle::newName(colours));
    stream.replaceDict(entries);
    return stream;
}

Handle imageOf(QPDF &pdf, const Picture &picture)
{
    std::string colours, opacities;
    for (qsizetype i = 0; i + 3 < picture.pixels.size(); i += 4) {
        colours.append(picture.pixels.constData() + i, 3);
        opacities += picture.pixels[i + 3];
    }
    Handle object = image(pdf, picture, colours, "/DeviceRGB");
    if (std::any_of(opacities.begin(), opacities.end(), [](char one) { return one != '\xff'; }))
        object.getDict().replaceKey("/SMask", image(pdf, picture, opacities, "/DeviceGray"));
    return object;
}

} // namespace

QPDFObjectHandle pictureObjects(QPDF &pdf, const Pages &pages)
{
    Handle objects = Handle::newDictionary();
    for (const Ink &ink : pages.inks) {
        for (const Mark &mark : ink.marks) {
            const auto *shown = std::get_if<PictureMark>(&mark);
            if (shown && !objects.hasKey(pictureName(shown->picture)))
                objects.replaceKey(pictureName(shown->picture), imageOf(pdf, shown->picture));
        }
    }
    return objects.getKeys().empty() ? Handle::newNull() : objects;
}

} // namespace votum
