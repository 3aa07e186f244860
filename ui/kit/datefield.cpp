// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/kit/datefield.h"

#include "ui/kit/unsaved.h"
#include "ui/look/icons.h"
#include "ui/look/language.h"
#include "ui/look/textlabel.h"

#include <QAction>
#include <QCalendarWidget>
#include <QEvent>
#include <QKeyEvent>
#include <QLineEdit>
#include <QLocale>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace votum {

namespace {

QDate parse(const QString &text)
{
    const QString trimmed = text.trimmed();
    for (const auto &format : {u"d.M.yyyy"_s, u"yyyy-MM-dd"_s, u"d/M/yyyy"_s, u"d MMMM yyyy"_s}) {
        if (const QDate date = QLocale().toDate(trimmed, format); date.isValid())
            return date;
    }
    for (const auto &format : {u"d.M.yy"_s, u"d/M/yy"_s}) { // Qt reads 26 as 1926
        if (const QDate date = QLocale().toDate(trimmed, format); date.isValid())
            return date.year() < 2000 ? date.addYears(100) : date;
    }
    return {};
}

} // namespace

DateField::DateField(QWidget *parent)
    : QWidget(parent)
    , m_edit(new QLineEdit(this))
    , m_calendar(new QAction(this))
    , m_fault(new TextLabel(TextLabel::Tone::Small, this))
{
    m_edit->setObjectName("date"_L1);
    m_edit->installEventFilter(this);
    m_calendar->setIcon(icon(u"calendar"_s));
    m_edit->addAction(m_calendar, QLineEdit::TrailingPosition);
    m_edit->setMaximumWidth(22 * unit(this));
    m_edit->setMinimumWidth(m_edit->fontMetrics().horizontalAdvance(u"00.00.0000"_s) +
                            6 * unit(this));
    m_fault->hide();
    setFocusProxy(m_edit);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(unit(this) / 2);
    layout->addWidget(m_edit);
    layout->addWidget(m_fault);
    connect(m_edit, &QLineEdit::editingFinished, this, &DateField::read);
    connect(m_calendar, &QAction::triggered, this, &DateField::pick);
    Unsaved::await(this, [this] { return hasFault(); });
    retranslate();
}

void DateField::showDate(QDate date)
{
    if (Unsaved::isHeld(this) || (date == m_date && (hasFault() || m_edit->hasFocus())))
        return;
    m_date = date;
    m_edit->setText(shortDate(date));
    m_fault->hide();
}

bool DateField::hasFault() const
{
    return !m_fault->isHidden();
}

Result<void> DateField::checkAllBeside(const QWidget *widget)
{
    for (DateField *field : widget->window()->findChildren<DateField *>()) {
        if (!field->hasFault() || field->m_edit->isReadOnly())
            continue;
        field->setFocus();
        return Error{u"dateFault"_s, {field->accessibleName()}, {}};
    }
    return {};
}

void DateField::setReadOnly(bool readOnly)
{
    m_edit->setReadOnly(readOnly);
    m_calendar->setVisible(!readOnly);
}

void DateField::setCaption(const QString &caption)
{
    setAccessibleName(caption);
    m_edit->setAccessibleName(caption);
}

void DateField::changeEvent(QEvent *event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::LanguageChange)
        retranslate();
}

bool DateField::eventFilter(QObject *watched, QEvent *event)
{
    if (event->type() == QEvent::KeyPress && m_calendar->isVisible()) {
        const auto *key = static_cast<QKeyEvent *>(event);
        if (key->key() == Qt::Key_Down && key->modifiers().testFlag(Qt::AltModifier)) {
            pick();
            return true;
        }
    }
    return QWidget::eventFilter(watched, event);
}

void DateField::retranslate()
{
    const QString example = shortDate(QDate(2026, 12, 31));
    m_edit->setPlaceholderText(tr("e.g. %1").arg(example));
    m_calendar->setText(tr("Choose from the calendar"));
    m_fault->setText(tr("This is not a date. Please write it like %1.").arg(example));
    if (!hasFault() && !m_edit->hasFocus())
        m_edit->setText(shortDate(m_date));
}

void DateField::read()
{
    const QString text = m_edit->text();
    const QDate date = parse(text);
    m_fault->setVisible(!date.isValid() && !text.trimmed().isEmpty());
    if (!hasFault())
        choose(date);
}

void DateField::choose(QDate date)
{
    m_fault->hide();
    m_edit->setText(shortDate(date));
    if (date == m_date)
        return;
    m_date = date;
    emit dateChosen(date);
}

void DateField::pick()
{
    auto *calendar = new QCalendarWidget(this);
    calendar->setWindowFlag(Qt::Popup);
    calendar->setAttribute(Qt::WA_DeleteOnClose);
    calendar->setLocale(QLocale());
    calendar->setFirstDayOfWeek(QLocale().firstDayOfWeek());
    calendar->setGridVisible(false);
    if (m_date.isValid())
        calendar->setSelectedDate(m_date);
    const auto take = [this, calendar](QDate date) {
        calendar->close();
        choose(date);
    };
    connect(calendar, &QCalendarWidget::clicked, this, take);
    connect(calendar, &QCalendarWidget::activated, this, take);
    calendar->move(m_edit->mapToGlobal(QPoint(0, m_edit->height())));
    calendar->show();
    calendar->setFocus();
}

} // namespace votum
