// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/steps/steppage.h"

#include "core/catalogue/known.h"
#include "session/session.h"
#include "ui/answers/questioncard.h"
#include "ui/decision/decisionpage.h"
#include "ui/look/icons.h"
#include "ui/look/language.h"
#include "ui/look/textlabel.h"
#include "ui/look/theme.h"
#include "ui/steps/channelpanel.h"
#include "ui/steps/recipientseditor.h"
#include "ui/steps/riskpage.h"
#include "ui/words/stepof.h"

#include <QApplication>
#include <QHBoxLayout>
#include <QPushButton>
#include <QScrollBar>
#include <QVBoxLayout>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace votum {

namespace {

// Longer lines tire the eye; shorter ones waste the window (about 66 to 80 characters).
constexpr int charactersPerLine = 78;

} // namespace

StepPage::StepPage(Session *session, int step, QWidget *parent)
    : QScrollArea(parent), m_session(session), m_step(session->catalogue().steps[size_t(step)])
{
    setWidgetResizable(true);
    setFrameShape(QFrame::NoFrame);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    setFocusPolicy(Qt::NoFocus);
    setObjectName("page:"_L1 + m_step.id);
    build();
    retranslate();
}

void StepPage::build()
{
    auto *content = new QWidget;
    auto *columnWidget = new QWidget(content);
    const int space = unit(this);
    columnWidget->setMaximumWidth(fontMetrics().averageCharWidth() * charactersPerLine + 6 * space);
    m_column = new QVBoxLayout(columnWidget);
    m_column->setContentsMargins(2 * space, 2 * space, 2 * space, 3 * space);
    m_column->setSpacing(3 * space / 2);
    auto *centre = new QHBoxLayout(content);
    centre->setContentsMargins(0, 0, 0, 0);
    centre->addStretch(1);
    centre->addWidget(columnWidget, 100);
    centre->addStretch(1);
    m_title = new TextLabel(TextLabel::Tone::Title, columnWidget);
    m_intro = new TextLabel(TextLabel::Tone::Quiet, columnWidget);
    m_column->addWidget(m_title);
    m_column->addWidget(m_intro);
    m_empty = new TextLabel(TextLabel::Tone::Plain, columnWidget);
    m_toChain = new QPushButton(icon(u"next"_s), {}, columnWidget);
    connect(m_toChain, &QPushButton::clicked, this,
            [this] { emit stepRequested(stepIndex(m_session->catalogue(), stepId::channel)); });
    if (m_step.id == stepId::channel) {
        addPart(new ChannelPanel(m_session, columnWidget));
        addPart(new RecipientsEditor(m_session, columnWidget));
    }
    addCards();
    m_column->addWidget(m_empty);
    m_column->addWidget(m_toChain, 0, Qt::AlignLeft);
    if (m_step.id == stepId::risk)
        addPart(new RiskPage(m_session, columnWidget));
    if (m_step.id == stepId::decision)
        addPart(new DecisionPage(m_session, columnWidget));
    m_column->addStretch();
    setWidget(content);
}

void StepPage::addPart(StepPart *part)
{
    m_parts.push_back(part);
    m_column->addWidget(part);
    connect(part, &StepPart::measuresRequested, this, &StepPage::measuresRequested);
}

void StepPage::addCards()
{
    for (const Question &question : m_session->catalogue().questions) {
        if (question.step != m_step.id)
            continue;
        if (m_areaTitles.empty() || m_areaTitles.back().first != question.area) {
            auto *title = new TextLabel(TextLabel::Tone::Heading, m_title->parentWidget());
            m_areaTitles.emplace_back(question.area, title);
            m_column->addWidget(title);
        }
        auto *card = new QuestionCard(m_session, question, m_title->parentWidget());
        m_cards.push_back(card);
        m_column->addWidget(card);
    }
}

// What appears or goes above the field in use would move it away under the hand: it stays where it
// is on the screen.
void StepPage::reread()
{
    QWidget *field = QApplication::focusWidget();
    const bool holds = field && isVisible() && widget()->isAncestorOf(field);
    const auto place = [this, field] { return field->mapTo(viewport(), QPoint()).y(); };
    const int before = holds ? place() : 0;
    rereadParts();
    if (!holds || !field->isVisible())
        return;
    QCoreApplication::sendPostedEvents(nullptr, QEvent::LayoutRequest);
    verticalScrollBar()->setValue(verticalScrollBar()->value() + place() - before);
}

void StepPage::rereadParts()
{
    const CardFacts facts = cardFacts(*m_session);
    QSet<QString> areas;
    for (QuestionCard *card : m_cards) {
        if (card->reread(facts))
            areas.insert(card->question().area);
    }
    for (StepPart *part : m_parts)
        part->reread();
    updateAreaTitles(areas);
    const bool empty = areas.isEmpty();
    m_empty->setVisible(empty);
    m_toChain->setVisible(empty && m_session->assessment().recipients.empty());
}

// An area's title only where the step has several, and where it says more than the headline.
void StepPage::updateAreaTitles(const QSet<QString> &areas)
{
    for (const auto &[area, title] : m_areaTitles)
        title->setVisible(areas.size() > 1 && areas.contains(area) &&
                          title->text() != m_title->text());
}

void StepPage::retranslate()
{
    const Language language = windowLanguage();
    m_title->setText(m_step.title.in(language));
    m_intro->setText(m_step.intro.in(language));
    setAccessibleName(m_title->text());
    m_empty->setText(tr("No question of this step applies with the answers given so far. Questions "
                        "about recipients and purposes appear as soon as these are named."));
    m_toChain->setText(tr("Go to the recipients"));
    for (const auto &[code, title] : m_areaTitles) {
        const Area *area = m_session->catalogue().area(code);
        title->setText(area ? area->title.in(language) : code);
    }
    for (QuestionCard *card : m_cards)
        card->retranslate();
    for (StepPart *part : m_parts)
        part->retranslate();
}

void StepPage::reveal(const AnswerKey &key)
{
    for (QuestionCard *card : m_cards) {
        if (card->question().id != key.question)
            continue;
        ensureWidgetVisible(card, 0, 3 * unit(this));
        card->reveal(key.subject);
    }
}

} // namespace votum
