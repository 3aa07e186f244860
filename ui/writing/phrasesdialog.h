// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "ui/kit/dialog.h"

class QListWidget;

namespace votum {

class GrowingText;
class Settings;

// The user's phrases, to be changed, added, put in order and deleted; kept with Ok. Those without
// words are dropped. GUI thread.
class PhrasesDialog : public Dialog
{
    Q_OBJECT

public:
    PhrasesDialog(Settings *settings, QWidget *parent); // which must outlive it

    void accept() override;

private:
    void add(const QString &phrase);
    void addNew();
    void removeCurrent();
    void move(int by);
    void showCurrent();
    void takeText();

    Settings *m_settings;
    QListWidget *m_list;
    GrowingText *m_text;
    QPushButton *m_remove, *m_up, *m_down;
};

} // namespace votum
