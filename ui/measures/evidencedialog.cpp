// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/measures/evidencedialog.h"

#include "export/evidencefiles.h"
#include "session/session.h"
#include "ui/kit/datefield.h"
#include "ui/look/icons.h"
#include "ui/look/textlabel.h"
#include "ui/measures/filework.h"
#include "ui/words/errorline.h"
#include "ui/words/words.h"

#include <QFileDialog>
#include <QFileInfo>
#include <QFormLayout>
#include <QHBoxLayout>
#include <QLineEdit>
#include <QLocale>
#include <QPushButton>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace votum {

EvidenceDialog::EvidenceDialog(Session *session, const EvidenceItem &item, QWidget *parent)
    : FormDialog(u"evidenceDialog"_s, session->catalogue(), parent)
    , m_session(session)
    , m_item(item)
    , m_saved(item.id.isEmpty() ? QString() : item.sha256)
    , m_work(new FileWork(this))
    , m_reason(new QLineEdit(this))
    , m_title(new QLineEdit(item.title, this))
    , m_date(new DateField(this))
    , m_link(new QLineEdit(item.link, this))
{
    setWindowTitle(item.id.isEmpty() ? tr("Add evidence") : tr("Edit the evidence"));
    m_title->setObjectName("evidenceTitle"_L1);
    m_title->setPlaceholderText(tr("e.g. processing contract with the service provider"));
    m_link->setObjectName("evidenceLink"_L1);
    m_link->setPlaceholderText(tr("Address, or where the paper file is kept"));
    m_date->showDate(item.date);
    QWidget *file = buildFile();
    addField(m_title, tr("Title"));
    tellBeneath(u"titleMissing"_s);
    addField(m_date, tr("Date of the evidence"));
    addField(m_link, tr("Link or place"));
    tellBeneath(u"evidencePlaceMissing"_s);
    addField(file, tr("File"));
    m_reason->setObjectName("evidenceReason"_L1);
    addField(m_reason, tr("Reason"));
    tellBeneath(u"reasonMissing"_s);
    m_reason->setPlaceholderText(tr("why the file kept so far is replaced or left out"));
    connect(this, &QDialog::rejected, this, [this] { take({}); });
    showFile();
    m_title->selectAll();
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
    m_fileError = new ErrorLine(m_session->catalogue(), box);
    auto *row = new QHBoxLayout;
    row->setSpacing(unit(this));
    row->addWidget(m_pick);
    row->addWidget(m_remove);
    row->addStretch();
    auto *column = new QVBoxLayout(box);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(unit(this) / 2);
    column->addLayout(row);
    column->addWidget(m_work);
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
    m_work->cancel();
    auto intake = std::make_shared<EvidenceIntake>(*m_session, path);
    m_work->run(QFileInfo(path).fileName(), intake, [this, intake](const Result<void> &done) {
        if (m_fileError->check(done))
            take(intake->item());
    });
}

void EvidenceDialog::removeFile()
{
    m_work->cancel();
    take({});
}

void EvidenceDialog::take(const EvidenceItem &file)
{
    if (m_item.sha256 != m_saved && m_item.sha256 != file.sha256)
        m_session->dropContent(m_item.sha256);
    m_item.fileName = file.fileName;
    m_item.sha256 = file.sha256;
    m_item.size = file.size;
    showFile();
}

bool EvidenceDialog::needsReason() const
{
    return m_item.sha256 != m_saved && m_session->keepsContent(m_saved);
}

void EvidenceDialog::showFile()
{
    const bool has = !m_item.fileName.isEmpty();
    m_pick->setText(has ? tr("Another file…") : tr("Choose a file…"));
    m_remove->setVisible(has);
    m_file->setText(has ? u"%1 · %2 · SHA-256:\n%3"_s.arg(m_item.fileName,
                                                          QLocale().formattedDataSize(m_item.size),
                                                          checksumLines(m_item.sha256))
                        : tr("The store keeps a copy of the file, up to 200 MB."));
    form()->setRowVisible(m_reason, needsReason());
}

Result<void> EvidenceDialog::save()
{
    if (m_work->isBusy())
        return Error{u"fileArriving"_s, {}, {}};
    m_item.title = m_title->text().trimmed();
    m_item.link = m_link->text().trimmed();
    m_item.date = m_date->date();
    return m_session->saveEvidence(m_item, m_reason->text());
}

// --- removing

RemoveEvidenceDialog::RemoveEvidenceDialog(Session *session, const EvidenceItem &item,
                                           QWidget *parent)
    : FormDialog(u"removeEvidenceDialog"_s, session->catalogue(), parent)
    , m_session(session)
    , m_id(item.id)
    , m_reason(new QLineEdit(this))
{
    setWindowTitle(tr("Remove the evidence"));
    addHeading(item.title);
    m_reason->setObjectName("evidenceReason"_L1);
    addField(m_reason, tr("Reason"));
    tellBeneath(u"reasonMissing"_s);
}

Result<void> RemoveEvidenceDialog::save()
{
    return m_session->removeEvidence(m_id, m_reason->text());
}

} // namespace votum
