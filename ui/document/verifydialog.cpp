// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/document/verifydialog.h"

#include "export/filecheck.h"
#include "session/session.h"
#include "ui/document/verifywords.h"
#include "ui/look/controls.h"
#include "ui/look/iconlabel.h"
#include "ui/look/icons.h"
#include "ui/settings/settings.h"

#include <QAccessible>
#include <QCoreApplication>
#include <QDir>
#include <QDropEvent>
#include <QFileDialog>
#include <QFileInfo>
#include <QFormLayout>
#include <QMimeData>
#include <QPainter>
#include <QPointer>
#include <QProgressBar>
#include <QPushButton>
#include <QScrollArea>
#include <QThreadPool>
#include <QUrl>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace votum {

namespace {

// Where a file can be dropped; a dashed edge says so.
class DropZone : public QWidget
{
public:
    using QWidget::QWidget;

protected:
    void paintEvent(QPaintEvent *) override
    {
        QPainter painter(this);
        painter.setRenderHint(QPainter::Antialiasing);
        painter.setPen(QPen(quietColor(palette()), 1.5, Qt::DashLine));
        painter.setBrush(palette().base());
        painter.drawRoundedRect(QRectF(rect()).adjusted(1, 1, -1, -1), unit(this), unit(this));
    }
};

} // namespace

VerifyDialog::VerifyDialog(Session *session, Settings *settings, QWidget *parent)
    : Dialog(u"verifyDialog"_s, QDialogButtonBox::Close, parent)
    , m_session(session)
    , m_settings(settings)
    , m_intro(new TextLabel(TextLabel::Tone::Quiet, this))
    , m_file(new TextLabel(TextLabel::Tone::Strong, this))
    , m_busy(new QProgressBar(this))
    , m_close(buttons()->button(QDialogButtonBox::Close))
{
    setWindowTitle(tr("Check a record"));
    setAcceptDrops(true);
    m_intro->setText(tr("Votum renders the record in the file anew, compares, and asks the open "
                        "store whether it sealed the record and issued the file."));
    auto *zone = new DropZone(this);
    auto *inside = new QVBoxLayout(zone);
    auto *here =
        new TextLabel(TextLabel::Tone::Plain, tr("Drop a PDF or a sealed record here"), zone);
    here->setAlignment(Qt::AlignCenter);
    auto *choose = new QPushButton(icon(u"folder"_s), tr("&Choose file…"), zone);
    choose->setObjectName("chooseFile"_L1);
    choose->setDefault(true);
    inside->setContentsMargins(2 * unit(this), 2 * unit(this), 2 * unit(this), 2 * unit(this));
    inside->setSpacing(unit(this));
    inside->addWidget(here);
    inside->addWidget(choose, 0, Qt::AlignCenter);
    m_file->setObjectName("verifiedFile"_L1);
    m_busy->setRange(0, 0);
    m_busy->setTextVisible(false);
    m_busy->setAccessibleName(tr("The file is being checked"));

    m_result = new QWidget(this);
    m_verdict = new IconLabel(TextLabel::Tone::Heading, m_result);
    m_verdict->setObjectName("verdict"_L1);
    m_meaning = new TextLabel(TextLabel::Tone::Plain, m_result);
    m_meaning->setObjectName("meaning"_L1);
    m_checks = new QVBoxLayout;
    m_checks->setSpacing(unit(this));
    m_details = new QFormLayout;
    m_details->setSpacing(unit(this));
    auto *result = new QVBoxLayout(m_result);
    result->setContentsMargins(0, 0, 0, 0);
    result->setSpacing(2 * unit(this));
    result->addWidget(m_verdict);
    result->addWidget(m_meaning);
    result->addLayout(m_checks);
    result->addLayout(m_details);
    result->addStretch(1);
    auto *area = new QScrollArea(this);
    area->setWidgetResizable(true);
    area->setFrameShape(QFrame::NoFrame);
    area->setWidget(m_result);

    connect(choose, &QPushButton::clicked, this, &VerifyDialog::chooseFile);
    column()->addWidget(m_intro);
    column()->addWidget(zone);
    column()->addWidget(m_file);
    column()->addWidget(m_busy);
    column()->addWidget(area, 1);
    m_file->hide();
    m_busy->hide();
    m_result->hide();
    resize(90 * unit(this), 72 * unit(this));
}

void VerifyDialog::chooseFile()
{
    const QString path =
        QFileDialog::getOpenFileName(this, tr("Check a record"), m_settings->folder(),
                                     tr("Records (*.pdf *.json);;All files (*)"));
    if (path.isEmpty())
        return;
    m_settings->setFolder(QFileInfo(path).path());
    check(path);
}

VerifyDialog::~VerifyDialog()
{
    end();
}

void VerifyDialog::check(const QString &path)
{
    end();
    m_file->setText(QDir::toNativeSeparators(path));
    m_file->show();
    begin();
    QThreadPool::globalInstance()->start(
        [path, isCancelled = m_isCancelled, self = QPointer(this)] {
            const FileCheck found = checkFile(path, isCancelled.get());
            QMetaObject::invokeMethod(QCoreApplication::instance(), [found, isCancelled, self] {
                if (self && !*isCancelled)
                    self->showCheck(found);
            });
        });
}

void VerifyDialog::begin()
{
    m_isCancelled = std::make_shared<std::atomic_bool>(false);
    m_result->hide();
    m_busy->show();
    m_close->setText(tr("Cancel"));
}

void VerifyDialog::end()
{
    if (m_isCancelled)
        *m_isCancelled = true;
    m_isCancelled.reset();
    m_busy->hide();
    m_close->setText(tr("Close"));
    clearResult();
}

void VerifyDialog::reject()
{
    if (!isChecking())
        return Dialog::reject();
    end();
    showVerdict({Role::Open, tr("Not checked"), tr("You cancelled the check.")});
}

void VerifyDialog::clearResult()
{
    while (m_details->rowCount() > 0)
        m_details->removeRow(0);
    while (QLayoutItem *item = m_checks->takeAt(0)) {
        delete item->widget();
        delete item;
    }
}

// The store belongs to this thread and is asked here.
void VerifyDialog::showCheck(FileCheck check)
{
    end();
    FileVerdict verdict;
    std::optional<Origin> store;
    Result<Origin> told = Origin{};
    if (check.checked && m_session->hasStore()) {
        told = originOf(check,
                        [this](const QString &seal, const QString &sha256, const QString &link) {
                            return m_session->originOf(seal, sha256, link);
                        });
        if (told)
            store = *told;
    }
    if (!check.checked || !told) {
        verdict = verdictOn(check.checked ? told.error() : check.checked.error(), check.isPdf,
                            m_session->catalogue());
    } else {
        verdict = verdictOn(*check.checked, store, m_session->catalogue());
        for (const CheckLine &line : checksOf(*check.checked, store, m_session->catalogue())) {
            auto *label = new IconLabel(TextLabel::Tone::Plain, m_result);
            label->setObjectName("check"_L1);
            label->set(line.role, line.text);
            m_checks->addWidget(label);
        }
        for (const auto &[name, value] : detailsOf(*check.checked, m_session->catalogue())) {
            auto *label = new TextLabel(TextLabel::Tone::Plain, value, m_result);
            label->setObjectName("detail"_L1);
            label->setAccessibleName(name + u": "_s + value);
            m_details->addRow(new TextLabel(TextLabel::Tone::Quiet, name, m_result), label);
        }
    }
    showVerdict(verdict);
}

void VerifyDialog::showVerdict(const FileVerdict &verdict)
{
    m_verdict->set(verdict.role, verdict.word, true);
    m_meaning->setText(verdict.meaning);
    m_result->show();
    m_result->setAccessibleName(verdict.word + u". "_s + verdict.meaning);
    QAccessibleEvent alert(m_result, QAccessible::Alert);
    QAccessible::updateAccessibility(&alert);
}

void VerifyDialog::dragEnterEvent(QDragEnterEvent *event)
{
    if (!fileToVerify(*event).isEmpty())
        event->acceptProposedAction();
}

void VerifyDialog::dropEvent(QDropEvent *event)
{
    const QString path = fileToVerify(*event);
    if (path.isEmpty())
        return;
    event->setDropAction(Qt::CopyAction); // the file stays where it is
    event->accept();
    check(path);
}

QString fileToVerify(const QDropEvent &event)
{
    const QList<QUrl> urls = event.mimeData()->urls();
    if (urls.size() != 1 || !urls.first().isLocalFile())
        return {};
    const QString path = urls.first().toLocalFile();
    const QString suffix = QFileInfo(path).suffix().toLower();
    return suffix == "pdf"_L1 || suffix == "json"_L1 ? path : QString();
}

} // namespace votum
