// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/case/assessment.h"
#include "ui/words/formdialog.h"

class QComboBox;
class QLineEdit;

namespace votum {

class CountryBox;
class Session;

// One link of the recipient chain; an empty id makes a new one.
class RecipientDialog : public FormDialog
{
    Q_OBJECT

public:
    RecipientDialog(Session *session, const Recipient &recipient, QWidget *parent);

private:
    Result<void> save() override;
    void fillUnder();

    Session *m_session;
    Recipient m_recipient;
    QLineEdit *m_name;
    CountryBox *m_country;
    QComboBox *m_under;
    QLineEdit *m_part;
};

} // namespace votum
