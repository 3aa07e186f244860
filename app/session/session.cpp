// SPDX-License-Identifier: GPL-3.0-or-later

#include "session/session.h"

#include "core/judgement/broughtup.h"
#include "core/record/record.h"
#include "session/refusal.h"
#include "session/rejudge.h"
#include "session/storeimpact.h"
#include "store/store.h"

#include <algorithm>
#include <tuple>

using namespace Qt::StringLiterals;

namespace votum {

Session::Session(const Catalogue &catalogue, Clock clock, QObject *parent)
    : QObject(parent), m_catalogue(&catalogue), m_clock(std::move(clock))
{
    m_settling.setSingleShot(true);
    m_settling.setInterval(500);
    connect(&m_settling, &QTimer::timeout, this, [this] {
        if (m_store)
            m_store->settle();
    });
    connect(this, &Session::changed, this, &Session::settleSoon);
}

Session::~Session() = default;

QDate Session::today() const
{
    return m_clock().toLocalTime().date();
}

void Session::setAuthor(const QString &author)
{
    m_author = author;
}

JournalLine Session::line(JournalAction action, const JournalSubject &subject,
                          const QString &before, const QString &after) const
{
    return {m_clock(), m_author, action, subject, before, after};
}

Judgement Session::judged(const Assessment &assessment) const
{
    return evaluate(catalogue(), assessment, today());
}

// --- the register

Result<QSet<qint64>> Session::search(const QString &text) const
{
    if (!m_store)
        return refuse(u"noStore"_s);
    return m_store->search(text, true);
}

Result<std::vector<CaseSummary>> Session::trashedCases() const
{
    if (!m_store)
        return refuse(u"noStore"_s);
    Result<std::vector<CaseSummary>> rows = m_store->list(true);
    if (!rows)
        return rows;
    mark(*rows, m_unreadable);
    return rows;
}

Result<Session::Preview> Session::preview(qint64 id) const
{
    if (!m_store)
        return refuse(u"noStore"_s);
    Result<StoredCase> stored = m_store->loadCase(id);
    if (!stored)
        return stored.error();
    Assessment assessment = shown(std::move(stored->assessment), stored->sealed);
    Judgement judgement = judged(assessment);
    return Preview{std::move(assessment), std::move(judgement), std::move(stored->sealed.events)};
}

Result<std::vector<OpenMeasure>> Session::openMeasures() const
{
    return m_store ? m_store->openMeasures() : refuse(u"noStore"_s);
}

// --- house rules

Result<void> Session::setHouseRule(const QString &finding, const HouseRule &rule)
{
    if (!m_store)
        return refuse(u"noStore"_s);
    if (const std::optional<Error> fault = faultIn(catalogue(), finding, rule))
        return *fault;
    HouseRule stamped = rule;
    stamped.reason = rule.reason.trimmed();
    stamped.author = m_author;
    stamped.time = m_clock();
    HouseRuleHistory rules = m_houseRules;
    rules[finding].push_back(stamped);
    Rejudging rejudging(*m_store, catalogue(), today(), line(JournalAction::Rejudged));
    Result<std::vector<CaseSummary>> rows = std::vector<CaseSummary>();
    const Result<void> kept = m_store->atomically([&]() -> Result<void> {
        if (const Result<void> laidDown = m_store->setHouseRule(finding, stamped); !laidDown)
            return laidDown.error();
        if (const Result<void> judged = rejudging.byHouseRule(finding); !judged)
            return judged.error();
        rows = m_store->list();
        return rows ? Result<void>() : rows.error();
    });
    if (!kept)
        return kept.error();
    m_houseRules = std::move(rules);
    replaceCases(*std::move(rows), rejudging.unreadable());
    if (hasCase() && !isFrozen()) {
        m_assessment.houseRules = inForce(m_houseRules);
        m_judgement = judged(m_assessment);
    }
    emit changed();
    return {};
}

// --- how long cases are kept

Result<RetentionHistory> Session::retentionHistory() const
{
    if (!m_store)
        return refuse(u"noStore"_s);
    return m_store->retentionHistory();
}

Result<std::vector<CaseRetention>> Session::retention() const
{
    if (!m_store)
        return refuse(u"noStore"_s);
    return m_store->retention(today());
}

Result<void> Session::decideRetention(RetentionEntry::Act act, const QStringList &abouts,
                                      const QString &value, const QString &reason)
{
    if (!m_store)
        return refuse(u"noStore"_s);
    if (const std::optional<Error> fault = clockFault())
        return *fault;
    RetentionHistory entries;
    for (const QString &about : abouts)
        entries.push_back({act, about, value, reason.trimmed(), m_author, m_clock()});
    if (const Result<void> entered = m_store->enterRetention(entries); !entered)
        return entered.error();
    if (act == RetentionEntry::Act::Erased) {
        std::vector<qint64> gone;
        for (const CaseSummary &row : cases()) {
            if (abouts.contains(row.uuid))
                gone.push_back(row.id);
        }
        if (hasCase() && abouts.contains(m_assessment.uuid))
            forgetCase();
        for (const qint64 id : gone)
            m_cases.remove(id);
    }
    emit changed();
    return {};
}

// --- another catalogue

Result<std::vector<StoredImpact>> Session::impactOf(const Catalogue &other) const
{
    if (!m_store)
        return refuse(u"noStore"_s);
    const bool isPresent = other.sha256() == catalogue().sha256();
    return impactIn(*m_store, isPresent ? nullptr : m_catalogue, other, today());
}

Result<void> Session::reread(std::optional<StoredCase> &open) const
{
    if (!hasCase())
        return {};
    Result<StoredCase> stored = m_store->loadCase(m_caseId);
    if (!stored)
        return stored.error();
    open = *std::move(stored);
    return {};
}

Result<void> Session::takeCatalogue(std::shared_ptr<const Catalogue> next)
{
    QMap<qint64, Error> unreadable;
    std::vector<CaseSummary> rows;
    std::optional<StoredCase> open;
    if (m_store) {
        Rejudging rejudging(*m_store, *next, today(), line(JournalAction::Rejudged));
        const Result<void> prepared = m_store->atomically([&]() -> Result<void> {
            Result<std::vector<CaseSummary>> judged = m_store->list();
            if (judged)
                judged = judgeOpenCases(*m_store, *std::move(judged), rejudging);
            if (!judged)
                return judged.error();
            rows = *std::move(judged);
            return reread(open);
        });
        if (!prepared)
            return prepared.error();
        unreadable = rejudging.unreadable();
    }
    m_catalogue = next.get();
    m_taken.push_back(std::move(next)); // windows may still point into those before
    replaceCases(std::move(rows), std::move(unreadable));
    if (open)
        take(*std::move(open));
    emit changed();
    return {};
}

Result<void> Session::createReviews(const std::vector<qint64> &ids)
{
    if (!m_store)
        return refuse(u"noStore"_s);
    const JournalLine told =
        line(JournalAction::NewVersion, JournalCatalogue{catalogue().edition()});
    Rejudging rejudging(*m_store, catalogue(), today(), line(JournalAction::Rejudged));
    std::vector<CaseSummary> rows;
    const Result<void> kept = m_store->atomically([&]() -> Result<void> {
        for (const qint64 id : ids) {
            const Result<qint64> review = m_store->createVersion(id, told);
            Result<CaseSummary> row = review ? rejudging.byCatalogue(*review) : review.error();
            if (!row)
                return row.error();
            rows.push_back(*std::move(row));
        }
        return {};
    });
    if (!kept)
        return kept.error();
    for (const CaseSummary &row : rows)
        place(row);
    emit changed();
    return {};
}

// --- opening a case

Result<void> Session::createCase(const QString &title, const QString &organisation,
                                 Language language, const QString &channel)
{
    if (title.trimmed().isEmpty())
        return refuse(u"titleMissing"_s);
    Assessment assessment;
    assessment.title = title.trimmed();
    assessment.organisation = organisation.trimmed();
    assessment.language = language;
    Result<Assessment> ready = withChannel(catalogue(), std::move(assessment), channel);
    return ready ? importCase(*ready) : ready.error();
}

Result<void> Session::importCase(const Assessment &assessment)
{
    const auto ids = importCases({assessment});
    return ids ? Result<void>() : ids.error();
}

Result<std::vector<qint64>> Session::importCases(const std::vector<Assessment> &assessments)
{
    return addCases(assessments, [] { return Result<void>(); });
}

Result<std::vector<qint64>> Session::addCases(const std::vector<Assessment> &assessments,
                                              const std::function<Result<void>()> &before)
{
    if (!m_store)
        return refuse(u"noStore"_s);
    if (const std::optional<Error> fault = clockFault())
        return *fault;
    if (assessments.empty())
        return std::vector<qint64>();
    std::vector<NewCase> cases;
    for (const Assessment &assessment : assessments) {
        cases.push_back({assessment, line(JournalAction::Created), {}, m_proposals.numbering});
        Assessment &fresh = cases.back().assessment;
        fresh.createdOn = today();
        fresh.opinion.issuedAt = {}; // an opinion is issued here, by an explicit act, or not at all
        fresh.opinion.hash.clear();
        fresh.houseRules = inForce(m_houseRules); // this organisation's, not those of a file
        cases.back().verdict = verdictOf(catalogue(), judged(fresh));
    }
    std::vector<CaseSummary> rows;
    const Result<void> kept = showAfter(
        [&]() -> Result<qint64> {
            if (const Result<void> done = before(); !done)
                return done.error();
            Result<std::vector<CaseSummary>> made = m_store->create(cases);
            if (!made)
                return made.error();
            rows = *std::move(made);
            return rows.back().id;
        },
        rows);
    if (!kept)
        return kept.error();
    std::vector<qint64> ids;
    ids.reserve(rows.size());
    for (const CaseSummary &row : rows)
        ids.push_back(row.id);
    return ids;
}

// Without what was said of another case.
Assessment Session::asDraft(Assessment assessment)
{
    assessment.opinion = {};
    assessment.decision = {};
    assessment.earlierTerms.clear();
    return assessment;
}

Result<void> Session::duplicateCase(qint64 id)
{
    if (!m_store)
        return refuse(u"noStore"_s);
    Result<Assessment> original = m_store->load(id);
    if (!original)
        return original.error();
    Assessment copy = asDraft(broughtUp(catalogue(), *std::move(original), today()));
    copy.measures.clear();
    copy.title = catalogue().word(u"case.copy"_s).arg(copy.title).in(copy.language);
    return importCase(copy);
}

Result<void> Session::openCase(qint64 id)
{
    if (!m_store)
        return refuse(u"noStore"_s);
    Result<StoredCase> stored = m_store->loadCase(id);
    if (!stored)
        return stored.error();
    take(*std::move(stored));
    emit changed();
    return {};
}

Result<void> Session::showAfter(const std::function<Result<qint64>()> &change,
                                const std::vector<CaseSummary> &others)
{
    Result<StoredCase> stored = StoredCase();
    Result<std::vector<CaseSummary>> rows = std::vector<CaseSummary>();
    const Result<void> kept = m_store->atomically([&]() -> Result<void> {
        const Result<qint64> id = change();
        if (!id)
            return id.error();
        stored = m_store->loadCase(*id);
        if (!stored)
            return stored.error();
        rows = m_store->versionsOf(*id);
        return rows ? Result<void>() : rows.error();
    });
    if (!kept)
        return kept.error();
    for (const CaseSummary &row : others)
        place(row);
    for (const CaseSummary &row : *rows)
        place(row);
    take(*std::move(stored));
    emit changed();
    return {};
}

Assessment Session::shown(Assessment assessment, const SealedRecord &sealed) const
{
    if (sealed.bytes.isEmpty())
        return assessment;
    return withAnswersBroughtUp(catalogue(), std::move(assessment));
}

void Session::take(StoredCase &&stored)
{
    dropTakenBack();
    m_caseId = stored.row.id;
    m_assessment = shown(std::move(stored.assessment), stored.sealed);
    m_sealed = std::move(stored.sealed);
    m_judgement = judged(m_assessment);
    m_savedAt = {};
    m_undo.clear();
    m_redo.clear();
}

void Session::place(const CaseSummary &row)
{
    CaseSummary marked = row;
    if (const auto fault = m_unreadable.find(row.id); fault != m_unreadable.end())
        marked.fault = *fault;
    m_cases.place(marked);
}

void Session::replaceCases(std::vector<CaseSummary> rows, QMap<qint64, Error> unreadable)
{
    m_unreadable = std::move(unreadable);
    mark(rows, m_unreadable);
    m_cases.reset(std::move(rows));
}

void Session::closeCase()
{
    if (!hasCase())
        return;
    forgetCase();
    emit changed();
}

void Session::forgetCase()
{
    dropTakenBack();
    m_caseId = 0;
    m_assessment = {};
    m_judgement = {};
    m_sealed = {};
    m_savedAt = {};
    m_undo.clear();
    m_redo.clear();
}

Result<void> Session::trashCase(qint64 id, bool trashed)
{
    return trashCases({id}, trashed);
}

Result<void> Session::trashCases(const std::vector<qint64> &ids, bool trashed)
{
    if (!m_store)
        return refuse(u"noStore"_s);
    Rejudging rejudging(*m_store, catalogue(), today(), line(JournalAction::Rejudged));
    const JournalLine told = line(trashed ? JournalAction::Trashed : JournalAction::Restored);
    std::vector<CaseSummary> rows;
    const Result<void> kept = m_store->atomically([&]() -> Result<void> {
        for (const qint64 id : ids) {
            if (const Result<void> done = m_store->setTrashed(id, trashed, told); !done)
                return done.error();
            // What comes back may have missed a catalogue.
            Result<CaseSummary> row = trashed ? m_store->summary(id) : rejudging.byCatalogue(id);
            if (!row)
                return row.error();
            rows.push_back(*std::move(row));
        }
        return {};
    });
    if (!kept)
        return kept.error();
    m_unreadable.insert(rejudging.unreadable());
    for (const CaseSummary &row : rows) {
        if (trashed)
            m_cases.remove(row.id);
        else
            place(row);
        if (trashed && row.id == m_caseId)
            forgetCase();
    }
    emit changed();
    return {};
}

Result<void> Session::eraseCases(const std::vector<qint64> &ids)
{
    if (!m_store)
        return refuse(u"noStore"_s);
    if (const Result<void> done = m_store->erase(ids); !done)
        return done.error();
    if (std::find(ids.begin(), ids.end(), m_caseId) != ids.end())
        forgetCase();
    emit changed();
    return {};
}

Result<void> Session::reopenAsNewVersion()
{
    if (!isSealed())
        return refuse(u"notSealed"_s);
    Rejudging rejudging(*m_store, catalogue(), today(), line(JournalAction::Rejudged));
    return showAfter([&]() -> Result<qint64> {
        const Result<qint64> id = m_store->createVersion(m_caseId, line(JournalAction::NewVersion));
        const Result<CaseSummary> row = id ? rejudging.byCatalogue(*id) : id.error();
        return row ? id : row.error();
    });
}

Result<std::vector<JournalLine>> Session::journal() const
{
    if (!hasCase())
        return refuse(u"noCase"_s);
    return m_store->journal(m_caseId);
}

} // namespace votum
