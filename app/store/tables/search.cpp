// SPDX-License-Identifier: GPL-3.0-or-later

#include "store/tables/search.h"

#include "store/tables/searchtext.h"

using namespace Qt::StringLiterals;

namespace votum {

namespace {

// In one row: a store of 100,000 cases has that many hits for a frequent word.
QSet<qint64> idsFrom(Database &database, const QString &ids, const QVariantList &values)
{
    QSet<qint64> found;
    const QString list =
        database.value(u"SELECT group_concat(id) FROM (%1)"_s.arg(ids), values).toString();
    for (const QStringView id : QStringView(list).split(u',', Qt::SkipEmptyParts))
        found.insert(id.toLongLong());
    return found;
}

QSet<qint64> versionsWith(Database &database, const QString &word, bool includeNotes)
{
    const QString phrase = searchPhrase(word);
    QString ids = uR"(SELECT DISTINCT %1 AS id FROM part_words WHERE part_words MATCH ?
                      AND (? OR NOT %2)
                      UNION SELECT e.version FROM event_words w JOIN events e ON e.id = w.rowid
                      WHERE event_words MATCH ?)"_s.arg(versionOfWordsSql, isPrivateWordsSql);
    QVariantList values{phrase, includeNotes, phrase};
    ids += uR"( UNION SELECT v.id FROM versions v JOIN cases c ON c.id = v.case_id
               WHERE c.file_number >= ? AND c.file_number < ?)"_s;
    values << word << QString(word + u'\x7f'); // above all that file numbers are made of
    return idsFrom(database, ids, values);
}

} // namespace

QSet<qint64> findVersions(Database &database, const QString &text, bool includeNotes)
{
    const QStringList words = searchWords(text);
    if (words.isEmpty())
        return idsFrom(database, u"SELECT id FROM versions WHERE NOT trashed"_s, {});
    QSet<qint64> found = versionsWith(database, words.front(), includeNotes);
    for (qsizetype i = 1; i < words.size() && !found.isEmpty(); ++i)
        found.intersect(versionsWith(database, words[i], includeNotes));
    return found.subtract(idsFrom(database, u"SELECT id FROM versions WHERE trashed = 1"_s, {}));
}

} // namespace votum
