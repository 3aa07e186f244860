// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QWidget>

class QLineEdit;
class QPushButton;

namespace votum {

class TextLabel;

// The head of the register, or of the trash: how many cases there are, the search, the way to the
// measures of all of them, and the one step that leads on, a new case. GUI thread.
class RegisterHead : public QWidget
{
    Q_OBJECT

public:
    RegisterHead(QLineEdit *search, QWidget *parent); // shows the search, which stays its owner's

    void count(int cases, bool inTrash);
    void setNewEnabled(bool enabled);
    void retranslate();

signals:
    void measuresRequested();
    void newRequested();

private:
    int m_cases = 0;
    bool m_inTrash = false;
    TextLabel *m_title, *m_count;
    QPushButton *m_measures, *m_new;
};

} // namespace votum
