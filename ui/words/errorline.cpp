// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/words/errorline.h"

#include "core/catalogue/catalogue.h"
#include "ui/kit/unsaved.h"
#include "ui/look/language.h"

#include <QAccessible>
#include <QEvent>

namespace votum {

ErrorLine::ErrorLine(const Catalogue &catalogue, QWidget *parent)
    : IconLabel(TextLabel::Tone::Plain, parent), m_catalogue(catalogue)
{
    hide();
}

bool ErrorLine::keep(QWidget *field, const std::function<Result<void>()> &save)
{
    return Unsaved::save(field, [this, save] {
        Result<void> done = save();
        check(done);
        return done;
    });
}

void ErrorLine::tell(const Error &error)
{
    if (error == m_error) // announced already
        return;
    tell(m_catalogue.errorText(error, windowLanguage()));
    m_error = error;
}

void ErrorLine::tell(const QString &text)
{
    m_error = {};
    set(Role::Blocking, text, true);
    show();
    QAccessibleEvent alert(this, QAccessible::Alert);
    QAccessible::updateAccessibility(&alert);
}

void ErrorLine::clear()
{
    m_error = {};
    hide();
}

void ErrorLine::changeEvent(QEvent *event)
{
    IconLabel::changeEvent(event);
    if (event->type() == QEvent::LanguageChange && !m_error.code.isEmpty())
        set(Role::Blocking, m_catalogue.errorText(m_error, windowLanguage()), true);
}

} // namespace votum
