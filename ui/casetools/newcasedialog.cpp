// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/casetools/newcasedialog.h"

#include "core/case/answersfile.h"
#include "session/session.h"
#include "ui/look/language.h"
#include "ui/look/textlabel.h"
#include "ui/settings/settings.h"
#include "ui/words/languagebox.h"

#include <QComboBox>
#include <QEvent>
#include <QFormLayout>
#include <QLineEdit>
#include <QPushButton>
#include <QStandardItemModel>
#include <QVBoxLayout>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace votum {

NewCaseDialog::NewCaseDialog(Session *session, Settings *settings, QWidget *parent)
    : FormDialog(u"newCaseDialog"_s, session->catalogue(), parent)
    , m_session(session)
    , m_settings(settings)
    , m_title(new QLineEdit(this))
    , m_organisation(new QLineEdit(settings->value(Setting::Organisation), this))
    , m_channel(new QComboBox(this))
    , m_summary(new TextLabel(TextLabel::Tone::Plain, this))
    , m_language(new QComboBox(this))
    , m_author(new QLineEdit(settings->author(), this))
    , m_hint(new TextLabel(TextLabel::Tone::Quiet, this))
{
    // Room for the longest summary, so that choosing moves nothing.
    m_summary->setMinimumHeight(4 * fontMetrics().lineSpacing());
    m_summary->setAlignment(Qt::AlignTop | Qt::AlignLeft);
    m_title->setObjectName("caseTitle"_L1);
    m_channel->setObjectName("caseChannel"_L1);
    m_channel->setMaxVisibleItems(24);
    nameLanguages(m_language, m_session->catalogue());
    chooseLanguage(m_language, settings->paperLanguage().value_or(windowLanguage()));
    addField(m_title, {});
    tellBeneath(u"titleMissing"_s);
    addField(m_organisation, {});
    addField(m_channel, {});
    form()->addRow(new QLabel(this), m_summary);
    addField(m_language, {});
    addField(m_author, {});
    form()->addRow(m_hint);
    column()->addStrut(76 * unit(this));
    connect(m_channel, &QComboBox::currentIndexChanged, this, &NewCaseDialog::describeChannel);
    retranslate();
    fillChannels();
}

Result<void> NewCaseDialog::save()
{
    const QString author = m_author->text().trimmed();
    const QString organisation = m_organisation->text().trimmed();
    if (!author.isEmpty())
        m_session->setAuthor(author);
    Result<void> created =
        m_session->createCase(m_title->text().trimmed(), organisation, chosenLanguage(m_language),
                              m_channel->currentData().toString());
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
    if (event->type() == QEvent::LanguageChange) {
        retranslate();
        fillChannels();
    }
}

// Brands are headings that cannot be chosen; their modes of operation stand below.
void NewCaseDialog::fillChannels()
{
    const QSignalBlocker quiet(m_channel);
    const QString chosen = m_channel->currentData().toString();
    m_channel->clear();
    m_channel->addItem(tr("Not chosen yet"), QString());
    const auto *model = qobject_cast<QStandardItemModel *>(m_channel->model());
    QString brand;
    for (const Channel &item : m_session->catalogue().channels) {
        if (item.brand != brand) {
            brand = item.brand;
            m_channel->addItem(brand);
            QStandardItem *heading = model->item(m_channel->count() - 1);
            heading->setFlags(Qt::NoItemFlags);
            heading->setFont(headingFont(font()));
            heading->setForeground(quietColor(palette()));
        }
        m_channel->addItem(u"    "_s + item.name.in(windowLanguage()), item.id);
    }
    m_channel->setCurrentIndex(std::max(0, chosen.isEmpty() ? 0 : m_channel->findData(chosen)));
    describeChannel();
}

void NewCaseDialog::describeChannel()
{
    const Channel *chosen = m_session->catalogue().channel(m_channel->currentData().toString());
    m_summary->setText(chosen ? chosen->summary.in(windowLanguage())
                              : tr("The mode of operation decides, not the brand. You can choose "
                                   "it later in step 2."));
    m_channel->setAccessibleDescription(m_summary->text());
}

void NewCaseDialog::retranslate()
{
    setWindowTitle(tr("New assessment"));
    m_title->setMaxLength(mostOfALine);
    m_organisation->setMaxLength(mostOfALine);
    captionField(form(), m_title, tr("&Title"));
    captionField(form(), m_organisation, tr("&Organisation"));
    captionField(form(), m_channel, tr("&Channel"));
    captionField(form(), m_language, tr("&Language of the texts"));
    captionField(form(), m_author, tr("&Your name"));
    m_title->setPlaceholderText(tr("For example: WhatsApp for travel enquiries"));
    nameLanguages(m_language, m_session->catalogue());
    m_hint->setText(tr("Your name is entered with every answer. Everything can be changed later; "
                       "every entry is saved at once."));
    buttons()->button(QDialogButtonBox::Ok)->setText(tr("Start assessment"));
}

} // namespace votum
