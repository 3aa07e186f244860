// SPDX-License-Identifier: GPL-3.0-or-later

#include "report/documentrecords.h"

#include "export/documentqueue.h"
#include "report/documents/document.h"
#include "support/testing.h"

#include <atomic>
#include <set>
#include <thread>

using namespace Qt::StringLiterals;
using namespace votum;

// Many cases through two threads: in order, few at a time, and whatever fails does not stop them.
class DocumentQueueTest : public QObject
{
    Q_OBJECT

private slots:
    void handsOutInTheOrderOfTheCases()
    {
        std::atomic<int> running = 0, most = 0;
        const auto threadOfTheTest = std::this_thread::get_id();
        std::set<qint64> asked;
        std::vector<qint64> ids;
        for (qint64 id = 1; id <= 12; ++id)
            ids.push_back(id);
        DocumentQueue queue(ids, [&](qint64 id) -> Result<FileTask> {
            asked.insert(id);
            if (id == 5)
                return Error{u"storeDamaged"_s, {}, {}};
            return FileTask([&, id]() -> Result<NamedFiles> {
                most = std::max(most.load(), ++running);
                std::this_thread::sleep_for(std::chrono::milliseconds(id % 2 ? 30 : 1));
                --running;
                if (std::this_thread::get_id() == threadOfTheTest)
                    return Error{u"wrongThread"_s, {}, {}};
                if (id == 7)
                    return Error{u"record"_s, {}, {}};
                return NamedFiles{{QString::number(id), "bytes"}};
            });
        });
        for (const qint64 id : ids) {
            QVERIFY(!queue.isEmpty());
            QVERIFY(asked.size() <= size_t(id) + 3); // no more than four under way
            QTRY_VERIFY(queue.isReady());
            const DocumentQueue::Made made = queue.take();
            QCOMPARE(made.id, id);
            if (id == 5) {
                VERIFY_ERROR(made.files, "storeDamaged");
            } else if (id == 7) {
                VERIFY_ERROR(made.files, "record");
            } else {
                VERIFY_OK(made.files);
                QCOMPARE(made.files->front().name, QString::number(id));
            }
        }
        QVERIFY(queue.isEmpty() && !queue.isReady());
        QVERIFY(most <= 2);
    }

    void anAbandonedQueueLeavesTheRestOut()
    {
        std::atomic<int> begun = 0, ended = 0;
        {
            DocumentQueue queue(std::vector<qint64>(50, 1), [&](qint64) -> Result<FileTask> {
                return FileTask([&]() -> Result<NamedFiles> {
                    ++begun;
                    std::this_thread::sleep_for(std::chrono::milliseconds(20));
                    ++ended;
                    return NamedFiles();
                });
            });
            (void)queue.take();
        }
        QCOMPARE(begun.load(), ended.load()); // nothing runs on
        QVERIFY(begun < 8);
    }

    void makesTheSameBytesAsOneDocumentAlone()
    {
        const QByteArray record = recordOf(u"publisher.de"_s);
        const DocumentOptions options = optionsFor(DocumentKind::ShortRecord);
        const Result<NamedFiles> files =
            documentTask(record, options, {Language::German, Language::English}, pdfFormat())();
        VERIFY_OK(files);
        QCOMPARE(files->size(), 2u);
        for (const NamedFile &file : *files) {
            DocumentOptions alone = options;
            alone.language = file.language;
            QCOMPARE(file.bytes, *renderPdf(record, alone));
            QCOMPARE(file.name, documentFileName(record, alone));
        }
        QVERIFY(files->front().bytes != files->back().bytes);
        VERIFY_ERROR(documentTask("{}", options, {Language::German}, pdfFormat())(), "record");
        QVERIFY(hasDocument(record, options));
        QVERIFY(!hasDocument("{}", options));
    }
};

QTEST_MAIN(DocumentQueueTest)
#include "documentqueuetest.moc"
