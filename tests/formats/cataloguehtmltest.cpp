// SPDX-License-Identifier: GPL-3.0-or-later

#include "formats/catalogue/cataloguehtml.h"
#include "core/catalogue/known.h"
#include "formats/catalogue/catalogueentry.h"
#include "formats/catalogue/conditiontext.h"
#include "support/casebuilder.h"
#include "support/smallcatalogue.h"
#include "support/testing.h"

#include <QRegularExpression>
#include <QSet>
#include <QXmlStreamReader>

#include <numeric>

using namespace Qt::StringLiterals;
using namespace votum;

namespace {

const QList<Language> both{Language::German, Language::English};

// What a reader of the page would stumble over, found by walking it.
class PageCheck
{
public:
    explicit PageCheck(const QByteArray &page) : m_reader(page)
    {
        while (!m_reader.atEnd()) {
            m_reader.readNext();
            if (m_reader.isStartElement())
                start();
            else if (m_reader.isCharacters() && m_inCell)
                m_text += m_reader.text();
            else if (m_reader.isEndElement())
                m_inCell &= m_reader.name() != "td"_L1;
        }
        if (m_reader.hasError())
            faults << m_reader.errorString();
        for (const QString &target : std::as_const(m_targets)) {
            if (!m_ids.contains(target))
                faults << u"no place for #"_s + target;
        }
    }

    QStringList faults;
    QSet<QString> languages, addresses;
    int tables = 0, headings = 0;
    const QString &cells() const { return m_text; }

private:
    void start()
    {
        const QString name = m_reader.name().toString();
        const QXmlStreamAttributes attributes = m_reader.attributes();
        const QString id = attributes.value("id"_L1).toString();
        if (!id.isEmpty() && m_ids.contains(id))
            faults << u"twice: "_s + id;
        m_ids.insert(id);
        languages.insert(attributes.value("lang"_L1).toString());
        m_targets << attributes.value("aria-labelledby"_L1).toString();
        m_inCell |= name == "td"_L1;
        tables += name == "table"_L1;
        if (name == "th"_L1 && attributes.value("scope"_L1).isEmpty())
            faults << u"a header of nothing"_s;
        const QStringList foreign{u"script"_s, u"link"_s,   u"img"_s,
                                  u"iframe"_s, u"object"_s, u"base"_s};
        if (foreign.contains(name) || attributes.hasAttribute("src"_L1))
            faults << u"from elsewhere: "_s + name;
        for (const QXmlStreamAttribute &attribute : attributes) {
            if (attribute.name().startsWith("on"_L1) || attribute.name() == "style"_L1)
                faults << u"script or style: "_s + attribute.name();
        }
        if (name == "a"_L1) {
            const QString target = attributes.value("href"_L1).toString();
            if (target.startsWith(u'#'))
                m_targets << target.mid(1);
            else
                addresses << target;
        }
        if (name.size() == 2 && name[0] == u'h' && name[1].isDigit())
            heading(name[1].digitValue());
    }

    void heading(int level)
    {
        ++headings;
        if (level > m_level + 1)
            faults << u"heading %1 after %2"_s.arg(level).arg(m_level);
        m_level = level;
    }

    QXmlStreamReader m_reader;
    QSet<QString> m_ids;
    QStringList m_targets;
    QString m_text;
    int m_level = 0;
    bool m_inCell = false;
};

QString inGerman(const Condition &condition, const Catalogue &catalogue)
{
    return conditionText(catalogue, condition).in(Language::German);
}

} // namespace

class CatalogueHtmlTest : public QObject
{
    Q_OBJECT

private slots:
    void thePageIsSound_data();
    void thePageIsSound();
    void thePageHoldsEveryText();
    void whatIsNamedIsLinked();
    void thePageIsSafeAndAlwaysTheSame();
    void conditionsInWords();
    void anEntryHasEverything();
};

void CatalogueHtmlTest::thePageIsSound_data()
{
    QTest::addColumn<QString>("codes");
    QTest::newRow("both") << u"de en"_s;
    QTest::newRow("German") << u"de"_s;
    QTest::newRow("English") << u"en"_s;
}

void CatalogueHtmlTest::thePageIsSound()
{
    QFETCH(QString, codes);
    QList<Language> languages;
    for (const QString &code : codes.split(u' '))
        languages.push_back(code == "de"_L1 ? Language::German : Language::English);
    const QByteArray page = renderCatalogueHtml(shipped(), languages, testDay);
    const PageCheck check(page);
    QVERIFY2(check.faults.isEmpty(), qPrintable(check.faults.join(u'\n')));
    QCOMPARE(check.languages.contains(u"de"_s), codes.contains("de"_L1));
    QCOMPARE(check.languages.contains(u"en"_s), codes.contains("en"_L1));
    QVERIFY(check.tables > int(shipped().questions.size()));
    QVERIFY(check.headings > int(shipped().questions.size() + shipped().rules.size()));
    QVERIFY(page.contains("prefers-color-scheme"));
    QVERIFY(page.contains("@media print"));
    QVERIFY(!page.contains("url(") && !page.contains("@import"));
    static const QRegularExpression missingWord(u"\\[[a-z]+\\.\\w[\\w.-]*\\]"_s);
    QCOMPARE(missingWord.match(QString::fromUtf8(page)).captured(), QString());
}

void CatalogueHtmlTest::thePageHoldsEveryText()
{
    static const QRegularExpression link(u"</?a\\b[^>]*>"_s); // within the texts
    const QString page =
        QString::fromUtf8(renderCatalogueHtml(shipped(), both, testDay)).remove(link);
    const auto has = [&](const LocalText &text) {
        return page.contains(text.in(Language::German).toHtmlEscaped()) &&
               page.contains(text.in(Language::English).toHtmlEscaped());
    };
    const auto hasFinding = [&](const FindingText &finding) {
        return has(finding.text) && has(finding.legal) && has(finding.contested);
    };
    for (const Question &question : shipped().questions) {
        QVERIFY2(has(question.text) && has(question.help) && has(question.why) &&
                     has(question.legal) && has(question.unknownText),
                 qPrintable(question.id));
        for (const Option &option : question.options)
            QVERIFY2(has(option.text) && (!option.finding || hasFinding(*option.finding)),
                     qPrintable(question.id + u':' + option.code));
    }
    for (const Rule &rule : shipped().rules)
        QVERIFY2(hasFinding(rule.finding), qPrintable(rule.id));
    for (const Measure &measure : shipped().measures)
        QVERIFY2(has(measure.text) && has(measure.evidence), qPrintable(measure.id));
    for (const Channel &channel : shipped().channels) {
        for (const Fact &fact : channel.facts)
            QVERIFY2(has(fact.value), qPrintable(channel.id));
    }
    for (const TextBlock &block : shipped().textBlocks) {
        QVERIFY2(has(block.title) && has(block.use) && has(block.legal), qPrintable(block.id));
        for (const TextPart &part : block.parts)
            QVERIFY2(has(part.text) && has(part.empty),
                     qPrintable(block.id + part.text.in(Language::English)));
    }
    for (const Source &source : shipped().sources)
        QVERIFY2(page.contains(source.title.toHtmlEscaped()) &&
                     page.contains(source.url.toHtmlEscaped()),
                 qPrintable(source.id));
}

// Addresses lead to the sources and nowhere else; ids lead to their entries.
void CatalogueHtmlTest::whatIsNamedIsLinked()
{
    const QByteArray page = renderCatalogueHtml(shipped(), both, testDay);
    const PageCheck check(page);
    QSet<QString> urls;
    for (const Source &source : shipped().sources) {
        if (!source.url.isEmpty())
            urls.insert(source.url);
    }
    QVERIFY(urls.size() > 300);
    const QSet<QString> missing = urls - check.addresses;
    QVERIFY2(missing.isEmpty(), qPrintable(missing.values().join(u'\n')));
    for (const QString &address : check.addresses)
        QVERIFY2(address.startsWith(u"https://"_s) || address.startsWith(u"http://"_s),
                 qPrintable(address));
    const QString text = QString::fromUtf8(page);
    QVERIFY(text.indexOf(u"href=\"#main\""_s) < text.indexOf(u"<header>"_s));
    for (const QString &target : {u"#measures.M01"_s, u"#sources.T02"_s, u"#risks.R-CONF"_s})
        QVERIFY2(text.contains(u"<a href=\""_s + target), qPrintable(target));
    // Each measure can be found in the index.
    for (const Measure &measure : shipped().measures)
        QVERIFY(text.contains(u"<li><a href=\"#measures."_s + measure.id));
}

void CatalogueHtmlTest::thePageIsSafeAndAlwaysTheSame()
{
    Catalogue catalogue = shipped();
    const QString nasty = u"<script>alert('1')</script> & \"quoted\" %1 %2"_s;
    const int purposes = catalogue.questionIndex(questionId::purposes); // many conditions name it
    catalogue.questions[size_t(purposes)].text = {nasty, nasty + u" too"_s};
    catalogue.questions[size_t(purposes)].help = {nasty, nasty + u" too"_s};
    const QByteArray page = renderCatalogueHtml(catalogue, both, testDay);
    const PageCheck check(page);
    QVERIFY2(check.faults.isEmpty(), qPrintable(check.faults.join(u'\n')));
    QVERIFY(check.cells().contains(nasty));
    QVERIFY(!page.contains("<script"));
    QCOMPARE(renderCatalogueHtml(catalogue, both, testDay), page);
}

void CatalogueHtmlTest::conditionsInWords()
{
    SmallCatalogue small;
    small.question(u"Q-1"_s, u"a b"_s, {.maxAgeMonths = 6})
        .question(u"Q-2"_s, u"a b"_s)
        .dpia(1, u"any(Q-1,a)"_s);
    for (const char16_t *key : {u"any", u"option", u"optionOr", u"unknown", u"aged", u"dpia",
                                u"residual", u"not", u"and", u"or"}) {
        QJsonObject words = small.json().value(u"words"_s).toObject();
        const QString name = u"condition."_s + QStringView(key);
        const LocalText word = shipped().word(name);
        words.insert(name, QJsonObject{{u"de"_s, word.in(Language::German)},
                                       {u"en"_s, word.in(Language::English)}});
        small.json().insert(u"words"_s, words);
    }
    small.rule(u"X-1"_s, u"PRE"_s, u"any(Q-1,a,unk)&(any(Q-2,b)|aged(Q-1))"_s,
               {.unless = u"!(dpia>=2|any(Q-2,a))"_s});
    const Catalogue catalogue = small.build();
    const Rule &rule = catalogue.rules.front();
    QCOMPARE(inGerman(rule.when, catalogue),
             u"Q-1 („Q-1 de“) lautet „a de“ oder „noch nicht bekannt“ oder unbeantwortet UND "
             u"(Q-2 („Q-2 de“) lautet „b de“ ODER der Nachweis zu Q-1 („Q-1 de“) fehlt oder ist zu "
             u"alt)"_s);
    QCOMPARE(conditionText(catalogue, rule.unless).in(Language::English),
             u"NOT (at least 2 of the nine criteria of WP 248 rev.01 are met OR Q-2 (“Q-2 en”) is "
             u"“a en”)"_s);
    QVERIFY(conditionText(catalogue, {}).isEmpty());
}

void CatalogueHtmlTest::anEntryHasEverything()
{
    const auto rowsOf = [](const CatalogueEntry &entry) {
        QStringList rows;
        for (const EntryPart &part : entry.parts) {
            for (const EntryRow &row : part.rows)
                rows << row.label.in(Language::English) + u": "_s + row.text.in(Language::English);
        }
        return rows;
    };
    const Channel *channel = shipped().channel(u"signal");
    QVERIFY(channel);
    const std::optional<CatalogueEntry> entry = composeEntry(shipped(), u"signal", testDay);
    QVERIFY(entry);
    const QStringList rows = rowsOf(*entry);
    for (const Fact &fact : channel->facts) {
        QVERIFY(rows.contains(u"Value: "_s + fact.value.in(Language::English)));
        if (!fact.isVerified())
            QVERIFY(rows.contains(
                u"Confidence: "_s + fact.confidence + u": "_s +
                shipped().word(u"confidence."_s + fact.confidence).in(Language::English)));
    }
    QCOMPARE(rows.filter(u"As of: "_s).size(),
             channel->facts.size() + channel->proposals.size() +
                 std::accumulate(channel->chain.begin(), channel->chain.end(), size_t(0),
                                 [](size_t sum, const ChainLink &link) {
                                     return sum + link.proposals.size();
                                 }));
    // Facts are told to be old on the day asked, not on the catalogue's own.
    const QString stale = shipped()
                              .word(u"label.stale"_s)
                              .arg(QString::number(shipped().factMaxAgeMonths))
                              .in(Language::English);
    const auto staleRows = [&](QDate day) {
        return rowsOf(*composeEntry(shipped(), u"signal", day)).filter(stale).size();
    };
    QCOMPARE(staleRows(QDate(2010, 1, 1)), 0);
    QCOMPARE(staleRows(testDay.addYears(5)), rows.filter(u"As of: "_s).size());
    QVERIFY(!renderCatalogueHtml(shipped(), both, QDate(2010, 1, 1)).contains(stale.toUtf8()));
    QVERIFY(renderCatalogueHtml(shipped(), both, testDay.addYears(5)).contains(stale.toUtf8()));
    for (const QString &id :
         {u"CH-02"_s, u"X-01"_s, u"M43"_s, u"PL-1"_s, u"R-CONF"_s, u"TB-12"_s}) {
        const std::optional<CatalogueEntry> one = composeEntry(shipped(), id, testDay);
        QVERIFY2(one && one->id == id && !one->parts.front().rows.empty(), qPrintable(id));
    }
    QVERIFY(!composeEntry(shipped(), u"X-99", testDay));
}

QTEST_APPLESS_MAIN(CatalogueHtmlTest)
#include "cataloguehtmltest.moc"
