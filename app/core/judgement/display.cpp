// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/judgement/display.h"

#include "core/case/purposes.h"

#include <QLocale>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace votum {

namespace {

LocalText choiceText(const Question &question, const QStringList &codes)
{
    LocalText text;
    for (const Option &option : question.options) {
        if (codes.contains(option.code))
            text = joined(text, u"; "_s, option.text);
    }
    for (const QString &code : codes) { // a code the catalogue no longer knows is shown as such
        if (!question.option(code))
            text = joined(text, u"; "_s, same(u'[' + code + u']'));
    }
    return text;
}

} // namespace

LocalText languageText(const Catalogue &catalogue, Language language)
{
    return catalogue.word(languageInfo(language).word);
}

LocalText dateTimeText(const QDateTime &time)
{
    if (!time.isValid())
        return {};
    const QDateTime utc = time.toUTC();
    const LocalText clock = same(utc.toString(u"HH:mm 'UTC'"_s));
    return joined(dateText(utc.date()), u", "_s, clock);
}

LocalText countryText(const Catalogue &catalogue, const QString &code)
{
    const Country *country = catalogue.country(code);
    return country ? country->name : same(code);
}

LocalText answerText(const Catalogue &catalogue, const Question &question, const Answer *answer)
{
    if (!answer || answer->state == AnswerState::Unanswered)
        return catalogue.word(u"state.unanswered"_s);
    if (answer->state == AnswerState::Unknown)
        return catalogue.word(u"state.unknown"_s);
    if (answer->state == AnswerState::NotApplicable)
        return catalogue.word(u"state.notApplicable"_s);
    const QString first = answer->value.value(0);
    switch (question.kind) {
    case QuestionKind::One:
        return choiceText(question, answer->value);
    case QuestionKind::Several: {
        LocalText known = choiceText(question, answer->value);
        if (answer->notKnown.isEmpty())
            return known;
        return joined(
            known, u"; "_s,
            catalogue.word(u"answer.notKnown"_s).arg(choiceText(question, answer->notKnown)));
    }
    // What is none, as a reply may have it, stands as it was written.
    case QuestionKind::Date: {
        const QDate date = QDate::fromString(first, Qt::ISODate);
        return date.isValid() ? dateText(date) : same(first);
    }
    case QuestionKind::Number: {
        bool isNumber = false;
        const double number = QLocale::c().toDouble(first, &isNumber);
        if (!isNumber)
            return same(first);
        return inEach([number](Language language) {
            return languageInfo(language).locale.toString(number, 'g', 15);
        });
    }
    case QuestionKind::Country:
        return countryText(catalogue, first);
    case QuestionKind::Text:
        break;
    }
    return same(first);
}

LocalText shortOf(const Catalogue &catalogue, const QString &word, const Question &question)
{
    return question.shortText.isEmpty() ? LocalText()
                                        : catalogue.word(word).arg(question.shortText);
}

LocalText subjectText(const Catalogue &catalogue, const Assessment &assessment,
                      const Subject &subject)
{
    LocalText text;
    if (!subject.recipient.isEmpty()) {
        const Recipient *recipient = assessment.recipient(subject.recipient);
        text = same(recipient ? recipient->name : subject.recipient);
    }
    if (!subject.purpose.isEmpty())
        text = joined(text, u" – "_s, purposeText(catalogue, assessment, subject.purpose));
    return text;
}

LocalText outcomeText(const Catalogue &catalogue, Outcome outcome)
{
    return catalogue.word(u"outcome."_s + outcomeCode(outcome));
}

LocalText severityText(const Catalogue &catalogue, Severity severity)
{
    return catalogue.word(u"severity."_s + severityCode(severity));
}

LocalText decisionText(const Catalogue &catalogue, DecisionCode code)
{
    return catalogue.word(u"decision."_s + decisionCode(code));
}

QStringList decisionLines(const Catalogue &catalogue, const CaseSummary &summary, Language language)
{
    const QMap<QString, DecisionCode> &decisions = summary.decisions;
    const auto isFirst = [&](DecisionCode code) { return code == decisions.first(); };
    if (!decisions.isEmpty() && std::all_of(decisions.begin(), decisions.end(), isFirst))
        return {decisionText(catalogue, decisions.first()).in(language)};
    Assessment named;
    named.purposes = summary.purposes;
    QStringList lines;
    for (auto item = decisions.begin(); item != decisions.end(); ++item)
        lines << u"%1: %2"_s.arg(purposeText(catalogue, named, item.key()).in(language),
                                 decisionText(catalogue, item.value()).in(language));
    return lines;
}

LocalText opinionText(const Catalogue &catalogue, OpinionClass code)
{
    return catalogue.word(u"opinion."_s + opinionCode(code));
}

namespace {

// “condition before use” instead of “note” (5 May 2026, name).
LocalText weighsInstead(const Catalogue &catalogue, Severity now, Severity catalogued, QDate date,
                        const QString &author)
{
    LocalText who = date.isValid() ? dateText(date) : LocalText();
    if (!author.isEmpty())
        who = who.isEmpty() ? same(author) : joined(who, u", "_s, same(author));
    const LocalText text = catalogue.word(u"houseRule.applied"_s)
                               .arg(severityText(catalogue, now))
                               .arg(severityText(catalogue, catalogued));
    return who.isEmpty() ? text : bracketed(text, who);
}

} // namespace

LocalText houseRuleText(const Catalogue &catalogue, const Finding &finding)
{
    if (!finding.houseRule)
        return {};
    return weighsInstead(catalogue, *finding.houseRule->severity, finding.catalogued,
                         finding.houseRule->time.toUTC().date(), finding.houseRule->author);
}

LocalText deviationText(const Catalogue &catalogue, const Deviation &deviation, Severity catalogued)
{
    const LocalText text = weighsInstead(catalogue, deviation.of(catalogued), catalogued,
                                         deviation.date, deviation.author);
    return deviation.reason.isEmpty() ? text : joined(text, u": "_s, deviation.reason);
}

LocalText riskText(const Catalogue &catalogue, RiskClass risk)
{
    constexpr QLatin1StringView keys[]{"risk.low"_L1, "risk.medium"_L1, "risk.high"_L1};
    return catalogue.word(keys[size_t(risk)]);
}

LocalText provenanceText(const Catalogue &catalogue, const Provenance &provenance)
{
    LocalText titles;
    for (const QString &id : provenance.sources) {
        if (const Source *source = catalogue.source(id))
            titles = joined(titles, u"; "_s, same(source->title));
    }
    const LocalText asOf = catalogue.word(u"label.asOf"_s).arg(dateText(provenance.asOf));
    LocalText text = titles.isEmpty() ? asOf : joined(titles, u" – "_s, asOf);
    if (!provenance.isVerified())
        text = joined(text, u", "_s, catalogue.word(u"label.notVerified"_s));
    return provenance.isOwn ? catalogue.word(u"own.fact"_s).arg(text) : text;
}

LocalText staleText(const Catalogue &catalogue, const Provenance &provenance, QDate asOf)
{
    if (!isStale(catalogue, provenance, asOf))
        return {};
    const int months = maxAgeMonths(catalogue, provenance);
    return catalogue.word(u"label.stale"_s).arg(QString::number(months));
}

LocalText resultText(const Catalogue &catalogue, const Assessment &assessment,
                     const Judgement &judgement)
{
    if (!judgement.purposesDiffer())
        return outcomeText(catalogue, judgement.overall);
    LocalText text;
    for (const PurposeJudgement &item : judgement.purposes) {
        const LocalText one = joined(purposeText(catalogue, assessment, item.purpose), u": "_s,
                                     outcomeText(catalogue, item.outcome));
        text = joined(text, u"; "_s, one);
    }
    return text;
}

} // namespace votum
