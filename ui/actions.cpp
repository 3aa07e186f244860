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

QAction *add(QMenu *menu, const QString &iconName = {}, const QKeySequence &shortcut = {})
{
    auto *action = new QAction(menu);
    if (!iconName.isEmpty())
        action->setIcon(icon(iconName));
    action->setShortcut(shortcut);
    menu->addAction(action);
    return action;
}

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

Actions::Actions(QMainWindow *window, const QList<Language> &offered)
{
    QMenuBar *bar = window->menuBar();
    fileMenu = bar->addMenu(QString());
    newCase = add(fileMenu, u"new"_s, QKeySequence::New);
    exampleMenu = fileMenu->addMenu(icon(u"document"_s), QString());
    fileMenu->addSeparator();
    openStore = add(fileMenu, u"folder"_s, QKeySequence::Open);
    newStore = add(fileMenu);
    backup = add(fileMenu, u"backup"_s);
    restore = add(fileMenu, u"undo"_s);
    showFolder = add(fileMenu);
    fileMenu->addSeparator();
    importCases = add(fileMenu, u"import"_s);
    importCases->setObjectName("importCases"_L1);
    exportCase = add(fileMenu, u"save"_s);
    exportCase->setObjectName("exportCase"_L1);
    exportAnswers = add(fileMenu, u"save"_s);
    fileMenu->addSeparator();
    exportRegister = add(fileMenu, u"save"_s);
    exportRegister->setObjectName("exportRegister"_L1);
    exportRecords = add(fileMenu, u"save"_s);
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
    undo = add(editMenu, u"undo"_s, keys(Qt::Key_Z));
    redo = add(editMenu, u"redo"_s, keys(Qt::Key_Z, Qt::ControlModifier | Qt::ShiftModifier));
    editMenu->addSeparator();
    find = add(editMenu, u"search"_s, QKeySequence::Find);
    findInRegister =
        add(editMenu, u"register"_s, keys(Qt::Key_F, Qt::ControlModifier | Qt::ShiftModifier));
    editMenu->addSeparator();
    houseRules = add(editMenu, u"edit"_s);
    retention = add(editMenu, u"calendar"_s);
    retention->setObjectName("retention"_L1);
    editMenu->addSeparator();
    settings = add(editMenu, u"settings"_s, keys(Qt::Key_Comma));
    settings->setObjectName("settings"_L1);
    settings->setMenuRole(QAction::PreferencesRole);

    viewMenu = bar->addMenu(QString());
    showRegister = add(viewMenu, u"register"_s, keys(Qt::Key_W));
    showTrash = add(viewMenu, u"trash"_s);
    viewMenu->addSeparator();
    stepMenu = viewMenu->addMenu(icon(u"measure"_s), QString());
    for (size_t i = 0; i < steps.size(); ++i)
        steps[i] = add(stepMenu, {}, keys(Qt::Key(Qt::Key_1 + int(i))));
    nextOpen = add(viewMenu, u"next"_s, keys(Qt::Key_Return));
    previousOpen =
        add(viewMenu, u"back"_s, keys(Qt::Key_Return, Qt::ControlModifier | Qt::ShiftModifier));
    onlyOpen = add(viewMenu, {}, keys(Qt::Key_O, Qt::ControlModifier | Qt::ShiftModifier));
    onlyOpen->setCheckable(true);
    viewMenu->addSeparator();
    measures =
        add(viewMenu, u"measure"_s, keys(Qt::Key_M, Qt::ControlModifier | Qt::ShiftModifier));
    evidence =
        add(viewMenu, u"document"_s, keys(Qt::Key_E, Qt::ControlModifier | Qt::ShiftModifier));
    privateNotes = add(viewMenu, u"note"_s, keys(Qt::Key_N, Qt::ControlModifier | Qt::AltModifier));
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
    caseDetails = add(assessmentMenu, u"edit"_s);
    compare = add(assessmentMenu);
    compareVersions = add(assessmentMenu);
    history = add(assessmentMenu, {}, keys(Qt::Key_H));
    texts = add(assessmentMenu, u"note"_s, keys(Qt::Key_T));
    questionnaire = add(assessmentMenu, u"edit"_s);
    questionnaire->setObjectName("questionnaire"_L1);
    reply = add(assessmentMenu, u"import"_s);
    reply->setObjectName("reply"_L1);
    confirmSure =
        add(assessmentMenu, u"check"_s, keys(Qt::Key_K, Qt::ControlModifier | Qt::ShiftModifier));
    assessmentMenu->addSeparator();
    preview = add(assessmentMenu, u"document"_s,
                  keys(Qt::Key_P, Qt::ControlModifier | Qt::ShiftModifier));
    saveAs =
        add(assessmentMenu, u"save"_s, keys(Qt::Key_S, Qt::ControlModifier | Qt::ShiftModifier));
    saveBothPdfs = add(assessmentMenu);
    print = add(assessmentMenu, u"print"_s, QKeySequence::Print);
    assessmentMenu->addSeparator();
    seal = add(assessmentMenu, u"seal"_s);
    newVersion = add(assessmentMenu, u"copy"_s);

    helpMenu = bar->addMenu(QString());
    checkStore = add(helpMenu, u"check"_s);
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
    newStore->setText(tr("New &store…"));
    backup->setText(tr("&Back up store…"));
    restore->setText(tr("Restore a bac&kup…"));
    showFolder->setText(tr("Show store in &folder"));
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
    houseRules->setText(tr("&House rules…"));
    retention->setText(tr("R&etention…"));
    settings->setText(tr("&Settings…"));
    viewMenu->setTitle(tr("&View"));
    showRegister->setText(tr("Back to the &register"));
    showTrash->setText(tr("&Trash"));
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
    confirmSure->setText(tr("Confirm the step's verified &facts"));
    preview->setText(tr("Preview &record"));
    saveAs->setText(tr("&Save as…"));
    saveBothPdfs->setText(tr("Save PDF in &all languages…"));
    print->setText(tr("&Print…"));
    seal->setText(tr("&Decide and seal…"));
    newVersion->setText(tr("Continue as &new version"));
    helpMenu->setTitle(tr("&Help"));
    checkStore->setText(tr("&Check store…"));
    whereIsData->setText(tr("&Where is my data?"));
    about->setText(tr("&About Votum"));
}

void Actions::reread(const Session &session) const
{
    const bool hasStore = session.hasStore(), hasCase = session.hasCase();
    const bool mayChange = hasStore && !session.isReadOnly();
    for (QAction *action :
         {backup, showFolder, find, findInRegister, showTrash, houseRules, retention, checkStore})
        action->setEnabled(hasStore);
    newCase->setEnabled(mayChange);
    importCases->setEnabled(mayChange);
    for (QAction *action : {exportCase, exportAnswers, showRegister, measures, evidence,
                            privateNotes, compare, history, texts, questionnaire, reply, preview,
                            saveAs, saveBothPdfs, print, nextOpen, previousOpen, onlyOpen})
        action->setEnabled(hasCase);
    for (QAction *step : steps)
        step->setEnabled(hasCase);
    stepMenu->setEnabled(hasCase);
    exportRecords->setEnabled(!session.cases().empty());
    exportRegister->setEnabled(exportRecords->isEnabled());
    caseDetails->setEnabled(hasCase && !session.isFrozen());
    confirmSure->setEnabled(caseDetails->isEnabled());
    const JournalLine *back = session.undoable(), *forward = session.redoable();
    undo->setEnabled(back);
    redo->setEnabled(forward);
    undo->setText(back ? tr("&Undo: %1").arg(lineWords(session, *back)) : tr("&Undo"));
    redo->setText(forward ? tr("&Redo: %1").arg(lineWords(session, *forward)) : tr("&Redo"));
    seal->setEnabled(hasCase && mayChange && !session.isSealed());
    const Result<std::vector<CaseSummary>> versions = session.versions();
    compareVersions->setEnabled(versions && versions->size() > 1);
    newVersion->setEnabled(mayChange && session.isSealed());
}

} // namespace votum
