// SPDX-License-Identifier: GPL-3.0-or-later

#include "../store/rawdatabase.h"
#include "desk.h"

#include <algorithm>

using namespace Qt::StringLiterals;
using namespace votum;

// A draft that cannot be read is a marked row, and locks nothing.
class UnreadableDraftTest : public QObject
{
    Q_OBJECT

private slots:
    void isMarked_data();
    void isMarked();
    void standsInNobodysWay();
};

void UnreadableDraftTest::isMarked_data()
{
    QTest::addColumn<QString>("damage");
    QTest::newRow("no JSON")
        << u"UPDATE parts SET json = '{' WHERE version = 1 AND kind = 'case'"_s;
    QTest::newRow("an answer")
        << u"UPDATE parts SET json = '{\"strange\":1}' WHERE version = 1 AND "
           "kind = 'answer' AND key = 'CTX-04'"_s;
    QTest::newRow("a kind nobody knows")
        << u"UPDATE parts SET kind = 'colour' WHERE version = 1 AND kind = 'notes'"_s;
    QTest::newRow("its status") << u"UPDATE versions SET status = 'painted' WHERE id = 1"_s;
}

void UnreadableDraftTest::isMarked()
{
    QFETCH(QString, damage);
    Desk desk;
    desk.importExample();
    VERIFY_OK(desk.session.setPrivateNotes(u"mine"_s));
    desk.importExample(u"travel-agency.en"_s);
    const QString outcome = desk.row().outcome;
    desk.session.closeStore();
    for (const bool isOld : {false, true}) {
        RawDatabase(desk.path()).run(damage);
        if (isOld)
            makeOld(desk.path());
        VERIFY_OK(desk.session.openStore(desk.path()));
        QCOMPARE(desk.session.cases().size(), size_t(2));
        for (const CaseSummary &row : desk.session.cases()) {
            QCOMPARE(row.fault.has_value(), row.id == 1);
            if (row.fault) {
                QCOMPARE(row.fault->code, u"caseUnreadable"_s);
                QCOMPARE(row.fault->arguments.first(), u"2026-0001"_s);
            } else {
                QCOMPARE(row.outcome, outcome); // judged anew
            }
        }
        desk.session.closeStore();
    }
}

void UnreadableDraftTest::standsInNobodysWay()
{
    Desk desk;
    desk.importExample();
    desk.seal();
    const qint64 sealed = desk.session.caseId();
    const QByteArray record = desk.session.recordBytes();
    desk.importExample();
    const qint64 broken = desk.session.caseId();
    desk.importExample();
    const qint64 sound = desk.session.caseId();
    const QString rule = contestedIn(desk.session);
    desk.session.closeStore();
    RawDatabase(desk.path())
        .run(u"UPDATE parts SET json = '{' WHERE kind = 'case' AND version = %1"_s.arg(broken));
    VERIFY_OK(desk.session.openStore(desk.path()));
    const auto faultOf = [&desk](qint64 id) {
        const auto &cases = desk.session.cases();
        const auto row = std::find_if(cases.begin(), cases.end(),
                                      [id](const CaseSummary &each) { return each.id == id; });
        return row != cases.end() && row->fault;
    };

    QVERIFY(faultOf(broken));
    VERIFY_ERROR(desk.session.openCase(broken), "caseUnreadable");
    VERIFY_ERROR(desk.session.preview(broken), "caseUnreadable");
    VERIFY_ERROR(desk.session.caseRecord(broken), "caseUnreadable");
    VERIFY_ERROR(desk.session.duplicateCase(broken), "caseUnreadable");
    QVERIFY(!desk.session.hasCase());
    // The others.
    QCOMPARE(desk.session.caseRecord(sealed)->bytes, record);
    VERIFY_OK(desk.session.preview(sealed));
    VERIFY_OK(desk.session.openCase(sound));
    VERIFY_OK(desk.session.setHouseRule(rule, {Severity::KnockOut, u"Beschluss"_s, {}, {}}));
    QCOMPARE(desk.row().outcome, outcomeCode(Outcome::NotPermissible));
    QVERIFY(faultOf(broken)); // still
    VERIFY_OK(desk.session.answer({u"CTX-04"_s, {}}, valueAnswer({u"small"_s})));
    QVERIFY(faultOf(broken));
    // It can be taken away.
    VERIFY_OK(desk.session.trashCase(broken));
    QVERIFY(desk.session.trashedCases()->front().fault);
    VERIFY_OK(desk.session.trashCase(broken, false));
    QVERIFY(faultOf(broken));
    VERIFY_OK(desk.session.trashCase(broken));
    VERIFY_OK(desk.session.eraseCases({broken}));
    QVERIFY(desk.session.trashedCases()->empty());
}

QTEST_GUILESS_MAIN(UnreadableDraftTest)
#include "unreadabledrafttest.moc"
