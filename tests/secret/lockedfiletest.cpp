// SPDX-License-Identifier: GPL-3.0-or-later

#include "secret/lockedfile.h"

#ifdef Q_OS_LINUX
#include "support/faultydisk.h"
#endif

#include <QFile>
#include <QFileInfo>
#include <QTemporaryDir>
#include <QTest>
#include <QtEndian>

#include <cerrno>

using namespace Qt::StringLiterals;
using namespace votum;

// Locked and unlocked, and everything that may have befallen such a file on its way.
class LockedFileTest : public QObject
{
    Q_OBJECT

private slots:
    void itComesBackAsItWas_data();
    void itComesBackAsItWas();
    void nothingOfItCanBeRead();
    void theUsualCostIsTaken();
    void whatBefellItIsTold_data();
    void whatBefellItIsTold();
    void everyByteIsGuarded();
    void ofTwoFilesNothingFits();
    void refusals();
    void aFullDiskLeavesNothing();

private:
    static constexpr LockCost cheap{1, 8}; // the format's least; what is tested costs the same
    static constexpr qsizetype headSize = 57, pieceSize = 65536 + 17;
    QString path(const QString &name) const { return m_folder.filePath(name); }
    QString written(const QString &name, const QByteArray &bytes) const
    {
        QFile file(path(name));
        return file.open(QIODevice::WriteOnly) && file.write(bytes) == bytes.size()
                   ? file.fileName()
                   : QString();
    }
    static QByteArray bytesOf(const QString &path)
    {
        QFile file(path);
        return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray("unreadable");
    }
    static QByteArray text(qsizetype size)
    {
        QByteArray bytes(size, '\0');
        for (qsizetype i = 0; i < size; ++i)
            bytes[i] = char('a' + i * 7 % 23 + i / 65536);
        return bytes;
    }
    QByteArray locked(const QByteArray &bytes)
    {
        QFile::remove(path(u"locked"_s));
        const Result<void> done =
            lockFile(written(u"plain"_s, bytes), path(u"locked"_s), m_right, cheap);
        return done ? bytesOf(path(u"locked"_s)) : QByteArray();
    }
    QString unlocked(const QByteArray &bytes, const Passphrase &passphrase)
    {
        QFile::remove(path(u"back"_s));
        const Result<void> done =
            unlockFile(written(u"changed"_s, bytes), path(u"back"_s), passphrase);
        return done ? QString() : done.error().code;
    }

    QTemporaryDir m_folder;
    const Passphrase m_right{u"korrekt Pferd Batterie"_s};
};

void LockedFileTest::itComesBackAsItWas_data()
{
    QTest::addColumn<int>("size");
    for (const int size : {0, 1, 65535, 65536, 65537, 200'000})
        QTest::addRow("%d", size) << size;
}

void LockedFileTest::itComesBackAsItWas()
{
    QFETCH(const int, size);
    const QByteArray bytes = text(size), file = locked(bytes);
    QCOMPARE(file.size(), headSize + size + 17 * (size / 65536 + 1));
    QVERIFY(isLockedFile(path(u"locked"_s)));
    QVERIFY(!isLockedFile(path(u"plain"_s)));
    QCOMPARE(unlocked(file, m_right), QString());
    QCOMPARE(bytesOf(path(u"back"_s)), bytes);
    const auto others = QFileDevice::ReadGroup | QFileDevice::WriteGroup | QFileDevice::ReadOther |
                        QFileDevice::WriteOther;
    for (const QString &name : {u"locked"_s, u"back"_s})
        QVERIFY(!(QFileInfo(path(name)).permissions() & others));
}

void LockedFileTest::nothingOfItCanBeRead()
{
    const QByteArray bytes = QByteArray("Zebrafink").repeated(20'000), one = locked(bytes),
                     two = locked(bytes);
    QVERIFY(!one.contains("Zebra"));
    QVERIFY(one != two);
    QVERIFY(one.mid(headSize, 100) != two.mid(headSize, 100));
}

void LockedFileTest::theUsualCostIsTaken()
{
    QVERIFY(lockFile(written(u"plain"_s, "abc"), path(u"usual"_s), m_right));
    const QByteArray bytes = bytesOf(path(u"usual"_s));
    QCOMPARE(qFromLittleEndian<quint32>(bytes.constData() + 9), 3u);
    QCOMPARE(qFromLittleEndian<quint32>(bytes.constData() + 13), 262144u);
    QCOMPARE(unlocked(bytes, m_right), QString());
}

void LockedFileTest::whatBefellItIsTold_data()
{
    QTest::addColumn<QByteArray>("file");
    QTest::addColumn<QString>("expected");
    const QByteArray file = locked(text(200'000)); // four pieces
    const auto row = [](const char *name, const QByteArray &changed, const QString &expected) {
        QTest::newRow(name) << changed << expected;
    };
    const auto piece = [&file](int number) {
        return file.mid(headSize + number * pieceSize, pieceSize);
    };
    const QByteArray head = file.first(headSize);
    row("nothing", file, {});
    row("cut within the head", file.first(40), u"lockedDamaged"_s);
    row("empty", {}, u"lockedDamaged"_s);
    row("the head alone", head, u"lockedDamaged"_s);
    row("cut within the first piece", file.first(headSize + 100), u"passphraseWrong"_s);
    row("cut within a piece", file.chopped(1), u"lockedDamaged"_s);
    row("cut between pieces", file.first(headSize + 2 * pieceSize), u"lockedDamaged"_s);
    row("without the first piece", head + piece(1) + piece(2) + piece(3), u"passphraseWrong"_s);
    row("without one in the middle", head + piece(0) + piece(2) + piece(3), u"lockedDamaged"_s);
    row("in another order", head + piece(0) + piece(2) + piece(1) + piece(3), u"lockedDamaged"_s);
    row("a piece twice", head + piece(0) + piece(0) + piece(1) + piece(2) + piece(3),
        u"lockedDamaged"_s);
    row("lengthened", file + 'x', u"lockedDamaged"_s);
    row("lengthened by its last piece", file + piece(3), u"lockedDamaged"_s);
    const auto with = [&file](qsizetype at, quint32 value) {
        QByteArray changed = file;
        qToLittleEndian(value, changed.data() + at);
        return changed;
    };
    row("no passes", with(9, 0), u"lockedNewer"_s);
    row("endless passes", with(9, 0xffffffff), u"lockedNewer"_s);
    row("other passes", with(9, 2), u"passphraseWrong"_s);
    row("hardly memory", with(13, 7), u"lockedNewer"_s);
    row("all memory", with(13, 0xffffffff), u"lockedNewer"_s);
    QByteArray newer = file;
    newer[8] = 2;
    row("another form", newer, u"lockedNewer"_s);
    row("no such file", "SQLite format 3" + file, u"lockedDamaged"_s);
}

void LockedFileTest::whatBefellItIsTold()
{
    QFETCH(const QByteArray, file);
    QFETCH(const QString, expected);
    QCOMPARE(unlocked(file, m_right), expected);
    QCOMPARE(QFile::exists(path(u"back"_s)), expected.isEmpty());
    if (expected.isEmpty()) {
        for (const QString &wrong :
             {u"korrekt Pferd batterie"_s, u""_s, u"korrekt Pferd Batterie "_s})
            QCOMPARE(unlocked(file, Passphrase(wrong)), u"passphraseWrong"_s);
        QVERIFY(!QFile::exists(path(u"back"_s)));
    }
}

// Also what no piece holds itself: salt, header of the stream, cost.
void LockedFileTest::everyByteIsGuarded()
{
    const QByteArray file = locked("Geheim");
    for (qsizetype i = 0; i < file.size(); ++i) {
        if (i >= 9 && i < 17)
            continue; // the cost: a larger one may take long, or be refused
        QByteArray changed = file;
        changed[i] = char(changed[i] ^ 1);
        QVERIFY2(!unlocked(changed, m_right).isEmpty(), qPrintable(QString::number(i)));
        QVERIFY(!QFile::exists(path(u"back"_s)));
    }
}

void LockedFileTest::ofTwoFilesNothingFits()
{
    const QByteArray one = locked(text(100'000)), two = locked(text(100'000));
    QCOMPARE(unlocked(one.first(headSize + pieceSize) + two.mid(headSize + pieceSize), m_right),
             u"lockedDamaged"_s);
    QCOMPARE(unlocked(one.first(headSize) + two.mid(headSize), m_right), u"passphraseWrong"_s);
}

void LockedFileTest::refusals()
{
    const QString plain = written(u"plain"_s, "abc"), target = path(u"new"_s);
    const auto code = [](const Result<void> &done) { return done ? QString() : done.error().code; };
    QCOMPARE(code(lockFile(plain, target, Passphrase(u"elf Zeichen"_s), cheap)),
             u"passphraseShort"_s);
    QCOMPARE(code(lockFile(path(u"none"_s), target, m_right, cheap)), u"fileUnreadable"_s);
    QVERIFY(!QFile::exists(target));
    QCOMPARE(code(lockFile(plain, path(u"no/where"_s), m_right, cheap)), u"fileUnwritable"_s);
    QCOMPARE(code(lockFile(plain, plain, m_right, cheap)), u"fileUnwritable"_s); // never over one
    QCOMPARE(bytesOf(plain), QByteArray("abc"));
    locked("abc");
    QCOMPARE(code(unlockFile(path(u"locked"_s), plain, m_right)), u"fileUnwritable"_s);
    QCOMPARE(bytesOf(plain), QByteArray("abc"));
    QCOMPARE(code(unlockFile(path(u"none"_s), target, m_right)), u"fileUnreadable"_s);
    QCOMPARE(code(lockFile(plain, target, m_right, {9, 8})), u"fileUnwritable"_s);
    QVERIFY(!QFile::exists(target));
    QVERIFY(!isLockedFile(path(u"none"_s)));
}

void LockedFileTest::aFullDiskLeavesNothing()
{
#ifdef Q_OS_LINUX
    const QString plain = written(u"plain"_s, text(200'000)), target = path(u"full-target"_s);
    QVERIFY(!locked(text(200'000)).isEmpty());
    for (const FaultyDisk::Fault fault : {FaultyDisk::Fault::Write, FaultyDisk::Fault::Sync}) {
        FaultyDisk::fail(target.toUtf8(), fault, ENOSPC);
        const Result<void> one = lockFile(plain, target, m_right, cheap);
        const bool isLeft = QFile::exists(target);
        const Result<void> two = unlockFile(path(u"locked"_s), target, m_right);
        FaultyDisk::heal();
        QVERIFY(!one && !two);
        QCOMPARE(one.error().code, u"fileUnwritable"_s);
        QCOMPARE(two.error().code, u"fileUnwritable"_s);
        QVERIFY(!isLeft && !QFile::exists(target));
    }
#else
    QSKIP("needs a disk that fails");
#endif
}

QTEST_GUILESS_MAIN(LockedFileTest)
#include "lockedfiletest.moc"
