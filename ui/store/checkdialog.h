// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "ui/kit/dialog.h"

class QProgressBar;
class QPushButton;

namespace votum {

class Catalogue;
class IconLabel;
class ReadingTable;
class Settings;
class StoreKeeper;
class TextLabel;

// Checks the open store anew and tells what is wrong with it, and where its backups lie. GUI
// thread.
class CheckDialog : public Dialog
{
    Q_OBJECT

public:
    // All must outlive it.
    CheckDialog(const Catalogue &catalogue, StoreKeeper *keeper, Settings *settings,
                const QString &store, QWidget *parent);

signals:
    void restoreRequested();

private:
    void reread();

    const Catalogue &m_catalogue;
    StoreKeeper *m_keeper;
    QString m_store;
    IconLabel *m_verdict;
    TextLabel *m_meaning, *m_backups;
    QProgressBar *m_busy;
    ReadingTable *m_faults;
    QPushButton *m_copy, *m_restore;
};

} // namespace votum
