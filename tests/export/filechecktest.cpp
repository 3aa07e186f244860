// SPDX-License-Identifier: GPL-3.0-or-later

#include "report/documentrecords.h"
#include "report/pdfedits.h"

#include "export/filecheck.h"
#include "export/files.h"
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
        options.programVersion = QStringLiteral(VOTUM_VERSION);
        const QByteArray own = *renderPdf(record, options);
        options.programVersion = u"0.0.9"_s;
        const QByteArray other = rewritten(*renderPdf(record, options), [](QPDF &) {});
        const QByteArray altered = rewritten(
            other, [](QPDF &file) { setContent(file, firstPage(file), "BT (other) Tj ET"); });
        std::set<Verification::Verdict> verdicts;
        for (const QByteArray &bytes : {own, other, altered, record}) {
            VERIFY_OK(saveFile(path(), bytes, Existing::Replaced));
            const FileCheck check = checkFile(path());
            const Result<Verification> expected = verifyFile(bytes, QStringLiteral(VOTUM_VERSION));
            VERIFY_OK(check.checked);
            QVERIFY(*check.checked == *expected);
            QCOMPARE(check.sha256, sealOf(bytes));
            QCOMPARE(check.isPdf, bytes != record);
            verdicts.insert(check.checked->verdict);
        }
        QCOMPARE(verdicts.size(), size_t(4));
        QVERIFY(verifyFile(altered, QStringLiteral(VOTUM_VERSION))->difference);
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
        QElapsedTimer timer;
        timer.start();
        const QString file = QStringLiteral(VOTUM_SOURCE_DIR) + u"/tests/data/hostile/"_s +
                             QString::fromLatin1(QTest::currentDataTag()) + u".pdf"_s;
        const FileCheck check = checkFile(file);
        QVERIFY(!check.checked);
        QVERIFY2(codes.contains(check.checked.error().code),
                 qPrintable(inWords(check.checked.error())));
        for (const Language language : shipped().languages)
            QVERIFY(!shipped().errorText(check.checked.error(), language).isEmpty());
        QVERIFY2(timer.elapsed() < 5000, qPrintable(QString::number(timer.elapsed())));
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
        QVERIFY(timer.elapsed() < 5000);
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
