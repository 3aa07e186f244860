// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/help/tour.h"

#include "ui/look/card.h"
#include "ui/look/controls.h"
#include "ui/look/textlabel.h"
#include "ui/look/theme.h"

#include <QAccessible>
#include <QCoreApplication>
#include <QEvent>
#include <QGuiApplication>
#include <QHBoxLayout>
#include <QKeyEvent>
#include <QPainter>
#include <QPushButton>
#include <QVBoxLayout>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace votum {

namespace {

constexpr int followMilliseconds = 100;

// Only to be seen: the control beneath takes what is pressed.
class TourRing : public QWidget
{
public:
    explicit TourRing(QWidget *window) : QWidget(window)
    {
        setAttribute(Qt::WA_TransparentForMouseEvents);
        hide();
    }

private:
    void paintEvent(QPaintEvent *) override
    {
        QPainter painter(this);
        painter.setRenderHint(QPainter::Antialiasing);
        painter.setPen(QPen(accentColor(QGuiApplication::palette()), 3));
        painter.drawRoundedRect(QRectF(rect()).adjusted(2, 2, -2, -2), unit(this), unit(this));
    }
};

// Not scrolled away.
bool isInSight(const QWidget *widget)
{
    QRect area = widget->rect();
    for (; widget->isVisible() && !widget->isWindow(); widget = widget->parentWidget())
        area = area.translated(widget->pos()).intersected(widget->parentWidget()->rect());
    return widget->isVisible() && !area.isEmpty();
}

} // namespace

Tour::Tour(QWidget *window)
    : QWidget(window)
    , m_window(window)
    , m_ring(new TourRing(window))
    , m_card(Card::on(this))
    , m_title(new TextLabel(TextLabel::Tone::Heading, m_card))
    , m_text(new TextLabel(TextLabel::Tone::Plain, m_card))
    , m_count(new TextLabel(TextLabel::Tone::Small, m_card))
    , m_leave(new QPushButton(m_card))
    , m_back(new QPushButton(m_card))
    , m_next(new QPushButton(m_card))
{
    setObjectName("tour"_L1);
    m_leave->setObjectName("tourLeave"_L1);
    m_back->setObjectName("tourBack"_L1);
    m_next->setObjectName("tourNext"_L1);
    m_leave->setFlat(true);
    makePrimary(m_next);
    m_card->setCurrent(true);
    auto *buttons = new QHBoxLayout;
    buttons->addWidget(m_leave);
    buttons->addStretch(1);
    buttons->addWidget(m_back);
    buttons->addWidget(m_next);
    for (QWidget *line : {static_cast<QWidget *>(m_count), static_cast<QWidget *>(m_title),
                          static_cast<QWidget *>(m_text)})
        m_card->column()->addWidget(line);
    m_card->column()->addLayout(buttons);
    hide();
    connect(m_leave, &QPushButton::clicked, this, &Tour::leave);
    connect(m_back, &QPushButton::clicked, this, [this] { go(-1); });
    connect(m_next, &QPushButton::clicked, this, [this] { go(1); });
    m_timer.setInterval(followMilliseconds);
    connect(&m_timer, &QTimer::timeout, this, &Tour::follow);
}

std::vector<Tour::Stop> Tour::stops()
{
    return {{u"newCase"_s, false, tr("A request arrives"),
             tr("Every assessment begins here: what is to be used, by whom, through which channel. "
                "Only a title is needed. The next stops show an example.")},
            {u"outlinePane"_s, true, tr("Nine steps"),
             tr("From the request to the decision. Any step can be opened at any time; each says "
                "how much of it is answered.")},
            {u"card:"_s, true, tr("Questions"),
             tr("With the mouse, or with the digits; Enter leads to the next open question. “Not "
                "yet known” is an honest answer, too: it leaves an open point.")},
            {u"judgement"_s, true, tr("What follows from it"),
             tr("After each answer: the result, what stands in the way, and the measures that "
                "would help. The program proposes; people decide.")},
            {u"report"_s, true, tr("The record"),
             tr("Opinion, decision and reasons as the document that is sealed in the last step, in "
                "every language of the catalogue.")},
            {u"saved"_s, true, tr("Nothing to save"),
             tr("Every entry is saved at once and can be undone. F1 explains the place you are at; "
                "this tour can be taken again from the menu Help.")}};
}

// Of several the uppermost that is shown.
QWidget *Tour::control(const Stop &stop) const
{
    QWidget *found = nullptr;
    for (QWidget *widget : m_window->findChildren<QWidget *>()) {
        const bool isIt = widget->objectName().startsWith(stop.control) && isInSight(widget);
        const auto top = [this](QWidget *one) { return one->mapTo(m_window, QPoint()).y(); };
        if (isIt && (!found || top(widget) < top(found)))
            found = widget;
    }
    return found;
}

void Tour::start()
{
    if (isRunning())
        return;
    m_stops = stops();
    m_focusBefore = m_window->focusWidget();
    m_timer.start();
    go(1);
}

void Tour::go(int by)
{
    for (int at = m_at + by; at >= 0 && at < int(m_stops.size()); at += by) {
        const Stop &stop = m_stops[size_t(at)];
        if (stop.isInCase && by > 0 && !control(stop)) {
            hide(); // while another view comes
            m_ring->hide();
            emit caseWanted();
            QCoreApplication::sendPostedEvents(nullptr, QEvent::LayoutRequest);
        }
        if (control(stop))
            return show(at);
    }
    if (by > 0)
        leave();
}

void Tour::show(int at)
{
    m_at = at;
    m_control = control(m_stops[size_t(at)]);
    reword();
    QWidget::show();
    m_ring->show();
    m_ring->raise();
    raise();
    follow();
    m_next->setFocus(Qt::OtherFocusReason);
    QAccessibleEvent told(this, QAccessible::Alert);
    QAccessible::updateAccessibility(&told);
}

void Tour::reword()
{
    if (!isRunning())
        return;
    m_stops = stops();
    const Stop &stop = m_stops[size_t(m_at)];
    const bool isLast = m_at + 1 == int(m_stops.size());
    const bool hasBack = std::any_of(m_stops.begin(), m_stops.begin() + m_at,
                                     [this](const Stop &before) { return control(before); });
    m_title->setText(stop.title);
    m_text->setText(stop.text);
    m_count->setText(tr("Tour, %1 of %2").arg(m_at + 1).arg(m_stops.size()));
    m_leave->setText(tr("Leave the tour"));
    m_leave->setVisible(!isLast);
    m_back->setText(tr("Back"));
    m_back->setVisible(hasBack);
    m_next->setText(isLast ? tr("Finish") : tr("Continue"));
    setAccessibleName(m_count->text() + u": "_s + stop.title);
    setAccessibleDescription(stop.text);
    m_next->setAccessibleDescription(stop.title + u". "_s + stop.text); // heard with the focus
}

// Beside the control where there is room, else beneath, above, or in its lower corner.
void Tour::follow()
{
    if (!isRunning())
        return;
    if (!m_control || !m_control->isVisible())
        return end(false); // somebody went elsewhere
    const QRect all = m_window->rect();
    const QRect at =
        QRect(m_control->mapTo(m_window, QPoint()), m_control->size()).intersected(all);
    m_ring->setGeometry(at.adjusted(-4, -4, 4, 4));
    const int gap = unit(this), width = std::min(46 * gap, all.width() - 2 * gap);
    m_card->setFixedWidth(width);
    const QSize size(width, layout()->totalHeightForWidth(width));
    const QPoint places[] = {{at.right() + 2 * gap, at.top()},
                             {at.left() - 2 * gap - size.width(), at.top()},
                             {at.left(), at.bottom() + 2 * gap},
                             {at.left(), at.top() - 2 * gap - size.height()}};
    const QRect room = all.adjusted(gap, gap, -gap, -gap);
    QPoint place(at.right() - size.width() - gap, at.bottom() - size.height() - gap);
    for (const QPoint &one : places) {
        QRect here(one, size);
        if (here.left() >= room.left() && here.right() <= room.right() &&
            one.y() + size.height() > room.bottom() && at.top() != one.y())
            continue;
        if (one.y() == at.top()) // may be moved along the control
            here.moveTop(std::clamp(here.top(), room.top(),
                                    std::max(room.top(), room.bottom() - size.height())));
        else
            here.moveLeft(std::clamp(here.left(), room.left(),
                                     std::max(room.left(), room.right() - size.width())));
        if (room.contains(here)) {
            place = here.topLeft();
            break;
        }
    }
    const QRect next(place, size);
    if (geometry() != next)
        setGeometry(next);
}

void Tour::leave()
{
    end(true);
}

void Tour::end(bool isAsked)
{
    if (!isRunning())
        return;
    m_at = -1;
    m_timer.stop();
    hide();
    m_ring->hide();
    if (isAsked && m_focusBefore && m_focusBefore->isVisible())
        m_focusBefore->setFocus(Qt::OtherFocusReason);
    emit left(isAsked);
}

void Tour::changeEvent(QEvent *event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::LanguageChange)
        reword();
}

void Tour::keyPressEvent(QKeyEvent *event)
{
    if (event->key() == Qt::Key_Escape)
        return leave();
    auto *button = qobject_cast<QPushButton *>(m_window->focusWidget());
    if ((event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter) && button &&
        isAncestorOf(button))
        return button->click();
    QWidget::keyPressEvent(event);
}

bool Tour::focusNextPrevChild(bool next)
{
    std::vector<QPushButton *> buttons;
    for (QPushButton *button : {m_leave, m_back, m_next}) {
        if (button->isVisible())
            buttons.push_back(button);
    }
    if (buttons.empty()) // it is being hidden
        return QWidget::focusNextPrevChild(next);
    const auto now = std::ranges::find(buttons, m_window->focusWidget());
    const size_t count = buttons.size();
    const size_t at = now == buttons.end() ? 0 : size_t(now - buttons.begin());
    buttons[(at + (next ? 1 : count - 1)) % count]->setFocus(next ? Qt::TabFocusReason
                                                                  : Qt::BacktabFocusReason);
    return true;
}

} // namespace votum
