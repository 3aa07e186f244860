// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/case/assessment.h"
#include "ui/kit/sidepage.h"

class QPushButton;
class QMimeData;

namespace votum {

class Card;
class ContentTable;
class EvidenceFiles;
class FileWork;
class IconLabel;
class MessageBar;
class Session;
class TextLabel;

// The evidence of the case as a whole: files, which the store keeps, links and paper files. Files,
// links and pictures can be dropped on it or pasted. Beneath stands what answers and measures name.
// It follows the facts into the record and
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

signals:
    void answerWanted(const votum::AnswerKey &key); // whose evidence was chosen

protected:
    void dragEnterEvent(QDragEnterEvent *event) override;
    void dropEvent(QDropEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    QWidget *buildButtons();
    bool isEditable() const;
    const EvidenceItem *chosen() const; // of the selected row; nullptr: none
    bool canTake(const QMimeData *mime) const;
    void rereadNamed();
    void edit(const EvidenceItem &item);
    void remove();
    void tellRemoved(const QString &title);
    void updateChoice();

    Session *m_session;
    Card *m_card;
    TextLabel *m_title;
    TextLabel *m_intro;
    MessageBar *m_message;
    IconLabel *m_empty;
    ContentTable *m_table;
    TextLabel *m_sum; // of the file in the selected row
    TextLabel *m_hint, *m_namedTitle;
    ContentTable *m_named;            // with answers and measures
    std::vector<AnswerKey> m_namedAt; // its rows; a key without question: a measure
    FileWork *m_work;
    EvidenceFiles *m_files;
    QPushButton *m_addFile, *m_addLink, *m_open, *m_save, *m_edit, *m_remove;
};

} // namespace votum
