#include "report/documents/findingrows.h"
#include "report/documents/sections.h"

#include <QTest>

using namespace Qt::StringLiterals;
using namespace votum;

namespace {

QJsonObject local(const QString &de, const QString &en)
{
    return {{u"de"_s, de}, {u"en"_s, en}};
}

QJsonObject asked(const QString &area, const QStringList &subjects)
{
    QJsonArray rows;
    for (const QString &subject : subjects)
        rows.append(QJsonObject{{u"active"_s, true},
                                {u"subject"_s, local(subject, subject)},
                                {u"shown"_s, local(u"ja"_s, u"yes"_s)}});
    return {{u"area"_s, area}, {u"text"_s, local(u"Frage"_s, u"Question"_s)}, {u"rows"_s, rows}};
}

QJsonObject recordOf(const QJsonArray &answers)
{
    return {{u"answers"_s, answers},
            {u"recipients"_s, QJsonArray{QJsonObject{{u"name"_s, u"Alpha Ltd"_s}},
                                         QJsonObject{{u"name"_s, u"Beta Inc."_s}}}},
            {u"words"_s, QJsonObject{{u"doc.annex"_s, local(u"Anlage %1: %2"_s, u"Annex %1: %2"_s)},
                                     {u"annex.4"_s, local(u"Übermittlung"_s, u"Transfer"_s)},
                                     {u"annex.5"_s, local(u"Verzeichnis"_s, u"Record"_s)},
                                     {u"annex.7"_s, local(u"Nachtrag"_s, u"Addendum"_s)},
                                     {u"annex.texts"_s, local(u"Texte"_s, u"Texts"_s)},
                                     {u"area.TIA"_s, local(u"Folgenabschätzung"_s, u"Impact"_s)}}}};
}

QJsonObject chosenText(const QString &title, const QJsonArray &paragraphs)
{
    return {{u"title"_s, local(title, title)},
            {u"use"_s, local(u"für alle"_s, u"for all"_s)},
            {u"subject"_s, local(QString(), QString())},
            {u"paragraphs"_s, paragraphs}};
}

QJsonObject part(const QString &kind, const QString &text)
{
    return {{u"kind"_s, kind}, {u"text"_s, local(text, text)}};
}

// "1 Annex 7: …" and what is below it.
QStringList headingsFrom(const QString &first, const QJsonObject &record,
                         const std::vector<CaseEvent> &events)
{
    Composer composer;
    composeAnnexes(composer, RecordView(record, Language::English), events);
    QStringList headings;
    for (const Bookmark &bookmark : composer.finish({}).bookmarks) {
        if (!headings.isEmpty() || bookmark.title.startsWith(first))
            headings << QString::number(bookmark.level) + u' ' + bookmark.title;
    }
    return headings;
}

// "2 Alpha Ltd": the headings of annex 4, with their level.
QStringList transferHeadings(const QJsonObject &record, Language language)
{
    Composer composer;
    composeAnnexes(composer, RecordView(record, language), {});
    QStringList headings;
    bool inside = false;
    for (const Bookmark &bookmark : composer.finish({}).bookmarks) {
        if (bookmark.level == 1)
            inside = bookmark.title.contains(" 4:"_L1);
        if (inside)
            headings << QString::number(bookmark.level) + u' ' + bookmark.title;
    }
    return headings;
}

} // namespace

class AnnexesTest : public QObject
{
    Q_OBJECT

private slots:
    // Each recipient under its own name, its transfer impact assessment below it.
    void transfersStandUnderEachRecipient()
    {
        const QJsonObject record =
            recordOf({asked(u"TRF"_s, {u"Alpha Ltd"_s, u"Beta Inc."_s}),
                      asked(u"TRF"_s, {QString()}), asked(u"TIA"_s, {u"Beta Inc."_s})});
        QCOMPARE(transferHeadings(record, Language::German),
                 QStringList({u"1 Anlage 4: Übermittlung"_s, u"2 Alpha Ltd"_s, u"2 Beta Inc."_s,
                              u"3 Folgenabschätzung"_s}));
        QCOMPARE(transferHeadings(record, Language::English),
                 QStringList({u"1 Annex 4: Transfer"_s, u"2 Alpha Ltd"_s, u"2 Beta Inc."_s,
                              u"3 Impact"_s}));
    }

    void recipientsWithoutTransferAreLeftOut()
    {
        const QJsonObject record =
            recordOf({asked(u"AVV"_s, {u"Alpha Ltd"_s}), asked(u"TRF"_s, {u"Beta Inc."_s})});
        QCOMPARE(transferHeadings(record, Language::English),
                 QStringList({u"1 Annex 4: Transfer"_s, u"2 Beta Inc."_s}));
    }

    // The texts follow the annexes every record has; what happened after sealing stays last, so
    // that it changes no number.
    void chosenTextsStandInFull()
    {
        QJsonObject record = recordOf({});
        const std::vector<CaseEvent> events(1);
        QCOMPARE(headingsFrom(u"Annex 7"_s, record, {}), QStringList());
        QCOMPARE(headingsFrom(u"Annex 7"_s, record, events), QStringList{u"1 Annex 7: Addendum"_s});
        record.insert(u"texts"_s,
                      QJsonArray{chosenText(u"Notice"_s, {part(u"heading"_s, u"Who we are"_s),
                                                          part(u"paragraph"_s, u"We"_s)}),
                                 chosenText(u"Questions"_s, {part(u"item"_s, u"Which?"_s)})});
        QStringList texts{u"1 Annex 7: Texts"_s, u"2 Notice"_s, u"3 Who we are"_s,
                          u"2 Questions"_s};
        QCOMPARE(headingsFrom(u"Annex 7"_s, record, {}), texts);
        QCOMPARE(headingsFrom(u"Annex 7"_s, record, events), texts << u"1 Annex 8: Addendum"_s);
    }

    // What an event is about stands in words: the finding, or the measure that cures it.
    void anEventsSubjectIsInWords()
    {
        const auto finding = [](const QString &key, const QString &subject) {
            return QJsonObject{{u"key"_s, key},
                               {u"severity"_s, QJsonObject{{u"code"_s, u"PRE"_s}}},
                               {u"subject"_s, local(subject, subject)},
                               {u"text"_s, local(u"Kein Vertrag"_s, u"No contract"_s)}};
        };
        QJsonObject record = recordOf({});
        record.insert(u"findings"_s,
                      QJsonArray{finding(u"A"_s, u"Alpha Ltd"_s), finding(u"B"_s, u"Beta Inc."_s)});
        record.insert(
            u"measures"_s,
            QJsonObject{{u"catalogue"_s,
                         QJsonObject{{u"M01"_s, QJsonObject{{u"text"_s, local(u"Abschließen"_s,
                                                                              u"Conclude"_s)}}}}}});
        const RecordView view(record, Language::English);
        const QString number = findingNumbers(view).value(u"B"_s);
        QVERIFY(!number.isEmpty());
        QCOMPARE(eventSubject(view, u"B"_s), number + u": Beta Inc.: No contract"_s);
        QCOMPARE(eventSubject(view, u"B M01"_s),
                 u"Conclude (%1: Beta Inc.: No contract)"_s.arg(number));
        QCOMPARE(eventSubject(view, u"C M01"_s), u"C M01"_s); // unknown: as it is
        QCOMPARE(eventSubject(view, u"2"_s), u"2"_s);
    }
};

QTEST_MAIN(AnnexesTest)
#include "annexestest.moc"
