// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QDateTime>
#include <QString>

#include <optional>

namespace votum {

// What a store knows of a record by its seal, and of a file by its SHA-256 and the link it names.
struct Origin
{
    bool isSealedHere = false;
    bool isIssuedHere = false; // exactly this file
    // Whether the store's chain at the seal is the one the file names: if not, what the store held
    // when it sealed the record was changed since.
    enum class Link { NotNamed, Agrees, Differs };
    Link link = Link::NotNamed;
    // Its case was deleted under the organisation's rule: what is known is from the protocol.
    struct Erased
    {
        QString fileNumber;
        QDateTime time; // UTC
    };
    std::optional<Erased> erased = {};
};

} // namespace votum
