// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/catalogue/known.h"
#include "core/record/record.h"
#include "documentrecords.h"
#include "report/documents/findingrows.h"
#include "support/casebuilder.h"
#include "support/testing.h"

#include <QRawFont>
#include <QRegularExpression>
#include <QSet>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace votum;

namespace {

// The first page as pdftotext reads it.
QString firstPage(const Record &record, const DocumentOptions &options)
{
    const Result<QByteArray> pdf = renderPdf(bytesOf(record), options);
    if (!pdf)
        return inWords(pdf.error());
    return QString::fromUtf8(
               printedAbout(*pdf, u"pdftotext"_s, {u"-l"_s, u"1"_s, u"-raw"_s}, {u"-"_s}))
        .simplified();
}

QString firstPage(const Record &record, Language language = Language::German)
{
    return firstPage(record, optionsFor(DocumentKind::ShortRecord, language));
}

CaseEvent eventOf(CaseEvent::Kind kind, int day)
{
    CaseEvent event;
    event.kind = kind;
    event.date = QDate(2026, 12, day);
    event.time = QDateTime(event.date, QTime(8, 0), Qt::UTC);
    event.text = u"Beschlossen"_s;
    return event;
}

void decide(Record &record, DecisionCode code)
{
    for (Record::Purpose &purpose : record.result.purposes)
        purpose.decision = {code, same(u"beschlossen"_s)};
}

void closeAll(Record &record)
{
    for (Record::Finding &finding : record.findings)
        finding.closed = true;
}

} // namespace

// The page that decides: may we use the channel, until when, on what conditions, and who signs.
class DecisionPageTest : public QObject
{
    Q_OBJECT

private:
    Record m_record;

private slots:
    void initTestCase() { m_record = *parseRecord(recordOf(u"publisher.de"_s)); }

    void theQuestionIsAnswered_data()
    {
        QTest::addColumn<DecisionCode>("code");
        QTest::addColumn<bool>("isClear");
        QTest::addColumn<QString>("answer");
        const QString waits = u"⚠ Noch nicht. Frei, sobald die folgenden Bedingungen"_s;
        QTest::newRow("approved") << DecisionCode::D1 << true << u"✔ Ja."_s;
        QTest::newRow("approved, open") << DecisionCode::D1 << false << waits;
        QTest::newRow("on conditions, met") << DecisionCode::D2 << true << u"✔ Ja."_s;
        QTest::newRow("on conditions") << DecisionCode::D2 << false << waits;
        QTest::newRow("pilot") << DecisionCode::D3 << true << u"✔ Ja."_s;
        QTest::newRow("rejected") << DecisionCode::D4 << true << u"✘ Nein."_s;
        QTest::newRow("deferred") << DecisionCode::D5 << true << u"⚠ Noch nicht. Die Entsch"_s;
        QTest::newRow("consultation") << DecisionCode::D6 << true << u"⚠ Noch nicht. Zuvor"_s;
        QTest::newRow("suspended") << DecisionCode::D7 << true << u"✘ Nein. Die begonnene"_s;
    }
    void theQuestionIsAnswered()
    {
        QFETCH(DecisionCode, code);
        QFETCH(bool, isClear);
        QFETCH(QString, answer);
        Record record = m_record;
        decide(record, code);
        if (isClear)
            closeAll(record);
        const QString text = firstPage(record);
        QVERIFY2(text.contains(u"Dürfen wir den Kanal nutzen? "_s + answer), qPrintable(text));
        QCOMPARE(text.contains(u"Gültigkeit: unbefristet"_s), code < DecisionCode::D4);
        QVERIFY(text.contains(u"Überprüfung am: 23.05.2027"_s));
    }

    void anEndIsTold()
    {
        Record record = m_record;
        closeAll(record);
        record.decision.validUntil = QDate(2027, 6, 30);
        const QString text = firstPage(record, Language::English);
        QVERIFY2(text.contains(u"✔ Yes, until 30 June 2027. Valid until: 30 June 2027"_s),
                 qPrintable(text));
    }

    // In use already nothing can be met before; a bar stops it all the same.
    void inUseAConditionDoesNotStop()
    {
        Record record = m_record;
        for (Record::Question &question : record.answers) {
            if (question.id == questionId::projectState)
                question.rows.front().value = QStringList{optionCode::inUse.toString()};
        }
        decide(record, DecisionCode::D3);
        QVERIFY(firstPage(record).contains(u"✔ Ja."_s));
        record.findings.front().closed = false;
        record.findings.front().severity.code = Severity::KnockOutUntil;
        record.findings.front().purpose.clear();
        QVERIFY(firstPage(record).contains(u"⚠ Noch nicht."_s));
    }

    void purposesMayDiffer()
    {
        Record record = m_record;
        closeAll(record);
        decide(record, DecisionCode::D1);
        record.result.purposes.back().decision->code = DecisionCode::D4;
        const QString text = firstPage(record);
        QVERIFY2(text.contains(u"☐ Je nach Zweck."_s), qPrintable(text));
        QVERIFY2(text.contains(u" ja "_s) && text.contains(u" nein "_s), qPrintable(text));
    }

    void undecidedIsNoAnswer()
    {
        const Record draft =
            *parseRecord(recordOf(u"publisher.de"_s, {.isSealed = false, .hasOpinion = false}));
        Record record = draft;
        record.decision = {};
        for (Record::Purpose &purpose : record.result.purposes)
            purpose.decision.reset();
        const QString text = firstPage(record);
        QVERIFY2(text.contains(u"☐ Noch keine Entscheidung getroffen. Vorschlag des Programms:"_s),
                 qPrintable(text));
        QVERIFY(!text.contains(u"Unterschrift"_s));
    }

    // In words, each with who and by when; the signature below.
    void conditionsAndPeopleStandOnIt()
    {
        for (const DocumentKind kind : {DocumentKind::FullRecord, DocumentKind::ShortRecord}) {
            const QString text = firstPage(m_record, optionsFor(kind));
            const qsizetype conditions = text.indexOf(u"Vor Inbetriebnahme zu erledigen"_s);
            QVERIFY(conditions > 0);
            int told = 0;
            const RecordView view(m_record, Language::German);
            for (const Record::PlannedMeasure &plan : m_record.measures.planned) {
                const auto finding = std::find_if(
                    m_record.findings.begin(), m_record.findings.end(),
                    [&](const Record::Finding &one) { return one.key == plan.finding; });
                if (plan.isFulfilled || finding == m_record.findings.end() ||
                    finding->severity.code != Severity::Pre)
                    continue;
                const QString line = measureText(view, plan.measure) + u' ' + plan.owner + u' ' +
                                     view.date(plan.due);
                QVERIFY2(text.indexOf(line.simplified(), conditions) > 0, qPrintable(line + text));
                ++told;
            }
            QVERIFY(told > 4);
            QVERIFY(text.contains(u"Malte Beispiel, Datenschutzbeauftragter, datiert 20.11.2026, "
                                  "erfasst"_s));
            QVERIFY(text.indexOf(u"Unterschrift"_s, text.indexOf(u"Renate Muster"_s)) > 0);
        }
    }

    void aRejectionNamesWhatStandsInTheWay()
    {
        const Record record = *parseRecord(recordOf(u"travel-agency.en"_s));
        const QString text = firstPage(record, Language::English);
        int bars = 0;
        for (const Record::Finding &finding : record.findings) {
            if (finding.severity.code != Severity::KnockOutUntil)
                continue;
            ++bars;
            const QString &brief = finding.shortText.in(Language::English);
            QVERIFY2(text.contains(brief), qPrintable(brief));
        }
        QVERIFY(bars > 5);
        QVERIFY(!text.contains(u"To be done before use"_s));
    }

    // What nobody planned is no measure once the case is rejected; what was planned remains.
    void aRejectionPlansNothing()
    {
        const Record record = *parseRecord(recordOf(u"travel-agency.de"_s));
        const RecordView view(record, Language::German);
        const QString text =
            textOf(bytesOf(record), optionsFor(DocumentKind::ActionPlan, Language::German));
        QSet<QString> planned;
        for (const Record::PlannedMeasure &plan : record.measures.planned) {
            planned << plan.measure;
            QVERIFY2(text.contains(measureText(view, plan.measure)), qPrintable(plan.measure));
        }
        QVERIFY(!planned.isEmpty() && planned.size() < record.measures.catalogue.size());
        for (const QString &measure : record.measures.catalogue.keys()) {
            if (!planned.contains(measure))
                QVERIFY2(!text.contains(measureText(view, measure)), qPrintable(measure));
        }
        QVERIFY(textOf(bytesOf(record), optionsFor(DocumentKind::FullRecord))
                    .contains(u"Bei einer Ablehnung ist kein Eintrag zu führen."_s));
    }

    // One line a measure, however many findings it is to cure.
    void aMeasureStandsInThePlanOnce()
    {
        for (const QString &example : {u"publisher.de"_s, u"publisher.en"_s}) {
            Record record = *parseRecord(recordOf(example));
            const RecordView view(record, Language::German);
            const QString text = textOf(bytesOf(record), optionsFor(DocumentKind::ActionPlan))
                                     .remove(u'-'); // it joins words broken at a hyphen
            int open = 0;
            for (const Record::PlannedMeasure &plan : record.measures.planned) {
                if (plan.isFulfilled)
                    continue;
                ++open;
                QCOMPARE(text.count(measureText(view, plan.measure).remove(u'-')), 1);
            }
            QVERIFY(open > 10);
        }
    }

    // Our own names for questions, risks and rules are nobody else's.
    void noCodeOfOursIsShown()
    {
        static const QRegularExpression code(
            u"\\b(?:(?:CTX|CH|TOS|CON|ADR|TRF|TIA|SUB|AVV|SEC|DSR|DOC|REQ|AI)-\\d\\d|R-[A-Z]{3,})\\b"_s);
        for (const QString &example : {u"publisher.de"_s, u"travel-agency.en"_s}) {
            for (const DocumentType &type : documentTypes) {
                const Result<QByteArray> pdf =
                    renderPdf(recordOf(example), optionsFor(type.kind, Language::English));
                VERIFY_OK(pdf);
                const QRegularExpressionMatch match = code.match(textOf(*pdf));
                QVERIFY2(!match.hasMatch(), qPrintable(match.captured()));
            }
        }
    }

    // Whatever paper is read, it says what became of the decision.
    void theStateStandsOnEveryPaper()
    {
        const QByteArray bytes = bytesOf(m_record);
        for (const DocumentType &type : documentTypes) {
            DocumentOptions options = optionsFor(type.kind);
            options.events = {eventOf(CaseEvent::Kind::Suspension, 3)};
            QVERIFY2(firstPage(m_record, options).contains(u"Ausgesetzt (03.12.2026)"_s),
                     type.code.data());
            options.events.push_back(eventOf(CaseEvent::Kind::Revocation, 5));
            QVERIFY2(firstPage(m_record, options).contains(u"Widerrufen (05.12.2026)"_s),
                     type.code.data());
        }
        DocumentOptions options = optionsFor(DocumentKind::ShortRecord);
        options.events = {eventOf(CaseEvent::Kind::Suspension, 3),
                          eventOf(CaseEvent::Kind::ReleaseCheck, 4)};
        const QString text = firstPage(m_record, options);
        QVERIFY(text.contains(u"✔ Ja, seit der Freigabeprüfung vom 04.12.2026."_s));
        QVERIFY(!text.contains(u"Ausgesetzt"_s));
    }

    // A record from before the question says what it said then.
    void olderRecordsKeepTheirWords()
    {
        const Record record = *parseRecord(testData(u"records/publisher.de.json"_s));
        const QString text = firstPage(record);
        QVERIFY2(text.contains(u"Ergebnis der Prüfung ⚠ zulässig mit Bedingungen"_s),
                 qPrintable(text));
        QVERIFY(!text.contains(u"Dürfen wir"_s) && !text.contains(u"Noch nicht."_s));
    }

    // Smaller is only what stands at the head and the foot of each page.
    void nothingToBeReadIsSmallerThanNinePoints()
    {
        const QByteArray record = bytesOf(m_record);
        for (const DocumentKind kind : availableDocuments(record, {})) {
            const Result<Pages> pages = layoutDocument(record, optionsFor(kind));
            VERIFY_OK(pages);
            for (const Ink &ink : pages->inks) {
                const bool isFrame =
                    ink.artifact == Artifact::Header || ink.artifact == Artifact::Footer;
                for (const Mark &mark : ink.marks) {
                    const auto *text = std::get_if<GlyphMark>(&mark);
                    QVERIFY(!text || isFrame ||
                            text->glyphs.rawFont().pixelSize() >= 9 * unitsPerPoint);
                }
            }
        }
    }

    // Older records lack the words, and have no captions but those they had.
    void tablesWithoutAHeadingSayWhatTheyAreAbout()
    {
        const QString text =
            textOf(bytesOf(m_record), optionsFor(DocumentKind::FullRecord, Language::English));
        for (const QString &caption :
             {u"Result by purpose"_s, u"Advice and decision"_s, u"Catalogue and program"_s,
              u"State and seal"_s, u"Scenarios and their risks"_s})
            QVERIFY2(text.contains(caption), qPrintable(caption));
        const Record older = *parseRecord(testData(u"records/publisher.de.json"_s));
        QVERIFY(!firstPage(older).contains(u"Ergebnis nach Zwecken"_s));
    }

    void theShortRecordIsShort_data()
    {
        QTest::addColumn<QString>("example");
        for (const char *example :
             {"publisher.de", "publisher.en", "travel-agency.de", "travel-agency.en"})
            QTest::newRow(example) << QString::fromLatin1(example);
    }
    void theShortRecordIsShort()
    {
        QFETCH(QString, example);
        for (const Language language : {Language::German, Language::English}) {
            const Result<Pages> pages =
                layoutDocument(recordOf(example), optionsFor(DocumentKind::ShortRecord, language));
            VERIFY_OK(pages);
            QVERIFY2(pages->count <= 4, qPrintable(QString::number(pages->count)));
        }
    }

    // Of each example, in both languages, on A4.
    void theFullRecordHasNoMorePagesThanItMay_data()
    {
        QTest::addColumn<QString>("example");
        QTest::addColumn<int>("most");
        QTest::newRow("publisher, German") << u"publisher.de"_s << 22;
        QTest::newRow("publisher, English") << u"publisher.en"_s << 22;
        QTest::newRow("travel agency, German") << u"travel-agency.de"_s << 20;
        QTest::newRow("travel agency, English") << u"travel-agency.en"_s << 20;
    }
    void theFullRecordHasNoMorePagesThanItMay()
    {
        QFETCH(QString, example);
        QFETCH(int, most);
        for (const Language language : {Language::German, Language::English}) {
            const Result<Pages> pages =
                layoutDocument(recordOf(example), optionsFor(DocumentKind::FullRecord, language));
            VERIFY_OK(pages);
            QVERIFY2(pages->count <= most, qPrintable(QString::number(pages->count)));
        }
    }
};

QTEST_MAIN(DecisionPageTest)
#include "decisionpagetest.moc"
