// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/judgement/decision.h"
#include "core/text/language.h"
#include "report/pages/pages.h"

#include <QByteArray>
#include <QSettings>
#include <QString>
#include <QStringList>

#include <optional>
#include <span>
#include <vector>

namespace votum {

// What a person, or an organisation for all its computers, sets.
enum class Setting {
    Author,
    Function,
    Place,
    Organisation,
    WindowLanguage,
    Zoom,
    PaperLanguage,
    Paper,
    Numbering,
    ReviewMonths,
    ReviewMonthsFramework,
    ReviewMonthsPilot,
    BackupFolder,
    BackupsKept,
    LetterheadName,
    LetterheadAddress,
    LetterheadLogo,
    LetterheadLogoText,
    LetterheadMark,
};

// How it is called in the file, and what can be set.
struct SettingInfo
{
    enum Kind { Text, Folder, File, Code, Number, Numbering };
    bool isPath() const { return kind == Folder || kind == File; }

    Setting setting;
    QLatin1StringView key; // "section/name"; stable for ever
    Kind kind = Text;
    int least = 0, most = 0;          // of a Number
    QStringList (*codes)() = nullptr; // of a Code
    bool accepts(const QString &value) const;
};

// The one table of them: reading, the dialog and the README follow it.
std::span<const SettingInfo> settingTable();
const SettingInfo &settingInfo(Setting setting);

// A value that stands in a file and cannot be used, so that another is.
struct SettingFault
{
    QString file, key, value;

    bool operator==(const SettingFault &) const = default;
};

// What the window remembers between two runs: never anything about a case, but for the words of a
// filter that somebody saved under a name. One object, made in
// main and handed on. What an administrator has written for the whole system (QSettings' system
// scope, on Linux /etc/xdg/Votum/votum.conf) holds where the user has set nothing; what its list
// `locked` names holds whatever the user has set. GUI thread.
class Settings
{
public:
    // Where the system keeps both; with paths, these files (for tests). Where a file named
    // "portable" lies beside the program, the user's settings and data stay in the folder "data"
    // there.
    explicit Settings(const QString &path = {}, const QString &systemPath = {});
    QString fileName() const;
    QString systemFileName() const;

    // Empty: none. The first that can be used of: what is locked, what the user has set, what the
    // system has preset, what the program begins with.
    QString value(Setting setting) const;
    // Nothing of what is locked; empty: no longer set.
    void set(Setting setting, const QString &value);
    bool isLocked(Setting setting) const;
    std::vector<SettingFault> faults() const;

    Language language() const; // of the window; not set: that of the system, else English
    std::optional<Language> paperLanguage() const; // proposed for a new case; none: the window's
    QString author() const; // not set: the full name of the system's user, else its login
    Paper paper() const;
    ReviewPeriods reviewPeriods() const;
    int number(Setting setting) const { return value(setting).toInt(); }

    // The store opened last; at first `votum.votum` in the user's folder for application data.
    QString storePath() const;
    void setStorePath(const QString &path);
    static QString defaultStorePath();

    // The folder of the imported catalogue to work with; empty: the program's own.
    QString catalogue() const;
    void setCatalogue(const QString &folder);
    // Where imported catalogues lie: beside the default store; with a file of its own, beside that.
    QString catalogueRoot() const;

    // The file of the words the user has called right, one a line (ui/writing), beside the same.
    QString ownWords() const;

    // Where the starts of the program find one another (ui/process/oneinstance.h), beside the same.
    QString instanceFolder() const;

    // The own content of the organisation to work with: where it is kept as it was taken on, and
    // the folder it was taken from; both empty: none.
    QString overlay() const;
    QString overlayFolder() const;
    void setOverlay(const QString &taken, const QString &folder);
    QString overlayRoot() const; // where it is kept, beside the imported catalogues

    // The folder files were last saved to or read from; at first the user's documents.
    QString folder() const;
    void setFolder(const QString &folder);

    // Opaque states of windows, headers and splitters, by name.
    QByteArray state(const QString &name) const;
    void setState(const QString &name, const QByteArray &state);
    // The name of such a state that belongs to the store in this file.
    static QString nameForStore(const QString &name, const QString &storePath);

private:
    QString standard(Setting setting) const;
    QString textIn(const QSettings &file, const SettingInfo &info) const;
    // What lies beside settings in a file of their own is found again under another drive or
    // folder.
    QString kept(const QString &path) const;
    QString found(const QString &path) const;

    bool m_hasOwnFile;
    QSettings m_settings, m_system;
    QString m_root; // beside which catalogues lie
};

} // namespace votum
