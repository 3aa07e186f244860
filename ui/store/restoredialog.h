// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/case/casefile.h"
#include "export/lockedcopy.h"
#include "ui/kit/dialog.h"

#include <vector>

class QListWidget;
class QPushButton;

namespace votum {

class Catalogue;
class ErrorLine;
class ReadingTable;
class Settings;
class TextLabel;

// Chooses a backup to put in the store's place: shows what it holds, and what of the present store
// would be lost. Changes nothing itself. GUI thread.
class RestoreDialog : public Dialog
{
    Q_OBJECT

public:
    // `present`: what the store holds; nothing where it cannot be read. All must outlive it.
    RestoreDialog(const Catalogue &catalogue, Settings *settings, const QString &store,
                  const std::optional<std::vector<CaseSummary>> &present, QWidget *parent);

    // The present store cannot be opened: its cases can be saved first.
    void offerRescue();
    void addFile(const QString &path); // one that lies elsewhere; a locked one is asked about

signals:
    void chosen(const QString &backup); // while this lives
    void rescueWanted();

private:
    void chooseFile();
    void unlock(const QString &path, const Passphrase &passphrase);
    void add(const QString &path, const QString &text);
    void showBackup();

    const Catalogue &m_catalogue;
    Settings *m_settings;
    std::optional<std::vector<CaseSummary>> m_present;
    QListWidget *m_list;
    TextLabel *m_holds, *m_loses;
    ReadingTable *m_lost;
    QPushButton *m_restore;
    ErrorLine *m_error;
    std::vector<ReadableFile> m_unlocked; // while they are listed
};

} // namespace votum
