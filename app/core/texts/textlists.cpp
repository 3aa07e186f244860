// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/texts/textlists.h"

#include "core/case/purposes.h"
#include "core/case/recipients.h"
#include "core/catalogue/known.h"
#include "core/judgement/decision.h"
#include "core/judgement/display.h"
#include "core/judgement/terms.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace votum {

namespace {

// What stands once, however many findings or answers say it.
struct Entry
{
    LocalText text;
    QStringList purposes = {}; // those it concerns; none: all
    QStringList owners = {};
    QDate due = {}, done = {};
    bool isOpen = false; // a measure: not everywhere done
};

Entry &entryOf(std::vector<Entry> &list, const LocalText &text)
{
    const auto isSame = [&](const Entry &entry) { return entry.text == text; };
    const auto place = std::find_if(list.begin(), list.end(), isSame);
    if (place != list.end())
        return *place;
    list.push_back({.text = text});
    return list.back();
}

class Lister
{
public:
    Lister(const JudgedCase &judged, const Subject &subject) : m_judged(judged), m_subject(subject)
    {
    }

    std::vector<LocalText> run(const ListedIn &of) const
    {
        switch (of.list) {
        case TextList::Conditions:
        case TextList::Requirements:
        case TextList::Open:
            return duties(of.list);
        case TextList::Hints:
            return hints();
        case TextList::Findings:
            return findings();
        case TextList::Contested:
            return contested();
        case TextList::Measures:
            return measures();
        case TextList::Risks:
            return risks();
        case TextList::Criteria:
            return criteria();
        case TextList::Terms:
            return terms();
        case TextList::Purposes:
            return purposes();
        case TextList::Opinions:
            return opinions();
        case TextList::Recipients:
            return recipients();
        case TextList::Flow:
            return flow();
        case TextList::OpenQuestions:
            return openQuestions(of.about);
        case TextList::Answers:
            break;
        }
        return answers(of.about);
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

    std::vector<LocalText> answers(const QString &about) const
    {
        const Question &question = *catalogue().question(about);
        std::vector<LocalText> items;
        for (const AnswerKey &key : keysOf(question)) {
            const bool isNamed = key.subject == m_subject || key.subject.isCase();
            if (!isNamed) {
                items.push_back(joined(nameOf(key.subject), u": "_s, answer(question, key)));
                continue;
            }
            for (const LocalText &point : points(question, key))
                items.push_back(point);
        }
        return items;
    }

    // The answer with its options in short.
    LocalText inShort(const Question &question, const AnswerKey &key) const
    {
        const Answer *given = assessment().answer(key);
        if (!given || m_judged.isOpen(key))
            return answerGap(catalogue(), question);
        LocalText text;
        for (const Option &option : question.options) {
            if (given->value.contains(option.code))
                text = joined(text, u"; "_s,
                              option.shortText.isEmpty() ? option.text : option.shortText);
        }
        return text;
    }

    // Each point of a multiple choice, and a gap for those not known. Of the kinds of purposes, in
    // a text about one, its own.
    std::vector<LocalText> points(const Question &question, const AnswerKey &key) const
    {
        const Answer *given = assessment().answer(key);
        if (question.kind != QuestionKind::Several || !given ||
            given->state != AnswerState::Value || given->value.isEmpty())
            return {answer(question, key)};
        const bool isOfPurpose =
            question.id == questionId::purposes && !m_subject.purpose.isEmpty();
        std::vector<LocalText> items;
        for (const Option &option : question.options) {
            const bool isOwn = !isOfPurpose || option.code == kindOf(m_subject.purpose);
            if (given->value.contains(option.code) && isOwn)
                items.push_back(option.text);
        }
        if (!given->notKnown.isEmpty() && !isOfPurpose)
            items.push_back(answerGap(catalogue(), question));
        return items;
    }

    QString kindOf(const QString &purpose) const
    {
        for (const Purpose &one : purposesAsked(catalogue(), assessment())) {
            if (one.id == purpose)
                return one.kind;
        }
        return {};
    }

    LocalText placeOf(const Recipient &recipient) const
    {
        return recipient.country.isEmpty() ? same(recipient.name)
                                           : joined(same(recipient.name), u", "_s,
                                                    countryText(catalogue(), recipient.country));
    }

    std::vector<LocalText> recipients() const
    {
        std::vector<LocalText> items;
        const Question *role = catalogue().question(questionId::role);
        for (const LinkPlace &place : inTreeOrder(assessment().recipients)) {
            LocalText text = placeOf(*place.link);
            if (place.above)
                text = joined(text, u", "_s,
                              catalogue().word(u"recipient.under"_s).arg(place.above->name));
            const AnswerKey key{questionId::role.toString(), {place.link->id, {}}};
            if (role && judgement().applies(key))
                text = joined(text, u": "_s, inShort(*role, key));
            items.push_back(text);
        }
        return items;
    }

    // "From → to, state (what it does)"
    std::vector<LocalText> flow() const
    {
        std::vector<LocalText> items;
        const QString own = assessment().organisation.trimmed();
        const LocalText root = own.isEmpty() ? catalogue().word(u"flow.controller"_s) : same(own);
        for (const LinkPlace &place : inTreeOrder(assessment().recipients)) {
            const LocalText from = place.above ? same(place.above->name) : root;
            LocalText text = joined(from, u" → "_s, placeOf(*place.link));
            if (!place.link->part.isEmpty())
                text = bracketed(text, same(place.link->part));
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

    // Those of the judgement the text is about.
    std::vector<PurposeJudgement> judged() const
    {
        std::vector<PurposeJudgement> all = judgement().purposes;
        std::erase_if(all, [this](const PurposeJudgement &item) {
            return !m_subject.purpose.isEmpty() && item.purpose != m_subject.purpose;
        });
        return all;
    }

    LocalText named(const PurposeJudgement &item, const LocalText &text) const
    {
        return item.purpose == m_subject.purpose
                   ? text
                   : joined(purposeText(catalogue(), assessment(), item.purpose), u": "_s, text);
    }

    std::vector<LocalText> purposes() const
    {
        std::vector<LocalText> items;
        const Decision &decision = assessment().decision;
        for (const PurposeJudgement &item : judged()) {
            const auto decided = decision.purposes.constFind(item.purpose);
            LocalText text = gap(catalogue(), catalogue().word(u"text.gap.decision"_s));
            if (decided != decision.purposes.constEnd())
                text = decisionText(catalogue(), *decided);
            if (decided != decision.purposes.constEnd() && *decided == DecisionCode::D3)
                text = joined(text, u", "_s, pilot(decision));
            items.push_back(named(item, text));
        }
        if (checkDecision(assessment(), judgement()).suspendedApproval)
            items.push_back(catalogue().word(u"text.suspended"_s));
        return items;
    }

    std::vector<LocalText> opinions() const
    {
        std::vector<LocalText> items;
        const Opinion &opinion = assessment().opinion;
        for (const PurposeJudgement &item : judged()) {
            const auto given = opinion.purposes.constFind(item.purpose);
            if (opinion.isIssued() && given != opinion.purposes.constEnd())
                items.push_back(named(item, opinionText(catalogue(), *given)));
        }
        return items;
    }

    LocalText pilot(const Decision &decision) const
    {
        const LocalText until = dateText(decision.validUntil);
        const LocalText limit = same(decision.scopeLimit.trimmed());
        return catalogue()
            .word(u"text.pilot"_s)
            .arg(until.isEmpty() ? gap(catalogue(), catalogue().word(u"text.gap.due"_s)) : until)
            .arg(limit.isEmpty() ? gap(catalogue(), catalogue().word(u"label.scopeLimit"_s))
                                 : limit);
    }

    // Decided, and not for a single purpose in favour.
    bool isRefused() const
    {
        bool isDecided = false;
        for (const PurposeJudgement &item : judged()) {
            const auto decided = assessment().decision.purposes.constFind(item.purpose);
            if (decided == assessment().decision.purposes.constEnd())
                continue;
            if (isApproval(*decided))
                return false;
            isDecided = true;
        }
        return isDecided;
    }

    // Not closed, about the text's subject, and of such a weight.
    std::vector<const Finding *> open(Severity least, Severity most = Severity::KnockOut) const
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
    std::vector<Entry> collected(TextList kind) const
    {
        const Severity weight = kind == TextList::Open           ? Severity::Open
                                : kind == TextList::Requirements ? Severity::Post
                                : isRefused()                    ? Severity::OpenCritical
                                                                 : Severity::Pre;
        const Severity most = kind == TextList::Conditions ? Severity::KnockOut : weight;
        std::vector<Entry> list;
        for (const Finding *finding : open(weight, most))
            addDuties(list, *finding);
        return list;
    }

    // Each duty once, where it weighs most.
    std::vector<LocalText> duties(TextList kind) const
    {
        if (isRefused() && kind != TextList::Conditions)
            return {};
        std::vector<Entry> list = collected(kind);
        for (int heavier = 0; heavier < int(kind); ++heavier) {
            for (const Entry &above : collected(TextList(heavier)))
                std::erase_if(list, [&](const Entry &entry) { return entry.text == above.text; });
        }
        return shown(list, kind == TextList::Requirements);
    }

    void addDuties(std::vector<Entry> &list, const Finding &finding) const
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

    void addPlan(std::vector<Entry> &list, const MeasurePlan &plan, const Finding &finding) const
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
    void addSubject(Entry &entry, const Subject &subject) const
    {
        if (subject.purpose != m_subject.purpose && !entry.purposes.contains(subject.purpose))
            entry.purposes << subject.purpose;
    }

    // Nothing where it concerns all of several purposes.
    LocalText concerned(const Entry &entry) const
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
    std::vector<LocalText> shown(const std::vector<Entry> &list, bool needsDate = false) const
    {
        std::vector<LocalText> items;
        for (const Entry &entry : list) {
            LocalText text = entry.text;
            if (const LocalText names = concerned(entry); !names.isEmpty())
                text = joined(text, u" "_s, catalogue().word(u"text.concerns"_s).arg(names));
            LocalText rest = same(entry.owners.join(u", "_s));
            if (entry.done.isValid() && !entry.isOpen)
                rest = joined(rest, u", "_s,
                              catalogue().word(u"label.done"_s).arg(dateText(entry.done)));
            else if (entry.due.isValid())
                rest =
                    joined(rest, u", "_s, catalogue().word(u"text.by"_s).arg(dateText(entry.due)));
            else if (needsDate)
                rest = joined(rest, u", "_s, gap(catalogue(), catalogue().word(u"text.gap.due"_s)));
            items.push_back(joined(text, u" – "_s, rest));
        }
        return items;
    }

    std::vector<LocalText> hints() const
    {
        std::vector<Entry> list;
        for (const Finding *finding : open(Severity::Hint, Severity::Hint))
            addSubject(entryOf(list, finding->text), finding->subject);
        return shown(list);
    }

    // Without the full stop, since the legal basis follows.
    static LocalText inShort(const Finding &finding)
    {
        if (!finding.shortText.isEmpty())
            return finding.shortText;
        return inEach([&](Language language) {
            const QString &text = finding.text.in(language);
            return text.endsWith(u'.') ? text.chopped(1) : text;
        });
    }

    // What weighs more than a requirement: "recipient: in short (legal basis)"
    std::vector<LocalText> findings() const
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

    std::vector<LocalText> contested() const
    {
        std::vector<Entry> list;
        for (const Finding *finding : open(Severity::Hint)) {
            if (!finding->contested.isEmpty())
                addSubject(entryOf(list, joined(finding->shortText, u": "_s, finding->contested)),
                           finding->subject);
        }
        return shown(list);
    }

    // Planned and done.
    std::vector<LocalText> measures() const
    {
        std::vector<Entry> list;
        for (const Finding &finding : judgement().findings) {
            if (!finding.concerns(m_subject.purpose) ||
                (!m_subject.recipient.isEmpty() &&
                 finding.subject.recipient != m_subject.recipient))
                continue;
            for (const MeasurePlan &plan : assessment().measures) {
                if (plan.finding == finding.key && catalogue().measure(plan.measure))
                    addPlan(list, plan, finding);
            }
        }
        return shown(list);
    }

    // "What may happen – before measures; at present; after those planned"
    std::vector<LocalText> risks() const
    {
        std::vector<LocalText> items;
        const auto level = [this](const RiskCell &cell) {
            return riskText(catalogue(), cell.risk);
        };
        for (const RiskAssessment &risk : judgement().risks) {
            const RiskScenario *scenario = catalogue().risk(risk.scenario);
            if (!scenario)
                continue;
            LocalText text = catalogue()
                                 .word(u"text.risk"_s)
                                 .arg(level(risk.cellBefore))
                                 .arg(level(risk.cellAfter));
            if (risk.planned > 0 && risk.planned != risk.after)
                text = joined(text, u"; "_s,
                              catalogue().word(u"text.riskThen"_s).arg(level(risk.cellPlanned)));
            items.push_back(joined(scenario->text, u" – "_s, text));
        }
        return items;
    }

    std::vector<LocalText> criteria() const
    {
        std::vector<LocalText> items;
        for (const DpiaThreshold::Criterion &criterion : judgement().dpia.criteria) {
            if (criterion.met)
                items.push_back(criterion.text);
        }
        return items;
    }

    // Those of the decision, once it lays some down; until then those it may.
    std::vector<LocalText> terms() const
    {
        std::vector<Term> ofText =
            termsOfAnswers(catalogue(), assessment(), judgement(), m_subject);
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

    // An own term is one of every text.
    static bool isOf(const std::vector<Term> &terms, const QString &from)
    {
        return from.isEmpty() || std::any_of(terms.begin(), terms.end(),
                                             [&](const Term &term) { return term.from == from; });
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

std::vector<LocalText> listed(const JudgedCase &judged, const Subject &subject, const ListedIn &of,
                              int most)
{
    std::vector<LocalText> items = Lister(judged, subject).run(of);
    const size_t limit = most > 0 ? size_t(most) : items.size();
    if (items.size() > limit) {
        const QString rest = QString::number(items.size() - limit);
        items.resize(limit);
        items.push_back(judged.catalogue.word(u"text.further"_s).arg(rest));
    }
    return items;
}

} // namespace votum
