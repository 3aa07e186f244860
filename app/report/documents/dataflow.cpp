// SPDX-License-Identifier: GPL-3.0-or-later

#include "report/documents/dataflow.h"

#include "report/documents/sections.h"

#include <QHash>
#include <QSet>

#include <algorithm>
#include <iterator>

using namespace Qt::StringLiterals;

namespace votum {

namespace {

// Deeper than any real chain; what stands further down is shown at this depth.
constexpr int deepest = 20;

// A record may come from anywhere: one whose links stand under each other, or under none that it
// has, still shows all of them.
class Tree
{
public:
    explicit Tree(const Record &record)
    {
        QSet<QString> ids;
        for (const Record::Recipient &recipient : record.recipients)
            ids.insert(recipient.id);
        for (const Record::Recipient &recipient : record.recipients) {
            if (!recipient.under.isEmpty())
                m_below[recipient.under].push_back(&recipient);
        }
        for (const Record::Recipient &recipient : record.recipients) {
            if (recipient.under.isEmpty() || !ids.contains(recipient.under))
                add(recipient);
        }
        for (const Record::Recipient &recipient : record.recipients)
            add(recipient);
    }

    std::vector<Link> links;

private:
    // With all below it.
    void add(const Record::Recipient &contracted)
    {
        std::vector<Link> waiting{{&contracted, 1}};
        while (!waiting.empty()) {
            const Link link = waiting.back();
            waiting.pop_back();
            if (m_added.contains(link.recipient))
                continue;
            m_added.insert(link.recipient);
            links.push_back(link);
            const auto below = m_below.take(link.recipient->id); // an id may come twice
            std::transform(below.rbegin(), below.rend(), std::back_inserter(waiting),
                           [&](const Record::Recipient *one) {
                               return Link{one, qMin(link.depth + 1, deepest)};
                           });
        }
    }

    QHash<QString, std::vector<const Record::Recipient *>> m_below;
    QSet<const Record::Recipient *> m_added;
};

QString fromController(const RecordView &view, const QString &receivers)
{
    const QString name = view.record().file.organisation;
    return name.isEmpty() ? view.word(u"flow.unnamed"_s).arg(receivers)
                          : view.word(u"flow.first"_s).arg(name, receivers);
}

QString placeOf(const RecordView &view, const Record::Recipient &recipient)
{
    QStringList place{view.text(recipient.countryName), view.text(recipient.region)};
    place.removeAll(QString());
    return place.isEmpty() ? view.word(u"flow.noCountry"_s) : place.join(u", "_s);
}

QString inSentence(const RecordView &view, const Record::Recipient &recipient)
{
    QString details = placeOf(view, recipient);
    if (!recipient.part.isEmpty())
        details += u"; "_s + recipient.part;
    return u"%1 (%2)"_s.arg(recipient.name, details);
}

Tone toneOf(const std::optional<Coded<Record::Region>> &region)
{
    if (!region)
        return Tone::Open;
    return region->code == Record::Region::Eea ? Tone::Muted : Tone::Serious;
}

QList<Run> bold(QList<Run> runs)
{
    for (Run &run : runs)
        run.bold = true;
    return runs;
}

Branch controllerBox(const RecordView &view)
{
    const QString name = view.record().file.organisation;
    const QString word = view.word(u"flow.controller"_s);
    if (name.isEmpty())
        return {0, bold(plain(word)), Tone::Accent};
    return {0, bold(view.typed(name)) + plain(u'\n' + word), Tone::Accent};
}

Branch boxOf(const RecordView &view, const Link &link)
{
    const Record::Recipient &recipient = *link.recipient;
    const Tone tone = toneOf(recipient.region);
    QList<Run> runs = bold(view.typed(recipient.name));
    runs.append(Run{.text = u'\n' + placeOf(view, recipient), .tone = tone});
    if (!recipient.part.isEmpty())
        runs += plain(u"; "_s) + view.typed(recipient.part);
    return {link.depth, runs, tone};
}

Branch itemOf(const RecordView &view, const Link &link)
{
    const Record::Recipient &recipient = *link.recipient;
    QList<Run> runs = bold(view.typed(recipient.name));
    runs += plain(u" ("_s + placeOf(view, recipient) + u')');
    if (!recipient.part.isEmpty())
        runs += plain(u": "_s) + view.typed(recipient.part);
    return {link.depth - 1, runs};
}

} // namespace

std::vector<Link> linksOf(const Record &record)
{
    return Tree(record).links;
}

QString dataFlowText(const RecordView &view)
{
    const std::vector<Link> links = linksOf(view.record());
    // Those right below the link at `at`; below the controller: -1.
    const auto receivers = [&](int at) {
        const int depth = at < 0 ? 0 : links[size_t(at)].depth;
        QStringList names;
        for (size_t i = size_t(at) + 1; i < links.size() && links[i].depth > depth; ++i) {
            if (links[i].depth == depth + 1)
                names << inSentence(view, *links[i].recipient);
        }
        return names.join(u", "_s);
    };
    QStringList sentences{fromController(view, receivers(-1))};
    for (size_t i = 0; i < links.size(); ++i) {
        if (const QString names = receivers(int(i)); !names.isEmpty())
            sentences << view.word(u"flow.further"_s).arg(links[i].recipient->name, names);
    }
    return sentences.join(u' ');
}

void composeDataFlow(Composer &composer, const RecordView &view, int headingLevel)
{
    QList<Branch> boxes{controllerBox(view)}, items;
    for (const Link &link : linksOf(view.record())) {
        boxes << boxOf(view, link);
        items << itemOf(view, link);
    }
    composer.heading(headingLevel, view.word(u"flow.title"_s));
    composeNote(composer, view, u"flow.intro"_s);
    composer.treeFigure(boxes, dataFlowText(view));
    composer.tree(items);
}

} // namespace votum
