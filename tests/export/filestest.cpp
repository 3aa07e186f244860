// SPDX-License-Identifier: GPL-3.0-or-later

#include "export/files.h"
#ifdef Q_OS_LINUX
#include "support/faultydisk.h"
#endif
#include "support/testing.h"

#include <QDir>
#include <QFileInfo>
#include <QTemporaryDir>

#include <cerrno>

using namespace Qt::StringLiterals;
using namespace votum;

class FilesTest : public QObject
{
    Q_OBJECT

private slots:
    void whatIsSavedIsRead()
    {
        const QByteArray bytes("a\0b\n", 4);
        VERIFY_OK(saveFile(path(u"a"_s), bytes));
        QCOMPARE(*readFile(path(u"a"_s)), bytes);
        VERIFY_OK(saveFile(path(u"a"_s), "shorter", Existing::Replaced));
        QCOMPARE(*readFile(path(u"a"_s)), QByteArray("shorter"));
        VERIFY_OK(saveFile(path(u"a"_s), {}, Existing::Replaced));
        QCOMPARE(*readFile(path(u"a"_s)), QByteArray());
        QCOMPARE(QDir(m_folder.path()).entryList(QDir::Files | QDir::Hidden), QStringList{u"a"_s});
    }

    void anotherFileIsReplacedOnlyIfAsked()
    {
        VERIFY_OK(saveFile(path(u"asked"_s), "first"));
        const Result<void> kept = saveFile(path(u"asked"_s), "other");
        VERIFY_ERROR(kept, "fileExists");
        QCOMPARE(kept.error().arguments, QStringList{QDir::toNativeSeparators(path(u"asked"_s))});
        QCOMPARE(*readFile(path(u"asked"_s)), QByteArray("first"));
        VERIFY_OK(saveFile(path(u"asked"_s), "first")); // there is nothing to replace
        // A link leads elsewhere, be there a file or none yet.
        for (const QString &target : {u"asked"_s, u"none"_s}) {
            QVERIFY(QFile::link(path(target), path(u"link"_s)));
            VERIFY_ERROR(saveFile(path(u"link"_s), "first"), "fileExists");
            QVERIFY(QFile::remove(path(u"link"_s)));
        }
        QVERIFY(!QFileInfo::exists(path(u"none"_s)));
    }

#ifdef Q_OS_LINUX
    // A few bytes reach the disk only when the file is closed: that fails in time, too.
    void aFullDiskReplacesNothing()
    {
        VERIFY_OK(saveFile(path(u"kept"_s), "first"));
        for (const QByteArray &bytes : {QByteArray("few"), QByteArray(megabyte, 'x')}) {
            FaultyDisk::fail(m_folder.path().toUtf8(), FaultyDisk::Fault::Write, ENOSPC);
            const Result<void> replaced = saveFile(path(u"kept"_s), bytes, Existing::Replaced);
            const Result<void> made = saveFile(path(u"new"_s), bytes);
            FaultyDisk::heal();
            VERIFY_ERROR(replaced, "fileUnwritable");
            VERIFY_ERROR(made, "fileUnwritable");
            QCOMPARE(*readFile(path(u"kept"_s)), QByteArray("first"));
            QVERIFY(!QFileInfo::exists(path(u"new"_s)));
        }
    }
#endif

    void whatCannotBeReadIsNamed()
    {
        for (const QString &name : {u"missing"_s, u"."_s}) {
            const Result<QByteArray> read = readFile(path(name));
            VERIFY_ERROR(read, "fileUnreadable");
            QCOMPARE(read.error().arguments, QStringList{QDir::toNativeSeparators(path(name))});
            QVERIFY(!read.error().detail.isEmpty());
            VERIFY_ERROR(fileSum(path(name)), "fileUnreadable");
        }
    }

    void whatIsTooLargeIsNotRead()
    {
        VERIFY_OK(saveFile(path(u"long"_s), QByteArray(3 * megabyte, 'x')));
        QCOMPARE(readFile(path(u"long"_s), 3 * megabyte)->size(), 3 * megabyte);
        const Result<QByteArray> read = readFile(path(u"long"_s), 3 * megabyte - 1);
        VERIFY_ERROR(read, "fileTooLarge");
        QCOMPARE(read.error().arguments,
                 (QStringList{QDir::toNativeSeparators(path(u"long"_s)), u"2"_s}));
        // It has no size and does not end.
        VERIFY_ERROR(readFile(u"/dev/zero"_s, 2 * megabyte), "fileTooLarge");
    }

    void whatCannotBeWrittenIsNamed()
    {
        const Result<void> saved = saveFile(path(u"missing/a"_s), "a");
        VERIFY_ERROR(saved, "fileUnwritable");
        QCOMPARE(saved.error().arguments,
                 QStringList{QDir::toNativeSeparators(path(u"missing/a"_s))});
        QVERIFY(!saved.error().detail.isEmpty());
        VERIFY_ERROR(saveFile(path(u"."_s), "a"), "fileUnwritable");
    }

    void foldersAreMadeWithThoseAbove()
    {
        VERIFY_OK(makeFolder(path(u"one/two"_s)));
        VERIFY_OK(makeFolder(path(u"one/two"_s))); // it is there
        QVERIFY(QFileInfo(path(u"one/two"_s)).isDir());
        VERIFY_OK(saveFile(path(u"file"_s), "a"));
        const Result<void> made = makeFolder(path(u"file/below"_s));
        VERIFY_ERROR(made, "fileUnwritable");
        QCOMPARE(made.error().arguments,
                 QStringList{QDir::toNativeSeparators(path(u"file/below"_s))});
    }

    void sumOfAFile()
    {
        VERIFY_OK(saveFile(path(u"abc.txt"_s), "abc"));
        const Result<FileSum> sum = fileSum(path(u"abc.txt"_s));
        VERIFY_OK(sum);
        QCOMPARE(sum->name, u"abc.txt"_s);
        QCOMPARE(sum->size, 3);
        // FIPS 180-2, appendix B.1
        QCOMPARE(sum->sha256,
                 u"ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad"_s);
    }

private:
    static constexpr qsizetype megabyte = 1024 * 1024;
    QString path(const QString &name) const
    {
        return m_folder.filePath(name);
    }

    QTemporaryDir m_folder;
};

QTEST_GUILESS_MAIN(FilesTest)
#include "filestest.moc"
