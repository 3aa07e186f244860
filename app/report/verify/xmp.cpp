// SPDX-License-Identifier: GPL-3.0-or-later

#include "report/verify/xmp.h"

#include <QSet>
#include <QXmlStreamReader>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace votum {

namespace {

constexpr auto rdf = "http://www.w3.org/1999/02/22-rdf-syntax-ns#"_L1;

// Who wrote the file last, and when.
bool isOfTheWriter(const QString &name)
{
    static const QSet<QString> names{
        u"http://ns.adobe.com/pdf/1.3/|Producer"_s, u"http://ns.adobe.com/xap/1.0/|ModifyDate"_s,
        u"http://ns.adobe.com/xap/1.0/|MetadataDate"_s, u"adobe:ns:meta/|xmptk"_s};
    return names.contains(name) || name.startsWith("http://ns.adobe.com/xap/1.0/mm/|"_L1);
}

QString nameOf(QStringView space, QStringView name)
{
    return space + u'|' + name;
}

class StatementReader
{
public:
    StatementReader(const QByteArray &packet, XmpStatements &found) : m_xml(packet), m_found(found)
    {
    }

    bool read()
    {
        while (!m_xml.atEnd()) {
            const QXmlStreamReader::TokenType token = m_xml.readNext();
            if (token == QXmlStreamReader::StartElement)
                begin();
            else if (token == QXmlStreamReader::Characters)
                state(m_xml.text());
            else if (token == QXmlStreamReader::EndElement)
                m_path.removeLast();
        }
        return !m_xml.hasError();
    }

private:
    // A property is an element or an attribute, as its writer likes; RDF's own elements only hold
    // it.
    void begin()
    {
        const bool isHolder = m_xml.namespaceUri() == rdf;
        m_path << (isHolder ? QString() : nameOf(m_xml.namespaceUri(), m_xml.name()));
        for (const QXmlStreamAttribute &attribute : m_xml.attributes()) {
            const bool isOfRdf = attribute.namespaceUri() == rdf;
            if (isOfRdf && attribute.name() != "resource"_L1)
                continue;
            m_path << (isOfRdf ? QString() : nameOf(attribute.namespaceUri(), attribute.name()));
            state(attribute.value());
            m_path.removeLast();
        }
    }

    void state(QStringView value)
    {
        if (value.trimmed().isEmpty())
            return;
        QStringList path = m_path;
        path.removeAll(QString());
        const bool isTheWriters = std::any_of(path.cbegin(), path.cend(), isOfTheWriter);
        (isTheWriters ? m_found.ofTheWriter : m_found.ofTheDocument)
            << path.join(u'/') + u'=' + value.trimmed();
    }

    QXmlStreamReader m_xml;
    XmpStatements &m_found;
    QStringList m_path;
};

} // namespace

XmpStatements::XmpStatements(const QByteArray &packet)
{
    if (!StatementReader(packet, *this).read())
        ofTheDocument.clear();
    ofTheDocument.sort();
    ofTheWriter.sort();
}

} // namespace votum
