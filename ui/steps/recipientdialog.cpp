// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/steps/recipientdialog.h"

#include "core/case/recipients.h"
#include "core/text/visible.h"
#include "session/session.h"
#include "ui/answers/countrybox.h"

#include <QComboBox>
#include <QLineEdit>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace votum {

RecipientDialog::RecipientDialog(Session *session, const Recipient &recipient, QWidget *parent)
    : FormDialog(u"recipientDialog"_s, session->catalogue(), parent)
    , m_session(session)
    , m_recipient(recipient)
    , m_name(new QLineEdit(recipient.name, this))
    , m_country(new CountryBox(session->catalogue(), this))
    , m_under(new QComboBox(this))
    , m_part(new QLineEdit(recipient.part, this))
{
    setWindowTitle(recipient.id.isEmpty() ? tr("Add a recipient") : tr("Edit the recipient"));
    m_name->setObjectName("name"_L1);
    m_under->setObjectName("under"_L1);
    m_part->setObjectName("part"_L1);
    m_part->setPlaceholderText(tr("e.g. platform operator, sub-processor"));
    m_country->showCountry(recipient.country);
    fillUnder();
    addField(m_name, tr("Name"));
    addField(m_country, tr("Country"));
    addField(m_under, tr("Engaged by"));
    addField(m_part, tr("Part in the chain"));
}

// Neither the link itself nor what stands under it can engage it.
void RecipientDialog::fillUnder()
{
    const std::vector<Recipient> &links = m_session->assessment().recipients;
    const std::vector<const Recipient *> beneath = m_recipient.id.isEmpty()
                                                       ? std::vector<const Recipient *>()
                                                       : linksUnder(links, m_recipient.id);
    m_under->addItem(tr("us (contracted directly)"), QString());
    for (const LinkPlace &place : inTreeOrder(links)) {
        if (place.link->id != m_recipient.id &&
            std::find(beneath.begin(), beneath.end(), place.link) == beneath.end())
            m_under->addItem(oneLine(place.link->name), place.link->id);
    }
    m_under->setCurrentIndex(m_under->findData(m_recipient.under));
}

Result<void> RecipientDialog::save()
{
    m_recipient.name = m_name->text();
    m_recipient.country = m_country->country();
    m_recipient.under = m_under->currentData().toString();
    m_recipient.part = m_part->text();
    return m_session->saveRecipient(m_recipient);
}

} // namespace votum
