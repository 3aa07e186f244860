#include "cli/commandline.h"
#include "cli/json.h"
#include "core/case/answersfile.h"
#include "core/judgement/alternatives.h"
#include "core/judgement/display.h"

#include <QJsonDocument>

using namespace Qt::StringLiterals;

namespace votum {

namespace {

// Texts of findings, open points and measures, for reading in a terminal.
class Printer
{
public:
    Printer(CommandContext &context, const Assessment &assessment, const Judgement &judgement)
        : m_context(context), m_assessment(assessment), m_judgement(judgement)
    {
    }

    void print()
    {
        line(CommandText::tr("As of"), m_judgement.asOf.toString(Qt::ISODate));
        line(CommandText::tr("Result"), shown(resultText(catalogue(), m_judgement)));
        line(CommandText::tr("Proposed decision"),
             shown(decisionText(catalogue(), m_judgement.proposed)));
        for (const PurposeJudgement &item : m_judgement.purposes)
            line(u"  "_s + shown(purposeText(catalogue(), item.purpose)),
                 shown(outcomeText(catalogue(), item.outcome)) + u" → "_s +
                     shown(decisionText(catalogue(), item.proposed)));
        for (const Finding &finding : m_judgement.findings) {
            if (finding.kind == Finding::Kind::Option || finding.kind == Finding::Kind::Rule)
                print(finding);
        }
        printOpenPoints();
        for (const PlausibilityNote &note : m_judgement.plausibility)
            out() << u"\n? "_s << shown(note.text) << u' ' << shown(note.ask) << '\n';
    }

private:
    const Catalogue &catalogue() const { return m_context.catalogue; }
    QTextStream &out() const { return m_context.out; }
    QString shown(const LocalText &text) const { return text.in(m_context.language); }

    void line(const QString &label, const QString &value) const
    {
        out() << label << u": "_s << value << '\n';
    }

    void print(const Finding &finding) const
    {
        const QString subject = shown(subjectText(catalogue(), m_assessment, finding.subject));
        out() << u"\n["_s << shown(severityText(catalogue(), finding.severity)) << u"] "_s
              << (subject.isEmpty() ? QString() : subject + u": "_s) << shown(finding.text) << '\n';
        line(u"  "_s + CommandText::tr("Legal basis"), shown(finding.legal));
        if (finding.houseRule)
            line(u"  "_s + shown(catalogue().word(u"houseRule.title"_s)),
                 shown(houseRuleText(catalogue(), finding)) + u": "_s + finding.houseRule->reason);
        QStringList because, measures;
        for (const AnswerKey &key : finding.because)
            because << key.toString();
        for (const QString &id : finding.measures)
            measures << id + u' ' + shown(catalogue().measure(id)->text);
        line(u"  "_s + CommandText::tr("Because of"), because.join(u", "_s));
        if (!measures.isEmpty())
            line(u"  "_s + CommandText::tr("Remedy"), measures.join(u"; "_s));
        if (finding.closed)
            line(u"  "_s + CommandText::tr("Fulfilled"), finding.closedOn.toString(Qt::ISODate));
    }

    void printOpenPoints() const
    {
        out() << '\n'
              << CommandText::tr("%n open question(s)", nullptr,
                                 int(m_judgement.openQuestions.size()))
              << '\n';
        for (const AnswerKey &key : m_judgement.openQuestions) {
            const Question *question = catalogue().question(key.question);
            const QString subject = shown(subjectText(catalogue(), m_assessment, key.subject));
            out() << u"  "_s << key.toString() << u" "_s << shown(question->text)
                  << (subject.isEmpty() ? QString() : u" ("_s + subject + u')') << '\n';
        }
    }

    CommandContext &m_context;
    const Assessment &m_assessment;
    const Judgement &m_judgement;
};

int printJudgement(CommandContext &context, const Assessment &assessment,
                   const Judgement &judgement, bool asJson)
{
    if (asJson)
        context.out << QString::fromUtf8(
            QJsonDocument(judgementToJson(context.catalogue, judgement)).toJson());
    else
        Printer(context, assessment, judgement).print();
    return Done;
}

// The present channel and others, one after the other.
class ComparisonPrinter
{
public:
    explicit ComparisonPrinter(CommandContext &context) : m_context(context) {}

    void print(const std::vector<ChannelComparison> &list)
    {
        out() << CommandText::tr("The same request over other channels, judged from the "
                                 "catalogue's facts. A proposal, not an assessment: nobody has "
                                 "confirmed these answers, and open questions stay open.")
              << '\n';
        line(CommandText::tr("As of"), list.front().judgement.asOf.toString(Qt::ISODate));
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
            line(u"  "_s + shown(purposeText(catalogue(), purpose.purpose)),
                 result(purpose.outcome, item.best.value(purpose.purpose)));
        print(CommandText::tr("To be known first: %1").arg(item.decisive.size()), item.decisive);
    }

    void printDifference(const ChannelComparison &item) const
    {
        print(CommandText::tr("Findings that fall away: %1").arg(item.gone.size()), item.gone);
        print(CommandText::tr("Findings that depend on open questions: %1")
                  .arg(item.undecided.size()),
              item.undecided);
        print(CommandText::tr("New findings: %1").arg(item.gained.size()), item.gained);
        std::vector<ComparedFinding> blocking = item.kept;
        std::erase_if(blocking, [](const ComparedFinding &finding) {
            return finding.severity < Severity::OpenCritical;
        });
        print(CommandText::tr("Blocking findings that stay: %1").arg(blocking.size()), blocking);
        QStringList others = item.newlyOpen;
        others.removeIf([&](const QString &id) { return item.decisive.contains(id); });
        print(CommandText::tr("Other questions open anew: %1").arg(others.size()), others);
        out() << CommandText::tr("Proposed by the catalogue, confirmed by nobody: %1")
                     .arg(item.proposed.size())
              << '\n';
        for (const AnswerKey &key : item.proposed) {
            const Question &question = *catalogue().question(key.question);
            const Proposal proposal = *proposalFor(catalogue(), item.assessment, key);
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

    void print(const QString &title, const std::vector<ComparedFinding> &findings) const
    {
        out() << title << '\n';
        for (const ComparedFinding &finding : findings)
            out() << u"  ["_s << shown(severityText(catalogue(), finding.severity)) << u"] "_s
                  << (finding.purpose.isEmpty()
                          ? QString()
                          : shown(purposeText(catalogue(), finding.purpose)) + u": "_s)
                  << shown(finding.text) << '\n';
    }

    CommandContext &m_context;
};

} // namespace

int loadAnswers(CommandContext &context, const Arguments &arguments, AnswersFile &file)
{
    const QString path = arguments.positional.first();
    const Result<QByteArray> bytes = readFile(path);
    if (!bytes)
        return report(context, bytes.error());
    Result<AnswersFile> parsed = parseAnswersFile(context.catalogue, *bytes);
    if (!parsed)
        return report(context, parsed.error(), path);
    file = *std::move(parsed);
    if (!file.asOf.isValid())
        file.asOf = context.today();
    const QString wanted = arguments.value(u"as-of"_s);
    if (wanted.isEmpty())
        return Done;
    file.asOf = QDate::fromString(wanted, Qt::ISODate);
    if (file.asOf.isValid())
        return Done;
    context.err << u"votum-cli: "_s << CommandText::tr("--as-of takes a date like 2026-11-23")
                << '\n';
    return WrongUsage;
}

int runQuestions(CommandContext &context, const Arguments &arguments)
{
    if (arguments.has(u"json"_s)) {
        context.out << QString::fromUtf8(
            QJsonDocument(questionsToJson(context.catalogue)).toJson());
        return Done;
    }
    for (const Question &question : context.catalogue.questions) {
        context.out << question.id << u"  "_s << question.text.in(context.language) << '\n';
        for (const Option &option : question.options)
            context.out << u"    "_s << option.code << u": "_s << option.text.in(context.language)
                        << '\n';
    }
    return Done;
}

int runEvaluate(CommandContext &context, const Arguments &arguments)
{
    AnswersFile file;
    if (const int fault = loadAnswers(context, arguments, file))
        return fault;
    return printJudgement(context, file.assessment,
                          evaluate(context.catalogue, file.assessment, file.asOf),
                          arguments.has(u"json"_s));
}

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
        context.out << QString::fromUtf8(
            QJsonDocument(comparisonToJson(context.catalogue, *comparison)).toJson());
    else
        ComparisonPrinter(context).print(*comparison);
    return Done;
}

int runShow(CommandContext &context, const Arguments &arguments)
{
    Session session(context.catalogue, context.clock);
    if (const Result<void> opened = session.openStore(arguments.value(u"store"_s)); !opened)
        return report(context, opened.error());
    const Result<qint64> id = findCase(session, arguments.positional.first());
    if (!id)
        return report(context, id.error());
    const Result<Session::Preview> preview = session.preview(*id);
    if (!preview)
        return report(context, preview.error());
    if (!arguments.has(u"json"_s))
        context.out << preview->assessment.fileNumber << u" v"_s << preview->assessment.version
                    << u"  "_s << preview->assessment.title << '\n';
    return printJudgement(context, preview->assessment, preview->judgement,
                          arguments.has(u"json"_s));
}

} // namespace votum
