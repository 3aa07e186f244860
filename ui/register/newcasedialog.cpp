#include "ui/register/newcasedialog.h"

#include "ui/look/icons.h"
#include "ui/look/language.h"
#include "ui/settings/settings.h"

#include <QComboBox>
#include <QDialogButtonBox>
#include <QEvent>
#include <QFormLayout>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QStandardItemModel>

using namespace Qt::StringLiterals;

namespace votum {

NewCaseDialog::NewCaseDialog(const Catalogue &catalogue, const Settings &settings, QWidget *parent)
    : QDialog(parent)
    , m_catalogue(catalogue)
    , m_form(new QFormLayout)
    , m_title(new QLineEdit(this))
    , m_titleError(new QLabel(this))
    , m_organisation(new QLineEdit(settings.organisation(), this))
    , m_language(new QComboBox(this))
    , m_channel(new QComboBox(this))
    , m_summary(new QLabel(this))
    , m_author(new QLineEdit(settings.author(), this))
    , m_hint(new QLabel(this))
    , m_buttons(new QDialogButtonBox(QDialogButtonBox::Ok | QDialogButtonBox::Cancel, this))
{
    for (QLabel *label : {m_titleError, m_summary, m_hint}) {
        label->setWordWrap(true);
        label->setTextFormat(Qt::PlainText);
    }
    m_titleError->hide();
    // Room for the longest summary, so that choosing moves nothing.
    m_summary->setMinimumHeight(4 * fontMetrics().lineSpacing());
    m_summary->setAlignment(Qt::AlignTop | Qt::AlignLeft);
    m_title->setObjectName("caseTitle"_L1);
    m_channel->setObjectName("caseChannel"_L1);
    m_channel->setMaxVisibleItems(24);
    m_language->addItem({}, int(Language::German));
    m_language->addItem({}, int(Language::English));
    m_language->setCurrentIndex(int(windowLanguage()));
    m_form->setSpacing(unit(this));
    m_form->setFieldGrowthPolicy(QFormLayout::AllNonFixedFieldsGrow);
    m_form->addRow(u" "_s, m_title);
    m_form->addRow(QString(), m_titleError);
    m_form->addRow(u" "_s, m_organisation);
    m_form->addRow(u" "_s, m_channel);
    m_form->addRow(QString(), m_summary);
    m_form->addRow(u" "_s, m_language);
    m_form->addRow(u" "_s, m_author);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(2 * unit(this), 2 * unit(this), 2 * unit(this), 2 * unit(this));
    layout->setSpacing(2 * unit(this));
    layout->addLayout(m_form);
    layout->addWidget(m_hint);
    layout->addStretch();
    layout->addWidget(m_buttons);
    setMinimumWidth(80 * unit(this));
    connect(m_buttons, &QDialogButtonBox::accepted, this, &NewCaseDialog::accept);
    connect(m_buttons, &QDialogButtonBox::rejected, this, &NewCaseDialog::reject);
    connect(m_channel, &QComboBox::currentIndexChanged, this, &NewCaseDialog::describeChannel);
    connect(m_title, &QLineEdit::textEdited, m_titleError, &QWidget::hide);
    retranslate();
    fillChannels();
    m_title->setFocus();
}

QString NewCaseDialog::title() const
{
    return m_title->text().trimmed();
}

QString NewCaseDialog::organisation() const
{
    return m_organisation->text().trimmed();
}

QString NewCaseDialog::author() const
{
    return m_author->text().trimmed();
}

Language NewCaseDialog::language() const
{
    return Language(m_language->currentData().toInt());
}

QString NewCaseDialog::channel() const
{
    return m_channel->currentData().toString();
}

void NewCaseDialog::accept()
{
    if (!title().isEmpty()) {
        QDialog::accept();
        return;
    }
    m_titleError->setText(tr("Please give the case a title."));
    colorText(m_titleError, roleColor(Role::Blocking, palette()));
    m_titleError->show();
    m_title->setAccessibleDescription(m_titleError->text());
    m_title->setFocus();
    grow();
}

// A wrapped text that became longer: the dialog makes room for it.
void NewCaseDialog::grow()
{
    layout()->activate();
    resize(width(), std::max(height(), layout()->totalHeightForWidth(width())));
}

void NewCaseDialog::changeEvent(QEvent *event)
{
    QDialog::changeEvent(event);
    if (event->type() == QEvent::LanguageChange) {
        retranslate();
        fillChannels();
    }
}

// Brands are headings that cannot be chosen; their modes of operation stand below.
void NewCaseDialog::fillChannels()
{
    const QSignalBlocker quiet(m_channel);
    const QString chosen = channel();
    m_channel->clear();
    m_channel->addItem(tr("Not chosen yet"), QString());
    const auto *model = qobject_cast<QStandardItemModel *>(m_channel->model());
    QString brand;
    for (const Channel &item : m_catalogue.channels) {
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
    const Channel *chosen = m_catalogue.channel(channel());
    m_summary->setText(chosen ? chosen->summary.in(windowLanguage())
                              : tr("The mode of operation decides, not the brand. You can choose "
                                   "it later in step 2."));
    m_channel->setAccessibleDescription(m_summary->text());
    grow();
}

void NewCaseDialog::retranslate()
{
    setWindowTitle(tr("New assessment"));
    const auto word = [this](QWidget *field, const QString &text) {
        auto *label = qobject_cast<QLabel *>(m_form->labelForField(field));
        label->setText(text);
        label->setBuddy(field);
    };
    word(m_title, tr("&Title"));
    word(m_organisation, tr("&Organisation"));
    word(m_channel, tr("&Channel"));
    word(m_language, tr("&Language of the texts"));
    word(m_author, tr("&Your name"));
    m_title->setPlaceholderText(tr("For example: WhatsApp for travel enquiries"));
    m_language->setItemText(0, tr("German"));
    m_language->setItemText(1, tr("English"));
    m_hint->setText(tr("Your name is entered with every answer. Everything can be changed later; "
                       "every entry is saved at once."));
    colorText(m_hint, quietColor(palette()));
    m_buttons->button(QDialogButtonBox::Ok)->setText(tr("Start assessment"));
}

} // namespace votum
