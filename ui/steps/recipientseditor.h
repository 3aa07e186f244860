// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/case/assessment.h"
#include "ui/kit/steppart.h"

class QPushButton;

namespace votum {

class Card;
class ContentTable;
class ErrorLine;
class IconLabel;
class Session;
class TextLabel;

// The recipient chain: who receives the data, in order. GUI thread.
class RecipientsEditor : public StepPart
{
    Q_OBJECT

public:
    explicit RecipientsEditor(Session *session, QWidget *parent = nullptr);

    void reread() override;
    void retranslate() override;

private:
    QWidget *buildButtons();
    QString chosenId() const; // of the selected row; empty: none
    void chooseId(const QString &id);
    void edit(const Recipient &recipient);
    void remove();
    void move(int by);
    void updateButtons();

    Session *m_session;
    Card *m_card;
    TextLabel *m_title;
    TextLabel *m_why;
    IconLabel *m_empty;
    ContentTable *m_table;
    ErrorLine *m_error;
    QPushButton *m_usual, *m_add, *m_edit, *m_remove, *m_up, *m_down;
};

} // namespace votum
