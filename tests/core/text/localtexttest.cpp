// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/text/text.h"

#include <QTest>

using namespace Qt::StringLiterals;
using namespace votum;

class LocalTextTest : public QObject
{
    Q_OBJECT

private slots:
    void everyRowIsWhole();
    void codesAreRead();
    void copiesAreIndependent();
    void joinedLeavesOutWhatIsEmpty();
    void argumentsAreInTheirLanguage();
    void jsonHasTheLanguagesOffered();
    void completeMeansEveryLanguage();
    void datesAreWrittenAsTheLanguageDoes();
};

void LocalTextTest::everyRowIsWhole()
{
    QVERIFY(languages().size() >= 2 && languages().size() <= maxLanguages);
    QCOMPARE(languageCode(Language::German), u"de"_s);
    QCOMPARE(languageCode(Language::English), u"en"_s);
    for (const Language language : allLanguages()) {
        const LanguageInfo &info = languageInfo(language);
        QCOMPARE(languageFromCode(QString(info.code)), std::optional(language));
        QCOMPARE(languageOf(info.locale), language); // no two rows of one language
        QVERIFY(info.tag.startsWith(info.code));
        QVERIFY(!info.ownName.isEmpty() && info.word.startsWith("label."_L1));
    }
}

void LocalTextTest::codesAreRead()
{
    QCOMPARE(languageFromCode(u"en"), std::optional(Language::English));
    for (const QString &code : {u""_s, u"EN"_s, u"en-GB"_s, u"tlh"_s})
        QVERIFY2(!languageFromCode(code), qPrintable(code));
    QCOMPARE(languageOf(QLocale(QLocale::German, QLocale::Austria)), Language::German);
    QCOMPARE(languageOf(QLocale(QLocale::Japanese)), Language::English);
}

void LocalTextTest::copiesAreIndependent()
{
    const LocalText text{u"Wort"_s, u"word"_s};
    LocalText copy = text;
    QCOMPARE(copy, text);
    copy.set(Language::English, u"term"_s);
    QCOMPARE(copy, (LocalText{u"Wort"_s, u"term"_s}));
    QCOMPARE(text, (LocalText{u"Wort"_s, u"word"_s}));
    copy.set(Language::English, {});
    copy.set(Language::German, {});
    QVERIFY(copy.isEmpty());
    QCOMPARE(copy, LocalText()); // however it became empty
    QVERIFY(copy != text);
}

void LocalTextTest::joinedLeavesOutWhatIsEmpty()
{
    const LocalText left{u"links"_s, u"left"_s}, right{u"rechts"_s, u"right"_s};
    QCOMPARE(joined(left, u" – "_s, right), (LocalText{u"links – rechts"_s, u"left – right"_s}));
    QCOMPARE(joined(left, LocalText{u" oder "_s, u" or "_s}, right),
             (LocalText{u"links oder rechts"_s, u"left or right"_s}));
    QCOMPARE(joined({}, u" – "_s, right), right);
    QCOMPARE(joined(left, u" – "_s, {}), left);
    QVERIFY(joined({}, u" – "_s, {}).isEmpty());
    QCOMPARE(bracketed(left, right), (LocalText{u"links (rechts)"_s, u"left (right)"_s}));
    QCOMPARE(same(u"x"_s), (LocalText{u"x"_s, u"x"_s}));
}

void LocalTextTest::argumentsAreInTheirLanguage()
{
    const LocalText pattern{u"bis %1 von %2"_s, u"by %1 of %2"_s};
    QCOMPARE(pattern.arg(LocalText{u"morgen"_s, u"tomorrow"_s}).arg(u"X"_s),
             (LocalText{u"bis morgen von X"_s, u"by tomorrow of X"_s}));
    QCOMPARE(LocalText().arg(u"X"_s), LocalText());
}

void LocalTextTest::jsonHasTheLanguagesOffered()
{
    const LocalText text{u"Wort"_s, u"word"_s};
    const QJsonObject both{{u"de"_s, u"Wort"_s}, {u"en"_s, u"word"_s}};
    QCOMPARE(toJson(text, {Language::German, Language::English}), both);
    QCOMPARE(toJson(text, {Language::English}), QJsonObject({{u"en"_s, u"word"_s}}));
    QCOMPARE(toJson({}, {Language::German}), QJsonObject({{u"de"_s, u""_s}}));
    QCOMPARE(localText(both), text);
    QJsonObject newer = both;
    newer.insert(u"tlh"_s, u"mu'"_s); // of a program that knows more
    QCOMPARE(localText(newer), text);
}

void LocalTextTest::completeMeansEveryLanguage()
{
    const LocalText german{u"Wort"_s, u" "_s};
    QVERIFY(isComplete(german, {Language::German}));
    QVERIFY(!isComplete(german, {Language::German, Language::English}));
    QVERIFY(!german.isEmpty());
    QVERIFY(LocalText().isEmpty());
}

void LocalTextTest::datesAreWrittenAsTheLanguageDoes()
{
    QCOMPARE(dateText(QDate(2026, 3, 5)), (LocalText{u"05.03.2026"_s, u"5 March 2026"_s}));
    QVERIFY(dateText(QDate()).isEmpty());
}

QTEST_APPLESS_MAIN(LocalTextTest)
#include "localtexttest.moc"
