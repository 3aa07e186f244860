// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/text/language.h"
#include "core/text/result.h"
#include "ui/writing/ownwords.h"

#include <QHash>
#include <QObject>
#include <QSet>
#include <QStringList>
#include <QThread>

#include <functional>

namespace votum {

class Dictionary;
class Speller;

// Whether words are spelt right, in the language of the texts at hand. A dictionary is read when
// the first word is asked about; that, looking and proposing are done in a thread of its own, and
// what was answered is remembered, so that nobody waits. GUI thread.
class Spelling : public QObject
{
    Q_OBJECT

public:
    enum class Word { Right, Wrong, Asked };

    // The words of `texts` are right as well: asked for when a dictionary is read. `folders`: where
    // dictionaries lie.
    using Texts = std::function<QStringList(Language)>;
    Spelling(Texts texts, QStringList folders, const QString &ownWords, QObject *parent);
    ~Spelling() override; // waits for what is being looked at

    void setLanguage(Language language);
    Language language() const { return m_language; }
    bool hasDictionary() const { return !m_path.isEmpty(); } // of the language

    Word look(const QString &word);         // Asked: answered() comes
    void askProposals(const QString &word); // proposed() comes
    Result<void> add(const QString &word);  // as OwnWords has it

signals:
    void answered(); // look() knows more, or judges by another language
    void proposed(const QString &word, const QStringList &proposals);

private:
    void inThread(std::function<void(Dictionary &)> work);
    void ask();
    void keep(Language language, const QHash<QString, bool> &answers);

    const Texts m_texts;
    const QStringList m_folders;
    OwnWords m_own;
    Language m_language;
    QString m_path;       // of the dictionary
    QSet<QString> m_read; // dictionaries that are being read, or have been
    QHash<QString, bool> m_answers;
    QSet<QString> m_asked; // and not answered
    QStringList m_toBeAsked;
    QThread m_thread;
    Speller *m_speller; // lives there
};

} // namespace votum
