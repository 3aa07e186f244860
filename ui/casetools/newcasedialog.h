// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "ui/words/formdialog.h"

class QComboBox;
class QLineEdit;

namespace votum {

class ChannelList;
class FieldColumns;
class Session;
class Settings;
class TextLabel;

// Asks for what a new case needs at once, and creates it; everything else is a question of the
// assessment.
class NewCaseDialog : public FormDialog
{
    Q_OBJECT

public:
    NewCaseDialog(Session *session, Settings *settings, QWidget *parent = nullptr);

protected:
    void changeEvent(QEvent *event) override;

private:
    Result<void> save() override;
    void describeChannel();
    void describeStart(); // whether it can, else why not
    void retranslate();

    Session *m_session;
    Settings *m_settings;
    TextLabel *m_intro;
    QLineEdit *m_title;
    QLineEdit *m_organisation;
    ChannelList *m_channel;
    TextLabel *m_summary;
    FieldColumns *m_columns;
    QComboBox *m_language;
    QLineEdit *m_author;
};

} // namespace votum
