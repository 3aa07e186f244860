// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/answers/optionrow.h"

#include "ui/look/iconlabel.h"
#include "ui/words/roles.h"

#include <QAbstractButton>
#include <QGridLayout>
#include <QGuiApplication>
#include <QKeyEvent>
#include <QMouseEvent>
#include <QPainter>

using namespace Qt::StringLiterals;

namespace votum {

// A small "?" that stays down: whether the point holds is not known. Tab passes it by, for the tick
// box beside it takes its keys.
class NotKnownButton : public QAbstractButton
{
public:
    explicit NotKnownButton(QWidget *parent) : QAbstractButton(parent)
    {
        setCheckable(true);
        setFocusPolicy(Qt::NoFocus);
        setAttribute(Qt::WA_Hover);
        setText(u"?"_s);
    }
    // As high as a line, so that rows with and without one stand alike.
    QSize sizeHint() const override { return {4 * unit(this), fontMetrics().height()}; }

private:
    void paintEvent(QPaintEvent *) override
    {
        if (!isEnabled() && !isChecked())
            return; // a frozen case offers nothing
        const QPalette palette = QGuiApplication::palette();
        const QColor color = isChecked() ? roleColor(Role::Open, palette) : quietColor(palette);
        QPainter painter(this);
        painter.setRenderHint(QPainter::Antialiasing);
        if (isChecked() || (underMouse() && isEnabled())) {
            painter.setPen(QPen(color, isChecked() ? 1.5 : 1));
            painter.setBrush(isChecked() ? QBrush(tint(Role::Open, palette)) : QBrush(Qt::NoBrush));
            painter.drawRoundedRect(QRectF(rect()).adjusted(1, 1, -1, -1), unit(this) / 2.0,
                                    unit(this) / 2.0);
        }
        QFont shown = font();
        shown.setWeight(isChecked() ? QFont::DemiBold : QFont::Normal);
        painter.setFont(shown);
        painter.setPen(color);
        painter.drawText(rect(), Qt::AlignCenter, text());
    }
};

OptionRow::OptionRow(QAbstractButton *button, QWidget *parent)
    : QWidget(parent)
    , m_button(button)
    , m_text(new TextLabel(TextLabel::Tone::Plain, this))
    , m_remark(new TextLabel(TextLabel::Tone::Small, this))
    , m_markLine(new IconLabel(TextLabel::Tone::Small, this))
{
    button->setParent(this);
    button->installEventFilter(this);
    button->setMinimumHeight(m_text->fontMetrics().height()); // level with the first line
    m_text->setTextInteractionFlags(Qt::NoTextInteraction);   // a click chooses
    m_remark->setTextInteractionFlags(Qt::NoTextInteraction);
    m_remark->hide();
    m_markLine->setAttribute(Qt::WA_TransparentForMouseEvents);
    m_markLine->hide();
    setFocusProxy(button);
    const int space = unit(this);
    auto *layout = new QGridLayout(this);
    layout->setContentsMargins(2 * space, space / 2, space / 2, space / 2);
    layout->setHorizontalSpacing(space);
    layout->setVerticalSpacing(space / 4);
    layout->addWidget(button, 0, 0, Qt::AlignTop);
    layout->addWidget(m_text, 0, 1);
    layout->addWidget(m_remark, 1, 1);
    layout->addWidget(m_markLine, 2, 1);
    layout->setColumnStretch(1, 1);
}

void OptionRow::setNumber(int number)
{
    m_number = QString::number(number);
}

QAbstractButton *OptionRow::addNotKnown(const QString &name)
{
    m_notKnown = new NotKnownButton(this);
    m_notKnown->setObjectName(name);
    static_cast<QGridLayout *>(layout())->addWidget(m_notKnown, 0, 2, Qt::AlignTop);
    return m_notKnown;
}

void OptionRow::setText(const QString &text, const QString &accessibleName)
{
    m_text->setText(text);
    m_button->setAccessibleName(text);
    m_button->setAccessibleDescription(accessibleName);
    if (m_notKnown) {
        m_notKnown->setToolTip(tr("Not known whether this holds (key N or ?)"));
        m_notKnown->setAccessibleName(tr("Not known: %1").arg(text));
    }
    rereadMark();
}

void OptionRow::setRemark(const QString &remark)
{
    m_remark->setText(remark);
    m_remark->setVisible(!remark.isEmpty());
}

void OptionRow::showMark(const std::optional<AnswerMark> &mark)
{
    m_mark = mark;
    rereadMark();
}

void OptionRow::showNotKnown(bool notKnown)
{
    if (m_notKnown)
        m_notKnown->setChecked(notKnown);
    rereadMark();
}

// What is not known raises no finding of its own; together they leave the question open.
void OptionRow::rereadMark()
{
    const bool notKnown = m_notKnown && m_notKnown->isChecked();
    m_markLine->setVisible(notKnown || m_mark);
    if (notKnown)
        m_markLine->set(Role::Open,
                        m_mark ? tr("not known: %1").arg(m_mark->word) : tr("not known"), true);
    else if (m_mark)
        m_markLine->set(m_mark->closed ? Role::Fine : roleOf(m_mark->severity), m_mark->word, true);
    m_button->setAccessibleName(notKnown ? tr("%1, not known").arg(m_text->text())
                                         : m_text->text());
    update();
}

void OptionRow::setEditable(bool editable)
{
    m_button->setEnabled(editable);
    if (m_notKnown)
        m_notKnown->setEnabled(editable);
}

void OptionRow::mousePressEvent(QMouseEvent *event)
{
    m_pressed = event->button() == Qt::LeftButton;
    if (m_pressed)
        m_button->setFocus(Qt::MouseFocusReason);
}

void OptionRow::mouseReleaseEvent(QMouseEvent *event)
{
    const QPoint point = event->position().toPoint();
    QAbstractButton *hit = m_button;
    if (m_notKnown && point.x() >= m_notKnown->x()) // beside its few pixels as well
        hit = m_notKnown;
    if (m_pressed && rect().contains(point) && hit->isEnabled())
        hit->click();
    m_pressed = false;
}

void OptionRow::paintEvent(QPaintEvent *)
{
    const QPalette palette = QGuiApplication::palette();
    const bool chosen = m_button->isChecked();
    const bool notKnown = m_notKnown && m_notKnown->isChecked();
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    const qreal radius = unit(this) / 2.0;
    painter.setPen(m_button->hasFocus() ? QPen(accentColor(palette), 1.5) : QPen(Qt::NoPen));
    painter.setBrush(chosen     ? QBrush(accentTint(palette))
                     : notKnown ? QBrush(tint(Role::Open, palette))
                                : QBrush(Qt::NoBrush));
    painter.drawRoundedRect(QRectF(rect()).adjusted(1, 1, -1, -1), radius, radius);
    if (!m_button->isEnabled())
        return;
    painter.setFont(smallFont(font()));
    painter.setPen(quietColor(palette));
    painter.drawText(QRect(0, m_button->y(), m_button->x(), m_button->height()), Qt::AlignCenter,
                     m_number);
}

bool OptionRow::eventFilter(QObject *watched, QEvent *event)
{
    if (event->type() == QEvent::FocusIn || event->type() == QEvent::FocusOut)
        update();
    if (event->type() == QEvent::KeyPress && m_notKnown) {
        const auto *key = static_cast<QKeyEvent *>(event);
        const bool isN = key->key() == Qt::Key_N && key->modifiers() == Qt::NoModifier;
        if (isN || key->text() == "?"_L1) {
            m_notKnown->click();
            return true;
        }
    }
    return QWidget::eventFilter(watched, event);
}

} // namespace votum
