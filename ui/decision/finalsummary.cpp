// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/decision/finalsummary.h"

#include "core/case/purposes.h"
#include "core/judgement/decision.h"
#include "core/judgement/display.h"
#include "core/judgement/terms.h"
#include "core/texts/opinioncheck.h"
#include "session/session.h"
#include "ui/look/language.h"
#include "ui/words/words.h"

#include <QHash>
#include <QLocale>

#include <algorithm>
#include <array>

using namespace Qt::StringLiterals;

namespace votum {

namespace {

constexpr std::array conditionWeights{Severity::KnockOut, Severity::KnockOutUntil, Severity::Pre,
                                      Severity::Post};

// What answers and measures name as evidence, each once, without what the case holds under the same
// title.
QStringList namedOnly(const Assessment &assessment, const Judgement &judgement)
{
    QStringList names;
    const auto take = [&](const QString &name) {
        const auto isHeld = [&](const EvidenceItem &item) {
            return item.title.compare(name.trimmed(), Qt::CaseInsensitive) == 0;
        };
        if (!name.trimmed().isEmpty() && !names.contains(name.trimmed()) &&
            std::ranges::none_of(assessment.evidence, isHeld))
            names << name.trimmed();
    };
    for (auto answer = assessment.answers.begin(); answer != assessment.answers.end(); ++answer) {
        if (judgement.applies(answer.key()))
            take(answer->evidence);
    }
    for (const MeasurePlan &plan : assessment.measures)
        take(plan.evidence);
    return names;
}

} // namespace

bool FinalSummary::isComplete() const
{
    return std::ranges::none_of(gaps, &Gap::isRequired);
}

QString FinalSummary::fieldOf(const QString &errorCode)
{
    static const QHash<QString, QString> fields{{u"opinionTextMissing"_s, u"opinionText"_s},
                                                {u"opinionGap"_s, u"opinionText"_s},
                                                {u"opinionAuthorMissing"_s, u"opinionAuthor"_s},
                                                {u"opinionPurposeMissing"_s, u"opinionChoices"_s},
                                                {u"opinionMissing"_s, u"opinionText"_s},
                                                {u"decisionMissing"_s, u"decisionChoices"_s},
                                                {u"decisionNotAllowed"_s, u"decisionChoices"_s},
                                                {u"deciderMissing"_s, u"decider"_s},
                                                {u"decisionDateMissing"_s, u"decisionDate"_s},
                                                {u"reviewMissing"_s, u"review"_s},
                                                {u"decisionTextMissing"_s, u"decisionText"_s},
                                                {u"deviationReasonMissing"_s, u"deviation"_s},
                                                {u"adviceKnownMissing"_s, u"adviceKnown"_s},
                                                {u"pilotEndMissing"_s, u"validUntil"_s},
                                                {u"pilotScopeMissing"_s, u"scopeLimit"_s}};
    return fields.value(errorCode);
}

FinalSummary FinalSummary::ofOpinion(const Session &session)
{
    FinalSummary summary;
    summary.require(session,
                    opinionMissing(session.catalogue(), session.assessment(), session.judgement()));
    const Opinion &opinion = session.assessment().opinion;
    summary.remark(opinion.function.trimmed().isEmpty(),
                   tr("The function of the person who issues the opinion is not given."),
                   u"opinionFunction"_s);
    summary.remark(opinion.place.trimmed().isEmpty(), tr("The place is not given."),
                   u"opinionPlace"_s);
    summary.remark(!opinion.date.isValid(), tr("No date is given; today’s will be entered."),
                   u"opinionDate"_s);
    summary.addCase(session);
    summary.addResults(session);
    summary.addOpinion(session);
    summary.addConditions(session);
    summary.addEvidence(session);
    return summary;
}

FinalSummary FinalSummary::ofSeal(const Session &session)
{
    FinalSummary summary;
    const DecisionCheck check = session.decisionCheck();
    summary.require(session, check.missing);
    const Assessment &now = session.assessment();
    const Catalogue &catalogue = session.catalogue();
    const auto word = [&](const QString &name) {
        return catalogue.word(name).in(windowLanguage());
    };
    summary.remark(check.suspendedApproval, word(u"text.suspended"_s), u"decisionChoices"_s);
    summary.remark(check.milder, word(u"text.milder"_s), u"deviation"_s);
    summary.remark(check.formalDefect, word(u"text.formalDefect"_s), u"decider"_s);
    summary.remark(now.opinion.function.trimmed().isEmpty() ||
                       now.opinion.place.trimmed().isEmpty(),
                   tr("The issued opinion lacks function or place. To add them, withdraw it and "
                      "issue it again."),
                   u"withdrawReason"_s);
    summary.remark(now.decision.function.trimmed().isEmpty(),
                   tr("The function of the person who decides is not given."),
                   u"decisionFunction"_s);
    summary.remark(now.decision.place.trimmed().isEmpty(),
                   tr("The place of the decision is not given."), u"decisionPlace"_s);
    summary.addCase(session);
    summary.addResults(session);
    summary.addDecision(session);
    summary.addOpinion(session);
    summary.addConditions(session);
    summary.addEvidence(session);
    return summary;
}

void FinalSummary::require(const Session &session, const QStringList &codes)
{
    for (const QString &code : codes)
        gaps.push_back({session.catalogue().errorText({code, {}, {}}, windowLanguage()), true,
                        Gap::Place::Field, fieldOf(code)});
}

void FinalSummary::remark(bool applies, const QString &text, const QString &field)
{
    if (applies)
        gaps.push_back({text, false, Gap::Place::Field, field});
}

void FinalSummary::add(const QString &title, const QStringList &lines)
{
    if (!lines.isEmpty())
        sections.push_back({title, lines});
}

void FinalSummary::addCase(const Session &session)
{
    const Assessment &now = session.assessment();
    QStringList lines{referenceText(now.fileNumber, now.version) + u" · "_s + now.title};
    if (!now.organisation.isEmpty())
        lines << now.organisation;
    lines << channelWord(session.catalogue(), now.channel);
    add(tr("Case"), lines);
}

// "Newsletter: permissible with conditions", and what is said of it where it is said already.
void FinalSummary::addResults(const Session &session)
{
    const Catalogue &catalogue = session.catalogue();
    const Assessment &now = session.assessment();
    QStringList lines;
    for (const PurposeJudgement &item : session.judgement().purposes)
        lines << tr("%1: %2", "purpose, result")
                     .arg(purposeText(catalogue, now, item.purpose).in(windowLanguage()),
                          outcomeText(catalogue, item.outcome).in(windowLanguage()));
    if (const auto open = session.judgement().openQuestions.size(); open > 0)
        lines << tr("%n question(s) are open or not yet known.", nullptr, int(open));
    add(tr("Result by the rules"), lines);
}

QString FinalSummary::signature(const QString &name, const QString &function, const QString &place,
                                QDate date)
{
    QStringList parts{name, function, place, date.isValid() ? shortDate(date) : QString()};
    parts.removeIf([](const QString &part) { return part.trimmed().isEmpty(); });
    return parts.join(u", "_s);
}

void FinalSummary::addOpinion(const Session &session)
{
    const Catalogue &catalogue = session.catalogue();
    const Assessment &now = session.assessment();
    const Opinion &opinion = now.opinion;
    QStringList lines;
    for (const PurposeJudgement &item : session.judgement().purposes) {
        const auto given = opinion.purposes.constFind(item.purpose);
        if (given != opinion.purposes.constEnd())
            lines << tr("%1: %2", "purpose, opinion")
                         .arg(purposeText(catalogue, now, item.purpose).in(windowLanguage()),
                              opinionText(catalogue, *given).in(windowLanguage()));
    }
    if (!opinion.text.trimmed().isEmpty())
        lines << opinion.text.trimmed();
    if (const QString by = signature(opinion.author, opinion.function, opinion.place, opinion.date);
        !by.isEmpty())
        lines << by;
    add(tr("Opinion of the data protection officer"), lines);
}

void FinalSummary::addDecision(const Session &session)
{
    const Catalogue &catalogue = session.catalogue();
    const Assessment &now = session.assessment();
    const Decision &decision = now.decision;
    QStringList lines;
    for (const PurposeJudgement &item : session.judgement().purposes) {
        const auto taken = decision.purposes.constFind(item.purpose);
        if (taken != decision.purposes.constEnd())
            lines << tr("%1: %2", "purpose, decision")
                         .arg(purposeText(catalogue, now, item.purpose).in(windowLanguage()),
                              decisionText(catalogue, *taken).in(windowLanguage()));
    }
    for (const QString &text : {decision.text, decision.residualRisk, decision.deviationReason}) {
        if (!text.trimmed().isEmpty())
            lines << text.trimmed();
    }
    if (!decision.scopeLimit.trimmed().isEmpty())
        lines << tr("Limited to: %1").arg(decision.scopeLimit.trimmed());
    if (decision.validUntil.isValid())
        lines << tr("Valid until: %1").arg(shortDate(decision.validUntil));
    if (const QString by =
            signature(decision.decider, decision.function, decision.place, decision.date);
        !by.isEmpty())
        lines << by;
    if (decision.review.isValid())
        lines << tr("Review date: %1").arg(shortDate(decision.review));
    add(tr("Decision of the controller"), lines);
    QStringList terms;
    for (const Term &term : decidedTerms(catalogue, now, session.judgement()))
        terms << u"– "_s + term.text.in(windowLanguage());
    add(tr("Lasting terms of the approval"), terms);
}

// The finding, and who does what about it by when.
QString FinalSummary::conditionLine(const Session &session, const Finding &finding)
{
    const Catalogue &catalogue = session.catalogue();
    const QString words = findingWords(catalogue, session.assessment(), finding);
    QStringList planned;
    for (const MeasurePlan &plan : session.assessment().measures) {
        const Measure *measure = catalogue.measure(plan.measure);
        if (plan.finding != finding.key || !measure)
            continue;
        const QString what = measure->text.in(windowLanguage());
        if (plan.isDone())
            planned << tr("%1 (done on %2)").arg(what, shortDate(plan.done));
        else
            planned << tr("%1 (%2, %3)", "measure, who, by when")
                           .arg(what, plan.owner.isEmpty() ? tr("nobody named") : plan.owner,
                                plan.due.isValid() ? tr("by %1").arg(shortDate(plan.due))
                                                   : tr("no date"));
    }
    return u"– "_s + words + u'\n' +
           (planned.isEmpty() ? tr("No measure is planned.") : planned.join(u'\n'));
}

void FinalSummary::addConditions(const Session &session)
{
    for (const Severity weight : conditionWeights) {
        QStringList lines;
        for (const Finding &finding : session.judgement().findings) {
            if (finding.severity == weight && !finding.closed)
                lines << conditionLine(session, finding);
        }
        add(severityText(session.catalogue(), weight).in(windowLanguage()), lines);
    }
}

void FinalSummary::addEvidence(const Session &session)
{
    const Assessment &now = session.assessment();
    QStringList lines;
    for (const EvidenceItem &item : now.evidence) {
        const QString kept = item.size > 0
                                 ? tr("enclosed, %1").arg(QLocale().formattedDataSize(item.size))
                             : !item.link.isEmpty() ? tr("link, not enclosed")
                                                    : tr("on paper, not enclosed");
        lines << tr("– %1 (%2)", "title, whether enclosed").arg(item.title, kept);
    }
    const QStringList named = namedOnly(now, session.judgement());
    for (const QString &name : named)
        lines << tr("– %1 (named, not enclosed)").arg(name);
    if (!named.isEmpty())
        gaps.push_back(
            {tr("%n document(s) named as evidence are not enclosed.", nullptr, int(named.size())),
             false,
             Gap::Place::Evidence,
             {}});
    add(tr("Evidence"), lines);
}

} // namespace votum
