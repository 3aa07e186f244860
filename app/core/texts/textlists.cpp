// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/texts/textlists.h"

#include "core/case/purposes.h"
#include "core/case/recipients.h"
#include "core/catalogue/known.h"
#include "core/judgement/decision.h"
#include "core/judgement/display.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace votum {

namespace {

constexpr size_t longestList = 5; // of a note of one page

// What has to be done: several findings may ask for the same thing.
struct Duty
{
    LocalText text, subjects;
    QStringList owners;
    QDate due;
    bool isPlanned = false;
};

class Lister
{
public:
    Lister(const JudgedCase &judged, const Subject &subject) : m_judged(judged), m_subject(subject)
    {
    }

    std::vector<LocalText> run(const QString &of) const
    {
        if (of == "conditions"_L1)
            return duties(true);
        if (of == "requirements"_L1)
            return duties(false);
        if (of == "purposes"_L1)
            return purposes();
        if (of == "recipients"_L1)
            return recipients();
        if (of.startsWith("answers:"_L1))
            return answerItems(*catalogue().question(of.mid(8)));
        return openQuestions(of.section(u':', 1));
    }

private:
    const Catalogue &catalogue() const { return m_judged.catalogue; }
    const Assessment &assessment() const { return m_judged.assessment; }
    const Judgement &judgement() const { return m_judged.judgement; }

    LocalText nameOf(const Subject &subject) const
    {
        return subjectText(catalogue(), assessment(), subject);
    }

    LocalText answer(const Question &question, const AnswerKey &key) const
    {
        const Answer *found = assessment().answer(key);
        return found && !m_judged.isOpen(key) ? answerText(catalogue(), question, found)
                                              : answerGap(catalogue(), question);
    }

    // The question about the text's subject, or about each subject there is.
    std::vector<AnswerKey> keysOf(const Question &question) const
    {
        const auto fits = [](const QString &wanted, const QString &given) {
            return wanted.isEmpty() || given.isEmpty() || wanted == given;
        };
        std::vector<AnswerKey> keys;
        for (const AnswerKey &key : judgement().applicable) {
            if (key.question == question.id && fits(m_subject.recipient, key.subject.recipient) &&
                fits(m_subject.purpose, key.subject.purpose))
                keys.push_back(key);
        }
        return keys;
    }

    std::vector<LocalText> answerItems(const Question &question) const
    {
        std::vector<LocalText> items;
        for (const AnswerKey &key : keysOf(question)) {
            const LocalText text = answer(question, key);
            const bool isNamed = key.subject == m_subject || key.subject.isCase();
            items.push_back(isNamed ? text : joined(nameOf(key.subject), u": "_s, text));
        }
        return items;
    }

    std::vector<LocalText> recipients() const
    {
        std::vector<LocalText> items;
        const Question *role = catalogue().question(questionId::role);
        for (const LinkPlace &place : inTreeOrder(assessment().recipients)) {
            const Recipient &item = *place.link;
            LocalText text = same(item.name);
            if (!item.country.isEmpty()) {
                const LocalText country = countryText(catalogue(), item.country);
                text = bracketed(text, country);
            }
            const AnswerKey key{questionId::role.toString(), {item.id, {}}};
            if (place.above)
                text = joined(text, u", "_s,
                              catalogue().word(u"recipient.under"_s).arg(place.above->name));
            if (role && judgement().applies(key))
                text = joined(text, u": "_s, answer(*role, key));
            items.push_back(text);
        }
        return items;
    }

    // Each question once, with whom it is asked about and what can be answered.
    std::vector<LocalText> openQuestions(const QString &whom) const
    {
        std::vector<LocalText> items;
        for (const Question &question : catalogue().questions) {
            if (question.askWhom != whom)
                continue;
            LocalText subjects;
            bool isOpen = false;
            for (const AnswerKey &key : keysOf(question)) {
                if (!m_judged.isOpen(key))
                    continue;
                isOpen = true;
                if (!(key.subject == m_subject))
                    subjects = joined(subjects, u", "_s, nameOf(key.subject));
            }
            if (isOpen)
                items.push_back(openQuestion(question, subjects));
        }
        return items;
    }

    LocalText openQuestion(const Question &question, const LocalText &subjects) const
    {
        LocalText item = joined(same(question.id + u':'), u" "_s, question.text);
        if (!subjects.isEmpty())
            item = joined(item, u" "_s, catalogue().word(u"text.concerns"_s).arg(subjects));
        LocalText options;
        for (const Option &option : question.options)
            options = joined(options, u"; "_s, option.text);
        if (!options.isEmpty())
            item = joined(item, u"\n"_s, catalogue().word(u"text.options"_s).arg(options));
        return item;
    }

    std::vector<LocalText> purposes() const
    {
        std::vector<LocalText> items;
        const Decision &decision = assessment().decision;
        for (const PurposeJudgement &item : judgement().purposes) {
            const LocalText name = purposeText(catalogue(), assessment(), item.purpose);
            const auto decided = decision.purposes.constFind(item.purpose);
            LocalText text = gap(catalogue(), catalogue().word(u"text.gap.decision"_s));
            if (decided != decision.purposes.constEnd())
                text = decisionText(catalogue(), *decided);
            if (decided != decision.purposes.constEnd() && *decided == DecisionCode::D3)
                text = joined(text, u", "_s, pilot(decision));
            items.push_back(joined(name, u": "_s, text));
        }
        if (checkDecision(assessment(), judgement()).suspendedApproval)
            items.push_back(catalogue().word(u"text.suspended"_s));
        return items;
    }

    LocalText pilot(const Decision &decision) const
    {
        const LocalText until = dateText(decision.validUntil);
        const LocalText limit = same(decision.scopeLimit.trimmed());
        return catalogue()
            .word(u"text.pilot"_s)
            .arg(until.isEmpty() ? gap(catalogue(), catalogue().word(u"label.due"_s)) : until)
            .arg(limit.isEmpty() ? gap(catalogue(), catalogue().word(u"label.scopeLimit"_s))
                                 : limit);
    }

    // Decided, and not for a single purpose in favour.
    bool isRefused() const
    {
        const QMap<QString, DecisionCode> &decided = assessment().decision.purposes;
        return !decided.isEmpty() &&
               std::none_of(decided.begin(), decided.end(),
                            [](DecisionCode code) { return code <= DecisionCode::D3; });
    }

    // What is open before use, heaviest first: everything heavier than a requirement; of what is
    // refused only what blocks it. Else what has a due date.
    std::vector<Duty> collected(bool beforeUse) const
    {
        const Severity least = isRefused() ? Severity::OpenCritical : Severity::Pre;
        std::vector<Duty> list;
        for (const Finding &finding : judgement().findings) {
            const bool isWanted =
                beforeUse ? finding.severity >= least
                          : finding.severity < Severity::Pre && finding.severity != Severity::Hint;
            if (!finding.closed && isWanted)
                addDuties(list, finding);
        }
        return list;
    }

    // For a note of one page: each duty once, and of a long list the number of the rest.
    std::vector<LocalText> duties(bool beforeUse) const
    {
        if (isRefused() && !beforeUse)
            return {};
        std::vector<Duty> list = collected(beforeUse);
        if (!beforeUse) {
            const std::vector<Duty> before = collected(true);
            std::erase_if(list, [&](const Duty &duty) {
                return std::any_of(before.begin(), before.end(),
                                   [&](const Duty &one) { return one.text == duty.text; });
            });
        }
        std::vector<LocalText> items;
        for (size_t i = 0; i < list.size() && i < longestList; ++i)
            items.push_back(shown(list[i], beforeUse));
        if (list.size() > longestList)
            items.push_back(catalogue()
                                .word(u"text.further"_s)
                                .arg(QString::number(list.size() - longestList)));
        return items;
    }

    void addDuties(std::vector<Duty> &list, const Finding &finding) const
    {
        bool isPlanned = false;
        for (const MeasurePlan &plan : assessment().measures) {
            const Measure *measure = catalogue().measure(plan.measure);
            if (plan.finding != finding.key || plan.isDone() || !measure)
                continue;
            isPlanned = true;
            Duty &duty = dutyOf(list, measure->text);
            duty.isPlanned = true;
            addSubject(duty, finding.subject);
            if (!plan.owner.isEmpty() && !duty.owners.contains(plan.owner))
                duty.owners << plan.owner;
            if (plan.due.isValid() && (!duty.due.isValid() || plan.due < duty.due))
                duty.due = plan.due;
        }
        if (!isPlanned)
            addSubject(dutyOf(list, finding.text), finding.subject);
    }

    static Duty &dutyOf(std::vector<Duty> &list, const LocalText &text)
    {
        const auto isSame = [&](const Duty &duty) { return duty.text == text; };
        const auto place = std::find_if(list.begin(), list.end(), isSame);
        if (place != list.end())
            return *place;
        list.push_back({text, {}, {}, {}, false});
        return list.back();
    }

    // The purpose alone: which recipient it is about, whoever has to act sees in the action plan.
    void addSubject(Duty &duty, const Subject &subject) const
    {
        const LocalText name = nameOf({{}, subject.purpose});
        const Language first = catalogue().languages.front();
        if (!duty.subjects.in(first).split(u", "_s).contains(name.in(first)))
            duty.subjects = joined(duty.subjects, u", "_s, name);
    }

    // "Text (whom) – owner, by when"; a requirement without a date shows the gap.
    LocalText shown(const Duty &duty, bool beforeUse) const
    {
        LocalText text = duty.text;
        if (!duty.subjects.isEmpty())
            text = joined(text, u" "_s, catalogue().word(u"text.concerns"_s).arg(duty.subjects));
        LocalText rest = same(duty.owners.join(u", "_s));
        if (duty.due.isValid())
            rest = joined(rest, u", "_s, catalogue().word(u"text.by"_s).arg(dateText(duty.due)));
        else if (!beforeUse)
            rest = joined(rest, u", "_s, gap(catalogue(), catalogue().word(u"label.due"_s)));
        return joined(text, u" – "_s, rest);
    }

    const JudgedCase &m_judged;
    const Subject &m_subject;
};

} // namespace

LocalText gap(const Catalogue &catalogue, const LocalText &what)
{
    return catalogue.word(u"text.gap"_s).arg(what);
}

LocalText answerGap(const Catalogue &catalogue, const Question &question)
{
    return gap(catalogue, catalogue.word(u"text.gap.answer"_s).arg(question.text).arg(question.id));
}

std::vector<LocalText> listed(const JudgedCase &judged, const Subject &subject, const QString &of)
{
    return Lister(judged, subject).run(of);
}

} // namespace votum
