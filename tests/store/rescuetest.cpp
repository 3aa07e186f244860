// SPDX-License-Identifier: GPL-3.0-or-later

#include "storefixture.h"

#include "core/record/record.h"
#include "store/rescue.h"

#include <QFile>
#include <QRandomGenerator>

#include <atomic>

using namespace Qt::StringLiterals;

namespace votum {

// A store is damaged, and there is no backup of it.
class StoreRescueTest : public QObject
{
    Q_OBJECT

private slots:
    // Twenty drafts about a sealed version.
    void init()
    {
        m_folder = std::make_unique<QTemporaryDir>();
        const std::unique_ptr<Store> store = openStore(path());
        QVERIFY(store);
        for (int i = 0; i < 10; ++i)
            QVERIFY(store->create(titled(i), lineAt(i)));
        m_sealed = *store->create(richAssessment(), lineAt(10));
        m_record = *sealWith(*store, m_sealed, 11);
        for (int i = 10; i < 20; ++i)
            QVERIFY(store->create(titled(i), lineAt(12 + i)));
    }

    void aWholeStoreGivesAll()
    {
        const QByteArray before = bytesOf(path());
        const auto cases = rescuedFrom(path());
        VERIFY_OK(cases);
        QCOMPARE(cases->size(), size_t(21));
        for (const RescuedCase &each : *cases) {
            QVERIFY(each.isWhole);
            QVERIFY(!each.row.fileNumber.isEmpty());
            QCOMPARE(each.assessment.title, each.row.title);
            QCOMPARE(each.record, each.row.id == m_sealed ? m_record : QByteArray());
        }
        QCOMPARE(cases->front().assessment.answers, richAssessment().answers);
        QCOMPARE(bytesOf(path()), before);
    }

    void aPartThatNobodyCanReadCostsNoOther()
    {
        {
            RawDatabase other(path());
            QCOMPARE(other.run(u"UPDATE parts SET json = '{\"oops' WHERE version = 1 AND "
                               "kind = 'opinion'"_s),
                     QString());
        }
        const auto cases = rescuedFrom(path());
        VERIFY_OK(cases);
        QCOMPARE(cases->size(), size_t(21));
        QVERIFY(!cases->front().isWhole);
        QCOMPARE(cases->front().assessment.title, u"Fall 0"_s);
        QCOMPARE(cases->front().assessment.answers, richAssessment().answers);
        QVERIFY((*cases)[1].isWhole);
    }

    void aRecordThatWasChangedIsNone()
    {
        {
            RawDatabase other(path());
            QCOMPARE(other.run(u"DROP TRIGGER sealed_no_update"_s), QString());
            QCOMPARE(other.run(u"UPDATE sealed SET record = CAST(record || ' ' AS BLOB)"_s),
                     QString());
        }
        const auto cases = rescuedFrom(path());
        VERIFY_OK(cases);
        const RescuedCase &sealed = (*cases)[10];
        QCOMPARE(sealed.row.id, m_sealed);
        QVERIFY(sealed.record.isEmpty() && !sealed.isWhole);
        QCOMPARE(sealed.assessment.title, richAssessment().title);
    }

    // A fifth of the file is gone: SQLite itself opens nothing of it for writing.
    void whatLiesBeforeTheEndIsRead()
    {
        QVERIFY(QFile::resize(path(), QFileInfo(path()).size() / 5 * 4));
        QVERIFY(!Store::open(path(), StoreOpening::Change));
        const auto cases = rescuedFrom(path());
        VERIFY_OK(cases);
        const auto titled =
            std::count_if(cases->begin(), cases->end(), [](const RescuedCase &each) {
                return each.assessment.title.startsWith(u"Fall"_s);
            });
        QVERIFY2(titled > 3, qPrintable(QString::number(titled)));
        QVERIFY(std::any_of(cases->begin(), cases->end(),
                            [](const RescuedCase &each) { return !each.isWhole; }));
    }

    void whatIsNoStoreIsTold()
    {
        VERIFY_ERROR(rescuedFrom(path(u"none.votum"_s)), "storeMissing");
        put(u"empty.votum"_s, {});
        VERIFY_ERROR(rescuedFrom(path(u"empty.votum"_s)), "storeDamaged");
        put(u"text.votum"_s, "Dear Sir or Madam");
        QVERIFY(!rescuedFrom(path(u"text.votum"_s)));
        put(u"head.votum"_s, bytesOf(path()).left(100));
        QVERIFY(!rescuedFrom(path(u"head.votum"_s)));
    }

    void whoHasCancelledGetsNothing()
    {
        std::atomic_bool isCancelled = false;
        QVERIFY(rescuedFrom(path(), &isCancelled));
        isCancelled = true;
        VERIFY_ERROR(rescuedFrom(path(), &isCancelled), "storeDamaged");
    }

    // Whatever the disk does: what is handed on as a record was sealed, and the file stays.
    void randomDamage()
    {
        const QByteArray sound = bytesOf(path());
        QRandomGenerator random(20261130);
        int rescued = 0;
        for (int round = 0; round < 25; ++round) {
            QByteArray bytes = sound;
            for (int i = 0; i < 1 + round; ++i) {
                const int at = 100 + int(random.bounded(quint32(bytes.size() - 600)));
                bytes.replace(at, 500, QByteArray(500, char(random.bounded(256))));
            }
            put(u"damaged.votum"_s, bytes);
            const auto cases = rescuedFrom(path(u"damaged.votum"_s));
            QCOMPARE(bytesOf(path(u"damaged.votum"_s)), bytes);
            if (!cases)
                continue;
            for (const RescuedCase &each : *cases)
                QVERIFY(each.record.isEmpty() || each.record == m_record);
            rescued += int(cases->size());
        }
        QVERIFY2(rescued > 100, qPrintable(QString::number(rescued)));
    }

private:
    QString path(const QString &name = u"store.votum"_s) const { return m_folder->filePath(name); }

    void put(const QString &name, const QByteArray &bytes)
    {
        QFile file(path(name));
        QVERIFY(file.open(QIODevice::WriteOnly));
        QCOMPARE(file.write(bytes), bytes.size());
    }

    static Assessment titled(int number)
    {
        Assessment assessment = richAssessment();
        assessment.title = u"Fall %1"_s.arg(number);
        return assessment;
    }

    std::unique_ptr<QTemporaryDir> m_folder;
    qint64 m_sealed = 0;
    QByteArray m_record;
};

} // namespace votum

QTEST_GUILESS_MAIN(votum::StoreRescueTest)
#include "rescuetest.moc"
