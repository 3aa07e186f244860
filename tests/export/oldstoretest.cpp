// SPDX-License-Identifier: GPL-3.0-or-later

#include "report/documents/document.h"
#include "report/verify/verify.h"
#include "session/session.h"
#include "store/rawdatabase.h"
#include "support/testing.h"

#include <QTemporaryDir>

using namespace Qt::StringLiterals;
using namespace votum;

// What an older program sealed and handed out (tests/data/model1).
class OldStoreTest : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase()
    {
        putOldStore(path());
        putOldStore(path(u"untouched.votum"_s));
        VERIFY_OK(m_session.openStore(path()));
    }

    void documentsOfOldRecordsAreMade_data()
    {
        QTest::addColumn<qint64>("id");
        for (const CaseSummary &row : m_session.cases()) {
            if (!row.isOpen())
                QTest::addRow("%s", qPrintable(row.fileNumber)) << row.id;
        }
    }

    // All of those that were handed out then; of bytes that only this version gives, which verify.
    void documentsOfOldRecordsAreMade()
    {
        QFETCH(qint64, id);
        const Result<Session::CaseRecord> kept = m_session.caseRecord(id);
        VERIFY_OK(kept);
        const Result<ParsedRecord> record = ParsedRecord::of(kept->bytes);
        VERIFY_OK(record);
        DocumentOptions options;
        options.events = kept->events;
        options.programVersion = QStringLiteral(VOTUM_VERSION);
        int made = 0;
        for (const DocumentKind kind : availableDocuments(record->record, kept->events)) {
            for (const Language language : record->record.languages) {
                options.kind = kind;
                options.language = language;
                const Result<QByteArray> pdf = renderPdf(*record, options);
                VERIFY_OK(pdf);
                const Result<Verification> verified = verifyPdf(*pdf, options.programVersion);
                VERIFY_OK(verified);
                QCOMPARE(verified->verdict, Verification::Verdict::Untouched);
                QCOMPARE(verified->seal, sealOf(kept->bytes));
                ++made;
            }
        }
        RawDatabase untouched(path(u"untouched.votum"_s)); // none is missing
        QCOMPARE(
            made,
            untouched.value(u"SELECT count(*) FROM issued WHERE version = %1"_s.arg(id)).toInt());
    }

    // The store knows them still, whatever a later version makes of their records.
    void whatWasHandedOutStaysKnown()
    {
        RawDatabase untouched(path(u"untouched.votum"_s));
        const QString seal = untouched.value(u"SELECT sha256 FROM sealed"_s).toString();
        const QString file = untouched.value(u"SELECT sha256 FROM issued"_s).toString();
        const Result<Origin> known = m_session.originOf(seal, file);
        VERIFY_OK(known);
        QVERIFY(known->isSealedHere && known->isIssuedHere);
        const Result<Origin> unknown = m_session.originOf(seal, seal);
        VERIFY_OK(unknown);
        QVERIFY(unknown->isSealedHere && !unknown->isIssuedHere);
    }

private:
    QString path(const QString &name = u"cases.votum"_s) const { return m_folder.filePath(name); }

    QTemporaryDir m_folder;
    Session m_session{shipped(), [] { return QDateTime({2026, 11, 24}, {9, 0}, Qt::UTC); }};
};

QTEST_MAIN(OldStoreTest)
#include "oldstoretest.moc"
