// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/case/casefile.h"
#include "store/file/database.h"

namespace votum {

// The register's row of a version: what it says of parts and events, derived when these change, and
// all rows as the register shows them. In the caller's transaction; everything throws Failure.

// What the register's row of a version says of its parts and events.
struct DerivedRow
{
    QString title, organisation, requester, department, channel;
    bool isExample = false;
    CaseStatus status = CaseStatus::Draft;
    QDate nextMeasureDue;

    bool operator==(const DerivedRow &) const = default;
};
DerivedRow deriveRow(Database &database, qint64 id);
// Derives the register's row of a draft from its parts.
void refreshDraft(Database &database, qint64 id);
// What an event changes in the register's row of a sealed version.
void refreshSealed(Database &database, qint64 id, const QDateTime &time);

// `where` follows FROM versions v JOIN cases c.
std::vector<CaseSummary> readSummaries(Database &database, const QString &where,
                                       const QVariantList &values);
CaseSummary summaryOf(Database &database, qint64 id);

} // namespace votum
