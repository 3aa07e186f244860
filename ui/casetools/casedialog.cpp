#include "ui/casetools/casedialog.h"

#include "session/session.h"
#include "ui/look/iconlabel.h"
#include "ui/look/language.h"

#include <QComboBox>
#include <QDialogButtonBox>
#include <QFormLayout>
#include <QLineEdit>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace votum {

CaseDialog::CaseDialog(Session *session, QWidget *parent)
    : QDialog(parent)
    , m_session(session)
    , m_title(new QLineEdit(session->assessment().title, this))
    , m_error(new IconLabel(TextLabel::Tone::Plain, this))
    , m_organisation(new QLineEdit(session->assessment().organisation, this))
    , m_language(new QComboBox(this))
{
    setObjectName("caseDialog"_L1);
    setAttribute(Qt::WA_DeleteOnClose);
    setWindowTitle(tr("Case details"));
    m_title->setObjectName("caseTitle"_L1);
    m_organisation->setObjectName("caseOrganisation"_L1);
    m_language->setObjectName("caseLanguage"_L1);
    m_language->addItem(tr("German"), int(Language::German));
    m_language->addItem(tr("English"), int(Language::English));
    m_language->setCurrentIndex(m_language->findData(int(session->assessment().language)));
    m_error->hide();
    auto *form = new QFormLayout;
    form->setSpacing(unit(this));
    form->setFieldGrowthPolicy(QFormLayout::AllNonFixedFieldsGrow);
    form->addRow(new QLabel(this), m_title);
    form->addRow(QString(), m_error);
    form->addRow(new QLabel(this), m_organisation);
    form->addRow(new QLabel(this), m_language);
    captionField(form, m_title, tr("Title"));
    captionField(form, m_organisation, tr("Organisation"));
    captionField(form, m_language, tr("Language of the texts"));
    auto *buttons = new QDialogButtonBox(QDialogButtonBox::Ok | QDialogButtonBox::Cancel, this);
    connect(buttons, &QDialogButtonBox::accepted, this, &CaseDialog::accept);
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(2 * unit(this), 2 * unit(this), 2 * unit(this), 2 * unit(this));
    layout->setSpacing(2 * unit(this));
    layout->addLayout(form);
    layout->addWidget(new TextLabel(TextLabel::Tone::Small,
                                    tr("The language in which you write. What is already typed "
                                       "stays as it is."),
                                    this));
    layout->addStretch();
    layout->addWidget(buttons);
    m_title->setMinimumWidth(48 * unit(this));
    m_title->setFocus();
}

void CaseDialog::accept()
{
    Result<void> done = m_session->setTitle(m_title->text(), m_organisation->text());
    if (done)
        done = m_session->setTextLanguage(Language(m_language->currentData().toInt()));
    if (done)
        return QDialog::accept();
    m_error->set(Role::Blocking, m_session->catalogue().errorText(done.error(), windowLanguage()),
                 true);
    m_error->show();
    m_title->setAccessibleDescription(m_error->text());
    m_title->setFocus();
}

} // namespace votum
