// SPDX-License-Identifier: GPL-3.0-or-later

#include "report/verify/onereading.h"

#include "report/verify/foreignpdf.h"

#include <QRegularExpression>

#include <charconv>
#include <map>
#include <set>

namespace votum {

namespace {

using Handle = QPDFObjectHandle;

constexpr size_t objectsLimit = 1u << 20, objectStreamLimit = 64u << 20;
constexpr int depthLimit = 50;

void require(bool isSo, const char *otherwise)
{
    if (!isSo)
        throw std::runtime_error(otherwise);
}

// White space for libqpdf, a part of the word for others (ISO 32000-1, 7.2.2).
bool hasVerticalTab(std::string_view text)
{
    return text.find('\v') != std::string_view::npos;
}

// The numbers at the head of an object stream: of each object, and where it begins (7.5.7).
std::vector<size_t> numbersIn(std::string_view head)
{
    std::vector<size_t> numbers;
    for (const char *at = head.data(), *end = at + head.size(); at < end;) {
        size_t number = 0;
        const auto [next, fault] = std::from_chars(at, end, number);
        if (fault == std::errc())
            numbers.push_back(number);
        at = fault == std::errc() ? next : at + 1;
    }
    return numbers;
}

// Its objects are each in it once, and at the place the table tells.
void requireObjectStream(Handle stream, const std::map<int, int> &objects)
{
    require(stream.isStream(), "an object stream is none");
    const std::string bytes = unpacked(stream, objectStreamLimit);
    Handle first = stream.getDict().getKey("/First"), count = stream.getDict().getKey("/N");
    require(first.isInteger() && count.isInteger() && !hasVerticalTab(bytes),
            "an object stream cannot be read");
    const std::string_view all = bytes;
    const std::vector<size_t> numbers = numbersIn(all.substr(0, size_t(first.getIntValue())));
    require(numbers.size() == 2 * size_t(count.getIntValue()), "an object stream tells otherwise");
    std::set<size_t> seen;
    for (size_t i = 0; i < numbers.size(); i += 2)
        require(seen.insert(numbers[i]).second, "an object is twice in its stream");
    for (const auto &[number, place] : objects) {
        require(2 * size_t(place) < numbers.size() && numbers[2 * size_t(place)] == size_t(number),
                "an object stands elsewhere in its stream");
    }
}

// Where a reader begins (7.5.5), told so that each finds it.
void requireStarts(const QByteArray &written)
{
    static const QRegularExpression start(QStringLiteral("^[\\r\\n ]+[0-9]+[\\r\\n ]+%%EOF"));
    const QByteArray word = "startxref";
    for (qsizetype at = written.indexOf(word); at >= 0; at = written.indexOf(word, at)) {
        at += word.size();
        require(start.match(QString::fromLatin1(written.mid(at, 40))).hasMatch(),
                "where a reader begins is told unclearly");
    }
}

void requireObjects(QPDF &file, const QByteArray &bytes, qsizetype from)
{
    const auto table = file.getXRefTable();
    if (table.size() > objectsLimit)
        throw Excess();
    std::map<int, std::map<int, int>> streams; // and the place in it of each of their objects
    QByteArray written = bytes;                // but for what streams hold
    for (const auto &[id, entry] : table) {
        require(id.getGen() == 0, "an object has a later generation");
        if (entry.getType() == 2) {
            streams[entry.getObjStreamNumber()][id.getObj()] = entry.getObjStreamIndex();
            continue;
        }
        Handle object = file.getObject(id);
        Handle length = object.isStream() ? object.getDict().getKey("/Length") : Handle();
        if (!object.isStream() || !length.isInteger())
            continue;
        const qint64 begin = object.getParsedOffset(), size = length.getIntValue();
        require(begin > 0 && size >= 0 && begin + size <= bytes.size(), "a stream has no end");
        written.replace(begin, size, QByteArray(size, ' '));
    }
    require(!hasVerticalTab({written.constData() + from, size_t(written.size() - from)}),
            "a vertical tab is no space to all");
    requireStarts(written.mid(from));
    for (const auto &[number, objects] : streams)
        requireObjectStream(file.getObject(number, 0), objects);
}

// How many pages a node of their tree has; `left`: how many nodes may still follow.
qint64 countOf(Handle node, int depth, size_t &left)
{
    if (depth == depthLimit || left-- == 0)
        throw Excess();
    Handle children = node.getKey("/Kids");
    if (node.getKey("/Type").isNameAndEquals("/Page")) {
        require(children.isNull(), "a page has pages");
        return 1;
    }
    require(node.getKey("/Type").isNameAndEquals("/Pages") && children.isArray() &&
                !node.hasKey("/Contents"),
            "a tree of pages has other things in it");
    qint64 count = 0;
    for (Handle child : children.getArrayAsVector())
        count += countOf(child, depth + 1, left);
    Handle told = node.getKey("/Count");
    require(told.isInteger() && told.getIntValue() == count, "a tree of pages is counted wrongly");
    return count;
}

} // namespace

void requireOneReading(QPDF &file, const QByteArray &bytes, qsizetype from)
{
    requireObjects(file, bytes, from);
    size_t left = objectsLimit;
    countOf(file.getRoot().getKey("/Pages"), 0, left);
}

} // namespace votum
