// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QByteArray>
#include <QString>

#include <qpdf/QPDF.hh>

#include <functional>
#include <map>
#include <stdexcept>
#include <string>
#include <vector>

// PDFs that others may have made, read with limits far beyond any document of ours. What libqpdf
// unpacks by itself has none: export/filecheck.h has.
namespace votum {

// What is thrown for a file that has more in it than any of ours.
class Excess : public std::runtime_error
{
public:
    Excess() : std::runtime_error("the file is larger or deeper than any document of Votum") {}
};

enum class Damage { Refused, Mended };

// Reads `bytes`, which outlive the file. Throws std::exception if it is no PDF.
void open(QPDF &file, const QByteArray &bytes, Damage damage);

// The decoded bytes of a stream; throws std::exception if it is damaged or packed otherwise than by
// deflate, Excess if it has more than `limit`.
std::string unpacked(QPDFObjectHandle stream, size_t limit);
// How many bytes the attachments of a file may have together, or its pages.
size_t unpackedLimit(const QByteArray &bytes);

// Characters of what is told of a file in words of its own.
inline constexpr qsizetype mostShown = 200;
// What a value says to people; empty: nothing.
QString wordsOf(QPDFObjectHandle value);

// The embedded files by name. Throws as unpacked(), and std::exception for two of one name.
std::map<std::string, QByteArray> attachmentsOf(QPDF &file, size_t limit);

// Hands out each operator of a content stream, or of a ToUnicode map, with the operands before it.
using Operands = std::vector<QPDFObjectHandle>;
void eachOperator(QPDF &file, const std::string &content,
                  const std::function<void(const std::string &, const Operands &)> &function);

} // namespace votum
