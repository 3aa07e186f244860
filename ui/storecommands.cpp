// The commands of the main window that deal with files: stores, examples, answers files.
#include "core/case/answersfile.h"
#include "export/files.h"
#include "session/session.h"
#include "ui/document/exportdialog.h"
#include "ui/document/verifydialog.h"
#include "ui/look/language.h"
#include "ui/mainwindow.h"
#include "ui/register/newcasedialog.h"
#include "ui/register/registerview.h"
#include "ui/settings/settings.h"
#include "ui/words/messagebar.h"

#include <QAction>
#include <QDir>
#include <QDropEvent>
#include <QFileDialog>
#include <QFileInfo>
#include <QMenu>

using namespace Qt::StringLiterals;

namespace votum {

namespace {

QString withSuffix(const QString &path, QLatin1StringView suffix)
{
    return path.isEmpty() || !QFileInfo(path).suffix().isEmpty() ? path : path + suffix;
}

} // namespace

void MainWindow::newCase()
{
    if (m_examples.areOpen() && !openStore(m_settings->storePath()))
        return; // an assessment of one's own never lands among the examples
    NewCaseDialog dialog(m_session->catalogue(), *m_settings, this);
    if (dialog.exec() != QDialog::Accepted)
        return;
    if (!dialog.author().isEmpty()) {
        m_settings->setAuthor(dialog.author());
        m_session->setAuthor(dialog.author());
    }
    m_settings->setOrganisation(dialog.organisation());
    m_messages->check(m_session->createCase(dialog.title(), dialog.organisation(),
                                            dialog.language(), dialog.channel()));
}

void MainWindow::fillExamples()
{
    QMenu *menu = m_actions.exampleMenu;
    menu->clear();
    const QStringList titles = m_examples.titles(windowLanguage());
    for (int i = 0; i < int(titles.size()); ++i)
        menu->addAction(titles[i], this, [this, i] { openExample(i); });
}

void MainWindow::openExample(int index)
{
    m_messages->check(m_examples.open(windowLanguage(), index));
}

void MainWindow::chooseStore()
{
    const QString path = QFileDialog::getOpenFileName(this, tr("Open store"),
                                                      QFileInfo(m_settings->storePath()).path(),
                                                      tr("Votum stores (*.votum);;All files (*)"));
    if (!path.isEmpty())
        rememberStore(path);
}

void MainWindow::chooseNewStore()
{
    const QString path =
        withSuffix(QFileDialog::getSaveFileName(
                       this, tr("New store"), QDir(m_settings->folder()).filePath(u"votum.votum"_s),
                       tr("Votum stores (*.votum)"), nullptr, QFileDialog::DontConfirmOverwrite),
                   ".votum"_L1);
    if (path.isEmpty())
        return;
    if (QFileInfo::exists(path)) // never over an existing one
        m_messages->tell(Error{u"fileExists"_s, {QDir::toNativeSeparators(path)}, {}});
    else
        rememberStore(path);
}

void MainWindow::rememberStore(const QString &path)
{
    if (openStore(path))
        m_settings->setStorePath(path);
}

void MainWindow::backUp()
{
    const QString name = u"%1-%2.votum"_s.arg(QFileInfo(m_session->storePath()).baseName(),
                                              m_session->today().toString(Qt::ISODate));
    const QString path =
        withSuffix(QFileDialog::getSaveFileName(
                       this, tr("Back up store"), QDir(m_settings->folder()).filePath(name),
                       tr("Votum stores (*.votum)"), nullptr, QFileDialog::DontConfirmOverwrite),
                   ".votum"_L1);
    if (path.isEmpty() || !m_messages->check(m_session->backup(path)))
        return;
    m_settings->setFolder(QFileInfo(path).path());
    m_messages->tell(
        Role::Fine, [path] { return tr("Backed up to %1").arg(QDir::toNativeSeparators(path)); },
        MessageBar::showInFolder(path));
}

void MainWindow::importAnswers()
{
    const QString path =
        QFileDialog::getOpenFileName(this, tr("Import answers file"), m_settings->folder(),
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
    m_messages->check(m_session->importCase(answers->assessment));
}

void MainWindow::exportAnswers()
{
    const QString name = u"%1.json"_s.arg(m_session->assessment().fileNumber);
    const QString path =
        withSuffix(QFileDialog::getSaveFileName(this, tr("Export answers file"),
                                                QDir(m_settings->folder()).filePath(name),
                                                tr("Answers files (*.json)")),
                   ".json"_L1);
    if (path.isEmpty())
        return;
    const QByteArray bytes =
        composeAnswersFile(m_session->catalogue(), m_session->assessment(), m_session->today());
    if (!m_messages->check(saveFile(path, bytes)))
        return;
    m_settings->setFolder(QFileInfo(path).path());
    m_messages->tellSaved(path);
}

void MainWindow::exportRecords()
{
    const qint64 selected = m_session->hasCase() ? m_session->caseId() : m_register->selectedCase();
    (new ExportDialog(m_session, m_settings, selected, m_register->shownCases(), this))->open();
}

void MainWindow::verify(const QString &path)
{
    auto *dialog = new VerifyDialog(m_session, m_settings, this);
    dialog->open();
    if (!path.isEmpty())
        dialog->check(path);
}

void MainWindow::dragEnterEvent(QDragEnterEvent *event)
{
    if (!fileToVerify(*event).isEmpty())
        event->acceptProposedAction();
}

void MainWindow::dropEvent(QDropEvent *event)
{
    const QString path = fileToVerify(*event);
    if (path.isEmpty())
        return;
    event->setDropAction(Qt::CopyAction); // the file stays where it is
    event->accept();
    verify(path);
}

} // namespace votum
