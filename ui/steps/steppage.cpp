// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/steps/steppage.h"

#include "core/catalogue/known.h"
#include "session/session.h"
#include "ui/answers/questioncard.h"
#include "ui/decision/decisionpage.h"
#include "ui/look/icons.h"
#include "ui/look/language.h"
#include "ui/look/taborder.h"
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
#include <QTimer>
#include <QToolButton>
#include <QVBoxLayout>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace votum {

namespace {

// Longer lines tire the eye; shorter ones waste the window (about 66 to 80 characters).
constexpr int charactersPerLine = 78;
constexpr int charactersPerRow = 130; // where subjects are compared, and in tables

} // namespace

StepPage::StepPage(Session *session, int step, QWidget *parent)
    : QScrollArea(parent), m_session(session), m_step(session->catalogue().steps[size_t(step)])
{
    setWidgetResizable(true);
    setFrameShape(QFrame::NoFrame);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    // What brings the focus into view would scroll sideways, and nothing leads back.
    connect(horizontalScrollBar(), &QScrollBar::valueChanged, horizontalScrollBar(),
            [this] { horizontalScrollBar()->setValue(0); });
    setFocusPolicy(Qt::NoFocus);
    setObjectName("page:"_L1 + m_step.id);
    build();
    retranslate();
}

void StepPage::build()
{
    auto *content = new QWidget;
    auto *columnWidget = new QWidget(content);
    m_columnWidget = columnWidget;
    const int space = unit(this);
    m_column = new QVBoxLayout(columnWidget);
    m_column->setContentsMargins(2 * space, 2 * space, 2 * space, 3 * space);
    m_column->setSpacing(3 * space / 2);
    auto *centre = new QHBoxLayout(content);
    centre->setContentsMargins(0, 0, 0, 0);
    centre->addStretch(1);
    centre->addWidget(columnWidget, 100);
    centre->addStretch(1);
    m_column->addWidget(buildHead(columnWidget));
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

QWidget *StepPage::buildHead(QWidget *parent)
{
    auto *head = new QWidget(parent);
    m_title = new TextLabel(TextLabel::Tone::Title, head);
    m_intro = new TextLabel(TextLabel::Tone::Quiet, head);
    m_onlyOpen = new QToolButton(head);
    m_onlyOpen->setObjectName("onlyOpen"_L1);
    m_onlyOpen->setCheckable(true);
    m_onlyOpen->setFocusPolicy(Qt::StrongFocus);
    m_confirm = new QPushButton(icon(u"check"_s), {}, head);
    m_confirm->setObjectName("confirmSure"_L1);
    connect(m_onlyOpen, &QToolButton::clicked, this, &StepPage::onlyOpenWanted);
    connect(m_confirm, &QPushButton::clicked, this, &StepPage::confirmWanted);
    auto *first = new QHBoxLayout;
    first->addWidget(m_title, 1);
    first->addWidget(m_onlyOpen, 0, Qt::AlignBottom);
    auto *layout = new QVBoxLayout(head);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(unit(this));
    layout->addLayout(first);
    layout->addWidget(m_intro);
    layout->addWidget(m_confirm, 0, Qt::AlignLeft);
    connect(qApp, &QApplication::focusChanged, this,
            [this](const QWidget *, const QWidget *now) { markCurrent(now); });
    return head;
}

void StepPage::addPart(StepPart *part)
{
    m_parts.push_back(part);
    m_column->addWidget(part);
    connect(part, &StepPart::measuresRequested, this, &StepPage::measuresRequested);
    connect(part, &StepPart::evidenceRequested, this, &StepPage::evidenceRequested);
    connect(part, &StepPart::recordsRequested, this, &StepPage::recordsRequested);
    connect(part, &StepPart::questionRequested, this, [this](const QString &key) {
        if (const auto its = AnswerKey::fromString(key))
            emit questionRequested(*its);
    });
}

void StepPage::addCards()
{
    for (const Question &question : m_session->catalogue().questions) {
        if (question.step != m_step.id)
            continue;
        if (m_areaTitles.empty() || m_areaTitles.back().first != question.area) {
            auto *title = new TextLabel(TextLabel::Tone::Heading, m_columnWidget);
            m_areaTitles.emplace_back(question.area, title);
            m_column->addWidget(title);
        }
        auto *card = new QuestionCard(m_session, question, m_columnWidget);
        m_cards.push_back(card);
        connect(card, &QuestionCard::findingWanted, this, &StepPage::findingWanted);
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
    const CardFacts facts = cardFacts(*m_session, m_step.id);
    m_sure = facts.sure;
    m_confirm->setVisible(m_sure.size() > 1);
    m_confirm->setText(
        tr("Confirm %n verified fact(s) of the catalogue", nullptr, int(m_sure.size())));
    QSet<QString> areas, shown;
    bool isWide = m_step.id == stepId::risk;
    for (QuestionCard *card : m_cards) {
        const bool isAsked = card->reread(facts, m_onlyOpen->isChecked());
        if (isAsked)
            areas.insert(card->question().area);
        if (!card->isHidden())
            shown.insert(card->question().area);
        isWide |= isAsked && card->question().scope != Scope::Case;
    }
    for (StepPart *part : m_parts)
        part->reread();
    m_columnWidget->setMaximumWidth(fontMetrics().averageCharWidth() *
                                        (isWide ? charactersPerRow : charactersPerLine) +
                                    6 * unit(this));
    updateAreaTitles(shown);
    const bool empty = shown.isEmpty();
    m_empty->setVisible(empty);
    m_empty->setText(areas.isEmpty()
                         ? tr("No question of this step applies with the answers given so far. "
                              "Questions about recipients and purposes appear as soon as these "
                              "are named.")
                         : tr("No question of this step is open."));
    m_toChain->setVisible(areas.isEmpty() && m_session->assessment().recipients.empty());
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
    m_onlyOpen->setText(tr("Only open questions"));
    m_onlyOpen->setToolTip(tr("Shows only the questions that are not answered, or not known"));
    m_confirm->setToolTip(tr("Takes over what somebody has read and dated. One step back undoes "
                             "all of it."));
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

bool StepPage::needsWidth() const
{
    return std::any_of(m_parts.begin(), m_parts.end(),
                       [](const StepPart *part) { return part->needsWidth(); });
}

void StepPage::setOnlyOpen(bool onlyOpen)
{
    m_onlyOpen->setChecked(onlyOpen);
}

void StepPage::reveal(const AnswerKey &key)
{
    for (QuestionCard *card : m_cards) {
        if (card->question().id != key.question)
            continue;
        card->show(); // also where only what is open is shown
        card->reveal(key.subject);
        if (m_onlyOpen->isChecked()) // what the focus has left may go
            rereadParts();
        showField(window()->focusWidget());
    }
}

void StepPage::focusOpen()
{
    verticalScrollBar()->setValue(0);
    const std::vector<AnswerKey> &open = m_session->judgement().openQuestions;
    for (int i = 0; i < m_column->count() && !m_session->isReadOnly(); ++i) {
        QWidget *widget = m_column->itemAt(i)->widget();
        if (const auto *part = qobject_cast<StepPart *>(widget)) {
            QWidget *field = part->openField();
            if (!field)
                continue;
            if (field->focusPolicy() == Qt::NoFocus)
                focusFirst(field, Qt::OtherFocusReason);
            else
                field->setFocus(Qt::OtherFocusReason);
            return showField(window()->focusWidget());
        }
        const auto *card = qobject_cast<QuestionCard *>(widget);
        const auto key = std::find_if(open.begin(), open.end(), [&](const AnswerKey &its) {
            return card && its.question == card->question().id;
        });
        if (key != open.end() && !m_session->isFrozen())
            return reveal(*key);
    }
    for (int i = 1; i < m_column->count(); ++i) { // after the head
        QWidget *widget = m_column->itemAt(i)->widget();
        if (!widget || widget->isHidden())
            continue;
        focusFirst(widget, Qt::OtherFocusReason);
        if (widget->isAncestorOf(window()->focusWidget()))
            return showField(window()->focusWidget());
    }
}

void StepPage::open(const QWidget *field)
{
    for (QuestionCard *card : m_cards)
        card->open(field);
    for (StepPart *part : m_parts)
        part->open(field);
}

std::optional<AnswerKey> StepPage::keyAt(const QWidget *focus) const
{
    for (const QuestionCard *card : m_cards) {
        if (card->isAncestorOf(focus))
            return card->keyAt(focus);
    }
    return std::nullopt;
}

Result<int> StepPage::confirmSure()
{
    const int count = int(m_sure.size());
    const Result<void> done = m_session->confirmProposals(m_sure);
    return done ? Result<int>(count) : done.error();
}

// Also while a dialog that leads here still has the window's keys. With what stands around it: at
// once, and again when what is new has its place.
void StepPage::showField(QWidget *field)
{
    if (!field || !widget()->isAncestorOf(field))
        return;
    const auto show = [this, field] { ensureWidgetVisible(field, 0, viewport()->height() / 3); };
    QCoreApplication::sendPostedEvents(nullptr, QEvent::LayoutRequest);
    show();
    QTimer::singleShot(0, field, [field, show] {
        if (field->window()->focusWidget() == field)
            show();
    });
}

void StepPage::markCurrent(const QWidget *focus)
{
    const auto found = std::find_if(m_cards.begin(), m_cards.end(), [&](const QuestionCard *card) {
        return card->isAncestorOf(focus);
    });
    QuestionCard *now = found == m_cards.end() ? nullptr : *found;
    if (now == m_current)
        return;
    if (m_current)
        m_current->setCurrent(false);
    m_current = now;
    if (m_current)
        m_current->setCurrent(true);
}

} // namespace votum
