// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/text/language.h"
#include "report/manual/manualsearch.h"

#include <QWidget>

class QLineEdit;
class QListWidget;
class QPushButton;
class QSplitter;
class QStackedWidget;
class QToolButton;
class QTreeWidget;
class QTreeWidgetItem;

namespace votum {

class Catalogue;
class ChapterBrowser;
class MessageBar;
class TextLabel;

// The manual in a window of its own: contents or what was found at the left, the chapter at the
// right. Ctrl+F searches all chapters, Alt with the arrows goes back and on, Escape closes. In the
// window's language. GUI thread.
class ManualWindow : public QWidget
{
    Q_OBJECT

public:
    explicit ManualWindow(const Catalogue &catalogue, QWidget *parent = nullptr);

    void showTarget(const QString &target); // "chapter#anchor"; empty: the beginning
    QString target() const;
    const Manual &manual() const { return m_manual; }
    Language language() const { return m_language; }
    MessageBar *messages() const { return m_messages; }

signals:
    void saveWanted();

protected:
    void changeEvent(QEvent *event) override;
    void showEvent(QShowEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    QWidget *buildHead();
    void read(); // the manual in the window's language
    void retranslate();
    void fillContents();
    void search();
    void showHit(int row);
    void mark(); // the section shown, in the contents

    Language m_language{};
    Manual m_manual;
    std::vector<ManualHit> m_hits;
    QToolButton *m_back, *m_forward;
    QLineEdit *m_words;
    QPushButton *m_save;
    QSplitter *m_splitter;
    QStackedWidget *m_left;
    QTreeWidget *m_contents;
    QWidget *m_found;
    TextLabel *m_count;
    QListWidget *m_list;
    MessageBar *m_messages;
    ChapterBrowser *m_chapter;
};

} // namespace votum
