// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "export/caseformats.h"
#include "ui/kit/dialog.h"

class QComboBox;

namespace votum {

class MessageBar;
class Session;
class Settings;
class TextLabel;

// To whom the open questions go, in which language; saves the forms to be sent. GUI thread.
class QuestionnaireDialog : public Dialog
{
    Q_OBJECT

public:
    QuestionnaireDialog(Session *session, Settings *settings, QWidget *parent);

    void saveAs(const QString &path); // what is chosen; replaces what is there

private:
    void addAddressees();
    Questionnaire questionnaire() const;
    Result<NamedFile> form() const;
    FormFormat format() const;
    void count();
    void choose();

    Session *m_session;
    Settings *m_settings;
    MessageBar *m_messages;
    QComboBox *m_whom;
    QComboBox *m_format;
    QComboBox *m_language;
    TextLabel *m_count;
    QPushButton *m_save;
};

} // namespace votum
