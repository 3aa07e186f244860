// SPDX-License-Identifier: GPL-3.0-or-later

#include "report/verify/look.h"

#include "report/verify/foreignpdf.h"
#include "report/verify/painting.h"

#include <QPainter>
#include <QPainterPath>

#include <algorithm>
#include <cctype>
#include <cmath>
#include <set>

namespace votum {

namespace {

using Handle = QPDFObjectHandle;

constexpr size_t lookLimit = 1u << 20; // bytes of one appearance
constexpr size_t statesLimit = 100, elementsLimit = 1u << 16;
constexpr int formsLimit = 20, wordsLimit = 400;
constexpr double dotsPerPoint = 2;
constexpr double largestPlace = 2000; // points
constexpr double largestText = 24;    // points; larger letters hide what lies beneath
constexpr double light = 0.75;        // of white; what is lighter erases
constexpr int opaque = 178;           // of 255
constexpr double hiddenShare = 0.5, erasedShare = 0.2;

// Marks where the content of a form, and of those within it, lies over the page.
class LookReader
{
public:
    LookReader(QPDF &file, QPainter &cover) : m_file(file), m_fonts(file), m_cover(cover) {}

    void read(Handle form, const QTransform &place)
    {
        if (++m_forms > formsLimit)
            throw Excess();
        const Handle outer = std::exchange(m_resources, form.getDict().getKey("/Resources"));
        const std::vector<State> states = std::exchange(m_states, {});
        const State state = m_state;
        m_state.place = matrixOf(form) * place;
        eachOperator(
            m_file, unpacked(form, lookLimit),
            [this](const std::string &name, const Operands &given) { handle(name, given); });
        m_state = state;
        m_states = states;
        m_resources = outer;
    }

    static QTransform matrixOf(Handle form)
    {
        Handle matrix = form.getDict().getKey("/Matrix");
        std::vector<double> n;
        for (int i = 0; matrix.isArray() && i < matrix.getArrayNItems(); ++i) {
            Handle item = matrix.getArrayItem(i);
            n.push_back(item.isNumber() ? item.getNumericValue() : 0);
        }
        return n.size() == 6 ? transformOf(n) : QTransform();
    }

    QString words;

private:
    struct State
    {
        QTransform place;
        double alpha = 1;
        double line = 1;
        double fill = 0, stroke = 0; // lightness: 1 is white, and a colour that cannot be told
        const PageFont *font = nullptr;
        double size = 0;
        bool isDrawnByProcedures = false; // a Type 3 font: each glyph may paint anything
    };

    static QTransform transformOf(const std::vector<double> &n)
    {
        return {n[0], n[1], n[2], n[3], n[4], n[5]};
    }

    void handle(const std::string &name, const Operands &given)
    {
        std::vector<double> n;
        for (Handle operand : given) {
            if (operand.isNumber())
                n.push_back(operand.getNumericValue());
        }
        if (!handleState(name, given, n) && !handleText(name, given, n))
            handlePath(name, given, n);
    }

    bool handleState(const std::string &name, const Operands &given, const std::vector<double> &n)
    {
        static const std::set<std::string> fills{"g", "rg", "k", "sc", "scn"};
        static const std::set<std::string> strokes{"G", "RG", "K", "SC", "SCN"};
        const double lightness = given.size() == n.size() ? lightnessOf(n) : 1;
        if (name == "q") {
            if (m_states.size() == statesLimit)
                throw Excess();
            m_states.push_back(m_state);
        } else if (name == "Q" && !m_states.empty()) {
            m_state = m_states.back();
            m_states.pop_back();
        } else if (name == "cm" && n.size() == 6) {
            m_state.place = transformOf(n) * m_state.place;
        } else if (name == "w" && n.size() == 1) {
            m_state.line = n[0];
        } else if (name == "gs" && given.size() == 1) {
            useGraphics(resource("/ExtGState", given[0]));
        } else if (name == "cs" || fills.count(name) != 0) {
            m_state.fill = name == "cs" ? 1 : lightness;
        } else if (name == "CS" || strokes.count(name) != 0) {
            m_state.stroke = name == "CS" ? 1 : lightness;
        } else {
            return false;
        }
        return true;
    }

    bool handleText(const std::string &name, const Operands &given, const std::vector<double> &n)
    {
        static const std::set<std::string> shows{"Tj", "TJ", "'", "\""};
        if (name == "BT" || name == "ET")
            m_line = m_pen = {};
        else if (name == "Tf" && given.size() == 2 && n.size() == 1)
            useFont(resource("/Font", given[0]), n[0]);
        else if (name == "Tm" && n.size() == 6)
            m_line = m_pen = transformOf(n);
        else if ((name == "Td" || name == "TD") && n.size() == 2)
            m_line = m_pen = QTransform::fromTranslate(n[0], n[1]) * m_line;
        else if (shows.count(name) != 0)
            show(given);
        else
            return false;
        if (name != "Tf" && !words.endsWith(u' '))
            words += u' ';
        return true;
    }

    void handlePath(const std::string &name, const Operands &given, const std::vector<double> &n)
    {
        static const std::set<std::string> fills{"f", "F", "f*", "B", "B*", "b", "b*"};
        static const std::set<std::string> strokes{"S", "s", "B", "B*", "b", "b*"};
        static const std::set<std::string> ends{"S", "s", "n"};
        const auto at = [&n](size_t i) { return QPointF(n[i], n[i + 1]); };
        if (name == "re" && n.size() == 4)
            m_path.addRect(QRectF(at(0), QSizeF(n[2], n[3])));
        else if (name == "m" && n.size() == 2)
            m_path.moveTo(at(0));
        else if (name == "l" && n.size() == 2)
            m_path.lineTo(at(0));
        else if (name == "c" && n.size() == 6)
            m_path.cubicTo(at(0), at(2), at(4));
        else if (name == "v" && n.size() == 4)
            m_path.cubicTo(m_path.currentPosition(), at(0), at(2));
        else if (name == "y" && n.size() == 4)
            m_path.cubicTo(at(0), at(2), at(2));
        else if (name == "h")
            m_path.closeSubpath();
        else if (name == "sh")
            coverAll();
        else if (name == "BI")
            coverUnitSquare();
        else if (name == "Do" && given.size() == 1)
            paint(resource("/XObject", given[0]));
        if (m_path.elementCount() > int(elementsLimit))
            throw Excess();
        if (fills.count(name) != 0)
            coverPath(m_path, m_state.fill);
        if (strokes.count(name) != 0) {
            QPainterPathStroker stroker;
            stroker.setWidth(m_state.line);
            coverPath(stroker.createStroke(m_path), m_state.stroke);
        }
        if (fills.count(name) != 0 || ends.count(name) != 0)
            m_path = {};
    }

    static double lightnessOf(const std::vector<double> &n)
    {
        if (n.size() == 4) // cyan, magenta, yellow, black
            return (1 - *std::min_element(n.begin(), n.begin() + 3)) * (1 - n[3]);
        return n.empty() ? 1 : *std::max_element(n.begin(), n.end());
    }

    Handle resource(const char *category, Handle name)
    {
        Handle entries = m_resources.isDictionary() ? m_resources.getKey(category) : m_resources;
        return entries.isDictionary() && name.isName() ? entries.getKey(name.getName())
                                                       : Handle::newNull();
    }

    void useGraphics(Handle state)
    {
        if (!state.isDictionary())
            return;
        if (Handle alpha = state.getKey("/ca"); alpha.isNumber())
            m_state.alpha = std::clamp(alpha.getNumericValue(), 0.0, 1.0);
        if (Handle line = state.getKey("/LW"); line.isNumber())
            m_state.line = line.getNumericValue();
    }

    void paint(Handle object)
    {
        if (object.isStream() && object.getDict().getKey("/Subtype").isNameAndEquals("/Form"))
            read(object, m_state.place);
        else
            coverUnitSquare(); // a picture
    }

    void useFont(Handle font, double size)
    {
        m_state.font = &m_fonts.fontOf(font);
        m_state.size = size;
        m_state.isDrawnByProcedures =
            !font.isDictionary() || font.getKey("/Subtype").isNameAndEquals("/Type3");
    }

    void show(const Operands &given)
    {
        for (Handle operand : given) {
            if (operand.isString())
                showCodes(operand.getStringValue());
            for (int i = 0; operand.isArray() && i < operand.getArrayNItems(); ++i) {
                if (Handle item = operand.getArrayItem(i); item.isString())
                    showCodes(item.getStringValue());
            }
        }
    }

    void showCodes(const std::string &codes)
    {
        if (!m_state.font || m_state.isDrawnByProcedures)
            return coverAll();
        for (const PageFont::Glyph &glyph : m_state.font->glyphsOf(codes)) {
            if (words.size() < wordsLimit)
                words += glyph.text;
            const QTransform place = m_pen * m_state.place;
            const double size = m_state.size;
            const double width = std::abs(glyph.advance) / 1000 * size;
            m_pen = QTransform::fromTranslate(width, 0) * m_pen;
            QPainterPath box;
            box.addRect(0, -0.2 * size, width, size);
            const bool isLarge = place.mapRect(QRectF(0, 0, 0.001, size)).height() > largestText;
            if (isLarge || m_state.fill > light)
                cover(place.map(box), 1, m_state.fill);
        }
    }

    void coverUnitSquare()
    {
        QPainterPath square;
        square.addRect(0, 0, 1, 1);
        coverPath(square, 1);
    }

    void coverPath(const QPainterPath &path, double lightness)
    {
        cover(m_state.place.map(path), m_state.alpha, lightness);
    }

    void coverAll()
    {
        QPainterPath all;
        all.addRect(-largestPlace, -largestPlace, 3 * largestPlace, 3 * largestPlace);
        cover(all, 1, 1);
    }

    void cover(const QPainterPath &path, double alpha, double lightness)
    {
        const float grey = float(std::clamp(lightness, 0.0, 1.0));
        m_cover.fillPath(path, QColor::fromRgbF(grey, grey, grey, float(alpha)));
    }

    QPDF &m_file;
    PaintReader m_fonts;
    QPainter &m_cover;
    Handle m_resources;
    State m_state;
    std::vector<State> m_states;
    QTransform m_line, m_pen;
    QPainterPath m_path;
    int m_forms = 0;
};

QRectF boxOf(Handle form, const QRectF &otherwise)
{
    Handle box = form.getDict().getKey("/BBox");
    if (!box.isRectangle())
        return otherwise;
    const auto corners = box.getArrayAsRectangle();
    return QRectF(QPointF(corners.llx, corners.lly), QPointF(corners.urx, corners.ury))
        .normalized();
}

} // namespace

bool isSignature(Handle value, const QByteArray &bytes)
{
    if (!value.isDictionary() || !value.getKey("/Contents").isString())
        return false;
    Handle range = value.getKey("/ByteRange");
    if (!range.isArray() || range.getArrayNItems() != 4)
        return false;
    std::vector<long long> n;
    for (Handle item : range.getArrayAsVector())
        n.push_back(item.isInteger() ? item.getIntValue() : -1);
    const long long size = bytes.size();
    if (n[0] != 0 || n[1] <= 0 || n[2] <= n[1] || n[2] >= size || n[3] <= 0 || n[3] > size - n[2])
        return false;
    const QByteArray place = bytes.mid(n[1], n[2] - n[1]);
    return place.startsWith('<') && place.endsWith('>') &&
           std::all_of(place.begin() + 1, place.end() - 1,
                       [](char c) { return std::isxdigit(static_cast<unsigned char>(c)); }) &&
           bytes.left(n[2] + n[3]).trimmed().endsWith("%%EOF");
}

// The box of the form is fitted into the rectangle (ISO 32000-1, 12.5.5).
Look::Look(QPDF &file, Handle form, const QRectF &rect)
    : m_rect(rect & QRectF(-largestPlace, -largestPlace, 2 * largestPlace, 2 * largestPlace))
    , m_cover((m_rect.size() * dotsPerPoint).toSize() + QSize(1, 1), QImage::Format_ARGB32)
{
    m_cover.fill(Qt::transparent);
    QPainter painter(&m_cover);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setTransform(QTransform::fromTranslate(-m_rect.left(), -m_rect.top()) *
                         QTransform::fromScale(dotsPerPoint, dotsPerPoint));
    const QRectF box = LookReader::matrixOf(form).mapRect(boxOf(form, rect));
    if (box.isEmpty())
        return;
    LookReader reader(file, painter);
    reader.read(
        form, QTransform::fromTranslate(-box.left(), -box.top()) *
                  QTransform::fromScale(rect.width() / box.width(), rect.height() / box.height()) *
                  QTransform::fromTranslate(rect.left(), rect.top()));
    m_words = reader.words.simplified();
}

bool Look::hides(const QRectF &place) const
{
    const QRectF inside(place.topLeft() - m_rect.topLeft(), place.size());
    const QRect dots =
        QRectF(inside.topLeft() * dotsPerPoint, inside.size() * dotsPerPoint).toAlignedRect();
    const QRect looked = dots & m_cover.rect();
    int hidden = 0, erased = 0;
    for (int y = looked.top(); y <= looked.bottom(); ++y) {
        for (int x = looked.left(); x <= looked.right(); ++x) {
            const QRgb dot = m_cover.pixel(x, y);
            hidden += qAlpha(dot) > opaque ? 1 : 0;
            erased += qAlpha(dot) > opaque && qGray(dot) > light * 255 ? 1 : 0;
        }
    }
    const int all = dots.width() * dots.height();
    return (hidden > 0 && hidden >= hiddenShare * all) ||
           (erased > 0 && erased >= erasedShare * all);
}

} // namespace votum
