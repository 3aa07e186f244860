#include "cli/commandline.h"
#include "cli/json.h"
#include "core/answersfile.h"
#include "core/display.h"

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

} // namespace

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
    const QString path = arguments.positional.first();
    const Result<QByteArray> bytes = readFile(path);
    if (!bytes)
        return report(context, bytes.error());
    const Result<AnswersFile> file = parseAnswersFile(context.catalogue, *bytes);
    if (!file)
        return report(context, file.error(), path);
    QDate asOf = file->asOf.isValid() ? file->asOf : context.clock().toLocalTime().date();
    const QString wanted = arguments.value(u"as-of"_s);
    if (!wanted.isEmpty()) {
        asOf = QDate::fromString(wanted, Qt::ISODate);
        if (!asOf.isValid()) {
            context.err << u"votum-cli: "_s
                        << CommandText::tr("--as-of takes a date like 2026-11-23") << '\n';
            return WrongUsage;
        }
    }
    return printJudgement(context, file->assessment,
                          evaluate(context.catalogue, file->assessment, asOf),
                          arguments.has(u"json"_s));
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
