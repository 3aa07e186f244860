// SPDX-License-Identifier: GPL-3.0-or-later

#include "export/filecheck.h"
#include "report/documents/document.h"
#include "ui/desk.h"
#include "ui/document/verifydialog.h"
#include "ui/document/verifywords.h"
#include "ui/look/iconlabel.h"
#include "ui/mainwindow.h"

#include <QAction>
#include <QDropEvent>
#include <QFileDialog>
#include <QLabel>
#include <QLineEdit>
#include <QMimeData>
#include <QProcess>
#include <QPushButton>
#include <QThread>
#include <QTimer>

using namespace Qt::StringLiterals;
using namespace votum;

namespace {

const QByteArray thisVersion(VOTUM_VERSION), otherVersion(thisVersion.size(), '9');

// As an editor of PDFs writes a file anew, without compression.
QByteArray rewritten(const QString &path)
{
    const QString plain = path + u".plain.pdf"_s;
    QProcess::execute(u"qpdf"_s, {u"--qdf"_s, u"--object-streams=disable"_s,
                                  u"--no-original-object-ids"_s, path, plain});
    QFile file(plain);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

// One letter of the first heading becomes another; record and attachment stay.
QByteArray withOtherText(QByteArray pdf)
{
    const qsizetype heading = pdf.indexOf("/H1 <</MCID");
    const qsizetype first = pdf.indexOf("[<", heading) + 2;
    const qsizetype last = pdf.indexOf(">] TJ", first) - 4;
    Q_ASSERT(heading > 0 && first < last);
    return pdf.replace(first, 4, pdf.mid(last, 4));
}

QByteArray ofOtherVersion(QByteArray pdf)
{
    const QByteArray creator = "Votum " + thisVersion, other = "Votum " + otherVersion;
    return pdf.replace(creator, other);
}

} // namespace

// A PDF or a record is chosen or dropped; the window says what it is worth.
class VerifyDialogTest : public QObject
{
    Q_OBJECT

private slots:
    void init()
    {
        m_translation.speak(Language::English);
        m_desk = std::make_unique<Desk>();
        QVERIFY(m_desk->session.openStore(m_desk->path()));
        QVERIFY(m_desk->session.createCase(u"Reisen & mehr"_s, u"Probe GmbH"_s, Language::German,
                                           u"whatsapp-consumer"_s));
        m_desk->issueOpinion();
        m_draft = m_desk->session.recordBytes();
        m_desk->seal();
        m_record = m_desk->session.recordBytes();
        m_window =
            std::make_unique<MainWindow>(&m_desk->session, &m_desk->settings, &m_translation);
        m_window->show();
        QVERIFY(QTest::qWaitForWindowActive(m_window.get()));
        open();
    }
    void cleanup()
    {
        m_window.reset();
        m_desk.reset();
    }

    void whatTheStoreIssuedIsUntouched()
    {
        check(issued());
        QCOMPARE(verdict(), u"Untouched"_s);
        QVERIFY(meaning().contains(u"issued exactly this file"_s));
        QVERIFY(checks().contains(u"The record was rendered anew: the same bytes."_s));
        QVERIFY(checks().contains(u"The open store issued exactly this file."_s));
        const QString number = m_desk->session.assessment().fileNumber;
        QVERIFY(details().contains(number + u" Reisen & mehr"_s));
        QVERIFY(details().contains(u"Short record"_s) || details().size() == 5);
        QVERIFY(details().contains(u"German"_s));
        QVERIFY(details().contains(u"Votum "_s + QString::fromLatin1(thisVersion)));
        QVERIFY(details().contains(m_desk->session.sealedRecord().sha256));
    }

    // It is the store that knows: another version words the document otherwise.
    void whatTheStoreIssuedIsUntouchedWhateverThisVersionRenders()
    {
        const QByteArray other = withOtherText(ofOtherVersion(rewritten(written(pdf()))));
        QVERIFY(m_desk->session.noteIssued(m_desk->session.caseId(), u"short"_s, Language::German,
                                           other));
        check(written(other));
        QCOMPARE(verdict(), u"Untouched"_s);
    }

    void whatTheStoreDoesNotKnowIsUnknown()
    {
        check(written(pdf()));
        QCOMPARE(verdict(), u"Unknown"_s);
        QVERIFY(meaning().contains(u"did not issue this file"_s));
        QVERIFY(checks().contains(u"The open store sealed this record."_s));
        QVERIFY(checks().contains(u"The open store did not issue this file."_s));

        const QString file = issued();
        QVERIFY(m_desk->session.openStore(m_desk->folder.filePath(u"foreign.votum"_s)));
        check(file);
        QCOMPARE(verdict(), u"Unknown"_s);
        QVERIFY(meaning().contains(u"did not seal this record"_s));
        QVERIFY(checks().contains(u"The record was rendered anew: the same bytes."_s));

        check(written(pdf(m_draft)));
        QCOMPARE(verdict(), u"Unknown"_s);
        QVERIFY(meaning().contains(u"draft"_s));
        check(written("{\"something\": \"else\"}", u"other.json"_s));
        QCOMPARE(verdict(), u"Unknown"_s);
        QVERIFY(checks().isEmpty() && details().isEmpty());
    }

    void withoutAStoreItSaysWhatItCannotKnow()
    {
        const QString file = issued();
        m_desk->session.closeStore();
        open();
        check(file);
        QCOMPARE(verdict(), u"Untouched"_s);
        QVERIFY(meaning().contains(u"only the store knows"_s));
        QVERIFY(checks().contains(u"No store is open that could be asked."_s));
        check(written(pdf(m_draft)));
        QCOMPARE(verdict(), u"Untouched draft"_s);
        check(written(m_record, u"record.json"_s));
        QCOMPARE(verdict(), u"Not compared"_s);
    }

    void aRecordByItself()
    {
        check(written(m_record, u"record.json"_s));
        QCOMPARE(verdict(), u"Untouched"_s);
        QVERIFY(meaning().contains(u"sealed exactly this record"_s));
        check(written(m_draft, u"draft.json"_s));
        QCOMPARE(verdict(), u"Unknown"_s);
    }

    void otherTextIsAltered()
    {
        check(written(withOtherText(rewritten(issued()))));
        QCOMPARE(verdict(), u"Altered"_s);
        QVERIFY(meaning().contains(u"shows or says something else"_s));
        QVERIFY(meaning().contains(u"Do not rely on it"_s));
        const QString difference = checks().filter(u"was compared"_s).value(0);
        QVERIFY(difference.contains(u"The words are others."_s));
        QVERIFY(difference.contains(u"Here the file has: "_s));
        QVERIFY(difference.contains(u"The record gives: "_s));
    }

    // The store knows none of it, but the file says more than that.
    void aFileWrittenAnew()
    {
        m_desk->session.closeStore();
        open();
        check(written(rewritten(written(pdf()))));
        QCOMPARE(verdict(), u"Rewritten, same pages"_s);
        QVERIFY(meaning().contains(u"Another program"_s));
        QCOMPARE(checks().filter(u"they are the same"_s).size(), 1);
    }

    // What was appended is told apart from what the store issued.
    void filesGrow()
    {
        issued();
        check(written(pdf() + "% one line more\n"));
        QCOMPARE(verdict(), u"Untouched, then appended to"_s);
        QCOMPARE(checks().filter(u"before something was appended"_s).size(), 1);
        QCOMPARE(checks().filter(u"other than signatures was appended"_s).size(), 1);
    }

    void signaturesAreTold()
    {
        const Catalogue &catalogue = m_desk->session.catalogue();
        Verification checked;
        checked.verdict = Verification::Verdict::Untouched;
        checked.isSealed = true;
        checked.signatures = {{u"Erika Muster"_s, false, 3, u"Muster"_s, {}},
                              {{}, true, 0, {}, {}}};
        QCOMPARE(verdictOn(checked, {}, catalogue).word, u"Untouched, then signed"_s);
        const auto lines = [&] {
            QStringList texts;
            for (const CheckLine &line : checksOf(checked, {}, catalogue))
                texts << line.text;
            return texts;
        };
        const QString line = lines().filter(u"A signature was appended"_s).value(0);
        QVERIFY(line.contains(u"by: Erika Muster, not checked"_s));
        QVERIFY(line.contains(u"on page 3"_s));
        QVERIFY(line.contains(u"no part of the record: Muster"_s));
        QCOMPARE(lines().filter(u"A time stamp was appended (by: not named"_s).size(), 1);
        QVERIFY(lines().filter(u"It lies over words"_s).isEmpty());
        checked.signatures.front().beneath = u"ohne"_s;
        QCOMPARE(lines().filter(u"It lies over words of the page: ohne"_s).size(), 1);
        checked.laterDifference = Difference{Difference::Kind::Covered, 3, u"Muster"_s, u"ohne"_s};
        const FileVerdict altered = verdictOn(checked, {}, catalogue);
        QCOMPARE(altered.word, u"Altered"_s);
        QVERIFY(altered.meaning.contains(u"appended to the file changes"_s));
        QCOMPARE(lines().filter(u"First on page 3. Something is painted there"_s).size(), 1);
    }

    // Each kind of difference has words.
    void differencesHaveWords()
    {
        const Catalogue &catalogue = m_desk->session.catalogue();
        QSet<QString> words;
        for (const QLatin1StringView code : codesOf<Difference::Kind>) {
            for (const Language language : catalogue.languages)
                words.insert(catalogue.errorText({code, {}, {}}, language));
            QVERIFY(!words.contains(code));
        }
        QCOMPARE(words.size(), 2 * qsizetype(codesOf<Difference::Kind>.size()));
    }

    void filesOfAnotherVersion()
    {
        const QByteArray other = ofOtherVersion(rewritten(issued()));
        m_desk->session.closeStore();
        open();
        check(written(other));
        QCOMPARE(verdict(), u"Other version, same content"_s);
        QVERIFY(meaning().contains(u"version "_s + QString::fromLatin1(otherVersion)));
        QCOMPARE(checks().filter(u"they are the same"_s).size(), 1);
        check(written(withOtherText(other)));
        QCOMPARE(verdict(), u"Altered"_s);
        QVERIFY(meaning().contains(u"only version "_s + QString::fromLatin1(otherVersion)));
    }

    void damagedAndForeignFiles()
    {
        check(written(pdf().left(3000)));
        QCOMPARE(verdict(), u"Damaged"_s);
        check(written("%PDF-1.7 and no more"));
        QCOMPARE(verdict(), u"Damaged"_s);
        check(m_desk->folder.filePath(u"missing.pdf"_s));
        QCOMPARE(verdict(), u"Cannot be checked"_s);
        const QString locked = m_desk->folder.filePath(u"locked.pdf"_s);
        QProcess::execute(u"qpdf"_s, {u"--encrypt"_s, u"user"_s, u"owner"_s, u"256"_s, u"--"_s,
                                      issued(), locked});
        check(locked);
        QCOMPARE(verdict(), u"Cannot be checked"_s);
        QVERIFY(meaning().contains(u"password"_s));
        const QString bare = m_desk->folder.filePath(u"bare.pdf"_s);
        QProcess::execute(u"qpdf"_s, {u"--empty"_s, u"--pages"_s, issued(), u"1"_s, u"--"_s, bare});
        check(bare);
        QCOMPARE(verdict(), u"Unknown"_s);
        QVERIFY(meaning().contains(u"printout"_s));
    }

    // The window answers while another thread works; of two files the last one counts.
    void theWindowStaysAlive()
    {
        const QString good = issued(), bad = written("%PDF-1.7 and no more");
        dialog()->check(good);
        QVERIFY(dialog()->isChecking()); // it has returned before there is a result
        QVERIFY(!child<QWidget>(u"verdict"_s)->isVisible());
        dialog()->check(bad);
        QTRY_VERIFY(!dialog()->isChecking());
        QCOMPARE(verdict(), u"Damaged"_s);
        QTest::qWait(1500);
        QCOMPARE(verdict(), u"Damaged"_s);
        dialog()->check(good);
        delete dialog();
        QTest::qWait(1500); // the result comes to nobody
        QVERIFY(!dialog());
    }

    void filesAreDroppedAndChosen()
    {
        const QString file = issued();
        QVERIFY(drop(*dialog(), {file}));
        QTRY_VERIFY(!dialog()->isChecking());
        QCOMPARE(verdict(), u"Untouched"_s);
        QTest::keyClick(dialog(), Qt::Key_Escape);
        QCoreApplication::sendPostedEvents(nullptr, QEvent::DeferredDelete);
        QVERIFY(!dialog());
        QVERIFY(!drop(*m_window, {file, file}));
        QVERIFY(!drop(*m_window, {u"/tmp/picture.png"_s}));
        QVERIFY(!dialog());
        QVERIFY(drop(*m_window, {file}));
        QVERIFY(dialog());
        QTRY_VERIFY(!dialog()->isChecking());
        QCOMPARE(verdict(), u"Untouched"_s);

        QTimer::singleShot(0, qApp, [this] {
            auto *files = qobject_cast<QFileDialog *>(QApplication::activeModalWidget());
            QVERIFY(files);
            files->findChild<QLineEdit *>()->setText(written(pdf(m_draft)));
            QTest::keyClick(files->findChild<QLineEdit *>(), Qt::Key_Return);
        });
        QTest::mouseClick(child<QPushButton>(u"chooseFile"_s), Qt::LeftButton);
        QTRY_COMPARE(verdict(), u"Unknown"_s);
        QCOMPARE(m_desk->settings.folder(), m_desk->folder.path());
    }

    void aBombEndsWithWords()
    {
        check(QStringLiteral(VOTUM_SOURCE_DIR "/tests/data/hostile/bomb1.pdf"));
        QCOMPARE(verdict(), u"Cannot be checked"_s);
        QVERIFY(meaning().startsWith("Reading the file was stopped"_L1));
        QVERIFY(checks().empty());
    }

    // The first Escape ends the check, the second one the window.
    void aCheckCanBeCancelled()
    {
        const QString file = issued();
        qputenv("VOTUM_TEST_CHILD_HANGS", "1");
        auto *button = dialog()->findChild<QDialogButtonBox *>()->button(QDialogButtonBox::Close);
        QCOMPARE(button->text(), u"Close"_s);
        dialog()->check(file);
        QVERIFY(dialog()->isChecking());
        QCOMPARE(button->text(), u"Cancel"_s);
        QTest::mouseClick(button, Qt::LeftButton);
        QVERIFY(dialog() && !dialog()->isChecking());
        QCOMPARE(verdict(), u"Not checked"_s);
        QCOMPARE(button->text(), u"Close"_s);
        qunsetenv("VOTUM_TEST_CHILD_HANGS");
        check(file);
        QCOMPARE(verdict(), u"Untouched"_s);
        dialog()->check(file);
        QTest::keyClick(dialog(), Qt::Key_Escape);
        QCOMPARE(verdict(), u"Not checked"_s);
        QTest::keyClick(dialog(), Qt::Key_Escape);
        QVERIFY(!dialog());
    }

    void germanThroughout()
    {
        QTest::keyClick(dialog(), Qt::Key_Escape);
        m_translation.speak(Language::German);
        open();
        check(issued());
        QCOMPARE(dialog()->windowTitle(), u"Entscheidungsakte prüfen"_s);
        QCOMPARE(verdict(), u"Unverändert"_s);
        check(written(withOtherText(rewritten(issued()))));
        QCOMPARE(verdict(), u"Verändert"_s);
    }

private:
    void open() const
    {
        if (dialog())
            dialog()->close();
        for (QAction *action : m_window->findChildren<QAction *>()) {
            if (action->objectName() == "verify"_L1)
                action->trigger();
        }
        QVERIFY(dialog());
    }
    VerifyDialog *dialog() const
    {
        QCoreApplication::sendPostedEvents(nullptr, QEvent::DeferredDelete);
        return m_window->findChild<VerifyDialog *>();
    }
    template<class T>
    T *child(const QString &name) const
    {
        return dialog()->findChild<T *>(name);
    }
    void check(const QString &path) const
    {
        dialog()->check(path);
        QTRY_VERIFY_WITH_TIMEOUT(!dialog()->isChecking(), 30000);
    }
    QString verdict() const { return child<IconLabel>(u"verdict"_s)->text(); }
    QString meaning() const { return child<QLabel>(u"meaning"_s)->text(); }
    QStringList checks() const
    {
        QStringList texts;
        for (const IconLabel *label : dialog()->findChildren<IconLabel *>(u"check"_s))
            texts << label->text();
        return texts;
    }
    QStringList details() const
    {
        QStringList texts;
        for (const QLabel *label : dialog()->findChildren<QLabel *>(u"detail"_s))
            texts << label->text();
        return texts;
    }

    // A short document keeps the test fast.
    QByteArray pdf(const QByteArray &record = {}) const
    {
        DocumentOptions options;
        options.kind = DocumentKind::ShortRecord;
        options.programVersion = QString::fromLatin1(thisVersion);
        return *renderPdf(record.isEmpty() ? m_record : record, options);
    }
    QString written(const QByteArray &bytes, const QString &name = u"file.pdf"_s) const
    {
        QFile file(m_desk->folder.filePath(name));
        if (!file.open(QIODevice::WriteOnly) || file.write(bytes) != bytes.size())
            return {};
        return file.fileName();
    }
    QString issued() const
    {
        const Result<bool> noted = m_desk->session.noteIssued(m_desk->session.cases().back().id,
                                                              u"short"_s, Language::German, pdf());
        Q_ASSERT(noted);
        return written(pdf(), u"issued.pdf"_s);
    }
    // Whether it was taken.
    static bool drop(QWidget &target, const QStringList &paths)
    {
        QMimeData data;
        QList<QUrl> urls;
        for (const QString &path : paths)
            urls << QUrl::fromLocalFile(path);
        data.setUrls(urls);
        QDragEnterEvent enter(QPoint(9, 9), Qt::CopyAction, &data, Qt::LeftButton, Qt::NoModifier);
        enter.ignore();
        QApplication::sendEvent(&target, &enter);
        if (!enter.isAccepted())
            return false;
        QDropEvent event(QPointF(9, 9), Qt::CopyAction, &data, Qt::LeftButton, Qt::NoModifier);
        QApplication::sendEvent(&target, &event);
        return event.isAccepted();
    }

    Translation m_translation;
    std::unique_ptr<Desk> m_desk;
    std::unique_ptr<MainWindow> m_window;
    QByteArray m_draft, m_record;
};

// The test is its own child, as the program is.
int main(int argc, char **argv)
{
    if (argc == 2 && qEnvironmentVariableIsSet("VOTUM_TEST_CHILD_HANGS"))
        return QThread::sleep(60), 1;
    if (const std::optional<int> code = checkAsChild(argc, argv))
        return *code;
    QApplication application(argc, argv);
    VerifyDialogTest test;
    return QTest::qExec(&test, argc, argv);
}
#include "verifytest.moc"
