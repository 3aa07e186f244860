// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/record/record.h"

namespace votum {

// What the rules propose about handing data to one recipient in a third country (Art. 44 to 46 and
// 49 GDPR; EDPB Recommendations 01/2020). Derived from what a record holds and sealed nowhere
// else: a person decides and signs. What it points to lives as long as the record.
struct Transfer
{
    // None: the recipient has the data within the EEA. NotKnown: where it has them is not known.
    enum class Kind { None, NotKnown, Stated };
    // What the transfer rests on, as far as the answers say.
    enum class Basis { Adequacy, Framework, Tool };

    const Record::Recipient *recipient = nullptr;
    Kind kind = Kind::None;
    // The worst of the open findings; at best NotDecidable where something is not known that may
    // hide a condition or more, or where the assessment has expired.
    Outcome proposed = Outcome::Permissible;
    std::vector<const Record::Finding *> open;    // from which it follows, heaviest first
    std::vector<const Record::Finding *> lowered; // of these and the closed: by a person
    std::vector<const Record::Question *> basis;  // whose answers say what it rests on
    QList<Basis> bases;
    QDate validUntil; // the assessment's last day, at the latest the review; invalid: none is fixed
    bool isExpired = false; // that day lay before the day of the judgement

    // Whether there is anything to say about it.
    bool isOfNote() const { return kind != Kind::None || !open.empty(); }
};

// One for each recipient, in the record's order. Pure; any thread.
std::vector<Transfer> transfersOf(const Record &record);

// The answer in force about this recipient; nullptr: there is none.
const Record::Row *rowAbout(const Record::Question &question, const QString &recipient);

} // namespace votum
