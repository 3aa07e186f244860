// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QDir>
#include <QSet>
#include <QSize>
#include <QStringList>

#include <functional>

class QWidget;

namespace votum {

// The pictures of one folder: each name once, and the texts that are cut in them.
class Gallery
{
public:
    explicit Gallery(const QString &folder);

    // Waits until the widget has its layout, then keeps what it shows.
    void take(QWidget *widget, const QString &name);
    // Does what opens dialogs, takes a picture of each, and leaves them all again.
    void takeDialogs(const std::function<void()> &opens, const QString &fallbackName);
    // Presses every button of the widget that leads to a dialog or a menu ("…"), of those with the
    // same words the first.
    void takeDialogsOf(QWidget *widget);

    int count() const { return int(m_names.size()); }
    const QStringList &faults() const { return m_faults; }

private:
    QDir m_folder;
    QSet<QString> m_names, m_pressed;
    QStringList m_faults;
};

} // namespace votum
