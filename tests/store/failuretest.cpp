// SPDX-License-Identifier: GPL-3.0-or-later

#include "storefixture.h"
#include "support/faultydisk.h"

#include <QFile>

#include <cerrno>

using namespace Qt::StringLiterals;

namespace votum {

// What failed is told by a code and the path, whose words the catalogue has in every language;
// SQLite's own are in the detail alone.
class StoreFailureTest : public QObject
{
    Q_OBJECT

private slots:
    void init();
    void cleanup() { FaultyDisk::heal(); }

    void theDisk_data();
    void theDisk();
    void theFileIsGone();
    void thePathIsNoFile();

private:
    QString path() const { return m_folder->filePath(u"store.votum"_s); }

    std::unique_ptr<QTemporaryDir> m_folder;
    std::unique_ptr<Store> m_store;
};

void StoreFailureTest::init()
{
    m_store.reset();
    m_folder = std::make_unique<QTemporaryDir>();
    m_store = openStore(path());
    QVERIFY(m_store);
    VERIFY_OK(m_store->create(richAssessment(), lineAt(0)));
}

void StoreFailureTest::theDisk_data()
{
    QTest::addColumn<int>("fault");
    QTest::addColumn<int>("error");
    QTest::addColumn<QString>("code");
    const auto row = [](const char *name, FaultyDisk::Fault fault, int error, const char *code) {
        QTest::newRow(name) << int(fault) << error << QString::fromLatin1(code);
    };
    row("full", FaultyDisk::Fault::Write, ENOSPC, "storeFull");
    row("faulty on write", FaultyDisk::Fault::Write, EIO, "storeDisk");
    row("faulty on sync", FaultyDisk::Fault::Sync, EIO, "storeDisk");
    row("quota", FaultyDisk::Fault::Write, EDQUOT, "storeDisk");
    row("mounted read-only", FaultyDisk::Fault::Write, EROFS, "storeDisk");
}

void StoreFailureTest::theDisk()
{
    QFETCH(const int, fault);
    QFETCH(const int, error);
    QFETCH(const QString, code);
    FaultyDisk::fail(path().toUtf8(), FaultyDisk::Fault(fault), error);
    const Result<CaseSummary> refused = m_store->save(1, {notesChange(u"x"_s), {lineAt(3)}, {}});
    FaultyDisk::heal();
    QVERIFY(!refused);
    QCOMPARE(refused.error().code, code);
    QCOMPARE(refused.error().arguments, QStringList{path()});
    QVERIFY(!refused.error().detail.isEmpty());
    // It comes back by itself.
    VERIFY_OK(m_store->save(1, {notesChange(u"x"_s), {lineAt(3)}, {}}));
    QCOMPARE(m_store->journal(1)->size(), size_t(2));
}

void StoreFailureTest::theFileIsGone()
{
    QVERIFY(QFile::rename(path(), path() + u".away"_s));
    const Result<CaseSummary> refused = m_store->save(1, {notesChange(u"x"_s), {lineAt(3)}, {}});
    QVERIFY(!refused);
    QCOMPARE(refused.error().code, u"storeGone"_s);
    QCOMPARE(refused.error().arguments, QStringList{path()});
    QVERIFY(QFile::rename(path() + u".away"_s, path()));
}

void StoreFailureTest::thePathIsNoFile()
{
    const Result<std::unique_ptr<Store>> refused = Store::open(m_folder->path());
    VERIFY_ERROR(refused, "storeUnreadable");
    QCOMPARE(refused.error().arguments, QStringList{m_folder->path()});
}

} // namespace votum

QTEST_GUILESS_MAIN(votum::StoreFailureTest)
#include "failuretest.moc"
