// SPDX-License-Identifier: GPL-3.0-or-later

#include "cli/commands/interrupt.h"

#include <csignal>

namespace votum {

namespace {

volatile std::sig_atomic_t asked = 0;

void note(int signal)
{
    asked = 1;
    std::signal(signal, SIG_DFL);
}

} // namespace

Interrupt::Interrupt()
{
    asked = 0;
    std::signal(SIGINT, note);
    std::signal(SIGTERM, note);
}

Interrupt::~Interrupt()
{
    std::signal(SIGINT, SIG_DFL);
    std::signal(SIGTERM, SIG_DFL);
}

bool Interrupt::isAsked() const
{
    return asked != 0;
}

} // namespace votum
