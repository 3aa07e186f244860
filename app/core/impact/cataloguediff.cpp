// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/impact/cataloguediff.h"

#include "core/impact/catalogueentries.h"

#include <QMap>

#include <algorithm>

namespace votum {

namespace {

using Place = std::pair<EntryKind, QString>;
using Part = ListedEntry::Part;

const Part *partOf(const ListedEntry *entry, const QString &name)
{
    if (!entry)
        return nullptr;
    const auto found = std::find_if(entry->parts.begin(), entry->parts.end(),
                                    [&](const Part &part) { return part.name == name; });
    return found == entry->parts.end() ? nullptr : &*found;
}

// The parts in the order of the later entry, what is gone last. One of the two may be missing.
std::vector<PartDifference> partsBetween(const ListedEntry *before, const ListedEntry *after)
{
    std::vector<PartDifference> parts;
    for (const Part &is : after ? after->parts : std::vector<Part>()) {
        const Part *was = partOf(before, is.name);
        if (!was || !(was->value == is.value))
            parts.push_back({is.name, is.isJudged, was ? was->value : LocalText(), is.value});
    }
    for (const Part &was : before ? before->parts : std::vector<Part>()) {
        if (!partOf(after, was.name))
            parts.push_back({was.name, was.isJudged, was.value, {}});
    }
    return parts;
}

} // namespace

bool CatalogueDifference::isJudged() const
{
    return std::any_of(parts.begin(), parts.end(),
                       [](const PartDifference &part) { return part.isJudged; });
}

std::vector<CatalogueDifference> catalogueDiff(const Catalogue &before, const Catalogue &after)
{
    const std::vector<ListedEntry> earlier = listedEntries(before), later = listedEntries(after);
    QMap<Place, const ListedEntry *> was, is;
    for (const ListedEntry &entry : earlier)
        was.insert({entry.kind, entry.id}, &entry);
    for (const ListedEntry &entry : later)
        is.insert({entry.kind, entry.id}, &entry);
    std::vector<CatalogueDifference> differences;
    const auto add = [&](const ListedEntry &named, EntryChange change,
                         std::vector<PartDifference> parts) {
        differences.push_back(
            {named.kind, named.id, named.channel, change, named.title, std::move(parts)});
    };
    for (const ListedEntry &entry : later) {
        const ListedEntry *old = was.value({entry.kind, entry.id});
        std::vector<PartDifference> parts = partsBetween(old, &entry);
        if (!parts.empty())
            add(entry, old ? EntryChange::Changed : EntryChange::Added, std::move(parts));
    }
    for (const ListedEntry &entry : earlier) {
        if (!is.contains({entry.kind, entry.id}))
            add(entry, EntryChange::Removed, partsBetween(&entry, nullptr));
    }
    std::stable_sort(
        differences.begin(), differences.end(),
        [](const CatalogueDifference &a, const CatalogueDifference &b) { return a.kind < b.kind; });
    return differences;
}

} // namespace votum
