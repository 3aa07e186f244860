// SPDX-License-Identifier: GPL-3.0-or-later

#include "storefixture.h"

#include <QUuid>

using namespace Qt::StringLiterals;

namespace votum {

class StoreCasesTest : public QObject
{
    Q_OBJECT

private slots:
    void init();
    void cleanup() { m_store.reset(); }

    void aCaseComesBackAsItWas();
    void theFileNumberCountsPerYearWithoutGaps();
    void theFileNumberFollowsThePattern();
    void aFailedCreationUsesNoNumber();
    void theRegisterRowFollowsTheParts();
    void theStatusFollowsTheOpinion();
    void savingChangesAddsAndRemoves();
    void savingKeepsTheOrderOfLists();
    void aPartThatCannotBeReadIsNotWritten();
    void theJournalKeepsEveryLine();
    void theOutcomeIsKeptBesideTheCase();
    void theTrashTakesAndGivesBack();
    void theDecisionIsToldOnceSealed();
    void theNewestChangeIsFirst();
    void anUnreadablePartIsDamage_data();
    void anUnreadablePartIsDamage();
    void recipientsUnderEachOtherAreDamage();
    void anUnknownCaseIsAnError();
    void everythingSurvivesReopening();

private:
    QString path() const { return m_folder->filePath(u"store.votum"_s); }
    qint64 created(int minute = 0);

    std::unique_ptr<QTemporaryDir> m_folder;
    std::unique_ptr<Store> m_store;
};

void StoreCasesTest::init()
{
    m_folder = std::make_unique<QTemporaryDir>();
    m_store = openStore(path());
    QVERIFY(m_store);
    QCOMPARE(m_store->path(), path());
}

qint64 StoreCasesTest::created(int minute)
{
    const Result<qint64> id =
        m_store->create(richAssessment(), lineAt(minute, JournalAction::Created));
    return id ? *id : 0;
}

void StoreCasesTest::aCaseComesBackAsItWas()
{
    const qint64 id = created();
    const Result<Assessment> loaded = m_store->load(id);
    VERIFY_OK(loaded);
    QVERIFY(!QUuid::fromString(loaded->uuid).isNull());
    QCOMPARE(loaded->fileNumber, u"2026-0001"_s);
    QCOMPARE(loaded->version, 1);
    Assessment expected = richAssessment();
    expected.uuid = loaded->uuid;
    expected.fileNumber = loaded->fileNumber;
    QVERIFY(*loaded == expected);
}

void StoreCasesTest::theFileNumberCountsPerYearWithoutGaps()
{
    const auto numberIn = [this](int year) {
        JournalLine line = lineAt(0);
        line.time.setDate(QDate(year, 12, 31));
        const Result<qint64> id = m_store->create(richAssessment(), line);
        return id ? m_store->load(*id)->fileNumber : id.error().detail;
    };
    QCOMPARE(numberIn(2026), u"2026-0001"_s);
    QCOMPARE(numberIn(2026), u"2026-0002"_s);
    QCOMPARE(numberIn(2027), u"2027-0001"_s);
    QCOMPARE(numberIn(2026), u"2026-0003"_s);
}

void StoreCasesTest::theFileNumberFollowsThePattern()
{
    const auto numberBy = [this](const QString &numbering) {
        const auto rows =
            m_store->create(std::vector<NewCase>{{richAssessment(), lineAt(0), {}, numbering}});
        return rows ? rows->front().fileNumber : rows.error().detail;
    };
    QCOMPARE(numberBy(u"DSB-{year}-{number}"_s), u"DSB-2026-0001"_s);
    // Another pattern goes on counting; those there are keep theirs, also when it is opened anew.
    QCOMPARE(numberBy(u"{number}/{year}"_s), u"0002/2026"_s);
    m_store.reset();
    m_store = openStore(path());
    QVERIFY(m_store);
    QCOMPARE(m_store->load(1)->fileNumber, u"DSB-2026-0001"_s);
    QCOMPARE(m_store->load(created())->fileNumber, u"2026-0003"_s);
    QCOMPARE(numberBy(u"DSB-{year}-{number}"_s), u"DSB-2026-0004"_s);
    QCOMPARE(m_store->search(u"dsb-2026-0001"_s, false)->values(), QList<qint64>{1});
    QCOMPARE(m_store->search(u"DSB"_s, false)->size(), 2);
    // What reads otherwise in a window or a command is none, whoever writes it.
    QVERIFY(!numberBy(u"{year}-{number}\u202ex"_s).contains(u"0005"_s));
    QCOMPARE(m_store->list()->size(), size_t(4));
}

void StoreCasesTest::aFailedCreationUsesNoNumber()
{
    Assessment broken = richAssessment();
    broken.evidence[0].title.clear(); // a part that could not be read again
    VERIFY_ERROR(m_store->create(broken, lineAt(0)), "part");
    QVERIFY(m_store->list()->empty());
    QCOMPARE(m_store->load(created())->fileNumber, u"2026-0001"_s);
}

void StoreCasesTest::theRegisterRowFollowsTheParts()
{
    const qint64 id = created(5);
    const Result<CaseSummary> row = m_store->summary(id);
    VERIFY_OK(row);
    QCOMPARE(row->id, id);
    QCOMPARE(row->uuid, m_store->load(id)->uuid);
    QCOMPARE(row->fileNumber, u"2026-0001"_s);
    QCOMPARE(row->title, u"Terminerinnerung per WhatsApp"_s);
    QCOMPARE(row->organisation, u"Stadtwerke Köln"_s);
    QCOMPARE(row->requester, u"Jürgen Müller"_s);
    QCOMPARE(row->department, u"Vertrieb"_s);
    QCOMPARE(row->channel, u"whatsapp-business-app"_s);
    QCOMPARE(row->status, CaseStatus::Draft);
    QCOMPARE(row->outcome, QString());
    QVERIFY(!row->review.isValid() && !row->decidedOn.isValid());
    // Not 2026-04-01: that measure is done.
    QCOMPARE(row->nextMeasureDue, QDate(2026, 6, 30));
    QCOMPARE(row->changed, at(5));
    QVERIFY(!row->isExample);

    Assessment changed = richAssessment();
    changed.title = u"Neuer Titel"_s;
    changed.isExample = true;
    changed.answers.remove({u"REQ-02"_s, {}});
    changed.measures.clear();
    VERIFY_OK(m_store->save(id, {changedParts(richAssessment(), changed), {lineAt(6)}, {}}));
    const CaseSummary after = *m_store->summary(id);
    QCOMPARE(after.title, u"Neuer Titel"_s);
    QCOMPARE(after.department, QString());
    QVERIFY(!after.nextMeasureDue.isValid());
    QVERIFY(after.isExample);
    QCOMPARE(after.changed, at(6));
}

void StoreCasesTest::theStatusFollowsTheOpinion()
{
    const qint64 id = created();
    Assessment issued = richAssessment();
    issued.opinion.issuedAt = at(3);
    VERIFY_OK(m_store->save(id, {changedParts(richAssessment(), issued), {lineAt(3)}, {}}));
    QCOMPARE(m_store->summary(id)->status, CaseStatus::OpinionGiven);
    VERIFY_OK(m_store->save(id, {changedParts(issued, richAssessment()), {lineAt(4)}, {}}));
    QCOMPARE(m_store->summary(id)->status, CaseStatus::Draft);
}

void StoreCasesTest::savingChangesAddsAndRemoves()
{
    const qint64 id = created();
    Assessment next = richAssessment();
    next.answers.remove({u"REQ-01"_s, {}});
    next.answers.insert({u"TRF-01"_s, {u"r1"_s, {}}}, textAnswer(u"geändert"_s));
    next.answers.insert({u"TRF-02"_s, {u"r2"_s, {}}}, textAnswer(u"neu"_s));
    next.privateNotes.clear();
    VERIFY_OK(m_store->save(id, {changedParts(richAssessment(), next), {lineAt(1)}, {}}));
    Assessment loaded = *m_store->load(id);
    QCOMPARE(loaded.answers.size(), next.answers.size());
    QVERIFY(loaded.answers == next.answers);
    QCOMPARE(loaded.privateNotes, QString());
    // Undone the same way.
    VERIFY_OK(m_store->save(id, {changedParts(next, richAssessment()), {lineAt(2)}, {}}));
    QVERIFY(m_store->load(id)->answers == richAssessment().answers);
}

void StoreCasesTest::savingKeepsTheOrderOfLists()
{
    const qint64 id = created();
    Assessment next = richAssessment();
    std::swap(next.recipients[0], next.recipients[1]);
    VERIFY_OK(m_store->save(id, {changedParts(richAssessment(), next), {lineAt(1)}, {}}));
    QVERIFY(m_store->load(id)->recipients == next.recipients);
    QVERIFY(m_store->load(id)->measures == next.measures);
}

void StoreCasesTest::aPartThatCannotBeReadIsNotWritten()
{
    const qint64 id = created();
    std::vector<PartChange> changes = notesChange(u"neu"_s);
    changes.push_back({{}, partOf(u"answer"_s, u"REQ-01"_s, {{u"strange"_s, 1}})});
    VERIFY_ERROR(m_store->save(id, {changes, {lineAt(1)}, {}}), "part");
    // Nor is the part before it, nor the journal line.
    QCOMPARE(m_store->load(id)->privateNotes, u"Geheimnotiz"_s);
    QCOMPARE(m_store->journal(id)->size(), size_t(1));
}

void StoreCasesTest::theJournalKeepsEveryLine()
{
    const qint64 id = created();
    VERIFY_OK(m_store->save(id, {notesChange(u"eins"_s), {lineAt(2, JournalAction::Notes)}, {}}));
    VERIFY_OK(m_store->save(id, {notesChange(u"zwei"_s), {lineAt(1, JournalAction::Notes)}, {}}));
    const Result<std::vector<JournalLine>> lines = m_store->journal(id);
    VERIFY_OK(lines);
    QCOMPARE(lines->size(), size_t(3));
    QCOMPARE((*lines)[0], lineAt(0, JournalAction::Created));
    QCOMPARE((*lines)[1], lineAt(2, JournalAction::Notes));
    QCOMPARE((*lines)[2].time, at(1)); // as it happened, whatever the clock said
}

void StoreCasesTest::theOutcomeIsKeptBesideTheCase()
{
    const qint64 id = created(1);
    QCOMPARE(m_store->summary(id)->judgedWith, QString());
    const CaseChange::Verdict first{u"NOT_DECIDABLE"_s, u"c0ffee"_s};
    const Result<CaseSummary> judged = m_store->save(id, {{}, {}, first});
    VERIFY_OK(judged);
    QCOMPARE(judged->outcome, u"NOT_DECIDABLE"_s);
    QCOMPARE(judged->judgedWith, u"c0ffee"_s);
    QCOMPARE(judged->changed, at(1));
    QCOMPARE(*judged, *m_store->summary(id));
    QCOMPARE(m_store->journal(id)->size(), size_t(1));
    const CaseChange::Verdict second{u"PERMISSIBLE"_s, u"beef"_s};
    VERIFY_OK(
        m_store->save(id, {notesChange(u"neu"_s),
                           {lineAt(8, JournalAction::Notes), lineAt(9, JournalAction::Rejudged)},
                           second}));
    QCOMPARE(m_store->summary(id)->outcome, u"PERMISSIBLE"_s);
    QCOMPARE(m_store->summary(id)->changed, at(9));
    QCOMPARE(m_store->journal(id)->size(), size_t(3));
    QCOMPARE(m_store->journal(id)->back().action, JournalAction::Rejudged);
    // Without a verdict the last one stays.
    VERIFY_OK(m_store->save(id, {notesChange(u"neuer"_s), {lineAt(10)}, {}}));
    QCOMPARE(m_store->summary(id)->judgedWith, u"beef"_s);
}

void StoreCasesTest::theTrashTakesAndGivesBack()
{
    const qint64 id = created(), kept = created(1);
    VERIFY_OK(m_store->setTrashed(id, true, lineAt(2, JournalAction::Trashed)));
    QCOMPARE(m_store->list()->size(), size_t(1));
    QCOMPARE(m_store->list()->front().id, kept);
    QCOMPARE(m_store->list(true)->size(), size_t(1));
    QCOMPARE(m_store->list(true)->front().id, id);
    QCOMPARE(*m_store->search(u"whatsapp"_s, true), QSet<qint64>{kept});
    VERIFY_OK(m_store->setTrashed(id, false, lineAt(3, JournalAction::Restored)));
    QCOMPARE(m_store->list()->size(), size_t(2));
    QVERIFY(m_store->list(true)->empty());
    QCOMPARE(m_store->journal(id)->back().action, JournalAction::Restored);
}

void StoreCasesTest::theDecisionIsToldOnceSealed()
{
    Assessment decided = richAssessment();
    decided.decision.purposes.insert(u"newsletter"_s, DecisionCode::D4);
    decided.purposes = {{u"mkt"_s, u"mkt"_s, {}}, {u"trans-2"_s, u"trans"_s, u"Störungen"_s}};
    const qint64 id = *m_store->create(decided, lineAt(0)), draft = created(1);
    QVERIFY(m_store->summary(id)->decisions.isEmpty()); // drafted only
    QVERIFY(m_store->summary(id)->purposes.empty());
    VERIFY_OK(sealWith(*m_store, id, 2));
    QCOMPARE(m_store->summary(id)->decisions, decided.decision.purposes);
    QCOMPARE(m_store->list()->front().decisions.size(), 2);
    QCOMPARE(m_store->summary(id)->purposes, decided.purposes);
    QVERIFY(m_store->summary(draft)->decisions.isEmpty());
}

void StoreCasesTest::theNewestChangeIsFirst()
{
    const qint64 first = created(1), second = created(2);
    QCOMPARE(m_store->list()->front().id, second);
    VERIFY_OK(m_store->save(first, {notesChange(u"neu"_s), {lineAt(3)}, {}}));
    QCOMPARE(m_store->list()->front().id, first);
    QCOMPARE(m_store->list()->back().id, second);
}

void StoreCasesTest::anUnreadablePartIsDamage_data()
{
    QTest::addColumn<QString>("json");
    QTest::newRow("no JSON") << u"{"_s;
    QTest::newRow("no object") << u"[]"_s;
    QTest::newRow("a key nobody knows") << u"{\"strange\": 1}"_s;
}

void StoreCasesTest::anUnreadablePartIsDamage()
{
    QFETCH(QString, json);
    const qint64 id = created();
    m_store.reset();
    QCOMPARE(
        RawDatabase(path()).run(u"UPDATE parts SET json = '%1' WHERE kind = 'case'"_s.arg(json)),
        QString());
    m_store = openStore(path());
    QVERIFY(m_store);
    VERIFY_ERROR(m_store->load(id), "caseUnreadable");
    VERIFY_ERROR(m_store->loadCase(id), "caseUnreadable");
    QCOMPARE(m_store->load(id).error().arguments, QStringList({u"2026-0001"_s, u"case "_s}));
    VERIFY_ERROR(m_store->save(id, {notesChange(u"neu"_s), {lineAt(1)}, {}}), "caseUnreadable");
    // It locks nothing, and can be removed.
    VERIFY_OK(m_store->load(created(2)));
    QCOMPARE(m_store->list()->size(), size_t(2));
    QCOMPARE(m_store->summary(id)->title, richAssessment().title);
}

void StoreCasesTest::recipientsUnderEachOtherAreDamage()
{
    const qint64 id = created();
    m_store.reset();
    QCOMPARE(RawDatabase(path()).run(
                 u"UPDATE parts SET json = '{\"name\":\"Anbieter\",\"under\":\"r1\"}' "
                 "WHERE kind = 'recipient' AND key = 'r2'"_s),
             QString());
    m_store = openStore(path());
    QVERIFY(m_store);
    const Result<Assessment> read = m_store->load(id);
    VERIFY_ERROR(read, "caseUnreadable");
    QVERIFY2(read.error().arguments.last().startsWith(u"recipient r"_s),
             qPrintable(read.error().arguments.last()));
}

void StoreCasesTest::anUnknownCaseIsAnError()
{
    VERIFY_ERROR(m_store->load(77), "storeMissingCase");
    VERIFY_ERROR(m_store->summary(77), "storeMissingCase");
    VERIFY_ERROR(m_store->save(77, {{}, {lineAt(0)}, {}}), "storeMissingCase");
    VERIFY_ERROR(m_store->loadCase(77), "storeMissingCase");
    VERIFY_ERROR(m_store->setTrashed(77, true, lineAt(0)), "storeMissingCase");
    VERIFY_ERROR(m_store->journal(77), "storeMissingCase");
    VERIFY_ERROR(m_store->sealedRecord(77), "storeMissingCase");
    VERIFY_ERROR(sealWith(*m_store, 77, 0), "storeMissingCase");
    VERIFY_ERROR(m_store->createVersion(77, lineAt(0)), "storeMissingCase");
    VERIFY_ERROR(m_store->appendEvent(77, {}), "storeMissingCase");
    VERIFY_ERROR(m_store->noteIssued(77, {}, {}, {}, at(0)), "storeMissingCase");
}

void StoreCasesTest::everythingSurvivesReopening()
{
    const qint64 id = created();
    const Assessment before = *m_store->load(id);
    m_store.reset();
    m_store = openStore(path());
    QVERIFY(m_store);
    QVERIFY(*m_store->load(id) == before);
    QCOMPARE(faultsOf(*m_store), QStringList());
    QCOMPARE(m_store->load(created())->fileNumber, u"2026-0002"_s);
}

} // namespace votum

QTEST_GUILESS_MAIN(votum::StoreCasesTest)
#include "casestest.moc"
