// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/catalogue/differencewords.h"

#include "core/catalogue/known.h"
#include "core/judgement/display.h"
#include "ui/look/language.h"

#include <QCoreApplication>
#include <QHash>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace votum {

namespace {

struct DifferenceWords
{
    Q_DECLARE_TR_FUNCTIONS(votum::DifferenceWords)

public:
    static QString kind(EntryKind kind)
    {
        switch (kind) {
        case EntryKind::Question:
            return tr("Questions");
        case EntryKind::Rule:
            return tr("Rules");
        case EntryKind::Plausibility:
            return tr("Contradictions asked about");
        case EntryKind::Dpia:
            return tr("Criteria of the impact assessment");
        case EntryKind::Measure:
            return tr("Measures");
        case EntryKind::Risk:
            return tr("Risk scenarios");
        case EntryKind::RiskMatrix:
            return tr("Risk matrix");
        case EntryKind::Channel:
            return tr("Channels");
        case EntryKind::Fact:
            return tr("Facts of channels");
        case EntryKind::Proposal:
            return tr("Answers proposed from facts");
        case EntryKind::ChainLink:
            return tr("Usual recipients of channels");
        case EntryKind::Country:
            return tr("Countries");
        case EntryKind::TextBlock:
            return tr("Text blocks");
        case EntryKind::Source:
            return tr("Sources");
        case EntryKind::Step:
            return tr("Steps");
        case EntryKind::Area:
            return tr("Areas of the examination");
        case EntryKind::Glossary:
            return tr("Glossary");
        case EntryKind::Word:
            return tr("Words of the record");
        case EntryKind::ErrorText:
            return tr("Error messages");
        case EntryKind::Meta:
            break;
        }
        return tr("The catalogue itself");
    }

    // One name of a path; unknown ones as they stand in the files.
    static QString part(const QString &name)
    {
        const QHash<QString, QString> words{
            {u"severity"_s, tr("weight")},
            {u"inUse"_s, tr("weight once in use")},
            {u"when"_s, tr("condition")},
            {u"unless"_s, tr("exception")},
            {u"finding"_s, tr("finding")},
            {u"unknown"_s, tr("without an answer")},
            {u"measures"_s, tr("measures")},
            {u"needsAll"_s, tr("all measures are needed")},
            {u"jurisdiction"_s, tr("state whose law it is")},
            {u"elsewhere"_s, tr("elsewhere")},
            {u"risk"_s, tr("risk")},
            {u"ifMissing"_s, tr("arises where it is not chosen")},
            {u"text"_s, tr("wording")},
            {u"short"_s, tr("short form")},
            {u"legal"_s, tr("legal basis")},
            {u"contested"_s, tr("why opinions differ")},
            {u"sources"_s, tr("sources")},
            {u"confidence"_s, tr("confidence")},
            {u"verified"_s, tr("checked against the original")},
            {u"code"_s, tr("code")},
            {u"exclusive"_s, tr("stands alone")},
            {u"settles"_s, tr("clarifies")},
            {u"term"_s, tr("lasting term")},
            {u"scope"_s, tr("scope")},
            {u"kind"_s, tr("kind")},
            {u"maxAgeMonths"_s, tr("months until it is checked again")},
            {u"mayNotApply"_s, tr("may fail to apply")},
            {u"notApplicable"_s, tr("when it may fail to apply")},
            {u"fact"_s, tr("is a fact")},
            {u"step"_s, tr("step")},
            {u"area"_s, tr("area")},
            {u"why"_s, tr("why it matters")},
            {u"help"_s, tr("explanation")},
            {u"askWhom"_s, tr("who knows")},
            {u"lowers"_s, tr("lowers")},
            {u"clarifies"_s, tr("asks for a new answer")},
            {u"dueDays"_s, tr("days until due")},
            {u"evidence"_s, tr("evidence")},
            {u"owner"_s, tr("owner")},
            {u"value"_s, tr("value")},
            {u"note"_s, tr("note")},
            {u"asOf"_s, tr("as of")},
            {u"name"_s, tr("name")},
            {u"brand"_s, tr("brand")},
            {u"summary"_s, tr("summary")},
            {u"country"_s, tr("country")},
            {u"under"_s, tr("stands under")},
            {u"part"_s, tr("part it plays")},
            {u"destination"_s, tr("status of the country")},
            {u"act"_s, tr("decision")},
            {u"validUntil"_s, tr("valid until")},
            {u"title"_s, tr("title")},
            {u"use"_s, tr("for whom and when")},
            {u"publisher"_s, tr("publisher")},
            {u"retrieved"_s, tr("read on")},
            {u"url"_s, tr("address")},
            {u"date"_s, tr("date")},
            {u"language"_s, tr("language")},
            {u"parts"_s, tr("part")},
            {u"intro"_s, tr("introduction")},
            {u"explanation"_s, tr("explanation")},
            {u"goals"_s, tr("protection goals")},
            {u"override"_s, tr("departure of the organisation")},
            {u"atLeast"_s, tr("weight, at least")},
            {u"atMost"_s, tr("weight, at most")},
            {u"reason"_s, tr("reason")},
            {u"author"_s, tr("author")},
            {u"for"_s, tr("offered for")},
            {u"basedOn"_s, tr("based on")},
            {u"overlay"_s, tr("own content")},
            {u"organisation"_s, tr("organisation")}};
        return words.value(name, name);
    }

    static QString option(const QString &code) { return tr("option %1").arg(code); }
    static QString isChanged(const QString &parts) { return tr("changed: %1").arg(parts); }
    static QString yes() { return tr("yes"); }
    static QString isNew(const QString &finding) { return tr("New: %1").arg(finding); }
    static QString isGone(const QString &finding) { return tr("Falls away: %1").arg(finding); }
    static QString weighs(const QString &finding)
    {
        return tr("Weighs otherwise: %1").arg(finding);
    }
    static QString change(EntryChange change)
    {
        switch (change) {
        case EntryChange::Added:
            return tr("new");
        case EntryChange::Removed:
            return tr("no longer there");
        case EntryChange::Changed:
            break;
        }
        return tr("changed");
    }
};

constexpr qsizetype mostOnOneLine = 60; // characters of a value

QString elided(const QString &words)
{
    return words.size() > mostOnOneLine ? words.first(mostOnOneLine - 1).trimmed() + u'…' : words;
}

// The words of an option, for a code: they still tell what is meant where they are cut.
bool isOption(const CatalogueDifference &difference, const QString &part)
{
    return (difference.kind == EntryKind::Country && part == "destination"_L1) ||
           (difference.kind == EntryKind::Proposal && part == "value"_L1);
}

QString optionText(const Question *question, const QString &codes)
{
    QStringList texts;
    for (const QString &code : codes.split(u", "_s)) {
        const Option *option = question ? question->option(code) : nullptr;
        texts << (option ? option->text.in(windowLanguage()) : code);
    }
    return texts.join(u"; "_s);
}

} // namespace

QString kindWords(EntryKind kind)
{
    return DifferenceWords::kind(kind);
}

QString changeWord(EntryChange change)
{
    return DifferenceWords::change(change);
}

QString partWords(const QString &part)
{
    QStringList words;
    const QStringList names = part.split(u'.');
    for (qsizetype i = 0; i < names.size(); ++i) {
        const bool isOption = names[i] == "options"_L1 && i + 1 < names.size();
        words << (isOption ? DifferenceWords::option(names[++i]) : DifferenceWords::part(names[i]));
    }
    return words.join(u": "_s);
}

QString valueWords(const Catalogue &catalogue, const CatalogueDifference &difference,
                   const QString &part, const LocalText &value)
{
    const QString words = value.in(windowLanguage());
    const QString name = part.section(u'.', -1);
    if (words.isEmpty())
        return u"–"_s;
    if (words == "true"_L1)
        return DifferenceWords::yes();
    if (const auto severity = severityFromCode(words);
        severity && (name == "severity"_L1 || name == "inUse"_L1 || name == "atLeast"_L1 ||
                     name == "atMost"_L1))
        return severityText(catalogue, *severity).in(windowLanguage());
    if (difference.kind == EntryKind::Country && part == "destination"_L1)
        return optionText(catalogue.question(questionId::destination), words);
    if (difference.kind == EntryKind::Proposal && part == "value"_L1)
        return optionText(catalogue.question(difference.id.section(u'/', -1)), words);
    if (difference.kind == EntryKind::ChainLink && part == "country"_L1)
        return countryText(catalogue, words).in(windowLanguage());
    return words;
}

QString differenceSummary(const Catalogue &catalogue, const CatalogueDifference &difference)
{
    const QString title = difference.title.in(windowLanguage());
    if (difference.change != EntryChange::Changed)
        return u"%1: %2"_s.arg(title, changeWord(difference.change));
    QStringList parts, longOnes;
    for (const PartDifference &part : difference.parts) {
        if (!part.isJudged)
            continue;
        const QString before = valueWords(catalogue, difference, part.part, part.before);
        const QString after = valueWords(catalogue, difference, part.part, part.after);
        const bool isLong = std::max(before.size(), after.size()) > mostOnOneLine;
        if (isLong && !isOption(difference, part.part))
            longOnes << partWords(part.part);
        else
            parts << u"%1: %2 → %3"_s.arg(partWords(part.part), elided(before), elided(after));
    }
    if (!longOnes.isEmpty())
        parts << DifferenceWords::isChanged(longOnes.join(u", "_s));
    return u"%1 – %2"_s.arg(title, parts.join(u"; "_s));
}

QString findingImpactWords(const Catalogue &catalogue, const FindingImpact &finding)
{
    const auto weight = [&](const std::optional<Severity> &severity) {
        return severityText(catalogue, *severity).in(windowLanguage());
    };
    const QString subject = finding.subject.in(windowLanguage());
    const QString text =
        (subject.isEmpty() ? QString() : subject + u": "_s) + finding.text.in(windowLanguage());
    if (!finding.before)
        return DifferenceWords::isNew(u"%1 (%2)"_s.arg(text, weight(finding.now)));
    if (!finding.now)
        return DifferenceWords::isGone(u"%1 (%2)"_s.arg(text, weight(finding.before)));
    return DifferenceWords::weighs(
        u"%1 (%2 → %3)"_s.arg(text, weight(finding.before), weight(finding.now)));
}

QStringList reasonsOf(const Catalogue &catalogue, const CaseImpact &impact)
{
    QStringList lines;
    for (const CatalogueDifference &ground : impact.grounds)
        lines << differenceSummary(catalogue, ground);
    for (const FindingImpact &finding : impact.findings)
        lines << findingImpactWords(catalogue, finding);
    return lines;
}

} // namespace votum
