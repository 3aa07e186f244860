// SPDX-License-Identifier: GPL-3.0-or-later

#include "report/verify/comparison.h"

#include "report/verify/foreignpdf.h"
#include "report/verify/pagedifference.h"
#include "report/verify/signedfields.h"
#include "report/verify/xmp.h"

#include <cmath>
#include <deque>
#include <map>
#include <set>

namespace votum {

namespace {

using Handle = QPDFObjectHandle;
using Kind = Difference::Kind;
using Keys = std::set<std::string>;

constexpr size_t pairsLimit = 4u << 20; // far beyond any document of ours

// How a difference beneath this key of the catalogue is called.
Kind kindOfEntry(const std::string &key)
{
    static const std::map<std::string, Kind> kinds{{"/AA", Kind::Links},
                                                   {"/AF", Kind::Attachments},
                                                   {"/AcroForm", Kind::Forms},
                                                   {"/Dests", Kind::Links},
                                                   {"/Lang", Kind::Tags},
                                                   {"/MarkInfo", Kind::Tags},
                                                   {"/Metadata", Kind::Metadata},
                                                   {"/Names", Kind::Attachments},
                                                   {"/OCProperties", Kind::Hidden},
                                                   {"/OpenAction", Kind::Links},
                                                   {"/Outlines", Kind::Links},
                                                   {"/OutputIntents", Kind::Hidden},
                                                   {"/StructTreeRoot", Kind::Tags},
                                                   {"/URI", Kind::Links},
                                                   {"/ViewerPreferences", Kind::Metadata}};
    const auto known = kinds.find(key);
    return known == kinds.end() ? Kind::Other : known->second;
}

bool isSame(Handle one, Handle other)
{
    constexpr double least = 0.0101; // of a point
    // A number of something is none where it has a point, even behind the same number.
    if (one.isReal() && other.isInteger())
        return false;
    if (one.isNumber() && other.isNumber())
        return std::abs(one.getNumericValue() - other.getNumericValue()) < least;
    if (one.isString() && other.isString())
        return one.getStringValue() == other.getStringValue() ||
               one.getUTF8Value() == other.getUTF8Value();
    return one.getTypeCode() == other.getTypeCode() && one.unparse() == other.unparse();
}

class Comparer
{
public:
    Comparer(QPDF &found, const QByteArray &bytes, QPDF &expected, Signing signing)
        : m_found(found)
        , m_bytes(bytes)
        , m_expected(expected)
        , m_isSigningAllowed(signing == Signing::Allowed)
        , m_signed(found, bytes, expected)
        , m_room(unpackedLimit(bytes))
    {
    }

    Comparison run()
    {
        m_found.pushInheritedAttributesToPage();
        m_expected.pushInheritedAttributesToPage();
        m_foundPages = m_found.getAllPages();
        m_expectedPages = m_expected.getAllPages();
        for (size_t i = 0; i < std::min(m_foundPages.size(), m_expectedPages.size()); ++i)
            markSame(m_foundPages[i], m_expectedPages[i]);
        comparePages();
        // In this order, so that a difference is called after what it stands in: the structure
        // names annotations, and bookmarks name the structure.
        compareAnnotations();
        comparePairs();
        const char *structure = "/StructTreeRoot";
        push({m_found.getRoot().getKey(structure), m_expected.getRoot().getKey(structure),
              Kind::Tags});
        comparePairs();
        compareCatalogs();
        compareInfo();
        comparePairs();
        m_result.signatures = m_signed.signatures();
        m_result.hasEmptyFields = m_signed.hasEmpty();
        return std::move(m_result);
    }

private:
    // Two values that must be the same.
    struct Pair
    {
        Handle found, expected;
        Kind kind = Kind::Other;
        int page = 0;
        Handle within = Handle::newNull(); // of the expected file, where they stand
    };

    bool isDone() const { return m_result.difference.has_value(); }

    void differ(Kind kind, int page, const QString &found, const QString &expected)
    {
        if (!isDone())
            m_result.difference = Difference{kind, page, found, expected};
    }

    // The pair needs no look of its own; false if one of the two was another's pair.
    bool markSame(Handle found, Handle expected)
    {
        const QPDFObjGen here = found.getObjGen(), there = expected.getObjGen();
        return m_expectedOf.emplace(here, there).first->second == there &&
               m_foundOf.emplace(there, here).first->second == here;
    }

    void comparePages()
    {
        PageDifference pages(m_found, m_expected);
        for (size_t i = 0; i < std::min(m_foundPages.size(), m_expectedPages.size()); ++i) {
            Handle found = m_foundPages[i], expected = m_expectedPages[i];
            const int page = int(i) + 1;
            if (std::optional<Difference> difference = pages.first(found, expected)) {
                difference->page = page;
                m_result.difference = difference;
                return;
            }
            // Fonts are compared by the glyphs painted; colours may be given another meaning.
            static const Keys byPainting{"/Font", "/ProcSet"};
            pushEntries(found.getKey("/Resources"), expected.getKey("/Resources"), byPainting, page,
                        [](const std::string &) { return Kind::Hidden; });
            static const Keys elsewhere{"/Annots", "/Contents", "/Parent", "/Resources"};
            pushEntries(found, expected, elsewhere, page, [](const std::string &key) {
                if (key == "/StructParents" || key == "/Tabs")
                    return Kind::Tags;
                return key == "/AA" ? Kind::Links : Kind::Hidden;
            });
        }
        if (m_foundPages.size() != m_expectedPages.size())
            differ(Kind::Pages, 0, QString::number(m_foundPages.size()),
                   QString::number(m_expectedPages.size()));
    }

    void compareAnnotations()
    {
        for (size_t i = 0; i < m_expectedPages.size() && !isDone(); ++i) {
            const std::vector<Handle> found = annotationsOf(m_foundPages[i]);
            const std::vector<Handle> expected = annotationsOf(m_expectedPages[i]);
            const int page = int(i) + 1;
            for (size_t k = 0; k < std::max(found.size(), expected.size()) && !isDone(); ++k) {
                if (k >= found.size())
                    differ(kindOf(expected[k]), page, {}, wordsOf(expected[k]));
                else if (k < expected.size())
                    compareAnnotation(found[k], expected[k], page);
                else if (m_isSigningAllowed && SignedFields::canSign(found[k]))
                    take(found[k], page);
                else
                    differ(kindOf(found[k]), page, wordsOf(found[k]), {});
            }
        }
    }

    static std::vector<Handle> annotationsOf(Handle page)
    {
        Handle annotations = page.getKey("/Annots");
        return annotations.isArray() ? annotations.getArrayAsVector() : std::vector<Handle>();
    }

    static Kind kindOf(Handle annotation)
    {
        if (!annotation.isDictionary())
            return Kind::Other;
        Handle subtype = annotation.getKey("/Subtype");
        if (subtype.isNameAndEquals("/Link") && !annotation.hasKey("/AP"))
            return Kind::Links;
        return subtype.isNameAndEquals("/Widget") ? Kind::Forms : Kind::Covered;
    }

    void compareAnnotation(Handle found, Handle expected, int page)
    {
        const bool isSigned = m_isSigningAllowed && SignedFields::canSign(expected) &&
                              SignedFields::canSign(found) && found.hasKey("/V") &&
                              !expected.hasKey("/V");
        if (!isSigned)
            return push({found, expected, kindOf(expected), page});
        if (!markSame(found, expected))
            return differ(Kind::Forms, page, wordsOf(found), wordsOf(expected));
        static const Keys bySigning{"/AP", "/DA", "/F", "/Lock", "/MK", "/V"};
        pushEntries(found, expected, bySigning, page,
                    [](const std::string &) { return Kind::Forms; });
        take(found, page);
    }

    void take(Handle widget, int page)
    {
        if (const std::optional<Difference> difference = m_signed.take(widget, page); !isDone())
            m_result.difference = difference;
    }

    void compareCatalogs()
    {
        Handle found = m_found.getRoot(), expected = m_expected.getRoot();
        static const Keys elsewhere{"/AcroForm", "/Metadata", "/Names", "/Pages", "/Version"};
        Keys skipped = elsewhere;
        if (m_isSigningAllowed && !m_signed.signatures().empty()) {
            skipped.insert({"/DSS", "/Extensions", "/Perms"});
            m_result.hasProofs = found.hasKey("/DSS");
        }
        pushEntries(found, expected, skipped, 0, kindOfEntry);
        compareNames(found.getKey("/Names"), expected.getKey("/Names"));
        compareForms(found.getKey("/AcroForm"), expected.getKey("/AcroForm"));
        compareMetadata(found.getKey("/Metadata"), expected.getKey("/Metadata"));
    }

    void compareNames(Handle found, Handle expected)
    {
        if (!found.isDictionary() || !expected.isDictionary())
            return push({found, expected, Kind::Attachments, 0});
        pushEntries(found, expected, {}, 0, [](const std::string &key) {
            return key == "/EmbeddedFiles" ? Kind::Attachments : Kind::Links;
        });
    }

    void compareForms(Handle found, Handle expected)
    {
        const bool isGrown = m_isSigningAllowed && m_signed.holdsAny() && found.isDictionary();
        if (!isGrown)
            return push({found, expected, Kind::Forms, 0});
        if (!expected.isDictionary())
            expected = Handle::parse("<< /Fields [] >>");
        static const Keys bySigning{"/DA", "/DR", "/Fields", "/SigFlags"};
        pushEntries(found, expected, bySigning, 0, [](const std::string &) { return Kind::Forms; });
        Handle fields = found.getKey("/Fields"), known = expected.getKey("/Fields");
        const int before = known.isArray() ? known.getArrayNItems() : 0;
        const int after = fields.isArray() ? fields.getArrayNItems() : 0;
        for (int i = 0; i < std::max(before, after); ++i) {
            Handle field = i < after ? fields.getArrayItem(i) : Handle::newNull();
            if (i < before)
                push({field, known.getArrayItem(i), Kind::Forms, 0});
            else if (!m_signed.holds(field))
                differ(Kind::Forms, 0, wordsOf(field), {});
        }
    }

    void compareMetadata(Handle found, Handle expected)
    {
        if (!found.isStream() || !expected.isStream())
            return push({found, expected, Kind::Metadata, 0});
        const std::string here = unpacked(found, m_room), there = unpacked(expected, m_room);
        const XmpStatements says(QByteArray::fromStdString(here));
        const XmpStatements should(QByteArray::fromStdString(there));
        m_result.isResaved |= says.ofTheWriter != should.ofTheWriter;
        const qsizetype count = std::max(says.ofTheDocument.size(), should.ofTheDocument.size());
        for (qsizetype i = 0; i < count; ++i) {
            const QString one = says.ofTheDocument.value(i), other = should.ofTheDocument.value(i);
            if (one != other)
                return differ(Kind::Metadata, 0, one.section(u'=', 1).left(mostShown),
                              other.section(u'=', 1).left(mostShown));
        }
    }

    void compareInfo()
    {
        Handle found = m_found.getTrailer().getKey("/Info");
        Handle expected = m_expected.getTrailer().getKey("/Info");
        if (!found.isDictionary() || !expected.isDictionary())
            return push({found, expected, Kind::Metadata, 0});
        static const Keys ofTheWriter{"/ModDate", "/Producer"};
        for (const std::string &key : ofTheWriter)
            m_result.isResaved |= !isSame(found.getKey(key), expected.getKey(key));
        pushEntries(found, expected, ofTheWriter, 0,
                    [](const std::string &) { return Kind::Metadata; });
    }

    void push(const Pair &pair) { m_pairs.push_back(pair); }

    // The entries of two dictionaries, but for those under `skipped`; `kind` is called with a key.
    template<class KindOfKey>
    void pushEntries(Handle found, Handle expected, const Keys &skipped, int page, KindOfKey kind)
    {
        Keys keys = found.getKeys();
        const Keys others = expected.getKeys();
        keys.insert(others.begin(), others.end());
        for (const std::string &key : keys) {
            if (skipped.count(key) == 0)
                push({found.getKey(key), expected.getKey(key), kind(key), page, expected});
        }
    }

    void comparePairs()
    {
        for (size_t count = 0; !m_pairs.empty() && !isDone(); ++count) {
            if (count == pairsLimit)
                throw Excess();
            const Pair pair = std::move(m_pairs.front());
            m_pairs.pop_front();
            comparePair(pair);
        }
    }

    void comparePair(const Pair &pair)
    {
        Handle found = pair.found, expected = pair.expected;
        const auto fail = [&] {
            int page = pair.page;
            for (const Handle &place : {expected, pair.within})
                page = page != 0 ? page : pageOf(place);
            differ(pair.kind, page, wordsOf(found), wordsOf(expected));
        };
        if (found.isIndirect() && expected.isIndirect() && isKnown(found, expected))
            return;
        if (found.isStream() && expected.isStream())
            return isSameStream(pair) ? void() : fail();
        if (found.isDictionary() && expected.isDictionary()) {
            if (found.isIndirect() && expected.isIndirect() && !markSame(found, expected))
                return fail();
            return pushEntries(found, expected, {}, pair.page,
                               [&pair](const std::string &) { return pair.kind; });
        }
        if (!found.isArray() || !expected.isArray())
            return isSame(found, expected) ? void() : fail();
        if (found.getArrayNItems() != expected.getArrayNItems())
            return fail();
        for (int i = 0; i < expected.getArrayNItems(); ++i)
            push({found.getArrayItem(i), expected.getArrayItem(i), pair.kind, pair.page,
                  pair.within});
    }

    // Whether the two were compared already, or are being.
    bool isKnown(const Handle &found, const Handle &expected)
    {
        return !m_seen.emplace(found.getObjGen(), expected.getObjGen()).second ||
               (m_expectedOf.count(found.getObjGen()) != 0 &&
                m_expectedOf.at(found.getObjGen()) == expected.getObjGen());
    }

    bool isSameStream(const Pair &pair)
    {
        Handle found = pair.found, expected = pair.expected;
        static const Keys ofPacking{"/DL", "/DecodeParms", "/Filter", "/Length"};
        pushEntries(found.getDict(), expected.getDict(), ofPacking, pair.page,
                    [&pair](const std::string &) { return pair.kind; });
        const std::string bytes = unpacked(found, m_room);
        m_room -= bytes.size();
        return bytes == unpacked(expected, unpackedLimit(m_bytes));
    }

    // Of an element of the structure or an annotation; 0: on none.
    int pageOf(Handle value)
    {
        constexpr int deepest = 50;
        for (int depth = 0; depth < deepest && value.isDictionary(); ++depth) {
            for (const char *key : {"/Pg", "/P"}) {
                const Handle page = value.getKey(key);
                for (size_t i = 0; i < m_expectedPages.size(); ++i) {
                    if (m_expectedPages[i].getObjGen() == Handle(page).getObjGen())
                        return int(i) + 1;
                }
            }
            Handle below = value.getKey("/K");
            value = below.isArray() && below.getArrayNItems() > 0 ? below.getArrayItem(0) : below;
        }
        return 0;
    }

    QPDF &m_found;
    const QByteArray &m_bytes;
    QPDF &m_expected;
    const bool m_isSigningAllowed;
    SignedFields m_signed;
    size_t m_room; // bytes that may still be unpacked
    std::vector<Handle> m_foundPages, m_expectedPages;
    std::map<QPDFObjGen, QPDFObjGen> m_expectedOf, m_foundOf;
    std::set<std::pair<QPDFObjGen, QPDFObjGen>> m_seen;
    std::deque<Pair> m_pairs;
    Comparison m_result;
};

} // namespace

Comparison compare(QPDF &found, const QByteArray &foundBytes, QPDF &expected, Signing signing)
{
    return Comparer(found, foundBytes, expected, signing).run();
}

} // namespace votum
