// SPDX-License-Identifier: GPL-3.0-or-later

#include "store/file/database.h"
#include "storefixture.h"

#include <QCryptographicHash>
#include <QFile>
#include <QJsonObject>
#include <QRandomGenerator>

using namespace Qt::StringLiterals;

namespace votum {

namespace {

QString sumOf(const QByteArray &bytes)
{
    return QString::fromLatin1(QCryptographicHash::hash(bytes, QCryptographicHash::Sha256).toHex());
}

// What no packing makes smaller.
QByteArray noise(qsizetype size, quint32 seed)
{
    QRandomGenerator random(seed);
    QByteArray bytes(size, Qt::Uninitialized);
    for (char &byte : bytes)
        byte = char(random.generate());
    return bytes;
}

Result<QString> keep(Store &store, const QByteArray &bytes)
{
    const Result<qint64> arrival = store.beginContent();
    if (!arrival)
        return arrival.error();
    for (qsizetype i = 0; i < bytes.size(); i += Store::pieceSize) {
        const Result<void> added = store.addContent(*arrival, bytes.mid(i, Store::pieceSize));
        if (!added)
            return added.error();
    }
    return store.endContent(*arrival);
}

QByteArray kept(const Store &store, const QString &sha256)
{
    QByteArray bytes;
    for (int number = 0;; ++number) {
        const Result<QByteArray> piece = store.contentPiece(sha256, number);
        if (!piece)
            return piece.error().code.toUtf8();
        if (piece->isEmpty())
            return bytes;
        bytes += *piece;
    }
}

Result<CaseSummary> name(Store &store, qint64 id, const QString &key, const QString &sha256,
                         bool isTakenIn = true)
{
    const QJsonObject entry{{u"title"_s, key},
                            {u"fileName"_s, QString(key + u".pdf"_s)},
                            {u"sha256"_s, sha256},
                            {u"size"_s, 1},
                            {u"place"_s, 1}};
    const Part part = partOf(u"evidence"_s, key, entry);
    JournalLine line = lineAt(5, JournalAction::Evidence);
    line.subject = JournalEvidence{key, key};
    line.after = isTakenIn ? sha256 : QString();
    return store.save(id, {{{{}, part}}, {line}, {}});
}

Result<CaseSummary> unname(Store &store, qint64 id, const QString &key)
{
    JournalLine line = lineAt(6, JournalAction::EvidenceRemoved);
    line.subject = JournalEvidence{key, key};
    return store.save(id, {{{{u"evidence"_s, key, {}}, {}}}, {line}, {}});
}

} // namespace

// Files that the store keeps: whole, once, for as long as an entry names them.
class StoreContentTest : public QObject
{
    Q_OBJECT

private slots:
    void init()
    {
        m_folder = std::make_unique<QTemporaryDir>();
        m_store = openStore(path());
        QVERIFY(m_store);
        m_id = *m_store->create(richAssessment(), lineAt(0));
    }
    void cleanup() { m_store.reset(); }

    void whatGoesInComesOut_data()
    {
        QTest::addColumn<QByteArray>("bytes");
        const qsizetype piece = Store::pieceSize;
        QTest::newRow("a byte") << QByteArray("x");
        QTest::newRow("text") << QByteArray(3 * piece + 7, 'a');
        QTest::newRow("one piece of noise") << noise(piece, 1);
        QTest::newRow("noise over pieces") << noise(2 * piece + 1, 2);
        QTest::newRow("noise, then text") << noise(piece, 3) + QByteArray(piece, 'b');
    }
    void whatGoesInComesOut()
    {
        QFETCH(QByteArray, bytes);
        const Result<QString> sum = keep(*m_store, bytes);
        VERIFY_OK(sum);
        QCOMPARE(*sum, sumOf(bytes));
        QVERIFY(*m_store->hasContent(*sum));
        QVERIFY(kept(*m_store, *sum) == bytes);
        VERIFY_OK(name(*m_store, m_id, u"f"_s, *sum));
        QCOMPARE(faultsOf(*m_store), QStringList());
        reopen();
        QVERIFY(kept(*m_store, *sum) == bytes);
        // A backup carries it.
        VERIFY_OK(m_store->backup(path(u"copy.votum"_s)));
        const auto copy = Store::open(path(u"copy.votum"_s), StoreOpening::Read);
        VERIFY_OK(copy);
        QVERIFY(kept(**copy, *sum) == bytes);
    }

    void textIsPackedAndNoiseIsNot()
    {
        VERIFY_OK(name(*m_store, m_id, u"t"_s, *keep(*m_store, QByteArray(2 << 20, 'a'))));
        VERIFY_OK(name(*m_store, m_id, u"n"_s, *keep(*m_store, noise(1 << 20, 4))));
        m_store.reset();
        RawDatabase raw(path());
        QCOMPARE(raw.value(u"SELECT group_concat(packed, ' ') FROM pieces"_s).toString(),
                 u"1 1 0"_s);
        QVERIFY(raw.value(u"SELECT sum(length(bytes)) FROM pieces"_s).toInt() < (1 << 20) + 1000);
    }

    void theSameIsKeptOnce()
    {
        const QByteArray bytes = noise(1000, 5);
        const QString sum = *keep(*m_store, bytes);
        VERIFY_OK(name(*m_store, m_id, u"a"_s, sum));
        QCOMPARE(*keep(*m_store, bytes), sum);
        VERIFY_OK(name(*m_store, m_id, u"b"_s, sum));
        const qint64 other = *m_store->create(richAssessment(), lineAt(1));
        QCOMPARE(*keep(*m_store, bytes), sum);
        VERIFY_OK(name(*m_store, other, u"c"_s, sum));
        QCOMPARE(count(u"contents"_s), 1);
        QCOMPARE(count(u"pieces"_s), 1);
        VERIFY_OK(unname(*m_store, m_id, u"a"_s));
        VERIFY_OK(m_store->dropUnusedContents({sum}));
        QVERIFY(kept(*m_store, sum) == bytes);
    }

    // Until the last entry goes; then nothing of it is left in the file.
    void itGoesWithItsLastEntry()
    {
        const QByteArray bytes = "Geheimer Vertrag " + noise(3000, 6);
        const QString sum = *keep(*m_store, bytes);
        VERIFY_OK(name(*m_store, m_id, u"a"_s, sum));
        m_store->settle();
        QVERIFY(bytesOf(path()).contains("Geheimer Vertrag "));
        VERIFY_OK(unname(*m_store, m_id, u"a"_s));
        VERIFY_OK(m_store->dropUnusedContents({sum}));
        QVERIFY(!*m_store->hasContent(sum));
        m_store.reset();
        QVERIFY(!bytesOf(path()).contains("Geheimer Vertrag "));
        QVERIFY(!bytesOf(path()).contains(bytes.mid(17, 200)));
    }

    void anErasedDraftTakesItAlong()
    {
        const QByteArray bytes = "Geheimer Vertrag " + noise(3000, 7), shared = noise(3000, 8);
        const QString sum = *keep(*m_store, bytes), other = *keep(*m_store, shared);
        const qint64 draft = *m_store->create(richAssessment(), lineAt(1));
        VERIFY_OK(name(*m_store, draft, u"a"_s, sum));
        VERIFY_OK(name(*m_store, draft, u"b"_s, other));
        VERIFY_OK(name(*m_store, m_id, u"b"_s, other));
        VERIFY_OK(m_store->setTrashed(draft, true, lineAt(2, JournalAction::Trashed)));
        VERIFY_OK(m_store->erase({draft}));
        QVERIFY(!*m_store->hasContent(sum));
        QVERIFY(kept(*m_store, other) == shared);
        QVERIFY(!bytesOf(path()).contains("Geheimer Vertrag "));
        QCOMPARE(faultsOf(*m_store), QStringList());
    }

    // What nobody came to name, and what did not arrive whole, is gone with the next opening.
    void whatWasNotFinishedGoes()
    {
        const QString unnamed = *keep(*m_store, noise(1000, 9));
        const Result<qint64> arrival = m_store->beginContent();
        VERIFY_OK(arrival);
        VERIFY_OK(m_store->addContent(*arrival, noise(1000, 10)));
        QCOMPARE(count(u"pieces"_s), 2);
        VERIFY_OK(m_store->backup(path(u"amid.votum"_s)));
        reopen();
        QVERIFY(!*m_store->hasContent(unnamed));
        QCOMPARE(count(u"pieces"_s), 0);
        QCOMPARE(count(u"contents"_s), 0);
        VERIFY_ERROR(m_store->addContent(*arrival, "x"), "storeGone");
        VERIFY_ERROR(m_store->endContent(*arrival), "storeGone");
        const Result<std::vector<Error>> faults = Store::checkFile(path(u"amid.votum"_s));
        VERIFY_OK(faults);
        QVERIFY(faults->empty());
        const qint64 dropped = *m_store->beginContent();
        VERIFY_OK(m_store->addContent(dropped, "x"));
        m_store->dropContent(dropped);
        QCOMPARE(count(u"contents"_s), 0);
        VERIFY_ERROR(m_store->addContent(dropped, "x"), "storeGone");
    }

    // Whichever statement the disk refuses: what arrived is over, and the store as it was.
    void aFullDiskLeavesNothing()
    {
        const QByteArray bytes = noise(2 * Store::pieceSize, 11);
        m_store->settle();
        m_store.reset();
        const QString before = RawDatabase(path()).contents();
        int failed = 0;
        for (;; ++failed) {
            m_store = openStore(path());
            QVERIFY(m_store);
            refuseStatement(failed + 1);
            const Result<QString> sum = keep(*m_store, bytes);
            refuseStatement(0);
            if (sum) {
                QVERIFY(kept(*m_store, *sum) == bytes);
                break;
            }
            QCOMPARE(sum.error().code, u"storeFull"_s);
            QCOMPARE(count(u"contents"_s), 0);
            QCOMPARE(count(u"pieces"_s), 0);
            m_store.reset();
            QCOMPARE(RawDatabase(path()).contents(), before);
        }
        QVERIFY2(failed > 10, qPrintable(QString::number(failed)));
    }

    void theCheckComparesTheBytes()
    {
        const QByteArray text(100, 'a'), bytes = noise(1000, 12);
        VERIFY_OK(name(*m_store, m_id, u"text"_s, *keep(*m_store, text)));
        VERIFY_OK(name(*m_store, m_id, u"noise"_s, *keep(*m_store, bytes)));
        VERIFY_OK(name(*m_store, m_id, u"gone"_s, *keep(*m_store, noise(1000, 13))));
        VERIFY_OK(name(*m_store, m_id, u"never"_s, sumOf("never here"), false));
        QCOMPARE(faultsOf(*m_store), QStringList());
        m_store.reset();
        {
            RawDatabase raw(path());
            for (const QString &sql :
                 {u"DROP TRIGGER pieces_no_update"_s,
                  u"UPDATE pieces SET bytes = zeroblob(1000) WHERE content = 2"_s,
                  u"UPDATE pieces SET bytes = x'1234' WHERE content = 1"_s,
                  u"DELETE FROM pieces WHERE content = 3"_s,
                  u"DELETE FROM contents WHERE id = 3"_s})
                QCOMPARE(raw.run(sql), QString());
        }
        m_store = openStore(path());
        QVERIFY(m_store);
        QCOMPARE(faultsOf(*m_store), (QStringList{u"checkSchema pieces_no_update"_s,
                                                  u"checkContent 2026-0001 v1 text.pdf"_s,
                                                  u"checkContent 2026-0001 v1 noise.pdf"_s,
                                                  u"checkContentMissing 2026-0001 v1 gone.pdf"_s}));
        QCOMPARE(kept(*m_store, sumOf(text)), QByteArray("storeDamaged"));
    }

    // The file itself keeps what a sealed version names.
    void whatIsSealedStays()
    {
        const QByteArray bytes = noise(1000, 14);
        const QString sum = *keep(*m_store, bytes);
        VERIFY_OK(name(*m_store, m_id, u"a"_s, sum));
        VERIFY_OK(sealWith(*m_store, m_id, 30));
        const qint64 next = *m_store->createVersion(m_id, lineAt(40, JournalAction::NewVersion));
        VERIFY_OK(unname(*m_store, next, u"a"_s));
        VERIFY_OK(m_store->dropUnusedContents({sum}));
        reopen();
        QVERIFY(kept(*m_store, sum) == bytes);
        m_store.reset();
        RawDatabase raw(path());
        for (const QString &sql :
             {u"DELETE FROM pieces"_s, u"DELETE FROM contents"_s,
              u"UPDATE pieces SET bytes = x''"_s, u"UPDATE contents SET size = 1"_s,
              u"REPLACE INTO contents (id, size) VALUES (1, 1)"_s,
              u"REPLACE INTO pieces (content, number, packed, bytes) VALUES (1, 0, 0, x'')"_s,
              u"INSERT INTO pieces (content, number, packed, bytes) VALUES (1, 9, 0, x'')"_s}) {
            const QString refusal = raw.run(sql);
            QVERIFY2(refusal.startsWith("pieces: "_L1) || refusal.startsWith("contents: "_L1),
                     qPrintable(sql + refusal));
        }
    }

private:
    QString path(const QString &file = u"store.votum"_s) const { return m_folder->filePath(file); }
    void reopen()
    {
        m_store.reset();
        m_store = openStore(path());
    }
    // Of the file as it lies, with its log.
    int count(const QString &table)
    {
        QFile::remove(path(u"look.votum"_s));
        if (!m_store->backup(path(u"look.votum"_s)))
            return -1;
        return RawDatabase(path(u"look.votum"_s)).value(u"SELECT count(*) FROM "_s + table).toInt();
    }

    std::unique_ptr<QTemporaryDir> m_folder;
    std::unique_ptr<Store> m_store;
    qint64 m_id = 0;
};

} // namespace votum

QTEST_GUILESS_MAIN(votum::StoreContentTest)
#include "contenttest.moc"
