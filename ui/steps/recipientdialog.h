#pragma once

#include "core/case/assessment.h"

#include <QDialog>

class QDialogButtonBox;
class QFormLayout;
class QLineEdit;

namespace votum {

class CountryBox;
class IconLabel;
class Session;

// One link of the recipient chain; an empty id makes a new one. Deletes itself when closed.
class RecipientDialog : public QDialog
{
    Q_OBJECT

public:
    RecipientDialog(Session *session, const Recipient &recipient, QWidget *parent);

    void accept() override;

private:
    Session *m_session;
    Recipient m_recipient;
    QLineEdit *m_name;
    CountryBox *m_country;
    QLineEdit *m_part;
    IconLabel *m_error;
};

} // namespace votum
