// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/text/result.h"
#include "ui/kit/dialog.h"
#include "ui/settings/settings.h"

#include <QFont>

#include <vector>

class QFormLayout;
class QLineEdit;
class QTabWidget;

namespace votum {

class Catalogue;
class ErrorLine;
class Session;

// The font at this size, in percent: everything else in the window follows it.
QFont zoomed(QFont font, int percent);

// Tells the session who works here and what is proposed.
void useSettings(Session &session, const Settings &settings);

// The table of settings as fields. What the system's administration has locked is shown and cannot
// be changed. Ok keeps what was changed, or says what cannot be. GUI thread.
class SettingsDialog : public Dialog
{
    Q_OBJECT

public:
    // Both must outlive the dialog.
    SettingsDialog(Settings *settings, const Catalogue &catalogue, QWidget *parent);

    void accept() override;

signals:
    void changed();

private:
    struct Field
    {
        Setting setting;
        QWidget *editor; // a line, a box of choices or a number
        QString before;
    };

    void addPage(const QString &title, const QString &hint, const std::vector<Setting> &settings);
    void addField(QFormLayout *form, Setting setting);
    void showExample(QFormLayout *form, QLineEdit *pattern);
    QWidget *makeEditor(const SettingInfo &info);
    static QString shown(const QWidget *editor);
    Result<void> checkLogo();

    Settings *m_settings;
    const Catalogue &m_catalogue;
    QTabWidget *m_pages;
    ErrorLine *m_error;
    std::vector<Field> m_fields;
};

} // namespace votum
