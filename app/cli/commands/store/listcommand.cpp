// SPDX-License-Identifier: GPL-3.0-or-later

#include "cli/commands/command.h"
#include "cli/commands/given.h"
#include "cli/commands/json.h"
#include "core/case/answersfile.h"
#include "export/files.h"
#include "formats/data/listformats.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace votum {

namespace {

int writeList(CommandContext &context, const Arguments &arguments, const ListFormat &format,
              const std::vector<CaseSummary> &cases)
{
    const QByteArray bytes =
        format.write(context.catalogue, cases, context.language, usualFields());
    const QString path = arguments.value(u"out"_s);
    if (path.isEmpty()) {
        context.out << QString::fromUtf8(bytes);
        return Done;
    }
    const Existing existing = arguments.has(u"force"_s) ? Existing::Replaced : Existing::Kept;
    const Result<void> saved = saveFile(path, bytes, existing);
    return saved ? int(Done) : report(context, saved.error());
}

} // namespace

int runList(CommandContext &context, const Arguments &arguments)
{
    const QString code = arguments.value(u"format"_s);
    const ListFormat *format = listFormat(code);
    if (!code.isEmpty() && !format) {
        QStringList codes;
        for (const ListFormat &each : listFormats)
            codes << QString::fromLatin1(each.code);
        context.tell(CommandText::tr("--format takes %1").arg(codes.join(u", "_s)));
        return WrongUsage;
    }
    Session session(context.catalogue, context.clock);
    if (const Result<void> opened = openStore(context, session, arguments); !opened)
        return report(context, opened.error());
    std::vector<CaseSummary> cases = session.cases();
    for (CaseSummary &item : cases)
        item.status = statusOn(item, session.today());
    std::ranges::sort(cases, std::greater(),
                      [](const CaseSummary &row) { return std::pair(row.changed, row.id); });
    if (format)
        return writeList(context, arguments, *format, cases);
    if (arguments.has(u"json"_s)) {
        context.print(QJsonDocument(casesToJson(context.catalogue, cases)));
        return Done;
    }
    const auto word = [&](const QString &key) {
        return context.catalogue.word(key).in(context.language);
    };
    for (const CaseSummary &item : cases)
        context.out << item.fileNumber << u" v"_s << item.version << u"  "_s
                    << word(u"status."_s + statusCode(item.status)) << u"  "_s
                    << (item.fault ? CommandText::tr("cannot be read")
                                   : word(u"outcome."_s + item.outcome))
                    << u"  "_s << oneLine(item.title, mostOfALine) << '\n';
    return Done;
}

} // namespace votum
