// SPDX-License-Identifier: GPL-3.0-or-later

#include "formats/catalogue/entrywriter.h"

#include "core/judgement/display.h"
#include "formats/catalogue/conditiontext.h"

using namespace Qt::StringLiterals;

namespace votum {

namespace {

LocalText withId(const QString &id, const LocalText &text)
{
    return joined(same(id), u" "_s, text);
}

} // namespace

LocalText confidenceText(const Catalogue &catalogue, const QString &code)
{
    return withId(code + u':', catalogue.word(u"confidence."_s + code));
}

LocalText sourceText(const Catalogue &catalogue, const Source &source)
{
    LocalText when = same(source.dateText);
    if (source.date.isValid())
        when = dateText(source.date);
    if (source.dateText.isEmpty())
        when = catalogue.word(u"label.undated"_s).arg(dateText(source.retrieved));
    return joined(same(source.title + u" – "_s + source.publisher), u", "_s, when);
}

void EntryWriter::row(const LocalText &label, const LocalText &text)
{
    if (!text.isEmpty())
        m_part.rows.push_back({label, text});
}

void EntryWriter::row(const QString &label, const LocalText &text)
{
    row(m_catalogue.word(label), text);
}

void EntryWriter::condition(const QString &label, const Condition &condition)
{
    row(label, conditionText(m_catalogue, condition));
}

void EntryWriter::sources(const QStringList &ids)
{
    LocalText list;
    for (const QString &id : ids) {
        if (const Source *source = m_catalogue.source(id))
            list = joined(list, u"; "_s, withId(id, sourceText(m_catalogue, *source)));
    }
    row(u"label.source"_s, list);
}

void EntryWriter::measures(const QString &label, const QStringList &ids)
{
    LocalText list;
    for (const QString &id : ids) {
        if (const Measure *measure = m_catalogue.measure(id))
            list = joined(list, u"; "_s, withId(id, measure->text));
    }
    row(label, list);
}

void EntryWriter::risk(const QString &label, const QStringList &ids)
{
    LocalText list;
    for (const QString &id : ids) {
        if (const RiskScenario *risk = m_catalogue.risk(id))
            list = joined(list, u"; "_s, withId(id, risk->text));
    }
    row(label, list);
}

void EntryWriter::confidence(const QString &code)
{
    row(u"label.confidence"_s, confidenceText(m_catalogue, code));
}

void EntryWriter::provenance(const Provenance &provenance, QDate asOf)
{
    row(u"label.asOfHead"_s,
        joined(dateText(provenance.asOf), u", "_s, staleText(m_catalogue, provenance, asOf)));
    sources(provenance.sources);
    confidence(provenance.confidence);
}

void EntryWriter::finding(const FindingText &finding)
{
    row(u"label.severity"_s,
        withId(severityCode(finding.severity) + u':', severityText(m_catalogue, finding.severity)));
    if (finding.deviation >= 0) {
        const Deviation &own = m_catalogue.deviations[size_t(finding.deviation)];
        row(u"own.deviation"_s, deviationText(m_catalogue, own, finding.severity));
        condition(u"own.deviation.when"_s, own.when);
    }
    row(u"label.finding"_s, finding.text);
    row(u"label.legal"_s, finding.legal);
    if (!finding.jurisdiction.isEmpty())
        row(u"catalogue.jurisdiction"_s, countryText(m_catalogue, finding.jurisdiction));
    row(u"label.contested"_s, finding.contested);
    sources(finding.sources);
    measures(u"label.cure"_s, finding.measures);
    risk(u"catalogue.risk"_s, {finding.risk});
}

} // namespace votum
