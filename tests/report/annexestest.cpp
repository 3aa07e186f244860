#include "report/sections.h"

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
                                     {u"area.TIA"_s, local(u"Folgenabschätzung"_s, u"Impact"_s)}}}};
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
};

QTEST_MAIN(AnnexesTest)
#include "annexestest.moc"
