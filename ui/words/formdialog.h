// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/text/result.h"
#include "ui/kit/dialog.h"

#include <vector>

class QFormLayout;

namespace votum {

class Catalogue;
class ErrorLine;

// A dialog in which something is entered and saved: rows of a form, Ok and Cancel. It stays open,
// with the reason beside the field it concerns, while what is entered is refused. GUI thread.
class FormDialog : public Dialog
{
    Q_OBJECT

public:
    // The catalogue, for the words of errors, must outlive the dialog.
    FormDialog(const QString &name, const Catalogue &catalogue, QWidget *parent);

    void accept() override;

protected:
    void addHeading(const QString &text); // what it is about, above the form
    // A row of the form. The first field has the focus when the dialog opens.
    void addField(QWidget *field, const QString &caption);
    // Errors with this code are shown beneath the field just added, which then has the focus; all
    // others beneath the form.
    void tellBeneath(const QString &errorCode);
    QFormLayout *form() const { return m_form; }
    ErrorLine *error() const { return m_error; }

    virtual Result<void> save() = 0;       // what is entered; asked once every date is one
    void finish(const Result<void> &done); // closes the dialog, or tells why not

    bool event(QEvent *event) override; // grows when a reason is told

private:
    struct FieldError
    {
        QString code;
        QWidget *field;
        ErrorLine *line;
    };

    const Catalogue &m_catalogue;
    QFormLayout *m_form;
    ErrorLine *m_error;
    std::vector<FieldError> m_fieldErrors;
};

} // namespace votum
