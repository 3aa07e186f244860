// SPDX-License-Identifier: GPL-3.0-or-later

#include "lint/lintexceptions.h"
#include "resources/resources.h"
#include "support/smallcatalogue.h"
#include "support/testing.h"

#include <QJsonDocument>

using namespace Qt::StringLiterals;
using namespace votum;

namespace {

// A catalogue without a fault, to which a test adds exactly one.
SmallCatalogue clean()
{
    SmallCatalogue catalogue;
    catalogue.question(u"Q-1"_s, u"ok bad=PRE"_s);
    QJsonObject question = catalogue.item(u"questions"_s, 3);
    QJsonArray options = question.value(u"options"_s).toArray();
    QJsonObject bad = options.at(1).toObject(), finding = bad.value(u"finding"_s).toObject();
    finding.insert(u"measures"_s, QJsonArray{u"M1"_s, u"M2"_s});
    bad.insert(u"finding"_s, finding);
    options.replace(1, bad);
    question.insert(u"options"_s, options);
    catalogue.setItem(u"questions"_s, 3, question);
    return catalogue;
}

QJsonObject channel(const QString &asOf, const QString &confidence, const QJsonArray &sources)
{
    const QJsonObject fact{{u"field"_s, u"operator"_s},
                           {u"value"_s, local(u"operator"_s)},
                           {u"asOf"_s, asOf},
                           {u"confidence"_s, confidence},
                           {u"sources"_s, sources}};
    return {{u"id"_s, u"pigeon"_s},
            {u"brand"_s, u"Pigeon"_s},
            {u"name"_s, local(u"pigeon"_s)},
            {u"summary"_s, local(u"summary"_s)},
            {u"facts"_s, QJsonArray{fact}}};
}

QStringList inWords(const std::vector<LintFinding> &findings)
{
    QStringList list;
    for (const LintFinding &finding : findings)
        list << finding.place + u' ' + codeOf(finding.check);
    return list;
}

QString linted(const Catalogue &catalogue)
{
    return inWords(lintCatalogue(catalogue)).join(u"; "_s);
}

// With a source for what is found, where it names none.
QJsonObject findingSourced(QJsonObject holder, const QJsonArray &sources)
{
    QJsonObject finding = holder.value(u"finding"_s).toObject();
    if (finding.isEmpty() || finding.contains("sources"_L1))
        return holder;
    finding.insert(u"sources"_s, sources);
    holder.insert(u"finding"_s, finding);
    return holder;
}

QJsonArray optionsSourced(QJsonArray options, const QJsonArray &sources)
{
    for (qsizetype i = 0; i < options.size(); ++i)
        options.replace(i, findingSourced(options.at(i).toObject(), sources));
    return options;
}

// With a source for every question, finding, rule and country that names none, and a measure for
// every open point.
SmallCatalogue sourced(SmallCatalogue catalogue)
{
    const QJsonArray sources{u"S1"_s};
    for (const QString &list : {u"questions"_s, u"countries"_s, u"rules"_s}) {
        for (int place = 0; place < catalogue.json().value(list).toArray().size(); ++place) {
            QJsonObject item = catalogue.item(list, place);
            if (list != "rules"_L1 && !item.contains("sources"_L1))
                item.insert(u"sources"_s, sources);
            if (list == "questions"_L1) {
                QJsonObject unknown = item.value(u"unknown"_s).toObject();
                if (!unknown.contains("measures"_L1))
                    unknown.insert(u"measures"_s, QJsonArray{u"M1"_s});
                item.insert(u"unknown"_s, unknown);
                const QJsonArray options = item.value(u"options"_s).toArray();
                if (!options.isEmpty())
                    item.insert(u"options"_s, optionsSourced(options, sources));
            }
            catalogue.setItem(list, place, findingSourced(item, sources));
        }
    }
    return catalogue;
}

QString linted(const SmallCatalogue &catalogue)
{
    return linted(sourced(catalogue).build());
}

void setText(SmallCatalogue &catalogue, const QString &german, const QString &english)
{
    QJsonObject question = catalogue.item(u"questions"_s, 3);
    question.insert(u"help"_s, QJsonObject{{u"de"_s, german}, {u"en"_s, english}});
    catalogue.setItem(u"questions"_s, 3, question);
}

} // namespace

class CatalogueLintTest : public QObject
{
    Q_OBJECT

private slots:
    void theShippedCatalogueIsClean();
    void theCleanOneIsClean();
    void findsAFault_data();
    void findsAFault();
    void findsAPromise_data();
    void findsAPromise();
    void readsSubjectsAndTerms();
    void findsLawWithoutSource();
    void findsTooFewVerifiedFacts();
    void takesAnException();
    void refusesAnExceptionNotNeeded();
    void refusesAFileOfExceptions_data();
    void refusesAFileOfExceptions();
    void seesWhatTheReaderRefuses();
    void seesAMissingLanguage();
    void seesAWrongMarkOfTheDecisive();
    void seesAnOpenPointWithoutWords();
    void findsItsWay_data();
    void findsItsWay();
};

void CatalogueLintTest::theShippedCatalogueIsClean()
{
    const Result<LintExceptions> exceptions = parseLintExceptions(shippedExceptions());
    VERIFY_OK(exceptions);
    const std::vector<LintFinding> findings = lintCatalogue(shipped(), *exceptions);
    // No hint either: what is stale is excepted.
    QVERIFY2(findings.empty(), qPrintable(inWords(findings).join(u"; "_s)));
}

void CatalogueLintTest::theCleanOneIsClean()
{
    SmallCatalogue cited = clean();
    QJsonObject question = cited.item(u"questions"_s, 3);
    const QString act = u"UK GDPR Art.\u00a05(1)(f), 32; Data Protection Act 2018 s 40, 66, 107"_s;
    question.insert(u"legal"_s, QJsonObject{{u"de"_s, act}, {u"en"_s, act}});
    cited.setItem(u"questions"_s, 3, question);
    QCOMPARE(linted(cited), QString());
    QCOMPARE(linted(clean()), QString());
}

void CatalogueLintTest::findsAFault_data()
{
    QTest::addColumn<SmallCatalogue>("catalogue");
    QTest::addColumn<QString>("expected");
    const QString longText = u"The provider reads along and says so in its own terms of use."_s;

    SmallCatalogue catalogue = clean();
    setText(catalogue, u"Der Anbieter liest mit."_s, longText);
    QTest::newRow("much shorter") << catalogue << u"questions.Q-1.help length"_s;

    catalogue = clean();
    setText(catalogue, longText, longText);
    QTest::newRow("copied") << catalogue << u"questions.Q-1.help language"_s;

    catalogue = clean().question(u"Q-2"_s, u"yes no"_s, {.when = u"any(Q-1,ok)&any(Q-1,bad)"_s});
    QTest::newRow("two answers to one question") << catalogue << u"questions.Q-2 never-asked"_s;

    catalogue = clean().question(u"Q-2"_s, u"yes no"_s, {.when = u"any(CTX-01,mkt)"_s});
    catalogue.question(u"Q-3"_s, u"yes no"_s, {.when = u"any(Q-2,yes)&!any(CTX-01,mkt)"_s})
        .question(u"Q-4"_s, u"yes no"_s,
                  {.scope = u"purpose"_s, .when = u"any(CTX-01,mkt)&any(CTX-01,int)"_s});
    QTest::newRow("two purposes in one") << catalogue << u"questions.Q-4 never-asked"_s;

    catalogue = clean().question(u"Q-2"_s, u"no yes=PRE?any(Q-1,ok)&!any(Q-1,ok)"_s);
    QTest::newRow("a condition that never holds")
        << catalogue << u"questions.Q-2.yes never-arises"_s;

    catalogue = clean().question(u"Q-2"_s, u"a b=~PRE?any(Q-2,b)"_s, {.kind = u"several"_s});
    QTest::newRow("missing and chosen") << catalogue << u"questions.Q-2.b never-arises"_s;

    catalogue = clean().question(u"Q-2"_s, u"only=PRE"_s);
    QTest::newRow("the only option") << catalogue << u"questions.Q-2.only always"_s;

    catalogue =
        clean().rule(u"X-1"_s, u"PRE"_s, u"any(Q-1,ok)"_s, {.unless = u"any(Q-1,ok,unk)"_s});
    QTest::newRow("excepted always") << catalogue << u"rules.X-1 never-arises"_s;

    catalogue = clean().rule(u"X-1"_s, u"PRE"_s, u"any(Q-1,ok,bad,unk)"_s);
    QTest::newRow("every answer") << catalogue << u"rules.X-1 always"_s;

    catalogue = clean().rule(u"X-1"_s, u"PRE"_s, u"aged(Q-1)"_s);
    QTest::newRow("what does not age") << catalogue << u"rules.X-1 never-arises"_s;

    catalogue = clean().dpia(1, u"any(Q-1,ok)"_s).rule(u"X-1"_s, u"PRE"_s, u"dpia>=2"_s);
    QTest::newRow("too few criteria") << catalogue << u"rules.X-1 never-arises"_s;

    catalogue = clean().dpia(1, u"any(Q-1,ok)&any(Q-1,bad)"_s);
    QTest::newRow("criterion") << catalogue << u"dpia.1 never-arises"_s;

    catalogue = clean().plausibility(u"P-1"_s, u"any(Q-1,ok)&any(Q-1,bad)"_s);
    QTest::newRow("contradiction") << catalogue << u"plausibility.P-1 never-arises"_s;

    catalogue = clean().rule(u"X-1"_s, u"KO_HARD"_s, u"any(Q-1,bad)"_s);
    QJsonObject rule = catalogue.item(u"rules"_s, 0), finding = rule.value(u"finding"_s).toObject();
    finding.remove(u"measures"_s);
    rule.insert(u"finding"_s, finding);
    catalogue.setItem(u"rules"_s, 0, rule);
    QTest::newRow("knock-out without a measure") << catalogue << u"rules.X-1 no-way-out"_s;

    finding.insert(u"severity"_s, u"OPEN_CRIT"_s);
    rule.insert(u"finding"_s, finding);
    catalogue.setItem(u"rules"_s, 0, rule);
    QTest::newRow("undecided without a measure") << catalogue << u"rules.X-1 no-way-out"_s;

    catalogue = clean().question(u"Q-2"_s, u"yes no"_s, {.when = u"any(Q-1,bad)"_s});
    QJsonObject opener = catalogue.item(u"questions"_s, 3),
                unknown = opener.value(u"unknown"_s).toObject();
    unknown.insert(u"measures"_s, QJsonArray());
    opener.insert(u"unknown"_s, unknown);
    catalogue.setItem(u"questions"_s, 3, opener);
    QTest::newRow("decisive, and no measure if open") << catalogue << u"questions.Q-1 no-way-out"_s;

    catalogue = clean();
    QJsonObject measure = catalogue.item(u"measures"_s, 0);
    measure.insert(u"id"_s, u"M3"_s);
    catalogue.add(u"measures"_s, measure);
    QTest::newRow("unused measure") << catalogue << u"measures.M3 measure-unused"_s;

    for (const QString &severity : {u"HINT"_s, u"KO_HARD"_s}) {
        SmallCatalogue hopeless = catalogue;
        hopeless.rule(u"X-1"_s, severity, u"any(Q-1,bad)"_s);
        rule = hopeless.item(u"rules"_s, 0);
        finding = rule.value(u"finding"_s).toObject();
        finding.insert(u"measures"_s, QJsonArray{u"M3"_s});
        rule.insert(u"finding"_s, finding);
        hopeless.setItem(u"rules"_s, 0, rule);
        QTest::newRow(qPrintable(u"measure closes nothing: "_s + severity))
            << hopeless << u"measures.M3 measure-unused"_s;
    }

    catalogue = clean();
    measure = catalogue.item(u"measures"_s, 0);
    measure.remove(u"lowers"_s);
    catalogue.setItem(u"measures"_s, 0, measure);
    QTest::newRow("measure without a risk") << catalogue << u"measures.M1 measure-risk"_s;

    const QJsonArray sources{u"S1"_s};
    catalogue = clean().add(u"channels"_s, channel(u"2026-06-01"_s, u"V"_s, sources));
    QTest::newRow("fact of the future") << catalogue << u"channels.pigeon.facts.operator date"_s;

    catalogue = clean().add(u"channels"_s, channel(u"2025-06-01"_s, u"V"_s, sources));
    QJsonObject meta = catalogue.json().value(u"meta"_s).toObject();
    meta.insert(u"factMaxAgeMonths"_s, 6);
    catalogue.json().insert(u"meta"_s, meta);
    QTest::newRow("old fact") << catalogue << u"channels.pigeon.facts.operator stale"_s;

    catalogue = clean().add(u"channels"_s, channel(u"2025-06-01"_s, u"V"_s, {}));
    QTest::newRow("verified without a source")
        << catalogue
        << u"channels.pigeon.facts.operator confidence; channels.pigeon.facts.operator no-source"_s;

    catalogue = clean().add(u"channels"_s, channel(u"2025-06-01"_s, u"A"_s, {}));
    QTest::newRow("assessed without a source")
        << catalogue << u"channels.pigeon.facts.operator no-source"_s;

    for (const bool isInChain : {false, true}) {
        QJsonObject pigeon = channel(u"2025-06-01"_s, u"V"_s, sources);
        const QJsonObject proposal{{u"question"_s, u"Q-1"_s},     {u"value"_s, u"ok"_s},
                                   {u"note"_s, local(u"note"_s)}, {u"asOf"_s, u"2025-06-01"_s},
                                   {u"confidence"_s, u"A"_s},     {u"sources"_s, QJsonArray()}};
        const QJsonObject link{{u"id"_s, u"loft"_s},
                               {u"name"_s, u"Loft"_s},
                               {u"country"_s, u"DE"_s},
                               {u"part"_s, local(u"part"_s)},
                               {u"proposals"_s, QJsonArray{proposal}}};
        if (isInChain)
            pigeon.insert(u"chain"_s, QJsonArray{link});
        else
            pigeon.insert(u"proposals"_s, QJsonArray{proposal});
        catalogue = clean().add(u"channels"_s, pigeon);
        if (isInChain) { // there, questions of recipients are proposed
            QJsonObject asked = catalogue.item(u"questions"_s, 3);
            asked.insert(u"scope"_s, u"recipient"_s);
            catalogue.setItem(u"questions"_s, 3, asked);
        }
        const QString place = isInChain ? u"channels.pigeon.chain.loft"_s : u"channels.pigeon"_s;
        QTest::newRow(isInChain ? "link proposed without a source" : "proposed without a source")
            << catalogue << place + u".proposals.Q-1 no-source"_s;
    }

    catalogue = clean().rule(u"X-1"_s, u"PRE"_s, u"any(Q-1,bad)"_s);
    rule = catalogue.item(u"rules"_s, 0);
    finding = rule.value(u"finding"_s).toObject();
    finding.insert(u"sources"_s, QJsonArray());
    rule.insert(u"finding"_s, finding);
    catalogue.setItem(u"rules"_s, 0, rule);
    QTest::newRow("rule verified without a source")
        << catalogue << u"rules.X-1 confidence; rules.X-1 no-source"_s;

    catalogue = clean();
    QJsonObject question = catalogue.item(u"questions"_s, 3);
    question.insert(u"sources"_s, QJsonArray());
    catalogue.setItem(u"questions"_s, 3, question);
    QTest::newRow("question verified without a source")
        << catalogue << u"questions.Q-1 confidence; questions.Q-1 no-source"_s;

    catalogue = clean();
    question.insert(u"sources"_s, sources);
    question.insert(u"confidence"_s, u"K"_s);
    catalogue.setItem(u"questions"_s, 3, question);
    QTest::newRow("question from memory") << catalogue << u"questions.Q-1 memory"_s;

    catalogue = clean().rule(u"X-1"_s, u"PRE"_s, u"any(Q-1,bad)"_s);
    rule = catalogue.item(u"rules"_s, 0);
    rule.insert(u"confidence"_s, u"K"_s);
    catalogue.setItem(u"rules"_s, 0, rule);
    QTest::newRow("rule from memory") << catalogue << u"rules.X-1 memory"_s;

    const QJsonObject paragraph{{u"kind"_s, u"paragraph"_s}, {u"text"_s, local(u"words"_s)}};
    catalogue = clean().add(u"textBlocks"_s, {{u"id"_s, u"TB"_s},
                                              {u"scope"_s, u"case"_s},
                                              {u"title"_s, local(u"title"_s)},
                                              {u"use"_s, local(u"use"_s)},
                                              {u"legal"_s, local(u"Art.\u00a05"_s)},
                                              {u"confidence"_s, u"K"_s},
                                              {u"sources"_s, sources},
                                              {u"parts"_s, QJsonArray{paragraph}}});
    QTest::newRow("text from memory") << catalogue << u"textBlocks.TB memory"_s;

    catalogue = clean();
    QJsonObject source = catalogue.item(u"sources"_s, 0);
    source.insert(u"date"_s, u"last summer"_s);
    catalogue.setItem(u"sources"_s, 0, source);
    QTest::newRow("undated source") << catalogue << u"sources.S1 date"_s;

    source.insert(u"id"_s, u"S2"_s);
    source.insert(u"date"_s, u"2025"_s);
    catalogue = clean().add(u"sources"_s, source);
    QTest::newRow("unused source") << catalogue << u"sources.S2 source-unused"_s;

    const auto withSource = [](const QString &key, const QString &value) {
        SmallCatalogue changed = clean();
        QJsonObject item = changed.item(u"sources"_s, 0);
        item.insert(key, value);
        if (value.isEmpty())
            item.remove(key);
        changed.setItem(u"sources"_s, 0, item);
        return changed;
    };
    QTest::newRow("home page") << withSource(u"url"_s, u"https://example.org/de/"_s)
                               << u"sources.S1 home-page"_s;
    QTest::newRow("no address") << withSource(u"url"_s, {}) << u"sources.S1 no-address"_s;
    QTest::newRow("mirror") << withSource(u"url"_s, u"https://github.com/owner/repo"_s)
                            << u"sources.S1 mirror"_s;
    QTest::newRow("judgment") << withSource(u"title"_s, u"Urteil vom 1. Februar 2018"_s)
                              << u"sources.S1 judgment"_s;
    catalogue = withSource(u"url"_s, {});
    source = catalogue.item(u"sources"_s, 0);
    source.insert(u"title"_s, u"A book (no web address)"_s);
    catalogue.setItem(u"sources"_s, 0, source);
    QTest::newRow("says that it has none") << catalogue << QString();
}

void CatalogueLintTest::findsAFault()
{
    QFETCH(SmallCatalogue, catalogue);
    QFETCH(QString, expected);
    QCOMPARE(linted(catalogue), expected);
}

void CatalogueLintTest::findsAPromise_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<bool>("isPromise");
    for (const QString &text :
         {u"Der Kanal ist DSGVO-konform."_s, u"Damit ist die Nutzung rechtssicher."_s,
          u"eine datenschutzkonforme Lösung"_s, u"Das ist datenschutzrechtlich unbedenklich."_s,
          u"Der Dienst entspricht der DSGVO."_s, u"The service is GDPR-compliant."_s,
          u"This is fully compliant."_s, u"The channel complies with the GDPR."_s,
          u"The contract guarantees compliance."_s})
        QTest::newRow(qPrintable(text)) << text << true;
    for (const QString &text :
         {u"Duty to be able to demonstrate compliance."_s, u"Die Rechtssicherheit bleibt gering."_s,
          u"Monitors compliance with data protection law."_s, u"Art.\u00a05 Abs.\u00a01 DSGVO"_s})
        QTest::newRow(qPrintable(text)) << text << false;
}

void CatalogueLintTest::findsAPromise()
{
    QFETCH(QString, text);
    QFETCH(bool, isPromise);
    SmallCatalogue catalogue = clean();
    setText(catalogue, text, u"short"_s);
    QCOMPARE(linted(catalogue), isPromise ? u"questions.Q-1.help promise"_s : QString());
}

void CatalogueLintTest::readsSubjectsAndTerms()
{
    SmallCatalogue catalogue = clean();
    QJsonObject question = catalogue.item(u"questions"_s, 3);
    question.insert(u"short"_s, local(QString(mostSubject, u'x')));
    catalogue.setItem(u"questions"_s, 3, question);
    QCOMPARE(linted(catalogue), u"questions.Q-1 short"_s);

    question.remove(u"short"_s);
    question.insert(u"notApplicable"_s, local(u"Where Art. 5 has no room."_s));
    QJsonArray options = question.value(u"options"_s).toArray();
    QJsonObject ok = options.at(0).toObject();
    ok.insert(u"term"_s, local(u"Messages are limited to § 7."_s));
    options.replace(0, ok);
    question.insert(u"options"_s, options);
    catalogue.setItem(u"questions"_s, 3, question);
    const QString found = linted(catalogue);
    QVERIFY2(found.contains(u"questions.Q-1.notApplicable space"_s), qPrintable(found));
    QVERIFY2(found.contains(u"questions.Q-1.ok.term space"_s), qPrintable(found));
}

void CatalogueLintTest::findsLawWithoutSource()
{
    QCOMPARE(inWords(lintCatalogue(clean().build())).filter(u"no-source"_s),
             (QStringList{u"questions.Q-1.bad no-source"_s, u"questions.CTX-01 no-source"_s,
                          u"questions.CTX-06 no-source"_s, u"questions.CTX-09 no-source"_s,
                          u"questions.Q-1 no-source"_s}));
}

void CatalogueLintTest::findsTooFewVerifiedFacts()
{
    SmallCatalogue catalogue =
        clean().add(u"channels"_s, channel(u"2025-06-01"_s, u"V"_s, {u"S1"_s}));
    QJsonObject other = channel(u"2025-06-01"_s, u"S"_s, {u"S1"_s});
    other.insert(u"id"_s, u"dove"_s);
    const Catalogue half = sourced(catalogue.add(u"channels"_s, other)).build();
    QCOMPARE(linted(half), QString());
    LintExceptions exceptions;
    exceptions.verifiedFacts = 50;
    QCOMPARE(inWords(lintCatalogue(half, exceptions)), QStringList());
    exceptions.verifiedFacts = 51;
    const std::vector<LintFinding> findings = lintCatalogue(half, exceptions);
    QCOMPARE(inWords(findings), QStringList{u"channels floor"_s});
    QCOMPARE(findings.front().arguments, (QStringList{u"50.0"_s, u"51"_s}));
}

void CatalogueLintTest::takesAnException()
{
    const Result<LintExceptions> exceptions = parseLintExceptions(
        {u"exceptions.json"_s, R"({"no-source": [{"id": "channels.pigeon.facts.operator",
                                   "reason": {"de": "Grund", "en": "reason"}}],
                                   "floors": {"verifiedFacts": 0}})"});
    VERIFY_OK(exceptions);
    const auto lintedWith = [&](const QString &mark) {
        const SmallCatalogue catalogue =
            clean().add(u"channels"_s, channel(u"2025-06-01"_s, mark, {}));
        return inWords(lintCatalogue(sourced(catalogue).build(), *exceptions));
    };
    QCOMPARE(lintedWith(u"A"_s), QStringList());
    QCOMPARE(lintedWith(u"V"_s), QStringList{u"channels.pigeon.facts.operator confidence"_s});
}

void CatalogueLintTest::refusesAnExceptionNotNeeded()
{
    LintExceptions exceptions;
    exceptions.places[LintCheck::HomePage] = {u"sources.S1"_s};
    const std::vector<LintFinding> findings = lintCatalogue(sourced(clean()).build(), exceptions);
    QCOMPARE(inWords(findings), QStringList{u"sources.S1 exception"_s});
    QCOMPARE(findings.front().arguments, QStringList{u"home-page"_s});
}

void CatalogueLintTest::refusesAFileOfExceptions_data()
{
    QTest::addColumn<QByteArray>("bytes");
    QTest::newRow("no JSON") << QByteArray("{");
    QTest::newRow("no check") << QByteArray(R"({"colour": []})");
    QTest::newRow("no reason") << QByteArray(R"({"mirror": [{"id": "sources.S1"}]})");
    QTest::newRow("one language") << QByteArray(
        R"({"mirror": [{"id": "sources.S1", "reason": {"en": "why"}}]})");
    QTest::newRow("twice") << QByteArray(
        R"({"mirror": [{"id": "sources.S1", "reason": {"de": "Grund", "en": "why"}},
                       {"id": "sources.S1", "reason": {"de": "Grund", "en": "why"}}]})");
    QTest::newRow("no percentage") << QByteArray(R"({"floors": {"verifiedFacts": 170}})");
    QTest::newRow("no floor") << QByteArray(R"({"floors": {"sources": 7}})");
}

void CatalogueLintTest::refusesAFileOfExceptions()
{
    QFETCH(QByteArray, bytes);
    VERIFY_ERROR(parseLintExceptions({u"exceptions.json"_s, bytes}), "catalogue");
}

void CatalogueLintTest::seesWhatTheReaderRefuses()
{
    SmallCatalogue catalogue = clean().rule(u"X-1"_s, u"PRE"_s, u"any(Q-9,ok)"_s);
    const auto asFile = [](const SmallCatalogue &content) {
        SmallCatalogue copy = content;
        return std::vector<CatalogueFile>{{u"a.json"_s, QJsonDocument(copy.json()).toJson()}};
    };
    const Result<std::vector<LintFinding>> findings = lintCatalogue(asFile(catalogue));
    VERIFY_OK(findings);
    QCOMPARE(inWords(*findings), QStringList{u"rules.X-1.when reference"_s});
    QVERIFY(findings->front().arguments.value(0).contains("Q-9"_L1));

    catalogue.json().insert(u"colour"_s, u"blue"_s);
    VERIFY_ERROR(lintCatalogue(asFile(catalogue)), "catalogue");
    VERIFY_ERROR(lintCatalogue({{u"a.json"_s, "{"}}), "catalogue");
    VERIFY_OK(lintCatalogue(asFile(clean())));
}

// The reader lets none of these through; the lint does not rely on it.
void CatalogueLintTest::seesAMissingLanguage()
{
    Catalogue catalogue = sourced(clean()).build();
    catalogue.questions[3].why.set(Language::English, {});
    QCOMPARE(linted(catalogue), u"questions.Q-1.why language"_s);
}

void CatalogueLintTest::seesAWrongMarkOfTheDecisive()
{
    const SmallCatalogue small = clean()
                                     .question(u"Q-2"_s, u"yes no"_s, {.when = u"any(Q-1,bad)"_s})
                                     .dpia(1, u"any(CTX-09,inuse)"_s)
                                     .rule(u"X-1"_s, u"KO_UNTIL"_s, u"dpia>=1&any(Q-2,yes)"_s);
    const Catalogue catalogue = sourced(small).build();
    QCOMPARE(linted(catalogue), QString());
    for (const size_t place : {1, 2, 3, 4}) {
        Catalogue changed = catalogue;
        changed.questions[place].decisive = !changed.questions[place].decisive;
        QCOMPARE(linted(changed), u"questions.%1 decisive"_s.arg(changed.questions[place].id));
    }
}

void CatalogueLintTest::seesAnOpenPointWithoutWords()
{
    Catalogue catalogue = sourced(clean()).build();
    catalogue.questions[3].unknownText = {};
    QCOMPARE(linted(catalogue), u"questions.Q-1.unknown.text language; questions.Q-1 unknown"_s);
}

// Hard, but possible: nothing may be found.
void CatalogueLintTest::findsItsWay_data()
{
    QTest::addColumn<SmallCatalogue>("catalogue");
    SmallCatalogue base = clean()
                              .question(u"R-1"_s, u"a b"_s, {.scope = u"recipient"_s})
                              .question(u"P-1"_s, u"a b"_s, {.scope = u"purpose"_s})
                              .question(u"A-1"_s, u"a b"_s, {.maxAgeMonths = 12})
                              .question(u"S-1"_s, u"a b none!"_s, {.kind = u"several"_s})
                              .question(u"T-1"_s, {}, {.kind = u"text"_s});
    SmallCatalogue catalogue = base;
    catalogue.question(u"Q-2"_s, u"a b"_s, {.when = u"any(R-1,a)"_s})
        .question(u"Q-3"_s, u"a b"_s, {.when = u"any(R-1,b)"_s})
        .rule(u"X-1"_s, u"PRE"_s, u"any(Q-2,a)&any(Q-3,a)"_s);
    QTest::newRow("two recipients") << catalogue;

    catalogue = base;
    catalogue.question(u"Q-2"_s, u"a b"_s, {.when = u"any(CTX-01,mkt)"_s})
        .question(u"Q-3"_s, u"a b"_s, {.when = u"any(CTX-01,int)&any(P-1,a)"_s})
        .rule(u"X-1"_s, u"PRE"_s, u"any(Q-2,a)&any(Q-3,a)&any(CTX-01,service)"_s);
    QTest::newRow("three purposes") << catalogue;

    catalogue = base;
    catalogue.question(u"Q-2"_s, u"a=PRE b"_s, {.when = u"!any(S-1,a,b,unk)"_s})
        .rule(u"X-1"_s, u"PRE"_s, u"any(Q-2,unk)"_s);
    QTest::newRow("stands alone") << catalogue;

    catalogue = base;
    catalogue.rule(u"X-1"_s, u"PRE"_s, u"aged(A-1)&any(A-1,b)&any(T-1,unk)"_s)
        .rule(u"X-2"_s, u"PRE"_s, u"any(A-1,b)&!aged(A-1)&!any(T-1,unk)"_s);
    QTest::newRow("old and fresh") << catalogue;

    catalogue = base;
    catalogue.question(u"Q-2"_s, u"a b"_s, {.when = u"any(Q-1,ok)|any(S-1,a)"_s})
        .rule(u"X-1"_s, u"PRE"_s, u"!any(Q-2,a,b,unk)&any(Q-1,bad)"_s);
    QTest::newRow("not asked") << catalogue;

    catalogue = base;
    catalogue.dpia(1, u"any(Q-1,bad)"_s)
        .dpia(2, u"any(Q-1,ok)"_s)
        .dpia(3, u"any(S-1,b)"_s)
        .rule(u"X-1"_s, u"PRE"_s, u"dpia>=2&!any(Q-1,bad)"_s)
        .question(u"W-1"_s, u"light*1 heavy*4"_s)
        .question(u"W-2"_s, u"ok bad=PRE"_s, {.risk = u"R-1"_s})
        .plausibility(u"P-1"_s, u"residual(high)&any(P-1,a)"_s)
        .plausibility(u"P-2"_s, u"!residual(high)&any(P-1,a)"_s);
    QTest::newRow("criteria") << catalogue;

    catalogue = base;
    catalogue.question(u"Q-2"_s, u"a=PRE?any(R-1,a)&any(P-1,b) b"_s, {.scope = u"purpose"_s})
        .question(u"Q-3"_s, u"a=~PRE?!any(Q-1,ok) b none!"_s, {.kind = u"several"_s});
    QTest::newRow("findings with conditions") << catalogue;
}

void CatalogueLintTest::findsItsWay()
{
    QFETCH(SmallCatalogue, catalogue);
    QCOMPARE(linted(catalogue), QString());
}

QTEST_APPLESS_MAIN(CatalogueLintTest)
#include "cataloguelinttest.moc"
