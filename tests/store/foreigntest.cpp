// SPDX-License-Identifier: GPL-3.0-or-later

#include "storefixture.h"

#include "store/check.h"
#include "store/rescue.h"
#include "store/tables/schema.h"

#include <QDir>
#include <QFile>

using namespace Qt::StringLiterals;

namespace votum {

// A store may come from somebody who means harm: a trigger or a view of theirs would work as part
// of our own statements. None of it is ever run.
class StoreForeignTest : public QObject
{
    Q_OBJECT

private slots:
    void init();

    void whatIsNotOursIsRefused_data();
    void whatIsNotOursIsRefused();
    void anOlderStoreToo();
    void whatIsOursIsKnown();
    void whatWasRemovedIsTold();
    void statisticsHinderNothing();

private:
    QString path(const QString &name = u"store.votum"_s) const { return m_folder->filePath(name); }
    void edit(const QStringList &statements) const;

    std::unique_ptr<QTemporaryDir> m_folder;
};

void StoreForeignTest::init()
{
    m_folder = std::make_unique<QTemporaryDir>();
    const std::unique_ptr<Store> store = openStore(path());
    QVERIFY(store);
    VERIFY_OK(store->create(richAssessment(), lineAt(0)));
}

void StoreForeignTest::edit(const QStringList &statements) const
{
    RawDatabase raw(path());
    for (const QString &statement : statements)
        QCOMPARE(raw.run(statement), QString());
}

void StoreForeignTest::whatIsNotOursIsRefused_data()
{
    QTest::addColumn<QStringList>("statements");
    QTest::addColumn<QString>("name");
    const auto row = [](const char *what, const QStringList &statements, const char *name) {
        QTest::newRow(what) << statements << QString::fromLatin1(name);
    };
    row("a trigger",
        {u"CREATE TRIGGER evil AFTER INSERT ON parts BEGIN DELETE FROM part_words; END"_s}, "evil");
    row("a trigger on what opening writes",
        {u"CREATE TRIGGER evil AFTER UPDATE ON state BEGIN UPDATE versions SET requester = 'x'; "
         "END"_s},
        "evil");
    row("a trigger in place of ours",
        {u"DROP TRIGGER journal_no_update"_s,
         u"CREATE TRIGGER journal_no_update BEFORE UPDATE ON journal BEGIN SELECT 1; END"_s},
        "journal_no_update");
    row("a view", {u"CREATE VIEW evil AS SELECT 1"_s}, "evil");
    row("a view in place of a table",
        {u"DROP TABLE house_rules"_s,
         u"CREATE VIEW house_rules AS WITH RECURSIVE n(i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM "
         "n) SELECT i AS id, '' AS finding, '' AS severity, '' AS reason, '' AS author, '' AS time "
         "FROM n"_s},
        "house_rules");
    row("a table", {u"CREATE TABLE evil (x)"_s}, "evil");
    row("an index", {u"CREATE INDEX evil ON parts (json)"_s}, "evil");
    row("a column less", {u"ALTER TABLE issued DROP COLUMN language"_s}, "issued");
    row("a column more", {u"ALTER TABLE cases ADD COLUMN evil TEXT"_s}, "cases");
}

void StoreForeignTest::whatIsNotOursIsRefused()
{
    QFETCH(const QStringList, statements);
    QFETCH(const QString, name);
    edit(statements);
    const QByteArray before = bytesOf(path());
    for (const StoreOpening opening :
         {StoreOpening::Create, StoreOpening::Change, StoreOpening::TakeOver, StoreOpening::Read}) {
        const auto refused = Store::open(path(), opening);
        VERIFY_ERROR(refused, "storeForeign");
        QCOMPARE(refused.error().arguments, (QStringList{path(), name}));
    }
    const QString other = path(u"other.votum"_s);
    VERIFY_ERROR(Store::restore(path(), other), "storeForeign");
    QVERIFY(!QFile::exists(other));
    QCOMPARE(bytesOf(path()), before);
    QCOMPARE(QDir(m_folder->path()).entryList(QDir::Files), QStringList{u"store.votum"_s});
    // The check says it, and reads nothing further of what only seems to be a table.
    const Result<std::vector<Error>> faults = Store::checkFile(path());
    VERIFY_OK(faults);
    QVERIFY(!faults->empty());
    for (const Error &fault : *faults)
        QCOMPARE(fault.code, u"checkSchema"_s);
    QCOMPARE(faults->front().arguments, QStringList{name});
    // Looking for what can be saved runs no view either.
    if (statements.last().startsWith("CREATE VIEW"_L1)) {
        VERIFY_ERROR(rescuedFrom(path()), "storeForeign");
        VERIFY_ERROR(Store::holdsAny(path(), {u"x"_s}), "storeForeign");
    }
}

// Before it is migrated; what it has to look like follows from its version.
void StoreForeignTest::anOlderStoreToo()
{
    QVERIFY(QFile::remove(path()));
    putOldStore(path());
    VERIFY_OK(Store::open(path(), StoreOpening::Read));
    edit({u"CREATE TRIGGER evil AFTER UPDATE ON versions BEGIN DELETE FROM parts; END"_s});
    const QByteArray before = bytesOf(path());
    VERIFY_ERROR(Store::open(path(), StoreOpening::Read), "storeForeign");
    VERIFY_ERROR(Store::open(path()), "storeForeign");
    QCOMPARE(bytesOf(path()), before);
    QCOMPARE(QDir(m_folder->path()).entryList(QDir::Files), QStringList{u"store.votum"_s});
    edit({u"DROP TRIGGER evil"_s});
    VERIFY_OK(Store::open(path()));
}

// Compared with what is kept of it, and not with migrations made anew.
void StoreForeignTest::whatIsOursIsKnown()
{
    Database database(path(), Database::Access::Inspect);
    QCOMPARE(QString::fromLatin1(schemaSum(database)), QString(lastSchema));
}

// It runs nothing, so nobody is locked out.
void StoreForeignTest::whatWasRemovedIsTold()
{
    QVERIFY(openStore(path())->notes().empty());
    edit({u"DROP TRIGGER journal_no_update"_s, u"DROP INDEX versions_changed"_s});
    const std::unique_ptr<Store> store = openStore(path());
    QVERIFY(store);
    QCOMPARE(store->notes(), (std::vector<Error>{{u"storeUnguarded"_s, {path()}, {}}}));
    QCOMPARE(store->list()->size(), size_t(1));
    QCOMPARE(faultsOf(*store),
             (QStringList{u"checkSchema journal_no_update"_s, u"checkSchema versions_changed"_s}));
}

// Many a program notes them down in whatever file it opens.
void StoreForeignTest::statisticsHinderNothing()
{
    edit({u"ANALYZE"_s});
    const std::unique_ptr<Store> store = openStore(path());
    QVERIFY(store);
    QVERIFY(store->notes().empty());
    QCOMPARE(faultsOf(*store), QStringList());
}

} // namespace votum

QTEST_GUILESS_MAIN(votum::StoreForeignTest)
#include "foreigntest.moc"
