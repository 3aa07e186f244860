// SPDX-License-Identifier: GPL-3.0-or-later

#include "cli/commands/command.h"
#include "cli/commands/given.h"
#include "cli/commands/json.h"
#include "core/case/answersfile.h"
#include "core/case/proposals.h"
#include "core/case/purposes.h"
#include "core/impact/alternatives.h"
#include "core/judgement/display.h"

using namespace Qt::StringLiterals;

namespace votum {

namespace {

// The present channel and others, one after the other.
class ComparisonPrinter
{
public:
    explicit ComparisonPrinter(CommandContext &context) : m_context(context) {}

    void print(const std::vector<ChannelComparison> &list)
    {
        out() << CommandText::tr("The same request over other channels, judged from the "
                                 "catalogue’s facts. A proposal, not an assessment: nobody has "
                                 "confirmed these answers, and open questions stay open.")
              << '\n';
        line(CommandText::tr("As of"), dateText(list.front().judgement.asOf, m_context.language));
        for (const ChannelComparison &item : list) {
            const bool isPresent = &item == &list.front();
            out() << u"\n== "_s << name(item.channel)
                  << (isPresent ? u" – "_s + CommandText::tr("the case as it stands") : QString())
                  << '\n';
            printResult(item);
            if (!isPresent)
                printDifference(item);
        }
    }

private:
    const Catalogue &catalogue() const { return m_context.catalogue; }
    QTextStream &out() const { return m_context.out; }
    QString shown(const LocalText &text) const { return text.in(m_context.language); }

    QString name(const QString &channelId) const
    {
        const Channel *channel = catalogue().channel(channelId);
        return channel ? shown(channel->name) : CommandText::tr("No channel chosen yet");
    }

    void line(const QString &label, const QString &value) const
    {
        out() << label << u": "_s << value << '\n';
    }

    // "not decidable; at best: permissible with conditions"
    QString result(Outcome now, Outcome best) const
    {
        const QString text = shown(outcomeText(catalogue(), now));
        return best == now
                   ? text
                   : text + u"; "_s +
                         CommandText::tr("at best: %1").arg(shown(outcomeText(catalogue(), best)));
    }

    void printResult(const ChannelComparison &item) const
    {
        const Judgement &judgement = item.judgement;
        line(CommandText::tr("Result"), result(judgement.overall, item.best.value(QString())));
        line(CommandText::tr("Proposed decision"),
             shown(decisionText(catalogue(), judgement.proposed)));
        for (const PurposeJudgement &purpose : judgement.purposes)
            line(u"  "_s + shown(purposeText(catalogue(), item.assessment, purpose.purpose)),
                 result(purpose.outcome, item.best.value(purpose.purpose)));
        print(CommandText::tr("To be known first: %1").arg(item.decisive.size()), item.decisive);
    }

    void printDifference(const ChannelComparison &item) const
    {
        print(CommandText::tr("Findings that fall away: %1").arg(item.gone.size()), item.assessment,
              item.gone);
        print(CommandText::tr("Findings that depend on open questions: %1")
                  .arg(item.undecided.size()),
              item.assessment, item.undecided);
        print(CommandText::tr("New findings: %1").arg(item.gained.size()), item.assessment,
              item.gained);
        std::vector<ComparedFinding> blocking = item.kept;
        std::erase_if(blocking, [](const ComparedFinding &finding) {
            return finding.severity < Severity::OpenCritical;
        });
        print(CommandText::tr("Blocking findings that stay: %1").arg(blocking.size()),
              item.assessment, blocking);
        QStringList others = item.newlyOpen;
        others.removeIf([&](const QString &id) { return item.decisive.contains(id); });
        print(CommandText::tr("Other questions open anew: %1").arg(others.size()), others);
        out() << CommandText::tr("Proposed by the catalogue, confirmed by nobody: %1")
                     .arg(item.proposed.size())
              << '\n';
        for (const AnswerKey &key : item.proposed) {
            const Question &question = *catalogue().question(key.question);
            const Proposal proposal =
                *proposalFor(catalogue(), item.assessment, key, item.judgement.asOf);
            Answer answer;
            answer.state = AnswerState::Value;
            answer.value = proposal.value;
            out() << u"  "_s << key.toString() << u' '
                  << shown(answerText(catalogue(), question, &answer)) << u" ("_s
                  << shown(provenanceText(catalogue(), proposal)) << u")\n"_s;
        }
    }

    void print(const QString &title, const QStringList &questions) const
    {
        out() << title << '\n';
        for (const QString &id : questions)
            out() << u"  "_s << id << u' ' << shown(catalogue().question(id)->text) << '\n';
    }

    void print(const QString &title, const Assessment &assessment,
               const std::vector<ComparedFinding> &findings) const
    {
        out() << title << '\n';
        for (const ComparedFinding &finding : findings)
            out() << u"  ["_s << shown(severityText(catalogue(), finding.severity)) << u"] "_s
                  << (finding.purpose.isEmpty()
                          ? QString()
                          : shown(purposeText(catalogue(), assessment, finding.purpose)) + u": "_s)
                  << shown(finding.text) << '\n';
    }

    CommandContext &m_context;
};

} // namespace

int runCompare(CommandContext &context, const Arguments &arguments)
{
    AnswersFile file;
    if (const int fault = loadAnswers(context, arguments, file))
        return fault;
    const Result<std::vector<ChannelComparison>> comparison = compareChannels(
        context.catalogue, file.assessment, arguments.values.values(u"channel"_s), file.asOf);
    if (!comparison) {
        report(context, comparison.error());
        return WrongUsage;
    }
    if (arguments.has(u"json"_s))
        context.print(QJsonDocument(comparisonToJson(context.catalogue, *comparison)));
    else
        ComparisonPrinter(context).print(*comparison);
    return Done;
}

} // namespace votum
