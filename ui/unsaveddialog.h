// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "ui/kit/dialog.h"

#include <QPointer>

class QListWidget;

namespace votum {

class ErrorLine;
class IconLabel;
class Session;
class Settings;
class UnsavedWords;

// What is entered in a window and not saved, and what can be done about it: try again, save
// elsewhere, copy; and, when something is being left, go on without it (accepted). Closes by itself
// once all is saved. GUI thread.
class UnsavedDialog : public Dialog
{
    Q_OBJECT

public:
    // All must outlive it.
    UnsavedDialog(UnsavedWords *unsaved, Session *session, Settings *settings, QWidget *window,
                  bool leaving, QWidget *parent);

signals:
    void fieldChosen(QWidget *field);

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    void fillList();
    void tryAgain();
    void saveElsewhere();
    void copy();
    void tell(const QString &text);

    UnsavedWords *m_unsaved;
    Session *m_session;
    Settings *m_settings;
    QWidget *m_window;
    QListWidget *m_list;
    QList<QPointer<QWidget>> m_fields; // by row
    ErrorLine *m_error;
    IconLabel *m_told;
};

} // namespace votum
