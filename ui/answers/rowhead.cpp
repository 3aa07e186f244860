// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/answers/rowhead.h"

#include "ui/look/icons.h"

#include <QEvent>
#include <QGuiApplication>
#include <QPainter>
#include <QStyle>
#include <QStyleOption>
#include <QTextLayout>

using namespace Qt::StringLiterals;

namespace votum {

namespace {

// As many lines as there is room for; the last one ends in "…" if there are more.
void drawLines(QPainter &painter, const QRect &area, const QString &text)
{
    const QFontMetrics metrics(painter.font());
    const int most = std::max(1, area.height() / metrics.lineSpacing());
    QTextLayout layout(text, painter.font());
    layout.beginLayout();
    int top = area.top();
    for (int i = 0; i < most; ++i) {
        QTextLine line = layout.createLine();
        if (!line.isValid())
            break;
        line.setLineWidth(area.width());
        const QString rest = text.mid(line.textStart());
        const bool last = i + 1 == most && line.textLength() < rest.size();
        painter.drawText(QRect(area.left(), top, area.width(), metrics.height()), Qt::AlignLeft,
                         last ? metrics.elidedText(rest, Qt::ElideRight, area.width())
                              : rest.left(line.textLength()).trimmed());
        top += metrics.lineSpacing();
    }
    layout.endLayout();
}

} // namespace

RowHead::RowHead(QWidget *parent) : QAbstractButton(parent)
{
    setObjectName("rowHead"_L1);
    setFocusPolicy(Qt::StrongFocus);
    setCursor(Qt::PointingHandCursor);
    setAttribute(Qt::WA_Hover);
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
}

void RowHead::show(const Line &line)
{
    if (line == m_line)
        return;
    m_line = line;
    describe();
    update();
}

void RowHead::setOpen(bool open)
{
    m_isOpen = open;
    describe();
    update();
}

void RowHead::changeEvent(QEvent *event)
{
    QAbstractButton::changeEvent(event);
    if (event->type() == QEvent::LanguageChange)
        describe();
}

void RowHead::describe()
{
    QStringList parts{m_line.name};
    for (const QString &part : {m_line.place, m_line.answer, m_line.weight, m_line.evidence}) {
        if (!part.isEmpty())
            parts << part;
    }
    setAccessibleName(parts.join(u", "_s));
    setAccessibleDescription(m_isOpen ? tr("expanded") : tr("collapsed"));
    setToolTip(exactToolTip(m_line.answer));
}

QSize RowHead::sizeHint() const
{
    return {60 * unit(this), 2 * fontMetrics().lineSpacing() + 3 * unit(this) / 2};
}

QSize RowHead::minimumSizeHint() const
{
    return {24 * unit(this), sizeHint().height()};
}

void RowHead::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    const QPalette palette = QGuiApplication::palette();
    const int space = unit(this), side = iconSide(this), line = fontMetrics().lineSpacing();
    painter.setPen(lineColor(palette));
    painter.drawLine(0, 0, width(), 0);
    const QRectF frame = QRectF(rect()).adjusted(1, 2, -1, -1);
    if (m_isOpen || underMouse() || hasFocus()) {
        painter.setPen(hasFocus() ? QPen(accentColor(palette), 2) : QPen(Qt::NoPen));
        painter.setBrush(m_isOpen || underMouse() ? QBrush(accentTint(palette))
                                                  : QBrush(Qt::NoBrush));
        painter.drawRoundedRect(frame, space / 2.0, space / 2.0);
    }
    QRect row = rect().adjusted(space / 2, 3 * space / 4, -space / 2, -space / 2);
    const QRect sign(row.left(), row.top(), side, std::min(side, line));
    if (m_line.role) {
        votum::icon(*m_line.role).paint(&painter, sign);
    } else {
        painter.setPen(QPen(quietColor(palette), 1));
        painter.setBrush(Qt::NoBrush);
        const qreal radius = line / 2.0 - 2;
        painter.drawEllipse(QRectF(sign).center(), radius, radius);
    }
    row.setLeft(sign.right() + space);

    QStyleOption arrow;
    arrow.initFrom(this);
    arrow.rect = QRect(row.right() - 2 * space, row.top(), 2 * space, line);
    style()->drawPrimitive(m_isOpen ? QStyle::PE_IndicatorArrowDown
                                    : QStyle::PE_IndicatorArrowRight,
                           &arrow, &painter, this);
    row.setRight(arrow.rect.left() - space / 2);

    const bool isWide = row.width() > 80 * space;
    const QRect name(row.left(), row.top(), row.width() * (isWide ? 28 : 36) / 100, row.height());
    QRect answer = row;
    answer.setLeft(name.right() + 2 * space);
    QFont strong = font(), small = smallFont(font());
    strong.setWeight(QFont::DemiBold);
    painter.setFont(strong);
    painter.setPen(palette.color(QPalette::Text));
    const QFontMetrics strongMetrics(strong), smallMetrics(small);
    if (m_line.place.isEmpty()) {
        drawLines(painter, name, m_line.name);
    } else {
        painter.drawText(name, Qt::AlignLeft | Qt::AlignTop,
                         strongMetrics.elidedText(m_line.name, Qt::ElideRight, name.width()));
        painter.setFont(small);
        painter.setPen(quietColor(palette));
        painter.drawText(name.adjusted(0, line, 0, 0), Qt::AlignLeft | Qt::AlignTop,
                         smallMetrics.elidedText(m_line.place, Qt::ElideRight, name.width()));
    }
    if (isWide && !m_line.evidence.isEmpty()) {
        QRect evidence = answer;
        evidence.setLeft(answer.right() - row.width() * 20 / 100);
        answer.setRight(evidence.left() - 2 * space);
        painter.setFont(small);
        painter.setPen(quietColor(palette));
        drawLines(painter, evidence, m_line.evidence);
    }
    painter.setFont(font());
    painter.setPen(m_line.isGiven ? palette.color(QPalette::Text) : quietColor(palette));
    if (m_line.weight.isEmpty()) {
        drawLines(painter, answer, m_line.answer);
        return;
    }
    painter.drawText(answer, Qt::AlignLeft | Qt::AlignTop,
                     fontMetrics().elidedText(m_line.answer, Qt::ElideRight, answer.width()));
    painter.setFont(small);
    painter.setPen(roleColor(m_line.role.value_or(Role::Open), palette));
    painter.drawText(answer.adjusted(0, line, 0, 0), Qt::AlignLeft | Qt::AlignTop,
                     smallMetrics.elidedText(m_line.weight, Qt::ElideRight, answer.width()));
}

} // namespace votum
