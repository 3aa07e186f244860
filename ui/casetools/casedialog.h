#pragma once

#include <QDialog>

class QComboBox;
class QLineEdit;

namespace votum {

class IconLabel;
class Session;

// What was asked when the case began and is no question of the assessment: title, organisation and
// language of the texts typed. Deletes itself when closed.
class CaseDialog : public QDialog
{
    Q_OBJECT

public:
    explicit CaseDialog(Session *session, QWidget *parent);

    void accept() override; // stays open, with the reason, while the session refuses

private:
    Session *m_session;
    QLineEdit *m_title;
    IconLabel *m_error;
    QLineEdit *m_organisation;
    QComboBox *m_language;
};

} // namespace votum
