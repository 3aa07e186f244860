// SPDX-License-Identifier: GPL-3.0-or-later

#include "documentrecords.h"
#include "report/documents/findingrows.h"
#include "report/documents/sections.h"
#include "structurecheck.h"
#include "support/testing.h"

#include <QJsonDocument>
#include <QRegularExpression>

#include <ctime>

using namespace Qt::StringLiterals;
using namespace votum;

namespace {

// Hyphens and spaces aside, which pdftotext sets as the lines do.
QString packed(QString text)
{
    static const QRegularExpression breaks(u"[\\s-]"_s);
    return text.remove(breaks);
}

QByteArray with(QJsonObject record, const QString &key, const QJsonValue &value)
{
    record.insert(key, value);
    return QJsonDocument(record).toJson();
}

QString local(const QJsonValue &text)
{
    return text[u"de"_s].toString();
}

QJsonArray planned(const QJsonObject &record)
{
    return record.value(u"measures"_s)[u"planned"_s].toArray();
}

QString measureText(const QJsonObject &record, const QString &id)
{
    return local(record.value(u"measures"_s)[u"catalogue"_s][id][u"text"_s]);
}

} // namespace

// What the readers of the documents need: said once, for whom, when, and what follows.
class ReadersTest : public QObject
{
    Q_OBJECT

private:
    QByteArray m_sealed;
    QJsonObject m_record;
    Record m_values; // the same

    // The last one counts for all further purposes.
    QByteArray withOpinions(const QStringList &codes) const
    {
        QJsonObject result = m_record.value(u"result"_s).toObject();
        QJsonArray purposes = result.value(u"purposes"_s).toArray();
        for (qsizetype i = 0; i < purposes.size(); ++i) {
            QJsonObject purpose = purposes[i].toObject();
            QJsonObject opinion = purpose.value(u"opinion"_s).toObject();
            opinion.insert(u"code"_s, codes.value(i, codes.last()));
            purpose.insert(u"opinion"_s, opinion);
            purposes[i] = purpose;
        }
        result.insert(u"purposes"_s, purposes);
        return with(m_record, u"result"_s, result);
    }

private slots:
    void initTestCase()
    {
        m_sealed = recordOf(u"publisher.de"_s);
        m_record = parsedRecord(m_sealed);
        m_values = *parseRecord(m_sealed);
    }

    void theShortRecordIsShort()
    {
        for (const QByteArray &record : {m_sealed, recordOf(u"travel-agency.de"_s)}) {
            const auto whole = layoutDocument(record, optionsFor(DocumentKind::FullRecord));
            const auto brief = layoutDocument(record, optionsFor(DocumentKind::ShortRecord));
            VERIFY_OK(whole);
            VERIFY_OK(brief);
            QVERIFY2(brief->count <= 6, qPrintable(QString::number(brief->count)));
            QVERIFY2(whole->count <= 38, qPrintable(QString::number(whole->count)));
        }
    }

    // A finding's words stand in its row alone, a measure's in the action plan (and in the annex
    // where its evidence is listed).
    void theRecordSaysThingsOnce()
    {
        const QString text = packed(textOf(m_sealed, optionsFor(DocumentKind::FullRecord)));
        const RecordView view(m_values, Language::German);
        QMap<QString, int> rows;
        for (const FindingGroup &group : findingGroups(view)) {
            for (const FindingRow &row : group.rows)
                ++rows[packed(view.text(row.first().text))];
        }
        int cut = 0; // in two where a page ends
        for (auto row = rows.cbegin(); row != rows.cend(); ++row) {
            const int found = int(text.count(row.key()));
            cut += row.value() - found;
            QVERIFY2(found <= row.value(), qPrintable(row.key()));
        }
        QVERIFY(cut <= 2);
        const qsizetype findings = text.lastIndexOf(u"6Ausschlussgründe,"_s);
        const qsizetype threshold = text.lastIndexOf(u"8Schwellwertanalyse"_s);
        QVERIFY(findings > 0 && threshold > findings);
        const QString section = text.mid(findings, threshold - findings);
        const QHash<QString, QStringList> numbers = measureNumbers(view);
        QVERIFY(numbers.size() > 10);
        QStringList hinted; // what only a note proposes is in no plan
        for (const Record::Finding *note : findingsOf(view, {Severity::Hint}, false))
            hinted << note->measures;
        for (const QJsonValue &plan : planned(m_record)) {
            const QString measure = plan[u"measure"_s].toString();
            const QString words = packed(measureText(m_record, measure));
            if (hinted.contains(measure))
                continue;
            QVERIFY2(!section.contains(words) && text.contains(words), qPrintable(words));
        }
        for (const QStringList &measures : numbers) {
            for (const QString &number : measures)
                QVERIFY2(section.contains(number), qPrintable(number));
        }
    }

    // Every area of the examination names the findings made in it.
    void theExaminationNamesItsFindings()
    {
        const QString text = packed(textOf(m_sealed, optionsFor(DocumentKind::FullRecord)));
        const qsizetype begin = text.lastIndexOf(u"5PrüfungDie"_s);
        const qsizetype end = text.lastIndexOf(u"6Ausschlussgründe,"_s);
        QVERIFY(begin > 0 && end > begin);
        const QString section = text.mid(begin, end - begin);
        const RecordView view(m_values, Language::German);
        for (const FindingGroup &group : findingGroups(view)) {
            for (const FindingRow &row : group.rows)
                QVERIFY2(section.contains(row.number), qPrintable(row.number));
        }
        QVERIFY(section.contains(u"Betroffenenrechte"_s));
    }

    void theOpinionNamesItsConditions()
    {
        const DocumentOptions options = optionsFor(DocumentKind::Opinion);
        const QString text = textOf(m_sealed, options);
        QVERIFY(text.contains(u"Vor Inbetriebnahme zu erledigen"_s));
        QVERIFY(text.contains(u"Auflagen mit Frist"_s));
        QVERIFY(text.contains(u"Stand der Maßnahmen: 23.11.2026, 10:00 UTC"_s));
        int open = 0;
        for (const QJsonValue &plan : planned(m_record)) {
            const QString words = packed(measureText(m_record, plan[u"measure"_s].toString()));
            if (plan[u"isDone"_s].toBool()) // before the opinion was given
                continue;
            ++open;
            QVERIFY2(packed(text).contains(words), qPrintable(words));
            QVERIFY(packed(text).contains(packed(plan[u"owner"_s].toString())));
        }
        QVERIFY(open > 5);
        QVERIFY(text.contains(u"15.12.2026"_s) && !text.contains(u"erledigt am"_s));
        // What was done only afterwards was a condition, and is said to be done.
        QJsonObject measures = m_record.value(u"measures"_s).toObject();
        QJsonArray plans = planned(m_record);
        for (QJsonValueRef value : plans) {
            QJsonObject plan = value.toObject();
            if (plan.value(u"isDone"_s).toBool())
                plan.insert(u"done"_s, u"2026-11-21"_s);
            value = plan;
        }
        measures.insert(u"planned"_s, plans);
        QVERIFY(textOf(with(m_record, u"measures"_s, measures), options)
                    .contains(u"erledigt am 21.11.2026"_s));
    }

    // Conditions are those of the purposes whose opinion depends on them.
    void conditionsFollowThePurpose()
    {
        const DocumentOptions options = optionsFor(DocumentKind::Opinion);
        const QString ofOne = u"Neu vergebene Nummern"_s; // of advertising alone
        QVERIFY(textOf(m_sealed, options).contains(ofOne));
        const QString service = textOf(withOpinions({u"conditions"_s, u"reject"_s}), options);
        QVERIFY(service.contains(u"Vor Inbetriebnahme zu erledigen"_s));
        QVERIFY(!service.contains(ofOne));
        const QString none = textOf(withOpinions({u"none"_s, u"reject"_s}), options);
        QVERIFY(!none.contains(u"Vor Inbetriebnahme zu erledigen"_s));
        QVERIFY(!none.contains(u"Stand der Maßnahmen"_s));
    }

    // Who looked at a finding and made it lighter says for what; it stands on the first page.
    void milderResultsNameTheirPurpose()
    {
        const RecordView view(m_values, Language::German);
        QJsonArray findings = m_record.value(u"findings"_s).toArray();
        const auto overridden = [&](const QString &purpose, const QString &derived) {
            QJsonArray changed = findings;
            for (qsizetype i = 0; i < changed.size(); ++i) {
                QJsonObject finding = changed[i].toObject();
                if (finding.value(u"purpose"_s).toString() != purpose ||
                    finding[u"severity"_s][u"code"_s].toString() != "POST"_L1)
                    continue;
                finding.insert(u"derived"_s,
                               QJsonObject{{u"code"_s, derived},
                                           {u"text"_s, QJsonObject{{u"de"_s, u"Gewicht X"_s}}}});
                changed[i] = finding;
                return textOf(with(m_record, u"findings"_s, changed),
                              optionsFor(DocumentKind::ShortRecord));
            }
            return QString();
        };
        const QString told = u"Gewicht eine Person mit Begründung herabgesetzt hat"_s;
        const QString one = overridden(u"mkt"_s, u"PRE"_s);
        QVERIFY(one.contains(told) && one.contains(u"(Zweck: Branchennachrichten)"_s));
        QVERIFY(one.contains(u"gilt „Auflage mit Frist“. Zweck: Branchennachrichten"_s));
        const QString all = overridden({}, u"KO_UNTIL"_s);
        QVERIFY(
            all.contains(told) &&
            all.contains(
                u"(Zweck: Rückfragen an die Redaktion; Branchennachrichten; Veranstaltungen)"_s));
        const QString heavier = overridden(u"mkt"_s, u"HINT"_s);
        QVERIFY(!heavier.contains(told) && heavier.contains(u"gilt „Auflage mit Frist“."_s));

        QJsonObject result = m_record.value(u"result"_s).toObject();
        QJsonArray purposes = result.value(u"purposes"_s).toArray();
        QJsonObject newsletter = purposes[1].toObject();
        newsletter.insert(u"milder"_s, true);
        purposes[1] = newsletter;
        result.insert(u"purposes"_s, purposes);
        result.insert(u"milder"_s, true);
        const QString milder = u"milder als die Stellungnahme der oder des "
                               u"Datenschutzbeauftragten. Zweck: Branchennachrichten"_s;
        QCOMPARE(textOf(with(m_record, u"result"_s, result), optionsFor(DocumentKind::ShortRecord))
                     .count(milder),
                 2); // at a glance and with the decision
    }

    // The same bytes give the same PDF wherever it is made, and it says what its times are.
    void timesAreThoseOfNoPlace()
    {
        const QByteArray before = qgetenv("TZ");
        QList<QByteArray> made;
        for (const char *zone : {"Pacific/Auckland", "America/Los_Angeles"}) {
            qputenv("TZ", zone);
            tzset();
            made << *renderPdf(m_sealed, optionsFor(DocumentKind::ShortRecord));
        }
        before.isNull() ? qunsetenv("TZ") : qputenv("TZ", before);
        tzset();
        QCOMPARE(made.front(), made.back());
        const QString text = textOf(made.front());
        QVERIFY(text.contains(u"23.11.2026, 10:00 UTC"_s));
        QVERIFY(text.contains(u"in koordinierter Weltzeit (UTC)"_s));
    }

    void risksSayWhatThePlanLeaves()
    {
        const DocumentOptions options = optionsFor(DocumentKind::FullRecord);
        const QString text = textOf(m_sealed, options);
        QVERIFY(text.contains(u"Risiko nach geplanten Maßnahmen"_s));
        QVERIFY(text.contains(u"Die letzte Spalte der Tabelle"_s));
        bool isLower = false;
        for (const QJsonValue &risk : m_record.value(u"risks"_s)[u"list"_s].toArray()) {
            QVERIFY(risk[u"planned"_s].toInt() >= 1);
            QVERIFY(risk[u"planned"_s].toInt() <= risk[u"after"_s].toInt());
            isLower |= risk[u"planned"_s].toInt() < risk[u"after"_s].toInt();
        }
        QVERIFY(isLower);
    }

    // A record sealed before these words and values existed reads as it can.
    void olderRecordsAreStillPrinted()
    {
        QJsonObject older = m_record;
        QJsonObject words = older.value(u"words"_s).toObject();
        for (const QString &word :
             {u"label.area"_s, u"label.planned"_s, u"text.downgraded"_s, u"text.utc"_s,
              u"text.examination"_s, u"text.riskPlanned"_s, u"text.opinionConditions"_s})
            words.remove(word);
        older.insert(u"words"_s, words);
        QJsonObject risks = older.value(u"risks"_s).toObject();
        QJsonArray list = risks.value(u"list"_s).toArray();
        for (QJsonValueRef value : list) {
            QJsonObject risk = value.toObject();
            risk.remove(u"planned"_s);
            risk.remove(u"cellPlanned"_s);
            value = risk;
        }
        risks.insert(u"list"_s, list);
        const QByteArray bytes = with(older, u"risks"_s, risks);
        for (const DocumentKind kind :
             {DocumentKind::FullRecord, DocumentKind::ShortRecord, DocumentKind::Opinion}) {
            const Result<QByteArray> pdf = renderPdf(bytes, optionsFor(kind));
            VERIFY_OK(pdf);
            QCOMPARE(readStructure(*pdf).fault, QString());
        }
        const QString text = textOf(bytes, optionsFor(DocumentKind::FullRecord));
        QVERIFY(text.contains(u"Risiko nach erledigten Maßnahmen"_s));
        QVERIFY(!text.contains(u"Risiko nach geplanten"_s) && !text.contains(u"Prüfbereich"_s));
        QVERIFY(textOf(bytes, optionsFor(DocumentKind::Opinion))
                    .contains(u"Vor Inbetriebnahme zu erledigen"_s));
    }
};

QTEST_MAIN(ReadersTest)
#include "readerstest.moc"
