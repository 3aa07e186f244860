// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "export/casefile.h"
#include "ui/kit/dialog.h"

#include <vector>

class QComboBox;
class QListWidget;

namespace votum {

class ErrorLine;
class ReadingTable;
class TextLabel;

// Cases out of case files, each held against the store: what is new, what would change, and what is
// to become of it. Takes them over when asked. GUI thread.
class ArriveDialog : public Dialog
{
    Q_OBJECT

public:
    ArriveDialog(Session *session, std::vector<ArrivingCase> cases, QWidget *parent);

    void accept() override;

signals:
    void taken(int count); // cases taken over

private:
    enum class Choice { Take, AsNew, LeaveOut };

    void showCase();
    void choose();
    static QString told(Standing standing);

    Session *m_session;
    std::vector<ArrivingCase> m_cases;
    std::vector<Choice> m_choices;
    QListWidget *m_list;
    TextLabel *m_standing;
    QComboBox *m_choice;
    ReadingTable *m_changes;
    ErrorLine *m_error;
};

} // namespace votum
