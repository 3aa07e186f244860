// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/answers/questioncard.h"

#include "core/catalogue/known.h"
#include "core/judgement/display.h"
#include "session/session.h"
#include "ui/answers/purposeseditor.h"
#include "ui/kit/disclosure.h"
#include "ui/look/language.h"
#include "ui/look/linkbutton.h"
#include "ui/look/textlabel.h"
#include "ui/look/theme.h"
#include "ui/words/sourcetext.h"

#include <QApplication>
#include <QVBoxLayout>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace votum {

namespace {

void clear(QLayout *layout)
{
    while (QLayoutItem *item = layout->takeAt(0)) {
        delete item->widget();
        delete item;
    }
}

} // namespace

QuestionCard::QuestionCard(Session *session, const Question &question, QWidget *parent)
    : Card(parent)
    , m_session(session)
    , m_question(question)
    , m_text(new TextLabel(TextLabel::Tone::Heading, this))
    , m_why(new TextLabel(TextLabel::Tone::Quiet, this))
    , m_rowLayout(new QVBoxLayout)
    , m_count(new TextLabel(TextLabel::Tone::Small, this))
    , m_explanation(new Disclosure(this))
{
    setObjectName("card:"_L1 + question.id);
    m_rowLayout->setSpacing(0);
    m_count->setObjectName("answered"_L1);
    column()->addWidget(m_text);
    column()->addWidget(m_why);
    column()->addLayout(m_rowLayout);
    column()->addWidget(m_count);
    if (question.id == questionId::purposes) {
        m_purposes = new PurposesEditor(session, this);
        column()->addWidget(m_purposes);
    }
    column()->addWidget(m_explanation); // below, so that Tab comes to the answer first
    connect(m_explanation, &Disclosure::opening, this, [this] {
        if (!m_explained)
            fillExplanation();
    });
    retranslate();
}

bool QuestionCard::reread(const CardFacts &facts, bool onlyOpen)
{
    const std::vector<Subject> all =
        m_session->assessment().subjects(m_session->catalogue(), m_question.scope);
    std::vector<Subject> asked;
    std::copy_if(all.begin(), all.end(), std::back_inserter(asked), [&](const Subject &subject) {
        return facts.applicable.contains({m_question.id, subject});
    });
    arrangeRows(asked);
    AnswerRow *firstOpen = nullptr;
    int answered = 0;
    for (AnswerRow *row : m_rows) {
        const bool shown = std::find(asked.begin(), asked.end(), row->key().subject) != asked.end();
        row->setVisible(shown);
        if (!shown)
            continue;
        RowFacts its = facts.of(row->key());
        its.several = asked.size() > 1;
        row->reread(its);
        if (its.isOpen &&
            (!firstOpen || m_rowLayout->indexOf(row) < m_rowLayout->indexOf(firstOpen)))
            firstOpen = row;
        const Answer *answer = m_session->assessment().answer(row->key());
        answered += answer && answer->state != AnswerState::Unanswered ? 1 : 0;
    }
    if (firstOpen && !m_begun && m_question.scope != Scope::Case)
        firstOpen->setOpen(true);
    m_count->setVisible(asked.size() > 1);
    m_count->setText(
        m_question.scope == Scope::Recipient
            ? tr("%1 of %n recipient(s) answered", nullptr, int(asked.size())).arg(answered)
            : tr("%1 of %n purpose(s) answered", nullptr, int(asked.size())).arg(answered));
    if (m_purposes)
        m_purposes->reread();
    const QWidget *focus = QApplication::focusWidget();
    const bool isWanted = !onlyOpen || firstOpen || isAncestorOf(focus);
    setVisible(!asked.empty() && isWanted);
    return !asked.empty();
}

// Rows are made when they are first needed and then kept, in the order of the subjects.
void QuestionCard::arrangeRows(const std::vector<Subject> &subjects)
{
    int place = 0;
    for (const Subject &subject : subjects) {
        AnswerRow *row = rowOf(subject);
        if (!row) {
            row = new AnswerRow(m_session, m_question, subject, this);
            m_rows.push_back(row);
            connect(row, &AnswerRow::opened, this, [this, row] { keepOneOpen(row); });
            connect(row, &AnswerRow::findingWanted, this, &QuestionCard::findingWanted);
        }
        if (m_rowLayout->indexOf(row) != place) {
            m_rowLayout->removeWidget(row);
            m_rowLayout->insertWidget(place, row);
        }
        ++place;
    }
}

void QuestionCard::retranslate()
{
    const Language language = windowLanguage();
    m_text->setText(m_question.text.in(language));
    m_why->setText(m_question.why.in(language));
    m_why->setVisible(!m_why->text().isEmpty());
    setAccessibleName(m_text->text());
    setAccessibleDescription(m_why->text());
    m_explanation->setTitle(tr("Explanation · %1").arg(m_question.legal.in(language)));
    m_explanation->button()->setAccessibleName(
        tr("Explanation of the question: %1").arg(m_text->text()));
    m_explained = false;
    if (m_explanation->isOpen())
        fillExplanation();
    for (AnswerRow *row : m_rows)
        row->retranslate();
    if (m_purposes)
        m_purposes->retranslate();
}

void QuestionCard::fillExplanation()
{
    m_explained = true;
    clear(m_explanation->content());
    const Language language = windowLanguage();
    const auto add = [this](QWidget *label) { m_explanation->content()->addWidget(label); };
    add(new TextLabel(TextLabel::Tone::Plain, m_question.help.in(language), m_explanation->body()));
    QStringList facts{tr("Legal basis: %1").arg(m_question.legal.in(language)),
                      askWhomText(m_question.askWhom)};
    if (m_question.maxAgeMonths > 0)
        facts << tr("Evidence must not be older than %n month(s).", nullptr,
                    m_question.maxAgeMonths);
    const QString confidence =
        m_session->catalogue().word(u"confidence."_s + m_question.confidence).in(language);
    if (!m_question.confidence.isEmpty())
        facts << tr("How sure: %1").arg(confidence);
    add(new TextLabel(TextLabel::Tone::Quiet, facts.join(u'\n'), m_explanation->body()));
    if (!m_question.sources.isEmpty())
        add(new SourceText(m_session->catalogue(), m_question.sources, m_explanation->body()));
}

AnswerRow *QuestionCard::rowOf(const Subject &subject) const
{
    const auto found = std::find_if(m_rows.begin(), m_rows.end(), [&](const AnswerRow *row) {
        return row->key().subject == subject;
    });
    return found == m_rows.end() ? nullptr : *found;
}

void QuestionCard::keepOneOpen(const AnswerRow *open)
{
    m_begun = true;
    for (AnswerRow *row : m_rows) {
        if (row != open)
            row->setOpen(false);
    }
}

void QuestionCard::reveal(const Subject &subject)
{
    AnswerRow *row = rowOf(subject);
    if (!row && !m_rows.empty())
        row = m_rows.front();
    if (row)
        row->focusAnswer();
}

void QuestionCard::open(const QWidget *field)
{
    for (AnswerRow *row : m_rows) {
        if (row->isAncestorOf(field))
            row->setOpen(true);
    }
}

std::optional<AnswerKey> QuestionCard::keyAt(const QWidget *widget) const
{
    for (const AnswerRow *row : m_rows) {
        if (row->isAncestorOf(widget))
            return row->key();
    }
    return std::nullopt;
}

} // namespace votum
