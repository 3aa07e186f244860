// SPDX-License-Identifier: GPL-3.0-or-later

#include "documentrecords.h"
#include "structurecheck.h"
#include "support/casebuilder.h"
#include "support/testing.h"

#include <QTest>

using namespace Qt::StringLiterals;
using namespace votum;

namespace {

QString textOf(DocumentKind kind, Language language = Language::English)
{
    static const QByteArray record = recordOf(treeCase(), testDay, true);
    return textOf(record, optionsFor(kind, language));
}

} // namespace

// A case whose recipients are a tree and whose purposes have names, in its documents.
class TreeRecordTest : public QObject
{
    Q_OBJECT

private slots:
    void linksStandUnderEachOther()
    {
        for (const DocumentKind kind : {DocumentKind::FullRecord, DocumentKind::Transfer}) {
            const QString text = textOf(kind);
            QVERIFY(text.contains(u"Recipients and where the data go"_s));
            // In the picture, and in the list.
            QVERIFY(text.contains(u"Meldeweg GmbH Germany, EEA; Versand Meta Ireland Ireland, EEA "
                                  "WhatsApp Ireland Ireland, EEA; Betrieb WhatsApp LLC United "
                                  "States (USA), third country Wirt AG country not stated"_s));
            const Result<QByteArray> pdf =
                renderPdf(recordOf(treeCase(), testDay, true), optionsFor(kind, Language::English));
            VERIFY_OK(pdf);
            // Without heads and feet, which stand within a list that goes over to the next page.
            const QString inOrder =
                QString::fromUtf8(printedAbout(*pdf, u"pdftotext"_s,
                                               {u"-raw"_s, u"-x"_s, u"0"_s, u"-y"_s, u"42"_s,
                                                u"-W"_s, u"600"_s, u"-H"_s, u"752"_s},
                                               {u"-"_s}))
                    .simplified();
            QVERIFY(
                inOrder.contains(u"• Meldeweg GmbH (Germany, EEA): Versand • Meta Ireland "
                                 "(Ireland, EEA) • WhatsApp Ireland (Ireland, EEA): Betrieb"_s));
        }
        QVERIFY(textOf(DocumentKind::Transfer, Language::German)
                    .contains(u"WhatsApp LLC (Vereinigte Staaten (USA), Drittland)"_s));
    }

    void thePictureHasItsPlaceInTheStructure()
    {
        const QByteArray record = recordOf(treeCase(), testDay, true);
        const Result<QByteArray> pdf =
            renderPdf(record, optionsFor(DocumentKind::FullRecord, Language::German));
        VERIFY_OK(pdf);
        const StructureReading reading = readStructure(*pdf);
        QCOMPARE(reading.fault, QString());
        QCOMPARE(reading.roles.count(u"Figure"_s), 1);
    }

    // Wherever a purpose is told apart it has the name it was given.
    void purposesHaveTheirNames()
    {
        for (const DocumentKind kind :
             {DocumentKind::FullRecord, DocumentKind::ShortRecord, DocumentKind::ActionPlan}) {
            for (const Language language : {Language::German, Language::English}) {
                const QString text = textOf(kind, language);
                QVERIFY2(text.contains(u"Leserfragen"_s), qPrintable(codeOf(kind)));
                QVERIFY2(text.contains(u"Abofragen"_s), qPrintable(codeOf(kind)));
            }
        }
        QVERIFY(textOf(DocumentKind::ShortRecord)
                    .contains(u"Leserfragen (Customer enquiries)"_s)); // of which kind it is
    }

    void pointsNotKnownAreToldApart()
    {
        const QString text = textOf(DocumentKind::FullRecord);
        const QString watched =
            u"limits, quality rating, prices and rules of the platform are monitored"_s;
        QVERIFY(text.contains(u" Not known: "_s + watched));
        QVERIFY(text.contains(u"not yet known whether these points are met: "_s + watched));
        QVERIFY(textOf(DocumentKind::ShortRecord).contains(u"known in part"_s));
        QVERIFY(textOf(DocumentKind::FullRecord, Language::German).contains(u"Nicht bekannt: "_s));
    }

    void plausibilityIsAnsweredInPrint()
    {
        const QString text = textOf(DocumentKind::FullRecord);
        const qsizetype from = text.indexOf(u"Plausibility questions"_s);
        const QString questions = text.mid(from, text.indexOf(u"6 Bars to use"_s, from) - from);
        const QString answer =
            u"Checked: Nur die Zustellung wird gezählt (Petra Weber, 23 November 2026, 08:00 UTC)"_s;
        QVERIFY2(questions.contains(u"Leserfragen: "_s), qPrintable(questions));
        QVERIFY2(questions.contains(u"Abofragen: "_s), qPrintable(questions));
        QCOMPARE(questions.count(u"Checked: "_s), questions.count(answer));
        QVERIFY2(questions.indexOf(u"Abofragen: "_s) < questions.indexOf(answer),
                 qPrintable(questions));
        QVERIFY(questions.indexOf(u"Leserfragen: "_s) < questions.indexOf(u"Abofragen: "_s));
    }

    // What is asked of several alike stands once.
    void questionsAlikeAreOne()
    {
        Assessment open = treeCase();
        open.plausibility.clear();
        const QString text = textOf(recordOf(open, testDay, true),
                                    optionsFor(DocumentKind::FullRecord, Language::English));
        QVERIFY(text.contains(u"Leserfragen; Abofragen: "_s));
    }
};

QTEST_MAIN(TreeRecordTest)
#include "treerecordtest.moc"
