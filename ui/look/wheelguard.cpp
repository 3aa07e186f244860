// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/look/wheelguard.h"

#include <QEvent>
#include <QWidget>

namespace votum {

namespace {

class WheelGuard : public QObject
{
public:
    using QObject::QObject;

    bool eventFilter(QObject *, QEvent *event) override
    {
        if (event->type() != QEvent::Wheel)
            return false;
        event->ignore(); // and so it goes on to the parent
        return true;
    }
};

} // namespace

void guardWheel(QWidget *field)
{
    field->setFocusPolicy(Qt::StrongFocus);
    field->installEventFilter(new WheelGuard(field));
}

} // namespace votum
