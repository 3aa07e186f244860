#include "report/contentstream.h"

#include "report/guards.h"

#include <array>

namespace votum {

namespace {

// Whether a character ends a word, by its code (ISO 32000-1, 7.2.2); a search in a string for each
// character would be what takes longest in a whole report.
enum class Kind : char { Regular, Space, Delimiter };

constexpr std::array<Kind, 256> kinds = [] {
    std::array<Kind, 256> table{};
    for (const unsigned char c : {' ', '\t', '\r', '\n', '\f', '\0'})
        table[c] = Kind::Space;
    for (const unsigned char c : {'(', ')', '<', '>', '[', ']', '/', '%'})
        table[c] = Kind::Delimiter;
    return table;
}();

Kind kindOf(char c)
{
    return kinds[static_cast<unsigned char>(c)];
}

// The position after the literal string that begins at `at`.
size_t afterString(std::string_view content, size_t at)
{
    int depth = 0;
    for (; at < content.size(); ++at) {
        const char c = content[at];
        if (c == '\\')
            ++at;
        else if (c == '(')
            ++depth;
        else if (c == ')' && --depth == 0)
            return at + 1;
    }
    return content.size();
}

bool isSameObject(QPDFObjectHandle a, QPDFObjectHandle b)
{
    if (a.isIndirect() || b.isIndirect())
        return a.isIndirect() && b.isIndirect() && a.getObjGen() == b.getObjGen();
    return a.unparse() == b.unparse();
}

void mergeCategory(std::string_view category, QPDFObjectHandle into, QPDFObjectHandle from)
{
    for (const auto &[name, object] : from.ditems()) {
        if (!into.hasKey(name))
            into.replaceKey(name, object);
        else if (!isSameObject(into.getKey(name), object))
            throw Refused(std::string("the resource ")
                              .append(category)
                              .append(name)
                              .append(" has two meanings on a page"));
    }
}

} // namespace

bool isBalanced(std::string_view content)
{
    int states = 0;
    bool text = false;
    for (size_t at = 0; at < content.size();) {
        if (kindOf(content[at]) == Kind::Space) {
            ++at;
            continue;
        }
        if (content[at] == '(') {
            at = afterString(content, at);
            continue;
        }
        size_t end = at + 1;
        while (end < content.size() && kindOf(content[end]) == Kind::Regular)
            ++end;
        const std::string_view word = content.substr(at, end - at);
        at = end;
        states += word == "q" ? 1 : word == "Q" ? -1 : 0;
        const bool wrongText = (word == "BT" && std::exchange(text, true)) ||
                               (word == "ET" && !std::exchange(text, false));
        if (states < 0 || wrongText)
            return false;
    }
    return states == 0 && !text;
}

void mergeResources(QPDFObjectHandle into, QPDFObjectHandle from)
{
    for (auto [category, resources] : from.ditems()) {
        if (!into.hasKey(category))
            into.replaceKey(category, resources.isDictionary() ? QPDFObjectHandle::newDictionary()
                                                               : resources);
        if (resources.isDictionary())
            mergeCategory(category, into.getKey(category), resources);
    }
}

} // namespace votum
