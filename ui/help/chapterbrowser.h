// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "report/manual/manual.h"

#include <QTextBrowser>

namespace votum {

// The chapter of the manual one reads, with its links, its pictures and the way back. GUI thread.
class ChapterBrowser : public QTextBrowser
{
    Q_OBJECT

public:
    explicit ChapterBrowser(QWidget *parent = nullptr);

    // `folder`: where its pictures lie. The way back is forgotten. The manual must outlive it.
    void setManual(const Manual *manual, const QString &folder);
    void showTarget(const QString &target); // "chapter#anchor"
    QString target() const;                 // shown at present

protected:
    QVariant loadResource(int type, const QUrl &name) override;
    void changeEvent(QEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;

private:
    void redraw(); // what is shown, where one reads it

    const Manual *m_manual = nullptr;
    QString m_folder;
};

} // namespace votum
