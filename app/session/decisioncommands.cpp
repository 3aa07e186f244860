// SPDX-License-Identifier: GPL-3.0-or-later

#include "session/session.h"

#include "core/judgement/decision.h"
#include "core/record/record.h"
#include "core/texts/opinioncheck.h"
#include "session/refusal.h"
#include "store/store.h"

#include <algorithm>
#include <iterator>

using namespace Qt::StringLiterals;

// Measures, opinion, decision, seal, and the record that comes of them.

namespace votum {

namespace {

JournalMeasures namesOf(const std::vector<MeasurePlan> &plans)
{
    JournalMeasures names;
    for (const MeasurePlan &plan : plans)
        names.plans.push_back({plan.measure, plan.finding});
    return names;
}

} // namespace

Result<void> Session::planMeasure(const MeasurePlan &plan)
{
    return planMeasures({plan});
}

Result<void> Session::planMeasures(const std::vector<MeasurePlan> &plans)
{
    Result<Assessment> next(m_assessment);
    for (const MeasurePlan &plan : plans) {
        if (next)
            next = withMeasure(catalogue(), *std::move(next), plan);
    }
    return apply(std::move(next), line(JournalAction::Measure, namesOf(plans)));
}

Result<void> Session::removeMeasure(const QString &findingKey, const QString &measureId)
{
    MeasurePlan plan;
    plan.finding = findingKey;
    plan.measure = measureId;
    return removeMeasures({plan});
}

Result<void> Session::removeMeasures(const std::vector<MeasurePlan> &plans)
{
    Result<Assessment> next(m_assessment);
    for (const MeasurePlan &plan : plans) {
        if (next)
            next = withoutMeasure(*std::move(next), plan.finding, plan.measure);
    }
    return apply(std::move(next), line(JournalAction::MeasureRemoved, namesOf(plans)));
}

Result<void> Session::draftOpinion(const Opinion &opinion)
{
    if (isFrozen())
        return frozenError();
    Assessment next = m_assessment;
    next.opinion = opinion;
    next.opinion.issuedAt = {};
    next.opinion.hash.clear();
    return commit(std::move(next), line(JournalAction::OpinionDrafted));
}

Result<void> Session::issueOpinion()
{
    if (isFrozen())
        return frozenError();
    if (const std::optional<Error> fault = clockFault())
        return *fault;
    const QStringList missing = opinionMissing(catalogue(), m_assessment, m_judgement);
    if (!missing.isEmpty())
        return refuse(missing.first());
    Assessment next = m_assessment;
    if (!next.opinion.date.isValid())
        next.opinion.date = today();
    next.opinion.hash = opinionHash(next);
    next.opinion.issuedAt = m_clock();
    const QString hash = next.opinion.hash;
    return commit(std::move(next), line(JournalAction::OpinionIssued, {}, {}, hash), Undo::Forget);
}

Result<void> Session::withdrawOpinion(const QString &reason)
{
    if (!m_assessment.opinion.isIssued())
        return refuse(u"opinionMissing"_s);
    if (reason.trimmed().isEmpty())
        return refuse(u"reasonMissing"_s);
    Assessment next = m_assessment;
    next.opinion.issuedAt = {};
    next.opinion.hash.clear();
    next.houseRules = inForce(m_houseRules); // no longer frozen: the present ones
    return commit(std::move(next), line(JournalAction::OpinionWithdrawn, {}, {}, reason),
                  Undo::Forget);
}

Result<void> Session::draftDecision(const Decision &decision)
{
    Assessment next = m_assessment;
    next.decision = decision;
    std::erase_if(next.decision.terms,
                  [](const LastingTerm &term) { return term.text.trimmed().isEmpty(); });
    return commit(std::move(next), line(JournalAction::DecisionDrafted));
}

DecisionCheck Session::decisionCheck() const
{
    return checkDecision(m_assessment, m_judgement);
}

Result<void> Session::seal()
{
    if (!hasCase())
        return refuse(u"noCase"_s);
    if (isSealed())
        return refuse(u"sealed"_s, m_assessment.fileNumber);
    if (const std::optional<Error> fault = clockFault())
        return *fault;
    const DecisionCheck check = decisionCheck();
    if (!check.missing.isEmpty())
        return refuse(check.missing.first());
    const Result<QByteArray> record = composed(m_caseId, m_assessment, m_judgement, true);
    if (!record)
        return record.error();
    return showAfter([&]() -> Result<qint64> {
        const QString sha256 = sealOf(*record);
        const Result<void> sealed =
            m_store->seal(m_caseId, *record, sha256, m_assessment.decision.review,
                          m_assessment.decision.date, line(JournalAction::Sealed, {}, {}, sha256));
        return sealed ? Result<qint64>(m_caseId) : sealed.error();
    });
}

Result<void> Session::appendEvent(const CaseEvent &event)
{
    return appendEvents({event});
}

Result<void> Session::appendEvents(std::vector<CaseEvent> events)
{
    if (!isSealed())
        return refuse(u"notSealed"_s);
    for (CaseEvent &event : events) {
        if (event.text.trimmed().isEmpty() || !event.date.isValid())
            return refuse(u"eventIncomplete"_s);
        event.author = m_author;
        event.time = m_clock();
    }
    return showAfter([&]() -> Result<qint64> {
        for (const CaseEvent &event : events) {
            if (const Result<void> kept = m_store->appendEvent(m_caseId, event); !kept)
                return kept.error();
        }
        return m_caseId;
    });
}

Result<void> Session::reportDone(const std::vector<MeasurePlan> &plans, const DoneReport &report)
{
    if (plans.empty() || report.evidence.trimmed().isEmpty())
        return refuse(u"eventIncomplete"_s);
    if (report.done > today())
        return refuse(u"reportEarly"_s);
    const QString words = catalogue().word(u"event.doneBy"_s).in(m_assessment.language);
    std::vector<CaseEvent> events;
    for (const MeasurePlan &plan : plans) {
        const QString by = (report.by.trimmed().isEmpty() ? plan.owner : report.by).trimmed();
        if (by.isEmpty())
            return refuse(u"reportIncomplete"_s);
        CaseEvent &event = events.emplace_back();
        event.date = report.done;
        event.subject = plan.finding + u' ' + plan.measure;
        event.text = words.arg(by, report.evidence.trimmed());
        event.sha256 = report.sha256;
    }
    return appendEvents(std::move(events));
}

Result<void> Session::recordTrigger(const std::vector<qint64> &ids, const Trigger &trigger)
{
    if (!m_store)
        return refuse(u"noStore"_s);
    if (trigger.text.trimmed().isEmpty() || !trigger.date.isValid() || !trigger.review.isValid())
        return refuse(u"eventIncomplete"_s);
    if (trigger.review < trigger.date)
        return refuse(u"reviewEarly"_s);
    CaseEvent event;
    event.kind = trigger.kind;
    event.date = trigger.date;
    event.time = m_clock();
    event.author = m_author;
    event.subject = trigger.review.toString(Qt::ISODate);
    event.text = trigger.text.trimmed();
    std::vector<CaseSummary> rows;
    std::optional<StoredCase> open;
    const Result<void> kept = m_store->atomically([&]() -> Result<void> {
        for (const qint64 id : ids) {
            if (const Result<void> done = m_store->appendEvent(id, event); !done)
                return done.error();
            Result<CaseSummary> row = m_store->summary(id);
            if (!row)
                return row.error();
            rows.push_back(*std::move(row));
        }
        return std::ranges::find(ids, m_caseId) == ids.end() ? Result<void>() : reread(open);
    });
    if (!kept)
        return kept.error();
    for (const CaseSummary &row : rows)
        place(row);
    if (open)
        take(*std::move(open));
    emit changed();
    return {};
}

// --- the record

namespace {

// What the record tells of its journal.
bool isTold(JournalAction action)
{
    switch (action) {
    case JournalAction::Created:
    case JournalAction::NewVersion:
    case JournalAction::OpinionIssued:
    case JournalAction::OpinionWithdrawn:
    case JournalAction::Rejudged:
    case JournalAction::BroughtOver:
    case JournalAction::HouseRule:
        return true;
    default:
        return false;
    }
}

} // namespace

Result<QByteArray> Session::composed(qint64 id, const Assessment &assessment,
                                     const Judgement &judgement, bool sealed) const
{
    RecordContext context;
    context.programVersion = QStringLiteral(VOTUM_VERSION);
    context.author = m_author;
    context.time = m_clock();
    context.isSealed = sealed;
    const Result<std::vector<JournalLine>> lines = m_store->journal(id);
    if (!lines)
        return lines.error();
    std::copy_if(lines->begin(), lines->end(), std::back_inserter(context.history),
                 [](const JournalLine &entry) { return isTold(entry.action); });
    const Result<std::vector<CaseSummary>> versions = m_store->versionsOf(id);
    if (!versions)
        return versions.error();
    for (const CaseSummary &row : *versions) {
        if (row.version != assessment.version - 1)
            continue;
        Result<SealedRecord> previous = m_store->sealedRecord(row.id);
        if (!previous)
            return previous.error();
        context.previousRecord = std::move(previous->bytes);
    }
    return composeRecord(catalogue(), assessment, judgement, context);
}

QByteArray Session::recordBytes() const
{
    if (isSealed())
        return m_sealed.bytes;
    if (!hasCase())
        return {};
    const Result<QByteArray> draft = composed(m_caseId, m_assessment, m_judgement, false);
    return draft ? *draft : QByteArray();
}

Result<std::vector<CaseSummary>> Session::versions() const
{
    return hasCase() ? m_store->versionsOf(m_caseId) : refuse(u"noCase"_s);
}

Result<Session::CaseRecord> Session::caseRecord(qint64 id) const
{
    if (!m_store)
        return refuse(u"noStore"_s);
    const Result<SealedRecord> sealed = m_store->sealedRecord(id);
    if (!sealed)
        return sealed.error();
    if (!sealed->bytes.isEmpty())
        return CaseRecord{sealed->bytes, sealed->events, sealed->link};
    const Result<Assessment> assessment = m_store->load(id);
    if (!assessment)
        return assessment.error();
    Result<QByteArray> draft = composed(id, *assessment, judged(*assessment), false);
    if (!draft)
        return draft.error();
    return CaseRecord{*std::move(draft), {}, {}};
}

Result<Origin> Session::originOf(const QString &seal, const QString &fileSha256,
                                 const QString &link) const
{
    return m_store ? m_store->originOf(seal, fileSha256, link) : refuse(u"noStore"_s);
}

Result<bool> Session::noteIssued(qint64 id, const QString &document, Language language,
                                 const QByteArray &pdf)
{
    if (!m_store)
        return refuse(u"noStore"_s);
    const CaseSummary *row = m_cases.find(id);
    if ((row && row->isOpen()) || isReadOnly())
        return false;
    const Result<void> noted =
        m_store->noteIssued(id, document, languageCode(language), sealOf(pdf), m_clock());
    settleSoon();
    return noted ? Result<bool>(true) : noted.error();
}

} // namespace votum
