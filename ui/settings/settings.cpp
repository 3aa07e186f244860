// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/settings/settings.h"

#include "core/text/filenumber.h"

#include <QCoreApplication>
#include <QCryptographicHash>
#include <QDir>
#include <QFileInfo>
#include <QLocale>
#include <QStandardPaths>

#include <algorithm>
#include <array>
#include <optional>

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

QStringList codesOfLanguages()
{
    QStringList codes;
    for (const Language language : allLanguages())
        codes << languageCode(language);
    return codes;
}

QStringList papers()
{
    return {codeOf(Paper::A4), codeOf(Paper::Letter)};
}

constexpr std::array table{
    SettingInfo{Setting::Author, "author/name"_L1},
    SettingInfo{Setting::Function, "author/function"_L1},
    SettingInfo{Setting::Place, "author/place"_L1},
    SettingInfo{Setting::Organisation, "author/organisation"_L1},
    SettingInfo{Setting::WindowLanguage, "window/language"_L1, SettingInfo::Code, 0, 0,
                codesOfLanguages},
    SettingInfo{Setting::Zoom, "window/zoom"_L1, SettingInfo::Number, 80, 200},
    SettingInfo{Setting::PaperLanguage, "files/language"_L1, SettingInfo::Code, 0, 0,
                codesOfLanguages},
    SettingInfo{Setting::Paper, "files/paper"_L1, SettingInfo::Code, 0, 0, papers},
    SettingInfo{Setting::Numbering, "files/numbering"_L1, SettingInfo::Numbering},
    SettingInfo{Setting::ReviewMonths, "review/months"_L1, SettingInfo::Number, 1, 60},
    SettingInfo{Setting::ReviewMonthsFramework, "review/monthsFramework"_L1, SettingInfo::Number, 1,
                60},
    SettingInfo{Setting::ReviewMonthsPilot, "review/monthsPilot"_L1, SettingInfo::Number, 1, 60},
    SettingInfo{Setting::BackupFolder, "store/backups"_L1, SettingInfo::Folder},
    SettingInfo{Setting::BackupsKept, "store/backupsKept"_L1, SettingInfo::Number, 1, 365},
    SettingInfo{Setting::LetterheadName, "letterhead/name"_L1},
    SettingInfo{Setting::LetterheadAddress, "letterhead/address"_L1},
    SettingInfo{Setting::LetterheadLogo, "letterhead/logo"_L1, SettingInfo::File},
    SettingInfo{Setting::LetterheadLogoText, "letterhead/logoText"_L1},
    SettingInfo{Setting::LetterheadMark, "letterhead/mark"_L1}};

constexpr auto lockedKey = "locked"_L1;

} // namespace

bool SettingInfo::accepts(const QString &value) const
{
    bool isNumber = false;
    const int number = value.toInt(&isNumber);
    switch (kind) {
    case Code:
        return codes().contains(value);
    case Number:
        return isNumber && number >= least && number <= most;
    case Folder:
    case File:
        return QDir::isAbsolutePath(value);
    case Numbering:
        return isNumbering(value);
    case Text:
        break;
    }
    return !value.isEmpty();
}

std::span<const SettingInfo> settingTable()
{
    return table;
}

const SettingInfo &settingInfo(Setting setting)
{
    return table[size_t(setting)];
}

Settings::Settings(const QString &path, const QString &systemPath)
    : m_hasOwnFile(!fileOf(path).isEmpty())
    , m_settings(m_hasOwnFile ? fileOf(path) : QSettings().fileName(),
                 m_hasOwnFile ? QSettings::IniFormat : QSettings::NativeFormat)
    , m_system(path.isEmpty()
                   ? QSettings(QSettings::SystemScope, QCoreApplication::organizationName(),
                               QCoreApplication::applicationName())
                         .fileName()
               : systemPath.isEmpty() ? QString(path + ".system"_L1)
                                      : systemPath,
               path.isEmpty() ? QSettings::NativeFormat : QSettings::IniFormat)
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

QString Settings::systemFileName() const
{
    return m_system.fileName();
}

QString Settings::value(Setting setting) const
{
    const SettingInfo &info = settingInfo(setting);
    const QString own = isLocked(setting) ? QString() : textIn(m_settings, info);
    if (info.accepts(own))
        return own;
    const QString preset = textIn(m_system, info);
    return info.accepts(preset) ? preset : standard(setting);
}

// A comma in a text written by hand makes a list of it.
QString Settings::textIn(const QSettings &file, const SettingInfo &info) const
{
    const QString text = file.value(info.key).toStringList().join(u", "_s).trimmed();
    return info.isPath() && &file == &m_settings ? found(text) : text;
}

void Settings::set(Setting setting, const QString &value)
{
    const SettingInfo &info = settingInfo(setting);
    if (!isLocked(setting))
        m_settings.setValue(info.key, info.isPath() ? kept(value) : value);
}

bool Settings::isLocked(Setting setting) const
{
    return m_system.value(lockedKey).toStringList().contains(settingInfo(setting).key);
}

std::vector<SettingFault> Settings::faults() const
{
    std::vector<SettingFault> faults;
    for (const QSettings *file : {&m_system, &m_settings}) {
        for (const SettingInfo &info : table) {
            const QString value = textIn(*file, info);
            if (!value.isEmpty() && !info.accepts(value))
                faults.push_back({file->fileName(), info.key, value});
        }
    }
    const QStringList locked = m_system.value(lockedKey).toStringList();
    for (const QString &key : locked) {
        if (std::ranges::find(table, key, &SettingInfo::key) == table.end())
            faults.push_back({m_system.fileName(), lockedKey, key});
    }
    return faults;
}

// What the program begins with.
QString Settings::standard(Setting setting) const
{
    switch (setting) {
    case Setting::Author:
        return systemUser();
    case Setting::WindowLanguage:
        return languageCode(languageOf(QLocale::system()));
    case Setting::Zoom:
        return u"100"_s;
    case Setting::Paper:
        return codeOf(Paper::A4);
    case Setting::Numbering:
        return usualNumbering.toString();
    case Setting::ReviewMonths:
        return QString::number(ReviewPeriods().usual);
    case Setting::ReviewMonthsFramework:
        return QString::number(ReviewPeriods().framework);
    case Setting::ReviewMonthsPilot:
        return QString::number(ReviewPeriods().pilot);
    case Setting::BackupFolder:
        return m_root + "/backups"_L1;
    case Setting::BackupsKept:
        return u"10"_s;
    case Setting::Function:
    case Setting::Place:
    case Setting::Organisation:
    case Setting::PaperLanguage:
    case Setting::LetterheadName:
    case Setting::LetterheadAddress:
    case Setting::LetterheadLogo:
    case Setting::LetterheadLogoText:
    case Setting::LetterheadMark:
        break;
    }
    return {};
}

Language Settings::language() const
{
    return *languageFromCode(value(Setting::WindowLanguage));
}

std::optional<Language> Settings::paperLanguage() const
{
    return languageFromCode(value(Setting::PaperLanguage));
}

QString Settings::author() const
{
    return value(Setting::Author);
}

Paper Settings::paper() const
{
    return *fromCode<Paper>(value(Setting::Paper));
}

ReviewPeriods Settings::reviewPeriods() const
{
    return {number(Setting::ReviewMonths), number(Setting::ReviewMonthsFramework),
            number(Setting::ReviewMonthsPilot)};
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

QString Settings::ownWords() const
{
    return m_root + "/words.txt"_L1;
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

QByteArray Settings::state(const QString &name) const
{
    return m_settings.value("state/"_L1 + name).toByteArray();
}

void Settings::setState(const QString &name, const QByteArray &state)
{
    m_settings.setValue("state/"_L1 + name, state);
}

QString Settings::nameForStore(const QString &name, const QString &storePath)
{
    const QByteArray sum =
        QCryptographicHash::hash(storePath.toUtf8(), QCryptographicHash::Sha256).toHex().left(16);
    return name + u'-' + QString::fromLatin1(sum);
}

} // namespace votum
