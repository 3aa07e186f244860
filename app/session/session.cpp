#include "session/session.h"

#include "session/refusal.h"
#include "store/store.h"

using namespace Qt::StringLiterals;

namespace votum {

Session::Session(const Catalogue &catalogue, Clock clock, QObject *parent)
    : QObject(parent), m_catalogue(catalogue), m_clock(std::move(clock))
{
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

JournalLine Session::line(const QString &action, const QString &subject,
                          const QString &detail) const
{
    return {m_clock(), m_author, action, subject, detail};
}

Judgement Session::judged(const Assessment &assessment) const
{
    return evaluate(m_catalogue, assessment, today());
}

// --- the store

Result<void> Session::openStore(const QString &path)
{
    Result<std::unique_ptr<Store>> store = Store::open(path);
    if (!store)
        return store.error();
    Result<HouseRuleHistory> rules = (*store)->houseRules();
    if (!rules)
        return rules.error();
    forgetCase();
    m_store = *std::move(store);
    m_houseRules = *std::move(rules);
    if (const Result<void> judged = rejudgeOpenCases(); !judged)
        return judged.error();
    refreshCases();
    emit changed();
    return {};
}

void Session::closeStore()
{
    forgetCase();
    m_store.reset();
    m_cases.clear();
    m_houseRules.clear();
    emit changed();
}

QString Session::storePath() const
{
    return m_store ? m_store->path() : QString();
}

Result<void> Session::backup(const QString &targetPath) const
{
    return m_store ? m_store->backup(targetPath) : refuse(u"noStore"_s);
}

// The installed catalogue judges open cases, under the house rules in force; a result that changes
// is journalled (core/judgement/README.md).
Result<void> Session::rejudgeOpenCases(const QString &houseRule)
{
    const Result<std::vector<CaseSummary>> rows = m_store->list();
    if (!rows)
        return rows.error();
    for (const CaseSummary &row : *rows) {
        const Result<QString> judgedWith = m_store->judgedWith(row.id);
        if (!judgedWith)
            return judgedWith.error();
        if (!row.isOpen() || *judgedWith == m_catalogue.sha256())
            continue;
        const Result<Assessment> assessment = m_store->load(row.id);
        if (!assessment)
            return assessment.error();
        const QString outcome = outcomeCode(judged(*assessment).overall);
        JournalLine note;
        if (!row.outcome.isEmpty() && outcome != row.outcome) {
            const QString change = row.outcome + u" → "_s + outcome;
            note = judgedWith->isEmpty() ? line(u"houseRule"_s, houseRule, change)
                                         : line(u"rejudged"_s, m_catalogue.version, change);
        }
        const Result<void> saved =
            m_store->saveOutcome(row.id, outcome, m_catalogue.sha256(), note);
        if (!saved)
            return saved.error();
    }
    return {};
}

void Session::refreshCases()
{
    Result<std::vector<CaseSummary>> rows = m_store->list();
    if (rows)
        m_cases = *std::move(rows);
}

// --- the register

Result<std::vector<qint64>> Session::search(const QString &text) const
{
    if (!m_store)
        return refuse(u"noStore"_s);
    return m_store->search(text, true);
}

Result<std::vector<CaseSummary>> Session::trashedCases() const
{
    if (!m_store)
        return refuse(u"noStore"_s);
    return m_store->list(true);
}

Result<Session::Preview> Session::preview(qint64 id) const
{
    if (!m_store)
        return refuse(u"noStore"_s);
    const Result<Assessment> assessment = m_store->load(id);
    if (!assessment)
        return assessment.error();
    Result<SealedRecord> sealed = m_store->sealedRecord(id);
    if (!sealed)
        return sealed.error();
    return Preview{*assessment, judged(*assessment), std::move(sealed->events)};
}

// --- house rules

Result<void> Session::setHouseRule(const QString &finding, const HouseRule &rule)
{
    if (!m_store)
        return refuse(u"noStore"_s);
    if (const std::optional<Error> fault = faultIn(m_catalogue, finding, rule))
        return *fault;
    HouseRule stamped = rule;
    stamped.reason = rule.reason.trimmed();
    stamped.author = m_author;
    stamped.time = m_clock();
    if (const Result<void> kept = m_store->setHouseRule(finding, stamped); !kept)
        return kept.error();
    m_houseRules[finding].push_back(stamped);
    Result<void> judged = rejudgeOpenCases(finding);
    if (hasCase() && !isFrozen()) {
        m_assessment.houseRules = inForce(m_houseRules);
        m_judgement = this->judged(m_assessment);
    }
    refreshCases();
    emit changed();
    return judged;
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
    Result<Assessment> ready = withChannel(m_catalogue, std::move(assessment), channel);
    return ready ? importCase(*ready) : ready.error();
}

Result<void> Session::importCase(const Assessment &assessment)
{
    if (!m_store)
        return refuse(u"noStore"_s);
    Assessment fresh = assessment;
    fresh.createdOn = today();
    fresh.opinion.issuedAt = {}; // an opinion is issued here, by an explicit act, or not at all
    fresh.opinion.hash.clear();
    fresh.houseRules = inForce(m_houseRules); // this organisation's, not those of a file
    const Result<qint64> id = m_store->create(fresh, line(u"created"_s));
    if (!id)
        return id.error();
    const Result<void> saved =
        m_store->saveOutcome(*id, outcomeCode(judged(fresh).overall), m_catalogue.sha256(), {});
    return saved ? show(*id) : saved.error();
}

Result<void> Session::duplicateCase(qint64 id)
{
    if (!m_store)
        return refuse(u"noStore"_s);
    Result<Assessment> original = m_store->load(id);
    if (!original)
        return original.error();
    Assessment copy = *std::move(original);
    copy.opinion = {};
    copy.decision = {};
    copy.measures.clear();
    copy.title = m_catalogue.word(u"case.copy"_s).arg(copy.title).in(copy.language);
    return importCase(copy);
}

Result<void> Session::openCase(qint64 id)
{
    return m_store ? show(id) : refuse(u"noStore"_s);
}

Result<void> Session::show(qint64 id)
{
    Result<Assessment> assessment = m_store->load(id);
    if (!assessment)
        return assessment.error();
    const Result<CaseSummary> summary = m_store->summary(id);
    if (!summary)
        return summary.error();
    SealedRecord sealed;
    if (!summary->isOpen()) {
        Result<SealedRecord> record = m_store->sealedRecord(id);
        if (!record)
            return record.error();
        sealed = *std::move(record);
    }
    m_caseId = id;
    m_assessment = *std::move(assessment);
    m_sealed = std::move(sealed);
    m_judgement = judged(m_assessment);
    m_savedAt = {};
    m_undo.clear();
    m_redo.clear();
    refreshCases();
    emit changed();
    return {};
}

void Session::closeCase()
{
    if (!hasCase())
        return;
    forgetCase();
    refreshCases();
    emit changed();
}

void Session::forgetCase()
{
    m_caseId = 0;
    m_assessment = {};
    m_judgement = {};
    m_sealed = {};
    m_undo.clear();
    m_redo.clear();
}

Result<void> Session::trashCase(qint64 id, bool trashed)
{
    if (!m_store)
        return refuse(u"noStore"_s);
    const Result<void> done =
        m_store->setTrashed(id, trashed, line(trashed ? u"trashed"_s : u"restored"_s));
    if (!done)
        return done.error();
    if (trashed && id == m_caseId)
        forgetCase();
    Result<void> judged = trashed ? Result<void>() : rejudgeOpenCases(); // what it has missed
    refreshCases();
    emit changed();
    return judged;
}

Result<void> Session::eraseCases(const std::vector<qint64> &ids)
{
    if (!m_store)
        return refuse(u"noStore"_s);
    if (const Result<void> done = m_store->erase(ids); !done)
        return done.error();
    if (std::find(ids.begin(), ids.end(), m_caseId) != ids.end())
        forgetCase();
    refreshCases();
    emit changed();
    return {};
}

Result<void> Session::reopenAsNewVersion()
{
    if (!isSealed())
        return refuse(u"notSealed"_s);
    const Result<qint64> id = m_store->createVersion(m_caseId, line(u"newVersion"_s));
    if (!id)
        return id.error();
    const Result<Assessment> next = m_store->load(*id);
    const Result<void> saved = next ? m_store->saveOutcome(*id, outcomeCode(judged(*next).overall),
                                                           m_catalogue.sha256(), {})
                                    : next.error();
    return saved ? show(*id) : saved.error();
}

Result<std::vector<JournalLine>> Session::journal() const
{
    if (!hasCase())
        return refuse(u"noCase"_s);
    return m_store->journal(m_caseId);
}

} // namespace votum
