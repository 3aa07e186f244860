// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QString>

#include <stdexcept>
#include <string>
#include <vector>

class QPDF;
class QPDFObjectHandle;

namespace votum {

// What is thrown for a file that has more in it than any of ours.
class Excess : public std::runtime_error
{
public:
    Excess() : std::runtime_error("the file is larger or deeper than any document of Votum") {}
};

// The text a PDF shows, as its fonts' ToUnicode maps name it. Drawn objects, annotations with a
// look of their own, and areas filled after text, which may hide it, stand in it as U+FFFC; fills
// below the text and thin lines are not looked at.
struct PageText
{
    struct Piece
    {
        int page = 0; // 1 is the first
        QString text;
    };
    // In the order of the structure tree, so that page breaks do not count, with what is read aloud
    // in place of what is shown; then what the tree does not name. Without the page numbers of the
    // contents.
    std::vector<Piece> body;
    std::vector<Piece> artifacts; // header, footer, repeated heads
};

// Throws std::exception for a damaged file, Excess for one larger or deeper than any of ours.
PageText pageTextOf(QPDF &pdf);

// The decoded bytes of a stream; throws std::exception if it is damaged, Excess if it has more
// than `limit`.
std::string unpacked(QPDFObjectHandle stream, size_t limit);

} // namespace votum
