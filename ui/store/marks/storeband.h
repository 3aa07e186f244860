// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "ui/store/marks/storemark.h"

#include <QWidget>

class QLabel;
class QToolButton;

namespace votum {

// Across the head of the window: which store this is, by name and colour. GUI thread.
class StoreBand : public QWidget
{
    Q_OBJECT

public:
    explicit StoreBand(QWidget *parent = nullptr);

    void show(const StoreMark &mark, const QString &path);

signals:
    void editRequested();

protected:
    void changeEvent(QEvent *event) override;
    void paintEvent(QPaintEvent *event) override;

private:
    void retranslate();

    StoreMark m_mark;
    QString m_path;
    QLabel *m_name;
    QToolButton *m_edit;
};

} // namespace votum
