// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "export/caseformats.h"

#include <QThreadPool>

#include <deque>
#include <functional>
#include <future>

namespace votum {

// Makes all its files or none; to be called in any thread.
using FileTask = std::function<Result<NamedFiles>()>;

// The files of this form in each of the languages; none: in all that the record offers. Errors as
// renderPdf().
FileTask documentTask(const QByteArray &record, const DocumentOptions &options,
                      const QList<Language> &languages, const CaseFormat &format);

// The files of many cases, made by two threads and handed out in the order of the cases. Few cases
// are under way at a time, so that the memory does not grow with their number.
class DocumentQueue
{
public:
    // Says how to make the files of a case; called in the thread the queue is used in.
    using Ask = std::function<Result<FileTask>(qint64 id)>;
    struct Made
    {
        qint64 id = 0;
        Result<NamedFiles> files;
    };

    DocumentQueue(const std::vector<qint64> &ids, Ask ask);
    ~DocumentQueue(); // leaves out what has not begun, and waits for what has

    bool isEmpty() const { return m_underWay.empty(); }
    bool isReady() const; // take() does not wait
    Made take();

private:
    struct UnderWay
    {
        qint64 id;
        std::future<Result<NamedFiles>> files;
    };

    void begin();

    std::deque<qint64> m_waiting;
    Ask m_ask;
    std::deque<UnderWay> m_underWay;
    QThreadPool m_workers;
};

} // namespace votum
