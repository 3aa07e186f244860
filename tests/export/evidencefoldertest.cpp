// SPDX-License-Identifier: GPL-3.0-or-later

#include "report/documentrecords.h"

#include "export/evidencefiles.h"
#include "export/evidencefolder.h"
#include "export/files.h"
#include "session/desk.h"
#include "store/rawdatabase.h"
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
        const Result<std::vector<QByteArray>> found =
            evidenceFor(m_desk.session, m_record, m_folder->path());
        VERIFY_OK(found);
        QCOMPARE(*found, (std::vector<QByteArray>{"abc", "abcd"}));
    }

    // Neither name nor size is that of a file listed: it is never opened.
    void otherFilesAreNotRead()
    {
        QVERIFY(QFile::link(u"/dev/zero"_s, path(u"endless"_s)));
        put(u"large.bin"_s, QByteArray(1024, 'x'));
        VERIFY_OK(evidenceFor(m_desk.session, m_record, m_folder->path()));
    }

    void aMissingFileIsNamed()
    {
        QVERIFY(QFile::remove(path(u"renamed.pdf"_s)));
        QVERIFY(QFile::rename(path(u"Vertrag Müller.pdf"_s), path(u"a.pdf"_s)));
        const Result<std::vector<QByteArray>> found =
            evidenceFor(m_desk.session, m_record, m_folder->path());
        VERIFY_ERROR(found, "evidenceFileMissing");
        QCOMPARE(found.error().arguments, QStringList{u"Vertrag Müller.pdf"_s});
    }

    void aChangedFileIsNamed()
    {
        put(u"Vertrag Müller.pdf"_s, "abd");
        const Result<std::vector<QByteArray>> found =
            evidenceFor(m_desk.session, m_record, m_folder->path());
        VERIFY_ERROR(found, "evidenceFileChanged");
        QCOMPARE(found.error().arguments, QStringList{u"Vertrag Müller.pdf"_s});
    }

    // There, and of the right name: it is not said to be missing.
    void anUnreadableFileIsNamed()
    {
        const QString name = u"Vertrag Müller.pdf"_s;
        QVERIFY(QFile::remove(path(name)));
        QVERIFY(QFile::link(u"/proc/self/mem"_s, path(name))); // opens, and cannot be read
        const Result<std::vector<QByteArray>> found =
            evidenceFor(m_desk.session, m_record, m_folder->path());
        VERIFY_ERROR(found, "fileUnreadable");
        QCOMPARE(found.error().arguments, QStringList{QDir::toNativeSeparators(path(name))});
    }

    // As when a USB stick has been pulled out: that says more than that its files are missing.
    void aMissingFolderIsNamed()
    {
        const Result<std::vector<QByteArray>> found =
            evidenceFor(m_desk.session, m_record, path(u"gone"_s));
        VERIFY_ERROR(found, "fileUnreadable");
        QCOMPARE(found.error().arguments, QStringList{QDir::toNativeSeparators(path(u"gone"_s))});
    }

    void noRecordNoEvidence()
    {
        VERIFY_ERROR(evidenceFor(m_desk.session, "{}", m_folder->path()), "record");
        const Result<std::vector<QByteArray>> none = evidenceFor(
            m_desk.session, recordOf(u"publisher.de"_s, {.isSealed = false}), m_folder->path());
        VERIFY_OK(none);
        QVERIFY(none->empty());
    }

    // What the store keeps needs no folder, and comes before what lies in one.
    void whatTheStoreKeepsComesFromThere()
    {
        Desk desk;
        desk.importExample();
        QVERIFY(!keepsEvidence(desk.session, m_record));
        for (const QString &name : {u"Vertrag Müller.pdf"_s, u"renamed.pdf"_s}) {
            const Result<EvidenceItem> item = takeIn(desk.session, path(name));
            VERIFY_OK(item);
            VERIFY_OK(desk.session.saveEvidence(*item));
            QVERIFY(QFile::remove(path(name)));
        }
        QVERIFY(keepsEvidence(desk.session, m_record));
        put(u"Vertrag Müller.pdf"_s, "abd");
        for (const QString &folder : {QString(), m_folder->path()}) {
            const Result<std::vector<QByteArray>> found =
                evidenceFor(desk.session, m_record, folder);
            VERIFY_OK(found);
            QCOMPARE(*found, (std::vector<QByteArray>{"abc", "abcd"}));
        }
    }

    void whatTheStoreHoldsWronglyIsRefused()
    {
        Desk desk;
        desk.importExample();
        const Result<EvidenceItem> item = takeIn(desk.session, path(u"renamed.pdf"_s));
        VERIFY_OK(item);
        VERIFY_OK(desk.session.saveEvidence(*item));
        const QString store = desk.session.storePath();
        desk.session.closeStore();
        {
            RawDatabase other(store);
            QCOMPARE(other.run(u"DROP TRIGGER pieces_no_update"_s), QString());
            QCOMPARE(other.run(u"UPDATE pieces SET bytes = x'00'"_s), QString());
        }
        VERIFY_OK(desk.session.openStore(store));
        VERIFY_ERROR(evidenceFor(desk.session, m_record, m_folder->path()), "storeDamaged");
    }

private:
    QString path(const QString &name) const { return m_folder->filePath(name); }
    void put(const QString &name, const QByteArray &bytes) const
    {
        const Result<void> saved = saveFile(path(name), bytes, Existing::Replaced);
        if (!saved)
            qFatal("%s", qPrintable(inWords(saved.error())));
    }

    Desk m_desk;
    QByteArray m_record;
    std::unique_ptr<QTemporaryDir> m_folder;
};

QTEST_MAIN(EvidenceFolderTest)
#include "evidencefoldertest.moc"
