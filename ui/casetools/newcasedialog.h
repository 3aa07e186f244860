// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "ui/words/formdialog.h"

class QComboBox;
class QLineEdit;

namespace votum {

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
    void fillChannels();
    void describeChannel();
    void retranslate();

    Session *m_session;
    Settings *m_settings;
    QLineEdit *m_title;
    QLineEdit *m_organisation;
    QComboBox *m_channel;
    TextLabel *m_summary;
    QComboBox *m_language;
    QLineEdit *m_author;
    TextLabel *m_hint;
};

} // namespace votum
