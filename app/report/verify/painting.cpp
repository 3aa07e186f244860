// SPDX-License-Identifier: GPL-3.0-or-later

#include "report/verify/painting.h"

#include "report/verify/foreignpdf.h"

#include <algorithm>
#include <cmath>

namespace votum {

namespace {

using Handle = QPDFObjectHandle;

// Far beyond any document of ours; a hostile file gets no further.
constexpr size_t pagesLimit = 64u << 20; // bytes of all pages
constexpr size_t statesLimit = 100, paintedLimit = 1u << 20, wordsLimit = 200;

bool isNear(double one, double other)
{
    return std::abs(one - other) < 0.0101;
}

bool isNear(const QTransform &one, const QTransform &other)
{
    return isNear(one.m11(), other.m11()) && isNear(one.m12(), other.m12()) &&
           isNear(one.m21(), other.m21()) && isNear(one.m22(), other.m22()) &&
           isNear(one.dx(), other.dx()) && isNear(one.dy(), other.dy());
}

std::vector<double> numbersOf(const Operands &given)
{
    std::vector<double> numbers;
    for (Handle operand : given) {
        if (!operand.isNumber())
            return {};
        numbers.push_back(operand.getNumericValue());
    }
    return numbers;
}

QTransform transformOf(const std::vector<double> &n)
{
    return {n[0], n[1], n[2], n[3], n[4], n[5]};
}

// The operators that our writer knows, and those by which others set its content into theirs.
// Whatever else stands on a page is strange.
class Interpreter
{
public:
    Interpreter(PaintReader &reader, Handle resources) : m_reader(reader), m_resources(resources) {}

    void handle(const std::string &name, const Operands &given)
    {
        const std::vector<double> n = numbersOf(given);
        // Readers differ in what becomes of a path that something else comes between.
        if (!m_edges.empty()
                ? !handlePath(name, given, n)
                : !handleState(name, given, n) &&
                      !(m_isText ? handleText(name, given, n) : handleArea(name, given, n)))
            strange(name, given);
    }

    std::vector<Painted> painted;

private:
    // Within text objects and outside (ISO 32000-1, 8.2).
    bool handleState(const std::string &name, const Operands &given, const std::vector<double> &n)
    {
        if (name == "rg" && given.size() == 3 && n.size() == 3)
            m_state.color = {n[0], n[1], n[2]};
        else if (name == "BMC" && given.size() == 1)
            tag(given);
        else if (name == "BDC" && given.size() == 2 && Handle(given[1]).isDictionary())
            tag(given);
        else if (name == "EMC" && given.empty())
            add({Painted::Kind::Tag, "end", {}, {}, {}, {}, {}});
        else if (name == (m_isText ? "ET" : "BT") && given.empty())
            beginText(!m_isText);
        else
            return false;
        return true;
    }

    bool handleText(const std::string &name, const Operands &given, const std::vector<double> &n)
    {
        Handle first = given.empty() ? Handle::newNull() : given[0];
        if (name == "Tf" && given.size() == 2 && first.isName() && Handle(given[1]).isNumber())
            useFont(first.getName(), Handle(given[1]).getNumericValue());
        else if (name == "Tm" && n.size() == 6)
            m_pen = transformOf(n);
        else if (name == "Tj" && given.size() == 1 && first.isString())
            showCodes(first.getStringValue());
        else if (name == "TJ" && given.size() == 1 && isText(first))
            show(first);
        else
            return false;
        return true;
    }

    bool handleArea(const std::string &name, const Operands &given, const std::vector<double> &n)
    {
        const size_t count = n.size() == given.size() ? n.size() : SIZE_MAX;
        if (name == "cm" && count == 6)
            m_state.place = transformOf(n) * m_state.place;
        else if (name == "q" && count == 0 && m_states.size() < statesLimit)
            m_states.push_back(m_state);
        else if (name == "Q" && count == 0 && !m_states.empty())
            restore();
        else if (name == "Do" && given.size() == 1 && Handle(given[0]).isName())
            paintObject(Handle(given[0]).getName());
        else
            return handlePath(name, given, n);
        return true;
    }

    bool handlePath(const std::string &name, const Operands &given, const std::vector<double> &n)
    {
        const size_t count = n.size() == given.size() ? n.size() : SIZE_MAX;
        if (name == "re" && count == 4)
            addRectangle(n);
        else if (((name == "m" || name == "l") && count == 2) || (name == "c" && count == 6))
            addEdge(name, n);
        else if ((name == "f" || name == "f*") && count == 0)
            fill(name);
        else
            return false;
        return true;
    }

    static bool isText(Handle operand)
    {
        const std::vector<Handle> items =
            operand.isArray() ? operand.getArrayAsVector() : std::vector<Handle>();
        return !items.empty() && std::all_of(items.begin(), items.end(), [](Handle item) {
            return item.isNumber() || item.isString();
        });
    }

    void beginText(bool isText)
    {
        m_isText = isText;
        m_pen = {};
    }

    struct State
    {
        QTransform place;
        std::array<double, 3> color{};
        const PageFont *font = nullptr;
        double size = 0;
    };

    void add(Painted one)
    {
        if (painted.size() == paintedLimit)
            throw Excess();
        painted.push_back(std::move(one));
    }

    void restore()
    {
        m_state = m_states.back();
        m_states.pop_back();
    }

    void useFont(const std::string &name, double size)
    {
        Handle fonts = m_resources.isDictionary() ? m_resources.getKey("/Font") : m_resources;
        m_state.font =
            &m_reader.fontOf(fonts.isDictionary() ? fonts.getKey(name) : Handle::newNull());
        m_state.size = size;
    }

    void show(Handle operand)
    {
        for (Handle item : operand.getArrayAsVector()) {
            if (item.isNumber())
                movePen(-item.getNumericValue());
            else
                showCodes(item.getStringValue());
        }
    }

    void movePen(double thousandths)
    {
        m_pen = QTransform::fromTranslate(thousandths / 1000 * m_state.size, 0) * m_pen;
    }

    void showCodes(const std::string &codes)
    {
        if (!m_state.font)
            return strange("Tj", {});
        for (PageFont::Glyph &glyph : m_state.font->glyphsOf(codes)) {
            const double size = m_state.size;
            const QTransform place = QTransform::fromScale(size, size) * m_pen * m_state.place;
            // From a little below the line to the height of a capital.
            const QRectF bounds = place.mapRect(QRectF(0, -0.2, glyph.advance / 1000, 0.95));
            movePen(glyph.advance);
            add({Painted::Kind::Glyph,
                 std::move(glyph.shape),
                 place,
                 {},
                 m_state.color,
                 std::move(glyph.text),
                 bounds});
        }
    }

    void addRectangle(const std::vector<double> &n)
    {
        m_operators += "re";
        for (const QPointF corner : {QPointF(n[0], n[1]), QPointF(n[0] + n[2], n[1]),
                                     QPointF(n[0] + n[2], n[1] + n[3]), QPointF(n[0], n[1] + n[3])})
            m_edges.push_back(m_state.place.map(corner));
    }

    void addEdge(const std::string &name, const std::vector<double> &n)
    {
        m_operators += name.c_str();
        for (size_t i = 0; i < n.size(); i += 2)
            m_edges.push_back(m_state.place.map(QPointF(n[i], n[i + 1])));
        if (m_edges.size() > paintedLimit)
            throw Excess();
    }

    // What has the name is compared where resources are (comparison.cpp).
    void paintObject(const std::string &name)
    {
        addRectangle({0, 0, 1, 1});
        fill(" Do " + name);
    }

    void fill(const std::string &rule)
    {
        QRectF bounds;
        if (!m_edges.empty()) {
            const auto [left, right] = std::minmax_element(
                m_edges.begin(), m_edges.end(), [](auto a, auto b) { return a.x() < b.x(); });
            const auto [low, high] = std::minmax_element(
                m_edges.begin(), m_edges.end(), [](auto a, auto b) { return a.y() < b.y(); });
            bounds = QRectF(QPointF(left->x(), low->y()), QPointF(right->x(), high->y()));
        }
        add({Painted::Kind::Area,
             std::exchange(m_operators, {}) + rule.c_str(),
             {},
             std::exchange(m_edges, {}),
             m_state.color,
             {},
             bounds});
    }

    void tag(const Operands &given)
    {
        std::string words;
        for (Handle operand : given)
            words += operand.unparse();
        add({Painted::Kind::Tag, words.c_str(), {}, {}, {}, {}, {}});
    }

    void strange(const std::string &name, const Operands &given)
    {
        std::string words;
        for (size_t i = 0; i < given.size() && words.size() < wordsLimit; ++i) {
            if (Handle(given[i]).isScalar())
                words += Handle(given[i]).unparse() + ' ';
        }
        add({Painted::Kind::Strange,
             (words.substr(0, wordsLimit) + name).c_str(),
             {},
             {},
             {},
             {},
             {}});
    }

    PaintReader &m_reader;
    Handle m_resources;
    State m_state;
    std::vector<State> m_states;
    bool m_isText = false;
    QTransform m_pen;
    QByteArray m_operators; // of the path being built
    std::vector<QPointF> m_edges;
};

} // namespace

bool Painted::looksLike(const Painted &other) const
{
    return kind == other.kind && kind != Kind::Strange && what == other.what &&
           (kind != Kind::Glyph || !what.isEmpty()) && text == other.text &&
           isNear(place, other.place) &&
           std::equal(
               edges.begin(), edges.end(), other.edges.begin(), other.edges.end(),
               [](QPointF a, QPointF b) { return isNear(a.x(), b.x()) && isNear(a.y(), b.y()); }) &&
           std::equal(color.begin(), color.end(), other.color.begin(),
                      [](double a, double b) { return isNear(a, b); });
}

bool continuesWord(const Painted &before, const Painted &one)
{
    if (before.kind != Painted::Kind::Glyph || one.kind != Painted::Kind::Glyph)
        return false;
    const double gap = one.bounds.height() / 5;
    return std::abs(one.bounds.bottom() - before.bounds.bottom()) < gap &&
           std::abs(one.bounds.left() - before.bounds.right()) < gap;
}

std::vector<Painted> PaintReader::read(Handle page)
{
    std::string content;
    for (const Handle &stream : page.getPageContents())
        content += unpacked(stream, pagesLimit - m_size) + '\n';
    m_size += content.size();
    if (m_size > pagesLimit)
        throw Excess();
    Interpreter interpreter(*this, page.getKey("/Resources"));
    eachOperator(m_file, content, [&interpreter](const std::string &name, const Operands &given) {
        interpreter.handle(name, given);
    });
    return std::move(interpreter.painted);
}

const PageFont &PaintReader::fontOf(Handle font)
{
    const auto known = m_fonts.find(font.getObjGen());
    if (known != m_fonts.end() && font.isIndirect())
        return known->second;
    if (!font.isIndirect())
        font = m_file.makeIndirectObject(font);
    return m_fonts.try_emplace(font.getObjGen(), m_file, font).first->second;
}

} // namespace votum
