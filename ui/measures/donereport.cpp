// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/measures/donereport.h"

#include "export/files.h"
#include "ui/kit/datefield.h"
#include "ui/kit/unsaved.h"
#include "ui/look/icons.h"
#include "ui/look/textlabel.h"
#include "ui/look/theme.h"
#include "ui/measures/ownerbox.h"
#include "ui/words/errorline.h"
#include "ui/words/words.h"

#include <QFileDialog>
#include <QFileInfo>
#include <QFormLayout>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QVBoxLayout>

#include <utility>

using namespace Qt::StringLiterals;

namespace votum {

DoneReport::DoneReport(Session *session, QWidget *parent)
    : QWidget(parent)
    , m_session(session)
    , m_chosen(new TextLabel(TextLabel::Tone::Small, this))
    , m_form(new QFormLayout)
    , m_done(new DateField(this))
    , m_by(new OwnerBox(this))
    , m_evidence(new QLineEdit(this))
    , m_file(new QPushButton(icon(u"document"_s), {}, this))
    , m_sum(new TextLabel(TextLabel::Tone::Small, this))
    , m_error(new ErrorLine(session->catalogue(), this))
    , m_report(new QPushButton(icon(u"check"_s), {}, this))
{
    m_chosen->setObjectName("chosenDone"_L1);
    m_done->setObjectName("reportDone"_L1);
    m_by->setObjectName("reportBy"_L1);
    m_by->setCurrentText({});
    m_evidence->setObjectName("reportEvidence"_L1);
    m_file->setObjectName("reportFile"_L1);
    m_report->setObjectName("reportMeasures"_L1);
    m_sum->hide();
    m_form->setVerticalSpacing(unit(this) / 2);
    for (QWidget *field : std::initializer_list<QWidget *>{m_done, m_by, m_evidence})
        m_form->addRow(new QLabel(this), field);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins({});
    column->setSpacing(unit(this));
    column->addWidget(m_chosen);
    column->addLayout(m_form);
    column->addWidget(m_file, 0, Qt::AlignLeft);
    column->addWidget(m_sum);
    column->addWidget(m_error);
    column->addWidget(m_report, 0, Qt::AlignLeft);
    Unsaved::await(m_evidence, [this] { return !m_evidence->text().trimmed().isEmpty(); });
    connect(m_evidence, &QLineEdit::returnPressed, m_report, &QPushButton::click);
    connect(m_file, &QPushButton::clicked, this, &DoneReport::pickFile);
    connect(m_report, &QPushButton::clicked, this, &DoneReport::report);
}

void DoneReport::choose(std::vector<MeasurePlan> open, int all)
{
    m_open = std::move(open);
    m_all = all;
    updateChoice();
}

void DoneReport::pickFile()
{
    const QString path = QFileDialog::getOpenFileName(this, tr("File that proves it"));
    if (path.isEmpty())
        return;
    const Result<FileSum> sum = fileSum(path);
    if (!m_error->check(sum))
        return;
    m_sha256 = sum->sha256;
    m_sum->setText(tr("Checksum of the file (SHA-256): %1").arg(m_sha256));
    m_sum->show();
    if (m_evidence->text().trimmed().isEmpty())
        m_evidence->setText(QFileInfo(path).fileName());
}

void DoneReport::report()
{
    if (m_done->hasFault())
        return m_done->setFocus(); // it says itself what is wrong
    if (!m_done->date().isValid()) {
        m_error->tell(tr("Please say when the selected measures were done."));
        return m_done->setFocus();
    }
    if (m_evidence->text().trimmed().isEmpty()) {
        m_error->tell(tr("Please say what proves that the selected measures were done."));
        return m_evidence->setFocus();
    }
    const std::vector<MeasurePlan> plans = m_open; // reporting changes what is selected
    const QString typed = m_evidence->text();
    m_evidence->clear(); // entered: nothing waits for the button any more
    if (!m_error->check(
            m_session->reportDone(plans, {m_done->date(), m_by->currentText(), typed, m_sha256}))) {
        m_evidence->setText(typed);
        return;
    }
    m_sha256.clear();
    m_sum->hide();
    emit reported(int(plans.size()));
}

void DoneReport::updateChoice()
{
    const int open = int(m_open.size());
    if (m_all == 0)
        m_chosen->setText(tr("Select the measures that were done: several with Ctrl or Shift, all "
                             "with Ctrl+A."));
    else
        m_chosen->setText(
            tr("Selected: %1, of these open: %2, done: %3").arg(m_all).arg(open).arg(m_all - open));
    const bool mayReport = m_session->isSealed() && !m_session->isReadOnly() && open > 0;
    for (QWidget *widget :
         std::initializer_list<QWidget *>{m_done, m_by, m_evidence, m_file, m_report})
        widget->setEnabled(mayReport);
    m_report->setText(open > 0 ? tr("Report %n measure(s) as done", nullptr, open)
                               : tr("Report as done"));
}

void DoneReport::reread()
{
    const QString by = m_by->currentText();
    m_by->offer(*m_session);
    m_by->setEditText(by);
    if (!m_done->date().isValid() && !m_done->hasFault())
        m_done->showDate(m_session->today());
    updateChoice();
}

void DoneReport::retranslate()
{
    captionField(m_form, m_done, tr("Done on"));
    m_done->setCaption(tr("Done on"));
    captionField(m_form, m_by, tr("Done by"));
    m_by->lineEdit()->setPlaceholderText(tr("Each by its owner"));
    captionField(m_form, m_evidence, tr("Evidence"));
    m_evidence->setPlaceholderText(tr("Title, file or link"));
    m_file->setText(tr("File with its checksum…"));
    m_report->setToolTip(tr("Appends an event to the record for each selected measure; events "
                            "cannot be changed or taken back"));
    m_report->setAccessibleDescription(m_report->toolTip());
    reread();
}

} // namespace votum
