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
