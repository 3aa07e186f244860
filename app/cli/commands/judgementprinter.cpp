// SPDX-License-Identifier: GPL-3.0-or-later

#include "cli/commands/judgementprinter.h"

#include "cli/commands/json.h"
#include "core/case/purposes.h"
#include "core/judgement/display.h"

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
        line(CommandText::tr("As of"), dateText(m_judgement.asOf, m_context.language));
        line(CommandText::tr("Result"), shown(resultText(catalogue(), m_assessment, m_judgement)));
        line(CommandText::tr("Proposed decision"),
             shown(decisionText(catalogue(), m_judgement.proposed)));
        for (const PurposeJudgement &item : m_judgement.purposes)
            line(u"  "_s + shown(purposeText(catalogue(), m_assessment, item.purpose)),
                 shown(outcomeText(catalogue(), item.outcome)) + u" → "_s +
                     shown(decisionText(catalogue(), item.proposed)));
        for (const Finding &finding : m_judgement.findings)
            print(finding);
        printOpenPoints();
        for (const PlausibilityNote &note : m_judgement.plausibility)
            print(note);
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
        if (finding.deviation)
            line(u"  "_s + shown(catalogue().word(u"own.deviation"_s)),
                 shown(deviationText(catalogue(), *finding.deviation, finding.catalogued)));
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
            line(u"  "_s + CommandText::tr("Fulfilled"),
                 dateText(finding.closedOn, m_context.language));
    }

    void print(const PlausibilityNote &note) const
    {
        const QString subject = shown(subjectText(catalogue(), m_assessment, note.subject));
        out() << u"\n? "_s << (subject.isEmpty() ? QString() : subject + u": "_s)
              << shown(note.text) << u' ' << shown(note.ask) << '\n';
        if (note.answered)
            line(u"  "_s + CommandText::tr("Checked"), note.answered->reason);
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

} // namespace

int printJudgement(CommandContext &context, const Assessment &assessment,
                   const Judgement &judgement, bool asJson)
{
    if (asJson)
        context.print(QJsonDocument(judgementToJson(context.catalogue, assessment, judgement)));
    else
        Printer(context, assessment, judgement).print();
    return Done;
}

} // namespace votum
