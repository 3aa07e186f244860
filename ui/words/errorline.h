// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/text/result.h"
#include "ui/look/iconlabel.h"

#include <functional>

namespace votum {

class Catalogue;

// What went wrong, in the window's language, beside the field or command it came from; hidden while
// nothing did. Assistive technology announces it. GUI thread.
class ErrorLine : public IconLabel
{
    Q_OBJECT

public:
    // The catalogue, for the words of errors, must outlive the line.
    explicit ErrorLine(const Catalogue &catalogue, QWidget *parent = nullptr);

    // Shows the error if there is one, else nothing any more; true if there is none.
    template<class T>
    bool check(const Result<T> &result)
    {
        if (result)
            clear();
        else
            tell(result.error());
        return result.has_value();
    }
    // Saves what was entered in a field. If it is refused it stays there (ui/kit/unsaved.h), and
    // why is told here, until a later try succeeds. Whether it is saved.
    bool keep(QWidget *field, const std::function<Result<void>()> &save);
    void tell(const Error &error);
    void tell(const QString &text);
    void clear();

protected:
    void changeEvent(QEvent *event) override;

private:
    const Catalogue &m_catalogue;
    Error m_error; // without code: none, or told in words of the window
};

} // namespace votum
