// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/steps/recipientdialog.h"

#include "session/session.h"
#include "ui/answers/countrybox.h"

#include <QLineEdit>

using namespace Qt::StringLiterals;

namespace votum {

RecipientDialog::RecipientDialog(Session *session, const Recipient &recipient, QWidget *parent)
    : FormDialog(u"recipientDialog"_s, session->catalogue(), parent)
    , m_session(session)
    , m_recipient(recipient)
    , m_name(new QLineEdit(recipient.name, this))
    , m_country(new CountryBox(session->catalogue(), this))
    , m_part(new QLineEdit(recipient.part, this))
{
    setWindowTitle(recipient.id.isEmpty() ? tr("Add a recipient") : tr("Edit the recipient"));
    m_name->setObjectName("name"_L1);
    m_part->setObjectName("part"_L1);
    m_part->setPlaceholderText(tr("e.g. platform operator, sub-processor"));
    m_country->showCountry(recipient.country);
    addField(m_name, tr("Name"));
    addField(m_country, tr("Country"));
    addField(m_part, tr("Part in the chain"));
}

Result<void> RecipientDialog::save()
{
    m_recipient.name = m_name->text();
    m_recipient.country = m_country->country();
    m_recipient.part = m_part->text();
    return m_session->saveRecipient(m_recipient);
}

} // namespace votum
