// SPDX-License-Identifier: GPL-3.0-or-later

#include "desk.h"

#include <QCryptographicHash>

using namespace Qt::StringLiterals;
using namespace votum;

namespace {

QString keep(Session &session, const QByteArray &bytes)
{
    const Result<qint64> arrival = session.beginContent();
    if (!arrival || !session.addContent(*arrival, bytes))
        return {};
    const Result<QString> sum = session.endContent(*arrival);
    return sum ? *sum : QString();
}

EvidenceItem fileItem(const QString &id, const QString &sum)
{
    return {id, u"Offer"_s, {}, u"offer.pdf"_s, sum, testDay, 3};
}

} // namespace

// Evidence with its files: what a journal tells of them, how long they stay.
class SessionEvidenceTest : public QObject
{
    Q_OBJECT

private slots:
    void init()
    {
        m_desk = std::make_unique<Desk>();
        m_desk->importExample();
    }

    void theJournalTellsOfEveryFile()
    {
        Session &session = m_desk->session;
        const QString one = keep(session, "one"), two = keep(session, "two");
        VERIFY_OK(session.saveEvidence(fileItem(u"f"_s, one)));
        QCOMPARE(last().before, QString());
        QCOMPARE(last().after, one);
        VERIFY_ERROR(session.saveEvidence(fileItem(u"f"_s, two)), "reasonMissing");
        VERIFY_ERROR(session.saveEvidence(fileItem(u"f"_s, two), u"  "_s), "reasonMissing");
        VERIFY_OK(session.saveEvidence(fileItem(u"f"_s, two), u" signed by now "_s));
        QCOMPARE(last().before, one);
        QCOMPARE(last().after, two + u" signed by now"_s);
        EvidenceItem titled = fileItem(u"f"_s, two);
        titled.title = u"Contract"_s; // the file stays: no reason
        VERIFY_OK(session.saveEvidence(titled));
        QCOMPARE(last().after, QString());
        VERIFY_ERROR(session.removeEvidence(u"f"_s), "reasonMissing");
        VERIFY_OK(session.removeEvidence(u"f"_s, u"other case"_s));
        QCOMPARE(last().before, two);
        QCOMPARE(last().after, u"other case"_s);
        QVERIFY(session.checkStore()->empty());
    }

    // An entry of before, whose file nobody kept, is what it was.
    void anOldEntryNeedsNoReason()
    {
        const QString sum(64, u'a');
        VERIFY_OK(m_desk->session.saveEvidence(fileItem(u"f"_s, sum)));
        QVERIFY(!m_desk->session.keepsContent(sum));
        VERIFY_OK(m_desk->session.removeEvidence(u"f"_s));
    }

    void aFileStaysAsLongAsAStepLeadsBack()
    {
        Session &session = m_desk->session;
        const QString sum = keep(session, "one");
        VERIFY_OK(session.saveEvidence(fileItem(u"f"_s, sum)));
        VERIFY_OK(session.removeEvidence(u"f"_s, u"wrong"_s));
        QVERIFY(session.keepsContent(sum));
        VERIFY_OK(session.undo());
        VERIFY_OK(session.redo());
        const qint64 id = session.caseId();
        session.closeCase();
        QVERIFY(!session.keepsContent(sum));
        VERIFY_OK(session.openCase(id));
        const QString other = keep(session, "two");
        VERIFY_OK(session.saveEvidence(fileItem(u"f"_s, other)));
        VERIFY_OK(session.undo());
        session.closeStore();
        VERIFY_OK(session.openStore(m_desk->path()));
        QVERIFY(!session.keepsContent(other));
    }

    void whatIsDroppedGoesUnlessItIsNamed()
    {
        Session &session = m_desk->session;
        const QString sum = keep(session, "one");
        VERIFY_OK(session.saveEvidence(fileItem(u"f"_s, sum)));
        session.dropContent(sum);
        QVERIFY(session.keepsContent(sum));
        const QString loose = keep(session, "two");
        session.dropContent(loose);
        QVERIFY(!session.keepsContent(loose));
    }

    void aNextVersionAndACopyShareIt()
    {
        Session &session = m_desk->session;
        const QString sum = keep(session, "one");
        VERIFY_OK(session.saveEvidence(fileItem(u"f"_s, sum)));
        const qint64 first = session.caseId();
        VERIFY_OK(session.duplicateCase(first));
        VERIFY_OK(session.removeEvidence(u"f"_s, u"not of the copy"_s));
        session.closeCase();
        QVERIFY(session.keepsContent(sum));
        VERIFY_OK(session.openCase(first));
        m_desk->seal();
        QVERIFY(session.isSealed());
        VERIFY_OK(session.reopenAsNewVersion());
        QCOMPARE(session.assessment().evidence.back().sha256, sum);
        VERIFY_OK(session.removeEvidence(u"f"_s, u"out of date"_s));
        session.closeCase();
        QVERIFY(session.keepsContent(sum)); // the sealed version needs it
    }

    void withoutAStoreNothingArrives()
    {
        Session &session = m_desk->session;
        const Result<qint64> arrival = session.beginContent();
        VERIFY_OK(arrival);
        session.closeStore();
        VERIFY_ERROR(session.beginContent(), "noStore");
        VERIFY_ERROR(session.addContent(*arrival, "x"), "noStore");
        VERIFY_ERROR(session.endContent(*arrival), "noStore");
        VERIFY_ERROR(session.contentPiece(QString(64, u'a'), 0), "noStore");
        session.dropContent(*arrival);
        VERIFY_OK(session.openStore(m_desk->path(), StoreOpening::Read));
        VERIFY_ERROR(session.beginContent(), "storeReadOnly");
    }

private:
    JournalLine last() { return m_desk->session.journal()->back(); }

    std::unique_ptr<Desk> m_desk;
};

QTEST_GUILESS_MAIN(SessionEvidenceTest)
#include "evidencetest.moc"
