// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/writing/spelling.h"

#include "ui/writing/cataloguewords.h"
#include "ui/writing/dictionary.h"

#include <map>
#include <memory>
#include <utility>

using namespace Qt::StringLiterals;

namespace votum {

// The dictionaries read so far, in the thread that uses them.
class Speller : public QObject
{
public:
    Dictionary &dictionary(const QString &path, const QStringList &texts)
    {
        std::unique_ptr<Dictionary> &read = m_read[path];
        if (!read)
            read = std::make_unique<Dictionary>(path, wordsOf(texts));
        return *read;
    }

private:
    std::map<QString, std::unique_ptr<Dictionary>> m_read;
};

Spelling::Spelling(Texts texts, QStringList folders, const QString &ownWords, QObject *parent)
    : QObject(parent)
    , m_texts(std::move(texts))
    , m_folders(std::move(folders))
    , m_own(ownWords)
    , m_language(Language::German)
    , m_path(Dictionary::find(m_language, m_folders))
    , m_speller(new Speller)
{
    m_speller->moveToThread(&m_thread);
    connect(&m_thread, &QThread::finished, m_speller, &QObject::deleteLater);
}

Spelling::~Spelling()
{
    if (!m_thread.isRunning()) {
        delete m_speller;
        return;
    }
    m_thread.quit();
    m_thread.wait();
}

void Spelling::setLanguage(Language language)
{
    if (language == m_language)
        return;
    m_language = language;
    m_path = Dictionary::find(language, m_folders);
    m_answers.clear();
    m_asked.clear();
    m_toBeAsked.clear();
    emit answered();
}

Spelling::Word Spelling::look(const QString &word)
{
    if (!hasDictionary() || m_own.contains(word))
        return Word::Right;
    if (const auto answer = m_answers.constFind(word); answer != m_answers.constEnd())
        return *answer ? Word::Right : Word::Wrong;
    if (!m_asked.contains(word)) {
        m_asked.insert(word);
        m_toBeAsked.append(word);
        if (m_toBeAsked.size() == 1) // those of one look go together
            QMetaObject::invokeMethod(this, &Spelling::ask, Qt::QueuedConnection);
    }
    return Word::Asked;
}

// The words of the catalogue go along once, for they are many.
void Spelling::inThread(std::function<void(Dictionary &)> work)
{
    if (!m_thread.isRunning())
        m_thread.start(QThread::LowPriority);
    const QStringList texts = m_read.contains(m_path) ? QStringList() : m_texts(m_language);
    m_read.insert(m_path);
    QMetaObject::invokeMethod(m_speller, [this, work = std::move(work), path = m_path, texts] {
        work(m_speller->dictionary(path, texts));
    });
}

void Spelling::ask()
{
    if (m_toBeAsked.isEmpty())
        return;
    inThread([this, words = std::exchange(m_toBeAsked, {}),
              language = m_language](Dictionary &dictionary) {
        QHash<QString, bool> answers;
        for (const QString &word : words)
            answers.insert(word, dictionary.knows(word));
        QMetaObject::invokeMethod(this, [this, language, answers] { keep(language, answers); });
    });
}

void Spelling::keep(Language language, const QHash<QString, bool> &answers)
{
    if (language != m_language)
        return;
    m_answers.insert(answers);
    for (auto answer = answers.begin(); answer != answers.end(); ++answer)
        m_asked.remove(answer.key());
    emit answered();
}

void Spelling::askProposals(const QString &word)
{
    if (!hasDictionary())
        return;
    inThread([this, word](Dictionary &dictionary) {
        const QStringList proposals = dictionary.proposals(word);
        QMetaObject::invokeMethod(this,
                                  [this, word, proposals] { emit proposed(word, proposals); });
    });
}

Result<void> Spelling::add(const QString &word)
{
    const Result<void> added = m_own.add(word);
    emit answered();
    return added;
}

} // namespace votum
