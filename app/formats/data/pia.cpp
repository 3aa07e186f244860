// SPDX-License-Identifier: GPL-3.0-or-later

#include "formats/data/pia.h"

#include "core/record/fearedevents.h"
#include "formats/data/xmltext.h"

#include <QJsonDocument>

#include <algorithm>
#include <array>

using namespace Qt::StringLiterals;

namespace votum {

namespace {

// Where PIA asks what an area of the catalogue answers. Further areas have no place there.
struct Place
{
    int question; // of PIA
    std::array<QLatin1StringView, 3> areas;
};

constexpr std::array places{Place{111, {"REQ"_L1}},                    // context: the processing
                            Place{113, {"TOS"_L1}},                    // what it has to observe
                            Place{121, {"CTX"_L1}},                    // data, their subjects
                            Place{122, {"CH"_L1}},                     // how they flow
                            Place{123, {"SEC"_L1, "ADR"_L1, "AI"_L1}}, // on what they rest
                            Place{221, {"DSR"_L1}},                    // information and rights
                            Place{222, {"CON"_L1}},                    // consent
                            Place{226, {"AVV"_L1}},                    // processors
                            Place{227, {"TRF"_L1, "TIA"_L1}}};

// Where PIA asks of access, change and loss, and what of each, counted from there.
struct RiskPlace
{
    FearedEvent event;
    int first;
};
constexpr std::array riskPlaces{RiskPlace{FearedEvent::Access, 321},
                                RiskPlace{FearedEvent::Change, 331},
                                RiskPlace{FearedEvent::Loss, 341}};
enum RiskPart { Impacts, Threats, Sources, Measures, Severity, Likelihood };
constexpr int responsibilities = 112, purposesPlace = 211;

class PiaFile
{
public:
    PiaFile(const Record &record, Language language) : m_record(record), m_language(language) {}

    QJsonObject whole() const
    {
        QJsonArray answers;
        for (const Place &place : places) {
            QString text = place.question == places.front().question ? head() : QString();
            for (const QLatin1StringView area : place.areas)
                text += answersOf(area);
            add(answers, place.question, text);
        }
        add(answers, responsibilities, recipients());
        add(answers, purposesPlace, purposes());
        for (const RiskPlace &place : riskPlaces)
            addRisks(answers, place);
        // All five must be there, or the import ends half-way.
        return {{u"pia"_s, caseData()},
                {u"answers"_s, answers},
                {u"measures"_s, measures()},
                {u"evaluations"_s, QJsonArray()},
                {u"comments"_s, QJsonArray()}};
    }

private:
    QString word(const QString &key) const { return m_record.words.value(key).in(m_language); }
    const QString &text(const LocalText &local) const { return local.in(m_language); }
    QString time() const
    {
        return m_record.composedAt.toUTC().toString(u"yyyy-MM-ddTHH:mm:ss.zzz'Z'"_s);
    }

    // PIA takes a little HTML.
    static QString paragraph(const QString &content)
    {
        return u"<p>"_s + QString(content).replace(u'\n', u"<br>"_s) + u"</p>"_s;
    }
    static QString labelled(const QString &label, const QString &content)
    {
        return content.isEmpty() ? QString()
                                 : paragraph(u"<strong>"_s + xmlText(label) + u"</strong><br>"_s +
                                             xmlText(content));
    }

    QJsonObject answer(int question, const QJsonValue &content, const QJsonArray &list,
                       const QJsonValue &gauge = {}) const
    {
        return {
            {u"reference_to"_s, question},
            {u"data"_s, QJsonObject{{u"text"_s, content}, {u"gauge"_s, gauge}, {u"list"_s, list}}},
            {u"created_at"_s, time()}};
    }

    void add(QJsonArray &answers, int question, const QString &content) const
    {
        if (!content.isEmpty())
            answers.append(answer(question, content, {}));
    }

    QJsonObject caseData() const
    {
        const Opinion &opinion = m_record.opinion;
        return {{u"name"_s, m_record.file.title},
                {u"category"_s, text(m_record.file.channelName)},
                {u"author_name"_s, m_record.file.organisation},
                {u"evaluator_name"_s, opinion.author},
                {u"validator_name"_s, m_record.decision.decider},
                {u"status"_s, 0}, // in progress: nothing is validated by us
                {u"dpos_names"_s, opinion.author},
                {u"dpo_status"_s, QJsonValue()},
                {u"dpo_opinion"_s, opinion.isIssued() ? opinion.text : QString()},
                {u"concerned_people_searched_opinion"_s, false},
                {u"concerned_people_searched_content"_s, QString()},
                {u"people_names"_s, QString()},
                {u"concerned_people_status"_s, QJsonValue()},
                {u"concerned_people_opinion"_s, QString()},
                {u"rejection_reason"_s, QString()},
                {u"applied_adjustments"_s, QString()},
                {u"created_at"_s, time()},
                {u"updated_at"_s, time()}};
    }

    QString head() const
    {
        QString number = m_record.file.fileNumber;
        if (!number.isEmpty())
            number += u", "_s;
        number += word(u"label.version"_s) + u' ' + QString::number(m_record.file.version);
        return labelled(word(u"label.fileNumber"_s), number) +
               labelled(word(u"label.channel"_s), text(m_record.file.channelName) + u'\n' +
                                                      text(m_record.file.channelSummary)) +
               labelled(word(u"label.result"_s), text(m_record.result.summary));
    }

    static QString list(const QStringList &items)
    {
        QString out;
        for (const QString &item : items)
            out += u"<li>"_s + xmlText(item) + u"</li>"_s;
        return out.isEmpty() ? QString() : u"<ul>"_s + out + u"</ul>"_s;
    }

    QString recipients() const
    {
        QStringList items;
        for (const Record::Recipient &recipient : m_record.recipients)
            items << recipient.name + u" ("_s + text(recipient.countryName) + u')';
        return list(items);
    }

    QString purposes() const
    {
        QStringList items;
        for (const Record::Purpose &purpose : m_record.result.purposes)
            items << text(purpose.text) + u": "_s + text(purpose.outcome.text);
        return list(items);
    }

    QString answersOf(QLatin1StringView area) const
    {
        QString out;
        for (const Record::Question &question : m_record.answers) {
            if (area.isEmpty() || question.area != area)
                continue;
            QStringList lines;
            for (const Record::Row &row : question.rows) {
                if (!row.active)
                    continue;
                const QString subject = text(row.subject);
                lines << (subject.isEmpty() ? QString() : subject + u": "_s) + text(row.shown);
            }
            out += labelled(text(question.text), lines.join(u'\n'));
        }
        return out;
    }

    // Each measure once, in the order of the plan.
    QStringList measureIds() const
    {
        QStringList ids;
        for (const Record::PlannedMeasure &plan : m_record.measures.planned) {
            if (plan.active && !ids.contains(plan.measure))
                ids << plan.measure;
        }
        return ids;
    }

    QString measureText(const QString &id) const
    {
        return text(m_record.measures.catalogue.value(id).text);
    }

    // --- risks ----------------------------------------------------------------------------------
    std::vector<const Record::Risk *> risksOf(FearedEvent event) const
    {
        std::vector<const Record::Risk *> risks;
        for (const Record::Risk &risk : m_record.risks.list) {
            if (const auto events = fearedEventsOf(risk.id); events && events->contains(event))
                risks.push_back(&risk);
        }
        return risks;
    }

    void addRisks(QJsonArray &answers, const RiskPlace &place) const
    {
        const std::vector<const Record::Risk *> risks = risksOf(place.event);
        QStringList impacts, threats, sources, measures;
        for (const Record::Risk *risk : risks) {
            impacts << text(risk->text);
            for (const Record::Finding &finding : m_record.findings) {
                if (!risk->findings.contains(finding.key))
                    continue;
                threats << text(finding.shortText.isEmpty() ? finding.text : finding.shortText);
                // Where nobody is named it is the organisation's own part.
                sources << (finding.recipient.isEmpty() ? m_record.file.organisation
                                                        : text(finding.subject));
                for (const Record::PlannedMeasure &plan : m_record.measures.planned) {
                    if (plan.active && plan.finding == finding.key)
                        measures << measureText(plan.measure);
                }
            }
        }
        addList(answers, place.first + Impacts, impacts);
        addList(answers, place.first + Threats, threats);
        addList(answers, place.first + Sources, sources);
        addList(answers, place.first + Measures, measures);
        addGauge(answers, place.first + Severity, risks, &Record::Risk::severity,
                 &Record::RiskLevel::severity);
        addGauge(answers, place.first + Likelihood, risks, &Record::Risk::after,
                 &Record::RiskLevel::likelihood);
    }

    void addList(QJsonArray &answers, int question, QStringList items) const
    {
        items.removeAll(QString());
        items.removeDuplicates();
        if (!items.isEmpty())
            answers.append(answer(question, QJsonValue(), QJsonArray::fromStringList(items)));
    }

    // The worst of the scenarios, 1 to 4 as theirs; each with its own level and, where a person set
    // it, the reason. What counts is the present state: measures still planned are none yet.
    void addGauge(QJsonArray &answers, int question, const std::vector<const Record::Risk *> &risks,
                  int Record::Risk::*of, LocalText Record::RiskLevel::*axis) const
    {
        int worst = 0;
        QString content;
        for (const Record::Risk *risk : risks) {
            const int level = risk->*of;
            const auto known =
                std::ranges::find(m_record.risks.levels, level, &Record::RiskLevel::level);
            if (known == m_record.risks.levels.end())
                continue;
            worst = std::max(worst, level);
            QString words = QString::number(level) + u' ' + text((*known).*axis);
            if (risk->judgement && risk->overridden && !risk->judgement->reason.isEmpty())
                words += u'\n' + risk->judgement->reason;
            content += labelled(text(risk->text), words);
        }
        if (worst > 0)
            answers.append(answer(question, content, {}, worst));
    }

    // --- measures -------------------------------------------------------------------------------
    QJsonArray measures() const
    {
        QJsonArray all;
        for (const QString &id : measureIds()) {
            QString content;
            for (const Record::PlannedMeasure &plan : m_record.measures.planned) {
                if (plan.measure != id || !plan.active)
                    continue;
                const QString due = plan.due.toString(Qt::ISODate);
                const QString line =
                    labelled(word(u"label.owner"_s), plan.owner) +
                    labelled(word(u"label.due"_s), due) +
                    labelled(word(u"label.evidence"_s), plan.isDone() ? plan.evidence : QString());
                if (!content.contains(line))
                    content += line;
            }
            all.append(QJsonObject{{u"id"_s, all.size() + 1},
                                   {u"title"_s, measureText(id)},
                                   {u"content"_s, content},
                                   {u"placeholder"_s, QString()},
                                   {u"created_at"_s, time()}});
        }
        return all;
    }

    const Record &m_record;
    const Language m_language;
};

} // namespace

QByteArray toPia(const Record &record, Language language)
{
    return QJsonDocument(PiaFile(record, language).whole()).toJson();
}

} // namespace votum
