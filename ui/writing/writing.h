// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/text/result.h"
#include "ui/writing/spelling.h"

#include <QObject>
#include <QPointer>

class QMenu;

namespace votum {

class GrowingText;
class Session;
class Settings;
class SpellMarks;

// Helps with every text of several lines, wherever in the program it stands: marks what is
// misspelt, offers in its menu what can be done about that, and the user's phrases. One for the
// whole program. GUI thread.
class Writing : public QObject
{
    Q_OBJECT

public:
    // In the language of the open case, else in the window's. `dictionaries`: the folders they lie
    // in. Both must outlive it.
    Writing(const Session *session, Settings *settings, const QStringList &dictionaries,
            QObject *parent);

    // To the next misspelt word of the text that has, or last had, the focus, with the menu of it.
    void checkSpelling();
    // The menu of the phrases, at the cursor of the same text.
    void choosePhrase();

signals:
    void told(const QString &sentence);
    void failed(const votum::Error &error);

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    void reread();
    QString whyNot() const;  // nothing can be checked; empty: it can
    bool isWritable() const; // the text that has, or last had, the focus
    void attach(GrowingText *text);
    void fillPhrases(QMenu *menu, GrowingText *text);
    void showMenu(GrowingText *text, int position, QPoint place); // on the screen

    const Session *m_session;
    Settings *m_settings;
    Spelling *m_spelling;
    QPointer<GrowingText> m_last;
};

} // namespace votum
