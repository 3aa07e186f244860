// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/casetools/casedialog.h"

#include "session/session.h"
#include "ui/look/textlabel.h"
#include "ui/words/languagebox.h"

#include <QComboBox>
#include <QFormLayout>
#include <QLineEdit>

using namespace Qt::StringLiterals;

namespace votum {

CaseDialog::CaseDialog(Session *session, QWidget *parent)
    : FormDialog(u"caseDialog"_s, session->catalogue(), parent)
    , m_session(session)
    , m_title(new QLineEdit(session->assessment().title, this))
    , m_organisation(new QLineEdit(session->assessment().organisation, this))
    , m_language(new QComboBox(this))
{
    setWindowTitle(tr("Case details"));
    m_title->setObjectName("caseTitle"_L1);
    m_organisation->setObjectName("caseOrganisation"_L1);
    m_language->setObjectName("caseLanguage"_L1);
    nameLanguages(m_language, session->catalogue());
    chooseLanguage(m_language, session->assessment().language);
    addField(m_title, tr("Title"));
    m_title->setCursorPosition(0); // a long one is seen from its beginning
    tellBeneath(u"titleMissing"_s);
    addField(m_organisation, tr("Organisation"));
    addField(m_language, tr("Language of the texts"));
    form()->addRow(new TextLabel(TextLabel::Tone::Small,
                                 tr("The language in which you write. What is already typed "
                                    "stays as it is."),
                                 this));
}

Result<void> CaseDialog::save()
{
    const Result<void> done = m_session->setTitle(m_title->text(), m_organisation->text());
    return done ? m_session->setTextLanguage(chosenLanguage(m_language)) : done;
}

} // namespace votum
