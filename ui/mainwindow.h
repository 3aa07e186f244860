// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/catalogue/catalogue.h"
#include "core/text/result.h"
#include "ui/actions.h"
#include "ui/catalogue/catalogueatstart.h"
#include "ui/examples.h"

#include <QMainWindow>
#include <QTimer>

#include <memory>

namespace votum {

class CaseCommands;
class Help;
class MessageBar;
class Session;
class Settings;
class StatusLine;
class StoreCommands;
class StoreHead;
class StoreKeeper;
class Tour;
class Translation;
class UnsavedWords;
class Views;
class Writing;

// The one window: register, assessment or report, with menus, messages above and the state of the
// store below. What it shows follows from the session; what is open is shown, what is closed leads
// back to the register; a store that is opened is shown where one was when it was left, if that is
// still there. The three objects must outlive it.
class MainWindow : public QMainWindow
{
    Q_OBJECT

public:
    MainWindow(Session *session, Settings *settings, Translation *translation,
               QWidget *parent = nullptr);
    ~MainWindow() override;

    // Opens or creates the store; an error stays in the window.
    bool openStore(const QString &path);
    // Says why the imported catalogue, or the own content, is not the one in use, if it is not.
    // After the store is open: an error of that comes first.
    void tellCatalogue(const CatalogueAtStart &start);
    // Says where the words are that could not be saved when the program was ended, if there are
    // any.
    void tellUnsaved();
    // Offers the tour, at the first start only. Before tellNews(), which notes that there was one.
    void tellTour();
    // Offers to read what is new, once after the program was another version the last time.
    void tellNews(const QString &version);
    // Says which settings cannot be used, if there are any.
    void tellSettings();
    // Judges by this catalogue from now on, with views made anew. Error "unsavedWords": the person
    // would rather keep what is not saved.
    Result<void> takeCatalogue(std::shared_ptr<const Catalogue> next);
    // A file dropped, or handed over by a second start: a store is opened, a record checked. No
    // path: the window is shown only.
    void openFile(const QString &path);
    // The program is being ended from outside: what is typed is saved first. What cannot be saved
    // is asked about if it may be (false: the person stays), else kept in a text file.
    bool mayEnd(bool mayAsk);

protected:
    void changeEvent(QEvent *event) override;
    void closeEvent(QCloseEvent *event) override;
    void dragEnterEvent(QDragEnterEvent *event) override;
    void dropEvent(QDropEvent *event) override;

private:
    void buildCentre();
    void connectActions();
    void saveState();
    void keepPlace();
    void restorePlace();
    void connectViews();
    void retranslate();
    void reread();
    void rereadStatus();
    void rereadStore();
    void rereadDeletions(); // that are due
    void checkStore();
    void showSettings();
    void speak(Language language);

    void newCase();
    void fillExamples();
    void openExample(int index);
    void connectTour();
    void exportRecords();
    void verify(const QString &path = {}); // empty: to be chosen
    void about(int page);
    void showCatalogue();

    Session *m_session;
    Settings *m_settings;
    Translation *m_translation;
    Examples m_examples;
    Actions m_actions;
    StoreHead *m_head;
    MessageBar *m_messages;
    StoreCommands *m_stores = nullptr;
    CaseCommands *m_cases = nullptr;
    StoreKeeper *m_keeper;
    StatusLine *m_status;
    UnsavedWords *m_unsaved;
    Help *m_help;
    Tour *m_tour;
    bool m_isTourAway = false; // it has opened an example
    Writing *m_writing;
    Views *m_views;
    qint64 m_shownCase = 0;
    QString m_shownStore; // its path
    QTimer m_placeTimer;  // so that scrolling does not write at every step
};

} // namespace votum
