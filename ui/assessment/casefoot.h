// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QWidget>

class QLabel;
class QPushButton;

namespace votum {

class IconLabel;
class Session;

// The foot of the open case: back and on, whether everything entered is saved, and what a key
// brought about that is not seen where it was pressed. GUI thread; the session must outlive it.
class CaseFoot : public QWidget
{
    Q_OBJECT

public:
    // In `view` the case is entered.
    CaseFoot(const Session *session, QWidget *view);

    // Where they lead; an empty one leads nowhere.
    void setWays(const QString &back, const QString &next);
    void tell(const QString &text); // read out by a screen reader as well
    void untell();
    void rereadSaved();
    void retranslate(); // rereadSaved() follows

signals:
    void goRequested(int by);

private:
    const Session *m_session;
    QWidget *m_view;
    QPushButton *m_back, *m_next;
    QLabel *m_saved;
    IconLabel *m_told;
};

} // namespace votum
