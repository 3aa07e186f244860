// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "export/caseformats.h"

#include "ui/document/stationerydialog.h"

#include <QWidget>

#include <memory>
#include <optional>

class QAction;
class QComboBox;
class QLabel;
class QToolBar;

namespace votum {

class MessageBar;
class PageView;
class Session;
class Settings;
struct Pages;
struct Record;

// A document of the open case inside the window: its pages, as they are printed and as the PDF has
// them. They are laid out when it is shown and when the record or the choice changes; the PDF is
// made when it is handed out. GUI thread.
class ReportView : public QWidget
{
    Q_OBJECT

public:
    ReportView(Session *session, Settings *settings, MessageBar *messages,
               QWidget *parent = nullptr);

    void saveAs();       // asks for the file's name and form
    void saveBothPdfs(); // asks for the folder
    void print();
    void openSearch();
    // Asks for the folder of the evidence files; with `false` they are left out again.
    void embedEvidence(bool embed);
    // Asks for letterhead, marking and distribution.
    void chooseStationery();
    // What is shown, as a PDF.
    Result<NamedFile> file() const;
    Language language() const;
    void setLanguage(Language language);

signals:
    void closeRequested();

protected:
    void changeEvent(QEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;
    void showEvent(QShowEvent *event) override;

private:
    void buildToolBar();
    void retranslate();
    void reread();
    void describeState();
    void listKinds(const Record &record);
    DocumentOptions options(Language language) const;
    Result<NamedFiles> inForm(const CaseFormat &format) const;
    void save(const NamedFile &file, const QString &path, Existing existing);
    void saveAllIn(const QString &folder, Existing existing);

    Session *m_session;
    Settings *m_settings;
    MessageBar *m_messages;
    QToolBar *m_bar;
    QComboBox *m_language, *m_kind, *m_paper;
    QLabel *m_state;
    QAction *m_back, *m_save, *m_saveBoth, *m_print, *m_copySeal, *m_embed, *m_stationery;
    PageView *m_view;
    QByteArray m_record;
    std::shared_ptr<const Pages> m_pages;     // what is shown; none where there was an error
    std::vector<QByteArray> m_evidence;       // files to embed, of the open case
    std::optional<StationeryChoice> m_choice; // likewise; none: as the settings propose it
    Stationery m_added;                       // by it
    qint64 m_case = 0;
};

} // namespace votum
