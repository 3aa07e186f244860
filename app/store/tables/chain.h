// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "store/file/database.h"

#include <vector>

namespace votum {

// The chain: one link for every row that is written once and never changed (line of a journal,
// seal, event, file issued, house rule, decision on retention), in the order of writing. A link is
// the SHA-256 of the link before, of the row's place, and of a digest of all that the row says; so
// one link fixes all before it, and a version's link, printed on its PDFs, fixes them outside the
// store too.
//
// A digest is salted by chance: when a version is erased its rows go with their salts, and what
// stays in the chain tells nothing of what they said. A draft goes out of the trash; what is sealed
// only where a protocol (store/tables/retention.h) names its place in the chain.
//
// Functions throw Failure.

// The table's name, as rows are told by it; 5 in its place tells that a version was erased.
enum class Linked { Journal, Sealed, Events, Issued, HouseRules, Retention = 6 };

// Appends the link of a row just written. A seal's covers all that stands still from then on: the
// version's parts and its row of the register.
void appendLink(Database &database, Linked table, qint64 row);
// Takes the salts from the links of a version whose rows are about to be deleted, and tells in the
// chain that it was erased.
void eraseLinks(Database &database, qint64 version);
// Begins the chain for all that a store from before it holds.
void beginChain(Database &database);

// Lower-case hex; empty: the version is not sealed. Of one that arrived sealed: that of its first
// store, which its PDFs name.
QString linkOfSeal(Database &database, qint64 version);
// Whether the row says what it said when its link was made; a seal's with all that it covers.
bool isIntact(Database &database, Linked table, qint64 row);

// A row that does not agree with its link, a link without its row, a row without a link.
struct ChainFault
{
    enum class Kind {
        Changed, // says something else than when it was written
        Missing, // was written, and is gone
        Foreign, // was put in besides the program
        Torn     // the chain itself does not hold from here on
    };
    Kind kind = Kind::Changed;
    Linked table = Linked::Journal;
    qint64 row = 0, version = 0; // 0: of none
};
std::vector<ChainFault> chainFaults(Database &database);

} // namespace votum
