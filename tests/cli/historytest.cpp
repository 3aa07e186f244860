// SPDX-License-Identifier: GPL-3.0-or-later

#include "../store/rawdatabase.h"
#include "program.h"

#include <QTest>

using namespace Qt::StringLiterals;

// The commands `history` and `changes`: what became of a case.
class CliHistoryTest : public ProgramTest
{
    Q_OBJECT

private:
    QString m_store;

    // The publisher's file, with one answer more or less: a case of its own.
    QString imported(const QString &scale)
    {
        QJsonObject file = QJsonDocument::fromJson(bytesOf(example(u"publisher.de"_s))).object();
        QJsonObject answers = file[u"answers"_s].toObject();
        answers.insert(u"CTX-04"_s, scale);
        file.insert(u"answers"_s, answers);
        const QString path = written(scale + u".json"_s, QJsonDocument(file).toJson());
        return run({u"import"_s, path, u"--store"_s, m_store}).lines().value(0);
    }

private slots:
    void init() { m_store = path(QString::fromLatin1(QTest::currentTestFunction()) + u".votum"_s); }

    void historyIsNewestFirst()
    {
        const QString id = imported(u"large"_s);
        QCOMPARE(
            run({u"seal"_s, id, u"--store"_s, m_store, u"--author"_s, u"Jule Beispiel"_s}).code, 0);
        const Outcome told = run({u"history"_s, id, u"--store"_s, m_store, u"--lang"_s, u"en"_s});
        QCOMPARE(told.code, 0);
        const QStringList lines = told.lines();
        QVERIFY2(lines.first().endsWith("  Jule Beispiel  sealed"_L1), qPrintable(lines.first()));
        QVERIFY2(lines.last().endsWith("  case created"_L1), qPrintable(lines.last()));
        const Outcome json = run({u"history"_s, id, u"--store"_s, m_store, u"--json"_s});
        const QJsonArray list = QJsonDocument::fromJson(json.out).array();
        QCOMPARE(list.size(), lines.size());
        QCOMPARE(list.first()[u"author"_s].toString(), u"Jule Beispiel"_s);
        QCOMPARE(list.last()[u"what"_s][u"de"_s].toString(), u"Vorgang angelegt"_s);
        QVERIFY(QDateTime::fromString(list.first()[u"from"_s].toString(), Qt::ISODate).isValid());
        QCOMPARE(run({u"history"_s, u"1999-0001"_s, u"--store"_s, m_store}).code, 3);
        QCOMPARE(run({u"history"_s, id}).code, 2);
    }

    // A store of the program before: its lines are told as they were then, results with both ends.
    void olderLinesAreTold()
    {
        QVERIFY(QFile::copy(
            QStringLiteral(VOTUM_SOURCE_DIR) + u"/tests/data/stores/schema3.votum"_s, m_store));
        QVERIFY(QFile::setPermissions(m_store, QFile::ReadOwner | QFile::WriteOwner));
        const Outcome told =
            run({u"history"_s, u"2026-0001"_s, u"--store"_s, m_store, u"--lang"_s, u"en"_s});
        QVERIFY2(told.code == 0, told.err.constData());
        const QString text = QString::fromUtf8(told.out);
        for (const char *line :
             {"house rule changed the result  cannot yet be decided → not permissible",
              "opinion withdrawn  the provider changed", "recipient changed  Mail Ltd",
              "evidence removed  Contract, signed", "mode of use chosen  Signal",
              "title changed  Elterngruppe", "case created"})
            QVERIFY2(text.contains(QString::fromUtf8(line)),
                     qPrintable(QString::fromUtf8(line) + u"\n"_s + text));
        const Outcome json =
            run({u"history"_s, u"2026-0001"_s, u"--store"_s, m_store, u"--json"_s});
        const QJsonArray list = QJsonDocument::fromJson(json.out).array();
        const auto rule = std::find_if(list.begin(), list.end(), [](const QJsonValue &entry) {
            return entry[u"what"_s][u"en"_s].toString() == u"house rule changed the result"_s;
        });
        QVERIFY(rule != list.end());
        QVERIFY(!(*rule)[u"before"_s][u"de"_s].toString().isEmpty());
        QCOMPARE((*rule)[u"detail"_s][u"de"_s].toString(),
                 (*rule)[u"before"_s][u"de"_s].toString() + u" → "_s +
                     (*rule)[u"after"_s][u"de"_s].toString());
    }

    // One case of several cannot be read: it is marked, and the others are there.
    void anUnreadableCaseIsMarked()
    {
        const QString broken = imported(u"large"_s), sound = imported(u"small"_s);
        votum::RawDatabase(m_store).run(
            u"UPDATE parts SET json = '{' WHERE version = 1 AND kind = 'case'"_s);
        const Outcome listed = run({u"list"_s, u"--store"_s, m_store, u"--lang"_s, u"en"_s});
        QCOMPARE(listed.code, 0);
        QCOMPARE(listed.lines().size(), 2);
        QCOMPARE(listed.lines().filter(u"cannot be read"_s).size(), 1);
        QVERIFY(listed.lines().filter(u"cannot be read"_s).front().startsWith(broken));
        const Outcome json = run({u"list"_s, u"--store"_s, m_store, u"--json"_s});
        for (const QJsonValue &row : QJsonDocument::fromJson(json.out).array()) {
            const bool isBroken = row[u"fileNumber"_s].toString() == broken;
            QCOMPARE(row[u"fault"_s][u"en"_s].toString().contains(broken), isBroken);
        }
        for (const QString &command : {u"show"_s, u"export"_s, u"history"_s, u"seal"_s}) {
            const Outcome refused =
                run({command, broken, u"--store"_s, m_store, u"--lang"_s, u"en"_s});
            QVERIFY2(refused.code == 3, qPrintable(command));
            QVERIFY2(refused.err.contains("cannot be read"), refused.err.constData());
        }
        QCOMPARE(run({u"show"_s, sound, u"--store"_s, m_store}).code, 0);
    }

    void changesNameWhatDiffers()
    {
        const QString one = imported(u"large"_s), other = imported(u"small"_s);
        const Outcome told =
            run({u"changes"_s, one, other, u"--store"_s, m_store, u"--lang"_s, u"en"_s});
        QCOMPARE(told.code, 0);
        const QStringList lines = told.lines();
        const auto isAnswer = [](const QString &line) {
            return line.startsWith("On what scale will data be processed?  more"_L1) &&
                   line.contains(u" → "_s);
        };
        QVERIFY2(std::any_of(lines.begin(), lines.end(), isAnswer), told.out.constData());
        const Outcome json = run({u"changes"_s, one, other, u"--store"_s, m_store, u"--json"_s});
        QCOMPARE(QJsonDocument::fromJson(json.out).array().size(), lines.size());
        QVERIFY(run({u"changes"_s, one, one, u"--store"_s, m_store}).out.isEmpty());
        QCOMPARE(run({u"changes"_s, one, u"1999-0001"_s, u"--store"_s, m_store}).code, 3);
        QCOMPARE(run({u"changes"_s, one, u"--store"_s, m_store}).code, 2);
    }
};

QTEST_APPLESS_MAIN(CliHistoryTest)
#include "historytest.moc"
