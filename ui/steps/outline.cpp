// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/steps/outline.h"

#include "session/session.h"
#include "ui/look/icons.h"
#include "ui/look/language.h"
#include "ui/steps/stepstate.h"

#include <QGuiApplication>
#include <QPainter>
#include <QStyledItemDelegate>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace votum {

namespace {

enum ItemRole { TitleRole = Qt::UserRole, CountRole, StateRole, StageRole, ShareRole };

using Stage = StepState::Stage;

// The step and how much of it is answered; beneath, if something is wrong, what.
class StepDelegate : public QStyledItemDelegate
{
public:
    explicit StepDelegate(QWidget *list) : QStyledItemDelegate(list), m_list(list) {}

    void paint(QPainter *painter, const QStyleOptionViewItem &option,
               const QModelIndex &index) const override
    {
        const int space = unit(m_list), side = iconSide(m_list);
        const QPalette palette = QGuiApplication::palette();
        painter->save();
        painter->setRenderHint(QPainter::Antialiasing);
        if (option.state & QStyle::State_Selected) {
            painter->fillRect(option.rect, accentTint(palette));
            painter->fillRect(QRect(option.rect.topLeft(), QSize(space / 2, option.rect.height())),
                              accentColor(palette));
        }
        if (option.state & QStyle::State_HasFocus) {
            painter->setPen(QPen(accentColor(palette), 1));
            painter->drawRect(option.rect.adjusted(0, 0, -1, -1));
        }
        QRect line = option.rect.adjusted(3 * space / 2, space, -space, -space);
        const auto stage = Stage(index.data(StageRole).toInt());
        const QRect sign(line.topLeft(), QSize(side, side));
        paintSign(painter, sign, stage, index.data(ShareRole).toDouble());
        line.setLeft(sign.right() + space);
        painter->setFont(smallFont(option.font));
        painter->setPen(quietColor(palette));
        const QString count = index.data(CountRole).toString();
        painter->drawText(line, Qt::AlignRight | Qt::AlignTop, count);
        painter->setFont(option.font);
        painter->setPen(palette.color(QPalette::Text));
        const int width = titleWidth(option.rect.width(), index);
        const QRect title(line.topLeft(), QSize(width, titleHeight(width, index)));
        painter->drawText(title, Qt::TextWordWrap, index.data(TitleRole).toString());
        line.setTop(title.bottom());
        painter->setFont(smallFont(option.font));
        painter->setPen(roleColor(stage == Stage::Blocking ? Role::Blocking : Role::Open, palette));
        painter->drawText(line, Qt::AlignLeft,
                          painter->fontMetrics().elidedText(index.data(StateRole).toString(),
                                                            Qt::ElideRight, line.width()));
        painter->restore();
    }

    QSize sizeHint(const QStyleOptionViewItem &, const QModelIndex &index) const override
    {
        const int space = unit(m_list);
        const int width = static_cast<QAbstractItemView *>(m_list)->viewport()->width();
        const int state = index.data(StateRole).toString().isEmpty()
                              ? 0
                              : QFontMetrics(smallFont(m_list->font())).height();
        const int title = titleHeight(titleWidth(width, index), index);
        return {width, std::max(title + state, iconSide(m_list)) + 2 * space};
    }

private:
    // A ring, filled as far as the step is; complete and blocking have their icons.
    static void paintSign(QPainter *painter, const QRect &area, Stage stage, double share)
    {
        const QPalette palette = QGuiApplication::palette();
        if (stage == Stage::Complete || stage == Stage::Blocking)
            return icon(stage == Stage::Complete ? Role::Fine : Role::Blocking)
                .paint(painter, area.adjusted(1, 1, -1, -1));
        const double thick = area.width() / 8.0;
        const QRectF ring = QRectF(area).adjusted(thick, thick, -thick, -thick);
        painter->setBrush(Qt::NoBrush);
        painter->setPen(QPen(lineColor(palette), thick));
        painter->drawEllipse(ring);
        painter->setPen(QPen(accentColor(palette), thick, Qt::SolidLine, Qt::FlatCap));
        painter->drawArc(ring, 90 * 16, -int(share * 360 * 16));
    }

    int titleWidth(int width, const QModelIndex &index) const
    {
        const int count = QFontMetrics(smallFont(m_list->font()))
                              .horizontalAdvance(index.data(CountRole).toString());
        return width - iconSide(m_list) - count - 5 * unit(m_list);
    }

    int titleHeight(int width, const QModelIndex &index) const
    {
        return QFontMetrics(m_list->font())
            .boundingRect(0, 0, width, 0, Qt::TextWordWrap, index.data(TitleRole).toString())
            .height();
    }

    QWidget *m_list;
};

} // namespace

Outline::Outline(Session *session, QWidget *parent) : QListWidget(parent), m_session(session)
{
    setObjectName("outline"_L1);
    setItemDelegate(new StepDelegate(this));
    setFrameShape(QFrame::NoFrame);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    setResizeMode(QListView::Adjust);
    setMinimumWidth(20 * unit(this));
    for (size_t i = 0; i < session->catalogue().steps.size(); ++i)
        addItem(QString());
    connect(this, &QListWidget::currentRowChanged, this, &Outline::stepChosen);
    retranslate();
}

void Outline::reread()
{
    if (!m_session->hasCase())
        return;
    const std::vector<StepState> states = stepStates(*m_session);
    for (int i = 0; i < count(); ++i) {
        const StepState &state = states[size_t(i)];
        QString word;
        if (state.stage == Stage::Blocking)
            word = tr("%n bar(s) to use", nullptr, state.blocking);
        if (state.stage == Stage::Blocking && state.open > 0)
            word = tr("%1, %2 open").arg(word).arg(state.open);
        else if (state.stage == Stage::Open && state.open > 0)
            word = tr("%n open point(s)", nullptr, state.open);
        const QString title = u"%1  %2"_s.arg(i + 1).arg(
            m_session->catalogue().steps[size_t(i)].title.in(windowLanguage()));
        const Progress &questions = state.questions;
        item(i)->setData(TitleRole, title);
        item(i)->setData(CountRole, u"%1/%2"_s.arg(questions.answered).arg(questions.asked));
        item(i)->setData(StateRole, word);
        item(i)->setData(StageRole, int(state.stage));
        item(i)->setData(ShareRole,
                         questions.asked ? double(questions.answered) / questions.asked : 0.0);
        QStringList said{tr("%1 of %2 answered").arg(questions.answered).arg(questions.asked)};
        if (state.stage == Stage::NotStarted)
            said.prepend(tr("not started"));
        else if (state.stage == Stage::Complete)
            said.prepend(tr("complete"));
        if (!word.isEmpty())
            said << word;
        const QString spoken = said.join(u", "_s);
        item(i)->setData(Qt::AccessibleTextRole, QString(title + u": "_s + spoken));
        item(i)->setToolTip(spoken + u" · "_s + tr("Ctrl+%1").arg(i + 1));
    }
    scheduleDelayedItemsLayout();
}

void Outline::retranslate()
{
    setAccessibleName(tr("Steps of the assessment"));
    reread();
}

void Outline::showStep(int step)
{
    const QSignalBlocker quiet(this);
    setCurrentRow(step);
}

} // namespace votum
