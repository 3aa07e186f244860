// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "ui/words/formdialog.h"

class QComboBox;
class QLineEdit;

namespace votum {

class Session;

// What was asked when the case began and is no question of the assessment: title, organisation and
// language of the texts typed.
class CaseDialog : public FormDialog
{
    Q_OBJECT

public:
    explicit CaseDialog(Session *session, QWidget *parent);

private:
    Result<void> save() override;

    Session *m_session;
    QLineEdit *m_title;
    QLineEdit *m_organisation;
    QComboBox *m_language;
};

} // namespace votum
