// SPDX-License-Identifier: GPL-3.0-or-later

#include "sampledocument.h"

#include "report/content/hyphenation.h"
#include "report/pages/fonts.h"
#include "report/pages/theme.h"

#include <QtTest/QTest>

#include <algorithm>

using namespace votum;
using namespace Qt::StringLiterals;

namespace {

// Wider than half a line, so that every line ends within one, if it may.
const QString longWord = u"Auftragsverarbeitungsvertragsdatenschutzfolgenabschätzung "_s;

Pages finished(PageComposer &composer)
{
    return composer.finish(sample::frame());
}

// A paragraph of long words of different lengths.
Pages laidOut(const Division &division, const QString &language = {})
{
    PageComposer composer(Paper::A4, division);
    QString text;
    for (int i = 0; i < 40; ++i)
        text += u"ein "_s.repeated(i % 7) + u"Auftragsverarbeitungsvertrag "_s;
    composer.paragraph({Run{.text = text + u"gilt."_s, .language = language}});
    return finished(composer);
}

int hyphensOf(const Pages &pages)
{
    int count = 0;
    for (const Ink &ink : pages.inks) {
        for (const Mark &mark : ink.marks) {
            const auto *glyphs = std::get_if<GlyphMark>(&mark);
            count += glyphs && glyphs->isHyphen ? 1 : 0;
        }
    }
    return count;
}

// All that is part of the text, without spaces.
QString textOf(const Pages &pages)
{
    QString text;
    for (const Ink &ink : pages.inks) {
        for (const Mark &mark : ink.marks) {
            const auto *glyphs = std::get_if<GlyphMark>(&mark);
            if (ink.node && glyphs && !glyphs->isHyphen)
                text += reportCharacters(glyphs->glyphs);
        }
    }
    return text.remove(u' ');
}

// Where the text ends on the only page.
qreal bottomOf(const Pages &pages)
{
    qreal bottom = 0;
    for (const Ink &ink : pages.inks)
        bottom = ink.node ? std::max(bottom, ink.bounds.bottom()) : bottom;
    return bottom;
}

} // namespace

// Where words are divided in laid-out documents. Where they may be: hyphenationtest.cpp.
class DivisionTest : public QObject
{
    Q_OBJECT

private slots:
    void longWordsAreDividedAtTheEndOfALine()
    {
        const Pages whole = laidOut({}), divided = laidOut({u"de-DE"_s, {}});
        QCOMPARE(textOf(whole), textOf(divided));
        QCOMPARE(hyphensOf(whole), 0);
        QVERIFY(hyphensOf(divided) > 3);
        QVERIFY(bottomOf(divided) < bottomOf(whole));
        for (const Ink &ink : divided.inks) // a hyphen does not stand out of the text
            QVERIFY(ink.bounds.right() <= (595 - theme::margins.right()) * unitsPerPoint + 1);
    }

    void namesAndOtherLanguagesAreDividedTheirWay()
    {
        const Pages named = laidOut({u"de-DE"_s, {u"Auftragsverarbeitungsvertrag"_s}});
        QCOMPARE(hyphensOf(named), 0);
        QCOMPARE(hyphensOf(laidOut({u"de-DE"_s, {}}, u"nl-NL"_s)), 0);
        QVERIFY(hyphensOf(laidOut({u"nl-NL"_s, {}}, u"de-DE"_s)) > 3);
    }

    void whatHeadsAndWhatIsNarrowKeepsItsWordsWhole()
    {
        const QString word = u"Auftragsverarbeitungsvertrag "_s;
        PageComposer composer(Paper::A4, {u"de-DE"_s, {}});
        composer.title(word.repeated(20), word.repeated(20));
        composer.heading(1, word.repeated(20));
        composer.paragraph(plain(word.repeated(20)), ParagraphStyle::Caption);
        composer.table({word.repeated(20),
                        {1, 1},
                        {word.repeated(9), u"Kopf"_s},
                        {{{plain(word.repeated(9))}, {plain(u"Zelle"_s)}}},
                        true});
        composer.table({{}, {1, 9}, {}, {{{plain(u"kurz"_s)}, {plain(u"Zelle"_s)}}}});
        QCOMPARE(hyphensOf(finished(composer)), 0);
    }

    // Where a page ends within a word, no reader can put it together.
    void noPageEndsWithinAWord()
    {
        for (int lines = 20; lines < 36; ++lines) {
            PageComposer composer(Paper::A4, {u"de-DE"_s, {}});
            composer.heading(1, u"Anfang"_s);
            for (int i = 0; i < lines; ++i)
                composer.paragraph(plain(u"Zeile"_s), ParagraphStyle::Small);
            composer.paragraph(plain(longWord.repeated(60)));
            composer.table({{}, {1}, {}, {{{plain(longWord.repeated(90))}}}});
            const Pages pages = finished(composer);
            QVERIFY(pages.count > 1 && hyphensOf(pages) > 3);
            for (int page = 0; page + 1 < pages.count; ++page) {
                const Ink *last = sample::lastInkOf(pages, page);
                QVERIFY(!std::get<GlyphMark>(last->marks.back()).isHyphen);
            }
        }
    }

    void atMostTwoLinesInARowAreDivided()
    {
        PageComposer composer(Paper::A4, {u"de-DE"_s, {}});
        composer.paragraph(plain(longWord.repeated(60)));
        const Pages pages = finished(composer);
        int inARow = 0, most = 0;
        for (const Ink &ink : pages.inks) {
            for (size_t i = 0; ink.node && i < ink.marks.size(); ++i) {
                const auto *glyphs = std::get_if<GlyphMark>(&ink.marks[i]);
                if (!glyphs)
                    continue;
                if (glyphs->isHyphen)
                    most = std::max(most, ++inARow);
                else if (reportCharacters(glyphs->glyphs) == u" "_s) // a line's end
                    inARow = 0;
            }
        }
        QCOMPARE(most, 2);
    }
};

QTEST_MAIN(DivisionTest)
#include "divisiontest.moc"
