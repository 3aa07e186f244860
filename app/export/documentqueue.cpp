// SPDX-License-Identifier: GPL-3.0-or-later

#include "export/documentqueue.h"

#include "report/documents/document.h"

#include <algorithm>
#include <iterator>
#include <memory>

namespace votum {

namespace {

constexpr int workers = 2;
constexpr size_t casesUnderWay = 2 * size_t(workers);

} // namespace

FileTask documentTask(const QByteArray &record, const DocumentOptions &options,
                      const QList<Language> &languages, const CaseFormat &format)
{
    return [record, options, languages, &format]() -> Result<NamedFiles> {
        const Result<ParsedRecord> parsed = ParsedRecord::of(record);
        if (!parsed)
            return parsed.error();
        DocumentOptions each = options;
        NamedFiles files;
        for (const Language language : languages.isEmpty() ? parsed->record.languages : languages) {
            each.language = language;
            Result<NamedFiles> made = format.make(*parsed, each);
            if (!made)
                return made.error();
            std::ranges::move(*made, std::back_inserter(files));
        }
        return files;
    };
}

DocumentQueue::DocumentQueue(const std::vector<qint64> &ids, Ask ask)
    : m_waiting(ids.begin(), ids.end()), m_ask(std::move(ask))
{
    m_workers.setMaxThreadCount(workers);
    m_workers.setExpiryTimeout(-1);
    begin();
}

DocumentQueue::~DocumentQueue()
{
    m_workers.clear();
    m_workers.waitForDone();
}

void DocumentQueue::begin()
{
    while (!m_waiting.empty() && m_underWay.size() < casesUnderWay) {
        const qint64 id = m_waiting.front();
        m_waiting.pop_front();
        const auto promise = std::make_shared<std::promise<Result<NamedFiles>>>();
        m_underWay.push_back({id, promise->get_future()});
        Result<FileTask> task = m_ask(id);
        if (task)
            m_workers.start([promise, make = *std::move(task)] { promise->set_value(make()); });
        else
            promise->set_value(task.error());
    }
}

bool DocumentQueue::isReady() const
{
    return !isEmpty() &&
           m_underWay.front().files.wait_for(std::chrono::seconds(0)) == std::future_status::ready;
}

DocumentQueue::Made DocumentQueue::take()
{
    Q_ASSERT(!isEmpty());
    UnderWay first = std::move(m_underWay.front());
    m_underWay.pop_front();
    Made made{first.id, first.files.get()};
    begin();
    return made;
}

} // namespace votum
