// SPDX-License-Identifier: GPL-3.0-or-later

#include "structurecheck.h"

#include <QRegularExpression>

#include <qpdf/Buffer.hh>
#include <qpdf/QPDF.hh>
#include <qpdf/QPDFNumberTreeObjectHelper.hh>

#include <map>
#include <optional>
#include <set>

namespace votum {

using namespace Qt::StringLiterals;

namespace {

using Handle = QPDFObjectHandle;

class Reader
{
public:
    explicit Reader(const QByteArray &pdf)
    {
        m_pdf.processMemoryFile("pdf", pdf.constData(), size_t(pdf.size()));
    }

    StructureReading run()
    {
        Handle root = m_pdf.getRoot().getKey("/StructTreeRoot");
        Handle parents = root.getKey("/ParentTree");
        m_parents = QPDFNumberTreeObjectHelper(parents, m_pdf).getAsMap();
        for (const Handle &page : m_pdf.getAllPages())
            m_pageNumbers.emplace(page.getObjGen(), int(m_pageNumbers.size()));
        visit(root.getKey("/K"), root);
        for (const Handle &page : m_pdf.getAllPages())
            checkPage(page);
        m_reading.marks = int(m_owners.size());
        return m_reading;
    }

private:
    using Place = std::pair<int, int>; // page, marked content

    void check(bool condition, const QString &fault)
    {
        if (!condition && m_reading.fault.isEmpty())
            m_reading.fault = fault;
    }

    void visit(Handle element, const Handle &parent)
    {
        const QString role = QString::fromStdString(element.getKey("/S").getName().substr(1));
        check(element.getKey("/P").getObjGen() == parent.getObjGen(), u"wrong parent: "_s + role);
        m_reading.roles.append(role);
        if (element.hasKey("/Lang"))
            m_reading.languages.append(
                QString::fromStdString(element.getKey("/Lang").getUTF8Value()));
        if (role == "TR"_L1)
            m_firstPage = m_lastPage;
        for (const Handle &child : element.getKey("/K").getArrayAsVector())
            visitChild(child, element);
        if (role == "TR"_L1)
            m_firstPage.reset();
    }

    // On each page the reading order is the painting order, but for the shapes of figures, which
    // lie beneath all text. Pages follow each other, except in a row that goes over several: its
    // second cell begins where its first began.
    void checkOrder(const Place &place)
    {
        const auto [page, mark] = place;
        const auto last = m_lastMarks.find(page);
        check(last == m_lastMarks.end() || last->second < mark,
              u"the reading order is not the painting order"_s);
        m_lastMarks[page] = mark;
        check(page >= m_firstPage.value_or(m_lastPage), u"the reading order goes back a page"_s);
        m_lastPage = std::max(m_lastPage, page);
    }

    void visitChild(Handle child, Handle element)
    {
        const std::string type = child.getKey("/Type").getName();
        if (type == "/MCR") {
            const Place place{m_pageNumbers.at(child.getKey("/Pg").getObjGen()),
                              child.getKey("/MCID").getIntValueAsInt()};
            check(m_owners.emplace(place, element).second, u"content with two owners"_s);
            const bool isFigure = element.getKey("/S").isNameAndEquals("/Figure");
            if (!isFigure || !m_drawings.emplace(element.getObjGen(), place.first).second)
                checkOrder(place);
        } else if (type == "/OBJR") {
            const int key = child.getKey("/Obj").getKey("/StructParent").getIntValueAsInt();
            check(m_parents.at(key).getObjGen() == element.getObjGen(),
                  u"an annotation does not lead back"_s);
            ++m_reading.annotations;
        } else {
            visit(child, element);
        }
    }

    void checkPage(Handle page)
    {
        const int number = m_pageNumbers.at(page.getObjGen());
        Handle owners = m_parents.at(page.getKey("/StructParents").getIntValueAsInt());
        const auto data = page.getKey("/Contents").getStreamData();
        const QString content = QString::fromLatin1(
            reinterpret_cast<const char *>(data->getBuffer()), qsizetype(data->getSize()));
        static const QRegularExpression mark(u"/MCID (\\d+)>> BDC"_s);
        int expected = 0;
        for (auto match = mark.globalMatch(content); match.hasNext(); ++expected) {
            const int id = match.next().captured(1).toInt();
            check(id == expected, u"marked content out of order"_s);
            const auto owner = m_owners.find({number, id});
            check(owner != m_owners.end() &&
                      owner->second.getObjGen() == owners.getArrayItem(id).getObjGen(),
                  u"marked content without its element"_s);
        }
        check(owners.getArrayNItems() == expected, u"the parent tree knows other content"_s);
        checkNesting(content);
    }

    // Nothing is drawn outside a marked piece; in one stand the hyphens that are no text of their
    // own.
    void checkNesting(QString content)
    {
        static const QRegularExpression hyphen(
            u"/Span <</ActualText <feff00ad>>> BDC\\n([^B]+BT [^B]+ET\\n)EMC\\n"_s);
        content.replace(hyphen, u"\\1"_s);
        static const QRegularExpression word(u"(?<=^|\\s)(BDC|EMC|Tj|TJ|f\\*?|S)(?=\\s|$)"_s);
        int depth = 0;
        for (auto match = word.globalMatch(content); match.hasNext();) {
            const QString operation = match.next().captured(1);
            if (operation == "BDC"_L1)
                check(++depth == 1, u"marked content is nested"_s);
            else if (operation == "EMC"_L1)
                --depth;
            else
                check(depth == 1, u"drawn outside marked content: "_s + operation);
        }
        check(depth == 0, u"marked content left open"_s);
    }

    QPDF m_pdf;
    std::map<long long, Handle> m_parents;
    std::map<QPDFObjGen, int> m_pageNumbers;
    std::map<Place, Handle> m_owners;
    std::set<std::pair<QPDFObjGen, int>> m_drawings; // figures, and the pages that have them
    std::map<int, int> m_lastMarks;                  // of each page
    int m_lastPage = 0;
    std::optional<int> m_firstPage; // where the open row begins
    StructureReading m_reading;
};

} // namespace

StructureReading readStructure(const QByteArray &pdf)
{
    return Reader(pdf).run();
}

} // namespace votum
