// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/texts/dutylists.h"

#include "core/judgement/decision.h"
#include "core/judgement/terms.h"
#include "core/texts/gaps.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace votum {

namespace {

// Without the full stop, since the legal basis follows.
LocalText inShort(const Finding &finding)
{
    if (!finding.shortText.isEmpty())
        return finding.shortText;
    return inEach([&](Language language) {
        const QString &text = finding.text.in(language);
        return text.endsWith(u'.') ? text.chopped(1) : text;
    });
}

// An own term is one of every text.
bool isOf(const std::vector<Term> &terms, const QString &from)
{
    return from.isEmpty() || std::any_of(terms.begin(), terms.end(),
                                         [&](const Term &term) { return term.from == from; });
}

} // namespace

DutyLists::Entry &DutyLists::entryOf(std::vector<Entry> &list, const LocalText &text)
{
    const auto isSame = [&](const Entry &entry) { return entry.text == text; };
    const auto place = std::find_if(list.begin(), list.end(), isSame);
    if (place != list.end())
        return *place;
    list.push_back({.text = text});
    return list.back();
}

// Not closed, about the text's subject, and of such a weight.
std::vector<const Finding *> DutyLists::open(Severity least, Severity most) const
{
    std::vector<const Finding *> found;
    for (const Finding &finding : judgement().findings) {
        const bool isItsOwn =
            m_subject.recipient.isEmpty() || finding.subject.recipient == m_subject.recipient;
        if (!finding.closed && finding.severity >= least && finding.severity <= most &&
            finding.concerns(m_subject.purpose) && isItsOwn)
            found.push_back(&finding);
    }
    return found;
}

// Heaviest first. Of what is refused only what blocks it.
std::vector<DutyLists::Entry> DutyLists::collected(TextList kind) const
{
    const Severity weight = kind == TextList::Open           ? Severity::Open
                            : kind == TextList::Requirements ? Severity::Post
                            : m_isRefused                    ? Severity::OpenCritical
                                                             : Severity::Pre;
    const Severity most = kind == TextList::Conditions ? Severity::KnockOut : weight;
    std::vector<Entry> list;
    for (const Finding *finding : open(weight, most))
        addDuties(list, *finding);
    return list;
}

std::vector<LocalText> DutyLists::duties(TextList kind) const
{
    if (m_isRefused && kind != TextList::Conditions)
        return {};
    std::vector<Entry> list = collected(kind);
    for (int heavier = 0; heavier < int(kind); ++heavier) {
        for (const Entry &above : collected(TextList(heavier)))
            std::erase_if(list, [&](const Entry &entry) { return entry.text == above.text; });
    }
    return shown(list, kind == TextList::Requirements);
}

void DutyLists::addDuties(std::vector<Entry> &list, const Finding &finding) const
{
    bool isPlanned = false;
    for (const MeasurePlan &plan : assessment().measures) {
        if (plan.finding != finding.key || plan.isDone() || !catalogue().measure(plan.measure))
            continue;
        isPlanned = true;
        addPlan(list, plan, finding);
    }
    if (!isPlanned)
        addSubject(entryOf(list, finding.text), finding.subject);
}

void DutyLists::addPlan(std::vector<Entry> &list, const MeasurePlan &plan,
                        const Finding &finding) const
{
    Entry &entry = entryOf(list, catalogue().measure(plan.measure)->text);
    addSubject(entry, finding.subject);
    if (!plan.owner.isEmpty() && !entry.owners.contains(plan.owner))
        entry.owners << plan.owner;
    if (plan.due.isValid() && (!entry.due.isValid() || plan.due < entry.due))
        entry.due = plan.due;
    entry.isOpen |= !plan.isDone();
    if (plan.isDone())
        entry.done = qMax(entry.done, plan.done);
}

// The purpose alone, unless the text is about it: which recipient it is about, whoever has to
// act sees in the action plan. What holds of the case holds of all of them.
void DutyLists::addSubject(Entry &entry, const Subject &subject) const
{
    if (subject.purpose != m_subject.purpose && !entry.purposes.contains(subject.purpose))
        entry.purposes << subject.purpose;
}

// Nothing where it concerns all of several purposes.
LocalText DutyLists::concerned(const Entry &entry) const
{
    LocalText names;
    const qsizetype count = entry.purposes.size();
    if (count > 1 && size_t(count) == judgement().purposes.size())
        return names;
    for (const QString &purpose : entry.purposes)
        names = joined(names, u", "_s, nameOf({{}, purpose}));
    return names;
}

// "Text (whom) – owner, by when"
std::vector<LocalText> DutyLists::shown(const std::vector<Entry> &list, bool needsDate) const
{
    std::vector<LocalText> items;
    for (const Entry &entry : list) {
        LocalText text = entry.text;
        if (const LocalText names = concerned(entry); !names.isEmpty())
            text = joined(text, u" "_s, catalogue().word(u"text.concerns"_s).arg(names));
        LocalText rest = same(entry.owners.join(u", "_s));
        if (entry.done.isValid() && !entry.isOpen)
            rest =
                joined(rest, u", "_s, catalogue().word(u"label.done"_s).arg(dateText(entry.done)));
        else if (entry.due.isValid())
            rest = joined(rest, u", "_s, catalogue().word(u"text.by"_s).arg(dateText(entry.due)));
        else if (needsDate)
            rest = joined(rest, u", "_s, gap(catalogue(), catalogue().word(u"text.gap.due"_s)));
        items.push_back(joined(text, u" – "_s, rest));
    }
    return items;
}

std::vector<LocalText> DutyLists::hints() const
{
    std::vector<Entry> list;
    for (const Finding *finding : open(Severity::Hint, Severity::Hint))
        addSubject(entryOf(list, finding->text), finding->subject);
    return shown(list);
}

std::vector<LocalText> DutyLists::findings() const
{
    std::vector<Entry> list;
    for (const Finding *finding : open(Severity::Pre)) {
        LocalText text = inShort(*finding);
        if (!finding->legal.isEmpty())
            text = bracketed(text, finding->legal);
        if (finding->subject.recipient != m_subject.recipient)
            text = joined(nameOf({finding->subject.recipient, {}}), u": "_s, text);
        addSubject(entryOf(list, text), finding->subject);
    }
    return shown(list);
}

std::vector<LocalText> DutyLists::contested() const
{
    std::vector<Entry> list;
    for (const Finding *finding : open(Severity::Hint)) {
        if (!finding->contested.isEmpty())
            addSubject(entryOf(list, joined(finding->shortText, u": "_s, finding->contested)),
                       finding->subject);
    }
    return shown(list);
}

std::vector<LocalText> DutyLists::measures() const
{
    std::vector<Entry> list;
    for (const Finding &finding : judgement().findings) {
        if (!finding.concerns(m_subject.purpose) ||
            (!m_subject.recipient.isEmpty() && finding.subject.recipient != m_subject.recipient))
            continue;
        for (const MeasurePlan &plan : assessment().measures) {
            if (plan.finding == finding.key && catalogue().measure(plan.measure))
                addPlan(list, plan, finding);
        }
    }
    return shown(list);
}

std::vector<LocalText> DutyLists::terms() const
{
    std::vector<Term> ofText = termsOfAnswers(catalogue(), assessment(), judgement(), m_subject);
    if (!assessment().decision.terms.empty()) {
        std::vector<Term> decided = decidedTerms(catalogue(), assessment(), judgement());
        std::erase_if(decided, [&](const Term &term) { return !isOf(ofText, term.from); });
        ofText = std::move(decided);
    }
    std::vector<Entry> list;
    for (const Term &term : ofText) {
        Entry &entry = entryOf(list, term.text);
        for (const QString &purpose : term.purposes)
            addSubject(entry, {{}, purpose});
    }
    return shown(list);
}

} // namespace votum
