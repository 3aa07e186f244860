// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/case/recipients.h"
#include "support/casebuilder.h"
#include "support/testing.h"

using namespace Qt::StringLiterals;
using namespace votum;

namespace {

// "a b<a c<b d": each link under the one after the sign.
Assessment chain(const QString &words)
{
    Assessment assessment;
    for (const QString &word : words.split(u' ', Qt::SkipEmptyParts)) {
        const QString id = word.section(u'<', 0, 0);
        assessment.recipients.push_back(
            {id, id.toUpper(), u"DE"_s, u"part of "_s + id, word.section(u'<', 1)});
    }
    return assessment;
}

// In tree order, a sign for each step down: "a -b --c d".
QString shape(const std::vector<Recipient> &recipients)
{
    QStringList words;
    for (const LinkPlace &place : inTreeOrder(recipients))
        words << QString(place.depth, u'-') + place.link->id;
    return words.join(u' ');
}

QString shape(const Result<Assessment> &assessment)
{
    return assessment ? shape(assessment->recipients) : assessment.error().code;
}

} // namespace

class RecipientsTest : public QObject
{
    Q_OBJECT

private slots:
    void treeOrderPutsEachBeforeThoseUnderIt();
    void whoIsContractedAbove();
    void allThatIsUnderALink();
    void noTree_data();
    void noTree();
    void endsWhateverAFileSays();
    void savedUnderAnother();
    void removingLiftsThoseUnderIt();
    void moves_data();
    void moves();
    void usualChainStandsAsItUsuallyDoes();
    void usualChainLeavesWhatAPersonArranged();
    void frozen();
};

void RecipientsTest::treeOrderPutsEachBeforeThoseUnderIt()
{
    const Assessment assessment = chain(u"c<b d b<a a e<a"_s);
    QCOMPARE(shape(assessment.recipients), u"d a -b --c -e"_s);
    const std::vector<LinkPlace> places = inTreeOrder(assessment.recipients);
    QVERIFY(!places[1].above);
    QCOMPARE(places[3].above->id, u"b"_s);
    QVERIFY(inTreeOrder({}).empty());
}

void RecipientsTest::whoIsContractedAbove()
{
    const Assessment assessment = chain(u"a b<a c<b d"_s);
    QCOMPARE(contractedAbove(assessment.recipients, u"c").id, u"a"_s);
    QCOMPARE(contractedAbove(assessment.recipients, u"d").id, u"d"_s);
    QVERIFY(assessment.recipient(u"d")->isContracted());
    QVERIFY(!assessment.recipient(u"b")->isContracted());
}

void RecipientsTest::allThatIsUnderALink()
{
    const Assessment assessment = chain(u"a b<a c<b d e<a"_s);
    QStringList under;
    for (const Recipient *link : linksUnder(assessment.recipients, u"a"))
        under << link->id;
    QCOMPARE(under, (QStringList{u"b"_s, u"c"_s, u"e"_s}));
    QVERIFY(linksUnder(assessment.recipients, u"d").empty());
    QVERIFY(linksUnder(assessment.recipients, u"nobody").empty());
}

void RecipientsTest::noTree_data()
{
    QTest::addColumn<QString>("words");
    QTest::addColumn<QString>("link");
    QTest::newRow("above unknown") << u"a b<x"_s << u"b"_s;
    QTest::newRow("under itself") << u"a<a"_s << u"a"_s;
    QTest::newRow("a circle") << u"x a<c b<a c<b"_s << u"a"_s;
}

void RecipientsTest::noTree()
{
    QFETCH(QString, words);
    QFETCH(QString, link);
    const std::optional<Error> fault = faultIn(chain(words).recipients);
    QVERIFY(fault);
    QCOMPARE(fault->code, u"recipientAbove"_s);
    QCOMPARE(fault->arguments.value(0), link);
    QVERIFY(!faultIn(chain(u"a b<a c<b d"_s).recipients));
}

void RecipientsTest::endsWhateverAFileSays()
{
    std::vector<Recipient> nameless = chain(u"a b"_s).recipients;
    nameless[0].id.clear();
    QCOMPARE(inTreeOrder(nameless).size(), size_t(2));
    QCOMPARE(inTreeOrder(chain(u"a b<a a<b"_s).recipients).size(), size_t(3)); // one id twice
    std::vector<Recipient> deep;
    for (int i = 0; i < 100'000; ++i)
        deep.push_back(
            {QString::number(i), u"x"_s, {}, {}, i ? QString::number(i - 1) : QString()});
    QCOMPARE(inTreeOrder(deep).back().depth, 99'999);
    QVERIFY(!faultIn(deep));
}

void RecipientsTest::savedUnderAnother()
{
    const Assessment assessment = chain(u"a b<a"_s);
    QCOMPARE(shape(withRecipient(assessment, {u"c"_s, u"C"_s, {}, {}, u"b"_s})), u"a -b --c"_s);
    QCOMPARE(shape(withRecipient(assessment, {u"c"_s, u"C"_s, {}, {}, u"z"_s})),
             u"recipientAbove"_s);
    QCOMPARE(shape(withRecipient(assessment, {u"a"_s, u"A"_s, {}, {}, u"b"_s})),
             u"recipientAbove"_s);
    QCOMPARE(shape(withRecipient(assessment, {u"b"_s, u"B"_s, {}, {}, {}})), u"a b"_s);
}

void RecipientsTest::removingLiftsThoseUnderIt()
{
    const Assessment assessment = chain(u"a b<a c<b d<b"_s);
    QCOMPARE(shape(withoutRecipient(assessment, u"b"_s)), u"a -c -d"_s);
    QCOMPARE(shape(withoutRecipient(assessment, u"a"_s)), u"b -c -d"_s);
    QCOMPARE(shape(withoutRecipient(assessment, u"nobody"_s)), u"a -b --c --d"_s);
}

void RecipientsTest::moves_data()
{
    QTest::addColumn<QString>("link");
    QTest::addColumn<QString>("above");
    QTest::addColumn<QString>("before");
    QTest::addColumn<QString>("expected");
    QTest::newRow("under another, last") << u"d"_s << u"a"_s << u""_s << u"a -b --c -d"_s;
    QTest::newRow("under another, first") << u"d"_s << u"a"_s << u"b"_s << u"a -d -b --c"_s;
    QTest::newRow("with all under it") << u"b"_s << u"d"_s << u""_s << u"a d -b --c"_s;
    QTest::newRow("out") << u"b"_s << u""_s << u"a"_s << u"b -c a d"_s;
    QTest::newRow("among its like") << u"d"_s << u""_s << u"a"_s << u"d a -b --c"_s;
    QTest::newRow("under itself") << u"a"_s << u"a"_s << u""_s << u"recipientAbove"_s;
    QTest::newRow("under what is under it") << u"a"_s << u"c"_s << u""_s << u"recipientAbove"_s;
    QTest::newRow("nobody") << u"x"_s << u"a"_s << u""_s << u"recipient"_s;
}

void RecipientsTest::moves()
{
    QFETCH(QString, link);
    QFETCH(QString, above);
    QFETCH(QString, before);
    QFETCH(QString, expected);
    QCOMPARE(shape(withRecipientMoved(chain(u"a b<a c<b d"_s), link, above, before)), expected);
}

void RecipientsTest::usualChainStandsAsItUsuallyDoes()
{
    Assessment assessment;
    VERIFY_ERROR(withUsualChain(shipped(), assessment), "noChannel");
    int beneath = 0;
    for (const Channel &channel : shipped().channels) {
        assessment.channel = channel.id;
        const Result<Assessment> usual = withUsualChain(shipped(), assessment);
        VERIFY_OK(usual);
        QCOMPARE(usual->recipients.size(), channel.chain.size());
        for (size_t i = 0; i < channel.chain.size(); ++i) {
            QCOMPARE(usual->recipients[i].id, channel.chain[i].id);
            QCOMPARE(usual->recipients[i].under, channel.chain[i].under);
            beneath += channel.chain[i].under.isEmpty() ? 0 : 1;
        }
        QVERIFY(!faultIn(usual->recipients));
        QVERIFY(*withUsualChain(shipped(), *usual) == *usual);
    }
    QVERIFY(beneath > 5);
}

// A flat list, as cases made before the tree have it, is put in order; a link somebody placed
// stays.
void RecipientsTest::usualChainLeavesWhatAPersonArranged()
{
    Assessment assessment =
        chain(u"provider meta-ireland whatsapp-ireland own meta-inc<own whatsapp-llc"_s);
    assessment.channel = u"whatsapp-cloud-provider"_s;
    const Result<Assessment> arranged = withUsualChain(shipped(), assessment);
    VERIFY_OK(arranged);
    QCOMPARE(shape(*arranged),
             u"provider -meta-ireland --whatsapp-ireland ---whatsapp-llc own -meta-inc"_s);
    QCOMPARE(arranged->recipient(u"provider")->part, u"part of provider"_s);
}

void RecipientsTest::frozen()
{
    Assessment assessment = chain(u"a b<a"_s);
    assessment.channel = u"signal"_s;
    assessment.opinion.issuedAt = QDateTime(testDay, QTime(9, 0), Qt::UTC);
    VERIFY_ERROR(withRecipientMoved(assessment, u"b"_s, {}, {}), "frozen");
    VERIFY_ERROR(withUsualChain(shipped(), assessment), "frozen");
    VERIFY_ERROR(withoutRecipient(assessment, u"a"_s), "frozen");
}

QTEST_APPLESS_MAIN(RecipientsTest)
#include "recipientstest.moc"
