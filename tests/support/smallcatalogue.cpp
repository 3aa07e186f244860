// SPDX-License-Identifier: GPL-3.0-or-later

#include "support/smallcatalogue.h"

#include "core/catalogue/cataloguereader.h"
#include "support/testing.h"

#include <QJsonDocument>
#include <QRegularExpression>

using namespace Qt::StringLiterals;

namespace votum {

namespace {

QJsonObject findingObject(const QString &severity, const QString &jurisdiction, const QString &risk)
{
    QJsonObject object{{u"severity"_s, severity},
                       {u"text"_s, local(u"finding "_s + severity)},
                       {u"short"_s, local(severity)},
                       {u"legal"_s, local(u"Art.\u00a05"_s)},
                       {u"measures"_s, QJsonArray{u"M1"_s}}};
    if (!jurisdiction.isEmpty())
        object.insert(u"jurisdiction"_s, jurisdiction);
    if (!risk.isEmpty())
        object.insert(u"risk"_s, risk);
    return object;
}

QJsonObject optionObject(const QString &text)
{
    static const QRegularExpression form(
        u"^([\\w-]+)(!?)(?:\\*(\\d))?(?:=(~?)([A-Z_]+)(?:/([A-Z]+))?(?:\\?(.+))?)?$"_s);
    const QRegularExpressionMatch match = form.match(text);
    if (!match.hasMatch())
        qFatal("option %s", qPrintable(text));
    QJsonObject option{{u"code"_s, match.captured(1)}, {u"text"_s, local(match.captured(1))}};
    if (!match.captured(2).isEmpty())
        option.insert(u"exclusive"_s, true);
    if (!match.captured(3).isEmpty())
        option.insert(u"weight"_s, match.captured(3).toInt());
    if (match.captured(5).isEmpty())
        return option;
    QJsonObject finding = findingObject(match.captured(5), match.captured(6), {});
    if (!match.captured(4).isEmpty())
        finding.insert(u"ifMissing"_s, true);
    if (!match.captured(7).isEmpty())
        finding.insert(u"when"_s, match.captured(7));
    option.insert(u"finding"_s, finding);
    return option;
}

QJsonArray riskMatrix()
{
    return {QJsonArray{u"medium*"_s, u"high"_s, u"high"_s, u"high"_s},
            QJsonArray{u"medium"_s, u"medium*"_s, u"high"_s, u"high"_s},
            QJsonArray{u"low"_s, u"medium"_s, u"medium"_s, u"medium*"_s},
            QJsonArray{u"low"_s, u"low"_s, u"low*"_s, u"medium"_s}};
}

} // namespace

QJsonObject local(const QString &text)
{
    return {{u"de"_s, QString(text + u" de"_s)}, {u"en"_s, QString(text + u" en"_s)}};
}

SmallCatalogue::SmallCatalogue()
{
    m_json = {{u"meta"_s, QJsonObject{{u"id"_s, u"small"_s},
                                      {u"version"_s, u"1"_s},
                                      {u"asOf"_s, u"2026-01-01"_s},
                                      {u"partial"_s, true},
                                      {u"title"_s, local(u"small"_s)}}},
              {u"riskMatrix"_s, riskMatrix()}};
    add(u"steps"_s, {{u"id"_s, u"request"_s},
                     {u"title"_s, local(u"Request"_s)},
                     {u"intro"_s, local(u"intro"_s)}});
    for (const QString &code : {u"A"_s, u"B"_s, u"C"_s})
        add(u"areas"_s, {{u"code"_s, code}, {u"title"_s, local(code)}});
    for (const QString &id : {u"R-1"_s, u"R-2"_s})
        add(u"risks"_s, {{u"id"_s, id}, {u"text"_s, local(id)}, {u"goals"_s, local(u"goal"_s)}});
    for (int level = 1; level <= 4; ++level)
        add(u"riskLevels"_s, {{u"level"_s, level},
                              {u"severity"_s, local(u"severity"_s)},
                              {u"likelihood"_s, local(u"likelihood"_s)},
                              {u"help"_s, local(u"help"_s)},
                              {u"helpLikelihood"_s, local(u"help"_s)}});
    for (const auto &[id, lowers] : {std::pair{u"M1"_s, u"R-1"_s}, std::pair{u"M2"_s, u"R-2"_s}})
        add(u"measures"_s, {{u"id"_s, id},
                            {u"kind"_s, u"org"_s},
                            {u"text"_s, local(id)},
                            {u"evidence"_s, local(u"paper"_s)},
                            {u"owner"_s, local(u"owner"_s)},
                            {u"lowers"_s, QJsonArray{lowers}}});
    for (const QString &code : {u"DE"_s, u"US"_s})
        add(u"countries"_s, {{u"code"_s, code},
                             {u"name"_s, local(code)},
                             {u"destination"_s, code == "DE"_L1 ? u"eea"_s : u"us"_s},
                             {u"asOf"_s, u"2026-01-01"_s},
                             {u"confidence"_s, u"V"_s}});
    add(u"sources"_s, {{u"id"_s, u"S1"_s},
                       {u"title"_s, u"Source"_s},
                       {u"publisher"_s, u"Publisher"_s},
                       {u"url"_s, u"https://example.org/source"_s},
                       {u"date"_s, u"2026-01"_s},
                       {u"language"_s, u"de"_s},
                       {u"confidence"_s, u"V"_s}});
    QJsonObject words{{u"finding.nationalRule"_s, local(u"national rule: %1"_s)},
                      {u"finding.aged"_s, local(u"older than %2 months: %1"_s)},
                      {u"claim.notApplicable"_s, local(u"not applicable: %1"_s)}};
    for (const QString &kind : {u"finding"_s, u"question"_s, u"measure"_s, u"addition"_s,
                                u"channel"_s, u"fact"_s, u"text"_s, u"raised"_s, u"lowered"_s})
        words.insert(u"own."_s + kind, local(kind + u": %1"_s));
    m_json.insert(u"words"_s, words);
    question(u"CTX-01"_s, u"service mkt int aud"_s, {.kind = u"several"_s, .mandatory = true});
    question(u"CTX-06"_s, u"DE EEA"_s, {.mandatory = true});
    question(u"CTX-09"_s, u"planned pilot inuse"_s);
}

SmallCatalogue &SmallCatalogue::add(const QString &list, const QJsonObject &item)
{
    QJsonArray items = m_json.value(list).toArray();
    items.append(item);
    m_json.insert(list, items);
    return *this;
}

QJsonObject SmallCatalogue::item(const QString &list, int place) const
{
    return m_json.value(list).toArray().at(place).toObject();
}

void SmallCatalogue::setItem(const QString &list, int place, const QJsonObject &item)
{
    QJsonArray items = m_json.value(list).toArray();
    items.replace(place, item);
    m_json.insert(list, items);
}

SmallCatalogue &SmallCatalogue::question(const QString &id, const QString &options,
                                         const More &more)
{
    QJsonObject object{{u"id"_s, id},
                       {u"step"_s, u"request"_s},
                       {u"area"_s, more.area},
                       {u"scope"_s, more.scope},
                       {u"kind"_s, more.kind},
                       {u"text"_s, local(id)},
                       {u"why"_s, local(u"why"_s)},
                       {u"help"_s, local(u"help"_s)},
                       {u"legal"_s, local(u"Art.\u00a05"_s)},
                       {u"confidence"_s, u"V"_s},
                       {u"unknown"_s, QJsonObject{{u"text"_s, local(u"unknown "_s + id)}}}};
    if (!more.mandatory)
        object.insert(u"notApplicable"_s, local(u"may fail to apply"_s));
    if (!more.when.isEmpty())
        object.insert(u"when"_s, more.when);
    if (!more.risk.isEmpty())
        object.insert(u"risk"_s, more.risk);
    if (more.maxAgeMonths > 0)
        object.insert(u"maxAgeMonths"_s, more.maxAgeMonths);
    QJsonArray list;
    for (const QString &option : options.split(u' ', Qt::SkipEmptyParts))
        list.append(optionObject(option));
    if (!list.isEmpty())
        object.insert(u"options"_s, list);
    return add(u"questions"_s, object);
}

SmallCatalogue &SmallCatalogue::rule(const QString &id, const QString &severity,
                                     const QString &when, const Only &only)
{
    QJsonObject object{{u"id"_s, id},
                       {u"area"_s, only.area},
                       {u"confidence"_s, u"V"_s},
                       {u"when"_s, when},
                       {u"finding"_s, findingObject(severity, only.jurisdiction, only.risk)}};
    if (!only.unless.isEmpty())
        object.insert(u"unless"_s, only.unless);
    return add(u"rules"_s, object);
}

SmallCatalogue &SmallCatalogue::plausibility(const QString &id, const QString &when)
{
    return add(u"plausibility"_s, {{u"id"_s, id},
                                   {u"when"_s, when},
                                   {u"text"_s, local(u"contradiction"_s)},
                                   {u"ask"_s, local(u"which?"_s)}});
}

SmallCatalogue &SmallCatalogue::dpia(int number, const QString &when)
{
    return add(u"dpia"_s,
               {{u"number"_s, number}, {u"text"_s, local(u"criterion"_s)}, {u"when"_s, when}});
}

SmallCatalogue SmallCatalogue::overlay()
{
    SmallCatalogue small;
    small.m_json = {{u"overlay"_s, QJsonObject{{u"organisation"_s, u"Works"_s},
                                               {u"version"_s, u"7"_s},
                                               {u"asOf"_s, u"2026-02-01"_s}}}};
    return small;
}

std::vector<CatalogueFile> SmallCatalogue::files() const
{
    return {{u"small.json"_s, QJsonDocument(m_json).toJson()}};
}

Result<Catalogue> SmallCatalogue::parse() const
{
    return parseCatalogue(files());
}

Result<Catalogue> SmallCatalogue::over(const Catalogue &published) const
{
    return withOverlay(published, files());
}

namespace {

Catalogue sound(Result<Catalogue> catalogue)
{
    if (!catalogue)
        qFatal("%s", qPrintable(inWords(catalogue.error())));
    return *std::move(catalogue);
}

} // namespace

Catalogue SmallCatalogue::build() const
{
    return sound(parse());
}

Catalogue SmallCatalogue::laidOver(const Catalogue &published) const
{
    return sound(over(published));
}

} // namespace votum
