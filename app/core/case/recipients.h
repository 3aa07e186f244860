// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/case/assessment.h"

namespace votum {

// The recipients of a case are a tree, whose root is the controller: a link is contracted, the
// controller's own counterpart, or stands under the link that engages it (Art. 28(2) and (4) GDPR)
// or passes data on to it. `Recipient::under` names the link above; the order of the list is the
// order among those under the same link.

struct LinkPlace
{
    const Recipient *link = nullptr;  // never null; points into the list
    const Recipient *above = nullptr; // nullptr: contracted
    int depth = 0;                    // of a contracted link 0
};
// Every link once, each before those under it.
std::vector<LinkPlace> inTreeOrder(const std::vector<Recipient> &recipients);
// The contracted link above this one, or itself; the list must hold it.
const Recipient &contractedAbove(const std::vector<Recipient> &recipients, QStringView id);
// The links under this one, at any depth, in tree order.
std::vector<const Recipient *> linksUnder(const std::vector<Recipient> &recipients, QStringView id);
// Why this is no tree; nothing if it is one. Errors "recipientAbove": the link above is unknown, or
// stands under the link itself; the argument is the link's id.
std::optional<Error> faultIn(const std::vector<Recipient> &recipients);

// As every with…() of assessment.h. Error "frozen".
//
// Adds or replaces by id. Errors "recipientName" if the name is blank, "recipientAbove".
Result<Assessment> withRecipient(Assessment assessment, const Recipient &recipient);
// Removes the link; its answers are kept (inactive) so that undo finds them. Those under it move to
// its place.
Result<Assessment> withoutRecipient(Assessment assessment, const QString &recipientId);
// Moves the link with all under it: under `above` (empty: contracted), before `before` (empty:
// last). Errors "recipient" (unknown), "recipientAbove".
Result<Assessment> withRecipientMoved(Assessment assessment, const QString &recipientId,
                                      const QString &above, const QString &before);
// The link of the channel's usual chain that this is, by id or name; nullptr if none.
const ChainLink *usualLink(const Channel &channel, const Recipient &recipient);
// The links of the channel's usual chain that the list lacks. One whose company only the
// controller's own contract names is any other recipient in its place.
std::vector<ChainLink> linksMissing(const Channel &channel,
                                    const std::vector<Recipient> &recipients);
// Adds the links the channel's mode names and the case lacks, where they usually stand, and moves
// those it has to their usual place if they are contracted so far. Error "noChannel".
Result<Assessment> withUsualChain(const Catalogue &catalogue, Assessment assessment);

} // namespace votum
