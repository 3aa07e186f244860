// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QWidget>

class QPushButton;

namespace votum {

class IconLabel;
class MessageBar;
class Session;
class TextLabel;

// The head of the open case: the way back to the register, what the case is called and of whom,
// what can be done with all of it, and, beneath, that it is frozen or sealed. GUI thread; the
// session must outlive it.
class CaseHead : public QWidget
{
    Q_OBJECT

public:
    explicit CaseHead(const Session *session, QWidget *parent = nullptr);

    void reread();
    void setAtEnd(bool isAtEnd); // the last step is the one on screen
    void retranslate();          // reread() follows

signals:
    void closeRequested();
    void findRequested();
    void detailsRequested();
    void reportRequested();
    void lastStepRequested();

private:
    QWidget *buildNames();
    void rereadNames();
    void rereadBanner();

    const Session *m_session;
    TextLabel *m_title, *m_subtitle;
    IconLabel *m_sealed;
    QPushButton *m_close, *m_find, *m_details, *m_report;
    MessageBar *m_banner;
    bool m_isAtEnd = false;
};

} // namespace votum
