// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/steps/outline.h"

#include "session/session.h"
#include "ui/look/icons.h"
#include "ui/look/language.h"
#include "ui/steps/stepstate.h"

#include <QGuiApplication>
#include <QPainter>
#include <QStyledItemDelegate>

using namespace Qt::StringLiterals;

namespace votum {

namespace {

enum ItemRole { TitleRole = Qt::UserRole, StateRole, MeaningRole };

Role meaningOf(StepState::Progress progress)
{
    switch (progress) {
    case StepState::Progress::Blocking:
        return Role::Blocking;
    case StepState::Progress::Complete:
        return Role::Fine;
    case StepState::Progress::NotStarted:
    case StepState::Progress::Open:
        break;
    }
    return Role::Open;
}

// Two lines: the step and, in the colour of its state, how far it is.
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
        if (option.state & QStyle::State_Selected) {
            painter->fillRect(option.rect, accentTint(palette));
            painter->fillRect(QRect(option.rect.topLeft(), QSize(space / 2, option.rect.height())),
                              accentColor(palette));
        }
        if (option.state & QStyle::State_HasFocus) {
            painter->setPen(QPen(accentColor(palette), 1));
            painter->drawRect(option.rect.adjusted(0, 0, -1, -1));
        }
        const Role meaning = Role(index.data(MeaningRole).toInt());
        QRect line = option.rect.adjusted(2 * space, space, -space, -space);
        painter->setFont(option.font);
        painter->setPen(palette.color(QPalette::Text));
        const QRect title(line.topLeft(), QSize(line.width(), titleHeight(line.width(), index)));
        painter->drawText(title, Qt::TextWordWrap, index.data(TitleRole).toString());
        line.setTop(title.bottom() + space / 2);
        icon(meaning).paint(painter, QRect(line.topLeft(), QSize(side * 4 / 5, side * 4 / 5)));
        painter->setFont(smallFont(option.font));
        painter->setPen(roleColor(meaning, palette));
        line.setLeft(line.left() + side);
        painter->drawText(line, Qt::AlignLeft,
                          painter->fontMetrics().elidedText(index.data(StateRole).toString(),
                                                            Qt::ElideRight, line.width()));
        painter->restore();
    }

    QSize sizeHint(const QStyleOptionViewItem &, const QModelIndex &index) const override
    {
        const int space = unit(m_list);
        const int width = static_cast<QAbstractItemView *>(m_list)->viewport()->width();
        const int state = QFontMetrics(smallFont(m_list->font())).height();
        return {width, titleHeight(width - 3 * space, index) + state + 5 * space / 2};
    }

private:
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
        QString word = tr("complete");
        if (state.progress == StepState::Progress::NotStarted)
            word = tr("not started");
        else if (state.progress == StepState::Progress::Open)
            word = tr("%n open point(s)", nullptr, state.open);
        else if (state.progress == StepState::Progress::Blocking)
            word = tr("%n blocking", nullptr, state.blocking);
        if (state.progress == StepState::Progress::Blocking && state.open > 0)
            word = tr("%1, %2 open").arg(word).arg(state.open);
        const QString title = u"%1  %2"_s.arg(i + 1).arg(
            m_session->catalogue().steps[size_t(i)].title.in(windowLanguage()));
        item(i)->setData(TitleRole, title);
        item(i)->setData(StateRole, word);
        item(i)->setData(MeaningRole, int(meaningOf(state.progress)));
        item(i)->setData(Qt::AccessibleTextRole, QString(title + u": "_s + word));
        item(i)->setToolTip(word + u" · "_s + tr("Ctrl+%1").arg(i + 1));
    }
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
