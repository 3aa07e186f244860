// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/catalogue/catalogue.h"

#include <QJsonArray>
#include <QJsonObject>

namespace votum {

// A catalogue to order: small, valid, and changed by the test in the one place it is about. It is
// partial: what the program relies on (known.h) may be missing, not be otherwise. It begins with
// CTX-01 (purposes service, mkt, int), CTX-06 (DE, EEA), CTX-09 (planned, pilot, inuse), measures
// M1 and M2 (M1 lowers R-1), risks, countries DE and US, source S1.
class SmallCatalogue
{
public:
    struct More // what a question has beyond its options
    {
        QString scope = QStringLiteral("case");
        QString when = {};
        QString kind = QStringLiteral("one");
        int maxAgeMonths = 0;
        bool mandatory = false;
        QString area = QStringLiteral("A");
        QString risk = {};
    };
    struct Only // what a rule has beyond its condition and severity
    {
        QString unless = {};
        QString jurisdiction = {};
        QString area = QStringLiteral("A");
        QString risk = {};
    };

    SmallCatalogue();
    // Own content of an organisation, empty but for its name.
    static SmallCatalogue overlay();

    // Options: "ok bad=KO_UNTIL none! old=PRE/DE soft=POST?any(CTX-01,mkt) big*3": a finding of
    // that severity, of German law, under a condition, `=~PRE` where it is not chosen; `!` stands
    // alone, `*` weighs.
    SmallCatalogue &question(const QString &id, const QString &options, const More &more);
    SmallCatalogue &question(const QString &id, const QString &options)
    {
        return question(id, options, More());
    }
    SmallCatalogue &rule(const QString &id, const QString &severity, const QString &when,
                         const Only &only);
    SmallCatalogue &rule(const QString &id, const QString &severity, const QString &when)
    {
        return rule(id, severity, when, Only());
    }
    SmallCatalogue &plausibility(const QString &id, const QString &when);
    SmallCatalogue &dpia(int number, const QString &when);
    SmallCatalogue &add(const QString &list, const QJsonObject &item);

    QJsonObject &json() { return m_json; }
    QJsonObject item(const QString &list, int place) const;
    void setItem(const QString &list, int place, const QJsonObject &item);

    Result<Catalogue> parse() const;
    Catalogue build() const; // a fault ends the test program with its words
    Result<Catalogue> over(const Catalogue &published) const; // of an overlay
    Catalogue laidOver(const Catalogue &published) const;

private:
    std::vector<CatalogueFile> files() const;

    QJsonObject m_json;
};

QJsonObject local(const QString &text); // {de, en}

} // namespace votum
