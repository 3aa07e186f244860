// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/record/record.h"
#include "documentrecords.h"
#include "report/documents/findingrows.h"
#include "report/verify/verify.h"
#include "structurecheck.h"
#include "support/testing.h"

#include <QJsonDocument>
#include <QRegularExpression>

#include <set>

using namespace Qt::StringLiterals;
using namespace votum;

// Every document made from a record: its words, its structure, what it embeds, what it refuses.
class DocumentsTest : public QObject
{
    Q_OBJECT

private:
    QByteArray m_sealed, m_draft;

private slots:
    void initTestCase()
    {
        m_sealed = recordOf(u"publisher.de"_s);
        m_draft = recordOf(u"publisher.de"_s, {.isSealed = false, .hasOpinion = false});
    }

    // From the second on; the first is told by its seal.
    void versionsAreListed()
    {
        Record record = *parseRecord(m_sealed);
        record.versions = {{1, QDateTime(QDate(2026, 3, 4), QTime(9, 0), Qt::UTC),
                            record.result.summary, same(u"Ablehnung"_s), same(u"Antworten (3)"_s)}};
        record.file.version = 2;
        for (const DocumentKind kind : {DocumentKind::FullRecord, DocumentKind::ShortRecord}) {
            const QString text = textOf(bytesOf(record), optionsFor(kind));
            QVERIFY(text.contains(u"Versionen Version Versiegelt am"_s));
            QVERIFY(text.contains(u"1 04.03.2026"_s) && text.contains(u"Ablehnung"_s));
            QVERIFY(text.contains(u"Antworten (3)"_s));
            QVERIFY(!textOf(m_sealed, optionsFor(kind)).contains(u"Versionen Version"_s));
        }
    }

    void kindsHaveCodesOfTheirOwn()
    {
        std::set<QString> codes;
        for (size_t i = 0; i < documentTypes.size(); ++i) {
            const DocumentType &type = documentTypes[i];
            QCOMPARE(size_t(type.kind), i);
            QCOMPARE(fromCode<DocumentKind>(QString(type.code)), std::optional(type.kind));
            QVERIFY(codes.insert(type.code).second);
            for (const Language language : {Language::German, Language::English}) {
                QVERIFY(!shipped().word(type.name).in(language).isEmpty());
                QVERIFY(!shipped().word(type.title).in(language).isEmpty());
            }
        }
        QVERIFY(!fromCode<DocumentKind>(u"letter"_s));
        QVERIFY(!fromCode<DocumentKind>(QString()));
    }

    void keywordsNameTheDocument()
    {
        for (const DocumentType &type : documentTypes) {
            DocumentOptions options = optionsFor(type.kind, Language::English);
            options.paper = Paper::Letter;
            const std::optional<DocumentOptions> named = namedOptions(documentKeywords(options));
            QVERIFY(named);
            QCOMPARE(named->kind, type.kind);
            QCOMPARE(named->language, Language::English);
            QCOMPARE(named->paper, Paper::Letter);
        }
        const QString keywords = documentKeywords(optionsFor(DocumentKind::Opinion));
        for (const QString &other : QStringList{QString(), keywords + u' ', keywords.chopped(1),
                                                u"votum-document=novel; language=de; paper=a4"_s})
            QVERIFY2(!namedOptions(other), qPrintable(other));
    }

    // The entry for the record of processing activities is the text block's; what was not recorded
    // is said, and nothing is left to be added to a sealed record.
    void theProcessingRecordIsTheTextBlock()
    {
        for (const Language language : {Language::German, Language::English}) {
            const QString text =
                textOf(m_sealed, optionsFor(DocumentKind::FullRecord, language)).simplified();
            QVERIFY(!text.contains(u"[bitte ergänzen"_s) && !text.contains(u"[please add"_s));
            QStringList wanted{language == Language::German ? u"(Kontaktdaten nicht erfasst)"_s
                                                            : u"(contact details not recorded)"_s};
            for (const TextPart &part : shipped().textBlock(u"TB-08")->parts) {
                if (part.kind == TextPart::Kind::Heading)
                    wanted << part.text.in(language);
            }
            for (const QString &words : std::as_const(wanted))
                QVERIFY2(text.contains(words.simplified()), qPrintable(words));
        }
    }

    void oldFactsAskToBeCheckedAgain()
    {
        QJsonObject record = parsedRecord(m_draft);
        QJsonArray facts = record.value(u"channelFacts"_s).toArray();
        for (QJsonValueRef value : facts) {
            QJsonObject fact = value.toObject();
            fact.remove(u"stale"_s);
            value = fact;
        }
        const DocumentOptions options = optionsFor(DocumentKind::FullRecord);
        const auto read = [&] {
            record.insert(u"channelFacts"_s, facts);
            return textOf(QJsonDocument(record).toJson(), options);
        };
        const QString words = u"älter als 99 Monate"_s;
        QVERIFY(!read().contains(words));
        QJsonObject fact = facts[0].toObject();
        fact.insert(u"stale"_s, QJsonObject{{u"de"_s, words}, {u"en"_s, words}});
        facts.replace(0, fact);
        QVERIFY(read().contains(words));
    }

    void placesAreSignedWith()
    {
        QJsonObject record = parsedRecord(m_sealed);
        for (const QString &key : {u"opinion"_s, u"decision"_s}) {
            QJsonObject part = record.value(key).toObject();
            part.insert(u"place"_s, QString(u"Ort der "_s + key));
            record.insert(key, part);
        }
        const QString text = textOf(QJsonDocument(record).toJson(),
                                    optionsFor(DocumentKind::FullRecord, Language::German));
        QVERIFY(text.contains(u"Ort der opinion, "_s));
        QVERIFY(text.contains(u"Ort der decision, "_s));
        QVERIFY(text.contains(u"Versiegelt"_s)); // ends the history
    }

    // In the decision's section of both records; without any, nothing.
    void lastingTermsArePrinted()
    {
        QJsonObject record = parsedRecord(m_sealed);
        record.remove(u"terms"_s);
        const QString heading = u"Dauerhafte Bedingungen der Freigabe"_s;
        const DocumentOptions whole = optionsFor(DocumentKind::FullRecord, Language::German),
                              brief = optionsFor(DocumentKind::ShortRecord, Language::German),
                              english = optionsFor(DocumentKind::FullRecord, Language::English);
        QVERIFY(!textOf(QJsonDocument(record).toJson(), whole).contains(heading));
        const QJsonObject both{{u"de"_s, u"Bleibt neutral."_s}, {u"en"_s, u"Stays neutral."_s}},
            own{{u"de"_s, u"Nur in Kiel."_s}, {u"en"_s, u"Nur in Kiel."_s}},
            whom{{u"de"_s, u"Auskunft"_s}, {u"en"_s, u"Service"_s}};
        record.insert(u"terms"_s, QJsonArray{QJsonObject{{u"from"_s, u"CTX-03:neutral"_s},
                                                         {u"text"_s, both},
                                                         {u"concerns"_s, whom}},
                                             QJsonObject{{u"text"_s, own}}});
        const QByteArray bytes = QJsonDocument(record).toJson();
        for (const DocumentOptions &options : {whole, brief}) {
            const QString text = textOf(bytes, options);
            const qsizetype place = text.lastIndexOf(heading);
            QVERIFY(place > 0);
            QVERIFY(text.indexOf(u"Bleibt neutral. (betrifft: Auskunft)"_s, place) > place);
            QVERIFY(text.indexOf(u"Nur in Kiel."_s, place) > place);
        }
        const QString text = textOf(bytes, english);
        QVERIFY(text.contains(u"Lasting terms of the approval"_s));
        QVERIFY(text.contains(u"Stays neutral. (concerns: Service)"_s));
        QVERIFY(text.contains(u"Nur in Kiel."_s));
    }

    // What is told before sealing is what the last page lists.
    void replacedCharactersAreTold()
    {
        QCOMPARE(replacedCharacters(m_sealed), QStringList());
        QCOMPARE(replacedCharacters("no record"), QStringList());
        QJsonObject record = parsedRecord(m_draft);
        QJsonObject file = record.value(u"case"_s).toObject();
        file.insert(u"title"_s, u"Kanal 😀 中 \ue000 😀 \u0590"_s);
        record.insert(u"case"_s, file);
        const QByteArray bytes = QJsonDocument(record).toJson();
        const QStringList told = replacedCharacters(bytes);
        QCOMPARE(told, (QStringList{u"U+1F600 (😀)"_s, u"U+4E2D (中)"_s, u"U+E000"_s, u"U+0590"_s}));
        for (const Language language : {Language::German, Language::English})
            QVERIFY(textOf(bytes, optionsFor(DocumentKind::FullRecord, language))
                        .contains(u"U+1F600, U+4E2D, U+E000, U+0590"_s));
    }

    void everyDocument_data()
    {
        QTest::addColumn<DocumentKind>("kind");
        QTest::addColumn<Language>("language");
        QTest::addColumn<QStringList>("words");
        QTest::addColumn<QStringList>("others");
        const auto row = [](const char *name, DocumentKind kind, Language language,
                            const QStringList &words, const QStringList &others) {
            QTest::newRow(name) << kind << language << words << others;
        };
        const QStringList german{u"Überprüfung am"_s}, english{u"Review date"_s};
        row("record, German", DocumentKind::FullRecord, Language::German,
            {u"15 Änderungsverzeichnis"_s, u"Anlage 1: Antworten im Wortlaut"_s,
             u"Risikomatrix nach erledigten Maßnahmen"_s, u"Vor Inbetriebnahme zu erledigen"_s},
            english);
        row("record, English", DocumentKind::FullRecord, Language::English,
            {u"15 Version history"_s, u"Annex 1: Answers in full"_s,
             u"Risk matrix after completed measures"_s, u"To be done before use"_s},
            german);
        row("short, German", DocumentKind::ShortRecord, Language::German,
            {u"Kurzfassung"_s, u"zulässig mit Bedingungen"_s, u"Bedingungen vor Inbetriebnahme"_s,
             u"Auflagen mit Frist"_s, u"Stellungnahme"_s, u"Entscheidung des Verantwortlichen"_s,
             u"Unterschrift"_s, u"Siegel (SHA-256)"_s},
            {u"Anlage 1:"_s, u"Review date"_s, u"Risikomatrix"_s});
        row("short, English", DocumentKind::ShortRecord, Language::English,
            {u"short record"_s, u"permissible with conditions"_s, u"Conditions before use"_s,
             u"Requirements with a deadline"_s, u"Decision of the controller"_s, u"Signature"_s},
            {u"Annex 1:"_s, u"Überprüfung am"_s});
        row("opinion, German", DocumentKind::Opinion, Language::German,
            {u"Stellungnahme der oder des Datenschutzbeauftragten"_s, u"Unterschrift"_s},
            {u"Entscheidung des Verantwortlichen"_s});
        row("opinion, English", DocumentKind::Opinion, Language::English,
            {u"Opinion of the data protection officer"_s, u"Signature"_s},
            {u"Decision of the controller"_s});
        row("actions, German", DocumentKind::ActionPlan, Language::German,
            {u"Offene Maßnahmen"_s, u"Vor Inbetriebnahme zu erledigen"_s, u"Auflagen mit Frist"_s,
             u"Zuständig"_s, u"Frist"_s, u"Nachweis"_s, u"15.12.2026"_s},
            {u"erledigt am"_s, u"Unterschrift"_s});
        row("actions, English", DocumentKind::ActionPlan, Language::English,
            {u"Open measures"_s, u"To be done before use"_s, u"Owner"_s, u"Due"_s, u"Evidence"_s,
             u"15 December 2026"_s},
            {u"done on"_s, u"Zuständig"_s});
        row("tia, German", DocumentKind::Transfer, Language::German,
            {u"DPF-Prüfvermerk und TIA"_s, u"WhatsApp LLC"_s}, {u"SUB-02"_s});
        row("tia, English", DocumentKind::Transfer, Language::English,
            {u"DPF check and TIA"_s, u"WhatsApp LLC"_s}, {u"SUB-02"_s});
        row("addendum, German", DocumentKind::Addendum, Language::German,
            {u"Nachtrag: Ereignisse nach der Versiegelung"_s, u"Bedingung erfüllt"_s,
             u"03.12.2026"_s, u"Hinweise veröffentlicht"_s, sumOfAbc},
            {u"Anlage 1:"_s});
        row("addendum, English", DocumentKind::Addendum, Language::English,
            {u"Addendum: events after sealing"_s, u"Condition met"_s, u"Signed copy filed"_s,
             u"3 December 2026"_s},
            {u"Annex 1:"_s});
    }
    // Whoever reads the addendum alone has no list of findings: the measure stands in words.
    void theAddendumSaysWhatAnEventIsAbout()
    {
        const QJsonObject record = parsedRecord(m_sealed);
        const QJsonObject measures = record.value(u"measures"_s).toObject();
        const QJsonObject plan = measures.value(u"planned"_s).toArray().first().toObject();
        const QString measure = plan.value(u"measure"_s).toString();
        DocumentOptions options = optionsFor(DocumentKind::Addendum, Language::English);
        options.events.front().subject = plan.value(u"finding"_s).toString() + u' ' + measure;
        const QString words = measures.value(u"catalogue"_s)
                                  .toObject()
                                  .value(measure)
                                  .toObject()
                                  .value(u"text"_s)
                                  .toObject()
                                  .value(u"en"_s)
                                  .toString();
        QVERIFY(!words.isEmpty());
        const QString text = textOf(m_sealed, options).simplified();
        QVERIFY2(text.contains(words), qPrintable(text));
        QVERIFY(!text.contains(options.events.front().subject));
    }
    void everyDocument()
    {
        QFETCH(DocumentKind, kind);
        QFETCH(Language, language);
        QFETCH(QStringList, words);
        QFETCH(QStringList, others);
        const DocumentOptions options = optionsFor(kind, language);
        const Result<QByteArray> pdf = renderPdf(m_sealed, options);
        VERIFY_OK(pdf);
        const StructureReading reading = readStructure(*pdf);
        QCOMPARE(reading.fault, QString());
        QVERIFY(reading.annotations >= reading.roles.count(u"Link"_s));
        const QString text = textOf(*pdf);
        for (const QString &word : words)
            QVERIFY2(text.contains(word), qPrintable(word + u" in "_s + text.left(3000)));
        for (const QString &word : others)
            QVERIFY2(!text.contains(word), qPrintable(word));
        QVERIFY(kind == DocumentKind::Opinion || text.contains(sealOf(m_sealed)));
        QCOMPARE(*renderPdf(m_sealed, options), *pdf);
        const Result<Verification> verified = verifyPdf(*pdf, recordVersion);
        VERIFY_OK(verified);
        QCOMPARE(verified->verdict, Verification::Verdict::Untouched);
        QVERIFY(verified->isSealed);
    }

    // What the contracts of all recipients have stands once; what only one has, under its name. A
    // word the answers lost on the way would make the second count differ. In this record the
    // publisher has a contract with each of five recipients.
    void commonPointsStandOnce()
    {
        const QByteArray sealed = testData(u"records/publisher.de.json"_s);
        const QJsonObject record = parsedRecord(sealed);
        QMap<QString, int> given;
        int contracts = 0;
        QString asked, next; // this question, and the one after it
        for (const QJsonValue &question : record.value(u"answers"_s).toArray()) {
            const QString words = question[u"text"_s][u"en"_s].toString();
            if (!asked.isEmpty() && next.isEmpty())
                next = words;
            if (question[u"id"_s].toString() != "AVV-13"_L1)
                continue;
            asked = words;
            for (const QJsonValue &row : question[u"rows"_s].toArray()) {
                ++contracts;
                for (const QString &point : row[u"shown"_s][u"en"_s].toString().split(u"; "_s))
                    ++given[point];
            }
        }
        QVERIFY(contracts > 2);
        const QString text =
            textOf(sealed, optionsFor(DocumentKind::FullRecord, Language::English));
        const qsizetype annex = text.lastIndexOf(u"Annex 1: Answers in full"_s);
        const qsizetype begin = text.indexOf(asked, annex);
        QVERIFY(begin > annex);
        QString part = text.mid(begin, text.indexOf(next, begin) - begin);
        QVERIFY2(part.contains(u"For all"_s), qPrintable(part));
        static const QRegularExpression breaks(u"[ -]"_s); // pdftotext joins lines at a hyphen
        part.remove(breaks);
        int common = 0, cut = 0; // cut in two where a page ends
        for (auto point = given.cbegin(); point != given.cend(); ++point) {
            const int found = int(part.count(QString(point.key()).remove(breaks)));
            cut += found == 0 ? 1 : 0;
            common += point.value() == contracts ? 1 : 0;
            QVERIFY2(found <= 1 || point.value() < contracts, qPrintable(point.key()));
        }
        QVERIFY(cut <= 1);
        QVERIFY(common >= 6);
    }

    // Sections, annexes, sources, findings, measures and risks: each number leads to where it
    // stands.
    void referencesLeadWhereTheyStand()
    {
        for (const Language language : {Language::German, Language::English}) {
            const Result<Pages> pages =
                layoutDocument(m_sealed, optionsFor(DocumentKind::FullRecord, language));
            VERIFY_OK(pages);
            QHash<QString, int> links; // by their words
            QSet<const Node *> targets;
            for (const Ink &ink : pages->inks) {
                if (!ink.node || !ink.node->target || ink.node->reference.isEmpty())
                    continue;
                ++links[QString(ink.node->linkText).replace(QChar::Nbsp, u' ')];
                targets.insert(ink.node->target);
                QCOMPARE(ink.node->target->anchor, ink.node->reference);
                QVERIFY(pages->places.contains(ink.node->target));
            }
            const bool isGerman = language == Language::German;
            for (const QString &words :
                 {isGerman ? u"Abschnitt 6"_s : u"section 6"_s,
                  isGerman ? u"Anlage 4"_s : u"annex 4"_s, u"1"_s, u"10.1"_s, u"9.1"_s})
                QVERIFY2(links.contains(words), qPrintable(words));
            const Record record = *parseRecord(m_sealed);
            for (const Record::Finding &finding : record.findings) {
                for (const QString &source : finding.sources)
                    QVERIFY2(links.contains(source), qPrintable(source));
            }
            QVERIFY2(targets.size() > 60, qPrintable(QString::number(targets.size())));
        }
    }

    // The short record has no section 10 and no annex: what would lead there is text.
    void whatIsNotInADocumentIsNoLink()
    {
        const Result<Pages> pages = layoutDocument(m_sealed, optionsFor(DocumentKind::ShortRecord));
        VERIFY_OK(pages);
        for (const Ink &ink : pages->inks)
            QVERIFY(!ink.node || !ink.node->reference.startsWith(u"annex-"_s) ||
                    !ink.node->isLink());
    }

    void paperIsA4OrLetter()
    {
        DocumentOptions options = optionsFor(DocumentKind::ShortRecord);
        options.paper = Paper::Letter;
        const Result<Pages> pages = layoutDocument(m_sealed, options);
        VERIFY_OK(pages);
        QCOMPARE(pages->sizeInPoints, QSizeF(612, 792));
    }

    // The mark is drawn on every page of a draft, as an artifact; what is sealed or issued has
    // none.
    void draftsAreMarkedOnEveryPage()
    {
        const auto marked = [](const QByteArray &record, DocumentKind kind) {
            const Result<Pages> pages = layoutDocument(record, optionsFor(kind));
            std::set<int> found;
            for (const Ink &ink : pages->inks) {
                if (ink.artifact == Artifact::Watermark && !ink.node)
                    found.insert(ink.page);
            }
            return std::pair(int(found.size()), pages->count);
        };
        for (const DocumentKind kind :
             {DocumentKind::FullRecord, DocumentKind::ShortRecord, DocumentKind::ActionPlan}) {
            const auto [draft, pages] = marked(m_draft, kind);
            QCOMPARE(draft, pages);
            QCOMPARE(marked(m_sealed, kind).first, 0);
        }
        const QByteArray issued = recordOf(u"publisher.de"_s, {.isSealed = false});
        QCOMPARE(marked(issued, DocumentKind::Opinion).first, 0);
        const Result<QByteArray> pdf = renderPdf(m_draft, optionsFor(DocumentKind::FullRecord));
        VERIFY_OK(pdf);
        const QString text = textOf(*pdf);
        QVERIFY(text.contains(u"Entwurf, nicht versiegelt"_s));
        QVERIFY(!text.contains(sealOf(m_draft)));
        QVERIFY(!text.contains(u"Siegel (SHA-256)"_s));
        QVERIFY(!printedAbout(*pdf, u"pdfinfo"_s).contains(sealOf(m_draft).toUtf8()));
        // As text the mark would stand between the paragraphs of every page.
        QVERIFY(text.count(QRegularExpression(u"\\bEntwurf\\b"_s)) < 6);
    }

    void whatARecordLacksIsRefused()
    {
        VERIFY_ERROR(renderPdf(m_draft, optionsFor(DocumentKind::Opinion)), "documentUnavailable");
        VERIFY_ERROR(renderPdf(m_draft, optionsFor(DocumentKind::Addendum)),
                     "documentUnavailable"); // events, but no seal
        DocumentOptions options = optionsFor(DocumentKind::Addendum);
        options.events.clear();
        VERIFY_ERROR(layoutDocument(m_sealed, options), "documentUnavailable");
        VERIFY_ERROR(renderPdf("{}", optionsFor(DocumentKind::ShortRecord)), "record");
        QVERIFY(availableDocuments("{}", {}).empty());
        QCOMPARE(availableDocuments(m_draft, someEvents()),
                 (std::vector{DocumentKind::ShortRecord, DocumentKind::FullRecord,
                              DocumentKind::ActionPlan, DocumentKind::Transfer}));
        QCOMPARE(availableDocuments(m_sealed, someEvents()).size(), documentTypes.size());
        QJsonObject withoutTransfer = parsedRecord(m_draft);
        withoutTransfer.insert(u"answers"_s, QJsonArray());
        VERIFY_ERROR(
            renderPdf(QJsonDocument(withoutTransfer).toJson(), optionsFor(DocumentKind::Transfer)),
            "documentUnavailable");
    }

    // A record sealed before a document existed has no words for it.
    void olderRecordsHaveTheDocumentsOfTheirTime()
    {
        QJsonObject older = parsedRecord(m_sealed);
        QJsonObject words = older.value(u"words"_s).toObject();
        words.remove(u"doc.shortTitle"_s);
        older.insert(u"words"_s, words);
        const std::vector<DocumentKind> kinds =
            availableDocuments(QJsonDocument(older).toJson(), {});
        QVERIFY(std::find(kinds.begin(), kinds.end(), DocumentKind::ShortRecord) == kinds.end());
        QVERIFY(std::find(kinds.begin(), kinds.end(), DocumentKind::FullRecord) != kinds.end());
    }

    // Findings alike but for their subject share a row; no number is lost or given twice.
    void findingsAreNumberedThrough()
    {
        const Record record = *parseRecord(m_sealed);
        const RecordView view(record, Language::German);
        qsizetype next = 1, shared = 0;
        for (const FindingGroup &group : findingGroups(view)) {
            for (const FindingRow &row : group.rows) {
                const qsizetype last = next + qsizetype(row.findings.size()) - 1;
                QCOMPARE(row.number,
                         last == next ? QString::number(next) : u"%1–%2"_s.arg(next).arg(last));
                shared += last > next ? 1 : 0;
                next = last + 1;
                for (const Record::Finding *finding : row.findings) {
                    QCOMPARE(finding->text.in(Language::German),
                             row.first().text.in(Language::German));
                    QCOMPARE(finding->severity.code, row.first().severity.code);
                }
            }
        }
        QVERIFY(shared > 0);
        const qsizetype count =
            std::count_if(record.findings.begin(), record.findings.end(),
                          [](const Record::Finding &finding) { return !isOpenPoint(finding); });
        QCOMPARE(next - 1, count);
        QCOMPARE(findingNumbers(view).size(), count);
    }

    // What is to be done before use comes first; within, by date; each open finding has a line.
    void theActionPlanIsInOrder()
    {
        const Result<QByteArray> pdf = renderPdf(m_sealed, optionsFor(DocumentKind::ActionPlan));
        VERIFY_OK(pdf);
        const QString text = QString::fromUtf8(
            printedAbout(*pdf, u"pdftotext"_s, {u"-raw"_s}, {u"-"_s})); // in reading order
        const qsizetype before = text.indexOf(u"Vor Inbetriebnahme zu erledigen"_s);
        const qsizetype dated = text.indexOf(u"Auflagen mit Frist"_s);
        QVERIFY(before > 0 && dated > before);
        QList<QDate> dates;
        static const QRegularExpression day(u"\\b(\\d\\d)\\.(\\d\\d)\\.(\\d{4})\\b"_s);
        auto match = day.globalMatch(text.mid(before, dated - before));
        while (match.hasNext())
            dates << QDate::fromString(match.next().captured(), u"dd.MM.yyyy"_s);
        QVERIFY(dates.size() >= 4);
        QVERIFY(std::is_sorted(dates.begin(), dates.end()));
        QJsonObject unplanned = parsedRecord(m_sealed);
        QJsonObject measures = unplanned.value(u"measures"_s).toObject();
        measures.insert(u"planned"_s, QJsonArray());
        unplanned.insert(u"measures"_s, measures);
        const QString proposals =
            textOf(QJsonDocument(unplanned).toJson(), optionsFor(DocumentKind::ActionPlan));
        QVERIFY(proposals.contains(u"noch nicht geplant"_s));
        QVERIFY(!text.contains(u"noch nicht geplant"_s));
        QJsonObject calm = unplanned;
        calm.insert(u"findings"_s, QJsonArray());
        QVERIFY(textOf(QJsonDocument(calm).toJson(), optionsFor(DocumentKind::ActionPlan))
                    .contains(u"Es ist keine Maßnahme offen."_s));
    }

    void filesAreNamedByDocumentAndLanguage()
    {
        QCOMPARE(
            documentFileName(m_sealed, optionsFor(DocumentKind::FullRecord)),
            u"Fachverlag-Nordlicht-GmbH_2026-0007_v1_Branchennachrichten-über-WhatsApp_de.pdf"_s);
        QCOMPARE(
            documentFileName(m_sealed, optionsFor(DocumentKind::ActionPlan, Language::English)),
            u"Fachverlag-Nordlicht-GmbH_2026-0007_v1_Branchennachrichten-über-WhatsApp_Action-plan_en.pdf"_s);
        std::set<QString> names;
        for (const DocumentType &type : documentTypes)
            QVERIFY(names.insert(documentFileName(m_sealed, optionsFor(type.kind))).second);
        QCOMPARE(documentFileName("{}", {}), u"votum.pdf"_s);
        Record foreign = *parseRecord(m_sealed);
        foreign.file.fileNumber = u"../../EVIL"_s;
        foreign.file.organisation = u"/etc"_s;
        foreign.file.title = u"\u202e..\\NUL\n"_s;
        QCOMPARE(documentFileName(foreign, optionsFor(DocumentKind::FullRecord)),
                 u"etc_EVIL_v1_NUL_de.pdf"_s);
    }

    // The other example: every document in both languages, drafts too.
    void theOtherExampleHasItsDocuments()
    {
        for (const bool isSealed : {false, true}) {
            const QByteArray record = recordOf(u"travel-agency.en"_s, {.isSealed = isSealed});
            for (const DocumentKind kind : availableDocuments(record, {})) {
                for (const Language language : {Language::German, Language::English}) {
                    const Result<QByteArray> pdf = renderPdf(record, optionsFor(kind, language));
                    VERIFY_OK(pdf);
                    QCOMPARE(readStructure(*pdf).fault, QString());
                    QCOMPARE(verifyPdf(*pdf, recordVersion)->verdict,
                             Verification::Verdict::Untouched);
                }
            }
        }
    }
};

QTEST_MAIN(DocumentsTest)
#include "documentstest.moc"
