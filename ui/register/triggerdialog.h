// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/case/casefile.h"
#include "ui/words/formdialog.h"

class QComboBox;
class QLineEdit;
class QListWidget;
class QPushButton;

namespace votum {

class DateField;
class GrowingText;
class Session;
class TextLabel;

// Something happened that concerns many cases (terms or provider changed, an incident, the law):
// recorded as an event of each chosen one, whose review is due from then on. Offered are those
// decided and in force. GUI thread.
class TriggerDialog : public FormDialog
{
    Q_OBJECT

public:
    // The session must outlive the dialog. `chosen`: versions ticked from the start.
    TriggerDialog(Session *session, const std::vector<qint64> &chosen, QWidget *parent);

protected:
    Result<void> save() override;

private:
    void fillCases(const std::vector<qint64> &chosen);
    void filter();
    void tickShown(bool ticked);
    std::vector<qint64> ticked() const;
    void count();

    Session *m_session;
    QComboBox *m_kind;
    DateField *m_date, *m_review;
    GrowingText *m_text;
    QLineEdit *m_find;
    QListWidget *m_cases;
    QPushButton *m_tick, *m_untick;
    TextLabel *m_count;
};

} // namespace votum
