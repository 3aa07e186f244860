// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QLineEdit>
#include <QTimer>

namespace votum {

// Says when what is being typed is to be saved: the hand has rested for 800 ms, or 3 s have gone by
// since the first key that is not saved. GUI thread.
class Typing : public QObject
{
    Q_OBJECT

public:
    explicit Typing(QObject *parent);

    void key();                                          // something was typed
    void stop();                                         // it is being saved
    bool isGoingOn() const { return m_idle.isActive(); } // typed, and not saved yet

signals:
    void due();

private:
    QTimer m_idle, m_longest;
};

// Calls `save` with the text when the field is left, and while it is being typed as Typing says.
template<class Save>
void onLineSettled(QLineEdit *field, QObject *context, Save save)
{
    auto *typing = new Typing(field);
    const auto settle = [field, typing, save] {
        typing->stop();
        if (!field->isModified())
            return;
        field->setModified(false);
        save(field->text());
    };
    // Dictation and other assistive technology set the text without a key, also where one is not.
    QObject::connect(field, &QLineEdit::textChanged, context, [field, typing, settle] {
        field->setModified(true);
        if (field->hasFocus())
            typing->key();
        else
            settle();
    });
    QObject::connect(field, &QLineEdit::editingFinished, context, settle);
    QObject::connect(typing, &Typing::due, context, settle);
}

// Shows the saved text; keeps what is being typed, and what could not be saved. Other ways to set
// the text of such a field count as typed.
void showLine(QLineEdit *field, const QString &text);

// Has what is being typed in this field reported, as when it is left. Other widgets: nothing.
void settle(QWidget *field);

} // namespace votum
