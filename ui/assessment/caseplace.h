// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QByteArray>
#include <QString>

namespace votum {

// Where somebody is in a store: kept in the settings while it changes, so that no end of the
// program loses it, and found again at the next start. Of the case it names its identity,
// no content. A value; any thread.
struct CasePlace
{
    qint64 caseId = 0; // open; 0: the register is shown
    QString uuid;      // of that case, so that another store's case is not taken for it
    int step = 0;      // 0 to 8
    QString side;      // name of the page beside the steps; empty: the step
    int scroll = 0;    // of the page shown, in pixels
    bool onlyOpen = false;
    QByteArray panes;    // of the assessment
    QByteArray registry; // selection and filters of the register

    bool operator==(const CasePlace &) const = default;

    QByteArray toBytes() const;
    // What another version wrote or what is damaged is the register's beginning.
    static CasePlace fromBytes(const QByteArray &bytes);
    // Under which it is kept, of the store in this file.
    static QString stateName(const QString &storePath);
};

} // namespace votum
