// SPDX-License-Identifier: GPL-3.0-or-later

#include "cli/commands/catalogue/differencejson.h"
#include "cli/commands/catalogue/differenceprinter.h"
#include "cli/commands/given.h"
#include "core/case/answersfile.h"
#include "session/storeimpact.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace votum {

namespace {

class ImpactPrinter
{
public:
    explicit ImpactPrinter(CommandContext &context) : m_context(context) {}

    void print(const Catalogue *before, const std::vector<StoredImpact> &list)
    {
        if (before)
            m_context.out << versionWords(m_context, *before) << u" → "_s;
        m_context.out << versionWords(m_context, m_context.catalogue) << '\n';
        const auto concerned = std::count_if(list.begin(), list.end(), isTold);
        m_context.out << CommandText::tr("concerned: %1 of %2").arg(concerned).arg(list.size())
                      << '\n';
        for (const StoredImpact &item : list) {
            if (isTold(item))
                print(item);
        }
    }

private:
    static bool isTold(const StoredImpact &item)
    {
        return item.cannotBeRead() || item.impact.isConcerned();
    }

    QString word(const QString &key) const
    {
        return m_context.catalogue.word(key).in(m_context.language);
    }
    QString result(const std::optional<Outcome> &outcome) const
    {
        return outcome ? word(u"outcome."_s + outcomeCode(*outcome)) : u"–"_s;
    }
    QString change(const std::optional<Outcome> &before, Outcome now) const
    {
        return before == now ? result(now) : result(before) + u" → "_s + result(now);
    }

    void print(const StoredImpact &item)
    {
        m_context.out << '\n'
                      << caseName(item.row) << u"  "_s
                      << word(u"status."_s + statusCode(item.row.status)) << u"  "_s
                      << oneLine(item.row.title, mostOfALine) << '\n';
        if (item.cannotBeRead()) {
            line(CommandText::tr("cannot be read"));
            return;
        }
        if (item.isUnderReview)
            line(CommandText::tr("a later version has been begun"));
        const CaseImpact &impact = item.impact;
        line(change(impact.before, impact.now));
        for (const CaseImpact::Purpose &purpose : impact.purposes)
            line(purpose.text.in(m_context.language) + u": "_s +
                 change(purpose.before, purpose.now));
        for (const CatalogueDifference &ground : impact.grounds)
            line(CommandText::tr("rests on %1").arg(differenceLine(m_context, ground)));
        for (const FindingImpact &finding : impact.findings)
            print(finding);
    }

    void print(const FindingImpact &finding)
    {
        const auto weight = [this](const std::optional<Severity> &severity) {
            return severity ? word(u"severity."_s + severityCode(*severity)) : u"–"_s;
        };
        line(oneLine({finding.id, finding.subject.in(m_context.language),
                      finding.text.in(m_context.language)}) +
             u": "_s + weight(finding.before) + u" → "_s + weight(finding.now));
    }

    void line(const QString &text) { m_context.out << u"    "_s << text << '\n'; }

    CommandContext &m_context;
};

// File number and version of each, in the order of the register.
Result<QStringList> reviewed(CommandContext &context, const Arguments &arguments,
                             const std::vector<StoredImpact> &list)
{
    Session session(context.catalogue, context.clock);
    if (const Result<void> opened = openStore(context, session, arguments); !opened)
        return opened.error();
    const std::vector<CaseSummary> before = session.cases();
    if (const Result<void> made = session.createReviews(toReview(list)); !made)
        return made.error();
    QStringList names;
    for (const CaseSummary &row : session.cases()) {
        if (std::none_of(before.begin(), before.end(),
                         [&](const CaseSummary &known) { return known.id == row.id; }))
            names << caseName(row);
    }
    return names;
}

// What judged before; nullptr: --catalogue names none, or the program's own.
const Catalogue *otherBefore(const CommandContext &context)
{
    const bool isOther = context.own && context.own->sha256() != context.catalogue.sha256();
    return isOther ? context.own : nullptr;
}

// The store is closed when this returns, so that a session may open it.
Result<std::vector<StoredImpact>> impactOfAll(const CommandContext &context, const QString &path)
{
    const Result<std::unique_ptr<Store>> store = Store::open(path, StoreOpening::Read);
    return store ? impactIn(**store, otherBefore(context), context.catalogue, context.today())
                 : store.error();
}

} // namespace

int runCatalogueImpact(CommandContext &context, const Arguments &arguments)
{
    const Result<std::vector<StoredImpact>> list =
        impactOfAll(context, arguments.value(u"store"_s));
    if (!list)
        return report(context, list.error());
    const Catalogue *before = otherBefore(context);
    QStringList reviews;
    if (arguments.has(u"reviews"_s)) {
        Result<QStringList> made = reviewed(context, arguments, *list);
        if (!made)
            return report(context, made.error());
        reviews = *std::move(made);
    }
    if (arguments.has(u"json"_s)) {
        context.print(QJsonDocument(
            QJsonObject{{u"before"_s, before ? QJsonValue(catalogueToJson(*before)) : QJsonValue()},
                        {u"after"_s, catalogueToJson(context.catalogue)},
                        {u"asOf"_s, context.today().toString(Qt::ISODate)},
                        {u"examined"_s, qint64(list->size())},
                        {u"cases"_s, impactsToJson(*list)},
                        {u"reviews"_s, QJsonArray::fromStringList(reviews)}}));
        return Done;
    }
    ImpactPrinter(context).print(before, *list);
    if (!reviews.isEmpty())
        context.out << '\n'
                    << CommandText::tr("reviews begun: %1").arg(reviews.join(u", "_s)) << '\n';
    return Done;
}

} // namespace votum
