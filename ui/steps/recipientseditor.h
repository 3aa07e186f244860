// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/case/assessment.h"
#include "ui/kit/steppart.h"
#include "ui/steps/recipienttree.h"

class QPushButton;

namespace votum {

class Card;
class ErrorLine;
class IconLabel;
class Session;
class TextLabel;

// The recipients: who receives the data, and through whom. GUI thread.
class RecipientsEditor : public StepPart
{
    Q_OBJECT

public:
    explicit RecipientsEditor(Session *session, QWidget *parent = nullptr);

    void reread() override;
    void retranslate() override;
    QWidget *openField() const override;

private:
    QWidget *buildButtons();
    void edit(const Recipient &recipient);
    void remove();
    void move(RecipientTree::Way way);
    bool canMove(RecipientTree::Way way) const;
    void updateButtons();

    Session *m_session;
    Card *m_card;
    TextLabel *m_title;
    TextLabel *m_why;
    IconLabel *m_empty;
    RecipientTree *m_tree;
    ErrorLine *m_error;
    QPushButton *m_usual, *m_add, *m_edit, *m_remove, *m_up, *m_down, *m_inwards, *m_outwards;
};

} // namespace votum
