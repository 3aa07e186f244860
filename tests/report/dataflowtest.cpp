// SPDX-License-Identifier: GPL-3.0-or-later

#include "report/documents/dataflow.h"
#include "report/documents/findingrows.h"
#include "report/documents/sections.h"
#include "report/pages/pagecomposer.h"

#include <QTest>

using namespace Qt::StringLiterals;
using namespace votum;

namespace {

using Region = Record::Region;

LocalText local(const QString &de, const QString &en)
{
    return {de, en};
}

Record::Recipient link(const QString &id, const QString &under, Region region = Region::Eea)
{
    Record::Recipient recipient;
    recipient.id = id;
    recipient.name = id + u" Ltd"_s;
    recipient.under = under;
    const bool isInside = region == Region::Eea;
    recipient.countryName =
        isInside ? local(u"Deutschland"_s, u"Germany"_s) : local(u"Indien"_s, u"India"_s);
    recipient.region = {region, isInside ? local(u"EWR"_s, u"EEA"_s)
                                         : local(u"Drittland"_s, u"third country"_s)};
    return recipient;
}

Record recordOf(const std::vector<Record::Recipient> &recipients)
{
    Record record;
    record.file.organisation = u"Werft"_s;
    record.recipients = recipients;
    record.words = {
        {u"flow.title"_s, local(u"Weg"_s, u"Way"_s)},
        {u"flow.intro"_s, local(u"Pfeile"_s, u"Arrows"_s)},
        {u"flow.controller"_s, local(u"Verantwortlicher"_s, u"Controller"_s)},
        {u"flow.noCountry"_s, local(u"ohne Land"_s, u"no country"_s)},
        {u"flow.first"_s, local(u"Von %1 an: %2."_s, u"From %1 to: %2."_s)},
        {u"flow.unnamed"_s, local(u"Vom Verantwortlichen an: %1."_s, u"From it to: %1."_s)},
        {u"flow.further"_s, local(u"Von %1 weiter an: %2."_s, u"From %1 on to: %2."_s)},
        {u"label.country"_s, local(u"Land"_s, u"Country"_s)},
        {u"label.checked"_s, local(u"Geprüft"_s, u"Checked"_s)},
        {u"label.notKnown"_s, local(u"Nicht bekannt"_s, u"Not known"_s)},
        {u"answer.partly"_s, local(u"zum Teil"_s, u"in part"_s)}};
    return record;
}

// "a 1, b 2": ids with their depths.
QString shape(const std::vector<Record::Recipient> &recipients)
{
    const Record record = recordOf(recipients);
    QStringList items;
    for (const Link &link : linksOf(record))
        items << link.recipient->id + u' ' + QString::number(link.depth);
    return items.join(u", "_s);
}

QString said(const Record &record, Language language = Language::English)
{
    return dataFlowText(RecordView(record, language));
}

void read(const Node *node, const Pages &pages, QStringList &roles)
{
    if (!node->role.isEmpty())
        roles << QString::fromLatin1(node->role);
    for (const auto &child : node->children)
        read(child.get(), pages, roles);
}

QStringList rolesOf(const Pages &pages)
{
    QStringList roles;
    read(pages.root.get(), pages, roles);
    return roles;
}

QString personsAsRoles(const Record &record)
{
    PageComposer composer;
    composePersons(composer, RecordView(record, Language::English));
    return rolesOf(composer.finish({})).join(u' ');
}

} // namespace

// Who receives data from whom, as documents show it.
class DataFlowTest : public QObject
{
    Q_OBJECT

private slots:
    void eachLinkStandsAfterTheOneAboveIt()
    {
        QCOMPARE(shape({link(u"d"_s, u"b"_s), link(u"a"_s, {}), link(u"b"_s, u"a"_s),
                        link(u"c"_s, {}), link(u"e"_s, u"a"_s)}),
                 u"a 1, b 2, d 3, e 2, c 1"_s);
    }

    // Not from this program: nothing is lost, and nothing goes on for ever.
    void noTreeStillShowsAllLinks()
    {
        QCOMPARE(shape({link(u"a"_s, u"b"_s), link(u"b"_s, u"a"_s), link(u"c"_s, u"c"_s),
                        link(u"d"_s, u"gone"_s)}),
                 u"d 1, a 1, b 2, c 1"_s);
        const std::vector<Record::Recipient> namesakes(20'000, link(u"a"_s, u"a"_s));
        QCOMPARE(linksOf(recordOf(namesakes)).size(), namesakes.size());
        std::vector<Record::Recipient> chain;
        for (int i = 0; i < 20'000; ++i)
            chain.push_back(link(QString::number(i), i == 0 ? QString() : QString::number(i - 1)));
        const Record record = recordOf(chain);
        const std::vector<Link> links = linksOf(record);
        QCOMPARE(links.size(), chain.size());
        QCOMPARE(links.back().depth, 20);
    }

    void sentencesNameEveryStep()
    {
        Record record = recordOf({link(u"a"_s, {}), link(u"b"_s, u"a"_s, Region::Third),
                                  link(u"c"_s, u"b"_s), link(u"d"_s, {})});
        record.recipients[0].part = u"post %1"_s;
        record.recipients[3].countryName = {};
        record.recipients[3].region = {};
        QCOMPARE(said(record), u"From Werft to: a Ltd (Germany, EEA; post %1), d Ltd (no country). "
                               "From a Ltd on to: b Ltd (India, third country). "
                               "From b Ltd on to: c Ltd (Germany, EEA)."_s);
        QCOMPARE(said(record, Language::German).section(u'.', 0, 0),
                 u"Von Werft an: a Ltd (Deutschland, EWR; post %1), d Ltd (ohne Land)"_s);
        record.file.organisation.clear();
        QVERIFY(said(record).startsWith(u"From it to: a Ltd (Germany"_s));
    }

    // The picture says nothing that does not stand in words beside it.
    void listSaysWhatThePictureShows()
    {
        Record record = recordOf({link(u"a"_s, {}), link(u"b"_s, u"a"_s, Region::Third)});
        record.file.language = Language::English;
        record.recipients[1].part = u"model"_s;
        PageComposer composer;
        composeDataFlow(composer, RecordView(record, Language::English), 2);
        const Pages pages = composer.finish({});
        QCOMPARE(rolesOf(pages).join(u' '),
                 u"Document H2 P Figure L LI Lbl LBody L LI Lbl LBody"_s);
        const Node *figure = pages.root->children[2].get();
        QCOMPARE(figure->alternative, said(record));
    }

    void olderRecordsKeepTheirTable()
    {
        Record record = recordOf({link(u"a"_s, {})});
        QVERIFY(personsAsRoles(record).contains(u"Figure"_s));
        record.formatVersion = 1;
        const QString roles = personsAsRoles(record);
        QVERIFY(!roles.contains(u"Figure"_s));
        QCOMPARE(roles.count(u"Table "_s), 2); // persons, recipients
    }
};

QTEST_MAIN(DataFlowTest)
#include "dataflowtest.moc"
