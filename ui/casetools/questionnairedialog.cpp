// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/casetools/questionnairedialog.h"

#include "core/case/recipients.h"
#include "session/session.h"
#include "ui/look/language.h"
#include "ui/look/textlabel.h"
#include "ui/look/theme.h"
#include "ui/settings/settings.h"
#include "ui/words/languagebox.h"
#include "ui/words/messagebar.h"

#include <QComboBox>
#include <QDialogButtonBox>
#include <QDir>
#include <QFileDialog>
#include <QFileInfo>
#include <QFormLayout>
#include <QPushButton>

using namespace Qt::StringLiterals;

namespace votum {

namespace {

constexpr int linkRole = Qt::UserRole + 1; // the recipient a provider’s questionnaire is for

} // namespace

QuestionnaireDialog::QuestionnaireDialog(Session *session, Settings *settings, QWidget *parent)
    : Dialog(u"questionnaireDialog"_s, QDialogButtonBox::Close, parent)
    , m_session(session)
    , m_settings(settings)
    , m_messages(new MessageBar(session->catalogue(), this))
    , m_whom(new QComboBox(this))
    , m_format(new QComboBox(this))
    , m_language(new QComboBox(this))
    , m_count(new TextLabel(TextLabel::Tone::Plain, this))
    , m_save(addButton(u"saveForm"_s, u"save"_s, tr("&Save form…")))
{
    setWindowTitle(tr("Questionnaire"));
    m_whom->setObjectName("whom"_L1);
    m_format->setObjectName("formFormat"_L1);
    m_format->addItem(tr("Web page, in every language"), int(FormFormat::Html));
    m_format->addItem(tr("PDF form, in one language"), int(FormFormat::Pdf));
    m_language->setObjectName("formLanguage"_L1);
    m_count->setObjectName("questionCount"_L1);
    addAddressees();
    nameLanguages(m_language, session->catalogue());
    chooseLanguage(m_language, session->assessment().language);
    auto *form = new QFormLayout;
    form->addRow(tr("&For"), m_whom);
    form->addRow(tr("&As"), m_format);
    form->addRow(tr("&Language"), m_language);
    column()->addWidget(m_messages);
    column()->addWidget(new TextLabel(
        TextLabel::Tone::Plain,
        tr("The questions that others can answer and that are still open, as a form to fill in "
           "and send back: in any browser or any PDF program, without a network. What comes back "
           "you take over with Assessment › Reply to a questionnaire."),
        this));
    column()->addLayout(form);
    column()->addWidget(m_count);
    column()->addStretch();
    connect(m_whom, &QComboBox::currentIndexChanged, this, &QuestionnaireDialog::count);
    connect(m_save, &QPushButton::clicked, this, &QuestionnaireDialog::choose);
    m_whom->setFocus();
    resizeInUnits(this, 70, 36);
    count();
}

void QuestionnaireDialog::addAddressees()
{
    for (const Addressee addressee : {Addressee::Department, Addressee::It, Addressee::Provider})
        m_whom->addItem(addresseeText(m_session->catalogue(), addressee).in(windowLanguage()),
                        int(addressee));
    for (const LinkPlace &place : inTreeOrder(m_session->assessment().recipients)) {
        if (!place.link->isContracted())
            continue;
        m_whom->addItem(tr("%1 and those under it").arg(place.link->name),
                        int(Addressee::Provider));
        m_whom->setItemData(m_whom->count() - 1, place.link->id, linkRole);
    }
}

Questionnaire QuestionnaireDialog::questionnaire() const
{
    return questionnaireFor(m_session->catalogue(), m_session->assessment(), m_session->judgement(),
                            Addressee(m_whom->currentData().toInt()),
                            m_whom->currentData(linkRole).toString());
}

void QuestionnaireDialog::count()
{
    const int count = int(questionnaire().items.size());
    m_count->setText(count > 0 ? tr("%n question(s)", nullptr, count)
                               : tr("Nothing is open that these people can know."));
    m_save->setEnabled(count > 0);
}

Result<NamedFile> QuestionnaireDialog::form() const
{
    return makeForm(m_session->catalogue(), questionnaire(), chosenLanguage(m_language), format(),
                    m_settings->paper());
}

FormFormat QuestionnaireDialog::format() const
{
    return FormFormat(m_format->currentData().toInt());
}

void QuestionnaireDialog::choose()
{
    const Result<NamedFile> made = form();
    if (!m_messages->check(made))
        return;
    const QString path = QFileDialog::getSaveFileName(
        this, tr("Save form"), QDir(m_settings->folder()).filePath(made->name),
        format() == FormFormat::Pdf ? tr("PDF form (*.pdf)") : tr("Web page (*.html)"));
    if (!path.isEmpty())
        saveAs(path);
}

void QuestionnaireDialog::saveAs(const QString &path)
{
    const Result<NamedFile> made = form();
    if (!m_messages->check(made) ||
        !m_messages->check(saveFile(path, made->bytes, Existing::Replaced)))
        return;
    m_settings->setFolder(QFileInfo(path).path());
    m_messages->tellSaved(path);
}

} // namespace votum
