#pragma once

#include "core/textblocks.h"

#include <QDialog>

class QCheckBox;
class QComboBox;
class QListWidget;
class QPrinter;
class QPushButton;
class QSplitter;
class QTextBrowser;
class QTextDocument;

namespace votum {

class IconLabel;
class MessageBar;
class Session;
class SourceText;
class TextLabel;

// The texts the open case gives (core/textblocks.h): to read in either language, to copy, to print
// and to keep in the record. What is still to be completed stands out. Deletes itself when closed.
class TextsDialog : public QDialog
{
    Q_OBJECT

public:
    TextsDialog(Session *session, QWidget *parent);

    // The text shown, as it is printed: dark on white.
    void fillPrintable(QTextDocument &document) const;
    void printOn(QPrinter &printer) const;

protected:
    void changeEvent(QEvent *event) override;

private:
    QWidget *buildText();
    void reread();
    void fillList();
    void showText();
    void copy();
    void print();
    void keep(bool inRecord);
    const ComposedText *current() const; // nullptr: the case gives no text yet
    Language textLanguage() const;

    Session *m_session;
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
    QPushButton *m_print;
};

} // namespace votum
