// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

namespace votum {

// While it lives, Ctrl-C and the end of the session (SIGINT, SIGTERM) are noted instead of ending
// the program at once; a second one ends it. One at a time.
class Interrupt
{
public:
    Interrupt();
    ~Interrupt();
    Interrupt(const Interrupt &) = delete;
    Interrupt &operator=(const Interrupt &) = delete;

    bool isAsked() const;
};

} // namespace votum
