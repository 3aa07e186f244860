// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/assessment/assessmentview.h"
#include "ui/desk.h"
#include "ui/measures/evidencedialog.h"
#include "ui/measures/evidencepage.h"
#include "ui/words/messagebar.h"

#include <QApplication>
#include <QClipboard>
#include <QDesktopServices>
#include <QDialogButtonBox>
#include <QDropEvent>
#include <QFileDialog>
#include <QFileInfo>
#include <QImage>
#include <QLabel>
#include <QLayout>
#include <QLineEdit>
#include <QMimeData>
#include <QPushButton>
#include <QTableWidget>
#include <QTimer>

using namespace Qt::StringLiterals;
using namespace votum;

namespace {

// SHA-256 of "abc": FIPS 180-2, appendix B.1.
const QString sumOfAbc = u"ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad"_s;

QByteArray bytesOf(const QString &path)
{
    QFile read(path);
    return read.open(QIODevice::ReadOnly) ? read.readAll() : QByteArray("unreadable");
}

} // namespace

class UrlHandler : public QObject
{
    Q_OBJECT

public:
    QStringList paths;

public slots:
    void handle(const QUrl &url) { paths << url.toLocalFile(); }
};

// The evidence of a case, from the button under the outline to what the session keeps.
class EvidenceTest : public QObject
{
    Q_OBJECT

private slots:
    void init()
    {
        m_translation.speak(Language::English);
        m_desk = std::make_unique<Desk>();
        QVERIFY(m_desk->session.openStore(m_desk->path()));
        QVERIFY(m_desk->session.createCase(u"Newsletter"_s, u"Probe GmbH"_s, Language::German,
                                           u"signal"_s));
        m_view = std::make_unique<AssessmentView>(&m_desk->session);
        m_view->resize(1280, 900);
        m_view->show();
        QVERIFY(QTest::qWaitForWindowActive(m_view.get()));
    }
    void cleanup()
    {
        m_view.reset();
        m_desk.reset();
    }

    void theEntryBelongsToEveryStep()
    {
        m_view->showStep(3);
        click(button(u"evidence"_s));
        QVERIFY(page()->isVisible());
        QVERIFY(button(u"evidence"_s)->isChecked());
        QVERIFY(!button(u"next"_s)->isEnabled());
        QTest::keyClick(m_view.get(), Qt::Key_Left, Qt::AltModifier);
        QVERIFY(!page()->isVisible());
        QVERIFY(!button(u"evidence"_s)->isChecked());
        QCOMPARE(m_view->step(), 3);
        click(button(u"evidence"_s));
        m_view->showStep(3); // the step one came from, too
        QVERIFY(!page()->isVisible());
    }

    void aFileIsKeptInTheStore()
    {
        click(button(u"evidence"_s));
        QCOMPARE(QApplication::focusWidget(), button(u"addFile"_s));
        choose(file(u"contract.pdf"_s, "abc"),
               [this] { QTest::keyClick(button(u"addFile"_s), Qt::Key_Space); });
        EvidenceDialog *asked = dialog();
        QVERIFY(asked);
        QCOMPARE(line(u"evidenceTitle"_s)->text(), u"contract"_s);
        line(u"evidenceTitle"_s)->selectAll();
        QTest::keyClicks(line(u"evidenceTitle"_s), u"Processing contract"_s);
        QTest::keyClicks(line(u"date"_s), u"2026-03-01"_s);
        QTest::keyClick(line(u"date"_s), Qt::Key_Return);
        QCOMPARE(items().size(), 1u);
        const EvidenceItem item = items().front();
        QCOMPARE(item.title, u"Processing contract"_s);
        QCOMPARE(item.fileName, u"contract.pdf"_s);
        QCOMPARE(item.sha256, sumOfAbc);
        QCOMPARE(item.size, 3);
        QCOMPARE(item.date, QDate(2026, 3, 1));
        QCOMPARE(item.link, QString());
        QVERIFY(!item.id.isEmpty());
        QCOMPARE(cell(0, 0), u"Processing contract"_s);
        QCOMPARE(cell(0, 1), u"contract.pdf"_s);
        QCOMPARE(cell(0, 2), u"01/03/2026"_s);
        QCOMPARE(button(u"evidence"_s)->text(), u"Evidence (1)"_s);
        // What was added is selected, and its checksum is told whole.
        QCOMPARE(m_view->findChild<QLabel *>(u"evidenceSum"_s)->text().remove(u'\n'),
                 u"SHA-256:"_s + sumOfAbc);
        // It is in the store: a second look at the case finds it.
        const qint64 id = m_desk->session.caseId();
        m_desk->session.closeCase();
        QVERIFY(m_desk->session.openCase(id));
        QCOMPARE(items().size(), 1u);
        QCOMPARE(items().front(), item);
        QVERIFY(m_desk->session.keepsContent(sumOfAbc));
    }

    // What is chosen and then not wanted leaves nothing in the store.
    void whatIsNotSavedGoesAgain()
    {
        click(button(u"evidence"_s));
        drop({QUrl::fromLocalFile(file(u"offer.odt"_s, "abc"))});
        QVERIFY(dialog());
        QVERIFY(m_desk->session.keepsContent(sumOfAbc));
        dialog()->reject();
        QVERIFY(items().empty());
        QVERIFY(!m_desk->session.keepsContent(sumOfAbc));
    }

    void itIsOpenedFromAPrivateCopy()
    {
        Opened opened;
        click(button(u"evidence"_s));
        drop({QUrl::fromLocalFile(file(u"offer.odt"_s, "abc")),
              QUrl::fromLocalFile(file(u"setup.sh"_s, "#!/bin/sh\n"))});
        QCOMPARE(items().size(), 2u);
        table()->selectRow(0);
        table()->setFocus();
        QTest::keyClick(table(), Qt::Key_Return);
        QCOMPARE(opened.paths.size(), 1);
        const QFileInfo copy(opened.paths.front());
        QCOMPARE(copy.fileName(), u"offer.odt"_s);
        QVERIFY(copy.path() != m_desk->folder.path());
        QVERIFY(!(copy.permissions() &
                  (QFileDevice::WriteOwner | QFileDevice::ReadGroup | QFileDevice::ReadOther)));
        QCOMPARE(bytesOf(opened.paths.front()), QByteArray("abc"));
        click(button(u"openEvidence"_s)); // the same copy
        QCOMPARE(opened.paths.size(), 2);
        QCOMPARE(opened.paths.back(), opened.paths.front());
        table()->selectRow(1);
        QTest::ignoreMessage(QtWarningMsg, QRegularExpression(u".*evidenceProgram.*"_s));
        click(button(u"openEvidence"_s));
        QCOMPARE(opened.paths.size(), 2);
        QVERIFY(page()->findChild<MessageBar *>()->text().contains(u"setup.sh"_s));
        m_view.reset(); // the copies go with the window
        QVERIFY(!QFile::exists(opened.paths.front()));
    }

    void itIsSavedElsewhere()
    {
        click(button(u"evidence"_s));
        drop({QUrl::fromLocalFile(file(u"offer.odt"_s, "abc")),
              QUrl(u"https://example.org/terms"_s)});
        table()->selectRow(1);
        QVERIFY(!button(u"saveEvidence"_s)->isEnabled());
        QVERIFY(!button(u"openEvidence"_s)->isEnabled());
        table()->selectRow(0);
        const QString target = m_desk->folder.filePath(u"copy.odt"_s);
        choose(target, [this] { click(button(u"saveEvidence"_s)); });
        QCOMPARE(bytesOf(target), QByteArray("abc"));
    }

    void aPictureIsPasted()
    {
        click(button(u"evidence"_s));
        QImage picture(20, 10, QImage::Format_RGB32);
        picture.fill(Qt::red);
        QGuiApplication::clipboard()->setImage(picture);
        QTest::keySequence(page(), QKeySequence::Paste);
        QVERIFY(dialog());
        QTest::keyClick(line(u"evidenceTitle"_s), Qt::Key_Return);
        QCOMPARE(items().size(), 1u);
        QVERIFY(items().front().fileName.endsWith(u".png"_s));
        QVERIFY(m_desk->session.keepsContent(items().front().sha256));
    }

    void whatAnswersNameStandsThereToo()
    {
        Answer answer;
        answer.state = AnswerState::Value;
        answer.value = QStringList{u"small"_s};
        answer.evidence = u"Minutes of May"_s;
        QVERIFY(m_desk->session.answer({u"CTX-04"_s, {}}, answer));
        click(button(u"evidence"_s));
        auto *named = m_view->findChild<QTableWidget *>(u"namedEvidence"_s);
        QVERIFY(named->isVisible());
        QCOMPARE(named->rowCount(), 1);
        QCOMPARE(named->item(0, 0)->text(), u"Minutes of May"_s);
        QCOMPARE(named->item(0, 2)->text(), u"no date"_s);
        named->setCurrentCell(0, 0);
        QTest::keyClick(named, Qt::Key_Return);
        QVERIFY(!page()->isVisible());
    }

    // A large file comes in while the window lives on, and can be stopped.
    void aLargeFileCanBeCancelled()
    {
        click(button(u"evidence"_s));
        const QString large = file(u"large.bin"_s, QByteArray(150 << 20, 'x'));
        drop({QUrl::fromLocalFile(large), QUrl(u"https://example.org"_s)});
        auto *cancel = button(u"cancelFile"_s);
        QVERIFY(cancel->isVisible());
        click(cancel);
        QVERIFY(!cancel->isVisible());
        QTest::qWait(50);
        QVERIFY(items().empty()); // nor what waited behind it
        drop({QUrl::fromLocalFile(large), QUrl(u"https://example.org"_s)});
        QTRY_COMPARE_WITH_TIMEOUT(items().size(), 2u, 60'000);
        QVERIFY(m_desk->session.keepsContent(items().front().sha256));
        drop({QUrl::fromLocalFile(large)});
        m_desk->session.closeCase(); // its work ends with it
        QVERIFY(!cancel->isVisible());
    }

    void aLinkNeedsATitle()
    {
        click(button(u"evidence"_s));
        click(button(u"addLink"_s));
        QTest::keyClicks(line(u"evidenceLink"_s), u"https://example.org/terms"_s);
        QTest::keyClick(line(u"evidenceLink"_s), Qt::Key_Return);
        QVERIFY(dialog());
        QVERIFY(items().empty());
        QCOMPARE(
            line(u"evidenceTitle"_s)->accessibleDescription(),
            m_desk->session.catalogue().errorText({u"titleMissing"_s, {}, {}}, Language::English));
        QTest::keyClicks(line(u"evidenceTitle"_s), u"Terms"_s);
        QTest::keyClick(line(u"evidenceTitle"_s), Qt::Key_Return);
        QCOMPARE(items().size(), 1u);
        QCOMPARE(items().front().link, u"https://example.org/terms"_s);
        QCOMPARE(items().front().sha256, QString());
        QCOMPARE(cell(0, 2), u"no date"_s);
    }

    void aLinkNeedsALink()
    {
        click(button(u"evidence"_s));
        click(button(u"addLink"_s));
        QTest::keyClicks(line(u"evidenceTitle"_s), u"Terms"_s);
        QTest::keyClick(line(u"evidenceTitle"_s), Qt::Key_Return);
        QVERIFY(dialog());
        QVERIFY(items().empty());
        QCOMPARE(dialog()->focusWidget(), line(u"evidenceLink"_s));
        QCOMPARE(line(u"evidenceLink"_s)->accessibleDescription(),
                 m_desk->session.catalogue().errorText({u"evidencePlaceMissing"_s, {}, {}},
                                                       Language::English));
        QTest::keyClicks(line(u"evidenceLink"_s), u"shelf 3"_s);
        QTest::keyClick(line(u"evidenceLink"_s), Qt::Key_Return);
        QCOMPARE(items().size(), 1u);
    }

    // A reason told in it makes it as tall as it must be.
    void itGrowsWithItsReasons()
    {
        click(button(u"evidence"_s));
        click(button(u"addLink"_s));
        EvidenceDialog *asked = dialog();
        QTest::keyClicks(line(u"date"_s), u"soon"_s);
        QTest::keyClick(line(u"evidenceTitle"_s), Qt::Key_Return);
        QCoreApplication::processEvents();
        QVERIFY(asked->isVisible());
        QVERIFY(asked->height() >= asked->layout()->totalHeightForWidth(asked->width()));
        const QList<QLabel *> labels = asked->findChildren<QLabel *>();
        for (const QLabel *label : labels) {
            if (label->isVisible() && label->wordWrap())
                QVERIFY2(label->height() >= label->heightForWidth(label->width()),
                         qPrintable(label->text()));
        }
    }

    void whatIsNoDateIsNotSaved()
    {
        give(u"Terms"_s);
        click(button(u"evidence"_s));
        table()->selectRow(0);
        click(button(u"editEvidence"_s));
        QTest::keyClicks(line(u"date"_s), u"soon"_s);
        QTest::keyClick(line(u"date"_s), Qt::Key_Return);
        QVERIFY(dialog());
        QVERIFY(!items().front().date.isValid());
    }

    void itIsEditedInPlace()
    {
        give(u"Terms"_s);
        give(u"Minutes"_s);
        const QString id = items().front().id;
        click(button(u"evidence"_s));
        table()->selectRow(0);
        table()->setFocus();
        QTest::keyClick(table(), Qt::Key_Return);
        QVERIFY(dialog());
        line(u"evidenceTitle"_s)->selectAll();
        QTest::keyClicks(line(u"evidenceTitle"_s), u"Terms of May"_s);
        choose(file(u"terms.html"_s, "abc"), [this] { click(button(u"pickFile"_s)); });
        click(dialog()->findChild<QDialogButtonBox *>()->button(QDialogButtonBox::Ok));
        QVERIFY(!dialog());
        QCOMPARE(items().size(), 2u);
        QCOMPARE(items().front().id, id);
        QCOMPARE(items().front().title, u"Terms of May"_s);
        QCOMPARE(items().front().sha256, sumOfAbc);
        table()->selectRow(0);
        click(button(u"editEvidence"_s));
        QVERIFY(!line(u"evidenceReason"_s)->isVisible());
        click(button(u"removeFile"_s));
        QVERIFY(line(u"evidenceReason"_s)->isVisible());
        click(dialog()->findChild<QDialogButtonBox *>()->button(QDialogButtonBox::Ok));
        QVERIFY(dialog()); // a file that is kept goes for a reason only
        QVERIFY(m_desk->session.keepsContent(items().front().sha256));
        QTest::keyClicks(line(u"evidenceReason"_s), u"Wrong file"_s);
        click(dialog()->findChild<QDialogButtonBox *>()->button(QDialogButtonBox::Ok));
        QVERIFY(!dialog());
        QCOMPARE(m_desk->session.journal()->back().after, u"Wrong file"_s);
        QCOMPARE(m_desk->session.journal()->back().before, sumOfAbc);
        QCOMPARE(items().front().fileName + items().front().sha256, QString());
        QCOMPARE(items().front().size, 0);
    }

    void whatIsRemovedComesBack()
    {
        give(u"Terms"_s);
        click(button(u"evidence"_s));
        QVERIFY(!button(u"removeEvidence"_s)->isEnabled()); // nothing is selected
        table()->selectRow(0);
        QTest::keyClick(table(), Qt::Key_Delete);
        QVERIFY(items().empty());
        QVERIFY(table()->isHidden());
        auto *message = page()->findChild<MessageBar *>();
        QVERIFY(message->text().contains(u"Terms"_s));
        click(message->findChild<QPushButton *>());
        QCOMPARE(items().size(), 1u);
        QCOMPARE(items().front().title, u"Terms"_s);
        // After another change its undo would take that back: it is no longer offered.
        table()->selectRow(0);
        click(button(u"removeEvidence"_s));
        QVERIFY(message->isVisible());
        QVERIFY(m_desk->session.setTitle(u"Other"_s, {}));
        QVERIFY(!message->isVisible());
    }

    void aKeptFileGoesForAReason()
    {
        click(button(u"evidence"_s));
        drop({QUrl::fromLocalFile(file(u"offer.odt"_s, "abc"))});
        QTest::keyClick(line(u"evidenceTitle"_s), Qt::Key_Return);
        table()->selectRow(0);
        QTest::keyClick(table(), Qt::Key_Delete);
        auto *asked = m_view->findChild<RemoveEvidenceDialog *>();
        QVERIFY(asked);
        auto *reason = asked->findChild<QLineEdit *>();
        QTest::keyClick(reason, Qt::Key_Return);
        QCOMPARE(items().size(), 1u);
        QTest::keyClicks(reason, u"Superseded"_s);
        QTest::keyClick(reason, Qt::Key_Return);
        QVERIFY(items().empty());
        QCOMPARE(m_desk->session.journal()->back().after, u"Superseded"_s);
        // It can come back as long as a step leads there; then the file goes.
        click(page()->findChild<MessageBar *>()->findChild<QPushButton *>());
        QCOMPARE(items().size(), 1u);
        QVERIFY(m_desk->session.keepsContent(sumOfAbc));
        QVERIFY(m_desk->session.redo());
        QVERIFY(m_desk->session.keepsContent(sumOfAbc));
        m_desk->session.closeCase();
        QVERIFY(!m_desk->session.keepsContent(sumOfAbc));
    }

    void oneDroppedFileIsAskedAbout()
    {
        click(button(u"evidence"_s));
        drop({QUrl::fromLocalFile(file(u"offer.odt"_s, "abc"))});
        QVERIFY(dialog());
        QTest::keyClick(line(u"evidenceTitle"_s), Qt::Key_Return);
        QCOMPARE(items().size(), 1u);
        QCOMPARE(items().front().title, u"offer"_s);
        QCOMPARE(items().front().sha256, sumOfAbc);
    }

    void severalDroppedAreListedAtOnce()
    {
        click(button(u"evidence"_s));
        drop({QUrl::fromLocalFile(file(u"offer.odt"_s, "abc")),
              QUrl(u"https://example.org/terms"_s)});
        QVERIFY(!dialog());
        QCOMPARE(items().size(), 2u);
        QCOMPARE(items().front().fileName, u"offer.odt"_s);
        QCOMPARE(items().back().link, u"https://example.org/terms"_s);
        QCOMPARE(items().back().title, u"example.org"_s);
    }

    void whatCannotBeReadIsSaid()
    {
        click(button(u"evidence"_s));
        const QString missing = m_desk->folder.filePath(u"missing.pdf"_s);
        QTest::ignoreMessage(QtWarningMsg, QRegularExpression(u".*fileUnreadable.*"_s));
        drop({QUrl::fromLocalFile(missing)});
        QVERIFY(!dialog());
        QVERIFY(items().empty());
        QVERIFY(page()->findChild<MessageBar *>()->text().contains(u"missing.pdf"_s));
    }

    // The opinion freezes the facts; evidence for measures goes on until the seal.
    void onlyTheSealEndsIt()
    {
        m_desk->issueOpinion();
        QVERIFY(m_desk->session.isFrozen());
        click(button(u"evidence"_s));
        QVERIFY(button(u"addFile"_s)->isEnabled());
        give(u"Terms"_s);
        m_desk->seal();
        QVERIFY(m_desk->session.isSealed());
        if (!page()->isVisible())
            click(button(u"evidence"_s));
        QCOMPARE(cell(0, 0), u"Terms"_s);
        table()->selectRow(0);
        for (const QString &name :
             {u"addFile"_s, u"addLink"_s, u"editEvidence"_s, u"removeEvidence"_s})
            QVERIFY(!button(name)->isEnabled());
        QTest::keyClick(table(), Qt::Key_Delete);
        table()->setFocus();
        QTest::keyClick(table(), Qt::Key_Return);
        drop({QUrl(u"https://example.org"_s)});
        QVERIFY(!dialog());
        QCOMPARE(items().size(), 1u);
    }

private:
    // Files the program wants the system to open.
    class Opened
    {
    public:
        Opened() { QDesktopServices::setUrlHandler(u"file"_s, &m_handler, "handle"); }
        ~Opened() { QDesktopServices::unsetUrlHandler(u"file"_s); }

    private:
        UrlHandler m_handler;

    public:
        QStringList &paths = m_handler.paths;
    };
    QPushButton *button(const QString &name) const
    {
        return m_view->findChild<QPushButton *>(name);
    }
    EvidencePage *page() const { return m_view->findChild<EvidencePage *>(); }
    QTableWidget *table() const { return m_view->findChild<QTableWidget *>(u"evidenceTable"_s); }
    QString cell(int row, int column) const { return table()->item(row, column)->text(); }
    // The open dialog; closed ones are gone.
    EvidenceDialog *dialog() const
    {
        QCoreApplication::sendPostedEvents(nullptr, QEvent::DeferredDelete);
        return m_view->findChild<EvidenceDialog *>();
    }
    QLineEdit *line(const QString &name) const { return dialog()->findChild<QLineEdit *>(name); }
    const std::vector<EvidenceItem> &items() const { return m_desk->session.assessment().evidence; }
    static void click(QAbstractButton *button)
    {
        QVERIFY(button);
        QVERIFY(button->isEnabled());
        QTest::mouseClick(button, Qt::LeftButton);
    }
    void give(const QString &title)
    {
        EvidenceItem item;
        item.title = title;
        item.link = u"shelf 3"_s;
        QVERIFY(m_desk->session.saveEvidence(item));
    }
    QString file(const QString &name, const QByteArray &bytes) const
    {
        QFile written(m_desk->folder.filePath(name));
        const bool done =
            written.open(QIODevice::WriteOnly) && written.write(bytes) == bytes.size();
        Q_ASSERT(done);
        return written.fileName();
    }
    // Runs what opens the file dialog and types the path into it.
    template<class Open>
    static void choose(const QString &path, Open open)
    {
        QTimer::singleShot(0, qApp, [path] {
            auto *files = qobject_cast<QFileDialog *>(QApplication::activeModalWidget());
            QVERIFY(files);
            files->findChild<QLineEdit *>()->setText(path);
            QTest::keyClick(files->findChild<QLineEdit *>(), Qt::Key_Return);
            if (files->isVisible()) // a folder: it went in instead
                files->reject();
        });
        open();
    }
    void drop(const QList<QUrl> &urls) const
    {
        QMimeData data;
        data.setUrls(urls);
        const QPoint at = page()->rect().center();
        QDragEnterEvent enter(at, Qt::CopyAction | Qt::MoveAction, &data, Qt::LeftButton, {});
        QApplication::sendEvent(page()->viewport(), &enter);
        if (!enter.isAccepted())
            return;
        QDropEvent dropped(at, Qt::CopyAction | Qt::MoveAction, &data, Qt::LeftButton, {});
        QApplication::sendEvent(page()->viewport(), &dropped);
        QCOMPARE(dropped.dropAction(), Qt::CopyAction);
    }

    Translation m_translation;
    std::unique_ptr<Desk> m_desk;
    std::unique_ptr<AssessmentView> m_view;
};

QTEST_MAIN(EvidenceTest)
#include "evidencetest.moc"
