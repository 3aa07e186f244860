// SPDX-License-Identifier: GPL-3.0-or-later

#include "report/documents/transfersections.h"

#include "core/record/recordareas.h"
#include "core/record/transfers.h"
#include "report/documents/dataflow.h"
#include "report/documents/findingrows.h"

#include <algorithm>
#include <utility>

using namespace Qt::StringLiterals;

namespace votum {

namespace {

using Fields = QList<QPair<QString, QList<Run>>>;

// What was answered about one subject in one area; an empty subject: the case as a whole.
Fields answersAbout(const RecordView &view, const QString &area, const QString &subject)
{
    Fields fields;
    for (const Record::Question &question : view.record().answers) {
        if (question.area != area)
            continue;
        for (const Record::Row &row : question.rows) {
            if (row.active && view.text(row.subject) == subject)
                fields.append({view.text(question.text), answerOf(view, question, row)});
        }
    }
    return fields;
}

// The case, the recipients in their order, then whatever else an answer is about.
QStringList transferSubjects(const RecordView &view)
{
    QStringList subjects{QString()};
    for (const Link &link : linksOf(view.record()))
        subjects.append(link.recipient->name);
    for (const Record::Question &question : view.record().answers) {
        if (annexOf(view.record(), question) != transferAnnex)
            continue;
        for (const Record::Row &row : question.rows) {
            if (row.active)
                subjects.append(view.text(row.subject));
        }
    }
    subjects.removeDuplicates(); // namesakes stand together, as they do in every annex
    return subjects;
}

struct AreaAnswers
{
    QString area;
    bool isFirst = false; // of the annex's areas
    Fields fields;

    bool operator==(const AreaAnswers &) const = default;
};

// What was answered about one subject, area by area.
std::vector<AreaAnswers> transferAnswers(const RecordView &view, const QString &subject)
{
    std::vector<AreaAnswers> tables;
    bool isFirst = true;
    for (const Record::Area &area : areasOf(view.record())) {
        if (area.annex != transferAnnex)
            continue;
        const Fields fields = answersAbout(view, area.code, subject);
        if (!fields.isEmpty())
            tables.push_back({area.code, isFirst, fields});
        isFirst = false;
    }
    return tables;
}

// Those of whom all the same was answered; in a record they share a heading.
struct Answered
{
    QStringList subjects;
    std::vector<AreaAnswers> answers;
};

std::vector<Answered> answeredAbout(const RecordView &view, Setting setting)
{
    std::vector<Answered> all;
    for (const QString &subject : transferSubjects(view)) {
        const std::vector<AreaAnswers> answers = transferAnswers(view, subject);
        if (answers.empty())
            continue;
        const auto like = std::ranges::find(all, answers, &Answered::answers);
        if (like == all.end() || like->subjects.front().isEmpty() || setting == Setting::Alone)
            all.push_back({{subject}, answers});
        else
            like->subjects << subject;
    }
    return all;
}

// Records from before there were conclusions have no words for them.
std::vector<Transfer> concluded(const RecordView &view)
{
    std::vector<Transfer> transfers;
    if (view.word(u"tia.proposal"_s).isEmpty() || view.record().isFlat())
        return transfers;
    for (const Transfer &transfer : transfersOf(view.record())) {
        if (transfer.isOfNote())
            transfers.push_back(transfer);
    }
    return transfers;
}

// The whole sentence, or what a table has room for.
QString conclusion(const RecordView &view, const Transfer &transfer, bool isBrief)
{
    const QString kind = transfer.kind == Transfer::Kind::None       ? u"none"_s
                         : transfer.kind == Transfer::Kind::NotKnown ? u"notKnown"_s
                                                                     : codeOf(transfer.proposed);
    if (isBrief && transfer.kind == Transfer::Kind::Stated)
        return view.word(u"outcome."_s + kind);
    return isBrief ? view.word(u"tia.brief."_s + kind)
                   : view.word(u"tia."_s + kind, {transfer.recipient->name});
}

Tone toneOf(const Transfer &transfer)
{
    return transfer.kind == Transfer::Kind::None ? Tone::Notice : toneOf(transfer.proposed);
}

bool mayTakePlace(const Transfer &transfer)
{
    return transfer.proposed <= Outcome::WithConditions;
}

// Until when, and that it has ended; where it may not take place there is nothing to be valid.
QString validity(const RecordView &view, const Transfer &transfer)
{
    if (transfer.isExpired)
        return view.word(u"tia.expired"_s, {view.date(transfer.validUntil)});
    if (transfer.kind != Transfer::Kind::Stated || !mayTakePlace(transfer))
        return u"–"_s;
    return transfer.validUntil.isValid() ? view.date(transfer.validUntil)
                                         : view.word(u"tia.noDate"_s);
}

// "4, 7.2": in sections 6 and 7.
QList<Run> numbersOf(const QHash<QString, QString> &numbers, const Transfer &transfer)
{
    QStringList listed;
    for (const Record::Finding *finding : transfer.open)
        listed << numbers.value(finding->key);
    listed.removeAll(QString());
    listed.removeDuplicates();
    return listed.isEmpty() ? plain(u"–"_s) : itemRuns(listed);
}

// Those of whom all the same holds share a row.
void composeOverview(Composer &composer, const RecordView &view)
{
    const QHash<QString, QString> numbers = itemNumbers(view);
    Table table;
    table.caption = view.word(u"tia.overview"_s);
    table.weights = {4, 3.2, 1.4, 1.4};
    table.rowHeaders = true;
    table.head = {view.word(u"label.recipient"_s), view.word(u"label.proposal"_s),
                  view.word(u"label.findingNumber"_s), view.word(u"label.validUntil"_s)};
    for (const Transfer &transfer : concluded(view)) {
        const QList<Cell> said{
            Cell{.runs = plain(conclusion(view, transfer, true)), .tone = toneOf(transfer)},
            Cell{.runs = numbersOf(numbers, transfer)},
            Cell{.runs = plain(validity(view, transfer))}};
        const QList<Run> name = view.typed(transfer.recipient->name);
        const auto like = std::ranges::find_if(
            table.rows, [&](const QList<Cell> &row) { return row.mid(1) == said; });
        if (like == table.rows.end())
            table.rows.append(QList<Cell>{Cell{.runs = name}} + said);
        else
            like->front().runs += plain(u"; "_s) + name;
    }
    if (!table.rows.isEmpty())
        composer.table(table);
}

// What the answers rest the transfer on, each as "question answer".
QList<QList<Run>> basisOf(const RecordView &view, const Transfer &transfer)
{
    QList<QList<Run>> items;
    for (const Record::Question *question : transfer.basis) {
        const Record::Row *row = rowAbout(*question, transfer.recipient->id);
        items.append(plain(view.text(question->text) + u' ') + answerRuns(view, *question, *row));
    }
    return items;
}

QList<Run> reasonOf(const RecordView &view, const Record::Finding &finding)
{
    QList<Run> runs{Run{.text = view.text(finding.severity) + u": "_s, .bold = true}};
    runs += plain(view.text(finding.text));
    if (const QString legal = view.text(finding.legal); !legal.isEmpty())
        runs.append(Run{.text = u" ("_s + legal + u')', .tone = Tone::Muted});
    return runs;
}

// That a person gave it less weight, and why.
QList<Run> loweredOf(const RecordView &view, const Record::Finding &finding)
{
    QList<Run> runs = plain(view.text(finding.text) + u' ' +
                            view.word(u"label.overridden"_s,
                                      {view.text(finding.derived), view.text(finding.severity)}));
    if (!finding.judgement.reason.isEmpty())
        runs += plain(u' ' + view.word(u"label.reason"_s) + u": "_s) +
                view.typed(finding.judgement.reason);
    return runs;
}

// What is found of the case concerns each transfer and is said once, before them.
QList<QList<Run>> reasonsForAll(const RecordView &view, const std::vector<Transfer> &transfers)
{
    QList<QList<Run>> items;
    const auto one = std::ranges::find(transfers, Transfer::Kind::Stated, &Transfer::kind);
    if (one == transfers.end())
        return items;
    for (const Record::Finding *finding : one->open) {
        if (finding->recipient.isEmpty())
            items.append(reasonOf(view, *finding));
    }
    return items;
}

QList<QList<Run>> reasonsOf(const RecordView &view, const Transfer &transfer)
{
    QList<QList<Run>> items;
    bool hasMore = false;
    for (const Record::Finding *finding : transfer.open) {
        hasMore |= finding->recipient.isEmpty();
        if (!finding->recipient.isEmpty())
            items.append(reasonOf(view, *finding));
    }
    for (const Record::Finding *finding : transfer.lowered)
        items.append(loweredOf(view, *finding));
    if (hasMore)
        items.append(plain(view.word(u"tia.seeAll"_s)));
    return items;
}

// What would end it before its day.
QList<QList<Run>> endsOf(const RecordView &view, const Transfer &transfer)
{
    QStringList words;
    for (const Transfer::Basis basis : transfer.bases) {
        switch (basis) {
        case Transfer::Basis::Framework:
            words << u"trigger.01"_s << u"trigger.02"_s;
            break;
        case Transfer::Basis::Adequacy:
            words << u"trigger.01"_s;
            break;
        case Transfer::Basis::Tool:
            words << u"tia.lawChanges"_s << u"tia.notKept"_s;
            break;
        }
    }
    words << u"trigger.04"_s << u"trigger.05"_s;
    words.removeDuplicates();
    QList<QList<Run>> items;
    for (const QString &word : std::as_const(words))
        items.append(plain(view.word(word)));
    return items;
}

void composeList(Composer &composer, const QString &title, const QList<QList<Run>> &items)
{
    if (items.isEmpty())
        return;
    composer.keepTogether([&] {
        composer.paragraph({Run{.text = title, .bold = true}});
        composer.list(items);
    });
}

// Proposed by the rules, decided by a person: as proposed or otherwise, dated and signed.
void composeSignature(Composer &composer, const RecordView &view, const Transfer &transfer,
                      int number)
{
    composer.keepTogether([&] {
        composer.paragraph(plain(view.word(u"tia.decide"_s)));
        composer.paragraph(plain(u"☐ "_s + view.word(u"tia.asProposed"_s)));
        composer.paragraph(plain(u"☐ "_s + view.word(u"tia.otherwise"_s)));
        composer.signatureBlock(u"signature-transfer-%1"_s.arg(number), transfer.recipient->name,
                                {view.word(u"tia.signer"_s),
                                 view.word(u"label.place"_s) + u", "_s + view.word(u"label.date"_s),
                                 view.word(u"label.signature"_s)});
    });
}

void composeConclusion(Composer &composer, const RecordView &view, const Transfer &transfer,
                       int number)
{
    const Tone tone = toneOf(transfer);
    composer.panel(tone, [&] {
        composer.paragraph(
            {Run{.text = conclusion(view, transfer, false), .bold = true, .tone = tone}});
    });
    composeList(composer, view.word(u"tia.basis"_s), basisOf(view, transfer));
    composeList(composer, view.word(u"label.reasons"_s), reasonsOf(view, transfer));
    if (transfer.kind == Transfer::Kind::None)
        return;
    if (transfer.isExpired || mayTakePlace(transfer)) {
        composer.paragraph(view.labelled(u"label.validUntil"_s, plain(validity(view, transfer))));
        composeList(composer, view.word(u"tia.ends"_s), endsOf(view, transfer));
    }
    composeSignature(composer, view, transfer, number);
}

// Of the recipients of this name: they stand together.
void composeConclusions(Composer &composer, const RecordView &view,
                        const std::vector<Transfer> &transfers, const QString &name)
{
    for (size_t i = 0; i < transfers.size(); ++i) {
        if (transfers[i].recipient->name == name)
            composeConclusion(composer, view, transfers[i], int(i) + 1);
    }
}

} // namespace

void composeTransfers(Composer &composer, const RecordView &view, Setting setting)
{
    const bool isAlone = setting == Setting::Alone;
    const int headingLevel = isAlone ? 1 : 2;
    const std::vector<Transfer> transfers = concluded(view);
    const std::vector<Answered> all = answeredAbout(view, setting);
    if (all.empty())
        return composer.paragraph(plain(view.word(u"text.noTransfer"_s)));
    composer.paragraph(plain(view.word(u"text.transfer"_s)));
    if (isAlone) {
        composeNote(composer, view, u"tia.proposal"_s);
        composeList(composer, view.word(u"tia.forAll"_s), reasonsForAll(view, transfers));
    } else {
        composeOverview(composer, view);
    }
    for (const auto &[subjects, answers] : all) {
        const QString subject = subjects.join(u"; "_s);
        if (!subject.isEmpty()) {
            composer.heading(headingLevel, subject);
            if (isAlone)
                composeConclusions(composer, view, transfers, subject);
        }
        for (const auto &[area, isFirst, fields] : answers) {
            if (!isFirst) // which the annex itself is about
                composer.heading(headingLevel + (subject.isEmpty() ? 0 : 1),
                                 view.word(u"area."_s + area));
            composeRunIn(composer, fields);
        }
    }
}

} // namespace votum
