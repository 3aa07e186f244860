// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "export/issue.h"

#include <QWidget>

class QAction;
class QComboBox;
class QLabel;
class QToolBar;

namespace votum {

class MessageBar;
class PageView;
class Session;
class Settings;
struct Record;

// The finished PDF of the open case inside the window: what is seen is the file that is archived.
// Renders when it is shown and when the record or the choice changes. GUI thread.
class ReportView : public QWidget
{
    Q_OBJECT

public:
    ReportView(Session *session, Settings *settings, MessageBar *messages,
               QWidget *parent = nullptr);

    void savePdf();      // asks for the file's name
    void saveBothPdfs(); // asks for the folder
    void print();
    void openSearch();
    // Asks for the folder of the evidence files; with `false` they are left out again.
    void embedEvidence(bool embed);
    QByteArray pdf() const { return m_file.bytes; }
    Language language() const;
    void setLanguage(Language language);

signals:
    void closeRequested();

protected:
    void changeEvent(QEvent *event) override;
    void showEvent(QShowEvent *event) override;

private:
    void buildToolBar();
    void retranslate();
    void reread();
    void describeState();
    void listKinds(const Record &record);
    DocumentOptions options(Language language) const;
    void saveAllIn(const QString &folder, Existing existing);

    Session *m_session;
    Settings *m_settings;
    MessageBar *m_messages;
    QToolBar *m_bar;
    QComboBox *m_language, *m_kind, *m_paper;
    QLabel *m_state;
    QAction *m_back, *m_save, *m_saveBoth, *m_print, *m_copySeal, *m_embed;
    PageView *m_pages;
    QByteArray m_record;
    NamedFile m_file;                   // what the pages show
    std::vector<QByteArray> m_evidence; // files to embed, of the open case
    qint64 m_case = 0;
};

} // namespace votum
