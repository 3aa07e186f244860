// SPDX-License-Identifier: GPL-3.0-or-later

#include "report/documents/document.h"
#include "ui/desk.h"
#include "ui/document/exportdialog.h"
#include "ui/look/iconlabel.h"
#include "ui/mainwindow.h"
#include "ui/words/messagebar.h"

#include <QAction>
#include <QCheckBox>
#include <QComboBox>
#include <QDesktopServices>
#include <QItemSelectionModel>
#include <QLabel>
#include <QLineEdit>
#include <QListWidget>
#include <QPushButton>
#include <QRadioButton>
#include <QRegularExpression>
#include <QSignalSpy>
#include <QTableView>

using namespace Qt::StringLiterals;
using namespace votum;

// Documents of many cases, written into a folder.
class ExportDialogTest : public QObject
{
    Q_OBJECT

public slots:
    void note(const QUrl &url) { m_noted = url; }

private slots:
    void init()
    {
        m_translation.speak(Language::English);
        m_desk = std::make_unique<Desk>();
        QVERIFY(m_desk->session.openStore(m_desk->path()));
        for (const QString &title : {u"Reisen"_s, u"Verlag & Abo"_s, u"Werkstatt"_s})
            m_desk->addCase(title);
        m_window =
            std::make_unique<MainWindow>(&m_desk->session, &m_desk->settings, &m_translation);
        m_window->show();
        QVERIFY(QTest::qWaitForWindowActive(m_window.get()));
    }
    void cleanup()
    {
        m_window.reset();
        m_desk.reset();
    }

    void severalSelectedAreMeant()
    {
        auto *table = m_window->findChild<QTableView *>(u"registerTable"_s);
        table->selectRow(0);
        table->selectionModel()->select(table->model()->index(2, 0),
                                        QItemSelectionModel::Select | QItemSelectionModel::Rows);
        open();
        QCOMPARE(scopes().size(), 2);
        QCOMPARE(scopes().first()->text(), u"The 2 selected cases"_s);
        QVERIFY(scopes().first()->isChecked());
        run(u"selected"_s);
        QCOMPARE(files(u"selected"_s).size(), 2);
    }

    void writesWhatWasChosen()
    {
        const std::vector<CaseSummary> cases = m_desk->session.cases();
        open();
        QCOMPARE(scopes().size(), 2); // nothing is filtered
        QVERIFY(scopes().last()->isChecked());
        QVERIFY(scopes().first()->text().contains(cases.back().fileNumber));
        child<QCheckBox>(u"language-de"_s)->setChecked(true);
        QVERIFY(child<QCheckBox>(u"language-en"_s)->isChecked());
        chooseKind(DocumentKind::ShortRecord);
        child<QComboBox>(u"paper"_s)->setCurrentIndex(1);
        run(u"new/folder"_s);
        QCOMPARE(outcome().section(u' ', 0, 1), u"6 files"_s);
        QCOMPARE(files(u"new/folder"_s).size(), 6);
        QCOMPARE(m_desk->settings.folder(), m_desk->folder.filePath(u"new/folder"_s));
        DocumentOptions options;
        options.kind = DocumentKind::ShortRecord;
        options.paper = Paper::Letter;
        options.programVersion = QStringLiteral(VOTUM_VERSION);
        for (const CaseSummary &item : cases) {
            const QByteArray record = m_desk->session.caseRecord(item.id)->bytes;
            for (const Language language : {Language::German, Language::English}) {
                options.language = language;
                QFile file(
                    m_desk->folder.filePath(u"new/folder/"_s + documentFileName(record, options)));
                QVERIFY2(file.open(QIODevice::ReadOnly), qPrintable(file.fileName()));
                QCOMPARE(file.readAll(), *renderPdf(record, options)); // the clock stands still
            }
        }
        QVERIFY(!m_desk->session.hasCase()); // nothing was opened for it
        QDesktopServices::setUrlHandler(u"file"_s, this, "note");
        child<QPushButton>(u"showFolder"_s)->click();
        QDesktopServices::unsetUrlHandler(u"file"_s);
        QCOMPARE(m_noted, QUrl::fromLocalFile(m_desk->folder.filePath(u"new/folder"_s)));
        QTest::keyClick(dialog(), Qt::Key_Escape);
        QVERIFY(!dialog());
    }

    void theSelectedAndTheShown()
    {
        const QString number = m_desk->session.cases().back().fileNumber;
        QTest::keyClick(m_window.get(), Qt::Key_F, Qt::ControlModifier);
        m_window->findChild<QLineEdit *>(u"registerSearch"_s)->setText(u"Verlag"_s);
        open();
        QCOMPARE(scopes().size(), 3);
        QVERIFY(scopes()[0]->text().endsWith(u"Verlag && Abo"_s));
        QCOMPARE(scopes()[1]->text(), u"The 1 case the register shows"_s);
        scopes()[1]->setChecked(true);
        chooseKind(DocumentKind::ShortRecord);
        run(u"shown"_s);
        QCOMPARE(files(u"shown"_s).size(), 1);
        scopes()[0]->setChecked(true);
        run(u"selected"_s);
        QCOMPARE(files(u"selected"_s), files(u"shown"_s));
        scopes()[2]->setChecked(true);
        run(u"all"_s);
        QCOMPARE(files(u"all"_s).size(), 3);
        QVERIFY(files(u"all"_s).filter(number).size() == 1);
    }

    // A sealed case: the store knows what was handed out.
    void issuedDocumentsAreNoted()
    {
        QVERIFY(m_desk->session.openCase(m_desk->session.cases().back().id));
        m_desk->issueOpinion();
        m_desk->seal();
        open();
        scopes().first()->setChecked(true);
        chooseKind(DocumentKind::ShortRecord);
        run(u"sealed"_s);
        QFile file(m_desk->folder.filePath(u"sealed/"_s + files(u"sealed"_s).value(0)));
        QVERIFY(file.open(QIODevice::ReadOnly));
        QVERIFY(m_desk->session.originOf({}, sealOf(file.readAll()))->isIssuedHere);
    }

    // Data have no document and no paper; what is to be edited is not noted as issued.
    void writesOtherForms()
    {
        QVERIFY(m_desk->session.openCase(m_desk->session.cases().back().id));
        m_desk->issueOpinion();
        m_desk->seal();
        open();
        auto *forms = child<QComboBox>(u"form"_s);
        QCOMPARE(forms->count(), int(caseFormats.size()));
        const auto choose = [forms](QStringView code) {
            forms->setCurrentIndex(int(caseFormat(code) - caseFormats.data()));
        };
        choose(u"ods");
        QVERIFY(!child<QComboBox>(u"kind"_s)->isEnabled());
        run(u"data"_s);
        const QDir data(m_desk->folder.filePath(u"data"_s));
        QVERIFY(!data.entryList({u"*.ods"_s}, QDir::Files).isEmpty());
        choose(u"docx");
        QVERIFY(child<QComboBox>(u"kind"_s)->isEnabled());
        run(u"words"_s);
        const QDir words(m_desk->folder.filePath(u"words"_s));
        const QStringList written = words.entryList({u"*.docx"_s}, QDir::Files);
        QVERIFY(!written.isEmpty());
        QFile file(words.filePath(written.first()));
        QVERIFY(file.open(QIODevice::ReadOnly));
        QVERIFY(!m_desk->session.originOf({}, sealOf(file.readAll()))->isIssuedHere);
    }

    // What stands in the way of one file does not stop the others.
    void failuresAreListedAtTheEnd()
    {
        open();
        chooseKind(DocumentKind::ShortRecord);
        run(u"once"_s);
        const QStringList names = files(u"once"_s);
        QCOMPARE(names.size(), 3);
        QVERIFY(QDir(m_desk->folder.path()).mkpath(u"again/"_s + names[1])); // a folder
        run(u"again"_s);
        QCOMPARE(files(u"again"_s).size(), 2);
        auto *failures = child<QListWidget>(u"failures"_s);
        QVERIFY(failures->isVisible());
        QCOMPARE(failures->count(), 1);
        QVERIFY(failures->item(0)->text().startsWith(names[1].section(u'_', 1, 1)));
        QVERIFY(failures->item(0)->text().contains(u"cannot be written"_s));
        QVERIFY(outcome().startsWith(u"1 case failed. 2 files written"_s));
        run(u"third"_s);
        QVERIFY(!failures->isVisible());
    }

    // They may be another client's.
    void otherFilesAreReplacedOnlyIfAsked()
    {
        open();
        chooseKind(DocumentKind::ShortRecord);
        run(u"clients"_s);
        const QStringList names = files(u"clients"_s);
        QFile other(m_desk->folder.filePath(u"clients/"_s + names[1]));
        QVERIFY(other.open(QIODevice::WriteOnly) && other.write("other") == 5);
        other.close();
        run(u"clients"_s);
        auto *failures = child<QListWidget>(u"failures"_s);
        QCOMPARE(failures->count(), 1);
        QVERIFY(failures->item(0)->text().contains(u"already exists"_s));
        QCOMPARE(other.size(), 5);
        auto *replace = child<QCheckBox>(u"replace"_s);
        QVERIFY(!replace->isChecked());
        replace->click();
        run(u"clients"_s);
        QVERIFY(!failures->isVisible());
        QVERIFY(other.size() > 1000);
    }

    void aDocumentNobodyHas()
    {
        open();
        chooseKind(DocumentKind::Opinion);
        run(u"none"_s);
        QVERIFY(files(u"none"_s).isEmpty());
        QVERIFY(outcome().contains(u"3 cases do not have this document"_s));
    }

    void itCanBeCancelled()
    {
        for (int i = 0; i < 40; ++i)
            m_desk->addCase(u"Fall %1"_s.arg(i));
        open();
        child<QLineEdit>(u"folder"_s)->setText(m_desk->folder.filePath(u"cancelled"_s));
        QTest::mouseClick(child<QPushButton>(u"start"_s), Qt::LeftButton);
        QVERIFY(dialog()->isRunning());
        QVERIFY(!child<QPushButton>(u"start"_s)->isEnabled());
        QVERIFY(!child<QComboBox>(u"kind"_s)->isEnabled());
        QTRY_VERIFY(!child<QLabel>(u"now"_s)->text().isEmpty());
        static const QRegularExpression some(u"^[0-9]+ of 43: .*2026-"_s);
        QVERIFY(some.match(child<QLabel>(u"now"_s)->text()).hasMatch());
        QTest::keyClick(dialog(), Qt::Key_Escape);
        QVERIFY(dialog() && !dialog()->isRunning()); // it tells what was done
        QVERIFY(outcome().startsWith(u"Cancelled after "_s));
        const qsizetype count = files(u"cancelled"_s).size();
        QVERIFY(count > 0 && count < 43);
        QTest::qWait(300);
        QCOMPARE(files(u"cancelled"_s).size(), count);
    }

    void whatIsMissingIsSaid()
    {
        open();
        auto *start = child<QPushButton>(u"start"_s);
        QVERIFY(start->isEnabled());
        child<QCheckBox>(u"language-en"_s)->setChecked(false);
        QVERIFY(!start->isEnabled());
        child<QCheckBox>(u"language-de"_s)->setChecked(true);
        QVERIFY(start->isEnabled());
        child<QLineEdit>(u"folder"_s)->setText(u" "_s);
        QVERIFY(!start->isEnabled());
        child<QLineEdit>(u"folder"_s)->setText(m_desk->path() + u"/below a file"_s);
        QTest::mouseClick(start, Qt::LeftButton);
        QVERIFY(!dialog()->isRunning());
        QVERIFY(dialog()->findChild<MessageBar *>()->text().contains(u"below a file"_s));
    }

    void anEmptyStoreHasNothingToExport()
    {
        QVERIFY(m_desk->session.openStore(m_desk->folder.filePath(u"empty.votum"_s)));
        QVERIFY(!m_window->findChild<QAction *>(u"exportRecords"_s)->isEnabled());
    }

    void germanThroughout()
    {
        m_translation.speak(Language::German);
        open();
        QCOMPARE(dialog()->windowTitle(), u"Entscheidungsakten exportieren"_s);
        QVERIFY(child<QCheckBox>(u"language-de"_s)->isChecked());
        chooseKind(DocumentKind::ShortRecord);
        run(u"deutsch"_s);
        QVERIFY(outcome().startsWith(u"3 Dateien"_s));
        QVERIFY(files(u"deutsch"_s).first().endsWith(u"_de.pdf"_s));
    }

private:
    void open() const
    {
        m_window->findChild<QAction *>(u"exportRecords"_s)->trigger();
        QVERIFY(dialog());
    }
    ExportDialog *dialog() const
    {
        QCoreApplication::sendPostedEvents(nullptr, QEvent::DeferredDelete);
        return m_window->findChild<ExportDialog *>();
    }
    template<class T>
    T *child(const QString &name) const
    {
        return dialog()->findChild<T *>(name);
    }
    QList<QRadioButton *> scopes() const { return dialog()->findChildren<QRadioButton *>(); }
    void chooseKind(DocumentKind kind) const
    {
        auto *kinds = child<QComboBox>(u"kind"_s);
        kinds->setCurrentIndex(kinds->findData(int(kind)));
    }
    void run(const QString &folder) const
    {
        child<QLineEdit>(u"folder"_s)->setText(m_desk->folder.filePath(folder));
        QTest::mouseClick(child<QPushButton>(u"start"_s), Qt::LeftButton);
        QTRY_VERIFY_WITH_TIMEOUT(!dialog()->isRunning(), 60000);
    }
    QString outcome() const { return child<IconLabel>(u"outcome"_s)->text(); }
    QStringList files(const QString &folder) const
    {
        return QDir(m_desk->folder.filePath(folder)).entryList({u"*.pdf"_s}, QDir::Files);
    }

    Translation m_translation;
    QUrl m_noted; // the folder shown
    std::unique_ptr<Desk> m_desk;
    std::unique_ptr<MainWindow> m_window;
};

QTEST_MAIN(ExportDialogTest)
#include "exporttest.moc"
