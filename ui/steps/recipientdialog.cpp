#include "ui/steps/recipientdialog.h"

#include "session/session.h"
#include "ui/answers/countrybox.h"
#include "ui/look/iconlabel.h"
#include "ui/look/language.h"

#include <QDialogButtonBox>
#include <QFormLayout>
#include <QLineEdit>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace votum {

RecipientDialog::RecipientDialog(Session *session, const Recipient &recipient, QWidget *parent)
    : QDialog(parent)
    , m_session(session)
    , m_recipient(recipient)
    , m_name(new QLineEdit(recipient.name, this))
    , m_country(new CountryBox(session->catalogue(), this))
    , m_part(new QLineEdit(recipient.part, this))
    , m_error(new IconLabel(TextLabel::Tone::Plain, this))
{
    setObjectName("recipientDialog"_L1);
    setAttribute(Qt::WA_DeleteOnClose);
    setWindowTitle(recipient.id.isEmpty() ? tr("Add a recipient") : tr("Edit the recipient"));
    m_name->setObjectName("name"_L1);
    m_part->setObjectName("part"_L1);
    m_part->setPlaceholderText(tr("e.g. platform operator, sub-processor"));
    m_country->showCountry(recipient.country);
    m_error->hide();
    auto *form = new QFormLayout;
    form->addRow(new QLabel(this), m_name);
    form->addRow(new QLabel(this), m_country);
    form->addRow(new QLabel(this), m_part);
    captionField(form, m_name, tr("Name"));
    captionField(form, m_country, tr("Country"));
    captionField(form, m_part, tr("Part in the chain"));
    auto *buttons = new QDialogButtonBox(QDialogButtonBox::Ok | QDialogButtonBox::Cancel, this);
    connect(buttons, &QDialogButtonBox::accepted, this, &RecipientDialog::accept);
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
    auto *layout = new QVBoxLayout(this);
    layout->setSpacing(unit(this));
    layout->addLayout(form);
    layout->addWidget(m_error);
    layout->addWidget(buttons);
    m_name->setMinimumWidth(40 * unit(this));
    m_name->setFocus();
}

void RecipientDialog::accept()
{
    m_recipient.name = m_name->text();
    m_recipient.country = m_country->country();
    m_recipient.part = m_part->text();
    const Result<void> saved = m_session->saveRecipient(m_recipient);
    if (saved)
        return QDialog::accept();
    m_error->set(Role::Blocking, m_session->catalogue().errorText(saved.error(), windowLanguage()),
                 true);
    m_error->show();
}

} // namespace votum
