// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/text/result.h"

#include <QEvent>
#include <QObject>

#include <functional>

class QWidget;

namespace votum {

class IconLabel;

// What was entered in a field and is not saved: refused, or waiting for a button. What was refused
// stays in the field, which says so, until a later try succeeds; what else the field is to show
// meanwhile it does not. One for each field, found through the field: whoever looks after a window
// asks for all of them (ui/unsavedwords.h). GUI thread.
class Unsaved : public QObject
{
    Q_OBJECT

public:
    using Save = std::function<Result<void>()>;

    // Saves what was entered in the field. If it is refused, the field holds it, and `save` is what
    // is tried again: it enters this field's share into the case as it then stands. Replaces what
    // the field held before. Whether it is saved.
    static bool save(QWidget *field, const Save &save);
    // The field is saved by a button only; `isEntered` says whether something stands in it.
    static void await(QWidget *field, std::function<bool()> isEntered);
    // The same of a text: something was typed.
    static void await(QWidget *text);

    static bool isHeld(const QWidget *field);
    // Of all fields in the widget, what is held; with what waits for its button.
    static QList<Unsaved *> heldIn(const QWidget *widget);
    static QList<Unsaved *> allIn(const QWidget *widget);
    // Tries again all that is held in the widget; the last reason if anything still is.
    static Result<void> saveAll(const QWidget *widget);
    // Forgets what is held in the widget; the fields show it until they are re-read.
    static void dropAll(const QWidget *widget);

    QWidget *field() const { return m_field; }
    QString label() const; // which field it is, with the card it stands on
    QString text() const;  // what is entered

    // Sent to the field's window when what is held there has changed.
    static QEvent::Type changed();

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    explicit Unsaved(QWidget *field);
    static Unsaved *of(const QWidget *field);
    static Unsaved *made(QWidget *field);
    Result<void> attempt(const Save &save);
    void hold(const Save &save);
    void release();
    void mark();
    void unmark();
    void wordMark();
    void makeRoom(int height);
    void placeMark();
    bool isHeld() const { return m_save && !m_trying; }

    QWidget *m_field;
    Save m_save; // none: nothing is held
    std::function<bool()> m_isEntered;
    bool m_trying = false;
    IconLabel *m_mark = nullptr;
    QString m_description; // the field's own
};

} // namespace votum
