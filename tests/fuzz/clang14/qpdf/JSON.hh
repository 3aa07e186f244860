// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

// In place of libqpdf's header where clang before 15 builds the targets. In C++20 it looks at the
// constexpr destructor of a std::vector at once and not when it is used, and the header has a vector
// of a class that is not complete there. Nobody here makes or takes JSON of libqpdf.
class JSON;
