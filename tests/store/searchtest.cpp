// SPDX-License-Identifier: GPL-3.0-or-later

#include "storefixture.h"

using namespace Qt::StringLiterals;

namespace votum {

class StoreSearchTest : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase();

    void finds_data();
    void finds();
    void harmlessInput_data();
    void harmlessInput();
    void notesAreFoundOnlyOnRequest();
    void changedTextIsFoundAnew();
    void eventsAreFound();

private:
    QTemporaryDir m_folder;
    std::unique_ptr<Store> m_store;
    qint64 m_rich = 0, m_other = 0;
};

void StoreSearchTest::initTestCase()
{
    m_store = openStore(m_folder.filePath(u"store.votum"_s));
    QVERIFY(m_store);
    m_rich = *m_store->create(richAssessment(), lineAt(0));
    Assessment other;
    other.title = u"Newsletter über Signal"_s;
    other.answers.insert({u"REQ-01"_s, {}}, textAnswer(u"Anna Mu\u0308hle"_s)); // decomposed
    m_other = *m_store->create(other, lineAt(1));
}

void StoreSearchTest::finds_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<bool>("rich");
    QTest::addColumn<bool>("other");
    QTest::newRow("nothing asked") << u""_s << true << true;
    QTest::newRow("title") << u"Terminerinnerung"_s << true << false;
    QTest::newRow("prefix") << u"termin"_s << true << false;
    QTest::newRow("one letter") << u"t"_s << true << false;
    QTest::newRow("part of a compound") << u"erinnerung"_s << true << false;
    QTest::newRow("its middle") << u"Inner"_s << true << false;
    QTest::newRow("its end, umlaut spelled out") << u"aendler"_s << true << false;
    QTest::newRow("too short a part") << u"ung"_s << false << false;
    QTest::newRow("two letters into a word") << u"rminerinnerung"_s << false << false;
    QTest::newRow("case") << u"WHATSAPP"_s << true << false;
    QTest::newRow("umlaut") << u"Müller"_s << true << false;
    QTest::newRow("umlaut left out") << u"muller"_s << true << false;
    QTest::newRow("umlaut too much") << u"Signäl"_s << false << true;
    QTest::newRow("umlaut typed in two") << u"Mu\u0308ller"_s << true << false;
    QTest::newRow("umlaut stored in two") << u"mühle"_s << false << true;
    QTest::newRow("umlaut capital") << u"ÜBER"_s << false << true;
    QTest::newRow("sharp s") << u"straßburg"_s << true << false;
    QTest::newRow("sharp s as ss") << u"STRASSBURG"_s << true << false;
    QTest::newRow("prefix of both") << u"mu"_s << true << true;
    QTest::newRow("words of different parts") << u"köln müller IT-Leitung"_s << true << false;
    QTest::newRow("words of different cases") << u"müller newsletter"_s << false << false;
    QTest::newRow("file number") << u"2026-0002"_s << false << true;
    QTest::newRow("year") << u"2026-"_s << true << true;
    QTest::newRow("the year alone") << u"2026"_s << true << true;
    QTest::newRow("not within a file number") << u"026-0002"_s << false << false;
    QTest::newRow("umlaut spelled out") << u"Mueller"_s << true << false;
    QTest::newRow("all spelled out") << u"stoerungsmeld"_s << true << false;
    QTest::newRow("no umlaut in it") << u"Mu eller"_s << false << false;
    QTest::newRow("recipient") << u"zwischenhändler"_s << true << false;
    QTest::newRow("purpose") << u"störungsmeld"_s << true << false;
    QTest::newRow("plausibility") << u"rahmenvertrag"_s << true << false;
    QTest::newRow("note") << u"trifft"_s << true << false;
    QTest::newRow("informant") << u"frau"_s << true << false;
    QTest::newRow("evidence") << u"avv.pdf"_s << true << false;
    QTest::newRow("reason") << u"begrundung"_s << true << false;
    QTest::newRow("measure's evidence") << u"ticket 7"_s << true << false;
    QTest::newRow("risk") << u"abschätzung"_s << true << false;
    QTest::newRow("opinion") << u"stellungnahme"_s << true << false;
    QTest::newRow("decision") << u"entscheidung"_s << true << false;
    QTest::newRow("not a hash") << u"ab12"_s << false << false;
    QTest::newRow("not a field's name") << u"organisation"_s << false << false;
    QTest::newRow("not who entered it") << u"erika"_s << false << false;
}

void StoreSearchTest::finds()
{
    QFETCH(QString, text);
    QFETCH(bool, rich);
    QFETCH(bool, other);
    QSet<qint64> expected;
    if (other)
        expected.insert(m_other);
    if (rich)
        expected.insert(m_rich);
    const Result<QSet<qint64>> found = m_store->search(text, false);
    VERIFY_OK(found);
    QCOMPARE(*found, expected);
}

void StoreSearchTest::harmlessInput_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<qsizetype>("count");
    const auto add = [](const char *text, qsizetype count) {
        QTest::newRow(text) << QString::fromUtf8(text) << count;
    };
    // Without a letter or digit there is nothing to search for.
    add("\"", 2);
    add("\"\"\"", 2);
    add("*", 2);
    add("( ) ^ : - + { }", 2);
    add("§", 2);
    add("\"müller\"", 1);
    add("müller\"", 1);
    add("mü\"ller", 0);
    add("müller*", 1);
    add("müller OR signal", 0);
    add("NOT müller", 0);
    add("NEAR(müller köln)", 0);
    add("text:müller", 0);
    add("-müller", 1);
    add("'; DROP TABLE parts; --", 0);
    add("%", 2);
    add("?1", 0);
}

void StoreSearchTest::harmlessInput()
{
    QFETCH(QString, text);
    QFETCH(qsizetype, count);
    const Result<QSet<qint64>> found = m_store->search(text, true);
    VERIFY_OK(found);
    QCOMPARE(qsizetype(found->size()), count);
    VERIFY_OK(m_store->search(text + QChar(0) + u"x"_s, true));
    VERIFY_OK(m_store->search(text + QChar(0xd800), true));
    VERIFY_OK(m_store->search(text.repeated(500), true));
}

void StoreSearchTest::notesAreFoundOnlyOnRequest()
{
    QVERIFY(m_store->search(u"geheim"_s, false)->empty());
    QCOMPARE(*m_store->search(u"geheim"_s, true), QSet<qint64>{m_rich});
    // A word of the notes and one of the case.
    QVERIFY(m_store->search(u"geheim köln"_s, false)->empty());
    QCOMPARE(*m_store->search(u"geheim köln"_s, true), QSet<qint64>{m_rich});
}

void StoreSearchTest::changedTextIsFoundAnew()
{
    Assessment before = richAssessment(), after = before;
    const qint64 id = *m_store->create(before, lineAt(-5));
    after.title = u"Umbenannt"_s;
    after.answers.remove({u"REQ-02"_s, {}});
    VERIFY_OK(m_store->save(id, {changedParts(before, after), {lineAt(-4)}, {}}));
    QCOMPARE(*m_store->search(u"umbenannt"_s, false), QSet<qint64>{id});
    QCOMPARE(*m_store->search(u"terminerinnerung"_s, false), QSet<qint64>{m_rich});
    QCOMPARE(*m_store->search(u"vertrieb"_s, false), QSet<qint64>{m_rich});
    QCOMPARE(faultsOf(*m_store), QStringList());
    VERIFY_OK(m_store->setTrashed(id, true, lineAt(-3)));
}

void StoreSearchTest::eventsAreFound()
{
    const qint64 id = *m_store->create({}, lineAt(-9));
    VERIFY_OK(sealWith(*m_store, id, -8));
    VERIFY_OK(m_store->appendEvent(id, {CaseEvent::Kind::Suspension,
                                        QDate(2026, 4, 1),
                                        at(-7),
                                        u"Erika"_s,
                                        {},
                                        u"Sicherheitslücke"_s,
                                        {}}));
    QCOMPARE(*m_store->search(u"sicherheitslucke"_s, false), QSet<qint64>{id});
}

} // namespace votum

QTEST_GUILESS_MAIN(votum::StoreSearchTest)
#include "searchtest.moc"
