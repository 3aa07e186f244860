// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/record/transfers.h"
#include "documentrecords.h"
#include "report/documents/findingrows.h"
#include "report/documents/sections.h"
#include "report/pages/pagecomposer.h"
#include "support/testing.h"

#include <QTest>

using namespace Qt::StringLiterals;
using namespace votum;

namespace {

LocalText local(const QString &de, const QString &en)
{
    return {de, en};
}

Record::Question asked(const QString &area, const QStringList &subjects)
{
    Record::Question question;
    question.area = area;
    question.text = local(u"Frage"_s, u"Question"_s);
    for (const QString &subject : subjects) {
        Record::Row row;
        row.active = true;
        row.subject = same(subject);
        row.shown = local(u"ja"_s, u"yes"_s);
        question.rows.push_back(row);
    }
    return question;
}

Record recordWith(const std::vector<Record::Question> &answers)
{
    Record record;
    record.answers = answers;
    for (const QString &name : {u"Alpha Ltd"_s, u"Beta Inc."_s})
        record.recipients.emplace_back().name = name;
    record.words = {{u"doc.annex"_s, local(u"Anlage %1: %2"_s, u"Annex %1: %2"_s)},
                    {u"annex.4"_s, local(u"Übermittlung"_s, u"Transfer"_s)},
                    {u"annex.5"_s, local(u"Verzeichnis"_s, u"Record"_s)},
                    {u"annex.7"_s, local(u"Nachtrag"_s, u"Addendum"_s)},
                    {u"annex.texts"_s, local(u"Texte"_s, u"Texts"_s)},
                    {u"area.TIA"_s, local(u"Folgenabschätzung"_s, u"Impact"_s)}};
    return record;
}

Record::Text chosenText(const QString &title, const std::vector<ComposedParagraph> &paragraphs)
{
    Record::Text text;
    text.title = same(title);
    text.use = local(u"für alle"_s, u"for all"_s);
    text.paragraphs = paragraphs;
    return text;
}

ComposedParagraph part(TextPart::Kind kind, const QString &text)
{
    return {kind, same(text)};
}

// "1 Annex 7: …" and what is below it.
QStringList headingsFrom(const QString &first, const Record &record,
                         const std::vector<CaseEvent> &events)
{
    PageComposer composer;
    composeAnnexes(composer, RecordView(record, Language::English), events);
    QStringList headings;
    for (const Bookmark &bookmark : composer.finish({}).bookmarks) {
        if (!headings.isEmpty() || bookmark.title.startsWith(first))
            headings << QString::number(bookmark.level) + u' ' + bookmark.title;
    }
    return headings;
}

// "2 Alpha Ltd": the headings of annex 4, with their level.
QStringList transferHeadings(const Record &record, Language language)
{
    PageComposer composer;
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
        const Record record =
            recordWith({asked(u"TRF"_s, {u"Alpha Ltd"_s, u"Beta Inc."_s}),
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
        const Record record =
            recordWith({asked(u"AVV"_s, {u"Alpha Ltd"_s}), asked(u"TRF"_s, {u"Beta Inc."_s})});
        QCOMPARE(transferHeadings(record, Language::English),
                 QStringList({u"1 Annex 4: Transfer"_s, u"2 Beta Inc."_s}));
    }

    // Of each what the rules propose, its reasons, until when and a line to sign; in the record the
    // proposals stand in a table, whose numbers are those of its findings.
    void eachTransferHasAConclusionToSign()
    {
        const QByteArray bytes = recordOf(u"publisher.de"_s);
        const Record record = *parseRecord(bytes);
        for (const Language language : {Language::German, Language::English}) {
            const RecordView view(record, language);
            const QString alone = textOf(bytes, optionsFor(DocumentKind::Transfer, language));
            const QString whole = textOf(bytes, optionsFor(DocumentKind::FullRecord, language));
            int toSign = 0;
            for (const Transfer &transfer : transfersOf(record)) {
                if (transfer.kind != Transfer::Kind::Stated)
                    continue;
                ++toSign;
                const QString sentence =
                    view.word(u"tia."_s + codeOf(transfer.proposed), {transfer.recipient->name});
                QVERIFY2(alone.contains(sentence), qPrintable(sentence));
                QVERIFY(!whole.contains(sentence));
                for (const Record::Finding *finding : transfer.open)
                    QVERIFY(alone.contains(view.text(finding->text).simplified()));
            }
            QCOMPARE(toSign, 4);
            QCOMPARE(alone.count(view.word(u"tia.decide"_s)), toSign);
            QCOMPARE(whole.count(view.word(u"tia.decide"_s)), 0);
            QVERIFY(whole.contains(view.word(u"tia.overview"_s)));
        }
    }

    // A record sealed before there were conclusions keeps to its words.
    void anOlderRecordConcludesNothing()
    {
        const QByteArray bytes = testData(u"records/publisher.de.json"_s);
        const QString text = textOf(bytes, optionsFor(DocumentKind::Transfer));
        QVERIFY(text.contains(u"Übermittlung"_s));
        QVERIFY(!text.contains(u"☐"_s) && !text.contains(u"wie vorgeschlagen"_s));
    }

    // The texts follow the annexes every record has; what happened after sealing stays last, so
    // that it changes no number.
    void chosenTextsStandInFull()
    {
        Record record = recordWith({});
        const std::vector<CaseEvent> events(1);
        QCOMPARE(headingsFrom(u"Annex 7"_s, record, {}), QStringList());
        QCOMPARE(headingsFrom(u"Annex 7"_s, record, events), QStringList{u"1 Annex 7: Addendum"_s});
        record.texts = {chosenText(u"Notice"_s, {part(TextPart::Kind::Heading, u"Who we are"_s),
                                                 part(TextPart::Kind::Paragraph, u"We"_s)}),
                        chosenText(u"Questions"_s, {part(TextPart::Kind::Item, u"Which?"_s)})};
        QStringList texts{u"1 Annex 7: Texts"_s, u"2 Notice"_s, u"3 Who we are"_s,
                          u"2 Questions"_s};
        QCOMPARE(headingsFrom(u"Annex 7"_s, record, {}), texts);
        QCOMPARE(headingsFrom(u"Annex 7"_s, record, events), texts << u"1 Annex 8: Addendum"_s);
    }

    // What an event is about stands in words: the finding, or the measure that cures it.
    void anEventsSubjectIsInWords()
    {
        const auto finding = [](const QString &key, const QString &subject) {
            Record::Finding made;
            made.key = key;
            made.severity.code = Severity::Pre;
            made.subject = same(subject);
            made.text = local(u"Kein Vertrag"_s, u"No contract"_s);
            return made;
        };
        Record record = recordWith({});
        record.findings = {finding(u"A"_s, u"Alpha Ltd"_s), finding(u"B"_s, u"Beta Inc."_s)};
        record.measures.catalogue[u"M01"_s].text = local(u"Abschließen"_s, u"Conclude"_s);
        Record::Finding unknown = finding(u"Q:unk"_s, u"Gamma SE"_s);
        unknown.severity.code = Severity::OpenCritical;
        unknown.text = local(u"Ort nicht bekannt"_s, u"Place not known"_s);
        record.findings.push_back(unknown);
        const RecordView view(record, Language::English);
        const SubjectWords words(view);
        const QString number = findingNumbers(view).value(u"B"_s);
        QVERIFY(!number.isEmpty());
        QCOMPARE(words.of(u"B"_s), number + u": Beta Inc.: No contract"_s);
        QCOMPARE(words.of(u"B M01"_s), u"Conclude (%1: Beta Inc.: No contract)"_s.arg(number));
        QCOMPARE(words.of(u"C M99"_s), u"C M99"_s); // unknown: as it is
        QCOMPARE(words.of(u"2"_s), u"2"_s);
        QCOMPARE(words.of(u"Q:unk M01"_s), u"Conclude (7.1: Gamma SE: Place not known)"_s);
        QCOMPARE(words.of(u"gone M01"_s), u"Conclude"_s); // no longer found at the seal
        QCOMPARE(words.measureOf(u"B M01"_s), u"Conclude"_s);
        QCOMPARE(words.measureOf(u"B"_s), QString());
    }

    // What was reported of many in one act is one row; what differs in anything else is its own.
    void oneActIsOneRow()
    {
        const Record record = recordWith({});
        const RecordView view(record, Language::English);
        const auto event = [](const QString &subject, const QString &text) {
            CaseEvent made;
            made.subject = subject;
            made.text = text;
            return made;
        };
        const std::vector<CaseEvent> events{event(u"A"_s, u"x"_s), event(u"B"_s, u"x"_s),
                                            event(u"C"_s, u"y"_s), event({}, u"y"_s),
                                            event({}, u"y"_s)};
        const QList<EventRow> rows = eventRows(view, events);
        QCOMPARE(rows.size(), 4);
        QCOMPARE(rows[0].subjects, (QStringList{u"A"_s, u"B"_s}));
        QCOMPARE(rows[1].subjects, QStringList{u"C"_s});
        QCOMPARE(rows[3].subjects, QStringList());
    }

    // The addendum names the trigger and the day it asks for; a record sealed before there were
    // triggers has no word for it, and says "event".
    void aTriggerSaysWhenTheReviewIsDue()
    {
        Record record = recordWith({});
        record.words.insert(u"label.event"_s, local(u"Ereignis"_s, u"Event"_s));
        record.words.insert(u"label.review"_s, local(u"Wiedervorlage"_s, u"Review date"_s));
        CaseEvent trigger;
        trigger.kind = CaseEvent::Kind::TermsChanged;
        trigger.subject = u"2026-12-24"_s;
        trigger.text = u"New terms"_s;
        const auto printed = [&] {
            PageComposer composer;
            composeEvents(composer, RecordView(record, Language::German), {trigger});
            return composer.textSoFar();
        };
        const QString day = RecordView(record, Language::German)
                                .date(QDate::fromString(trigger.subject, Qt::ISODate));
        QVERIFY(printed().contains(u"Wiedervorlage: "_s + day));
        QCOMPARE(printed().count(u"Ereignis"_s), 2); // the table's head, and this one
        record.words.insert(u"event.termsChanged"_s, local(u"Bedingungen neu"_s, u"Terms new"_s));
        QVERIFY(printed().contains(u"Bedingungen neu"_s));
        trigger.subject = u"B"_s; // no day: it is told as it is
        QVERIFY(!printed().contains(u"Wiedervorlage"_s));
    }
};

QTEST_MAIN(AnnexesTest)
#include "annexestest.moc"
