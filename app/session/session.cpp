#include "session/session.h"

#include "core/display.h"
#include "core/parts.h"
#include "store/store.h"

#include <QUuid>

using namespace Qt::StringLiterals;

namespace votum {

namespace {

constexpr size_t undoDepth = 200;

Error refuse(const QString &code, const QString &argument = {})
{
    return {code, {argument}, {}};
}

QString newId()
{
    return QUuid::createUuid().toString(QUuid::WithoutBraces);
}

} // namespace

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
    forgetCase();
    m_store = *std::move(store);
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

// The installed catalogue judges open cases; a result that changes is journalled (model.md).
Result<void> Session::rejudgeOpenCases()
{
    const Result<std::vector<CaseSummary>> rows = m_store->list();
    if (!rows)
        return rows.error();
    for (const CaseSummary &row : *rows) {
        const Result<QString> judgedWith = m_store->judgedWith(row.id);
        if (!judgedWith)
            return judgedWith.error();
        if (!row.isOpen() || *judgedWith == m_catalogue.sha256)
            continue;
        const Result<Assessment> assessment = m_store->load(row.id);
        if (!assessment)
            return assessment.error();
        const QString outcome = outcomeCode(judged(*assessment).overall);
        JournalLine note;
        if (!row.outcome.isEmpty() && outcome != row.outcome)
            note = line(u"rejudged"_s, m_catalogue.version, row.outcome + u" → "_s + outcome);
        const Result<void> saved = m_store->saveOutcome(row.id, outcome, m_catalogue.sha256, note);
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

Result<Session::Preview> Session::preview(qint64 id) const
{
    if (!m_store)
        return refuse(u"noStore"_s);
    const Result<Assessment> assessment = m_store->load(id);
    if (!assessment)
        return assessment.error();
    return Preview{*assessment, judged(*assessment)};
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
    const Result<qint64> id = m_store->create(fresh, line(u"created"_s));
    if (!id)
        return id.error();
    const Result<void> saved =
        m_store->saveOutcome(*id, outcomeCode(judged(fresh).overall), m_catalogue.sha256, {});
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
    refreshCases();
    emit changed();
    return {};
}

Result<void> Session::reopenAsNewVersion()
{
    if (!isSealed())
        return refuse(u"notSealed"_s);
    const Result<qint64> id = m_store->createVersion(m_caseId, line(u"newVersion"_s));
    return id ? show(*id) : id.error();
}

Result<std::vector<JournalLine>> Session::journal() const
{
    if (!hasCase())
        return refuse(u"noCase"_s);
    return m_store->journal(m_caseId);
}

// --- commands

Result<void> Session::commit(Assessment next, const QString &action, const QString &subject,
                             const QString &detail, Undo undo)
{
    if (!hasCase())
        return refuse(u"noCase"_s);
    if (isSealed())
        return refuse(u"sealed"_s, m_assessment.fileNumber);
    const std::vector<PartChange> changes = changedParts(m_assessment, next);
    if (changes.empty())
        return {};
    const JournalLine entry = line(action, subject, detail);
    if (const Result<void> saved = m_store->save(m_caseId, changes, entry); !saved)
        return saved.error();
    remember(undo);
    const Outcome before = m_judgement.overall;
    m_assessment = std::move(next);
    m_judgement = judged(m_assessment);
    m_savedAt = entry.time;
    if (m_judgement.overall != before)
        (void)m_store->saveOutcome(m_caseId, outcomeCode(m_judgement.overall), m_catalogue.sha256,
                                   {});
    emit changed();
    return {};
}

void Session::remember(Undo undo)
{
    if (undo == Undo::Record || undo == Undo::Forget)
        m_redo.clear();
    switch (undo) {
    case Undo::Record:
        m_undo.push_back(std::move(m_assessment));
        if (m_undo.size() > undoDepth)
            m_undo.erase(m_undo.begin());
        break;
    case Undo::Keep:
        break;
    case Undo::Back:
        m_undo.pop_back();
        m_redo.push_back(std::move(m_assessment));
        break;
    case Undo::Forward:
        m_redo.pop_back();
        m_undo.push_back(std::move(m_assessment));
        break;
    case Undo::Forget:
        m_undo.clear();
        break;
    }
}

Result<void> Session::apply(Result<Assessment> next, const QString &action, const QString &subject)
{
    return next ? commit(*std::move(next), action, subject) : next.error();
}

Result<void> Session::answer(const AnswerKey &key, const Answer &answer)
{
    Answer stamped = answer;
    if (stamped != Answer()) {
        stamped.author = m_author;
        stamped.time = m_clock();
    }
    return apply(withAnswer(m_catalogue, m_assessment, key, stamped), u"answered"_s,
                 key.toString());
}

Result<void> Session::answerAll(const QString &question, const Answer &answer)
{
    const Question *asked = m_catalogue.question(question);
    if (!asked)
        return refuse(u"question"_s, question);
    Answer stamped = answer;
    if (stamped != Answer()) {
        stamped.author = m_author;
        stamped.time = m_clock();
    }
    Result<Assessment> next(m_assessment);
    for (const Subject &subject : m_assessment.subjects(m_catalogue, asked->scope)) {
        if (next)
            next = withAnswer(m_catalogue, *std::move(next), {question, subject}, stamped);
    }
    return apply(std::move(next), u"answered"_s, question);
}

Result<void> Session::confirmProposal(const AnswerKey &key)
{
    const std::optional<Proposal> proposal = proposalFor(m_catalogue, m_assessment, key);
    if (!proposal)
        return refuse(u"noProposal"_s, key.toString());
    Answer confirmed;
    confirmed.state = AnswerState::Value;
    confirmed.value = proposal->value;
    confirmed.evidenceDate = proposal->asOf;
    confirmed.evidence = provenanceText(m_catalogue, *proposal).in(m_assessment.language);
    confirmed.fromProposal = m_catalogue.version;
    return answer(key, confirmed);
}

Result<void> Session::setTitle(const QString &title, const QString &organisation)
{
    if (isFrozen())
        return refuse(isSealed() ? u"sealed"_s : u"frozen"_s);
    if (title.trimmed().isEmpty())
        return refuse(u"titleMissing"_s);
    Assessment next = m_assessment;
    next.title = title.trimmed();
    next.organisation = organisation.trimmed();
    return commit(std::move(next), u"titled"_s, {}, title);
}

Result<void> Session::setTextLanguage(Language language)
{
    if (isFrozen())
        return refuse(isSealed() ? u"sealed"_s : u"frozen"_s);
    Assessment next = m_assessment;
    next.language = language;
    return commit(std::move(next), u"language"_s, languageCode(language));
}

Result<void> Session::setChannel(const QString &channel)
{
    return apply(withChannel(m_catalogue, m_assessment, channel), u"channel"_s, channel);
}

Result<void> Session::saveRecipient(const Recipient &recipient)
{
    Recipient named = recipient;
    if (named.id.isEmpty())
        named.id = newId();
    return apply(withRecipient(m_assessment, named), u"recipient"_s, named.name);
}

Result<void> Session::removeRecipient(const QString &recipientId)
{
    return apply(withoutRecipient(m_assessment, recipientId), u"recipientRemoved"_s, recipientId);
}

Result<void> Session::moveRecipient(const QString &recipientId, int by)
{
    if (isFrozen())
        return refuse(u"frozen"_s);
    Assessment next = m_assessment;
    const auto isWanted = [&](const Recipient &item) { return item.id == recipientId; };
    const auto from = std::find_if(next.recipients.begin(), next.recipients.end(), isWanted);
    const std::ptrdiff_t to = from - next.recipients.begin() + by;
    if (from == next.recipients.end() || to < 0 || to >= std::ssize(next.recipients))
        return {};
    std::iter_swap(from, next.recipients.begin() + to);
    return commit(std::move(next), u"recipient"_s, recipientId);
}

Result<void> Session::addUsualChain()
{
    const Channel *channel = m_catalogue.channel(m_assessment.channel);
    if (!channel)
        return refuse(u"noChannel"_s);
    Result<Assessment> next(m_assessment);
    for (const ChainLink &link : channel->chain) {
        if (next && !next->recipient(link.id))
            next = withRecipient(*std::move(next), {link.id, link.name, link.country,
                                                    link.part.in(m_assessment.language)});
    }
    return apply(std::move(next), u"recipient"_s, m_assessment.channel);
}

Result<void> Session::judge(const QString &findingKey, const FindingJudgement &judgement)
{
    const Finding *finding = m_judgement.finding(findingKey);
    if (!finding)
        return refuse(u"finding"_s, findingKey);
    FindingJudgement stamped = judgement;
    stamped.author = m_author;
    stamped.time = m_clock();
    Result<Assessment> next = withJudgement(m_assessment, findingKey, stamped, finding->derived);
    return next ? commit(*std::move(next), u"judged"_s, findingKey, judgement.reason)
                : next.error();
}

Result<void> Session::planMeasure(const MeasurePlan &plan)
{
    return apply(withMeasure(m_catalogue, m_assessment, plan), u"measure"_s,
                 plan.measure + u' ' + plan.finding);
}

Result<void> Session::removeMeasure(const QString &findingKey, const QString &measureId)
{
    return apply(withoutMeasure(m_assessment, findingKey, measureId), u"measureRemoved"_s,
                 measureId + u' ' + findingKey);
}

Result<void> Session::judgeRisk(const QString &scenario, const RiskJudgement &judgement)
{
    return apply(withRisk(m_assessment, scenario, judgement), u"risk"_s, scenario);
}

Result<void> Session::saveEvidence(const EvidenceItem &item)
{
    if (item.title.trimmed().isEmpty())
        return refuse(u"titleMissing"_s);
    Assessment next = m_assessment;
    const auto isSame = [&](const EvidenceItem &known) { return known.id == item.id; };
    const auto place = std::find_if(next.evidence.begin(), next.evidence.end(), isSame);
    EvidenceItem &target = place == next.evidence.end() ? next.evidence.emplace_back() : *place;
    target = item;
    if (target.id.isEmpty())
        target.id = newId();
    return commit(std::move(next), u"evidence"_s, item.title);
}

Result<void> Session::removeEvidence(const QString &evidenceId)
{
    Assessment next = m_assessment;
    std::erase_if(next.evidence, [&](const EvidenceItem &item) { return item.id == evidenceId; });
    return commit(std::move(next), u"evidenceRemoved"_s, evidenceId);
}

Result<void> Session::setPrivateNotes(const QString &notes)
{
    Assessment next = m_assessment;
    next.privateNotes = notes;
    return commit(std::move(next), u"notes"_s, {}, {}, Undo::Keep);
}

// --- opinion, decision, seal

Result<void> Session::draftOpinion(const Opinion &opinion)
{
    if (isFrozen())
        return refuse(u"frozen"_s);
    Assessment next = m_assessment;
    next.opinion = opinion;
    next.opinion.issuedAt = {};
    next.opinion.hash.clear();
    return commit(std::move(next), u"opinionDrafted"_s, {});
}

Result<void> Session::issueOpinion()
{
    if (isFrozen())
        return refuse(u"frozen"_s);
    const Opinion &draft = m_assessment.opinion;
    if (draft.text.trimmed().isEmpty())
        return refuse(u"opinionTextMissing"_s);
    if (draft.author.trimmed().isEmpty())
        return refuse(u"opinionAuthorMissing"_s);
    if (m_judgement.purposes.empty())
        return refuse(u"purposesMissing"_s);
    for (const PurposeJudgement &item : m_judgement.purposes) {
        if (!draft.purposes.contains(item.purpose))
            return refuse(u"opinionPurposeMissing"_s);
    }
    Assessment next = m_assessment;
    if (!next.opinion.date.isValid())
        next.opinion.date = today();
    next.opinion.hash = opinionHash(next);
    next.opinion.issuedAt = m_clock();
    const QString hash = next.opinion.hash;
    return commit(std::move(next), u"opinionIssued"_s, {}, hash, Undo::Forget);
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
    return commit(std::move(next), u"opinionWithdrawn"_s, {}, reason, Undo::Forget);
}

Result<void> Session::draftDecision(const Decision &decision)
{
    Assessment next = m_assessment;
    next.decision = decision;
    return commit(std::move(next), u"decisionDrafted"_s, {});
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
    const DecisionCheck check = decisionCheck();
    if (!check.missing.isEmpty())
        return refuse(check.missing.first());
    const QByteArray record = composed(true);
    const Result<void> done =
        m_store->seal(m_caseId, record, sealOf(record), m_assessment.decision.review,
                      m_assessment.decision.date, line(u"sealed"_s, {}, sealOf(record)));
    return done ? show(m_caseId) : done.error();
}

Result<void> Session::appendEvent(const CaseEvent &event)
{
    if (!isSealed())
        return refuse(u"notSealed"_s);
    if (event.text.trimmed().isEmpty() || !event.date.isValid())
        return refuse(u"eventIncomplete"_s);
    CaseEvent stamped = event;
    stamped.author = m_author;
    stamped.time = m_clock();
    const Result<void> done = m_store->appendEvent(m_caseId, stamped);
    return done ? show(m_caseId) : done.error();
}

Result<void> Session::undo()
{
    if (!canUndo())
        return {};
    Assessment previous = m_undo.back();
    previous.privateNotes = m_assessment.privateNotes; // not part of what is undone
    return commit(std::move(previous), u"undone"_s, {}, {}, Undo::Back);
}

Result<void> Session::redo()
{
    if (!canRedo())
        return {};
    Assessment next = m_redo.back();
    next.privateNotes = m_assessment.privateNotes;
    return commit(std::move(next), u"redone"_s, {}, {}, Undo::Forward);
}

// --- the record

QByteArray Session::composed(bool sealed) const
{
    RecordContext context;
    context.programVersion = QStringLiteral(VOTUM_VERSION);
    context.author = m_author;
    context.time = m_clock();
    context.isSealed = sealed;
    if (const Result<std::vector<JournalLine>> lines = m_store->journal(m_caseId)) {
        const QStringList told{u"created"_s, u"newVersion"_s, u"opinionIssued"_s,
                               u"opinionWithdrawn"_s, u"rejudged"_s};
        for (const JournalLine &entry : *lines) {
            if (told.contains(entry.action))
                context.history.push_back(entry);
        }
    }
    for (const CaseSummary &row : m_cases) {
        if (row.uuid != m_assessment.uuid || row.version != m_assessment.version - 1)
            continue;
        if (const Result<SealedRecord> previous = m_store->sealedRecord(row.id))
            context.previousRecord = previous->bytes;
    }
    return composeRecord(m_catalogue, m_assessment, m_judgement, context);
}

QByteArray Session::recordBytes() const
{
    if (isSealed())
        return m_sealed.bytes;
    return hasCase() ? composed(false) : QByteArray();
}

Result<void> Session::noteIssued(const QString &document, Language language, const QByteArray &pdf)
{
    if (!isSealed())
        return {};
    return m_store->noteIssued(m_caseId, document, languageCode(language), sealOf(pdf), m_clock());
}

} // namespace votum
