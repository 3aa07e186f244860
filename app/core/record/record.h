#pragma once

#include "core/case/casefile.h"
#include "core/judgement/evaluate.h"

#include <QJsonObject>

namespace votum {

// The decision record: one JSON document with every word it shows in German and in English, so that
// a PDF needs nothing else, today and in ten years. Its seal is the SHA-256 over its bytes and
// stands beside it, never inside.

struct RecordContext
{
    QString programVersion;
    QString author;                   // who composes or seals
    QDateTime time;                   // when, UTC
    bool isSealed = false;            // false: a draft, marked so on every page
    std::vector<JournalLine> history; // earlier versions and withdrawals, oldest first
    QByteArray previousRecord;        // of version n-1, for the list of changes; may be empty
};

// The bytes to seal. Pure: same arguments, same bytes.
QByteArray composeRecord(const Catalogue &catalogue, const Assessment &assessment,
                         const Judgement &judgement, const RecordContext &context);

// Lower-case hex SHA-256: the seal.
QString sealOf(const QByteArray &recordBytes);

// Reads a record's bytes. Error "record" if it is no Votum record or one of a newer format.
Result<QJsonObject> parseRecord(const QByteArray &recordBytes);

// SHA-256 over answers, recipients and opinion, for Opinion::hash.
QString opinionHash(const Assessment &assessment);

} // namespace votum
