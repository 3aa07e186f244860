// SPDX-License-Identifier: GPL-3.0-or-later

#include "desk.h"

#include "ui/kit/growingtext.h"
#include "ui/words/wordcount.h"
#include "ui/writing/dictionary.h"
#include "ui/writing/ownwords.h"
#include "ui/writing/phrases.h"
#include "ui/writing/phrasesdialog.h"
#include "ui/writing/wordspans.h"
#include "ui/writing/writing.h"

#include <QApplication>
#include <QFormLayout>
#include <QMenu>
#include <QPushButton>
#include <QSignalSpy>
#include <QVBoxLayout>

#include <memory>

using namespace Qt::StringLiterals;
using namespace votum;

// Spelling in the texts of the window, with dictionaries of a few words.
class SpellingTest : public QObject
{
    Q_OBJECT

private:
    std::unique_ptr<Desk> m_desk;
    std::unique_ptr<Writing> m_writing;
    std::unique_ptr<QWidget> m_window;
    GrowingText *m_text = nullptr;
    Translation m_translation;

    QString folder() const { return m_desk->folder.filePath(u"dictionaries"_s); }
    void write(const QString &name, const QByteArray &bytes) const
    {
        QDir().mkpath(folder());
        QFile file(folder() + u'/' + name);
        QVERIFY(file.open(QIODevice::WriteOnly));
        file.write(bytes);
    }
    void writeDictionary(const QString &name, const QByteArray &encoding,
                         const QByteArrayList &words)
    {
        write(name + u".aff"_s, "SET " + encoding + "\nTRY esianrtolcdugmphbyfvkw\n");
        write(name + u".dic"_s, QByteArray::number(words.size()) + '\n' + words.join('\n') + '\n');
    }
    void begin(const QStringList &folders)
    {
        m_writing =
            std::make_unique<Writing>(&m_desk->session, &m_desk->settings, folders, nullptr);
        m_window = std::make_unique<QWidget>();
        m_text = new GrowingText(3, m_window.get());
        auto *column = new QVBoxLayout(m_window.get());
        column->addWidget(m_text);
        column->addWidget(new QWidget); // the focus may go
        m_window->resize(500, 300);
        m_window->show();
        QVERIFY(QTest::qWaitForWindowActive(m_window.get()));
        m_text->setFocus();
    }
    QStringList marked() const
    {
        QStringList words;
        for (const QTextEdit::ExtraSelection &mark : m_text->extraSelections())
            words << mark.cursor.selectedText();
        return words;
    }
    QMenu *menu() const { return m_window->findChild<QMenu *>(u"writingMenu"_s); }
    // By its key, at the cursor.
    QMenu *openMenu() const
    {
        QContextMenuEvent event(QContextMenuEvent::Keyboard, QPoint(), QPoint());
        QApplication::sendEvent(m_text, &event);
        return menu();
    }
    static QStringList entries(const QMenu *menu)
    {
        QStringList entries;
        for (const QAction *action : menu->actions())
            entries << action->text();
        return entries;
    }

private slots:
    void init()
    {
        m_desk = std::make_unique<Desk>();
        writeDictionary(u"de_DE"_s, "UTF-8",
                        {"das", "Haus", "steht", "prüfen", "innen", "Nutzer", "und"});
        writeDictionary(u"en_GB"_s, "UTF-8", {"the", "house", "stands"});
        m_translation.speak(Language::German);
        begin({folder()});
    }
    void cleanup()
    {
        if (QWidget *popup = QApplication::activePopupWidget())
            popup->close();
        m_window.reset();
        m_writing.reset();
        m_desk.reset();
    }

    void whatIsAWord_data();
    void whatIsAWord();
    void wordsAreCounted();
    void theDictionaryOfTheLanguagesOwnCountryIsTaken();
    void aDictionaryInAnotherEncodingIsRead();
    void misspeltWordsAreMarkedOnceTheHandRests();
    void theWordBeingWrittenIsNot();
    void wordsOfTheCatalogueAreRight();
    void onlyWhatIsSeenIsLookedAt();
    void whatCannotBeChangedBearsNoMarks();
    void aProposalTakesTheWordsPlace();
    void aWordIsAddedToTheUsersOwn();
    void ownWordsThatCannotBeKeptAreTold();
    void theNextMisspeltWordIsFoundByKey();
    void withoutADictionaryNothingIsMarkedAndTheMenuSaysWhy();
    void theLanguageIsThatOfTheCase();
    void aPhraseIsKeptAndInserted();
    void phrasesAreEdited();
};

void SpellingTest::aPhraseIsKeptAndInserted()
{
    QSignalSpy settled(m_text, &GrowingText::settled);
    QTest::keyClicks(m_text, u"das Haus"_s);
    QVERIFY(!openMenu()->findChild<QAction *>(u"keepPhrase"_s)->isEnabled());
    delete menu();
    m_text->selectAll();
    openMenu()->findChild<QAction *>(u"keepPhrase"_s)->trigger();
    delete menu();
    QCOMPARE(phrases(m_desk->settings), QStringList(u"das Haus"_s));
    QVERIFY(!openMenu()->findChild<QAction *>(u"keepPhrase"_s)->isEnabled()); // it is there
    delete menu();
    keepPhrases(m_desk->settings, {u"das Haus"_s, u"zwei\nZeilen & mehr"_s});
    m_text->moveCursor(QTextCursor::End);
    m_writing->choosePhrase();
    auto *shown = m_window->findChild<QMenu *>(u"phrasesMenu"_s);
    QVERIFY(shown && shown->isVisible());
    QCOMPARE(shown->actions()[1]->text(), u"&2  zwei Zeilen && mehr"_s);
    QTest::keyClick(shown, Qt::Key_2);
    QCOMPARE(m_text->toPlainText(), u"das Hauszwei\nZeilen & mehr"_s);
    m_text->undo();
    QCOMPARE(m_text->toPlainText(), u"das Haus"_s);
    m_text->setReadOnly(true);
    QSignalSpy told(m_writing.get(), &Writing::told);
    m_writing->choosePhrase();
    QCOMPARE(told.size(), 1);
}

void SpellingTest::phrasesAreEdited()
{
    keepPhrases(m_desk->settings, {u"eins"_s, u"zwei"_s});
    const auto opened = [this] {
        auto *dialog = new PhrasesDialog(&m_desk->settings, m_window.get());
        dialog->open();
        return dialog;
    };
    const auto press = [](QDialog *dialog, const QString &name) {
        QTest::mouseClick(dialog->findChild<QPushButton *>(name), Qt::LeftButton);
    };
    PhrasesDialog *dialog = opened();
    press(dialog, u"phraseDown"_s);
    press(dialog, u"addPhrase"_s);
    QTest::keyClicks(dialog->findChild<GrowingText *>(u"phrase"_s), u"drei"_s);
    press(dialog, u"addPhrase"_s); // and nothing written
    QCOMPARE(phrases(m_desk->settings), (QStringList{u"eins"_s, u"zwei"_s}));
    dialog->accept();
    QCOMPARE(phrases(m_desk->settings), (QStringList{u"zwei"_s, u"eins"_s, u"drei"_s}));
    dialog = opened();
    press(dialog, u"removePhrase"_s);
    dialog->findChild<GrowingText *>(u"phrase"_s)->selectAll();
    QTest::keyClicks(dialog->findChild<GrowingText *>(u"phrase"_s), u"EINS"_s);
    dialog->accept();
    QCOMPARE(phrases(m_desk->settings), (QStringList{u"EINS"_s, u"drei"_s}));
    dialog = opened();
    press(dialog, u"removePhrase"_s);
    dialog->reject();
    QCOMPARE(phrases(m_desk->settings).size(), 2);
}

void SpellingTest::whatIsAWord_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<QStringList>("words");
    QTest::newRow("plain") << u"Das Haus, das steht."_s
                           << QStringList{u"Das"_s, u"Haus"_s, u"das"_s, u"steht"_s};
    QTest::newRow("capitals") << u"DSGVO und AVV a"_s << QStringList{u"und"_s};
    QTest::newRow("hyphen") << u"WhatsApp-Nutzung, Auf- und"_s
                            << QStringList{u"WhatsApp-Nutzung"_s, u"Auf"_s, u"und"_s};
    QTest::newRow("gender") << u"Nutzer:innen Nutzer*innen"_s
                            << QStringList{u"Nutzer"_s, u"innen"_s, u"Nutzer"_s, u"innen"_s};
    QTest::newRow("slash") << u"und/oder"_s << QStringList{u"und"_s, u"oder"_s};
    QTest::newRow("addresses")
        << u"www.votum.org a@b.de https://x.de Datei.pdf 2026-0001 v1x z.B."_s << QStringList{};
    QTest::newRow("apostrophe") << u"doesn't it’s"_s << QStringList{u"doesn't"_s, u"it’s"_s};
    QTest::newRow("quotes") << u"„Haus“ ‚steht‘ (das)"_s
                            << QStringList{u"Haus"_s, u"steht"_s, u"das"_s};
}

void SpellingTest::whatIsAWord()
{
    QFETCH(QString, text);
    QFETCH(QStringList, words);
    QStringList found;
    for (const WordSpan &span : wordSpans(text))
        found << text.mid(span.start, span.length);
    QCOMPARE(found, words);
}

void SpellingTest::wordsAreCounted()
{
    QCOMPARE(wordCount({}), 0);
    QCOMPARE(wordCount(u" – \n…"_s), 0);
    QCOMPARE(wordCount(u"Art. 6 Abs. 1\nDSGVO – x"_s), 6);
    auto *form = new QFormLayout;
    static_cast<QVBoxLayout *>(m_window->layout())->addLayout(form);
    auto *text = new GrowingText(1, m_window.get());
    text->setObjectName(u"t"_s);
    form->addRow(u"T"_s, text);
    WordCount::addBeneath(text, form);
    auto *count = m_window->findChild<WordCount *>(u"tWords"_s);
    QVERIFY(!count->isVisible());
    text->showSettled(u"drei kurze Worte"_s);
    QVERIFY(count->isVisible());
    QCOMPARE(count->text(), u"3 Wörter"_s);
    text->moveCursor(QTextCursor::End);
    QTest::keyClicks(text, u" x"_s);
    QCOMPARE(count->text(), u"4 Wörter"_s);
    text->showSettled({});
    QVERIFY(!count->isVisible());
}

void SpellingTest::theDictionaryOfTheLanguagesOwnCountryIsTaken()
{
    const auto found = [this](Language language) {
        return QFileInfo(Dictionary::find(language, {u"/nowhere"_s, folder()})).fileName();
    };
    writeDictionary(u"de_AT"_s, "UTF-8", {"x"});
    write(u"en_AU.aff"_s, "SET UTF-8\n"); // without its words
    QCOMPARE(found(Language::German), u"de_DE"_s);
    QCOMPARE(found(Language::English), u"en_GB"_s);
    QFile::remove(folder() + u"/de_DE.dic"_s);
    QFile::remove(folder() + u"/en_GB.dic"_s);
    QCOMPARE(found(Language::German), u"de_AT"_s);
    QCOMPARE(found(Language::English), QString());
}

void SpellingTest::aDictionaryInAnotherEncodingIsRead()
{
    writeDictionary(u"de_AT"_s, "ISO8859-1", {u"prüfen"_s.toLatin1(), "Auf-"});
    Dictionary dictionary(folder() + u"/de_AT"_s, {u"Auftragsverarbeiter"_s, u"iOS"_s});
    QVERIFY(dictionary.knows(u"prüfen"_s));
    QVERIFY(!dictionary.knows(u"prufen"_s));
    QVERIFY(dictionary.proposals(u"prufen"_s).contains(u"prüfen"_s));
    QVERIFY(!dictionary.knows(u"пруфен"_s)); // letters it cannot write
    QCOMPARE(dictionary.proposals(u"пруфен"_s), QStringList());
    QVERIFY(dictionary.knows(u"Auftragsverarbeiter-prüfen"_s));
    QVERIFY(dictionary.knows(u"Auf-prüfen"_s));
    QVERIFY(!dictionary.knows(u"prüfen-prufen"_s));
    writeDictionary(u"de_CH"_s, "klingon", {"x"});
    QVERIFY(Dictionary(folder() + u"/de_CH"_s, {}).knows(u"anything"_s));
}

void SpellingTest::misspeltWordsAreMarkedOnceTheHandRests()
{
    QSignalSpy settled(m_text, &GrowingText::settled);
    QTest::keyClicks(m_text, u"Das Haus stet, das Hauss steht "_s);
    QCOMPARE(marked(), QStringList());
    QTRY_COMPARE(marked(), (QStringList{u"stet"_s, u"Hauss"_s}));
    const QTextCharFormat format = m_text->extraSelections().first().format;
    QCOMPARE(format.underlineStyle(), QTextCharFormat::WaveUnderline);
    QVERIFY(contrast(format.underlineColor(), m_text->palette().color(QPalette::Base)) >= 4.5);
    QVERIFY(!m_text->document()->isEmpty() && settled.size() <= 1); // a mark is no change
}

void SpellingTest::theWordBeingWrittenIsNot()
{
    QTest::keyClicks(m_text, u"stet Hau"_s);
    QTRY_COMPARE(marked(), QStringList(u"stet"_s));
    QTest::qWait(400);
    QCOMPARE(marked(), QStringList(u"stet"_s));
    m_text->clearFocus();
    QTRY_COMPARE(marked(), (QStringList{u"stet"_s, u"Hau"_s}));
}

void SpellingTest::wordsOfTheCatalogueAreRight()
{
    QTest::keyClicks(m_text, u"Auftragsverarbeiter WhatsApp Drittland stet "_s);
    QTRY_COMPARE(marked(), QStringList(u"stet"_s));
}

void SpellingTest::onlyWhatIsSeenIsLookedAt()
{
    QStringList lines;
    for (int i = 0; i < 400; ++i)
        lines << u"falsch%1"_s.arg(QString(i + 1, u'x'));
    m_text->showSettled(lines.join(u'\n'));
    QTRY_VERIFY(!marked().isEmpty());
    QVERIFY2(marked().size() < 60, qPrintable(QString::number(marked().size())));
    QVERIFY(!marked().contains(lines.last()));
    m_text->moveCursor(QTextCursor::End);
    QTRY_VERIFY(marked().contains(lines.at(lines.size() - 2)));
    QVERIFY(!marked().contains(lines.first()));
}

void SpellingTest::whatCannotBeChangedBearsNoMarks()
{
    m_text->showSettled(u"stet Haus"_s);
    QTRY_COMPARE(marked(), QStringList(u"stet"_s));
    m_text->setReadOnly(true);
    QTRY_COMPARE(marked(), QStringList());
    QVERIFY(!entries(openMenu()).join(u'|').contains(u"stet"_s));
}

void SpellingTest::aProposalTakesTheWordsPlace()
{
    QTest::keyClicks(m_text, u"das Haus stet "_s);
    QTRY_COMPARE(marked(), QStringList(u"stet"_s));
    QTextCursor cursor = m_text->textCursor();
    cursor.setPosition(10);
    m_text->setTextCursor(cursor);
    QMenu *shown = openMenu();
    QVERIFY(shown);
    QTRY_COMPARE(entries(shown).first(), u"steht"_s);
    QTRY_COMPARE(shown->activeAction(), shown->actions().first());
    QTest::keyClick(shown, Qt::Key_Return);
    QCOMPARE(m_text->toPlainText(), u"das Haus steht "_s);
    QTRY_COMPARE(marked(), QStringList());
    m_text->undo();
    QCOMPARE(m_text->toPlainText(), u"das Haus stet "_s);
}

void SpellingTest::aWordIsAddedToTheUsersOwn()
{
    QTest::keyClicks(m_text, u"Votumm Votumm "_s);
    QTRY_COMPARE(marked().size(), 2);
    m_text->moveCursor(QTextCursor::Start);
    openMenu()->findChild<QAction *>(u"addWord"_s)->trigger();
    QTRY_COMPARE(marked(), QStringList());
    QFile file(m_desk->settings.ownWords());
    QVERIFY(file.open(QIODevice::ReadOnly));
    QCOMPARE(file.readAll(), QByteArray("Votumm\n"));
    QVERIFY(OwnWords(m_desk->settings.ownWords()).contains(u"Votumm"_s));
    QVERIFY(!OwnWords(m_desk->settings.ownWords()).contains(u"votumm"_s));
    // By hand, without an end of line.
    QFile edited(m_desk->settings.ownWords());
    QVERIFY(edited.open(QIODevice::WriteOnly));
    edited.write("eins\r\nzwei");
    edited.close();
    OwnWords words(edited.fileName());
    QVERIFY(words.contains(u"eins"_s) && words.contains(u"Zwei"_s) && !words.contains(u""_s));
    QVERIFY(words.add(u"drei"_s));
    QVERIFY(edited.open(QIODevice::ReadOnly));
    QCOMPARE(edited.readAll(), QByteArray("eins\r\nzwei\ndrei\n"));
}

void SpellingTest::ownWordsThatCannotBeKeptAreTold()
{
    QVERIFY(QDir().mkpath(m_desk->settings.ownWords())); // a folder in its place
    QSignalSpy failed(m_writing.get(), &Writing::failed);
    QTest::keyClicks(m_text, u"Votumm "_s);
    QTRY_COMPARE(marked(), QStringList(u"Votumm"_s));
    m_text->moveCursor(QTextCursor::Start);
    openMenu()->findChild<QAction *>(u"addWord"_s)->trigger();
    QCOMPARE(failed.size(), 1);
    QCOMPARE(failed.first().first().value<Error>().code, u"fileUnwritable"_s);
    QTRY_COMPARE(marked(), QStringList()); // right for as long as the program runs
}

void SpellingTest::theNextMisspeltWordIsFoundByKey()
{
    QSignalSpy told(m_writing.get(), &Writing::told);
    m_text->showSettled(u"stet Haus\nHauss"_s);
    m_text->moveCursor(QTextCursor::Start);
    m_writing->checkSpelling();
    QTRY_VERIFY(menu());
    QCOMPARE(m_text->textCursor().selectedText(), u"stet"_s);
    delete menu();
    m_writing->checkSpelling();
    QTRY_VERIFY(menu());
    QCOMPARE(m_text->textCursor().selectedText(), u"Hauss"_s);
    delete menu();
    m_writing->checkSpelling(); // and again from the beginning
    QTRY_COMPARE(m_text->textCursor().selectedText(), u"stet"_s);
    delete menu();
    QCOMPARE(told.size(), 0);
    m_text->selectAll();
    QTest::keyClicks(m_text, u"Haus"_s);
    m_writing->checkSpelling();
    QTRY_COMPARE(told.size(), 1);
    QVERIFY(!menu());
    m_text->setReadOnly(true);
    m_writing->checkSpelling();
    QTRY_COMPARE(told.size(), 2);
}

void SpellingTest::withoutADictionaryNothingIsMarkedAndTheMenuSaysWhy()
{
    m_window.reset();
    begin({u"/nowhere"_s});
    QTest::keyClicks(m_text, u"stet Hauss "_s);
    QTest::qWait(400);
    QCOMPARE(marked(), QStringList());
    const QString why = entries(openMenu()).filter(u"hunspell"_s, Qt::CaseInsensitive).value(0);
    QVERIFY2(why.contains(u"Deutsch"_s), qPrintable(why));
    QSignalSpy told(m_writing.get(), &Writing::told);
    m_writing->checkSpelling();
    QCOMPARE(told.size(), 1);
    QCOMPARE(told.first().first().toString(), why);
}

void SpellingTest::theLanguageIsThatOfTheCase()
{
    QVERIFY(m_desk->session.openStore(m_desk->path()));
    m_text->showSettled(u"the Haus stands"_s);
    QTRY_COMPARE(marked(), QStringList(u"stands"_s));
    QVERIFY(m_desk->session.createCase(u"Test"_s, u"Probe GmbH"_s, Language::English, {}));
    QTRY_COMPARE(marked(), QStringList(u"Haus"_s));
    m_desk->session.closeCase();
    QTRY_COMPARE(marked(), QStringList(u"stands"_s));
    m_translation.speak(Language::English); // no case: that of the window
    QTRY_COMPARE(marked(), QStringList(u"Haus"_s));
}

QTEST_MAIN(SpellingTest)
#include "spellingtest.moc"
