// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/words/words.h"

#include "core/case/purposes.h"
#include "core/judgement/display.h"
#include "ui/look/language.h"

#include <QCoreApplication>
#include <QLocale>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace votum {

namespace {

struct Words
{
    Q_DECLARE_TR_FUNCTIONS(votum::Words)
};

} // namespace

QString outcomeWord(const Catalogue &catalogue, const QString &outcomeCode)
{
    if (outcomeCode.isEmpty())
        return Words::tr("not judged yet");
    return catalogue.word("outcome."_L1 + outcomeCode).in(windowLanguage());
}

QString shortOutcomeWord(const QString &outcomeCode)
{
    const std::optional<Outcome> outcome = outcomeFromCode(outcomeCode);
    if (!outcome)
        return Words::tr("not judged yet");
    switch (*outcome) {
    case Outcome::Permissible:
        return Words::tr("permissible");
    case Outcome::WithConditions:
        return Words::tr("with conditions");
    case Outcome::NotDecidable:
        return Words::tr("not yet decidable");
    case Outcome::NotPermissibleUntil:
        return Words::tr("not at present");
    case Outcome::NotPermissible:
        break;
    }
    return Words::tr("not permissible");
}

QString shortDecisionWord(DecisionCode decision)
{
    switch (decision) {
    case DecisionCode::D1:
        return Words::tr("approved");
    case DecisionCode::D2:
        return Words::tr("conditional", "a decision");
    case DecisionCode::D3:
        return Words::tr("pilot");
    case DecisionCode::D4:
        return Words::tr("rejected");
    case DecisionCode::D5:
        return Words::tr("deferred");
    case DecisionCode::D6:
        return Words::tr("consultation", "of the supervisory authority");
    case DecisionCode::D7:
        break;
    }
    return Words::tr("suspended");
}

namespace {

bool differ(const QMap<QString, DecisionCode> &decisions)
{
    return std::any_of(decisions.begin(), decisions.end(),
                       [&](DecisionCode code) { return code != decisions.first(); });
}

} // namespace

QString shortDecisionWord(const QMap<QString, DecisionCode> &decisions)
{
    if (decisions.isEmpty())
        return {};
    return differ(decisions) ? Words::tr("differs") : shortDecisionWord(decisions.first());
}

QString statusWord(const Catalogue &catalogue, CaseStatus status)
{
    return catalogue.word("status."_L1 + statusCode(status)).in(windowLanguage());
}

QString channelWord(const Catalogue &catalogue, const QString &channelId)
{
    if (channelId.isEmpty())
        return Words::tr("not chosen yet");
    const Channel *channel = catalogue.channel(channelId);
    return channel ? channel->name.in(windowLanguage()) : channelId;
}

QString referenceText(const QString &fileNumber, int version)
{
    return version > 1 ? u"%1 / %2"_s.arg(fileNumber).arg(version) : fileNumber;
}

QString sinceSealed(const Catalogue &catalogue, const CaseSummary &row, const Judgement &today)
{
    if (row.status != CaseStatus::Sealed && row.status != CaseStatus::Suspended)
        return {}; // open, or no longer in force
    if (row.outcome != outcomeCode(today.overall))
        return Words::tr("Sealed as: %1. By today’s date and catalogue the rules come to another "
                         "result; check whether a new version is needed.")
            .arg(outcomeWord(catalogue, row.outcome));
    const auto aged =
        std::count_if(today.findings.begin(), today.findings.end(),
                      [](const Finding &finding) { return finding.kind == Finding::Kind::Aged; });
    if (aged == 0)
        return {};
    return Words::tr("Answers too old by now: %1. Check whether a new version is needed.")
        .arg(aged);
}

QString placedSubject(const Catalogue &catalogue, const Assessment &assessment,
                      const Subject &subject)
{
    const Recipient *link = assessment.recipient(subject.recipient);
    const Recipient *above = link ? assessment.recipient(link->under) : nullptr;
    if (!above)
        return subjectText(catalogue, assessment, subject).in(windowLanguage());
    QString placed = Words::tr("%1 (under %2)").arg(link->name, above->name);
    if (subject.purpose.isEmpty())
        return placed;
    return placed + u" – "_s +
           purposeText(catalogue, assessment, subject.purpose).in(windowLanguage());
}

QString findingWords(const Catalogue &catalogue, const Assessment &assessment,
                     const Finding &finding)
{
    QString text = finding.text.in(windowLanguage());
    if (finding.subject.isCase())
        return text;
    return subjectText(catalogue, assessment, finding.subject).in(windowLanguage()) + u": "_s +
           text;
}

QString checksumLines(const QString &sha256)
{
    const qsizetype half = sha256.size() / 2;
    return sha256.left(half) + u'\n' + sha256.mid(half);
}

} // namespace votum
