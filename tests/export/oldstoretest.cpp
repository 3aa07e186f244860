// SPDX-License-Identifier: GPL-3.0-or-later

#include "report/documents/document.h"
#include "session/session.h"
#include "store/rawdatabase.h"
#include "support/testing.h"

#include <QTemporaryDir>

using namespace Qt::StringLiterals;
using namespace votum;

// What an older program sealed and handed out (tests/data/model1). The store knows the checksum of
// every document its records gave then.
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

    void sealedRecordsGiveTheSameBytes_data()
    {
        QTest::addColumn<qint64>("id");
        for (const CaseSummary &row : m_session.cases()) {
            if (!row.isOpen())
                QTest::addRow("%s", qPrintable(row.fileNumber)) << row.id;
        }
    }

    void sealedRecordsGiveTheSameBytes()
    {
        QFETCH(qint64, id);
        const Result<Session::CaseRecord> kept = m_session.caseRecord(id);
        VERIFY_OK(kept);
        const Result<ParsedRecord> record = ParsedRecord::of(kept->bytes);
        VERIFY_OK(record);
        DocumentOptions options;
        options.events = kept->events;
        options.programVersion = u"0.1.0"_s; // that of the program then
        int made = 0;
        for (const DocumentKind kind : availableDocuments(record->record, kept->events)) {
            for (const Language language : record->record.languages) {
                options.kind = kind;
                options.language = language;
                const Result<QByteArray> pdf = renderPdf(*record, options);
                VERIFY_OK(pdf);
                const Result<Origin> origin = m_session.originOf(sealOf(kept->bytes), sealOf(*pdf));
                VERIFY_OK(origin);
                QVERIFY(origin->isSealedHere);
                QVERIFY2(origin->isIssuedHere,
                         qPrintable(codeOf(kind) + u' ' + languageCode(language)));
                ++made;
            }
        }
        RawDatabase untouched(path(u"untouched.votum"_s)); // none is missing either
        QCOMPARE(
            made,
            untouched.value(u"SELECT count(*) FROM issued WHERE version = %1"_s.arg(id)).toInt());
    }

private:
    QString path(const QString &name = u"cases.votum"_s) const { return m_folder.filePath(name); }

    QTemporaryDir m_folder;
    Session m_session{shipped(), [] { return QDateTime({2026, 11, 24}, {9, 0}, Qt::UTC); }};
};

QTEST_MAIN(OldStoreTest)
#include "oldstoretest.moc"
