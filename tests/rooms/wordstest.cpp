// SPDX-License-Identifier: GPL-3.0-or-later

#include "roomcheck.h"

#include <QDirIterator>
#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QRegularExpression>
#include <QSet>
#include <QTest>

#include <algorithm>

using namespace Qt::StringLiterals;
using namespace votum;

namespace {

struct Keys
{
    QSet<QString> words, errors;
};

// What the shipped catalogue has; an area's title is a word too.
Keys shippedKeys()
{
    Keys keys;
    QDirIterator files(QStringLiteral(VOTUM_SOURCE_DIR "/resources/catalogue"), {u"*.json"_s});
    while (files.hasNext()) {
        QFile file(files.next());
        if (!file.open(QIODevice::ReadOnly))
            return {};
        const QJsonObject content = QJsonDocument::fromJson(file.readAll()).object();
        for (const QString &key : content.value(u"words"_s).toObject().keys())
            keys.words.insert(key);
        for (const QString &key : content.value(u"errors"_s).toObject().keys())
            keys.errors.insert(key);
        for (const QJsonValue &area : content.value(u"areas"_s).toArray())
            keys.words.insert(u"area."_s + area[u"code"_s].toString());
    }
    return keys;
}

// "label.date", or "outcome." to which a code is put.
bool isWord(const QSet<QString> &words, const QString &key)
{
    if (!key.endsWith(u'.'))
        return words.contains(key);
    return std::any_of(words.begin(), words.end(),
                       [&](const QString &word) { return word.startsWith(key); });
}

QStringList captured(const QRegularExpression &pattern, const QString &source)
{
    QStringList texts;
    for (auto match = pattern.globalMatch(source); match.hasNext();)
        texts << match.next().captured(1);
    return texts;
}

// The keys a source names that the catalogue does not have. A key is what word(…), or a function
// that takes a word's key, is given; and any text like "label.date" whose first part begins a word.
// The catalogue's own page has short names for what begins with "catalogue." and "condition.".
QStringList unknownKeys(const QString &source, const Keys &keys)
{
    static const QRegularExpression given(
        u"\\b(?:\\w*[wW]ord(?:For)?|row|labelled|composeNote)\\(\\s*(?:\\w+,\\s*)*u?\"([^\"]*)\""_s);
    static const QRegularExpression alike(u"\"([a-zA-Z]+\\.(?:[A-Za-z0-9_-]+\\.?)*)\""_s);
    static const QRegularExpression error(u"\\bError\\{\\s*u\"([^\"]*)\""_s);
    QSet<QString> beginnings;
    for (const QString &word : keys.words)
        beginnings.insert(word.section(u'.', 0, 0));
    QStringList unknown;
    const QString code = withoutComments(source, false);
    for (const QString &key : captured(given, code)) {
        if (!isWord(keys.words, key) && !isWord(keys.words, u"catalogue."_s + key) &&
            !isWord(keys.words, u"condition."_s + key))
            unknown << key;
    }
    for (const QString &key : captured(alike, code)) {
        if (beginnings.contains(key.section(u'.', 0, 0)) && !isWord(keys.words, key))
            unknown << key;
    }
    for (const QString &key : captured(error, code)) {
        if (!keys.errors.contains(key))
            unknown << u"error "_s + key;
    }
    unknown.removeDuplicates();
    return unknown;
}

} // namespace

// Every word and every error the program names by its key stands in the shipped catalogue.
class WordsTest : public QObject
{
    Q_OBJECT

private slots:
    void everyKeyOfTheProgramIsThere();
    void everyExpectationHasWords();
    void unknownOneIsFound_data();
    void unknownOneIsFound();
};

void WordsTest::everyKeyOfTheProgramIsThere()
{
    const Keys keys = shippedKeys();
    QVERIFY(keys.words.size() > 400 && keys.errors.size() > 50);
    QStringList unknown;
    int files = 0;
    for (const QString &folder : {u"/app"_s, u"/ui"_s}) {
        QDirIterator sources(QStringLiteral(VOTUM_SOURCE_DIR) + folder, {u"*.h"_s, u"*.cpp"_s},
                             QDir::Files, QDirIterator::Subdirectories);
        while (sources.hasNext()) {
            QFile file(sources.next());
            QVERIFY(file.open(QIODevice::ReadOnly));
            ++files;
            for (const QString &key : unknownKeys(QString::fromUtf8(file.readAll()), keys))
                unknown << file.fileName() + u": "_s + key;
        }
    }
    QVERIFY(files > 300);
    QVERIFY2(unknown.isEmpty(), qPrintable(u'\n' + unknown.join(u'\n')));
}

// What a reader says it expected is English in the sources; the errors have it in every language.
void WordsTest::everyExpectationHasWords()
{
    static const QRegularExpression telling(
        u"\\b(fail|failAt|set|check|is|expected\\w*|expectation)\\(|expectedCode<|return u\"a"_s);
    static const QRegularExpression literal(u"\"((?:\\\\.|[^\"\\\\])*)\""_s);
    static const QRegularExpression between(u" (?=instead of )|(?=, on which )"_s);
    const Keys keys = shippedKeys();
    const QString all = QStringList(keys.errors.begin(), keys.errors.end()).join(u'\n');
    QStringList missing;
    int found = 0;
    for (const QString &folder :
         {u"/app/core/text"_s, u"/app/core/case"_s, u"/app/core/catalogue"_s, u"/app/lint"_s}) {
        QDirIterator sources(QStringLiteral(VOTUM_SOURCE_DIR) + folder, {u"*.h"_s, u"*.cpp"_s},
                             QDir::Files);
        while (sources.hasNext()) {
            QFile file(sources.next());
            QVERIFY(file.open(QIODevice::ReadOnly));
            QString code = withoutComments(QString::fromUtf8(file.readAll()), false);
            code.replace(QRegularExpression(u"\"(_s)?\\s*\\n\\s*\""_s), {});
            code.replace(u"'\"'"_s, QString());
            for (const QString &statement : code.split(QRegularExpression(u"[;{}]"_s))) {
                if (!telling.match(statement).hasMatch())
                    continue;
                for (const QString &words : captured(literal, statement)) {
                    if (!words.contains(QRegularExpression(u"[a-z]{2}"_s)) ||
                        !words.contains(u' ') || words.startsWith(u", 2"_s))
                        continue;
                    ++found;
                    QString plain = words;
                    plain.replace(QRegularExpression(u"\\\\(.)"_s), u"\\1"_s);
                    // Two rows may make one sentence.
                    for (const QString &part : plain.split(between)) {
                        if (!all.contains(part.trimmed()))
                            missing << file.fileName() + u": "_s + part;
                    }
                }
            }
        }
    }
    QVERIFY2(found > 100, qPrintable(QString::number(found)));
    QVERIFY2(missing.isEmpty(), qPrintable(u'\n' + missing.join(u'\n')));
}

void WordsTest::unknownOneIsFound_data()
{
    QTest::addColumn<QString>("source");
    QTest::addColumn<QStringList>("unknown");
    QTest::newRow("known") << uR"(view.word(u"label.date"_s); word(u"outcome."_s + code);)"_s
                           << QStringList();
    QTest::newRow("word") << uR"(view.word(u"label.dat"_s))"_s << QStringList{u"label.dat"_s};
    QTest::newRow("word of no family")
        << uR"(catalogue.word(u"lable.date"_s))"_s << QStringList{u"lable.date"_s};
    QTest::newRow("prefix") << uR"(word(u"outcomes."_s + code))"_s << QStringList{u"outcomes."_s};
    QTest::newRow("in a table") << uR"({"section.10", "section.99"})"_s
                                << QStringList{u"section.99"_s};
    QTest::newRow("after another argument")
        << uR"(composeNote(composer, view, u"texts.examination"_s))"_s
        << QStringList{u"texts.examination"_s};
    QTest::newRow("error") << uR"(return Error{u"diskFul"_s, {}, {}};)"_s
                           << QStringList{u"error diskFul"_s};
    QTest::newRow("in a comment") << uR"(x(); // word(u"label.dat"_s))"_s << QStringList();
}

void WordsTest::unknownOneIsFound()
{
    QFETCH(QString, source);
    QFETCH(QStringList, unknown);
    QCOMPARE(unknownKeys(source, shippedKeys()), unknown);
}

QTEST_APPLESS_MAIN(WordsTest)
#include "wordstest.moc"
