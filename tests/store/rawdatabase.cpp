// SPDX-License-Identifier: GPL-3.0-or-later

#include "rawdatabase.h"

#include <QFile>
#include <QSqlDatabase>
#include <QSqlError>
#include <QSqlQuery>
#include <QSqlRecord>
#include <QStringList>
#include <QUuid>

using namespace Qt::StringLiterals;

namespace votum {

RawDatabase::RawDatabase(const QString &path)
    : m_name(u"raw-"_s + QUuid::createUuid().toString(QUuid::WithoutBraces))
{
    QSqlDatabase database = QSqlDatabase::addDatabase(u"QSQLITE"_s, m_name);
    database.setConnectOptions(u"QSQLITE_BUSY_TIMEOUT=0"_s); // a held store is told at once
    database.setDatabaseName(path);
    database.open();
}

RawDatabase::~RawDatabase()
{
    QSqlDatabase::database(m_name, false).close();
    QSqlDatabase::removeDatabase(m_name);
}

QString RawDatabase::run(const QString &sql)
{
    QSqlQuery query(QSqlDatabase::database(m_name, false));
    return query.exec(sql) ? QString() : query.lastError().databaseText();
}

QVariant RawDatabase::value(const QString &sql)
{
    QSqlQuery query(QSqlDatabase::database(m_name, false));
    return query.exec(sql) && query.next() ? query.value(0) : QVariant();
}

QStringList RawDatabase::column(const QString &sql)
{
    QStringList values;
    QSqlQuery query(QSqlDatabase::database(m_name, false));
    if (!query.exec(sql))
        return {query.lastError().databaseText()};
    while (query.next())
        values << query.value(0).toString();
    return values;
}

QString RawDatabase::contents()
{
    QString text;
    for (const QString &table :
         column(u"SELECT name FROM sqlite_schema WHERE type = 'table' AND name NOT IN "
                "('state', 'chain', 'arrived') AND name NOT GLOB '*_words_*' ORDER BY name"_s)) {
        QString rows;
        QSqlQuery query(QSqlDatabase::database(m_name, false));
        if (!query.exec(u"SELECT * FROM \"%1\" ORDER BY 1, 2"_s.arg(table)))
            rows += query.lastError().databaseText() + u'\n';
        while (query.next()) {
            const int columns = query.record().count();
            for (int i = 0; i < columns; ++i) {
                if (query.record().fieldName(i) != "arrived"_L1)
                    rows += QString::fromLatin1(query.value(i).toByteArray().toPercentEncoding()) +
                            u'|';
            }
            rows += u'\n';
        }
        if (!rows.isEmpty())
            text += table + u'\n' + rows;
    }
    return text;
}

void putOldStore(const QString &path)
{
    QFile packed(QStringLiteral(VOTUM_SOURCE_DIR "/tests/data/model1/schema4.votum.z"));
    QFile file(path);
    const QByteArray store = packed.open(QIODevice::ReadOnly) ? qUncompress(packed.readAll()) : "";
    if (store.isEmpty() || !file.open(QIODevice::WriteOnly) || file.write(store) != store.size())
        qFatal("%s cannot be written", qPrintable(path));
}

} // namespace votum
