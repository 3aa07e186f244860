// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/case/answersfile.h"
#include "export/files.h"
#include "ui/catalogue/catalogueatstart.h"
#include "ui/catalogue/cataloguedialog.h"
#include "ui/desk.h"
#include "ui/look/textlabel.h"
#include "ui/mainwindow.h"
#include "ui/words/errorline.h"
#include "ui/words/messagebar.h"

#include <QAction>
#include <QDir>
#include <QListWidget>
#include <QMessageBox>
#include <QPushButton>

using namespace Qt::StringLiterals;
using namespace votum;

namespace {

const QString exampleFolder = QStringLiteral(VOTUM_SOURCE_DIR "/tests/data/overlay");
const QString organisation = u"Stadtwerke Musterstadt"_s;
using State = CatalogueAtStart::OwnContent::State;

} // namespace

// File › Catalogue…: own content of the organisation, taken on like a catalogue; and what becomes
// of it at the next start.
class OverlayTest : public QObject
{
    Q_OBJECT

private slots:
    void init();
    void cleanup();

    void isLookedAtTakenOnAndGivenBack();
    void goesAlongWithAnotherCatalogue();
    void aFaultIsToldAndNothingTaken_data();
    void aFaultIsToldAndNothingTaken();

    void startsWithWhatWasTakenOn();
    void changedInItsFolderItIsToldNotUsed();
    void goneFromItsFolderItGoesOn();
    void unusableItIsLeftOutAndTold();
    void theStoreWaitsForIt();
    void orIsOpenedWithoutItOnceConfirmed();

private:
    // A copy of the example, in which one file may be otherwise.
    QString overlay(const QByteArray &from = {}, const QByteArray &to = {});
    void openDialog();
    void click(const QString &name);
    void take(const QString &folder);
    template<class T>
    T *find(const QString &name) const
    {
        return m_dialog->findChild<T *>(name);
    }
    QString error() const
    {
        const auto *line = m_dialog->findChild<ErrorLine *>();
        return line->isVisible() ? line->text() : QString();
    }
    QString message() const { return m_window->findChild<MessageBar *>(u"messageBar"_s)->text(); }
    QString told() const { return find<QLabel>(u"ownContent"_s)->text(); }
    // The program is started again with these settings.
    std::shared_ptr<const Catalogue> restart();

    Translation m_translation;
    std::unique_ptr<Desk> m_desk;
    std::unique_ptr<MainWindow> m_window;
    std::shared_ptr<const Catalogue> m_catalogue;
    std::unique_ptr<Session> m_session; // of the second start
    CatalogueDialog *m_dialog = nullptr;
    int m_number = 0;
};

void OverlayTest::init()
{
    m_translation.speak(Language::English);
    m_desk = std::make_unique<Desk>();
    m_desk->settings.setStorePath(m_desk->path());
    QVERIFY(m_desk->session.openStore(m_desk->path()));
    const Result<QByteArray> bytes = readFile(u":/examples/publisher.de.json"_s);
    QVERIFY(bytes);
    QVERIFY(m_desk->session.importCase(
        parseAnswersFile(m_desk->session.catalogue(), *bytes)->assessment));
    m_window = std::make_unique<MainWindow>(&m_desk->session, &m_desk->settings, &m_translation);
    m_window->show();
    openDialog();
}

void OverlayTest::cleanup()
{
    m_window.reset();
    m_session.reset();
    m_catalogue.reset();
    m_desk.reset();
}

QString OverlayTest::overlay(const QByteArray &from, const QByteArray &to)
{
    const QString folder = m_desk->folder.filePath(u"own%1"_s.arg(++m_number));
    QDir().mkpath(folder);
    bool isFound = from.isEmpty();
    for (const QString &name : QDir(exampleFolder).entryList({u"*.json"_s}, QDir::Files)) {
        QByteArray bytes = *readFile(exampleFolder + u'/' + name);
        isFound |= bytes.contains(from);
        if (!from.isEmpty())
            bytes.replace(from, to);
        if (!saveFile(folder + u'/' + name, bytes))
            return {};
    }
    return isFound ? folder : QString();
}

void OverlayTest::openDialog()
{
    m_window->findChild<QAction *>(u"catalogue"_s)->trigger();
    m_dialog = m_window->findChild<CatalogueDialog *>(u"catalogueDialog"_s);
    QVERIFY(m_dialog);
    QVERIFY(QTest::qWaitForWindowExposed(m_dialog));
}

void OverlayTest::click(const QString &name)
{
    auto *button = find<QPushButton>(name);
    QVERIFY2(button && button->isVisible() && button->isEnabled(), qPrintable(name));
    QTest::mouseClick(button, Qt::LeftButton);
}

void OverlayTest::take(const QString &folder)
{
    m_dialog->considerOverlay(folder);
    QVERIFY2(error().isEmpty(), qPrintable(error()));
    click(u"use"_s);
    QVERIFY2(error().isEmpty(), qPrintable(error()));
}

std::shared_ptr<const Catalogue> OverlayTest::restart()
{
    m_desk->session.closeStore();
    m_window.reset();
    m_dialog = nullptr;
    const Result<CatalogueAtStart> start = catalogueAtStart(m_desk->settings);
    if (!start)
        return nullptr;
    m_catalogue = start->catalogue;
    m_session =
        std::make_unique<Session>(*m_catalogue, [] { return QDateTime::currentDateTimeUtc(); });
    m_window = std::make_unique<MainWindow>(m_session.get(), &m_desk->settings, &m_translation);
    if (m_window->openStore(m_desk->settings.storePath()))
        m_window->tellCatalogue(*start);
    m_window->show();
    return m_catalogue;
}

void OverlayTest::isLookedAtTakenOnAndGivenBack()
{
    QVERIFY(told().startsWith(u"No own content"_s));
    QVERIFY(!find<QPushButton>(u"withoutOverlay"_s)->isVisible());
    const QString folder = overlay();
    m_dialog->considerOverlay(folder);
    QVERIFY2(error().isEmpty(), qPrintable(error()));
    QVERIFY(!m_desk->session.catalogue().overlay); // nothing is taken yet
    QVERIFY(find<QLabel>(u"other"_s)->text().contains(organisation));
    click(u"use"_s);
    QCOMPARE(m_desk->session.catalogue().overlay->organisation, organisation);
    QCOMPARE(m_desk->settings.overlayFolder(), folder);
    QCOMPARE(m_desk->settings.overlay(), m_desk->settings.overlayRoot() + u"/3"_s);
    QVERIFY(told().contains(organisation) && told().contains(QDir::toNativeSeparators(folder)));
    QVERIFY(m_desk->settings.catalogue().isEmpty());
    QVERIFY(m_desk->session.judgement().finding(u"OWN-MON:unk"));
    m_dialog->considerOverlay(folder);
    QVERIFY(error().contains(u"in use"_s)); // the same again
    click(u"withoutOverlay"_s);
    click(u"use"_s);
    QVERIFY(!m_desk->session.catalogue().overlay);
    QVERIFY(m_desk->settings.overlay().isEmpty() && m_desk->settings.overlayFolder().isEmpty());
    QVERIFY(!m_desk->session.judgement().finding(u"OWN-MON:unk"));
    QVERIFY(QDir(folder).exists()); // nothing is thrown away
}

void OverlayTest::goesAlongWithAnotherCatalogue()
{
    take(overlay());
    const QString folder = m_desk->folder.filePath(u"newer"_s);
    QDir().mkpath(folder);
    const QByteArray present =
        "\"version\": \"" + m_desk->session.catalogue().version.toUtf8() + '"';
    for (CatalogueFile file : shippedCatalogue()) {
        file.bytes.replace(present, "\"version\": \"2099.1.1\"");
        QVERIFY(saveFile(folder + u'/' + file.name, file.bytes));
    }
    m_dialog->consider(folder);
    QVERIFY2(error().isEmpty(), qPrintable(error()));
    click(u"use"_s);
    QCOMPARE(m_desk->session.catalogue().version, u"2099.1.1"_s);
    QCOMPARE(m_desk->session.catalogue().overlay->organisation, organisation);
    QCOMPARE(catalogueAtStart(m_desk->settings)->catalogue->sha256(),
             m_desk->session.catalogue().sha256());
    click(u"backToOwn"_s);
    click(u"use"_s);
    QCOMPARE(m_desk->session.catalogue().overlay->published, shippedCatalogueSha256());
}

void OverlayTest::aFaultIsToldAndNothingTaken_data()
{
    QTest::addColumn<QByteArray>("from");
    QTest::addColumn<QByteArray>("to");
    QTest::addColumn<QString>("words");
    QTest::newRow("no JSON") << QByteArray("{\n  \"overlay\"") << QByteArray("{{ \"overlay\"")
                             << u"1-overlay.json"_s;
    QTest::newRow("in the place of the catalogue")
        << QByteArray("\"OWN-X1\"") << QByteArray("\"X-01\"") << u"OWN-"_s;
    QTest::newRow("a dead reference") << QByteArray("\"finding\": \"X-13\"")
                                      << QByteArray("\"finding\": \"X-999\"") << u"1 fault"_s;
    QTest::newRow("a fault of the lint")
        << QByteArray("\"area\": \"CON\",\n      \"when\": \"any(CTX-01,mkt)&any(CTX-02,emp)\"")
        << QByteArray("\"area\": \"CON\",\n      \"when\": \"any(CTX-02,emp)&!any(CTX-02,emp)\"")
        << u"fault"_s;
}

void OverlayTest::aFaultIsToldAndNothingTaken()
{
    QFETCH(const QByteArray, from);
    QFETCH(const QByteArray, to);
    QFETCH(const QString, words);
    const QString folder = overlay(from, to);
    QVERIFY(!folder.isEmpty());
    m_dialog->considerOverlay(folder);
    QVERIFY2(error().contains(words), qPrintable(error()));
    QVERIFY(!find<QPushButton>(u"use"_s)->isVisible());
    QVERIFY(!m_desk->session.catalogue().overlay);
    QVERIFY(m_desk->settings.overlay().isEmpty());
}

void OverlayTest::startsWithWhatWasTakenOn()
{
    take(overlay());
    const QString sum = m_desk->session.catalogue().sha256();
    QVERIFY(restart());
    QCOMPARE(m_catalogue->sha256(), sum);
    QVERIFY(m_session->hasStore());
    QVERIFY(!catalogueAtStart(m_desk->settings)->ownContent); // nothing to tell
}

void OverlayTest::changedInItsFolderItIsToldNotUsed()
{
    const QString folder = overlay();
    take(folder);
    const QString sum = m_desk->session.catalogue().sha256();
    QByteArray bytes = *readFile(folder + u"/1-overlay.json"_s);
    bytes.replace("\"version\": \"3\"", "\"version\": \"4\"");
    QVERIFY(saveFile(folder + u"/1-overlay.json"_s, bytes, Existing::Replaced));
    QVERIFY(restart());
    QCOMPARE(m_catalogue->sha256(), sum);
    QCOMPARE(catalogueAtStart(m_desk->settings)->ownContent->state, State::Changed);
    QVERIFY2(message().contains(u"has changed"_s), qPrintable(message()));
    openDialog();
    click(u"rereadOverlay"_s);
    click(u"use"_s);
    QCOMPARE(m_session->catalogue().overlay->version, u"4"_s);
}

void OverlayTest::goneFromItsFolderItGoesOn()
{
    const QString folder = overlay();
    take(folder);
    const QString sum = m_desk->session.catalogue().sha256();
    QVERIFY(QDir(folder).removeRecursively());
    QVERIFY(restart());
    QCOMPARE(m_catalogue->sha256(), sum);
    QVERIFY(m_session->hasStore());
    QCOMPARE(m_session->cases().size(), size_t(1));
    QCOMPARE(catalogueAtStart(m_desk->settings)->ownContent->state, State::Gone);
    QVERIFY2(message().contains(QDir::toNativeSeparators(folder)), qPrintable(message()));
}

void OverlayTest::unusableItIsLeftOutAndTold()
{
    take(overlay());
    const QString other = m_desk->folder.filePath(u"other.votum"_s); // no case was judged with it
    QVERIFY(m_desk->session.openStore(other));
    m_desk->settings.setStorePath(other);
    QVERIFY(QDir(m_desk->settings.overlay()).removeRecursively());
    QVERIFY(restart());
    QVERIFY(!m_catalogue->overlay);
    QVERIFY(m_session->hasStore());
    QCOMPARE(catalogueAtStart(m_desk->settings)->ownContent->state, State::Refused);
    QVERIFY2(message().contains(u"cannot be used"_s), qPrintable(message()));
    QVERIFY(!m_desk->settings.overlay().isEmpty()); // it may be there again next time
    openDialog();
    QVERIFY(told().contains(u"is not in use"_s));
    click(u"withoutOverlay"_s); // chosen no longer
    QVERIFY(m_desk->settings.overlay().isEmpty());
    QVERIFY(told().startsWith(u"No own content"_s));
}

void OverlayTest::theStoreWaitsForIt()
{
    const QString folder = overlay();
    take(folder);
    QVERIFY(QDir(m_desk->settings.overlay()).removeRecursively());
    QVERIFY(restart());
    QVERIFY(m_session->isReadOnly()); // its case was judged with it, and can be read
    QCOMPARE(m_session->cases().size(), size_t(1));
    QVERIFY2(message().contains(organisation), qPrintable(message()));
    openDialog();
    m_dialog->considerOverlay(folder);
    click(u"use"_s);
    QVERIFY(m_session->hasStore() && !m_session->isReadOnly());
    QVERIFY(m_session->openCase(m_session->cases().back().id));
    QVERIFY(m_session->judgement().finding(u"OWN-MON:unk"));
}

void OverlayTest::orIsOpenedWithoutItOnceConfirmed()
{
    take(overlay());
    QVERIFY(QDir(m_desk->settings.overlay()).removeRecursively());
    const auto ask = [this] {
        auto *bar = m_window->findChild<MessageBar *>(u"messageBar"_s);
        for (QPushButton *button : bar->findChildren<QPushButton *>()) {
            if (button->text().contains(u"without"_s))
                QTest::mouseClick(button, Qt::LeftButton);
        }
        return m_window->findChild<QMessageBox *>(u"withoutOwnContent"_s);
    };
    QVERIFY(restart());
    QMessageBox *question = ask();
    QVERIFY(question);
    question->button(QMessageBox::Cancel)->click();
    QVERIFY(m_session->isReadOnly());
    QCoreApplication::sendPostedEvents(nullptr, QEvent::DeferredDelete);
    question = ask();
    QVERIFY(question);
    for (QAbstractButton *button : question->buttons()) {
        if (question->buttonRole(button) == QMessageBox::AcceptRole)
            button->click();
    }
    QVERIFY(m_session->hasStore() && !m_session->isReadOnly());
    QVERIFY(m_session->openCase(m_session->cases().back().id));
    QVERIFY(!m_session->judgement().finding(u"OWN-MON:unk"));
}

QTEST_MAIN(OverlayTest)
#include "overlaytest.moc"
