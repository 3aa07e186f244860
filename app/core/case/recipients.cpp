// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/case/recipients.h"

#include <QHash>
#include <QSet>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace votum {

namespace {

const Recipient *linkOf(const std::vector<Recipient> &recipients, QStringView id)
{
    const auto place = std::find_if(recipients.begin(), recipients.end(),
                                    [id](const Recipient &item) { return item.id == id; });
    return place == recipients.end() ? nullptr : &*place;
}

// Every link once at most, whatever a file says: none may stand in a circle, or without an id.
std::vector<LinkPlace> placesUnder(const std::vector<Recipient> &recipients, const Recipient *top)
{
    QHash<QString, std::vector<const Recipient *>> under;
    for (auto link = recipients.rbegin(); link != recipients.rend(); ++link)
        under[link->under].push_back(&*link);
    std::vector<LinkPlace> list, waiting;
    const auto follow = [&](const Recipient *above, int depth) {
        for (const Recipient *link : under.take(above ? above->id : QString()))
            waiting.push_back({link, above, depth});
    };
    follow(top, 0);
    while (!waiting.empty()) {
        list.push_back(waiting.back());
        waiting.pop_back();
        const LinkPlace place = list.back();
        follow(place.link, place.depth + 1);
    }
    return list;
}

} // namespace

std::vector<LinkPlace> inTreeOrder(const std::vector<Recipient> &recipients)
{
    return placesUnder(recipients, nullptr);
}

const Recipient &contractedAbove(const std::vector<Recipient> &recipients, QStringView id)
{
    const Recipient *link = linkOf(recipients, id);
    Q_ASSERT(link);
    while (!link->under.isEmpty())
        link = linkOf(recipients, link->under);
    return *link;
}

std::vector<const Recipient *> linksUnder(const std::vector<Recipient> &recipients, QStringView id)
{
    std::vector<const Recipient *> links;
    const Recipient *top = linkOf(recipients, id);
    for (const LinkPlace &place : top ? placesUnder(recipients, top) : std::vector<LinkPlace>())
        links.push_back(place.link);
    return links;
}

std::optional<Error> faultIn(const std::vector<Recipient> &recipients)
{
    QSet<const Recipient *> reached;
    for (const LinkPlace &place : inTreeOrder(recipients))
        reached.insert(place.link);
    for (const Recipient &link : recipients) {
        if (!reached.contains(&link))
            return Error{u"recipientAbove"_s, {link.id}, {}};
    }
    return std::nullopt;
}

Result<Assessment> withRecipient(Assessment assessment, const Recipient &recipient)
{
    if (assessment.opinion.isIssued())
        return Error{u"frozen"_s, {}, {}};
    if (recipient.name.trimmed().isEmpty() || recipient.id.isEmpty())
        return Error{u"recipientName"_s, {}, {}};
    std::vector<Recipient> &links = assessment.recipients;
    const auto place = std::find_if(links.begin(), links.end(),
                                    [&](const Recipient &item) { return item.id == recipient.id; });
    if (place == links.end())
        links.push_back(recipient);
    else
        *place = recipient;
    if (const std::optional<Error> fault = faultIn(links))
        return *fault;
    assessment.plausibility.remove(noRecipientClaim.toString());
    return assessment;
}

Result<Assessment> withoutRecipient(Assessment assessment, const QString &recipientId)
{
    if (assessment.opinion.isIssued())
        return Error{u"frozen"_s, {}, {}};
    const Recipient *removed = assessment.recipient(recipientId);
    if (!removed)
        return assessment;
    const QString above = removed->under;
    std::erase_if(assessment.recipients,
                  [&](const Recipient &item) { return item.id == recipientId; });
    for (Recipient &item : assessment.recipients) {
        if (item.under == recipientId)
            item.under = above;
    }
    return assessment;
}

Result<Assessment> withRecipientMoved(Assessment assessment, const QString &recipientId,
                                      const QString &above, const QString &before)
{
    if (assessment.opinion.isIssued())
        return Error{u"frozen"_s, {}, {}};
    const Recipient *known = assessment.recipient(recipientId);
    if (!known)
        return Error{u"recipient"_s, {recipientId}, {}};
    Recipient moved = *known;
    moved.under = above;
    std::vector<Recipient> &links = assessment.recipients;
    std::erase_if(links, [&](const Recipient &item) { return item.id == recipientId; });
    const auto place = std::find_if(links.begin(), links.end(), [&](const Recipient &item) {
        return !before.isEmpty() && item.id == before;
    });
    links.insert(place, moved);
    if (const std::optional<Error> fault = faultIn(links))
        return *fault;
    return assessment;
}

const ChainLink *usualLink(const Channel &channel, const Recipient &recipient)
{
    for (const ChainLink &link : channel.chain) {
        if (link.id == recipient.id || link.name.compare(recipient.name, Qt::CaseInsensitive) == 0)
            return &link;
    }
    return nullptr;
}

std::vector<ChainLink> linksMissing(const Channel &channel,
                                    const std::vector<Recipient> &recipients)
{
    QSet<QString> there;
    int contracted = 0, beneath = 0; // recipients that are no named link
    for (const Recipient &recipient : recipients) {
        if (const ChainLink *link = usualLink(channel, recipient))
            there.insert(link->id);
        else
            ++(recipient.isContracted() ? contracted : beneath);
    }
    std::vector<ChainLink> missing;
    for (const ChainLink &link : channel.chain) {
        int &others = link.under.isEmpty() ? contracted : beneath;
        if (there.contains(link.id) || (link.country.isEmpty() && others-- > 0))
            continue;
        missing.push_back(link);
    }
    return missing;
}

Result<Assessment> withUsualChain(const Catalogue &catalogue, Assessment assessment)
{
    if (assessment.opinion.isIssued())
        return Error{u"frozen"_s, {}, {}};
    const Channel *channel = catalogue.channel(assessment.channel);
    if (!channel)
        return Error{u"noChannel"_s, {}, {}};
    for (const ChainLink &link : channel->chain) { // each after the one above it
        const Recipient *known = assessment.recipient(link.id);
        Recipient usual =
            known ? *known
                  : Recipient{link.id, link.name, link.country, link.part.in(assessment.language)};
        if (usual.under.isEmpty())
            usual.under = link.under;
        Result<Assessment> next = withRecipient(assessment, usual);
        if (next) // else a person has turned the tree around: their order stands
            assessment = *std::move(next);
    }
    return assessment;
}

} // namespace votum
