// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/inquiry/reply.h"
#include "support/casebuilder.h"
#include "support/testing.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace votum;

namespace {

Reply sample()
{
    Reply reply;
    reply.caseUuid = u"5d0c"_s;
    reply.fileNumber = u"2026-0007"_s;
    reply.addressee = Addressee::It;
    reply.catalogueVersion = u"1"_s;
    reply.catalogueSha256 = u"ab"_s;
    reply.informant = u"Erika Muster"_s;
    reply.function = u"IT"_s;
    reply.date = testDay;
    Answer value = valueAnswer({u"a"_s, u"b"_s}, testDay);
    value.notKnown = {u"c"_s};
    value.note = u"„Zwei\nZeilen“ <b>😀</b>"_s;
    value.evidence = u"Konzept"_s;
    Answer nothing;
    nothing.state = AnswerState::Value;
    nothing.notKnown = {u"c"_s};
    reply.answers = {
        {u"A-01"_s, u"ff"_s, u"What?"_s, {{u"a"_s, u"One"_s}, {u"b"_s, u"Two"_s}}, value},
        {u"A-02@r:r1"_s, u"fe"_s, u"Where?"_s, {}, unknownAnswer()},
        {u"A-03"_s, u"fd"_s, u"Which?"_s, {{u"c"_s, u"Three"_s}}, nothing}};
    return reply;
}

QJsonObject object()
{
    return QJsonDocument::fromJson(composeReply(sample())).object();
}

Result<Reply> parsed(const QJsonObject &object)
{
    return parseReply(QJsonDocument(object).toJson());
}

} // namespace

// What comes back is read strictly, whoever made it.
class ReplyTest : public QObject
{
    Q_OBJECT

private slots:
    void isReadAsItWasSaved()
    {
        const QByteArray bytes = composeReply(sample());
        QVERIFY(isReply(bytes));
        const Result<Reply> read = parseReply(bytes);
        VERIFY_OK(read);
        QVERIFY(*read == sample());
        QCOMPARE(read->who(), u"Erika Muster (IT)"_s);
        QCOMPARE(composeReply(*read), bytes);
    }

    void whatIsRefused_data()
    {
        QTest::addColumn<QString>("key");
        QTest::addColumn<QJsonValue>("value");
        QTest::addColumn<QString>("place");
        const auto row = [](const char *name, const QString &key, const QJsonValue &value,
                            const QString &place = {}) {
            QTest::newRow(name) << key << value << (place.isEmpty() ? u"$."_s + key : place);
        };
        row("another format", u"format"_s, u"votum-record"_s);
        row("no case", u"case"_s, QString());
        row("no informant", u"informant"_s, u" \n"_s);
        row("an informant too long", u"informant"_s, QString(301, u'x'));
        row("no day", u"date"_s, u"yesterday"_s);
        row("no day at all", u"date"_s, QString());
        row("another addressee", u"for"_s, u"everybody"_s);
        row("answers that are no list", u"answers"_s, u"all"_s);
        row("an unknown key", u"script"_s, u"alert(1)"_s);
        row("a list where a name is", u"function"_s, QJsonArray{1});
        const QJsonObject given{{u"key"_s, u"A-01"_s},
                                {u"wording"_s, u"ff"_s},
                                {u"asked"_s, u"What?"_s},
                                {u"value"_s, QJsonArray{u"a"_s}}};
        const auto answer = [&](const char *name, const QString &key, const QJsonValue &value) {
            QJsonObject other = given;
            if (value.isUndefined())
                other.remove(key);
            else
                other.insert(key, value);
            row(name, u"answers"_s, QJsonArray{other}, u"$.answers[0]."_s + key);
        };
        answer("an answer to nothing", u"key"_s, QString());
        answer("no value", u"value"_s, QJsonValue::Undefined);
        answer("a value that is no list", u"value"_s, u"a"_s);
        answer("a state nobody may claim", u"state"_s, u"notApplicable"_s);
        answer("an author", u"author"_s, u"the officer"_s);
        answer("a proposal confirmed", u"fromProposal"_s, u"1"_s);
        answer("a text too long", u"note"_s, QString(20'001, u'x'));
        answer("a wrong date of evidence", u"evidenceDate"_s, u"2026-02-30"_s);
    }
    void whatIsRefused()
    {
        QFETCH(QString, key);
        QFETCH(QJsonValue, value);
        QFETCH(QString, place);
        VERIFY_OK(parsed(object()));
        QJsonObject other = object();
        other.insert(key, value);
        const Result<Reply> read = parsed(other);
        VERIFY_ERROR(read, "replyFile");
        QVERIFY2(read.error().arguments.value(0).startsWith(place),
                 qPrintable(read.error().arguments.join(u" | "_s)));
        QVERIFY(!read.error().arguments.value(1).isEmpty());
    }

    void stateAndValueExcludeEachOther()
    {
        QJsonObject other = object();
        QJsonArray answers = other[u"answers"_s].toArray();
        QJsonObject first = answers[0].toObject();
        first.insert(u"state"_s, u"unknown"_s);
        answers[0] = first;
        other.insert(u"answers"_s, answers);
        VERIFY_ERROR(parsed(other), "replyFile");
    }

    void aNewerFormIsNotGuessed()
    {
        QJsonObject newer = object();
        newer.insert(u"formatVersion"_s, replyFormatVersion + 1);
        newer.insert(u"whatever"_s, true);
        VERIFY_ERROR(parsed(newer), "replyNewer");
    }

    void otherFilesAreNone()
    {
        for (const QByteArray &bytes :
             {QByteArray(), QByteArray("{"), QByteArray("[1, 2]"),
              QByteArray("%PDF-1.7 votum-reply"),
              QByteArray(R"({"answers": {}, "title": "votum-reply"})"), QByteArray(1000, '[')}) {
            QVERIFY(!isReply(bytes));
            VERIFY_ERROR(parseReply(bytes), "replyFile");
        }
        const QByteArray large = QByteArray(mostBytesReplied, ' ') + composeReply(sample());
        QVERIFY(!isReply(large));
        VERIFY_ERROR(parseReply(large), "replyFile");
    }

    void aTornFileHasAPlace()
    {
        const QByteArray whole = composeReply(sample());
        const Result<Reply> read = parseReply(whole.first(whole.size() / 2));
        VERIFY_ERROR(read, "replyFile");
        QVERIFY(read.error().arguments.value(0).contains(u"line"_s));
    }
};

QTEST_GUILESS_MAIN(ReplyTest)
#include "replytest.moc"
