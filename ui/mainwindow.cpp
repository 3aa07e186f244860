// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/mainwindow.h"

#include "core/case/answersfile.h"
#include "core/text/visible.h"
#include "export/casefile.h"
#include "session/session.h"
#include "ui/assessmentview.h"
#include "ui/casetools/newcasedialog.h"
#include "ui/catalogue/catalogueatstart.h"
#include "ui/catalogue/cataloguedialog.h"
#include "ui/document/exportdialog.h"
#include "ui/document/reportview.h"
#include "ui/document/verifydialog.h"
#include "ui/findings/houserulesdialog.h"
#include "ui/help/aboutdialog.h"
#include "ui/help/help.h"
#include "ui/help/shortcutsdialog.h"
#include "ui/kit/folder.h"
#include "ui/look/icons.h"
#include "ui/look/language.h"
#include "ui/manualfile.h"
#include "ui/place.h"
#include "ui/register/allmeasurespage.h"
#include "ui/register/registerview.h"
#include "ui/register/triggerdialog.h"
#include "ui/settings/settings.h"
#include "ui/settingsdialog.h"
#include "ui/store/casecommands.h"
#include "ui/store/checkdialog.h"
#include "ui/store/marks/storeband.h"
#include "ui/store/marks/storemarkdialog.h"
#include "ui/store/retentiondialog.h"
#include "ui/store/storecommands.h"
#include "ui/store/storekeeper.h"
#include "ui/unsavedwords.h"
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
#include <QLabel>
#include <QMenu>
#include <QMenuBar>
#include <QMimeData>
#include <QStackedWidget>
#include <QStatusBar>
#include <QToolButton>
#include <QUrl>
#include <QVBoxLayout>

#include <algorithm>

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
    , m_help(new Help([this] { return topicHere(); }, session->catalogue(), this))
    , m_writing(new Writing(session, settings, Dictionary::systemFolders(), this))
{
    setWindowIcon(programIcon());
    setAcceptDrops(true);
    setMinimumSize(96 * unit(this), 64 * unit(this));
    buildCentre();
    m_storeLabel = new QLabel(this);
    m_storeLabel->setSizePolicy(QSizePolicy::Ignored, QSizePolicy::Preferred);
    m_storeLabel->setTextFormat(Qt::PlainText);
    m_savedLabel = new QLabel(this);
    statusBar()->addWidget(m_storeLabel, 1);
    statusBar()->addPermanentWidget(m_unsaved->button());
    m_unsaved->button()->hide(); // the bar shows what is added
    statusBar()->addPermanentWidget(m_savedLabel);
    m_keeper = new StoreKeeper(session, settings, this);
    m_storeState = new QToolButton(this);
    m_storeState->setToolButtonStyle(Qt::ToolButtonTextBesideIcon);
    m_storeState->setAutoRaise(true);
    m_storeState->setObjectName("storeState"_L1);
    statusBar()->addPermanentWidget(m_storeState);
    m_storeState->hide();
    connect(m_storeState, &QToolButton::clicked, this, &MainWindow::checkStore);
    connect(m_keeper, &StoreKeeper::finished, this, &MainWindow::rereadStoreState);
    connectActions();
    connectViews();
    resizeInUnits(this, 160, 104);
    restoreGeometry(settings->state(u"window"_s));
    m_assessment->restoreMeasureColumns(settings->state(u"measureColumns"_s));
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
    m_band = new StoreBand(centre);
    m_band->hide();
    connect(m_band, &StoreBand::editRequested, this, &MainWindow::editStoreMark);
    m_banner = new MessageBar(m_session->catalogue(), centre);
    m_banner->setObjectName("exampleBanner"_L1);
    m_banner->setClosable(false);
    m_messages = new MessageBar(m_session->catalogue(), centre);
    m_stores = new StoreCommands(m_session, m_settings, m_messages, this);
    connect(m_stores, &StoreCommands::recentChosen, this, [this](const QString &path) {
        if (!m_unsaved->mayLeave())
            return;
        keepPlace();
        m_stores->openRecent(path);
    });
    m_cases = new CaseCommands(m_session, m_settings, m_messages, this);
    m_views = new QStackedWidget(centre);
    m_register = new RegisterView(m_session, m_settings, m_messages, m_views);
    m_allMeasures = new AllMeasuresPage(m_session, m_settings, m_messages, m_views);
    m_assessment = new AssessmentView(m_session, m_views);
    m_report = new ReportView(m_session, m_settings, m_messages, m_views);
    for (QWidget *view :
         std::initializer_list<QWidget *>{m_register, m_allMeasures, m_assessment, m_report})
        m_views->addWidget(view);
    m_register->setExampleMenu(m_actions.exampleMenu);
    auto *layout = new QVBoxLayout(centre);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(0);
    layout->addWidget(m_band);
    layout->addWidget(m_banner);
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
    on(a.storeMark, &MainWindow::editStoreMark);
    on(a.backup, [this] { m_stores->backUp(); });
    leaving(a.restore, [this] { m_stores->chooseBackup(); });
    leaving(a.importCases, [this] { m_cases->chooseImport(); });
    on(a.exportCase, [this] { m_cases->exportCase(); });
    on(a.exportAnswers, [this] { m_cases->exportAnswers(); });
    on(a.exportRegister,
       [this] { m_cases->exportRegister(m_register->chosenCases(), m_register->listFields()); });
    on(a.exportRecords, &MainWindow::exportRecords);
    on(a.verify, [this] { verify(); });
    on(a.showFolder, [this] { showFolder(m_session->storePath()); });
    on(a.catalogue, &MainWindow::showCatalogue);
    on(a.quit, [this] { close(); });
    on(a.undo, [this] { m_messages->check(m_session->undo()); });
    on(a.redo, [this] { m_messages->check(m_session->redo()); });
    on(a.find, &MainWindow::find);
    on(a.spelling, [this] { m_writing->checkSpelling(); });
    on(a.phrase, [this] { m_writing->choosePhrase(); });
    connect(m_writing, &Writing::told, this, [this](const QString &sentence) {
        m_messages->tell(Role::Fine, [sentence] { return sentence; });
    });
    connect(m_writing, &Writing::failed, this,
            [this](const Error &error) { m_messages->tell(error); });
    leaving(a.findInRegister, [this] {
        showRegister();
        m_register->focusSearch();
    });
    leaving(a.showRegister, [this] { showRegister(); });
    leaving(a.showTrash, [this] {
        showRegister();
        m_register->showTrash();
    });
    leaving(a.columns, [this] {
        showRegister();
        m_register->chooseColumns();
    });
    leaving(a.allMeasures, [this] { showAllMeasures(); });
    leaving(a.recordTrigger, [this] { recordTrigger(); });
    for (QAction *action : a.languages)
        on(action, [this, action] { speak(Language(action->data().toInt())); });
    for (size_t i = 0; i < a.steps.size(); ++i) {
        on(a.steps[i], [this, i] {
            showAssessment();
            m_assessment->showStep(int(i));
        });
    }
    for (const auto &[action, by] : {std::pair(a.nextOpen, 1), std::pair(a.previousOpen, -1)}) {
        on(action, [this, by = by] {
            showAssessment();
            m_assessment->goToOpen(by);
        });
    }
    on(a.onlyOpen, [this](bool onlyOpen) { m_assessment->setOnlyOpen(onlyOpen); });
    connect(m_assessment, &AssessmentView::onlyOpenChanged, a.onlyOpen, &QAction::setChecked);
    on(a.confirmSure, [this] {
        showAssessment();
        m_assessment->confirmSure();
    });
    on(a.measures, [this] {
        showAssessment();
        m_assessment->showMeasures();
    });
    on(a.evidence, [this] {
        showAssessment();
        m_assessment->showEvidence();
    });
    on(a.privateNotes, [this] {
        showAssessment();
        m_assessment->toggleNotes();
    });
    on(a.caseDetails, [this] {
        showAssessment();
        m_assessment->showDetails();
    });
    on(a.compare, [this] {
        showAssessment();
        m_assessment->showComparison();
    });
    on(a.compareVersions, [this] {
        showAssessment();
        m_assessment->showVersions();
    });
    on(a.history, [this] {
        showAssessment();
        m_assessment->showHistory();
    });
    on(a.houseRules, [this] { (new HouseRulesDialog(m_session, {}, this))->open(); });
    on(a.retention, [this] {
        auto *dialog = new RetentionDialog(m_session, m_settings, this);
        connect(dialog, &RetentionDialog::copiesDeleted, m_keeper, &StoreKeeper::lookAfter);
        dialog->open();
    });
    on(a.settings, &MainWindow::showSettings);
    on(a.texts, [this] {
        showAssessment();
        m_assessment->showTexts(m_settings);
    });
    on(a.questionnaire, [this] {
        showAssessment();
        m_assessment->showQuestionnaire(m_settings);
    });
    on(a.reply, [this] {
        showAssessment();
        m_assessment->showReply(m_settings);
    });
    on(a.preview, &MainWindow::showReport);
    on(a.saveAs, [this] {
        showReport();
        m_report->saveAs();
    });
    on(a.saveBothPdfs, [this] {
        showReport();
        m_report->saveBothPdfs();
    });
    on(a.print, [this] {
        showReport();
        m_report->print();
    });
    on(a.seal, [this] {
        showAssessment();
        m_assessment->showStep(int(m_actions.steps.size()) - 1);
    });
    leaving(a.newVersion, [this] { m_messages->check(m_session->reopenAsNewVersion()); });
    on(a.helpHere, [this] { m_help->openHere(); });
    on(a.manual, [this] { m_help->open({}); });
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
    connect(a.groupMenu, &QMenu::aboutToShow, this,
            [this] { m_register->fillGroupMenu(m_actions.groupMenu); });
}

void MainWindow::connectViews()
{
    connect(m_session, &Session::changed, this, &MainWindow::reread);
    m_placeTimer.setSingleShot(true);
    m_placeTimer.setInterval(placeMilliseconds);
    connect(&m_placeTimer, &QTimer::timeout, this, &MainWindow::keepPlace);
    const auto keepSoon = [this] {
        if (!m_placeTimer.isActive())
            m_placeTimer.start();
    };
    connect(m_session, &Session::changed, this, keepSoon);
    connect(m_assessment, &AssessmentView::moved, this, keepSoon);
    connect(m_register, &RegisterView::moved, this, keepSoon);
    connect(m_register, &RegisterView::newRequested, this, &MainWindow::newCase);
    connect(m_register, &RegisterView::openRequested, this, [this](qint64 id) {
        if (m_messages->check(m_session->openCase(id)))
            showAssessment();
    });
    connect(m_register, &RegisterView::reportRequested, this, [this](qint64 id) {
        if (m_messages->check(m_session->openCase(id)))
            showReport();
    });
    connect(m_register, &RegisterView::measuresRequested, m_actions.allMeasures, &QAction::trigger);
    connect(m_register, &RegisterView::overdueMeasuresRequested, this, [this] {
        m_actions.allMeasures->trigger();
        m_allMeasures->showDue(AllMeasuresCriteria::Due::Overdue);
    });
    connect(m_register, &RegisterView::deletionsRequested, m_actions.retention, &QAction::trigger);
    connect(m_register, &RegisterView::triggerRequested, m_actions.recordTrigger,
            &QAction::trigger);
    connect(m_register, &RegisterView::exportRequested, m_actions.exportRecords, &QAction::trigger);
    connect(m_register, &RegisterView::listRequested, m_actions.exportRegister, &QAction::trigger);
    connect(m_allMeasures, &AllMeasuresPage::openRequested, this,
            [this](qint64 version, const QString &finding) {
                if (!m_messages->check(m_session->openCase(version)))
                    return;
                showAssessment();
                m_assessment->showMeasuresOf(finding);
            });
    connect(m_allMeasures, &AllMeasuresPage::exportRequested, this,
            [this] { m_cases->exportMeasures(m_allMeasures->shown()); });
    connect(m_allMeasures, &AllMeasuresPage::closeRequested, this, &MainWindow::showRegister);
    connect(m_assessment, &AssessmentView::reportRequested, this, &MainWindow::showReport);
    connect(m_assessment, &AssessmentView::closeRequested, m_actions.showRegister,
            &QAction::trigger);
    connect(m_unsaved, &UnsavedWords::counted, m_assessment, &AssessmentView::rereadSaved);
    connect(m_unsaved, &UnsavedWords::fieldChosen, m_assessment, [this](QWidget *field) {
        showAssessment();
        m_assessment->reveal(field);
    });
    connect(m_views, &QStackedWidget::currentChanged, this, &MainWindow::nameSearch);
    connect(m_report, &ReportView::closeRequested, this, &MainWindow::showAssessment);
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
    Place place = m_assessment->place();
    place.caseId = m_session->caseId();
    if (m_session->hasCase())
        place.uuid = m_session->assessment().uuid;
    place.registry = m_register->place();
    m_settings->setState(Place::stateName(m_session->storePath()), place.toBytes());
}

// Forgotten while it is restored: should that end the program, the next start begins at the
// register. The settings write what was set before the event loop calls back.
void MainWindow::restorePlace()
{
    const QString name = Place::stateName(m_session->storePath());
    const Place place = Place::fromBytes(m_settings->state(name));
    if (!m_session->hasStore() || place == Place())
        return m_register->restorePlace({});
    m_settings->setState(name, {});
    QTimer::singleShot(0, this, [this, place, store = m_shownStore] {
        if (store == m_session->storePath())
            goTo(place);
    });
}

void MainWindow::goTo(const Place &place)
{
    m_register->restorePlace(place.registry);
    const CaseSummary *row = m_session->caseRows().find(place.caseId);
    const bool isSame = row && row->uuid == place.uuid;
    if (isSame && !m_session->hasCase() && m_messages->check(m_session->openCase(place.caseId)))
        showAssessment();
    m_assessment->restore(place);
    m_placeTimer.start();
}

void MainWindow::saveState()
{
    keepPlace();
    m_register->saveState();
    m_allMeasures->saveState();
    m_settings->setState(u"measureColumns"_s, m_assessment->measureColumns());
    m_settings->setState(u"window"_s, saveGeometry());
}

void MainWindow::retranslate()
{
    QStringList titles;
    for (const Step &step : m_session->catalogue().steps)
        titles.append(step.title.in(windowLanguage()));
    m_actions.retranslate(titles);
    m_actions.reread(*m_session); // names what is to be undone
    nameSearch();
    rereadStoreState();
    for (QAction *action : m_actions.languages)
        action->setChecked(action->data().toInt() == int(windowLanguage()));
    rereadStatus();
}

void MainWindow::nameSearch()
{
    const QWidget *shown = m_views->currentWidget();
    m_actions.find->setText(shown == m_report        ? tr("&Find in the document")
                            : shown == m_assessment  ? tr("&Find in the case")
                            : shown == m_allMeasures ? tr("&Find in the measures")
                                                     : tr("&Find in the register"));
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

void MainWindow::rereadBand()
{
    const StoreMark mark = storeMark(*m_settings, m_shownStore);
    const bool isNeeded = mark.isChosen || recentStores(*m_settings).size() > 1;
    if (m_shownStore.isEmpty() || m_examples.areOpen() || !isNeeded)
        m_band->hide();
    else
        m_band->show(mark, m_shownStore);
}

void MainWindow::editStoreMark()
{
    const QString path = m_session->storePath();
    auto *dialog = new StoreMarkDialog(storeMark(*m_settings, path), this);
    connect(dialog, &StoreMarkDialog::chosen, this, [this, path](const StoreMark &mark) {
        setStoreMark(*m_settings, path, mark);
        rereadBand();
    });
    dialog->open();
}

void MainWindow::reread()
{
    if (m_session->storePath() != m_shownStore)
        rereadStore();
    if (m_session->caseId() != m_shownCase) {
        m_shownCase = m_session->caseId();
        m_messages->hide(); // it was about what is left
        m_views->setCurrentWidget(m_session->hasCase() ? static_cast<QWidget *>(m_assessment)
                                                       : m_register);
    }
    m_actions.reread(*m_session);
    rereadStatus();
}

void MainWindow::rereadStatus()
{
    const QString path = QDir::toNativeSeparators(m_session->storePath());
    rereadBand();
    m_storeLabel->setText(path.isEmpty() ? tr("No store is open") : path);
    m_storeLabel->setToolTip(tr("The file that holds all your cases: %1").arg(path));
    const QDateTime saved = m_session->savedAt();
    m_savedLabel->setText(saved.isValid() ? tr("saved %1").arg(localTime(saved)) : QString());
    const Assessment &assessment = m_session->assessment();
    setWindowTitle(
        m_session->hasCase()
            ? u"%1 %2 – Votum"_s.arg(referenceText(assessment.fileNumber, assessment.version),
                                     oneLine(assessment.title, mostOfALine))
            : u"Votum"_s);
    rereadBanner();
}

void MainWindow::rereadBanner()
{
    const bool isExample = m_examples.areOpen(), isReadOnly = m_session->isReadOnly();
    if (!isExample && !isReadOnly)
        return m_banner->hide();
    if (!m_banner->isHidden())
        return;
    if (isExample)
        m_banner->tell(Role::Notice, [] { return tr("Examples – not your cases"); },
                       {[] { return tr("Back to my cases"); },
                        [this] {
                            if (m_unsaved->mayLeave())
                                openStore(m_settings->storePath());
                        }});
    else
        m_banner->tell(
            Role::Notice,
            [] { return tr("Opened for reading only. Nothing you see here can be changed."); },
            {[] { return tr("Try to open it for changing"); },
             [this] { openStore(m_session->storePath()); }});
}

// What is wrong stands at the foot, what waits in the register.
void MainWindow::rereadStoreState()
{
    m_storeState->setVisible(m_keeper->isSomethingWrong());
    m_storeState->setIcon(icon(Role::Serious));
    m_storeState->setText(m_keeper->failure() ? tr("The daily backup failed")
                                              : tr("Something is wrong with the store"));
    m_register->setDeletions(m_keeper->casesDue());
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

void MainWindow::showRegister()
{
    const qint64 left = m_session->caseId();
    m_session->closeCase();
    m_views->setCurrentWidget(m_register);
    if (left != 0)
        m_register->select(left);
}

void MainWindow::showAllMeasures()
{
    m_session->closeCase();
    m_views->setCurrentWidget(m_allMeasures);
}

// Of those selected in the register, what is decided and in force.
void MainWindow::recordTrigger()
{
    showRegister();
    (new TriggerDialog(m_session, m_register->selectedCases(), this))->open();
}

void MainWindow::showAssessment()
{
    m_views->setCurrentWidget(m_session->hasCase() ? static_cast<QWidget *>(m_assessment)
                                                   : m_register);
}

void MainWindow::showReport()
{
    if (m_session->hasCase())
        m_views->setCurrentWidget(m_report);
}

// In the document where one is shown, else in the register.
void MainWindow::find()
{
    if (m_views->currentWidget() == m_report)
        m_report->openSearch();
    else if (m_views->currentWidget() == m_assessment)
        m_assessment->showFind();
    else if (m_views->currentWidget() == m_allMeasures)
        m_allMeasures->focusSearch();
    else
        m_actions.findInRegister->trigger();
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
                                             : m_register->selectedCases();
    (new ExportDialog(m_session, m_settings, selected, m_register->shownCases(), this))->open();
}

void MainWindow::verify(const QString &path)
{
    auto *dialog = new VerifyDialog(m_session, m_settings, this);
    dialog->open();
    if (!path.isEmpty())
        dialog->check(path);
}

// Of what is shown, where no widget says more.
QString MainWindow::topicHere() const
{
    if (m_views->currentWidget() == m_report)
        return u"documents#preview"_s;
    if (m_views->currentWidget() == m_assessment)
        return u"steps#"_s + m_session->catalogue().steps[size_t(m_assessment->step())].id;
    return m_session->hasStore() ? u"window#register"_s : u"data#store"_s;
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
    m_assessment->restoreMeasureColumns(m_settings->state(u"measureColumns"_s));
    m_shownCase = 0;
    m_shownStore.clear();
    retranslate();
    reread();
    if (isWaiting)
        openStore(path);
    return taken;
}

void MainWindow::tellOwnContent(const CatalogueAtStart::OwnContent &content)
{
    using State = CatalogueAtStart::OwnContent::State;
    m_messages->tell(
        content.state == State::Changed ? Role::Notice : Role::Serious,
        [this, content] {
            const QString folder = QDir::toNativeSeparators(content.folder);
            const QString why =
                content.why ? m_session->catalogue().errorText(*content.why, windowLanguage())
                            : QString();
            switch (content.state) {
            case State::Changed:
                return tr("The own content in %1 has changed since it was taken on. What was taken "
                          "on stays in use until you take the new one on.")
                    .arg(folder);
            case State::Gone:
                return tr("The folder of the own content, %1, cannot be read. What was taken on "
                          "stays in use.")
                    .arg(folder);
            case State::Refused:
                break;
            }
            return tr("The own content from %1 cannot be used, so it is left out. %2")
                .arg(folder, why);
        },
        {[] { return tr("Catalogue…"); }, [this] { showCatalogue(); }});
}

void MainWindow::tellCatalogue(const CatalogueAtStart &start)
{
    if (start.ownContent)
        tellOwnContent(*start.ownContent);
    if (start.refused.isEmpty())
        return;
    const QString own = start.catalogue->version;
    const MessageBar::Action look{[] { return tr("Catalogue…"); }, [this] { showCatalogue(); }};
    if (start.why) {
        const QString folder = QDir::toNativeSeparators(start.refused);
        const Error why = *start.why;
        m_messages->tell(
            Role::Serious,
            [this, own, folder, why] {
                return tr("The imported catalogue in %2 cannot be read, so the program’s own is in "
                          "use "
                          "(version %1). %3")
                    .arg(own, folder, m_session->catalogue().errorText(why, windowLanguage()));
            },
            look);
        return;
    }
    m_messages->tell(
        Role::Notice,
        [own, imported = start.version] {
            return tr("The program brings a newer catalogue (version %1) than the one imported "
                      "(version %2): the newer one is in use.")
                .arg(own, imported);
        },
        look);
}

void MainWindow::tellSettings()
{
    const std::vector<SettingFault> faults = m_settings->faults();
    if (faults.empty() || !m_messages->isHidden())
        return;
    m_messages->tell(Role::Serious, [faults] {
        QStringList lines;
        for (const SettingFault &fault : faults)
            lines << tr("%1 cannot be “%2” (%3)")
                         .arg(fault.key, fault.value, QDir::toNativeSeparators(fault.file));
        return tr("Settings that cannot be used; others hold in their place: %1.")
            .arg(lines.join(u"; "_s));
    });
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

void MainWindow::tellNews(const QString &version)
{
    const QByteArray before = m_settings->state(u"version"_s);
    if (before == version.toUtf8() || (!before.isEmpty() && !m_messages->isHidden()))
        return; // there is worse to tell: next time
    m_settings->setState(u"version"_s, version.toUtf8());
    if (!before.isEmpty())
        m_messages->tell(Role::Notice, [version] { return tr("This is Votum %1.").arg(version); },
                         {[] { return tr("What is new"); }, [this] { m_help->open(u"news"_s); }});
}

void MainWindow::tellUnsaved()
{
    const QString path = QString::fromUtf8(m_settings->state(u"unsavedWords"_s));
    if (path.isEmpty() || !m_messages->isHidden()) // there is worse to tell: next time
        return;
    m_settings->setState(u"unsavedWords"_s, {});
    if (QFileInfo::exists(path))
        m_messages->tell(
            Role::Serious,
            [path] {
                return tr("When Votum was ended last, not everything entered could be saved. It is "
                          "in %1.")
                    .arg(QDir::toNativeSeparators(path));
            },
            MessageBar::showInFolder(path));
}

void MainWindow::about(int page)
{
    (new AboutDialog(*m_session, *m_settings, AboutDialog::Page(page), this))->exec();
}

} // namespace votum
