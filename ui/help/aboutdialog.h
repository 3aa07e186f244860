// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "ui/kit/dialog.h"

namespace votum {

class Session;
class Settings;

// What this program is, and where its data lies: two pages of one dialog.
class AboutDialog : public Dialog
{
    Q_OBJECT

public:
    enum Page { Program, Data };
    AboutDialog(const Session &session, const Settings &settings, Page page,
                QWidget *parent = nullptr);

private:
    QWidget *programPage(const Session &session);
    QWidget *dataPage(const Session &session, const Settings &settings);
    QWidget *textPage(const QString &html);
};

} // namespace votum
