// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/casetools/newcasedialog.h"

#include "core/case/answersfile.h"
#include "session/session.h"
#include "ui/casetools/channellist.h"
#include "ui/kit/unsaved.h"
#include "ui/look/controls.h"
#include "ui/look/language.h"
#include "ui/look/textlabel.h"
#include "ui/settings/settings.h"
#include "ui/words/fieldcolumns.h"
#include "ui/words/languagebox.h"

#include <QComboBox>
#include <QEvent>
#include <QFormLayout>
#include <QLineEdit>
#include <QPushButton>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace votum {

NewCaseDialog::NewCaseDialog(Session *session, Settings *settings, QWidget *parent)
    : FormDialog(u"newCaseDialog"_s, session->catalogue(), parent)
    , m_session(session)
    , m_settings(settings)
    , m_intro(new TextLabel(TextLabel::Tone::Quiet, this))
    , m_title(new QLineEdit(this))
    , m_organisation(new QLineEdit(settings->value(Setting::Organisation), this))
    , m_channel(new ChannelList(session->catalogue(), this))
    , m_summary(new TextLabel(TextLabel::Tone::Small, this))
    , m_columns(new FieldColumns(this))
    , m_language(new QComboBox(this))
    , m_author(new QLineEdit(settings->author(), this))
{
    // Room for the longest summary, so that choosing moves nothing.
    m_summary->setMinimumHeight(4 * QFontMetrics(m_summary->font()).lineSpacing());
    m_summary->setAlignment(Qt::AlignTop | Qt::AlignLeft);
    m_title->setObjectName("caseTitle"_L1);
    nameLanguages(m_language, m_session->catalogue());
    chooseLanguage(m_language, settings->paperLanguage().value_or(windowLanguage()));
    form()->setRowWrapPolicy(QFormLayout::WrapAllRows);
    form()->setVerticalSpacing(unit(this) / 2);
    column()->insertWidget(0, m_intro);
    column()->setSpacing(unit(this));
    addField(m_title, {});
    addField(m_organisation, {});
    addField(m_channel, {});
    form()->addRow(m_summary);
    form()->addRow(m_columns);
    m_columns->add(m_language, true);
    m_columns->add(m_author, true);
    Unsaved::await(m_author);
    column()->addStrut(66 * unit(this));
    makePrimary(buttons()->button(QDialogButtonBox::Ok));
    connect(m_channel, &ChannelList::changed, this, &NewCaseDialog::describeChannel);
    connect(m_title, &QLineEdit::textChanged, this, &NewCaseDialog::describeStart);
    retranslate();
}

Result<void> NewCaseDialog::save()
{
    const QString author = m_author->text().trimmed();
    const QString organisation = m_organisation->text().trimmed();
    if (!author.isEmpty())
        m_session->setAuthor(author);
    Result<void> created = m_session->createCase(m_title->text().trimmed(), organisation,
                                                 chosenLanguage(m_language), m_channel->chosen());
    if (!created)
        return created;
    if (!author.isEmpty())
        m_settings->set(Setting::Author, author);
    m_settings->set(Setting::Organisation, organisation);
    return {};
}

void NewCaseDialog::changeEvent(QEvent *event)
{
    FormDialog::changeEvent(event);
    if (event->type() == QEvent::LanguageChange)
        retranslate();
}

void NewCaseDialog::describeChannel()
{
    const Channel *chosen = m_session->catalogue().channel(m_channel->chosen());
    m_summary->setText(chosen ? chosen->summary.in(windowLanguage())
                              : tr("The mode of operation decides, not the brand. You can choose "
                                   "it later in step 2."));
}

void NewCaseDialog::describeStart()
{
    QPushButton *start = buttons()->button(QDialogButtonBox::Ok);
    const bool hasTitle = !m_title->text().trimmed().isEmpty();
    start->setEnabled(hasTitle);
    start->setToolTip(hasTitle ? QString() : tr("Enter a title first."));
    start->setAccessibleDescription(start->toolTip());
}

void NewCaseDialog::retranslate()
{
    setWindowTitle(tr("New assessment"));
    m_intro->setText(tr("Everything can be changed later. Only the title is needed."));
    m_title->setMaxLength(mostOfALine);
    m_organisation->setMaxLength(mostOfALine);
    captionField(form(), m_title, tr("&Title"));
    captionField(form(), m_organisation, tr("&Organisation"));
    captionField(form(), m_channel, tr("&Channel"));
    m_channel->retranslate();
    m_columns->caption(m_language, tr("&Language of the texts"));
    m_columns->caption(m_author, tr("&Your name"));
    m_author->setToolTip(tr("Entered with every answer"));
    m_title->setPlaceholderText(tr("For example: WhatsApp for travel enquiries"));
    nameLanguages(m_language, m_session->catalogue());
    buttons()->button(QDialogButtonBox::Ok)->setText(tr("Start assessment"));
    describeChannel();
    describeStart();
}

} // namespace votum
