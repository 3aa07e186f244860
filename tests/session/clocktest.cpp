// SPDX-License-Identifier: GPL-3.0-or-later

#include "desk.h"

using namespace Qt::StringLiterals;
using namespace votum;

// What bears a time for ever is not made with a wrong one.
class ClockTest : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase()
    {
        qputenv("TZ", "Europe/Berlin");
        tzset();
    }

    void behindTheLastChange()
    {
        Desk desk(shipped());
        desk.importExample();
        const QDateTime right = desk.time;
        desk.time = right.addSecs(-299); // two computers need not agree to the second
        QVERIFY(!desk.session.clockFault());
        desk.time = right.addDays(-1);
        const std::optional<Error> fault = desk.session.clockFault();
        QVERIFY(fault);
        QCOMPARE(fault->code, u"clockBehind"_s);
        QCOMPARE(fault->arguments,
                 (QStringList{u"2026-11-23T09:00:00Z"_s, u"2026-11-22T09:00:00Z"_s}));
        VERIFY_ERROR(desk.session.issueOpinion(), "clockBehind");
        VERIFY_ERROR(desk.session.createCase(u"x"_s, {}, Language::German, {}), "clockBehind");
        VERIFY_OK(desk.session.setTitle(u"Work goes on"_s, {}));
        desk.time = right;
        VERIFY_OK(desk.session.issueOpinion());
        desk.time = QDateTime(QDate(2020, 1, 1), QTime(0, 0), Qt::UTC);
        VERIFY_ERROR(desk.session.seal(), "clockBehind");
        QVERIFY(!desk.session.isSealed());
        // A person knows better; of this store, until another is opened.
        desk.session.trustClock();
        VERIFY_OK(desk.session.seal());
    }

    void longBeforeTheCatalogue()
    {
        Desk desk(shipped());
        desk.time = QDateTime(QDate(2020, 1, 1), QTime(0, 0), Qt::UTC);
        VERIFY_ERROR(desk.session.createCase(u"x"_s, {}, Language::German, {}), "clockOld");
        QVERIFY(desk.session.cases().empty());
        desk.session.trustClock();
        VERIFY_OK(desk.session.createCase(u"x"_s, {}, Language::German, {}));
        desk.session.closeStore();
        VERIFY_OK(desk.session.openStore(desk.path()));
        VERIFY_ERROR(desk.session.createCase(u"x"_s, {}, Language::German, {}), "clockOld");
    }

    // At ten past midnight in Berlin the year is the new one, though in UTC it is not.
    void theNumberIsOfTheLocalYear()
    {
        Desk desk(shipped());
        desk.time = QDateTime(QDate(2026, 12, 31), QTime(23, 10), Qt::UTC);
        desk.createCase();
        QCOMPARE(desk.session.assessment().fileNumber, u"2027-0001"_s);
        QCOMPARE(desk.session.today(), QDate(2027, 1, 1));
        QCOMPARE(desk.session.assessment().createdOn, QDate(2027, 1, 1));
        desk.time = QDateTime(QDate(2027, 12, 31), QTime(22, 59), Qt::UTC);
        desk.createCase();
        QCOMPARE(desk.session.assessment().fileNumber, u"2027-0002"_s);
        QCOMPARE(desk.session.journal()->front().time, desk.time); // UTC with what is kept
    }

    // The hour that comes twice orders nothing wrongly.
    void theHourThatComesTwice()
    {
        Desk desk(shipped());
        desk.time = QDateTime(QDate(2027, 10, 31), QTime(0, 30), Qt::UTC); // 02:30 summer time
        desk.createCase();
        const qint64 first = desk.session.caseId();
        desk.time = desk.time.addSecs(3600); // 02:30 once more
        desk.createCase();
        QVERIFY(!desk.session.clockFault());
        QCOMPARE(desk.session.cases().front().id, first);
        QVERIFY(desk.session.cases().front().changed < desk.session.cases().back().changed);
        QCOMPARE(desk.session.today(), QDate(2027, 10, 31));
    }
};

QTEST_GUILESS_MAIN(ClockTest)
#include "clocktest.moc"
