// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/decision/opinionpanel.h"

#include "core/case/purposes.h"
#include "core/judgement/display.h"
#include "core/texts/textblocks.h"
#include "session/session.h"
#include "ui/decision/finalpage.h"
#include "ui/decision/purposechoices.h"
#include "ui/kit/datefield.h"
#include "ui/kit/growingtext.h"
#include "ui/kit/typing.h"
#include "ui/kit/unsaved.h"
#include "ui/look/card.h"
#include "ui/look/iconlabel.h"
#include "ui/look/icons.h"
#include "ui/look/language.h"
#include "ui/look/linkbutton.h"
#include "ui/words/errorline.h"
#include "ui/words/fieldcolumns.h"
#include "ui/words/wordcount.h"
#include "ui/words/words.h"

#include <QCoreApplication>
#include <QEvent>
#include <QFormLayout>
#include <QHBoxLayout>
#include <QLineEdit>
#include <QPushButton>
#include <QTextCursor>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace votum {

OpinionPanel::OpinionPanel(Session *session, QWidget *parent)
    : StepPart(parent)
    , m_session(session)
    , m_card(Card::on(this))
    , m_title(new TextLabel(TextLabel::Tone::Heading, m_card))
    , m_head(buildHead())
    , m_body(new QWidget(m_card))
    , m_intro(new TextLabel(TextLabel::Tone::Quiet, m_body))
    , m_choices(new PurposeChoices(m_body))
    , m_text(new GrowingText(5, m_body))
    , m_signature(new FieldColumns(m_body))
    , m_author(new QLineEdit(m_card))
    , m_function(new QLineEdit(m_card))
    , m_place(new QLineEdit(m_card))
    , m_date(new DateField(m_card))
    , m_state(new IconLabel(TextLabel::Tone::Plain, m_card))
    , m_error(new ErrorLine(session->catalogue(), m_card))
    , m_issue(new QPushButton(icon(u"lock"_s), {}, m_card))
    , m_draft(new QPushButton(icon(u"edit"_s), {}, m_card))
{
    m_choices->setObjectName("opinionChoices"_L1);
    m_draft->setObjectName("draftOpinion"_L1);
    m_issue->setObjectName("issueOpinion"_L1);
    m_error->setObjectName("opinionError"_L1);
    m_form = buildForm();
    m_withdrawal = buildWithdrawal();
    m_card->column()->addWidget(m_title);
    m_card->column()->addWidget(m_head);
    m_card->column()->addWidget(m_body);
    auto *column = new QVBoxLayout(m_body);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(unit(this));
    column->addWidget(m_intro);
    column->addWidget(m_choices);
    column->addWidget(m_draft, 0, Qt::AlignLeft);
    column->addLayout(m_form);
    column->addWidget(m_signature);
    column->addWidget(m_state);
    column->addWidget(m_error);
    column->addWidget(m_issue, 0, Qt::AlignLeft);
    column->addWidget(m_withdrawal);
    connect(m_choices, &PurposeChoices::chosen, this,
            [this](const PurposeChoices::Choices &choices) {
                edit(m_choices, [choices](Opinion &opinion) {
                    for (auto choice = choices.begin(); choice != choices.end(); ++choice)
                        opinion.purposes.insert(choice.key(), *opinionFromCode(choice.value()));
                });
            });
    connect(m_issue, &QPushButton::clicked, this, &OpinionPanel::issue);
    connect(m_draft, &QPushButton::clicked, this, &OpinionPanel::draft);
    connect(m_text, &GrowingText::textChanged, this, &OpinionPanel::showDraftButton);
}

QWidget *OpinionPanel::buildHead()
{
    auto *head = new QWidget(m_card);
    m_issued = new IconLabel(TextLabel::Tone::Strong, head);
    m_byline = new TextLabel(TextLabel::Tone::Small, head);
    m_byline->setObjectName("opinionByline"_L1);
    m_byline->setContentsMargins(fontMetrics().height() + unit(this), 0, 0, 0); // below the words
    m_unfold = new LinkButton({}, head);
    m_unfold->setObjectName("unfoldOpinion"_L1);
    auto *texts = new QVBoxLayout;
    texts->setSpacing(0);
    texts->addWidget(m_issued);
    texts->addWidget(m_byline);
    auto *layout = new QHBoxLayout(head);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->addLayout(texts, 1);
    layout->addWidget(m_unfold, 0, Qt::AlignVCenter);
    connect(m_unfold, &LinkButton::clicked, this, [this] { fold(!m_body->isHidden()); });
    return head;
}

QFormLayout *OpinionPanel::buildForm()
{
    auto *form = new QFormLayout;
    form->setRowWrapPolicy(QFormLayout::WrapAllRows);
    form->setVerticalSpacing(unit(this) / 2);
    m_text->setObjectName("opinionText"_L1);
    m_author->setObjectName("opinionAuthor"_L1);
    m_function->setObjectName("opinionFunction"_L1);
    m_place->setObjectName("opinionPlace"_L1);
    m_date->setObjectName("opinionDate"_L1);
    form->addRow(new QLabel(m_card), m_text);
    for (QLineEdit *line : {m_author, m_function, m_place})
        m_signature->add(line, true);
    m_signature->add(m_date, false);
    WordCount::addBeneath(m_text, form);
    const auto setter = [this](QWidget *field, auto member) {
        return [this, field, member](const auto &value) {
            edit(field, [member, value](Opinion &opinion) { opinion.*member = value; });
        };
    };
    connect(m_text, &GrowingText::settled, this, setter(m_text, &Opinion::text));
    onLineSettled(m_author, this, setter(m_author, &Opinion::author));
    onLineSettled(m_function, this, setter(m_function, &Opinion::function));
    onLineSettled(m_place, this, setter(m_place, &Opinion::place));
    connect(m_date, &DateField::dateChosen, this, setter(m_date, &Opinion::date));
    return form;
}

QWidget *OpinionPanel::buildWithdrawal()
{
    auto *area = new QWidget(m_card);
    m_reasonTitle = new TextLabel(TextLabel::Tone::Plain, area);
    m_reason = new GrowingText(2, area);
    m_reason->setObjectName("withdrawReason"_L1);
    Unsaved::await(m_reason);
    m_withdraw = new QPushButton(icon(u"undo"_s), {}, area);
    m_withdraw->setObjectName("withdrawOpinion"_L1);
    auto *layout = new QVBoxLayout(area);
    layout->setContentsMargins(0, unit(this), 0, 0);
    layout->addWidget(m_reasonTitle);
    layout->addWidget(m_reason);
    layout->addWidget(m_withdraw, 0, Qt::AlignLeft);
    connect(m_withdraw, &QPushButton::clicked, this, &OpinionPanel::withdraw);
    return area;
}

void OpinionPanel::edit(QWidget *field, const std::function<void(Opinion &)> &change)
{
    m_error->keep(field, [this, change] {
        Opinion opinion = m_session->assessment().opinion;
        if (opinion == Opinion()) {
            opinion.author = m_session->author();
            opinion.function = m_session->proposals().function;
            opinion.place = m_session->proposals().place;
        }
        change(opinion);
        return m_session->draftOpinion(opinion);
    });
}

void OpinionPanel::issue()
{
    m_text->settle();
    Result<void> ready = DateField::checkAllBeside(this);
    if (ready)
        ready = Unsaved::saveAll(window()); // what is not saved would not be in the opinion
    if (!m_error->check(ready))
        return;
    const FinalPage::Words words{
        tr("Issue the opinion"),
        tr("This is what is issued. Answers and opinion are frozen by it; to change a fact "
           "afterwards, the opinion must be withdrawn, with a reason."),
        tr("Issue the opinion")};
    auto *page = new FinalPage(u"issueQuestion"_s, u"issueNow"_s, words,
                               FinalSummary::ofOpinion(*m_session), this);
    connect(page, &FinalPage::confirmed, this, [this] {
        if (!m_error->check(m_session->issueOpinion()))
            return;
        QCoreApplication::sendPostedEvents(nullptr, QEvent::LayoutRequest); // it has folded
        FinalPage::lead(this, {{}, true, FinalSummary::Gap::Place::Field, m_unfold->objectName()});
    });
    page->open();
}

void OpinionPanel::draft()
{
    const JudgedCase judged(m_session->catalogue(), m_session->assessment(),
                            m_session->judgement());
    QTextCursor cursor(m_text->document());
    cursor.movePosition(QTextCursor::End);
    const int begin = cursor.position();
    const bool isEmpty = m_text->toPlainText().trimmed().isEmpty();
    cursor.insertText((isEmpty ? QString() : u"\n\n"_s) +
                      draftedOpinion(judged, m_session->assessment().language));
    cursor.setPosition(begin);
    m_text->setTextCursor(cursor);
    m_text->settle();
    m_text->setFocus();
}

void OpinionPanel::showDraftButton()
{
    m_draft->setVisible(!m_session->isFrozen() && !m_session->judgement().purposes.empty());
    m_draft->setText(m_text->toPlainText().trimmed().isEmpty() ? tr("Start from a draft")
                                                               : tr("Append a draft"));
}

void OpinionPanel::withdraw()
{
    const Result<void> done = m_session->withdrawOpinion(m_reason->toPlainText());
    if (done)
        m_reason->clear();
    m_error->check(done);
}

void OpinionPanel::reread()
{
    const Opinion &opinion = m_session->assessment().opinion;
    const bool issued = opinion.isIssued(), editable = !m_session->isFrozen();
    rereadHead(opinion);
    rereadChoices(opinion);
    m_choices->setEditable(editable);
    m_text->showSettled(opinion.text);
    showLine(m_author, opinion.author);
    showLine(m_function, opinion.function);
    showLine(m_place, opinion.place);
    m_date->showDate(opinion.date);
    m_text->setReadOnly(!editable);
    for (QLineEdit *line : {m_author, m_function, m_place})
        line->setReadOnly(!editable);
    m_date->setReadOnly(!editable);
    m_issue->setVisible(editable);
    showDraftButton();
    m_withdrawal->setVisible(issued && !m_session->isSealed());
    m_state->setVisible(issued);
    if (issued)
        m_state->set(Role::Fine, tr("Issued on %1. Answers and opinion are frozen; checksum %2.")
                                     .arg(dateTimeText(opinion.issuedAt).in(windowLanguage()),
                                          opinion.hash.left(12)));
}

// An issued opinion folds once; whoever unfolds it keeps it so.
void OpinionPanel::rereadHead(const Opinion &opinion)
{
    const bool issued = opinion.isIssued();
    m_title->setVisible(!issued);
    m_head->setVisible(issued);
    if (!issued)
        m_body->show();
    else if (m_foldedHash != opinion.hash)
        fold(true);
    m_foldedHash = issued ? opinion.hash : QString();
    if (!issued)
        return;
    QStringList parts{opinion.author};
    if (opinion.date.isValid())
        parts << shortDate(opinion.date);
    QStringList classes;
    for (const OpinionClass code : opinion.purposes) {
        const QString words = opinionText(m_session->catalogue(), code).in(windowLanguage());
        if (!classes.contains(words))
            classes << words;
    }
    m_byline->setText(parts.join(u", "_s) + u" · "_s + classes.join(u" / "_s));
}

void OpinionPanel::fold(bool folded)
{
    m_body->setVisible(!folded);
    m_unfold->setArrow(folded ? Qt::RightArrow : Qt::DownArrow);
    m_unfold->setText(folded ? tr("Show") : tr("Hide"));
    m_unfold->setAccessibleName(folded ? tr("Show the opinion") : tr("Hide the opinion"));
}

void OpinionPanel::open(const QWidget *field)
{
    if (m_body->isAncestorOf(field) && m_body->isHidden())
        fold(false);
}

void OpinionPanel::rereadChoices(const Opinion &opinion)
{
    const Catalogue &catalogue = m_session->catalogue();
    const Language language = windowLanguage();
    std::vector<PurposeChoices::Entry> entries;
    for (int i = int(OpinionClass::NoConcerns); i <= int(OpinionClass::RejectionRecommended); ++i) {
        const OpinionClass code = OpinionClass(i);
        entries.push_back({opinionCode(code), opinionText(catalogue, code).in(language)});
    }
    std::vector<PurposeChoices::Row> rows;
    for (const PurposeJudgement &item : m_session->judgement().purposes) {
        const auto chosen = opinion.purposes.constFind(item.purpose);
        rows.push_back({item.purpose,
                        purposeText(catalogue, m_session->assessment(), item.purpose).in(language),
                        opinionCode(item.proposedOpinion), entries,
                        chosen == opinion.purposes.constEnd() ? QString() : opinionCode(*chosen)});
    }
    m_choices->showRows(rows);
}

void OpinionPanel::retranslate()
{
    m_title->setText(tr("Opinion of the data protection officer"));
    m_card->setAccessibleName(m_title->text());
    m_issued->set(Role::Fine, tr("The opinion is issued"));
    fold(m_body->isHidden());
    m_intro->setText(tr("The rules propose, the data protection officer advises, the controller "
                        "decides."));
    captionField(m_form, m_text, tr("Opinion"));
    m_signature->caption(m_author, tr("Name"));
    m_signature->caption(m_function, tr("Function"));
    m_signature->caption(m_place, tr("Place"));
    m_signature->caption(m_date, tr("Date"));
    m_date->setCaption(tr("Date of the opinion"));
    showDraftButton();
    m_draft->setToolTip(tr("Puts result, findings, conditions and contested points of each purpose "
                           "below what is written, which stays. The draft is yours to read, change "
                           "and complete; nothing is issued."));
    m_draft->setAccessibleDescription(m_draft->toolTip());
    m_issue->setText(tr("Issue the opinion…"));
    m_issue->setToolTip(tr("Shows what is issued and what is missing. Freezes answers and opinion. "
                           "To change a fact afterwards, the opinion "
                           "must be withdrawn, with a reason."));
    m_issue->setAccessibleDescription(m_issue->toolTip());
    m_reasonTitle->setText(tr("To change a fact or the text, withdraw the opinion. Reason:"));
    m_reason->setAccessibleName(tr("Reason for the withdrawal"));
    m_withdraw->setText(tr("Withdraw the opinion"));
    m_choices->retranslate();
}

} // namespace votum
