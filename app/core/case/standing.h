// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

namespace votum {

// How a case that arrives in a file stands to what a store holds of it. The journals decide: who
// has all that the other has, and more, is newer.
enum class Standing {
    New,      // the store does not know it
    Same,     // nothing in it that the store lacks
    Newer,    // goes on where the store stands: can be taken without losing anything
    Older,    // the store has gone on since
    Diverged, // both have gone on, each by itself
};

} // namespace votum
