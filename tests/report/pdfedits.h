// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <qpdf/QPDF.hh>
#include <qpdf/QPDFWriter.hh>

#include <QByteArray>

#include <functional>
#include <map>
#include <string>

namespace votum {

using Handle = QPDFObjectHandle;
using Edit = std::function<void(QPDF &)>;

// The file written anew by libqpdf, after `change`.
QByteArray rewritten(const QByteArray &pdf, const Edit &change,
                     const std::function<void(QPDFWriter &)> &prepare = {});

// What appends updates to a file, as programs that sign or comment do (ISO 32000-1, 7.5.6).
class Update
{
public:
    explicit Update(const QByteArray &pdf);

    QPDF &file() { return m_file; }
    int add(const std::string &object); // returns its number
    int addStream(const std::string &dictionary, const std::string &content);
    // The object as it is by now in file().
    void set(Handle object);
    void replace(Handle object, const std::string &text);
    void setStream(Handle object, const std::string &content);

    QByteArray written(bool isSigned = false) const;

private:
    const QByteArray m_pdf;
    QPDF m_file;
    int m_next;
    std::map<int, std::string> m_objects;
};

// How a file is signed in a test, all as a program for signatures would.
struct Pen
{
    std::string field = "Sig1"; // a new one, or one that is there
    std::string rect = "[0 0 0 0]";
    int page = 0;
    std::string type = "/Sig";
    std::string look = {};   // content of the appearance; it may use /F1, /Im and /Clear
    std::string value = {};  // more entries of the signature
    std::string widget = {}; // more entries of a new field
    bool isRangeRight = true;
    std::function<void(Update &)> besides = {};
};
QByteArray signedWith(const QByteArray &pdf, const Pen &pen);

Handle firstPage(QPDF &file);
std::string contentOf(Handle page);
void setContent(QPDF &file, Handle page, const std::string &content);
std::string bytesOf(Handle stream);
void setBytes(Handle stream, const std::string &bytes);

// Of the first page.
Edit around(const std::string &before, const std::string &after); // what is painted
Edit content(const std::string &from, const std::string &to); // the first `from`; "": at the end
Edit withPageEntry(const char *key, const std::string &value);
Edit withAnnotation(const std::string &annotation);

// Of the font that the first page names first.
Handle firstFont(QPDF &file);
Handle descendantOf(QPDF &file);
Edit fontProgram(const std::function<void(std::string &)> &change);
size_t tableIn(const std::string &font, const char *tag); // where a table of a font begins

} // namespace votum
