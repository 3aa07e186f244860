#include "report/fontrepair.h"

#include "report/guards.h"

#include <map>
#include <string>

namespace votum {

namespace {

using Handle = QPDFObjectHandle;

// Qt names the fonts of a file by the order of their first use.
std::map<std::string, Handle> fontsOf(const std::vector<Handle> &pages)
{
    std::map<std::string, Handle> fonts;
    for (const Handle &page : pages) {
        Handle used = Handle(page).getKey("/Resources").getKey("/Font");
        if (!used.isDictionary())
            continue;
        for (const auto &[name, font] : used.ditems())
            fonts.emplace(name, font);
    }
    return fonts;
}

std::string postScriptName(Handle descriptor)
{
    const std::string name = descriptor.getKey("/FontName").getName().substr(1);
    const size_t tagEnd = name.find('+');
    return tagEnd == std::string::npos ? name : name.substr(tagEnd + 1);
}

void repair(Handle font, const std::string &tag)
{
    Handle descendant = font.getKey("/DescendantFonts").getArrayItem(0);
    Handle descriptor = descendant.getKey("/FontDescriptor");
    const std::string plainName = postScriptName(descriptor);
    if (plainName.rfind("VotumSans", 0) != 0)
        throw Refused("the font " + plainName + " is not the bundled one");
    const Handle name = Handle::newName("/" + tag + "+" + plainName);
    font.replaceKey("/BaseFont", name);
    descendant.replaceKey("/BaseFont", name);
    descriptor.replaceKey("/FontName", name);
    descriptor.removeKey("/CIDSet");
}

} // namespace

void repairFonts(const std::vector<Handle> &pages)
{
    std::string tag = "AAAAAA";
    for (const auto &[name, font] : fontsOf(pages)) {
        repair(font, tag);
        ++tag.back();
    }
}

} // namespace votum
