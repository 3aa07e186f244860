// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/judgement/decision.h"
#include "ui/decision/purposechoices.h"
#include "ui/kit/steppart.h"

#include <functional>

class QCheckBox;
class QFormLayout;
class QLineEdit;

namespace votum {

class Card;
class DateField;
class ErrorLine;
class FieldColumns;
class GrowingText;
class IconLabel;
class Session;
class TermsList;
class TextLabel;

// The controller's decision: per purpose, with its conditions and lasting terms, and the reasons it
// needs where it is milder than the opinion. GUI thread.
class DecisionPanel : public StepPart
{
    Q_OBJECT

public:
    explicit DecisionPanel(Session *session, QWidget *parent = nullptr);

    void reread() override;
    void retranslate() override;

private:
    void buildForm();
    void connectFields();
    void rereadChoices(const Decision &decision);
    void rereadFields(const Decision &decision);
    void rereadTerms(const Decision &decision);
    void rereadRemarks(const DecisionCheck &check);
    // Changes the draft by what was entered in a field, and saves it.
    void edit(QWidget *field, const std::function<void(Decision &)> &change);
    void choose(const PurposeChoices::Choices &choices);
    void confirmAdvice(bool known);
    void chooseDate(QDate date);
    QDate reviewOf(const Assessment &assessment, QDate decidedOn) const;

    Session *m_session;
    Card *m_card;
    TextLabel *m_title;
    TextLabel *m_intro;
    PurposeChoices *m_choices;
    TextLabel *m_termsTitle;
    TextLabel *m_termsHint;
    TermsList *m_terms;
    QFormLayout *m_form;
    GrowingText *m_text;
    FieldColumns *m_signature;
    QLineEdit *m_decider;
    QLineEdit *m_function;
    QLineEdit *m_place;
    DateField *m_date;
    DateField *m_review;
    DateField *m_validUntil;
    GrowingText *m_scope;
    GrowingText *m_residual;
    GrowingText *m_deviation;
    QCheckBox *m_adviceKnown;
    IconLabel *m_milder;
    IconLabel *m_suspended;
    IconLabel *m_defect;
    ErrorLine *m_error;
};

} // namespace votum
