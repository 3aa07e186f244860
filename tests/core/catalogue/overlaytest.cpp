// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/catalogue/cataloguereader.h"
#include "support/smallcatalogue.h"
#include "support/testing.h"

#include <QCryptographicHash>
#include <QJsonDocument>

#include <functional>

using namespace Qt::StringLiterals;
using namespace votum;

namespace {

using Damage = std::function<void(SmallCatalogue &)>;

QJsonObject channel(const QString &id, const QString &brand)
{
    return {{u"id"_s, id},
            {u"brand"_s, brand},
            {u"name"_s, local(id)},
            {u"summary"_s, local(u"summary"_s)}};
}

QJsonObject known(const QString &question, const QString &value)
{
    return {{u"question"_s, question},
            {u"value"_s, value},
            {u"asOf"_s, u"2026-01-01"_s},
            {u"confidence"_s, u"V"_s},
            {u"sources"_s, QJsonArray{u"S1"_s}}};
}

QJsonObject link(const QString &id, const QString &name)
{
    return {{u"id"_s, id}, {u"name"_s, name}, {u"country"_s, u"US"_s}, {u"part"_s, local(id)}};
}

QJsonObject fact(const QString &field, const QString &value)
{
    return {{u"field"_s, field},
            {u"value"_s, local(value)},
            {u"asOf"_s, u"2026-01-01"_s},
            {u"confidence"_s, u"V"_s},
            {u"sources"_s, QJsonArray{u"S1"_s}}};
}

// A catalogue with a rule of each weight, a channel, and questions of the country.
Catalogue published()
{
    SmallCatalogue small;
    small.question(u"A-1"_s, u"ok bad=PRE worst=KO_HARD"_s);
    small.question(u"A-2"_s, u"ok bad=POST"_s, {.scope = u"recipient"_s});
    small.question(u"TRF-01"_s, u"eea tc"_s, {.scope = u"recipient"_s});
    small.question(u"TRF-02"_s, u"eea us none adeq limok"_s,
                   {.scope = u"recipient"_s, .kind = u"several"_s});
    small.rule(u"X-1"_s, u"KO_UNTIL"_s, u"any(A-1,bad)"_s);
    small.rule(u"X-2"_s, u"HINT"_s, u"any(A-1,bad)"_s);
    QJsonObject sms = channel(u"sms"_s, u"SMS"_s);
    sms.insert(u"facts"_s, QJsonArray{fact(u"hosting"_s, u"anywhere"_s)});
    sms.insert(u"proposals"_s, QJsonArray{known(u"A-1"_s, u"bad"_s)});
    sms.insert(u"chain"_s, QJsonArray{link(u"carrier"_s, u"Carrier"_s)});
    small.add(u"channels"_s, sms);
    return small.build();
}

QJsonObject ownMeasure(const QJsonObject &more)
{
    QJsonObject measure{{u"id"_s, u"OWN-M1"_s},
                        {u"kind"_s, u"org"_s},
                        {u"text"_s, local(u"do it"_s)},
                        {u"evidence"_s, local(u"paper"_s)},
                        {u"owner"_s, local(u"owner"_s)}};
    for (auto item = more.begin(); item != more.end(); ++item)
        measure.insert(item.key(), item.value());
    return measure;
}

QJsonObject lowered(const QString &finding, const QString &weight)
{
    return {{u"finding"_s, finding},
            {u"atMost"_s, weight},
            {u"reason"_s, local(u"because"_s)},
            {u"author"_s, u"Ada Probe"_s},
            {u"date"_s, u"2026-01-20"_s}};
}

// With everything an organisation may add.
SmallCatalogue sound()
{
    SmallCatalogue own = SmallCatalogue::overlay();
    own.question(u"OWN-Q1"_s, u"yes no=POST"_s, {.when = u"any(A-1,bad)"_s});
    own.rule(u"OWN-X1"_s, u"KO_UNTIL"_s, u"any(A-2,bad)"_s);
    own.plausibility(u"OWN-P1"_s, u"any(A-1,ok)&any(OWN-Q1,no)"_s);
    own.add(u"measures"_s, ownMeasure({{u"for"_s, QJsonArray{u"X-1"_s, u"A-1:bad"_s}}}));
    QJsonObject based = channel(u"OWN-sms"_s, u"SMS"_s);
    based.insert(u"basedOn"_s, u"sms"_s);
    based.insert(u"facts"_s, QJsonArray{fact(u"hosting"_s, u"our own cellar"_s)});
    based.insert(u"proposals"_s, QJsonArray{known(u"OWN-Q1"_s, u"yes"_s)});
    QJsonObject gateway = link(u"OWN-gateway"_s, u"Gateway"_s);
    gateway.insert(u"under"_s, u"carrier"_s);
    based.insert(u"chain"_s, QJsonArray{gateway});
    own.add(u"channels"_s, based);
    own.add(u"channels"_s, channel(u"OWN-radio"_s, u"Radio"_s));
    own.add(u"overrides"_s, lowered(u"X-1"_s, u"POST"_s));
    own.add(u"overrides"_s, {{u"finding"_s, u"A-2:bad"_s}, {u"atLeast"_s, u"KO_UNTIL"_s}});
    return own;
}

Damage edit(const QString &list, int place, const QString &key, const QJsonValue &value)
{
    return [=](SmallCatalogue &own) {
        QJsonObject item = own.item(list, place);
        if (value.isUndefined())
            item.remove(key);
        else
            item.insert(key, value);
        own.setItem(list, place, item);
    };
}

Damage add(const QString &list, const QJsonObject &item)
{
    return [=](SmallCatalogue &own) { own.add(list, item); };
}

} // namespace

// Own content of an organisation: resources/catalogue/README.md "Own content".
class OverlayTest : public QObject
{
    Q_OBJECT

private slots:
    void everythingOwnIsMarked();
    void aChannelTakesOverWhatIsKnown();
    void weakeningIsRefused_data();
    void weakeningIsRefused();
    void reservedIdsAreRefusedInACatalogue_data();
    void reservedIdsAreRefusedInACatalogue();
    void theCatalogueLeansOnNothingOwn();
    void theSumCoversBoth();
    void whatOwnContentMakesDecisive();
    void theExampleIsRead();
};

void OverlayTest::everythingOwnIsMarked()
{
    const Catalogue base = published();
    const Result<Catalogue> read = sound().over(base);
    VERIFY_OK(read);
    const auto english = [](const LocalText &text) { return text.in(Language::English); };
    QCOMPARE(english(read->question(u"OWN-Q1")->text), u"question: OWN-Q1 en en"_s);
    QCOMPARE(english(read->question(u"OWN-Q1")->unknownText), u"finding: unknown OWN-Q1 en en"_s);
    QVERIFY(english(read->finding(u"OWN-Q1:no")->text).startsWith("finding: "_L1));
    QVERIFY(english(read->finding(u"OWN-X1")->shortText).startsWith("finding: "_L1));
    QVERIFY(english(read->plausibility.back().text).startsWith("question: "_L1));
    QVERIFY(english(read->measure(u"OWN-M1")->text).startsWith("addition: "_L1));
    QVERIFY(english(read->channel(u"OWN-sms")->name).startsWith("channel: "_L1));
    QVERIFY(english(read->channel(u"OWN-sms")->facts.back().value).startsWith("fact: "_L1));
    // What the catalogue says stays as it says it, and an own measure is offered beside its own.
    QCOMPARE(read->question(u"A-1")->text, base.question(u"A-1")->text);
    QCOMPARE(read->finding(u"X-1")->text, base.finding(u"X-1")->text);
    QCOMPARE(read->finding(u"X-1")->severity, Severity::KnockOutUntil);
    QCOMPARE(read->finding(u"X-1")->measures, (QStringList{u"M1"_s, u"OWN-M1"_s}));
    QCOMPARE(base.finding(u"X-1")->measures, QStringList{u"M1"_s});
    QCOMPARE(read->overlay->organisation, u"Works"_s);
    QCOMPARE(read->edition(), u"1 + Works 7"_s);
    QCOMPARE(base.edition(), u"1"_s);
}

void OverlayTest::aChannelTakesOverWhatIsKnown()
{
    const Catalogue read = sound().laidOver(published());
    const Channel &own = *read.channel(u"OWN-sms");
    QCOMPARE(own.facts.size(), size_t(2));
    QCOMPARE(own.facts.front().value.in(Language::English), u"anywhere en"_s);
    QVERIFY(!own.facts.front().isOwn);
    QVERIFY(own.facts.back().isOwn);
    QCOMPARE(own.proposals.front().question, u"A-1"_s);
    QCOMPARE(own.proposals.back().question, u"OWN-Q1"_s);
    QCOMPARE(own.chain.size(), size_t(2));
    QCOMPARE(own.chain.front().id, u"carrier"_s);
    QVERIFY(read.channel(u"OWN-radio")->facts.empty());
    QCOMPARE(read.channel(u"sms")->facts.size(), size_t(1));
}

void OverlayTest::weakeningIsRefused_data()
{
    QTest::addColumn<Damage>("damage");
    QTest::addColumn<QString>("path");
    const auto row = [](const char *name, const Damage &damage, const QString &path) {
        QTest::newRow(name) << damage << path;
    };
    const auto key = [](const QString &name, const QJsonValue &value) -> Damage {
        return [=](SmallCatalogue &own) { own.json().insert(name, value); };
    };
    // In the place of something the catalogue says.
    row("a question of the catalogue", edit(u"questions"_s, 0, u"id"_s, u"A-1"_s),
        u"$.questions[0].id"_s);
    row("a question without the mark", edit(u"questions"_s, 0, u"id"_s, u"NEW-1"_s),
        u"$.questions[0].id"_s);
    row("the mark alone", edit(u"questions"_s, 0, u"id"_s, u"OWN-"_s), u"$.questions[0].id"_s);
    row("a rule of the catalogue", edit(u"rules"_s, 0, u"id"_s, u"X-1"_s), u"$.rules[0].id"_s);
    row("a measure of the catalogue", add(u"measures"_s, ownMeasure({{u"id"_s, u"M1"_s}})),
        u"$.measures[1].id"_s);
    row("a channel of the catalogue", add(u"channels"_s, channel(u"sms"_s, u"Other"_s)),
        u"$.channels[2].id"_s);
    row("a contradiction of the catalogue", edit(u"plausibility"_s, 0, u"id"_s, u"P-1"_s),
        u"$.plausibility[0].id"_s);
    row("a source of the catalogue",
        add(u"sources"_s, {{u"id"_s, u"S1"_s},
                           {u"title"_s, u"t"_s},
                           {u"publisher"_s, u"p"_s},
                           {u"date"_s, u"2026"_s},
                           {u"language"_s, u"de"_s},
                           {u"confidence"_s, u"V"_s}}),
        u"$.sources[0].id"_s);
    row("twice", add(u"measures"_s, ownMeasure({})), u"$.measures[1].id"_s);
    // What only the catalogue says.
    row("words", key(u"words"_s, QJsonObject{{u"own.lowered"_s, local(u"%1"_s)}}), u"$.words"_s);
    row("errors", key(u"errors"_s, QJsonObject()), u"$.errors"_s);
    row("criteria", key(u"dpia"_s, QJsonArray()), u"$.dpia"_s);
    row("risks", key(u"risks"_s, QJsonArray()), u"$.risks"_s);
    row("the matrix", key(u"riskMatrix"_s, QJsonArray()), u"$.riskMatrix"_s);
    row("countries", key(u"countries"_s, QJsonArray()), u"$.countries"_s);
    row("steps", key(u"steps"_s, QJsonArray()), u"$.steps"_s);
    row("meta", key(u"meta"_s, QJsonObject()), u"$.meta"_s);
    // Without a name, or a language.
    row("no organisation", key(u"overlay"_s, QJsonValue::Undefined), u"overlay"_s);
    row("an organisation without a name",
        key(u"overlay"_s, QJsonObject{{u"organisation"_s, u""_s},
                                      {u"version"_s, u"1"_s},
                                      {u"asOf"_s, u"2026-01-01"_s}}),
        u"$.overlay.organisation"_s);
    row("a language is missing",
        edit(u"overrides"_s, 0, u"reason"_s, QJsonObject{{u"de"_s, u"darum"_s}}),
        u"$.overrides[0].reason.en"_s);
    // Closing and lowering what the catalogue finds.
    row("a measure that lowers a risk", edit(u"measures"_s, 0, u"lowers"_s, QJsonArray{u"R-1"_s}),
        u"$.measures[0].lowers"_s);
    row("a measure for what nobody finds",
        edit(u"measures"_s, 0, u"for"_s, QJsonArray{u"A-1:ok"_s}), u"measures.OWN-M1.for"_s);
    row(
        "an option that weighs the data",
        [](SmallCatalogue &own) { own.question(u"OWN-Q2"_s, u"low*1 high*4"_s); },
        u"$.questions[1].options"_s);
    row("a rule that settles a finding", edit(u"rules"_s, 0, u"settles"_s, QJsonArray{u"X-1"_s}),
        u"$.rules[0].settles"_s);
    // Channels.
    row("a channel copied with other facts", edit(u"channels"_s, 1, u"brand"_s, u"sms"_s),
        u"channels.OWN-radio.basedOn"_s);
    row("the brand of a channel, not based on it", edit(u"channels"_s, 1, u"brand"_s, u"our sms"_s),
        u"channels.OWN-radio.basedOn"_s);
    row("based on an own channel", edit(u"channels"_s, 1, u"basedOn"_s, u"OWN-sms"_s),
        u"channels.OWN-radio.basedOn"_s);
    row("another answer than the one known",
        edit(u"channels"_s, 0, u"proposals"_s, QJsonArray{known(u"A-1"_s, u"ok"_s)}),
        u"channels.OWN-sms.proposals.A-1"_s);
    row("a link without the mark",
        edit(u"channels"_s, 1, u"chain"_s, QJsonArray{link(u"carrier"_s, u"Someone"_s)}),
        u"channels.OWN-radio.chain.carrier"_s);
    row("a known link under another id",
        edit(u"channels"_s, 0, u"chain"_s, QJsonArray{link(u"OWN-l"_s, u"carrier"_s)}),
        u"channels.OWN-sms.chain.OWN-l"_s);
    row(
        "a link under none",
        [](SmallCatalogue &own) {
            QJsonObject item = own.item(u"channels"_s, 0), stray = link(u"OWN-l"_s, u"L"_s);
            stray.insert(u"under"_s, u"nobody"_s);
            item.insert(u"chain"_s, QJsonArray{stray});
            own.setItem(u"channels"_s, 0, item);
        },
        u"channels.OWN-sms.chain.OWN-l.under"_s);
    for (const QString &question : {u"TRF-01"_s, u"TRF-02"_s})
        row(
            qPrintable(u"what the country says: "_s + question),
            [question](SmallCatalogue &own) {
                QJsonObject item = own.item(u"channels"_s, 1), abroad = link(u"OWN-l"_s, u"L"_s);
                abroad.insert(u"proposals"_s, QJsonArray{known(question, u"eea"_s)});
                item.insert(u"chain"_s, QJsonArray{abroad});
                own.setItem(u"channels"_s, 1, item);
            },
            u"channels.OWN-radio.chain.OWN-l.proposals."_s + question);
    // Overrides.
    row("no reason", edit(u"overrides"_s, 0, u"reason"_s, QJsonValue::Undefined),
        u"$.overrides[0].reason"_s);
    row("no author", edit(u"overrides"_s, 0, u"author"_s, u""_s), u"$.overrides[0].author"_s);
    row("no date", edit(u"overrides"_s, 0, u"date"_s, QJsonValue::Undefined),
        u"$.overrides[0].date"_s);
    row("both ways", edit(u"overrides"_s, 0, u"atLeast"_s, u"PRE"_s), u"$.overrides[0].atLeast"_s);
    row("no way", edit(u"overrides"_s, 1, u"atLeast"_s, QJsonValue::Undefined),
        u"$.overrides[1].atLeast"_s);
    row("twice", add(u"overrides"_s, lowered(u"X-1"_s, u"OPEN"_s)), u"$.overrides[2].finding"_s);
    row("of nothing", edit(u"overrides"_s, 0, u"finding"_s, u"X-9"_s), u"overrides.X-9"_s);
    row("of an own finding", edit(u"overrides"_s, 0, u"finding"_s, u"OWN-X1"_s),
        u"overrides.OWN-X1"_s);
    row("of an open question", edit(u"overrides"_s, 0, u"finding"_s, u"A-1:unk"_s),
        u"overrides.A-1:unk"_s);
    row("down to a note", edit(u"overrides"_s, 0, u"atMost"_s, u"HINT"_s),
        u"overrides.X-1.atMost"_s);
    row("down to the same", edit(u"overrides"_s, 0, u"atMost"_s, u"KO_UNTIL"_s),
        u"overrides.X-1.atMost"_s);
    row("of a knock-out beyond cure", add(u"overrides"_s, lowered(u"A-1:worst"_s, u"PRE"_s)),
        u"overrides.A-1:worst.atMost"_s);
    row("up to the same", edit(u"overrides"_s, 1, u"atLeast"_s, u"POST"_s),
        u"overrides.A-2:bad.atLeast"_s);
    row("up under a condition", edit(u"overrides"_s, 1, u"when"_s, u"any(A-1,ok)"_s),
        u"$.overrides[1].when"_s);
    for (const QString &condition :
         {u"!any(A-1,ok)"_s, u"any(A-1,unk)"_s, u"aged(A-1)"_s, u"dpia>=1"_s, u"residual(high)"_s,
          u"any(A-2,ok)"_s, u"link(contracted)"_s, u"any(A-9,ok)"_s})
        row(qPrintable(u"where "_s + condition), edit(u"overrides"_s, 0, u"when"_s, condition),
            u"overrides.X-1.when"_s);
}

void OverlayTest::weakeningIsRefused()
{
    QFETCH(const Damage, damage);
    QFETCH(const QString, path);
    SmallCatalogue own = sound();
    damage(own);
    const Result<Catalogue> read = own.over(published());
    QVERIFY(!read);
    QCOMPARE(read.error().code, u"catalogue"_s);
    QCOMPARE(read.error().arguments.value(1).section(u" (line "_s, 0, 0), path);
    QVERIFY(!read.error().arguments.value(2).isEmpty());
}

void OverlayTest::reservedIdsAreRefusedInACatalogue_data()
{
    QTest::addColumn<Damage>("damage");
    QTest::addColumn<QString>("path");
    QTest::newRow("question") << Damage([](SmallCatalogue &c) { c.question(u"OWN-1"_s, u"a b"_s); })
                              << u"$.questions[3].id"_s;
    QTest::newRow("rule") << Damage([](SmallCatalogue &c) {
        c.rule(u"OWN-1"_s, u"PRE"_s, u"any(CTX-09,pilot)"_s);
    }) << u"$.rules[0].id"_s;
    QTest::newRow("channel") << add(u"channels"_s, channel(u"OWN-1"_s, u"B"_s))
                             << u"$.channels[0].id"_s;
    QTest::newRow("an own measure's key")
        << edit(u"measures"_s, 0, u"for"_s, QJsonArray{u"X"_s}) << u"$.measures[0].for"_s;
    QTest::newRow("overrides") << add(u"overrides"_s, lowered(u"X-1"_s, u"POST"_s))
                               << u"$.overrides"_s;
}

void OverlayTest::reservedIdsAreRefusedInACatalogue()
{
    QFETCH(const Damage, damage);
    QFETCH(const QString, path);
    SmallCatalogue catalogue;
    damage(catalogue);
    const Result<Catalogue> read = catalogue.parse();
    QVERIFY(!read);
    QCOMPARE(read.error().arguments.value(1).section(u" (line "_s, 0, 0), path);
}

// A condition of the catalogue that names an own question would be settled by it.
void OverlayTest::theCatalogueLeansOnNothingOwn()
{
    SmallCatalogue catalogue;
    catalogue.rule(u"X-1"_s, u"PRE"_s, u"any(OWN-Q1,no)"_s);
    const Result<Catalogue> read = catalogue.parse();
    QVERIFY(!read);
    QCOMPARE(read.error().arguments.value(1), u"rules.X-1.when"_s);
}

void OverlayTest::theSumCoversBoth()
{
    const Catalogue base = published();
    SmallCatalogue own = sound();
    const Catalogue first = own.laidOver(base);
    QCOMPARE(first.overlay->published, base.sha256());
    QVERIFY(first.sha256() != base.sha256());
    const auto sum = [](const QByteArray &bytes) {
        return QString::fromLatin1(
            QCryptographicHash::hash(bytes, QCryptographicHash::Sha256).toHex());
    };
    QCOMPARE(first.overlay->sha256, sum(QJsonDocument(own.json()).toJson()));
    QCOMPARE(first.sha256(), sum((base.sha256() + first.overlay->sha256).toLatin1()));
    own.question(u"OWN-Q3"_s, u"a b"_s);
    const Catalogue second = own.laidOver(base);
    QVERIFY(second.sha256() != first.sha256());
    QCOMPARE(second.overlay->published, base.sha256());
}

// Whoever does not know an answer must not fare better than who knows it: also where own content
// asks for it.
void OverlayTest::whatOwnContentMakesDecisive()
{
    const Catalogue base = published();
    const Catalogue read = sound().laidOver(base);
    QVERIFY(base.question(u"A-1")->decisive); // X-1 is a knock-out
    QVERIFY(read.question(u"A-1")->decisiveByCatalogue);
    QVERIFY(!base.question(u"A-2")->decisive);
    QVERIFY(read.question(u"A-2")->decisive); // raised, and named by OWN-X1
    QVERIFY(!read.question(u"A-2")->decisiveByCatalogue);
    QCOMPARE(read.question(u"OWN-Q1")->decisive, read.question(u"OWN-Q1")->decisiveByCatalogue);
    QCOMPARE(read.askingOrder.size(), read.questions.size());
}

void OverlayTest::theExampleIsRead()
{
    const Catalogue read = withExampleOverlay();
    QCOMPARE(read.overlay->organisation, u"Stadtwerke Musterstadt"_s);
    QCOMPARE(read.deviations.size(), size_t(2));
    QCOMPARE(read.channel(u"OWN-outage-sms")->facts.size(),
             shipped().channel(u"sms")->facts.size() + 1);
}

QTEST_APPLESS_MAIN(OverlayTest)
#include "overlaytest.moc"
