// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/case/casefile.h"
#include "formats/data/datatable.h"
#include "ui/register/casecells.h"

#include <QSet>
#include <QWidget>

class QLabel;
class QMenu;
class QPushButton;
class QSplitter;
class QStackedWidget;
class QTextDocument;

namespace votum {

class CaseMenu;
class CasePreview;
class CaseTrash;
class DueLine;
class EmptyRegister;
class FilterBar;
class GlanceTiles;
class MessageBar;
class RegisterHead;
class RegisterModel;
class RegisterTable;
class Session;
class Settings;

// Home: all cases of the store, what is urgent about them, and one of them in preview. Re-reads on
// Session::changed() while it is visible.
class RegisterView : public QWidget
{
    Q_OBJECT

public:
    // All three must outlive the view; `messages` shows errors and offers to undo.
    RegisterView(Session *session, Settings *settings, MessageBar *messages,
                 QWidget *parent = nullptr);

    void focusSearch();
    void setDeletions(int cases); // that are due for it
    QDialog *chooseColumns();     // asks for them; the dialog that is open
    // The cases as a table of columns, not as rows of two lines; kept for the next start.
    void showTable(bool isTable);
    bool isTable() const;
    void setGrouping(Grouping grouping);
    void fillGroupMenu(QMenu *menu); // by what the cases can stand together
    void showTrash(); // instead of the cases, until a filter is chosen or all are shown
    // The menu behind "Open the example"; its owner fills it.
    void setExampleMenu(QMenu *menu);
    qint64 selectedCase() const;                   // the one in preview; 0: none
    std::vector<qint64> selectedCases() const;     // without the trash
    std::vector<qint64> shownCases() const;        // after search and filters, without the trash
    std::vector<qint64> chosenCases() const;       // of these those selected, if several are
    std::vector<RegisterField> listFields() const; // of the columns shown, as they stand
    void select(qint64 id);                        // if it is shown
    void fillPrintable(QTextDocument &document) const; // the chosen ones as a list
    void saveState();
    // Selection, filters, columns and grouping, to be restored when the view has been shown; what
    // is no longer there is left out; of nothing or of what cannot be read, as at first.
    QByteArray place() const;
    void restorePlace(const QByteArray &place);

signals:
    void moved(); // place() is another now
    void newRequested();
    void openRequested(qint64 id);
    void reportRequested(qint64 id);
    void measuresRequested();        // of all cases
    void overdueMeasuresRequested(); // of these
    void deletionsRequested();
    void triggerRequested(); // for those selected
    void exportRequested();  // the chosen cases' records
    void listRequested();    // the chosen cases as a list

protected:
    void changeEvent(QEvent *event) override;
    void showEvent(QShowEvent *event) override;
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    QWidget *buildTable();
    void retranslate();
    void reread();
    void applyFilters();
    void takeRows();
    void showRows(const QSet<qint64> &selectedBefore);
    std::optional<CaseSummary> selected() const; // the one in preview
    std::vector<CaseSummary> allSelected() const;
    void select(const std::vector<int> &rows);
    void activate();
    void showMenu(const QPoint &at);

    Session *m_session;
    Settings *m_settings;
    MessageBar *m_messages;
    CaseTrash *m_trash;
    CaseMenu *m_menu;
    RegisterModel *m_model;
    QStackedWidget *m_pages;
    GlanceTiles *m_tiles;
    DueLine *m_due;
    FilterBar *m_filters;
    RegisterTable *m_table;
    QLabel *m_none;
    QPushButton *m_emptyTrash;
    RegisterHead *m_head;
    CasePreview *m_preview;
    QSplitter *m_splitter;
    EmptyRegister *m_empty;
    std::vector<CaseSummary> m_trashed;
    QDate m_day; // of which it tells what is overdue
    // What was read of the session's rows.
    quint64 m_shownRevision = 0, m_countedRevision = 0;
    QDate m_countedOn;
    bool m_modelHoldsTrash = false;
};

} // namespace votum
