// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/catalogue/owncontent.h"

#include "core/catalogue/known.h"

#include <QRegularExpression>

#include <algorithm>
#include <span>

using namespace Qt::StringLiterals;

namespace votum {

namespace {

template<class Items>
auto placeOf(Items &items, const QString &id)
{
    return std::find_if(items.begin(), items.end(),
                        [&](const auto &item) { return item.id == id; });
}

// Those the organisation added: they stand after the catalogue's.
template<class Item>
std::span<Item> own(std::vector<Item> &items)
{
    const auto first = std::find_if(items.begin(), items.end(),
                                    [](const Item &item) { return isOwnContent(item.id); });
    return {first, items.end()};
}

// As a word of its own, however it is written.
bool names(const QString &text, const QString &word)
{
    const QRegularExpression whole(u"(?<!\\w)%1(?!\\w)"_s.arg(QRegularExpression::escape(word)),
                                   QRegularExpression::CaseInsensitiveOption |
                                       QRegularExpression::UseUnicodePropertiesOption);
    return text.contains(whole);
}

class Addition
{
public:
    Addition(Catalogue &catalogue, JsonFault &fault) : m_catalogue(catalogue), m_fault(fault) {}

    void run()
    {
        if (!m_catalogue.overlay) {
            m_fault.set(u"overlay"_s, u"the organisation, version and date of the own content"_s);
            return;
        }
        m_catalogue.index();
        markWords();
        for (const Measure &measure : m_catalogue.measures)
            offer(measure);
        for (Channel &channel : own(m_catalogue.channels))
            complete(channel);
        for (size_t i = 0; i < m_catalogue.deviations.size(); ++i)
            lay(int(i));
    }

private:
    void fail(const QString &path, const QString &expected) { m_fault.set(path, expected); }

    // The mark is part of the words, so that it stands wherever they are shown, and in the record.
    void mark(LocalText &text, const QString &word)
    {
        if (m_catalogue.words.contains(word) && !text.isEmpty())
            text = m_catalogue.word(word).arg(text);
    }

    void mark(FindingText &finding)
    {
        mark(finding.text, u"own.finding"_s);
        mark(finding.shortText, u"own.finding"_s);
        for (NationalFinding &national : finding.elsewhere)
            mark(national.text, u"own.finding"_s);
    }

    void markWords()
    {
        for (const QString &word :
             {u"own.finding"_s, u"own.question"_s, u"own.measure"_s, u"own.channel"_s,
              u"own.fact"_s, u"own.text"_s, u"own.addition"_s, u"own.raised"_s, u"own.lowered"_s}) {
            if (!m_catalogue.words.contains(word))
                fail(u"words."_s + word, u"a catalogue that has the words to mark own content"_s);
        }
        for (Question &question : own(m_catalogue.questions)) {
            mark(question.text, u"own.question"_s);
            mark(question.shortText, u"own.question"_s);
            mark(question.unknownText, u"own.finding"_s);
            for (Option &option : question.options) {
                if (option.finding)
                    mark(*option.finding);
            }
        }
        for (Rule &rule : own(m_catalogue.rules))
            mark(rule.finding);
        for (PlausibilityCheck &check : own(m_catalogue.plausibility))
            mark(check.text, u"own.question"_s);
        for (Measure &measure : own(m_catalogue.measures)) {
            // On what the catalogue finds it is an addition: it closes nothing alone.
            const bool isAddition =
                !std::all_of(measure.offeredFor.begin(), measure.offeredFor.end(), isOwnContent);
            mark(measure.text, isAddition ? u"own.addition"_s : u"own.measure"_s);
        }
        for (TextBlock &block : own(m_catalogue.textBlocks))
            mark(block.title, u"own.text"_s);
        for (Channel &channel : own(m_catalogue.channels)) {
            mark(channel.name, u"own.channel"_s);
            for (Fact &fact : channel.facts)
                mark(fact.value, u"own.fact"_s);
            for (ChainLink &link : channel.chain)
                mark(link.part, u"own.fact"_s);
        }
    }

    FindingText *finding(const QString &id)
    {
        return const_cast<FindingText *>(
            m_catalogue.finding(id)); // the catalogue is ours to change
    }

    void offer(const Measure &measure)
    {
        for (const QString &id : measure.offeredFor) {
            FindingText *text = finding(id);
            if (!text)
                fail(u"measures.%1.for"_s.arg(measure.id), u"a finding instead of "_s + id);
            else if (!text->measures.contains(measure.id))
                text->measures << measure.id;
        }
    }

    // Whoever copied a channel of the catalogue with milder facts would escape those that are
    // known.
    void complete(Channel &channel)
    {
        const QString path = u"channels."_s + channel.id;
        for (const ChainLink &link : channel.chain)
            checkLink(link, path + u".chain."_s + link.id);
        if (channel.basedOn.isEmpty()) {
            for (const Channel &known : m_catalogue.channels) {
                if (!isOwnContent(known.id) && names(channel.brand, known.brand))
                    fail(path + u".basedOn"_s,
                         u"a channel of the brand %1, whose facts hold of this one too"_s.arg(
                             known.brand));
            }
            return;
        }
        const auto base = placeOf(m_catalogue.channels, channel.basedOn);
        if (base == m_catalogue.channels.end() || isOwnContent(base->id))
            return fail(path + u".basedOn"_s, u"a channel of the catalogue"_s);
        for (const Proposal &proposal : channel.proposals) {
            const auto isSame = [&](const Proposal &known) {
                return known.question == proposal.question;
            };
            if (std::any_of(base->proposals.begin(), base->proposals.end(), isSame))
                fail(path + u".proposals."_s + proposal.question,
                     u"a question for which %1 proposes nothing"_s.arg(base->id));
        }
        for (const ChainLink &link : channel.chain) {
            const auto isSame = [&](const ChainLink &known) {
                return known.name.compare(link.name, Qt::CaseInsensitive) == 0;
            };
            if (std::any_of(base->chain.begin(), base->chain.end(), isSame))
                fail(path + u".chain."_s + link.id, u"another name: this link is known"_s);
        }
        // What is known comes first, so that it is found first.
        const auto prepend = [](auto &list, const auto &known) {
            list.insert(list.begin(), known.begin(), known.end());
        };
        prepend(channel.facts, base->facts);
        prepend(channel.proposals, base->proposals);
        prepend(channel.chain, base->chain);
        for (auto link = channel.chain.begin(); link != channel.chain.end(); ++link) {
            const auto isAbove = [&](const ChainLink &above) { return above.id == link->under; };
            if (!link->under.isEmpty() && std::none_of(channel.chain.begin(), link, isAbove))
                fail(path + u".chain.%1.under"_s.arg(link->id),
                     u"a link of this chain that stands before"_s);
        }
    }

    void checkLink(const ChainLink &link, const QString &path)
    {
        if (!link.id.startsWith(ownPrefix))
            fail(path, u"%1 before the id, as of all own content"_s.arg(ownPrefix));
        for (const Proposal &proposal : link.proposals) {
            if (proposal.question == questionId::places ||
                proposal.question == questionId::destination)
                fail(path + u".proposals."_s + proposal.question,
                     u"nothing: the catalogue knows it of the country"_s);
        }
    }

    void lay(int place)
    {
        const Deviation &deviation = m_catalogue.deviations[size_t(place)];
        const QString path = u"overrides."_s + deviation.finding;
        FindingText *text = isOwnContent(deviation.finding) ? nullptr : finding(deviation.finding);
        if (!text)
            return fail(path, u"a finding of the catalogue: QUESTION:option or the rule's id"_s);
        if (deviation.atLeast) {
            if (*deviation.atLeast <= text->severity)
                fail(path + u".atLeast"_s, u"more than "_s + severityCode(text->severity));
            text->raisedTo = *deviation.atLeast;
        } else if (text->heaviest() == Severity::KnockOut) {
            fail(
                path + u".atMost"_s,
                u"no knock-out beyond cure: a person lowers it, in one case and twice confirmed"_s);
        } else if (*deviation.atMost == Severity::Hint || *deviation.atMost >= text->heaviest()) {
            fail(path + u".atMost"_s,
                 u"at least OPEN, and less than "_s + severityCode(text->heaviest()));
        }
        text->deviation = place;
    }

    Catalogue &m_catalogue;
    JsonFault &m_fault;
};

} // namespace

void addOwnContent(Catalogue &catalogue, JsonFault &fault)
{
    Addition(catalogue, fault).run();
}

} // namespace votum
