// SPDX-License-Identifier: GPL-3.0-or-later

#include "export/backups.h"
#include "session/desk.h"
#include "session/session.h"

#include <QTemporaryDir>
#include <QTest>

using namespace Qt::StringLiterals;

namespace votum {

class BackupsTest : public QObject
{
    Q_OBJECT

private slots:
    void onceADay();
    void theNewestAndOneAMonthAreKept();
    void aBackupIsMadeAndFound();
    void othersAreLeftAlone();
    void aFolderThatCannotBeMade();
    void nothingIsMadeWhereTheStoreIsGone();
    void whatWouldBeLost();
    void copiesOfADeletedCaseAreTold();
    void aRestoredBackupTakesThePlace();
    void aRestoringThatFailsChangesNothing();

private:
    static QDateTime at(QDate day) { return day.startOfDay().addSecs(9 * 3600); }
    static std::vector<Backup> on(const std::vector<QDate> &days)
    {
        std::vector<Backup> backups;
        for (const QDate day : days)
            backups.push_back({day.toString(Qt::ISODate), at(day)});
        return backups;
    }
};

void BackupsTest::onceADay()
{
    const QDate day(2026, 11, 29);
    QVERIFY(isBackupDue({}, at(day)));
    QVERIFY(!isBackupDue(on({day}), at(day).addSecs(23 * 3600)));
    QVERIFY(isBackupDue(on({day}), at(day).addDays(1)));
    // A clock that was once years ahead puts nothing off.
    QVERIFY(isBackupDue(on({QDate(2031, 1, 1)}), at(day)));
}

void BackupsTest::theNewestAndOneAMonthAreKept()
{
    std::vector<QDate> days; // one a day for 500 days
    for (QDate day(2026, 11, 29); days.size() < 500; day = day.addDays(-1))
        days.push_back(day);
    const std::vector<Backup> all = on(days), dropped = superfluous(all, at(days.front()));
    QStringList kept;
    for (const Backup &backup : all) {
        if (std::find(dropped.begin(), dropped.end(), backup) == dropped.end())
            kept << backup.path;
    }
    const QStringList expected{u"2026-11-29"_s, u"2026-11-28"_s, u"2026-11-27"_s, u"2026-11-26"_s,
                               u"2026-11-25"_s, u"2026-11-24"_s, u"2026-11-23"_s, u"2026-11-22"_s,
                               u"2026-11-21"_s, u"2026-11-20"_s, u"2026-10-31"_s, u"2026-09-30"_s,
                               u"2026-08-31"_s, u"2026-07-31"_s, u"2026-06-30"_s, u"2026-05-31"_s,
                               u"2026-04-30"_s, u"2026-03-31"_s, u"2026-02-28"_s, u"2026-01-31"_s,
                               u"2025-12-31"_s, u"2025-11-30"_s};
    QCOMPARE(kept, expected);
    QVERIFY(superfluous({}, at(days.front())).empty());
    QCOMPARE(superfluous(all, at(days.front()), 3).size(), dropped.size() + 7);
    // A day with the clock ten years ahead costs none of them.
    std::vector<Backup> ahead = on({QDate(2036, 1, 1)});
    ahead.insert(ahead.end(), all.begin(), all.end());
    QVERIFY(superfluous(ahead, at(days.front())) == dropped);
}

void BackupsTest::aBackupIsMadeAndFound()
{
    Desk desk(shipped());
    desk.createCase();
    const QString folder = desk.path(u"made/for/it"_s);
    std::shared_ptr<void> hold = *desk.session.holdStore();
    const auto made = makeBackup(desk.path(), folder, desk.time);
    QVERIFY(made && made->empty());
    const std::vector<Backup> backups = backupsOf(folder, desk.path());
    QCOMPARE(backups.size(), size_t(1));
    QCOMPARE(Session::casesIn(backups.front().path)->size(), size_t(1));
    QVERIFY(!isBackupDue(backups, desk.time));
    QVERIFY(!(QFile::permissions(folder) & QFileDevice::Permissions(0x0077)));
    // Within the same minute there is nothing new to keep, and nothing is overwritten.
    const auto again = makeBackup(desk.path(), folder, desk.time);
    QVERIFY(!again);
    QCOMPARE(again.error().code, u"storeExists"_s);
}

void BackupsTest::othersAreLeftAlone()
{
    Desk desk(shipped());
    const QString folder = desk.path(u"backups"_s);
    QVERIFY(makeBackup(desk.path(), folder, desk.time));
    const QString mine = backupsOf(folder, desk.path()).front().path;
    // Of a store of the same name elsewhere, and what somebody put there.
    QStringList others;
    for (const QString &name : QStringList{u"mine.votum"_s, u"cases-abcdef_2026-01-01_0900.votum"_s,
                                           QFileInfo(mine).fileName().left(12) + u"_later.votum"})
        others << QDir(folder).filePath(name);
    for (const QString &other : others)
        QVERIFY(QFile::copy(mine, other));
    for (int day = 1; day < 15; ++day)
        QVERIFY(makeBackup(desk.path(), folder, desk.time.addDays(day)));
    QVERIFY(backupsOf(folder, desk.path()).size() >= 10);
    QVERIFY(backupsOf(folder, desk.path()).size() <= 12);
    QVERIFY(!QFile::exists(mine) || desk.time.date().day() == desk.time.date().daysInMonth());
    for (const QString &other : others)
        QVERIFY(QFile::exists(other));
}

void BackupsTest::aFolderThatCannotBeMade()
{
    Desk desk(shipped());
    QFile file(desk.path(u"file"_s));
    QVERIFY(file.open(QIODevice::WriteOnly));
    const auto made = makeBackup(desk.path(), desk.path(u"file/folder"_s), desk.time);
    QVERIFY(!made);
    QCOMPARE(made.error().code, u"storeFolder"_s);
}

void BackupsTest::nothingIsMadeWhereTheStoreIsGone()
{
    const QTemporaryDir drive;
    const QString away = drive.filePath(u"stick"_s);
    VERIFY_ERROR(
        makeBackup(away + u"/own.votum"_s, away + u"/backups"_s, at(QDate(2026, 11, 29)), 10),
        "storeGone");
    QVERIFY(!QFileInfo::exists(away));
}

void BackupsTest::whatWouldBeLost()
{
    Desk desk(shipped());
    desk.createCase();
    const std::vector<CaseSummary> before = desk.session.cases();
    QVERIFY(lostBy(desk.session.cases(), before).empty());
    desk.time = desk.time.addSecs(60);
    QVERIFY(desk.session.setTitle(u"renamed"_s, {}));
    QCOMPARE(lostBy(desk.session.cases(), before).size(), size_t(1));
    desk.createCase();
    QCOMPARE(lostBy(desk.session.cases(), before).size(), size_t(2));
    QCOMPARE(lostBy(desk.session.cases(), {}).size(), size_t(2));
    QVERIFY(lostBy(before, desk.session.cases()).empty());
}

// With the day on which each is superfluous: the last of a month stays a year.
void BackupsTest::copiesOfADeletedCaseAreTold()
{
    Desk desk;
    desk.importExample();
    const QString gone = desk.session.assessment().uuid, store = desk.path(),
                  folder = desk.path(u"backups"_s);
    VERIFY_OK(desk.session.holdStore());             // brings all into the file
    VERIFY_OK(makeBackup(store, folder, desk.time)); // 23 November 2026
    VERIFY_OK(makeBackup(store, folder, desk.time.addDays(-30)));
    VERIFY_OK(desk.session.backup(desk.path(u"cases.before-v9.votum"_s)));
    VERIFY_OK(desk.session.backup(desk.path(u"cases.replaced-2.votum"_s)));
    VERIFY_OK(desk.session.backup(desk.path(u"elsewhere.votum"_s)));
    desk.createCase();
    const QString other = desk.session.assessment().uuid;
    const std::vector<HoldingCopy> copies = copiesHolding(folder, store, {gone}, desk.time);
    QStringList told;
    for (const HoldingCopy &copy : copies)
        told << QFileInfo(copy.path).fileName().section(u'-', 0, 0) + u' ' +
                    copy.goesOn.toString(Qt::ISODate);
    told.sort();
    QCOMPARE(told, (QStringList{u"cases 2026-12-03"_s, u"cases 2027-10-24"_s, u"cases.before "_s,
                                u"cases.replaced "_s}));
    QVERIFY(copiesHolding(folder, store, {other}, desk.time).empty());
    // What cannot be read may hold anything.
    QFile damaged(desk.path(u"cases.replaced-3.votum"_s));
    QVERIFY(damaged.open(QIODevice::WriteOnly) && damaged.write("SQLite") == 6);
    damaged.close();
    QCOMPARE(copiesHolding(folder, store, {other}, desk.time).size(), size_t(1));
}

void BackupsTest::aRestoredBackupTakesThePlace()
{
    Desk desk(shipped());
    desk.createCase();
    QVERIFY(desk.session.backup(desk.path(u"backup.votum"_s)));
    desk.createCase();
    const QString store = desk.path();
    // Nobody's store is exchanged under their hands.
    QCOMPARE(Session::restoreStore(desk.path(u"backup.votum"_s), store).error().code,
             u"storeLocked"_s);
    desk.session.closeStore();
    QCOMPARE(Session::restoreStore(store, store).error().code, u"restoreSame"_s);
    const auto aside = Session::restoreStore(desk.path(u"backup.votum"_s), store);
    QVERIFY(aside && !aside->isEmpty());
    QCOMPARE(Session::casesIn(store)->size(), size_t(1));
    QCOMPARE(Session::casesIn(*aside)->size(), size_t(2));
    QVERIFY(desk.session.openStore(store));
    QVERIFY(desk.session.checkStore()->empty());
    desk.session.closeStore();
    // Over one too damaged to open, and where there is none.
    QVERIFY(QFile::resize(store, 0));
    QVERIFY(Session::restoreStore(*aside, store));
    QCOMPARE(Session::casesIn(store)->size(), size_t(2));
    QVERIFY(Session::restoreStore(*aside, desk.path(u"new.votum"_s))->isEmpty());
}

void BackupsTest::aRestoringThatFailsChangesNothing()
{
    Desk desk(shipped());
    desk.createCase();
    desk.session.closeStore();
    const QByteArray before = bytesOf(desk.path());
    QFile rubbish(desk.path(u"rubbish.votum"_s));
    QVERIFY(rubbish.open(QIODevice::WriteOnly));
    rubbish.write(before.left(before.size() / 2));
    rubbish.close();
    const QStringList files = QDir(desk.folder.path()).entryList(QDir::Files);
    for (const QString &backup : {rubbish.fileName(), desk.path(u"missing.votum"_s), desk.path()})
        QVERIFY(!Session::restoreStore(backup, desk.path()));
    QCOMPARE(bytesOf(desk.path()), before);
    QCOMPARE(QDir(desk.folder.path()).entryList(QDir::Files), files);
}

} // namespace votum

QTEST_GUILESS_MAIN(votum::BackupsTest)
#include "backupstest.moc"
