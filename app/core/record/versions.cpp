// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/record/versions.h"

#include "core/record/recordfields.h"

#include <QMap>

using namespace Qt::StringLiterals;

namespace votum {

namespace {

LocalText listed(const std::vector<LocalText> &texts, const QString &separator)
{
    return inEach([&](Language language) {
        QStringList parts;
        for (const LocalText &text : texts)
            parts << text.in(language);
        parts.removeAll(QString());
        return parts.join(separator);
    });
}

// Once if all purposes agree, else purpose by purpose.
LocalText decisionOf(const Record &record)
{
    std::vector<LocalText> split;
    bool isOne = true;
    const auto &purposes = record.result.purposes;
    for (const Record::Purpose &purpose : purposes) {
        if (!purpose.decision)
            continue;
        isOne = isOne && purposes.front().decision == purpose.decision;
        split.push_back(joined(purpose.text, u": "_s, purpose.decision->text));
    }
    if (split.empty())
        return {};
    return isOne && split.size() == purposes.size() ? purposes.front().decision->text
                                                    : listed(split, u"; "_s);
}

LocalText news(const Record &record)
{
    if (!record.changes)
        return record.file.version > 1 ? LocalText() : record.words.value(u"version.first"_s);
    if (record.changes->empty())
        return record.words.value(u"version.unchanged"_s);
    QMap<Record::ChangeKind, int> counts;
    for (const Record::Change &change : *record.changes)
        ++counts[change.kind];
    std::vector<LocalText> kinds;
    for (auto one = counts.begin(); one != counts.end(); ++one) {
        const LocalText kind = record.words.value(u"version."_s + codeOf(one.key()));
        kinds.push_back(kind.isEmpty()
                            ? LocalText()
                            : joined(kind, u" "_s, same(u'(' + QString::number(*one) + u')')));
    }
    return listed(kinds, u", "_s);
}

} // namespace

Record::Version versionOf(const Record &record)
{
    return {record.file.version, record.sealed ? record.composedAt : QDateTime(),
            record.result.summary, decisionOf(record), news(record)};
}

std::vector<Record::Version> versionsUpTo(const Record &record)
{
    std::vector<Record::Version> all = record.versions;
    all.push_back(versionOf(record));
    return all;
}

} // namespace votum
