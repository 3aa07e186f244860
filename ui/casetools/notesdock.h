// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QWidget>

namespace votum {

class Disclosure;
class ErrorLine;
class GrowingText;
class Session;

// Working notes that stay with the case and never leave it. GUI thread.
class NotesDock : public QWidget
{
    Q_OBJECT

public:
    explicit NotesDock(Session *session, QWidget *parent = nullptr);

    void reread();
    void retranslate();
    void toggle(); // opening it puts the focus there
    bool isOpen() const;

private:
    Session *m_session;
    Disclosure *m_section;
    GrowingText *m_notes;
    ErrorLine *m_error;
};

} // namespace votum
