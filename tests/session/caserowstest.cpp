// SPDX-License-Identifier: GPL-3.0-or-later

#include "session/caserows.h"
#include "support/testing.h"

using namespace Qt::StringLiterals;

namespace votum {

class CaseRowsTest : public QObject
{
    Q_OBJECT

private slots:
    void rowsAreKeptByTheirId();
    void whatChangedIsTold();
};

namespace {

CaseSummary row(qint64 id, const QString &title = {})
{
    CaseSummary summary;
    summary.id = id;
    summary.title = title;
    return summary;
}

std::vector<qint64> idsOf(const CaseRows &rows)
{
    std::vector<qint64> ids;
    for (const CaseSummary &each : rows.all())
        ids.push_back(each.id);
    return ids;
}

using Ids = std::vector<qint64>;

} // namespace

void CaseRowsTest::rowsAreKeptByTheirId()
{
    CaseRows rows;
    QVERIFY(!rows.find(1));
    rows.reset({row(7), row(2), row(4)});
    QCOMPARE(idsOf(rows), (Ids{2, 4, 7}));
    rows.place(row(4, u"changed"_s));
    rows.place(row(3));
    rows.place(row(9));
    QCOMPARE(idsOf(rows), (Ids{2, 3, 4, 7, 9}));
    QCOMPARE(rows.find(4)->title, u"changed"_s);
    rows.remove(7);
    rows.remove(8); // there is none
    QCOMPARE(idsOf(rows), (Ids{2, 3, 4, 9}));
    QVERIFY(!rows.find(7));
}

void CaseRowsTest::whatChangedIsTold()
{
    CaseRows rows;
    QCOMPARE(rows.changedSince(rows.revision()), Ids());
    rows.reset({row(1), row(2)});
    QVERIFY(!rows.changedSince(0)); // all of it
    const quint64 read = rows.revision();
    QCOMPARE(rows.changedSince(read), Ids());
    rows.place(row(2));
    rows.place(row(3));
    const quint64 later = rows.revision();
    rows.remove(1);
    rows.remove(1);
    QCOMPARE(rows.changedSince(read), (Ids{2, 3, 1}));
    QCOMPARE(rows.changedSince(later), Ids{1});
    QVERIFY(!rows.changedSince(read - 1));
    for (int i = 0; i < 5000; ++i)
        rows.place(row(2));
    QVERIFY(!rows.changedSince(later)); // too long ago
    QCOMPARE(rows.changedSince(rows.revision() - 2), (Ids{2, 2}));
    QVERIFY(!rows.changedSince(rows.revision() + 1)); // of other rows
}

} // namespace votum

QTEST_GUILESS_MAIN(votum::CaseRowsTest)
#include "caserowstest.moc"
