// SPDX-License-Identifier: GPL-3.0-or-later

#include "report/documentrecords.h"
#include "report/pdfedits.h"

#include "export/casefile.h"
#include "export/filecheck.h"
#include "export/files.h"
#include "session/desk.h"
#include "support/testing.h"

#include <QElapsedTimer>
#include <QGuiApplication>
#include <QTemporaryDir>

#include <cstdio>
#include <cstdlib>
#include <thread>

#include <sys/resource.h>
#include <unistd.h>

using namespace Qt::StringLiterals;
using namespace votum;

namespace {

constexpr const char *childWish = "VOTUM_TEST_CHILD";

// A child that a file has got the better of.
int misbehave(const QByteArray &wish)
{
    if (wish == "crash")
        std::abort();
    if (wish == "rubbish")
        std::puts("Untouched, believe me");
    if (wish == "other words")
        std::puts(R"({"checked": {"verdict": "untouched", "seal": "00", "forged": true}})");
    if (wish == "fails after a word")
        std::puts(R"({"checked": {"verdict": "untouched", "seal": "00"}})");
    while (wish == "flood")
        std::puts("0000000000000000000000000000000000000000000000000000000000000000");
    while (wish == "hang")
        sleep(1);
    std::fflush(stdout);
    if (wish == "fails after a word")
        std::abort();
    return 0;
}

// Of the processor, which others may use too.
double childrensSeconds()
{
    rusage children{};
    getrusage(RUSAGE_CHILDREN, &children);
    const auto seconds = [](const timeval &time) {
        return double(time.tv_sec) + double(time.tv_usec) / 1e6;
    };
    return seconds(children.ru_utime) + seconds(children.ru_stime);
}

} // namespace

// The test is its own child, as the program is.
class FileCheckTest : public QObject
{
    Q_OBJECT

private slots:
    void init() { qunsetenv(childWish); }

    void saysWhatTheSameProcessWouldSay()
    {
        const QByteArray record = recordOf(u"publisher.de"_s);
        DocumentOptions options = optionsFor(DocumentKind::ShortRecord, Language::English);
        options.programVersion = recordVersion;
        const QByteArray own = *renderPdf(record, options);
        options.programVersion = u"10.0.0"_s;
        const QByteArray other = rewritten(*renderPdf(record, options), [](QPDF &) {});
        const QByteArray altered = rewritten(
            other, [](QPDF &file) { setContent(file, firstPage(file), "BT (other) Tj ET"); });
        std::set<Verification::Verdict> verdicts;
        const QByteArray isSigned = signedWith(own, {.rect = "[57 700 540 800]",
                                                     .look = "BT /F1 9 Tf 5 5 Td (Muster) Tj ET",
                                                     .value = "/Name (Erika Muster)"});
        const QByteArray covered = signedWith(isSigned + "% one line more\n",
                                              {.field = "signature-dpo", .widget = "/AA <<>> "});
        for (const QByteArray &bytes : {own, other, altered, record, isSigned, covered}) {
            VERIFY_OK(saveFile(path(), bytes, Existing::Replaced));
            const FileCheck check = checkFile(path());
            const Result<Verification> expected = verifyFile(bytes, QStringLiteral(VOTUM_VERSION));
            VERIFY_OK(check.checked);
            QVERIFY(*check.checked == *expected);
            QCOMPARE(check.sha256, sealOf(bytes));
            const bool hasGrown = bytes.startsWith(own);
            QCOMPARE(check.firstSha256, sealOf(hasGrown ? own : bytes));
            QCOMPARE(check.isPdf, bytes != record);
            verdicts.insert(check.checked->verdict);
        }
        QCOMPARE(verdicts.size(), size_t(4));
        QVERIFY(verifyFile(altered, QStringLiteral(VOTUM_VERSION))->difference);
        const Verification named = *verifyFile(isSigned, QStringLiteral(VOTUM_VERSION));
        QCOMPARE(named.signatures.size(), size_t(1));
        QVERIFY(!named.signatures.front().beneath.isEmpty());
        QVERIFY(verifyFile(covered, QStringLiteral(VOTUM_VERSION))->laterDifference);
    }

    // What was issued whole is asked for first; of what grew since, how it began.
    void theStoreIsAskedOfTheWholeAndOfItsBeginning()
    {
        const auto grown = [] {
            FileCheck check;
            check.sha256 = u"whole"_s;
            check.firstSha256 = u"first"_s;
            Verification checked;
            checked.isMoreAppended = true;
            checked.laterDifference = Difference{};
            check.checked = checked;
            return check;
        };
        for (const QString &issued : {u"whole"_s, u"first"_s, u"none"_s}) {
            FileCheck check = grown();
            const Result<Origin> told =
                originOf(check, [&issued](const QString &, const QString &sha256, const QString &) {
                    return Result<Origin>(Origin{true, sha256 == issued});
                });
            VERIFY_OK(told);
            QCOMPARE(told->isIssuedHere, issued != "none"_L1);
            QCOMPARE(check.checked->isMoreAppended, issued != "whole"_L1);
            QCOMPARE(check.checked->laterDifference.has_value(), issued != "whole"_L1);
        }
        FileCheck check = grown();
        VERIFY_ERROR(originOf(check,
                              [](const QString &, const QString &, const QString &) {
                                  return Result<Origin>(Error{u"storeDamaged"_s, {}, {}});
                              }),
                     "storeDamaged");
    }

    void errorsComeBackWhole()
    {
        VERIFY_ERROR(checkFile(path() + u".none"_s).checked, "fileUnreadable");
        VERIFY_OK(saveFile(path(), "%PDF-1.7 and no more", Existing::Replaced));
        const FileCheck check = checkFile(path());
        const Result<Verification> expected = verifyFile("%PDF-1.7 and no more", {});
        VERIFY_ERROR(check.checked, "pdfDamaged");
        QVERIFY(check.checked.error() == expected.error());
        QVERIFY(check.isPdf);
    }

    // A few hundred bytes that unpack to gigabytes, or are walked for ever.
    void bombsEndWithWords_data()
    {
        QTest::addColumn<QStringList>("codes");
        QTest::newRow("bomb1") << QStringList{u"fileExcessive"_s};
        QTest::newRow("bomb20") << QStringList{u"fileExcessive"_s};
        QTest::newRow("billion") << QStringList{u"pdfWithoutRecord"_s};
        // libqpdf unpacks these by itself, until there is no memory; it may call that damaged.
        QTest::newRow("xrefbomb") << QStringList{u"fileExcessive"_s, u"pdfDamaged"_s};
        QTest::newRow("objstmbomb") << QStringList{u"fileExcessive"_s, u"pdfDamaged"_s};
    }
    void bombsEndWithWords()
    {
#ifdef __SANITIZE_ADDRESS__
        QSKIP("the sanitizer's child has no limit of memory");
#endif
        QFETCH(QStringList, codes);
        const double before = childrensSeconds();
        const QString file = QStringLiteral(VOTUM_SOURCE_DIR) + u"/tests/data/hostile/"_s +
                             QString::fromLatin1(QTest::currentDataTag()) + u".pdf"_s;
        const FileCheck check = checkFile(file);
        QVERIFY(!check.checked);
        QVERIFY2(codes.contains(check.checked.error().code),
                 qPrintable(inWords(check.checked.error())));
        for (const Language language : shipped().languages)
            QVERIFY(!shipped().errorText(check.checked.error(), language).isEmpty());
        const double seconds = childrensSeconds() - before;
        QVERIFY2(seconds < 5, qPrintable(QString::number(seconds)));
        rusage children{};
        getrusage(RUSAGE_CHILDREN, &children); // of the largest one
        QVERIFY2(children.ru_maxrss < 512 * 1024, qPrintable(QString::number(children.ru_maxrss)));
    }

    void badChildrenAreNotBelieved_data()
    {
        QTest::addColumn<QByteArray>("wish");
        for (const char *wish :
             {"crash", "silence", "rubbish", "other words", "fails after a word", "flood"})
            QTest::newRow(wish) << QByteArray(wish);
    }
    void badChildrenAreNotBelieved()
    {
        QFETCH(QByteArray, wish);
        VERIFY_OK(saveFile(path(), recordOf(u"publisher.de"_s), Existing::Replaced));
        VERIFY_OK(checkFile(path()).checked);
        qputenv(childWish, wish);
        VERIFY_ERROR(checkFile(path()).checked, "fileExcessive");
    }

    void canBeCancelled()
    {
        VERIFY_OK(saveFile(path(), "anything", Existing::Replaced));
        qputenv(childWish, "hang");
        std::atomic_bool isCancelled = false;
        QElapsedTimer timer;
        timer.start();
        std::thread other([&isCancelled] {
            std::this_thread::sleep_for(std::chrono::milliseconds(300));
            isCancelled = true;
        });
        const FileCheck check = checkFile(path(), &isCancelled);
        other.join();
        QVERIFY(!check.checked);
        QVERIFY(timer.elapsed() >= 300);
        QVERIFY(timer.elapsed() < 50'000); // not the minute's limit ended it
    }

    void aCaseFileIsTakenApartInAChild()
    {
        Desk desk;
        desk.importExample();
        const QString file = m_folder.filePath(u"first.votumcase"_s);
        const Result<std::shared_ptr<void>> hold = desk.session.holdStore();
        VERIFY_OK(hold);
        VERIFY_OK(saveCaseFile(desk.session.storePath(), desk.session.assessment().uuid, file));
        VERIFY_OK(checkCaseFile(file));
        const std::atomic_bool isCancelled = true;
        VERIFY_ERROR(checkCaseFile(file, &isCancelled), "fileExcessive");
        for (const char *wish : {"crash", "rubbish", "flood"}) {
            qputenv(childWish, wish);
            VERIFY_ERROR(checkCaseFile(file), "fileExcessive");
        }
        qunsetenv(childWish);
        QVERIFY(QFile::resize(file, QFileInfo(file).size() - 4096));
        QVERIFY(!checkCaseFile(file));
        VERIFY_ERROR(checkCaseFile(m_folder.filePath(u"none.votumcase"_s)), "storeMissing");
    }

private:
    QString path() const
    {
        return m_folder.filePath(u"file"_s);
    }

    QTemporaryDir m_folder;
};

int main(int argc, char **argv)
{
    if (argc == 2 && qEnvironmentVariableIsSet(childWish))
        return misbehave(qgetenv(childWish));
    if (const std::optional<int> code = checkAsChild(argc, argv))
        return *code;
    QGuiApplication application(argc, argv);
    FileCheckTest test;
    return QTest::qExec(&test, argc, argv);
}
#include "filechecktest.moc"
