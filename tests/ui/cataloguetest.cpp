// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/case/answersfile.h"
#include "export/files.h"
#include "ui/assessment/assessmentview.h"
#include "ui/catalogue/catalogueatstart.h"
#include "ui/catalogue/cataloguedialog.h"
#include "ui/catalogue/differencetree.h"
#include "ui/catalogue/impacttable.h"
#include "ui/desk.h"
#include "ui/look/textlabel.h"
#include "ui/mainwindow.h"
#include "ui/words/errorline.h"
#include "ui/words/messagebar.h"

#include <QAction>
#include <QCheckBox>
#include <QDir>
#include <QListWidget>
#include <QPrinter>
#include <QPushButton>
#include <QTextDocument>

using namespace Qt::StringLiterals;
using namespace votum;

// File › Catalogue…: another catalogue is looked at, taken on, given back; cases are reviewed.
class CatalogueDialogTest : public QObject
{
    Q_OBJECT

private slots:
    void init();
    void cleanup();

    void tellsWhatIsInUse();
    void showsWhatDiffersAndWhomItConcerns();
    void isTakenOnAndGivenBack();
    void reviewsInOneAct();
    void theWindowLivesOn();
    void aBrokenOneIsRefused_data();
    void aBrokenOneIsRefused();
    void whatCannotBeKeptIsNotTaken();
    void whatTheStoreRefusesIsNotTaken();
    void onPaper();

    void startsWithTheImportedOne();
    void startsWithItsOwnWhereTheImportedOneIsGone();
    void startsWithItsOwnWhereThatIsNewer();

private:
    // The shipped files in a folder, newer by their version, each text otherwise as told.
    QString catalogue(const QByteArray &from, const QByteArray &to,
                      const QByteArray &version = "2099.1.1");
    QString fallen() { return catalogue("\"destination\": \"us\"", "\"destination\": \"none\""); }
    void open();
    void click(const QString &name);
    template<class T>
    T *find(const QString &name) const
    {
        return m_dialog->findChild<T *>(name);
    }
    QString error() const // as it is shown
    {
        const auto *line = m_dialog->findChild<ErrorLine *>();
        return line->isVisible() ? line->text() : QString();
    }
    QString present() const { return find<QLabel>(u"present"_s)->text(); }

    Translation m_translation;
    std::unique_ptr<Desk> m_desk;
    std::unique_ptr<MainWindow> m_window;
    CatalogueDialog *m_dialog = nullptr;
    qint64 m_sealed = 0;
    int m_number = 0;
};

void CatalogueDialogTest::init()
{
    m_translation.speak(Language::English);
    m_desk = std::make_unique<Desk>();
    QVERIFY(m_desk->session.openStore(m_desk->path()));
    for (const QString &name : {u"publisher.de"_s, u"travel-agency.en"_s}) {
        const Result<QByteArray> bytes = readFile(u":/examples/"_s + name + u".json"_s);
        QVERIFY(bytes);
        QVERIFY(m_desk->session.importCase(
            parseAnswersFile(m_desk->session.catalogue(), *bytes)->assessment));
    }
    QVERIFY(m_desk->session.issueOpinion());
    QVERIFY(m_desk->session.seal());
    m_sealed = m_desk->session.caseId();
    m_window = std::make_unique<MainWindow>(&m_desk->session, &m_desk->settings, &m_translation);
    m_window->show();
    QVERIFY(QTest::qWaitForWindowActive(m_window.get()));
    open();
}

void CatalogueDialogTest::cleanup()
{
    m_window.reset();
    m_desk.reset();
}

QString CatalogueDialogTest::catalogue(const QByteArray &from, const QByteArray &to,
                                       const QByteArray &version)
{
    const QString folder = m_desk->folder.filePath(u"given%1"_s.arg(++m_number));
    QDir().mkpath(folder);
    bool isFound = false;
    const QByteArray present =
        "\"version\": \"" + m_desk->session.catalogue().version.toUtf8() + '"';
    for (CatalogueFile file : shippedCatalogue()) {
        isFound |= file.bytes.contains(from);
        file.bytes.replace(from, to);
        file.bytes.replace(present, QByteArray("\"version\": \"" + version + '"'));
        if (!saveFile(folder + u'/' + file.name, file.bytes))
            return {};
    }
    return isFound ? folder : QString();
}

void CatalogueDialogTest::open()
{
    m_window->findChild<QAction *>(u"catalogue"_s)->trigger();
    m_dialog = m_window->findChild<CatalogueDialog *>(u"catalogueDialog"_s);
    QVERIFY(m_dialog);
    QVERIFY(QTest::qWaitForWindowActive(m_dialog));
}

void CatalogueDialogTest::click(const QString &name)
{
    auto *button = find<QPushButton>(name);
    QVERIFY(button && button->isVisible() && button->isEnabled());
    QTest::mouseClick(button, Qt::LeftButton);
}

void CatalogueDialogTest::tellsWhatIsInUse()
{
    QVERIFY(present().contains(m_desk->session.catalogue().version));
    QVERIFY(find<QLabel>(u"source"_s)->text().contains(u"comes with the program"_s));
    QVERIFY(!find<QPushButton>(u"use"_s)->isVisible());
    QVERIFY(!find<QPushButton>(u"backToOwn"_s)->isVisible());
    QVERIFY(!find<QPushButton>(u"createReviews"_s)->isEnabled());
    QCOMPARE(find<ImpactTable>(u"cases"_s)->rowCount(), 0);
}

void CatalogueDialogTest::showsWhatDiffersAndWhomItConcerns()
{
    const Catalogue *before = &m_desk->session.catalogue();
    m_dialog->consider(fallen());
    QVERIFY2(error().isEmpty(), qPrintable(error()));
    auto *tree = find<DifferenceTree>(u"differences"_s);
    QCOMPARE(tree->topLevelItemCount(), 1);
    QCOMPARE(tree->topLevelItem(0)->text(0), u"Countries (1)"_s);
    QCOMPARE(tree->topLevelItem(0)->child(0)->text(0), u"US  United States (USA)"_s);
    QCOMPARE(tree->topLevelItem(0)->child(0)->child(0)->text(0), u"status of the country"_s);
    auto *table = find<ImpactTable>(u"cases"_s);
    QCOMPARE(table->rowCount(), 2);
    QVERIFY(table->item(0, 4)->text().contains(u"United States (USA)"_s));
    QCOMPARE(&m_desk->session.catalogue(), before); // nothing is taken yet
    QVERIFY(m_desk->settings.catalogue().isEmpty());
    QVERIFY(!find<QPushButton>(u"createReviews"_s)->isEnabled());
    m_dialog->consider(catalogue("United States (USA)", "United States")); // wording alone
    QCOMPARE(table->rowCount(), 0);
    QVERIFY(!tree->topLevelItem(0)->isHidden());
    m_dialog->findChild<QCheckBox *>()->setChecked(true);
    QVERIFY(tree->topLevelItem(0)->isHidden());
}

void CatalogueDialogTest::isTakenOnAndGivenBack()
{
    const QByteArray record = m_desk->session.caseRecord(m_sealed)->bytes;
    m_dialog->consider(fallen());
    click(u"use"_s);
    QVERIFY2(error().isEmpty(), qPrintable(error()));
    QCOMPARE(m_desk->session.catalogue().version, u"2099.1.1"_s);
    QVERIFY(present().contains(u"2099.1.1"_s));
    const QString folder = m_desk->settings.catalogue();
    QCOMPARE(folder, m_desk->settings.catalogueRoot() + u"/2099.1.1"_s);
    QVERIFY(QDir(folder).exists(u"countries.json"_s));
    QCOMPARE(m_desk->session.caseRecord(m_sealed)->bytes, record);
    click(u"backToOwn"_s);
    click(u"use"_s);
    QCOMPARE(m_desk->session.catalogue().sha256(), shippedCatalogueSha256());
    QVERIFY(m_desk->settings.catalogue().isEmpty());
    QVERIFY(QDir(folder).exists()); // nothing is thrown away
    QVERIFY(find<QLabel>(u"source"_s)->text().contains(u"comes with the program"_s));
}

void CatalogueDialogTest::reviewsInOneAct()
{
    m_dialog->consider(fallen());
    click(u"use"_s);
    const QByteArray record = m_desk->session.caseRecord(m_sealed)->bytes;
    click(u"createReviews"_s);
    QVERIFY2(error().isEmpty(), qPrintable(error()));
    QCOMPARE(m_desk->session.cases().size(), size_t(3));
    QCOMPARE(m_desk->session.cases().back().version, 2);
    QCOMPARE(m_desk->session.caseRecord(m_sealed)->bytes, record);
    QVERIFY(!find<QPushButton>(u"createReviews"_s)->isEnabled());
    QCOMPARE(find<ImpactTable>(u"cases"_s)->rowCount(), 2);
}

// Its views are made anew; what was open is shown.
void CatalogueDialogTest::theWindowLivesOn()
{
    QVERIFY(m_desk->session.openCase(m_sealed));
    const QString title = m_window->windowTitle();
    m_dialog->consider(fallen());
    click(u"use"_s);
    m_dialog->close();
    QCoreApplication::sendPostedEvents(nullptr, QEvent::DeferredDelete);
    QCoreApplication::processEvents();
    QCOMPARE(m_desk->session.caseId(), m_sealed);
    QCOMPARE(m_window->windowTitle(), title);
    QCOMPARE(m_window->findChildren<AssessmentView *>().size(), 1);
    QVERIFY(m_window->findChild<AssessmentView *>()->isVisible());
    m_window->activateWindow();
    QVERIFY(QTest::qWaitForWindowActive(m_window.get()));
    QTest::keyClick(m_window.get(), Qt::Key_W, Qt::ControlModifier);
    QVERIFY(!m_desk->session.hasCase());
    open();
    QVERIFY(present().contains(u"2099.1.1"_s));
}

void CatalogueDialogTest::aBrokenOneIsRefused_data()
{
    QTest::addColumn<QByteArray>("from");
    QTest::addColumn<QByteArray>("to");
    QTest::addColumn<QByteArray>("version");
    QTest::addColumn<QString>("told");
    QTest::newRow("no JSON") << QByteArray("{\n  \"countries\"") << QByteArray("{{ \"countries\"")
                             << QByteArray("2099.1.1") << u"countries.json"_s;
    QTest::newRow("dead reference")
        << QByteArray("\"destination\": \"us\"") << QByteArray("\"destination\": \"gone\"")
        << QByteArray("2099.1.1") << u"the catalogue has 1 "_s;
    QTest::newRow("faults") << QByteArray("\"asOf\": \"2026-10-08\"")
                            << QByteArray("\"asOf\": \"2199-10-08\"") << QByteArray("2099.1.1")
                            << u"the catalogue has "_s;
    QTest::newRow("older") << QByteArray("United States (USA)") << QByteArray("United States")
                           << QByteArray("2000.1.1") << u"is newer"_s;
    QTest::newRow("nothing there") << QByteArray() << QByteArray() << QByteArray() << u"given0"_s;
}

void CatalogueDialogTest::aBrokenOneIsRefused()
{
    QFETCH(QByteArray, from);
    QFETCH(QByteArray, to);
    QFETCH(QByteArray, version);
    QFETCH(QString, told);
    const Catalogue *before = &m_desk->session.catalogue();
    const std::vector<CaseSummary> cases = m_desk->session.cases();
    const QString path =
        from.isEmpty() ? m_desk->folder.filePath(u"given0"_s) : catalogue(from, to, version);
    QVERIFY(!path.isEmpty());
    m_dialog->consider(path);
    QVERIFY2(error().contains(told), qPrintable(error()));
    QCOMPARE(find<QListWidget>(u"faults"_s)->count() > 0, told.startsWith(u"the catalogue has"_s));
    QVERIFY(!find<QPushButton>(u"use"_s)->isVisible());
    QCOMPARE(&m_desk->session.catalogue(), before);
    QVERIFY(m_desk->session.cases() == cases);
    QVERIFY(m_desk->settings.catalogue().isEmpty());
    QVERIFY(!QFileInfo::exists(m_desk->settings.catalogueRoot()));
    if (from != "{\n  \"countries\"")
        return;
    m_dialog->consider(fallen()); // and the next one is looked at as if nothing had been
    QVERIFY(error().isEmpty());
    click(u"use"_s);
    QCOMPARE(m_desk->session.catalogue().version, u"2099.1.1"_s);
}

void CatalogueDialogTest::whatCannotBeKeptIsNotTaken()
{
    QFile inTheWay(m_desk->settings.catalogueRoot());
    QVERIFY(inTheWay.open(QIODevice::WriteOnly));
    inTheWay.close();
    m_dialog->consider(fallen());
    click(u"use"_s);
    QVERIFY(error().contains(QDir::toNativeSeparators(m_desk->settings.catalogueRoot())));
    QCOMPARE(m_desk->session.catalogue().sha256(), shippedCatalogueSha256());
    QVERIFY(m_desk->settings.catalogue().isEmpty());
    QVERIFY(inTheWay.remove());
    click(u"use"_s); // at once, without looking at it again
    QVERIFY(error().isEmpty());
    QCOMPARE(m_desk->session.catalogue().version, u"2099.1.1"_s);
}

void CatalogueDialogTest::whatTheStoreRefusesIsNotTaken()
{
    m_dialog->close();
    const auto refused = [](const std::shared_ptr<const Catalogue> &) -> Result<void> {
        return Error{u"storeFull"_s, {u"own.votum"_s}, {}};
    };
    m_dialog = new CatalogueDialog(&m_desk->session, &m_desk->settings, refused, m_window.get());
    m_dialog->show();
    m_dialog->consider(fallen());
    click(u"use"_s);
    QVERIFY(error().contains(u"own.votum"_s));
    QVERIFY(m_desk->settings.catalogue().isEmpty());
    QVERIFY(find<QPushButton>(u"use"_s)->isVisible()); // to be tried again
    QVERIFY(!present().contains(u"2099.1.1"_s));
}

void CatalogueDialogTest::onPaper()
{
    m_dialog->consider(fallen());
    QTextDocument document;
    m_dialog->fillPrintable(document);
    const QString text = document.toPlainText();
    for (const QString &word :
         {u"2099.1.1"_s, u"Cases concerned: 2 of 2"_s, u"2026-0001"_s, u"United States (USA)"_s})
        QVERIFY2(text.contains(word), qPrintable(word));
    QPrinter printer;
    printer.setOutputFormat(QPrinter::PdfFormat);
    const QString path = m_desk->folder.filePath(u"impact.pdf"_s);
    printer.setOutputFileName(path);
    m_dialog->printOn(printer);
    QVERIFY(readFile(path)->startsWith("%PDF"));
}

void CatalogueDialogTest::startsWithTheImportedOne()
{
    QVERIFY(catalogueAtStart(m_desk->settings)->catalogue->sha256() == shippedCatalogueSha256());
    m_dialog->consider(fallen());
    click(u"use"_s);
    const Result<CatalogueAtStart> start = catalogueAtStart(m_desk->settings);
    QVERIFY(start);
    QCOMPARE(start->catalogue->version, u"2099.1.1"_s);
    QVERIFY(start->refused.isEmpty());
}

void CatalogueDialogTest::startsWithItsOwnWhereTheImportedOneIsGone()
{
    const QString folder = m_desk->folder.filePath(u"gone"_s);
    m_desk->settings.setCatalogue(folder);
    const Result<CatalogueAtStart> start = catalogueAtStart(m_desk->settings);
    QVERIFY(start);
    QCOMPARE(start->catalogue->sha256(), shippedCatalogueSha256());
    QCOMPARE(start->refused, folder);
    QVERIFY(start->why);
    QCOMPARE(m_desk->settings.catalogue(), folder); // it may be there again next time
    m_window->tellCatalogue(*start);
    QVERIFY(m_window->findChild<MessageBar *>(u"messageBar"_s)->text().contains(folder));
}

void CatalogueDialogTest::startsWithItsOwnWhereThatIsNewer()
{
    const QString folder = catalogue("United States (USA)", "United States", "2000.1.1");
    m_desk->settings.setCatalogue(folder);
    const Result<CatalogueAtStart> start = catalogueAtStart(m_desk->settings);
    QVERIFY(start);
    QCOMPARE(start->catalogue->sha256(), shippedCatalogueSha256());
    QVERIFY(!start->why);
    m_window->tellCatalogue(*start);
    QVERIFY(m_window->findChild<MessageBar *>(u"messageBar"_s)->text().contains(u"2000.1.1"_s));
    QVERIFY(QDir(folder).exists());
    QVERIFY(catalogueAtStart(m_desk->settings)->refused.isEmpty()); // told once
}

QTEST_MAIN(CatalogueDialogTest)
#include "cataloguetest.moc"
