// SPDX-License-Identifier: GPL-3.0-or-later

#include "session/desk.h"

#include "export/evidencefiles.h"

#include <QDir>
#include <QFile>

using namespace Qt::StringLiterals;
using namespace votum;

namespace {

// SHA-256 of "abc": FIPS 180-2, appendix B.1.
const QString sumOfAbc = u"ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad"_s;

EvidenceItem named(const QString &fileName)
{
    EvidenceItem item;
    item.fileName = fileName;
    return item;
}

} // namespace

// Files of evidence on their way into the store and out of it.
class EvidenceFilesTest : public QObject
{
    Q_OBJECT

private slots:
    void init()
    {
        m_desk = std::make_unique<Desk>();
        m_desk->importExample();
    }

    void aFileGoesInAndComesOut()
    {
        const QString large = put(u"large.txt"_s, QByteArray((3 << 20) + 5, 'x'));
        const Result<EvidenceItem> item = takeIn(m_desk->session, large);
        VERIFY_OK(item);
        QCOMPARE(item->title, u"large"_s);
        QCOMPARE(item->fileName, u"large.txt"_s);
        QCOMPARE(item->size, (3 << 20) + 5);
        const QString target = path(u"copy.txt"_s);
        VERIFY_OK(copyOut(m_desk->session, *item, target));
        QCOMPARE(bytesOf(target), bytesOf(large));
        VERIFY_ERROR(copyOut(m_desk->session, *item, target), "fileExists");
        put(u"copy.txt"_s, "mine");
        VERIFY_OK(copyOut(m_desk->session, *item, target, Existing::Replaced));
        QCOMPARE(bytesOf(target), bytesOf(large));
        QCOMPARE(takeIn(m_desk->session, put(u"abc.txt"_s, "abc"))->sha256, sumOfAbc);
    }

    void whatCannotBeTakenIsSaid()
    {
        Session &session = m_desk->session;
        VERIFY_ERROR(takeIn(session, path(u"missing"_s)), "fileUnreadable");
        VERIFY_ERROR(takeIn(session, m_desk->folder.path()), "fileUnreadable");
        VERIFY_ERROR(takeIn(session, u"/dev/zero"_s), "fileUnreadable");
        VERIFY_ERROR(takeIn(session, put(u"empty.pdf"_s, {})), "fileEmpty");
        QFile sparse(path(u"large.bin"_s));
        QVERIFY(sparse.open(QIODevice::WriteOnly) && sparse.resize(mostBytesOfEvidence));
        VERIFY_OK(takeIn(session, sparse.fileName()));
        QVERIFY(sparse.resize(mostBytesOfEvidence + 1));
        const Result<EvidenceItem> large = takeIn(session, sparse.fileName());
        VERIFY_ERROR(large, "fileTooLarge");
        QCOMPARE(large.error().arguments.value(1), u"200"_s);
    }

    // The bytes kept are those of the checksum, whatever becomes of the file meanwhile.
    void aFileThatChangesMeanwhile()
    {
        const QString name = put(u"log.txt"_s, QByteArray(3 << 20, 'x'));
        EvidenceIntake intake(m_desk->session, name);
        VERIFY_OK(intake.step());
        VERIFY_OK(intake.step());
        QVERIFY(QFile::resize(name, 2 << 20));
        Result<bool> isOver = false;
        while (isOver && !*isOver)
            isOver = intake.step();
        VERIFY_OK(isOver);
        VERIFY_OK(copyOut(m_desk->session, intake.item(), path(u"copy.txt"_s)));
        QCOMPARE(QFileInfo(path(u"copy.txt"_s)).size(), intake.item().size);

        EvidenceIntake vanishing(m_desk->session, name);
        VERIFY_OK(vanishing.step());
        QVERIFY(QFile::remove(name)); // what is open is read to its end
        isOver = false;
        while (isOver && !*isOver)
            isOver = vanishing.step();
        VERIFY_OK(isOver);
    }

    void whatIsDroppedAmidLeavesNothing()
    {
        const QString name = put(u"log.txt"_s, QByteArray(3 << 20, 'x'));
        {
            EvidenceIntake intake(m_desk->session, name);
            for (int i = 0; i < 3; ++i)
                VERIFY_OK(intake.step());
            QVERIFY(intake.share() > 0.5 && intake.share() < 1);
        }
        const Result<EvidenceItem> item = takeIn(m_desk->session, name);
        VERIFY_OK(item);
        VERIFY_OK(m_desk->session.saveEvidence(*item));
        {
            EvidenceCopy copy(m_desk->session, *item, path(u"copy.txt"_s));
            for (int i = 0; i < 3; ++i)
                VERIFY_OK(copy.step());
        }
        QVERIFY(!QFile::exists(path(u"copy.txt"_s)));
        EvidenceIntake intake(m_desk->session, name);
        VERIFY_OK(intake.step());
        VERIFY_OK(intake.step());
        m_desk->session.closeStore();
        VERIFY_ERROR(intake.step(), "noStore");
        VERIFY_OK(m_desk->session.openStore(m_desk->path()));
        VERIFY_ERROR(intake.step(), "storeGone"); // of the store that was
    }

    void whatIsNotKeptIsNotWritten()
    {
        EvidenceItem item = named(u"offer.pdf"_s);
        item.sha256 = sumOfAbc;
        const Result<void> copied = copyOut(m_desk->session, item, path(u"copy.pdf"_s));
        VERIFY_ERROR(copied, "evidenceNotKept");
        QCOMPARE(copied.error().arguments, QStringList{u"offer.pdf"_s});
        const Result<EvidenceItem> kept = takeIn(m_desk->session, put(u"abc.txt"_s, "abc"));
        VERIFY_OK(kept);
        VERIFY_ERROR(copyOut(m_desk->session, *kept, path(u"no/such/folder"_s)), "fileUnwritable");
    }

    // A name that a foreign store gives leads nowhere and runs nothing.
    void namesAreHarmless_data()
    {
        QTest::addColumn<QString>("name");
        QTest::addColumn<QString>("written");
        QTest::newRow("as it is") << u"Vertrag.pdf"_s << u"Vertrag.pdf"_s;
        QTest::newRow("another folder") << u"../../etc/passwd"_s << u"passwd"_s;
        QTest::newRow("of Windows") << u"C:\\x\\y.pdf"_s << u"y.pdf"_s;
        QTest::newRow("no ending") << u"README"_s << u"README"_s;
        QTest::newRow("a strange ending") << u"a.p df"_s << u"a-p-df"_s;
        QTest::newRow("hidden") << u".bashrc"_s << u"votum.bashrc"_s;
    }
    void namesAreHarmless()
    {
        QFETCH(QString, name);
        QTEST(nameFor(named(name)), "written");
    }

    void programsAreKnown()
    {
        for (const QString &name : {u"a.sh"_s, u"a.exe"_s, u"a.desktop"_s, u"a.jar"_s, u"a.bat"_s,
                                    u"a.PS1"_s, u"a.lnk"_s, u"a.js"_s, u"a.py"_s, u"a.msi"_s})
            QVERIFY2(isProgram(named(name)), qPrintable(name));
        for (const QString &name : {u"a.pdf"_s, u"a.odt"_s, u"a.docx"_s, u"a.png"_s, u"a.eml"_s,
                                    u"a.txt"_s, u"a.zip"_s, u"README"_s, u"a.html"_s})
            QVERIFY2(!isProgram(named(name)), qPrintable(name));
    }

private:
    QString path(const QString &name) const { return m_desk->folder.filePath(name); }
    QString put(const QString &name, const QByteArray &bytes) const
    {
        QFile file(path(name));
        if (!file.open(QIODevice::WriteOnly) || file.write(bytes) != bytes.size())
            qFatal("%s cannot be written", qPrintable(name));
        return file.fileName();
    }

    std::unique_ptr<Desk> m_desk;
};

QTEST_GUILESS_MAIN(EvidenceFilesTest)
#include "evidencefilestest.moc"
