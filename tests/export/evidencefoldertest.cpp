// SPDX-License-Identifier: GPL-3.0-or-later

#include "report/documentrecords.h"

#include "export/evidencefolder.h"
#include "export/files.h"
#include "support/testing.h"

#include <QDir>
#include <QTemporaryDir>

using namespace Qt::StringLiterals;
using namespace votum;

// The record lists two files, "abc" and "abcd", both as "Vertrag Müller.pdf".
class EvidenceFolderTest : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase() { m_record = recordOf(u"publisher.de"_s, {.hasFile = true}); }
    void init()
    {
        m_folder = std::make_unique<QTemporaryDir>();
        put(u"Vertrag Müller.pdf"_s, "abc");
        put(u"renamed.pdf"_s, "abcd");
    }

    void filesAreFoundByTheirSums()
    {
        put(u"another.txt"_s, "xyz"); // as long as one of them
        const Result<std::vector<QByteArray>> found = evidenceIn(m_folder->path(), m_record);
        VERIFY_OK(found);
        QCOMPARE(*found, (std::vector<QByteArray>{"abc", "abcd"}));
    }

    // Neither name nor size is that of a file listed: it is never opened.
    void otherFilesAreNotRead()
    {
        QVERIFY(QFile::link(u"/dev/zero"_s, path(u"endless"_s)));
        put(u"large.bin"_s, QByteArray(1024, 'x'));
        VERIFY_OK(evidenceIn(m_folder->path(), m_record));
    }

    void aMissingFileIsNamed()
    {
        QVERIFY(QFile::remove(path(u"renamed.pdf"_s)));
        QVERIFY(QFile::rename(path(u"Vertrag Müller.pdf"_s), path(u"a.pdf"_s)));
        const Result<std::vector<QByteArray>> found = evidenceIn(m_folder->path(), m_record);
        VERIFY_ERROR(found, "evidenceFileMissing");
        QCOMPARE(found.error().arguments, QStringList{u"Vertrag Müller.pdf"_s});
    }

    void aChangedFileIsNamed()
    {
        put(u"Vertrag Müller.pdf"_s, "abd");
        const Result<std::vector<QByteArray>> found = evidenceIn(m_folder->path(), m_record);
        VERIFY_ERROR(found, "evidenceFileChanged");
        QCOMPARE(found.error().arguments, QStringList{u"Vertrag Müller.pdf"_s});
    }

    // There, and of the right name: it is not said to be missing.
    void anUnreadableFileIsNamed()
    {
        const QString name = u"Vertrag Müller.pdf"_s;
        QVERIFY(QFile::remove(path(name)));
        QVERIFY(QFile::link(u"/proc/self/mem"_s, path(name))); // opens, and cannot be read
        const Result<std::vector<QByteArray>> found = evidenceIn(m_folder->path(), m_record);
        VERIFY_ERROR(found, "fileUnreadable");
        QCOMPARE(found.error().arguments, QStringList{QDir::toNativeSeparators(path(name))});
    }

    // As when a USB stick has been pulled out: that says more than that its files are missing.
    void aMissingFolderIsNamed()
    {
        const Result<std::vector<QByteArray>> found = evidenceIn(path(u"gone"_s), m_record);
        VERIFY_ERROR(found, "fileUnreadable");
        QCOMPARE(found.error().arguments, QStringList{QDir::toNativeSeparators(path(u"gone"_s))});
    }

    void noRecordNoEvidence()
    {
        VERIFY_ERROR(evidenceIn(m_folder->path(), "{}"), "record");
        const Result<std::vector<QByteArray>> none =
            evidenceIn(m_folder->path(), recordOf(u"publisher.de"_s, {.isSealed = false}));
        VERIFY_OK(none);
        QVERIFY(none->empty());
    }

private:
    QString path(const QString &name) const { return m_folder->filePath(name); }
    void put(const QString &name, const QByteArray &bytes) const
    {
        const Result<void> saved = saveFile(path(name), bytes, Existing::Replaced);
        if (!saved)
            qFatal("%s", qPrintable(inWords(saved.error())));
    }

    QByteArray m_record;
    std::unique_ptr<QTemporaryDir> m_folder;
};

QTEST_MAIN(EvidenceFolderTest)
#include "evidencefoldertest.moc"
