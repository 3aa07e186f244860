// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QListWidget>

namespace votum {

class Session;

// The nine steps, each with how much of it is answered, and what is wrong there. GUI thread.
class Outline : public QListWidget
{
    Q_OBJECT

public:
    explicit Outline(Session *session, QWidget *parent = nullptr);

    void reread();
    void retranslate();
    void showStep(int step); // without a signal

signals:
    void stepChosen(int step);

private:
    Session *m_session;
};

} // namespace votum
