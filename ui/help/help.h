// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "ui/help/manualwindow.h"

#include <QObject>
#include <QPointer>

#include <functional>

namespace votum {

class Catalogue;

// F1, wherever it is pressed: the manual opens at what it says about that place. One window for the
// whole program, also while a dialog is open. GUI thread.
class Help : public QObject
{
    Q_OBJECT

public:
    // `here`: what of the main window no widget's topic tells. `catalogue`: for the words of
    // errors.
    Help(std::function<QString()> here, const Catalogue &catalogue, QObject *parent);
    ~Help() override;

    void open(const QString &target); // "chapter#anchor"; empty: the beginning
    void openHere();                  // about what has the focus
    void close();

signals:
    void saveWanted(votum::ManualWindow *manual);

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    const std::function<QString()> m_here;
    const Catalogue &m_catalogue;
    QPointer<ManualWindow> m_window;
};

} // namespace votum
