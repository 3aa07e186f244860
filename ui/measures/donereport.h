// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "session/session.h"

#include <QWidget>

class QFormLayout;
class QLineEdit;
class QPushButton;

namespace votum {

class DateField;
class ErrorLine;
class OwnerBox;
class TextLabel;

// Below the measures of a sealed case: when those selected were done, by whom, and what proves it.
// Reporting makes an event of each; events cannot be taken back. GUI thread.
class DoneReport : public QWidget
{
    Q_OBJECT

public:
    explicit DoneReport(Session *session, QWidget *parent = nullptr);

    // Those selected: the open ones, and how many in all.
    void choose(std::vector<MeasurePlan> open, int all);
    void reread();
    void retranslate();

signals:
    void reported(int count);

private:
    void pickFile();
    void report();
    void updateChoice();

    Session *m_session;
    std::vector<MeasurePlan> m_open;
    int m_all = 0;
    TextLabel *m_chosen;
    QFormLayout *m_form;
    DateField *m_done;
    OwnerBox *m_by;
    QLineEdit *m_evidence;
    QPushButton *m_file;
    TextLabel *m_sum;
    ErrorLine *m_error;
    QPushButton *m_report;
    QString m_sha256;
};

} // namespace votum
