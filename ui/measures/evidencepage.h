// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/case/assessment.h"
#include "ui/kit/sidepage.h"

class QPushButton;
class QUrl;

namespace votum {

class Card;
class ContentTable;
class IconLabel;
class MessageBar;
class Session;
class TextLabel;

// The evidence of the case as a whole: files (name, size and SHA-256; never the file itself), links
// and paper files. Files and links can be dropped on it. It follows the facts into the record and
// goes on after the opinion, as measures do; sealing ends it. GUI thread.
class EvidencePage final : public SidePage
{
    Q_OBJECT

public:
    explicit EvidencePage(Session *session, QWidget *parent = nullptr);

    QString entry() const override;
    QString shortcut() const override;
    void reread() override;
    void retranslate() override;
    void focusFirst() override;

protected:
    void dragEnterEvent(QDragEnterEvent *event) override;
    void dropEvent(QDropEvent *event) override;
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    QWidget *buildButtons();
    bool isEditable() const;
    const EvidenceItem *chosen() const; // of the selected row; nullptr: none
    void addFiles();
    void add(const QList<QUrl> &urls);
    void edit(const EvidenceItem &item);
    void remove();
    void updateChoice();

    Session *m_session;
    Card *m_card;
    TextLabel *m_title;
    TextLabel *m_intro;
    MessageBar *m_message;
    IconLabel *m_empty;
    ContentTable *m_table;
    TextLabel *m_sum; // of the file in the selected row
    TextLabel *m_hint;
    QPushButton *m_addFile, *m_addLink, *m_edit, *m_remove;
};

} // namespace votum
