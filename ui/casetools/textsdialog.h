// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "export/files.h"
#include "report/documents/textdocument.h"
#include "ui/kit/dialog.h"

class QCheckBox;
class QComboBox;
class QListWidget;
class QPushButton;
class QSplitter;
class QTextBrowser;

namespace votum {

class IconLabel;
class MessageBar;
class Session;
class Settings;
class SourceText;
class TextLabel;

// The texts the open case gives (core/texts/textblocks.h): to read in either language, to copy, to
// save as PDF, to print and to keep in the record. What is still to be completed stands out.
class TextsDialog : public Dialog
{
    Q_OBJECT

public:
    TextsDialog(Session *session, Settings *settings, QWidget *parent);

    Pages pages() const; // the text shown, as it is saved and printed

protected:
    void changeEvent(QEvent *event) override;

private:
    QWidget *buildText();
    void reread();
    void fillList();
    void showText();
    void copy();
    void saveAs();
    void save(const QString &path, const QByteArray &bytes, Existing existing);
    void print();
    JudgedCase judged() const;
    TextOptions options() const;
    void keep(bool inRecord);
    const ComposedText *current() const; // nullptr: the case gives no text yet
    Language textLanguage() const;

    Session *m_session;
    Settings *m_settings;
    std::vector<ComposedText> m_texts;
    MessageBar *m_messages;
    TextLabel *m_none;
    QSplitter *m_split;
    QListWidget *m_list;
    QComboBox *m_language;
    TextLabel *m_title;
    TextLabel *m_use;
    IconLabel *m_gaps;
    QTextBrowser *m_text;
    TextLabel *m_legal;
    SourceText *m_sources;
    QCheckBox *m_inRecord;
    TextLabel *m_frozen;
    QPushButton *m_copy;
    QPushButton *m_save;
    QPushButton *m_print;
};

} // namespace votum
