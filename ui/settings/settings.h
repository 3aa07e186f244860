// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/text/text.h"
#include "report/pages/pages.h"

#include <QByteArray>
#include <QSettings>
#include <QString>

namespace votum {

// What the window remembers between two runs: never anything about a case. One object, made in
// main and handed on. GUI thread.
class Settings
{
public:
    // Where the system keeps the user's settings; with a path, that file (for tests). Where a file
    // named "portable" lies beside the program, settings and data stay in the folder "data" there.
    explicit Settings(const QString &path = {});
    QString fileName() const;

    Language language() const; // not chosen yet: that of the system, else English
    void setLanguage(Language language);

    // The store opened last; at first `votum.votum` in the user's folder for application data.
    QString storePath() const;
    void setStorePath(const QString &path);
    static QString defaultStorePath();

    // The folder of the imported catalogue to work with; empty: the program's own.
    QString catalogue() const;
    void setCatalogue(const QString &folder);
    // Where imported catalogues lie: beside the default store; with a file of its own, beside that.
    QString catalogueRoot() const;

    // Where stores are backed up; not chosen yet: beside the same.
    QString backupFolder() const;
    void setBackupFolder(const QString &folder);

    // Where the starts of the program find one another (ui/oneinstance.h), beside the same.
    QString instanceFolder() const;

    // The own content of the organisation to work with: where it is kept as it was taken on, and
    // the folder it was taken from; both empty: none.
    QString overlay() const;
    QString overlayFolder() const;
    void setOverlay(const QString &taken, const QString &folder);
    QString overlayRoot() const; // where it is kept, beside the imported catalogues

    // Who works here; not entered yet: the full name of the system's user, else its login.
    QString author() const;
    bool hasAuthor() const;
    void setAuthor(const QString &author);

    // The organisation entered last, proposed for the next case.
    QString organisation() const;
    void setOrganisation(const QString &organisation);

    // The folder files were last saved to or read from; at first the user's documents.
    QString folder() const;
    void setFolder(const QString &folder);

    // The paper of documents; not chosen yet: A4.
    Paper paper() const;
    void setPaper(Paper paper);

    // Opaque states of windows, headers and splitters, by name.
    QByteArray state(const QString &name) const;
    void setState(const QString &name, const QByteArray &state);

private:
    // What lies beside settings in a file of their own is found again under another drive or
    // folder.
    QString kept(const QString &path) const;
    QString found(const QString &path) const;

    bool m_hasOwnFile;
    QSettings m_settings;
    QString m_root; // beside which catalogues lie
};

} // namespace votum
