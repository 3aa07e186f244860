// SPDX-License-Identifier: GPL-3.0-or-later

#include "store/tables/schema.h"
#include "storefixture.h"

#include <QDir>
#include <QFile>
#include <QJsonArray>
#include <QJsonObject>

using namespace Qt::StringLiterals;

namespace votum {

namespace {

Result<QString> keepAs(Store &store, qint64 id, const QByteArray &bytes)
{
    const Result<qint64> arrival = store.beginContent();
    const Result<void> added = arrival ? store.addContent(*arrival, bytes) : arrival.error();
    const Result<QString> sum = added ? store.endContent(*arrival) : added.error();
    if (!sum)
        return sum;
    const QJsonObject entry{{u"title"_s, u"file"_s},
                            {u"fileName"_s, u"file.bin"_s},
                            {u"sha256"_s, *sum},
                            {u"size"_s, 1},
                            {u"place"_s, 1}};
    JournalLine line = lineAt(3, JournalAction::Evidence);
    line.subject = JournalEvidence{u"file"_s, u"file"_s};
    line.after = *sum;
    const Part part = partOf(u"evidence"_s, u"file"_s, entry);
    const Result<CaseSummary> saved = store.save(id, {{{{}, part}}, {line}, {}});
    return saved ? sum : saved.error();
}

} // namespace

// A case from one store to another: whole, or not at all.
class StoreTravelTest : public QObject
{
    Q_OBJECT

private slots:
    void init()
    {
        m_folder = std::make_unique<QTemporaryDir>();
        m_home = openStore(path(u"home.votum"_s));
        m_away = openStore(path(u"away.votum"_s));
        QVERIFY(m_home && m_away);
        m_id = *m_home->create(richAssessment(), lineAt(0));
        m_uuid = m_home->summary(m_id)->uuid;
    }
    void cleanup()
    {
        m_home.reset();
        m_away.reset();
    }

    void allOfItTravels()
    {
        const QByteArray bytes(3000, 'e');
        const Result<QString> sum = keepAs(*m_home, m_id, bytes);
        VERIFY_OK(sum);
        VERIFY_OK(sealWith(*m_home, m_id, 30));
        VERIFY_OK(m_home->noteIssued(m_id, u"record"_s, u"de"_s, u"abc"_s, at(31)));
        VERIFY_OK(m_home->appendEvent(m_id, event(32)));
        const qint64 next = *m_home->createVersion(m_id, lineAt(40, JournalAction::NewVersion));
        VERIFY_OK(m_home->save(next, {answerChange(u"neu"_s), {lineAt(41)}, {}}));
        const QString file = exported(u"one"_s);
        const std::unique_ptr<Store> travelling = opened(file);
        VERIFY_OK(travelling->checkCaseFile());
        QCOMPARE(*m_away->standingOf(*travelling), Standing::New);
        QCOMPARE(*m_away->contentsIn(*travelling), QStringList{*sum});
        VERIFY_OK(m_away->takeCase(*travelling));
        QCOMPARE(faultsOf(*m_away), QStringList());
        QCOMPARE(*m_away->standingOf(*travelling), Standing::Same);
        VERIFY_ERROR(m_away->takeCase(*travelling), "caseNotNewer"); // once is enough
        // The same, but for the notes, which are private.
        const std::vector<CaseSummary> rows = *m_away->list();
        QCOMPARE(rows.size(), size_t(2));
        for (const CaseSummary &row : rows) {
            const qint64 from = row.version == 1 ? m_id : next;
            StoredCase there = *m_away->loadCase(row.id), here = *m_home->loadCase(from);
            QVERIFY(there.assessment.privateNotes.isEmpty());
            here.assessment.privateNotes.clear();
            QCOMPARE(there.assessment, here.assessment);
            here.row.id = there.row.id;
            QCOMPARE(there.row, here.row);
            QCOMPARE(there.sealed, here.sealed); // its link is the one on its PDFs
            QCOMPARE(*m_away->journal(row.id), *m_home->journal(from));
        }
        QCOMPARE(*m_away->contentPiece(*sum, 0), bytes);
        QVERIFY(m_away
                    ->originOf(m_home->sealedRecord(m_id)->sha256, u"abc"_s,
                               m_home->sealedRecord(m_id)->link)
                    ->isIssuedHere);
        QCOMPARE(m_away
                     ->originOf(m_home->sealedRecord(m_id)->sha256, u"abc"_s,
                                m_home->sealedRecord(m_id)->link)
                     ->link,
                 Origin::Link::Agrees);
        QVERIFY(!m_away->search(u"Terminerinnerung"_s, false)->empty());
        // The same file in, the same content out.
        m_away->settle();
        VERIFY_OK(Store::exportCase(path(u"away.votum"_s), m_uuid, path(u"two.votumcase"_s)));
        QCOMPARE(contentsOf(path(u"two.votumcase"_s)), contentsOf(file));
    }

    void itIsTakenOnFromWhereItStood()
    {
        VERIFY_OK(m_away->takeCase(*opened(exported(u"one"_s))));
        const qint64 there = m_away->list()->front().id;
        VERIFY_OK(m_away->save(there, {answerChange(u"dort"_s), {lineAt(5)}, {}}));
        VERIFY_OK(sealWith(*m_away, there, 30));
        VERIFY_OK(m_away->appendEvent(there, event(31)));
        const auto back = opened(exported(u"two"_s, *m_away));
        QCOMPARE(*m_home->standingOf(*back), Standing::Newer);
        VERIFY_OK(m_home->takeCase(*back));
        QCOMPARE(*m_home->journal(m_id), *m_away->journal(there));
        QCOMPARE(m_home->loadCase(m_id)->sealed, m_away->loadCase(there)->sealed);
        QCOMPARE(m_home->load(m_id)->privateNotes, u"Geheimnotiz"_s); // they stayed at home
        QCOMPARE(faultsOf(*m_home), QStringList());
        // Events go on at both ends.
        VERIFY_OK(m_away->appendEvent(there, event(40)));
        VERIFY_OK(m_home->takeCase(*opened(exported(u"three"_s, *m_away))));
        QCOMPARE(m_home->sealedRecord(m_id)->events.size(), size_t(2));
        QCOMPARE(*m_home->standingOf(*back), Standing::Older);
        VERIFY_ERROR(m_home->takeCase(*back), "caseNotNewer");
    }

    void whatWentApartIsRefused()
    {
        const auto file = opened(exported(u"one"_s));
        VERIFY_OK(m_away->takeCase(*file));
        const qint64 there = m_away->list()->front().id;
        VERIFY_OK(m_away->save(there, {answerChange(u"dort"_s), {lineAt(5)}, {}}));
        VERIFY_OK(m_home->save(m_id, {answerChange(u"hier"_s), {lineAt(6)}, {}}));
        const auto back = opened(exported(u"two"_s, *m_away));
        QCOMPARE(*m_home->standingOf(*back), Standing::Diverged);
        const Assessment before = *m_home->load(m_id);
        VERIFY_ERROR(m_home->takeCase(*back), "caseNotNewer");
        QCOMPARE(*m_home->load(m_id), before);
        // A judgement by another catalogue is no difference.
        VERIFY_OK(m_away->save(there, {{}, {lineAt(7, JournalAction::Rejudged)}, {}}));
        QCOMPARE(*m_home->standingOf(*file), Standing::Older);
    }

    // A sealed case keeps its number, even if another one has it; a draft gets one of this store.
    void numbersMayMeet()
    {
        (void)m_away->create(richAssessment(), lineAt(0));
        VERIFY_OK(m_away->takeCase(*opened(exported(u"one"_s))));
        QCOMPARE(numbers(*m_away), (QStringList{u"2026-0001"_s, u"2026-0002"_s}));
        VERIFY_OK(sealWith(*m_home, m_id, 30));
        const std::unique_ptr<Store> third = openStore(path(u"third.votum"_s));
        (void)third->create(richAssessment(), lineAt(0));
        VERIFY_OK(third->takeCase(*opened(exported(u"two"_s))));
        QCOMPARE(numbers(*third), (QStringList{u"2026-0001"_s, u"2026-0001"_s}));
        (void)third->create(richAssessment(), lineAt(1));
        QCOMPARE(numbers(*third), (QStringList{u"2026-0001"_s, u"2026-0001"_s, u"2026-0002"_s}));
        QCOMPARE(faultsOf(*third), QStringList());
    }

    // One given by another pattern stays as it is; a draft whose number is taken is numbered by
    // the pattern of here.
    void numbersOfAnotherPatternStay()
    {
        const auto made = m_home->create(
            std::vector<NewCase>{{richAssessment(), lineAt(1), {}, u"DSB-{year}-{number}"_s}});
        VERIFY_OK(made);
        m_uuid = made->front().uuid;
        const QString file = exported(u"one"_s);
        VERIFY_OK(m_away->takeCase(*opened(file)));
        QCOMPARE(numbers(*m_away), QStringList{u"DSB-2026-0002"_s});
        const std::unique_ptr<Store> third = openStore(path(u"third.votum"_s));
        for (int i = 0; i < 2; ++i)
            VERIFY_OK(third->create(
                std::vector<NewCase>{{richAssessment(), lineAt(i), {}, u"dsb-{year}-{number}"_s}}));
        VERIFY_OK(third->takeCase(*opened(file), u"{number}/{year}"_s));
        QCOMPARE(numbers(*third),
                 (QStringList{u"0003/2026"_s, u"dsb-2026-0001"_s, u"dsb-2026-0002"_s}));
        QCOMPARE(faultsOf(*third), QStringList());
    }

    void draftsComeUnderTheRulesOfTheStore()
    {
        const HouseRule rule{Severity::KnockOut, u"Beschluss"_s, u"Ada"_s, at(1)};
        VERIFY_OK(m_away->setHouseRule(u"CH-02:byod"_s, rule));
        VERIFY_OK(m_home->setHouseRule(u"TRF-01:none"_s, rule));
        VERIFY_OK(m_away->takeCase(*opened(exported(u"one"_s))));
        const Assessment taken = *m_away->load(m_away->list()->front().id);
        QCOMPARE(taken.houseRules.keys(), QStringList{u"CH-02:byod"_s});
    }

    void trashStaysAtHome()
    {
        VERIFY_OK(sealWith(*m_home, m_id, 30));
        const qint64 next = *m_home->createVersion(m_id, lineAt(40, JournalAction::NewVersion));
        VERIFY_OK(m_home->setTrashed(next, true, lineAt(41, JournalAction::Trashed)));
        VERIFY_OK(m_away->takeCase(*opened(exported(u"one"_s))));
        QCOMPARE(m_away->list()->size(), size_t(1));
        // And what somebody put there is not brought back by a file.
        const qint64 again = *m_away->createVersion(m_away->list()->front().id,
                                                    lineAt(50, JournalAction::NewVersion));
        const auto file = opened(exported(u"two"_s, *m_away));
        VERIFY_OK(m_away->setTrashed(again, true, lineAt(51, JournalAction::Trashed)));
        QCOMPARE(*m_away->standingOf(*file), Standing::Older);
    }

    // Whichever statement the disk refuses: the store is what it was.
    void aFullDiskTakesNothing()
    {
        VERIFY_OK(keepAs(*m_home, m_id, QByteArray(3000, 'e')));
        VERIFY_OK(sealWith(*m_home, m_id, 30));
        const auto file = opened(exported(u"one"_s));
        const std::vector<CaseSummary> before = *m_away->list();
        int failed = 0;
        for (;; ++failed) {
            refuseStatement(failed + 1);
            const auto taken = m_away->takeCase(*file);
            refuseStatement(0);
            if (taken)
                break;
            QCOMPARE(taken.error().code, u"storeFull"_s);
            QCOMPARE(*m_away->list(), before);
            QCOMPARE(faultsOf(*m_away), QStringList());
        }
        QVERIFY2(failed > 50, qPrintable(QString::number(failed)));
        m_home->settle();
        failed = 0;
        for (;; ++failed) {
            refuseStatement(failed + 1);
            const Result<void> written =
                Store::exportCase(path(u"home.votum"_s), m_uuid, path(u"full.votumcase"_s));
            refuseStatement(0);
            if (written)
                break;
            QVERIFY(!QFile::exists(path(u"full.votumcase"_s)));
        }
        QVERIFY2(failed > 50, qPrintable(QString::number(failed)));
        QCOMPARE(QDir(m_folder->path()).entryList({u"*.new-*"_s}), QStringList());
    }

    void itIsNoStoreAndAStoreIsNone()
    {
        const QString file = exported(u"one"_s);
        for (const StoreOpening opening : {StoreOpening::Change, StoreOpening::Create})
            VERIFY_ERROR(Store::open(file, opening), "storeIsCaseFile");
        VERIFY_ERROR(Store::restore(file, path(u"away2.votum"_s)), "storeIsCaseFile");
        VERIFY_ERROR(m_home->checkCaseFile(), "caseFile");
        const QByteArray before = bytesOf(file);
        VERIFY_ERROR(Store::exportCase(path(u"home.votum"_s), m_uuid, file), "storeExists");
        QCOMPARE(bytesOf(file), before);
        VERIFY_ERROR(Store::exportCase(path(u"home.votum"_s), u"nobody"_s, path(u"n"_s)),
                     "storeMissingCase");
        QVERIFY(!QFile::exists(path(u"n"_s)));
    }

    void whatSomebodyEditedIsRefused_data()
    {
        QTest::addColumn<QStringList>("edits");
        QTest::newRow("the record") << QStringList{
            u"DROP TRIGGER sealed_no_update"_s,
            u"UPDATE sealed SET record = CAST(replace(record, 'Köln', 'Bonn') AS BLOB)"_s};
        QTest::newRow("record and seal, triggers put back")
            << QStringList{u"CREATE TEMP TABLE t AS SELECT sql FROM sqlite_schema WHERE name = "
                           "'sealed_no_update'"_s,
                           u"DROP TRIGGER sealed_no_update"_s,
                           u"UPDATE sealed SET record = x'7b7d', sha256 = '44136fa355b3678a1146ad1"
                           "6f7e8649e94fb4fc21fe77e8310c060f61caaff8a'"_s,
                           u"CREATE TRIGGER sealed_no_update BEFORE UPDATE ON sealed\n"
                           "                  BEGIN SELECT RAISE(ABORT, 'sealed: nothing is "
                           "changed'); END"_s};
        QTest::newRow("a part of the sealed version")
            << QStringList{u"DROP TRIGGER parts_update"_s,
                           u"UPDATE parts SET json = replace(json, 'Vertrieb', 'Einkauf')"_s};
        QTest::newRow("the journal") << QStringList{u"DROP TRIGGER journal_no_update"_s,
                                                    u"UPDATE journal SET author = 'Bob'"_s};
        QTest::newRow("a line more") << QStringList{
            u"INSERT INTO journal SELECT 99, version, time, author, action, subject, "
            "after, kind, name, before FROM journal LIMIT 1"_s};
        QTest::newRow("the file of the evidence") << QStringList{
            u"DROP TRIGGER pieces_no_update"_s, u"UPDATE pieces SET bytes = x'00'"_s};
        QTest::newRow("a trigger of theirs")
            << QStringList{u"CREATE TRIGGER evil AFTER INSERT ON parts BEGIN "
                           "DELETE FROM part_words; END"_s};
        QTest::newRow("a view") << QStringList{u"CREATE VIEW evil AS SELECT 1"_s};
        QTest::newRow("a second case")
            << QStringList{u"INSERT INTO cases (uuid, year, number, file_number) "
                           "VALUES ('x', 2026, 7, '2026-0007')"_s};
        QTest::newRow("many versions") << QStringList{
            u"WITH RECURSIVE n(i) AS (SELECT 100 UNION ALL SELECT i + 1 FROM n WHERE "
            "i < 1200) INSERT INTO versions (case_id, version, changed) SELECT 1, "
            "i, '' FROM n"_s};
        QTest::newRow("a part without end")
            << QStringList{u"INSERT INTO parts (version, kind, key, json) VALUES (2, 'text', 'x', "
                           "hex(zeroblob(20000000)))"_s};
        QTest::newRow("a file without end")
            << QStringList{u"INSERT INTO contents (size) VALUES (0)"_s,
                           u"INSERT INTO pieces (content, number, packed, bytes) SELECT "
                           "max(id), 5000, 0, x'00' FROM contents"_s};
    }
    void whatSomebodyEditedIsRefused()
    {
        QFETCH(QStringList, edits);
        VERIFY_OK(keepAs(*m_home, m_id, QByteArray(3000, 'e')));
        VERIFY_OK(sealWith(*m_home, m_id, 30));
        const QString file = exported(u"one"_s);
        VERIFY_OK(opened(file)->checkCaseFile());
        {
            RawDatabase raw(file);
            for (const QString &edit : edits)
                QVERIFY2(raw.run(edit).isEmpty(), qPrintable(edit + raw.run(edit)));
        }
        const auto edited = Store::open(file, StoreOpening::Read);
        const Result<void> sound =
            edited ? (*edited)->checkCaseFile() : Result<void>(edited.error());
        VERIFY_ERROR(sound, "caseFile");
    }

    void aTruncatedFileIsRefused()
    {
        VERIFY_OK(keepAs(*m_home, m_id, QByteArray(300000, 'e')));
        const QString file = exported(u"one"_s);
        const qint64 whole = QFileInfo(file).size();
        for (const qint64 size :
             {whole - 1, whole - 5000, whole / 2, qint64(4096), qint64(100), qint64(0)}) {
            const QString cut = path(u"cut%1.votumcase"_s.arg(size));
            QVERIFY(QFile::copy(file, cut) && QFile::resize(cut, size));
            const auto opened = Store::open(cut, StoreOpening::Read);
            if (opened)
                VERIFY_ERROR((*opened)->checkCaseFile(), "caseFile");
        }
    }

private:
    QString path(const QString &name) const { return m_folder->filePath(name); }
    static CaseEvent event(int minute)
    {
        return {CaseEvent::Kind::Suspension,
                QDate(2026, 4, 1),
                at(minute),
                u"Ada"_s,
                {},
                u"Ausgesetzt wegen Störung"_s,
                {}};
    }
    static std::vector<PartChange> answerChange(const QString &text)
    {
        const QJsonObject answer{{u"value"_s, QJsonArray{text}}};
        return {{{}, partOf(u"answer"_s, u"REQ-02"_s, answer)}};
    }
    QString exported(const QString &name) { return exported(name, *m_home); }
    QString exported(const QString &name, Store &store)
    {
        const QString file = path(name + u".votumcase"_s);
        store.settle();
        if (const Result<void> done = Store::exportCase(store.path(), m_uuid, file); !done)
            qWarning("%s", qPrintable(done.error().code + done.error().detail));
        return file;
    }
    static std::unique_ptr<Store> opened(const QString &file)
    {
        Result<std::unique_ptr<Store>> store = Store::open(file, StoreOpening::Read);
        return store ? *std::move(store) : nullptr;
    }
    static QStringList numbers(const Store &store)
    {
        QStringList list;
        const std::vector<CaseSummary> rows = *store.list();
        for (const CaseSummary &row : rows)
            list << row.fileNumber;
        list.sort();
        return list;
    }
    static QString contentsOf(const QString &file)
    {
        RawDatabase raw(file);
        return raw.contents();
    }

    std::unique_ptr<QTemporaryDir> m_folder;
    std::unique_ptr<Store> m_home, m_away;
    qint64 m_id = 0;
    QString m_uuid;
};

} // namespace votum

QTEST_GUILESS_MAIN(votum::StoreTravelTest)
#include "traveltest.moc"
