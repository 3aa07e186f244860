// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/record/history.h"

#include "core/case/houserule.h"
#include "core/case/purposes.h"
#include "core/judgement/display.h"

#include <QSet>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace votum {

namespace {

// No option is called so: the catalogue reserves the first and no code has a sign.
const QString unknownValue = u"unk"_s, notApplicableValue = u"n/a"_s, removedValue = u"-"_s;
constexpr QChar notKnownMark = u'?';

// Gives one line its words.
class Reader
{
public:
    Reader(const Catalogue &catalogue, const Assessment &assessment, const Judgement &judgement)
        : m_catalogue(catalogue), m_assessment(assessment), m_judgement(judgement)
    {
    }

    HistoryEntry entry(const JournalLine &line) const
    {
        HistoryEntry entry;
        entry.from = entry.to = line.time;
        entry.author = line.author;
        entry.what = m_catalogue.word(u"journal."_s + codeOf(line.action));
        entry.subject =
            std::visit([this](const auto &subject) { return words(subject); }, line.subject);
        if (questionOf(line))
            entry.question = *keyOf(line);
        entry.after = value(line, line.after);
        if (line.before != line.after)
            entry.before = value(line, line.before);
        return entry;
    }

private:
    // Of several answers the first: all have its question.
    static const AnswerKey *keyOf(const JournalLine &line)
    {
        if (const auto *answers = std::get_if<JournalAnswers>(&line.subject))
            return &answers->keys.front();
        if (const auto *told = std::get_if<JournalTold>(&line.subject))
            return &told->key;
        return std::get_if<AnswerKey>(&line.subject);
    }

    const Question *questionOf(const JournalLine &line) const
    {
        const AnswerKey *key = keyOf(line);
        return key ? m_catalogue.question(key->question) : nullptr;
    }

    LocalText words(std::monostate) const { return {}; }

    LocalText words(const AnswerKey &key) const
    {
        const Question *question = m_catalogue.question(key.question);
        if (!question)
            return same(key.toString());
        return joined(question->text, u" – "_s,
                      subjectText(m_catalogue, m_assessment, key.subject));
    }

    LocalText words(const JournalAnswers &subject) const
    {
        LocalText subjects;
        for (const AnswerKey &key : subject.keys)
            subjects =
                joined(subjects, u", "_s, subjectText(m_catalogue, m_assessment, key.subject));
        return joined(words(AnswerKey{subject.keys.front().question, {}}), u" – "_s, subjects);
    }

    LocalText words(const JournalTold &subject) const
    {
        return joined(words(subject.key), u" "_s,
                      m_catalogue.word(u"journal.told"_s).arg(subject.informant));
    }

    LocalText words(const JournalPurpose &subject) const
    {
        return subject.name.isEmpty() ? purposeText(m_catalogue, m_assessment, subject.id)
                                      : same(subject.name);
    }

    LocalText words(const JournalCheck &subject) const
    {
        const auto isIt = [&](const PlausibilityNote &note) { return note.key() == subject.key; };
        const auto note =
            std::find_if(m_judgement.plausibility.begin(), m_judgement.plausibility.end(), isIt);
        return note == m_judgement.plausibility.end() ? same(subject.key) : note->text;
    }

    // One that does not arise by now, or only of each subject, has the catalogue's words.
    LocalText words(const JournalFinding &subject) const
    {
        if (const Finding *finding = m_judgement.finding(subject.key))
            return finding->text;
        const FindingText *known = m_catalogue.finding(subject.key.section(u'@', 0, 0));
        return known ? known->text : same(subject.key);
    }

    LocalText words(const JournalMeasures &subject) const // each measure once
    {
        LocalText text;
        QSet<QString> named;
        for (const JournalMeasures::Plan &plan : subject.plans) {
            if (named.contains(plan.measure))
                continue;
            named.insert(plan.measure);
            const Measure *measure = m_catalogue.measure(plan.measure);
            text = joined(text, u"; "_s, measure ? measure->text : same(plan.measure));
        }
        return text;
    }

    LocalText words(const JournalRisk &subject) const
    {
        const RiskScenario *risk = m_catalogue.risk(subject.scenario);
        return risk ? risk->text : same(subject.scenario);
    }

    LocalText words(const JournalRecipient &subject) const { return same(subject.name); }

    LocalText words(const JournalChain &subject) const { return channelName(subject.channel); }

    LocalText words(const JournalEvidence &subject) const { return same(subject.title); }

    LocalText words(const JournalText &subject) const
    {
        const TextBlock *block = m_catalogue.textBlock(subject.key.section(u'@', 0, 0));
        return block ? block->title : same(subject.key);
    }

    LocalText words(const JournalCatalogue &subject) const { return same(subject.version); }

    LocalText words(const JournalHouseRule &subject) const
    {
        const FindingText *finding = m_catalogue.finding(subject.finding);
        return finding ? finding->text : same(subject.finding);
    }

    // An older program wrote a recipient's id or name, or the channel whose chain was added.
    LocalText words(const JournalWords &subject) const
    {
        const Recipient *recipient = m_assessment.recipient(subject.text);
        return recipient ? same(recipient->name) : channelName(subject.text);
    }

    LocalText channelName(const QString &id) const
    {
        const Channel *channel = m_catalogue.channel(id);
        return channel ? channel->name : same(id);
    }

    LocalText languageName(const QString &code) const
    {
        const std::optional<Language> language = languageFromCode(code);
        return language ? m_catalogue.word(languageInfo(*language).word) : same(code);
    }

    // `code`: what the line keeps as before or after.
    LocalText value(const JournalLine &line, const QString &code) const
    {
        if (code.isEmpty())
            return {};
        switch (line.action) {
        case JournalAction::Answered:
        case JournalAction::Undone:
        case JournalAction::Redone:
            return answer(line, code);
        case JournalAction::Channel:
            return channelName(code);
        case JournalAction::Language:
            return languageName(code);
        case JournalAction::Rejudged:
        case JournalAction::HouseRule:
            return m_catalogue.word(u"outcome."_s + code);
        case JournalAction::BroughtOver:
            return questions(code);
        case JournalAction::OpinionIssued:
        case JournalAction::Sealed:
            return {}; // a checksum, which the record shows
        default:
            return same(code);
        }
    }

    LocalText questions(const QString &ids) const
    {
        LocalText text;
        for (const QString &id : ids.split(u' '))
            text = joined(text, u"; "_s, words(AnswerKey{id, {}}));
        return text;
    }

    LocalText answer(const JournalLine &line, const QString &code) const
    {
        const Question *question = questionOf(line);
        if (!question)
            return same(code);
        Answer answer;
        answer.state = code == unknownValue         ? AnswerState::Unknown
                       : code == notApplicableValue ? AnswerState::NotApplicable
                       : code == removedValue       ? AnswerState::Unanswered
                                                    : AnswerState::Value;
        if (answer.state == AnswerState::Value)
            readCodes(code, answer);
        return answerText(m_catalogue, *question, &answer);
    }

    static void readCodes(const QString &text, Answer &answer)
    {
        for (const QString &code : text.split(u' ')) {
            if (code.startsWith(notKnownMark))
                answer.notKnown << code.mid(1);
            else
                answer.value << code;
        }
    }

    const Catalogue &m_catalogue;
    const Assessment &m_assessment;
    const Judgement &m_judgement;
};

// The same person on the same day at the same thing, and it stayed what it was: what was added are
// letters of a free text, a note, a date of evidence.
bool continues(const JournalLine &line, const JournalLine &before)
{
    return line.action == before.action && line.subject == before.subject &&
           line.after == before.after &&
           (line.before == before.before || line.before == line.after) &&
           line.author == before.author && line.time.date() == before.time.date();
}

} // namespace

LocalText HistoryEntry::change() const
{
    return joined(before, u" → "_s, after);
}

std::vector<HistoryEntry> historyOf(const Catalogue &catalogue, const Assessment &assessment,
                                    const Judgement &judgement,
                                    const std::vector<JournalLine> &journal)
{
    const Reader reader(catalogue, assessment, judgement);
    std::vector<HistoryEntry> history;
    for (size_t i = 0; i < journal.size(); ++i) {
        if (i > 0 && continues(journal[i], journal[i - 1]))
            history.back().to = journal[i].time;
        else
            history.push_back(reader.entry(journal[i]));
    }
    std::reverse(history.begin(), history.end());
    return history;
}

QString answerValue(const Question &question, const Answer *answer)
{
    if (!answer)
        return {};
    switch (answer->state) {
    case AnswerState::Unanswered:
        return removedValue;
    case AnswerState::Unknown:
        return unknownValue;
    case AnswerState::NotApplicable:
        return notApplicableValue;
    case AnswerState::Value:
        break;
    }
    if (question.kind == QuestionKind::Text)
        return {};
    QStringList codes = answer->value;
    for (const QString &code : answer->notKnown)
        codes << notKnownMark + code;
    return codes.join(u' ');
}

} // namespace votum
