// SPDX-License-Identifier: GPL-3.0-or-later

#include "cli/commands/exchange/replyimport.h"

#include "cli/commands/given.h"
#include "core/judgement/display.h"
#include "export/casefile.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace votum {

namespace {

QString wordsOf(ProposedAnswer::State standing)
{
    using State = ProposedAnswer::State;
    switch (standing) {
    case State::Open:
        return CommandText::tr("fills a gap");
    case State::Same:
        return CommandText::tr("already taken");
    case State::Differs:
        return CommandText::tr("differs from the present answer");
    case State::Changed:
        return CommandText::tr("the question reads otherwise by now");
    case State::Altered:
        return CommandText::tr("the form asked in other words than the catalogue");
    case State::NotAsked:
        return CommandText::tr("not asked at present");
    case State::Refused:
        return CommandText::tr("cannot be taken");
    }
    return {};
}

class ReplyImport
{
public:
    ReplyImport(CommandContext &context, Session &session, const QStringList &taken)
        : m_context(context), m_session(session), m_taken(taken)
    {
    }

    Result<void> run(const Reply &reply)
    {
        const Result<qint64> id = caseOf(m_session, reply);
        if (!id)
            return id.error();
        if (const Result<void> opened = m_session.openCase(*id); !opened)
            return opened;
        const Result<std::vector<ProposedAnswer>> proposed = proposedAnswers(m_session, reply);
        if (!proposed)
            return proposed.error();
        if (!m_taken.isEmpty())
            return take(*proposed);
        m_context.out << oneLine({m_session.assessment().fileNumber, m_session.assessment().title,
                                  reply.who(), text(dateText(reply.date))})
                      << '\n';
        for (const ProposedAnswer &one : *proposed)
            list(one);
        return {};
    }

private:
    QString text(const LocalText &words) const { return words.in(m_context.language); }

    void row(const QString &label, const QString &words)
    {
        if (!words.isEmpty())
            m_context.out << "    " << label << ": " << oneLine(words) << '\n';
    }

    void list(const ProposedAnswer &one)
    {
        m_context.out << oneLine(one.key.toString()) << "  [" << wordsOf(one.standing) << "]\n";
        row(CommandText::tr("Question"), one.question ? text(one.question->text) : one.asked);
        row(CommandText::tr("Concerns"), text(one.subject));
        using State = ProposedAnswer::State;
        if (one.standing == State::Changed || one.standing == State::Altered)
            row(CommandText::tr("As the form asked"), one.asked);
        if (one.fault)
            row(CommandText::tr("Reason"),
                m_context.catalogue.errorText(*one.fault, m_context.language));
        if (!one.question)
            return;
        const Answer *present = m_session.assessment().answer(one.key);
        row(CommandText::tr("Present answer"),
            text(answerText(m_context.catalogue, *one.question, present)));
        row(CommandText::tr("Reply"),
            text(answerText(m_context.catalogue, *one.question, &one.answer)));
        row(CommandText::tr("Evidence"),
            oneLine({one.answer.evidence, text(dateText(one.answer.evidenceDate))}));
        row(CommandText::tr("Note"), one.answer.note);
    }

    Result<void> take(const std::vector<ProposedAnswer> &proposed)
    {
        std::vector<std::pair<AnswerKey, Answer>> taken;
        const bool isAll = m_taken.contains(u"all"_s);
        for (const QString &name : m_taken) {
            const auto isIt = [&](const ProposedAnswer &one) { return one.key.toString() == name; };
            const auto place = std::find_if(proposed.begin(), proposed.end(), isIt);
            if (name != "all"_L1 && place == proposed.end())
                return Error{u"replyNotThere"_s, {name}, {}};
            if (name != "all"_L1 && place->fault)
                return *place->fault;
        }
        qsizetype left = 0;
        for (const ProposedAnswer &one : proposed) {
            const bool isTaken = one.mayBeTaken() && ((isAll && one.fillsGap()) ||
                                                      m_taken.contains(one.key.toString()));
            if (isTaken)
                taken.emplace_back(one.key, one.answer);
            else if (one.standing != ProposedAnswer::State::Same)
                ++left;
        }
        if (const Result<void> done = m_session.takeAnswers(taken); !done)
            return done;
        for (const auto &[key, answer] : taken)
            m_context.out << key.toString() << '\n';
        if (left > 0)
            m_context.tell(CommandText::tr("%n answer(s) left: not taken before you have looked at "
                                           "them.",
                                           nullptr, int(left)));
        return {};
    }

    CommandContext &m_context;
    Session &m_session;
    const QStringList m_taken; // "all", keys; empty: nothing
};

} // namespace

int importReplies(CommandContext &context, const Arguments &arguments)
{
    std::vector<std::pair<QString, Reply>> replies;
    for (const QString &path : arguments.positional) {
        Result<Reply> reply = replyFrom(path);
        if (!reply)
            return report(context, reply.error(), path);
        replies.emplace_back(path, *std::move(reply));
    }
    Session session(context.catalogue, context.clock);
    if (const Result<void> opened = openStore(context, session, arguments); !opened)
        return report(context, opened.error());
    ReplyImport import(context, session, arguments.values.values(u"take"_s));
    for (const auto &[path, reply] : replies) {
        if (const Result<void> done = import.run(reply); !done)
            return report(context, done.error(), path);
    }
    return Done;
}

} // namespace votum
