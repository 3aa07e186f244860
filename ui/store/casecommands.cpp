// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/store/casecommands.h"

#include "core/case/answersfile.h"
#include "core/text/filename.h"
#include "core/text/visible.h"
#include "export/casefile.h"
#include "formats/data/listformats.h"
#include "session/session.h"
#include "ui/look/language.h"
#include "ui/settings/settings.h"
#include "ui/store/arrivedialog.h"
#include "ui/words/messagebar.h"

#include <QDir>
#include <QFileDialog>
#include <QFileInfo>

#include <algorithm>
#include <atomic>
#include <memory>

using namespace Qt::StringLiterals;

namespace votum {

CaseCommands::CaseCommands(Session *session, Settings *settings, MessageBar *messages,
                           QWidget *window)
    : QObject(window)
    , m_session(session)
    , m_settings(settings)
    , m_messages(messages)
    , m_window(window)
    , m_background(messages, window)
{
}

void CaseCommands::ask(PassphraseDialog::For purpose, const QString &file,
                       std::function<void(const Passphrase &)> then)
{
    auto *dialog = new PassphraseDialog(purpose, m_session->catalogue(), file, m_window);
    connect(dialog, &PassphraseDialog::given, this, std::move(then));
    dialog->open();
}

void CaseCommands::chooseImport()
{
    const QStringList paths = QFileDialog::getOpenFileNames(
        m_window, tr("Import cases"), m_settings->folder(),
        tr("Case files, answers files, records (*.votumcase *.json *.pdf);;All files (*)"));
    if (!paths.isEmpty())
        importFiles(paths);
}

void CaseCommands::importFiles(const QStringList &paths)
{
    m_settings->setFolder(QFileInfo(paths.first()).path());
    QStringList cases, others;
    for (const QString &path : paths)
        (isCaseFile(path) ? cases : others) << path;
    if (cases.isEmpty())
        return begin(others);
    if (!others.isEmpty())
        m_messages->tell(Role::Notice, [] {
            return tr("Of the files chosen only the case files are shown now. Choose the others "
                      "once more by themselves.");
        });
    const auto read = [this, cases](const Passphrase &passphrase) { check(cases, passphrase); };
    const auto locked = std::find_if(cases.begin(), cases.end(), isLockedFile);
    if (locked == cases.end())
        return read({});
    ask(PassphraseDialog::For::Opening, QFileInfo(*locked).fileName(), read);
}

// Each is checked by another process, which takes its time where a case has large files.
void CaseCommands::check(const QStringList &paths, const Passphrase &passphrase)
{
    using Files = std::vector<ReadableFile>;
    auto files = std::make_shared<Result<Files>>(Files());
    m_background.run(
        tr("Case files are being checked…"),
        [files, paths, passphrase](const std::atomic_bool &isCancelled) {
            for (const QString &path : paths) {
                Result<ReadableFile> file = soundCaseFile(path, passphrase, &isCancelled);
                if (!file) {
                    *files = file.error();
                    return;
                }
                (*files)->push_back(*std::move(file));
            }
        },
        [this, files, store = m_session->storePath()](bool isCancelled) {
            if (!isCancelled && store == m_session->storePath() && m_messages->check(*files))
                arrive(**files);
        });
}

void CaseCommands::arrive(const std::vector<ReadableFile> &files)
{
    std::vector<ArrivingCase> arriving;
    for (const ReadableFile &file : files) {
        Result<ArrivingCase> item = lookAtCaseFile(*m_session, file);
        if (!m_messages->check(item))
            return;
        arriving.push_back(*std::move(item));
    }
    auto *dialog = new ArriveDialog(m_session, std::move(arriving), m_window);
    connect(dialog, &ArriveDialog::taken, this, &CaseCommands::tellImported);
    dialog->open();
}

// A PDF is taken apart by another process, which may take its time.
void CaseCommands::begin(const QStringList &paths)
{
    using Cases = std::vector<Assessment>;
    auto begun = std::make_shared<Result<Cases>>(Cases());
    auto read = std::make_shared<QString>(); // the last
    m_background.run(
        [begun, read, paths, catalogue = &m_session->catalogue(), today = m_session->today()] {
            for (const QString &path : paths) {
                *read = QFileInfo(path).fileName();
                Result<Assessment> one = caseFrom(*catalogue, path, today);
                if (!one) {
                    *begun = one.error();
                    return;
                }
                (*begun)->push_back(*std::move(one));
            }
        },
        [this, begun, read, count = paths.size(), store = m_session->storePath()] {
            if (store != m_session->storePath())
                return;
            if (!*begun && count > 1)
                return m_messages->tell(Role::Blocking, [this, begun, read] {
                    return tr("%1: %2 None of the files was imported.")
                        .arg(oneLine(*read),
                             m_session->catalogue().errorText(begun->error(), windowLanguage()));
                });
            if (!m_messages->check(*begun) || !m_messages->check(m_session->importCases(**begun)))
                return;
            if (count > 1)
                tellImported(int(count));
        });
}

void CaseCommands::tellImported(int count)
{
    m_messages->tell(Role::Fine, [count] { return tr("%n case(s) imported", nullptr, count); });
}

void CaseCommands::exportCase()
{
    const auto &cases = m_session->cases();
    const auto open = std::find_if(cases.begin(), cases.end(), [this](const CaseSummary &row) {
        return row.id == m_session->caseId();
    });
    if (open == cases.end())
        return;
    ask(PassphraseDialog::For::Locking, tr("Export case file"),
        [this, name = caseFileName(*open)](const Passphrase &passphrase) {
            const QString chosen = QFileDialog::getSaveFileName(
                m_window, tr("Export case file"), QDir(m_settings->folder()).filePath(name),
                tr("Case files (*.votumcase)"));
            if (chosen.isEmpty())
                return;
            const QString path = withSuffix(chosen, QLatin1StringView(caseFileSuffix));
            // The dialog asked about the name as it was chosen.
            saveCase(path, path == chosen ? Existing::Replaced : Existing::Kept, passphrase);
        });
}

void CaseCommands::saveCase(const QString &path, Existing existing, const Passphrase &passphrase)
{
    const Result<std::shared_ptr<void>> hold = m_session->holdStore();
    if (!m_messages->check(hold))
        return;
    auto done = std::make_shared<Result<void>>();
    m_background.run(
        [done, path, existing, passphrase, store = m_session->storePath(),
         uuid = m_session->assessment().uuid] {
            *done = saveCaseFile(store, uuid, path, existing, passphrase);
        },
        [this, done, path, passphrase, held = *hold] {
            if (!*done)
                return m_messages->tellNotSaved(done->error(), [this, path, passphrase] {
                    saveCase(path, Existing::Replaced, passphrase);
                });
            m_settings->setFolder(QFileInfo(path).path());
            m_messages->tellSaved(path);
        });
}

void CaseCommands::exportAnswers()
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
    saveWhole(
        path,
        composeAnswersFile(m_session->catalogue(), m_session->assessment(), m_session->today()),
        path == chosen ? Existing::Replaced : Existing::Kept);
}

void CaseCommands::exportRegister(const std::vector<qint64> &shown,
                                  const std::vector<RegisterField> &fields)
{
    std::vector<CaseSummary> cases;
    for (const qint64 id : shown) {
        if (const CaseSummary *row = m_session->caseRows().find(id)) {
            cases.push_back(*row);
            cases.back().status = statusOn(*row, m_session->today());
        }
    }
    saveList(tr("Export register"), tr("Register"), [&](const ListFormat &format) {
        return format.write(m_session->catalogue(), cases, windowLanguage(), fields);
    });
}

void CaseCommands::exportMeasures(const std::vector<OpenMeasure> &shown)
{
    saveList(tr("Export measures"), tr("Measures"), [&](const ListFormat &format) {
        std::vector<CaseMeasure> measures;
        for (const OpenMeasure &each : shown) {
            if (const CaseSummary *row = m_session->caseRows().find(each.version))
                measures.push_back({row, &each.plan});
        }
        return format.writeMeasures(m_session->catalogue(), measures, windowLanguage());
    });
}

void CaseCommands::saveList(const QString &title, const QString &name, const WriteList &write)
{
    QStringList filters, endings;
    for (const ListFormat &format : listFormats) {
        endings << u'.' + QString::fromLatin1(format.code);
        filters << u"%1 (*.%2)"_s.arg(
            m_session->catalogue().word(QString::fromLatin1(format.wordId)).in(windowLanguage()),
            QString::fromLatin1(format.code));
    }
    QString filter;
    const QString chosen = QFileDialog::getSaveFileName(
        m_window, title, QDir(m_settings->folder()).filePath(fileName({name}, ".csv"_L1)),
        filters.join(u";;"_s), &filter);
    if (chosen.isEmpty())
        return;
    const auto form = std::max<qsizetype>(0, filters.indexOf(filter));
    const QString path = withEnding(chosen, endings[form], endings);
    // The dialog asked about the name as it was chosen.
    saveWhole(path, write(listFormats[size_t(form)]),
              path == chosen ? Existing::Replaced : Existing::Kept);
}

void CaseCommands::saveWhole(const QString &path, const QByteArray &bytes, Existing existing)
{
    if (const Result<void> saved = saveFile(path, bytes, existing); !saved)
        return m_messages->tellNotSaved(
            saved.error(), [this, path, bytes] { saveWhole(path, bytes, Existing::Replaced); });
    m_settings->setFolder(QFileInfo(path).path());
    m_messages->tellSaved(path);
}

} // namespace votum
