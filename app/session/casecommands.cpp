#include "session/session.h"

#include "core/case/parts.h"
#include "core/judgement/display.h"
#include "core/record/history.h"
#include "core/texts/textblocks.h"
#include "session/refusal.h"
#include "store/store.h"

#include <QUuid>

using namespace Qt::StringLiterals;

// The commands that change the open case, and the way back.

namespace votum {

namespace {

constexpr size_t undoDepth = 200;

QString newId()
{
    return QUuid::createUuid().toString(QUuid::WithoutBraces);
}

// For the journal.
QString namesOf(const std::vector<MeasurePlan> &plans)
{
    QStringList names;
    for (const MeasurePlan &plan : plans)
        names << plan.measure + u' ' + plan.finding;
    return names.join(u", "_s);
}

} // namespace

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
    JournalLine entry = line(action, subject, detail);
    if (undo != Undo::Record && subject.isEmpty() && changes.size() == 1) {
        const PartChange &only = changes.front(); // what was undone or redone
        if (only.before.kind == "answer"_L1 || only.after.kind == "answer"_L1)
            entry.subject = only.before.kind.isEmpty() ? only.after.key : only.before.key;
    }
    if (const Result<void> saved = m_store->save(m_caseId, changes, entry); !saved)
        return saved.error();
    remember(undo);
    const Outcome before = m_judgement.overall;
    m_assessment = std::move(next);
    m_judgement = judged(m_assessment);
    m_savedAt = entry.time;
    if (m_judgement.overall != before)
        (void)m_store->saveOutcome(m_caseId, outcomeCode(m_judgement.overall), m_catalogue.sha256(),
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

Result<void> Session::apply(Result<Assessment> next, const QString &action, const QString &subject,
                            const QString &detail)
{
    return next ? commit(*std::move(next), action, subject, detail) : next.error();
}

Result<void> Session::answer(const AnswerKey &key, const Answer &answer)
{
    Answer stamped = answer;
    if (stamped != Answer()) {
        stamped.author = m_author;
        stamped.time = m_clock();
    }
    const Question *asked = m_catalogue.question(key.question);
    return apply(withAnswer(m_catalogue, m_assessment, key, stamped), u"answered"_s, key.toString(),
                 asked ? journalDetail(*asked, answer) : QString());
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
    return apply(std::move(next), u"answered"_s, question, journalDetail(*asked, answer));
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
    const Recipient *known = m_assessment.recipient(recipientId);
    const QString name = known ? known->name : recipientId; // afterwards nobody knows it
    return apply(withoutRecipient(m_assessment, recipientId), u"recipientRemoved"_s, name);
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
    return planMeasures({plan});
}

Result<void> Session::planMeasures(const std::vector<MeasurePlan> &plans)
{
    Result<Assessment> next(m_assessment);
    for (const MeasurePlan &plan : plans) {
        if (next)
            next = withMeasure(m_catalogue, *std::move(next), plan);
    }
    return apply(std::move(next), u"measure"_s, namesOf(plans));
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
    return apply(std::move(next), u"measureRemoved"_s, namesOf(plans));
}

Result<void> Session::judgeRisk(const QString &scenario, const RiskJudgement &judgement)
{
    return apply(withRisk(m_assessment, scenario, judgement), u"risk"_s, scenario);
}

Result<void> Session::saveEvidence(const EvidenceItem &item)
{
    if (item.title.trimmed().isEmpty())
        return refuse(u"titleMissing"_s);
    if (item.link.trimmed().isEmpty() && item.fileName.isEmpty())
        return refuse(u"evidencePlaceMissing"_s);
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
    QString title;
    std::erase_if(next.evidence, [&](const EvidenceItem &item) {
        if (item.id == evidenceId)
            title = item.title;
        return item.id == evidenceId;
    });
    return commit(std::move(next), u"evidenceRemoved"_s, title);
}

Result<void> Session::setText(const QString &key, bool inRecord)
{
    if (isSealed())
        return refuse(u"sealed"_s, m_assessment.fileNumber);
    return apply(withText(m_catalogue, m_assessment, key, inRecord),
                 inRecord ? u"textAdded"_s : u"textRemoved"_s, key);
}

Result<void> Session::setPrivateNotes(const QString &notes)
{
    Assessment next = m_assessment;
    next.privateNotes = notes;
    return commit(std::move(next), u"notes"_s, {}, {}, Undo::Keep);
}

Result<void> Session::undo()
{
    if (!canUndo())
        return {};
    Assessment previous = m_undo.back();
    previous.privateNotes = m_assessment.privateNotes; // neither is part of what is undone
    previous.houseRules = m_assessment.houseRules;
    return commit(std::move(previous), u"undone"_s, {}, {}, Undo::Back);
}

Result<void> Session::redo()
{
    if (!canRedo())
        return {};
    Assessment next = m_redo.back();
    next.privateNotes = m_assessment.privateNotes;
    next.houseRules = m_assessment.houseRules;
    return commit(std::move(next), u"redone"_s, {}, {}, Undo::Forward);
}

} // namespace votum
