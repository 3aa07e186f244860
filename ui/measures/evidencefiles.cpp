// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/measures/evidencefiles.h"

#include "export/evidencefiles.h"
#include "session/session.h"
#include "ui/kit/folder.h"
#include "ui/measures/filework.h"
#include "ui/words/messagebar.h"

#include <QDateTime>
#include <QDir>
#include <QFile>
#include <QFileDialog>
#include <QFileInfo>
#include <QImage>
#include <QMimeData>
#include <QTemporaryDir>

using namespace Qt::StringLiterals;

namespace votum {

EvidenceFiles::EvidenceFiles(Session *session, MessageBar *messages, FileWork *work, QWidget *page)
    : QObject(page), m_session(session), m_message(messages), m_work(work), m_page(page)
{
    // Also while the page is not looked at.
    connect(m_session, &Session::changed, this, [this] {
        if (!m_work->isBusy() || m_session->caseId() == m_caseId)
            return;
        m_waiting.clear();
        m_work->cancel();
    });
    connect(m_work, &FileWork::cancelled, this, [this] { m_waiting.clear(); });
}

EvidenceFiles::~EvidenceFiles() = default;

void EvidenceFiles::choose()
{
    QList<QUrl> urls;
    for (const QString &path : QFileDialog::getOpenFileNames(m_page, tr("Files as evidence")))
        urls.append(QUrl::fromLocalFile(path));
    add(urls);
}

// One is looked at before it is saved; several are listed at once, under their names.
void EvidenceFiles::add(const QList<QUrl> &urls)
{
    m_message->hide();
    m_isOneOfSeveral = !m_waiting.isEmpty() || m_work->isBusy() || urls.size() > 1;
    m_waiting += urls;
    if (!m_work->isBusy())
        addNext();
}

void EvidenceFiles::addNext()
{
    if (m_waiting.isEmpty())
        return;
    m_caseId = m_session->caseId();
    const QUrl url = m_waiting.takeFirst();
    if (!url.isLocalFile()) {
        EvidenceItem item;
        item.title = url.host();
        item.link = url.toString();
        return arrive({}, item);
    }
    auto intake = std::make_shared<EvidenceIntake>(*m_session, url.toLocalFile());
    m_work->run(tr("%1 is copied into the store").arg(url.fileName()), intake,
                [this, intake](const Result<void> &done) { arrive(done, intake->item()); });
}

void EvidenceFiles::arrive(const Result<void> &read, const EvidenceItem &item)
{
    if (!m_message->check(read))
        return m_waiting.clear();
    if (!m_isOneOfSeveral)
        return emit arrived(item);
    if (const Result<void> saved = m_session->saveEvidence(item); !m_message->check(saved)) {
        m_session->dropContent(item.sha256);
        return m_waiting.clear();
    }
    addNext();
}

QString EvidenceFiles::privateFolder()
{
    if (!m_copies)
        m_copies = std::make_unique<QTemporaryDir>();
    return m_copies->path();
}

// A copy that nobody else may read, and that cannot be taken for the file kept: it cannot be
// changed. It goes when the program ends.
void EvidenceFiles::open(const EvidenceItem &item)
{
    if (m_work->isBusy())
        return;
    const QString name = item.fileName;
    const auto refuse = [this, name](const QString &code) {
        m_message->tell(Error{code, {name}, {}});
    };
    if (isProgram(item))
        return refuse(u"evidenceProgram"_s);
    const QDir folder(privateFolder() + u'/' + item.sha256.left(16));
    const QString path = folder.filePath(nameFor(item));
    const auto show = [path, refuse] {
        if (!votum::openFile(path))
            refuse(u"fileNotOpened"_s);
    };
    if (QFileInfo::exists(path))
        return show();
    if (!folder.mkpath(u"."_s))
        return refuse(u"fileUnwritable"_s);
    m_caseId = m_session->caseId();
    m_work->run(name, std::make_shared<EvidenceCopy>(*m_session, item, path),
                [this, path, show](const Result<void> &done) {
                    if (!m_message->check(done))
                        return;
                    QFile::setPermissions(path, QFileDevice::ReadOwner);
                    show();
                });
}

void EvidenceFiles::save(const EvidenceItem &item)
{
    if (m_work->isBusy())
        return;
    const EvidenceItem copied = item; // the dialog lets others change it
    const QString path =
        QFileDialog::getSaveFileName(m_page, tr("Save the file of the evidence"), nameFor(copied));
    if (path.isEmpty())
        return;
    // The system's dialog asked before.
    m_caseId = m_session->caseId();
    m_work->run(copied.fileName,
                std::make_shared<EvidenceCopy>(*m_session, copied, path, Existing::Replaced),
                [this, path](const Result<void> &done) {
                    if (m_message->check(done))
                        m_message->tellSaved(path);
                });
}

void EvidenceFiles::take(const QMimeData *mime)
{
    if (mime->hasUrls())
        return add(mime->urls());
    const QString path =
        privateFolder() + u'/' +
        tr("Picture %1").arg(m_session->now().toLocalTime().toString(u"yyyy-MM-dd HH.mm.ss"_s)) +
        u".png"_s;
    if (qvariant_cast<QImage>(mime->imageData()).save(path))
        add({QUrl::fromLocalFile(path)});
    else
        m_message->tell(Error{u"fileUnwritable"_s, {QDir::toNativeSeparators(path)}, {}});
}

} // namespace votum
