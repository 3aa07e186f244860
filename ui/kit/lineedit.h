// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QLineEdit>

namespace votum {

// Calls `save` with the text when the field is left and its text was changed by hand.
template<class Save>
void onLineSettled(QLineEdit *field, QObject *context, Save save)
{
    QObject::connect(field, &QLineEdit::editingFinished, context, [field, save] {
        if (!field->isModified())
            return;
        field->setModified(false);
        save(field->text());
    });
}

// Shows the saved text; keeps what is being typed.
inline void showLine(QLineEdit *field, const QString &text)
{
    if (field->hasFocus() && field->isModified())
        return;
    if (field->text() != text)
        field->setText(text);
}

} // namespace votum
