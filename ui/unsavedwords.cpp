// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/unsavedwords.h"

#include "core/case/answersfile.h"
#include "export/files.h"
#include "session/session.h"
#include "ui/kit/typing.h"
#include "ui/kit/unsaved.h"
#include "ui/look/icons.h"
#include "ui/look/language.h"
#include "ui/settings/settings.h"
#include "ui/unsaveddialog.h"
#include "ui/words/words.h"

#include <QApplication>
#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QToolButton>

using namespace Qt::StringLiterals;

namespace votum {

namespace {

constexpr int retryMilliseconds = 5000;

// Never over a file that is there.
QString freePath(const QString &stem, const QString &suffix)
{
    QString path = stem + suffix;
    for (int number = 2; QFileInfo::exists(path); ++number)
        path = u"%1-%2%3"_s.arg(stem).arg(number).arg(suffix);
    return path;
}

// What is typed about a case is for its owner's eyes.
Result<void> saveWords(const QString &path, const QString &text)
{
    Result<void> saved = saveFile(path, text.toUtf8());
    if (saved)
        QFile::setPermissions(path, QFile::ReadOwner | QFile::WriteOwner);
    return saved;
}

} // namespace

UnsavedWords::UnsavedWords(Session *session, Settings *settings, QWidget *window)
    : QObject(window)
    , m_session(session)
    , m_settings(settings)
    , m_window(window)
    , m_button(new QToolButton(window))
    , m_case(session->caseId())
{
    m_button->setObjectName("unsavedButton"_L1);
    m_button->setAutoRaise(true);
    m_button->setFocusPolicy(Qt::StrongFocus);
    m_button->setToolButtonStyle(Qt::ToolButtonTextBesideIcon);
    m_button->setIcon(icon(Role::Serious));
    m_button->hide();
    m_retry.setSingleShot(true);
    window->installEventFilter(this);
    connect(&m_retry, &QTimer::timeout, this, &UnsavedWords::saveAll);
    connect(m_button, &QToolButton::clicked, this, [this] { ask(false); });
    connect(session, &Session::changed, this, &UnsavedWords::sessionChanged);
    connect(qApp, &QApplication::focusChanged, this, &UnsavedWords::retryNow);
}

bool UnsavedWords::mayLeave()
{
    settle(m_window->focusWidget());
    if (saveAll() && Unsaved::allIn(m_window).isEmpty())
        return true;
    if (ask(true) != QDialog::Accepted)
        return false;
    Unsaved::dropAll(m_window);
    return true;
}

void UnsavedWords::leaveUnasked()
{
    settle(m_window->focusWidget());
    if (saveAll() && Unsaved::allIn(m_window).isEmpty())
        return;
    const QString name =
        u"votum-unsaved-%1"_s.arg(m_session->now().toLocalTime().toString(u"yyyyMMdd-HHmmss"_s));
    const QString beside = QFileInfo(m_session->storePath()).path();
    for (const QString &folder :
         {beside, QFileInfo(Settings::defaultStorePath()).path(), QDir::tempPath()}) {
        const QString path = freePath(QDir(folder).filePath(name), u".txt"_s);
        if (!saveWords(path, text()))
            continue;
        m_settings->setState(u"unsavedWords"_s, path.toUtf8());
        return;
    }
}

Result<void> UnsavedWords::saveAll()
{
    Result<void> saved = Unsaved::saveAll(m_window);
    reread();
    return saved;
}

int UnsavedWords::ask(bool leaving)
{
    QWidget *over = QApplication::activeModalWidget();
    auto *dialog =
        new UnsavedDialog(this, m_session, m_settings, m_window, leaving, over ? over : m_window);
    connect(dialog, &UnsavedDialog::fieldChosen, this, &UnsavedWords::fieldChosen);
    return dialog->exec();
}

QString UnsavedWords::text() const
{
    QStringList parts{tr("Votum, %1: not saved in %2")
                          .arg(localDate(m_session->now()) + u' ' + localTime(m_session->now()),
                               QDir::toNativeSeparators(m_session->storePath()))};
    if (m_session->hasCase()) {
        const Assessment &now = m_session->assessment();
        parts << referenceText(now.fileNumber, now.version) + u' ' + now.title;
    }
    for (const Unsaved *each : Unsaved::allIn(m_window))
        parts << each->label() + u'\n' + each->text();
    return parts.join(u"\n\n"_s) + u'\n';
}

Result<QStringList> UnsavedWords::saveElsewhere(const QString &storeFile) const
{
    const QFileInfo wanted(storeFile);
    if (wanted.exists())
        return Error{u"fileExists"_s, {QDir::toNativeSeparators(storeFile)}, {}};
    const QString stem = wanted.dir().filePath(wanted.completeBaseName());
    QStringList files;
    if (m_session->backup(storeFile)) {
        files << storeFile;
    } else if (m_session->hasCase()) {
        const QString path = freePath(stem, u".json"_s);
        const QByteArray answers =
            composeAnswersFile(m_session->catalogue(), m_session->assessment(), m_session->today());
        if (const Result<void> saved = saveFile(path, answers); !saved)
            return saved.error();
        files << path;
    }
    const QString words = freePath(stem, u".txt"_s);
    if (const Result<void> saved = saveWords(words, text()); !saved)
        return saved.error();
    files << words;
    return files;
}

// Another case: what is held belongs to the one before.
void UnsavedWords::sessionChanged()
{
    if (m_session->caseId() != m_case)
        Unsaved::dropAll(m_window);
    m_case = m_session->caseId();
    reread();
    retryNow();
}

// Once what is going on is over: the focus moves while widgets are deleted, too.
void UnsavedWords::retryNow()
{
    if (m_retry.isActive())
        m_retry.start(0);
}

void UnsavedWords::reread()
{
    const int count = int(Unsaved::heldIn(m_window).size());
    m_button->setVisible(count > 0);
    emit counted();
    if (count == 0)
        return m_retry.stop();
    m_button->setText(tr("%n entry(s) not saved", nullptr, count));
    m_button->setToolTip(tr("What was entered and could not be saved"));
    if (!m_retry.isActive())
        m_retry.start(retryMilliseconds);
}

bool UnsavedWords::eventFilter(QObject *watched, QEvent *event)
{
    if (event->type() == Unsaved::changed() || event->type() == QEvent::LanguageChange)
        reread();
    return QObject::eventFilter(watched, event);
}

} // namespace votum
