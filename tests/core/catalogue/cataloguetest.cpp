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

SmallCatalogue sound()
{
    SmallCatalogue catalogue;
    catalogue.question(u"A-1"_s, u"ok bad=KO_UNTIL"_s);
    catalogue.question(u"A-2"_s, u"ok bad=PRE"_s, {.when = u"any(A-1,bad)"_s});
    catalogue.rule(u"X-1"_s, u"PRE"_s, u"any(A-2,bad)"_s);
    return catalogue;
}

// Changes one item of one list.
Damage change(const QString &list, int place, const std::function<void(QJsonObject &)> &edit)
{
    return [=](SmallCatalogue &catalogue) {
        QJsonObject item = catalogue.item(list, place);
        edit(item);
        catalogue.setItem(list, place, item);
    };
}

Damage set(const QString &list, int place, const QString &key, const QJsonValue &value)
{
    return change(list, place, [=](QJsonObject &item) { item.insert(key, value); });
}

Damage remove(const QString &list, int place, const QString &key)
{
    return change(list, place, [=](QJsonObject &item) { item.remove(key); });
}

// Changes one option of question A-1.
Damage option(int place, const QString &key, const QJsonValue &value)
{
    return change(u"questions"_s, 3, [=](QJsonObject &question) {
        QJsonArray options = question.value(u"options"_s).toArray();
        QJsonObject item = options.at(place).toObject();
        item.insert(key, value);
        options.replace(place, item);
        question.insert(u"options"_s, options);
    });
}

Damage finding(const QString &key, const QJsonValue &value)
{
    return change(u"rules"_s, 0, [=](QJsonObject &rule) {
        QJsonObject object = rule.value(u"finding"_s).toObject();
        object.insert(key, value);
        rule.insert(u"finding"_s, object);
    });
}

} // namespace

class CatalogueTest : public QObject
{
    Q_OBJECT

private slots:
    void soundIsRead();
    void damagedIsRefused_data();
    void damagedIsRefused();
    void brokenJsonNamesFileAndPlace();
    void fileThatIsNoObjectIsRefused();
    void filesAreMergedAndHashedInOrder();
    void decisiveQuestions_data();
    void decisiveQuestions();
    void askedAfterWhatItsConditionNames();
    void missingWordShowsItsKey();
    void errorWordsTakeArguments();
};

void CatalogueTest::soundIsRead()
{
    const Result<Catalogue> catalogue = sound().parse();
    VERIFY_OK(catalogue);
    QCOMPARE(catalogue->id, u"small"_s);
    QCOMPARE(catalogue->questions.size(), size_t(5));
    QCOMPARE(catalogue->question(u"A-1")->option(u"bad")->finding->severity,
             Severity::KnockOutUntil);
    QCOMPARE(catalogue->question(u"A-1")->text.in(Language::English), u"A-1 en"_s);
    QVERIFY(!catalogue->question(u"A-9"));
    QCOMPARE(catalogue->riskMatrix[0][2].risk, RiskClass::Low); // severity 1, likelihood 3
    QVERIFY(catalogue->riskMatrix[0][2].border);
    QCOMPARE(catalogue->riskMatrix[3][1].risk, RiskClass::High); // severity 4, likelihood 2
    QVERIFY(!catalogue->riskMatrix[3][1].border);
}

void CatalogueTest::damagedIsRefused_data()
{
    QTest::addColumn<Damage>("damage");
    QTest::addColumn<QString>("path");

    const QJsonObject german{{u"de"_s, u"nur deutsch"_s}};
    const auto row = [](const char *name, const Damage &damage, const QString &path) {
        QTest::newRow(name) << damage << path;
    };
    row(
        "unknown key at the top",
        [](SmallCatalogue &c) { c.json().insert(u"questons"_s, QJsonArray()); }, u"$.questons"_s);
    row("unknown key of a question", set(u"questions"_s, 3, u"helpp"_s, u"x"_s),
        u"$.questions[3].helpp"_s);
    row("unknown key of an option", option(0, u"colour"_s, u"red"_s),
        u"$.questions[3].options[0].colour"_s);
    row("unknown key of a finding", finding(u"weight"_s, 3), u"$.rules[0].finding.weight"_s);
    row("missing option in a question of kind one",
        option(0, u"finding"_s,
               QJsonObject{{u"severity"_s, u"PRE"_s},
                           {u"text"_s, local(u"x"_s)},
                           {u"legal"_s, local(u"x"_s)},
                           {u"ifMissing"_s, true}}),
        u"questions.A-1.ok.ifMissing"_s);
    row("missing option in a rule", finding(u"ifMissing"_s, true), u"rules.X-1.ifMissing"_s);
    row("second condition in a rule", finding(u"when"_s, u"any(A-1,ok)"_s),
        u"rules.X-1.finding.when"_s);
    row("missing language", set(u"questions"_s, 3, u"text"_s, german), u"$.questions[3].text.en"_s);
    row("empty language",
        set(u"questions"_s, 3, u"why"_s, QJsonObject{{u"de"_s, u""_s}, {u"en"_s, u"why"_s}}),
        u"$.questions[3].why.de"_s);
    row("missing text", remove(u"questions"_s, 3, u"help"_s), u"$.questions[3].help"_s);
    row("missing unknown", remove(u"questions"_s, 3, u"unknown"_s), u"$.questions[3].unknown"_s);
    row("missing finding", remove(u"rules"_s, 0, u"finding"_s), u"$.rules[0].finding"_s);
    row(
        "missing language of a word",
        [=](SmallCatalogue &c) {
            c.json().insert(u"words"_s, QJsonObject{{u"a.b"_s, german}});
        },
        u"$.words.a.b.en"_s);
    row("number instead of text", set(u"questions"_s, 3, u"id"_s, 7), u"$.questions[3].id"_s);
    row("list instead of object", set(u"questions"_s, 3, u"text"_s, QJsonArray()),
        u"$.questions[3].text"_s);
    row("text instead of list", set(u"questions"_s, 3, u"sources"_s, u"S1"_s),
        u"$.questions[3].sources"_s);
    row("broken number", set(u"questions"_s, 3, u"maxAgeMonths"_s, 2.5),
        u"$.questions[3].maxAgeMonths"_s);
    row("flag as text", set(u"questions"_s, 3, u"fact"_s, u"yes"_s), u"$.questions[3].fact"_s);
    row("unknown scope", set(u"questions"_s, 3, u"scope"_s, u"link"_s), u"$.questions[3].scope"_s);
    row("unknown kind", set(u"questions"_s, 3, u"kind"_s, u"choice"_s), u"$.questions[3].kind"_s);
    row("options of a text", set(u"questions"_s, 3, u"kind"_s, u"text"_s),
        u"$.questions[3].options"_s);
    row("choice without options", remove(u"questions"_s, 3, u"options"_s),
        u"$.questions[3].options"_s);
    row("reserved code", option(0, u"code"_s, u"unk"_s), u"$.questions[3].options[0].code"_s);
    row("code of the aged", option(0, u"code"_s, u"aged"_s), u"$.questions[3].options[0].code"_s);
    row("unknown askWhom", set(u"questions"_s, 3, u"askWhom"_s, u"anybody"_s),
        u"$.questions[3].askWhom"_s);
    row("weight beyond the scale", option(0, u"weight"_s, 5),
        u"$.questions[3].options[0].weight"_s);
    row("unknown severity", finding(u"severity"_s, u"BAD"_s), u"$.rules[0].finding.severity"_s);
    row("condition that does not parse", set(u"questions"_s, 4, u"when"_s, u"any(A-1"_s),
        u"$.questions[4].when"_s);
    row("rule without condition", remove(u"rules"_s, 0, u"when"_s), u"$.rules[0].when"_s);
    row("date that is none", set(u"countries"_s, 0, u"asOf"_s, u"2026-02-30"_s),
        u"$.countries[0].asOf"_s);
    row("undated source", remove(u"sources"_s, 0, u"date"_s), u"$.sources[0].date"_s);
    row(
        "risk matrix of three rows",
        [](SmallCatalogue &c) {
            QJsonArray rows = c.json().value(u"riskMatrix"_s).toArray();
            rows.removeLast();
            c.json().insert(u"riskMatrix"_s, rows);
        },
        u"$.riskMatrix"_s);

    row(
        "no meta", [](SmallCatalogue &c) { c.json().remove(u"meta"_s); }, u"meta"_s);
    row("unknown step", set(u"questions"_s, 3, u"step"_s, u"nowhere"_s), u"questions.A-1.step"_s);
    row("unknown area", set(u"rules"_s, 0, u"area"_s, u"Z"_s), u"rules.X-1.area"_s);
    row("area in a section without areas", set(u"areas"_s, 0, u"section"_s, 5),
        u"$.areas[0].section"_s);
    row("area in an annex without areas", set(u"areas"_s, 0, u"annex"_s, 2), u"$.areas[0].annex"_s);
    row("area examined at times", set(u"areas"_s, 0, u"examined"_s, u"rarely"_s),
        u"$.areas[0].examined"_s);
    row("basis for a transfer, asked of no recipient", option(0, u"settles"_s, QJsonArray{u"DE"_s}),
        u"questions.A-1.ok.settles"_s);
    const auto basis = [](const QString &place) {
        return [place](SmallCatalogue &c) {
            c.question(u"TRF-02"_s, u"eea none adeq limok"_s,
                       {.scope = u"recipient"_s, .kind = u"several"_s});
            c.question(u"A-3"_s, u"ok bad=PRE"_s, {.scope = u"recipient"_s});
            const int last = int(c.json()[u"questions"_s].toArray().size()) - 1;
            QJsonObject question = c.item(u"questions"_s, last);
            QJsonArray options = question[u"options"_s].toArray();
            QJsonObject first = options.first().toObject();
            first[u"settles"_s] = QJsonArray{u"adeq"_s, u"US"_s, place};
            options.replace(0, first);
            question[u"options"_s] = options;
            c.setItem(u"questions"_s, last, question);
        };
    };
    row("basis for a transfer to no country", basis(u"XX"_s), u"questions.A-3.ok.settles"_s);
    row("basis for a transfer by its own option", basis(u"bad"_s), u"questions.A-3.ok.settles"_s);
    row("unknown source", set(u"questions"_s, 3, u"sources"_s, QJsonArray{u"S9"_s}),
        u"questions.A-1.sources"_s);
    row("unknown measure", finding(u"measures"_s, QJsonArray{u"M9"_s}), u"rules.X-1.measures"_s);
    row("unknown risk", finding(u"risk"_s, u"R-9"_s), u"rules.X-1.risk"_s);
    row("measure that lowers nothing known",
        set(u"measures"_s, 0, u"lowers"_s, QJsonArray{u"R-9"_s}), u"measures.M1.lowers"_s);
    row("unknown question in a condition", set(u"rules"_s, 0, u"when"_s, u"any(A-9,ok)"_s),
        u"rules.X-1.when"_s);
    row("wrong option in a condition", set(u"questions"_s, 4, u"when"_s, u"any(A-1,worse)"_s),
        u"questions.A-2.when"_s);
    row("wrong option in unless", set(u"rules"_s, 0, u"unless"_s, u"any(A-1,worse)"_s),
        u"rules.X-1.unless"_s);
    row("jurisdiction nobody can sit in", finding(u"jurisdiction"_s, u"XX"_s),
        u"rules.X-1.jurisdiction"_s);
    row("question that waits for itself", set(u"questions"_s, 3, u"when"_s, u"any(A-1,ok)"_s),
        u"questions.A-1.when"_s);
    row("circle of two", set(u"questions"_s, 3, u"when"_s, u"any(A-2,bad)"_s),
        u"questions.A-1.when"_s);
    row("question that waits for the judgement", set(u"questions"_s, 4, u"when"_s, u"dpia>=1"_s),
        u"questions.A-2.when"_s);
    row(
        "rule that raises the risk it asks for",
        [](SmallCatalogue &c) {
            c.rule(u"X-9"_s, u"PRE"_s, u"residual(high)"_s, {.risk = u"R-1"_s});
        },
        u"rules.X-9.when"_s);
    row(
        "criterion that counts criteria", [](SmallCatalogue &c) { c.dpia(1, u"dpia>=1"_s); },
        u"dpia.1.when"_s);
    row(
        "plausibility of an unknown question",
        [](SmallCatalogue &c) { c.plausibility(u"PL-1"_s, u"any(A-9,ok)"_s); },
        u"plausibility.PL-1.when"_s);
    row(
        "proposal for an unknown option",
        [](SmallCatalogue &c) {
            const QJsonObject proposal{{u"question"_s, u"A-1"_s},
                                       {u"value"_s, u"worse"_s},
                                       {u"asOf"_s, u"2026-01-01"_s},
                                       {u"confidence"_s, u"V"_s}};
            c.add(u"channels"_s, {{u"id"_s, u"mail"_s},
                                  {u"brand"_s, u"Mail"_s},
                                  {u"name"_s, local(u"Mail"_s)},
                                  {u"summary"_s, local(u"Mail"_s)},
                                  {u"proposals"_s, QJsonArray{proposal}}});
        },
        u"channels.mail.proposals.A-1"_s);
}

void CatalogueTest::damagedIsRefused()
{
    QFETCH(Damage, damage);
    QFETCH(QString, path);
    SmallCatalogue catalogue = sound();
    damage(catalogue);
    const Result<Catalogue> read = catalogue.parse();
    VERIFY_ERROR(read, "catalogue");
    QCOMPARE(read.error().arguments.value(1).section(u" (line "_s, 0, 0), path);
    QVERIFY(!read.error().arguments.value(2).isEmpty());
    const bool inFile = path.startsWith(u'$');
    QCOMPARE(read.error().arguments.value(0), inFile ? u"small.json"_s : u"*"_s);
}

void CatalogueTest::brokenJsonNamesFileAndPlace()
{
    const Result<Catalogue> read = parseCatalogue({{u"words.json"_s, "{\"words\": }"}});
    VERIFY_ERROR(read, "catalogue");
    QCOMPARE(read.error().arguments.value(0), u"words.json"_s);
    QVERIFY(read.error().arguments.value(1).startsWith("line 1, column 11"_L1));
}

void CatalogueTest::fileThatIsNoObjectIsRefused()
{
    const QByteArray good = QJsonDocument(sound().json()).toJson();
    const Result<Catalogue> read = parseCatalogue({{u"a.json"_s, good}, {u"b.json"_s, "[1]"}});
    VERIFY_ERROR(read, "catalogue");
    QCOMPARE(read.error().arguments.value(0), u"b.json"_s);
    QCOMPARE(read.error().arguments.value(1), u"$ (line 1, column 1)"_s);
}

void CatalogueTest::filesAreMergedAndHashedInOrder()
{
    SmallCatalogue catalogue = sound();
    const QJsonValue rules = catalogue.json().take(u"rules"_s);
    const QByteArray first = QJsonDocument(catalogue.json()).toJson();
    const QByteArray second = QJsonDocument(QJsonObject{{u"rules"_s, rules}}).toJson();
    const Result<Catalogue> read = parseCatalogue({{u"1.json"_s, first}, {u"2.json"_s, second}});
    VERIFY_OK(read);
    QCOMPARE(read->rules.size(), size_t(1));
    const QByteArray hash =
        QCryptographicHash::hash(QByteArray(first + second), QCryptographicHash::Sha256).toHex();
    QCOMPARE(read->sha256(), QString::fromLatin1(hash));
}

void CatalogueTest::decisiveQuestions_data()
{
    QTest::addColumn<QString>("id");
    QTest::addColumn<bool>("decisive");
    QTest::newRow("the purposes") << u"CTX-01"_s << true;
    QTest::newRow("opens another") << u"OPENS"_s << true;
    QTest::newRow("opened, harmless") << u"OPENED"_s << false;
    QTest::newRow("curable knock-out among its options") << u"KO"_s << true;
    QTest::newRow("knock-out among its options") << u"HARD"_s << true;
    QTest::newRow("worst option is a condition") << u"PRE"_s << false;
    QTest::newRow("named by the condition of a knock-out option") << u"GATE"_s << true;
    QTest::newRow("named by a knock-out rule") << u"RULE"_s << true;
    QTest::newRow("named by its exception") << u"UNLESS"_s << true;
    QTest::newRow("counted by a knock-out rule") << u"DPIA"_s << true;
    QTest::newRow("named by a rule that only conditions") << u"SOFT"_s << false;
    QTest::newRow("named by a contradiction") << u"ASKED"_s << false;
    QTest::newRow("named by nothing") << u"ALONE"_s << false;
}

void CatalogueTest::decisiveQuestions()
{
    QFETCH(QString, id);
    QFETCH(bool, decisive);
    SmallCatalogue catalogue;
    for (const QString &plain : {u"OPENS"_s, u"GATE"_s, u"RULE"_s, u"UNLESS"_s, u"DPIA"_s,
                                 u"SOFT"_s, u"ASKED"_s, u"ALONE"_s})
        catalogue.question(plain, u"yes no"_s);
    catalogue.question(u"OPENED"_s, u"yes no=POST"_s, {.when = u"any(OPENS,yes)"_s});
    catalogue.question(u"KO"_s, u"yes no=KO_UNTIL"_s);
    catalogue.question(u"HARD"_s, u"yes no=KO_HARD"_s);
    catalogue.question(u"PRE"_s, u"yes no=PRE"_s);
    catalogue.question(u"GATED"_s, u"yes no=KO_UNTIL?any(GATE,no)"_s);
    catalogue.dpia(1, u"any(DPIA,yes)"_s);
    catalogue.rule(u"X-1"_s, u"KO_UNTIL"_s, u"dpia>=2&any(RULE,no)"_s,
                   {.unless = u"any(UNLESS,yes)"_s});
    catalogue.rule(u"X-2"_s, u"PRE"_s, u"any(SOFT,no)"_s);
    catalogue.plausibility(u"PL-1"_s, u"any(ASKED,no)"_s);
    QCOMPARE(catalogue.build().question(id)->decisive, decisive);
}

void CatalogueTest::askedAfterWhatItsConditionNames()
{
    SmallCatalogue small;
    small.question(u"C"_s, u"yes no"_s, {.when = u"any(B,yes)"_s});
    small.question(u"B"_s, u"yes no"_s, {.when = u"any(A,yes)"_s});
    small.question(u"A"_s, u"yes no"_s);
    const Catalogue catalogue = small.build();
    QStringList order;
    for (const int place : catalogue.askingOrder)
        order << catalogue.questions[size_t(place)].id;
    QVERIFY(order.indexOf(u"A"_s) < order.indexOf(u"B"_s));
    QVERIFY(order.indexOf(u"B"_s) < order.indexOf(u"C"_s));
    QCOMPARE(size_t(order.size()), catalogue.questions.size());
}

void CatalogueTest::missingWordShowsItsKey()
{
    const Catalogue catalogue = sound().build();
    QCOMPARE(catalogue.word(u"no.such"_s).in(Language::English), u"[no.such]"_s);
    QVERIFY(catalogue.word(u"finding.nationalRule"_s)
                .in(Language::German)
                .startsWith("national rule"_L1));
}

void CatalogueTest::errorWordsTakeArguments()
{
    SmallCatalogue small;
    small.json().insert(u"errors"_s, QJsonObject{{u"full"_s, local(u"%1 of %2"_s)},
                                                 {u"unexpected"_s, local(u"unexpected: %1"_s)}});
    const Catalogue catalogue = small.build();
    QCOMPARE(catalogue.errorText({u"full"_s, {u"a"_s, u"b"_s}, {}}, Language::English),
             u"a of b en"_s);
    QCOMPARE(catalogue.errorText({u"new"_s, {}, {}}, Language::German), u"unexpected: new de"_s);
    // An argument that looks like a place for the next one stays as typed.
    QCOMPARE(catalogue.errorText({u"full"_s, {u"100 %2"_s, u"b"_s}, {}}, Language::English),
             u"100 %2 of b en"_s);
}

QTEST_APPLESS_MAIN(CatalogueTest)
#include "cataloguetest.moc"
