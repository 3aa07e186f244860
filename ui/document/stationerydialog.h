// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/text/result.h"
#include "report/stationery/stationery.h"
#include "ui/kit/dialog.h"

class QCheckBox;
class QComboBox;
class QPlainTextEdit;

namespace votum {

class Catalogue;
class ErrorLine;
class Settings;

// What of the organisation's letterhead, and which marking and distribution, a document gets.
struct StationeryChoice
{
    bool hasLetterhead = true;
    QString mark;
    QStringList distribution;

    bool operator==(const StationeryChoice &) const = default;
};

// As the settings propose it: nobody in the list.
StationeryChoice proposedStationery(const Settings &settings);
// Whether the settings have anything of a letterhead.
bool hasLetterhead(const Settings &settings);
// The picture of a file, with its words. Errors as readFile() and parseLogo().
Result<Picture> readLogo(const QString &path, const QString &description);
// The choice with the letterhead of the settings. Errors as readLogo() and checkStationery().
Result<Stationery> stationeryOf(const Settings &settings, const StationeryChoice &choice);

// Asks for the choice. GUI thread.
class StationeryDialog : public Dialog
{
    Q_OBJECT

public:
    // All must outlive the dialog.
    StationeryDialog(const Settings *settings, const Catalogue &catalogue,
                     const StationeryChoice &present, QWidget *parent);

    void accept() override;

signals:
    void chosen(const votum::StationeryChoice &choice);

private:
    StationeryChoice choice() const;

    const Settings *m_settings;
    QCheckBox *m_letterhead;
    QComboBox *m_mark;
    QPlainTextEdit *m_distribution;
    ErrorLine *m_error;
};

} // namespace votum
