// SPDX-License-Identifier: GPL-3.0-or-later

#include "storefixture.h"

#include <QFile>

using namespace Qt::StringLiterals;

namespace votum {

// Deleting for good: what may go, and that it is gone.
class StoreEraseTest : public QObject
{
    Q_OBJECT

private slots:
    void init();
    void cleanup() { m_store.reset(); }

    void onlyFromTheTrash();
    void aSealedVersionIsRefused();
    void nothingButTheCaseGoes();
    void oneRefusedLeavesAll();
    void theContentLeavesTheFile();
    void theFileNumberStaysTaken();
    void theFileItselfGuards_data();
    void theFileItselfGuards();

private:
    QString path() const { return m_folder->filePath(u"store.votum"_s); }
    qint64 trashed(int minute, const Assessment &assessment = richAssessment());
    bool isInTheFiles(const QByteArray &text) const;

    std::unique_ptr<QTemporaryDir> m_folder;
    std::unique_ptr<Store> m_store;
};

void StoreEraseTest::init()
{
    m_folder = std::make_unique<QTemporaryDir>();
    m_store = openStore(path());
    QVERIFY(m_store);
}

qint64 StoreEraseTest::trashed(int minute, const Assessment &assessment)
{
    const Result<qint64> id = m_store->create(assessment, lineAt(minute, JournalAction::Created));
    return id && m_store->setTrashed(*id, true, lineAt(minute, JournalAction::Trashed)) ? *id : 0;
}

bool StoreEraseTest::isInTheFiles(const QByteArray &text) const
{
    // The index keeps words folded.
    for (const QByteArray &bytes : {bytesOf(path()), bytesOf(path() + u"-wal"_s)}) {
        if (bytes.contains(text) || bytes.contains(text.toLower()))
            return true;
    }
    return false;
}

void StoreEraseTest::onlyFromTheTrash()
{
    const qint64 id = *m_store->create(richAssessment(), lineAt(0));
    VERIFY_ERROR(m_store->erase({id}), "notTrashed");
    VERIFY_OK(m_store->load(id));
    VERIFY_ERROR(m_store->erase({id + 1}), "storeMissingCase");
}

void StoreEraseTest::aSealedVersionIsRefused()
{
    const qint64 id = trashed(0);
    VERIFY_OK(sealWith(*m_store, id, 1)); // which also takes it out of the trash
    VERIFY_ERROR(m_store->erase({id}), "sealed");
    VERIFY_OK(m_store->load(id));
    // The draft of its next version goes; the sealed one stays, and can be continued again.
    const qint64 next = *m_store->createVersion(id, lineAt(2));
    VERIFY_OK(m_store->setTrashed(next, true, lineAt(3)));
    VERIFY_OK(m_store->erase({next}));
    QCOMPARE(m_store->list()->size(), size_t(1));
    QVERIFY(!m_store->sealedRecord(id)->bytes.isEmpty());
    QCOMPARE(m_store->load(*m_store->createVersion(id, lineAt(4)))->version, 2);
    QCOMPARE(faultsOf(*m_store), QStringList());
}

void StoreEraseTest::nothingButTheCaseGoes()
{
    const qint64 kept = *m_store->create(richAssessment(), lineAt(0));
    const qint64 id = trashed(1), other = trashed(2);
    VERIFY_OK(m_store->noteIssued(id, u"record"_s, u"de"_s, u"abc"_s, lineAt(3).time));
    VERIFY_OK(m_store->erase({id}));
    VERIFY_ERROR(m_store->load(id), "storeMissingCase");
    VERIFY_ERROR(m_store->journal(id), "storeMissingCase");
    QVERIFY(!m_store->originOf({}, u"abc"_s)->isIssuedHere);
    QCOMPARE(m_store->list(true)->size(), size_t(1));
    QCOMPARE(m_store->list(true)->front().id, other);
    QCOMPARE(*m_store->search(u"whatsapp"_s, true), QSet<qint64>{kept});
    QCOMPARE(m_store->load(kept)->answers, richAssessment().answers);
    QCOMPARE(m_store->journal(kept)->size(), size_t(1));
    QCOMPARE(faultsOf(*m_store), QStringList());
}

void StoreEraseTest::oneRefusedLeavesAll()
{
    const qint64 id = trashed(0), kept = *m_store->create(richAssessment(), lineAt(1));
    VERIFY_ERROR(m_store->erase({id, kept}), "notTrashed");
    VERIFY_OK(m_store->load(id));
    QCOMPARE(m_store->journal(id)->size(), size_t(2));
    QCOMPARE(faultsOf(*m_store), QStringList());
}

void StoreEraseTest::theContentLeavesTheFile()
{
    (void)*m_store->create(richAssessment(), lineAt(0));
    Assessment secret = richAssessment();
    secret.title = u"Zebrafinkenanfrage"_s;
    secret.privateNotes = u"Quastenflosser "_s.repeated(900); // more than one page
    const qint64 id = trashed(1, secret);
    // Overwritten before it is deleted; journalled; in the file and in the log.
    VERIFY_OK(m_store->save(id, {notesChange(u"Schnabeltier "_s.repeated(700)),
                                 {{at(2),
                                   u"Nasenbaer"_s,
                                   JournalAction::Evidence,
                                   JournalEvidence{u"e"_s, u"Okapi"_s},
                                   {},
                                   u"Wombat"_s}},
                                 {}}));
    m_store.reset();
    m_store = openStore(path());
    VERIFY_OK(m_store->save(id, {notesChange(u"Axolotl"_s), {lineAt(3)}, {}}));
    const QList<QByteArray> words{"Zebrafinkenanfrage", "Quastenflosser", "Schnabeltier",
                                  "Nasenbaer",          "Wombat",         "Axolotl"};
    QVERIFY(isInTheFiles("Zebrafinkenanfrage"));
    QVERIFY(isInTheFiles("Wombat"));
    QVERIFY(isInTheFiles("Axolotl"));
    VERIFY_OK(m_store->erase({id}));
    for (const QByteArray &word : words)
        QVERIFY2(!isInTheFiles(word), word.constData());
    m_store.reset();
    for (const QByteArray &word : words)
        QVERIFY2(!isInTheFiles(word), word.constData());
}

void StoreEraseTest::theFileNumberStaysTaken()
{
    const qint64 id = trashed(0);
    QCOMPARE(m_store->load(id)->fileNumber, u"2026-0001"_s);
    VERIFY_OK(m_store->erase({id}));
    m_store.reset();
    m_store = openStore(path());
    const qint64 next = *m_store->create(richAssessment(), lineAt(1));
    QCOMPARE(m_store->load(next)->fileNumber, u"2026-0002"_s);
}

void StoreEraseTest::theFileItselfGuards_data()
{
    QTest::addColumn<QString>("sql");
    QTest::addColumn<bool>("allowed");
    // 1 a draft, 2 a draft in the trash, 3 sealed
    for (const QString &table : {u"journal"_s, u"issued"_s}) {
        for (int version = 1; version <= 3; ++version)
            QTest::addRow("%s of %d", qPrintable(table), version)
                << u"DELETE FROM %1 WHERE version = %2"_s.arg(table).arg(version) << (version == 2);
    }
    for (int version = 1; version <= 3; ++version)
        QTest::addRow("version %d", version)
            << u"DELETE FROM versions WHERE id = %1"_s.arg(version) << (version == 2);
    QTest::newRow("case") << u"DELETE FROM cases WHERE id = 2"_s << false;
}

void StoreEraseTest::theFileItselfGuards()
{
    QFETCH(const QString, sql);
    QFETCH(const bool, allowed);
    (void)*m_store->create(richAssessment(), lineAt(0));
    (void)trashed(1);
    VERIFY_OK(sealWith(*m_store, *m_store->create(richAssessment(), lineAt(2)), 3));
    for (const qint64 id : {1, 2, 3})
        VERIFY_OK(m_store->noteIssued(id, u"record"_s, u"de"_s, u"abc"_s, lineAt(4).time));
    m_store.reset();
    RawDatabase raw(path());
    QCOMPARE(raw.run(sql).isEmpty(), allowed);
}

} // namespace votum

QTEST_GUILESS_MAIN(votum::StoreEraseTest)
#include "erasetest.moc"
