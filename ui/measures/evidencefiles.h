// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/case/assessment.h"
#include "core/text/result.h"

#include <QList>
#include <QObject>
#include <QUrl>

#include <memory>

class QMimeData;
class QTemporaryDir;

namespace votum {

class FileWork;
class MessageBar;
class Session;

// The files of the evidence on their way: into the store one after another, and out of it to be
// looked at or saved. What becomes of them is told in the message bar. GUI thread.
class EvidenceFiles : public QObject
{
    Q_OBJECT

public:
    // `page` is the parent of the dialogs. All four must outlive it.
    EvidenceFiles(Session *session, MessageBar *messages, FileWork *work, QWidget *page);
    ~EvidenceFiles() override;

    void choose();                    // asks for files to be added
    void take(const QMimeData *mime); // files, links or a picture, dropped or pasted
    void open(const EvidenceItem &item);
    void save(const EvidenceItem &item); // asks where

signals:
    void arrived(const votum::EvidenceItem &item); // one alone, to be looked at before it is saved

private:
    void add(const QList<QUrl> &urls);
    void addNext();
    void arrive(const Result<void> &read, const EvidenceItem &item);
    QString privateFolder(); // for copies, until the program ends

    Session *m_session;
    MessageBar *m_message;
    FileWork *m_work;
    QWidget *m_page;
    QList<QUrl> m_waiting; // to be added
    bool m_isOneOfSeveral = false;
    qint64 m_caseId = 0; // whose work is under way
    std::unique_ptr<QTemporaryDir> m_copies;
};

} // namespace votum
