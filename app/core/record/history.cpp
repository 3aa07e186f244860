#include "core/record/history.h"

#include "core/judgement/display.h"

using namespace Qt::StringLiterals;

namespace votum {

namespace {

// No option is called so: the catalogue reserves the first and no code has a sign.
const QString unknownDetail = u"unk"_s, notApplicableDetail = u"n/a"_s, removedDetail = u"-"_s;

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
        entry.what = m_catalogue.word(u"journal."_s + line.action);
        entry.subject = same(line.subject);
        entry.detail = same(line.detail);
        const QStringList ofAnswers{u"answered"_s, u"undone"_s, u"redone"_s};
        const QString first = line.subject.section(u' ', 0, 0);
        if (ofAnswers.contains(line.action))
            readAnswer(line, entry);
        else if (m_catalogue.measure(first))
            entry.subject = measures(line.subject);
        else if (const Finding *finding = m_judgement.finding(line.subject))
            entry.subject = finding->text;
        else if (const RiskScenario *risk = m_catalogue.risk(line.subject))
            entry.subject = risk->text;
        else if (const Channel *channel = m_catalogue.channel(line.subject))
            entry.subject = channel->name;
        else if (const Recipient *recipient = m_assessment.recipient(line.subject))
            entry.subject = same(recipient->name);
        else if (line.action == "language"_L1)
            entry.subject =
                m_catalogue.word(line.subject == "de"_L1 ? u"label.german"_s : u"label.english"_s);
        else if (const TextBlock *block = m_catalogue.textBlock(line.subject.section(u'@', 0, 0)))
            entry.subject = block->title;
        if (line.action == "opinionIssued"_L1 || line.action == "sealed"_L1)
            entry.detail = {}; // a checksum, which the record shows
        if (line.action == "rejudged"_L1 || line.action == "houseRule"_L1)
            entry.detail = outcomes(line.detail);
        return entry;
    }

private:
    void readAnswer(const JournalLine &line, HistoryEntry &entry) const
    {
        const std::optional<AnswerKey> key = AnswerKey::fromString(line.subject);
        const Question *question = key ? m_catalogue.question(key->question) : nullptr;
        if (!question)
            return;
        entry.question = key;
        entry.subject =
            joined(question->text, u" – "_s, subjectText(m_catalogue, m_assessment, key->subject));
        if (line.detail.isEmpty())
            return;
        Answer answer;
        answer.state = line.detail == unknownDetail         ? AnswerState::Unknown
                       : line.detail == notApplicableDetail ? AnswerState::NotApplicable
                       : line.detail == removedDetail       ? AnswerState::Unanswered
                                                            : AnswerState::Value;
        if (answer.state == AnswerState::Value)
            answer.value = line.detail.split(u' ');
        entry.detail = answerText(m_catalogue, *question, &answer);
    }

    // "M01 FINDING, M02 FINDING": each measure once.
    LocalText measures(const QString &subject) const
    {
        QStringList ids;
        for (const QString &pair : subject.split(u", "_s))
            ids << pair.section(u' ', 0, 0);
        ids.removeDuplicates();
        LocalText text;
        for (const QString &id : ids) {
            const Measure *measure = m_catalogue.measure(id);
            const LocalText word = measure ? measure->text : same(id);
            text = joined(text, u"; "_s, word);
        }
        return text;
    }

    // "PERMISSIBLE → OPEN"
    LocalText outcomes(const QString &codes) const
    {
        LocalText text;
        for (const QString &code : codes.split(u" → "_s)) {
            const LocalText word =
                code.isEmpty() ? same(u"–"_s) : m_catalogue.word(u"outcome."_s + code);
            text = joined(text, u" → "_s, word);
        }
        return text;
    }

    const Catalogue &m_catalogue;
    const Assessment &m_assessment;
    const Judgement &m_judgement;
};

bool continues(const JournalLine &line, const JournalLine &before)
{
    return line.action == before.action && line.subject == before.subject &&
           line.detail == before.detail && line.author == before.author &&
           line.time.date() == before.time.date();
}

} // namespace

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

QString journalDetail(const Question &question, const Answer &answer)
{
    switch (answer.state) {
    case AnswerState::Unanswered:
        return removedDetail;
    case AnswerState::Unknown:
        return unknownDetail;
    case AnswerState::NotApplicable:
        return notApplicableDetail;
    case AnswerState::Value:
        break;
    }
    return question.kind == QuestionKind::Text ? QString() : answer.value.join(u' ');
}

} // namespace votum
