// SPDX-License-Identifier: GPL-3.0-or-later

#include "storefixture.h"

#include <QDir>
#include <QFile>
#include <QProcess>
#include <QRandomGenerator>
#include <QThread>

using namespace Qt::StringLiterals;

namespace votum {

// Another process is killed at moments chosen by chance while it opens, migrates, creates, saves,
// seals and backs up. VOTUM_KILLS says how often; a long run is made by hand.
class StoreKillsTest : public QObject
{
    Q_OBJECT

private slots:
    void nothingAcknowledgedIsLost();

private:
    struct Figures
    {
        int kills = 0, acknowledged = 0, migrated = 0, copies = 0;
    };
    void round(const QString &folder, quint32 seed, Figures &figures);
    void lookAt(Store &store, const QStringList &said, Figures &figures);
};

void StoreKillsTest::round(const QString &folder, quint32 seed, Figures &figures)
{
    QRandomGenerator random(seed);
    const QString path = folder + u"/store.votum"_s;
    const bool isOld = random.bounded(8) == 0; // begins with the migration
    if (isOld) {
        for (const QString &name : QDir(folder).entryList(QDir::Files))
            QFile::remove(folder + u'/' + name);
        putOldStore(path);
    }
    QProcess helper;
    helper.start(QStringLiteral(VOTUM_STORE_HELPER),
                 {u"work"_s, path, QString::number(random.bounded(1 << 30))});
    QVERIFY(helper.waitForStarted());
    // Within the start, which the old one spends with its migration, or some changes later,
    // however long a machine takes for them.
    QByteArray output;
    const int changes = random.bounded(3) == 0 ? 0 : random.bounded(12);
    while (output.count('\n') < changes && helper.waitForReadyRead())
        output += helper.readAllStandardOutput();
    QThread::usleep(random.bounded(isOld && changes == 0 ? 400'000 : 40'000));
    helper.kill();
    QVERIFY(helper.waitForFinished());
    ++figures.kills;
    output += helper.readAllStandardOutput();
    QStringList said = QString::fromUtf8(output).split(u'\n', Qt::SkipEmptyParts);

    if (!QFile::exists(path)) { // before the new one was put in its place
        QVERIFY(said.isEmpty());
        return;
    }
    const auto opened = Store::open(path, StoreOpening::Change);
    VERIFY_OK(opened); // nobody is locked out
    Store &store = **opened;
    // Its own log is not foreign. (An old store's change to a log leaves a journal of one page.)
    for (const Error &note : store.notes())
        QVERIFY2(!note.arguments.value(1).contains("-wal"_L1), qPrintable(note.arguments.value(1)));
    lookAt(store, said, figures);
    QCOMPARE(faultsOf(store).join(u"; "_s), QString());
    figures.migrated += isOld ? 1 : 0;
}

void StoreKillsTest::lookAt(Store &store, const QStringList &said, Figures &figures)
{
    QMap<qint64, int> saved; // the last number acknowledged
    for (const QString &line : said) {
        const QStringList words = line.split(u' ');
        QCOMPARE(words.size(), 3); // else an error's code
        const qint64 id = words[1].toLongLong();
        ++figures.acknowledged;
        if (words[0] == "created"_L1 || words[0] == "saved"_L1) {
            saved[id] = words[2].toInt();
        } else if (words[0] == "sealed"_L1) {
            QVERIFY(!store.sealedRecord(id)->bytes.isEmpty());
        } else {
            const QString copy = u"%1.copy%2"_s.arg(store.path(), words[2]);
            QVERIFY(Store::checkFile(copy)->empty());
            QFile::remove(copy);
            ++figures.copies;
        }
    }
    for (auto item = saved.begin(); item != saved.end(); ++item) {
        const auto loaded = store.load(item.key());
        VERIFY_OK(loaded);
        const int number = item.value() == 0 ? 0 : loaded->privateNotes.section(u' ', 0, 0).toInt();
        QVERIFY2(number >= item.value(), qPrintable(u"%1: %2"_s.arg(item.key()).arg(number)));
    }
}

void StoreKillsTest::nothingAcknowledgedIsLost()
{
    const int kills = qEnvironmentVariableIntValue("VOTUM_KILLS");
    const quint32 seed = quint32(qEnvironmentVariableIntValue("VOTUM_KILLS_SEED"));
    Figures figures;
    auto folder = std::make_unique<QTemporaryDir>();
    for (int i = 0; i < (kills > 0 ? kills : 60); ++i) {
        if (i % 25 == 24) // so that the checks stay short
            folder = std::make_unique<QTemporaryDir>();
        round(folder->path(), seed + quint32(i), figures);
        if (QTest::currentTestFailed())
            return;
    }
    qInfo("%d kills, %d of them after a migration's begin; %d changes acknowledged, %d copies; "
          "none lost, none damaged, none locked out",
          figures.kills, figures.migrated, figures.acknowledged, figures.copies);
    QVERIFY(figures.acknowledged > 0);
}

} // namespace votum

QTEST_GUILESS_MAIN(votum::StoreKillsTest)
#include "killstest.moc"
