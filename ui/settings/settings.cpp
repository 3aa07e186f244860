// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/settings/settings.h"

#include "report/documents/documenttype.h"

#include <QCoreApplication>
#include <QDir>
#include <QFileInfo>
#include <QLocale>
#include <QStandardPaths>

#ifdef Q_OS_WIN
#define SECURITY_WIN32
#include <qt_windows.h>

#include <security.h>
#else
#include <pwd.h>
#include <unistd.h>
#endif

using namespace Qt::StringLiterals;

namespace votum {

namespace {

QString systemUser()
{
#ifdef Q_OS_WIN
    wchar_t name[256];
    ULONG size = 256;
    if (GetUserNameExW(NameDisplay, name, &size)) // only in a domain
        return QString::fromWCharArray(name, int(size));
    return qEnvironmentVariable("USERNAME");
#else
    if (const passwd *entry = getpwuid(getuid())) {
        const QString fullName = QString::fromLocal8Bit(entry->pw_gecos).section(u',', 0, 0);
        return fullName.trimmed().isEmpty() ? QString::fromLocal8Bit(entry->pw_name) : fullName;
    }
    return qEnvironmentVariable("USER");
#endif
}

// Of a portable program, which carries everything in a folder beside it; else empty.
QString portableFolder()
{
    const QDir program(QCoreApplication::applicationDirPath());
    return program.exists(u"portable"_s) ? program.filePath(u"data"_s) : QString();
}

QString fileOf(const QString &path)
{
    const QString portable = portableFolder();
    return path.isEmpty() && !portable.isEmpty() ? QString(portable + "/votum.conf"_L1) : path;
}

} // namespace

Settings::Settings(const QString &path)
    : m_hasOwnFile(!fileOf(path).isEmpty())
    , m_settings(m_hasOwnFile ? fileOf(path) : QSettings().fileName(),
                 m_hasOwnFile ? QSettings::IniFormat : QSettings::NativeFormat)
    , m_root(QFileInfo(path.isEmpty() ? defaultStorePath() : path).path())
{
}

QString Settings::kept(const QString &path) const
{
    return m_hasOwnFile && path.startsWith(m_root + u'/') ? path.mid(m_root.size() + 1) : path;
}

QString Settings::found(const QString &path) const
{
    return m_hasOwnFile && !path.isEmpty() ? QDir(m_root).absoluteFilePath(path) : path;
}

QString Settings::fileName() const
{
    return m_settings.fileName();
}

Language Settings::language() const
{
    const QString code = m_settings.value("window/language"_L1).toString();
    return languageFromCode(code).value_or(languageOf(QLocale::system()));
}

void Settings::setLanguage(Language language)
{
    m_settings.setValue("window/language"_L1, languageCode(language));
}

QString Settings::defaultStorePath()
{
    const QString portable = portableFolder();
    return (portable.isEmpty() ? QStandardPaths::writableLocation(QStandardPaths::AppDataLocation)
                               : portable) +
           "/votum.votum"_L1;
}

QString Settings::instanceFolder() const
{
    return m_root + "/instance"_L1;
}

QString Settings::backupFolder() const
{
    return found(m_settings.value("store/backups"_L1, QString(m_root + "/backups"_L1)).toString());
}

void Settings::setBackupFolder(const QString &folder)
{
    m_settings.setValue("store/backups"_L1, kept(folder));
}

QString Settings::storePath() const
{
    return found(m_settings.value("store/path"_L1, defaultStorePath()).toString());
}

void Settings::setStorePath(const QString &path)
{
    m_settings.setValue("store/path"_L1, kept(path));
}

QString Settings::catalogue() const
{
    return found(m_settings.value("catalogue/folder"_L1).toString());
}

void Settings::setCatalogue(const QString &folder)
{
    if (folder.isEmpty())
        m_settings.remove("catalogue/folder"_L1);
    else
        m_settings.setValue("catalogue/folder"_L1, kept(folder));
}

QString Settings::catalogueRoot() const
{
    return m_root + "/catalogue"_L1;
}

QString Settings::overlay() const
{
    return found(m_settings.value("overlay/kept"_L1).toString());
}

QString Settings::overlayFolder() const
{
    return m_settings.value("overlay/folder"_L1).toString();
}

void Settings::setOverlay(const QString &taken, const QString &folder)
{
    if (taken.isEmpty()) {
        m_settings.remove("overlay"_L1);
        return;
    }
    m_settings.setValue("overlay/kept"_L1, kept(taken));
    m_settings.setValue("overlay/folder"_L1, folder);
}

QString Settings::overlayRoot() const
{
    return m_root + "/overlay"_L1;
}

bool Settings::hasAuthor() const
{
    return !m_settings.value("author/name"_L1).toString().trimmed().isEmpty();
}

QString Settings::author() const
{
    return hasAuthor() ? m_settings.value("author/name"_L1).toString() : systemUser();
}

void Settings::setAuthor(const QString &author)
{
    m_settings.setValue("author/name"_L1, author);
}

QString Settings::organisation() const
{
    return m_settings.value("author/organisation"_L1).toString();
}

void Settings::setOrganisation(const QString &organisation)
{
    m_settings.setValue("author/organisation"_L1, organisation);
}

QString Settings::folder() const
{
    const QString folder = m_settings.value("files/folder"_L1).toString();
    return QFileInfo(folder).isDir()
               ? folder
               : QStandardPaths::writableLocation(QStandardPaths::DocumentsLocation);
}

void Settings::setFolder(const QString &folder)
{
    m_settings.setValue("files/folder"_L1, folder);
}

Paper Settings::paper() const
{
    return fromCode<Paper>(m_settings.value("files/paper"_L1).toString()).value_or(Paper::A4);
}

void Settings::setPaper(Paper paper)
{
    m_settings.setValue("files/paper"_L1, codeOf(paper));
}

QByteArray Settings::state(const QString &name) const
{
    return m_settings.value("state/"_L1 + name).toByteArray();
}

void Settings::setState(const QString &name, const QByteArray &state)
{
    m_settings.setValue("state/"_L1 + name, state);
}

} // namespace votum
