// SPDX-License-Identifier: GPL-3.0-or-later

#include "formats/data/casetables.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace votum {

namespace {

// The tables of one record in one language.
class CaseTables
{
public:
    CaseTables(const Record &record, Language language) : m_record(record), m_language(language) {}

    DataTable answers() const
    {
        DataTable table = withHead(
            u"annex.1"_s, {u"area"_s, u"question"_s, u"subject"_s, u"answer"_s, u"notKnown"_s,
                           u"lacking"_s, u"state"_s, u"informant"_s, u"evidence"_s,
                           u"evidenceDate"_s, u"note"_s, u"author"_s, u"time"_s, u"legal"_s});
        for (const Record::Question &question : m_record.answers) {
            for (const Record::Row &row : question.rows)
                table.rows.push_back(
                    {areaName(question.area), text(question.text), text(row.subject),
                     text(row.shown), text(row.notKnownText), text(row.lackingText),
                     row.active ? QString() : word(u"label.inactive"_s), row.informant,
                     row.evidence, day(row.evidenceDate), row.note, row.author,
                     row.time.isValid() ? row.time.toUTC().toString(Qt::ISODate) : QString(),
                     text(question.legal)});
        }
        return table;
    }

    DataTable findings() const
    {
        DataTable table =
            withHead(u"section.6"_s, {u"area"_s, u"finding"_s, u"subject"_s, u"severity"_s,
                                      u"because"_s, u"legal"_s, u"contested"_s, u"state"_s});
        for (const Record::Finding &finding : m_record.findings) {
            QStringList reasons;
            for (const Record::Reason &reason : finding.because)
                reasons << text(reason.question) + u' ' + text(reason.answer);
            const QString state = !finding.closed ? word(u"label.pending"_s)
                                  : finding.closedOn.isValid()
                                      ? word(u"label.done"_s).arg(day(finding.closedOn))
                                      : word(u"label.fulfilled"_s);
            table.rows.push_back({areaName(finding.area), text(finding.text), text(finding.subject),
                                  text(finding.severity.text), reasons.join(u'\n'),
                                  text(finding.legal), text(finding.contested), state});
        }
        return table;
    }

    DataTable measures() const
    {
        DataTable table =
            withHead(u"section.10"_s, {u"measure"_s, u"finding"_s, u"subject"_s, u"owner"_s,
                                       u"due"_s, u"state"_s, u"evidenceDate"_s, u"evidence"_s});
        for (const Record::PlannedMeasure &plan : m_record.measures.planned) {
            const Record::Measure measure = m_record.measures.catalogue.value(plan.measure);
            const auto finding =
                std::ranges::find(m_record.findings, plan.finding, &Record::Finding::key);
            const bool isThere = finding != m_record.findings.end();
            const QString state = plan.isFulfilled ? word(u"label.fulfilled"_s)
                                  : plan.active    ? word(u"label.pending"_s)
                                                   : word(u"label.lapsed"_s);
            table.rows.push_back({text(measure.text), isThere ? text(finding->text) : QString(),
                                  isThere ? text(finding->subject) : QString(), plan.owner,
                                  day(plan.due), state, day(plan.done), plan.evidence});
        }
        return table;
    }

private:
    QString word(const QString &key) const { return m_record.words.value(key).in(m_language); }
    const QString &text(const LocalText &local) const { return local.in(m_language); }
    static QString day(QDate date) { return date.toString(Qt::ISODate); }
    QString areaName(const QString &code) const
    {
        return code.isEmpty() ? QString() : word(u"area."_s + code);
    }

    DataTable withHead(const QString &title, const QStringList &labels) const
    {
        DataTable table;
        table.title = word(title);
        for (const QString &label : labels)
            table.head << word(u"label."_s + label);
        return table;
    }

    const Record &m_record;
    const Language m_language;
};

} // namespace

std::vector<DataTable> caseTables(const Record &record, Language language)
{
    const CaseTables tables(record, language);
    return {tables.answers(), tables.findings(), tables.measures()};
}

} // namespace votum
