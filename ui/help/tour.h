// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QPointer>
#include <QTimer>
#include <QWidget>

#include <vector>

class QPushButton;

namespace votum {

class Card;
class TextLabel;

// A short tour of the window: beside one control after another a few words say what it is for. It
// says nothing of controls that are not shown. Escape leaves it at any time, Enter goes on, Tab
// stays within it; the window beneath stays as it is. GUI thread.
class Tour : public QWidget
{
    Q_OBJECT

public:
    struct Stop
    {
        QString control; // object name, or how it begins
        bool isInCase = false;
        QString title, text;
    };

    // In the window, which must be shown before start().
    explicit Tour(QWidget *window);

    void start();
    bool isRunning() const { return m_at >= 0; }
    void leave();

signals:
    void caseWanted();       // what follows is in a case: one is to be opened before this returns
    void left(bool isAsked); // not: what it spoke of is not shown any more

protected:
    void changeEvent(QEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;
    bool focusNextPrevChild(bool next) override;

private:
    static std::vector<Stop> stops(); // in the window's present language
    QWidget *control(const Stop &stop) const;
    void go(int by);
    void show(int at);
    void reword();
    void follow(); // the control, where it goes
    void end(bool isAsked);

    QWidget *m_window;
    QWidget *m_ring; // around the control
    Card *m_card;
    TextLabel *m_title, *m_text, *m_count;
    QPushButton *m_leave, *m_back, *m_next;
    std::vector<Stop> m_stops;
    int m_at = -1;
    QPointer<QWidget> m_control, m_focusBefore;
    QTimer m_timer;
};

} // namespace votum
