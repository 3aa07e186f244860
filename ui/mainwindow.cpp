// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/mainwindow.h"

#include "core/case/answersfile.h"
#include "core/text/visible.h"
#include "export/casefile.h"
#include "session/session.h"
#include "ui/assessment/assessmentview.h"
#include "ui/assessment/caseplace.h"
#include "ui/casetools/newcasedialog.h"
#include "ui/catalogue/catalogueatstart.h"
#include "ui/catalogue/cataloguedialog.h"
#include "ui/document/exportdialog.h"
#include "ui/document/verifydialog.h"
#include "ui/findings/houserulesdialog.h"
#include "ui/help/aboutdialog.h"
#include "ui/help/help.h"
#include "ui/help/shortcutsdialog.h"
#include "ui/help/tour.h"
#include "ui/kit/folder.h"
#include "ui/look/icons.h"
#include "ui/look/language.h"
#include "ui/manualfile.h"
#include "ui/register/allmeasurespage.h"
#include "ui/register/registerview.h"
#include "ui/register/triggerdialog.h"
#include "ui/settings/settings.h"
#include "ui/settingsdialog.h"
#include "ui/startnotices.h"
#include "ui/statusline.h"
#include "ui/store/casecommands.h"
#include "ui/store/checkdialog.h"
#include "ui/store/marks/storemark.h"
#include "ui/store/retentiondialog.h"
#include "ui/store/storecommands.h"
#include "ui/store/storekeeper.h"
#include "ui/storehead.h"
#include "ui/unsavedwords.h"
#include "ui/views.h"
#include "ui/words/messagebar.h"
#include "ui/words/words.h"
#include "ui/writing/dictionary.h"
#include "ui/writing/writing.h"

#include <QAction>
#include <QApplication>
#include <QCloseEvent>
#include <QDir>
#include <QDropEvent>
#include <QFileInfo>
#include <QMenu>
#include <QMenuBar>
#include <QMimeData>
#include <QStatusBar>
#include <QUrl>
#include <QVBoxLayout>

#include <algorithm>
#include <utility>

using namespace Qt::StringLiterals;

namespace votum {

namespace {

constexpr int placeMilliseconds = 500;

bool hasSuffix(const QString &path, std::initializer_list<QLatin1StringView> suffixes)
{
    const QString suffix = QFileInfo(path).suffix().toLower();
    return std::find(suffixes.begin(), suffixes.end(), suffix) != suffixes.end();
}

// A store to be opened, or what can be checked; empty: neither.
QString droppedFile(const QDropEvent &event)
{
    const QList<QUrl> urls = event.mimeData()->urls();
    if (urls.size() == 1 && hasSuffix(urls.first().toLocalFile(), {"votum"_L1, "votumcase"_L1}))
        return urls.first().toLocalFile();
    return fileToVerify(event);
}

} // namespace

MainWindow::MainWindow(Session *session, Settings *settings, Translation *translation,
                       QWidget *parent)
    : QMainWindow(parent)
    , m_session(session)
    , m_settings(settings)
    , m_translation(translation)
    , m_examples(session)
    , m_actions(this, session->catalogue().languages)
    , m_unsaved(new UnsavedWords(session, settings, this))
    , m_help(new Help([this] { return m_views->topic(); }, session->catalogue(), this))
    , m_tour(new Tour(this))
    , m_writing(new Writing(session, settings, Dictionary::systemFolders(), this))
{
    setWindowIcon(programIcon());
    setAcceptDrops(true);
    setMinimumSize(96 * unit(this), 64 * unit(this));
    buildCentre();
    m_keeper = new StoreKeeper(session, settings, this);
    statusBar()->setSizeGripEnabled(false);
    statusBar()->setContentsMargins(2 * unit(this), 0, 2 * unit(this), 0);
    m_status = new StatusLine(session, m_keeper, m_unsaved->button(), statusBar());
    connect(m_status, &StatusLine::checkRequested, this, &MainWindow::checkStore);
    connect(m_keeper, &StoreKeeper::finished, this, &MainWindow::rereadDeletions);
    m_placeTimer.setSingleShot(true);
    m_placeTimer.setInterval(placeMilliseconds);
    connect(&m_placeTimer, &QTimer::timeout, this, &MainWindow::keepPlace);
    connectActions();
    connectTour();
    connectViews();
    resizeInUnits(this, 160, 104);
    restoreGeometry(settings->state(u"window"_s));
    retranslate();
    reread();
}

// The views end before the store of examples closes, so that none of them re-reads a closed one.
MainWindow::~MainWindow()
{
    delete m_keeper;
    delete m_unsaved; // it looks through all of the window
    m_session->disconnect(this);
    m_views->disconnect(this);
    delete takeCentralWidget();
}

void MainWindow::buildCentre()
{
    auto *centre = new QWidget(this);
    m_head = new StoreHead(m_session, m_settings, &m_examples, centre);
    connect(m_head, &StoreHead::leaveExamplesRequested, this, [this] {
        if (m_unsaved->mayLeave())
            openStore(m_settings->storePath());
    });
    connect(m_head, &StoreHead::reopenRequested, this,
            [this] { openStore(m_session->storePath()); });
    m_messages = new MessageBar(m_session->catalogue(), centre);
    m_stores = new StoreCommands(m_session, m_settings, m_messages, this);
    connect(m_stores, &StoreCommands::recentChosen, this, [this](const QString &path) {
        if (!m_unsaved->mayLeave())
            return;
        keepPlace();
        m_stores->openRecent(path);
    });
    m_cases = new CaseCommands(m_session, m_settings, m_messages, this);
    m_views = new Views(m_session, m_settings, m_messages, m_actions, centre);
    auto *layout = new QVBoxLayout(centre);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(0);
    layout->addWidget(m_head);
    layout->addWidget(m_messages);
    layout->addWidget(m_views, 1);
    setCentralWidget(centre);
}

void MainWindow::connectActions()
{
    const auto on = [this](QAction *action, auto &&slot) {
        connect(action, &QAction::triggered, this, slot);
    };
    // Leads away from the case: not without asking about what is not saved.
    const auto leaving = [this, on](QAction *action, auto &&slot) {
        on(action, [this, slot] {
            if (!m_unsaved->mayLeave())
                return;
            keepPlace();
            slot();
        });
    };
    const Actions &a = m_actions;
    leaving(a.newCase, [this] { newCase(); });
    leaving(a.openStore, [this] { m_stores->choose(); });
    leaving(a.newStore, [this] { m_stores->create(); });
    on(a.storeMark, [this] { m_head->editMark(); });
    on(a.backup, [this] { m_stores->backUp(); });
    leaving(a.restore, [this] { m_stores->chooseBackup(); });
    leaving(a.importCases, [this] { m_cases->chooseImport(); });
    on(a.exportCase, [this] { m_cases->exportCase(); });
    on(a.exportAnswers, [this] { m_cases->exportAnswers(); });
    on(a.exportRegister, [this] {
        const RegisterView *registry = m_views->registry();
        m_cases->exportRegister(registry->chosenCases(), registry->listFields());
    });
    on(a.exportRecords, &MainWindow::exportRecords);
    on(a.verify, [this] { verify(); });
    on(a.showFolder, [this] { showFolder(m_session->storePath()); });
    on(a.catalogue, &MainWindow::showCatalogue);
    on(a.quit, [this] { close(); });
    on(a.undo, [this] { m_messages->check(m_session->undo()); });
    on(a.redo, [this] { m_messages->check(m_session->redo()); });
    on(a.spelling, [this] { m_writing->checkSpelling(); });
    on(a.phrase, [this] { m_writing->choosePhrase(); });
    connect(m_writing, &Writing::told, this, [this](const QString &sentence) {
        m_messages->tell(Role::Fine, [sentence] { return sentence; });
    });
    connect(m_writing, &Writing::failed, this,
            [this](const Error &error) { m_messages->tell(error); });
    leaving(a.findInRegister, [this] { m_views->showRegister()->focusSearch(); });
    leaving(a.showRegister, [this] { m_views->showRegister(); });
    leaving(a.showTrash, [this] { m_views->showRegister()->showTrash(); });
    leaving(a.columns, [this] {
        const bool wereRows = !m_actions.asTable->isChecked(); // which have no columns to choose
        if (wereRows)
            m_actions.asTable->trigger();
        QDialog *dialog = m_views->showRegister()->chooseColumns();
        if (wereRows)
            connect(dialog, &QDialog::rejected, m_actions.asTable, &QAction::trigger);
    });
    leaving(a.allMeasures, [this] { m_views->showAllMeasures(); });
    leaving(a.recordTrigger, [this] {
        // Of those selected in the register, what is decided and in force.
        const RegisterView *registry = m_views->showRegister();
        (new TriggerDialog(m_session, registry->selectedCases(), this))->open();
    });
    for (QAction *action : a.languages)
        on(action, [this, action] { speak(Language(action->data().toInt())); });
    on(a.houseRules, [this] { (new HouseRulesDialog(m_session, {}, this))->open(); });
    on(a.retention, [this] {
        auto *dialog = new RetentionDialog(m_session, m_settings, this);
        connect(dialog, &RetentionDialog::copiesDeleted, m_keeper, &StoreKeeper::lookAfter);
        dialog->open();
    });
    on(a.settings, &MainWindow::showSettings);
    leaving(a.newVersion, [this] { m_messages->check(m_session->reopenAsNewVersion()); });
    on(a.helpHere, [this] { m_help->openHere(); });
    on(a.manual, [this] { m_help->open({}); });
    on(a.tour, [this] { m_tour->start(); });
    on(a.news, [this] { m_help->open(u"news"_s); });
    on(a.shortcuts, [this] { (new ShortcutsDialog(menuBar(), this))->open(); });
    connect(m_help, &Help::saveWanted, this, [this](ManualWindow *manual) {
        saveManual(manual, m_session->catalogue(), m_settings);
    });
    on(a.checkStore, &MainWindow::checkStore);
    on(a.whereIsData, [this] { about(AboutDialog::Data); });
    on(a.about, [this] { about(AboutDialog::Program); });
    connect(a.exampleMenu, &QMenu::aboutToShow, this, &MainWindow::fillExamples);
    connect(a.recentMenu, &QMenu::aboutToShow, this,
            [this] { m_stores->fillRecent(m_actions.recentMenu); });
}

// It shows an example where no case is open, and leads back from it.
void MainWindow::connectTour()
{
    connect(m_tour, &Tour::caseWanted, this, [this] {
        if (!m_session->hasCase()) {
            m_isTourAway = !m_examples.areOpen();
            openExample(0);
        }
        m_views->showAssessment();
    });
    connect(m_tour, &Tour::left, this, [this](bool isAsked) {
        if (std::exchange(m_isTourAway, false) && isAsked && m_examples.areOpen() &&
            m_unsaved->mayLeave())
            openStore(m_settings->storePath());
    });
}

void MainWindow::connectViews()
{
    connect(m_session, &Session::changed, this, &MainWindow::reread);
    connect(m_session, &Session::changed, m_views, &Views::moved);
    connect(m_views, &Views::moved, this, [this] {
        if (!m_placeTimer.isActive())
            m_placeTimer.start();
    });
    connect(m_views, &Views::newRequested, this, &MainWindow::newCase);
    connect(m_views, &Views::measuresExportRequested, this,
            [this] { m_cases->exportMeasures(m_views->allMeasures()->shown()); });
    AssessmentView *assessment = m_views->assessment();
    connect(m_unsaved, &UnsavedWords::counted, assessment, &AssessmentView::rereadSaved);
    connect(m_unsaved, &UnsavedWords::fieldChosen, assessment, [this, assessment](QWidget *field) {
        m_views->showAssessment();
        assessment->reveal(field);
    });
}

bool MainWindow::openStore(const QString &path)
{
    keepPlace();
    return m_stores->open(path);
}

void MainWindow::changeEvent(QEvent *event)
{
    QMainWindow::changeEvent(event);
    if (event->type() == QEvent::LanguageChange)
        retranslate();
}

void MainWindow::closeEvent(QCloseEvent *event)
{
    if (!m_unsaved->mayLeave())
        return event->ignore();
    saveState();
    m_help->close();
    QMainWindow::closeEvent(event);
}

bool MainWindow::mayEnd(bool mayAsk)
{
    if (mayAsk && !m_unsaved->mayLeave())
        return false;
    if (!mayAsk)
        m_unsaved->leaveUnasked();
    saveState();
    return true;
}

void MainWindow::keepPlace()
{
    m_placeTimer.stop();
    if (!m_session->hasStore() || m_examples.areOpen())
        return;
    m_settings->setState(CasePlace::stateName(m_session->storePath()), m_views->place().toBytes());
}

// Forgotten while it is restored: should that end the program, the next start begins at the
// register. The settings write what was set before the event loop calls back.
void MainWindow::restorePlace()
{
    const QString name = CasePlace::stateName(m_session->storePath());
    const CasePlace place = CasePlace::fromBytes(m_settings->state(name));
    if (!m_session->hasStore() || place == CasePlace())
        return m_views->registry()->restorePlace({});
    m_settings->setState(name, {});
    QTimer::singleShot(0, this, [this, place, store = m_shownStore] {
        if (store != m_session->storePath())
            return;
        m_views->goTo(place);
        m_placeTimer.start();
    });
}

void MainWindow::saveState()
{
    keepPlace();
    m_views->saveState();
    m_settings->setState(u"window"_s, saveGeometry());
}

void MainWindow::retranslate()
{
    QStringList titles;
    for (const Step &step : m_session->catalogue().steps)
        titles.append(step.title.in(windowLanguage()));
    m_actions.retranslate(titles);
    m_actions.reread(*m_session); // names what is to be undone
    m_views->nameSearch();
    m_status->rereadFaults();
    rereadDeletions();
    for (QAction *action : m_actions.languages)
        action->setChecked(action->data().toInt() == int(windowLanguage()));
    rereadStatus();
}

// Another store than before: noted, and shown where one was in it.
void MainWindow::rereadStore()
{
    m_shownStore = m_session->storePath();
    m_placeTimer.stop();
    if (!m_shownStore.isEmpty() && !m_examples.areOpen())
        noteOpened(*m_settings, m_shownStore);
    restorePlace();
}

void MainWindow::reread()
{
    if (m_session->storePath() != m_shownStore)
        rereadStore();
    if (m_session->caseId() != m_shownCase) {
        m_shownCase = m_session->caseId();
        m_messages->hide(); // it was about what is left
        m_views->showAssessment();
    }
    m_actions.reread(*m_session);
    rereadStatus();
}

void MainWindow::rereadStatus()
{
    m_head->reread();
    m_status->reread();
    const Assessment &assessment = m_session->assessment();
    setWindowTitle(
        m_session->hasCase()
            ? u"%1 %2 – Votum"_s.arg(referenceText(assessment.fileNumber, assessment.version),
                                     oneLine(assessment.title, mostOfALine))
            : u"Votum"_s);
}

void MainWindow::rereadDeletions()
{
    m_views->registry()->setDeletions(m_keeper->casesDue());
}

void MainWindow::checkStore()
{
    if (!m_session->hasStore())
        return;
    auto *dialog =
        new CheckDialog(m_session->catalogue(), m_keeper, m_settings, m_session->storePath(), this);
    connect(dialog, &CheckDialog::restoreRequested, m_actions.restore, &QAction::trigger);
    dialog->open();
}

void MainWindow::speak(Language language)
{
    m_settings->set(Setting::WindowLanguage, languageCode(language));
    m_translation->speak(language);
}

void MainWindow::newCase()
{
    if (m_examples.areOpen() && !openStore(m_settings->storePath()))
        return; // an assessment of one's own never lands among the examples
    (new NewCaseDialog(m_session, m_settings, this))->exec();
}

void MainWindow::fillExamples()
{
    QMenu *menu = m_actions.exampleMenu;
    menu->clear();
    const QStringList titles = m_examples.titles(windowLanguage());
    for (int i = 0; i < int(titles.size()); ++i)
        menu->addAction(titles[i], this, [this, i] { openExample(i); });
}

void MainWindow::openExample(int index)
{
    if (m_unsaved->mayLeave())
        m_messages->check(m_examples.open(windowLanguage(), index));
}

void MainWindow::exportRecords()
{
    const std::vector<qint64> selected = m_session->hasCase()
                                             ? std::vector<qint64>{m_session->caseId()}
                                             : m_views->registry()->selectedCases();
    (new ExportDialog(m_session, m_settings, selected, m_views->registry()->shownCases(), this))
        ->open();
}

void MainWindow::verify(const QString &path)
{
    auto *dialog = new VerifyDialog(m_session, m_settings, this);
    dialog->open();
    if (!path.isEmpty())
        dialog->check(path);
}

void MainWindow::dragEnterEvent(QDragEnterEvent *event)
{
    if (!droppedFile(*event).isEmpty())
        event->acceptProposedAction();
}

void MainWindow::dropEvent(QDropEvent *event)
{
    const QString path = droppedFile(*event);
    if (path.isEmpty())
        return;
    event->setDropAction(Qt::CopyAction); // the file stays where it is
    event->accept();
    openFile(path);
}

void MainWindow::openFile(const QString &path)
{
    setWindowState(windowState() & ~Qt::WindowMinimized);
    raise();
    activateWindow();
    if (path.isEmpty())
        return;
    if (QApplication::activeModalWidget()) {
        m_messages->tell(Role::Notice, [path] {
            return tr("A dialog was open, so %1 was not opened.")
                .arg(QDir::toNativeSeparators(path));
        });
    } else if (hasSuffix(path, {"pdf"_L1, "json"_L1})) {
        verify(path);
    } else if (m_unsaved->mayLeave()) {
        if (isCaseFile(path) && m_session->hasStore())
            m_cases->importFiles({path});
        else
            openStore(path);
    }
}

void MainWindow::showCatalogue()
{
    const auto take = [this](std::shared_ptr<const Catalogue> next) {
        return takeCatalogue(std::move(next));
    };
    (new CatalogueDialog(m_session, m_settings, take, this))->open();
}

// The views look into the catalogue they were made with: they end before it changes, and are made
// anew, by the next one or, if it is not taken, by the same.
Result<void> MainWindow::takeCatalogue(std::shared_ptr<const Catalogue> next)
{
    if (!m_unsaved->mayLeave())
        return Error{u"unsavedWords"_s, {}, {}};
    saveState();
    // A store that could not be opened, or only to be read, may have waited for this catalogue.
    const bool isWaiting = !m_session->hasStore() || m_session->isReadOnly();
    const QString path = m_session->hasStore() ? m_session->storePath() : m_settings->storePath();
    if (isWaiting)
        m_session->closeStore();
    m_session->disconnect(this);
    m_views->disconnect(this);
    delete m_stores;
    delete m_cases;
    delete takeCentralWidget();
    const Result<void> taken = m_session->takeCatalogue(std::move(next));
    buildCentre();
    connectViews();
    m_shownCase = 0;
    m_shownStore.clear();
    retranslate();
    reread();
    if (isWaiting)
        openStore(path);
    return taken;
}

void MainWindow::tellCatalogue(const CatalogueAtStart &start)
{
    votum::tellCatalogue(m_messages, start, m_session->catalogue(), [this] { showCatalogue(); });
}

void MainWindow::tellUnsaved()
{
    votum::tellUnsaved(m_messages, m_settings);
}

void MainWindow::tellSettings()
{
    votum::tellSettings(m_messages, *m_settings);
}

void MainWindow::showSettings()
{
    auto *dialog = new SettingsDialog(m_settings, m_session->catalogue(), this);
    connect(dialog, &SettingsDialog::changed, this, [this] {
        useSettings(*m_session, *m_settings);
        m_translation->speak(m_settings->language());
    });
    dialog->open();
}

void MainWindow::tellTour()
{
    votum::tellTour(m_messages, m_settings, [this] { m_tour->start(); });
}

void MainWindow::tellNews(const QString &version)
{
    votum::tellNews(m_messages, m_settings, version, [this] { m_help->open(u"news"_s); });
}

void MainWindow::about(int page)
{
    (new AboutDialog(*m_session, *m_settings, AboutDialog::Page(page), this))->exec();
}

} // namespace votum
