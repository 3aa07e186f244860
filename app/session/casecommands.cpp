// SPDX-License-Identifier: GPL-3.0-or-later

#include "session/session.h"

#include "core/case/parts.h"
#include "core/case/purposes.h"
#include "core/case/recipients.h"
#include "core/catalogue/known.h"
#include "core/judgement/claims.h"
#include "core/judgement/display.h"
#include "core/record/history.h"
#include "core/texts/textblocks.h"
#include "session/refusal.h"
#include "session/rejudge.h"
#include "store/store.h"

#include <QSet>
#include <QUuid>

using namespace Qt::StringLiterals;

// The commands that change the open case, and the way back.

namespace votum {

namespace {

constexpr size_t undoDepth = 200;

} // namespace

Error Session::frozenError() const
{
    if (isReadOnly())
        return refuse(u"storeReadOnly"_s, storePath());
    return isSealed() ? refuse(u"sealed"_s, m_assessment.fileNumber) : refuse(u"frozen"_s);
}

Result<void> Session::commit(Assessment next, const JournalLine &line, Undo undo)
{
    return commit(std::move(next), std::vector<JournalLine>{line}, undo);
}

Result<void> Session::commit(Assessment next, std::vector<JournalLine> lines, Undo undo)
{
    if (!hasCase())
        return refuse(u"noCase"_s);
    if (isSealed())
        return refuse(u"sealed"_s, m_assessment.fileNumber);
    CaseChange change;
    change.parts = changedParts(m_assessment, next);
    if (change.parts.empty())
        return {};
    Judgement judgement = judged(next);
    change.verdict = verdictOf(catalogue(), judgement);
    change.lines = lines;
    const JournalLine &first = lines.front();
    // No longer frozen, the case came under the present rules.
    if (first.action == JournalAction::OpinionWithdrawn && judgement.overall != m_judgement.overall)
        change.lines.push_back({first.time,
                                first.author,
                                JournalAction::HouseRule,
                                {},
                                outcomeCode(m_judgement.overall),
                                change.verdict->outcome});
    const Result<CaseSummary> saved = m_store->save(m_caseId, change);
    if (!saved)
        return saved.error();
    m_savedAt = first.time;
    remember(undo, std::move(lines));
    m_assessment = std::move(next);
    m_judgement = std::move(judgement);
    place(*saved);
    emit changed();
    return {};
}

void Session::remember(Undo undo, std::vector<JournalLine> done)
{
    if (undo == Undo::Record || undo == Undo::Forget)
        m_redo.clear();
    switch (undo) {
    case Undo::Record:
        m_undo.push_back({std::move(m_assessment), std::move(done)});
        if (m_undo.size() > undoDepth)
            m_undo.erase(m_undo.begin());
        break;
    case Undo::Keep:
        break;
    case Undo::Back:
        m_redo.push_back({std::move(m_assessment), std::move(m_undo.back().done)});
        m_undo.pop_back();
        break;
    case Undo::Forward:
        m_undo.push_back({std::move(m_assessment), std::move(m_redo.back().done)});
        m_redo.pop_back();
        break;
    case Undo::Forget:
        m_undo.clear();
        break;
    }
}

Result<void> Session::apply(Result<Assessment> next, const JournalLine &line)
{
    return next ? commit(*std::move(next), line) : next.error();
}

QString Session::answerValue(const AnswerKey &key, const Answer *answer) const
{
    const Question *asked = catalogue().question(key.question);
    return asked ? votum::answerValue(*asked, answer) : QString();
}

Result<void> Session::answer(const AnswerKey &key, const Answer &answer)
{
    Answer stamped = answer;
    if (stamped != Answer()) {
        stamped.author = m_author;
        stamped.time = m_clock();
    }
    return apply(withAnswer(catalogue(), m_assessment, key, stamped),
                 line(JournalAction::Answered, key, answerValue(key, m_assessment.answer(key)),
                      answerValue(key, &answer)));
}

Result<void> Session::answerSame(const QString &question, const std::vector<Subject> &subjects,
                                 const Answer &answer)
{
    const Question *asked = catalogue().question(question);
    if (!asked)
        return refuse(u"question"_s, question);
    Answer stamped = answer;
    if (stamped != Answer()) {
        stamped.author = m_author;
        stamped.time = m_clock();
    }
    Result<Assessment> next(m_assessment);
    QSet<QString> before;
    JournalAnswers answered;
    for (const Subject &subject : subjects) {
        const AnswerKey key{question, subject};
        if (!m_judgement.applies(key))
            continue;
        answered.keys.push_back(key);
        before.insert(answerValue(key, m_assessment.answer(key)));
        if (next)
            next = withAnswer(catalogue(), *std::move(next), key, stamped);
    }
    if (answered.keys.empty())
        return refuse(u"notAsked"_s, question);
    return apply(std::move(next), line(JournalAction::Answered, answered,
                                       before.size() == 1 ? *before.begin() : QString(),
                                       answerValue(answered.keys.front(), &answer)));
}

Result<void> Session::answerAll(const QString &question, const Answer &answer)
{
    const Question *asked = catalogue().question(question);
    if (!asked)
        return refuse(u"question"_s, question);
    return answerSame(question, m_assessment.subjects(catalogue(), asked->scope), answer);
}

Result<void> Session::confirmProposal(const AnswerKey &key)
{
    return confirmProposals({key});
}

Result<void> Session::confirmProposals(const std::vector<AnswerKey> &keys)
{
    if (isFrozen())
        return frozenError();
    Assessment next = m_assessment;
    Judgement judgement = m_judgement;
    std::vector<JournalLine> lines;
    for (const AnswerKey &key : keys) {
        if (!lines.empty())
            judgement = judged(next);
        const auto confirmed = confirmedAnswer(next, judgement, key);
        if (!confirmed || !judgement.applies(key))
            continue;
        const QString before = answerValue(key, next.answer(key));
        Result<Assessment> answered = withAnswer(catalogue(), std::move(next), key, *confirmed);
        if (!answered)
            return answered.error();
        next = *std::move(answered);
        lines.push_back(line(JournalAction::Answered, key, before, answerValue(key, &*confirmed)));
    }
    if (lines.empty())
        return refuse(u"noProposal"_s, keys.empty() ? QString() : keys.front().toString());
    return commit(std::move(next), std::move(lines), Undo::Record);
}

// What stands beside the question, as the answer of who confirms it; nothing: nothing does.
std::optional<Answer> Session::confirmedAnswer(const Assessment &assessment,
                                               const Judgement &judgement,
                                               const AnswerKey &key) const
{
    const auto offer = offerFor(catalogue(), assessment, judgement, key);
    if (!offer)
        return std::nullopt;
    Answer confirmed;
    if (offer->proposal) {
        confirmed.state = AnswerState::Value;
        confirmed.value = offer->value;
        confirmed.evidenceDate = offer->proposal->asOf;
        confirmed.evidence =
            provenanceText(catalogue(), *offer->proposal).in(m_assessment.language);
        confirmed.fromProposal = catalogue().version;
    } else {
        confirmed = *assessment.answer(*offer->like);
        confirmed.fromProposal.clear();
    }
    confirmed.author = m_author;
    confirmed.time = m_clock();
    return confirmed;
}

Result<void> Session::takeAnswers(const std::vector<std::pair<AnswerKey, Answer>> &answers)
{
    if (isFrozen())
        return frozenError();
    Assessment next = m_assessment;
    std::vector<JournalLine> lines;
    for (const auto &[key, told] : answers) {
        Answer stamped = told;
        stamped.author = m_author;
        stamped.time = m_clock();
        const QString before = answerValue(key, next.answer(key));
        Result<Assessment> answered = withAnswer(catalogue(), std::move(next), key, stamped);
        if (!answered)
            return answered.error();
        next = *std::move(answered);
        lines.push_back(line(JournalAction::Answered, JournalTold{key, told.informant}, before,
                             answerValue(key, &stamped)));
    }
    return lines.empty() ? Result<void>() : commit(std::move(next), std::move(lines), Undo::Record);
}

Result<void> Session::answerPlausibility(const QString &key, const QString &reason,
                                         QDate evidenceDate)
{
    return apply(withPlausibility(m_assessment, key, {reason, m_author, m_clock(), evidenceDate}),
                 line(JournalAction::Plausibility, JournalCheck{key}, {}, reason));
}

Result<void> Session::setTitle(const QString &title, const QString &organisation)
{
    if (isFrozen())
        return frozenError();
    if (title.trimmed().isEmpty())
        return refuse(u"titleMissing"_s);
    Assessment next = m_assessment;
    next.title = title.trimmed();
    next.organisation = organisation.trimmed();
    const JournalLine titled = line(JournalAction::Titled, {}, m_assessment.title, next.title);
    return commit(std::move(next), titled);
}

Result<void> Session::setTextLanguage(Language language)
{
    if (isFrozen())
        return frozenError();
    Assessment next = m_assessment;
    next.language = language;
    return commit(std::move(next),
                  line(JournalAction::Language, {}, languageCode(m_assessment.language),
                       languageCode(language)));
}

Result<void> Session::setChannel(const QString &channel)
{
    return apply(withChannel(catalogue(), m_assessment, channel),
                 line(JournalAction::Channel, {}, m_assessment.channel, channel));
}

Result<void> Session::saveRecipient(const Recipient &recipient)
{
    Recipient named = recipient;
    if (named.id.isEmpty())
        named.id = QUuid::createUuid().toString(QUuid::WithoutBraces);
    const Recipient *known = m_assessment.recipient(named.id);
    const bool isRenamed = known && known->name != named.name;
    return apply(withRecipient(m_assessment, named),
                 line(JournalAction::Recipient, JournalRecipient{named.id, named.name},
                      isRenamed ? known->name : QString(), isRenamed ? named.name : QString()));
}

Result<void> Session::removeRecipient(const QString &recipientId)
{
    const Recipient *known = m_assessment.recipient(recipientId);
    const JournalRecipient subject{recipientId, known ? known->name : recipientId};
    return apply(withoutRecipient(m_assessment, recipientId),
                 line(JournalAction::RecipientRemoved, subject));
}

Result<void> Session::moveRecipient(const QString &recipientId, const QString &above,
                                    const QString &before)
{
    const Recipient *known = m_assessment.recipient(recipientId);
    const JournalRecipient subject{recipientId, known ? known->name : recipientId};
    const auto nameOf = [this](const QString &id) {
        const Recipient *link = m_assessment.recipient(id);
        return link ? link->name : QString();
    };
    const QString was = known ? known->under : QString();
    return apply(withRecipientMoved(m_assessment, recipientId, above, before),
                 was == above
                     ? line(JournalAction::Recipient, subject)
                     : line(JournalAction::RecipientMoved, subject, nameOf(was), nameOf(above)));
}

Result<void> Session::addUsualChain()
{
    return apply(withUsualChain(catalogue(), m_assessment),
                 line(JournalAction::Recipient, JournalChain{m_assessment.channel}));
}

Result<void> Session::savePurpose(const Purpose &purpose)
{
    Result<Assessment> next = withPurpose(catalogue(), m_assessment, purpose);
    if (!next)
        return next.error();
    const Purpose *known = m_assessment.purpose(purpose.id);
    Answer &kinds = next->answers[AnswerKey{questionId::purposes.toString(), {}}];
    if (kinds.author.isEmpty())
        kinds.author = m_author;
    if (!kinds.time.isValid())
        kinds.time = m_clock();
    const JournalPurpose subject{purpose.id.isEmpty() ? next->purposes.back().id : purpose.id,
                                 purpose.name};
    return commit(*std::move(next), line(JournalAction::Purpose, subject,
                                         known ? known->name : QString(), purpose.name));
}

Result<void> Session::removePurpose(const QString &purposeId)
{
    const JournalPurpose subject{
        purposeId, purposeText(catalogue(), m_assessment, purposeId).in(m_assessment.language)};
    return apply(withoutPurpose(catalogue(), m_assessment, purposeId),
                 line(JournalAction::PurposeRemoved, subject));
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
    return apply(std::move(next),
                 line(JournalAction::Judged, JournalFinding{findingKey}, {}, judgement.reason));
}

Result<void> Session::judgeRisk(const QString &scenario, const RiskJudgement &judgement)
{
    return apply(withRisk(m_assessment, scenario, judgement),
                 line(JournalAction::Risk, JournalRisk{scenario}));
}

Result<void> Session::setText(const QString &key, bool inRecord)
{
    if (isSealed())
        return refuse(u"sealed"_s, m_assessment.fileNumber);
    return apply(
        withText(catalogue(), m_assessment, key, inRecord),
        line(inRecord ? JournalAction::TextAdded : JournalAction::TextRemoved, JournalText{key}));
}

Result<void> Session::setPrivateNotes(const QString &notes)
{
    Assessment next = m_assessment;
    next.privateNotes = notes;
    return commit(std::move(next), line(JournalAction::Notes), Undo::Keep);
}

const JournalLine *Session::undoable() const
{
    return canUndo() ? &m_undo.back().done.front() : nullptr;
}

const JournalLine *Session::redoable() const
{
    return canRedo() ? &m_redo.back().done.front() : nullptr;
}

Result<void> Session::undo()
{
    return canUndo() ? goTo(m_undo.back(), JournalAction::Undone, Undo::Back) : Result<void>();
}

Result<void> Session::redo()
{
    return canRedo() ? goTo(m_redo.back(), JournalAction::Redone, Undo::Forward) : Result<void>();
}

Result<void> Session::goTo(const Step &step, JournalAction action, Undo undo)
{
    Assessment next = step.assessment;
    next.privateNotes = m_assessment.privateNotes; // neither is part of what is undone
    next.houseRules = m_assessment.houseRules;
    std::vector<JournalLine> told;
    for (const JournalLine &done : step.done) {
        const bool hasValues =
            done.action == JournalAction::Answered || done.action == JournalAction::Titled;
        const QString &from = undo == Undo::Back ? done.after : done.before,
                      &to = undo == Undo::Back ? done.before : done.after;
        told.push_back(
            line(action, done.subject, hasValues ? from : QString(), hasValues ? to : QString()));
    }
    return commit(std::move(next), std::move(told), undo);
}

} // namespace votum
