// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/words/formdialog.h"

#include "ui/kit/datefield.h"
#include "ui/kit/unsaved.h"
#include "ui/words/errorline.h"

#include <QComboBox>
#include <QEvent>
#include <QFormLayout>
#include <QLineEdit>
#include <QVBoxLayout>

namespace votum {

FormDialog::FormDialog(const QString &name, const Catalogue &catalogue, QWidget *parent)
    : Dialog(name, QDialogButtonBox::Ok | QDialogButtonBox::Cancel, parent)
    , m_catalogue(catalogue)
    , m_form(new QFormLayout)
    , m_error(new ErrorLine(catalogue, this))
{
    m_form->setSpacing(unit(this));
    m_form->setFieldGrowthPolicy(QFormLayout::AllNonFixedFieldsGrow);
    column()->addStrut(62 * unit(this));
    column()->addLayout(m_form);
    column()->addWidget(m_error);
    column()->addStretch();
}

void FormDialog::addHeading(const QString &text)
{
    column()->insertWidget(0, new TextLabel(TextLabel::Tone::Heading, text, this));
}

void FormDialog::addField(QWidget *field, const QString &caption)
{
    if (!focusWidget())
        field->setFocus();
    m_form->addRow(new QLabel(this), field);
    captionField(m_form, field, caption);
    if (auto *date = qobject_cast<DateField *>(field))
        date->setCaption(caption);
    auto *box = qobject_cast<QComboBox *>(field);
    Unsaved::await(box ? box->lineEdit() : field);
}

void FormDialog::tellBeneath(const QString &errorCode)
{
    QWidget *field = m_form->itemAt(m_form->rowCount() - 1, QFormLayout::FieldRole)->widget();
    auto *line = new ErrorLine(m_catalogue, this);
    m_form->addRow(new QLabel(this),
                   line); // without a label Qt gives a wrapped text too much height
    m_fieldErrors.push_back({errorCode, field, line});
}

void FormDialog::accept()
{
    const Result<void> dates = DateField::checkAllBeside(this);
    finish(dates ? save() : dates);
}

void FormDialog::finish(const Result<void> &done)
{
    if (done)
        return QDialog::accept();
    m_error->clear();
    ErrorLine *line = m_error;
    QWidget *field = nullptr;
    for (const FieldError &known : m_fieldErrors) {
        known.line->clear();
        known.field->setAccessibleDescription({});
        if (known.code == done.error().code) {
            line = known.line;
            field = known.field;
        }
    }
    line->tell(done.error());
    if (!field)
        return;
    field->setAccessibleDescription(line->text());
    field->setFocus();
}

// Qt lets a dialog grow with its least size only, which knows nothing of lines that wrap.
bool FormDialog::event(QEvent *event)
{
    const bool done = Dialog::event(event);
    if (event->type() == QEvent::LayoutRequest && isVisible()) {
        const int needed = layout()->totalHeightForWidth(width());
        if (needed > height())
            resize(width(), needed);
    }
    return done;
}

} // namespace votum
