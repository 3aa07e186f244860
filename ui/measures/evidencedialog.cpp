#include "ui/measures/evidencedialog.h"

#include "export/files.h"
#include "session/session.h"
#include "ui/kit/datefield.h"
#include "ui/look/iconlabel.h"
#include "ui/look/icons.h"
#include "ui/look/language.h"
#include "ui/words/words.h"

#include <QDialogButtonBox>
#include <QEvent>
#include <QFileDialog>
#include <QFormLayout>
#include <QHBoxLayout>
#include <QLineEdit>
#include <QLocale>
#include <QPushButton>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace votum {

EvidenceDialog::EvidenceDialog(Session *session, const EvidenceItem &item, QWidget *parent)
    : QDialog(parent)
    , m_session(session)
    , m_item(item)
    , m_title(new QLineEdit(item.title, this))
    , m_error(new IconLabel(TextLabel::Tone::Plain, this))
    , m_date(new DateField(this))
    , m_link(new QLineEdit(item.link, this))
    , m_linkError(new IconLabel(TextLabel::Tone::Plain, this))
{
    setObjectName("evidenceDialog"_L1);
    setAttribute(Qt::WA_DeleteOnClose);
    setWindowTitle(item.id.isEmpty() ? tr("Add evidence") : tr("Edit the evidence"));
    m_title->setObjectName("evidenceTitle"_L1);
    m_title->setPlaceholderText(tr("e.g. processing contract with the service provider"));
    m_link->setObjectName("evidenceLink"_L1);
    m_link->setPlaceholderText(tr("Address, or where the paper file is kept"));
    m_date->setCaption(tr("Date of the evidence"));
    m_date->showDate(item.date);
    m_error->hide();
    m_linkError->hide();
    auto *form = new QFormLayout;
    form->setSpacing(unit(this));
    form->setFieldGrowthPolicy(QFormLayout::AllNonFixedFieldsGrow);
    QWidget *file = buildFile();
    form->addRow(new QLabel(this), m_title);
    form->addRow(QString(), m_error);
    form->addRow(new QLabel(this), m_date);
    form->addRow(new QLabel(this), m_link);
    form->addRow(QString(), m_linkError);
    form->addRow(new QLabel(this), file);
    captionField(form, m_title, tr("Title"));
    captionField(form, m_date, tr("Date of the evidence"));
    captionField(form, m_link, tr("Link or place"));
    captionField(form, file, tr("File"));
    auto *buttons = new QDialogButtonBox(QDialogButtonBox::Ok | QDialogButtonBox::Cancel, this);
    connect(buttons, &QDialogButtonBox::accepted, this, &EvidenceDialog::accept);
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(2 * unit(this), 2 * unit(this), 2 * unit(this), 2 * unit(this));
    layout->setSpacing(2 * unit(this));
    layout->addLayout(form);
    layout->addStretch();
    layout->addWidget(buttons);
    m_title->setMinimumWidth(48 * unit(this));
    showFile();
    m_title->setFocus();
    m_title->selectAll();
}

// Qt lets a dialog grow with its least size only, which knows nothing of lines that wrap.
bool EvidenceDialog::event(QEvent *event)
{
    const bool done = QDialog::event(event);
    if (event->type() == QEvent::LayoutRequest && isVisible()) {
        const int needed = layout()->totalHeightForWidth(width());
        if (needed > height())
            resize(width(), needed);
    }
    return done;
}

QWidget *EvidenceDialog::buildFile()
{
    auto *box = new QWidget(this);
    m_file = new TextLabel(TextLabel::Tone::Small, box);
    m_file->setObjectName("evidenceFile"_L1);
    m_pick = new QPushButton(icon(u"document"_s), {}, box);
    m_pick->setObjectName("pickFile"_L1);
    m_pick->setAutoDefault(false);
    m_remove = new QPushButton(icon(u"trash"_s), tr("Without a file"), box);
    m_remove->setObjectName("removeFile"_L1);
    m_remove->setAutoDefault(false);
    m_fileError = new IconLabel(TextLabel::Tone::Plain, box);
    m_fileError->hide();
    auto *row = new QHBoxLayout;
    row->setSpacing(unit(this));
    row->addWidget(m_pick);
    row->addWidget(m_remove);
    row->addStretch();
    auto *column = new QVBoxLayout(box);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(unit(this) / 2);
    column->addLayout(row);
    column->addWidget(m_file);
    column->addWidget(m_fileError);
    connect(m_pick, &QPushButton::clicked, this, &EvidenceDialog::pickFile);
    connect(m_remove, &QPushButton::clicked, this, &EvidenceDialog::removeFile);
    return box;
}

void EvidenceDialog::pickFile()
{
    const QString path = QFileDialog::getOpenFileName(this, tr("File of the evidence"));
    if (path.isEmpty())
        return;
    const Result<FileSum> sum = fileSum(path);
    m_fileError->setVisible(!sum);
    if (!sum) {
        m_fileError->set(Role::Blocking,
                         m_session->catalogue().errorText(sum.error(), windowLanguage()), true);
        return;
    }
    m_item.fileName = sum->name;
    m_item.sha256 = sum->sha256;
    m_item.size = sum->size;
    showFile();
}

void EvidenceDialog::removeFile()
{
    m_item.fileName.clear();
    m_item.sha256.clear();
    m_item.size = 0;
    showFile();
}

void EvidenceDialog::showFile()
{
    const bool has = !m_item.fileName.isEmpty();
    m_pick->setText(has ? tr("Another file…") : tr("Choose a file…"));
    m_remove->setVisible(has);
    m_file->setText(has ? u"%1 · %2 · SHA-256:\n%3"_s.arg(m_item.fileName,
                                                          QLocale().formattedDataSize(m_item.size),
                                                          checksumLines(m_item.sha256))
                        : tr("The file is not copied: its name, size and checksum are kept."));
}

void EvidenceDialog::accept()
{
    if (m_date->hasFault())
        return m_date->setFocus();
    m_item.title = m_title->text().trimmed();
    m_item.link = m_link->text().trimmed();
    m_item.date = m_date->date();
    const Result<void> saved = m_session->saveEvidence(m_item);
    if (saved)
        return QDialog::accept();
    QLineEdit *field = saved.error().code == "evidencePlaceMissing"_L1 ? m_link : m_title;
    IconLabel *error = field == m_link ? m_linkError : m_error;
    (field == m_link ? m_error : m_linkError)->hide();
    error->set(Role::Blocking, m_session->catalogue().errorText(saved.error(), windowLanguage()),
               true);
    error->show();
    field->setAccessibleDescription(error->text());
    field->setFocus();
}

} // namespace votum
