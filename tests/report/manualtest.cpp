// SPDX-License-Identifier: GPL-3.0-or-later

#include "report/editable/html.h"
#include "report/manual/manualpaper.h"
#include "report/manual/manualsearch.h"
#include "report/manual/markdownreader.h"
#include "report/pages/textgate.h"
#include "resources/shippedmanual.h"
#include "support/testing.h"

#include <QFile>
#include <QGuiApplication>
#include <QRegularExpression>
#include <QSet>

using namespace Qt::StringLiterals;
using namespace votum;

namespace {

using Kind = ManualBlock::Kind;
using Look = ManualSpan::Look;

Manual manualIn(Language language)
{
    return parseManual(shippedManual(language));
}

// "first-case", "first-case#begin" and so on, in their order.
QStringList targetsOf(const Manual &manual)
{
    QStringList targets;
    for (const ManualChapter &chapter : manual.chapters) {
        targets << chapter.id;
        for (const ManualBlock &block : chapter.blocks) {
            if (block.kind == Kind::Heading)
                targets << chapter.id + u'#' + block.anchor;
        }
    }
    return targets;
}

ManualOptions optionsIn(Language language)
{
    return {.language = language, .paper = Paper::A4, .programVersion = u"1.2.3"_s};
}

} // namespace

// The manual: what of Markdown it knows, that its languages agree, that nothing in it leads
// nowhere, search, and the documents made of it.
class ManualTest : public QObject
{
    Q_OBJECT

private slots:
    void markdownIsRead();
    void whatIsNotUnderstoodIsText();
    void languagesHaveTheSameSections();
    void languagesHaveTheSameBlocks();
    void headingsAreInOrder();
    void noMarkIsLeft();
    void everyLinkLeadsSomewhere();
    void everyPictureIsThere();
    void everyCharacterIsInTheFont();
    void wordsAreFound();
    void headingsComeFirst();
    void pdfIsTheSameTwice();
    void editableHasEverything();
};

void ManualTest::markdownIsRead()
{
    const ManualChapter chapter = readChapter(u"02-a-case."_s + u"md"_s, uR"(# Title

## One {#one}

Some *File › Open* and `code`,
see [there](03-next#end) or [here](#one).
- first
  goes on
- **second**

1. a
2. b

| Key | Value |
|---|---|
| `k` | v |

> A note
> of two lines.

```
x | y
- z
```

![The window](window.png)
)"_s);
    QCOMPARE(chapter.id, u"a-case"_s);
    QCOMPARE(chapter.title, u"Title"_s);
    QCOMPARE(chapter.blocks.size(), size_t(8));
    const ManualBlock &heading = chapter.blocks[0];
    QCOMPARE(heading.kind, Kind::Heading);
    QCOMPARE(heading.level, 2);
    QCOMPARE(heading.anchor, u"one"_s);
    QCOMPARE(plainText(heading.texts.front()), u"One"_s);
    const QList<ManualSpan> spans{{u"Some "_s},  {u"File › Open"_s, Look::Strong},
                                  {u" and "_s},  {u"code"_s, Look::Code},
                                  {u", see "_s}, {u"there"_s, Look::Plain, u"next#end"_s},
                                  {u" or "_s},   {u"here"_s, Look::Plain, u"a-case#one"_s},
                                  {u"."_s}};
    QCOMPARE(chapter.blocks[1].texts.front(), spans);
    QCOMPARE(chapter.blocks[2].kind, Kind::Bullets);
    QCOMPARE(plainText(chapter.blocks[2].texts[0]), u"first goes on"_s);
    QCOMPARE(chapter.blocks[2].texts[1], (QList<ManualSpan>{{u"second"_s, Look::Strong}}));
    QCOMPARE(chapter.blocks[3].kind, Kind::Numbers);
    QCOMPARE(chapter.blocks[3].texts.size(), size_t(2));
    QCOMPARE(chapter.blocks[4].kind, Kind::Table);
    QCOMPARE(chapter.blocks[4].columns, 2);
    QCOMPARE(chapter.blocks[4].texts.size(), size_t(4));
    QCOMPARE(chapter.blocks[4].texts[2], (QList<ManualSpan>{{u"k"_s, Look::Code}}));
    QCOMPARE(chapter.blocks[5].kind, Kind::Note);
    QCOMPARE(plainText(chapter.blocks[5].texts.front()), u"A note of two lines."_s);
    QCOMPARE(chapter.blocks[6].kind, Kind::Code);
    QCOMPARE(plainText(chapter.blocks[6].texts.front()), u"x | y\n- z"_s);
    QCOMPARE(chapter.blocks[7].kind, Kind::Picture);
    QCOMPARE(chapter.blocks[7].picture, u"window.png"_s);
    QCOMPARE(plainText(chapter.blocks[7].texts.front()), u"The window"_s);
}

// Nothing is lost, and the reader comes to an end.
void ManualTest::whatIsNotUnderstoodIsText()
{
    QCOMPARE(readChapter(u"01-x"_s, {}).blocks.size(), size_t(0));
    for (const QString &text : {u"  indented"_s, u"*open"_s, u"2.no item"_s, u">no note"_s}) {
        const ManualChapter chapter = readChapter(u"01-x"_s, text);
        QCOMPARE(chapter.blocks.size(), size_t(1));
        QCOMPARE(chapter.blocks[0].kind, Kind::Paragraph);
        QCOMPARE(plainText(chapter.blocks[0].texts.front()), text.trimmed());
    }
    QCOMPARE(readChapter(u"01-x"_s, u"```\nnever closed"_s).blocks.size(), size_t(1));
    QCOMPARE(readChapter(u"01-x"_s, u"|||\n| a |"_s).blocks.size(), size_t(1));
}

void ManualTest::languagesHaveTheSameSections()
{
    const QStringList german = targetsOf(manualIn(Language::German));
    QVERIFY(german.size() > 50);
    for (const Language language : allLanguages())
        QCOMPARE(targetsOf(manualIn(language)), german);
}

// A paragraph or a row that one language has and another lacks.
void ManualTest::languagesHaveTheSameBlocks()
{
    const Manual german = manualIn(Language::German), english = manualIn(Language::English);
    for (size_t i = 0; i < german.chapters.size(); ++i) {
        const ManualChapter &one = german.chapters[i], &other = english.chapters[i];
        QStringList ofOne, ofOther;
        for (const ManualBlock &block : one.blocks)
            ofOne << u"%1:%2"_s.arg(int(block.kind)).arg(block.texts.size());
        for (const ManualBlock &block : other.blocks)
            ofOther << u"%1:%2"_s.arg(int(block.kind)).arg(block.texts.size());
        QVERIFY2(ofOne == ofOther, qPrintable(one.id));
    }
}

void ManualTest::headingsAreInOrder()
{
    for (const Language language : allLanguages()) {
        const Manual manual = manualIn(language);
        for (const ManualBlock &block : manual.chapters.front().blocks)
            QVERIFY(block.kind != Kind::Heading); // of the introduction no page is made
        QStringList targets = targetsOf(manual);
        QCOMPARE(targets.removeDuplicates(), 0);
        for (const ManualChapter &chapter : manual.chapters) {
            QVERIFY(!chapter.title.isEmpty());
            int level = 1;
            for (const ManualBlock &block : chapter.blocks) {
                if (block.kind != Kind::Heading)
                    continue;
                QVERIFY2(!block.anchor.isEmpty(), qPrintable(plainText(block.texts.front())));
                QVERIFY(block.level >= 2 && block.level <= 3 && block.level <= level + 1);
                level = block.level;
            }
        }
    }
}

// Markdown the reader does not know would be shown as it stands.
void ManualTest::noMarkIsLeft()
{
    static const QRegularExpression mark(u"[*`#|<>\\\\{}]|\\]\\(|!\\[|^\\s|--"_s);
    for (const Language language : allLanguages()) {
        for (const ManualChapter &chapter : manualIn(language).chapters) {
            for (const ManualBlock &block : chapter.blocks) {
                for (const QList<ManualSpan> &text : block.texts) {
                    QVERIFY(!text.isEmpty());
                    for (const ManualSpan &span : text)
                        QVERIFY2(span.look == Look::Code || span.text == " "_L1 ||
                                     !QString(span.text).remove(u' ').contains(mark),
                                 qPrintable(chapter.id + u": "_s + span.text));
                }
            }
        }
    }
}

void ManualTest::everyLinkLeadsSomewhere()
{
    int links = 0;
    for (const Language language : allLanguages()) {
        const Manual manual = manualIn(language);
        const QStringList targets = targetsOf(manual);
        for (const ManualChapter &chapter : manual.chapters) {
            for (const ManualBlock &block : chapter.blocks) {
                for (const QList<ManualSpan> &text : block.texts) {
                    for (const ManualSpan &span : text) {
                        links += span.target.isEmpty() ? 0 : 1;
                        QVERIFY2(span.target.isEmpty() || targets.contains(span.target),
                                 qPrintable(chapter.id + u" -> "_s + span.target));
                    }
                }
            }
        }
    }
    QVERIFY(links > 10);
}

void ManualTest::everyPictureIsThere()
{
    for (const Language language : allLanguages()) {
        for (const ManualChapter &chapter : manualIn(language).chapters) {
            for (const ManualBlock &block : chapter.blocks) {
                if (block.kind == Kind::Picture)
                    QVERIFY2(QFile::exists(shippedManualFolder(language) + u'/' + block.picture),
                             qPrintable(block.picture));
            }
        }
    }
}

void ManualTest::everyCharacterIsInTheFont()
{
    for (const Language language : allLanguages()) {
        for (const ManualChapter &chapter : manualIn(language).chapters) {
            for (const ManualBlock &block : chapter.blocks) {
                for (const QList<ManualSpan> &text : block.texts)
                    QCOMPARE(gateText(plainText(text)).replaced, QStringList());
            }
        }
    }
}

void ManualTest::wordsAreFound()
{
    const Manual manual = manualIn(Language::German);
    const auto isFound = [&](const QString &words, const QString &target) {
        const std::vector<ManualHit> hits = searchManual(manual, words);
        return std::any_of(hits.begin(), hits.end(),
                           [&](const ManualHit &hit) { return hit.target == target; });
    };
    QVERIFY(isFound(u"Passphrase"_s, u"data#passphrase"_s));
    QVERIFY(isFound(u"loschsperre"_s, u"retention#hold"_s)); // without its umlaut
    QVERIFY(isFound(u"VERSCHLIESSEN argon"_s, u"data#passphrase"_s));
    QVERIFY(isFound(u"locked"_s, u"administration#presets"_s));
    QVERIFY(!isFound(u"Passphrase Überprüfungstermin"_s, u"data#passphrase"_s)); // each word counts
    QVERIFY(searchManual(manual, u"Quastenflosser"_s).empty());
    QVERIFY(searchManual(manual, u"  "_s).empty());
    for (const ManualHit &hit : searchManual(manual, u"argon2id"_s)) {
        QVERIFY(hit.excerpt.contains("Argon2id"_L1));
        QVERIFY(hit.excerpt.size() < 170);
    }
}

void ManualTest::headingsComeFirst()
{
    const std::vector<ManualHit> hits = searchManual(manualIn(Language::English), u"backup"_s);
    QVERIFY(hits.size() > 2);
    QVERIFY(std::none_of(hits.begin(), hits.end(),
                         [](const ManualHit &hit) { return hit.target == "data"_L1; }));
    const Manual manual = parseManual({{u"01-one"_s, "# One\n\nA seal.\n\n## Two {#two}\n\nNo."},
                                       {u"02-seal"_s, "# The seal\n\nWords."}});
    const std::vector<ManualHit> seals = searchManual(manual, u"SEAL"_s);
    QCOMPARE(seals.size(), size_t(2));
    QCOMPARE(seals[0], (ManualHit{u"seal"_s, u"The seal"_s, u"The seal"_s, u"Words."_s}));
    QCOMPARE(seals[1], (ManualHit{u"one"_s, u"One"_s, u"One"_s, u"A seal."_s}));
}

void ManualTest::pdfIsTheSameTwice()
{
    for (const Language language : allLanguages()) {
        const Manual manual = manualIn(language);
        const Result<QByteArray> once = renderManual(manual, shipped(), optionsIn(language));
        VERIFY_OK(once);
        QVERIFY(once->startsWith("%PDF"));
        QCOMPARE(*renderManual(manual, shipped(), optionsIn(language)), *once);
    }
    QCOMPARE(manualFileName(manualIn(Language::German), optionsIn(Language::German)),
             u"Votum-Handbuch_1-2-3_de.pdf"_s);
}

void ManualTest::editableHasEverything()
{
    for (const Language language : allLanguages()) {
        const Manual manual = manualIn(language);
        const auto composer = htmlComposer();
        const Result<QByteArray> html =
            renderManual(manual, shipped(), optionsIn(language), composer.get());
        VERIFY_OK(html);
        QVERIFY(html->contains(QByteArray("lang=\"" + languageInfo(language).tag.toUtf8())));
        const QString said = composer->textSoFar();
        for (const ManualChapter &chapter : manual.chapters) {
            QVERIFY2(said.contains(chapter.title), qPrintable(chapter.title));
            for (const ManualBlock &block : chapter.blocks) {
                if (block.kind == Kind::Picture)
                    continue;
                for (const QList<ManualSpan> &text : block.texts)
                    QVERIFY2(said.contains(plainText(text).section(u'\n', 0, 0)),
                             qPrintable(plainText(text)));
            }
        }
    }
}

int main(int argc, char **argv)
{
    QGuiApplication application(argc, argv); // fonts need one
    ManualTest test;
    return QTest::qExec(&test, argc, argv);
}

#include "manualtest.moc"
