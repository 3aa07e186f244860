// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/help/shortcutsdialog.h"

#include "ui/kit/readingtable.h"
#include "ui/look/icons.h"

#include <QAction>
#include <QHeaderView>
#include <QLineEdit>
#include <QMenu>
#include <QMenuBar>
#include <QPushButton>
#include <QRegularExpression>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace votum {

namespace {

enum Column { Where, What, Keys, columns };

// A menu's words without its mark for the keyboard and the dots of a dialog.
QString plainWords(const QString &words)
{
    static const QRegularExpression mark(u"&(.)"_s);
    return QString(words).replace(mark, u"\\1"_s).remove(QRegularExpression(u"[\\s\u00a0]*…$"_s));
}

// As the system writes them in the window's language: "Strg+Umschalt+F".
QString native(const QKeySequence &keys)
{
    return keys.toString(QKeySequence::NativeText);
}

} // namespace

ShortcutsDialog::ShortcutsDialog(const QMenuBar *menus, QWidget *parent)
    : Dialog(u"shortcutsDialog"_s, QDialogButtonBox::Close, parent)
    , m_table(new ReadingTable(columns, this))
{
    setWindowTitle(tr("Keyboard shortcuts"));
    auto *search = new QLineEdit(this);
    search->setObjectName("search"_L1);
    search->setClearButtonEnabled(true);
    search->addAction(icon(u"search"_s), QLineEdit::LeadingPosition);
    search->setPlaceholderText(tr("Search: a key, or what it does"));
    search->setAccessibleName(search->placeholderText());
    connect(search, &QLineEdit::textChanged, this, &ShortcutsDialog::filter);
    m_table->setObjectName("shortcuts"_L1);
    m_table->setAccessibleName(windowTitle());
    m_table->setHorizontalHeaderLabels({tr("Where"), tr("What it does"), tr("Keys")});
    QHeaderView *head = m_table->horizontalHeader();
    head->setSectionResizeMode(QHeaderView::ResizeToContents);
    head->setSectionResizeMode(What, QHeaderView::Stretch);
    for (const QAction *menu : menus->actions())
        addMenu(plainWords(menu->text()), menu->menu()->actions());
    const auto keys = [](auto... each) { return QStringList{native(QKeySequence(each))...}; };
    addView(tr("Answering"),
            {{{tr("1 … 9, 0")}, tr("Chooses the option of this number; 0 is the tenth")},
             {keys(Qt::Key_Return), tr("Confirms what the catalogue proposes there, or goes to the "
                                       "next open question")},
             {keys(Qt::SHIFT | Qt::Key_Return), tr("To the open question before")},
             {{native(Qt::Key_N), u"?"_s},
              tr("Of a point in a multiple choice: it is not known whether it holds")},
             {keys(Qt::ALT | Qt::Key_Down), tr("In a date: opens the calendar")}});
    addView(tr("Assessment"),
            {{keys(Qt::ALT | Qt::Key_Left, Qt::ALT | Qt::Key_Right), tr("Step back, step on")},
             {keys(Qt::Key_F6, Qt::SHIFT | Qt::Key_F6),
              tr("Outline, step, judgement: to the next pane, to the one before")}});
    addView(tr("Recipients"),
            {{keys(Qt::ALT | Qt::Key_Up, Qt::ALT | Qt::Key_Down), tr("Moves the recipient")},
             {keys(Qt::ALT | Qt::Key_Right, Qt::ALT | Qt::Key_Left),
              tr("Puts it under the one above, takes it out one level")},
             {keys(Qt::Key_F2), tr("Edits it")},
             {keys(Qt::Key_Delete), tr("Removes it")}});
    addView(tr("Measures"),
            {{keys(Qt::CTRL | Qt::Key_A), tr("Selects all")},
             {keys(Qt::Key_Return), tr("Edits the selected one")},
             {keys(Qt::Key_Delete), tr("Takes the selected ones out of the plan")}});
    addView(tr("Evidence"), {{keys(QKeySequence::Paste), tr("Adds the file or picture copied")},
                             {keys(Qt::Key_Delete), tr("Removes the entry")}});
    addView(tr("Register"), {{keys(Qt::Key_Down), tr("From the search to the first case found")},
                             {keys(Qt::Key_Return), tr("Opens the case")},
                             {keys(Qt::Key_Delete), tr("Moves a draft to the trash")}});
    addView(tr("Document"),
            {{keys(Qt::CTRL | Qt::Key_PageUp, Qt::CTRL | Qt::Key_PageDown),
              tr("To the page before, to the next page")},
             {keys(Qt::CTRL | Qt::Key_Home, Qt::CTRL | Qt::Key_End),
              tr("To the first page, to the last")},
             {keys(QKeySequence::ZoomIn, QKeySequence::ZoomOut), tr("Enlarges, reduces")},
             {keys(Qt::CTRL | Qt::Key_0, Qt::CTRL | Qt::SHIFT | Qt::Key_0),
              tr("Fits the width, the whole page")},
             {keys(Qt::Key_F3, Qt::SHIFT | Qt::Key_F3), tr("To the next hit, to the one before")},
             {keys(Qt::Key_Escape), tr("Closes the search, then the document")}});
    addView(tr("Manual"),
            {{keys(QKeySequence::Find), tr("Searches all chapters")},
             {keys(Qt::ALT | Qt::Key_Left, Qt::ALT | Qt::Key_Right), tr("Back, forward")},
             {keys(Qt::Key_Escape), tr("Clears the search, then closes the manual")}});
    column()->addWidget(search);
    column()->addWidget(m_table, 1);
    buttons()->button(QDialogButtonBox::Close)->setAutoDefault(false);
    connect(addButton(u"copyShortcuts"_s, u"copy"_s, tr("&Copy table")), &QPushButton::clicked,
            m_table, &ReadingTable::copy);
    resizeInUnits(this, 110, 90);
    search->setFocus();
}

// With the menus in it. What is searched depends on the view shown, and is said of none.
void ShortcutsDialog::addMenu(const QString &path, const QList<QAction *> &actions)
{
    for (const QAction *action : actions) {
        if (action->menu())
            addMenu(path + u" › "_s + plainWords(action->text()), action->menu()->actions());
        else if (!action->shortcut().isEmpty())
            m_table->addRow({path,
                             action->objectName() == "findHere"_L1 ? tr("Search where you are")
                                                                   : plainWords(action->text()),
                             native(action->shortcut())});
    }
}

void ShortcutsDialog::addView(const QString &view,
                              const QList<std::pair<QStringList, QString>> &keys)
{
    for (const auto &[sequences, what] : keys)
        m_table->addRow({view, what, sequences.join(u", "_s)});
}

void ShortcutsDialog::filter(const QString &words)
{
    for (int row = 0; row < m_table->rowCount(); ++row) {
        bool isFound = false;
        for (int column = 0; column < columns; ++column)
            isFound |=
                m_table->item(row, column)->text().contains(words.trimmed(), Qt::CaseInsensitive);
        m_table->setRowHidden(row, !isFound);
    }
}

} // namespace votum
