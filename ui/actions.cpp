// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/actions.h"

#include "core/record/history.h"
#include "core/text/visible.h"
#include "session/session.h"
#include "ui/look/icons.h"
#include "ui/look/language.h"

#include <QAction>
#include <QActionGroup>
#include <QMainWindow>
#include <QMenu>
#include <QMenuBar>

using namespace Qt::StringLiterals;

namespace votum {

namespace {

constexpr int mostOfAMenu = 60; // letters

// "answer changed (Which kinds of messages …)", as long as a menu is wide.
QString lineWords(const Session &session, const JournalLine &line)
{
    const HistoryEntry entry =
        historyOf(session.catalogue(), session.assessment(), session.judgement(), {line}).front();
    const QString what = entry.what.in(windowLanguage());
    const QString subject = oneLine(entry.subject.in(windowLanguage()), mostOfAMenu);
    return QString(subject.isEmpty() ? what : u"%1 (%2)"_s.arg(what, subject))
        .replace(u'&', u"&&"_s);
}

QKeySequence keys(Qt::Key key, Qt::KeyboardModifiers modifiers = Qt::ControlModifier)
{
    return QKeySequence(QKeyCombination(modifiers, key));
}

} // namespace

QAction *Actions::add(QMenu *menu, const QString &iconName, const QKeySequence &shortcut,
                      std::vector<Need> needs)
{
    auto *action = new QAction(menu);
    if (!iconName.isEmpty())
        action->setIcon(icon(iconName));
    action->setShortcut(shortcut);
    menu->addAction(action);
    if (!needs.empty()) {
        menu->setToolTipsVisible(true);
        m_needs.emplace_back(action, std::move(needs));
    }
    return action;
}

Actions::Actions(QMainWindow *window, const QList<Language> &offered)
{
    QMenuBar *bar = window->menuBar();
    fileMenu = bar->addMenu(QString());
    newCase = add(fileMenu, u"new"_s, QKeySequence::New, {Need::Change});
    exampleMenu = fileMenu->addMenu(icon(u"document"_s), QString());
    fileMenu->addSeparator();
    openStore = add(fileMenu, u"folder"_s, QKeySequence::Open);
    recentMenu = fileMenu->addMenu(icon(u"folder"_s), QString());
    recentMenu->setObjectName("recentMenu"_L1);
    newStore = add(fileMenu);
    backup = add(fileMenu, u"backup"_s, {}, {Need::Store});
    restore = add(fileMenu, u"undo"_s);
    showFolder = add(fileMenu, {}, {}, {Need::Store});
    storeMark = add(fileMenu, u"edit"_s, {}, {Need::Store});
    storeMark->setObjectName("storeMark"_L1);
    fileMenu->addSeparator();
    importCases = add(fileMenu, u"import"_s, {}, {Need::Change});
    importCases->setObjectName("importCases"_L1);
    exportCase = add(fileMenu, u"save"_s, {}, {Need::Case});
    exportCase->setObjectName("exportCase"_L1);
    exportAnswers = add(fileMenu, u"save"_s, {}, {Need::Case});
    fileMenu->addSeparator();
    exportRegister = add(fileMenu, u"save"_s, {}, {Need::Cases});
    exportRegister->setObjectName("exportRegister"_L1);
    exportRecords = add(fileMenu, u"save"_s, {}, {Need::Cases});
    exportRecords->setObjectName("exportRecords"_L1);
    verify = add(fileMenu, u"seal"_s);
    verify->setObjectName("verify"_L1);
    fileMenu->addSeparator();
    catalogue = add(fileMenu, u"import"_s);
    catalogue->setObjectName("catalogue"_L1);
    fileMenu->addSeparator();
    quit = add(fileMenu, {}, keys(Qt::Key_Q));
    quit->setMenuRole(QAction::QuitRole);

    editMenu = bar->addMenu(QString());
    undo = add(editMenu, u"undo"_s, keys(Qt::Key_Z), {Need::Undoable});
    redo = add(editMenu, u"redo"_s, keys(Qt::Key_Z, Qt::ControlModifier | Qt::ShiftModifier),
               {Need::Redoable});
    editMenu->addSeparator();
    find = add(editMenu, u"search"_s, QKeySequence::Find, {Need::Store});
    find->setObjectName("findHere"_L1);
    findInRegister = add(editMenu, u"register"_s,
                         keys(Qt::Key_F, Qt::ControlModifier | Qt::ShiftModifier), {Need::Store});
    spelling = add(editMenu, u"check"_s, QKeySequence(Qt::Key_F7));
    spelling->setObjectName("spelling"_L1);
    phrase = add(editMenu, u"note"_s, keys(Qt::Key_I, Qt::ControlModifier | Qt::ShiftModifier));
    phrase->setObjectName("phrase"_L1);
    editMenu->addSeparator();
    houseRules = add(editMenu, u"edit"_s, {}, {Need::Store});
    recordTrigger = add(editMenu, u"warning"_s, {}, {Need::Change, Need::Cases});
    recordTrigger->setObjectName("recordTrigger"_L1);
    retention = add(editMenu, u"calendar"_s, {}, {Need::Store});
    retention->setObjectName("retention"_L1);
    editMenu->addSeparator();
    settings = add(editMenu, u"settings"_s, keys(Qt::Key_Comma));
    settings->setObjectName("settings"_L1);
    settings->setMenuRole(QAction::PreferencesRole);

    viewMenu = bar->addMenu(QString());
    showRegister = add(viewMenu, u"register"_s, keys(Qt::Key_W), {Need::Store});
    showTrash = add(viewMenu, u"trash"_s, {}, {Need::Store});
    asTable = add(viewMenu, {}, {}, {Need::Cases});
    asTable->setObjectName("asTable"_L1);
    asTable->setCheckable(true);
    columns = add(viewMenu, u"settings"_s, {}, {Need::Cases});
    columns->setObjectName("chooseColumns"_L1);
    groupMenu = viewMenu->addMenu(icon(u"contents"_s), QString());
    groupMenu->setObjectName("groupMenu"_L1);
    allMeasures = add(viewMenu, u"measure"_s,
                      keys(Qt::Key_D, Qt::ControlModifier | Qt::ShiftModifier), {Need::Store});
    allMeasures->setObjectName("allMeasures"_L1);
    viewMenu->addSeparator();
    stepMenu = viewMenu->addMenu(icon(u"measure"_s), QString());
    for (size_t i = 0; i < steps.size(); ++i)
        steps[i] = add(stepMenu, {}, keys(Qt::Key(Qt::Key_1 + int(i))), {Need::Case});
    nextOpen = add(viewMenu, u"next"_s, keys(Qt::Key_Return), {Need::Case});
    previousOpen = add(viewMenu, u"back"_s,
                       keys(Qt::Key_Return, Qt::ControlModifier | Qt::ShiftModifier), {Need::Case});
    onlyOpen =
        add(viewMenu, {}, keys(Qt::Key_O, Qt::ControlModifier | Qt::ShiftModifier), {Need::Case});
    onlyOpen->setCheckable(true);
    viewMenu->addSeparator();
    measures = add(viewMenu, u"measure"_s, keys(Qt::Key_M, Qt::ControlModifier | Qt::ShiftModifier),
                   {Need::Case});
    evidence = add(viewMenu, u"document"_s,
                   keys(Qt::Key_E, Qt::ControlModifier | Qt::ShiftModifier), {Need::Case});
    privateNotes = add(viewMenu, u"note"_s, keys(Qt::Key_N, Qt::ControlModifier | Qt::AltModifier),
                       {Need::Case});
    viewMenu->addSeparator();
    languageMenu = viewMenu->addMenu(icon(u"language"_s), QString());
    auto *group = new QActionGroup(window);
    for (const Language language : offered) {
        languages.push_back(group->addAction(add(languageMenu)));
        languages.back()->setData(int(language));
        languages.back()->setCheckable(true);
        // In its own words, so that nobody is lost in another one.
        languages.back()->setText(u'&' + languageInfo(language).ownName);
    }

    assessmentMenu = bar->addMenu(QString());
    caseDetails = add(assessmentMenu, u"edit"_s, {}, {Need::Case, Need::Unfrozen});
    compare = add(assessmentMenu, {}, {}, {Need::Case});
    compareVersions = add(assessmentMenu, {}, {}, {Need::Case, Need::Versions});
    history = add(assessmentMenu, {}, keys(Qt::Key_H), {Need::Case});
    texts = add(assessmentMenu, u"note"_s, keys(Qt::Key_T), {Need::Case});
    questionnaire = add(assessmentMenu, u"edit"_s, {}, {Need::Case});
    questionnaire->setObjectName("questionnaire"_L1);
    reply = add(assessmentMenu, u"import"_s, {}, {Need::Case});
    reply->setObjectName("reply"_L1);
    confirmSure =
        add(assessmentMenu, u"check"_s, keys(Qt::Key_K, Qt::ControlModifier | Qt::ShiftModifier),
            {Need::Case, Need::Unfrozen});
    assessmentMenu->addSeparator();
    preview = add(assessmentMenu, u"document"_s,
                  keys(Qt::Key_P, Qt::ControlModifier | Qt::ShiftModifier), {Need::Case});
    saveAs = add(assessmentMenu, u"save"_s,
                 keys(Qt::Key_S, Qt::ControlModifier | Qt::ShiftModifier), {Need::Case});
    saveBothPdfs = add(assessmentMenu, {}, {}, {Need::Case});
    print = add(assessmentMenu, u"print"_s, QKeySequence::Print, {Need::Case});
    assessmentMenu->addSeparator();
    seal = add(assessmentMenu, u"seal"_s, {}, {Need::Case, Need::Change, Need::NotSealed});
    newVersion = add(assessmentMenu, u"copy"_s, {}, {Need::Case, Need::Change, Need::Sealed});

    helpMenu = bar->addMenu(QString());
    helpHere = add(helpMenu, u"info"_s, QKeySequence(Qt::Key_F1));
    manual = add(helpMenu, u"contents"_s);
    tour = add(helpMenu, {}, {}, {Need::Store});
    tour->setObjectName("tourAction"_L1);
    shortcuts = add(helpMenu);
    shortcuts->setObjectName("shortcuts"_L1);
    news = add(helpMenu);
    news->setObjectName("news"_L1);
    helpMenu->addSeparator();
    checkStore = add(helpMenu, u"check"_s, {}, {Need::Store});
    whereIsData = add(helpMenu, u"folder"_s);
    about = add(helpMenu, u"info"_s);
    about->setMenuRole(QAction::AboutRole);
}

void Actions::retranslate(const QStringList &stepTitles)
{
    fileMenu->setTitle(tr("&File"));
    newCase->setText(tr("&New assessment…"));
    exampleMenu->setTitle(tr("Open an e&xample"));
    openStore->setText(tr("&Open store…"));
    recentMenu->setTitle(tr("Recen&t stores"));
    newStore->setText(tr("New &store…"));
    storeMark->setText(tr("Na&me and colour of the store…"));
    backup->setText(tr("&Back up store…"));
    restore->setText(tr("Restore a bac&kup…"));
    showFolder->setText(tr("Show store in fo&lder"));
    importCases->setText(tr("&Import cases…"));
    exportCase->setText(tr("Export case &file…"));
    exportAnswers->setText(tr("&Export answers file…"));
    exportRegister->setText(tr("Export re&gister…"));
    exportRecords->setText(tr("Export &records…"));
    verify->setText(tr("&Check a record…"));
    catalogue->setText(tr("C&atalogue…"));
    quit->setText(tr("&Quit"));
    editMenu->setTitle(tr("&Edit"));
    findInRegister->setText(tr("Find in the re&gister"));
    spelling->setText(tr("Check s&pelling"));
    phrase->setText(tr("&Insert a phrase…"));
    houseRules->setText(tr("&House rules…"));
    recordTrigger->setText(tr("Record a &trigger for review…"));
    retention->setText(tr("R&etention…"));
    settings->setText(tr("&Settings…"));
    viewMenu->setTitle(tr("&View"));
    showRegister->setText(tr("Back to the &register"));
    showTrash->setText(tr("&Trash"));
    asTable->setText(tr("Register &as table"));
    columns->setText(tr("Columns of the re&gister…"));
    groupMenu->setTitle(tr("Group the register &by"));
    allMeasures->setText(tr("Measures of all &cases"));
    stepMenu->setTitle(tr("&Steps"));
    for (size_t i = 0; i < steps.size(); ++i) {
        const QString title = stepTitles.value(qsizetype(i));
        steps[i]->setText(u"&%1 %2"_s.arg(i + 1).arg(title));
    }
    nextOpen->setText(tr("Ne&xt open question"));
    previousOpen->setText(tr("Pre&vious open question"));
    onlyOpen->setText(tr("&Only open questions"));
    measures->setText(tr("&Measures"));
    evidence->setText(tr("&Evidence"));
    privateNotes->setText(tr("&Private notes"));
    languageMenu->setTitle(tr("&Language"));
    assessmentMenu->setTitle(tr("&Assessment"));
    caseDetails->setText(tr("&Case details…"));
    compare->setText(tr("C&ompare channels…"));
    compareVersions->setText(tr("Compare &versions…"));
    history->setText(tr("&History…"));
    texts->setText(tr("&Text blocks…"));
    questionnaire->setText(tr("&Questionnaire…"));
    reply->setText(tr("&Reply to a questionnaire…"));
    confirmSure->setText(tr("Confirm the step’s verified &facts"));
    preview->setText(tr("Preview recor&d"));
    saveAs->setText(tr("&Save as…"));
    saveBothPdfs->setText(tr("Save PDF in &all languages…"));
    print->setText(tr("&Print…"));
    seal->setText(tr("D&ecide and seal…"));
    newVersion->setText(tr("Continue as &new version"));
    helpMenu->setTitle(tr("&Help"));
    helpHere->setText(tr("&Help on this place"));
    manual->setText(tr("&Manual"));
    tour->setText(tr("Short &tour"));
    news->setText(tr("What is &new"));
    shortcuts->setText(tr("&Keyboard shortcuts…"));
    checkStore->setText(tr("&Check store…"));
    whereIsData->setText(tr("&Where is my data?"));
    about->setText(tr("&About Votum"));
}

QString Actions::lack(const Session &session, Need need)
{
    const auto unless = [](bool isThere, const QString &reason) {
        return isThere ? QString() : reason;
    };
    switch (need) {
    case Need::Store:
        return unless(session.hasStore(), tr("No store is open."));
    case Need::Change:
        return session.hasStore()
                   ? unless(!session.isReadOnly(), tr("The store is open for reading only."))
                   : tr("No store is open.");
    case Need::Cases:
        return unless(!session.cases().empty(), tr("The register is empty."));
    case Need::Case:
        return unless(session.hasCase(), tr("No case is open."));
    case Need::Unfrozen:
        return session.isSealed()
                   ? tr("The case is sealed.")
                   : unless(!session.isFrozen(),
                            session.isReadOnly() ? tr("The store is open for reading only.")
                                                 : tr("The opinion is issued; withdraw it first."));
    case Need::NotSealed:
        return unless(!session.isSealed(), tr("The case is sealed."));
    case Need::Sealed:
        return unless(session.isSealed(), tr("The case is not sealed yet."));
    case Need::Versions: {
        const Result<std::vector<CaseSummary>> versions = session.versions();
        return unless(versions && versions->size() > 1, tr("The case has one version only."));
    }
    case Need::Undoable:
        return unless(session.undoable(), tr("There is nothing to undo."));
    case Need::Redoable:
        return unless(session.redoable(), tr("There is nothing to redo."));
    }
    Q_UNREACHABLE();
}

void Actions::reread(const Session &session) const
{
    for (const auto &[action, needs] : m_needs) {
        QString reason;
        for (const Need need : needs) {
            if (reason.isEmpty())
                reason = lack(session, need);
        }
        action->setEnabled(reason.isEmpty());
        action->setToolTip(reason); // empty: the menu shows none, a button the action's words
    }
    stepMenu->setEnabled(session.hasCase());
    groupMenu->setEnabled(!session.cases().empty());
    const JournalLine *back = session.undoable(), *forward = session.redoable();
    undo->setText(back ? tr("&Undo: %1").arg(lineWords(session, *back)) : tr("&Undo"));
    redo->setText(forward ? tr("&Redo: %1").arg(lineWords(session, *forward)) : tr("&Redo"));
}

} // namespace votum
