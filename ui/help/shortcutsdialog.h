// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "ui/kit/dialog.h"

class QMenuBar;

namespace votum {

class ReadingTable;

// Every key of the program: those of the menus, read off them, and those of the views and fields,
// which no menu shows. GUI thread.
class ShortcutsDialog : public Dialog
{
    Q_OBJECT

public:
    ShortcutsDialog(const QMenuBar *menus, QWidget *parent);

private:
    void addMenu(const QString &path, const QList<QAction *> &actions);
    void addView(const QString &view, const QList<std::pair<QStringList, QString>> &keys);
    void filter(const QString &words);

    ReadingTable *m_table;
};

} // namespace votum
