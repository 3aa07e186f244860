// SPDX-License-Identifier: GPL-3.0-or-later

#include "report/pdf/outline.h"

#include "report/pdf/pdfobjects.h"
#include "report/pdf/structure.h"

namespace votum {

namespace {

using Handle = QPDFObjectHandle;

constexpr int leafedThrough = 5; // pages
constexpr qreal headroom = 6;    // points above a heading that a jump shows

// One entry of the outline and the entries beneath it.
struct OutlineItem
{
    Handle object;
    std::vector<size_t> children;
};

// Item 0 is the outline itself. The parent of a bookmark is the last one of a higher level.
std::vector<OutlineItem> entriesOf(QPDF &pdf, const std::vector<Bookmark> &bookmarks)
{
    std::vector<OutlineItem> entries{{pdf.makeIndirectObject(Handle::newDictionary()), {}}};
    std::vector<size_t> open{0};
    for (const Bookmark &bookmark : bookmarks) {
        while (open.size() > 1 && bookmarks[open.back() - 1].level >= bookmark.level)
            open.pop_back();
        entries[open.back()].children.push_back(entries.size());
        open.push_back(entries.size());
        entries.push_back({pdf.makeIndirectObject(Handle::newDictionary()), {}});
    }
    return entries;
}

// A negative count shows the entry closed.
void linkChildren(std::vector<OutlineItem> &entries, size_t parent)
{
    const std::vector<size_t> &children = entries[parent].children;
    if (children.empty())
        return;
    Handle above = entries[parent].object;
    const auto count = qint64(children.size());
    above.replaceKey("/First", entries[children.front()].object);
    above.replaceKey("/Last", entries[children.back()].object);
    above.replaceKey("/Count", Handle::newInteger(parent == 0 ? count : -count));
    for (size_t i = 0; i < children.size(); ++i) {
        Handle child = entries[children[i]].object;
        child.replaceKey("/Parent", above);
        if (i > 0)
            child.replaceKey("/Prev", entries[children[i - 1]].object);
        if (i + 1 < children.size())
            child.replaceKey("/Next", entries[children[i + 1]].object);
    }
}

} // namespace

Handle destination(const Place &place, const Pages &pages, const Handle &pageObject)
{
    const qreal top = pages.sizeInPoints.height() - place.top / unitsPerPoint + headroom;
    Handle destination = Handle::newArray();
    destination.appendItem(pageObject);
    destination.appendItem(Handle::newName("/XYZ"));
    destination.appendItem(Handle::newInteger(0));
    destination.appendItem(Handle::newReal(top, 2));
    destination.appendItem(Handle::newNull());
    return destination;
}

void writeOutline(QPDF &pdf, const Pages &pages, const std::vector<Handle> &pageObjects,
                  const Structure &structure)
{
    if (pages.bookmarks.empty())
        return;
    std::vector<OutlineItem> entries = entriesOf(pdf, pages.bookmarks);
    entries[0].object.replaceKey("/Type", Handle::newName("/Outlines"));
    for (size_t i = 0; i < pages.bookmarks.size(); ++i) {
        const Bookmark &bookmark = pages.bookmarks[i];
        Handle object = entries[i + 1].object;
        object.replaceKey("/Title", pdfText(bookmark.title));
        object.replaceKey("/Dest", destination({bookmark.page, bookmark.top}, pages,
                                               pageObjects[size_t(bookmark.page)]));
        object.replaceKey("/SE", structure.elementOf(bookmark.node));
    }
    for (size_t i = 0; i < entries.size(); ++i)
        linkChildren(entries, i);
    pdf.getRoot().replaceKey("/Outlines", entries[0].object);
    // Beside a document that one leafs through the bookmarks are open; a letter needs none.
    if (pages.count >= leafedThrough)
        pdf.getRoot().replaceKey("/PageMode", Handle::newName("/UseOutlines"));
}

} // namespace votum
