// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/impact/cataloguediff.h"
#include "support/smallcatalogue.h"
#include "support/testing.h"

#include <QJsonDocument>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace votum;

namespace {

SmallCatalogue small()
{
    SmallCatalogue catalogue;
    catalogue.question(u"A-01"_s, u"ok bad=KO_UNTIL"_s);
    catalogue.rule(u"X-1"_s, u"PRE"_s, u"any(A-01,bad)"_s);
    catalogue.add(u"channels"_s,
                  {{u"id"_s, u"post"_s},
                   {u"brand"_s, u"Post"_s},
                   {u"name"_s, local(u"Post"_s)},
                   {u"summary"_s, local(u"letters"_s)},
                   {u"facts"_s, QJsonArray{QJsonObject{{u"field"_s, u"operator"_s},
                                                       {u"value"_s, local(u"Carrier"_s)},
                                                       {u"asOf"_s, u"2026-01-01"_s},
                                                       {u"sources"_s, QJsonArray{u"S1"_s}},
                                                       {u"confidence"_s, u"V"_s}}}},
                   {u"proposals"_s, QJsonArray{QJsonObject{{u"question"_s, u"A-01"_s},
                                                           {u"value"_s, u"ok"_s},
                                                           {u"asOf"_s, u"2026-01-01"_s},
                                                           {u"sources"_s, QJsonArray{u"S1"_s}},
                                                           {u"confidence"_s, u"V"_s}}}},
                   {u"chain"_s, QJsonArray{QJsonObject{{u"id"_s, u"carrier"_s},
                                                       {u"name"_s, u"Carrier"_s},
                                                       {u"country"_s, u"DE"_s},
                                                       {u"part"_s, local(u"carries"_s)}}}}});
    return catalogue;
}

// The files as one text, with one piece of it otherwise.
Catalogue changed(const QByteArray &from, const QByteArray &to)
{
    SmallCatalogue catalogue = small();
    QByteArray text = QJsonDocument(catalogue.json()).toJson(QJsonDocument::Compact);
    if (!text.contains(from))
        qFatal("%s is not in %s", from.constData(), text.constData());
    text.replace(from, to);
    catalogue.json() = QJsonDocument::fromJson(text).object();
    return catalogue.build();
}

QString inWords(const CatalogueDifference &difference)
{
    QStringList parts;
    for (const PartDifference &part : difference.parts)
        parts << (part.isJudged ? u"!"_s : QString()) + part.part;
    return codeOf(difference.kind) + u' ' + difference.id + u' ' + codeOf(difference.change) +
           u' ' + parts.join(u' ');
}

} // namespace

// What differs between two catalogues, entry by entry.
class CatalogueDiffTest : public QObject
{
    Q_OBJECT

private slots:
    void aCatalogueDoesNotDifferFromItself();
    void versionAndDayAreNoDifference();
    void everyKindIsTold_data();
    void everyKindIsTold();
    void whatIsNewAndWhatIsGoneIsTold();
    void beforeAndAfterAreTheValues();
    void everyPartOfTheShippedOneIsListed();
};

void CatalogueDiffTest::aCatalogueDoesNotDifferFromItself()
{
    QVERIFY(catalogueDiff(shipped(), shipped()).empty());
}

void CatalogueDiffTest::versionAndDayAreNoDifference()
{
    Catalogue other = shipped();
    other.version = u"2099.1.1"_s;
    other.asOf = QDate(2099, 1, 1);
    QVERIFY(catalogueDiff(shipped(), other).empty());
}

void CatalogueDiffTest::everyKindIsTold_data()
{
    QTest::addColumn<QByteArray>("from");
    QTest::addColumn<QByteArray>("to");
    QTest::addColumn<QString>("told");
    const auto row = [](const char *name, const char *from, const char *to, const QString &told) {
        QTest::newRow(name) << QByteArray(from) << QByteArray(to) << told;
    };
    row("weight of an option's finding", "\"KO_UNTIL\"", "\"KO_HARD\"",
        u"question A-01 changed !options.bad.finding.severity"_s);
    row("words of an option's finding", "finding KO_UNTIL de", "Befund",
        u"question A-01 changed options.bad.finding.text"_s);
    row("words of a question", "\"A-01 de\"", "\"Frage\"", u"question A-01 changed text"_s);
    row("condition of a rule", "any(A-01,bad)", "any(A-01,ok)", u"rule X-1 changed !when"_s);
    row("lowered risk", "[\"R-2\"]", "[\"R-1\"]", u"measure M2 changed !lowers"_s);
    row("a cell of the matrix", "[\"low\",\"low\",\"low*\",\"medium\"]",
        "[\"low\",\"low\",\"low\",\"medium\"]", u"riskMatrix riskMatrix changed !1.3"_s);
    row("country", "\"destination\":\"us\"", "\"destination\":\"none\"",
        u"country US changed !destination"_s);
    row("fact", "Carrier de", "Bote", u"fact post/operator changed !value"_s);
    row("proposal", "\"value\":\"ok\"", "\"value\":\"bad\"",
        u"proposal post/A-01 changed !value"_s);
    row("link", "\"country\":\"DE\"", "\"country\":\"US\"",
        u"link post/carrier changed !country"_s);
    row("channel", "letters de", "Briefe", u"channel post changed summary"_s);
    row("source", "\"Publisher\"", "\"Verlag\"", u"source S1 changed publisher"_s);
    row("word", "older than %2 months: %1 de", "alt: %1", u"word finding.aged changed text"_s);
    row("title", "small de", "klein", u"meta meta changed title"_s);
}

void CatalogueDiffTest::everyKindIsTold()
{
    QFETCH(QByteArray, from);
    QFETCH(QByteArray, to);
    QFETCH(QString, told);
    const std::vector<CatalogueDifference> differences =
        catalogueDiff(small().build(), changed(from, to));
    QStringList lines;
    for (const CatalogueDifference &difference : differences)
        lines << inWords(difference);
    QCOMPARE(lines.join(u'\n'), told);
    QCOMPARE(differences.front().isJudged(), told.contains(u'!'));
}

void CatalogueDiffTest::whatIsNewAndWhatIsGoneIsTold()
{
    SmallCatalogue more = small();
    more.rule(u"X-2"_s, u"POST"_s, u"any(A-01,ok)"_s);
    const std::vector<CatalogueDifference> added = catalogueDiff(small().build(), more.build());
    QCOMPARE(added.size(), size_t(1));
    QCOMPARE(added.front().id, u"X-2"_s);
    QCOMPARE(added.front().change, EntryChange::Added);
    QVERIFY(added.front().isJudged());
    const std::vector<CatalogueDifference> removed = catalogueDiff(more.build(), small().build());
    QCOMPARE(removed.size(), size_t(1));
    QCOMPARE(removed.front().change, EntryChange::Removed);
    QCOMPARE(removed.front().title.in(Language::English), u"POST en"_s);
    QVERIFY(removed.front().parts.front().after.isEmpty());
}

void CatalogueDiffTest::beforeAndAfterAreTheValues()
{
    const std::vector<CatalogueDifference> differences = catalogueDiff(
        small().build(), changed("\"destination\":\"us\"", "\"destination\":\"none\""));
    const PartDifference &part = differences.front().parts.front();
    QCOMPARE(part.before.in(Language::German), u"us"_s);
    QCOMPARE(part.after.in(Language::German), u"none"_s);
    QCOMPARE(differences.front().title.in(Language::English), u"US en"_s);
}

// A catalogue without anything: all there is differs, each entry once.
void CatalogueDiffTest::everyPartOfTheShippedOneIsListed()
{
    const std::vector<CatalogueDifference> all = catalogueDiff(Catalogue(), shipped());
    QMap<EntryKind, size_t> counts;
    QSet<QString> names;
    for (const CatalogueDifference &difference : all) {
        ++counts[difference.kind];
        names.insert(codeOf(difference.kind) + u' ' + difference.id);
    }
    QCOMPARE(size_t(names.size()), all.size());
    QCOMPARE(counts.value(EntryKind::Question), shipped().questions.size());
    QCOMPARE(counts.value(EntryKind::Rule), shipped().rules.size());
    QCOMPARE(counts.value(EntryKind::Country), shipped().countries.size());
    QCOMPARE(counts.value(EntryKind::Measure), shipped().measures.size());
    QCOMPARE(counts.value(EntryKind::Channel), shipped().channels.size());
    QCOMPARE(counts.value(EntryKind::TextBlock), shipped().textBlocks.size());
    QCOMPARE(counts.value(EntryKind::Source), shipped().sources.size());
    QCOMPARE(counts.value(EntryKind::Word), size_t(shipped().words.size()));
    QCOMPARE(counts.value(EntryKind::Glossary), shipped().glossary.size());
}

QTEST_GUILESS_MAIN(CatalogueDiffTest)
#include "cataloguedifftest.moc"
