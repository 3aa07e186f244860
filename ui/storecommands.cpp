// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/storecommands.h"

#include "core/judgement/judgedcase.h"
#include "core/text/filename.h"
#include "session/session.h"
#include "ui/settings/settings.h"
#include "ui/words/messagebar.h"

#include <QDir>
#include <QFileDialog>
#include <QFileInfo>

using namespace Qt::StringLiterals;

namespace votum {

namespace {

QString withSuffix(const QString &path, QLatin1StringView suffix)
{
    return path.isEmpty() || !QFileInfo(path).suffix().isEmpty() ? path : path + suffix;
}

} // namespace

StoreCommands::StoreCommands(Session *session, Settings *settings, MessageBar *messages,
                             QWidget *window)
    : QObject(window)
    , m_session(session)
    , m_settings(settings)
    , m_messages(messages)
    , m_window(window)
{
}

bool StoreCommands::open(const QString &path)
{
    // Only the default folder is made; a missing one elsewhere is more likely a slip or a drive
    // that is not there.
    if (path == Settings::defaultStorePath())
        QDir().mkpath(QFileInfo(path).path());
    const Result<void> opened = m_session->openStore(path);
    if (opened) {
        m_messages->hide();
        return true;
    }
    m_messages->tell(opened.error(),
                     {[] { return tr("Open another store…"); }, [this] { choose(); }});
    return false;
}

void StoreCommands::choose()
{
    const QString path = QFileDialog::getOpenFileName(m_window, tr("Open store"),
                                                      QFileInfo(m_settings->storePath()).path(),
                                                      tr("Votum stores (*.votum);;All files (*)"));
    if (!path.isEmpty())
        remember(path);
}

void StoreCommands::create()
{
    const QString path = withSuffix(
        QFileDialog::getSaveFileName(
            m_window, tr("New store"), QDir(m_settings->folder()).filePath(u"votum.votum"_s),
            tr("Votum stores (*.votum)"), nullptr, QFileDialog::DontConfirmOverwrite),
        ".votum"_L1);
    if (path.isEmpty())
        return;
    if (QFileInfo::exists(path)) // never over an existing one
        m_messages->tell(Error{u"fileExists"_s, {QDir::toNativeSeparators(path)}, {}});
    else
        remember(path);
}

void StoreCommands::remember(const QString &path)
{
    if (open(path))
        m_settings->setStorePath(path);
}

void StoreCommands::backUp()
{
    const QString name = u"%1-%2.votum"_s.arg(QFileInfo(m_session->storePath()).baseName(),
                                              m_session->today().toString(Qt::ISODate));
    const QString path =
        withSuffix(QFileDialog::getSaveFileName(
                       m_window, tr("Back up store"), QDir(m_settings->folder()).filePath(name),
                       tr("Votum stores (*.votum)"), nullptr, QFileDialog::DontConfirmOverwrite),
                   ".votum"_L1);
    if (path.isEmpty() || !m_messages->check(m_session->backup(path)))
        return;
    m_settings->setFolder(QFileInfo(path).path());
    m_messages->tell(
        Role::Fine, [path] { return tr("Backed up to %1").arg(QDir::toNativeSeparators(path)); },
        MessageBar::showInFolder(path));
}

void StoreCommands::importAnswers()
{
    const QString path =
        QFileDialog::getOpenFileName(m_window, tr("Import answers file"), m_settings->folder(),
                                     tr("Answers files (*.json);;All files (*)"));
    if (path.isEmpty())
        return;
    const Result<QByteArray> bytes = readFile(path, mostBytesParsed);
    if (!m_messages->check(bytes))
        return;
    m_settings->setFolder(QFileInfo(path).path());
    Result<AnswersFile> answers = parseAnswersFile(m_session->catalogue(), *bytes);
    if (!m_messages->check(answers))
        return;
    if (answers->assessment.title.trimmed().isEmpty())
        answers->assessment.title = QFileInfo(path).completeBaseName();
    m_messages->check(
        m_session->importCase(askedIn(m_session->catalogue(), *answers, m_session->today())));
}

void StoreCommands::exportAnswers()
{
    const Assessment &assessment = m_session->assessment();
    const QString name = fileName({assessment.fileNumber, assessment.organisation}, ".json"_L1);
    const QString chosen = QFileDialog::getSaveFileName(m_window, tr("Export answers file"),
                                                        QDir(m_settings->folder()).filePath(name),
                                                        tr("Answers files (*.json)"));
    if (chosen.isEmpty())
        return;
    const QString path = withSuffix(chosen, ".json"_L1);
    // The dialog asked about the name as it was chosen.
    saveAnswers(path, path == chosen ? Existing::Replaced : Existing::Kept);
}

void StoreCommands::saveAnswers(const QString &path, Existing existing)
{
    const QByteArray bytes =
        composeAnswersFile(m_session->catalogue(), m_session->assessment(), m_session->today());
    if (const Result<void> saved = saveFile(path, bytes, existing); !saved)
        return m_messages->tellNotSaved(saved.error(),
                                        [this, path] { saveAnswers(path, Existing::Replaced); });
    m_settings->setFolder(QFileInfo(path).path());
    m_messages->tellSaved(path);
}

} // namespace votum
