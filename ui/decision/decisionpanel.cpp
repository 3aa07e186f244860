// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/decision/decisionpanel.h"

#include "core/case/purposes.h"
#include "core/judgement/decision.h"
#include "core/judgement/display.h"
#include "core/judgement/terms.h"
#include "session/session.h"
#include "ui/decision/purposechoices.h"
#include "ui/decision/termslist.h"
#include "ui/kit/datefield.h"
#include "ui/kit/growingtext.h"
#include "ui/kit/typing.h"
#include "ui/look/card.h"
#include "ui/look/iconlabel.h"
#include "ui/look/language.h"
#include "ui/words/errorline.h"
#include "ui/words/fieldcolumns.h"
#include "ui/words/wordcount.h"

#include <QCheckBox>
#include <QFormLayout>
#include <QVBoxLayout>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace votum {

DecisionPanel::DecisionPanel(Session *session, QWidget *parent)
    : StepPart(parent)
    , m_session(session)
    , m_card(Card::on(this))
    , m_title(new TextLabel(TextLabel::Tone::Heading, m_card))
    , m_intro(new TextLabel(TextLabel::Tone::Quiet, m_card))
    , m_choices(new PurposeChoices(m_card))
    , m_termsTitle(new TextLabel(TextLabel::Tone::Strong, m_card))
    , m_termsHint(new TextLabel(TextLabel::Tone::Quiet, m_card))
    , m_terms(new TermsList(m_card))
    , m_form(new QFormLayout)
    , m_text(new GrowingText(4, m_card))
    , m_signature(new FieldColumns(m_card))
    , m_decider(new QLineEdit(m_card))
    , m_function(new QLineEdit(m_card))
    , m_place(new QLineEdit(m_card))
    , m_date(new DateField(m_card))
    , m_review(new DateField(m_card))
    , m_validUntil(new DateField(m_card))
    , m_scope(new GrowingText(2, m_card))
    , m_residual(new GrowingText(2, m_card))
    , m_deviation(new GrowingText(3, m_card))
    , m_adviceKnown(new QCheckBox(m_card))
    , m_milder(new IconLabel(TextLabel::Tone::Plain, m_card))
    , m_suspended(new IconLabel(TextLabel::Tone::Plain, m_card))
    , m_defect(new IconLabel(TextLabel::Tone::Plain, m_card))
    , m_error(new ErrorLine(session->catalogue(), m_card))
{
    buildForm();
    QVBoxLayout *column = m_card->column();
    column->addWidget(m_title);
    column->addWidget(m_intro);
    column->addWidget(m_choices);
    column->addWidget(m_suspended);
    column->addWidget(m_milder);
    column->addWidget(m_termsTitle);
    column->addWidget(m_termsHint);
    column->addWidget(m_terms);
    column->addLayout(m_form);
    column->addWidget(m_signature);
    column->addWidget(m_defect);
    column->addWidget(m_error);
    connectFields();
}

void DecisionPanel::buildForm()
{
    m_choices->setObjectName("decisionChoices"_L1);
    m_text->setObjectName("decisionText"_L1);
    m_function->setObjectName("decisionFunction"_L1);
    m_place->setObjectName("decisionPlace"_L1);
    m_validUntil->setObjectName("validUntil"_L1);
    m_scope->setObjectName("scopeLimit"_L1);
    m_decider->setObjectName("decider"_L1);
    m_date->setObjectName("decisionDate"_L1);
    m_review->setObjectName("review"_L1);
    m_deviation->setObjectName("deviation"_L1);
    m_adviceKnown->setObjectName("adviceKnown"_L1);
    keepLegible(m_adviceKnown);
    m_form->setRowWrapPolicy(QFormLayout::WrapAllRows);
    m_form->setVerticalSpacing(unit(this) / 2);
    for (QWidget *field : {static_cast<QWidget *>(m_validUntil), static_cast<QWidget *>(m_scope),
                           static_cast<QWidget *>(m_deviation)})
        m_form->addRow(new QLabel(m_card), field);
    m_form->addRow(m_adviceKnown);
    for (GrowingText *field : {m_text, m_residual})
        m_form->addRow(new QLabel(m_card), field);
    for (QLineEdit *line : {m_decider, m_function, m_place})
        m_signature->add(line, true);
    m_signature->add(m_date, false);
    m_signature->add(m_review, false);
    WordCount::addBeneath(m_text, m_form);
}

void DecisionPanel::connectFields()
{
    const auto setter = [this](QWidget *field, auto member) {
        return [this, field, member](const auto &value) {
            edit(field, [member, value](Decision &decision) { decision.*member = value; });
        };
    };
    connect(m_choices, &PurposeChoices::chosen, this, &DecisionPanel::choose);
    connect(m_terms, &TermsList::chosen, this, setter(m_terms, &Decision::terms));
    connect(m_text, &GrowingText::settled, this, setter(m_text, &Decision::text));
    connect(m_scope, &GrowingText::settled, this, setter(m_scope, &Decision::scopeLimit));
    connect(m_residual, &GrowingText::settled, this, setter(m_residual, &Decision::residualRisk));
    connect(m_deviation, &GrowingText::settled, this,
            setter(m_deviation, &Decision::deviationReason));
    onLineSettled(m_decider, this, setter(m_decider, &Decision::decider));
    onLineSettled(m_function, this, setter(m_function, &Decision::function));
    onLineSettled(m_place, this, setter(m_place, &Decision::place));
    connect(m_date, &DateField::dateChosen, this, &DecisionPanel::chooseDate);
    connect(m_review, &DateField::dateChosen, this, setter(m_review, &Decision::review));
    connect(m_validUntil, &DateField::dateChosen, this,
            setter(m_validUntil, &Decision::validUntil));
    connect(m_adviceKnown, &QCheckBox::clicked, this, &DecisionPanel::confirmAdvice);
}

void DecisionPanel::edit(QWidget *field, const std::function<void(Decision &)> &change)
{
    m_error->keep(field, [this, change] {
        Decision decision = m_session->assessment().decision;
        change(decision);
        return m_session->draftDecision(decision);
    });
}

void DecisionPanel::confirmAdvice(bool known)
{
    Decision decision = m_session->assessment().decision;
    decision.adviceKnown = known;
    m_error->check(m_session->draftDecision(decision));
    m_adviceKnown->setChecked(m_session->assessment().decision.adviceKnown);
}

QDate DecisionPanel::reviewOf(const Assessment &assessment, QDate decidedOn) const
{
    return proposedReview(assessment, decidedOn, m_session->proposals().review);
}

// A review date nobody touched follows the decision: what was proposed before is proposed anew.
void DecisionPanel::choose(const PurposeChoices::Choices &choices)
{
    edit(m_choices, [this, choices](Decision &decision) {
        const Assessment &now = m_session->assessment();
        const bool proposedBefore = decision.review == reviewOf(now, decision.date);
        for (auto choice = choices.begin(); choice != choices.end(); ++choice)
            decision.purposes.insert(choice.key(), *decisionFromCode(choice.value()));
        if (std::none_of(decision.purposes.begin(), decision.purposes.end(), isApproval))
            decision.terms.clear();
        if (!decision.date.isValid())
            decision.date = m_session->today();
        Assessment next = now;
        next.decision = decision;
        if (proposedBefore || !decision.review.isValid())
            decision.review = reviewOf(next, decision.date);
    });
}

void DecisionPanel::chooseDate(QDate date)
{
    edit(m_date, [this, date](Decision &decision) {
        const Assessment &now = m_session->assessment();
        const bool proposedBefore = decision.review == reviewOf(now, decision.date);
        decision.date = date;
        if (date.isValid() && (proposedBefore || !decision.review.isValid()))
            decision.review = reviewOf(now, date);
    });
}

void DecisionPanel::reread()
{
    const Decision &decision = m_session->assessment().decision;
    rereadChoices(decision);
    rereadTerms(decision);
    rereadFields(decision);
    rereadRemarks(m_session->decisionCheck());
}

void DecisionPanel::rereadChoices(const Decision &decision)
{
    const Catalogue &catalogue = m_session->catalogue();
    const Language language = windowLanguage();
    std::vector<PurposeChoices::Row> rows;
    for (const PurposeJudgement &item : m_session->judgement().purposes) {
        PurposeChoices::Row row;
        row.purpose = item.purpose;
        row.label = purposeText(catalogue, m_session->assessment(), item.purpose).in(language);
        row.proposed = decisionCode(item.proposed);
        for (const DecisionCode code : allowedDecisions(m_session->judgement(), item.purpose))
            row.entries.push_back({decisionCode(code), decisionText(catalogue, code).in(language)});
        const auto chosen = decision.purposes.constFind(item.purpose);
        if (chosen != decision.purposes.constEnd())
            row.chosen = decisionCode(*chosen);
        rows.push_back(std::move(row));
    }
    m_choices->showRows(rows);
    m_choices->setEditable(!m_session->isSealed());
}

// Those proposed as they are proposed or laid down, the others laid down, and own ones of the
// version before; of a sealed decision what is laid down.
void DecisionPanel::rereadTerms(const Decision &decision)
{
    const Catalogue &catalogue = m_session->catalogue();
    const Assessment &now = m_session->assessment();
    std::vector<LastingTerm> laidDown = decision.terms;
    std::vector<TermsList::Row> rows;
    const std::vector<Term> proposed = proposedTerms(catalogue, now, m_session->judgement());
    for (const Term &term : proposed) {
        const auto taken =
            std::find_if(laidDown.begin(), laidDown.end(),
                         [&](const LastingTerm &laid) { return laid.from == term.from; });
        TermsList::Row row{{term.from, term.text.in(now.language)}, {}, false};
        if (const LocalText names = purposeNames(catalogue, now, term); !names.isEmpty())
            row.note = tr("concerns: %1").arg(names.in(windowLanguage()));
        if (taken != laidDown.end()) {
            row.term = *taken;
            row.taken = true;
            laidDown.erase(taken);
        }
        rows.push_back(std::move(row));
    }
    const std::vector<Term> decided = decidedTerms(catalogue, now, m_session->judgement());
    for (const LastingTerm &term : laidDown) {
        const bool isOfDecision = std::any_of(
            decided.begin(), decided.end(), [&](const Term &one) { return one.from == term.from; });
        TermsList::Row row{term, {}, true};
        if (!isOfDecision)
            row.note = tr("concerns no purpose that is approved");
        else if (!term.from.isEmpty())
            row.note = tr("follows from no answer any more");
        rows.push_back(std::move(row));
    }
    const bool isApproved =
        std::any_of(decision.purposes.begin(), decision.purposes.end(), isApproval);
    for (const LastingTerm &term : now.earlierTerms) {
        const bool isOffered = isApproved && term.from.isEmpty() &&
                               std::find(laidDown.begin(), laidDown.end(), term) == laidDown.end();
        if (isOffered)
            rows.push_back({term, tr("of the version before"), false});
    }
    if (m_session->isSealed())
        std::erase_if(rows, [](const TermsList::Row &row) { return !row.taken; });
    m_terms->setEditable(!m_session->isSealed());
    m_terms->reread(rows);
    const bool isShown = !rows.empty() || (isApproved && !m_session->isSealed());
    for (QWidget *part : {static_cast<QWidget *>(m_termsTitle), static_cast<QWidget *>(m_terms)})
        part->setVisible(isShown);
    m_termsHint->setVisible(isShown && !m_session->isSealed());
}

void DecisionPanel::rereadFields(const Decision &decision)
{
    m_text->showSettled(decision.text);
    m_scope->showSettled(decision.scopeLimit);
    m_residual->showSettled(decision.residualRisk);
    m_deviation->showSettled(decision.deviationReason);
    showLine(m_decider, decision.decider);
    showLine(m_function, decision.function);
    showLine(m_place, decision.place);
    m_date->showDate(decision.date);
    m_review->showDate(decision.review);
    m_validUntil->showDate(decision.validUntil);
    m_adviceKnown->setChecked(decision.adviceKnown);
    const bool sealed = m_session->isSealed();
    for (GrowingText *field : {m_text, m_scope, m_residual, m_deviation})
        field->setReadOnly(sealed);
    for (QLineEdit *field : {m_decider, m_function, m_place})
        field->setReadOnly(sealed);
    for (DateField *field : {m_date, m_review, m_validUntil})
        field->setReadOnly(sealed);
    m_adviceKnown->setEnabled(!sealed);
    const bool pilot = decision.purposes.values().contains(DecisionCode::D3);
    m_form->setRowVisible(m_validUntil, pilot || decision.validUntil.isValid());
    m_form->setRowVisible(m_scope, pilot || !decision.scopeLimit.isEmpty());
}

void DecisionPanel::rereadRemarks(const DecisionCheck &check)
{
    const Catalogue &catalogue = m_session->catalogue();
    const Language language = windowLanguage();
    m_form->setRowVisible(m_deviation, check.milder);
    m_form->setRowVisible(m_adviceKnown, check.milder);
    m_milder->setVisible(check.milder);
    m_suspended->setVisible(check.suspendedApproval);
    m_defect->setVisible(check.formalDefect);
    m_milder->set(Role::Serious, catalogue.word(u"text.milder"_s).in(language), true);
    m_suspended->set(Role::Blocking, catalogue.word(u"text.suspended"_s).in(language), true);
    m_defect->set(Role::Serious, catalogue.word(u"text.formalDefect"_s).in(language), true);
}

void DecisionPanel::retranslate()
{
    m_title->setText(tr("Decision of the controller"));
    m_card->setAccessibleName(m_title->text());
    m_intro->setText(tr("Only decisions that the present result allows are offered."));
    m_termsTitle->setText(tr("Lasting terms of the approval"));
    m_termsHint->setText(
        tr("What the approval stays bound to. Tick what is laid down; the wording is "
           "yours. The next version asks whether it still holds."));
    captionField(m_form, m_validUntil, tr("Valid until"));
    captionField(m_form, m_scope, tr("Limited to"));
    captionField(m_form, m_deviation, tr("Reason for departing from the opinion"));
    m_adviceKnown->setText(tr("The opinion was known when the decision was taken."));
    captionField(m_form, m_text, tr("Reasons"));
    captionField(m_form, m_residual, tr("Why the residual risk is accepted"));
    m_signature->caption(m_decider, tr("Decided by"));
    m_signature->caption(m_function, tr("Function"));
    m_signature->caption(m_place, tr("Place"));
    m_signature->caption(m_date, tr("Date"));
    m_signature->caption(m_review, tr("Review date"));
    m_validUntil->setCaption(tr("Valid until"));
    m_date->setCaption(tr("Date of the decision"));
    m_review->setCaption(tr("Review date"));
    m_choices->retranslate();
    m_terms->retranslate();
}

} // namespace votum
