// SPDX-License-Identifier: GPL-3.0-or-later

#include "../store/rawdatabase.h"
#include "core/record/record.h"
#include "desk.h"
#include "everycommand.h"
#include "store/file/database.h"

#include <QFile>

using namespace Qt::StringLiterals;
using namespace votum;

namespace {

const AnswerKey scale{u"CTX-04"_s, {}};

// What a session holds in memory.
struct Memory
{
    explicit Memory(const Session &session)
        : catalogue(&session.catalogue())
        , path(session.storePath())
        , cases(session.cases())
        , rules(session.houseRules())
        , id(session.caseId())
        , assessment(session.assessment())
        , judgement(inWords(session.judgement()))
        , sealed(session.sealedRecord())
        , saved(session.savedAt())
        , canUndo(session.canUndo())
        , canRedo(session.canRedo())
    {
    }

    const Catalogue *catalogue;
    QString path;
    std::vector<CaseSummary> cases;
    HouseRuleHistory rules;
    qint64 id;
    Assessment assessment;
    QString judgement;
    SealedRecord sealed;
    QDateTime saved;
    bool canUndo, canRedo;

    bool operator==(const Memory &) const = default;
};

// What lies on the disk, as if the program ended here. The same bytes are read once.
QString onDisk(const QString &path)
{
    static QByteArray lastBytes;
    static QString lastContents;
    const auto read = [](const QString &name) {
        QFile file(name);
        return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
    };
    const QByteArray main = read(path), log = read(path + u"-wal"_s);
    if (const QByteArray bytes = main + log; bytes != lastBytes) {
        QTemporaryDir folder;
        const QString copy = folder.filePath(u"copy.votum"_s);
        const auto write = [](const QString &name, const QByteArray &content) {
            QFile file(name);
            return file.open(QIODevice::WriteOnly) && file.write(content) == content.size();
        };
        if (!write(copy, main) || !write(copy + u"-wal"_s, log))
            qFatal("no copy of %s", qPrintable(path));
        RawDatabase raw(copy);
        raw.run(u"PRAGMA synchronous = OFF"_s); // a copy need not last
        lastContents = raw.contents();
        lastBytes = bytes;
    }
    return lastContents;
}

} // namespace

// Every command changes everything or nothing, in memory and on disk.
class AllOrNothingTest : public QObject
{
    Q_OBJECT

private slots:
    void aStoreThatCannotBeOpenedLeavesTheOtherAlone();
    void afterAFailedOpeningTheCaseGoesOn();
    void failingSteps_data();
    void failingSteps();
    void openingACaseThatFails();
    void noteIssuedThatFails();
    void aRecordThatCannotBeComposedIsNotSealed();
    void whatACommandReturnsIsOnDisk_data() { failingSteps_data(); }
    void whatACommandReturnsIsOnDisk();
};

// The case of one client never opens out of another client's store.
void AllOrNothingTest::aStoreThatCannotBeOpenedLeavesTheOtherAlone()
{
    Desk a, b;
    a.createCase();
    VERIFY_OK(a.session.setTitle(u"Client A"_s, u"A"_s));
    const qint64 id = a.session.caseId();
    b.createCase();
    VERIFY_OK(b.session.setTitle(u"Client B"_s, u"B"_s));
    QCOMPARE(b.session.caseId(), id); // ids count from one in every store
    b.session.closeStore();
    // Judged by another catalogue, and what is to be judged anew cannot be read.
    makeOld(b.path());
    RawDatabase(b.path()).run(u"UPDATE parts SET json = '{' WHERE kind = 'case'"_s);
    const Assessment before = a.session.assessment();

    const Result<void> opened = a.session.openStore(b.path());
    if (opened)
        QCOMPARE(a.session.storePath(), b.path());
    else
        QVERIFY(a.session.assessment() == before);
    QCOMPARE(a.session.cases().size(), 1u);
    const QString shown = a.session.cases().back().title;
    if (a.session.openCase(a.session.cases().back().id))
        QCOMPARE(a.session.assessment().title, shown);
}

void AllOrNothingTest::afterAFailedOpeningTheCaseGoesOn()
{
    Desk a, b;
    a.importExample();
    VERIFY_OK(a.session.answer(scale, valueAnswer({u"small"_s})));
    b.importExample(u"travel-agency.en"_s);
    b.session.closeStore();
    makeOld(b.path());
    int failed = 0;
    for (;; ++failed) {
        refuseStatement(failed + 1);
        const Result<void> opened = a.session.openStore(b.path());
        refuseStatement(0);
        if (opened)
            break;
        VERIFY_OK(a.session.undo());
        QVERIFY(a.session.canRedo());
        VERIFY_OK(a.session.redo());
        const qsizetype lines = a.actions().size();
        VERIFY_OK(a.session.setPrivateNotes(QString::number(failed)));
        QCOMPARE(a.actions().size(), lines + 1);
    }
    QVERIFY2(failed > 15, qPrintable(QString::number(failed)));
    QCOMPARE(a.session.storePath(), b.path());
    QVERIFY(!a.session.hasCase());
}

void AllOrNothingTest::failingSteps_data()
{
    QTest::addColumn<Command>("command");
    addEveryCommand();
}

// Whichever statement the disk refuses: nothing has happened, and the same command works at once.
void AllOrNothingTest::failingSteps()
{
    QFETCH(Command, command);
    Desk desk;
    desk.importExample();
    command.prepare(desk);
    desk.time = desk.time.addSecs(60);
    Session &session = desk.session;
    const QString path = session.storePath(), second = desk.path(u"other.votum"_s);
    const Memory before(session);
    const QString secondDisk = QFile::exists(second) ? onDisk(second) : QString(),
                  disk = onDisk(path);
    int number = 1;
    for (; number < 1000; ++number) {
        refuseStatement(number);
        Result<void> done;
        const int signalled = signalsOf(session, [&] { done = command.run(desk); });
        const bool wasReached = refuseStatement(0);
        if (done) {
            QCOMPARE(signalled, 1);
            break;
        }
        QVERIFY2(wasReached, qPrintable(inWords(done.error())));
        const QByteArray where = done.error().detail.toUtf8();
        QCOMPARE(done.error().code, u"storeFull"_s);
        QVERIFY2(signalled == 0, where.constData());
        QVERIFY2(Memory(session) == before, where.constData());
        QVERIFY2(onDisk(path) == disk, where.constData());
        if (!secondDisk.isEmpty())
            QVERIFY2(onDisk(second) == secondDisk, where.constData());
    }
    QVERIFY2(number > 5 && number < 1000, qPrintable(QString::number(number)));
    QVERIFY(!(Memory(session) == before));
    QVERIFY(onDisk(session.storePath()) != (session.storePath() == second ? secondDisk : disk));
}

// What is shown after a command is what another session reads.
void AllOrNothingTest::whatACommandReturnsIsOnDisk()
{
    QFETCH(Command, command);
    Desk desk;
    desk.importExample();
    command.prepare(desk);
    desk.time = desk.time.addSecs(60);
    VERIFY_OK(command.run(desk));
    const Memory after(desk.session);
    desk.session.closeStore();
    Session again(desk.session.catalogue(), [&desk] { return desk.time; });
    VERIFY_OK(again.openStore(after.path));
    QVERIFY(again.cases() == after.cases);
    QVERIFY(again.houseRules() == after.rules);
    if (after.id == 0)
        return;
    VERIFY_OK(again.openCase(after.id));
    QVERIFY(again.assessment() == after.assessment);
    QCOMPARE(inWords(again.judgement()), after.judgement);
    QVERIFY(again.sealedRecord() == after.sealed);
    for (const CaseSummary &row : again.cases()) {
        if (row.id == after.id && row.isOpen())
            QCOMPARE(row.outcome, outcomeCode(again.judgement().overall));
    }
}

void AllOrNothingTest::openingACaseThatFails()
{
    Desk desk;
    desk.importExample();
    const qint64 first = desk.session.caseId();
    desk.createCase();
    VERIFY_OK(desk.session.answer(scale, valueAnswer({u"small"_s})));
    const Memory before(desk.session);
    int number = 1;
    for (;; ++number) {
        refuseStatement(number);
        Result<void> opened;
        const int signalled =
            signalsOf(desk.session, [&] { opened = desk.session.openCase(first); });
        refuseStatement(0);
        if (opened)
            break;
        QCOMPARE(signalled, 0);
        QVERIFY(Memory(desk.session) == before);
    }
    QVERIFY(number > 3);
    QCOMPARE(desk.session.caseId(), first);
}

void AllOrNothingTest::noteIssuedThatFails()
{
    Desk desk;
    desk.importExample();
    desk.seal();
    const QByteArray pdf = "%PDF";
    const QString disk = onDisk(desk.path());
    int number = 1;
    for (;; ++number) {
        refuseStatement(number);
        const Result<bool> noted =
            desk.session.noteIssued(desk.session.caseId(), u"decision"_s, Language::German, pdf);
        refuseStatement(0);
        if (noted)
            break;
        QCOMPARE(onDisk(desk.path()), disk);
        QVERIFY(!desk.session.originOf({}, sealOf(pdf))->isIssuedHere);
    }
    QVERIFY(number > 3);
    QVERIFY(desk.session.originOf({}, sealOf(pdf))->isIssuedHere);
    desk.session.closeStore();
    VERIFY_ERROR(desk.session.noteIssued(1, u"decision"_s, Language::German, pdf), "noStore");
}

// A record without its history would be sealed for ever.
void AllOrNothingTest::aRecordThatCannotBeComposedIsNotSealed()
{
    Desk desk;
    desk.importExample();
    const qint64 id = desk.session.caseId();
    desk.giveOpinion();
    desk.session.closeStore();
    QCOMPARE(RawDatabase(desk.path())
                 .run(u"INSERT INTO journal (version, time, author, action, subject, after, kind) "
                      "VALUES (%1, '', '', 'painted', '', '', 'none')"_s.arg(id)),
             QString());
    VERIFY_OK(desk.session.openStore(desk.path()));
    VERIFY_OK(desk.session.openCase(id));
    VERIFY_ERROR(desk.session.seal(), "storeDamaged");
    QVERIFY(!desk.session.isSealed());
    VERIFY_ERROR(desk.session.caseRecord(id), "storeDamaged");
    QVERIFY(desk.session.recordBytes().isEmpty());
}

QTEST_GUILESS_MAIN(AllOrNothingTest)
#include "allornothingtest.moc"
