// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/case/assessment.h"
#include "ui/kit/steppart.h"

#include <functional>

class QFormLayout;
class QLineEdit;
class QPushButton;

namespace votum {

class Card;
class DateField;
class ErrorLine;
class FieldColumns;
class GrowingText;
class IconLabel;
class LinkButton;
class PurposeChoices;
class Session;
class TextLabel;

// The opinion of the data protection officer: drafted, issued (which freezes the facts and folds it
// to a line), withdrawn with a reason. GUI thread.
class OpinionPanel : public StepPart
{
    Q_OBJECT

public:
    explicit OpinionPanel(Session *session, QWidget *parent = nullptr);

    void reread() override;
    void retranslate() override;
    void open(const QWidget *field) override;

private:
    QWidget *buildHead();
    QFormLayout *buildForm();
    QWidget *buildWithdrawal();
    void rereadHead(const Opinion &opinion);
    void rereadChoices(const Opinion &opinion);
    void fold(bool folded);
    // Changes the draft by what was entered in a field, and saves it.
    void edit(QWidget *field, const std::function<void(Opinion &)> &change);
    void issue();
    // Puts the catalogue's draft below what is written; its gaps only a person can fill.
    void draft();
    void showDraftButton();
    void withdraw();

    Session *m_session;
    Card *m_card;
    TextLabel *m_title;
    QWidget *m_head; // instead of the title once it is issued
    IconLabel *m_issued;
    TextLabel *m_byline;
    LinkButton *m_unfold;
    QWidget *m_body;
    QString m_foldedHash; // of the opinion that was folded last
    TextLabel *m_intro;
    PurposeChoices *m_choices;
    QFormLayout *m_form;
    GrowingText *m_text;
    FieldColumns *m_signature;
    QLineEdit *m_author;
    QLineEdit *m_function;
    QLineEdit *m_place;
    DateField *m_date;
    IconLabel *m_state;
    ErrorLine *m_error;
    QPushButton *m_issue;
    QPushButton *m_draft;
    QWidget *m_withdrawal;
    GrowingText *m_reason;
    TextLabel *m_reasonTitle;
    QPushButton *m_withdraw;
};

} // namespace votum
