// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/kit/unsaved.h"

#include "ui/kit/growingtext.h"
#include "ui/look/iconlabel.h"

#include <QAbstractButton>
#include <QBoxLayout>
#include <QComboBox>
#include <QCoreApplication>
#include <QLineEdit>
#include <QPointer>

using namespace Qt::StringLiterals;

namespace votum {

namespace {

// A field made of others is named by the one that is typed into.
QString nameOf(const QWidget *field)
{
    QString name;
    for (; field && name.isEmpty(); field = field->focusProxy())
        name = field->accessibleName();
    return name;
}

QWidget *innermost(QWidget *field)
{
    while (field->focusProxy())
        field = field->focusProxy();
    return field;
}

// What a person sees in a field: words, a choice, ticks.
QStringList entered(const QWidget *widget)
{
    if (const auto *text = qobject_cast<const QPlainTextEdit *>(widget))
        return {text->toPlainText()};
    if (const auto *line = qobject_cast<const QLineEdit *>(widget))
        return {line->text()};
    if (const auto *box = qobject_cast<const QComboBox *>(widget))
        return {box->currentText()};
    if (const auto *button = qobject_cast<const QAbstractButton *>(widget)) {
        const QString words = button->text().isEmpty() ? button->accessibleName() : button->text();
        return button->isChecked() ? QStringList(words) : QStringList();
    }
    QStringList parts;
    for (const QObject *child : widget->children()) {
        const auto *part = qobject_cast<const QWidget *>(child);
        if (part && !part->isHidden() && !part->isWindow())
            parts += entered(part);
    }
    parts.removeAll(QString());
    return parts;
}

} // namespace

Unsaved::Unsaved(QWidget *field) : QObject(field), m_field(field) {}

Unsaved *Unsaved::of(const QWidget *field)
{
    return field->findChild<Unsaved *>(QString(), Qt::FindDirectChildrenOnly);
}

Unsaved *Unsaved::made(QWidget *field)
{
    Unsaved *known = of(field);
    return known ? known : new Unsaved(field);
}

bool Unsaved::save(QWidget *field, const Save &save)
{
    return made(field)->attempt(save).has_value();
}

void Unsaved::await(QWidget *field, std::function<bool()> isEntered)
{
    made(field)->m_isEntered = std::move(isEntered);
}

void Unsaved::await(QWidget *text)
{
    if (auto *line = qobject_cast<QLineEdit *>(text))
        await(line, [line] { return line->isModified() && !line->text().trimmed().isEmpty(); });
    else if (auto *lines = qobject_cast<GrowingText *>(text))
        await(lines, [lines] {
            return lines->document()->isModified() && !lines->toPlainText().trimmed().isEmpty();
        });
}

bool Unsaved::isHeld(const QWidget *field)
{
    const Unsaved *known = of(field);
    return known && known->isHeld();
}

QList<Unsaved *> Unsaved::heldIn(const QWidget *widget)
{
    QList<Unsaved *> held = widget->findChildren<Unsaved *>();
    held.removeIf([](const Unsaved *each) { return !each->isHeld(); });
    return held;
}

QList<Unsaved *> Unsaved::allIn(const QWidget *widget)
{
    QList<Unsaved *> all = widget->findChildren<Unsaved *>();
    all.removeIf([](const Unsaved *each) {
        return !each->isHeld() && !(each->m_isEntered && each->m_isEntered());
    });
    return all;
}

Result<void> Unsaved::saveAll(const QWidget *widget)
{
    Result<void> all;
    QList<QPointer<Unsaved>> held;
    for (Unsaved *each : heldIn(widget))
        held.append(each);
    for (const QPointer<Unsaved> &each : held) { // saving one may end the field of another
        if (!each || !each->isHeld())
            continue;
        if (Result<void> saved = each->attempt(Save(each->m_save)); !saved)
            all = std::move(saved);
    }
    return all;
}

void Unsaved::dropAll(const QWidget *widget)
{
    for (Unsaved *each : heldIn(widget))
        each->release();
}

// While it is tried nothing is held: if it succeeds, the field is re-read as any other.
Result<void> Unsaved::attempt(const Save &save)
{
    const QPointer<Unsaved> alive(this);
    m_trying = true;
    Result<void> saved = save();
    if (!alive)
        return saved;
    m_trying = false;
    if (saved)
        release();
    else
        hold(save);
    return saved;
}

void Unsaved::hold(const Save &save)
{
    m_save = save;
    mark();
    QEvent event(changed());
    QCoreApplication::sendEvent(m_field->window(), &event);
}

void Unsaved::release()
{
    if (!m_save)
        return;
    m_save = {};
    unmark();
    QEvent event(changed());
    QCoreApplication::sendEvent(m_field->window(), &event);
}

QString Unsaved::label() const
{
    const QString name = nameOf(m_field);
    for (const QWidget *up = m_field->parentWidget(); up; up = up->parentWidget()) {
        const QString around = up->isWindow() ? up->windowTitle() : up->accessibleName();
        if (!around.isEmpty() && !name.contains(around))
            return around + u": "_s + name;
        if (!around.isEmpty() || up->isWindow())
            break;
    }
    return name;
}

QString Unsaved::text() const
{
    return entered(m_field).join(u'\n');
}

QEvent::Type Unsaved::changed()
{
    static const int type = QEvent::registerEventType();
    return QEvent::Type(type);
}

// Beneath what the field is made of, or at the foot of the field itself.
void Unsaved::mark()
{
    if (m_mark)
        return;
    m_mark = new IconLabel(TextLabel::Tone::Small, m_field);
    m_mark->setObjectName("unsavedMark"_L1);
    m_description = innermost(m_field)->accessibleDescription();
    wordMark();
    m_field->installEventFilter(this);
    m_mark->show();
    if (auto *column = qobject_cast<QBoxLayout *>(m_field->layout()))
        return column->addWidget(m_mark);
    m_mark->setAttribute(Qt::WA_TransparentForMouseEvents);
    placeMark();
}

void Unsaved::unmark()
{
    if (!m_mark)
        return;
    m_field->removeEventFilter(this);
    if (!m_field->layout())
        makeRoom(0);
    innermost(m_field)->setAccessibleDescription(m_description);
    delete std::exchange(m_mark, nullptr);
}

void Unsaved::wordMark()
{
    m_mark->set(Role::Serious, tr("Not saved yet; it is tried again by itself"), true);
    innermost(m_field)->setAccessibleDescription(m_mark->text());
}

void Unsaved::makeRoom(int height)
{
    if (auto *text = qobject_cast<GrowingText *>(m_field)) {
        text->setFoot(height);
    } else if (auto *line = qobject_cast<QLineEdit *>(m_field)) {
        QMargins margins = line->textMargins();
        margins.setBottom(height);
        line->setTextMargins(margins);
    }
}

void Unsaved::placeMark()
{
    const int side = unit(m_field) / 2, width = m_field->width() - 2 * side;
    const int height = m_mark->layout()->totalHeightForWidth(width) + side / 2;
    makeRoom(height);
    m_mark->setGeometry(side, m_field->height() - height - side / 2, width, height);
}

bool Unsaved::eventFilter(QObject *watched, QEvent *event)
{
    if (m_mark && event->type() == QEvent::Resize && !m_field->layout())
        placeMark();
    else if (m_mark && event->type() == QEvent::LanguageChange)
        wordMark();
    return QObject::eventFilter(watched, event);
}

} // namespace votum
