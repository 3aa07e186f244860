// SPDX-License-Identifier: GPL-3.0-or-later

#include "store/tables/sealing.h"

#include "core/record/record.h"
#include "store/tables/caserows.h"
#include "store/tables/casetables.h"
#include "store/tables/chain.h"
#include "store/tables/retention.h"
#include "store/tables/searchtext.h"

using namespace Qt::StringLiterals;

namespace votum {

namespace {

void supersede(Database &database, const VersionHead &by, QDate date, const JournalLine &line)
{
    const qint64 previous =
        database
            .value(uR"(SELECT v.id FROM versions v JOIN sealed s ON s.version = v.id
                         WHERE v.case_id = ? AND v.version = ?)"_s,
                   {by.caseId, by.version - 1})
            .toLongLong();
    if (previous == 0)
        return;
    CaseEvent event;
    event.kind = CaseEvent::Kind::Superseded;
    event.date = date;
    event.time = line.time;
    event.author = line.author;
    event.subject = QString::number(by.version);
    writeEvent(database, previous, event);
}

} // namespace

void writeSeal(Database &database, qint64 id, const QByteArray &record, const QString &sha256,
               QDate review, QDate decidedOn, const JournalLine &line)
{
    const VersionHead draft = draftHead(database, id);
    database.run(u"UPDATE versions SET status = ?, review = ?, decided_on = ?, trashed = 0 "
                 "WHERE id = ?"_s,
                 {statusCode(CaseStatus::Sealed), isoText(review), isoText(decidedOn), id});
    database.run(u"INSERT INTO sealed (version, record, sha256, sealed_at) VALUES (?, ?, ?, ?)"_s,
                 {id, record, sha256, timeText(line.time)});
    appendLink(database, Linked::Sealed, id);
    writeJournal(database, id, line);
    supersede(database, draft, decidedOn, line);
}

SealedRecord readSealed(Database &database, qint64 id)
{
    SealedRecord sealed;
    database.each(u"SELECT record, sha256, sealed_at FROM sealed WHERE version = ?"_s, {id},
                  [&sealed](const QSqlQuery &row) {
                      sealed.bytes = row.value(0).toByteArray();
                      sealed.sha256 = row.value(1).toString();
                      sealed.sealedAt = timeFrom(row.value(2).toString());
                  });
    // Not of a version alone: nobody knows what else was changed.
    if (!sealed.bytes.isEmpty() &&
        (sealOf(sealed.bytes) != sealed.sha256 || !isIntact(database, Linked::Sealed, id)))
        database.fail(u"storeDamaged"_s, u"the record of "_s + head(database, id).fileNumber);
    sealed.link = linkOfSeal(database, id);
    sealed.events = readEvents(database, id);
    return sealed;
}

void writeEvent(Database &database, qint64 id, const CaseEvent &event)
{
    const qint64 row = database.run(
        uR"(INSERT INTO events (version, kind, date, time, author, subject, text, sha256)
            VALUES (?, ?, ?, ?, ?, ?, ?, ?))"_s,
        {id, eventCode(event.kind), isoText(event.date), timeText(event.time), event.author,
         event.subject, event.text, event.sha256});
    database.run(u"INSERT INTO event_words (rowid, text) VALUES (?, ?)"_s,
                 {row, folded(event.text)});
    appendLink(database, Linked::Events, row);
    refreshSealed(database, id, event.time);
}

std::vector<CaseEvent> readEvents(Database &database, qint64 id)
{
    std::vector<CaseEvent> events;
    database.each(uR"(SELECT kind, date, time, author, subject, text, sha256 FROM events
                      WHERE version = ? ORDER BY id)"_s,
                  {id}, [&](const QSqlQuery &row) {
                      const auto kind = eventFromCode(row.value(0).toString());
                      if (!kind)
                          database.fail(u"storeDamaged"_s, u"event "_s + row.value(0).toString());
                      events.push_back({*kind, dateFrom(row.value(1)),
                                        timeFrom(row.value(2).toString()), row.value(3).toString(),
                                        row.value(4).toString(), row.value(5).toString(),
                                        row.value(6).toString()});
                  });
    return events;
}

void writeIssued(Database &database, qint64 id, const QString &document, const QString &language,
                 const QString &sha256, const QDateTime &time)
{
    head(database, id);
    const qint64 row =
        database.run(u"INSERT INTO issued (version, document, language, sha256, time) "
                     "VALUES (?, ?, ?, ?, ?)"_s,
                     {id, document, language, sha256, timeText(time)});
    appendLink(database, Linked::Issued, row);
}

Origin originOf(Database &database, const QString &seal, const QString &fileSha256,
                const QString &link)
{
    if (const auto erased = originOfErased(database, seal, fileSha256, link))
        return *erased;
    const QVariant version =
        database.value(u"SELECT version FROM sealed WHERE sha256 = ?"_s, {seal});
    Origin origin;
    origin.isSealedHere = version.isValid();
    origin.isIssuedHere =
        database.value(u"SELECT 1 FROM issued WHERE sha256 = ? LIMIT 1"_s, {fileSha256}).isValid();
    if (!link.isEmpty() && origin.isSealedHere) {
        const qint64 id = version.toLongLong();
        const bool agrees =
            linkOfSeal(database, id) == link && isIntact(database, Linked::Sealed, id);
        origin.link = agrees ? Origin::Link::Agrees : Origin::Link::Differs;
    }
    return origin;
}

} // namespace votum
