// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QWidget>

class QLabel;
class QMenu;
class QPushButton;

namespace votum {

// What the register shows while there is no case: one sentence and two ways to begin. GUI thread.
class EmptyRegister : public QWidget
{
    Q_OBJECT

public:
    explicit EmptyRegister(QWidget *parent = nullptr);

    void setExampleMenu(QMenu *menu); // behind "Open the example"
    void setReady(bool hasStore);

signals:
    void newRequested();

protected:
    void changeEvent(QEvent *event) override;

private:
    void retranslate();

    QLabel *m_welcome, *m_text;
    QPushButton *m_new, *m_example;
    bool m_hasStore = false;
};

} // namespace votum
