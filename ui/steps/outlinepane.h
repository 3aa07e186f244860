// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QWidget>

#include <vector>

class QFrame;
class QProgressBar;
class QPushButton;

namespace votum {

class Outline;
class Session;
class SidePage;
class TextLabel;

// How much is answered, the steps, and beneath them what belongs to all of them. GUI thread.
class OutlinePane : public QWidget
{
    Q_OBJECT

public:
    OutlinePane(Session *session, const std::vector<SidePage *> &sides, QWidget *parent = nullptr);

    void reread();
    void retranslate();
    void showStep(int step); // without a signal
    void showSide(const SidePage *page);

signals:
    void stepChosen(int step);
    void sideChosen(votum::SidePage *page);

private:
    struct Entry
    {
        SidePage *page;
        QPushButton *button;
    };

    Session *m_session;
    TextLabel *m_answered;
    QProgressBar *m_bar;
    Outline *m_outline;
    std::vector<Entry> m_entries;
};

// A line between two areas.
QFrame *hairline(QWidget *parent);

} // namespace votum
