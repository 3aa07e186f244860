#include "report/fontrepair.h"

#include "report/guards.h"

#include <qpdf/Buffer.hh>

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

// Qt reads the space's glyph back as a tab, the first character that has it. Replaces it where it
// stands for text: within the brackets of a range, not at its ends.
std::string withSpaces(std::string map)
{
    const std::string tab = "<0009>";
    bool isText = false;
    for (size_t i = 0; i < map.size(); ++i) {
        if (map[i] == '[' || map[i] == ']')
            isText = map[i] == '[';
        else if (isText && map.compare(i, tab.size(), tab) == 0)
            map.replace(i, tab.size(), "<0020>");
    }
    return map;
}

void repairText(Handle map)
{
    const auto data = map.getStreamData();
    const std::string text(reinterpret_cast<const char *>(data->getBuffer()), data->getSize());
    map.replaceStreamData(withSpaces(text), Handle::newNull(), Handle::newNull());
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
    repairText(font.getKey("/ToUnicode"));
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
