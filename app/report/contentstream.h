#pragma once

#include <qpdf/QPDFObjectHandle.hh>

#include <string_view>

namespace votum {

// Whether each q has its Q and each BT its ET, in order, so that the stream leaves the graphics
// state as it found it.
bool isBalanced(std::string_view content);

// Adds the resources of one scratch page to a page's. Throws Refused where a name would mean two
// different things.
void mergeResources(QPDFObjectHandle into, QPDFObjectHandle from);

} // namespace votum
