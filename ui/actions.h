// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/text/language.h"

#include <QCoreApplication>
#include <QKeySequence>
#include <QStringList>

#include <array>
#include <utility>
#include <vector>

class QAction;
class QActionGroup;
class QMainWindow;
class QMenu;

namespace votum {

class Session;

// Every command of the main window in one table: its menu, icon and shortcut. The window connects
// them; the actions belong to the window.
struct Actions
{
    Q_DECLARE_TR_FUNCTIONS(votum::Actions)

public:
    Actions(QMainWindow *window, const QList<Language> &offered);
    void retranslate(const QStringList &stepTitles);
    void reread(const Session &session) const; // what can be done now

    QMenu *fileMenu, *editMenu, *viewMenu, *assessmentMenu, *helpMenu;
    QMenu *exampleMenu, *languageMenu, *stepMenu, *groupMenu, *recentMenu;
    QAction *newCase, *openStore, *newStore, *storeMark, *backup, *restore, *importCases,
        *exportCase, *exportAnswers, *exportRegister, *exportRecords, *verify, *showFolder,
        *catalogue, *quit;
    QAction *undo, *redo, *find, *findInRegister, *spelling, *phrase;
    QAction *nextOpen, *previousOpen, *onlyOpen, *confirmSure;
    QAction *showRegister, *showTrash, *asTable, *columns, *allMeasures, *recordTrigger, *measures,
        *evidence, *privateNotes;
    std::vector<QAction *> languages; // one each; its data is the Language
    std::array<QAction *, 9> steps;
    QAction *houseRules, *retention, *settings;
    QAction *caseDetails, *compare, *compareVersions, *history, *texts, *questionnaire, *reply,
        *preview, *saveAs, *saveBothPdfs, *print, *newVersion, *seal;
    QAction *helpHere, *manual, *tour, *news, *shortcuts, *checkStore, *whereIsData, *about;

private:
    // What an action cannot do without; the first that is lacking is the reason it gives.
    enum class Need {
        Store,
        Change,   // a store that may be changed
        Cases,    // in the register
        Case,     // open
        Unfrozen, // its answers
        NotSealed,
        Sealed,
        Versions, // more than one
        Undoable,
        Redoable
    };
    static QString lack(const Session &session, Need need); // in words; empty: it is there
    QAction *add(QMenu *menu, const QString &iconName = {}, const QKeySequence &shortcut = {},
                 std::vector<Need> needs = {});

    std::vector<std::pair<QAction *, std::vector<Need>>> m_needs;
};

} // namespace votum
