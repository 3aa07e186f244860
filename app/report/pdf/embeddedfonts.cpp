// SPDX-License-Identifier: GPL-3.0-or-later

#include "report/pdf/embeddedfonts.h"

#include "report/pdf/guards.h"

#include <qpdf/Buffer.hh>

#include <QBuffer>
#include <QPainter>
#include <QPdfWriter>

#include <algorithm>

namespace votum {

namespace {

using Handle = QPDFObjectHandle;

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

// Completes what Qt 6.4 leaves unfinished about a font: a subset tag that is the same on every run,
// spaces that are read as spaces, and no CIDSet, which PDF/A-3 does not want unless it is right.
void repair(Handle font, char number)
{
    Handle descendant = font.getKey("/DescendantFonts").getArrayItem(0);
    Handle descriptor = descendant.getKey("/FontDescriptor");
    const std::string plainName = postScriptName(descriptor);
    if (plainName.rfind("VotumSans", 0) != 0)
        throw Refused("the font " + plainName + " is not the bundled one");
    const Handle name = Handle::newName(std::string("/AAAAA") + number + '+' + plainName);
    font.replaceKey("/BaseFont", name);
    descendant.replaceKey("/BaseFont", name);
    descriptor.replaceKey("/FontName", name);
    descriptor.removeKey("/CIDSet");
    repairText(font.getKey("/ToUnicode"));
}

// The codes of all text a page shows, in order.
class ShownCodes : public Handle::ParserCallbacks
{
public:
    void handleObject(Handle object) override
    {
        if (!object.isString())
            return;
        const std::string bytes = object.getStringValue();
        for (size_t i = 0; i + 1 < bytes.size(); i += 2)
            codes.push_back(static_cast<unsigned char>(bytes[i]) << 8 |
                            static_cast<unsigned char>(bytes[i + 1]));
    }
    void handleEOF() override {}

    std::vector<unsigned> codes;
};

} // namespace

EmbeddedFonts::EmbeddedFonts(const Pages &pages)
{
    std::vector<Face *> order;
    std::vector<QGlyphRun> runs; // of each face in that order
    for (const Ink &ink : pages.inks) {
        for (const Mark &mark : ink.marks) {
            const auto *text = std::get_if<GlyphMark>(&mark);
            if (!text)
                continue;
            Face &face = m_faces[keyOf(text->glyphs.rawFont())];
            if (face.name.empty()) {
                order.push_back(&face);
                face.name = "/F" + std::to_string(order.size());
                runs.emplace_back().setRawFont(text->glyphs.rawFont());
            }
            for (const quint32 glyph : text->glyphs.glyphIndexes())
                face.glyphs.insert(glyph, {});
        }
    }
    for (size_t i = 0; i < order.size(); ++i) {
        QList<quint32> glyphs = order[i]->glyphs.keys();
        std::sort(glyphs.begin(), glyphs.end());
        runs[i].setGlyphIndexes(glyphs);
        runs[i].setPositions(QList<QPointF>(glyphs.size()));
    }
    paint(runs);
    const std::vector<Handle> scratchPages = m_scratch.getAllPages();
    for (size_t i = 0; i < order.size(); ++i) {
        read(*order[i], runs[i], scratchPages.at(i));
        repair(order[i]->font, char('A' + i));
    }
}

EmbeddedFonts::Key EmbeddedFonts::keyOf(const QRawFont &font)
{
    return {font.familyName(), font.weight()};
}

void EmbeddedFonts::paint(const std::vector<QGlyphRun> &runs)
{
    QBuffer buffer(&m_bytes);
    buffer.open(QIODevice::WriteOnly);
    QPdfWriter writer(&buffer);
    writer.setPdfVersion(QPagedPaintDevice::PdfVersion_A1b);
    QPainter painter(&writer);
    for (const QGlyphRun &run : runs) {
        if (&run != &runs.front())
            writer.newPage();
        painter.drawGlyphRun({}, run);
    }
    painter.end();
    m_scratch.processMemoryFile("scratch", m_bytes.constData(), size_t(m_bytes.size()));
}

void EmbeddedFonts::read(Face &face, const QGlyphRun &run, Handle page)
{
    const auto fonts = page.getKey("/Resources").getKey("/Font").getDictAsMap();
    ShownCodes shown;
    page.parsePageContents(&shown);
    const QList<quint32> glyphs = run.glyphIndexes();
    if (fonts.size() != 1 || shown.codes.size() != size_t(glyphs.size()))
        throw Refused("a scratch page does not show each glyph once in one font");
    face.font = fonts.begin()->second;
    QRawFont design = run.rawFont();
    design.setPixelSize(1000);
    const QList<QPointF> advances = design.advancesForGlyphIndexes(glyphs);
    for (qsizetype i = 0; i < glyphs.size(); ++i)
        face.glyphs[glyphs[i]] = {shown.codes[size_t(i)], qRound(advances[i].x())};
}

const EmbeddedFonts::Face &EmbeddedFonts::faceOf(const QRawFont &font) const
{
    return m_faces.at(keyOf(font));
}

Handle EmbeddedFonts::resources(QPDF &pdf) const
{
    Handle fonts = Handle::newDictionary();
    for (const auto &[key, face] : m_faces)
        fonts.replaceKey(face.name, pdf.copyForeignObject(face.font));
    Handle resources = Handle::newDictionary();
    resources.replaceKey("/Font", fonts);
    return pdf.makeIndirectObject(resources);
}

// What is said of the profile, versions of Qt say in other words.
Handle EmbeddedFonts::outputIntents(QPDF &pdf) const
{
    Handle painted = m_scratch.getRoot().getKey("/OutputIntents").getArrayItem(0);
    Handle intent = Handle::parse("<</Type /OutputIntent /S /GTS_PDFA1 "
                                  "/OutputConditionIdentifier (sRGB_IEC61966-2-1_black_scaled) "
                                  "/Info (sRGB IEC61966 v2.1 with black scaling) "
                                  "/RegistryName (http://www.color.org)>>");
    intent.replaceKey("/DestOutputProfile",
                      pdf.copyForeignObject(painted.getKey("/DestOutputProfile")));
    return pdf.makeIndirectObject(Handle::newArray({pdf.makeIndirectObject(intent)}));
}

} // namespace votum
