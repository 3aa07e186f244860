// SPDX-License-Identifier: GPL-3.0-or-later

#include "export/issue.h"
#include "export/files.h"
#include "report/documents/document.h"
#include "session/desk.h"

#include <QDir>
#include <QSqlDatabase>
#include <QSqlQuery>

#include <sys/resource.h>

#include <csignal>

using namespace Qt::StringLiterals;
using namespace votum;

// What is handed out is known to the store before anybody can have it.
class IssueTest : public QObject
{
    Q_OBJECT

private slots:
    void init()
    {
        m_desk = std::make_unique<Desk>();
        m_desk->importExample();
        m_desk->seal();
        m_case = m_desk->session.caseId();
        QVERIFY(QDir(m_desk->folder.path()).mkdir(u"out"_s));
    }

    void isNotedBeforeItIsHandedOut()
    {
        const NamedFile file = document();
        int calls = 0;
        const Result<void> issued = issue(session(), m_case, file, [&]() -> Result<void> {
            ++calls;
            return isNoted(file) ? Result<void>() : Error{u"tooEarly"_s, {}, {}};
        });
        VERIFY_OK(issued);
        QCOMPARE(calls, 1);
        QCOMPARE(notes(), QStringList{u"%1 opinion en "_s.arg(m_case) + sealOf(file.bytes)});
    }

    void isWrittenAndNotedOnce()
    {
        const NamedFile file = document();
        VERIFY_OK(issueAs(session(), m_case, file, path(file.name)));
        QCOMPARE(filesOut(), QStringList{file.name});
        QCOMPARE(bytesOf(path(file.name)), file.bytes);
        QVERIFY(isNoted(file));
        QCOMPARE(notes().size(), 1);
    }

    // What others get and may ask about is the document, not the mail around it.
    void anEnclosedDocumentIsNoted()
    {
        const NamedFile pdf = document();
        NamedFile mail = pdf;
        mail.name = u"draft.eml"_s;
        mail.bytes = "mail around it";
        mail.enclosed = pdf.bytes;
        VERIFY_OK(issueAs(session(), m_case, mail, path(mail.name)));
        QCOMPARE(bytesOf(path(mail.name)), mail.bytes);
        QCOMPARE(notes(), QStringList{u"%1 opinion en "_s.arg(m_case) + sealOf(pdf.bytes)});
    }

    // Each copy given to somebody is a line of its own.
    void isNotedEachTime()
    {
        const NamedFile file = document();
        VERIFY_OK(issueAs(session(), m_case, file, path(u"one.pdf"_s)));
        VERIFY_OK(issueAs(session(), m_case, file, path(u"two.pdf"_s)));
        QCOMPARE(notes().size(), 2);
    }

    void nothingIsHandedOutThatCannotBeNoted()
    {
        const NamedFile file = document();
        bool isCalled = false;
        VERIFY_ERROR(issue(session(), m_case + 1, file,
                           [&]() -> Result<void> {
                               isCalled = true;
                               return {};
                           }),
                     "storeMissingCase");
        QVERIFY(!isCalled);
        VERIFY_ERROR(issueAs(session(), m_case + 1, file, path(file.name)), "storeMissingCase");
        QVERIFY(filesOut().isEmpty());

        VERIFY_OK(saveFile(path(file.name), "an older one"));
        VERIFY_ERROR(issueAs(session(), m_case + 1, file, path(file.name), Existing::Replaced),
                     "storeMissingCase");
        QCOMPARE(bytesOf(path(file.name)), QByteArray("an older one"));

        session().closeStore();
        VERIFY_ERROR(issueAs(session(), m_case, file, path(u"other.pdf"_s)), "noStore");
        QCOMPARE(filesOut(), QStringList{file.name});
        QVERIFY(notes().isEmpty());
    }

    void nothingIsNotedWhereNoFileCanStand()
    {
        const NamedFile file = document();
        VERIFY_ERROR(issueAs(session(), m_case, file, path(u"missing/a.pdf"_s)), "fileUnwritable");
        QVERIFY(QDir(path({})).mkdir(u"a.pdf"_s));
        const Result<void> issued = issueAs(session(), m_case, file, path(u"a.pdf"_s));
        VERIFY_ERROR(issued, "fileUnwritable");
        QCOMPARE(issued.error().arguments, QStringList{QDir::toNativeSeparators(path(u"a.pdf"_s))});
        QVERIFY(!issued.error().detail.isEmpty());
        QVERIFY(!isNoted(file));
        QVERIFY(notes().isEmpty());
        QVERIFY(filesOut().isEmpty());
    }

    void aFailureAfterTheNoteIsSaid()
    {
        const NamedFile file = document();
        const Result<void> issued = issue(session(), m_case, file, []() -> Result<void> {
            return Error{u"printerUnreachable"_s, {}, u"no paper"_s};
        });
        VERIFY_ERROR(issued, "issuedNotHandedOut");
        QCOMPARE(issued.error().arguments, QStringList{file.name});
        QCOMPARE(issued.error().detail, u"printerUnreachable: no paper"_s);
        QVERIFY(isNoted(file));
    }

    // No room left on the disk, as far as a test can bring that about: no file may grow so large.
    void aHalfWrittenFileIsNotLeft()
    {
        NamedFile file = document();
        file.bytes.append(QByteArray(64 * 1024 * 1024, 'x'));
        VERIFY_OK(saveFile(path(file.name), "an older one"));
        rlimit before{};
        QCOMPARE(getrlimit(RLIMIT_FSIZE, &before), 0);
        rlimit small = before;
        small.rlim_cur = 32 * 1024 * 1024;
        const auto quiet = std::signal(SIGXFSZ, SIG_IGN);
        QCOMPARE(setrlimit(RLIMIT_FSIZE, &small), 0);
        const Result<void> issued =
            issueAs(session(), m_case, file, path(file.name), Existing::Replaced);
        QCOMPARE(setrlimit(RLIMIT_FSIZE, &before), 0);
        std::signal(SIGXFSZ, quiet);
        VERIFY_ERROR(issued, "issuedNotHandedOut");
        QVERIFY2(issued.error().detail.startsWith("fileUnwritable: "_L1),
                 qPrintable(issued.error().detail));
        QCOMPARE(filesOut(), QStringList{file.name});
        QCOMPARE(bytesOf(path(file.name)), QByteArray("an older one"));
        QCOMPARE(notes().size(), 1);
    }

    void anotherFileIsReplacedOnlyIfAsked()
    {
        const NamedFile file = document();
        const QString target = path(file.name);
        VERIFY_OK(saveFile(target, "of another client"));
        VERIFY_ERROR(issueAs(session(), m_case, file, target), "fileExists");
        QCOMPARE(bytesOf(target), QByteArray("of another client"));
        QVERIFY(!isNoted(file));
        VERIFY_OK(issueAs(session(), m_case, file, target, Existing::Replaced));
        QCOMPARE(bytesOf(target), file.bytes);
        QVERIFY(isNoted(file));
        VERIFY_OK(issueAs(session(), m_case, file, target)); // it is this very file
        QCOMPARE(bytesOf(target), file.bytes);
        QCOMPARE(notes().size(), 2);
    }

    // Whatever stands in a record or a store.
    void namesStayInTheFolder()
    {
        CaseSummary row = m_desk->row();
        row.fileNumber = u"../../EVIL"_s;
        row.organisation = u"a/../../b\u202e"_s;
        row.title = u"\nT:"_s;
        QCOMPARE(recordFile(row, {}).name, u"a-b_EVIL_v1_T.json"_s);
    }

    void aDraftIsHandedOutWithoutANote()
    {
        m_desk->importExample();
        m_case = session().caseId();
        const NamedFile file = document(DocumentKind::FullRecord);
        VERIFY_OK(issueAs(session(), m_case, file, path(file.name)));
        QCOMPARE(filesOut(), QStringList{file.name});
        const Result<void> failed = issue(session(), m_case, file, []() -> Result<void> {
            return Error{u"printerUnreachable"_s, {}, {}};
        });
        VERIFY_ERROR(failed, "printerUnreachable"); // nothing to be said of a note
        QVERIFY(notes().isEmpty());
    }

    void aRecordAsDataIsNotNoted()
    {
        const QByteArray record = session().recordBytes();
        const NamedFile file = recordFile(m_desk->row(), record);
        QCOMPARE(
            file.name,
            u"Fachverlag-Nordlicht-GmbH_2026-0001_v1_Branchennachrichten-über-WhatsApp.json"_s);
        VERIFY_OK(issueAs(session(), m_case, file, path(file.name)));
        QCOMPARE(bytesOf(path(file.name)), record);
        QVERIFY(notes().isEmpty());
    }

private:
    Session &session() { return m_desk->session; }
    QString path(const QString &name) const { return m_desk->path(u"out/"_s + name); }
    QStringList filesOut() const
    {
        return QDir(path({})).entryList(QDir::Files | QDir::Hidden, QDir::Name);
    }

    NamedFile document(DocumentKind kind = DocumentKind::Opinion)
    {
        const Result<Session::CaseRecord> record = session().caseRecord(m_case);
        DocumentOptions options;
        options.kind = kind;
        options.language = Language::English;
        options.programVersion = u"9.9.9"_s;
        const Result<NamedFile> file = makeDocument(record->bytes, options);
        if (!file)
            qFatal("%s", qPrintable(inWords(file.error())));
        Q_ASSERT(file->bytes == *renderPdf(record->bytes, options));
        Q_ASSERT(file->name == documentFileName(record->bytes, options));
        return *file;
    }

    bool isNoted(const NamedFile &file)
    {
        const Result<Origin> origin = session().originOf({}, sealOf(file.bytes));
        return origin && origin->isIssuedHere;
    }

    // The lines the store has, read from its file.
    QStringList notes()
    {
        const QString store = m_desk->path();
        session().closeStore();
        QStringList lines;
        {
            QSqlDatabase database = QSqlDatabase::addDatabase(u"QSQLITE"_s, u"notes"_s);
            database.setDatabaseName(store);
            if (!database.open())
                qFatal("the store cannot be read");
            QSqlQuery query(u"SELECT version, document, language, sha256 FROM issued ORDER BY id"_s,
                            database);
            while (query.next())
                lines << u"%1 %2 %3 %4"_s.arg(query.value(0).toString(), query.value(1).toString(),
                                              query.value(2).toString(), query.value(3).toString());
        }
        QSqlDatabase::removeDatabase(u"notes"_s);
        return lines;
    }

    std::unique_ptr<Desk> m_desk;
    qint64 m_case = 0;
};

QTEST_MAIN(IssueTest)
#include "issuetest.moc"
